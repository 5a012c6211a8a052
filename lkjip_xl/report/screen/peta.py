"""How each sheet was read, as a small picture in text: a misreading shows at once."""

import textwrap
from collections import Counter
from collections.abc import Iterator

from lkjip_xl.cells.lists import listed
from lkjip_xl.cells.privat import speaks_of_people
from lkjip_xl.cells.text import rapikan
from lkjip_xl.cells.words import level_word
from lkjip_xl.grid.grid import Grid, Kisi
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.pegawai import DaftarOrang
from lkjip_xl.model.pemetaan import ALASAN_BUKAN, DaftarPemetaan
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.sel import huruf_kolom, tulis_rentang
from lkjip_xl.model.tabel import Tabel, TakDikenali, tables_of, tables_on
from lkjip_xl.report.screen.peta_baris import name_rows
from lkjip_xl.report.screen.peta_gambar import (
    LEBAR,
    KolomGambar,
    choose_rows,
    draw_cell,
    draw_kind,
    drawn_columns,
    lay_out,
    write_rows,
)
from lkjip_xl.report.screen.peta_pemetaan import describe_mapping
from lkjip_xl.report.screen.peta_sisa import (
    all_roles,
    describe_rows,
    hidden_parts,
    leftover_columns,
)
from lkjip_xl.tables.header.header import words_in_rows

_CUPLIKAN = 6
_SEL_RAGU = 6
_TERDALAM = 8  # letters that a level is set in; rows chained by formulas go down without end
_TUNJUKKAN = (
    "Bila ini tabel LKJiP, tunjukkan kepala dan kolomnya di lembar Pemetaan: "
    "lkjip-xl petakan SUMBER --tulis."
)


def write_map(gabungan: Gabungan, grid: Kisi) -> list[str]:
    """Return the picture of every table and every sheet that is none."""
    return [teks for p in range(len(gabungan.entri)) for teks in write_entry(gabungan, grid, p)]


def write_entry(gabungan: Gabungan, grid: Kisi, posisi: int) -> list[str]:
    """Return the picture of one table, or of one sheet that is none."""
    tabel = gabungan.entri[posisi]
    sembunyi = " (tersembunyi)" if tabel.tersembunyi else ""
    baris = _wrap(f"{tabel.berkas} · lembar {tabel.lembar}{sembunyi}", "")
    kisi = grid[tabel.berkas, tabel.lembar]
    if isinstance(tabel, TakDikenali):
        rahasia = speaks_of_people(kisi) or any(
            s.berkas == tabel.berkas
            for jenis in (DaftarResponden, DaftarOrang)
            for s in tables_of(gabungan.entri, jenis)
        )
        return [*baris, *_unknown(tabel, kisi, rahasia=rahasia), ""]
    if isinstance(tabel.isi, DaftarPemetaan):
        kalimat = ["dikenali sebagai pemetaan", *describe_mapping(tabel.isi)]
        return [*baris, *(garis for teks in kalimat for garis in _wrap(teks)), ""]
    return [
        *baris,
        *_facts(gabungan, posisi, tabel),
        "",
        *_indent(_draw(tabel, kisi)),
        "",
        *_left_out(gabungan, tabel, kisi),
        "",
    ]


def _wrap(teks: str, awalan: str = "  ") -> list[str]:
    """Return a sentence in lines that fit the window."""
    return textwrap.wrap(teks, LEBAR + 2, initial_indent=awalan, subsequent_indent=awalan + "  ")


def _indent(baris: list[str]) -> list[str]:
    """Return lines set in from the left."""
    return [f"  {teks}".rstrip() for teks in baris]


def _unknown(lembar: TakDikenali, grid: Grid, *, rahasia: bool) -> list[str]:
    """Return why a sheet is no table, and its first rows; only what kind of cells these are.

    `rahasia` tells a sheet that may hold a person's own words.
    """
    gambar = draw_kind if rahasia else draw_cell
    baris = _wrap(f"tidak dikenali: {lembar.alasan}")
    awal, _, akhir, _ = lembar.rentang
    terisi = [b for b in range(awal, akhir + 1) if any(rapikan(k[b]) for k in grid.kolom)]
    if not terisi:
        return baris
    pilih = terisi[:_CUPLIKAN]
    ada = [k for k, nilai in enumerate(grid.kolom) if any(rapikan(nilai[b]) for b in terisi)]
    kolom = [KolomGambar((k,), "", huruf_kolom(k)) for k in ada]
    rows = [[str(b + 1), *(gambar(grid, b, lajur) for lajur in kolom)] for b in pilih]
    lines = lay_out(["baris", *(lajur.judul for lajur in kolom)], rows, kolom, 1)
    if len(terisi) > len(pilih):
        lines.append(f"… {len(terisi) - len(pilih)} baris lagi …")
    saran = [] if lembar.alasan.startswith(ALASAN_BUKAN) else _wrap(_TUNJUKKAN)
    return [*baris, "", *_indent(lines), *saran]


