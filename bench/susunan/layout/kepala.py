"""The header: one to four rows, merged or not, and perhaps a row of column numbers."""

import random
from dataclasses import dataclass

from bench.susunan.layout.kode import Kiri
from bench.susunan.layout.kolom import Kolom
from bench.susunan.layout.tata import Tata
from bench.susunan.sheet.lembar import Gaya, Lembar
from bench.susunan.words.kepala import KEPALA

_GAYA = Gaya(tebal=True, tengah=True, garis=True)
_POLOS = Gaya(tebal=True)


@dataclass(frozen=True)
class Judul:
    """One heading with the columns that it stands over."""

    jalur: tuple[str, ...]
    dari: int
    sampai: int


def draw_headings(
    acak: random.Random, t: Tata, kiri: Kiri, kolom: list[Kolom], awal: int
) -> list[Judul]:
    """Return the headings from left to right."""
    hasil: list[Judul] = []
    k = awal
    for nama, banyak in (("no", kiri.nomor), ("kode", kiri.kode), ("uraian", kiri.nama)):
        if banyak:
            hasil.append(Judul((acak.choice(KEPALA[nama]),), k, k + banyak - 1))
            k += banyak
    for lajur in kolom:
        jalur = lajur.kepala
        if t["kepala"] == "datar":
            jalur = (" ".join(jalur),)
        hasil.append(Judul(jalur, k, k))
        k += 1
    if t["ejaan"] == "salah_ketik":
        hasil = _slip(acak, hasil)
    return hasil


def _slip(acak: random.Random, judul: list[Judul]) -> list[Judul]:
    """Return the headings with one letter lost or doubled in some of the long words."""
    ganti: dict[str, str] = {}
    for kepala in judul:
        for kata in kepala.jalur:
            if kata not in ganti:
                ganti[kata] = kata
                if len(kata) >= 7 and " " not in kata and acak.random() < 0.5:
                    p = acak.randint(2, len(kata) - 2)
                    ganti[kata] = (
                        kata[:p] + (kata[p] if acak.random() < 0.5 else "") * 2 + kata[p + 1 :]
                    )
    return [Judul(tuple(ganti[k] for k in s.jalur), s.dari, s.sampai) for s in judul]


def write_header(lembar: Lembar, judul: list[Judul], baris: int, cara: str) -> int:
    """Write the header from a row on; return how many rows it takes."""
    tinggi = max(len(s.jalur) for s in judul)
    if cara == "tanpa_gabung":
        _write_plain(lembar, judul, baris)
    else:
        _write_merged(lembar, judul, baris, tinggi)
    return tinggi


def _write_plain(lembar: Lembar, judul: list[Judul], baris: int) -> None:
    """Write each group's word over the first of its columns only."""
    lalu: tuple[str, ...] = ()
    for kepala in judul:
        for n, kata in enumerate(kepala.jalur):
            akhir = n == len(kepala.jalur) - 1
            if akhir or kepala.jalur[: n + 1] != lalu[: n + 1]:
                lembar.tulis(baris + n, kepala.dari, kata, _POLOS)
        lalu = kepala.jalur


def _write_merged(lembar: Lembar, judul: list[Judul], baris: int, tinggi: int) -> None:
    """Write groups merged across, and what has no parts merged down."""
    for n in range(tinggi):
        posisi = 0
        while posisi < len(judul):
            kepala = judul[posisi]
            akhir = posisi
            if n < len(kepala.jalur) - 1:
                while akhir + 1 < len(judul) and _same_group(judul[akhir + 1], kepala, n):
                    akhir += 1
            if n < len(kepala.jalur):
                bawah = tinggi - 1 if n == len(kepala.jalur) - 1 else n
                _merge(lembar, (baris + n, kepala.dari, baris + bawah, judul[akhir].sampai),
                       kepala.jalur[n])  # fmt: skip
            posisi = akhir + 1


def _same_group(judul_lain: Judul, judul: Judul, n: int) -> bool:
    return len(judul_lain.jalur) > n + 1 and judul_lain.jalur[: n + 1] == judul.jalur[: n + 1]


def _merge(lembar: Lembar, kotak: tuple[int, int, int, int], kata: str) -> None:
    a, b, c, d = kotak
    if (a, b) != (c, d):
        lembar.gabung.append(kotak)
    lembar.tulis(a, b, kata, _GAYA)


def write_units(lembar: Lembar, judul: list[Judul], kolom: list[Kolom], baris: int) -> int:
    """Write a row that says what is in rupiah and what in percent; return that it takes one."""
    satuan = {"uang": "(Rp)", "persen": "(%)", "bobot": "(%)", "fisik": "(%)"}
    for kepala, lajur in zip(judul[-len(kolom) :], kolom, strict=True):
        if lajur.jenis in satuan:
            lembar.tulis(baris, kepala.dari, satuan[lajur.jenis], _GAYA)
    return 1


def write_formulas(lembar: Lembar, judul: list[Judul], kolom: list[Kolom], baris: int) -> int:
    """Write column numbers that say how a column is made: 5=4/3, 6=3-4."""
    awal = len(judul) - len(kolom)
    nomor = {k.kunci: awal + n for n, k in enumerate(kolom, 1)}
    tanda = {"persen": "/", "kurang": "-", "tambah": "+"}
    for ke, kepala in enumerate(judul, 1):
        lajur = kolom[ke - awal - 1] if ke > awal else None
        teks: str | int = ke
        if (
            lajur
            and lajur.olah in tanda
            and all(d in nomor for d in lajur.dari)
            and len(lajur.dari) < 4
        ):
            teks = f"{ke}={tanda[lajur.olah].join(str(nomor[d]) for d in lajur.dari)}"
        lembar.tulis(baris, kepala.dari, teks, Gaya(tengah=True))
    return 1


def write_numbers(lembar: Lembar, judul: list[Judul], baris: int, cara: str) -> int:
    """Write the row of column numbers or letters; return how many rows it takes."""
    if cara == "tiada":
        return 0
    nomor, grup, anak = 0, "", 0
    for ke, kepala in enumerate(judul, 1):
        teks: str | int = ke
        if cara == "kurung":
            teks = f"({ke})"
        elif cara == "teks":
            teks = str(ke)
        elif cara == "huruf":
            teks = chr(96 + ke) if ke <= 26 else f"a{chr(96 + ke - 26)}"
        elif cara == "belah":
            bagian = len(kepala.jalur) > 1
            anak = anak + 1 if bagian and kepala.jalur[0] == grup else 1
            nomor += anak == 1
            grup = kepala.jalur[0] if bagian else ""
            teks = f"{nomor}{chr(96 + anak)}" if bagian else nomor
        lembar.tulis(baris, kepala.dari, teks, Gaya(tengah=True, miring=True))
    return 1
