"""Header rows: found by their words, merged over several rows, read per column."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from lkjip_xl.cells.text import rapikan
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.limits import MAKS_KOP
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.bukti import BARIS_CONTOH
from lkjip_xl.norms.kepala import KATA_TRIWULAN, KOLOM_SENDIRI
from lkjip_xl.tables.header.extent import (
    PANJANG_DI_BAWAH,
    holds_rupiah,
    is_word,
    merged_from,
    numbers_of_columns,
    right_edge,
    row_texts,
    rows_of_header,
    without_loose,
)
from lkjip_xl.tables.header.groups_above import has_groups_above
from lkjip_xl.tables.header.header_rows import (
    KATA,
    heads_questions,
    is_header_row,
    is_number_row,
    is_unit_row,
    names_budget,
    without_box,
)

_CUKUP_KATA, _DUA = 3, 2
_UANG = later(r"(?i:rp\.? ?)?\d{1,3}(?:\.\d{3})+(?:,\d\d|,-)?")  # Rp1.234.567,00
_SENDIRI = later(KOLOM_SENDIRI)
_TRIWULAN = later(rf"\b{KATA_TRIWULAN}\b")
_RUANG = later(r"\bruang\b|^gol(ongan)?\.? [iv]{1,3}$|^[iv]{1,3}$")
# What a performance table counts in, of the words that head columns too.
_UKURAN = later(r"nilai|%|persen(tase)?|jumlah|kategori|mutu|total|volume|rupiah|predikat")
_DILIHAT = 30  # rows below that show whether the columns still hold what they held


@beku
class Kepala:
    """A header: its rows, the words of each column from top to bottom, the first data row.

    `ulang` are the rows further down that only repeated it: up to there its table goes on.
    """

    baris: tuple[int, ...]
    kata: dict[int, tuple[str, ...]]
    mulai: int
    ulang: tuple[int, ...] = ()

    @property
    def awal(self) -> int:
        """Return the table's first row: its header's, or its data's where it has none."""
        return self.baris[0] if self.baris else self.mulai

    def jalur(self, kolom: int) -> str:
        """Return a column's words as one lower-case path: `tahun 2024 / target`."""
        return " / ".join(header_words(teks) for teks in self.kata.get(kolom, ()))


def _words(grid: Grid, baris: list[int], blok: Collection[int] = ()) -> dict[int, tuple[str, ...]]:
    """Return each column's header words, top to bottom, spread over merged and group cells.

    `blok` are the columns of blocks that are numbered anew below the last row of words.
    """
    penuh: dict[tuple[int, int], str] = {}
    mendatar: set[tuple[int, int]] = set()
    teks_baris = {b: row_texts(grid, b) for b in baris}
    kanan = max((right_edge(grid, b) for b in baris), default=-1)
    for b in baris:
        for k, teks in without_loose(teks_baris[b], kanan).items():
            penuh[b, k] = teks
    asal = set(penuh)
    for mulai in dict.fromkeys(baris):
        for b1, k1, b2, k2 in merged_from(grid, mulai):
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
    return _words(grid, rows) if rows else {}


