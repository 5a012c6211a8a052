"""Kode of which each row has only its own part (01 · 2.01 · 0001): their shape names no level."""

from collections.abc import Sequence

from lkjip_xl.cells.kode import Kode, is_prefix
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import NAMA_PROGRAM
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_PROGRAM = later(NAMA_PROGRAM)
_KEGIATAN = 2  # parts of a kegiatan's own kode: 2.01


def are_short(rows: Sequence[BarisMentah], induk: Sequence[int | None]) -> bool:
    """Tell kode without urusan and bidang: rows that say Program have another level's shape.

    Where none says so, most kode of two parts do not begin with that of the row they stand under,
    or all are 01, 02, 03: an urusan has a single digit.
    """
    bernama = (s.kode for s in rows if _PROGRAM.match(s.uraian.lower()))
    program = [kode for kode in bernama if kode]
    if program:
        return sum(kode.tingkat != "program" for kode in program) * 2 > len(program)
    kode = [s.kode for s in rows if s.kode]
    if kode and all(map(_is_padded, kode)):
        return True
    sendiri = ((s.kode, p) for s, p in zip(rows, induk, strict=True) if _is_own_part(s.kode))
    dua = [(rows[p].kode, kode) for kode, p in sendiri if p is not None]
    lepas = [atas for atas, bawah in dua if not _continues(atas, bawah)]
    return len(lepas) * 2 > len(dua)


def _continues(atas: Kode | None, bawah: Kode | None) -> bool:
    """Tell whether a kode begins with that of the row above; without one nothing is said."""
    return atas is None or (bawah is not None and is_prefix(atas, bawah))


def _is_padded(kode: Kode) -> bool:
    """Tell a kode of one part with two digits, 01 or 12, of which no heading says the level."""
    dua_angka = kode.teks.startswith("0") or len(kode.bagian[0]) > 1
    return kode.tingkat == "urusan" and len(kode.bagian) == 1 and dua_angka


def _is_own_part(kode: Kode | None) -> bool:
    """Tell a kode of two parts that is no rekening."""
    return kode is not None and kode.tingkat != "rekening" and len(kode.bagian) == _KEGIATAN
