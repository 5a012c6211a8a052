"""One small survey, from which the workbooks of every SKM layout are made.

Six respondents answer nine unsur. Sums 21, 18, 18, 24, 19, 20, 21, 18, 23 give 87.5, 75, 75, 100,
79.17, 83.33, 87.5, 75, 95.83, which add up to 758.33; times 0.11 is 83.4163, by 9 84.2589.
"""

from dataclasses import dataclass
from typing import Any

Baris = list[Any]  # texts, numbers and blanks

IKM = "83.42"
JAWABAN = (
    (4, 3, 3, 4, 3, 4, 4, 3, 4),
    (3, 3, 2, 4, 3, 3, 4, 3, 4),
    (4, 4, 3, 4, 4, 3, 3, 2, 4),
    (3, 3, 3, 4, 3, 3, 3, 3, 4),
    (3, 2, 3, 4, 3, 4, 4, 3, 3),
    (4, 3, 4, 4, 3, 3, 3, 4, 4),
)
NRR = (3.5, 3.0, 3.0, 4.0, 3.1667, 3.3333, 3.5, 3.0, 3.8333)
TERTIMBANG = (0.385, 0.33, 0.33, 0.44, 0.3483, 0.3667, 0.385, 0.33, 0.4217)
KONVERSI = (87.5, 75.0, 75.0, 100.0, 79.17, 83.33, 87.5, 75.0, 95.83)
MUTU = ("B", "C", "C", "A", "B", "B", "B", "C", "A")
NAMA = (
    "Persyaratan", "Prosedur", "Waktu Pelayanan", "Biaya/Tarif", "Produk Layanan",
    "Kompetensi Pelaksana", "Perilaku Pelaksana", "Sarana dan Prasarana",
    "Penanganan Pengaduan, Saran, dan Masukan",
)  # fmt: skip
TANYA = (
    "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis "
    "pelayanannya?",
    "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
    "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
    "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam "
    "standar pelayanan dengan hasil yang diberikan?",
    "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
    "Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan "
    "keramahan?",
    "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
    "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
)
KATA = (
    ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"),
    ("Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"),
    ("Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"),
    ("Sangat mahal", "Cukup mahal", "Murah", "Gratis"),
    ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"),
    ("Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"),
    ("Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah",
     "Sangat sopan dan ramah"),
    ("Buruk", "Cukup", "Baik", "Sangat Baik"),
    ("Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal",
     "Dikelola dengan baik"),
)  # fmt: skip
# name, sex, age, schooling, work, service, address, telephone: all invented, and "rahasia"
ORANG = (
    ("Rahasia Satu", "L", 34, "SMA", "Petani", "KTP", "Jl. Rahasia 1", "081234567801"),
    ("Rahasia Dua", "P", 28, "S1", "PNS", "KK", "Jl. Rahasia 2", "081234567802"),
    ("Rahasia Tiga", "P", 51, "SD", "Swasta", "KTP", "Jl. Rahasia 3", "081234567803"),
    ("Rahasia Empat", "L", 45, "SMA", "Petani", "Surat Pindah", "Jl. Rahasia 4", "081234567804"),
    ("Rahasia Lima", "L", 19, "SMP", "Pelajar", "KTP", "Jl. Rahasia 5", "081234567805"),
    ("Rahasia Enam", "P", 62, "SD", "Lainnya", "KK", "Jl. Rahasia 6", "081234567806"),
)
PROFIL = ("Jenis Kelamin", "Usia", "Pendidikan", "Pekerjaan", "Jenis Layanan")


@dataclass(frozen=True)
class Buku:
    """One workbook: what it shows (in Indonesian), rows by sheet, merged ranges by sheet."""

    uraian: str
    lembar: dict[str, list[Baris]]
    gabungan: tuple[tuple[str, str], ...] = ()


def profil(n: int) -> Baris:
    """Return what a respondent says of himself that may be copied."""
    return [*ORANG[n][1:6]]


def lembar(judul: str, kepala: Baris, baris: list[Baris]) -> dict[str, list[Baris]]:
    """Return a sheet with a title, a blank row, a header and what stands below."""
    return {"Data": [[judul], [], kepala, *baris]}
