"""Performance and budget under one row of headers: each is a table of its own."""

from dataclasses import replace

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.anggaran.budget import amount_columns, read_budget
from lkjip_xl.tables.anggaran.columns.content import look_at
from lkjip_xl.tables.anggaran.columns.roles import has_both_amounts, has_pairs
from lkjip_xl.tables.context import find_year
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.kinerja.bukti import figures, proven
from lkjip_xl.tables.kinerja.performance import read_performance

_NAMA = ("no", "kode", "uraian")
_BERDUA = {"capaian_kinerja", "capaian_kegiatan", "efisiensi"}
# What a performance table and the budget beside it share.
_BERSAMA = {"no", "program_kegiatan", "keterangan", "anggaran", "realisasi_anggaran",
            "persen_anggaran"}  # fmt: skip
_DIUKUR = ("realisasi", "target")
_CAPAIAN = ("capaian_kegiatan", "capaian")
_PROGRAM = later(r"\b(program|kegiatan)\b")


def with_other_half(
    grid: Grid, kepala: Kepala, sampai: int, judul: list[str], tabel: Tabel
) -> list[Tabel]:
    """Return a table with the one that the header's other columns are, from left to right."""
    if has_pairs(kepala):
        return [tabel]  # K beside Rp: the forms that evaluate Renja and RKPD
    if tabel.dikenali == "anggaran":
        lain = _performance(grid, kepala, sampai, judul, tabel)
        return _in_order(lain, tabel) if lain else [tabel]
    anggaran = _budget(grid, kepala, sampai, judul, tabel) if tabel.dikenali in _BERDUA else None
    if anggaran is None:
        return [tabel]
    if tabel.dikenali != "efisiensi":
        tabel = _performance(grid, kepala, sampai, judul, anggaran) or tabel
    return _in_order(tabel, anggaran)


def _in_order(*tabel: Tabel) -> list[Tabel]:
    return sorted(tabel, key=lambda t: t.rentang)


def _budget(
    grid: Grid, kepala: Kepala, sampai: int, judul: list[str], tabel: Tabel
) -> Tabel | None:
    """Return the budget of the programs that stand beside what they reached."""
    nama = tabel.kolom.get("sasaran" if tabel.dikenali == "efisiensi" else "program_kegiatan", ())
    if not any(_PROGRAM.search(kepala.jalur(k)) for k in nama):
        return None
    diukur = {k for n, ks in tabel.kolom.items() if n not in _BERSAMA for k in ks} - {*nama}
    sisa = replace(kepala, kata={k: t for k, t in kepala.kata.items() if k not in diukur})
    if not has_both_amounts(sisa):
        return None
    anggaran = read_budget(grid, sisa, sampai, judul, find_year(judul))
    uang = look_at(grid, sisa, sampai).uang
    return anggaran if anggaran and uang & {*amount_columns(anggaran.kolom)} else None


def _performance(
    grid: Grid, kepala: Kepala, sampai: int, judul: list[str], anggaran: Tabel
) -> Tabel | None:
    """Return what a budget's rows reached beside their amounts; None where nothing proves it.

    Where its own sasaran are measured, the names of the budget's rows are not theirs.
    """
    nama = {k for peran in _NAMA for k in anggaran.kolom.get(peran, ())}
    uang = {*amount_columns(anggaran.kolom), *anggaran.kolom.get("persen", ())}
    sisa = {k: kata for k, kata in kepala.kata.items() if k not in uang}
    uang = {*look_at(grid, replace(kepala, kata=sisa), sampai).uang}
    sisa = {k: kata for k, kata in sisa.items() if k not in uang}
    for tanpa in (set[int](), nama - {*anggaran.kolom.get("no", ())}):
        kata = {k: teks for k, teks in sisa.items() if k not in tanpa}
        bagian = replace(kepala, kata=kata)
        tabel = read_performance(grid, bagian, sampai, judul, find_year(judul)) if kata else None
        if tabel and _is_own(tabel, tanpa):
            return tabel if _is_measured(grid, bagian, tabel) else None
    return None


def _is_own(tabel: Tabel, tanpa: set[int]) -> bool:
    """Tell what the programs reached, or, `tanpa` their names, what the sasaran did.

    An indikator right of the budget's names that has no sasaran is the output of their rows.
    """
    if not tanpa:
        return tabel.dikenali == "capaian_kegiatan"
    di_kiri = any(k < min(tanpa) for k in tabel.kolom.get("indikator", ()))
    bernama = "sasaran" in tabel.kolom or di_kiri
    return tabel.dikenali == "capaian_kinerja" and bernama


def _is_measured(grid: Grid, kepala: Kepala, tabel: Tabel) -> bool:
    """Tell percents that are realisasi over target, or that their heading calls kinerja."""
    peran = next((n for n in _CAPAIAN if n in tabel.kolom), None)
    if peran is None:
        return False
    capaian = tabel.kolom[peran][0]
    if not all(n in tabel.kolom for n in _DIUKUR):
        return "kinerja" in kepala.jalur(capaian)
    realisasi, target = (tabel.kolom[n][0] for n in _DIUKUR)
    baris = list(range(kepala.mulai, tabel.rentang[2] + 1))
    angka = {k: figures(grid, k, baris) for k in (realisasi, target, capaian)}
    return proven(angka, realisasi, target, capaian) > 0
