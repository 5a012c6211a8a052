"""A sheet written anew: only what is read here, each row and cell with its address."""

from collections.abc import Mapping

from lkjip_xl.grid.galat import RUSAK, GalatBerkas
from lkjip_xl.grid.xml import escape, walk_xml
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import huruf_kolom

# Of each element the children that count; anything else in it is passed over.
_ANAK = {
    "": {"worksheet"},
    "worksheet": {"cols", "sheetData", "mergeCells"},
    "cols": {"col"},
    "sheetData": {"row"},
    "row": {"c"},
    "c": {"f", "v", "is"},
    "is": {"t", "r", "rPh"},
    "r": {"t"},
    "rPh": {"t"},
    "mergeCells": {"mergeCell"},
}
_SIFAT = {
    "row": ("hidden", "ht", "customHeight"),
    "c": ("s", "t"),
    "f": ("t", "ref", "si"),
    "col": ("min", "max", "width", "hidden"),
    "mergeCell": ("ref",),
}
_BERTEKS = {"f", "v", "t"}
_ALAMAT = later(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_KUTIP = {'"': "&quot;", ">": "&gt;"}


class _Penulis:
    """The sheet while it is written."""

    def __init__(self) -> None:
        self.hasil: list[str] = []
        self.jejak = [""]
        self.lewat = 0  # how deep we are in what is passed over
        self.baris = self.kolom = 0  # of the last cell, counted from one

    def mulai(self, nama: str, sifat: Mapping[str, str]) -> None:
        if self.lewat or nama not in _ANAK.get(self.jejak[-1], ()):
            self.lewat += 1
            return
        self.jejak.append(nama)
        kata = [(k, sifat[k]) for k in _SIFAT.get(nama, ()) if k in sifat]
        if nama in {"row", "c"}:
            kata.insert(0, ("r", self._address(nama, sifat.get("r", ""))))
        tulisan = "".join(f' {k}="{escape(v, _KUTIP)}"' for k, v in kata)
        self.hasil.append(f"<{nama}{tulisan}>")

    def selesai(self, _nama: str) -> None:
        if self.lewat:
            self.lewat -= 1
        else:
            self.hasil.append(f"</{self.jejak.pop()}>")

    def teks(self, teks: str) -> None:
        if not self.lewat and self.jejak[-1] in _BERTEKS:
            self.hasil.append(escape(teks, {"\r": "&#13;"}))

    def _address(self, nama: str, ref: str) -> str:
        """Return the address of a row or a cell; the next one where it has none."""
        if nama == "row":
            if ref and not (ref.isdecimal() and len(ref) < 9):
                raise GalatBerkas(*RUSAK)
            self.baris, self.kolom = int(ref) if ref else self.baris + 1, 0
            return str(self.baris)
        if not ref:
            self.kolom += 1
            return f"{huruf_kolom(self.kolom - 1)}{self.baris}"
        cocok = _ALAMAT.fullmatch(ref)
        if not cocok:
            raise GalatBerkas(*RUSAK)
        self.kolom = 0
        for huruf in cocok[1].upper():
            self.kolom = self.kolom * 26 + ord(huruf) - 64
        return cocok[1].upper() + str(int(cocok[2]))


def rewrite_sheet(xml: bytes) -> bytes:
    """Return a sheet in the plain spelling; GalatBerkas where it is no XML."""
    penulis = _Penulis()
    walk_xml(xml, penulis.mulai, penulis.selesai, penulis.teks, paling_banyak=None)
    if not penulis.hasil:
        raise GalatBerkas(*RUSAK)  # no worksheet at all
    if "<sheetData>" not in penulis.hasil:  # a sheet without cells
        penulis.hasil.insert(1, "<sheetData/>")
    return "".join(penulis.hasil).encode()
