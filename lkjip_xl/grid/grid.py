"""A sheet as columns of plain values and sparse dicts, with no idea of what it means."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lkjip_xl.grid.looks import GAYA_BIASA, GayaPadat
from lkjip_xl.model.sel import Gaya, Nilai, Rentang, Sel

# How Excel numbers the horizontal alignments.
RATA = (None, "left", "center", "right", "fill", "justify", "centerContinuous", "distributed")


@dataclass(frozen=True)
class Rupa:
    """What the slow pass over a sheet finds: formulas (text from `=`) and looks, sparsely.

    `terbaca` is False where the pass failed: then neither could be checked.
    """

    rumus: dict[tuple[int, int], str] = field(default_factory=dict)
    gaya: Mapping[tuple[int, int], Gaya] = field(default_factory=dict)
    terbaca: bool = True

    def itself(self) -> "Rupa":
        """Return it: what was read already needs no second reading."""
        return self


def _tanpa_rupa() -> Rupa:
    return Rupa()


@dataclass
class Grid:
    """One sheet: `kolom[k][b]` is the value of zero-based row b, column k (None: blank).

    `galat` are cells that show an Excel error (#REF!), `teks_kosong` blank ones whose formula was
    calculated to an empty text; `ada_rumus` and `ada_gaya` come from a quick scan, so that these
    are read (once, slowly) only when somebody asks for them. `serba_teks` marks a format that
    knows no numbers; `batasan` says what it cannot tell, `kurang` what is missing of this sheet,
    `geser` what may stand in the wrong column; `terbuka` that its last row is not ended, as where
    a text file was cut.
    """

    berkas: str
    lembar: str
    kolom: list[list[Nilai]]
    tersembunyi: bool = False
    gabungan: tuple[Rentang, ...] = ()
    galat: dict[tuple[int, int], str] = field(default_factory=dict)
    teks_kosong: frozenset[tuple[int, int]] = frozenset()
    baris_tersembunyi: frozenset[int] = frozenset()
    kolom_tersembunyi: frozenset[int] = frozenset()
    lebar_kolom: dict[int, float] = field(default_factory=dict)
    tinggi_baris: dict[int, float] = field(default_factory=dict)
    ada_rumus: bool = False
    ada_gaya: bool = True
    serba_teks: bool = False
    batasan: str = ""
    kurang: str = ""
    geser: str = ""
    terbuka: bool = False
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
        return self.baca_rupa() if self.ada_rumus or self.ada_gaya else Rupa()

    @cached_property
    def rumus(self) -> dict[tuple[int, int], str]:
        """Return the formulas by cell; empty without a slow pass where there are none."""
        return self.rupa.rumus if self.ada_rumus else {}

    def nilai(self, baris: int, kolom: int) -> Nilai:
        """Return a value, None outside of the used range."""
        isi = self.kolom
        if 0 <= kolom < len(isi) and 0 <= baris < len(isi[0]):
            return isi[kolom][baris]
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
