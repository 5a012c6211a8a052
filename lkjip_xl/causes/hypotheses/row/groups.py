"""How a row's Jumlah comes to differ from its kelompok belanja."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.andaian import Andaian
from lkjip_xl.causes.hypotheses.row.formula import stale
from lkjip_xl.causes.hypotheses.row.slips import blank_amount, named, shift, swap
from lkjip_xl.causes.hypotheses.row.swaps import exchange, neighbours, rows_swapped
from lkjip_xl.model.sel import address_of, alamat
from lkjip_xl.rules.konteks import role_columns

_NOL = Decimal(0)


def groups(b: Baris) -> Iterator[Dugaan]:
    """Return the slips in a row's Jumlah, or in one kelompok, that make them agree."""
    yield from stale(b)
    sel = address_of(b.temuan.sel[0])
    if b.temuan.selisih is None:
        return  # a whole column that is no sum
    if b.temuan.tingkat == "peringatan":
        yield Dugaan("beda_pembulatan", (sel,), "pecahan yang tidak ditampilkan hampir sebesar itu")
        return
    yield from _both_swapped(b, sel[1])
    for peran in ("anggaran", "realisasi"):
        bagian = [nama for nama in b.tabel.kolom if nama.startswith(f"{peran}_")]
        if sel[1] in role_columns(b.tabel, peran) and bagian:
            yield from _parts_that_agree(b, peran, bagian)
            yield from _skipped_text(b, sel[1], bagian)


def _both_swapped(b: Baris, kolom: int) -> Iterator[Dugaan]:
    """Return that both Jumlah stand in each other's place: each is what the other's parts give.

    The Jumlah that the finding is not about bears witness.
    """
    for tukar in swap(b):
        andai = Andaian(b.saksi.konteks, b.tabel, b.pohon, tukar.koreksi)
        if andai.parts(b.posisi, "anggaran") and andai.parts(b.posisi, "realisasi"):
            di_anggaran = kolom in role_columns(b.tabel, "anggaran")
            jumlah_lain = "realisasi" if di_anggaran else "anggaran"
            yield replace(tukar, saksi=(f"kolom jumlah {jumlah_lain} baris {b.baris + 1}",))


def _parts_that_agree(b: Baris, peran: str, bagian: list[str]) -> Iterator[Dugaan]:
    """Return the slips and blanks that part a role's Jumlah from its kelompok (their roles)."""
    beda = b.jumlah(peran) - sum((b.jumlah(nama) for nama in bagian), _NOL)
    yield from shift(b, peran, -beda)
    kosong = [nama for nama in bagian if not b.isi(nama)]
    for nama in bagian:
        yield from shift(b, nama, beda)
        yield from _rows_swapped(b, nama, beda)
        yield from blank_amount(b, nama, beda, "jumlahnya", terbaca=len(kosong) == 1)
    yield from named(b, {peran: -beda, **dict.fromkeys(bagian, beda)})


def _rows_swapped(b: Baris, peran: str, geser: Decimal) -> Iterator[Dugaan]:
    """Return the row beside that holds what this kelompok lacks, and the other way round."""
    for kolom, nilai in b.isi(peran):
        for di_samping in neighbours(b):
            koreksi = exchange(b, di_samping, kolom)
            if koreksi and koreksi[b.posisi, kolom] - nilai == geser:
                yield rows_swapped(b, di_samping, kolom, koreksi)


def _skipped_text(b: Baris, kolom: int, bagian: list[str]) -> Iterator[Dugaan]:
    """Return the kelompok that stand as text, which the formula of Jumlah leaves out."""
    rumus = b.rumus(kolom)
    nilai = {(b.baris, k): n for nama in bagian for k, n in b.isi(nama)}
    teks = {sel: n for sel, n in nilai.items() if sel in b.tabel.angka_teks}
    benar = sum(nilai.values(), _NOL)
    if rumus is not None and teks and b.typed(kolom) == benar - sum(teks.values(), _NOL):
        sel = next(iter(teks))
        yield Dugaan(
            "teks_bukan_angka",
            tuple(teks),
            f"{alamat(*sel)} berisi teks, bukan angka, jadi rumus {rumus} tidak menghitungnya",
            {(b.posisi, kolom): benar},
            terbukti=True,
            isian=dict(teks),
        )
