"""Performance tables: which of them it is, which figure is whose."""

from decimal import Decimal
from typing import NoReturn

import pytest

from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.kinerja import performance
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel


def _baris(sumber: Tabel) -> tuple[Indikator, ...]:
    assert isinstance(sumber.isi, DaftarIndikator)
    return sumber.isi.baris


def _nilai(indikator: Indikator, peran: str) -> Decimal | None:
    return indikator.nilai[peran].nilai


def test_rows_of_a_budget_are_not_read_as_indikator(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each budget would be walked twice more, though its header names nothing that is measured."""

    def refuse(*_: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(performance, "_data_rows", refuse)
    sumber = tabel(
        kisi("""
        Kode|Uraian|Target Anggaran|Realisasi|Capaian (%)
        7.01.01|Program A|100|50|50
        7.01.01.2.01|Administrasi|100|50|50
        """)
    )
    assert sumber.dikenali == "anggaran"


def test_perjanjian_kinerja_with_quarters() -> None:
    """The targets of the quarters would be read as the year's."""
    sumber = tabel(
        kisi(
            """
            No|Sasaran|Indikator|Satuan|Target|Target Triwulan|||
            |||||I|II|III|IV
            1|Meningkatnya pelayanan|IKM|Indeks|87|||86.5|87
            """,
            gabungan=("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:I1"),
        )
    )
    assert sumber.dikenali == "perjanjian_kinerja"
    (baris,) = _baris(sumber)
    assert _nilai(baris, "target") == 87
    assert _nilai(baris, "tw_1") is None
    assert _nilai(baris, "tw_4") == 87


def test_capaian_with_groups_of_rows() -> None:
    """A row that only says Tujuan or Sasaran would be an indikator without figures."""
    sumber = tabel(
        kisi("""
        No|Tujuan/Sasaran|Indikator|Target|Realisasi|Capaian
        |Tujuan||||
        1|Mewujudkan kualitas|IKM|87|88.24|"101,43%"
        |Sasaran||||
        1|Meningkatkan kualitas|IKM Kecamatan|87|88.24|"101,43%"
        """)
    )
    assert sumber.dikenali == "capaian_kinerja"
    assert [(s.kelompok, s.indikator) for s in _baris(sumber)] == [
        ("tujuan", "IKM"), ("sasaran", "IKM Kecamatan"),
    ]  # fmt: skip
    assert [_nilai(s, "capaian") for s in _baris(sumber)] == [Decimal("101.43")] * 2


def test_last_year_in_words_is_never_this_years_figure() -> None:
    """Realisasi Tahun Lalu, the first column of that word, would be reported as this year's."""
    teks = """
    {}||||||
    Indikator|Realisasi Tahun Lalu|Target|Realisasi|% Capaian|Target Akhir Renstra|Kemajuan
    IKM      |86.8                |87    |88.24    |"101,43%"|89                  |"99,15%"
    """
    for kop, lalu in (("Tahun 2024", "realisasi_2023"), ("Perbandingan", "realisasi_lalu")):
        sumber = tabel(kisi(teks.format(kop)))
        assert sumber.dikenali == "perbandingan_capaian"
        (baris,) = _baris(sumber)
        assert _nilai(baris, "realisasi") == Decimal("88.24")
        assert _nilai(baris, lalu) == Decimal("86.8")


def test_comparison_keeps_last_year_apart() -> None:
    """Last year's realisasi would be reported as this year's."""
    sumber = tabel(
        kisi(
            """
            PERBANDINGAN TAHUN 2024|||||||
            No|Indikator|Realisasi 2023|Tahun 2024|||Target Akhir Renstra|Tingkat Kemajuan
            |||Target|Realisasi|Capaian||
            1|IKM|86.5|87|88.24|101.43|89|99.15
            """,
            gabungan=("A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3", "H2:H3"),
        )
    )
    assert sumber.dikenali == "perbandingan_capaian"
    (baris,) = _baris(sumber)
    assert _nilai(baris, "realisasi_2023") == Decimal("86.5")
    assert _nilai(baris, "realisasi") == Decimal("88.24")
    assert _nilai(baris, "target_akhir") == 89
    assert _nilai(baris, "kemajuan") == Decimal("99.15")


def test_capaian_kegiatan_has_two_sides() -> None:
    """The capaian of a program would be taken for that of its sasaran."""
    sumber = tabel(
        kisi("""
        Sasaran|Indikator|% Capaian|Program/Kegiatan|Indikator|% Capaian|Menunjang/ Tidak
        Meningkat|IKM|101.43|Program Penunjang|Indeks|86|Menunjang
        |||Administrasi Umum|Dokumen|100|Menunjang
        """)
    )
    assert sumber.dikenali == "capaian_kegiatan"
    pertama, kedua = _baris(sumber)
    assert _nilai(pertama, "capaian") == Decimal("101.43")
    assert _nilai(pertama, "capaian_kegiatan") == 86
    assert (pertama.tingkat, kedua.tingkat) == ("program", "kegiatan")
    assert kedua.teks["menunjang"] == "Menunjang"


def test_efisiensi_tells_budget_from_performance() -> None:
    """The realisasi in rupiah would be compared with a target in points."""
    sumber = tabel(
        kisi(
            """
            No|Sasaran|Kinerja|||Anggaran|||Efisiensi
            ||Target|Realisasi|Capaian|Anggaran|Realisasi|%|
            1|Meningkat|87|88.24|101.43|3582710000|3519069195|98.22|1.78
            """,
            gabungan=("A1:A2", "B1:B2", "C1:E1", "F1:H1", "I1:I2"),
        )
    )
    assert sumber.dikenali == "efisiensi"
    (baris,) = _baris(sumber)
    assert _nilai(baris, "realisasi") == Decimal("88.24")
    assert _nilai(baris, "realisasi_anggaran") == 3519069195
    assert _nilai(baris, "persen_anggaran") == Decimal("98.22")
    assert _nilai(baris, "efisiensi") == Decimal("1.78")


def test_years_alone_are_earlier_ones() -> None:
    """A sheet of Pengaturan with earlier years would give last year's realisasi as this year's."""
    sumber = tabel(
        kisi("""
        Indikator | Realisasi 2022 | Realisasi 2023 | Target Akhir 2026
        Indeks Kepuasan Masyarakat | 85.1 | 86.8 | 89
        """)
    )
    assert sumber.dikenali == "perbandingan_capaian"
    assert set(sumber.kolom) == {"indikator", "realisasi_2022", "realisasi_2023", "target_akhir"}


def test_the_scale_below_a_table_is_no_indikator() -> None:
    """Six steps of the scale would be printed as indikator without a target."""
    sumber = tabel(
        kisi("""
        No | Sasaran | Indikator | Target | Realisasi
        1 | Layanan | IKM | 87 | 88
        2 | Tata kelola | Nilai SAKIP | 80 | 72

        Skala nilai peringkat kinerja:
        > 90 | Sangat Tinggi
        > 75 - 90 | Tinggi
        """)
    )
    assert [b.indikator for b in _baris(sumber)] == ["IKM", "Nilai SAKIP"]


def test_weights_beside_a_budget_are_no_capaian() -> None:
    """A budget between last and next year's would be a table of capaian without amounts."""
    grid = kisi("""
        Kode|Uraian Program / Kegiatan|Tahun n-1|Alokasi|Tahun n+1|% Bobot
        7.01.01|Program A|||
        7.01.01.2.01|Kegiatan A|||
        7.01.01.2.01.01|Sub Kegiatan A1|32772746|65545492|68822766|17.09
        7.01.01.2.01.02|Sub Kegiatan A2|158952755|317905510|333800785|82.91
    """)
    assert tabel(grid).dikenali == "anggaran"


CAPAIAN = """
No|Sasaran|Indikator Kinerja|Satuan|Target|Realisasi|Capaian (%)
1|Meningkatnya pelayanan|Indeks Kepuasan|Indeks|85|86.7|102
2|Meningkatnya akuntabilitas|Nilai SAKIP|Nilai|{}|{}|95
"""


@pytest.mark.parametrize(
    "jumlah",
    ["|Jumlah indikator tercapai|||3|1|33.33", "Total||||165|162.7|98.5", "|Rata-rata|||3|1|33.33"],
)
def test_how_many_indikator_were_reached_is_no_indikator(jumlah: str) -> None:
    """A line below the table would be one more indikator, without a name."""
    sumber = tabel(kisi(CAPAIAN.format(80, 76) + jumlah))
    assert [s.indikator for s in _baris(sumber)] == ["Indeks Kepuasan", "Nilai SAKIP"]


def test_an_indikator_that_counts_stays_one() -> None:
    """Jumlah kunjungan, with what it measures, would be left out as a sum."""
    teks = CAPAIAN.format(80, 76) + "3|Jumlah layanan|Jumlah kunjungan|Orang|10|9|90"
    assert len(_baris(tabel(kisi(teks)))) == 3


@pytest.mark.parametrize(
    ("target", "realisasi"), [("80 (A)", "76 (BB)"), ("A (80)", "BB (76)"), ("80/A", "76 / BB")]
)
def test_the_number_beside_its_predikat_counts(target: str, realisasi: str) -> None:
    """The value of SAKIP would be dropped because its letter stands beside it."""
    grid = kisi(CAPAIAN.format(target, realisasi))
    sakip = _baris(tabel(grid))[1]
    assert [_nilai(sakip, "target"), _nilai(sakip, "realisasi")] == [80, 76]
    assert "B101" not in [t.kode for t in periksa(grid)[2]]


@pytest.mark.parametrize("strip", ["-", "–", " - "])
def test_a_dash_is_not_a_realisasi_of_zero(strip: str) -> None:
    """What nobody has measured would be handed in as 0,00%, Sangat Rendah, without a word."""
    teks = f"""
    Sasaran | Indikator | Target | Realisasi
    Mandiri | Desa      | 50     | 60
    Cepat   | SPBE      | 3      | {strip}
    Aman    | Laporan   | 2      | 0
    """
    grid = kisi(teks, lembar="Capaian")
    _, hasil, temuan = periksa(grid)
    assert [b.capaian for b in hasil.capaian_kinerja] == [Decimal(120), None, Decimal(0)]
    assert [(t.kode, t.sel) for t in temuan if t.tingkat == "peringatan"] == [("B107", ("D3",))]


@pytest.mark.parametrize(("judul", "kepala"), [("Data Grafik", "Persen"), ("Serapan", "%")])
def test_the_percents_of_a_chart_are_no_capaian(judul: str, kepala: str) -> None:
    """What was spent of each program would be handed in as what it reached."""
    grid = kisi(f"""
    {judul}
    Program                | {kepala}
    Program Penunjang      | 45.45
    Program Pemberdayaan   | 75.48
    """)
    assert not any(isinstance(t, Tabel) for t in recognise(grid))
    assert tabel(
        kisi("Capaian Program\nProgram|Capaian (%)\nProgram A|90\nProgram B|80")
    ).jumlah_baris


def test_words_behind_a_percent_are_its_verdict() -> None:
    """A wrong capaian would go unseen where its colour is written behind it."""
    teks = """
        Capaian Kinerja Tahun 2024
        No|Indikator|Target|Realisasi|Capaian|Anggaran|Serapan|Efisiensi
        1|Indeks Kepuasan Masyarakat|80|84|105% / hijau|Rp 1.000.000|90%|Efisien
        2|Nilai SAKIP|70|77|110 % (Sangat Tinggi)|Rp 2.000.000|95%|Tidak Efisien
    """
    assert periksa(kisi(teks))[2] == []
    (salah,) = periksa(kisi(teks.replace("110 %", "101 %")))[2]
    assert salah.kode == "L102"
    assert (salah.nilai, salah.seharusnya) == (Decimal(101), Decimal(110))
    sumber = tabel(kisi(teks))
    assert [_nilai(baris, "capaian") for baris in _baris(sumber)] == [105, 110]
