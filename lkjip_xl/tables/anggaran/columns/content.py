"""What the columns of a table hold, whatever their headings say: words, numbers, nothing."""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.cells.numbers import BUKAN_ANGKA, ke_desimal, read_text
from lkjip_xl.cells.text import rapikan
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.bukti import BARIS_CONTOH, PERSEN_TERBESAR, RUPIAH_TERKECIL, TAHUN
from lkjip_xl.norms.kepala import KATA_KEPALA, KOLOM_LAIN
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.header.header import Kepala

_KATA = later(r"[^\W\d_]{2}")
_GALAT = later(r"#|(none|null|nan|n/a|nihil|error)\b", re.IGNORECASE)
_SEDIKITNYA = 2  # one amount that was typed in words makes no column of words
_SUMBER_DANA = r"\b(pad|dau|dak|dbh|did|blud|banprov|bankeu)\b|\bdana (desa|alokasi|bagi hasil)\b"
_BERMAKNA = later("|".join((KOLOM_LAIN, *KATA_KEPALA, _SUMBER_DANA)))
_PERSEN = later(r"%|\bpersen\w*")  # a heading of rupiah says so only where it was damaged
# A sisa of 2.000 is no year: in a card of one rekening it stands there twice.
_BERUANG = later(r"^(?!.*\b(tahun|thn|ta)\b).*\b(sisa|saldo|anggaran|pagu|realisasi)\b")
_SERATUS = 100
_BERKURANG = 5  # one amount below zero of so many is no slip of a sign: the column holds changes
_KALI = 2  # a column of words holds this many times more words than numbers


class Muatan(NamedTuple):
    """What the columns of a table hold, by their numbers."""

    teks: frozenset[int] = frozenset()  # words or years, and no amounts
    kosong: frozenset[int] = frozenset()  # no number but zero
    uang: frozenset[int] = frozenset()  # amounts
    rasio: frozenset[int] = frozenset()  # percents or fractions
    kecil: frozenset[int] = frozenset()  # numbers, none of which could be an amount
    selisih: frozenset[int] = frozenset()  # amounts above and below zero: what was added or taken
    nama: tuple[int, ...] = ()  # words, the column that tells most rows apart first
    hampa: frozenset[int] = frozenset()  # nothing at all


def look_at(grid: Grid, kepala: Kepala, sampai: int) -> Muatan:
    """Return what the columns under a header hold, above the signatures below it."""
    mulai = kepala.mulai
    dilihat = range(mulai, min(mulai + BARIS_CONTOH, sampai))
    akhir = next((b for b in dilihat if is_closing(grid, b)), dilihat.stop)
    kolom = {k: grid.kolom[k][mulai:sampai] for k in sorted(kepala.kata) if k < grid.n_kolom}
    berkata = frozenset(k for k, nilai in kolom.items() if _holds_words(nilai[: akhir - mulai]))
    kosong = [k for k in kolom if k not in berkata and not any(map(_is_amount, set(kolom[k])))]
    isi = range(mulai, sampai)
    berumus = {k for k in kosong if any(b in isi for b in grid.baris_berumus.get(k, ()))}
    angka = {k: _numbers(grid, k, mulai, akhir) for k in kolom if k not in berkata}
    bertahun = (k for k, nilai in angka.items() if _are_years(nilai))
    tahun = frozenset(k for k in bertahun if not _BERUANG.search(kepala.jalur(k).lower()))
    return Muatan(
        berkata | tahun,
        frozenset(kosong) - berumus,
        frozenset(k for k, nilai in angka.items() if _are_amounts(nilai)) - tahun,
        frozenset(k for k, nilai in angka.items() if _are_ratios(nilai)),
        frozenset(k for k, n in angka.items() if _are_small(n)),
        frozenset(k for k, n in angka.items() if _are_changes(n)),
        tuple(sorted(berkata, key=lambda k: -len({*kolom[k][: akhir - mulai]}))),
        frozenset(k for k, nilai in kolom.items() if not any(map(rapikan, nilai))),
    )


def nameless_amounts(grid: Grid, kepala: Kepala, sampai: int, tabel: Tabel) -> tuple[int, ...]:
    """Return the columns of rupiah inside a table that no word gives a role, or any other meaning.

    Their heading is blank, says what no heading says, or that names stand below. Where realisasi
    is missing, the column to the right of the last one is looked at too: there it would stand.
    """
    peran = (*tabel.kolom.values(), *tabel.kolom_pilihan.values())
    terpakai = {k for kolom in peran for k in kolom}
    batas = min(sampai, tabel.rentang[2] + 1)
    nama = tabel.kolom.get("uraian", ())
    hasil = [k for k in nama if holds_amounts(grid, k, kepala.mulai, batas)]
    akhir = max(terpakai) + ("realisasi" not in tabel.kolom) + 1
    for k in range(min(terpakai), min(akhir, grid.n_kolom)):
        kata = " ".join(header_words(teks) for teks in kepala.kata.get(k, ()))
        if k in terpakai or (_BERMAKNA.search(kata) and not _PERSEN.search(kata)):
            continue
        if holds_amounts(grid, k, kepala.mulai, batas):
            hasil.append(k)
    return tuple(sorted(hasil))


