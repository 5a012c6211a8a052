"""Which file is a work of this tool: its outputs carry a custom property."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

NAMA_PROPERTI = "lkjip-xl"
TANDA_KELUARAN, TANDA_SALINAN = "keluaran", "salinan"


def output_mark(path: Path) -> str:
    """Return what the mark says; empty without one, and for a file that cannot be read."""
    try:
        with zipfile.ZipFile(path) as arsip:
            akar = ET.fromstring(arsip.read("docProps/custom.xml"))
    except Exception:  # a bad file is reported when it is read, not here
        return ""
    satu = next((satu for satu in akar if satu.get("name") == NAMA_PROPERTI), None)
    return "".join(satu.itertext()).strip() if satu is not None else ""
