"""Sums across that the heading of a table names: TW I-IV and Total, PAD, DAU, DAK and Jumlah."""

from collections.abc import Iterator
from itertools import groupby

from lkjip_xl.cells.numbers import is_dash
from lkjip_xl.cells.words import header_words
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.rules.kolom import Kolom, KolomBebas
from lkjip_xl.rules.konteks import Konteks
from lkjip_xl.tables.header.header import words_in_rows

Calon = tuple[int, tuple[int, ...]]  # the column of the sum, and those of its parts
_JUMLAH = later(r"^(sub ?)?(jumlah|total)\b")
# Up to now, of what stood before and what came: the last column of a group of periods.
_SETAHUN = later(r"\bs\.d\.|\b(1|satu) tahun\b|\bsetahun\b")
_SAMPAI = later(r"\bs\.d\.")
_LALU = later(r"\blalu\b|\bsebelumnya\b")
_LAIN = later(r"%|\bpersen|\bfisik\b|\bsisa\b|\btarget\b|\bvolume\b")

_SEPASANG = 2  # columns that a sum must copy in turn: one alone is the same column again


def headed_sums(konteks: Konteks, bebas: KolomBebas, kolom: list[int]) -> Iterator[Calon]:
    """Yield the sums that headings name, among the amount columns of a table."""
    grid = konteks.grid(bebas.tabel)
    kata = words_in_rows(grid, bebas.tabel.baris_kepala) if grid else {}
    jalur = {k: [header_words(teks) for teks in kata.get(k, ())] for k in kolom}
    for atas, anggota in groupby(kolom, key=lambda k: jalur[k][:-1]):
        deret = list(anggota)
        if not atas:
            continue
        sesudah = deret[-1] + 1
        if len(jalur.get(sesudah, ())) == 1 and _JUMLAH.search(jalur[sesudah][0]):
            deret.append(sesudah)
        *bagian, total = deret
        nama = [jalur[k][-1] for k in deret]
        if len(bagian) > 1 and _is_sum(nama) and bebas.nama.keys() & set(deret):
            yield total, tuple(bagian)


def _is_sum(nama: list[str]) -> bool:
    """Tell whether the last of these headings is the sum of the others.

    Of running sums only the one before this period is a part.
    """
    *bagian, total = nama
    if any(_LAIN.search(teks) for teks in nama):
        return False
    berjalan = [teks for teks in bagian if _SAMPAI.search(teks) or _JUMLAH.search(teks)]
    if berjalan and not (len(bagian) == len(berjalan) + 1 and _LALU.search(berjalan[0])):
        return False
    return bool(_JUMLAH.search(total) or _SETAHUN.search(total))


def telling_rows(lajur: dict[int, Kolom], calon: Calon, baris: list[int]) -> list[int]:
    """Return the rows that tell of a sum: with several parts, or with one in turn.

    Where a row has one source only, the sum is its copy; that it follows now one column and now
    another proves it all the same.
    """
    total, bagian = calon
    tertulis = [p for p in baris if lajur[total].typed(p)]
    isi = {p: [k for k in bagian if lajur[k].typed(p)] for p in tertulis}
    cukup = 2 if len({ada[0] for ada in isi.values() if len(ada) == 1}) < _SEPASANG else 1
    return [p for p, ada in isi.items() if len(ada) >= cukup]


def rows_with_more(konteks: Konteks, bebas: KolomBebas, calon: Calon) -> set[int]:
    """Return the sheet rows with more under the heading of a sum than its parts: one SILPA.

    A column with a single amount is no amount column; what it holds belongs to the sum too.
    """
    grid = konteks.grid(bebas.tabel)
    total, bagian = calon
    kata = words_in_rows(grid, bebas.tabel.baris_kepala) if grid else {}
    antara = [k for k in range(bagian[0] + 1, total) if k not in bagian]
    lain = [k for k in antara if kata.get(k, ())[:-1] == kata[bagian[0]][:-1]]
    uang = [k for k in lain if not _LAIN.search(header_words(kata[k][-1]))]
    if grid is None or not uang:
        return set()
    baris = [simpul.baris for simpul in bebas.pohon.seluruh]
    return {b for b in baris if any(_is_something(grid.nilai(b, k)) for k in uang)}


def _is_something(nilai: Nilai) -> bool:
    """Tell a cell with more than a dash or a zero in it."""
    return not is_dash(nilai) if isinstance(nilai, str) else bool(nilai)
