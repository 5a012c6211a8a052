"""Formulas as trees: parsed once, then asked what they add up, or evaluated."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import column_number

_TOKEN = later(
    r"""\s*(?:
    (?P<fungsi>[A-Z][A-Z0-9.]*)\(
    |(?P<sel>(?:(?P<lembar>'(?:[^']|'')+'|[^\W\d][\w.]*)!)?\$?(?P<kolom>[A-Z]{1,3})\$?(?P<baris>\d{1,7}))(?![\w(!])
    |(?P<angka>\d+(?:\.\d*)?(?:E[+-]?\d{1,3})?|\.\d+)
    |"(?P<teks>(?:[^"]|"")*)"
    |(?P<tanda><=|>=|<>|[-+*/^%&=<>(),;:])
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
# The row of a cell: digits after letters, not those of a sheet's or a function's name.
_BARIS = later(r"(?<=[A-Za-z$])(\d{1,7})(?![\w!('.\[\]])")
_TEMPAT = 2_000_000  # rows from here on stand for the first, second ... row number of a pattern
_BANDING = ("=", "<>", "<", ">", "<=", ">=")
_PALING_DALAM = 64  # brackets and functions in each other: Excel itself allows no more
_TERTINGGI = 200  # operations in each other: the stack of a walk follows them
_RANTAI = 32  # signs in a row that are kept in their order; of more, sums become sums of sums


@beku
class Tetap:
    """A number or a text typed into a formula."""

    nilai: Decimal | str


class Rujukan(NamedTuple):
    """A cell or a range."""

    lembar: str  # empty on the formula's own sheet
    baris: int  # zero-based
    kolom: int  # zero-based
    baris_akhir: int  # the last one, included
    kolom_akhir: int  # the last one, included


@beku
class Operasi:
    """A function or an operator (`+`, `negatif`, `%`, `SUM`) on what stands in it."""

    nama: str
    argumen: "tuple[Rumus, ...]"


Rumus = Tetap | Rujukan | Operasi

_JUMLAHKAN = ((Tetap(Decimal(9)),), (Tetap(Decimal(109)),))  # what SUBTOTAL does, as its first word


class TakBerpola:
    """Formulas whose digits cannot be told from rows without parsing each."""


class _TakTerurai(Exception):
    """The formula uses something that this small parser does not know."""


def parse_formula(teks: str) -> Rumus | None:
    """Return the tree of a formula text such as `=SUM(F10:F12)/2`, None where it is too odd.

    A formula copied down a column differs in its row numbers only: it is parsed once.
    """
    potong, baris = split_rows(teks)
    pola = parse_pattern(potong)
    if isinstance(pola, TakBerpola):
        return parse_alone(teks)
    return None if pola is None else _fill(pola, baris)


def split_rows(teks: str) -> tuple[tuple[str, ...], list[int]]:
    """Return a formula's text between its row numbers, and these, counted from zero."""
    potong = _BARIS.split(teks)
    return tuple(potong[::2]), [int(n) - 1 for n in potong[1::2]]


@lru_cache(maxsize=4096)
def parse_pattern(potong: tuple[str, ...]) -> "Rumus | TakBerpola | None":
    """Return the tree of a formula whose rows are their places among the row numbers.

    Where a digit that looks like a row is none (in a text, say), there is no such tree.
    """
    nomor = range(_TEMPAT, _TEMPAT + len(potong) - 1)
    teks = "".join(f"{kata}{n}" for kata, n in zip(potong, nomor, strict=False)) + potong[-1]
    hasil = parse_alone(teks)
    ketemu = [
        b + 1 for rujukan in references(hasil) for b in sorted({rujukan.baris, rujukan.baris_akhir})
    ]
    return hasil if ketemu == list(nomor) else TakBerpola()


def row_pattern(teks: str, baris: int) -> tuple[object, ...]:
    """Return a formula's text as seen from its row: copies have one, and `$5` is a fixed row."""
    potong, rujukan = split_rows(teks)
    asal = [0 if kata.endswith("$") else baris for kata in potong]
    return potong, tuple([n + 1 - b for n, b in zip(rujukan, asal, strict=False)])


def _fill(pola: Rumus, baris: list[int]) -> Rumus:
    """Return a pattern's tree with real rows."""
    if isinstance(pola, Rujukan):
        return fill_rows(pola, baris)
    if isinstance(pola, Operasi):
        return Operasi(pola.nama, tuple([_fill(rumus, baris) for rumus in pola.argumen]))
    return pola


def fill_rows(pola: Rujukan, baris: list[int]) -> Rujukan:
    """Return a pattern's cells with real rows."""
    b1, b2 = baris[pola.baris + 1 - _TEMPAT], baris[pola.baris_akhir + 1 - _TEMPAT]
    if b1 > b2:
        b1, b2 = b2, b1
    return Rujukan(pola.lembar, b1, pola.kolom, b2, pola.kolom_akhir)


def parse_alone(teks: str) -> Rumus | None:
    """Return the tree of a formula text, parsed for itself."""
    try:
        pengurai = _Pengurai(teks.removeprefix("="))
        hasil = pengurai.banding()
    except _TakTerurai:
        return None
    return hasil if pengurai.habis() and _height(hasil) <= _TERTINGGI else None


def is_sum(pohon: Operasi) -> bool:
    """Tell a function that adds up its arguments: SUM, or the SUBTOTAL that does."""
    if pohon.nama == "SUBTOTAL":
        return pohon.argumen[:1] in _JUMLAHKAN
    return pohon.nama == "SUM"


