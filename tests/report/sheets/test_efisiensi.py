"""Sheet 3.6: the method in force, every program, and nothing without a capaian."""

from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_xl.book.write import build_book
from lkjip_xl.grid.grid import Grid
from lkjip_xl.pipeline import inspect, read_sources
from lkjip_xl.report.isi import BlokTeks, Buku
from lkjip_xl.report.susun import build_report
from tests.alat.buku_kerja import CONTOH
from tests.alat.kisi import kisi
from tests.alat.laporan import bahan, bernama, buku, lembar, nilai, tabel
from tests.alat.libreoffice import changes, perlu_libreoffice

_LRA = kisi(
    "Kode|Uraian|Anggaran|Realisasi\n"
    "7.01.01|PROGRAM PENUNJANG URUSAN|1000|900\n"
    "7.01.02|PROGRAM PELAYANAN PUBLIK|500|500\n"
    "7.01.03|PROGRAM PEMBINAAN DESA|200|150",
    berkas="LRA.xlsx",
    lembar="LRA",
)


def _kegiatan(teks: str = "1", dua: str = "0.86", tiga: str = "", pola: str = "0%") -> Grid:
    """Return Tabel 3.4 with the capaian of the three programs."""
    return kisi(
        "Tujuan/Sasaran|Indikator Kinerja|% Capaian|Program/ Kegiatan|Indikator Kinerja|"
        "% Capaian|Menunjang/ Tidak Menunjang\n"
        f"Sasaran A|Indeks A||Program Penunjang Urusan|Cakupan|{teks}|Menunjang\n"
        f"|||Program Pelayanan Publik|Indeks Kepuasan Masyarakat|{dua}|Menunjang\n"
        f"|||Program Pembinaan Desa|Persentase|{tiga}|Menunjang",
        berkas="Kinerja.xlsx",
        lembar="Tabel 3.4",
        format={"F": pola},
    )


def _setelan(metode: str) -> Grid:
    teks = f"Instansi|Kecamatan Contoh\nMetode Efisiensi|{metode}"
    return kisi(teks, berkas="P.xlsx", lembar="Metode")


_CAPAIAN = kisi(
    "Tujuan/Sasaran|Indikator Kinerja|Target|Realisasi|% Capaian\n|Sasaran\n"
    "Sasaran A|Indeks Kepuasan Masyarakat|80|76|95",
    berkas="Kinerja.xlsx",
    lembar="Tabel 3.1",
)


def _program(kerja: Buku) -> list[list[object]]:
    """Return name, capaian and Tingkat Efisiensi of the rows below the word Program."""
    baris = nilai(tabel(lembar(kerja, "3.6"))[0])
    awal = next(n for n, deret in enumerate(baris) if deret[1] == "Program")
    return [[deret[1], deret[4], deret[8]] for deret in baris[awal + 1 :]]


def _catatan(kerja: Buku) -> str:
    """Return all words below the table."""
    blok = [b for b in lembar(kerja, "3.6").blok if isinstance(b, BlokTeks)]
    return " ".join(str(s.nilai) for b in blok for r in b.baris for s in r.sel if s)


def test_all_programs_stand_there_the_doubted_ones_with_a_reason() -> None:
    """A program would be left out unseen, or be efficient by a capaian that is in doubt."""
    # 0,86 for an indikator at 95 % in Tabel 3.1 is X108's.
    kerja = buku(_LRA, _kegiatan(tiga="1"), _CAPAIAN)
    belum = "belum dapat dihitung"
    assert _program(kerja) == [
        ["PROGRAM PENUNJANG URUSAN", 1, Decimal("0.1")],
        ["PROGRAM PELAYANAN PUBLIK", belum, belum],
        ["PROGRAM PEMBINAAN DESA", 1, Decimal("0.25")],
    ]
    alasan = f"PELAYANAN PUBLIK: {belum}, capaiannya di Tabel 3.4 "
    assert f"{alasan}belum pasti." in _catatan(kerja)


def test_a_blank_capaian_is_named_without_its_cell() -> None:
    """A page with a signature would lack a figure unsaid, or print a cell of ours."""
    sumber = [CONTOH / "Kinerja.xlsx", CONTOH / "Realisasi.xlsx"]
    kerja = build_report(inspect(read_sources(sumber)))
    assert (
        "Program Pembinaan dan Pengawasan Pemerintahan Desa: belum dapat dihitung, capaiannya di "
        "Tabel 3.4 belum terisi." in _catatan(kerja)
    )


