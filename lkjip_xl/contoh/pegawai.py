"""Pegawai.xlsx: Tabel 1.2 and 1.3, the staff by jabatan and by golongan."""

from collections.abc import Sequence
from pathlib import Path

from lkjip_xl.contoh.buku import buku_contoh
from lkjip_xl.contoh.kertas import Kertas

# no, jabatan, jumlah
TABEL_1_2: tuple[tuple[str, ...], ...] = (
    ("1.", "Struktural", ""),
    ("", "a. Camat (Eselon III.a)", "1"),
    ("", "b. Sekretaris (Eselon III.b)", "1"),
    ("", "c. Kepala Seksi (Eselon IV.a)", "4"),
    ("", "d. Kasubbag (Eselon IV.b)", "2"),
    ("2.", "Staf Kecamatan", "9"),
    ("", "b. Staf Non ASN", "3"),
    ("Jumlah", "", "20"),
)

# no, pangkat, golongan, jumlah
TABEL_1_3: tuple[tuple[str, ...], ...] = (
    ("1.", "Pembina", "IV/a", "2"),
    ("2.", "Penata Tingkat I", "III/d", "4"),
    ("3.", "Penata", "III/c", "1"),
    ("4.", "Penata Muda Tingkat I", "III/b", "4"),
    ("5.", "Pengatur Tingkat I", "II/d", "2"),
    ("6.", "Pengatur", "II/c", "1"),
    ("7.", "Pengatur Muda Tingkat I", "II/b", "1"),
    ("8.", "Ahli", "IX", "1"),
    ("9.", "Terampil", "VII", "1"),
    ("Jumlah", "", "", "17"),
)

_KOP_1_2 = ("Tabel 1.2", "Data ASN Kecamatan Puring Tahun 2024")
_KOP_1_3 = (
    "Tabel 1.3",
    "Susunan Kepegawaian Berdasarkan Golongan",
    "Kepangkatan ASN Kecamatan Puring Tahun 2024",
)


def _write_rows(kertas: Kertas, baris: int, daftar: Sequence[Sequence[str]]) -> None:
    """Write words, and the head count in the last column."""
    for b, sel in enumerate(daftar, baris):
        tebal = sel[0] == "Jumlah"
        for k, teks in enumerate(sel[:-1]):
            kertas.teks(b, k, teks, tebal=tebal, rata="left" if k == 1 else "center")
        kertas.ketikan(b, len(sel) - 1, sel[-1], tebal=tebal)


def write_pegawai(path: Path) -> None:
    """Write Pegawai.xlsx."""
    with buku_contoh(path) as buku:
        kertas = Kertas(buku, "Tabel 1.2", (10, 44, 14), tegak=True)
        mulai = kertas.kepala(kertas.kop(_KOP_1_2), ("No.", "Jabatan", "Jumlah"))
        _write_rows(kertas, mulai, TABEL_1_2)
        kertas = Kertas(buku, "Tabel 1.3", (10, 36, 20, 14), tegak=True)
        kepala = ("No.", "Pangkat", "Golongan/Ruang", "Jumlah")
        _write_rows(kertas, kertas.kepala(kertas.kop(_KOP_1_3), kepala), TABEL_1_3)
