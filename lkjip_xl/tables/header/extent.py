"""How far down a header reaches: by its merged cells, its words, and where the amounts begin."""

import re
from itertools import takewhile

from lkjip_xl.cells.kode import without_marks
from lkjip_xl.cells.numbers import read_text
from lkjip_xl.cells.text import rapikan
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai, Rentang
from lkjip_xl.norms.bukti import RUPIAH_TERKECIL, TAHUN
from lkjip_xl.tables.header.header_rows import (
    KATA,
    PANJANG,
    counts_columns,
    is_header_row,
    is_number_row,
    is_unit_row,
    numbers_questions,
    runs_from_one,
)

PALING_TINGGI = 7
_SATUAN = later(r"\(?(rp\.?,?-?|rupiah|%|persen|prosen)\)?$")
BILANGAN = later(r"^[.,]*\d[\d.,%]*$")
_TAHUN = later(r"^20\d\d$")
_TINGKAT_SAJA = later(r"(?:program|kegiatan|sub|uraian|rekening|dan|[\s/&,.-])+")
_NAMA = later(r"uraian|program|kegiatan|\bnama\b|rekening|\bkode\b")
PANJANG_DI_BAWAH = 40  # names of program and kegiatan hold header words too, and are longer
_KATA = later(r"[^\W\d_]{2}")
_ANGKA = later(r"^[\s\-(]*+(rp\.?)?+[\s\-(]*+\d", re.IGNORECASE)
_NOMOR = later(r"no(\.|mor)?\b", re.IGNORECASE)
_TIADA = later(r"nihil|tidak ada|n/?a\b|none|null|nan\b", re.IGNORECASE)
# A budget's row holds more than any percent or year, and less than a NIP of 18 digits.
_RUPIAH = (RUPIAH_TERKECIL, 10**15)
_TANPA_UANG = 20  # rows of urusan, skpd, program, kegiatan without amounts above the first one
_BEBERAPA = 2  # years or units in one row: one may be a slip in a row of data
_DILIHAT = 30  # rows below the first amount that show what a column holds


def row_texts(grid: Grid, baris: int) -> dict[int, str]:
    """Return the texts of a row by column, blanks left out."""
    hasil = {}
    for posisi, kolom in enumerate(grid.kolom):
        if teks := rapikan(kolom[baris]):
            hasil[posisi] = teks
    return hasil


def _last_word_row(grid: Grid, pertama: int) -> int:
    """Return the lowest row above the first amount with words in a column of numbers beside it.

    Names, kode and remarks stand in columns of their own: only a heading has words there, but for
    a column No, where A and I number rows.
    """
    rows = range(pertama + 1, _next_header(grid, pertama))
    uang = next((b for b in rows if any(is_rupiah(kolom[b]) for kolom in grid.kolom)), pertama)
    di_atas = [b for b in range(pertama, uang) if b - pertama < PALING_TINGGI]
    bawah = [kolom[uang : uang + _DILIHAT] for kolom in grid.kolom]
    rupiah = [k for k, nilai in enumerate(bawah) if holds_rupiah(nilai)]
    kepala = row_texts(grid, pertama)
    angka = [grid.kolom[k] for k in (*kepala, *rupiah)]
    di_atas = list(takewhile(lambda b: b == pertama or not _holds_figures(grid, angka, b), di_atas))
    nomor = {k for k, teks in kepala.items() if _NOMOR.match(teks)}
    kanan = sorted({*range(min(rupiah, default=grid.n_kolom), grid.n_kolom)} - nomor)
    berangka = [grid.kolom[k] for k in kanan if _holds_numbers(bawah[k])]
    berkata = (b for b in di_atas if any(_is_heading(kolom[b]) for kolom in berangka))
    return max(berkata, default=pertama)


def _next_header(grid: Grid, pertama: int) -> int:
    """Return the row where the amounts end that may be those of a header: another's are its own."""
    batas = min(pertama + _TANPA_UANG, grid.n_baris)
    rows = (b for b in range(pertama + 2, batas) if not row_texts(grid, b - 1))
    return next((b for b in rows if is_header_row(row_texts(grid, b))), batas)


def _holds_figures(grid: Grid, lajur: list[list[Nilai]], baris: int) -> bool:
    """Tell a row of data by its numbers, small ones too: no years, and no column numbers."""
    ada = any(_is_number_typed(kolom[baris]) for kolom in lajur)
    return ada and not is_number_row(row_texts(grid, baris))


def _is_number_typed(nilai: Nilai) -> bool:
    """Tell a number that is no year, typed as a number or as text: 1.000, 1 000, Rp 1.000."""
    if isinstance(nilai, str):
        polos = nilai.strip()
        return not _TAHUN.match(polos) and (bool(BILANGAN.match(polos)) or is_rupiah(polos))
    return isinstance(nilai, int | float) and bool(nilai) and not TAHUN[0] <= nilai <= TAHUN[1]


