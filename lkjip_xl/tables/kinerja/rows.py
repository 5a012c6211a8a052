"""The rows of a performance table: whose indikator each is, its words and its figures."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, NamedTuple

from lkjip_xl.cells.text import rapikan
from lkjip_xl.cells.units import split_unit
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.indikator import Indikator
from lkjip_xl.model.jenis import TingkatKegiatan
from lkjip_xl.norms.kepala import KATA_JUMLAH

_TEKS = {"satuan", "kategori", "menunjang", "keterangan", "polaritas"}
_UKURAN = ("target", "realisasi", "tw_1", "tw_2", "tw_3", "tw_4")
_RINGKASAN = later(rf"{KATA_JUMLAH}|^rata[ -]?rata\b")
# An indikator may begin with these words too: Jumlah kunjungan, Rata-rata lama antre.
_HANYA_RINGKASAN = later(
    r"(jumlah|total|rata[ -]?rata)"
    r"( (total|seluruh(nya)?|keseluruhan|nilai|capaian|kinerja|rata[ -]?rata))*"
    r"|rata[ -]?rata capaian( kinerja)? (tujuan|sasaran|program)( strategis)?( [ivx\d.]+)?"
)
_KELOMPOK = later(
    r"(?i)(tujuan|sasaran)(?: strategis| program| kegiatan)?(?: (?:[ivx]+|\d+)\b)?\s*[:.-]?\s*"
)
_BERNAMA = later(r"^(?>.*?[^\W\d_]{3}).* [^\W\d_]{3}")  # words, no number: at least two
_TINGKAT: tuple[tuple[str, TingkatKegiatan], ...] = (
    (r"^program\b", "program"),
    (r"^sub ?kegiatan\b", "sub_kegiatan"),
)

Rentang = tuple[Decimal, Decimal]


class Bahan(NamedTuple):
    """What was read of a table's columns, by role: where they stand, numbers, ranges."""

    peran: Mapping[str, int]  # zero-based column
    angka: Mapping[str, Mapping[int, Angka]]  # by row
    rentang: Mapping[int, Rentang]  # by row, of targets that name one
    asal: Mapping[int, int]  # the row where the words of a row stand, of those that have others'
    # Columns of program, kegiatan and sub kegiatan, where each level has its own, deepest first.
    jenjang: Mapping[int, TingkatKegiatan] = MappingProxyType({})


class _Judul(NamedTuple):
    """A row that only names the tujuan or sasaran of the rows below it."""

    baris: int
    kelompok: str  # tujuan, sasaran, or empty where it does not say which
    nama: str  # empty where the rows below name theirs


def read_rows(grid: Grid, bahan: Bahan, baris: Sequence[int]) -> list[Indikator]:
    """Return the rows; a row that only names a tujuan or sasaran gives it to the next.

    A sasaran without any indikator below it is a row of its own: what it lacks is a finding.
    """
    hasil: list[Indikator] = []
    kelompok, tunggu = "", None
    for b in baris:
        kata = _words(grid, bahan, b)
        if not any(kata.values()) or _sums_up(kata):
            continue
        if judul := _heading(b, kata):
            hasil += _alone(tunggu, bahan)
            kelompok, tunggu = judul.kelompok or kelompok, judul
            continue
        if tunggu and tunggu.nama and not kata.get("sasaran"):
            kata["sasaran"] = tunggu.nama
        elif tunggu:
            hasil += _alone(tunggu, bahan)
        tunggu = None
        hasil.append(_make(grid, bahan, b, kata, kelompok))
    return [*hasil, *_alone(tunggu, bahan)]


def _words(grid: Grid, bahan: Bahan, baris: int) -> dict[str, str]:
    """Return what the cells of a row say; a row of a group has the words of its first one."""
    kata = {nama: rapikan(grid.nilai(baris, k)) for nama, k in bahan.peran.items()}
    if letak := _deepest(grid, bahan, baris):
        kata["program_kegiatan"] = rapikan(grid.nilai(baris, letak))
    asal = bahan.asal.get(baris, baris)
    kosong = {n for n, teks in kata.items() if not teks} - bahan.angka.keys()
    return kata | {n: rapikan(grid.nilai(asal, bahan.peran[n])) for n in kosong}


