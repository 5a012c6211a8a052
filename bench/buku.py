"""The workbooks of one case: a realisasi, and for some a DPA or another month's table."""

import random
from dataclasses import dataclass, replace

from bench.bersih import Kebulatan, draw_amount, draw_budget, draw_layout
from bench.lembar import HANYA_RUMUS, Lembar, read_sheet
from bench.suntik.formula import Cara, give_formulas
from lkjip_xl.grid.grid import Grid
from tests.alat.anggaran import TATA_PAGU, Bentuk, Cabang, tulis

JUDUL = "REALISASI ANGGARAN TAHUN 2024"


@dataclass
class Buku:
    """The sheets of one case: `lembar[0]` is the realisasi, the others by what they are."""

    tata: str
    bulat: Kebulatan
    cara: Cara
    lembar: dict[str, Lembar]

    @property
    def utama(self) -> Lembar:
        """Return the realisasi."""
        return self.lembar["realisasi"]

    def grid(self) -> list[Grid]:
        """Return the sheets as the reader would give them."""
        return [lembar.grid() for lembar in self.lembar.values()]


def draw_book(
    acak: random.Random,
    tata: str,
    bulat: Kebulatan,
    *,
    cara: Cara = "ketik",
    kata_lain: tuple[str, ...] = (),
) -> Buku:
    """Return a clean case: `kata_lain` names what stands beside it (dpa, murni, bulan)."""
    program = draw_budget(acak, tata, bulat)
    bentuk = draw_layout(acak, tata)
    if kata_lain:
        bentuk = replace(bentuk, kop=True)
    if tata in HANYA_RUMUS:
        cara = "rumus"
    if cara != "ketik":
        bentuk = replace(bentuk, induk_kosong=False)
    judul = "REALISASI ANGGARAN S.D. BULAN DESEMBER TAHUN 2024" if "bulan" in kata_lain else JUDUL
    utama = _sheet(program, bentuk, "Realisasi.xlsx", judul)
    if utama.berinduk_kosong:
        cara = "ketik"
    give_formulas(acak, utama, cara)
    buku = Buku(tata, bulat, cara, {"realisasi": utama})
    if "dpa" in kata_lain or "murni" in kata_lain:
        buku.lembar["dpa"] = _budget_file(acak, program, "DPPA.xlsx", "DPPA TAHUN ANGGARAN 2024")
    if "murni" in kata_lain:
        dulu = tuple(_changed(acak, cabang, bulat) for cabang in program)
        buku.lembar["murni"] = _budget_file(acak, dulu, "DPA.xlsx", "DPA TAHUN ANGGARAN 2024")
    if "bulan" in kata_lain:
        dulu = tuple(_earlier(acak, cabang) for cabang in program)
        judul = "REALISASI ANGGARAN S.D. BULAN NOVEMBER TAHUN 2024"
        buku.lembar["bulan"] = _sheet(dulu, bentuk, "Realisasi November.xlsx", judul)
        give_formulas(acak, buku.lembar["bulan"], cara)
    return buku


def _sheet(program: tuple[Cabang, ...], bentuk: Bentuk, berkas: str, judul: str) -> Lembar:
    """Return a written budget under a file name and title."""
    grid = tulis(program, bentuk)
    return read_sheet(_titled(grid, berkas, judul), bentuk, program)


def _titled(grid: Grid, berkas: str, judul: str) -> Grid:
    """Return a grid under another file name; its third title line says what it is."""
    kolom = [[judul if n == JUDUL else n for n in nilai] for nilai in grid.kolom]
    return replace(grid, berkas=berkas, kolom=kolom)


def _budget_file(
    acak: random.Random, program: tuple[Cabang, ...], berkas: str, judul: str
) -> Lembar:
    """Return a DPA: pagu only, in a plain layout of its own."""
    dangkal = all(cabang.tingkat < 3 for p in program for cabang in p.semua())
    tata = acak.choice(("kode", "kata", "desimal", *(["dpa"] if dangkal else [])))
    bentuk = Bentuk(tata=tata, kop=True, total=acak.choice(("", "bawah")))
    grid = tulis(program, bentuk)
    if tata not in TATA_PAGU:
        grid = replace(grid, kolom=grid.kolom[:-1])
    return read_sheet(_titled(grid, berkas, judul), bentuk, program)


def _changed(acak: random.Random, cabang: Cabang, bulat: Kebulatan) -> Cabang:
    """Return a row as the first DPA of the year had it: some leaves with another pagu."""
    if cabang.anak:
        return replace(cabang, anak=tuple(_changed(acak, a, bulat) for a in cabang.anak))
    berubah = acak.random() < 0.4 and cabang.sendiri[0]
    return replace(cabang, sendiri=(draw_amount(acak, bulat), 0)) if berubah else cabang


def _earlier(acak: random.Random, cabang: Cabang) -> Cabang:
    """Return a row a month earlier: the same pagu, no more realisasi."""
    if cabang.anak:
        return replace(cabang, anak=tuple(_earlier(acak, a) for a in cabang.anak))
    a, r = cabang.sendiri
    bagian = acak.choice((100, 90, 80))
    return replace(cabang, sendiri=(a, r * bagian // 100 // 100 * 100 if bagian < 100 else r))
