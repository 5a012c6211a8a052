"""The row above a header that groups some of its columns, and is no title."""

from collections import Counter
from itertools import pairwise

from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import BAGIAN_KELOMPOK, KELOMPOK_SENDIRI
from lkjip_xl.tables.header.extent import PANJANG_DI_BAWAH, is_word, row_texts
from lkjip_xl.tables.header.header_rows import heads_questions, names_quarters

_DUA = 2
_PERTANYAAN = 5  # more than half of the nine unsur
_KELOMPOK, _BAGIAN = later(KELOMPOK_SENDIRI), later(BAGIAN_KELOMPOK)
_TAHUN = later(r"(tahun |t\.?a\.? )?20\d\d")


def has_groups_above(grid: Grid, baris: int, batas: int) -> bool:
    """Tell whether the row above a header, not above `batas`, groups its columns."""
    if baris - 1 < batas:
        return False
    ada = _heads_parts(grid, baris) or _groups_below(grid, baris)
    return ada or _years_above(grid, baris)


def _years_above(grid: Grid, baris: int) -> bool:
    """Tell years alone above words that repeat: 2023, 2024 over Anggaran | Realisasi each.

    The last one would else be read as the first, and the years as a title.
    """
    atas, kini = row_texts(grid, baris - 1), row_texts(grid, baris)
    tahun = {header_words(teks) for teks in atas.values()}
    bertahun = len(tahun) == len(atas) >= _DUA and all(map(_TAHUN.fullmatch, tahun))
    berulang = Counter(header_words(teks) for k, teks in kini.items() if k >= min(atas, default=0))
    return bertahun and any(n == len(tahun) for n in berulang.values())


def _heads_parts(grid: Grid, baris: int) -> bool:
    """Tell whether the only text of the row above a header is the group of some of its columns.

    What stands below it says nothing by itself: Realisasi over TW I, TW II.
    """
    atas, kini = row_texts(grid, baris - 1), row_texts(grid, baris)
    if len(atas) != 1:
        return False
    ((kolom, kata),) = atas.items()
    bagian = [header_words(kini.get(k, "")) for k in (kolom, kolom + 1)]
    return (
        kolom > min(kini, default=kolom)
        and len(kata) <= PANJANG_DI_BAWAH
        and bool(_KELOMPOK.match(header_words(kata)))
        and bool(_BAGIAN.match(bagian[0]))
        and bagian[1] != ""
    )


def _groups_below(grid: Grid, baris: int) -> bool:
    """Tell whether the row above unsur or triwulan groups them: Unsur Pelayanan over U1 to U9.

    It has the words of other columns too (No. Resp, Tahun): a lone text would be a title.
    """
    kini = row_texts(grid, baris)
    banyak = _PERTANYAAN if heads_questions(kini) else len(kini)
    if not (heads_questions(kini) or names_quarters(kini)):
        return False
    atas = row_texts(grid, baris - 1)
    if len(atas) < _DUA or not all(
        is_word(t) and len(t) <= PANJANG_DI_BAWAH for t in atas.values()
    ):
        return False
    awal = [*sorted(atas), grid.n_kolom]
    return any(sum(a <= k < b for k in kini) >= banyak for a, b in pairwise(awal))
