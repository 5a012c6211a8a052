"""A sheet with a table of levels and all around it."""

import random
from dataclasses import dataclass

from bench.susunan.budget.anggaran import Anggaran
from bench.susunan.layout.badan import Letak, Pengisi, place_rows
from bench.susunan.layout.hias import write_left, write_looks, write_texts
from bench.susunan.layout.kepala import (
    Judul,
    draw_headings,
    write_formulas,
    write_header,
    write_numbers,
    write_units,
)
from bench.susunan.layout.kode import draw_left
from bench.susunan.layout.kolom import Kolom, Periode, draw_columns
from bench.susunan.layout.sekitar import write_below, write_beside, write_titles
from bench.susunan.layout.tata import Tata
from bench.susunan.sheet.lembar import Lembar


@dataclass(frozen=True)
class Denah:
    """Where the budget stands on its sheet."""

    anggaran: Anggaran
    kolom: list[Kolom]
    letak: Letak


def build_tree(
    acak: random.Random, lembar: Lembar, anggaran: Anggaran, t: Tata, periode: Periode
) -> Denah:
    """Write a table of levels with all around it; return where it stands."""
    kolom = draw_columns(acak, t, periode)
    kiri = draw_left(acak, anggaran, t)
    awal_kolom = int(t["awal_kolom"] == "B")
    r = write_titles(acak, lembar, t, anggaran, periode.bulan)
    judul = draw_headings(acak, t, kiri, kolom, awal_kolom)
    atas_kepala = r if t["total"] == "atas_kepala" else None
    r += atas_kepala is not None
    tinggi = write_header(lembar, judul, r, t["kepala"])
    r = _below_header(lembar, judul, kolom, r + tinggi, t)
    letak = place_rows(acak, anggaran, t, r, tinggi)
    if atas_kepala is not None:
        letak.total = atas_kepala
    letak.kolom = {k.kunci: awal_kolom + kiri.lebar + n for n, k in enumerate(kolom)}
    Pengisi(acak, anggaran, t, kolom, letak, lembar).write_all()
    write_left(acak, lembar, t, anggaran, kiri, letak, awal_kolom)
    write_texts(acak, lembar, kolom, anggaran, letak)
    for ulang in letak.judul_ulang:
        write_header(lembar, judul, ulang, t["kepala"])
    lebar = awal_kolom + kiri.lebar + len(kolom)
    write_looks(acak, lembar, t, anggaran, letak, (awal_kolom, lebar))
    write_below(acak, lembar, t, letak.akhir, lebar)
    write_beside(acak, lembar, t, letak.baris[0], lebar)
    return Denah(anggaran, kolom, letak)


def _below_header(lembar: Lembar, judul: list[Judul], kolom: list[Kolom], r: int, t: Tata) -> int:
    """Write the rows of units and column numbers; return the first free row."""
    if t["satuan_kepala"] == "ada":
        r += write_units(lembar, judul, kolom, r)
    if t["nomor_kolom"] == "rumus":
        return r + write_formulas(lembar, judul, kolom, r)
    return r + write_numbers(lembar, judul, r, t["nomor_kolom"])
