"""Notes in a budget table: words alone that say something of a row, or of the table."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lkjip_xl.cells.kode import is_listed
from lkjip_xl.cells.text import kecilkan, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import KATA_CATATAN, KATA_JUMLAH, KATA_KAS, KATA_KETERANGAN

_CATATAN, _KETERANGAN = later(KATA_CATATAN), later(KATA_KETERANGAN)
_JUMLAH, _KAS = later(KATA_JUMLAH), later(KATA_KAS)


def is_note(teks: str) -> bool:
    """Tell words, in lower case, that are no name: Sumber Dana : DAU, *) pergeseran."""
    return bool(_KETERANGAN.match(teks) or _CATATAN.match(teks))


def first_text(grid: Grid, baris: int) -> str:
    """Return the first words of a row in lower case, empty where it has none."""
    kata = (teks for kolom in grid.kolom if (teks := kecilkan(kolom[baris])))
    return next(kata, "")


def stands_between(
    grid: Grid,
    baris: int,
    mulai: int,
    jumlah: Mapping[int, Sequence[Decimal | None]],
    kode: Sequence[int],
) -> bool:
    """Tell a note, or the rest of a name such as Camat, around which a table goes on.

    Right above and right below it are amounts, or, past blank rows and other notes, rows with
    kode and amounts. Below a total it belongs to the whole table.
    """

    def terisi(b: int) -> bool:
        return any(0 <= b - mulai < len(n) and n[b - mulai] is not None for n in jumlah.values())

    def berkode(b: int | None) -> bool:
        return b is not None and terisi(b) and is_coded(grid, b, kode)

    teks = first_text(grid, baris)
    di_antara = terisi(baris - 1) and terisi(baris + 1)
    menutup = _JUMLAH.match(first_text(grid, baris - 1)) is not None
    if not is_note(teks):
        sendiri = sum(k[baris] is not None for k in grid.kolom) == 1
        return di_antara and sendiri and not menutup and not _KAS.match(teks)
    if di_antara:
        return bool(_KETERANGAN.match(teks) or not menutup)
    atas = next(_lines(grid, range(baris - 1, mulai - 1, -1)), None)
    return berkode(atas) and berkode(next(_lines(grid, range(baris + 1, grid.n_baris)), None))


def is_coded(grid: Grid, baris: int, kolom: Sequence[int]) -> bool:
    """Tell a row whose kode columns hold kode and nothing else."""
    kode = [teks for k in kolom if (teks := rapikan(grid.nilai(baris, k)))]
    return bool(kode) and all(is_listed(teks) for teks in kode)


def _lines(grid: Grid, letak: range) -> Iterator[int]:
    """Yield the rows that are neither blank nor notes."""
    for b in letak:
        terisi = any(kolom[b] is not None for kolom in grid.kolom)
        if terisi and not is_note(first_text(grid, b)):
            yield b
