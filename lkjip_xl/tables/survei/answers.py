"""One answer of a questionnaire: 1-4 as a number, a letter a-d, or the words printed there."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.cells.privat import is_no_own_word
from lkjip_xl.cells.text import kecilkan
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.jawaban import (
    AWALAN,
    AWALAN_TIDAK,
    BERTABRAKAN,
    DERET,
    HANYA_UNSUR,
    SIFAT,
    SIFAT_LAIN,
    SKALA_LAIN,
)

_ANGKA = later(r"-?\d+([.,]\d+)?$")
_TANDA = later(r"[(\[]?([a-d]|\d)(?:\s*[.)\]:=](?!\d)|\s+[-–—]|$|\s)\s*[-–—]?\s*(.*)$")
_DALAM_KURUNG = later(r"^(.*\S)\s*[(\[=:]\s*(?:nilai |skor )?(\d)\s*[)\]]?$")
_SIFAT = later(rf"^(?:(tidak|kurang|sangat) )?({'|'.join((*SIFAT, *SIFAT_LAIN))})\b")
_KOSONG = {"", "-", "–", "—"}
_USIA = later(r"(\d{1,3}) ?(?:th|thn|tahun)?\.?$")
_HURUF = "abcd"


@beku
class Jawaban:
    """What a cell says: a number (1-4 is an answer), nothing, or a text that says neither."""

    nilai: Decimal | None
    kosong: bool = False


@beku
class Kamus:
    """How the answers of one sheet are read.

    `kata` tells that its words are those of the known questionnaires, `kurang` are the words
    that stand there with kurang in front; `terbalik` tells that its letters run from 4 down.
    `tidak` is the word whose four steps all stand there, of which “sangat tidak” is the lowest.
    """

    kata: bool = True
    kurang: frozenset[str] = frozenset()
    tidak: str | None = None
    terbalik: bool = False


_BAKU = Kamus()


def _plain(teks: str) -> str:
    """Return the words of an answer as they are compared: without points and odd spaces."""
    return " ".join(re.sub(r"[.,;:!]", " ", teks).split())


def _split(teks: str) -> tuple[str, str]:
    """Return the mark in front of an answer (a-d or a digit, "" without one) and its words."""
    cocok = _TANDA.match(teks)
    return (cocok[1], cocok[2]) if cocok else ("", teks)


def _worth(kata: str, kamus: Kamus, unsur: str | None) -> Decimal | None:
    """Return what the words of an answer are worth, None where no questionnaire tells."""
    if kamus.tidak:
        harga = AWALAN_TIDAK.get(kata.removesuffix(kamus.tidak).strip())
        return Decimal(harga) if harga and kata.endswith(kamus.tidak) else None
    if HANYA_UNSUR.get(kata, unsur) != unsur:
        return None
    for deret in DERET:
        if kata in deret:
            return Decimal(deret.index(kata) + 1)
    cocok = _SIFAT.match(kata)
    if cocok is None or (cocok[2] in SIFAT_LAIN and cocok[2] not in kamus.kurang):
        return None
    return Decimal(AWALAN[cocok[1] or ""])


def _marked_words(nilai: Iterable[Nilai]) -> set[tuple[str, str]]:
    """Return mark and words of the answers of a column that are texts."""
    semua = (_split(kecilkan(teks)) for teks in nilai if isinstance(teks, str))
    return {(tanda, _plain(sisa)) for tanda, sisa in semua}


def _is_other_scale(kolom: set[tuple[str, str]]) -> bool:
    """Tell a column with words of a scale that has not the four known steps."""
    kata = {teks for tanda, teks in kolom if not tanda.isdigit()}
    teks, lawan = BERTABRAKAN
    return (teks in kata and not kata.isdisjoint(lawan)) or any(
        re.search(SKALA_LAIN, teks) for teks in kata
    )


def _lowest_is_not(kata: set[str]) -> str | None:
    """Return the word whose steps from “sangat tidak” to “sangat” are all that a sheet says.

    That all four stand there, and no fifth, shows that none is left out between them.
    """
    for sifat in (*SIFAT, *SIFAT_LAIN):
        if kata == {f"{awalan} {sifat}".strip() for awalan in AWALAN_TIDAK}:
            return sifat
    return None


def learn_answers(kolom: Iterable[Iterable[Nilai]]) -> Kamus:
    """Return how a sheet's answers are read, from all its columns together."""
    semua = [_marked_words(lajur) for lajur in kolom]
    cocok = [_SIFAT.match(kata) for pasangan in semua for _, kata in pasangan]
    kurang = frozenset(tanda[2] for tanda in filter(None, cocok) if tanda[1] == "kurang")
    tidak = _lowest_is_not({kata for pasangan in semua for _, kata in pasangan} - _KOSONG)
    kamus = Kamus(bool(tidak) or not any(map(_is_other_scale, semua)), kurang, tidak)
    suara: Counter[bool] = Counter()
    for tanda, kata in (
        baris for pasangan in semua for baris in pasangan if baris[0] and baris[0] in _HURUF
    ):
        urut = _HURUF.index(tanda)
        nilai = _worth(kata, kamus, None)
        if nilai in (urut + 1, 4 - urut):
            suara[nilai == 4 - urut] += 1
    return replace(kamus, terbalik=suara[True] > suara[False])


def read_answer(nilai: Nilai, kamus: Kamus = _BAKU, unsur: str | None = None) -> Jawaban:
    """Read one cell: `d`, `d. Sangat sesuai`, `Sangat sesuai (4)` and `Sangat sesuai` are 4.

    `unsur` is the key of the unsur that is answered.
    """
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        return Jawaban(ke_desimal(nilai))
    teks = kecilkan(nilai) if nilai is None or isinstance(nilai, str) else "?"
    if teks in _KOSONG:
        return Jawaban(None, kosong=True)
    if _ANGKA.match(teks):
        return Jawaban(Decimal(teks.replace(",", ".")))
    return Jawaban(_read_words(teks, kamus, unsur))


def _read_words(teks: str, kamus: Kamus, unsur: str | None) -> Decimal | None:
    """Return what a text is worth: by its number, its words, or its letter."""
    if cocok := _DALAM_KURUNG.match(teks):
        return Decimal(cocok[2])
    tanda, sisa = _split(teks)
    if tanda.isdigit():
        return Decimal(tanda)
    if not kamus.kata:
        return None
    harga = _worth(_plain(sisa), kamus, unsur)
    if harga is None and tanda:
        urut = _HURUF.index(tanda)
        return Decimal(4 - urut if kamus.terbalik else urut + 1)
    return harga


def read_profile(nilai: Nilai, *, usia: bool) -> str | Decimal:
    """Return a profile cell: a number where it is one (`35 tahun` too), else its text.

    What somebody wrote beside the choices counts as not filled in: nobody else reads it.
    """
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        return ke_desimal(nilai)
    if not isinstance(nilai, str):
        return "" if nilai is None else kecilkan(nilai)
    teks = kecilkan(nilai)
    if not is_no_own_word(teks):
        return ""
    cocok = _USIA.match(teks) if usia else re.match(r"(\d{1,3})$", teks)
    return Decimal(cocok[1]) if cocok else nilai