def is_rupiah(nilai: Nilai) -> bool:
    """Tell an amount, typed as a number or as text."""
    if isinstance(nilai, str):
        angka = read_text(nilai, ".").nilai if _ANGKA.match(nilai) else None
        return angka is not None and _RUPIAH[0] < angka < _RUPIAH[1]
    return isinstance(nilai, int | float) and _RUPIAH[0] < nilai < _RUPIAH[1]


def _is_figure(teks: str) -> bool:
    """Tell a number, a kode, or an amount as text: Rp. 201.597.000, '1.03.01."""
    return bool(BILANGAN.match(without_marks(teks))) or is_rupiah(teks)


def is_word(nilai: Nilai) -> bool:
    """Tell a cell of words other than those that stand for no amount."""
    if not isinstance(nilai, str) or _ANGKA.match(nilai):
        return False
    return bool(_KATA.search(nilai)) and not _TIADA.match(nilai.strip())


def _holds_numbers(nilai: list[Nilai]) -> bool:
    """Tell a column with more numbers than words."""
    return sum(map(_is_number_typed, nilai)) > sum(map(is_word, nilai))


def _is_heading(nilai: Nilai) -> bool:
    """Tell a word, or a unit that heads a column: Rp, %."""
    return is_word(nilai) or (isinstance(nilai, str) and bool(_SATUAN.match(nilai.lower())))


def holds_rupiah(nilai: list[Nilai]) -> bool:
    """Tell a column with more amounts than words."""
    return sum(map(is_rupiah, nilai)) > sum(map(is_word, nilai))


def _is_lower_row(
    atas: dict[int, str], teks_baris: dict[int, str], tergabung: set[int], lebar: set[int]
) -> bool:
    """Tell whether a row continues the header above it.

    Each of its texts must stand under a group: a merged cell, a blank, or a word with a blank
    to its right; a data row has texts under single header words. A lone text continues it only
    where it stands in a wide merged cell itself (`lebar`), or says no more than what rows are
    called (Kegiatan below Program): else it is a first heading.
    """
    if not teks_baris or any(
        len(teks) > PANJANG or (_is_figure(teks) and not _TAHUN.match(teks))
        for teks in teks_baris.values()
    ):
        return False
    if len(teks_baris) == 1 and next(iter(teks_baris)) not in tergabung & lebar:
        return _names_levels(next(iter(teks_baris.values())))
    if is_unit_row(teks_baris) or _is_units_beside_names(teks_baris):
        return True
    luas = max(atas) if atas else -1
    for kolom, teks in teks_baris.items():
        di_bawah_kelompok = kolom in tergabung or kolom not in atas
        # Rp, % or a year below a single word says how, or when, it counts.
        if (
            not di_bawah_kelompok
            and not _is_unit(teks)
            and not _heads_several(kolom, atas, teks_baris)
        ):
            return False
        lepas = (
            kolom > luas and kolom - 1 not in teks_baris
        )  # beyond the header, and behind a blank
        if lepas and kolom not in tergabung and not KATA.search(header_words(teks)):
            return False
    return True


def _is_unit(teks: str) -> bool:
    return bool(_SATUAN.match(teks.lower()) or _TAHUN.match(teks))


def _is_units_beside_names(teks_baris: dict[int, str]) -> bool:
    """Tell the lower line of a heading: Kegiatan below Program, years or Rp below the amounts."""
    nama = [teks for teks in teks_baris.values() if not _is_unit(teks)]
    return len(teks_baris) - len(nama) >= _BEBERAPA and all(
        KATA.search(header_words(teks)) or not _KATA.search(teks) for teks in nama
    )


def _names_levels(teks: str) -> bool:
    """Tell a text of nothing but names of levels: no row of data is called Kegiatan alone."""
    return bool(_TINGKAT_SAJA.fullmatch(teks.lower()) and _KATA.search(teks))


def _heads_several(kolom: int, atas: dict[int, str], teks_baris: dict[int, str]) -> bool:
    """Tell whether the word above a text reaches over blanks to another text of its row."""
    batas = next(
        (k for k in range(kolom + 1, max(teks_baris) + 1) if k in atas), max(teks_baris) + 1
    )
    if kolom + 1 in teks_baris and kolom + 1 < batas:
        return True
    kata_lain = [teks_baris[k] for k in range(kolom + 1, batas) if k in teks_baris]
    if not kata_lain:
        return False
    if all(KATA.search(header_words(teks)) for teks in (teks_baris[kolom], *kata_lain)):
        return True
    pendek = all(len(teks) <= PANJANG_DI_BAWAH for teks in (teks_baris[kolom], *kata_lain))
    return pendek and not _NAMA.search(header_words(atas[kolom]))


def _heads_numbered(grid: Grid, baris: int) -> bool:
    """Tell headings that are numbers (answers 1 to 4) by the column numbers of all below them."""
    if baris + 1 >= grid.n_baris:
        return False
    kini, bawah = row_texts(grid, baris), row_texts(grid, baris + 1)
    return len(kini) < len(bawah) and is_number_row(kini) and counts_columns(bawah)


