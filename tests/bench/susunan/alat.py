"""An own reading of a written workbook: shares nothing with the generator but the file."""

import re
from decimal import Decimal
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

_ANGKA = Decimal("0.000001")


class Hitungan:
    """Formulas of one sheet, worked out from the typed cells alone."""

    def __init__(self, data: bytes, lembar: str) -> None:
        """Keep formulas and stored values of a sheet."""
        self.rumus = load_workbook(BytesIO(data))[lembar]
        self.nilai = load_workbook(BytesIO(data), data_only=True)[lembar]

    def cells(self) -> list[str]:
        """Return the addresses of all formulas."""
        return [c.coordinate for r in self.rumus.iter_rows() for c in r if c.data_type == "f"]

    def stored(self, sel: str) -> Decimal:
        """Return what the file stores for a cell."""
        return _number(self.nilai[sel].value)

    def value(self, sel: str, *, tanpa_subtotal: bool = False) -> Decimal:
        """Return a cell's value; a SUBTOTAL does not count other SUBTOTALs."""
        sel = sel.replace("$", "")
        terbaca = self.rumus[sel].value
        if self.rumus[sel].data_type != "f":
            return Decimal(0) if isinstance(terbaca, str) else _number(terbaca)  # as Excel counts
        if tanpa_subtotal and "SUBTOTAL" in terbaca:
            return Decimal(0)
        return self._formula(terbaca[1:])

    def _formula(self, teks: str) -> Decimal:
        if cocok := re.fullmatch(r"SUBTOTAL\(9,(.+)\)", teks):
            return sum((self.value(s, tanpa_subtotal=True) for s in _cells(cocok[1])), Decimal(0))
        if cocok := re.fullmatch(r"SUM\((.+)\)", teks):
            return sum((self.value(s) for s in _cells(cocok[1])), Decimal(0))
        if cocok := re.fullmatch(r"IF\(([$\w]+)=0,0,(.+)\)", teks):
            return self._formula(cocok[2]) if self.value(cocok[1]) else Decimal(0)
        if cocok := re.fullmatch(r"([$\w]+)/([$\w]+)(\*100)?", teks):
            bawah = self.value(cocok[2])  # 0 where it holds a text: stored as 0 as well
            return self.value(cocok[1]) / bawah * (100 if cocok[3] else 1) if bawah else bawah
        if cocok := re.fullmatch(r"(\w+)\*(\w+)", teks):
            return self.value(cocok[1]) * self.value(cocok[2])
        assert re.fullmatch(r"[+-]?[A-Z]+\d+([+-][A-Z]+\d+)*", teks), teks
        hasil = Decimal(0)
        for tanda, sel in re.findall(r"([+-]?)([A-Z]+\d+)", teks):
            hasil += self.value(sel) * (-1 if tanda == "-" else 1)
        return hasil


def _cells(rentang: str) -> list[str]:
    hasil = []
    for bagian in rentang.split(","):
        a, b, c, d = range_boundaries(bagian)
        assert a and b and c and d
        hasil += [f"{_letter(k)}{r}" for r in range(b, d + 1) for k in range(a, c + 1)]
    return hasil


def _letter(kolom: int) -> str:
    huruf = ""
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf


def _number(nilai: object) -> Decimal:
    """Return an amount as people read it: 1.234.567, Rp1.234.567,00, -, 12,5%."""
    if isinstance(nilai, int | float):
        return Decimal(repr(nilai))
    teks = str(nilai or "").replace("Rp", "").replace("%", "").strip()
    if not re.fullmatch(r"-?[\d.]+(,\d+)?", teks):
        return Decimal(0)
    return Decimal(teks.replace(".", "").replace(",", "."))


def near(a: Decimal, b: Decimal) -> bool:
    """Tell whether two values are equal but for the last binary digits."""
    return abs(a - b) <= _ANGKA * max(Decimal(1), abs(a))
