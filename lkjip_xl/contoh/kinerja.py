"""Kinerja.xlsx: Perjanjian Kinerja, Tabel 3.1, 3.2, 3.4 and 3.6, a sheet each."""

from collections.abc import Sequence
from pathlib import Path

from xlsxwriter.workbook import Workbook

from lkjip_xl.contoh.buku import buku_contoh
from lkjip_xl.contoh.data_kegiatan import KEGIATAN_3_4, TUJUAN_3_4
from lkjip_xl.contoh.data_kinerja import (
    NOMOR_KOLOM_3_2,
    PERJANJIAN,
    TABEL_3_1,
    TABEL_3_2,
    TABEL_3_6,
)
from lkjip_xl.contoh.kertas import Kertas

KEPALA_3_1 = ("No", "Sasaran", "Indikator Sasaran", "Target", "Realisasi", "% Capaian Kinerja")

KEPALA_3_4 = (
    "Tujuan/Sasaran",
    "Indikator Kinerja",
    "% Capaian",
    "Program/ Kegiatan",
    "Indikator Kinerja",
    "% Capaian",
    "Menunjang/ Tidak Menunjang",
)

KEPALA_3_6 = (
    "No",
    "Tujuan/ Sasaran",
    "Target",
    "Realisasi",
    "% Capaian",
    "Anggaran (Rp)",
    "Realisasi (Rp)",
    "% Capaian",
    "Tingkat Efisiensi",
)

_PENDEK = 8


def _write_row(kertas: Kertas, baris: int, teks_sel: Sequence[str], teks: int) -> None:
    """Write one row: the first `teks` cells are words, the rest was typed as numbers."""
    for k, kata in enumerate(teks_sel):
        if k < teks:
            kertas.teks(baris, k, kata, rata="left" if len(kata) > _PENDEK else "center")
        else:
            kertas.ketikan(baris, k, kata, rata="right" if "." in kata else "center")


def _write_group(kertas: Kertas, baris: int, kolom: int, kelompok: str) -> int:
    """Write a row that only says Tujuan or Sasaran; return the row below."""
    for k in range(len(kertas.lebar)):
        kertas.teks(baris, k, kelompok if k == kolom else "", tebal=k == kolom)
    return baris + 1


def _perjanjian(buku: Workbook) -> None:
    kertas = Kertas(buku, "Perjanjian Kinerja", (6, 42, 42, 10, 10, 9, 9, 9, 9))
    b = kertas.kop(("Perjanjian Kinerja Kecamatan Puring Tahun 2024",))
    kata = ("No.", "Tujuan dan Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")
    triwulan = ("I", "II", "III", "IV")
    mulai = kertas.kepala_gabung(
        [(b, k, b + 1, k, teks) for k, teks in enumerate(kata)]
        + [(b, 5, b, 8, "Triwulan")]
        + [(b + 1, k, b + 1, k, teks) for k, teks in enumerate(triwulan, 5)]
    )
    for p, teks in enumerate(PERJANJIAN, mulai):
        _write_row(kertas, p, teks, 4)


def _tabel_3_1(buku: Workbook) -> None:
    kertas = Kertas(buku, "Tabel 3.1", (6, 42, 46, 10, 11, 12))
    b = kertas.kepala(
        kertas.kop(("Tabel 3.1 Pengukuran Capaian Kinerja Kecamatan Puring Tahun 2024",)),
        KEPALA_3_1,
    )
    for kelompok, *sel in TABEL_3_1:
        b = _write_group(kertas, b, 1, kelompok)
        _write_row(kertas, b, ("", *sel), 3)
        b += 1


def _tabel_3_2(buku: Workbook) -> None:
    kertas = Kertas(buku, "Tabel 3.2", (6, 42, 13, 10, 11, 12, 14, 14))
    judul = "Tabel 3.2 Perbandingan Capaian Kinerja Indeks Kepuasan Masyarakat"
    b = kertas.kop((f"{judul} Kecamatan Puring Tahun 2024",))
    tegak = ((0, "No"), (1, "Indikator sasaran"), (2, "Realisasi 2023"))
    akhir = ((6, "Target akhir 2026"), (7, "Tingkat Kemajuan"))
    bawah = ((3, "Target"), (4, "Realisasi"), (5, "% Capaian"))
    mulai = kertas.kepala_gabung(
        [(b, k, b + 1, k, teks) for k, teks in (*tegak, *akhir)]
        + [(b, 3, b, 5, "Tahun 2024")]
        + [(b + 1, k, b + 1, k, teks) for k, teks in bawah]
    )
    mulai = kertas.nomor_kolom(mulai, NOMOR_KOLOM_3_2)
    for p, sel in enumerate(TABEL_3_2, mulai):
        _write_row(kertas, p, sel, 2)


def _write_program(kertas: Kertas, b: int, sel: Sequence[str]) -> None:
    """Write the right half of Tabel 3.4: a program or kegiatan and what it reached."""
    tingkat, nama, indikator, persen, menunjang = sel
    kertas.teks(b, 3, nama, tebal=tingkat == "program")
    kertas.teks(b, 4, indikator)
    kertas.ketikan(b, 5, persen)
    kertas.teks(b, 6, menunjang, rata="center")


def _tabel_3_4(buku: Workbook) -> None:
    kertas = Kertas(buku, "Tabel 3.4", (32, 32, 11, 48, 48, 11, 16))
    b = kertas.kepala(
        kertas.kop(("Tabel 3.4 Capaian Kegiatan Kecamatan Puring Tahun 2024",)), KEPALA_3_4
    )
    for kelompok, nama, indikator, persen in TUJUAN_3_4:
        b = _write_group(kertas, b, 0, kelompok)
        kanan = KEGIATAN_3_4 if kelompok == "Sasaran" else (("", "", "", "", ""),)
        for p, program in enumerate(kanan):
            kiri = ("", "", "") if p else (nama, indikator, persen)
            _write_row(kertas, b, kiri, 2)
            _write_program(kertas, b, program)
            b += 1


def _tabel_3_6(buku: Workbook) -> None:
    kertas = Kertas(buku, "Tabel 3.6", (6, 42, 10, 11, 12, 18, 18, 12, 14))
    b = kertas.kepala(
        kertas.kop(("Tabel 3.6 Efisiensi Anggaran Kecamatan Puring Tahun 2024",)), KEPALA_3_6
    )
    b = kertas.nomor_kolom(b, [str(k + 1) for k in range(len(KEPALA_3_6))])
    for kelompok, *sel in TABEL_3_6:
        b = _write_group(kertas, b, 1, kelompok)
        _write_row(kertas, b, ("", *sel), 2)
        b += 1


def write_kinerja(path: Path) -> None:
    """Write Kinerja.xlsx."""
    with buku_contoh(path) as buku:
        for tulis in (_perjanjian, _tabel_3_1, _tabel_3_2, _tabel_3_4, _tabel_3_6):
            tulis(buku)
