"""A parent that was typed over its SUBTOTAL stays the parent of the rows below it."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.temuan import Temuan
from tests.alat.kisi import kisi, periksa, tabel

# Once C5 is typed over =SUBTOTAL(9,C6:C7) = 70, the sums above take in 65 and 40 + 30 as well:
# C4 = 65 + 70 = 135, C3 = 135 + 30 = 165, C2 = 165.
_KODE = """
    Kode | Uraian | Anggaran
    7.01.01 | Program Penunjang | =SUBTOTAL(9,C3:C10):165
    7.01.01.2.01 | Administrasi | =SUBTOTAL(9,C4:C10):165
    7.01.01.2.01.0001 | Gaji | =SUBTOTAL(9,C5:C7):135
    5.1.02 | Barang dan Jasa | 65
    5.1.02.01 | Kertas | 40
    5.1.02.02 | Listrik | 30
    7.01.01.2.01.0002 | Mebel | =SUBTOTAL(9,C9:C10):30
    5.2.02 | Modal | =SUBTOTAL(9,C10:C10):30
    5.2.02.01 | Meja | 30
    """
_NOMOR = """
    No | Uraian | Anggaran
    A | Penunjang | =SUBTOTAL(9,C3:C5):60
    I | Administrasi | =SUBTOTAL(9,C4:C5):60
    1 | Gaji | 40
    2 | Mebel | 20
    B | Pelayanan | 71
    I | Koordinasi | =SUBTOTAL(9,C8:C9):70
    1 | Rapat | 45
    2 | Perjalanan | 25
    C | Pemberdayaan | =SUBTOTAL(9,C11:C12):30
    I | Pembinaan | =SUBTOTAL(9,C12:C12):30
    1 | Lomba | 30
     | TOTAL | =SUBTOTAL(9,C2:C12):231
    """


def _kesalahan(grid: Grid) -> list[Temuan]:
    return [temuan for temuan in periksa(grid)[2] if temuan.tingkat == "kesalahan"]


@pytest.mark.parametrize(("teks", "sel", "benar"), [(_KODE, "C5", 70), (_NOMOR, "C6", 70)])
def test_a_subtotal_typed_over_is_told(teks: str, sel: str, benar: int) -> None:
    """The overwritten parent would count as one more leaf, and a wrong total would be silent."""
    (temuan,) = _kesalahan(kisi(teks))
    assert (temuan.kode, temuan.sel[0]) == ("T101", sel)
    assert temuan.seharusnya == benar
    assert (temuan.sebab[0].jenis, temuan.sebab[0].sel) == ("rumus_ditimpa_angka", (sel,))
    assert temuan.sebab[0].keyakinan == "pasti"


def test_the_rows_below_a_typed_parent_stay_its_children() -> None:
    """The report would show the parent and its children side by side, and add them all up."""
    pohon = tabel(kisi(_KODE)).pohon
    assert [simpul.induk for simpul in pohon.simpul] == [None, 0, 1, 2, 3, 3, 1, 6, 7]


def test_a_row_without_children_beside_a_deeper_number_is_no_typed_parent() -> None:
    """A kegiatan whose number alone looks higher would be called overwritten in a right table."""
    # Nobody adds Rapat beside Koordinasi: each sum takes in its own rows, 40 + 20 and 45 + 25.
    teks = """
        No | Uraian | Anggaran
        A | Penunjang | =C3+C6:130
        I | Administrasi | =C4+C5:60
        1 | Gaji | 40
        2 | Mebel | 20
        II | Koordinasi | =C7+C8:70
        1 | Rapat | 45
        2 | Perjalanan | 25
        """
    assert _kesalahan(kisi(teks)) == []


def test_a_kegiatan_without_details_is_no_typed_parent() -> None:
    """Pengadaan would become the parent of Kewenangan, by kode that are wrong elsewhere too."""
    # 60 = 50 + 10 and 110 = 61 + 44 + 5: the formulas of the programs add up each kegiatan once.
    teks = """
        No | Kode | Uraian | Anggaran | Realisasi
        | | Usaha Mikro | =SUM(D3,D6):60 | =SUM(E3,E6):40
        | | Kawasan | =SUM(D4:D5):50 | =SUM(E4:E5):30
        1 | 6.01.02.2.01.0001 | Bibit | 20 | 15
        2 | 6.01.02.2.01.0002 | Jalan | 30 | 15
        3 | | Urusan | 10 | 10
        | | Pemerintahan | =SUM(D8,D10:D11):110 | =SUM(E8,E10:E11):70
        | | Jasa | =SUM(D9):61 | =SUM(E9):50
        4 | 6.01.04.2.01.0003 | Gedung | 61 | 50
        5 | | Pengadaan | 44 | 16
        | | Kewenangan | =SUM(D12):5 | =SUM(E12):4
        6 | 6.01.04.2.03.0001 | Kendaraan | 5 | 4
        """
    assert _kesalahan(kisi(teks)) == []
    induk = [simpul.induk for simpul in tabel(kisi(teks)).pohon.simpul]
    assert induk == [None, 0, 1, 1, 0, None, 5, 6, 5, 5, 9]


def test_a_kegiatan_holds_no_other_kegiatan_by_its_look() -> None:
    """A kegiatan typed as it should be would hold the one below it, and its amount be lost."""
    # 653 + 2 + 31 = 686, of a kegiatan without sub kegiatan and two with formulas; 508 + 319 = 827.
    teks = """
        Kode | Uraian | Anggaran | Realisasi
        8.01.02 | **Program Perlindungan** | =C3+C4+C6:686 | =D3+D4+D6:0
        8.01.02.2.01 | Kegiatan Taman | 653 | 0
        8.01.02.2.03 | **Kegiatan Tani** | =C5:2 | =D5:0
        8.01.02.2.03.0003 | Sub Kegiatan Penyuluh | 2 | 0
        8.01.02.2.04 | **Kegiatan Desa** | =C7:31 | =D7:0
        8.01.02.2.04.0003 | Sub Kegiatan Desa | 31 | 0
        8.01.03 | **Program Air Minum** | =C9+C11:827 | =D9+D11:321
        8.01.03.2.01 | **Kegiatan Barang** | =C10:508 | =D10:321
        8.01.03.2.01.0001 | Sub Kegiatan Musyawarah | 508 | 321
        8.01.03.2.03 | **Kegiatan Jasa** | =C12+C13:319 | =D12+D13:0
        8.01.03.2.03.0001 | Sub Kegiatan Rapat | 161 | 0
        8.01.03.2.03.0002 | Sub Kegiatan Jalan | 158 | 0
        """
    assert _kesalahan(kisi(teks)) == []
    induk = [simpul.induk for simpul in tabel(kisi(teks)).pohon.simpul]
    assert induk == [None, 0, 0, 2, 0, 4, None, 6, 7, 6, 9, 9]