def _height(pohon: Rumus) -> int:
    """Return how many operations stand in each other, counted without a stack of calls."""
    lapis: list[Rumus] = [pohon]
    tinggi = 0
    while lapis := [s for rumus in lapis if isinstance(rumus, Operasi) for s in rumus.argumen]:
        tinggi += 1
    return tinggi


class _Pengurai:
    """A recursive descent over the tokens of one formula, each method one precedence."""

    def __init__(self, teks: str) -> None:
        self._token: list[re.Match[str]] = []
        letak = 0
        while letak < len(teks):
            cocok = _TOKEN.match(teks, letak)
            if cocok is None:
                raise _TakTerurai
            self._token.append(cocok)
            letak = cocok.end()
        self._di = 0
        self._dalam = 0

    def habis(self) -> bool:
        return self._di == len(self._token)

    def _ambil(self, *tanda: str) -> str | None:
        if not self.habis() and self._token[self._di]["tanda"] in tanda:
            self._di += 1
            return self._token[self._di - 1]["tanda"]
        return None

    def banding(self) -> Rumus:
        self._dalam += 1
        if self._dalam > _PALING_DALAM:
            raise _TakTerurai
        hasil = _chain(self._rantai(self._tambah, *_BANDING))
        self._dalam -= 1
        return hasil

    def _rantai(self, lanjut: Callable[[], Rumus], *tanda: str) -> list[tuple[str, Rumus]]:
        """Return what stands between signs of one precedence, each with the sign before it."""
        hasil = [("", lanjut())]
        while ada := self._ambil(*tanda):
            hasil.append((ada, lanjut()))
        return hasil

    def _tambah(self) -> Rumus:
        return _sum(self._rantai(self._kali, "+", "-"))

    def _kali(self) -> Rumus:
        return _chain(self._rantai(self._satuan, "*", "/"))

    def _satuan(self) -> Rumus:
        tanda: list[str] = []
        while len(tanda) < _RANTAI and (ada := self._ambil("-", "+")):
            tanda.append(ada)
        rumus = self._pokok()
        persen = 0
        while self._ambil("%"):
            persen += 1
        if persen > _RANTAI:
            raise _TakTerurai
        for nama in ["%"] * persen + ["negatif"] * tanda.count("-"):
            rumus = Operasi(nama, (rumus,))
        return rumus

    def _pokok(self) -> Rumus:
        if self._ambil("("):
            rumus = self.banding()
            self._wajib(")")
            return rumus
        if self.habis():
            raise _TakTerurai
        cocok = self._token[self._di]
        self._di += 1
        if cocok["fungsi"]:
            return Operasi(cocok["fungsi"].upper(), self._argumen())
        if cocok["angka"]:
            return Tetap(Decimal(cocok["angka"]))
        if cocok["teks"] is not None:
            return Tetap(cocok["teks"].replace('""', '"'))
        if cocok["sel"]:
            return self._rujukan(cocok)
        raise _TakTerurai

    def _rujukan(self, awal: re.Match[str]) -> Rujukan:
        akhir = awal
        if self._ambil(":"):
            if self.habis() or not self._token[self._di]["sel"]:
                raise _TakTerurai
            akhir = self._token[self._di]
            self._di += 1
        lembar = awal["lembar"] or ""
        if lembar.startswith("'"):
            lembar = lembar[1:-1].replace("''", "'")
        if lembar.startswith("["):  # another workbook
            raise _TakTerurai
        b1, b2 = sorted((int(awal["baris"]) - 1, int(akhir["baris"]) - 1))
        k1, k2 = sorted((column_number(awal["kolom"]), column_number(akhir["kolom"])))
        return Rujukan(lembar, b1, k1, b2, k2)

    def _argumen(self) -> tuple[Rumus, ...]:
        rumus: list[Rumus] = []
        if self._ambil(")"):
            return ()
        while True:
            rumus.append(self.banding())
            if not self._ambil(",", ";"):
                break
        self._wajib(")")
        return tuple(rumus)

    def _wajib(self, tanda: str) -> None:
        if not self._ambil(tanda):
            raise _TakTerurai


def _chain(rumus: list[tuple[str, Rumus]]) -> Rumus:
    """Return the operations from left to right."""
    if len(rumus) > _RANTAI:
        raise _TakTerurai
    hasil = rumus[0][1]
    for tanda, suku in rumus[1:]:
        hasil = Operasi(tanda, (hasil, suku))
    return hasil


def _sum(rumus: list[tuple[str, Rumus]]) -> Rumus:
    """Return a sum; one of hundreds of terms (=C8+C9+...) as a tree no deeper than it must be."""
    if len(rumus) <= _RANTAI:
        return _chain(rumus)
    suku = [Operasi("negatif", (s,)) if tanda == "-" else s for tanda, s in rumus]
    while len(suku) > 1:
        pasang = [Operasi("+", (a, b)) for a, b in zip(suku[::2], suku[1::2], strict=False)]
        suku = pasang + suku[len(pasang) * 2 :]
    return suku[0]


def references(pohon: Rumus | None) -> list[Rujukan]:
    """Return every cell and range that a formula mentions, in order."""
    if isinstance(pohon, Rujukan):
        return [pohon]
    if isinstance(pohon, Operasi):
        return [rujukan for rumus in pohon.argumen for rujukan in references(rumus)]
    return []
