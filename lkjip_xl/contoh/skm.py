"""SKM.xlsx: Tabel 3.3, unsur by unsur beside two other kecamatan, and the interval table."""

from pathlib import Path

from xlsxwriter.workbook import Workbook

from lkjip_xl.contoh.buku import buku_contoh
from lkjip_xl.contoh.data_skm import INTERVAL, KEPALA_INTERVAL, TABEL_3_3, UNIT
from lkjip_xl.contoh.kertas import Kertas

_KOP_3_3 = (
    "Tabel 3.3 Perbandingan Nilai masing-masing Unsur IKM Kecamatan Puring",
    "dengan IKM Kecamatan Pembanding Tahun 2024",
)
_KOP_INTERVAL = (
    "Nilai Persepsi, Nilai Interval, Nilai Interval Konversi, Mutu Pelayanan",
    "dan Kinerja Unit Penyelenggara Pelayanan Publik (UPP)",
)


def _write_head_3_3(kertas: Kertas) -> int:
    """Write kop and the three header rows; return the row of the first unsur."""
    b = kertas.kop(_KOP_3_3)
    bawah = ("Nilai", "Kategori UPP") * 3
    return kertas.kepala_gabung(
        [
            (b, 0, b + 2, 0, "No"),
            (b, 1, b + 2, 1, "Unsur"),
            (b, 2, b + 1, 3, f"Nilai Kecamatan {UNIT[0]}"),
            (b, 4, b, 7, "Kecamatan Pembanding"),
            (b + 1, 4, b + 1, 5, UNIT[1]),
            (b + 1, 6, b + 1, 7, UNIT[2]),
            *((b + 2, k, b + 2, k, teks) for k, teks in enumerate(bawah, 2)),
        ]
    )


def _tabel_3_3(buku: Workbook) -> None:
    kertas = Kertas(buku, "Tabel 3.3", (6, 30, 11, 16, 11, 16, 11, 16))
    for b, (nomor, unsur, *sel) in enumerate(TABEL_3_3, _write_head_3_3(kertas)):
        kertas.ketikan(b, 0, nomor)
        kertas.teks(b, 1, unsur)
        for k in range(0, len(sel), 2):
            kertas.ketikan(b, 2 + k, sel[k])
            kertas.teks(b, 3 + k, sel[k + 1], rata="center")


def _interval(buku: Workbook) -> None:
    kertas = Kertas(buku, "Interval", (14, 22, 26, 20, 20))
    mulai = kertas.kepala(kertas.kop(_KOP_INTERVAL), KEPALA_INTERVAL)
    for b, (persepsi, *sel) in enumerate(INTERVAL, mulai):
        kertas.ketikan(b, 0, persepsi)
        for k, teks in enumerate(sel, 1):
            kertas.teks(b, k, teks, rata="center")


def write_skm(path: Path) -> None:
    """Write SKM.xlsx."""
    with buku_contoh(path) as buku:
        _tabel_3_3(buku)
        _interval(buku)
