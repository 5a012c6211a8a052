"""A number with what it counts, or with a bound: 12 Dokumen, 1 orang, ≥ 82, minimal 75."""

from typing import NamedTuple

from lkjip_xl.cells.text import rapikan
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kata import PREDIKAT
from lkjip_xl.norms.kepala import BULAN

_TERPANJANG = 60  # letters; longer texts are sentences
_ANGKA_SAJA = "0123456789.,"  # what most amounts are written with
_DIGIT = later(r"\d")
# Of a rate: a thousand live births, or 100.000. 30/1.000 KH may be two figures, and is refused.
_PER_SERIBU = r"(?:[^\W\d_]\D*)?\bper\s*10{0,2}(?:[.,]?000)+\s+[^\W\d_]\D*"
_BERSATUAN = later(
    r"(?i)((?:[≥≤><=]{1,2}|>\s?/\s?=|min(?:imal|imum)?\b\.?|maks(?:imal|imum)?\b\.?)\s*)?"
    rf"(\d[\d.,]*)(\s*%?\s*)({_PER_SERIBU}|(?:[^\W\d_][^\d]*)?)"
)
# A verdict or letter beside the number that it stands for: 80 (A), 76,50/BB, BB (76,50). What
# has one digit before a stroke is a golongan: 3/b.
_PREDIKAT_DI_BELAKANG = later(
    rf"(?i)(.*\d ?%?)\s*(?:[(\[]\s*({PREDIKAT})\s*[)\]]|(?<=\d\d)\s*[/=]\s*({PREDIKAT}))"
)
_PREDIKAT_DI_DEPAN = later(
    rf"(?i)({PREDIKAT})\s*(?:[(\[]\s*(\d[\d.,]*)\s*[)\]]|[/=]\s*(\d\d[\d.,]*))"
)
_PERSEN = ("persen", "prosen")
# They multiply: 2 juta jiwa is no 2.
_KELIPATAN = ("ribu", "rb", "juta", "jt", "miliar", "milyar", "triliun")
# What is measured and not counted, so that 3.245 of it may be a decimal.
_TERUKUR = ("per", "indeks", "nilai", "skor", "poin", "rasio", "angka", "level", "tingkat")


class Bersatuan(NamedTuple):
    """The parts of such a text, as written; `satuan` is empty behind a bare bound."""

    tanda: str
    angka: str  # with its percent sign
    satuan: str
    predikat: str = ""  # the verdict that the number stands for


def split_unit(teks: str) -> Bersatuan | None:
    """Return the parts of a number with words around it; None for other words, dates and numbers.

    A word that stands for percent is written as its sign; a verdict in brackets is no unit.
    """
    polos = rapikan(teks)
    if len(polos) > _TERPANJANG or not polos.strip(_ANGKA_SAJA) or not _DIGIT.search(polos):
        return None
    if predikat := _with_verdict(polos):
        return predikat
    cocok = _BERSATUAN.fullmatch(polos)
    if cocok is None:
        return None
    tanda, angka, sela, satuan = (cocok[1] or "").strip(), cocok[2], cocok[3], cocok[4].strip()
    pertama = satuan.lower().split(" ")[0].rstrip(".")
    if not (tanda or satuan) or pertama in (*BULAN, *_KELIPATAN) or angka[-1] in ".,":
        return None
    if satuan.lower() in _PERSEN:
        return Bersatuan(tanda, f"{angka}%", "")
    return Bersatuan(tanda, angka + sela.strip(), satuan)


def _with_verdict(polos: str) -> Bersatuan | None:
    """Return the parts of a number beside which its verdict stands; None where none does."""
    if cocok := _PREDIKAT_DI_DEPAN.fullmatch(polos):
        angka, predikat = cocok.group(cocok.lastindex or 0), cocok[1]
    elif cocok := _PREDIKAT_DI_BELAKANG.fullmatch(polos):
        angka, predikat = cocok[1], cocok.group(cocok.lastindex or 0)
    else:
        return None
    bagian = split_unit(angka) or Bersatuan("", angka.replace(" ", ""), "")
    bersih = bagian.angka.rstrip("%")
    berangka = bersih[-1:].isdigit() and not bersih.strip("0123456789.,")
    return bagian._replace(predikat=f"({predikat})") if berangka else None


def is_counted(bagian: Bersatuan) -> bool:
    """Tell a number of things, which has no decimals: 2.482 Orang, but not 3.245 Indeks."""
    satuan = bagian.satuan.lower()
    return (
        bool(satuan) and satuan.split(" ")[0] not in _TERUKUR and not bagian.angka.startswith("0")
    )
