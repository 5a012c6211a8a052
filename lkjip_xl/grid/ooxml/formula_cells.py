"""The formulas of a sheet as they are met: texts, and shared ones that wait for their text."""

from collections.abc import Callable
from html import unescape

from lkjip_xl.grid.limits import MAKS_RUMUS
from lkjip_xl.grid.ooxml.formulas import Letak, shared
from lkjip_xl.grid.ooxml.grammar import PASANGAN, RUMUS

_PANJANG = 256  # letters: each so many more make a formula count once more, for all that reads it


class Rumus:
    """Formulas by cell, with `=`; `hilang` are cells whose shared formula stands nowhere."""

    def __init__(self) -> None:
        """Begin without any."""
        self.teks: dict[Letak, str] = {}
        self.hilang: list[Letak] = []
        self._induk: dict[bytes, Callable[[Letak], str]] = {}
        self._anak: list[tuple[Letak, bytes]] = []

    def add(self, sel: Letak, mentah: bytes) -> None:
        """Take in the formula element of a cell."""
        cocok = RUMUS.match(mentah)
        if cocok is None:
            return
        isi = unescape(cocok[2].decode("utf-8")) if cocok[2] else ""
        if cocok[1] and b"shared" in cocok[1]:
            nomor = dict(PASANGAN.findall(cocok[1])).get(b"si", b"")
            if isi:
                self._induk[nomor] = shared(isi, sel)
            else:
                self._anak.append((sel, nomor))
        if isi:
            self.teks[sel] = isi if isi.startswith("=") else "=" + isi

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
                huruf += panjang * (1 + panjang // _PANJANG)
        self._anak.clear()
