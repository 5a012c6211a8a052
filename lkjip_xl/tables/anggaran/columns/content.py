"""What the columns of a table hold, whatever their headings say: words, numbers, nothing."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from lkjip_xl.cells.numbers import BUKAN_ANGKA, read_text
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Nilai
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.header.header import Kepala

_KATA = re.compile(r"[^\W\d_]{2}")
_GALAT = re.compile(r"#|(none|null|nan|n/a|nihil|error)\b", re.IGNORECASE)
_DILIHAT = 400  # rows that are enough to see what a column holds
_SEDIKITNYA = 2  # one amount that was typed in words makes no column of words
_KALI = 2  # a column of words holds this many times more words than numbers


class Isi(NamedTuple):
    """The columns that hold words and no amounts, and those in which no number stands but zero."""

    teks: frozenset[int] = frozenset()
    kosong: frozenset[int] = frozenset()


def look_at(grid: Grid, kepala: Kepala, sampai: int) -> Isi:
    """Return what the columns under a header hold, above the signatures below it."""
    mulai = kepala.mulai
    dilihat = range(mulai, min(mulai + _DILIHAT, sampai))
    akhir = next((b for b in dilihat if is_closing(grid, b)), dilihat.stop)
    isi = {k: grid.kolom[k][mulai:sampai] for k in sorted(kepala.kata) if k < grid.n_kolom}
    berkata = frozenset(k for k, satu in isi.items() if _holds_words(satu[: akhir - mulai]))
    kosong = [k for k in isi if k not in berkata and not any(map(_is_amount, isi[k]))]
    berumus = {k for b, k in grid.rumus if mulai <= b < sampai} if kosong else set()
    return Isi(berkata, frozenset(kosong) - berumus)


def _holds_words(isi: Iterable[Nilai]) -> bool:
    """Tell a column whose cells are nearly all words."""
    jenis = [_is_word(satu) for satu in isi if satu is not None and satu != ""]
    kata = sum(satu is True for satu in jenis)
    angka = sum(satu is False for satu in jenis)
    return kata >= _SEDIKITNYA and kata > _KALI * angka


def _is_word(nilai: Nilai) -> bool | None:
    """Tell a cell of words from one with a number; None: neither, such as an error or a hyphen."""
    if not isinstance(nilai, str):
        return False
    if read_text(nilai, None).alasan != BUKAN_ANGKA:
        return False
    return True if _KATA.search(nilai) and not _GALAT.match(nilai) else None


def _is_amount(nilai: Nilai) -> bool:
    """Tell a cell with a number other than zero, or with one that could not be read."""
    if isinstance(nilai, str):
        bacaan = read_text(nilai, None)
        return bool(bacaan.nilai) or bacaan.alasan not in {"", BUKAN_ANGKA}
    return isinstance(nilai, int | float) and bool(nilai)
