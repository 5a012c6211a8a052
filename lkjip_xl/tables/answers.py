"""One answer of a questionnaire: 1-4 as a number, or a letter a-d."""

import re
from dataclasses import dataclass
from decimal import Decimal

from lkjip_xl.model.sel import Nilai
from lkjip_xl.tables.numbers import ke_desimal
from lkjip_xl.tables.text import kecilkan

_ANGKA = re.compile(r"-?\d+([.,]\d+)?$")
_PILIHAN = re.compile(r"\(?([a-d]|\d)[.)]?(?:\s.*)?$")
_KOSONG = {"", "-", "–", "—"}
_USIA = re.compile(r"(\d{1,3}) ?(?:th|thn|tahun)?\.?$")


@dataclass(frozen=True, slots=True)
class Jawaban:
    """What a cell says: a number (1-4 is an answer), nothing, or a text that says neither."""

    nilai: Decimal | None
    kosong: bool = False


def read_answer(nilai: Nilai) -> Jawaban:
    """Read one cell; `d`, `d.` and `4. Sangat sesuai` are 4."""
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        return Jawaban(ke_desimal(nilai))
    teks = kecilkan(nilai) if nilai is None or isinstance(nilai, str) else "?"
    if teks in _KOSONG:
        return Jawaban(None, kosong=True)
    if _ANGKA.match(teks):
        return Jawaban(Decimal(teks.replace(",", ".")))
    if cocok := _PILIHAN.match(teks):
        huruf = cocok[1]
        return Jawaban(Decimal(huruf if huruf.isdigit() else "abcd".index(huruf) + 1))
    return Jawaban(None)


def read_profile(nilai: Nilai, *, usia: bool) -> str | Decimal:
    """Return a profile cell: a number where it is one (`35 tahun` too), else its text."""
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        return ke_desimal(nilai)
    if not isinstance(nilai, str):
        return "" if nilai is None else kecilkan(nilai)
    teks = kecilkan(nilai)
    cocok = _USIA.match(teks) if usia else re.match(r"(\d{1,3})$", teks)
    return Decimal(cocok[1]) if cocok else nilai