def _row_of_numbers(grid: Grid, pertama: int) -> int | None:
    """Return the row of column numbers of a header, where nothing but words stands above it."""
    kepala = row_texts(grid, pertama)
    kolom, kanan = len(kepala), right_edge(grid, pertama)
    for b in range(pertama + 1, min(pertama + PALING_TINGGI + 1, grid.n_baris)):
        teks_baris = numbers_of_columns(row_texts(grid, b), kanan)
        if _heads_numbered(grid, b):
            continue
        if is_number_row(teks_baris):
            return b if len(teks_baris) >= kolom else None
        if any(len(t) > PANJANG or _is_figure(t) for t in teks_baris.values()):
            return None
    return None


def rows_of_header(grid: Grid, pertama: int) -> list[int]:
    """Return the rows of a header that starts at a row, without the column numbers."""
    bernomor = _row_of_numbers(grid, pertama)
    if bernomor is not None:
        return list(range(pertama, bernomor))
    baris = [pertama]
    bawah = _last_word_row(grid, pertama)
    kanan = max(0, right_edge(grid, pertama))
    while len(baris) < PALING_TINGGI and baris[-1] + 1 < grid.n_baris:
        bawah = max([bawah] + [rentang[2] for rentang in merged_from(grid, baris[-1])])
        berikut = baris[-1] + 1
        teks_baris = without_loose(row_texts(grid, berikut), kanan)
        tergabung = {
            kolom
            for b in baris
            for rentang in merged_from(grid, b)
            if rentang[3] > rentang[1] and rentang[2] < berikut
            for kolom in range(rentang[1], rentang[3] + 1)
        }
        if is_number_row(teks_baris) and not _heads_numbered(grid, berikut):
            break
        lebar = {rentang[1] for rentang in merged_from(grid, berikut) if rentang[3] > rentang[1]}
        lebih_atas = {k: teks for b in baris[:-1] for k, teks in row_texts(grid, b).items()}
        atas = lebih_atas | without_loose(row_texts(grid, baris[-1]), kanan)
        atas |= _merged_down(grid, baris[-1])
        lanjut = _heads_numbered(grid, berikut) or berikut <= bawah
        lanjut = lanjut or numbers_questions(atas, teks_baris)
        if not lanjut and not _is_lower_row(atas, teks_baris, tergabung, lebar):
            break
        baris.append(berikut)
    return baris


def merged_from(grid: Grid, baris: int) -> list[Rentang]:
    """Return the merged areas that start in a row."""
    return [rentang for rentang in grid.gabungan_di(baris) if rentang[0] == baris]


def _merged_down(grid: Grid, baris: int) -> dict[int, str]:
    """Return the words of single columns that a merged cell carries down to a row."""
    return {
        k1: teks
        for b1, k1, _, k2 in grid.gabungan_di(baris)
        if b1 < baris and k1 == k2 and (teks := rapikan(grid.nilai(b1, k1)))
    }


def word_columns(teks_baris: dict[int, str]) -> list[int]:
    """Return the columns in which a row has words."""
    bukan_bilangan = (k for k, teks in teks_baris.items() if not BILANGAN.match(teks))
    return [k for k in bukan_bilangan if not is_rupiah(teks_baris[k])]


def right_edge(grid: Grid, baris: int) -> int:
    """Return the last column that the words of a row reach, merged cells included; -1 for none."""
    kata = word_columns(row_texts(grid, baris))
    lebar = [k2 for _, k1, _, k2 in merged_from(grid, baris) if k1 in kata]
    return max([*kata, *lebar], default=-1)


def numbers_of_columns(teks_baris: dict[int, str], kanan: int) -> dict[int, str]:
    """Return a row without the head of what stands beside it, where numbers of columns are left.

    A small table right of this one may begin, or go on, beside the row of numbers, and the head of
    a last column, Jumlah. 1 and 2 alone number columns where they stand below all words of the
    header.
    """
    nomor = dict(takewhile(lambda sel: not is_word(sel[1]), teks_baris.items()))
    lain = teks_baris.keys() - nomor
    if lain and counts_columns(nomor):
        terpisah = min(lain) > max(nomor) + 1
        if terpisah or all(KATA.search(teks_baris[k].lower()) for k in lain):
            return nomor
    batas = kanan
    while batas + 1 in teks_baris:
        batas += 1
    milik = {k: teks for k, teks in teks_baris.items() if k <= batas}
    semua = max(milik, default=-1) == kanan and runs_from_one(milik)
    return milik if semua or counts_columns(milik) else teks_baris


def without_loose(teks_baris: dict[int, str], kanan: int) -> dict[int, str]:
    """Return a row without the numbers beside a table, a blank column to the right of its words."""
    batas = max([kanan, *word_columns(teks_baris)])
    while batas + 1 in teks_baris:
        batas += 1
    return {k: teks for k, teks in teks_baris.items() if k <= batas}
