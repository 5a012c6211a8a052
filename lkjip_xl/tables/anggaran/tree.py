"""The tree of a budget table: its rows by level, and the rows that add them up."""

from dataclasses import replace
from decimal import Decimal

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import BuktiTingkat, Pohon, Simpul, Subjumlah, bangun_pohon
from lkjip_xl.tables.anggaran.income import without_income
from lkjip_xl.tables.anggaran.levels.hierarchy import Tingkatan
from lkjip_xl.tables.anggaran.levels.level_names import level_names
from lkjip_xl.tables.anggaran.levels.parents import depths
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah
from lkjip_xl.tables.anggaran.rows.totals import split_totals
from lkjip_xl.tables.anggaran.sums import count_rows

_NOL = Decimal(0)


def build_tree(rows: list[BarisMentah], grid: Grid) -> Pohon:
    """Return the tree of a budget table; rows that add others up are kept apart."""
    rows, lain = without_income(rows)
    susunan = split_totals(rows, grid)
    tingkatan = susunan.tingkatan
    hierarki, induk, ragu = tingkatan.hierarki, tingkatan.induk, tingkatan.ragu
    dalam = depths(induk)
    tingkat = level_names(susunan.isi, dalam, induk)
    simpul = tuple(
        Simpul(
            s.baris,
            tingkat[p],
            dalam[p],
            induk[p],
            s.kode.teks if s.kode else (s.teks_kode or None),
            s.uraian,
            s.jumlah,
            ragu=ragu[p].alasan if p in ragu else "",
            tebakan=p in ragu and not ragu[p].terbukti,
        )
        for p, s in enumerate(susunan.isi)
    )
    pohon = bangun_pohon(
        simpul,
        hierarki,
        _apart(susunan.total) if susunan.total else None,
        tuple(Subjumlah(_apart(s.baris), s.dari, s.cara) for s in susunan.subjumlah),
        tuple(_apart(s) for s in susunan.lepas),
    )
    return replace(
        pohon, bukan_belanja=tuple(_apart(s) for s in lain), bukti=_proof(susunan.isi, tingkatan)
    )


def _proof(rows: list[BarisMentah], tingkatan: Tingkatan) -> BuktiTingkat:
    """Return why the levels are these, and what a rival reading adds up to (rupiah by column)."""
    bukti, saingan = tingkatan.tafsir.bukti, tingkatan.saingan
    lain: tuple[tuple[int, Decimal], ...] = ()
    if saingan:
        akar = [p for p, atas in enumerate(saingan.induk) if atas is None]
        jumlah = count_rows(rows, saingan.induk).tertulis
        lain = tuple(
            (satu.kolom, sum((jumlah[p].get(satu.kolom) or _NOL for p in akar), _NOL))
            for satu in saingan.bukti.lajur
        )
    return BuktiTingkat(
        bukti.induk_cocok,
        bukti.induk_bicara,
        tingkatan.tafsir.tertutup,
        tingkatan.pasti,
        lain,
    )


def _apart(satu: BarisMentah) -> Simpul:
    """Return a row that stands outside of the levels."""
    return Simpul(satu.baris, "jumlah", 0, None, None, satu.uraian or satu.nomor, satu.jumlah)
