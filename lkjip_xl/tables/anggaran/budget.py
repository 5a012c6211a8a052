"""Budget tables: DPA, LRA, RFK, Tabel 3.5: roles of their columns, then their tree."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.cells.numbers import are_whole, decimals_shown
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import KodeDibaca, Tabel
from lkjip_xl.tables.anggaran.blocks import (
    block_columns,
    find_blocks,
    split_blocks,
    why_alternating,
    with_pagu,
    with_payments,
    without_labels,
)
from lkjip_xl.tables.anggaran.column_proof import column_proof
from lkjip_xl.tables.anggaran.columns.cash_plan import find_cash_plan
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.content import Muatan, look_at, nameless_amounts
from lkjip_xl.tables.anggaran.columns.evidence import column_evidence
from lkjip_xl.tables.anggaran.columns.groups import with_other_groups
from lkjip_xl.tables.anggaran.columns.kode_columns import with_kode
from lkjip_xl.tables.anggaran.columns.name_columns import why_nameless, with_names, with_steps
from lkjip_xl.tables.anggaran.columns.part_proof import with_nameless_parts
from lkjip_xl.tables.anggaran.columns.parts import with_parts
from lkjip_xl.tables.anggaran.columns.percent_column import (
    exact_percents,
    with_percent,
)
from lkjip_xl.tables.anggaran.columns.period_columns import latest_period, with_periods
from lkjip_xl.tables.anggaran.columns.related import with_related, with_remainder
from lkjip_xl.tables.anggaran.columns.repeated import without_repeated
from lkjip_xl.tables.anggaran.columns.roles import find_roles, is_murni_perubahan
from lkjip_xl.tables.anggaran.income import kinds_apart
from lkjip_xl.tables.anggaran.items import item_columns, read_items
from lkjip_xl.tables.anggaran.level_proof import level_proof
from lkjip_xl.tables.anggaran.levels.heading import step_words
from lkjip_xl.tables.anggaran.longlist import apart, read_list
from lkjip_xl.tables.anggaran.longlist_columns import KolomTingkat, find_levels, level_columns
from lkjip_xl.tables.anggaran.periods import latest_rows
from lkjip_xl.tables.anggaran.plausible import objection, why_empty
from lkjip_xl.tables.anggaran.rows.captions import caption_above, with_own_kode
from lkjip_xl.tables.anggaran.rows.carry import carry_kode
from lkjip_xl.tables.anggaran.rows.funds import with_funds
from lkjip_xl.tables.anggaran.rows.mistaken import above_accounts, above_kegiatan, below_urusan
from lkjip_xl.tables.anggaran.rows.repair import repair_kode
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total, read_rows
from lkjip_xl.tables.anggaran.rows.wrapped import join_wrapped
from lkjip_xl.tables.anggaran.tree import build_tree
from lkjip_xl.tables.columns import Pembaca, read_amounts, read_figures
from lkjip_xl.tables.header.header import Kepala


def amount_columns(kolom: Kolom) -> list[int]:
    """Return the columns whose numbers add up: pagu and realisasi, by kelompok too, and sisa."""
    nama = ("anggaran", "realisasi", "sisa")
    uang = [k for n, ks in kolom.items() for k in ks if n.split("_", 1)[0] in nama]
    return sorted(set(uang))


class Susunan(NamedTuple):
    """What a budget table is, its columns by role, and those that could also have had it."""

    dikenali: JenisTabel
    kolom: Kolom
    pilihan: Kolom
    ragu: tuple[str, ...] = ()  # roles whose columns may be added up, or only the first counts


def budget_columns(
    kepala: Kepala, tahun: str | None = None, muatan: Muatan | None = None
) -> Susunan | None:
    """Return the columns of a budget table by its header, and by what they hold where it is known.

    None where it is no such table's.
    """
    ketemu = find_roles(kepala, tahun, muatan or Muatan())
    return None if ketemu is None else arrange(kepala, *ketemu)


def arrange(kepala: Kepala, kolom: Kolom, pilihan: Kolom) -> Susunan:
    """Return columns as a budget, or as one before and after its change where no realisasi is."""
    if pasangan := is_murni_perubahan(kepala, kolom, pilihan):
        kolom = {n: ks for n, ks in kolom.items() if n != "anggaran"} | pasangan
        return Susunan("anggaran_perubahan", kolom, {})
    return Susunan("anggaran", kolom, pilihan)


def read_budget(
    grid: Grid, kepala: Kepala, sampai: int, judul: list[str], tahun: str | None = None
) -> Tabel | None:
    """Read a budget table under a header; None where it is none, or nothing proves that it is."""
    kepala = with_names(grid, kepala, sampai)
    muatan = look_at(grid, kepala, sampai)
    kepala = with_pagu(grid, kepala, sampai)
    ketemu = find_roles(kepala, tahun, muatan) or find_cash_plan(
        kepala, muatan, [*judul, grid.lembar], tahun
    )
    if ketemu is None or why_alternating(grid, kepala, sampai, ketemu[0]):
        return None
    bulanan = latest_period(grid, kepala, sampai, *ketemu)
    bukti = column_evidence(grid, kepala, sampai, *bulanan, muatan)
    bulanan = without_repeated(bukti, grid, kepala.mulai, *bulanan)
    bagian = with_parts(bukti, *bulanan, muatan)
    kolom, pilihan = with_related(bukti, bagian.kolom, bagian.pilihan, muatan)
    kolom = with_remainder(bukti, kolom)
    kolom, pilihan = with_periods(bukti, kolom, pilihan, muatan, judul)
    kolom = with_nameless_parts(bukti, kolom, muatan)
    susunan = arrange(kepala, kolom, pilihan)._replace(ragu=bagian.ragu)
    tabel = read_columns(grid, kepala, sampai, susunan)
    if tabel is None or objection(grid, tabel, kepala, judul, tahun):
        return None
    return replace(tabel, tak_bernama=nameless_amounts(grid, kepala, sampai, tabel))


def why_no_budget(
    grid: Grid, kepala: Kepala, sampai: int, judul: list[str], tahun: str | None = None
) -> str:
    """Return why what stands under budget-like headers is no budget, empty without such headers."""
    susunan = budget_columns(kepala, tahun, look_at(grid, kepala, sampai))
    if berselang := why_alternating(grid, kepala, sampai, susunan.kolom if susunan else {}):
        return berselang
    if susunan is None:
        return why_nameless(grid, kepala, sampai)
    tabel = read_columns(grid, kepala, sampai, susunan)
    if tabel is None:
        return why_empty(grid, kepala, amount_columns(susunan.kolom), sampai)
    return objection(grid, tabel, kepala, judul, tahun)


def read_columns(grid: Grid, kepala: Kepala, sampai: int, susunan: Susunan) -> Tabel | None:
    """Read a budget table whose columns are known; None where no row has an amount."""
    dikenali, kolom, pilihan, peran_ragu = susunan
    kolom = with_kode(grid, kepala, sampai, with_steps(grid, kepala, sampai, kolom))
    kolom, pilihan = with_other_groups(grid, kepala, sampai, kolom, pilihan)
    pembaca = Pembaca(grid)
    if blok := find_blocks(grid, kepala, kolom, kepala.mulai, sampai):
        kepala, kolom, pilihan = without_labels(kepala, blok), block_columns(kolom, blok), {}
    jumlah = read_amounts(pembaca, amount_columns(kolom), kepala.mulai, sampai)
    ragu = _doubtful_rows(grid, pembaca, list(jumlah))
    rows = _whole_rows(grid, kepala, read_rows(grid, kepala.mulai, sampai, kolom, jumlah, ragu))
    rows = with_funds(grid, kepala, kolom.get("keterangan", ()), rows)
    if not any(
        baris.uraian and not is_total(baris) and (baris.terisi or baris.baris in ragu)
        for baris in rows
    ):
        return None
    kolom = kolom | item_columns(kepala, kolom)
    jenjang = find_levels(grid, kepala, kolom, [s.baris for s in rows if not is_total(s)])
    if jenjang:
        kolom |= level_columns(jenjang)
        rows = read_rows(grid, kepala.mulai, sampai, kolom, jumlah, ragu)
        kolom = {n: lajur for n, lajur in kolom.items() if n != "no"}
        rows = _whole_rows(grid, kepala, rows)
    rows, periode = latest_rows(grid, kepala, kolom, jenjang, rows)
    kode_dibaca: tuple[KodeDibaca, ...] = ()
    rows, bayar = split_blocks(grid, rows, jumlah, kepala.mulai, blok) if blok else (rows, {})
    judul = step_words([kepala.jalur(k) for k in kolom["uraian"]])
    judul_kode = [kepala.jalur(k) for k in kolom.get("kode", ()) if k not in kolom["uraian"]]
    if not jenjang:
        rows, kode_dibaca = repair_kode(_own_levels(rows, judul, judul_kode))
    pohon = _tree(grid, rows, jumlah, jenjang, judul)
    if bayar:
        pohon, rows = with_payments(pohon, bayar), [*rows, *bayar.values()]
    terpakai = _used_rows(pohon)
    rows = sorted((s for s in rows if s.baris in terpakai), key=lambda baris: baris.baris)
    akhir = rows[-1].baris
    batas = {baris.baris for baris in rows}
    kolom, pilihan = with_percent(grid, kepala, kolom, pilihan, rows)
    persen = _percents(pembaca, kolom, rows)
    semua = [k for lajur in kolom.values() for k in lajur]
    return Tabel(
        dikenali=dikenali,
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(min(kepala.awal, rows[0].baris), min(semua), akhir, max(semua)),
        baris_kepala=kepala.baris,
        kolom=kolom,
        isi=pohon,
        jumlah_baris=len(rows),
        angka_teks={s: n for s, n in pembaca.angka_teks.items() if s[0] in batas},
        keraguan=tuple(s for s in pembaca.keraguan if s.baris in batas),
        kolom_pilihan=pilihan,
        peran_ragu=peran_ragu,
        desimal_tampil=_shown_decimals(grid, rows, jumlah),
        persen=persen,
        keterangan=_remarks(grid, kolom, rows),
        rincian=read_items(grid, kolom, rows),
        kode_dibaca=kode_dibaca,
        tahun=next((p.tahun for p in periode if p.tahun), None),
        periode=next((p.bulan for p in periode if p.bulan), None),
        periode_lain=tuple(lama for p in periode for lama in p.periode_lain),
        masa_sendiri=any(p.sendiri for p in periode),
        bukti=(*column_proof(kolom, rows, persen), *level_proof(pohon)),
        pasti=pohon.bukti.pasti,
    )


def _tree(
    grid: Grid,
    rows: list[BarisMentah],
    uang: Container[int],
    jenjang: list[KolomTingkat],
    judul: str,
) -> Pohon:
    """Return the tree of a table, without the income that a column tells apart from belanja."""
    akhir = jenjang[-1] if jenjang and jenjang[-1].tingkat == "rekening" else None
    rekening = None if akhir is None else akhir.nama if akhir.kode is None else akhir.kode
    rows, lain = kinds_apart(grid, rows, uang, rekening)
    pohon = read_list(grid, rows, jenjang) if jenjang else build_tree(rows, grid, judul)
    return replace(pohon, bukan_belanja=(*pohon.bukan_belanja, *map(apart, lain)))


def _whole_rows(grid: Grid, kepala: Kepala, rows: list[BarisMentah]) -> list[BarisMentah]:
    """Return the rows with whole names, and with what a caption above the header names."""
    utuh = with_own_kode(join_wrapped(grid, rows))
    return [*caption_above(grid, kepala.awal, utuh), *utuh]


def _own_levels(rows: list[BarisMentah], judul: str, judul_kode: list[str]) -> list[BarisMentah]:
    """Return the rows with whole kode of the right level, as those around them show it."""
    return above_kegiatan(below_urusan(carry_kode(above_accounts(rows), judul, judul_kode)))


def _used_rows(pohon: Pohon) -> set[int]:
    """Return the sheet rows that belong to the table; loose numbers around it do not."""
    jumlah = [subjumlah.simpul for subjumlah in pohon.subjumlah] + (
        [pohon.total] if pohon.total else []
    )
    return {simpul.baris for simpul in (*pohon.simpul, *jumlah)}


def _remarks(grid: Grid, kolom: Kolom, rows: list[BarisMentah]) -> dict[int, str]:
    """Return the words in the columns Ket, Keterangan and Sumber Dana by row."""
    kata = {
        s.baris: next(
            (t for k in kolom["keterangan"] if (t := rapikan(grid.nilai(s.baris, k)))), ""
        )
        for s in (rows if "keterangan" in kolom else ())
    }
    return {baris: teks for baris, teks in kata.items() if teks}


def _doubtful_rows(grid: Grid, pembaca: Pembaca, kolom: list[int]) -> set[int]:
    """Return the rows that hold a refused number or an Excel error: data, though unreadable."""
    galat = {b for b, k in grid.galat if k in kolom}
    return galat | {s.baris for s in pembaca.keraguan if re.search(r"\d|^#", s.teks)}


def _percents(pembaca: Pembaca, kolom: Kolom, rows: list[BarisMentah]) -> dict[int, Angka]:
    """Return the printed percents by row; only one column can be the percent of realisasi."""
    if "persen" not in kolom:
        return {}
    tepat = exact_percents(kolom, rows)
    baris = [mentah.baris for mentah in rows]
    return read_figures(pembaca, kolom["persen"][0], baris, persen=True, tepat=tepat)


def _shown_decimals(
    grid: Grid, rows: list[BarisMentah], jumlah: Mapping[int, Sequence[Decimal | None]]
) -> dict[int, int]:
    """Return the decimals that columns show which store fractions of a rupiah."""
    hasil: dict[int, int] = {}
    pecahan = not all(map(are_whole, jumlah.values()))
    for baris in rows if pecahan else ():
        for k, nilai in baris.jumlah.items():
            if k in hasil or nilai is None or nilai == nilai.to_integral_value():
                continue
            tampil = decimals_shown(grid.gaya(baris.baris, k).format_angka)
            if tampil is not None and isinstance(grid.nilai(baris.baris, k), float):
                hasil[k] = tampil
    return hasil
