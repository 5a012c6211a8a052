"""The formulas of a sheet as they are met: texts, and shared ones that wait for their text."""

from collections.abc import Callable
from html import unescape

from lkjip_xl.grid.limits import MAKS_RUMUS
from lkjip_xl.grid.ooxml.formulas import shared
from lkjip_xl.grid.ooxml.grammar import PASANGAN, RUMUS
from lkjip_xl.model.sel import Tempat


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
        teks = unescape(cocok[2].decode("utf-8")) if cocok[2] else ""
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
                huruf += len(self.teks[sel])
        self._anak.clear()
