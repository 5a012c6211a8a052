"""Headers that only repeat one above them: page breaks in one table."""

import re
from collections.abc import Container, Iterable
from dataclasses import replace

from lkjip_xl.cells.kode import is_listed, split_named
from lkjip_xl.cells.text import kecilkan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.kepala import (
    KATA_JUMLAH,
    KATA_PINDAHAN,
    KATA_SUBJUMLAH,
    NAMA_KEGIATAN,
    NAMA_PROGRAM,
    NAMA_SUB_KEGIATAN,
)
from lkjip_xl.tables.anggaran.rows.named import split_ordinal
from lkjip_xl.tables.anggaran.rows.repair import plain_kode
from lkjip_xl.tables.context import find_agency, find_period, find_stage
from lkjip_xl.tables.header.extent import BILANGAN, row_texts
from lkjip_xl.tables.header.following import Runut, follows, is_total_row, level_of
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.header.titles import Judul, find_titles, is_title_row

_HALAMAN = later(r"\d|halaman|lanjutan|tabel|lampiran")  # what stands on top of a page
_KODE = later(r"(no\.?|nomor)?\s*kode\b")
_KOLOM = "kolom "  # the kind of a name that says nothing of its level
_KATA = later(f"({NAMA_PROGRAM}|{NAMA_KEGIATAN}|{NAMA_SUB_KEGIATAN})")
_BERANGKA = 2  # a pagu may stand beside a title; two amounts are those of a row


def without_repeats(grid: Grid, kepala: list[Kepala]) -> tuple[Grid, list[Kepala]]:
    """Return the grid and its headers without those that only repeat after a page break.

    A repeat has the words of the header above it, and data right before it; behind a total or a
    title it is one where the numbers or kode of the rows go on. Below the name of another program,
    kegiatan or sub kegiatan than the one before it stands a table of its own.
    """
    tetap: list[Kepala] = []
    buang: list[int] = []
    milik: list[Judul] = []  # what the words above the header before name
    ragam: set[str] = set()  # of which kinds rows without amounts stand among those of the table
    runut = Runut(grid, {}, [])
    dari = 0
    for judul in kepala:
        halaman = range(dari, judul.baris[0]) if tetap else range(0)
        sendiri = _own_headings(grid, halaman, ragam)
        nama, bernama = _named_above(grid, dari, judul.baris[0], sendiri)
        sama = not nama or nama == milik
        if (
            sama
            and tetap
            and _has_its_words(grid, judul, tetap[-1])
            and _is_repeat(runut, judul, tetap[-1], {*bernama, *sendiri})
        ):
            buang.extend(judul.baris)
            tetap[-1] = replace(tetap[-1], ulang=(*tetap[-1].ulang, *judul.baris))
            buang.extend(_titles_above(grid, judul, tetap[-1], sendiri))
            buang.extend(bernama)
        else:
            tetap.append(judul)
            milik, ragam = nama, set()
        dari = judul.mulai
    if not buang:
        return grid, kepala
    kolom = [list(nilai) for nilai in grid.kolom]
    for nilai in kolom:
        for b in buang:
            nilai[b] = None
    return replace(grid, kolom=kolom, baca_rupa=lambda: grid.rupa), tetap


def _named_above(
    grid: Grid, dari: int, sampai: int, sendiri: Container[int]
) -> tuple[list[Judul], list[int]]:
    """Return the levels that the words above a header name, and the rows of these words.

    None stands above a row of two amounts, nor is one: Program : A | 100 | 80 is a row itself, and
    so are several of one level with one amount each. Nor are `sendiri`, the last rows of the page
    before.
    """
    angka = [b for b in range(dari, sampai) if _count_numbers(grid, b) >= _BERANGKA]
    awal = angka[-1] + 1 if angka else dari
    luar = (b for b in range(awal, sampai) if b not in sendiri)
    rows = [b for b in luar if is_title_row([*row_texts(grid, b).values()])]
    berangka = [b for b in rows if _count_numbers(grid, b)]
    jenis = [_kind_of_row(next(iter(row_texts(grid, b).values()))) for b in berangka]
    if len({*jenis}) < len(jenis):
        rows = [b for b in rows if b not in berangka]
    return find_titles([teks for b in rows for teks in row_texts(grid, b).values()]), rows


def _count_numbers(grid: Grid, baris: int) -> int:
    return sum(_is_number(kolom[baris]) for kolom in grid.kolom)


def _is_number(nilai: Nilai) -> bool:
    """Tell a number, also one that was typed as text."""
    return bool(BILANGAN.match(nilai)) if isinstance(nilai, str) else isinstance(nilai, int | float)


def _own_headings(grid: Grid, halaman: range, ragam: set[str]) -> list[int]:
    """Return the lone texts at the foot of a page that are rows of its table: Kegiatan C.

    They are where texts of their kind stood among its rows; these are added to `ragam`. Names
    without kode or word are of a kind by their column, where no blank row parts them from the rows.
    """
    bertingkat: list[tuple[int, str]] = []  # lone texts that name their level
    polos: list[tuple[int, str]] = []  # those that a blank row parts from the rows
    for b in halaman:
        kata = row_texts(grid, b)
        if len(kata) > 1:
            ragam.update(jenis for _, jenis in (*bertingkat, *polos))
            bertingkat, polos = [], []
        elif not kata:
            polos = []
        else:
            ((kolom, teks),) = kata.items()
            jenis = _kind_of_row(teks)
            if jenis or _HALAMAN.search(teks.lower()):
                bertingkat.append((b, jenis))
            else:
                polos.append((b, f"{_KOLOM}{kolom}"))
    return [b for b, jenis in (*bertingkat, *polos) if jenis in ragam]


