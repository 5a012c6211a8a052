"""The text of a web page as a tree, with the tags that people and scripts leave out or open.

One pass by one pattern that cannot go back: a torn page costs no more than a whole one. The
standard library's parser is four times slower and takes hours for some torn pages.
"""

import re
from html import unescape
from xml.etree.ElementTree import Element, TreeBuilder

from lkjip_xl.lazy.pola import later

_POTONG = later(
    r"([^<]+)"  # text
    r"|<(?!(?:script|style)\b)(/?)([a-z][^\s/>]*)"  # a tag with its attributes
    r"((?:[^>=]++|=\s*\"[^\"]*(?:\"|\Z)|=\s*'[^']*(?:'|\Z)|=)*+)(>|\Z)"
    r"|<(script|style)\b[^>]*(?:>|\Z)(.*?)(?:</\6\s*>|(\Z))"
    r"|<!--.*?(?:-->|(\Z))|<[!?/][^>]*(?:>|(\Z))"  # comments and what is no tag
    r"|(<)",
    re.DOTALL | re.IGNORECASE,
)
_ATRIBUT = later(r"([^\s/=\"']+)(?:\s*=\s*(?:\"([^\"]*)|'([^']*)|([^\s\"']+)))?")
_TANPA_ISI = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
})  # fmt: skip
_SEL = {"td", "th"}
_BAGIAN = {"thead", "tbody", "tfoot", "caption", "colgroup"}
# What a start tag closes when it is still open, up to the innermost table.
_DITUTUP = {
    "tr": {"tr", "caption", "colgroup"},
    **{nama: {"tr", *_BAGIAN} for nama in _BAGIAN},
    "body": {"head"},
}
# An end tag closes what was left open inside, but nothing that weighs more than itself.
_BOBOT = {"td": 2, "th": 2, "tr": 3, **dict.fromkeys(_BAGIAN, 4), "table": 5, "body": 6, "html": 7}
_AKAR = "#halaman"  # no tag of a page can have this name, so none closes it
_TABEL = {"table", "tr", *_SEL}
TERLALU_DALAM, TERPUTUS = "#terlalu-dalam", "#terputus"
_SEL_HILANG = later(r"<t[dhr]\b", re.IGNORECASE)
_MAKS_DALAM = 250  # elements in each other; browsers stop at 512, readers of trees recurse


class _Pohon:
    """The tree while it grows; `buka` are the tags that are open."""

    def __init__(self) -> None:
        self.pembuat = TreeBuilder()
        self.pembuat.start(_AKAR, {})
        self.buka = [_AKAR]
        self.terpotong = self.terputus = False

    def start(self, nama: str, atribut: dict[str, str]) -> None:
        """Open an element, after closing what cannot stand around it."""
        if nama in _SEL:
            self._find_row()
        elif ditutup := _DITUTUP.get(nama):
            self._close_above(ditutup)
        if len(self.buka) > _MAKS_DALAM and nama not in _TANPA_ISI:
            self.terpotong |= nama in _TABEL
            return
        self.pembuat.start(nama, atribut)
        if nama in _TANPA_ISI:
            self.pembuat.end(nama)
        else:
            self.buka.append(nama)

    def _find_row(self) -> None:
        """Close what is open within the row of a new cell; open the row that was forgotten."""
        for letak in range(len(self.buka) - 1, 0, -1):
            if self.buka[letak] == "tr":
                self._close_from(letak + 1)
                return
            if self.buka[letak] == "table":
                break
        self.start("tr", {})

    def _close_above(self, ditutup: set[str]) -> None:
        """Close the outermost of these elements within the innermost table."""
        terluar = None
        for letak in range(len(self.buka) - 1, 0, -1):
            if self.buka[letak] == "table":
                break
            if self.buka[letak] in ditutup:
                terluar = letak
        if terluar is not None:
            self._close_from(terluar)

    def end(self, nama: str) -> None:
        """Close an element with all inside it; an end tag without a start tag is nothing."""
        if self.buka[-1] == nama:
            self.pembuat.end(self.buka.pop())
            return
        bobot = _BOBOT.get(nama, 1)
        for letak in range(len(self.buka) - 1, 0, -1):
            if self.buka[letak] == nama:
                self._close_from(letak)
                return
            if _BOBOT.get(self.buka[letak], 1) > bobot:
                return

    def close(self) -> Element:
        """Close what is open and return the whole."""
        self._close_from(0)
        akar = self.pembuat.close()
        for nama, benar in ((TERLALU_DALAM, self.terpotong), (TERPUTUS, self.terputus)):
            if benar:
                akar.set(nama, "ya")
        return akar

    def _close_from(self, letak: int) -> None:
        for nama in reversed(self.buka[letak:]):
            self.pembuat.end(nama)
        del self.buka[letak:]


def parse_page(teks: str) -> Element:
    """Return the tree of a page, whatever its tags are like.

    Its root says TERLALU_DALAM where cells or rows were left out, and TERPUTUS where the page ends
    in the middle of a tag, a comment or a script that holds the rest of its table.
    """
    pohon = _Pohon()
    data, start, end = pohon.pembuat.data, pohon.start, pohon.end
    for cocok in _POTONG.finditer(teks):
        teks_biasa, tutup, nama, atribut, akhir, mentah, naskah, *ujung, kurang = cocok.groups()
        if teks_biasa:
            data(unescape(teks_biasa) if "&" in teks_biasa else teks_biasa)
        elif akhir == "" or "" in ujung:  # the page is torn within this tag
            hilang = _SEL_HILANG.search(teks, cocok.start() + 1)
            pohon.terputus = hilang is not None or "table" in pohon.buka
            break
        elif tutup:
            end(nama.lower())
        elif nama:
            start(nama.lower(), _attributes(atribut) if "=" in atribut else {})
        elif mentah:
            start(mentah.lower(), {})
            data(naskah)
            end(mentah.lower())
        elif kurang:
            data(kurang)
    return pohon.close()


def _attributes(teks: str) -> dict[str, str]:
    """Return the attributes of a tag by name; the first of a name counts."""
    if not teks or teks.isspace():
        return {}
    hasil: dict[str, str] = {}
    for nama, *nilai in _ATRIBUT.findall(teks):
        hasil.setdefault(nama.lower(), unescape("".join(nilai)))
    return hasil
