"""Reading .csv: texts between semicolons, commas or tabs."""

import csv
import io
import re
from collections import Counter
from itertools import islice

from lkjip_xl.grid.columns import text_grid
from lkjip_xl.grid.formats.decode import decode
from lkjip_xl.grid.formats.lost_merges import find_merges
from lkjip_xl.grid.formats.uneven import describe, row_cut_short, rows_beyond
from lkjip_xl.grid.galat import TERLALU_BESAR, GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.limits import MAKS_BARIS, MAKS_SEL, MAKS_TEKS
from lkjip_xl.grid.scan import Pindai
from lkjip_xl.lazy.pola import later

_PEMISAH = ";\t,|"  # the earlier on a tie: commas also stand in amounts
_CONTOH = 200  # rows, of the first so many letters
_AWAL = 100_000
_GANJIL = 2  # rows of another length among those of a program: the last, and one above it
_SEBELUM = 3  # rows above the last, and cells in each, that show how long a row of a table is
_SEP = later(r"sep=(.)\r?\n", re.IGNORECASE)  # Excel's own first line
_BATASAN = (
    "rumus dan gaya tidak dapat diperiksa karena berkas .csv hanya menyimpan teksnya; berikan "
    "berkas Excel aslinya bila ada"
)


def read_csv(data: bytes, berkas: str) -> list[Grid]:
    """Return the one sheet of a file."""
    if len(data) > MAKS_TEKS:
        raise GalatBerkas(*TERLALU_BESAR)
    teks = decode(data)
    csv.field_size_limit(max(len(teks), csv.field_size_limit()))  # else 131.072 letters to a cell
    tanda = _SEP.match(teks)
    pemisah = tanda[1] if tanda else _delimiter(teks)
    if teks.count(pemisah) > MAKS_SEL or max(map(teks.count, "\n\r")) > MAKS_BARIS:
        raise GalatBerkas(*TERLALU_BESAR)
    baris = _parse(teks[tanda.end() :] if tanda else teks, pemisah)
    temuan = Pindai(ada_rumus=False, ada_gaya=False, gabungan=tuple(find_merges(baris)))
    terbuka = not teks.endswith(("\n", "\r"))
    terpotong = (terbuka and _is_cut(baris)) or _is_half_ended(teks)
    geser = describe([*rows_beyond(baris), *row_cut_short(baris)])
    grid = text_grid(berkas, baris, temuan, _BATASAN)  # which makes the rows equally long
    grid.geser, grid.terbuka = geser, terbuka
    if terpotong:
        grid.kurang = "baris terakhir berkas ini terpotong, jadi baris sesudahnya mungkin hilang"
    return [grid]


def _is_half_ended(teks: str) -> bool:
    """Tell the first half of a line end of two letters, which no program writes."""
    return teks.endswith("\r") and "\r\n" in teks


def _is_cut(baris: list[list[str]]) -> bool:
    """Tell a last row with fewer cells than those above it: programs write them equally long.

    One more that is torn may stand above it.
    """
    panjang = [len(deret) for deret in baris if deret]
    if len(panjang) <= _SEBELUM:
        return False
    atas = min(panjang[-_SEBELUM - 1 : -1])
    umum, banyak = Counter(panjang).most_common(1)[0]
    sama_panjang = umum >= _SEBELUM and banyak >= max(_SEBELUM, len(panjang) - _GANJIL)
    return panjang[-1] < (umum if sama_panjang else atas) and (sama_panjang or atas >= _SEBELUM)


def _parse(teks: str, pemisah: str) -> list[list[str]]:
    try:
        baris = list(csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=True))
    except csv.Error as galat:
        if "unexpected end of data" in str(galat):
            raise GalatBerkas(
                'Berkas .csv ini berisi tanda kutip (") yang tidak ditutup, jadi batas selnya '
                "tidak pasti.",
                "Buka di Excel, periksa isinya, lalu simpan sebagai .xlsx.",
            ) from galat
        baris = list(csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah))
    if '="' in teks:
        baris = [[_unwrap(sel) for sel in sel] for sel in baris]
    return baris


def _unwrap(teks: str) -> str:
    """Return 7.01 for ="7.01": so programs keep Excel from reading a kode as a number."""
    return teks[2:-1] if teks.startswith('="') and teks.endswith('"') else teks


def _delimiter(teks: str) -> str:
    """Return the mark that cuts the most rows into the same number of cells."""
    terbaik, pilihan = (0, 0), _PEMISAH[0]
    for pemisah in _PEMISAH:
        sumber = io.StringIO(teks[:_AWAL], newline="")
        panjang = Counter(
            len(deret) for deret in islice(csv.reader(sumber, delimiter=pemisah), _CONTOH) if deret
        )
        panjang.pop(1, None)
        if panjang:
            kolom, jumlah = max(panjang.items(), key=lambda tempat: (tempat[1], tempat[0]))
            if (jumlah, kolom) > terbaik:
                terbaik, pilihan = (jumlah, kolom), pemisah
    return pilihan
