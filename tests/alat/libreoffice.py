"""LibreOffice as a second calculator: strip the carried values, recalculate, compare.

`changes` strips first: what LibreOffice then shows can only come from the formula.
"""

import atexit
import functools
import math
import os
import re
import shutil
import subprocess
import tempfile
import warnings
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

LOKAL = ("en-US", "id-ID")
PERINGATAN_REGIONAL = "Excel ini menulis angka cara Inggris"
_SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
TERSEDIA: bool = _SOFFICE is not None
_WAJIB = os.environ.get("CI", "").lower() == "true" or os.environ.get("WAJIB_LIBREOFFICE") == "1"

# Where LibreOffice is demanded the test runs, and `recalculate` fails it.
perlu_libreoffice = pytest.mark.skipif(
    not TERSEDIA and not _WAJIB,
    reason="LibreOffice tidak terpasang: uji hitung ulang dilewati",
)

_SETELAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>{lokal}</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
_LEMBAR = re.compile(r"xl/worksheets/[^/]+\.xml")
_SEL_RUMUS = re.compile(
    rb"<((?:\w+:)?)c\b([^>]*)>\s*(<\1f\b[^>]*?(?:/>|>[^<]*</\1f>))"
    rb"\s*(?:<\1v\b[^>]*?(?:/>|>[^<]*</\1v>))?\s*</\1c>"
)
_TIPE = re.compile(rb"\st=(?:\"\w*\"|'\w*')")


def strip_cached(src: Path, dst: Path) -> None:
    """Copy an xlsx without the stored result of any formula cell."""
    with zipfile.ZipFile(src) as masuk, zipfile.ZipFile(dst, "w", zipfile.ZIP_DEFLATED) as keluar:
        for nama in masuk.namelist():
            data = masuk.read(nama)
            if _LEMBAR.fullmatch(nama):
                data = _SEL_RUMUS.sub(
                    lambda m: b"<%bc%b>%b</%bc>" % (m[1], _TIPE.sub(b"", m[2]), m[3], m[1]), data
                )
            keluar.writestr(nama, data)


@functools.cache
def _profile(locale: str) -> str:
    """Return the URL of a LibreOffice profile of this process under a locale."""
    folder = Path(tempfile.mkdtemp(prefix=f"libreoffice-{locale}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "user").mkdir()
    setelan = folder / "user" / "registrymodifications.xcu"
    setelan.write_text(_SETELAN.format(lokal=locale), encoding="utf-8")
    return folder.as_uri()


def convert(src: Path, folder: Path, ke: str, locale: str = "en-US") -> Path:
    """Return a file converted by LibreOffice into a folder."""
    if _SOFFICE is None:
        pytest.fail("LibreOffice (soffice) tidak terpasang, padahal uji ini mewajibkannya")
    folder.mkdir(parents=True, exist_ok=True)
    hasil = folder / f"{src.stem}.{ke}"
    hasil.unlink(missing_ok=True)
    perintah = (
        _SOFFICE, f"-env:UserInstallation={_profile(locale)}", "--headless", "--norestore",
        "--convert-to", ke, "--outdir", str(folder), str(src),
    )  # fmt: skip
    jalan = subprocess.run(perintah, capture_output=True, text=True, check=False)
    if not hasil.exists():
        pytest.fail(f"LibreOffice tidak menulis {hasil.name}: {jalan.stdout} {jalan.stderr}")
    return hasil


def recalculate(src: Path, folder: Path, locale: str) -> Path:
    """Return a copy in folder/locale in which LibreOffice calculated every formula anew."""
    return convert(src, folder / locale, "xlsx", locale)


def _cells(path: Path, *, hasil: bool) -> dict[str, dict[str, Any]]:
    """Return the filled openpyxl cells of every sheet by address."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it leaves out
        buku = openpyxl.load_workbook(path, read_only=True, data_only=hasil)
        try:
            lembar_sel = {}
            for lembar in buku.worksheets:
                lembar.reset_dimensions()  # rows are then as long as what they hold
                lembar_sel[lembar.title] = {
                    sel.coordinate: sel
                    for baris in lembar.rows
                    for sel in baris
                    if sel.value not in (None, "")
                }
            return lembar_sel
        finally:
            buku.close()


def read_cells(path: Path) -> dict[str, dict[str, Any]]:
    """Return the values of every sheet by address; formula cells by their stored value."""
    return {
        lembar: {alamat: sel.value for alamat, sel in objek.items()}
        for lembar, objek in _cells(path, hasil=True).items()
    }


def formulas(path: Path) -> dict[str, dict[str, Any]]:
    """Return the formula of every formula cell of every sheet by address."""
    return {
        lembar: {alamat: sel.value for alamat, sel in objek.items() if sel.data_type == "f"}
        for lembar, objek in _cells(path, hasil=False).items()
    }


def same(kiri: object, kanan: object) -> bool:
    """Tell whether two cell values are equal: numbers at 15 digits, blank and "" alike."""
    kiri, kanan = (None if nilai == "" else nilai for nilai in (kiri, kanan))
    if isinstance(kiri, bool) or isinstance(kanan, bool):
        return kiri is kanan
    if isinstance(kiri, int | float) and isinstance(kanan, int | float):
        return f"{kiri:.15g}" == f"{kanan:.15g}" or math.isclose(kiri, kanan, rel_tol=1e-15)
    return kiri == kanan


def differences(before: Path, after: Path) -> list[str]:
    """Return what differs in the formula cells of `before`; every error value is reported."""
    lama, baru = _cells(before, hasil=True), _cells(after, hasil=True)
    beda = []
    for lembar, objek in formulas(before).items():
        if lembar not in baru:
            beda.append(f"{lembar}: lembar hilang")
            continue
        for alamat, rumus in objek.items():
            a, b = (sisi[lembar].get(alamat) for sisi in (lama, baru))
            kiri, kanan = (None if sel is None else sel.value for sel in (a, b))
            galat = any(sel is not None and sel.data_type == "e" for sel in (a, b))
            if galat or not same(kiri, kanan):
                beda.append(f"{lembar}!{alamat}: {kiri!r} -> {kanan!r}  {rumus}")
    return beda


def changes(path: Path, folder: Path, locale: str) -> list[str]:
    """Return the formula cells that show another value once they are calculated from nothing.

    One cell is there to change: it warns where numbers are written the English way.
    """
    polos = folder / f"{path.stem}-polos.xlsx"
    strip_cached(path, polos)
    beda = differences(path, recalculate(polos, folder, locale))
    return [teks for teks in beda if not (PERINGATAN_REGIONAL in teks and locale == "en-US")]


def stale_cells(lama: Path, segar: Path, folder: Path, locale: str) -> list[str]:
    """Return where a recalculated report differs from a fresh run, Pemeriksaan left out.

    So is the line on English settings, which no fresh run shows.
    """
    diubah, hasil = read_cells(recalculate(lama, folder, locale)), read_cells(segar)
    return [
        f"{lembar}!{alamat}"
        for lembar, objek in formulas(segar).items()
        if lembar != "Pemeriksaan"
        for alamat in objek
        if not same(diubah[lembar].get(alamat), hasil[lembar].get(alamat))
        and not str(diubah[lembar].get(alamat)).startswith(PERINGATAN_REGIONAL)
    ]
