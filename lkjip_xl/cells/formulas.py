"""What a formula adds up: the cells of a sum, with their signs."""

from functools import lru_cache
from typing import NamedTuple

from lkjip_xl.cells.formula_tree import (
    Rujukan,
    Rumus,
    TakBerpola,
    Tetap,
    fill_rows,
    is_sum,
    parse_alone,
    parse_pattern,
    split_rows,
)

_BERULANG = 2  # a sum that counts each row twice is a fault to be told, one of more is no sum


class Suku(NamedTuple):
    """What a sum takes in: a range, added (+1) or subtracted (-1); `saring` leaves out hidden."""

    tanda: int
    rujukan: Rujukan
    saring: bool = False


def sum_parts(rumus: str) -> list[Suku] | None:
    """Return what a formula adds and subtracts; None where it does anything else.

    As with its tree, formulas of one pattern are looked at once.
    """
    potong, baris = split_rows(rumus)
    pola = _pattern_parts(potong)
    if isinstance(pola, TakBerpola):
        pohon = parse_alone(rumus)
        return None if pohon is None else _parts(pohon, 1, saring=False)
    if pola is None:
        return None
    return [Suku(s.tanda, fill_rows(s.rujukan, baris), s.saring) for s in pola]


@lru_cache(maxsize=4096)
def _pattern_parts(potong: tuple[str, ...]) -> list[Suku] | TakBerpola | None:
    """Return the parts of all formulas of a pattern; their rows are places."""
    pola = parse_pattern(potong)
    if pola is None or isinstance(pola, TakBerpola):
        return pola
    return _parts(pola, 1, saring=False)


def _parts(pohon: Rumus, tanda: int, *, saring: bool) -> list[Suku] | None:
    if isinstance(pohon, Rujukan):
        return [Suku(tanda, pohon, saring)]
    if isinstance(pohon, Tetap):
        return None
    rumus = list(pohon.argumen)
    if not is_sum(pohon) and pohon.nama not in {"+", "-", "negatif"}:
        return None
    if pohon.nama == "SUBTOTAL":
        rumus, saring = rumus[1:], True
    tanda_isi = [tanda] * len(rumus)
    if pohon.nama in {"-", "negatif"}:
        tanda_isi[-1] = -tanda
    hasil: list[Suku] = []
    for suku, arah in zip(rumus, tanda_isi, strict=True):
        bagian = _parts(suku, arah, saring=saring)
        if bagian is None:
            return None
        hasil += bagian
    return hasil


def summed_rows(rumus: str, kolom: int, n_baris: int) -> list[int] | None:
    """Return the zero-based rows of a column that a plain sum adds, in order of mention.

    None where the formula does anything else, adds cells of another column, or the rows that the
    sheet has (`n_baris`) again and again.
    """
    bagian = sum_parts(rumus)
    if not bagian:
        return None
    hasil: list[int] = []
    for acuan in bagian:
        rujukan = acuan.rujukan
        if acuan.tanda < 0 or rujukan.lembar or {rujukan.kolom, rujukan.kolom_akhir} != {kolom}:
            return None
        hasil.extend(range(rujukan.baris, min(rujukan.baris_akhir + 1, n_baris)))
        if len(hasil) > _BERULANG * n_baris:
            return None
    return hasil
