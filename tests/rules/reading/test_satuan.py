"""B115: amounts that were shortened to thousands or millions."""

import pytest

from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, pilih

# 1.234.400 + 2.345.400 = 3.579.800: in thousands 1.234 + 2.345 = 3.579, printed 3.580.
ISI = """
{}
Uraian      | Anggaran{} | Realisasi
Program A   | 1234       | 1000
Program B   | 2345       | 2000
Jumlah      | 3580       | 3000
"""


@pytest.mark.parametrize(
    ("judul", "kolom"),
    [("(dalam ribuan rupiah)", ""), ("DPA 2024", " (dalam ribu rupiah)"), ("(Rp. 000)", "")],
)
def test_amounts_in_thousands_are_said_and_not_called_wrong_sums(judul: str, kolom: str) -> None:
    """A thousandth of every amount would be printed as rupiah, and rounding called a fault."""
    grid = kisi(ISI.format(judul, kolom))
    (temuan,) = pilih("B115", grid)
    assert temuan.tingkat == "kesalahan"
    assert temuan.sel == ("B2", "C2")
    assert "ribuan" in temuan.pesan
    assert "1000 di sel kosong" in temuan.saran
    assert "T102" not in kode_dari(grid)


def test_full_rupiah_are_not_forgiven_a_rupiah() -> None:
    """A total that is a rupiah off would pass as rounding."""
    grid = kisi(ISI.format("dalam rangka APBD", ""))
    assert pilih("B115", grid) == []
    assert "T102" in kode_dari(grid)
