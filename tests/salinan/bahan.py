"""Packages to annotate, and a look at what came out."""

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Mapping
from typing import Any
from xml.etree import ElementTree as ET

import xlsxwriter
from openpyxl import Workbook, load_workbook

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.temuan import TingkatTanda
from lkjip_xl.salinan.edit import annotate
from lkjip_xl.salinan.marks import LembarBertanda
from tests.alat.kisi import sel

URUTAN = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects",
    "controls", "webPublishItems", "tableParts", "extLst",
)  # fmt: skip


def buku(tulis: Callable[[Any], None]) -> bytes:
    """Return a workbook that XlsxWriter writes; `tulis` fills it."""
    wadah = io.BytesIO()
    kerja = xlsxwriter.Workbook(wadah)
    tulis(kerja)
    kerja.close()
    return wadah.getvalue()


def tanda(
    tingkat: Mapping[str, TingkatTanda], komentar: Mapping[str, str] | None = None
) -> LembarBertanda:
    """Return marks by A1 address; without comments each marked cell is commented "kata F13"."""
    kata = {a: f"kata {a}" for a in tingkat} if komentar is None else komentar
    return LembarBertanda(
        Grid("a.xlsx", "S", [[None] * 9 for _ in range(9)]),
        {sel(a): t for a, t in tingkat.items()},
        {sel(a): t for a, t in kata.items()},
    )


def salin(data: bytes, lembar: str = "S", **tingkat: TingkatTanda) -> bytes:
    """Return the copy of a workbook with marks on one sheet, by keyword F13="kesalahan"."""
    return annotate(data, {lembar: tanda(tingkat)})


def bagian(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def ganti(data: bytes, *pasangan: tuple[str, Callable[[bytes], bytes]]) -> bytes:
    """Return a package with parts changed: `(pattern of the name, function)`."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, asal in bagian(data).items():
            jadi = asal
            for pola, ubah in pasangan:
                jadi = ubah(jadi) if re.fullmatch(pola, nama) else jadi
            arsip.writestr(nama, jadi)
    return wadah.getvalue()


def berbeda(asal: bytes, salinan: bytes) -> tuple[set[str], set[str]]:
    """Return the parts that changed and those that were added; the others are in their order."""
    lama, baru = bagian(asal), bagian(salinan)
    assert list(baru)[: len(lama)] == list(lama)
    return {n for n in lama if lama[n] != baru[n]}, baru.keys() - lama.keys()


def baca(data: bytes) -> Workbook:
    """Return what openpyxl reads."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it does not keep
        return load_workbook(io.BytesIO(data))


def catatan(data: bytes, lembar: str = "S") -> dict[str, str]:
    """Return the words of each comment by address, the legend in A1 left out."""
    return {
        butir.coordinate: butir.comment.text
        for baris in baca(data)[lembar].iter_rows()
        for butir in baris
        if butir.comment and butir.coordinate != "A1"
    }


def susunan(xml: bytes) -> list[str]:
    """Return the names of a worksheet's children; fails where their order breaks the schema."""
    nama = [elemen.tag.rpartition("}")[2] for elemen in ET.fromstring(xml)]
    dikenal = [URUTAN.index(n) for n in nama if n in URUTAN]
    assert dikenal == sorted(dikenal)
    return nama
