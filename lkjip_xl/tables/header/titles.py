"""Words above a table that name levels: `Sub Kegiatan : 7.01.01.2.01.0001 Gaji`."""

import re
from collections.abc import Sequence

from lkjip_xl.cells.kode import is_listed, parse_kode, split_named
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.model.pohon import TINGKAT_PROGRAM

_LABEL = later(
    r"^(prog(?:ram)?|keg(?:iatan)?|sub[ -]?keg(?:iatan)?)\.?\s*(?::\s*(.+)|:?)$", re.IGNORECASE
)

Judul = tuple[TingkatBaris, str | None, str]


def _level(label: str) -> TingkatBaris:
    """Return the level that a label names."""
    return "sub_kegiatan" if label.startswith("sub") else TINGKAT_PROGRAM[label.startswith("keg")]


def _beside(kata: Sequence[str]) -> str:
    """Return what stands beside a label; a kode of its own cell stands before the name."""
    sendiri, *lanjut = [teks.lstrip(": ") for teks in kata] or [""]
    bernama = lanjut and is_listed(sendiri) and not _LABEL.match(lanjut[0])
    return f"{sendiri} {lanjut[0]}" if bernama else sendiri


def find_titles(kop: Sequence[str]) -> list[Judul]:
    """Return level, kode and name of what the words above a table say it belongs to."""
    kata_kop = [kata for kata in kop if kata.strip(" :")]
    ketemu: dict[TingkatBaris, Judul] = {}
    for posisi, kata in enumerate(kata_kop):
        cocok = _LABEL.match(kata)
        if not cocok:
            continue
        teks = cocok[2] or _beside(kata_kop[posisi + 1 : posisi + 3])
        if not teks or _LABEL.match(teks):
            continue
        tingkat = _level(cocok[1].lower())
        kode, nama = split_named(teks) or ("", teks)
        dibaca = parse_kode(kode)
        ketemu.setdefault(tingkat, (tingkat, dibaca.teks if dibaca else None, nama))
    return [ketemu[kata] for kata in TINGKAT_PROGRAM if kata in ketemu]


def is_title_row(kata: Sequence[str]) -> bool:
    """Tell the texts of a row above a table that names a level: `Program | : 7.01.01 Penunjang`.

    A colon, or that it has only a kode with its name, tells it from a row of the table, whose
    column of levels says Program too.
    """
    if not kata or not _LABEL.match(kata[0]):
        return False
    return ":" in "".join(kata) or (len(kata) == 2 and split_named(kata[1]) is not None)
