"""A recap below a table gives the same money once more."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.pohon import Pohon
from tests.alat.kisi import kisi, periksa, tabel

# 60 + 40 = 100, 30 + 20 = 50.
PROGRAM = """
Kode|Uraian|Anggaran|Realisasi
7.01.01|PROGRAM PENUNJANG URUSAN|60|30
7.01.02|PROGRAM PELAYANAN PUBLIK|40|20
"""
ULANG = """
|Program Penunjang Urusan|60|30
|Program Pelayanan Publik|40|20
"""


def _baca(*bagian: str) -> tuple[int, list[str]]:
    """Return what a table adds up to, and its rows' names."""
    sumber = tabel(_grid(*bagian))
    jumlah = ukur_pohon.hitung_total(sumber.pohon, ukur_pohon.hitung(sumber.pohon, (2,)))
    return int(jumlah), [s.uraian for s in sumber.pohon.simpul]


def _grid(*bagian: str) -> Grid:
    return kisi("\n".join(teks.strip("\n") for teks in bagian))


@pytest.mark.parametrize("total", ["|JUMLAH|100|50\n|||\n|||", "|||\n|||"])
@pytest.mark.parametrize("judul", ["|Rekap per Program||", "|Ringkasan||", "|Per Program||", "|||"])
@pytest.mark.parametrize("tutup", ["|Jumlah|100|50", ""])
def test_programs_repeated_below_the_table(total: str, judul: str, tutup: str) -> None:
    """Programs listed once more below the table would be added: 200 instead of 100."""
    jumlah, nama = _baca(PROGRAM, total, judul, ULANG, *filter(None, [tutup]))
    assert jumlah == 100
    assert nama == ["PROGRAM PENUNJANG URUSAN", "PROGRAM PELAYANAN PUBLIK"]


def test_single_program_repeated_below_the_total() -> None:
    """A recap of the only program would double it."""
    satu = "No|Program|Anggaran|Realisasi\n1|Program A|60|30"
    grid = _grid(satu, "|JUMLAH|60|30\n|||\n|Rekap per Program||\n|Program A|60|30\n|Jumlah|60|30")
    _, hasil, temuan = periksa(grid)
    assert hasil.total is not None and int(hasil.total.anggaran) == 60
    assert [s for s in temuan if s.tingkat != "informasi"] == []


def test_recap_of_programs_that_have_no_row_above() -> None:
    """The programs of a list of sub kegiatan, summed below it, would be added to the list."""
    # 10 + 50 = 60 and 40: 100.
    rinci = (
        "Kode|Uraian|Anggaran|Realisasi\n|JUMLAH|100|50\n7.01.01.2.01.0001|Gaji|10|5\n"
        "7.01.01.2.01.0002|Mebel|50|25\n7.01.02.2.01.0001|Loket|40|20\n|||"
    )
    jumlah, nama = _baca(rinci, "|REKAPITULASI||", ULANG, "|Jumlah|100|50")
    assert jumlah == 100
    assert nama == ["Gaji", "Mebel", "Loket"]


def test_equal_rows_of_two_kelurahan_both_count() -> None:
    """The second of two parts with equal names and amounts would be left out as a recap."""
    # 60 + 40 in each kelurahan: 200.
    bagian = "|Program A|60|30\n|Program B|40|20"
    teks = f"No|Uraian|Anggaran|Realisasi\n1|Kelurahan Timur||\n{bagian}\n2|Kelurahan Barat||"
    jumlah, nama = _baca(teks, bagian, "|Jumlah|200|100")
    assert jumlah == 200
    assert nama.count("Program A") == 2


def test_rows_below_a_subtotal_with_one_amount_changed_count() -> None:
    """A row that has the name of one above, but another amount, is no recap of it."""
    teks = "No|Uraian|Anggaran|Realisasi\n|Program A|60|30\n|Program B|40|20\n|Sub Jumlah|100|50"
    jumlah, _ = _baca(
        teks, "|Program A|60|30\n|Program B|41|20\n|Sub Jumlah|101|50\n|Total|201|100"
    )
    assert jumlah == 201


def test_recap_with_another_amount_is_said_and_not_added() -> None:
    """A recap in which one amount is wrong would be added: 201, and nobody would see it."""
    # 60 + 41 = 101, where the table has 60 + 40 = 100.
    rekap = "|Rekap per Program||\n|Program Penunjang Urusan|60|30\n|Program Pelayanan Publik|41|20"
    jumlah, _ = _baca(PROGRAM, "|JUMLAH|100|50\n|||", rekap, "|Jumlah|101|50")
    assert jumlah == 100
    _, _, temuan = periksa(_grid(PROGRAM, "|JUMLAH|100|50\n|||", rekap, "|Jumlah|101|50"))
    assert [(s.kode, s.sel) for s in temuan if s.tingkat == "kesalahan"] == [("T104", ("C9",))]


