"""Rows of a text file with another number of cells than the rest: a mark or a tag was lost."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from lkjip_xl.lazy.pola import later

_BERISI = 3  # filled cells that make a row of a table; signatures and notes have fewer
_CUKUP = 3  # rows that tell how long all are
_BIASANYA = 0.6  # so much of a table's rows must agree that the others are odd
_DISEBUT = 5
_ANGKA = later(r"\d")


class Ukuran(NamedTuple):
    """The size of a row of a page's table; programs write its blank cells too."""

    nomor: int
    mulai: int  # the column of its first own cell: cells that span down to it stand before
    lebar: int
    terisi: int  # filled cells


def uneven_rows(baris: Sequence[Ukuran]) -> list[int]:
    """Return the rows of a page's table that have more or fewer cells than most.

    So are whole rows that a cell from above pushes to the right.
    """
    berisi = [ukuran for ukuran in baris if ukuran.terisi >= _BERISI]
    if terdorong := _pushed(berisi):
        return terdorong
    biasa, jumlah = _usual([ukuran.lebar for ukuran in berisi])
    if jumlah < len(berisi) * _BIASANYA:
        return []
    return [ukuran.nomor for ukuran in berisi if ukuran.lebar != biasa]


def _pushed(baris: Sequence[Ukuran]) -> list[int]:
    """Return the rows behind a cell from above that have all cells of a row of their own.

    Where a cell rightly spans rows, those below have so many cells less.
    """
    penuh, jumlah = _usual([ukuran.lebar for ukuran in baris if not ukuran.mulai])
    di_belakang = [ukuran for ukuran in baris if ukuran.mulai] if jumlah else []
    return [ukuran.nomor for ukuran in di_belakang if ukuran.lebar - ukuran.mulai >= penuh]


def _usual(lebar: Sequence[int]) -> tuple[int, int]:
    """Return the commonest width and how often it occurs."""
    return Counter(lebar).most_common(1)[0] if lebar else (0, 0)


def rows_beyond(baris: Sequence[Sequence[str]]) -> list[int]:
    """Return the rows of a .csv that reach beyond the header above them.

    Shorter ones are usual: Excel leaves out the blank cells at the end of some rows.
    """
    hasil, kepala, di_kepala, data = [], 0, False, 0
    for nomor, deret in enumerate(baris):
        berisi = [k for k, teks in enumerate(deret) if teks]
        berangka = any(_ANGKA.search(deret[k]) for k in berisi)
        if not berangka and berisi and (di_kepala or len(berisi) >= _BERISI):
            kepala, di_kepala = max(kepala if di_kepala else 0, berisi[-1]), True
        elif berangka and len(berisi) >= _BERISI:
            di_kepala, data = False, data + 1
            if kepala and berisi[-1] > kepala:
                hasil.append(nomor)
    return hasil if len(hasil) <= data * (1 - _BIASANYA) else []


def row_cut_short(baris: Sequence[Sequence[str]]) -> list[int]:
    """Return the last row of a .csv where it alone has fewer cells than each row above it.

    A program that writes all rows equally long, the blank ones too, wrote the last one so as well.
    What is blank in the row above too may be left out.
    """
    panjang = {len(deret) for deret in baris[:-1]}
    if len(baris) <= _CUKUP or len(panjang) > 1 or not any(baris[-2][len(baris[-1]) :]):
        return []
    return [len(baris) - 1] if sum(map(bool, baris[-1])) >= _BERISI else []


def describe(ganjil: Sequence[int]) -> str:
    """Return what is said of such rows, empty for none."""
    if not ganjil:
        return ""
    sebut = ", ".join(str(nomor + 1) for nomor in ganjil[:_DISEBUT])
    sisanya = ", …" if len(ganjil) > _DISEBUT else ""
    return (
        f"jumlah sel baris {sebut}{sisanya} tidak sama dengan baris lain, jadi isinya mungkin "
        "bergeser ke kolom lain atau terpotong"
    )
