"""One cell of a copied source sheet: its value, its look."""

import datetime
import math
from decimal import Decimal

from lkjip_xl.book.cells import BuatFormat, plain_number, write_text
from lkjip_xl.book.theme import DASAR, JAM, TANGGAL, TANGGAL_JAM, Rupa
from lkjip_xl.book.xlsx import Worksheet
from lkjip_xl.model.sel import Gaya, Nilai
from lkjip_xl.report.isi import LembarSumber

_RATA = {
    "left": "left",
    "center": "center",
    "right": "right",
    "fill": "fill",
    "justify": "justify",
    "centerContinuous": "center_across",
    "distributed": "distributed",
}
_POLOS = ("General", "@")
PERSEN_SUMBER = "0.00%"
TAHUN_PERTAMA = 1900  # Excel knows no earlier date


def gaya_look(gaya: Gaya) -> Rupa:
    """Return the properties of a source look."""
    rupa = dict(DASAR)
    if gaya.format_angka != "General":
        rupa["num_format"] = gaya.format_angka
    if gaya.tebal:
        rupa["bold"] = True
    if gaya.miring:
        rupa["italic"] = True
    if gaya.bungkus:
        rupa["text_wrap"] = True
    if gaya.rata in _RATA:
        rupa["align"] = _RATA[gaya.rata]
    if gaya.indentasi:
        rupa |= {"indent": gaya.indentasi, "align": rupa.get("align", "left")}
    return rupa


def number_format(angka: Decimal) -> str:
    """Return the format that shows a number with the decimals it has."""
    eksponen = angka.normalize().as_tuple().exponent
    desimal = max(-eksponen, 0) if isinstance(eksponen, int) else 0
    return "#,##0" + ("." + "0" * desimal if desimal else "")


def text_number_format(teks: Nilai, angka: Decimal, asal: str) -> str:
    """Return the format of a text that became a number: a percent text is a fraction now.

    The source's format stays where it fits: a percent format shows a plain 97,2 as 9720%.
    """
    persen = isinstance(teks, str) and teks.rstrip().endswith("%")
    if asal not in _POLOS and persen == ("%" in asal):
        return asal
    return PERSEN_SUMBER if persen else number_format(angka)


def source_look(sumber: LembarSumber, baris: int, kolom: int) -> Rupa:
    """Return the look of a source cell, with a format for what became a number or is a date."""
    rupa = gaya_look(sumber.grid.gaya(baris, kolom))
    asal = str(rupa.get("num_format", "General"))
    angka = sumber.angka.get((baris, kolom))
    nilai = sumber.grid.nilai(baris, kolom)
    if angka is not None:
        rupa["num_format"] = text_number_format(nilai, angka, asal)
    elif asal not in _POLOS:
        return rupa
    elif isinstance(nilai, datetime.datetime):
        rupa["num_format"] = TANGGAL_JAM if nilai.time() != datetime.time() else TANGGAL
    elif isinstance(nilai, datetime.date):
        rupa["num_format"] = TANGGAL
    elif isinstance(nilai, datetime.time):
        rupa["num_format"] = JAM
    return rupa


def write_value(
    lembar: Worksheet, sumber: LembarSumber, tempat: tuple[int, int], latar: Rupa, buat: BuatFormat
) -> None:
    """Write one source cell; a blank one only when it has a look."""
    nilai: Nilai = sumber.grid.nilai(*tempat)
    galat = sumber.grid.galat.get(tempat)
    angka = sumber.angka.get(tempat)
    if nilai is None and galat is None and angka is None and not latar:
        return
    rupa = buat(source_look(sumber, *tempat) | latar)
    if galat is not None:
        write_text(lembar, *tempat, galat, rupa)
    elif angka is not None:
        lembar.write_number(*tempat, plain_number(angka), rupa)
    elif isinstance(nilai, bool):
        lembar.write_boolean(*tempat, nilai, rupa)
    elif isinstance(nilai, float) and not math.isfinite(nilai):
        write_text(lembar, *tempat, str(nilai), rupa)
    elif isinstance(nilai, int | float):
        lembar.write_number(*tempat, nilai, rupa)
    elif isinstance(nilai, datetime.date) and nilai.year < TAHUN_PERTAMA:
        write_text(lembar, *tempat, nilai.isoformat(), rupa)
    elif isinstance(nilai, datetime.date | datetime.time):
        lembar.write_datetime(*tempat, nilai, rupa)
    else:
        write_text(lembar, *tempat, nilai or "", rupa)
