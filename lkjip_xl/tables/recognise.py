"""What each sheet is: every header is offered to each kind of table, the most special first."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.limits import MAKS_KOLOM_TABEL, MAKS_TABEL
from lkjip_xl.model.pemetaan import ALASAN_BUKAN, BUKAN_TABEL, PetaTabel
from lkjip_xl.model.sel import Rentang
from lkjip_xl.model.tabel import (
    Entri,
    Tabel,
    TakDikenali,
    unrecognised,
)
from lkjip_xl.tables.anggaran.budget import read_budget, why_no_budget
from lkjip_xl.tables.anggaran.columns.roles import has_pairs
from lkjip_xl.tables.context import (
    find_stage,
    find_year,
)
from lkjip_xl.tables.forms import explain_nothing, without_examples
from lkjip_xl.tables.header.beside import split_beside, with_left_headers, without_title
from lkjip_xl.tables.header.currency import with_wide_headings
from lkjip_xl.tables.header.header import Kepala, find_headers, kop
from lkjip_xl.tables.header.legend import without_legend
from lkjip_xl.tables.header.pages import before_titles, without_repeats
from lkjip_xl.tables.header.summary import without_summary
from lkjip_xl.tables.kinds import RUANG
from lkjip_xl.tables.kinerja.bagian import as_lists, with_sure_programs
from lkjip_xl.tables.kinerja.beside_budget import with_other_half
from lkjip_xl.tables.kinerja.roles import measures_indikator
from lkjip_xl.tables.left_over import KEPALA_LAIN, holds_rows, left_over
from lkjip_xl.tables.lookalikes import measures_rupiah
from lkjip_xl.tables.pegawai.halves import join_halves
from lkjip_xl.tables.pemetaan.mapped import obey
from lkjip_xl.tables.pemetaan.mapped_parts import Bagian, divide, says_where, without_named_repeats
from lkjip_xl.tables.pengaturan.accepted import read_accepted
from lkjip_xl.tables.pengaturan.settings import read_settings, why_no_scale
from lkjip_xl.tables.surroundings import with_context
from lkjip_xl.tables.survei.periods import has_periods_beside
from lkjip_xl.tables.survei.reason import has_people_beside, unread_unsur, why_not_survey
from lkjip_xl.tables.survei.responses import is_response_header, read_responses

_KOSONG = "lembar ini kosong"
_TANPA_KEPALA = (
    "tidak ada baris kepala tabel yang dikenali (misalnya Uraian dan Anggaran, Indikator dan "
    "Target, atau Unsur dan Nilai)"
)
_TERLALU_LEBAR = (
    f"tabelnya berkepala lebih dari {MAKS_KOLOM_TABEL} kolom; hapus kolom yang bukan bagian "
    "tabelnya, simpan, lalu ulangi"
)

_TERLALU_BANYAK = (
    f"lembar ini memuat lebih dari {MAKS_TABEL} kepala tabel; bagi menjadi beberapa berkas, "
    "atau hapus kepala yang berulang, simpan, lalu ulangi"
)


def _read_under(grid: Grid, kepala: Kepala, sampai: int, judul: list[str]) -> Tabel | None:
    """Offer one header to each kind of table."""
    tahun = find_year(judul)
    if is_response_header(grid, kepala) and not measures_indikator(kepala, tahun):
        if has_people_beside(grid) or has_periods_beside(grid, kepala):
            return None
        from lkjip_xl.tables.survei.recap_across import (  # noqa: PLC0415  # few tables get here
            is_recap,
            read_survey_across,
        )

        jawaban = None if is_recap(grid, kepala) else read_responses(grid, kepala, sampai)
        return jawaban or read_survey_across(grid, kepala, sampai)
    if has_pairs(kepala):
        return read_budget(grid, kepala, sampai, judul, tahun)
    for ruang in RUANG.values():
        if tabel := ruang.recognise(grid, kepala, sampai, judul, tahun):
            if measures_rupiah(tabel, grid, kepala, sampai, judul):
                return read_budget(grid, kepala, sampai, judul, tahun) or tabel
            return tabel
    return None


def _tables_under(grid: Grid, kepala: Kepala, sampai: int, judul: list[str]) -> list[Tabel]:
    """Return the tables under one row of headers: two where both halves are tables."""
    if len(kepala.kata) > MAKS_KOLOM_TABEL:
        return []
    bagian = split_beside(grid, kepala, sampai)
    if len(bagian) > 1 and not _is_one_list(grid, kepala, bagian, sampai):
        tabel = [t for potongan in bagian if (t := _read_half(grid, potongan, sampai, judul))]
        if len(tabel) > 1:
            return join_halves(grid, tabel)
        if tabel and tabel[0].dikenali == "anggaran":
            utuh = _read_under(grid, kepala, sampai, judul)
            return [utuh] if utuh and _names_stand_left(utuh, tabel[0]) else tabel
    utuh = _read_under(grid, kepala, sampai, judul)
    return with_other_half(grid, kepala, sampai, judul, utuh) if utuh else []


def _read_half(grid: Grid, kepala: Kepala, sampai: int, judul: list[str]) -> Tabel | None:
    """Return the table of one half; a title over its columns says which stage it is of."""
    kepala, nama = without_title(kepala)
    tabel = _read_under(grid, kepala, sampai, judul)
    return replace(tabel, tahapan=find_stage([nama])) if tabel else None


def _names_stand_left(utuh: Tabel, potongan: Tabel) -> bool:
    """Tell a budget cut in two by a blank column: read whole its rows have other names.

    Its words (PPTK, Jenis Belanja) beside the amounts would be taken for the names.
    """
    sama = all(utuh.kolom.get(p) == potongan.kolom.get(p) for p in ("anggaran", "realisasi"))
    return sama and min(utuh.kolom["uraian"]) < potongan.rentang[1]


def _is_one_list(grid: Grid, kepala: Kepala, bagian: Sequence[Kepala], sampai: int) -> bool:
    """Tell a list of answers with a column that nobody named: between two tables all is blank."""
    batas = [(max(kiri.kata), min(kanan.kata)) for kiri, kanan in pairwise(bagian)]
    antara = [k for kiri, kanan in batas for k in range(kiri + 1, kanan)]
    berisi = any(grid.nilai(b, k) is not None for k in antara for b in range(kepala.mulai, sampai))
    return berisi and is_response_header(grid, kepala)


def _reason(grid: Grid, kepala: Kepala, sampai: int, judul: list[str]) -> str:
    """Return why nothing was recognised under a header."""
    if len(kepala.kata) > MAKS_KOLOM_TABEL:
        return _TERLALU_LEBAR
    if sebab := why_not_survey(grid, [kepala]):
        return explain_nothing(grid, [kepala]) or sebab
    if sebab := why_no_scale(grid, kepala, sampai):
        return sebab
    return why_no_budget(grid, kepala, sampai, judul, find_year(judul)) or KEPALA_LAIN


def _read_part(grid: Grid, bagian: Bagian, judul: list[str]) -> list[Entri]:
    """Return the tables of one part of a sheet, or why it is none; what a person says decides."""
    kepala, sampai = bagian.kepala, bagian.sampai
    lewati = next((s for s in bagian.peta if s.dikenali == BUKAN_TABEL), None)
    if lewati is not None:
        return [_left_out(grid, (kepala.awal, 0, sampai - 1, grid.n_kolom - 1), lewati)]
    otomatis = _tables_under(grid, kepala, sampai, judul) if kepala.kata else []
    sumber = obey(grid, bagian, otomatis, find_year(judul))
    if sumber or not kepala.kata:
        return [with_context(tabel, grid, judul, sampai) for tabel in sumber]
    rentang = (kepala.awal, min(kepala.kata), sampai - 1, max(kepala.kata))
    sebab = _reason(grid, kepala, sampai, judul)
    return [TakDikenali(grid.berkas, grid.lembar, grid.tersembunyi, rentang, sebab)]


def _left_out(grid: Grid, rentang: Rentang, peta: PetaTabel) -> TakDikenali:
    """Return the entry of what a person says is no table."""
    alasan = f"{ALASAN_BUKAN} {peta.asal}"
    return TakDikenali(grid.berkas, grid.lembar, grid.tersembunyi, rentang, alasan)


def _read_parts(
    grid: Grid, bagian: Sequence[Bagian], contoh: dict[int, bool]
) -> tuple[list[Tabel], list[TakDikenali]]:
    """Return the tables of a sheet's parts from top to bottom, and what is no table or unread."""
    if len(bagian) > MAKS_TABEL:
        rentang = (0, 0, grid.n_baris - 1, grid.n_kolom - 1)
        lain = TakDikenali(grid.berkas, grid.lembar, grid.tersembunyi, rentang, _TERLALU_BANYAK)
        return [], [lain]
    hasil: list[Tabel] = []
    lembar_lain: list[TakDikenali] = []
    if bagian:
        lembar_lain += left_over(grid, 0, bagian[0].kepala.awal)
    dari = 0
    for potongan in bagian:
        mulai, sampai = potongan.kepala.mulai, potongan.sampai
        if sampai < grid.n_baris:
            sampai = before_titles(grid, mulai, sampai)
        milik = {b: utuh for b, utuh in contoh.items() if mulai <= b < sampai}
        judul = kop(grid, potongan.kepala.awal, dari)
        entri = _read_part(grid, potongan._replace(sampai=sampai), judul)
        lembar_lain += unrecognised(entri)
        tabel = [replace(t, contoh=milik) for t in entri if isinstance(t, Tabel)]
        hasil += tabel
        lembar_lain += [s for t in tabel for s in unread_unsur(grid, t)]
        dari = max([dari, *(t.rentang[2] + 1 for t in tabel)])
        if tabel and not potongan.peta:
            lembar_lain += left_over(grid, dari, sampai)
    return hasil, lembar_lain


