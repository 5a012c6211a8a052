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
    """One row: its kode column and kode, its name, its amounts and the rows that it adds up."""

    kolom: int
    kode: str
    uraian: str
    uang: list[int]
    anak: list[int]
    diketik: bool = False  # an amount typed where the other parents have formulas


def _leaf(nomor: int) -> list[int]:
    """Return the eight amounts (rupiah) of a rekening: pagu and realisasi of each kelompok."""
    pagu = (nomor * 7919 % 9000 + 1000) * 1000
    modal = (nomor * 104_729 % 500) * 1000
    return [pagu, pagu * (nomor % 5) // 4, modal, modal // 2, 0, 0, 0, 0]


def budget_rows(banyak: int, rekening: int = _REKENING) -> list[Baris]:
    """Return about that many rows in order, each parent before its children, the total last."""
    isi = [
        Baris(0, "7", "Urusan Kewilayahan", [], []),
        Baris(0, "7.01", "Bidang Kecamatan", [], []),
        Baris(1, _SKPD, "Kecamatan Uji", [], []),
    ]
    isi[0].anak, isi[1].anak = [1], [2]
    sub = 0
    while len(isi) < banyak - 1:
        induk = sub // _SUB
        program, kegiatan = divmod(induk, _KEGIATAN)
        awal = f"7.01.{program + 2:02d}"
        if sub % (_SUB * _KEGIATAN) == 0:
            isi[2].anak.append(len(isi))
            isi.append(Baris(2, awal, f"Program Uji Nomor {program + 1}", [], []))
            letak_program = len(isi) - 1
        if sub % _SUB == 0:
            isi[letak_program].anak.append(len(isi))
            kode = f"{awal}.2.{kegiatan + 1:02d}"
            isi.append(Baris(2, kode, f"Pelayanan Uji Nomor {induk + 1}", [], []))
            letak_kegiatan = len(isi) - 1
        isi[letak_kegiatan].anak.append(len(isi))
        kode = f"{awal}.2.{kegiatan + 1:02d}.{sub % _SUB + 1:04d}"
        isi.append(Baris(2, kode, f"Penyediaan Uji Nomor {sub + 1}", [], []))
        letak_sub = len(isi) - 1
        for rek in range(1, rekening + 1):
            isi[letak_sub].anak.append(len(isi))
            kode = f"5.1.02.{rek // 100 + 1:02d}.{rek % 100:03d}"
            isi.append(Baris(3, kode, f"Belanja Uji Nomor {rek}", _leaf(len(isi)), []))
            if len(isi) >= banyak - 1:
                break
        sub += 1
    for satu in reversed(isi):
        if satu.anak:
            satu.uang = [sum(k) for k in zip(*(isi[a].uang for a in satu.anak), strict=True)]
    isi.append(Baris(4, "", "Jumlah", list(isi[0].uang), [0]))
    return isi


def spoil(isi: Sequence[Baris], tiap: int) -> None:
    """Make the first amount of each so many-th sub kegiatan wrong by 1.000 rupiah."""
    induk = [satu for satu in isi if satu.anak and satu.anak[0] and isi[satu.anak[0]].kolom == 3]
    for satu in induk[::tiap]:
        satu.uang[0] += 1000


def _formula(anak: Sequence[int], kolom: int, mulai: int) -> str:
    """Return what a person writes: SUM over rows that follow each other, else an addition."""
    huruf = huruf_kolom(kolom)
    if len(anak) > 1 and anak[-1] - anak[0] == len(anak) - 1:
        return f"=SUM({huruf}{anak[0] + mulai}:{huruf}{anak[-1] + mulai})"
    return "=" + "+".join(f"{huruf}{a + mulai}" for a in anak)


def _text(nilai: int) -> str:
    return f"{nilai:,}".replace(",", ".") + ",00"


def write_sheet(lembar: xlsxwriter.worksheet.Worksheet, isi: Sequence[Baris], cara: Isi) -> None:
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
    for posisi, satu in enumerate(isi):
        b = posisi + mulai - 1
        if satu.kode:
            jalur[satu.kolom :] = [satu.kode] + [""] * (3 - satu.kolom)
            lembar.write_row(b, 0, jalur)
        lembar.write_string(b, 4, satu.uraian)
        for kolom, nilai in zip(KOLOM_UANG, satu.uang, strict=True):
            if cara == "rumus" and satu.anak and not satu.diketik:
                lembar.write_formula(b, kolom, _formula(satu.anak, kolom, mulai), None, nilai)
            elif cara == "teks":
                lembar.write_string(b, kolom, _text(nilai))
            else:
                lembar.write_number(b, kolom, nilai)


def write_book(path: Path, lembar: Sequence[Sequence[Baris]], cara: Isi) -> Path:
    """Write budgets as the sheets of one workbook; return its path."""
    buku = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    for nomor, isi in enumerate(lembar, 1):
        write_sheet(buku.add_worksheet("LRA" if len(lembar) == 1 else f"LRA {nomor}"), isi, cara)
    buku.close()
    return path


def write_budget(path: Path, banyak: int, cara: Isi) -> Path:
    """Write a clean budget of about that many rows; return its path."""
    return write_book(path, [budget_rows(banyak)], cara)
