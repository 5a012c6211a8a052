"""One cell of a copied source sheet: its value, its look."""

import datetime
import math
from decimal import Decimal

from lkjip_xl.book.cells import PANJANG_TEKS, BuatFormat, plain_number, write_text
from lkjip_xl.book.theme import DASAR, JAM, TANGGAL, TANGGAL_JAM, Rupa
from lkjip_xl.book.xlsx import Worksheet
from lkjip_xl.cells.units import split_unit
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Gaya, Nilai, Tempat
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
_BUKAN_KATA = later(r"[^\w .,/()%≥≤><=-]")


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
    if angka == angka.to_integral_value():
        return "#,##0"
    eksponen = angka.normalize().as_tuple().exponent
    desimal = max(-eksponen, 0) if isinstance(eksponen, int) else 0
    return "#,##0" + ("." + "0" * desimal if desimal else "")


def text_number_format(teks: Nilai, angka: Decimal, asal: str) -> str:
    """Return the format of a text that became a number: a percent text is a fraction now.

    The source's format stays where it fits: a percent format shows a plain 97,2 as 9720%. What a
    number counts, or stands for, stays in sight: 12 Dokumen, 80 (A).
    """
    bagian = split_unit(teks) if isinstance(teks, str) else None
    if bagian and not bagian.angka.endswith("%"):
        kata = " ".join(filter(None, (bagian.satuan, bagian.predikat)))
        return f"{_quoted(bagian.tanda, ' ')}{number_format(angka)}{_quoted(' ', kata)}"
    persen = bool(bagian) or (isinstance(teks, str) and teks.rstrip().endswith("%"))
    if asal not in _POLOS and persen == ("%" in asal):
        return asal
    return PERSEN_SUMBER if persen else number_format(angka)


def _quoted(*kata: str) -> str:
    """Return words as a number format holds them, nothing for none.

    What could end the words inside of it, and what no workbook holds, stays out.
    """
    return f'"{_BUKAN_KATA.sub("", "".join(kata))}"' if all(kata) else ""


def look_format(gaya: Gaya, nilai: Nilai, angka: Decimal | None) -> str:
    """Return the number format of what became a number or is a date; empty: its look's own."""
    if angka is not None:
        return text_number_format(nilai, angka, gaya.format_angka)
    if gaya.format_angka not in _POLOS:
        return ""
    if isinstance(nilai, datetime.datetime):
        return TANGGAL_JAM if nilai.time() != datetime.time() else TANGGAL
    if isinstance(nilai, datetime.date):
        return TANGGAL
    return JAM if isinstance(nilai, datetime.time) else ""


def source_look(sumber: LembarSumber, baris: int, kolom: int) -> Rupa:
    """Return the look of a source cell, with a format for what became a number or is a date."""
    gaya = sumber.grid.gaya(baris, kolom)
    nilai, angka = sumber.grid.nilai(baris, kolom), sumber.angka.get((baris, kolom))
    tampil = look_format(gaya, nilai, angka)
    return gaya_look(gaya) | ({"num_format": tampil} if tampil else {})


def text_of(nilai: Nilai, galat: str | None, angka: Decimal | None) -> str | None:
    """Return the text that a cell of the copy holds, None where it holds none."""
    if galat is not None:
        return galat[:PANJANG_TEKS]
    if angka is not None or nilai is None or isinstance(nilai, bool | int):
        return None
    if isinstance(nilai, float):
        return None if math.isfinite(nilai) else str(nilai)
    if isinstance(nilai, datetime.date | datetime.time):
        tua = isinstance(nilai, datetime.date) and nilai.year < TAHUN_PERTAMA
        return nilai.isoformat() if tua else None
    return nilai[:PANJANG_TEKS]


def write_value(
    lembar: Worksheet, sumber: LembarSumber, tempat: Tempat, latar: Rupa, buat: BuatFormat
) -> None:
    """Write one source cell; a blank one only when it has a look."""
    nilai: Nilai = sumber.grid.nilai(*tempat)
    galat = sumber.grid.galat.get(tempat)
    angka = sumber.angka.get(tempat)
    if nilai is None and galat is None and angka is None and not latar:
        return
    rupa = buat(source_look(sumber, *tempat) | latar)
    teks = text_of(nilai, galat, angka)
    if teks is not None or (nilai is None and angka is None):
        write_text(lembar, *tempat, teks or "", rupa)
    elif angka is not None:
        lembar.write_number(*tempat, plain_number(angka), rupa)
    elif isinstance(nilai, bool):
        lembar.write_boolean(*tempat, nilai, rupa)
    elif isinstance(nilai, int | float):
        lembar.write_number(*tempat, nilai, rupa)
    else:
        lembar.write_datetime(*tempat, nilai, rupa)