def _facts(gabungan: Gabungan, posisi: int, tabel: Tabel) -> list[str]:
    """Return what a table is, whether it feeds the report, and what its title says."""
    nomor = write_rows(tabel.baris_kepala)
    kepala = f"kepala di baris {nomor}" if nomor else "tanpa baris kepala"
    dipakai = tabel.dikenali == "pengaturan" or gabungan.is_used(posisi)
    alasan = gabungan.alasan.get(posisi, "")
    baris = [
        *_wrap(
            f"dikenali sebagai {tabel.dikenali.replace('_', ' ')}: {tulis_rentang(tabel.rentang)}, "
            f"{tabel.jumlah_baris} baris; {kepala}"
        ),
        *_wrap(f"mengisi laporan: {'ya' if dipakai else 'tidak'}{alasan and f', {alasan}'}"),
    ]
    kata = [("tahun", tabel.tahun), ("SKPD", tabel.skpd), ("tahapan", tabel.tahapan),
            ("periode", tabel.periode)]  # fmt: skip
    if ada := [f"{nama} {teks}" for nama, teks in kata if teks]:
        baris += _wrap(f"dari judulnya: {', '.join(ada)}")
    if isinstance(tabel.isi, Pohon):
        hitung = Counter(s.tingkat for s in tabel.isi.simpul)
        tingkat = ", ".join(f"{n} {level_word(t)}" for t, n in hitung.items())
        total = tabel.isi.total
        akhir = f"; baris jumlah {total.baris + 1}" if total else "; tanpa baris jumlah"
        dari = "dari " + tabel.isi.hierarki if tabel.isi.hierarki != "datar" else "datar"
        baris += _wrap(f"tingkat: {tingkat} ({dari}){akhir}")
    return [*baris, *_why(tabel)]


def _why(tabel: Tabel) -> list[str]:
    """Return what holds on the sheet, and so proves how it was read."""
    baris = [
        f"terbukti: {b.apa}, berlaku di {b.berlaku} dari {b.dari}" for b in tabel.bukti if b.dari
    ]
    if not tabel.pasti:
        baris.append("belum terbukti: tidak ada di lembar ini yang menyangkal cara membaca lain")
    return [garis for teks in baris for garis in _wrap(teks)]


def _draw(tabel: Tabel, grid: Grid) -> list[str]:
    """Return the picture of one table: header words, then rows with their levels indented."""
    kolom = drawn_columns(all_roles(tabel))
    sebutan = name_rows(tabel)
    kata = words_in_rows(grid, tabel.baris_kepala)
    rows: list[list[str]] = []
    if tabel.baris_kepala:
        teks = [" / ".join(kata.get(k.kolom[0], ())) for k in kolom]
        judul = [teks if len(teks) <= _panjang(k) else "…" + teks[-_panjang(k) + 1 :].lstrip()
                 for teks, k in zip(teks, kolom, strict=True)]  # fmt: skip
        rows.append([write_rows(tabel.baris_kepala), "kepala", *judul])
    urut = sorted(sebutan)
    letak = {b: i for i, b in enumerate(urut)}
    orang = isinstance(tabel.isi, DaftarResponden)
    sebelum = -1
    for b in choose_rows(urut, sebutan):
        if (lewat := letak[b] - sebelum - 1) > 0:
            rows.append([f"… {lewat} baris lagi …"])
        sebelum = letak[b]
        nama, dalam = sebutan[b]
        teks = [draw_cell(grid, b, k, orang=orang) for k in kolom]
        rows.append([str(b + 1), " " * min(dalam, _TERDALAM) + nama, *teks])
    return lay_out(["baris", "tingkat", *(k.judul for k in kolom)], rows, kolom, 2)


def _panjang(kolom: KolomGambar) -> int:
    """Return how long header words may be: amounts have no room for more than a number."""
    return 16 if kolom.uang else 44


def _left_out(gabungan: Gabungan, tabel: Tabel, grid: Grid) -> list[str]:
    """Return what stands around the table and inside it that was not read, and why."""
    alasan = [*_rows_around(gabungan, tabel, grid), *leftover_columns(grid, tabel)]
    baris = ["  tidak masuk tabel ini:" if alasan else "  tidak ada yang tersisa di lembar ini"]
    for teks in alasan:
        baris += _wrap(teks, "    ")
    if teks_tersembunyi := hidden_parts(grid, tabel):
        baris += _wrap(teks_tersembunyi)
    if tabel.keraguan:
        sel = listed([s.alamat for s in tabel.keraguan], "sel lain", _SEL_RAGU)
        baris += _wrap(f"tidak terbaca sebagai angka: {sel}")
    if tabel.kolom_pilihan:
        baris += _wrap(
            "Bila kolom yang dipakai keliru, ganti hurufnya di lembar Pemetaan: "
            "lkjip-xl petakan SUMBER --tulis."
        )
    return baris


def _rows_around(gabungan: Gabungan, tabel: Tabel, grid: Grid) -> Iterator[str]:
    """Give a sentence on the rows above, inside and below a table that are not its rows."""
    selembar = tables_on(gabungan.entri, tabel.berkas, tabel.lembar).values()
    rentang_lain = [s.rentang for s in selembar if s is not tabel]
    awal, _, akhir, _ = tabel.rentang
    dari = max((r[2] + 1 for r in rentang_lain if r[2] < awal), default=0)
    sampai = min((r[0] for r in rentang_lain if r[0] > akhir), default=grid.n_baris)
    terakhir = all(r[0] <= akhir for r in rentang_lain)
    milik = {*name_rows(tabel), *tabel.baris_kepala}
    # names stand around answers too
    kutip = not any(isinstance(s.isi, DaftarResponden | DaftarOrang) for s in selembar)
    for baris, letak in (
        (range(dari, awal), "di atas tabel"),
        ([b for b in range(awal, akhir + 1) if b not in milik], "di dalam tabel, bukan baris data"),
        (range(akhir + 1, sampai) if terakhir else (), "di bawah tabel"),
    ):
        if teks := describe_rows(grid, baris, letak, kutip=kutip):
            yield teks
