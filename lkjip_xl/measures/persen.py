"""A part as percent of its whole: serapan, tingkat kemajuan, and every other plain percent."""

from decimal import Decimal

from lkjip_xl.measures.angka import bagi, bulatkan, jika_angka

_SERATUS = Decimal("100.00")
_SEHELAI = Decimal("0.01")


def hitung(bagian: Decimal | None, dari: Decimal | None) -> Decimal | None:
    """Return percent (0-100, two decimals, half-up); None for a blank or zero whole.

    What is not full is never shown as 100: just below is 99,99, just above 100,01 (dokumen
    pendiri Tabel 3.5: 24.484.500 dari 24.485.000 tercetak 99,99%).
    """
    if bagian is None or dari is None or dari == 0:
        return None
    hasil = bulatkan(bagi(bagian, dari) * 100)
    if hasil == _SERATUS and bagian != dari:
        return hasil + (_SEHELAI if bagi(bagian, dari) > 1 else -_SEHELAI)
    return hasil


def rumus(bagian: str, dari: str) -> str:
    """Return the formula of the same as a fraction."""
    hasil = f"ROUND({bagian}/{dari},4)"
    penuh = f"IF({bagian}/{dari}>1,1.0001,0.9999)"
    isi = f"IF(AND({hasil}=1,{bagian}<>{dari}),{penuh},{hasil})"
    return "=" + jika_angka((bagian, dari), f'IF({dari}=0,"tidak dapat dihitung",{isi})')
