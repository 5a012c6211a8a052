"""The budget tree: urusan, program, kegiatan, sub kegiatan, rekening, each with its amounts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

TINGKAT = (
    "urusan",
    "bidang_urusan",
    "skpd",
    "program",
    "kegiatan",
    "sub_kegiatan",
    "rekening",
    "rincian",
)
# The levels that every budget names alike: tables are compared on them.
TINGKAT_PROGRAM = ("program", "kegiatan", "sub_kegiatan")


@dataclass(frozen=True, slots=True)
class Simpul:
    """One row of a budget table; `jumlah` has one entry per amount column (rupiah).

    `maya` tells a level that has no row of its own: in a long list it is a column, repeated in
    each row below it. Its `baris` is the first of these rows.
    `ragu` says why its place had to be decided: rumus, kode, urutan (they disagree) or
    tanpa_kode; `tebakan` that nothing proves the place.
    """

    baris: int
    tingkat: str
    kedalaman: int
    induk: int | None
    kode: str | None
    uraian: str
    jumlah: dict[int, Decimal | None]
    maya: bool = False
    ragu: str = ""
    tebakan: bool = False


@dataclass(frozen=True, slots=True)
class Subjumlah:
    """A row such as "Jumlah Program A" in the midst of a table, or a total printed again.

    `dari` are the positions that it adds up; empty: nothing shows which. `cara` is what shows
    it: nama, rumus, jumlah (the amounts fit), kata (it says no more than Jumlah, outside the
    rows), letak (only where it stands: a guess), or lembar (it adds up other sheets too).
    """

    simpul: Simpul
    dari: tuple[int, ...]
    cara: str


@dataclass(frozen=True)
class Pohon:
    """The rows of one budget table in order, with who is whose child.

    `anak[i]` are the positions of the direct children of `simpul[i]`; `akar` those of the
    topmost rows; `total` is the row that adds up the whole table, where there is one, and
    `subjumlah` those that add up a part of it. `lepas` are rows with amounts that belong to
    nothing: numbers without words, or below the total; `bukan_belanja` are those of
    pendapatan, pembiayaan and surplus. They count nowhere. `hitungan` holds the sums that were
    counted, by columns (and those of the whole): a tree never changes, so once is enough.
    """

    simpul: tuple[Simpul, ...]
    anak: tuple[tuple[int, ...], ...]
    akar: tuple[int, ...]
    hierarki: str
    total: Simpul | None = None
    subjumlah: tuple[Subjumlah, ...] = ()
    lepas: tuple[Simpul, ...] = ()
    bukan_belanja: tuple[Simpul, ...] = ()
    hitungan: dict[tuple[tuple[int, ...], ...], Sequence[Decimal | None]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def induk(self) -> tuple[int, ...]:
        """Return the positions of the rows with children, the deepest first."""
        posisi = [p for p, anak in enumerate(self.anak) if anak]
        return tuple(sorted(posisi, key=lambda p: -self.simpul[p].kedalaman))


def bangun_pohon(
    simpul: tuple[Simpul, ...],
    hierarki: str,
    total: Simpul | None = None,
    subjumlah: tuple[Subjumlah, ...] = (),
    lepas: tuple[Simpul, ...] = (),
) -> Pohon:
    """Return the tree over rows that already know their parents."""
    anak: list[list[int]] = [[] for _ in simpul]
    akar: list[int] = []
    for posisi, satu in enumerate(simpul):
        (akar if satu.induk is None else anak[satu.induk]).append(posisi)
    return Pohon(simpul, tuple(map(tuple, anak)), tuple(akar), hierarki, total, subjumlah, lepas)
