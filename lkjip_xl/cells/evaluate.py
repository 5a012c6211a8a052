"""What a formula would show if Excel calculated it now: the arithmetic that budget sheets use."""

from collections.abc import Callable, Iterator, Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal

from lkjip_xl.cells.formula_tree import Operasi, Rujukan, Rumus, Tetap, is_sum, parse_formula
from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.limits import MAKS_ANGKA, MAKS_DIJUMLAH, MAKS_LUAS_JUMLAH
from lkjip_xl.model.sel import Nilai

Kunci = tuple[str, int, int]  # sheet, row, column

_NOL = Decimal(0)
_PALING_DALAM = 40  # links in a row that are followed at once; of a longer chain its end is first
_BULAT = {
    "ROUND": ROUND_HALF_UP,
    "ROUNDDOWN": ROUND_DOWN,
    "TRUNC": ROUND_DOWN,
    "ROUNDUP": ROUND_UP,
}


class _TakTahu(Exception):
    """The value cannot be known here: another workbook, an unknown function, text."""


class _Galat(Exception):
    """Excel would show an error, which IFERROR may catch."""


class _Nanti(Exception):
    """Another cell must be evaluated first: its place, its sheet and its formula."""

    def __init__(self, kunci: Kunci, grid: Grid, rumus: str) -> None:
        self.kunci, self.rumus = kunci, (grid, rumus)


