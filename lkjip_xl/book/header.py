"""The merges of a table's header words."""

from collections.abc import Sequence

from lkjip_xl.model.sel import Tempat
from lkjip_xl.report.isi import Kolom

Kotak = tuple[int, int, int, int, str]  # first row, first column, last row, last column, words


def header_depth(kolom: Sequence[Kolom]) -> int:
    """Return the number of header rows."""
    return max((len(lajur.kepala) for lajur in kolom), default=0)


def header_boxes(kolom: Sequence[Kolom]) -> list[Kotak]:
    """Return the boxes that cover the header, row by row, without overlap."""
    tinggi = header_depth(kolom)
    kata = [lajur.kepala + ("",) * (tinggi - len(lajur.kepala)) for lajur in kolom]
    induk = [-1] * len(kata)  # the column where the box above begins
    tertutup: set[Tempat] = set()
    kotak: list[Kotak] = []
    for baris in range(tinggi):
        induk_baru = list(induk)
        for awal in range(len(kata)):
            if (baris, awal) in tertutup:
                continue
            akhir = _reach_right(kata, induk, tertutup, baris, awal)
            bawah = _reach_down(kata, baris, awal, akhir, tinggi)
            tertutup |= {(b, k) for b in range(baris, bawah + 1) for k in range(awal, akhir + 1)}
            induk_baru[awal : akhir + 1] = [awal] * (akhir + 1 - awal)
            kotak.append((baris, awal, bawah, akhir, kata[awal][baris]))
        induk = induk_baru
    return kotak


def _reach_right(
    kata: list[tuple[str, ...]],
    induk: list[int],
    tertutup: set[Tempat],
    baris: int,
    awal: int,
) -> int:
    """Return the last column with the same words under the same parent."""
    akhir = awal
    while (
        kata[awal][baris]
        and akhir + 1 < len(kata)
        and kata[akhir + 1][baris] == kata[awal][baris]
        and induk[akhir + 1] == induk[awal]
        and (baris, akhir + 1) not in tertutup
    ):
        akhir += 1
    return akhir


def _reach_down(kata: list[tuple[str, ...]], baris: int, awal: int, akhir: int, tinggi: int) -> int:
    """Return the last row of the blank words below a box."""
    bawah = baris
    while (
        kata[awal][baris]
        and bawah + 1 < tinggi
        and not any(kata[k][bawah + 1] for k in range(awal, akhir + 1))
    ):
        bawah += 1
    return bawah
