"""Files for the tests: by XlsxWriter, or from raw XML where the quirk is in the XML."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import xlsxwriter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PAKET = "http://schemas.openxmlformats.org/package/2006"
TIPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def tulis(path: Path, tulis_isi: Callable[[Any], None]) -> Path:
    """Write a workbook with XlsxWriter; `tulis_isi` fills it."""
    buku = xlsxwriter.Workbook(path)
    tulis_isi(buku)
    buku.close()
    return path


def mentah(path: Path, lembar: str, target: str = "worksheets/sheet1.xml", ns: str = MAIN) -> Path:
    """Write a workbook of one sheet "S" whose XML between the `worksheet` tags is given."""
    rel = REL if ns == MAIN else "http://purl.oclc.org/ooxml/officeDocument/relationships"
    bagian = {
        "[Content_Types].xml": f'<Types xmlns="{PAKET}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TIPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TIPE}.worksheet+xml"/>'
        "</Types>",
        "_rels/.rels": _relasi(f"{rel}/officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{ns}" xmlns:r="{rel}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relasi(f"{rel}/worksheet", target),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{ns}">{lembar}</worksheet>',
    }
    with zipfile.ZipFile(path, "w") as arsip:
        for nama, teks in bagian.items():
            arsip.writestr(nama, teks)
    return path


def _relasi(jenis: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{PAKET}/relationships">'
        f'<Relationship Id="rId1" Type="{jenis}" Target="{target}"/></Relationships>'
    )


def ubah(asal: Path, tujuan: Path, ganti: Callable[[str, bytes], bytes]) -> Path:
    """Copy a package, with each part as `ganti(name, content)` returns it."""
    with zipfile.ZipFile(asal) as dari, zipfile.ZipFile(tujuan, "w") as ke:
        for nama in dari.namelist():
            ke.writestr(nama, ganti(nama, dari.read(nama)))
    return tujuan


def berawalan_x(nama: str, data: bytes) -> bytes:
    """Put the main namespace behind the prefix `x:`, as some report servers write it."""
    if not re.fullmatch(r"xl/(workbook|sharedStrings|worksheets/sheet\d+)\.xml", nama):
        return data
    return re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", data).replace(b"xmlns=", b"xmlns:x=")


def ole(*nama: str) -> bytes:
    """Return the beginning of an OLE file and a directory with these stream names."""
    kepala = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
    return kepala + b"".join(n.encode("utf-16-le").ljust(128, b"\0") for n in ("Root Entry", *nama))
