"""Perjanjian Kinerja, Tabel 3.1, 3.2 and 3.6 of the founding document, as printed."""

# no, tujuan atau sasaran, indikator, satuan, target, triwulan I-IV
PERJANJIAN: tuple[tuple[str, ...], ...] = (
    (
        "1.",
        "Mewujudkan Peningkatan Kualitas Pelayanan Publik",
        "Indeks Kepuasan Masyarakat",
        "Indeks",
        "87",
        "",
        "",
        "",
        "87",
    ),
    (
        "2.",
        "Meningkatnya Pelayanan Publik oleh Kecamatan",
        "Indeks Kepuasan Masyarakat terhadap Pelayanan Publik oleh Kecamatan",
        "Indeks",
        "87",
        "",
        "",
        "",
        "87",
    ),
)

# kelompok, nama, indikator, target, realisasi, % capaian
TABEL_3_1: tuple[tuple[str, ...], ...] = (
    (
        "Tujuan",
        "Mewujudkan Kualitas Pelayanan Publik",
        "Indeks Kepuasan Masyarakat",
        "87",
        "88,24",
        "101,43%",
    ),
    (
        "Sasaran",
        "Meningkatkan Kualitas Pelayanan Publik",
        "Indeks Kepuasan Masyarakat Kecamatan Puring",
        "87",
        "88,24",
        "101,43%",
    ),
)

# no, indikator, realisasi 2023, target, realisasi, % capaian, target akhir 2026, tingkat kemajuan
TABEL_3_2: tuple[tuple[str, ...], ...] = (
    ("1.", "Indeks Kepuasan Masyarakat (IKM)", "86,80", "87", "88,24", "101,43%", "89", "99,15%"),
)

NOMOR_KOLOM_3_2 = ("1", "2", "3", "4", "5", "6 (5/4)", "7", "8 (5/7)")

# kelompok, nama, target, realisasi, % capaian, anggaran, realisasi, % serapan, efisiensi
TABEL_3_6: tuple[tuple[str, ...], ...] = (
    ("Tujuan", "Mewujudkan Kualitas Pelayanan Publik", "87", "88,24", "101,43", "", "", "", ""),
    (
        "Sasaran",
        "Meningkatkan Kualitas Pelayanan Publik",
        "87",
        "88,24",
        "101,43",
        "3.582.710.000",
        "3.519.069.195",
        "98,28%",
        "1,72%",
    ),
)
