"""Which rows a total's formula counts."""

from tests.alat.kisi import kisi
from tests.alat.laporan import bahan

# Excel counts the typed 900 beside 300 and 400 below it, but not the other SUBTOTAL: 2.100.
BERSARANG = """
Kode              | Uraian     | Anggaran
7.01.01           | Program A  | =SUBTOTAL(9,C3:C8):2100
7.01.01.2.01      | Kegiatan A | {}
7.01.01.2.01.0001 | Sub A      | 300
7.01.01.2.01.0002 | Sub B      | 400
7.01.01.2.02      | Kegiatan B | =SUBTOTAL(9,C7:C8):500
7.01.01.2.02.0001 | Sub C      | 200
7.01.01.2.02.0002 | Sub D      | 300
"""


def test_a_subtotal_in_a_subtotal_counts_nothing() -> None:
    """A SUBTOTAL would be said to count another one twice, which Excel never does.

    The typed 900 is the cause of both wrong totals; as a plain sum C2 would count it again.
    """
    temuan = [t for t in bahan(kisi(BERSARANG.format(900))).temuan if t.kode == "T101"]
    assert [(t.sel, t.gema, t.sebab[0].jenis) for t in temuan] == [
        (("C3",), ("Lembar1!C2",), "rumus_ditimpa_angka")
    ]
    assert temuan[0].sebab[0].ganti[0].baru == "=SUBTOTAL(9,C4:C5)"
    assert "Tulis rumus =SUBTOTAL(9;C4:C5)" in temuan[0].saran


def test_nested_subtotals_are_right() -> None:
    """Sums that Excel calculates rightly would be reported."""
    teks = BERSARANG.format("=SUBTOTAL(9,C4:C5):700").replace(":2100", ":1200")
    assert [t for t in bahan(kisi(teks)).temuan if t.tingkat == "kesalahan"] == []
