"""The formulas of a sheet as each cell would show them, also those that share their text."""

import re
from collections.abc import Callable

from lkjip_xl.grid.limits import MAKS_BARIS, MAKS_KOLOM, MAKS_RUMUS
from lkjip_xl.grid.ooxml.grammar import PASANGAN, RUMUS
from lkjip_xl.grid.ooxml.words import unescape_xml
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Tempat, column_number, huruf_kolom

_ACUAN = later(
    r"\"(?:[^\"]|\"\")*+\"|'(?:[^']|'')*+'|\[[^\[\]]*+\]"
    r"|(?<![\w.$])(?:(?P<k>\$?[A-Z]{1,3})(?P<b>\$?[1-9]\d{0,6})(?![\w.(!])"
    r"|(?P<k1>\$?[A-Z]{1,3}):(?P<k2>\$?[A-Z]{1,3})(?![\w.(!])"
    r"|(?P<b1>\$?[1-9]\d{0,6}):(?P<b2>\$?[1-9]\d{0,6})(?![\w.(!]))"
)
_RUSAK = "#REF!"
# Letters: a formula of so many times more counts by the cube of that: each of its hundreds of cells
# is written, looked for and added up anew by all that reads it.
_PANJANG = 256


class Rumus:
    """Formulas by cell, with `=`; `hilang` are cells whose shared formula stands nowhere."""

    def __init__(self) -> None:
        """Begin without any."""
        self.teks: dict[Tempat, str] = {}
        self.hilang: list[Tempat] = []
        self._induk: dict[bytes, Callable[[Tempat], str]] = {}
        self._anak: list[tuple[Tempat, bytes]] = []

    def add(self, sel: Tempat, mentah: bytes) -> None:
        """Take in the formula element of a cell."""
        cocok = RUMUS.match(mentah)
        if cocok is None:
            return
        teks = cocok[2].decode("utf-8") if cocok[2] else ""
        if "&" in teks:
            teks = unescape_xml(teks)
        if cocok[1] and b"shared" in cocok[1]:
            nomor = dict(PASANGAN.findall(cocok[1])).get(b"si", b"")
            if teks:
                self._induk[nomor] = shared(teks, sel)
            else:
                self._anak.append((sel, nomor))
        if teks:
            self.teks[sel] = teks if teks.startswith("=") else "=" + teks

    def finish(self) -> None:
        """Give the cells of shared formulas their text, as long as they are not far too many."""
        huruf = 0
        for sel, nomor in self._anak:
            induk = self._induk.get(nomor)
            if induk is None or huruf > MAKS_RUMUS:
                self.hilang.append(sel)
            else:
                self.teks[sel] = induk(sel)
                panjang = len(self.teks[sel])
                huruf += panjang * (1 + (panjang // _PANJANG) ** 3)
        self._anak.clear()


def shared(teks: str, asal: Tempat) -> Callable[[Tempat], str]:
    """Return what gives the text of a shared formula (with `=`) at any of its cells."""
    potong: list[str | Callable[[int, int], str]] = ["="]
    akhir = 0
    for cocok in _ACUAN.finditer(teks):
        geser = _shifter(cocok)
        if geser:
            potong += [teks[akhir : cocok.start()], geser]
            akhir = cocok.end()
    potong.append(teks[akhir:])

    def tulis(sel: Tempat) -> str:
        db, dk = sel[0] - asal[0], sel[1] - asal[1]
        return "".join(p if isinstance(p, str) else p(db, dk) for p in potong)

    return tulis


def _shifter(cocok: re.Match[str]) -> Callable[[int, int], str] | None:
    """Return what writes one reference a number of rows and columns away; None for other words."""
    if cocok["k"]:
        kolom, baris = _column(cocok["k"]), _row(cocok["b"])
        return lambda db, dk: _join(kolom(dk), "", baris(db))
    if cocok["k1"]:
        awal, akhir = _column(cocok["k1"]), _column(cocok["k2"])
        return lambda _db, dk: _join(awal(dk), ":", akhir(dk))
    if cocok["b1"]:
        atas, bawah = _row(cocok["b1"]), _row(cocok["b2"])
        return lambda db, _dk: _join(atas(db), ":", bawah(db))
    return None


def _join(kiri: str, tanda: str, kanan: str) -> str:
    return f"{kiri}{tanda}{kanan}" if kiri and kanan else _RUSAK


def _column(teks: str) -> Callable[[int], str]:
    """Return what moves a column; an empty text beyond the sheet."""
    if teks.startswith("$"):
        return lambda _: teks
    nomor = column_number(teks)
    return lambda dk: huruf_kolom(nomor + dk) if 0 <= nomor + dk < MAKS_KOLOM else ""


def _row(teks: str) -> Callable[[int], str]:
    """Return what moves a row; an empty text beyond the sheet."""
    if teks.startswith("$"):
        return lambda _: teks
    nomor = int(teks)
    return lambda db: str(nomor + db) if 1 <= nomor + db <= MAKS_BARIS else ""