class Penghitung:
    """Evaluates formulas of one workbook; `lembar` maps the names of its sheets to grids.

    A cell counts with its stored value; a formula that never was calculated is evaluated too.
    """

    def __init__(self, lembar: Mapping[str, Grid]) -> None:
        """Keep the sheets by name without regard to case, as Excel does."""
        self._lembar = {nama.casefold(): grid for nama, grid in lembar.items()}
        # What a cell that was never calculated gives: asked for by every formula above it.
        self._terhitung: dict[Kunci, Decimal | None] = {}
        self._dijumlah = 0

    def evaluate(self, grid: Grid, rumus: str) -> Decimal | None:
        """Return what a formula on a sheet gives; None where that cannot be known."""
        tunggu: dict[Kunci, tuple[Grid, str]] = {("", -1, -1): (grid, rumus)}  # the next one last
        while True:
            kunci = next(reversed(tunggu))
            try:
                nilai = self._value(*tunggu[kunci], 0)
            except _Nanti as nanti:
                if nanti.kunci in tunggu:
                    self._terhitung[nanti.kunci] = None  # a circle of formulas has no value
                else:
                    tunggu[nanti.kunci] = nanti.rumus
                continue
            del tunggu[kunci]
            if not tunggu:
                return nilai
            self._terhitung[kunci] = nilai

    def _value(self, grid: Grid, rumus: str, dalam: int) -> Decimal | None:
        pohon = parse_formula(rumus)
        if pohon is None:
            return None
        try:
            nilai = self._hitung(pohon, grid, dalam)
        # Amounts beyond any rupiah leave Decimal's range, formulas of formulas the stack.
        except (_TakTahu, _Galat, ArithmeticError, RecursionError):
            return None
        return nilai if abs(nilai) < MAKS_ANGKA else None  # as a number that stands in a cell

    def _hitung(self, pohon: Rumus, grid: Grid, dalam: int) -> Decimal:
        if isinstance(pohon, Tetap):
            if isinstance(pohon.nilai, str):
                raise _TakTahu
            return pohon.nilai
        if isinstance(pohon, Rujukan):
            if (pohon.baris, pohon.kolom) != (pohon.baris_akhir, pohon.kolom_akhir):
                raise _TakTahu
            return self._bilangan(
                self._isi(self._cari(pohon, grid), pohon.baris, pohon.kolom, dalam)
            )
        return self._operasi(pohon, grid, dalam)

    def _operasi(self, pohon: Operasi, grid: Grid, dalam: int) -> Decimal:
        if is_sum(pohon):
            rumus = pohon.argumen[1:] if pohon.nama == "SUBTOTAL" else pohon.argumen
            return sum((n for suku in rumus for n in self._deret(suku, grid, dalam, pohon)), _NOL)
        if pohon.nama == "IFERROR" and len(pohon.argumen) == 2:
            try:
                return self._hitung(pohon.argumen[0], grid, dalam)
            except _Galat:
                return self._hitung(pohon.argumen[1], grid, dalam)
        if pohon.nama == "IF" and len(pohon.argumen) == 3:
            benar = self._hitung(pohon.argumen[0], grid, dalam)
            return self._hitung(pohon.argumen[1 if benar else 2], grid, dalam)
        return _apply(pohon.nama, [self._hitung(suku, grid, dalam) for suku in pohon.argumen])

    def _deret(self, rumus: Rumus, grid: Grid, dalam: int, oleh: Operasi) -> Iterator[Decimal]:
        """Return the numbers that a sum takes from one argument: text in a range counts nothing."""
        if not isinstance(rumus, Rujukan):
            yield self._hitung(rumus, grid, dalam)
            return
        sumber = self._cari(rumus, grid)
        akhir = min(rumus.baris_akhir, sumber.n_baris - 1)
        luas = max(akhir - rumus.baris + 1, 0) * (rumus.kolom_akhir - rumus.kolom + 1)
        self._dijumlah += luas
        if luas > MAKS_LUAS_JUMLAH or self._dijumlah > MAKS_DIJUMLAH:
            raise _TakTahu
        saring = oleh.nama == "SUBTOTAL"
        if saring and any(rumus.baris <= b <= akhir for b in sumber.baris_tersembunyi):
            raise _TakTahu
        for kolom in range(rumus.kolom, min(rumus.kolom_akhir, sumber.n_kolom - 1) + 1):
            for baris in range(rumus.baris, akhir + 1):
                if saring and "SUBTOTAL" in sumber.rumus.get((baris, kolom), ""):
                    continue
                nilai = self._isi(sumber, baris, kolom, dalam)
                if isinstance(nilai, int | float) and not isinstance(nilai, bool):
                    yield ke_desimal(nilai)
                elif isinstance(nilai, Decimal):
                    yield nilai

    def _cari(self, rujukan: Rujukan, grid: Grid) -> Grid:
        if not rujukan.lembar:
            return grid
        if rujukan.lembar.casefold() not in self._lembar:
            raise _TakTahu
        return self._lembar[rujukan.lembar.casefold()]

    def _isi(self, sumber: Grid, baris: int, kolom: int, dalam: int) -> Nilai | Decimal:
        if (baris, kolom) in sumber.galat:
            raise _Galat
        nilai = sumber.nilai(baris, kolom)
        if nilai is None and (teks := sumber.rumus.get((baris, kolom))):
            kunci = sumber.lembar, baris, kolom
            if kunci not in self._terhitung:
                self._terhitung[kunci] = self._first(kunci, sumber, teks, dalam)
            dihitung = self._terhitung[kunci]
            if dihitung is None:
                raise _TakTahu
            return dihitung
        return nilai

    def _first(self, kunci: Kunci, sumber: Grid, teks: str, dalam: int) -> Decimal | None:
        """Return what a cell gives that was not evaluated yet."""
        if dalam >= _PALING_DALAM:
            raise _Nanti(kunci, sumber, teks)
        self._terhitung[kunci] = None  # a circle of formulas has no value
        try:
            return self._value(sumber, teks, dalam + 1)
        except _Nanti:
            del self._terhitung[kunci]
            raise

    @staticmethod
    def _bilangan(nilai: Nilai | Decimal) -> Decimal:
        if nilai is None:
            return _NOL
        if isinstance(nilai, Decimal):
            return nilai
        if isinstance(nilai, int | float) and not isinstance(nilai, bool):
            return ke_desimal(nilai)
        raise _TakTahu


def _divide(a: Decimal, b: Decimal) -> Decimal:
    if not b:
        raise _Galat
    return a / b


_SATU: dict[str, Callable[[Decimal], Decimal]] = {
    "negatif": lambda a: -a,
    "%": lambda a: a / 100,
    "ABS": abs,
}
_DUA: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": _divide,
    "=": lambda a, b: Decimal(a == b),
    "<>": lambda a, b: Decimal(a != b),
    "<": lambda a, b: Decimal(a < b),
    ">": lambda a, b: Decimal(a > b),
    "<=": lambda a, b: Decimal(a <= b),
    ">=": lambda a, b: Decimal(a >= b),
}


def _apply(nama: str, angka: list[Decimal]) -> Decimal:
    """Return an operator or a function of numbers."""
    if nama in _BULAT and 1 <= len(angka) <= 2:
        tempat = int(angka[1]) if len(angka) == 2 else 0
        return angka[0].quantize(Decimal(1).scaleb(-tempat), _BULAT[nama])
    if nama in {"MAX", "MIN"} and angka:
        return (max if nama == "MAX" else min)(angka)
    if nama in _SATU and len(angka) == 1:
        return _SATU[nama](angka[0])
    if nama in _DUA and len(angka) == 2:
        return _DUA[nama](*angka)
    raise _TakTahu