def recognise(grid: Grid, peta: Sequence[PetaTabel] = ()) -> list[Entri]:
    """Return the tables of a sheet from top to bottom, or one entry that says why none.

    `peta` are the blocks of Pemetaan sheets that speak of this sheet.
    """
    penuh = (0, 0, max(0, grid.n_baris - 1), max(0, grid.n_kolom - 1))
    if not grid.n_baris:
        return [TakDikenali(grid.berkas, grid.lembar, grid.tersembunyi, penuh, _KOSONG)]
    umum = (blok for blok in peta if not says_where(blok))
    if lewati := next((blok for blok in umum if blok.dikenali == BUKAN_TABEL), None):
        return [_left_out(grid, penuh, lewati)]
    grid, contoh = without_examples(grid)
    if diterima := read_accepted(grid, contoh):
        return [diterima]
    grid = with_wide_headings(without_legend(without_summary(grid)))
    grid, kepala = without_repeats(grid, with_left_headers(grid, find_headers(grid)))
    semua = divide(grid, kepala, peta)
    grid, semua = without_named_repeats(grid, semua)
    hasil, lembar_lain = _read_parts(grid, semua, contoh)
    hasil = with_sure_programs(grid, as_lists(grid, hasil))
    if hasil:
        bersebab = [s for s in lembar_lain if s.alasan != KEPALA_LAIN]
        terlewat = [s for s in lembar_lain if holds_rows(grid, s.rentang)]
        disebut = dict.fromkeys([*bersebab, *terlewat])
        return [*hasil, *disebut]
    if setelan := read_settings(grid):
        return [setelan]
    alasan = [lembar.alasan for lembar in lembar_lain if lembar.alasan != KEPALA_LAIN]
    alasan += [
        why_not_survey(grid, kepala)
        or explain_nothing(grid, kepala)
        or (KEPALA_LAIN if kepala else _TANPA_KEPALA)
    ]
    return [TakDikenali(grid.berkas, grid.lembar, grid.tersembunyi, penuh, alasan[0])]
