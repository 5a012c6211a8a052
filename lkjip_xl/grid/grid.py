"""A sheet as columns of plain values and sparse dicts, with no idea of what it means."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from lkjip_xl.grid.limits import (
    MAKS_RENTANG,
    MAKS_RENTANG_BARIS,
    MAKS_RUMUS_PANJANG,
)
from lkjip_xl.grid.looks import GAYA_BIASA, GayaPadat
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Gaya, Nilai, Rentang, Sel, Tempat

# How Excel numbers the horizontal alignments.
RATA = (None, "left", "center", "right", "fill", "justify", "centerContinuous", "distributed")
_BARIS_RENTANG = later(r"[A-Z]\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})")
_SEACUAN = 8  # letters of a formula that hold one cell, at least
_RUMUS_BIASA = 256  # letters of a formula, up to which it is no very long one


@beku
class Rupa:
    """What the slow pass over a sheet finds: formulas (text from `=`) and looks, sparsely.

    `terbaca` is False where the pass failed: then neither could be checked. `terukur` tells that
    its formulas take in no more cells than they may.
    """

    rumus: dict[Tempat, str] = field(default_factory=dict)
    gaya: Mapping[Tempat, Gaya] = field(default_factory=dict)
    terbaca: bool = True
    terukur: bool = False

    def itself(self) -> "Rupa":
        """Return it: what was read already needs no second reading."""
        return self


def _tanpa_rupa() -> Rupa:
    return Rupa()


def _within_reach(rupa: Rupa, n_baris: int) -> Rupa:
    """Return it without the formulas of a column that take in far more cells than it has.

    Nor with more of very long ones than a sheet may hold.
    """
    if rupa.terukur:
        return rupa
    batas = MAKS_RENTANG + MAKS_RENTANG_BARIS * n_baris
    dijumlah: dict[int, int] = {}
    luput = set()
    panjang = 0  # letters of very long formulas
    for sel, teks in rupa.rumus.items():
        banyak = len(teks) // _SEACUAN
        if ":" in teks:
            ujung = _BARIS_RENTANG.findall(teks)
            banyak += sum(min(abs(int(akhir) - int(awal)), n_baris) for awal, akhir in ujung)
        dijumlah[sel[1]] = banyak = dijumlah.get(sel[1], 0) + banyak
        panjang += max(0, len(teks) - _RUMUS_BIASA)
        if banyak > batas or (panjang > MAKS_RUMUS_PANJANG and len(teks) > _RUMUS_BIASA):
            luput.add(sel)
    if not luput:
        return replace(rupa, terukur=True)
    rumus = {sel: teks for sel, teks in rupa.rumus.items() if sel not in luput}
    return replace(rupa, rumus=rumus, terbaca=False, terukur=True)


@dataclass
class Grid:
    """One sheet: `kolom[k][b]` is the value of zero-based row b, column k (None: blank)."""

    berkas: str  # its file, as the user gave it
    lembar: str  # its name
    kolom: list[list[Nilai]]  # the values
    tersembunyi: bool = False  # the user does not see it
    gabungan: tuple[Rentang, ...] = ()  # merged areas
    galat: dict[Tempat, str] = field(default_factory=dict)  # cells that show an Excel error (#REF!)
    # Blank ones whose formula was calculated to an empty text.
    teks_kosong: frozenset[Tempat] = frozenset()
    baris_tersembunyi: frozenset[int] = frozenset()  # zero-based
    kolom_tersembunyi: frozenset[int] = frozenset()  # zero-based
    lebar_kolom: dict[int, float] = field(default_factory=dict)  # in characters
    tinggi_baris: dict[int, float] = field(default_factory=dict)  # in points
    ada_rumus: bool = False  # by a quick scan: whether it may hold formulas
    ada_gaya: bool = True  # by a quick scan: whether it may hold looks
    serba_teks: bool = False  # its format knows no numbers
    batasan: str = ""  # what its format cannot tell
    kurang: str = ""  # what is missing of it
    geser: str = ""  # what may stand in the wrong column
    terbuka: bool = False  # its last row is not ended, as where a text file was cut
    # Reads formulas and looks: slowly, and only when somebody asks.
    baca_rupa: Callable[[], Rupa] = _tanpa_rupa

    def __getstate__(self) -> dict[str, object]:
        """Return what another process can take over: formulas and looks read, no reader."""
        return vars(self) | {"rupa": self.rupa, "baca_rupa": self.rupa.itself}

    @property
    def n_baris(self) -> int:
        """Return the number of rows from row 1 to the last used one."""
        return len(self.kolom[0]) if self.kolom else 0

    @property
    def n_kolom(self) -> int:
        """Return the number of columns from A to the last used one."""
        return len(self.kolom)

    @cached_property
    def rupa(self) -> Rupa:
        """Return formulas and looks, read at the first call."""
        if not (self.ada_rumus or self.ada_gaya):
            return Rupa()
        return _within_reach(self.baca_rupa(), self.n_baris)

    @cached_property
    def rumus(self) -> dict[Tempat, str]:
        """Return the formulas by cell; empty without a slow pass where there are none."""
        return self.rupa.rumus if self.ada_rumus else {}

    @cached_property
    def baris_berumus(self) -> dict[int, set[int]]:
        """Return the rows that hold a formula, by column."""
        hasil: dict[int, set[int]] = {}
        for b, k in self.rumus:
            hasil.setdefault(k, set()).add(b)
        return hasil

    @cached_property
    def berumus(self) -> set[int]:
        """Return the rows that hold a formula."""
        return set().union(*self.baris_berumus.values())

    @cached_property
    def _gabungan_baris(self) -> dict[int, list[Rentang]]:
        """Return the merged areas by each row that they reach into."""
        hasil: dict[int, list[Rentang]] = {}
        for rentang in self.gabungan:
            for b in range(rentang[0], max(rentang[0], min(rentang[2], self.n_baris - 1)) + 1):
                hasil.setdefault(b, []).append(rentang)
        return hasil

    def gabungan_di(self, baris: int) -> Sequence[Rentang]:
        """Return the merged areas that start in a row or reach it from above."""
        return self._gabungan_baris.get(baris, ())

    @cached_property
    def teks_kolom(self) -> list[set[str]]:
        """Return the texts of each column, each once: in columns of amounts there are none."""
        return [{n for n in set(nilai) if type(n) is str} for nilai in self.kolom]

    @cached_property
    def kata_baris(self) -> dict[int, list[str]]:
        """Return the texts of the rows that were asked for: each header asks for 200 above it."""
        return {}

    @cached_property
    def ingatan(self) -> dict[str, object]:
        """Return what was found of the whole sheet, by what it is: each header asks again."""
        return {}

    def nilai(self, baris: int, kolom: int) -> Nilai:
        """Return a value, None outside of the used range."""
        nilai = self.kolom
        if 0 <= kolom < len(nilai) and 0 <= baris < len(nilai[0]):
            return nilai[kolom][baris]
        return None

    def isi_kolom(self, kolom: int) -> list[Nilai]:
        """Return the values of a column; blanks outside of the used range."""
        return self.kolom[kolom] if 0 <= kolom < self.n_kolom else [None] * self.n_baris

    def gaya(self, baris: int, kolom: int) -> Gaya:
        """Return the look of a cell."""
        gaya = self.rupa.gaya
        if isinstance(gaya, GayaPadat):
            return gaya.look(baris, kolom)
        return gaya.get((baris, kolom), GAYA_BIASA)

    def gaya_kolom(self, kolom: int) -> list[Gaya]:
        """Return the looks of a column's cells."""
        gaya = self.rupa.gaya
        if isinstance(gaya, GayaPadat):
            return gaya.column(kolom, self.n_baris)
        return [gaya.get((b, kolom), GAYA_BIASA) for b in range(self.n_baris if gaya else 0)] or [
            GAYA_BIASA
        ] * self.n_baris

    def sel(self, baris: int, kolom: int) -> Sel:
        """Return one cell with all that is known of it."""
        return Sel(
            self.berkas,
            self.lembar,
            baris,
            kolom,
            self.nilai(baris, kolom),
            self.rumus.get((baris, kolom)),
            self.gaya(baris, kolom),
        )


# All grids of a run, by file and sheet.
Kisi = Mapping[tuple[str, str], Grid]
