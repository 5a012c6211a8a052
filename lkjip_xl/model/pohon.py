"""The budget tree: urusan, program, kegiatan, sub kegiatan, rekening, each with its amounts."""

from dataclasses import dataclass
from decimal import Decimal

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


@dataclass(frozen=True, slots=True)
class Simpul:
    """One row of a budget table; `jumlah` has one entry per amount column (rupiah)."""

    baris: int
    tingkat: str
    kedalaman: int
    induk: int | None
    kode: str | None
    uraian: str
    jumlah: dict[int, Decimal | None]


@dataclass(frozen=True)
class Pohon:
    """The rows of one budget table in order, with who is whose child.

    `anak[i]` are the positions of the direct children of `simpul[i]`; `akar` those of the
    topmost rows; `total` is the row that adds up the whole table, where there is one.
    """

    simpul: tuple[Simpul, ...]
    anak: tuple[tuple[int, ...], ...]
    akar: tuple[int, ...]
    hierarki: str
    total: Simpul | None = None


def bangun_pohon(simpul: tuple[Simpul, ...], hierarki: str, total: Simpul | None = None) -> Pohon:
    """Return the tree over rows that already know their parents."""
    anak: list[list[int]] = [[] for _ in simpul]
    akar: list[int] = []
    for posisi, satu in enumerate(simpul):
        (akar if satu.induk is None else anak[satu.induk]).append(posisi)
    return Pohon(simpul, tuple(map(tuple, anak)), tuple(akar), hierarki, total)
