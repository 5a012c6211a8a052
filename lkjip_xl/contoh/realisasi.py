"""Realisasi.xlsx: Tabel 3.5 as staff typed it, without kode and without any formula."""

from pathlib import Path

from lkjip_xl.contoh.buku import buku_contoh
from lkjip_xl.contoh.data_anggaran import TABEL_3_5, BarisRealisasi
from lkjip_xl.contoh.data_pengaturan import TANDA_TANGAN
from lkjip_xl.contoh.kertas import Kertas

_KOP = (
    "PEMERINTAH KABUPATEN KEBUMEN",
    "KECAMATAN PURING",
    "Realisasi Anggaran Kecamatan Puring Tahun 2024",
)
_KEPALA = ("No.", "Program/ Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi", "Sisa", "%")


def _write_row(kertas: Kertas, b: int, nomor: str, baris: BarisRealisasi) -> None:
    """Write one row; all but sub kegiatan in bold."""
    tebal = baris.tingkat != "sub_kegiatan"
    kertas.ketikan(b, 0, nomor, tebal=tebal)
    kertas.teks(b, 1, baris.uraian, tebal=tebal)
    kertas.rupiah(b, 2, baris.anggaran, tebal=tebal)
    kertas.rupiah(b, 3, baris.realisasi, tebal=tebal)
    kertas.ketikan(b, 4, baris.sisa, tebal=tebal, rata="right")
    kertas.ketikan(b, 5, baris.persen, tebal=tebal, rata="right")


def write_realisasi(path: Path) -> None:
    """Write Realisasi.xlsx."""
    program = [baris.kode for baris in TABEL_3_5 if baris.tingkat == "program"]
    with buku_contoh(path) as buku:
        kertas = Kertas(buku, "Tabel 3.5", (6, 76, 18, 18, 16, 10))
        mulai = kertas.kepala(kertas.kop(_KOP), _KEPALA)
        for b, baris in enumerate(TABEL_3_5, mulai):
            nomor = str(program.index(baris.kode) + 1) if baris.kode in program else ""
            _write_row(kertas, b, nomor, baris)
        kertas.tanda_tangan(mulai + len(TABEL_3_5) + 1, 3, TANDA_TANGAN)
