"""Header rows: found by their words, merged over several rows, read per column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_xl.cells.text import kecilkan, rapikan
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Rentang
from lkjip_xl.tables.header.header_rows import (
    KATA,
    PANJANG,
    is_header_row,
    is_number_row,
    is_unit_row,
)

_PALING_TINGGI = 5
_CUKUP_KATA = 3
_PANJANG_DI_BAWAH = 40  # names of program and kegiatan hold header words too, and are longer


@dataclass(frozen=True)
class Kepala:
    """A header: its rows, the words of each column from top to bottom, the first data row."""

    baris: tuple[int, ...]
    kata: dict[int, tuple[str, ...]]
    mulai: int

    @property
    def awal(self) -> int:
        """Return the table's first row: its header's, or its data's where it has none."""
        return self.baris[0] if self.baris else self.mulai

    def jalur(self, kolom: int) -> str:
        """Return a column's words as one lower-case path: `tahun 2024 / target`."""
        return " / ".join(header_words(satu) for satu in self.kata.get(kolom, ()))


def row_texts(grid: Grid, baris: int) -> dict[int, str]:
    """Return the texts of a row by column, blanks left out."""
    isi = {}
    for posisi, kolom in enumerate(grid.kolom):
        if teks := rapikan(kolom[baris]):
            isi[posisi] = teks
    return isi


def _gabungan_baris(grid: Grid) -> dict[int, list[Rentang]]:
    """Return the merged ranges by their first row."""
    menurut: dict[int, list[Rentang]] = {}
    for satu in grid.gabungan:
        menurut.setdefault(satu[0], []).append(satu)
    return menurut


def _is_lower_row(
    atas: dict[int, str], isi: dict[int, str], tergabung: set[int], lebar: set[int]
) -> bool:
    """Tell whether a row continues the header above it.

    Each of its texts must stand under a group: a merged cell, a blank, or a word with a blank
    to its right; a data row has texts under single header words. A lone text continues it only
    where it stands in a wide merged cell itself (`lebar`): else it is a first heading.
    """
    if not isi or any(
        len(teks) > PANJANG or re.match(r"^[.,]*\d[\d.,%]*$", teks) for teks in isi.values()
    ):
        return False
    if len(isi) == 1 and next(iter(isi)) not in tergabung & lebar:
        return False
    luas = max(atas) if atas else -1
    for kolom, teks in isi.items():
        di_bawah_kelompok = kolom in tergabung or kolom not in atas
        if not di_bawah_kelompok and not (kolom + 1 not in atas and kolom + 1 in isi):
            return False
        if kolom > luas and kolom not in tergabung and not KATA.search(header_words(teks)):
            return False
    return True


def _rows_of_header(grid: Grid, pertama: int, menurut: dict[int, list[Rentang]]) -> list[int]:
    """Return the rows of a header that starts at a row, without the column numbers."""
    baris = [pertama]
    bawah = pertama
    while len(baris) < _PALING_TINGGI and baris[-1] + 1 < grid.n_baris:
        bawah = max([bawah] + [satu[2] for satu in menurut.get(baris[-1], [])])
        berikut = baris[-1] + 1
        isi = row_texts(grid, berikut)
        tergabung = {
            kolom
            for b in baris
            for satu in menurut.get(b, [])
            if satu[3] > satu[1] and satu[2] < berikut
            for kolom in range(satu[1], satu[3] + 1)
        }
        if is_number_row(isi):
            break
        lebar = {satu[1] for satu in menurut.get(berikut, []) if satu[3] > satu[1]}
        atas = row_texts(grid, baris[-1])
        if berikut > bawah and not _is_lower_row(atas, isi, tergabung, lebar):
            break
        baris.append(berikut)
    return baris


def _words(
    grid: Grid, baris: list[int], gabungan: tuple[Rentang, ...]
) -> dict[int, tuple[str, ...]]:
    """Return each column's header words, top to bottom, spread over merged and group cells."""
    penuh: dict[tuple[int, int], str] = {}
    mendatar: set[tuple[int, int]] = set()
    for b in baris:
        for k, teks in row_texts(grid, b).items():
            penuh[b, k] = teks
    for b1, k1, b2, k2 in gabungan:
        if b1 in baris:
            for k in range(k1, k2 + 1):
                for b in range(b1, b2 + 1):
                    mendatar.add((b, k))
                if (b1, k1) in penuh:
                    penuh[b1, k] = penuh[b1, k1]
    for b in baris[:-1]:
        _spread_groups(grid, penuh, mendatar, b)
    kata: dict[int, tuple[str, ...]] = {}
    for k in range(grid.n_kolom):
        urut = [penuh[b, k] for b in baris if (b, k) in penuh]
        if urut:
            kata[k] = tuple(t for i, t in enumerate(urut) if i == 0 or t != urut[i - 1])
    return kata


