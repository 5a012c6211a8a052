"""What stands around the table: titles, signatures, notes, small tables, other sheets."""

import random

from bench.susunan.budget.anggaran import Anggaran
from bench.susunan.layout.tata import Tata
from bench.susunan.sheet.lembar import Gaya, Lembar
from bench.susunan.words import nama as N

_JUDUL = (
    "LAPORAN REALISASI ANGGARAN", "LAPORAN REALISASI FISIK DAN KEUANGAN", "REKAPITULASI BELANJA",
    "REALISASI ANGGARAN PROGRAM DAN KEGIATAN", "DATA PENYERAPAN ANGGARAN",
)  # fmt: skip
_JUDUL_PAGU = (
    "DOKUMEN PELAKSANAAN ANGGARAN", "RINCIAN ANGGARAN BELANJA", "DAFTAR PROGRAM DAN KEGIATAN",
    "REKAPITULASI ANGGARAN BELANJA",
)  # fmt: skip
CATATAN = (
    "Catatan : data diambil dari aplikasi keuangan daerah",
    "*) belum termasuk belanja yang masih dalam proses",
    "Keterangan: angka sesuai DPA yang sudah disahkan",
)


def write_titles(
    acak: random.Random, lembar: Lembar, t: Tata, anggaran: Anggaran, bulan: int
) -> int:
    """Write what stands above the header; return the first free row."""
    cara, judul = t["judul"], acak.choice(_JUDUL_PAGU if t["realisasi"] == "tiada" else _JUDUL)
    if cara == "tiada":
        return acak.choice((0, 0, 1))
    baris: list[str] = []
    if cara == "kop":
        baris += ["PEMERINTAH KABUPATEN " + acak.choice(N.TEMPAT).upper(), anggaran.skpd.upper(),
                  f"Jalan Raya {acak.choice(N.TEMPAT)} No. {acak.randint(1, 99)}", ""]  # fmt: skip
    baris.append(judul)
    if cara != "satu":
        baris.append(f"TAHUN ANGGARAN {anggaran.tahun}")
    if cara == "berisi":
        titik = acak.choice((" : ", ": "))
        if t["atas"] not in {"urusan", "bidang_urusan", "skpd"}:
            baris.append(f"SKPD{titik}{anggaran.skpd}")
        if t["realisasi"] != "tiada" and t["tabel"] != "daftar":
            baris.append(f"Bulan{titik}{N.BULAN[bulan - 1]}")
    baris += [""] * acak.choice((0, 1, 1, 2))
    kolom = acak.choice((0, 0, 0, 2))
    for r, teks in enumerate(baris):
        if teks:
            lembar.tulis(r, kolom, teks, Gaya(tebal=True))
    return len(baris)


def write_below(acak: random.Random, lembar: Lembar, t: Tata, r: int, lebar: int) -> None:
    """Write signatures, notes, a list or a small table below the table."""
    cara = t["bawah_tabel"]
    r += acak.choice((1, 2, 3))
    kolom = max(1, lebar - 3)
    if cara == "tanda_tangan":
        lahir = f"19{acak.randint(65, 90)}{acak.randint(1, 12):02d}{acak.randint(1, 28):02d}"
        nip = f"NIP. {lahir} 199003 1 00{acak.randint(1, 9)}"
        kata = [f"{acak.choice(N.TEMPAT)}, {acak.randint(1, 28)} {acak.choice(N.BULAN)} 2024",
               "Kepala Dinas,", "", "", acak.choice(N.ORANG), nip]  # fmt: skip
        for n, teks in enumerate(kata):
            if teks:
                lembar.tulis(r + n, kolom, teks)
    elif cara == "catatan":
        lembar.tulis(r, 0, acak.choice(CATATAN))
    elif cara == "daftar":
        lembar.tulis(r, 1, "Permasalahan :")
        for n, teks in enumerate(("Keterlambatan dokumen", "Kurangnya tenaga teknis", "Cuaca"), 1):
            lembar.tulis(r + n, 0, n)
            lembar.tulis(r + n, 1, teks)
    elif cara == "tabel_kecil":
        _small_table(acak, lembar, r, 1)


def write_beside(acak: random.Random, lembar: Lembar, t: Tata, r: int, k: int) -> None:
    """Write notes, working numbers or a small table to the right, a blank column away."""
    cara = t["samping"]
    if cara == "catatan":
        lembar.tulis(r, k + 1, acak.choice(CATATAN))
        lembar.tulis(r + 2, k + 1, "cek lagi dengan bendahara")
    elif cara == "kerja":
        for n in range(acak.randint(1, 4)):
            lembar.tulis(r + 1 + n, k + 1, acak.randint(1000, 9_000_000))
    elif cara == "tabel_kecil":
        _small_table(acak, lembar, r, k + 2)


def _small_table(acak: random.Random, lembar: Lembar, r: int, k: int) -> None:
    """Write a small table that is no budget: categories with percents."""
    judul = acak.choice(
        (("Kategori", "Keuangan", "Fisik"), ("Predikat", "Nilai"), ("Kriteria", "Skor"))
    )
    for n, teks in enumerate(judul):
        lembar.tulis(r, k + n, teks, Gaya(tebal=True))
    for m, teks in enumerate(("Sangat Baik", "Baik", "Cukup", "Kurang")[: acak.randint(2, 4)], 1):
        lembar.tulis(r + m, k, teks)
        for n in range(1, len(judul)):
            lembar.tulis(r + m, k + n, acak.randint(40, 100))
