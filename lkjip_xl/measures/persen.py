"""A part as percent of its whole: serapan, tingkat kemajuan, and every other plain percent."""

from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures.angka import TEKS_RUMUS, bulatkan_bagian, jika_angka

_SERATUS = Decimal("100.00")
_SEHELAI = Decimal("0.01")


def bulatkan_persen(tepat: Fraction) -> Decimal:
    """Return an exact percent (0-100) half-up to two decimals; not full is never 100.

    Just below is 99.99, just above 100.01 (dokumen pendiri Tabel 3.5: 24.484.500 dari
    24.485.000 tercetak 99,99%).
    """
    return _bulatkan(*tepat.as_integer_ratio())


def _bulatkan(atas: int, bawah: int) -> Decimal:
    """Return `bulatkan_persen` of atas / bawah: whole numbers, four times as fast as Fraction."""
    hasil = bulatkan_bagian(atas, bawah)
    if hasil == _SERATUS and atas != 100 * bawah:
        return hasil + (_SEHELAI if atas > 100 * bawah else -_SEHELAI)
    return hasil


def hitung(bagian: Decimal | None, dari: Decimal | None) -> Decimal | None:
    """Return percent (0-100, two decimals) of two amounts of one unit; exact division.

    None where either is blank or the whole is zero; no errors. Source: dokumen pendiri
    Tabel 3.5 (realisasi / anggaran).
    """
    if bagian is None or dari is None or dari == 0:
        return None
    (atas, penyebut), (bawah, penyebut_dari) = bagian.as_integer_ratio(), dari.as_integer_ratio()
    tanda = 1 if bawah > 0 else -1
    return _bulatkan(tanda * 100 * atas * penyebut_dari, tanda * bawah * penyebut)


def isi_rumus(bagian: str, dari: str) -> str:
    """Return the bare expression of the rounded fraction, for cells known to hold numbers."""
    hasil = f"ROUND({bagian}/{dari},4)"
    tetangga = f"IF({bagian}/{dari}>1,1.0001,0.9999)"
    ungkapan = f"IF(AND({hasil}=1,{bagian}<>{dari}),{tetangga},{hasil})"
    return f"IF({dari}=0,{TEKS_RUMUS},{ungkapan})"


def rumus(bagian: str, dari: str) -> str:
    """Return the formula of `hitung` as a fraction, over two cells."""
    return "=" + jika_angka((bagian, dari), isi_rumus(bagian, dari))
