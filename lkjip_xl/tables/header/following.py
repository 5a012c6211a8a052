"""Whether the numbers or kode of a table's rows go on below a header that repeats."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from lkjip_xl.cells.kode import parse_kode, split_named, split_parts
from lkjip_xl.grid.grid import Grid
from lkjip_xl.norms.kepala import KATA_JUMLAH
from lkjip_xl.tables.anggaran.rows.repair import plain_kode
from lkjip_xl.tables.header.extent import row_texts
from lkjip_xl.tables.header.header import Kepala

_SEBIDANG = 2  # the first parts of a kode: urusan and bidang
_NOMOR = 4  # more digits than a row's number has


class _Urutan(NamedTuple):
    """The rows of a column that hold a number or kode."""

    semua: list[int]
    rekening: frozenset[int]
    setara: tuple[list[int], list[int]]  # those of no rekening, and of rekening
    di_atas: list[int]  # of a kegiatan or sub kegiatan


class Runut(NamedTuple):
    """What the headers of a sheet ask of it again and again."""

    grid: Grid
    urutan: dict[int, _Urutan]  # by column
    jumlah: list[list[int]]  # the rows of totals, once they were looked for


def follows(runut: Runut, kepala: Kepala, sebelum: Kepala, kolom: int) -> bool:
    """Tell whether the first number or kode of a column below a header follows that above it."""
    urutan = _numbered(runut, kolom)
    dari, sampai = sebelum.mulai, kepala.baris[0]
    letak = bisect_left(urutan.semua, kepala.mulai)
    if letak == len(urutan.semua):
        return False
    pertama = urutan.semua[letak]
    rekening = pertama in urutan.rekening
    if rekening and _lies_in(urutan.di_atas, dari, sampai):
        return not _lies_in(_totals(runut), dari, sampai)
    setara = urutan.setara[rekening]
    letak = bisect_left(setara, sampai) - 1
    if letak < 0 or setara[letak] < dari:
        return False
    isi = runut.grid.isi_kolom(kolom)
    lalu, kini = _key(isi[setara[letak]]) or (), _key(isi[pertama]) or ()
    if len(lalu) == len(kini) == 1:
        return kini[0] == lalu[0] + 1
    return lalu[:_SEBIDANG] == kini[:_SEBIDANG] and lalu < kini


def _numbered(runut: Runut, kolom: int) -> _Urutan:
    """Return the rows of a column with a number or kode; looked at once for all headers."""
    if kolom not in runut.urutan:
        nilai = runut.grid.isi_kolom(kolom)
        semua = [b for b, n in enumerate(nilai) if _key(n)]
        rekening = frozenset(b for b in semua if _is_account(nilai[b]))
        setara = [b for b in semua if b not in rekening], [b for b in semua if b in rekening]
        di_atas = [b for b, n in enumerate(nilai) if _is_above_accounts(n)]
        runut.urutan[kolom] = _Urutan(semua, rekening, setara, di_atas)
    return runut.urutan[kolom]


def _totals(runut: Runut) -> list[int]:
    """Return the rows of totals; looked for once for all headers."""
    if not runut.jumlah:
        rows = range(runut.grid.n_baris)
        semua = [b for b in rows if is_total_row(row_texts(runut.grid, b).values())]
        runut.jumlah.append(semua)
    return runut.jumlah[0]


def _lies_in(rows: list[int], dari: int, sampai: int) -> bool:
    """Tell whether one of these rows lies in a part of the sheet."""
    letak = bisect_left(rows, dari)
    return letak < len(rows) and rows[letak] < sampai


def is_total_row(kata: Iterable[str]) -> bool:
    """Tell a row of totals by the row's own name: an indikator may begin with Jumlah too."""
    nama = next((teks for teks in map(str.lower, kata) if re.search("[a-z]", teks)), "")
    return re.match(KATA_JUMLAH, nama) is not None


def _is_account(nilai: object) -> bool:
    """Tell the kode of a rekening."""
    return level_of(nilai) == "rekening"


def _is_above_accounts(nilai: object) -> bool:
    """Tell the kode of a kegiatan or sub kegiatan, below which the rekening of a page go on."""
    return level_of(nilai) in {"kegiatan", "sub_kegiatan"}


def level_of(nilai: object) -> str | None:
    """Return the level that a row's kode shows, also before its name; None where it has none."""
    teks = nilai if isinstance(nilai, str) else ""
    bernama = split_named(teks)
    kode = parse_kode(plain_kode(bernama[0] if bernama else teks))
    return kode.tingkat if kode else None


def _key(nilai: object) -> tuple[int, ...] | None:
    """Return the parts of a row's number or kode, None where the cell holds no such."""
    teks = str(int(nilai)) if isinstance(nilai, float) and nilai.is_integer() else str(nilai or "")
    if bernama := split_named(teks):
        teks = bernama[0]
    bagian = split_parts(plain_kode(teks) if len(teks) > _NOMOR else teks)
    if bagian is None or not all(kata.isdigit() for kata in bagian):
        return None
    return tuple(map(int, bagian))
