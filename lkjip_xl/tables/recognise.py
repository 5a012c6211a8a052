"""What each sheet is: every header is offered to each kind of table, the most special first."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.limits import MAKS_KOLOM_TABEL
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pemetaan import ALASAN_BUKAN, BUKAN_TABEL, PetaTabel
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Rentang, Tempat
from lkjip_xl.model.tabel import Entri, Keraguan, Tabel, TakDikenali, unrecognised
from lkjip_xl.tables.anggaran.budget import amount_columns, read_budget, why_no_budget
from lkjip_xl.tables.anggaran.columns.roles import has_pairs
from lkjip_xl.tables.anggaran.titles import under_titles
from lkjip_xl.tables.context import (
    find_agency,
    find_period,
    find_regency,
    find_stage,
    find_year,
    is_cumulative,
    month_name,
    quarter_end,
)
from lkjip_xl.tables.forms import explain_nothing, without_examples
from lkjip_xl.tables.header.beside import split_beside, with_left_headers, without_title
from lkjip_xl.tables.header.currency import with_wide_headings
from lkjip_xl.tables.header.header import Kepala, find_headers, kop
from lkjip_xl.tables.header.legend import without_legend
from lkjip_xl.tables.header.pages import before_titles, without_repeats
from lkjip_xl.tables.kinds import RUANG
from lkjip_xl.tables.kinerja.bagian import as_lists
from lkjip_xl.tables.kinerja.roles import measures_indikator
from lkjip_xl.tables.left_over import KEPALA_LAIN, holds_rows, left_over
from lkjip_xl.tables.lookalikes import measures_rupiah
from lkjip_xl.tables.pemetaan.mapped import obey
from lkjip_xl.tables.pemetaan.mapped_parts import Bagian, divide, says_where, without_named_repeats
from lkjip_xl.tables.pengaturan.accepted import read_accepted
from lkjip_xl.tables.pengaturan.settings import read_settings
from lkjip_xl.tables.survei.reason import has_people_beside, why_not_survey
from lkjip_xl.tables.survei.recap_across import is_recap, read_survey_across
from lkjip_xl.tables.survei.responses import is_response_header, read_responses
from lkjip_xl.tables.units import find_unit

_KOSONG = "lembar ini kosong"
_TANPA_KEPALA = (
    "tidak ada baris kepala tabel yang dikenali (misalnya Uraian dan Anggaran, Indikator dan "
    "Target, atau Unsur dan Nilai)"
)
_TERLALU_LEBAR = (
    f"tabelnya berkepala lebih dari {MAKS_KOLOM_TABEL} kolom; hapus kolom yang bukan bagian "
    "tabelnya, simpan, lalu ulangi"
)
_BERPERIODE = {"anggaran", "capaian_kinerja", "skm_rekap"}  # kinds that are made anew each quarter
_TAHUN = later(r"\b20\d\d\b")


def _read_under(grid: Grid, kepala: Kepala, sampai: int, judul: list[str]) -> Tabel | None:
    """Offer one header to each kind of table."""
    tahun = find_year(judul)
    if is_response_header(grid, kepala) and not measures_indikator(kepala, tahun):
        if has_people_beside(grid):
            return None
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
            return tabel
        if tabel and tabel[0].dikenali == "anggaran":
            utuh = _read_under(grid, kepala, sampai, judul)
            return [utuh] if utuh and _names_stand_left(utuh, tabel[0]) else tabel
    utuh = _read_under(grid, kepala, sampai, judul)
    return [utuh] if utuh else []


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


def _with_context(tabel: Tabel, grid: Grid, judul: list[str], sampai: int) -> Tabel:
    """Add what the words above say; stage and period also by the sheet's and file's name."""
    diserap = tabel.kolom.get("realisasi", ())
    luas = [*judul, grid.lembar, grid.berkas]
    rupiah = amount_columns(tabel.kolom) if isinstance(tabel.isi, Pohon) else []
    satuan = find_unit(tabel, grid, judul, rupiah, sampai) if rupiah else None
    return replace(
        tabel,
        isi=under_titles(tabel.isi, judul) if isinstance(tabel.isi, Pohon) else tabel.isi,
        judul=judul[-1] if judul else "",
        tahun=tabel.tahun or find_year(judul) or _own_year(tabel, grid),
        skpd=find_agency(judul),
        kabupaten=find_regency(judul),
        tahapan=tabel.tahapan or find_stage([*judul[::-1], grid.lembar, grid.berkas]),
        periode=_period(tabel, grid, judul),
        satuan=satuan,
        desimal_tampil=dict.fromkeys(rupiah if satuan else (), 0) | tabel.desimal_tampil,
        kumulatif=is_cumulative([*luas, *_words_above(tabel, grid, diserap)]),
        belum_dihitung=_never_calculated(tabel, grid),
        keraguan=tabel.keraguan + _errors(tabel, grid),
    )


def _own_year(tabel: Tabel, grid: Grid) -> str | None:
    """Return the one year of a budget's headings (Anggaran 2024), else that of its sheet's name."""
    if not isinstance(tabel.isi, Pohon):
        return None
    uang = [k for peran in ("anggaran", "realisasi") for k in tabel.kolom.get(peran, ())]
    tahun = {t for kata in _words_above(tabel, grid, uang) for t in _TAHUN.findall(kata)}
    if tahun:
        return tahun.pop() if len(tahun) == 1 else None
    nama = grid.lembar.strip()
    return nama if _TAHUN.fullmatch(nama) else None


def _period(tabel: Tabel, grid: Grid, judul: list[str]) -> str | None:
    """Return the month up to which figures count: inside the sheet, by its name or the file's."""
    berkas = grid.berkas.rpartition(".")[0]
    if tabel.periode or tabel.dikenali not in _BERPERIODE:
        return tabel.periode
    if tabel.dikenali != "anggaran":
        return next(filter(None, map(quarter_end, (*judul[::-1], grid.lembar))), None)
    dalam = find_period([*judul, grid.lembar, grid.berkas])
    return dalam or month_name(grid.lembar) or month_name(berkas)


