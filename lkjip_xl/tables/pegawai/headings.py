"""Rows of a staff table that count no persons of their own: headings, and heads with a sum."""

from collections.abc import Sequence

from lkjip_xl.norms.pangkat import GOLONGAN_PPPK, read_golongan
from lkjip_xl.tables.pegawai.groups import Anak, Calon
from lkjip_xl.tables.pegawai.numbering import kinds_of, number_of


def headings(baris: Sequence[Calon], anak: Anak, berteks: set[int]) -> set[int]:
    """Return the rows that head others.

    One without a count is a heading too, unless it is numbered like the rows that count persons
    (a post that nobody holds), or names a golongan. `berteks` are rows with words for a count.
    """
    nomor = kinds_of([number_of(satu.nomor, satu.nama) for satu in baris])
    berisi = {nomor[p] for p, satu in enumerate(baris) if satu.hitung[0] is not None} - {""}
    kosong = {p for p, satu in enumerate(baris) if satu.hitung[0] is None} - {*anak, *berteks}
    return {*anak, *(p for p in kosong if _is_heading(baris[p], nomor[p] in berisi))}


def _is_heading(satu: Calon, bernomor: bool) -> bool:
    """Tell a row without a count that names a group: no golongan, and no numbered post."""
    if not satu.golongan:
        return not bernomor
    terbaca = read_golongan(satu.golongan)
    return (terbaca is None and not bernomor) or _names_group(satu.golongan)


def _names_group(teks: str) -> bool:
    """Tell Golongan IV in words, which has no persons of its own beside IV/a."""
    return teks.lower().startswith("gol") and read_golongan(teks) in GOLONGAN_PPPK[:4]
