"""SKM.xlsx, Pegawai.xlsx and Pengaturan.xlsx."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_xl.contoh.data_pegawai import TABEL_1_2, TABEL_1_3
from lkjip_xl.contoh.data_pengaturan import IDENTITAS, METODE, SKALA
from lkjip_xl.contoh.data_skm import INTERVAL, KEPALA_INTERVAL, TABEL_3_3, UNIT
from lkjip_xl.contoh.kertas import Kertas, buku_contoh

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook


def _tabel_3_3(buku: "Workbook") -> None:
    kertas = Kertas(buku, "Tabel 3.3", (5, 30, 10, 14, 10, 14, 10, 14))
    b = kertas.kop(
        (
            "Tabel 3.3 Perbandingan Nilai masing-masing Unsur IKM Kecamatan Puring",
            "dengan IKM Kecamatan Pembanding Tahun 2024",
        )
    )
    pasangan = [
        (b + 2, 2 + k, b + 2, 2 + k, "Nilai" if k % 2 == 0 else "Kategori UPP") for k in range(6)
    ]
    kertas.kepala_gabung(
        [
            (b, 0, b + 2, 0, "No"),
            (b, 1, b + 2, 1, "Unsur"),
            (b, 2, b + 1, 3, f"Nilai Kecamatan {UNIT[0]}"),
            (b, 4, b, 7, "Kecamatan Pembanding"),
            (b + 1, 4, b + 1, 5, UNIT[1]),
            (b + 1, 6, b + 1, 7, UNIT[2]),
            *pasangan,
        ]
    )
    for p, (nomor, unsur, *isi) in enumerate(TABEL_3_3):
        kertas.ketikan(b + 3 + p, 0, nomor)
        kertas.teks(b + 3 + p, 1, unsur)
        for k, satu in enumerate(isi):
            if k % 2 == 0:
                kertas.ketikan(b + 3 + p, 2 + k, satu)
            else:
                kertas.teks(b + 3 + p, 2 + k, satu)


def _interval(buku: "Workbook") -> None:
    kertas = Kertas(buku, "Interval", (14, 20, 26, 18, 18))
    b = kertas.kop(
        (
            "Nilai Persepsi, Nilai Interval, Nilai Interval Konversi, Mutu Pelayanan",
            "dan Kinerja UPP",
        )
    )
    kertas.kepala(b, KEPALA_INTERVAL)
    for p, satu in enumerate(INTERVAL):
        kertas.ketikan(b + 1 + p, 0, satu[0])
        for k, teks in enumerate(satu[1:], 1):
            kertas.teks(b + 1 + p, k, teks, rata="center")


def write_skm(path: Path) -> None:
    """Write SKM.xlsx: Tabel 3.3 and the interval table."""
    with buku_contoh(path) as buku:
        _tabel_3_3(buku)
        _interval(buku)


def write_pegawai(path: Path) -> None:
    """Write Pegawai.xlsx: Tabel 1.2 and 1.3."""
    with buku_contoh(path) as buku:
        kertas = Kertas(buku, "Tabel 1.2", (8, 40, 12))
        b = kertas.kop(("Tabel 1.2 Data ASN Kecamatan Puring Tahun 2024",))
        kertas.kepala(b, ("No.", "Jabatan", "Jumlah"))
        _staff_rows(kertas, b + 1, TABEL_1_2)
        kertas = Kertas(buku, "Tabel 1.3", (8, 32, 18, 12))
        b = kertas.kop(
            (
                "Tabel 1.3 Susunan Kepegawaian Berdasarkan Golongan Kepangkatan",
                "ASN Kecamatan Puring Tahun 2024",
            )
        )
        kertas.kepala(b, ("No.", "Pangkat", "Golongan/Ruang", "Jumlah"))
        _staff_rows(kertas, b + 1, TABEL_1_3)


def _staff_rows(kertas: Kertas, baris: int, isi: tuple[tuple[str, ...], ...]) -> None:
    """Write words, and the head count in the last column."""
    for p, satu in enumerate(isi):
        for k, teks in enumerate(satu[:-1]):
            kertas.teks(baris + p, k, teks, tebal=satu[0] == "Jumlah")
        kertas.ketikan(baris + p, len(satu) - 1, satu[-1], tebal=satu[0] == "Jumlah")


def _word_rows(kertas: Kertas, baris: int, isi: Sequence[tuple[str, ...]]) -> None:
    """Write rows of words."""
    for p, satu in enumerate(isi):
        for k, teks in enumerate(satu):
            kertas.teks(baris + p, k, teks)


def write_pengaturan(path: Path) -> None:
    """Write Pengaturan.xlsx: identity, the kategori scale with its hole, methods."""
    with buku_contoh(path) as buku:
        kertas = Kertas(buku, "Identitas", (26, 40))
        kertas.kepala(0, ("Keterangan", "Isi"))
        _word_rows(kertas, 1, IDENTITAS)
        kertas = Kertas(buku, "Skala Capaian", (6, 32, 26))
        b = kertas.kop(("Skala Kategori Capaian Kinerja",))
        kertas.kepala(b, ("No", "Rentang Capaian", "Kategori Capaian"))
        _word_rows(kertas, b + 1, SKALA)
        kertas = Kertas(buku, "Metode", (26, 26, 70))
        kertas.kepala(0, ("Keterangan", "Isi", "Penjelasan"))
        _word_rows(kertas, 1, METODE)