def holds_amounts(
    grid: Grid,
    kolom: int,
    mulai: int,
    akhir: int,
    terkecil: int = RUPIAH_TERKECIL,
    *,
    sedikit: int = _SEDIKITNYA,
) -> bool:
    """Tell whether a column holds rupiah in some rows, whatever its heading says.

    `terkecil` is what half of its numbers exceed (below a rupiah's least they must be whole), and
    `sedikit` how many there are at least.
    """
    angka = _numbers(grid, kolom, mulai, akhir)
    if len(angka) < sedikit or _are_years(angka) or _are_changes(angka):
        return False
    if terkecil < RUPIAH_TERKECIL and any(n != n.to_integral_value() for n in angka):
        return False
    return _are_amounts(angka, terkecil)


def _numbers(grid: Grid, kolom: int, mulai: int, akhir: int) -> list[Decimal]:
    """Return the numbers of a column other than zero, texts read as numbers too."""
    hasil = []
    isi = grid.kolom[kolom][mulai:akhir]
    terbaca = {teks: read_text(teks, ".").nilai for teks in {n for n in isi if type(n) is str}}
    for nilai in isi:
        if isinstance(nilai, str):
            if angka := terbaca[nilai]:
                hasil.append(angka)
        elif isinstance(nilai, int | float) and not isinstance(nilai, bool) and nilai:
            hasil.append(ke_desimal(nilai))
    return hasil


def _are_years(angka: list[Decimal]) -> bool:
    """Tell a column of years: no amounts are all between 1990 and 2099."""
    return len(angka) >= _SEDIKITNYA and all(
        TAHUN[0] <= n <= TAHUN[1] and n == n.to_integral_value() for n in angka
    )


def _are_amounts(angka: list[Decimal], terkecil: int = RUPIAH_TERKECIL) -> bool:
    """Tell a column of rupiah: half of its numbers are larger than any percent."""
    besar = sum(1 for n in angka if abs(n) > terkecil)
    return besar * 2 >= len(angka) > 0


def _are_changes(angka: list[Decimal]) -> bool:
    """Tell a column of changes: several of its numbers are below zero, as no pagu is."""
    kurang = sum(1 for n in angka if n < 0)
    return kurang >= _SEDIKITNYA and kurang * _BERKURANG >= len(angka)


def _are_small(angka: list[Decimal]) -> bool:
    """Tell a column without a single amount: counts, percents."""
    return bool(angka) and max(map(abs, angka)) <= RUPIAH_TERKECIL


def _are_ratios(angka: list[Decimal]) -> bool:
    """Tell a column of percents or fractions: with decimals, most of them at most 100."""
    penuh = sum(1 for n in angka if abs(n) <= _SERATUS)
    pecahan = any(n != n.to_integral_value() for n in angka)
    return pecahan and penuh * 2 > len(angka) and all(abs(n) <= PERSEN_TERBESAR for n in angka)


def _holds_words(nilai: Iterable[Nilai]) -> bool:
    """Tell a column whose cells are nearly all words."""
    jenis = Counter[bool | None]()
    for isi, banyak in Counter(nilai).items():
        jenis[_is_word(isi)] += banyak
    return jenis[True] >= _SEDIKITNYA and jenis[True] > _KALI * jenis[False]


def _is_word(nilai: Nilai) -> bool | None:
    """Tell a cell of words from one with a number; None: neither, such as an error or a hyphen."""
    if nilai is None or nilai == "":
        return None
    if not isinstance(nilai, str):
        return False
    if read_text(nilai, None).alasan != BUKAN_ANGKA:
        return False
    return True if _KATA.search(nilai) and not _GALAT.match(nilai) else None


def _is_amount(nilai: Nilai) -> bool:
    """Tell a cell with a number other than zero, or with one that could not be read."""
    if isinstance(nilai, str):
        bacaan = read_text(nilai, None)
        return bool(bacaan.nilai) or bacaan.alasan not in {"", BUKAN_ANGKA}
    return isinstance(nilai, int | float) and bool(nilai)
