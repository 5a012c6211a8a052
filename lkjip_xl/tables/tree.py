"""The tree of a budget table: its rows by level, and the rows that add them up."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import Pohon, Simpul, Subjumlah, bangun_pohon
from lkjip_xl.tables.level_names import level_names
from lkjip_xl.tables.levels import depths
from lkjip_xl.tables.rows import BarisMentah
from lkjip_xl.tables.totals import split_totals


def build_tree(rows: list[BarisMentah], grid: Grid) -> Pohon:
    """Return the tree of a budget table; rows that add others up are kept apart."""
    susunan = split_totals(rows, grid)
    dalam = depths(susunan.induk)
    tingkat = level_names(susunan.isi, dalam, susunan.induk)
    simpul = tuple(
        Simpul(
            s.baris, t, d, i, s.kode.teks if s.kode else (s.teks_kode or None), s.uraian, s.jumlah
        )
        for s, t, d, i in zip(susunan.isi, tingkat, dalam, susunan.induk, strict=True)
    )
    return bangun_pohon(
        simpul,
        susunan.hierarki,
        _apart(susunan.total) if susunan.total else None,
        tuple(Subjumlah(_apart(s.baris), s.dari, s.cara) for s in susunan.subjumlah),
        tuple(_apart(s) for s in susunan.lepas),
    )


def _apart(satu: BarisMentah) -> Simpul:
    """Return a row that stands outside of the levels."""
    return Simpul(satu.baris, "jumlah", 0, None, None, satu.uraian or satu.nomor, satu.jumlah)
