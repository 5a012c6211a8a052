"""Headings that carry kode and name in one text: above the header, or among rows without kode."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.kode import is_listed, is_prefix, parse_kode, split_named
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import NAMA_KEGIATAN, NAMA_PROGRAM
from lkjip_xl.tables.anggaran.rows.named import split_ordinal
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total
from lkjip_xl.tables.header.extent import row_texts

_SATU_PROGRAM = later(r"program [a-z]+ [a-z]")
_JUDUL = later(r"\b(tahun|ta|kegiatan|kerja|realisasi|anggaran)\b|\d")  # of a list of programs
_BERNOL = later(
    r"\d\.\d\d\.\d\d\b"
)  # urusan, bidang and program, each as wide as the lists print it
_AWAL = 2  # letters of a name in which its kode begins: [7.01.01] Program
_TINGKAT = (later(NAMA_PROGRAM), later(NAMA_KEGIATAN))


def caption_above(grid: Grid, awal: int, rows: Sequence[BarisMentah]) -> list[BarisMentah]:
    """Return the row right above a header at row `awal` as a row without amounts, if it is one.

    Its kode begins that of the first row; without kode, further captions such as it stand between
    the rows, where the header was repeated below them, or it names a program and no row does.
    """
    kata = row_texts(grid, awal - 1) if awal else {}
    pertama = next((baris for baris in rows if not is_total(baris)), None)
    if len(kata) != 1 or pertama is None:
        return []
    ((kolom, teks),) = kata.items()
    bernama = split_named(teks)
    kode = parse_kode(bernama[0]) if bernama else None
    nomor, nama = ("", bernama[1]) if bernama else split_ordinal(teks)
    di_atas = kode is not None and pertama.kode is not None and is_prefix(kode, pertama.kode)
    tunggal = _is_repeated(nama, rows) or _names_program(nama, rows)
    if (di_atas and kode != pertama.kode) or (kode is None and tunggal):
        teks_kode = bernama[0] if bernama else ""
        kosong = dict.fromkeys(pertama.jumlah)
        return [BarisMentah(awal - 1, nomor, kode, teks_kode, nama, kosong, kolom)]
    return []


def _is_repeated(teks: str, rows: Sequence[BarisMentah]) -> bool:
    """Tell the name of a level that further down only rows without amounts have."""
    for pola in _TINGKAT:
        if pola.match(teks.lower()):
            senama = [baris for baris in rows if pola.match(baris.uraian.lower())]
            return bool(senama) and not any(baris.terisi for baris in senama)
    return False


def _names_program(teks: str, rows: Sequence[BarisMentah]) -> bool:
    """Tell the name of a program above kegiatan, none of which is a program: no title of a list."""
    kecil = teks.lower()
    if not _SATU_PROGRAM.match(kecil) or _JUDUL.search(kecil):
        return False
    bernama = [baris.uraian.lower() for baris in rows if not is_total(baris)]
    return any(map(_TINGKAT[1].match, bernama)) and not any(map(_TINGKAT[0].match, bernama))


def with_own_kode(rows: Sequence[BarisMentah]) -> list[BarisMentah]:
    """Return the rows, those with a program's kode (or one below) before their name having it.

    7.01.01 PROGRAM A stands over rows that have numbers only: A, 1, 2. What might as well be a
    number is left alone: 4.1.1, which would be a rekening, and 1.10.1.
    """
    hasil = list(rows)
    for posisi, baris in enumerate(rows):
        if baris.teks_kode or not any(map(str.isdigit, baris.uraian[:_AWAL])):
            continue
        bernama = split_named(baris.uraian)
        if bernama and is_listed(bernama[0]) and _BERNOL.match(bernama[0]):
            kode, nama = bernama
            hasil[posisi] = replace(baris, kode=parse_kode(kode), teks_kode=kode, uraian=nama)
    return hasil