def test_same_programs_of_another_unit_count() -> None:
    """A second unit with the same programs and other amounts would be left out as a recap."""
    # 60 + 40 = 100 and 7 + 8 = 15.
    lain = "|Rekap Kelurahan Barat||\n|Program Penunjang Urusan|7|3\n|Program Pelayanan Publik|8|4"
    jumlah, _ = _baca(PROGRAM, "|Jumlah|100|50\n|||", lain, "|Jumlah|15|7")
    assert jumlah == 115


_TABEL = """
    Kode              | Uraian          | Pagu    | Realisasi
    7.01.01           | Program A       | 6000000 | 5000000
    7.01.01.2.01      | Kegiatan A      | 6000000 | 5000000
    7.01.01.2.01.0001 | Gaji            | 4000000 | 3000000
    7.01.01.2.01.0002 | Rapat           | 2000000 | 2000000
"""
_JENIS = """
    5.1.01            | Belanja Pegawai | 4000000 | 3000000
    5.1.02            | Belanja Barang  | 1500000 | 1500000
    5.2.02            | Belanja Modal   | 500000  | 500000
"""


@pytest.mark.parametrize(
    "antara",
    [
        "    | Jumlah | 6000000 | 5000000",
        "    | Jumlah | 6000000 | 5000000\n    | REKAPITULASI | |",
        "    | Jumlah | 6000000 | 5000000\n    5 | BELANJA | 6000000 | 5000000",
        "    | | |",
    ],
)
def test_a_recap_of_rekening_below_the_rows_is_no_part_of_them(antara: str) -> None:
    """It would stand below the last sub kegiatan, whose right amount be called wrong."""
    _, hasil, temuan = periksa(kisi(_TABEL.rstrip() + "\n" + antara + _JENIS))
    assert [t.kode for t in temuan if t.tingkat != "informasi"] == []
    assert hasil.total is not None
    assert hasil.total.anggaran == 6000000


def test_rekening_of_the_only_sub_kegiatan_are_its_own() -> None:
    """The details of a small table would be left out as a recap of it."""
    satu = _TABEL.replace("    7.01.01.2.01.0002 | Rapat           | 2000000 | 2000000\n", "")
    satu = satu.replace("4000000 | 3000000", "6000000 | 5000000")
    pohon = tabel(kisi(satu.rstrip() + "\n    | | |" + _JENIS)).isi
    assert isinstance(pohon, Pohon)
    assert [s.induk for s in pohon.simpul] == [None, 0, 1, 2, 2, 2]


# 100.000.000 + 200.123.000 = 300.123.000 and 300.000.000 + 70.000.500 = 370.000.500.
_DI_ATAS = """
No|Uraian|Anggaran|Realisasi
{judul}
1|Program A|300123000|150456000
2|Program B|370000500|140500000
{tutup}
{pisah}
{kode}1|Program A|300123000|150456000
{kode}1.2.01|Kegiatan A1|100000000|50456000
{kode}1.2.02|Kegiatan A2|200123000|100000000
{kode}2|Program B|370000500|140500000
{kode}2.2.01|Kegiatan B1|300000000|90500000
{kode}2.2.02|Kegiatan B2|70000500|50000000
|Jumlah|670123500|290956000
"""


@pytest.mark.parametrize("kode", ["", "7.01.0"])
@pytest.mark.parametrize("judul", ["|REKAPITULASI||", "|||"])
@pytest.mark.parametrize("tutup", ["|Jumlah|670123500|290956000", "|||"])
@pytest.mark.parametrize("pisah", ["|RINCIAN||", "|||"])
def test_programs_listed_above_the_table(kode: str, judul: str, tutup: str, pisah: str) -> None:
    """A recap above the rows would count twice without a word, or make a total wrong."""
    teks = _DI_ATAS.format(kode=kode, judul=judul, tutup=tutup, pisah=pisah)
    _, hasil, temuan = periksa(_grid("\n".join(filter(None, teks.splitlines()))))
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (670123500, 290956000)
    assert [s.kode for s in temuan if s.tingkat == "kesalahan"] == []


def test_a_wrong_total_of_the_recap_above_is_found() -> None:
    """The total of a recap would go unread with its rows."""
    teks = _DI_ATAS.format(
        kode="7.01.0", judul="|REKAPITULASI||", tutup="|Jumlah|670123900|290956000", pisah="|||"
    )
    _, hasil, temuan = periksa(_grid(teks))
    assert hasil.total is not None and hasil.total.anggaran == 670123500
    assert [s.sel[0] for s in temuan if s.tingkat == "kesalahan"] == ["C5"]