def test_a_capaian_that_a_person_accepts_counts() -> None:
    """Whoever answers the question could not get the figure: 500 of 500 leaves 0."""
    terima = kisi(
        "Kode|Berkas|Lembar|Sel|Alasan\nX108|Kinerja.xlsx|Tabel 3.4|F3|indikatornya lain",
        berkas="Pengaturan.xlsx",
        lembar="Diterima",
    )
    laporan = bahan(_LRA, _kegiatan(tiga="1"), _CAPAIAN, terima)
    assert [(p.capaian, p.alasan) for p in laporan.program][1] == (Decimal(86), "")
    belum = bahan(_LRA, _kegiatan(tiga="1"), _CAPAIAN).putusan.kalimat
    assert "efisiensi 1 program di Tabel 3.6 belum dapat dihitung" in belum
    assert "efisiensi" not in laporan.putusan.kalimat


def test_a_capaian_below_100_is_not_efficient() -> None:
    """Money left because little was done would be called efisiensi."""
    kerja = buku(_LRA, _kegiatan(dua="1", tiga="0.95"))
    assert [program[2] for program in _program(kerja)] == [Decimal("0.1"), 0, Decimal("0.25")]
    kata = "bukan efisiensi (capaian belum 100% atau anggaran terlampaui): PROGRAM PEMBINAAN DESA."
    assert kata in _catatan(kerja)


def test_no_programs_without_tabel_3_4() -> None:
    """Programs without a capaian would each be said to be not yet calculable."""
    baris = nilai(tabel(lembar(buku(_LRA, _CAPAIAN), "3.6"))[0])
    assert [deret[1] for deret in baris] == ["Sasaran", "Sasaran A"]


def test_nothing_is_efficient_without_a_capaian() -> None:
    """A realisasi alone would be reported as efisiensi of 8,82 %."""
    kerja = buku(_LRA)
    assert "3.6" not in [halaman.kunci for halaman in kerja.lembar]
    semua = [s for b in lembar(kerja, "ringkasan").blok for r in b.baris for s in r.sel if s]
    assert not any("fisiensi" in str(s.nilai) for s in semua)


def test_the_nine_columns_of_the_document() -> None:
    """Bappeda would get fourteen columns, five of them for other methods."""
    utama = tabel(lembar(buku(_LRA, _CAPAIAN), "3.6"))[0]
    assert len(utama.kolom) == 9 and utama.nomor_kolom


# Sisa 100 - 1550/1700 = 8,82; selisih 95 - 91,18 = 3,82; E (1700 x 95 % - 1550) / 1615 = 4,02.
@pytest.mark.parametrize(
    ("metode", "harap"), [("sisa", "0.0882"), ("selisih", "0.0382"), ("pmk 214", "0.0402")]
)
def test_tingkat_efisiensi_is_by_the_method_of_the_agency(metode: str, harap: str) -> None:
    """Tingkat Efisiensi would be that of another method than the agency chose."""
    kerja = buku(_LRA, _CAPAIAN, _setelan(metode))
    assert bernama(kerja)["3.6|0|tingkat"].nilai == Decimal(harap)


def test_the_other_methods_stand_on_metode() -> None:
    """NE would be shown as a percent, or the other methods be lost: E 4,02 -> 50 + 10,05."""
    blok = next(b for b in tabel(lembar(buku(_LRA, _CAPAIAN), "metode")) if len(b.kolom) == 6)
    (baris,) = nilai(blok)
    assert baris == [
        "Sasaran A", "sisa anggaran, bukan efisiensi", Decimal("0.0882"), Decimal("0.0382"),
        Decimal("0.0402"), Decimal("60.05"),
    ]  # fmt: skip


_BEBERAPA = kisi(
    "Sasaran|Indikator Kinerja|Satuan|Target|Realisasi|% Capaian\n"
    "Meningkatnya mutu|Indeks Kepuasan Masyarakat|Indeks|80|76|95\n"
    "Meningkatnya ketertiban|Gangguan yang diselesaikan|%|50|60|120\n"
    "Meningkatnya ketertiban|Kelompok siaga|Kelompok|10|10|100",
    berkas="Kinerja.xlsx",
    lembar="Tabel 3.1",
)
_URUT = tuple(kisi(
    "Sasaran|Indikator Kinerja|Satuan|Target|Realisasi|% Capaian\n" + "\n".join(deret),
    berkas="Kinerja.xlsx",
    lembar="Tabel 3.1",
) for deret in (
    ("Satu|Indeks A|Indeks|80|76|95", "Dua|Indeks B|Indeks|50|60|120"),
    ("Dua|Indeks B|Indeks|50|60|120", "Satu|Indeks A|Indeks|80|76|95"),
))  # fmt: skip