def words_in_rows(grid: Grid, baris: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the words of each column in some header rows; column numbers are no words."""
    rows = [b for b in baris if not is_number_row(row_texts(grid, b))]
    return _words(grid, rows, grid.gabungan) if rows else {}


def _spread_groups(
    grid: Grid, penuh: dict[tuple[int, int], str], mendatar: set[tuple[int, int]], baris: int
) -> None:
    """Carry an unmerged group word to the right over blanks that have a word below."""
    kelompok = ""
    for k in range(grid.n_kolom):
        if (baris, k) in penuh:
            kelompok = "" if (baris, k) in mendatar else penuh[baris, k]
        elif kelompok and (baris, k) not in mendatar and rapikan(grid.nilai(baris + 1, k)):
            penuh[baris, k] = kelompok
        else:
            kelompok = ""


def _starts_table(grid: Grid, baris: int, isi: dict[int, str], sudah: list[Kepala]) -> bool:
    """Tell whether a header-like row below a table starts another one.

    A row of data may hold header words; a new header stands below a blank row or a title, has
    nothing but header words, or repeats an earlier one after a page break.
    """
    if len(row_texts(grid, baris - 1)) <= 1 or _heads_right_below(grid, baris, isi):
        return True
    return any(isi == row_texts(grid, satu.baris[0]) for satu in sudah)


def _heads_right_below(grid: Grid, baris: int, isi: dict[int, str]) -> bool:
    """Tell a header without a blank row above it: short header words only, below a number."""
    if len(isi) < _CUKUP_KATA or not all(
        len(t) <= _PANJANG_DI_BAWAH and KATA.search(header_words(t)) for t in isi.values()
    ):
        return False
    return any(
        isinstance(nilai := kolom[baris - 1], int | float) and not isinstance(nilai, bool)
        for kolom in grid.kolom
    )


def _holds_number(grid: Grid, baris: int) -> bool:
    """Tell a row with a stored amount, as most rows of a long table are: never a header.

    Small numbers may number columns, or be a year.
    """
    return any(
        isinstance(nilai := kolom[baris], float) and not -1 < nilai < 2100 for kolom in grid.kolom
    )


def find_headers(grid: Grid) -> list[Kepala]:
    """Return the headers of a grid from top to bottom; each starts a table."""
    hasil: list[Kepala] = []
    menurut = _gabungan_baris(grid)
    baris = 0
    while baris < grid.n_baris:
        if _holds_number(grid, baris):
            baris += 1
            continue
        isi = row_texts(grid, baris)
        if not is_header_row(isi) or (hasil and not _starts_table(grid, baris, isi, hasil)):
            baris += 1
            continue
        batas = hasil[-1].mulai if hasil else 0
        satu = _header_from(grid, _top_of(grid, baris, batas), menurut)
        hasil.append(satu)
        baris = satu.mulai
    return hasil


def _top_of(grid: Grid, baris: int, batas: int) -> int:
    """Return the row where a header starts: a word merged downwards reaches it from above.

    So it is where the groups above it are names of units, which are no header words.
    """
    return min(
        (
            b1
            for b1, k1, b2, k2 in grid.gabungan
            if k1 == k2
            and batas <= b1 < baris <= b2
            and KATA.search(rapikan(grid.nilai(b1, k1)).lower())
        ),
        default=baris,
    )


def _header_from(grid: Grid, pertama: int, menurut: dict[int, list[Rentang]]) -> Kepala:
    """Return the header whose first row is given, with its column numbers."""
    rows = _rows_of_header(grid, pertama, menurut)
    kata = _words(grid, rows, grid.gabungan)
    mulai = rows[-1] + 1
    if mulai < grid.n_baris and is_number_row(row_texts(grid, mulai)):
        rows.append(mulai)
        mulai += 1
        if mulai < grid.n_baris and is_unit_row(row_texts(grid, mulai)):
            rows.append(mulai)
            mulai += 1
            kata = _words(grid, [*rows[:-2], rows[-1]], grid.gabungan)
    return Kepala(tuple(rows), kata, mulai)


def header_at(grid: Grid, pertama: int) -> Kepala:
    """Return the header that starts in a row, whatever its words are."""
    return _header_from(grid, pertama, _gabungan_baris(grid))


def header_of_rows(grid: Grid, baris: tuple[int, ...], mulai: int) -> Kepala:
    """Return the header that stands in exactly these rows (none: a table without header)."""
    return Kepala(baris, words_in_rows(grid, baris), mulai)


def kop(grid: Grid, batas: int, dari: int = 0) -> list[str]:
    """Return the texts above a header, as written."""
    return [
        rapikan(teks)
        for baris in range(dari, batas)
        for teks in row_texts(grid, baris).values()
        if kecilkan(teks)
    ]
