"""Which file is a work of this tool: its outputs carry a custom property."""

import zipfile
from pathlib import Path

from lkjip_xl.grid.limits import MAKS_PROPERTI
from lkjip_xl.grid.xml import parse_xml

NAMA_PROPERTI = "lkjip-xl"
_BAGIAN = "docProps/custom.xml"
TANDA_KELUARAN, TANDA_SALINAN = "keluaran", "salinan"


def output_mark(path: Path) -> str:
    """Return what the mark says; empty without one, and for a file that cannot be read."""
    try:
        with zipfile.ZipFile(path) as arsip:
            if arsip.getinfo(_BAGIAN).file_size > MAKS_PROPERTI:
                return ""
            akar = parse_xml(arsip.read(_BAGIAN))
    except Exception:  # a bad file is reported when it is read, not here
        return ""
    elemen = next((anak for anak in akar if anak.get("name") == NAMA_PROPERTI), None)
    return "".join(elemen.itertext()).strip() if elemen is not None else ""