def _metode_efisiensi(kerja: Buku) -> list[list[object]]:
    """Return the table of methods on Metode."""
    return nilai(next(b for b in tabel(lembar(kerja, "metode")) if len(b.kolom) == 6))


def test_the_budget_of_several_sasaran_stands_on_a_line_of_its_own() -> None:
    """The last indikator alone would carry the budget of the whole office.

    Average (95 + 120 + 100) / 3 = 105; serapan 1550 / 1700 = 91,18 %; sisa 8,82 %.
    """
    baris = nilai(tabel(lembar(buku(_LRA, _BEBERAPA), "3.6"))[0])
    d = Decimal
    assert [deret[0:3] + deret[5:] for deret in baris] == [
        [1, "Meningkatnya mutu", "Indeks Kepuasan Masyarakat", d("0.95"), None, None, None, None],
        [2, "Meningkatnya ketertiban", "Gangguan yang diselesaikan", d("1.2"),
         None, None, None, None],
        [3, "Meningkatnya ketertiban", "Kelompok siaga", 1, None, None, None, None],
        [None, "Seluruh anggaran SKPD", None, d("1.05"), 1700, 1550, d("0.9118"), d("0.0882")],
    ]  # fmt: skip


def test_the_verdict_does_not_hang_on_the_order_of_the_indikator() -> None:
    """Efisien or not would be decided by which indikator stands last: (95 + 120) / 2 = 107,5.

    E = (1700 x 1,075 - 1550) / (1700 x 1,075) = 277,5 / 1827,5 = 15,18 %; NE = 50 + 37,95.
    """
    d = Decimal
    harap = ["Seluruh anggaran SKPD", "efisien", d("0.0882"), d("0.1632"), d("0.1518"), d("87.95")]
    for capaian in _URUT:
        kerja = buku(_LRA, capaian)
        assert _metode_efisiensi(kerja) == [harap]
        kata = " ".join(str(s.nilai) for b in lembar(kerja, "narasi").blok for r in b.baris
                        for s in r.sel if s)  # fmt: skip
        assert "adalah 8,82%, dari serapan 91,18% dan rata-rata capaian indikator 107,50%" in kata


def _sumber_36(*uang: str) -> Grid:
    """Return a source's own Tabel 3.6 of two sasaran with their budgets."""
    return kisi(
        "Tujuan/Sasaran|Target|Realisasi|% Capaian|Anggaran (Rp)|Realisasi (Rp)|% Capaian|"
        "Tingkat Efisiensi\n"
        f"Satu|80|76|95|{uang[0]}||\nDua|50|60|120|{uang[1]}||",
        berkas="Kinerja.xlsx",
        lembar="Tabel 3.6",
    )


# A cell merged over both rows holds the whole; 1000 and 700 are shares that only that table knows,
# and so is 1000 alone.
@pytest.mark.parametrize(
    ("uang", "harap"),
    [
        (("1700|1550", "|"), [None, None, 1700]),
        (("1000|900", "700|650"), [1000, 700]),
        (("1000|900", "|"), [1000, None]),
    ],
    ids=["digabung", "dibagi", "satu saja"],
)
def test_shares_per_sasaran_come_from_their_table_only(
    uang: tuple[str, str], harap: list[int | None]
) -> None:
    """A whole budget would stand on one of two sasaran, or a share be replaced by the whole."""
    hasil = bahan(_LRA, _URUT[0], _sumber_36(*uang)).hasil.efisiensi
    assert [baris.anggaran for baris in hasil] == harap


@perlu_libreoffice
def test_recalculation_keeps_the_line_of_the_office(tmp_path: Path) -> None:
    """The average would be another one when recalculated."""
    hasil = tmp_path / "hasil.xlsx"
    hasil.write_bytes(build_book(buku(_LRA, _BEBERAPA)))
    assert changes(hasil, tmp_path, "id-ID") == []


@perlu_libreoffice
@pytest.mark.parametrize(
    "kegiatan", [_kegiatan(), _kegiatan("100", "99.5", "95.123", "General")], ids=["%", "angka"]
)
def test_recalculation_changes_no_cell(tmp_path: Path, kegiatan: Grid) -> None:
    """A capaian typed as 95 or as 95 % would be another figure when recalculated."""
    hasil = tmp_path / "hasil.xlsx"
    hasil.write_bytes(build_book(buku(_LRA, kegiatan, _CAPAIAN)))
    assert changes(hasil, tmp_path, "id-ID") == []
