"""Kinerja.xlsx: Perjanjian Kinerja, Tabel 3.1, 3.2, 3.4 and 3.6, a sheet each."""

from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_xl.contoh.data_kinerja import (
    NOMOR_KOLOM_3_2,
    PERJANJIAN,
    TABEL_3_1,
    TABEL_3_2,
    TABEL_3_4,
    TABEL_3_6,
)
from lkjip_xl.contoh.kertas import Kertas, buku_contoh

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook


def _write_row(kertas: Kertas, baris: int, isi: tuple[str, ...], teks: int, tebal: bool) -> None:
    """Write one row: the first `teks` cells are words, the rest was typed as numbers."""
    for k, satu in enumerate(isi):
        if k < teks:
            kertas.teks(baris, k, satu, tebal=tebal)
        else:
            kertas.ketikan(baris, k, satu)


def _group_row(kertas: Kertas, baris: int, kolom: int, kelompok: str) -> None:
    """Write a row that only says Tujuan or Sasaran."""
    for k in range(kertas.lebar):
        kertas.teks(baris, k, kelompok if k == kolom else "", tebal=k == kolom)


def _perjanjian(buku: "Workbook") -> None:
    kertas = Kertas(buku, "Perjanjian Kinerja", (5, 40, 40, 10, 10, 8, 8, 8, 8))
    b = kertas.kop(("Perjanjian Kinerja Kecamatan Puring Tahun 2024",))
    kata = ("No.", "Tujuan dan Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")
    kertas.kepala_gabung(
        [(b, k, b + 1, k, teks) for k, teks in enumerate(kata)]
        + [(b, 5, b, 8, "Triwulan")]
        + [(b + 1, 5 + k, b + 1, 5 + k, teks) for k, teks in enumerate(("I", "II", "III", "IV"))]
    )
    for p, satu in enumerate(PERJANJIAN):
        _write_row(kertas, b + 2 + p, satu, 4, tebal=False)


def _tabel_3_1(buku: "Workbook") -> None:
    kertas = Kertas(buku, "Tabel 3.1", (5, 42, 42, 10, 10, 12))
    b = kertas.kop(("Tabel 3.1 Pengukuran Capaian Kinerja Kecamatan Puring Tahun 2024",))
    kepala = ("No", "Sasaran", "Indikator Sasaran", "Target", "Realisasi", "% Capaian Kinerja")
    kertas.kepala(b, kepala)
    for kelompok, *isi in TABEL_3_1:
        _group_row(kertas, b + 1, 1, kelompok)
        _write_row(kertas, b + 2, ("", *isi), 3, tebal=False)
        b += 2


def _tabel_3_2(buku: "Workbook") -> None:
    kertas = Kertas(buku, "Tabel 3.2", (5, 40, 12, 10, 10, 12, 14, 14))
    b = kertas.kop(("Tabel 3.2 Perbandingan Capaian Kinerja Indeks Kepuasan Masyarakat",))
    tegak = ((0, "No"), (1, "Indikator sasaran"), (2, "Realisasi 2023"))
    akhir = ((6, "Target akhir 2026"), (7, "Tingkat Kemajuan"))
    bawah = ((3, "Target"), (4, "Realisasi"), (5, "% Capaian"))
    kertas.kepala_gabung(
        [(b, k, b + 1, k, teks) for k, teks in (*tegak, *akhir)]
        + [(b, 3, b, 5, "Tahun 2024")]
        + [(b + 1, k, b + 1, k, teks) for k, teks in bawah]
    )
    kertas.nomor_kolom(b + 2, NOMOR_KOLOM_3_2)
    for p, satu in enumerate(TABEL_3_2):
        _write_row(kertas, b + 3 + p, satu, 2, tebal=False)


def _tabel_3_4(buku: "Workbook") -> None:
    kertas = Kertas(buku, "Tabel 3.4", (32, 32, 11, 45, 45, 11, 16))
    b = kertas.kop(("Tabel 3.4 Capaian Kegiatan Kecamatan Puring Tahun 2024",))
    kertas.kepala(
        b,
        (
            "Tujuan/Sasaran",
            "Indikator Kinerja",
            "% Capaian",
            "Program/ Kegiatan",
            "Indikator Kinerja",
            "% Capaian",
            "Menunjang/ Tidak Menunjang",
        ),
    )
    sebelum = ""
    for kelompok, nama, indikator, capaian, tingkat, program, ukuran, persen, tunjang in TABEL_3_4:
        if kelompok != sebelum:
            b += 1
            _group_row(kertas, b, 0, kelompok)
            sebelum = kelompok
        b += 1
        kertas.teks(b, 0, nama)
        kertas.teks(b, 1, indikator)
        kertas.ketikan(b, 2, capaian)
        kertas.teks(b, 3, program, tebal=tingkat == "program")
        kertas.teks(b, 4, ukuran)
        kertas.ketikan(b, 5, persen)
        kertas.teks(b, 6, tunjang)


def _tabel_3_6(buku: "Workbook") -> None:
    kertas = Kertas(buku, "Tabel 3.6", (5, 42, 10, 10, 12, 18, 18, 12, 14))
    b = kertas.kop(("Tabel 3.6 Efisiensi Anggaran Kecamatan Puring Tahun 2024",))
    kertas.kepala(
        b,
        (
            "No",
            "Tujuan/ Sasaran",
            "Target",
            "Realisasi",
            "% Capaian",
            "Anggaran (Rp)",
            "Realisasi (Rp)",
            "% Capaian",
            "Tingkat Efisiensi",
        ),
    )
    kertas.nomor_kolom(b + 1, [str(k) for k in range(1, 10)])
    b += 1
    for kelompok, *isi in TABEL_3_6:
        _group_row(kertas, b + 1, 1, kelompok)
        _write_row(kertas, b + 2, ("", *isi), 2, tebal=False)
        b += 2


def write_kinerja(path: Path) -> None:
    """Write Kinerja.xlsx."""
    with buku_contoh(path) as buku:
        for tulis in (_perjanjian, _tabel_3_1, _tabel_3_2, _tabel_3_4, _tabel_3_6):
            tulis(buku)
