"""Large budgets like those that SIPD exports: 13 columns, written for measurements of speed.

One sheet has kode in four columns, a uraian, and anggaran beside realisasi of four kelompok. The
amounts are numbers, texts, or (the parents') formulas; a share of the parents may be wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import xlsxwriter

from lkjip_xl.model.sel import huruf_kolom

Isi = Literal["ketik", "teks", "rumus"]
ISI: tuple[Isi, ...] = ("ketik", "teks", "rumus")
KOLOM_UANG = range(5, 13)
_REKENING, _SUB, _KEGIATAN = 8, 20, 25  # children of a sub kegiatan, a kegiatan, a program
_SKPD = "7.01.0.00.0.00.01.0000"
_KELOMPOK = ("Operasi", "Modal", "Tak Terduga", "Transfer")


@dataclass(slots=True)
class Baris:
    """One row."""

    kolom: int  # of its kode
    kode: str  # as written
    uraian: str  # as written
    uang: list[int]  # rupiah, by column
    anak: list[int]  # the rows that it adds up
    diketik: bool = False  # an amount typed where the other parents have formulas


def _leaf(nomor: int) -> list[int]:
    """Return the eight amounts (rupiah) of a rekening: pagu and realisasi of each kelompok."""
    pagu = (nomor * 7919 % 9000 + 1000) * 1000
    modal = (nomor * 104_729 % 500) * 1000
    return [pagu, pagu * (nomor % 5) // 4, modal, modal // 2, 0, 0, 0, 0]


def budget_rows(banyak: int, rekening: int = _REKENING) -> list[Baris]:
    """Return about that many rows in order, each parent before its children, the total last."""
    baris = [
        Baris(0, "7", "Urusan Kewilayahan", [], []),
        Baris(0, "7.01", "Bidang Kecamatan", [], []),
        Baris(1, _SKPD, "Kecamatan Uji", [], []),
    ]
    baris[0].anak, baris[1].anak = [1], [2]
    sub = 0
    while len(baris) < banyak - 1:
        induk = sub // _SUB
        program, kegiatan = divmod(induk, _KEGIATAN)
        awal = f"7.01.{program + 2:02d}"
        if sub % (_SUB * _KEGIATAN) == 0:
            baris[2].anak.append(len(baris))
            baris.append(Baris(2, awal, f"Program Uji Nomor {program + 1}", [], []))
            letak_program = len(baris) - 1
        if sub % _SUB == 0:
            baris[letak_program].anak.append(len(baris))
            kode = f"{awal}.2.{kegiatan + 1:02d}"
            baris.append(Baris(2, kode, f"Pelayanan Uji Nomor {induk + 1}", [], []))
            letak_kegiatan = len(baris) - 1
        baris[letak_kegiatan].anak.append(len(baris))
        kode = f"{awal}.2.{kegiatan + 1:02d}.{sub % _SUB + 1:04d}"
        baris.append(Baris(2, kode, f"Penyediaan Uji Nomor {sub + 1}", [], []))
        letak_sub = len(baris) - 1
        for rek in range(1, rekening + 1):
            baris[letak_sub].anak.append(len(baris))
            kode = f"5.1.02.{rek // 100 + 1:02d}.{rek % 100:03d}"
            baris.append(Baris(3, kode, f"Belanja Uji Nomor {rek}", _leaf(len(baris)), []))
            if len(baris) >= banyak - 1:
                break
        sub += 1
    for deret in reversed(baris):
        if deret.anak:
            deret.uang = [sum(k) for k in zip(*(baris[a].uang for a in deret.anak), strict=True)]
    baris.append(Baris(4, "", "Jumlah", list(baris[0].uang), [0]))
    return baris


def with_subtotals(baris: Sequence[Baris]) -> list[Baris]:
    """Return typed rows with a row Jumlah below the rekening of each sub kegiatan."""
    hasil: list[Baris] = []
    for posisi, deret in enumerate(baris):
        hasil.append(deret)
        if deret.kolom == 3 and baris[posisi + 1].kolom != 3:
            induk = next(s for s in reversed(hasil) if s.kolom != 3)
            hasil.append(Baris(4, "", f"Jumlah {induk.uraian}", list(induk.uang), []))
    return hasil


def deep_rows(banyak: int, dalam: int = 30) -> list[Baris]:
    """Return about that many rows without kode, whose formulas alone show so many levels."""
    baris = [Baris(4, "", "Semua Kegiatan", [], [])]
    while len(baris) < banyak - 1:
        atas = 0
        for tingkat in range(1, dalam):
            baris[atas].anak.append(len(baris))
            rincian = Baris(4, "", f"Uraian {len(baris)} tingkat {tingkat}", _leaf(len(baris)), [])
            baris.append(rincian)
            if tingkat + 1 < dalam:
                baris[atas].anak.append(len(baris))
                atas = len(baris)
                baris.append(Baris(4, "", f"Kelompok {len(baris)} tingkat {tingkat}", [], []))
        baris[atas].anak.append(len(baris))
        baris.append(Baris(4, "", f"Uraian {len(baris)} terdalam", _leaf(len(baris)), []))
    for deret in reversed(baris):
        if deret.anak:
            deret.uang = [sum(k) for k in zip(*(baris[a].uang for a in deret.anak), strict=True)]
    return [*baris, Baris(4, "", "Jumlah", list(baris[0].uang), [0])]


def spoil(baris: Sequence[Baris], tiap: int) -> None:
    """Make the first amount of each so many-th sub kegiatan wrong by 1.000 rupiah."""
    induk = [
        deret for deret in baris if deret.anak and deret.anak[0] and baris[deret.anak[0]].kolom == 3
    ]
    for deret in induk[::tiap]:
        deret.uang[0] += 1000


def _formula(anak: Sequence[int], kolom: int, mulai: int) -> str:
    """Return what a person writes: SUM over rows that follow each other, else an addition."""
    huruf = huruf_kolom(kolom)
    if len(anak) > 1 and anak[-1] - anak[0] == len(anak) - 1:
        return f"=SUM({huruf}{anak[0] + mulai}:{huruf}{anak[-1] + mulai})"
    return "=" + "+".join(f"{huruf}{a + mulai}" for a in anak)


def _text(nilai: int) -> str:
    return f"{nilai:,}".replace(",", ".") + ",00"


def write_sheet(lembar: xlsxwriter.worksheet.Worksheet, baris: Sequence[Baris], cara: Isi) -> None:
    """Write a budget with its header to one worksheet."""
    lembar.write_string(0, 0, "REKAPITULASI BELANJA")
    lembar.write_string(1, 0, "TAHUN ANGGARAN 2024")
    lembar.write_row(3, 0, ["Kode", "", "", "", "Uraian"])
    for posisi, nama in enumerate(_KELOMPOK):
        lembar.merge_range(3, 5 + 2 * posisi, 3, 6 + 2 * posisi, nama)
    for posisi in range(len(_KELOMPOK)):
        lembar.write_row(4, 5 + 2 * posisi, ["Anggaran", "Realisasi"])
    mulai = 6  # the first row of the table as Excel counts
    jalur = ["", "", "", ""]
    for posisi, deret in enumerate(baris):
        b = posisi + mulai - 1
        if deret.kode:
            jalur[deret.kolom :] = [deret.kode] + [""] * (3 - deret.kolom)
            lembar.write_row(b, 0, jalur)
        lembar.write_string(b, 4, deret.uraian)
        for kolom, nilai in zip(KOLOM_UANG, deret.uang, strict=True):
            if cara == "rumus" and deret.anak and not deret.diketik:
                lembar.write_formula(b, kolom, _formula(deret.anak, kolom, mulai), None, nilai)
            elif cara == "teks":
                lembar.write_string(b, kolom, _text(nilai))
            else:
                lembar.write_number(b, kolom, nilai)


def write_book(path: Path, lembar: Sequence[Sequence[Baris]], cara: Isi) -> Path:
    """Write budgets as the sheets of one workbook; return its path."""
    buku = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    for nomor, baris in enumerate(lembar, 1):
        write_sheet(buku.add_worksheet("LRA" if len(lembar) == 1 else f"LRA {nomor}"), baris, cara)
    buku.close()
    return path


def write_budget(path: Path, banyak: int, cara: Isi) -> Path:
    """Write a clean budget of about that many rows; return its path."""
    return write_book(path, [budget_rows(banyak)], cara)