def _kind_of_row(teks: str) -> str:
    """Return the level that a text names by a word or by the kode before its name, or skpd.

    Empty for any other text.
    """
    if cocok := _KATA.match(teks.lower()):
        return cocok[0].strip()
    if split_named(teks) and (tingkat := level_of(teks)):
        return tingkat
    return "skpd" if find_agency([teks]) else ""


def before_titles(grid: Grid, dari: int, sampai: int) -> int:
    """Return the row behind a table's last that ends where the titles of the next one begin.

    Their names may stand in a column of amounts, where they would be unreadable ones.
    """
    akhir = sampai
    for b in range(sampai - 1, dari, -1):
        if any(isinstance(kolom[b], float) for kolom in grid.kolom):
            break
        akhir = b if is_title_row([*row_texts(grid, b).values()]) else akhir
    return akhir


def _has_its_words(grid: Grid, kepala: Kepala, sebelum: Kepala) -> bool:
    """Tell whether a header has the words of one above it, or the upper ones of them.

    What stood beside the table, behind a blank column or above one, need not stand there again.
    """
    isi = range(sebelum.mulai, kepala.baris[0])
    lebihan = sebelum.kata.keys() - kepala.kata.keys()
    dekat = [k for k in lebihan if k <= max(kepala.kata) + 1]
    kosong = not any(grid.nilai(b, k) is not None for k in dekat for b in isi)
    return kosong and all(
        kata == sebelum.kata.get(k, ())[: len(kata)] for k, kata in kepala.kata.items()
    )


def _is_repeat(runut: Runut, kepala: Kepala, sebelum: Kepala, lewati: set[int]) -> bool:
    """Tell whether a header with the same words goes on with the table above it."""
    return _after_data(runut.grid, kepala, sebelum, lewati) or _goes_on(runut, kepala, sebelum)


def _after_data(grid: Grid, kepala: Kepala, sebelum: Kepala, lewati: set[int]) -> bool:
    """Tell whether the nearest filled row above a header is a row of the table before it.

    A total ends a table, but for one that is carried over to the next page or of a part. `lewati`
    are the rows that name its levels once more.
    """
    for b in range(kepala.baris[0] - 1, sebelum.mulai - 1, -1):
        kata = row_texts(grid, b).values()
        if kata and b not in lewati:
            pindah = any(re.search(KATA_PINDAHAN, teks.lower()) for teks in kata)
            return len(kata) >= 2 and (
                pindah
                or not is_total_row(kata)
                or _is_of_a_part(grid, range(sebelum.mulai, b), kata)
            )
    return False


def _is_of_a_part(grid: Grid, rows: range, kata: Iterable[str]) -> bool:
    """Tell a total that says it is of a part: Sub Jumlah, or Jumlah Program A below Program A.

    A bare Jumlah Kegiatan is that of the last one, where a program stands among the rows.
    """
    nama = next((teks for teks in map(kecilkan, kata) if re.search("[a-z]", teks)), "")
    if re.match(KATA_SUBJUMLAH, nama):
        return True
    bagian = re.sub(KATA_JUMLAH, "", nama).strip()
    polos = _KATA.sub("", bagian).strip()
    if polos == bagian:
        return False
    semua = (kecilkan(teks) for b in rows for teks in row_texts(grid, b).values())
    if not polos:
        return not re.match(NAMA_PROGRAM, bagian) and any(re.match(NAMA_PROGRAM, t) for t in semua)
    return any(polos == _KATA.sub("", teks).strip() for teks in semua)


def _titles_above(
    grid: Grid, kepala: Kepala, sebelum: Kepala, sendiri: Container[int] = ()
) -> list[int]:
    """Return the rows of page numbers and titles right above a repeated header.

    A program or kegiatan without amounts, the last row of its page, is none; nor are `sendiri`.
    """
    hasil = []
    for b in range(kepala.baris[0] - 1, sebelum.mulai - 1, -1):
        kata = row_texts(grid, b)
        if b in sendiri or len(kata) > 1 or any(map(_names_level, kata.values())):
            break
        hasil.append(b)
    return hasil


def _names_level(teks: str) -> bool:
    """Tell the words of a row that names its level: by a kode before its name, or by a word."""
    bernama, (_, polos) = split_named(teks), split_ordinal(teks)
    return bool(bernama and is_listed(plain_kode(bernama[0]))) or bool(_KATA.match(polos.lower()))


def _goes_on(runut: Runut, kepala: Kepala, sebelum: Kepala) -> bool:
    """Tell whether the first number or kode below a header follows the last one above it.

    A title in between that names an agency, a stage or a month begins something else.
    """
    grid = runut.grid
    judul = [t for b in _titles_above(grid, kepala, sebelum) for t in row_texts(grid, b).values()]
    if find_agency(judul) or find_stage(judul) or find_period(judul):
        return False
    berkode = [k for k, kata in kepala.kata.items() if _KODE.match(kata[-1].lower())]
    return any(follows(runut, kepala, sebelum, k) for k in {min(kepala.kata), *berkode})
