"""What stands around a table: the words above it, its sheet's name, errors inside it."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Keraguan, Tabel, columns_of, is_table_of
from lkjip_xl.tables.anggaran.budget import amount_columns
from lkjip_xl.tables.anggaran.titles import under_titles
from lkjip_xl.tables.context import (
    find_agency,
    find_official,
    find_period,
    find_regency,
    find_stage,
    find_year,
    is_cumulative,
    month_name,
    quarter_end,
)
from lkjip_xl.tables.units import find_unit

_BERPERIODE = {"anggaran", "capaian_kinerja", "skm_rekap"}  # kinds that are made anew each quarter
_TAHUN = later(r"\b20\d\d\b")


def with_context(tabel: Tabel, grid: Grid, judul: list[str], sampai: int) -> Tabel:
    """Add what the words above say; stage and period also by the sheet's and file's name."""
    diserap = tabel.kolom.get("realisasi", ())
    luas = [*judul, grid.lembar, grid.berkas]
    rupiah = amount_columns(tabel.kolom) if isinstance(tabel.isi, Pohon) else []
    satuan = find_unit(tabel, grid, judul, rupiah, sampai) if rupiah else None
    milik = is_table_of(tabel, DaftarIndikator)
    bawahan, jenjang = find_official([*judul, grid.lembar]) if milik else ("", 0)
    return replace(
        tabel,
        isi=under_titles(tabel.isi, judul) if isinstance(tabel.isi, Pohon) else tabel.isi,
        judul=judul[-1] if judul else "",
        tahun=tabel.tahun or find_year(judul) or _own_year(tabel, grid),
        skpd=find_agency(judul),
        kabupaten=find_regency(judul),
        bawahan=bawahan,
        jenjang=jenjang,
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
    kosong = {sel for sel in grid.rumus if grid.nilai(*sel) is None}
    polos = sorted(kosong - grid.galat.keys() - grid.teks_kosong)
    dalam = (sel for sel in polos if sel[0] in range(b1, b2 + 1))
    return tuple(sel for sel in dalam if sel[1] in range(k1, k2 + 1))


def _errors(tabel: Tabel, grid: Grid) -> tuple[Keraguan, ...]:
    """Return the cells of a table's columns that show an Excel error."""
    b1, _, b2, _ = tabel.rentang
    kolom = columns_of(tabel)
    sebaris = ((b, k, teks) for (b, k), teks in sorted(grid.galat.items()) if b1 <= b <= b2)
    return tuple(Keraguan(*galat, "galat Excel") for galat in sebaris if galat[1] in kolom)