def _words_above(tabel: Tabel, grid: Grid, kolom: Sequence[int]) -> list[str]:
    """Return the header words of columns."""
    return [rapikan(grid.nilai(b, k)) for b in tabel.baris_kepala for k in kolom]


def _never_calculated(tabel: Tabel, grid: Grid) -> tuple[Tempat, ...]:
    """Return the formulas inside a table that hold no value: Excel never calculated them."""
    b1, k1, b2, k2 = tabel.rentang
    return tuple(
        (b, k)
        for b, k in sorted(grid.rumus.keys() - grid.galat.keys() - grid.teks_kosong)
        if b1 <= b <= b2 and k1 <= k <= k2 and grid.nilai(b, k) is None
    )


def _errors(tabel: Tabel, grid: Grid) -> tuple[Keraguan, ...]:
    """Return the cells of a table's columns that show an Excel error."""
    b1, _, b2, _ = tabel.rentang
    kolom = {k for lajur in tabel.kolom.values() for k in lajur}
    sebaris = ((b, k, teks) for (b, k), teks in sorted(grid.galat.items()) if b1 <= b <= b2)
    return tuple(Keraguan(*galat, "galat Excel") for galat in sebaris if galat[1] in kolom)


def _reason(grid: Grid, kepala: Kepala, sampai: int, judul: list[str]) -> str:
    """Return why nothing was recognised under a header."""
    if len(kepala.kata) > MAKS_KOLOM_TABEL:
        return _TERLALU_LEBAR
    if sebab := why_not_survey(grid, [kepala]):
        return explain_nothing(grid, [kepala]) or sebab
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
        return [_with_context(tabel, grid, judul, sampai) for tabel in sumber]
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
    grid = with_wide_headings(without_legend(grid))
    grid, kepala = without_repeats(grid, with_left_headers(grid, find_headers(grid)))
    semua = divide(grid, kepala, peta)
    grid, semua = without_named_repeats(grid, semua)
    hasil, lembar_lain = _read_parts(grid, semua, contoh)
    hasil = as_lists(grid, hasil)
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
