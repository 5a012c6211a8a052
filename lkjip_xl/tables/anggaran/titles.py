"""Levels that only the words above a table name: `Sub Kegiatan : 7.01.01.2.01.0001 Gaji`."""

import re
from collections.abc import Sequence

from lkjip_xl.cells.kode import parse_kode, split_named
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.model.pohon import TINGKAT_PROGRAM, Pohon, Simpul

_LABEL = later(
    r"^(prog(?:ram)?|keg(?:iatan)?|sub[ -]?keg(?:iatan)?)\.?\s*(?::\s*(.+)|:?)$", re.IGNORECASE
)

Judul = tuple[TingkatBaris, str | None, str]


def _level(label: str) -> TingkatBaris:
    """Return the level that a label names."""
    return "sub_kegiatan" if label.startswith("sub") else TINGKAT_PROGRAM[label.startswith("keg")]


def find_titles(kop: Sequence[str]) -> list[Judul]:
    """Return level, kode and name of what the words above a table say it belongs to."""
    kata_kop = [kata for kata in kop if kata.strip(" :")]
    ketemu: dict[TingkatBaris, Judul] = {}
    for posisi, kata in enumerate(kata_kop):
        cocok = _LABEL.match(kata)
        if not cocok:
            continue
        teks = cocok[2] or (kata_kop[posisi + 1].lstrip(": ") if posisi + 1 < len(kata_kop) else "")
        if not teks or _LABEL.match(teks):
            continue
        tingkat = _level(cocok[1].lower())
        kode, nama = split_named(teks) or ("", teks)
        dibaca = parse_kode(kode)
        ketemu.setdefault(tingkat, (tingkat, dibaca.teks if dibaca else None, nama))
    return [ketemu[kata] for kata in TINGKAT_PROGRAM if kata in ketemu]


def under_titles(pohon: Pohon, kop: Sequence[str]) -> Pohon:
    """Return the tree below the program, kegiatan and sub kegiatan that the words above it name.

    Only where the table itself begins with rekening; these levels have no row of their own.
    """
    judul = find_titles(kop)
    if not judul or any(pohon.simpul[p].tingkat != "rekening" for p in pohon.akar):
        return pohon
    awal = pohon.simpul[0]
    atas = [
        Simpul(
            awal.baris, tingkat, n, n - 1 if n else None, kode, nama,
            dict.fromkeys(awal.jumlah), maya=True,
        )
        for n, (tingkat, kode, nama) in enumerate(judul)
    ]  # fmt: skip
    return pohon.below(atas)
