"""Several columns of one role: the printed percent or the stage says which is the report's."""

from decimal import Decimal

import pytest

from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.tabel import Tabel
from tests.alat.kisi import kisi, periksa, tabel


def _nilai(sumber: Tabel, peran: str) -> list[Decimal | None]:
    assert isinstance(sumber.isi, DaftarIndikator)
    return [baris.nilai[peran].nilai for baris in sumber.isi.baris]


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("Semula", "Menjadi"),
        ("Murni", "Perubahan"),
        ("Target Sebelum Perubahan", "Target Setelah Perubahan"),
    ],
)
def test_an_agreement_that_was_changed_gives_the_new_target(lama: str, baru: str) -> None:
    """82, which no longer holds, would be promised in the report."""
    teks = f"""
        Perjanjian Kinerja Perubahan Tahun 2024
        No|Sasaran|Indikator|Satuan|Target|
        ||||{lama}|{baru}
        1|Pelayanan|IKM|Indeks|82|85
        2|Akuntabilitas|SAKIP|Nilai|67|70
    """
    gabung = ("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2")
    assert _nilai(tabel(kisi(teks, gabungan=gabung)), "target") == [85, 70]


def _bersih(teks: str, *gabungan: str) -> Tabel:
    """Return the table of a sheet in which nothing is wrong."""
    grid = kisi(teks, gabungan=gabungan)
    assert [t.kode for t in periksa(grid)[2] if t.tingkat == "kesalahan"] == []
    return tabel(grid)


def test_a_percent_is_of_the_changed_target() -> None:
    """Each right percent would be called wrong, by a target that was given up."""
    sumber = _bersih("""
        No|Indikator|Satuan|Target Murni|Target Perubahan|Realisasi|% Capaian
        1|IKM|Indeks|82|85|88.4|104
        2|SAKIP|Nilai|67|70|68.25|97.5
    """)
    assert _nilai(sumber, "target") == [85, 70]


def test_a_percent_is_of_the_target_that_it_divides() -> None:
    """A percent of the old target would be called wrong, though all rows agree on it."""
    sumber = _bersih("""
        No|Indikator|Satuan|Target Murni|Target Perubahan|Realisasi|% Capaian
        1|IKM|Indeks|80|85|88|110
        2|SAKIP|Nilai|70|75|63|90
    """)
    assert _nilai(sumber, "target") == [80, 70]


SEMESTER = """
    No|Indikator|Satuan|Target|Realisasi Semester I|Realisasi Semester II|{}
    1|IKM|Indeks|85|44.2|88.4|{}
    2|SAKIP|Nilai|70|34.12|68.25|{}
"""


def test_a_percent_says_that_the_second_semester_is_the_year() -> None:
    """44,2 of half a year would be the year's, and the right 104 % be called wrong."""
    sumber = _bersih(SEMESTER.format("% Capaian", 104, 97.5))
    assert _nilai(sumber, "realisasi") == [Decimal("88.4"), Decimal("68.25")]


def test_semesters_that_nothing_proves_are_asked_about() -> None:
    """Half a year would be handed in as the year without a word."""
    grid = kisi(SEMESTER.format("Keterangan", "", ""))
    assert "realisasi" not in tabel(grid).kolom
    assert [t.sel for t in periksa(grid)[2] if t.kode == "B123"] == [("E1", "F1")]


@pytest.mark.parametrize("capaian", ["Capaian (%)", "Keterangan"])
def test_roman_numbers_below_realisasi_are_quarters(capaian: str) -> None:
    """The first quarter would be the year's beside Realisasi s.d. TW IV."""
    isi = ("104", "97.5") if "%" in capaian else ("", "")
    sumber = _bersih(
        f"""
        No|Indikator|Target|Realisasi||||Realisasi s.d. TW IV|{capaian}
        |||I|II|III|IV||
        1|IKM|85|22.1|44.2|66.3|88.4|88.4|{isi[0]}
        2|SAKIP|70|17|34|51|68.25|68.25|{isi[1]}
        """,
        "A1:A2", "B1:B2", "C1:C2", "D1:G1", "H1:H2", "I1:I2",
    )  # fmt: skip
    assert _nilai(sumber, "realisasi") == [Decimal("88.4"), Decimal("68.25")]


def test_how_many_reached_it_is_no_capaian() -> None:
    """23 of 25 villages would be a capaian of 23 %, and the right 115 % have no column."""
    sumber = _bersih("""
        No|Indikator|Target (%)|Jumlah Capaian|Jumlah Seluruhnya|Realisasi (%)|Capaian (%)
        1|Persentase desa yang tertib|80|23|25|92|115
        2|Persentase pengaduan yang selesai|90|43|50|86|95.56
    """)
    assert _nilai(sumber, "capaian") == [115, Decimal("95.56")]
    assert _nilai(sumber, "realisasi") == [92, 86]