def _deepest(grid: Grid, bahan: Bahan, baris: int) -> int | None:
    """Return the column that names a row, of those that each name one level."""
    return next((k for k in bahan.jenjang if rapikan(grid.nilai(baris, k))), None)


def _sums_up(kata: Mapping[str, str]) -> bool:
    """Tell a row of totals or averages: it says so, and measures nothing.

    How many indikator reached their target stands where sasaran stand, and names no indikator.
    """
    judul = (kata.get(nama, "").lower() for nama in ("no", "sasaran", "program_kegiatan"))
    indikator = kata.get("indikator", "").lower().rstrip(" :")
    if any(kata.get(n) for n in _UKURAN):
        return kata.get("indikator") == "" and any(map(_RINGKASAN.search, judul))
    return any(map(_RINGKASAN.search, judul)) or bool(_HANYA_RINGKASAN.fullmatch(indikator))


def _heading(baris: int, kata: Mapping[str, str]) -> _Judul | None:
    """Return what a row names that holds one text and no figure, beside its number."""
    terisi = {nama: teks for nama, teks in kata.items() if teks}
    terisi.pop("no", None)
    if not terisi:
        return _across(baris, kata.get("no", ""))
    nama, teks = next(iter(terisi.items()))
    if len(terisi) > 1 or nama not in {"sasaran", "indikator"}:
        return None
    cocok = _KELOMPOK.match(teks)
    sisa = teks[cocok.end() :] if cocok else teks
    if cocok is None and nama == "indikator" and "sasaran" in kata:
        return None  # an indikator that nothing measures
    return _Judul(baris, cocok[1].lower() if cocok else "", sisa)


def _across(baris: int, teks: str) -> _Judul | None:
    """Return what a heading names that stands in the column of numbers, over all columns."""
    cocok = _KELOMPOK.match(teks)
    sisa = teks[cocok.end() :] if cocok else teks
    if cocok is None and not _BERNAMA.search(teks):
        return None
    return _Judul(baris, cocok[1].lower() if cocok else "", sisa.rstrip(" :"))


def _alone(judul: _Judul | None, bahan: Bahan) -> list[Indikator]:
    """Return the row of a sasaran below which no indikator stands."""
    if judul is None or not judul.nama or "sasaran" not in bahan.peran:
        return []
    nilai = {nama: menurut[judul.baris] for nama, menurut in bahan.angka.items()}
    return [Indikator(judul.baris, judul.kelompok, judul.nama, "", nilai, {})]


def _make(
    grid: Grid, bahan: Bahan, baris: int, kata: Mapping[str, str], kelompok: str
) -> Indikator:
    """Return the record of one row."""
    program = kata.get("program_kegiatan", "")
    letak = _deepest(grid, bahan, baris)
    teks = {nama: kata[nama] for nama in bahan.peran if nama in _TEKS}
    if "satuan" not in teks and "target" in bahan.peran:
        bagian = split_unit(kata["target"])
        teks |= {"satuan": bagian.satuan} if bagian and bagian.satuan else {}
    return Indikator(
        baris=baris,
        kelompok=kelompok,
        nama=kata.get("sasaran", ""),
        indikator=kata.get("indikator", ""),
        nilai={nama: menurut[baris] for nama, menurut in bahan.angka.items()},
        teks=teks,
        program_kegiatan=program,
        indikator_kegiatan=kata.get("indikator_kegiatan", ""),
        tingkat=_level(program) if letak is None else bahan.jenjang[letak],
        rentang=bahan.rentang.get(baris),
    )


def _level(nama: str) -> TingkatKegiatan | Literal[""]:
    """Return the level of a program or kegiatan by its first word; nothing without a name."""
    if not nama:
        return ""
    return next((t for pola, t in _TINGKAT if re.match(pola, nama.lower())), "kegiatan")
