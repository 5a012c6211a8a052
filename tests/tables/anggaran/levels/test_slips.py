"""A tree that only its sums show, with one amount that is wrong."""

import pytest

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

# Two programs: 734.512 + 312.003 = 1.046.515 and 137.227 + 458.911 = 596.138, in all 1.642.653;
# realisasi 400.017 + 203.774 = 603.791 and 13.212 + 301.118 = 314.330, in all 918.121. Nothing
# but these sums tells the levels: no kode, no words, no look.
DUA_KOLOM = """
    Uraian      | Anggaran | Realisasi
    Perbaikan   | 1046515  | 603791
    Alat tulis  | 734512   | 400017
    Kertas      | 312003   | 203774
    Perjalanan  | 596138   | 314330
    Dalam kota  | 137227   | 13212
    Luar kota   | 458911   | 301118
    Jumlah      | 1642653  | 918121
"""
SATU_KOLOM = "\n".join("|".join(baris.split("|")[:2]) for baris in DUA_KOLOM.strip().splitlines())


def test_a_wrong_leaf_in_one_column_is_named() -> None:
    """One mistyped amount would make two readings of a whole table, and name no cell."""
    teks = DUA_KOLOM.replace("312003", "312030")
    assert pilih("B118", kisi(teks)) == []
    (temuan,) = pilih("T101", kisi(teks))
    # 734.512 + 312.030 = 1.046.542, 27 more than the 1.046.515 of B2.
    assert temuan.sel == ("B2",)
    assert temuan.selisih == -27


@pytest.mark.parametrize(
    ("benar", "salah", "sel", "selisih"),
    [
        ("| 312003", "| 312030", "B2", -27),  # a leaf: its parent misses 27
        ("| 1046515", "| 1045615", "B2", -900),  # the parent itself: 1.046.515 - 1.045.615
    ],
)
def test_one_column_tells_the_faulty_row_too(
    benar: str, salah: str, sel: str, selisih: int
) -> None:
    """A DPA has one amount column: its slip would leave nothing but a doubt."""
    teks = SATU_KOLOM.replace(benar, salah)
    assert teks != SATU_KOLOM
    assert pilih("B118", kisi(teks)) == []
    (temuan,) = pilih("T101", kisi(teks))
    assert temuan.sel == (sel,)
    assert temuan.selisih == selisih


def test_what_fails_in_all_columns_is_no_slip() -> None:
    """Rows that are no children at all would be called a wrong sum of the row before them."""
    # The last two rows add up to nothing in either column, and no total is printed.
    teks = """
        Uraian     | Anggaran | Realisasi
        Perbaikan  | 1046515  | 603791
        Alat tulis | 734512   | 400017
        Kertas     | 312003   | 203774
        Perjalanan | 596138   | 314330
        Sewa       | 91113    | 71007
    """
    assert pilih("T101", kisi(teks)) == []
