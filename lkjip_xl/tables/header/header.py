"""Header rows: found by their words, merged over several rows, read per column."""

import re
from collections.abc import Collection, Sequence
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

_PALING_TINGGI = 7
_KOP_TERTINGGI = 200  # rows above a header: a sheet of a thousand headers has far more above each
_SATUAN = re.compile(r"\(?(rp\.?,?-?|rupiah|%|persen|prosen)\)?$")
_BILANGAN = re.compile(r"^[.,]*\d[\d.,%]*$")
_NAMA = re.compile(r"uraian|program|kegiatan|\bnama\b|rekening|\bkode\b")
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
    if not isi or any(len(teks) > PANJANG or _BILANGAN.match(teks) for teks in isi.values()):
        return False
    if len(isi) == 1 and next(iter(isi)) not in tergabung & lebar:
        return False
    if is_unit_row(isi):
        return True
    luas = max(atas) if atas else -1
    for kolom, teks in isi.items():
        di_bawah_kelompok = kolom in tergabung or kolom not in atas
        satuan = _SATUAN.match(teks.lower())  # Rp or % below a single word says how it counts
        if not di_bawah_kelompok and not satuan and not _heads_several(kolom, atas, isi):
            return False
        lepas = kolom > luas and kolom - 1 not in isi  # beyond the header, and behind a blank
        if lepas and kolom not in tergabung and not KATA.search(header_words(teks)):
            return False
    return True


def _heads_several(kolom: int, atas: dict[int, str], isi: dict[int, str]) -> bool:
    """Tell whether the word above a text reaches over blanks to another text of its row."""
    batas = next((k for k in range(kolom + 1, max(isi) + 1) if k in atas), max(isi) + 1)
    if kolom + 1 in isi and kolom + 1 < batas:
        return True
    lain = [isi[k] for k in range(kolom + 1, batas) if k in isi]
    if not lain:
        return False
    if all(KATA.search(header_words(teks)) for teks in (isi[kolom], *lain)):
        return True
    pendek = all(len(teks) <= _PANJANG_DI_BAWAH for teks in (isi[kolom], *lain))
    return pendek and not _NAMA.search(header_words(atas[kolom]))


def _row_of_numbers(grid: Grid, pertama: int) -> int | None:
    """Return the row of column numbers of a header, where nothing but words stands above it."""
    kolom = len(row_texts(grid, pertama))
    for b in range(pertama + 1, min(pertama + _PALING_TINGGI + 1, grid.n_baris)):
        isi = row_texts(grid, b)
        if is_number_row(isi):
            return b if len(isi) >= kolom else None
        if any(len(t) > PANJANG or _BILANGAN.match(t) for t in isi.values()):
            return None
    return None


def _rows_of_header(grid: Grid, pertama: int, menurut: dict[int, list[Rentang]]) -> list[int]:
    """Return the rows of a header that starts at a row, without the column numbers."""
    bernomor = _row_of_numbers(grid, pertama)
    if bernomor is not None:
        return list(range(pertama, bernomor))
    baris = [pertama]
    bawah = pertama
    kanan = max(_word_columns(row_texts(grid, pertama)), default=0)
    while len(baris) < _PALING_TINGGI and baris[-1] + 1 < grid.n_baris:
        bawah = max([bawah] + [satu[2] for satu in menurut.get(baris[-1], [])])
        berikut = baris[-1] + 1
        isi = _without_loose(row_texts(grid, berikut), kanan)
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
        atas = _without_loose(row_texts(grid, baris[-1]), kanan)
        if berikut > bawah and not _is_lower_row(atas, isi, tergabung, lebar):
            break
        baris.append(berikut)
    return baris


def _word_columns(isi: dict[int, str]) -> list[int]:
    """Return the columns in which a row has words."""
    return [k for k, teks in isi.items() if not _BILANGAN.match(teks)]


def _without_loose(isi: dict[int, str], kanan: int) -> dict[int, str]:
    """Return a row without the numbers beside a table, a blank column to the right of its words."""
    batas = max([kanan, *_word_columns(isi)])
    while batas + 1 in isi:
        batas += 1
    return {k: teks for k, teks in isi.items() if k <= batas}


def _words(
    grid: Grid, baris: list[int], gabungan: tuple[Rentang, ...], blok: Collection[int] = ()
) -> dict[int, tuple[str, ...]]:
    """Return each column's header words, top to bottom, spread over merged and group cells.

    `blok` are the columns of blocks that are numbered anew below the last row of words.
    """
    penuh: dict[tuple[int, int], str] = {}
    mendatar: set[tuple[int, int]] = set()
    isi = {b: row_texts(grid, b) for b in baris}
    kanan = max((k for satu in isi.values() for k in _word_columns(satu)), default=-1)
    for b in baris:
        for k, teks in _without_loose(isi[b], kanan).items():
            penuh[b, k] = teks
    asal = set(penuh)
    for b1, k1, b2, k2 in gabungan:
        if b1 in baris:
            for k in range(k1, k2 + 1):
                for b in range(b1, b2 + 1):
                    mendatar.add((b, k))
                if (b1, k1) in penuh:
                    penuh[b1, k] = penuh[b1, k1]
    dasar = [*baris, max(baris) + 1] if blok else baris
    asal |= {(dasar[-1], k) for k in blok}
    for urut in range(len(dasar) - 1):
        _spread_groups(grid.n_kolom, penuh, mendatar, asal, dasar, urut)
    kata: dict[int, tuple[str, ...]] = {}
    for k in range(grid.n_kolom):
        urut_kata = [penuh[b, k] for b in baris if (b, k) in penuh]
        if urut_kata:
            kata[k] = tuple(t for i, t in enumerate(urut_kata) if i == 0 or t != urut_kata[i - 1])
    return kata


def words_in_rows(grid: Grid, baris: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the words of each column in some header rows; column numbers are no words."""
    rows = [b for b in baris if not is_number_row(row_texts(grid, b))]
    return _words(grid, rows, grid.gabungan) if rows else {}


def _spread_groups(
    n_kolom: int,
    penuh: dict[tuple[int, int], str],
    mendatar: set[tuple[int, int]],
    asal: set[tuple[int, int]],
    baris: list[int],
    urut: int,
) -> None:
    """Carry an unmerged group word to the right over blanks that have a word further down.

    It ends where a group above it ends: where a word of its own begins there.
    """
    b, kelompok = baris[urut], ""
    for k in range(n_kolom):
        if (b, k) in penuh:
            kelompok = "" if (b, k) in mendatar else penuh[b, k]
        elif (
            kelompok
            and (b, k) not in mendatar
            and any((lebih, k) in asal for lebih in baris[urut + 1 :])
            and not any((atas, k) in asal for atas in baris[:urut])
        ):
            penuh[b, k] = kelompok
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
    kanan = max(kata, default=0)
    nomor = _without_loose(row_texts(grid, mulai), kanan) if mulai < grid.n_baris else {}
    if is_number_row(nomor):
        if len(set(nomor.values())) < len(nomor):
            kata = _words(grid, rows, grid.gabungan, list(nomor))
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
        for baris in range(max(dari, batas - _KOP_TERTINGGI), batas)
        for teks in row_texts(grid, baris).values()
        if kecilkan(teks)
    ]
