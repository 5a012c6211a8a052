"""Steps of names under one heading that is not merged over them."""

from lkjip_xl.cells.kode import split_named
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.header.extent import holds_rupiah, is_word
from lkjip_xl.tables.header.header import Kepala

_REKENING = later(r"(nama |uraian )?(rekening|belanja|rincian)\b")
_DILIHAT = 1000  # rows that are enough to see what a column holds
_SATU_SAJA = 10  # of so many rows with one step, one with two is a slip


def with_steps(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> Kolom:
    """Return the columns with those right of the names that have no heading and hold words.

    So has a step that is headed Rekening Belanja; amounts are none, though a word is among them.
    Each row must fill one step only: what stands beside a name is something else.
    """
    sampai = min(sampai, kepala.mulai + _DILIHAT)
    terpakai = {k for ks in kolom.values() for k in ks}
    langkah = list(kolom["uraian"])
    k = max(langkah) + 1
    while k < grid.n_kolom and k not in terpakai and _may_be_step(kepala, k):
        nilai = grid.kolom[k][kepala.mulai : sampai]
        if any(map(_is_name, nilai)) and not holds_rupiah(nilai):
            langkah.append(k)
        k += 1
    penuh = [sum(_is_name(grid.kolom[k][b]) for k in langkah) for b in range(kepala.mulai, sampai)]
    sendirian = sum(1 for n in penuh if n == 1)
    banyak = sum(1 for n in penuh if n > 1)
    return kolom | {"uraian": tuple(langkah)} if sendirian > banyak * _SATU_SAJA else kolom


def _is_name(nilai: Nilai) -> bool:
    """Tell words, also behind a kode."""
    return is_word(nilai) or (isinstance(nilai, str) and split_named(nilai) is not None)


def _may_be_step(kepala: Kepala, kolom: int) -> bool:
    """Tell a column without a heading, or one headed as the last step of names is."""
    kata = kepala.kata.get(kolom)
    return not kata or bool(_REKENING.match(header_words(kata[-1])))