@pytest.mark.parametrize(
    ("target", "nyata", "capaian"),
    [
        ("Rencana", "Hasil yang Dicapai", "Persentase"),
        ("Target", "Pencapaian", "% Ketercapaian"),
        ("Target Capaian", "Realisasi Capaian", "Capaian (%)"),
        ("Target Capaian (%)", "Realisasi Capaian (%)", "Capaian (%)"),
        ("Rencana Tingkat Capaian (Target)", "Realisasi Capaian", "Tingkat Capaian"),
        ("Target", "Realisasi (Hasil)", "Capaian (%)"),
    ],
)
def test_target_and_realisasi_have_many_names(target: str, nyata: str, capaian: str) -> None:
    """The realisasi would be blank, though 88 stands there, and nothing would say so."""
    sumber = _bersih(f"""
        No|Sasaran|Indikator|Satuan|{target}|{nyata}|{capaian}
        1|Pelayanan|IKM|Indeks|80|88|110
        2|Akuntabilitas|SAKIP|Nilai|70|63|90
    """)
    assert sumber.dikenali == "capaian_kinerja"
    assert _nilai(sumber, "target") == [80, 70]
    assert _nilai(sumber, "realisasi") == [88, 63]
    assert _nilai(sumber, "capaian") == [110, 90]


@pytest.mark.parametrize("kata", ["Standar Nasional", "Capaian Nasional", "Rata-rata Nasional"])
def test_what_the_nation_reached_makes_a_comparison(kata: str) -> None:
    """The column would be dropped without a word, and Tabel 3.2 not be there."""
    grid = kisi(f"""
        Tahun 2024
        No|Indikator|Satuan|Target 2024|Realisasi 2024|Capaian (%)|{kata}
        1|IKM|Indeks|80|88|110|83
        2|SAKIP|Nilai|70|63|90|68
    """)
    hasil = periksa(grid)[1]
    assert [b.standar_nasional for b in hasil.perbandingan_capaian] == [83, 68]
    assert [b.capaian for b in hasil.perbandingan_capaian] == [110, 90]


@pytest.mark.parametrize("judul", ["Kode IKU", "IKU", "Kode Indikator", "No. IKU"])
def test_the_number_of_an_indikator_is_not_its_name(judul: str) -> None:
    """The report would promise and reach IKU-1, IKU-2, and no one would know what they are."""
    sumber = _bersih(
        f"""
        Capaian Kinerja Tahun 2024
        Sasaran|{judul}|Indikator Kinerja|Target|Realisasi|Capaian
        Pelayanan|IKU-1|Indeks Kepuasan Masyarakat|80|84|105%
        Akuntabilitas|IKU-2|Nilai SAKIP|70|77|110%
        """
    )
    assert isinstance(sumber.isi, DaftarIndikator)
    nama = [baris.indikator for baris in sumber.isi.baris]
    assert nama == ["Indeks Kepuasan Masyarakat", "Nilai SAKIP"]


def test_the_only_name_of_an_indikator_may_be_its_number() -> None:
    """A table whose indikator go by IKU-1 would be lost."""
    sumber = tabel(
        kisi("""
        Sasaran|IKU|Target|Realisasi
        Pelayanan|IKU-1|80|84
        Akuntabilitas|IKU-2|70|77
        """)
    )
    assert isinstance(sumber.isi, DaftarIndikator)
    assert [baris.indikator for baris in sumber.isi.baris] == ["IKU-1", "IKU-2"]


@pytest.mark.parametrize("judul", ["Total", "Jumlah"])
def test_behind_the_quarters_stands_what_they_add_up_to(judul: str) -> None:
    """The last quarter alone would be the year's realisasi: 6 of 24 instead of 26."""
    sumber = _bersih(
        f"""
        Monitoring Rencana Aksi Tahun 2024
        No|Sasaran|Indikator|Satuan|Target|Realisasi Triwulan||||{judul}|%
        |||||I|II|III|IV||
        1|Pelayanan|IKM|Indeks|80||||84|84|105%
        2|Partisipasi|Kelompok aktif|Kelompok|24|6|7|7|6|26|108.33%
        """,
        "F2:I2",
    )
    assert _nilai(sumber, "realisasi") == [84, 26]


def test_a_percent_called_realisasi_is_the_capaian() -> None:
    """101,43, a percent, would be the realisasi, and each kemajuan called wrong."""
    # 84 of 80 is 105%; of 100 at the end of the Renstra 84%. 77 of 70 110%, of 88 87,5%.
    sumber = _bersih(
        """
        Pengukuran Kinerja Tahun 2024
        No|Sasaran|Indikator|Target|||Target Akhir Renstra|Capaian terhadap Target Akhir Renstra
        |||Target|Realisasi TW 4|% Realisasi||
        1|Pelayanan|IKM|80|84|105|100|84
        2|Akuntabilitas|Nilai SAKIP|70|77|110|88|87.5
        """,
        "D2:F2",
    )
    assert _nilai(sumber, "realisasi") == [84, 77]
    assert _nilai(sumber, "capaian") == [105, 110]
