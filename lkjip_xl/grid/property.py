"""Whether a file is a report of this tool: its outputs carry a custom property."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

NAMA_PROPERTI = "lkjip-xl"


def is_output(path: Path) -> bool:
    """Return whether the file carries the mark; False for anything that cannot be read."""
    try:
        with zipfile.ZipFile(path) as arsip:
            akar = ET.fromstring(arsip.read("docProps/custom.xml"))
    except Exception:  # a bad file is reported when it is read, not here
        return False
    return any(satu.get("name") == NAMA_PROPERTI for satu in akar.iter())
