"""Kode that Excel took for a date: 3.11.01 typed where the day comes first is 3 November 2001."""

import datetime
import re

from lkjip_xl.cells.text import kecilkan
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.kata import SINGKATAN
from lkjip_xl.norms.kepala import BULAN

_TULISAN = later(r"(\d{1,2})[-/ ]([a-z]{3,9})(?:[-/ ](?:20|19)?(\d\d))?")
_INGGRIS = {"may": "mei", "aug": "agustus", "oct": "oktober", "dec": "desember"}
_HARI_DAHULU, _BULAN_DAHULU = ("d", "m"), ("m", "d")


def kode_of_date(nilai: Nilai, format_angka: str) -> tuple[str, ...]:
    """Return the kode that somebody may have typed where a date stands, the likeliest first.

    What the format shows comes first: Excel keeps the order in which the date was typed. A date
    of the running year was typed without a year: 3.11 becomes 3 November.
    """
    if isinstance(nilai, datetime.datetime | datetime.date):
        nomor = {"d": nilai.day, "m": nilai.month}
        tahun, urutan = f"{nilai.year % 100:02d}", _order(format_angka)
        kebalikan = (urutan[1], urutan[0])
        calon = [f"{nomor[a]}.{nomor[b]:02d}" for a, b in (urutan, kebalikan)]
        bertahun = [f"{teks}.{tahun}" for teks in calon]
        return tuple([*bertahun, *calon] if "y" in format_angka.lower() else [*calon, *bertahun])
    cocok = _TULISAN.fullmatch(kecilkan(nilai)) if isinstance(nilai, str) else None
    bulan = _month(cocok[2]) if cocok else None
    if cocok is None or bulan is None:
        return ()
    akhir = f".{cocok[3]}" if cocok[3] else ""
    return f"{int(cocok[1])}.{bulan:02d}{akhir}", f"{bulan}.{int(cocok[1]):02d}{akhir}"


def _order(format_angka: str) -> tuple[str, str]:
    """Return which of day and month a format shows first; a format of Excel's own says neither."""
    polos = re.sub(r'"[^"]*"|\[[^\]]*\]', "", format_angka.lower())
    awal = next((huruf for huruf in polos if huruf in "dmy"), "d")
    return _BULAN_DAHULU if awal == "m" else _HARI_DAHULU


def _month(kata: str) -> int | None:
    """Return the number of a month by its name or its first letters, None for another word."""
    penuh = _INGGRIS.get(kata, SINGKATAN.get(kata, kata))
    return BULAN.index(penuh) + 1 if penuh in BULAN else None