def _spread_groups(
    n_kolom: int,
    penuh: dict[tuple[int, int], str],
    mendatar: set[tuple[int, int]],
    asal: set[tuple[int, int]],
    baris: list[int],
    urut: int,
) -> None:
    """Carry an unmerged group word to the right over blanks that have a word further down.

    It ends where a group above it ends: where a word of its own begins there, or at a column
    that says by itself what it is.
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
            and not _is_own_group(penuh.get((baris[urut + 1], k), ""))
        ):
            penuh[b, k] = kelompok
        else:
            kelompok = ""


def _is_own_group(teks: str) -> bool:
    """Tell a column whose own word is no part of any group: Pagu, Sisa."""
    return bool(_SENDIRI.search(header_words(teks)))


def _starts_table(grid: Grid, baris: int, teks: dict[int, str], sudah: list[Kepala]) -> bool:
    """Tell whether a header-like row below a table starts another one.

    A row of data may hold header words; a new header stands below a blank row or a title, has
    nothing but header words, or repeats an earlier one after a page break.
    """
    if any(_repeats(teks, row_texts(grid, b)) for kepala in sudah for b in kepala.baris):
        return True
    if not is_header_row(_without_units(teks, sudah[-1])):
        return False
    if heads_questions(teks) and baris > sudah[-1].mulai and not _is_questionnaire(sudah[-1]):
        return True
    if _goes_on_as_before(grid, baris, teks, sudah[-1]):
        return False
    atas = _top_of(grid, baris, sudah[-1].mulai)
    di_bawah_data = baris > sudah[-1].mulai and (
        _heads_right_below(grid, baris, teks) or _heads_amounts(grid, baris, teks, sudah[-1])
    )
    return di_bawah_data or len(row_texts(grid, atas - 1)) <= 1


def _repeats(teks: dict[int, str], lama: dict[int, str]) -> bool:
    """Tell a row of a header once more; what stood beside it, behind a blank column, need not."""
    kanan = max(teks) + 1
    return teks == {k: kata for k, kata in lama.items() if k <= kanan}


def _without_units(teks: dict[int, str], sebelum: Kepala) -> dict[int, str]:
    """Return a row without what it counts in: Nilai below Satuan is no heading of amounts."""
    satuan = {k for k in sebelum.kata if sebelum.jalur(k).endswith("satuan")}
    ukuran = {k for k, t in teks.items() if _UKURAN.fullmatch(t.lower())} & satuan
    return {k: t for k, t in teks.items() if k not in ukuran}


def _is_questionnaire(kepala: Kepala) -> bool:
    """Tell a header that names unsur itself: names of them below it need not head another table."""
    return heads_questions({k: kata[-1] for k, kata in kepala.kata.items()})


def _goes_on_as_before(grid: Grid, baris: int, teks: dict[int, str], sebelum: Kepala) -> bool:
    """Tell a row whose words stand where a budget above it has words, and amounts go on below."""
    dari = max(sebelum.mulai, baris - BARIS_CONTOH)
    atas = [kolom[dari:baris] for kolom in grid.kolom]
    bawah = [kolom[baris + 1 : baris + 1 + _DILIHAT] for kolom in grid.kolom]
    berkata = {k for k, nilai in enumerate(atas) if any(map(is_word, nilai))}
    uang = {k for k in sebelum.kata.keys() - berkata if holds_rupiah(bawah[k])}
    return bool(uang) and teks.keys() <= (berkata | sebelum.kata.keys()) - uang


def _heads_right_below(grid: Grid, baris: int, teks: dict[int, str]) -> bool:
    """Tell a header without a blank row above it: short header words only, below a number."""
    if len(teks) < _CUKUP_KATA or not all(
        len(t) <= PANJANG_DI_BAWAH and KATA.search(header_words(t)) for t in teks.values()
    ):
        return False
    return any(
        isinstance(nilai := kolom[baris - 1], int | float) and not isinstance(nilai, bool)
        for kolom in grid.kolom
    )


def _heads_amounts(grid: Grid, baris: int, teks: dict[int, str], sebelum: Kepala) -> bool:
    """Tell Program and Anggaran right below other rows: rupiah where these had words."""
    kata = list(map(header_words, teks.values()))
    if not all(len(t) <= PANJANG_DI_BAWAH and KATA.search(t) for t in kata):
        return False
    uang = grid.kolom[max(teks)]
    di_bawah = uang[baris + 1 : baris + 1 + _DILIHAT]
    return (
        names_budget(teks)
        and holds_rupiah(di_bawah)
        and any(map(is_word, uang[sebelum.mulai : baris]))
    )


def _rows_without_amounts(grid: Grid) -> list[int]:
    """Return the rows without any amount: only they may be headers. A year is no amount."""
    hasil = list(range(grid.n_baris))
    for kolom in sorted(grid.kolom, key=_holds_amount_midway, reverse=True):
        hasil = [b for b in hasil if not _is_amount(kolom[b])]
    return hasil


def _holds_amount_midway(kolom: list[Nilai]) -> bool:
    """Tell whether a column's middle is an amount: such a column leaves few rows to look at."""
    return bool(kolom) and _is_amount(kolom[len(kolom) // 2])


def _is_amount(nilai: Nilai) -> bool:
    if type(nilai) is float:
        return not -1 < nilai < 2100
    return type(nilai) is str and nilai[-1:] in "-0123456789" and bool(_UANG.fullmatch(nilai))


def find_headers(grid: Grid) -> list[Kepala]:
    """Return the headers of a grid from top to bottom; each starts a table."""
    hasil: list[Kepala] = []
    rows, posisi = _rows_without_amounts(grid), 0
    while posisi < len(rows):
        baris = rows[posisi]
        posisi += 1
        isi = row_texts(grid, baris)
        if not is_header_row(isi) or (hasil and not _starts_table(grid, baris, isi, hasil)):
            continue
        batas = hasil[-1].mulai if hasil else 0
        atas = _top_of(grid, baris, batas)
        satu = header_at(grid, atas - has_groups_above(grid, atas, batas))
        hasil.append(satu)
        posisi = bisect_left(rows, satu.mulai)
    return hasil


def _top_of(grid: Grid, baris: int, batas: int) -> int:
    """Return the row where a header starts: a word merged downwards reaches it from above.

    So it is where the groups above it are names of units, which are no header words.
    """
    return min(
        (
            b1
            for b1, k1, _, _ in grid.gabungan_di(baris)
            if batas <= b1 < baris and KATA.search(rapikan(grid.nilai(b1, k1)).lower())
        ),
        default=baris,
    )


def _number_quarters(nomor: dict[int, str], kata: dict[int, tuple[str, ...]]) -> bool:
    """Tell numbers below one heading Triwulan, and nowhere else: they are the quarters."""
    atas = {kata.get(k, ("",))[-1] for k in nomor}
    return len(atas) == 1 < len(kata) - len(nomor) and bool(_TRIWULAN.search(atas.pop().lower()))


def _letter_ruang(huruf: dict[int, str], kata: dict[int, tuple[str, ...]]) -> bool:
    """Tell letters below headings of golongan and their ruang, and below no other: a to e."""
    atas = [" ".join(kata[k][-2:-1]).lower() for k in huruf]
    return len(huruf) < len(kata) and all(map(_RUANG.search, atas))


def header_at(grid: Grid, pertama: int) -> Kepala:
    """Return the header that starts in a row, whatever its words are, with its column numbers."""
    rows = rows_of_header(grid, pertama)
    kata = _words(grid, rows)
    mulai = rows[-1] + 1
    kanan = max(kata, default=0)
    berikut = numbers_of_columns(row_texts(grid, mulai), kanan) if mulai < grid.n_baris else {}
    nomor = without_loose(berikut, kanan)
    if is_number_row(nomor):
        dengan = _words(grid, [*rows, mulai])
        if _number_quarters(nomor, kata) or _letter_ruang(nomor, dengan):
            kata = dengan
        elif len(set(nomor.values())) < len(nomor):
            kata = _words(grid, rows, list(nomor))
        lain = {k: teks for k, teks in row_texts(grid, mulai).items() if k > max(nomor)}
        if all(map(is_word, lain.values())):  # heads a last column, or a table beside this one
            kata |= {k: (*kata.get(k, ()), teks) for k, teks in lain.items()}
        rows.append(mulai)
        mulai += 1
        if mulai < grid.n_baris and is_unit_row(row_texts(grid, mulai)):
            rows.append(mulai)
            mulai += 1
            kata = _words(grid, [*rows[:-2], rows[-1]])
    return Kepala(tuple(rows), without_box(kata), mulai)


def header_of_rows(grid: Grid, baris: tuple[int, ...], mulai: int) -> Kepala:
    """Return the header that stands in exactly these rows (none: a table without header)."""
    return Kepala(baris, words_in_rows(grid, baris), mulai)


def kop(grid: Grid, batas: int, dari: int = 0) -> list[str]:
    """Return the texts above a header, as written."""
    dikenal = grid.kata_baris
    hasil: list[str] = []
    for baris in range(max(dari, batas - MAKS_KOP), batas):
        if baris not in dikenal:
            dikenal[baris] = [*row_texts(grid, baris).values()]
        hasil += dikenal[baris]
    return hasil
