"""Tabel 3.3 and the interval table of the founding document, as printed."""

UNIT = ("Puring", "Petanahan", "Buayan")

# no, unsur, lalu nilai dan kategori per unit
TABEL_3_3: tuple[tuple[str, ...], ...] = (
    ("1", "Persyaratan", "86,11", "Baik", "85,85", "Baik", "91,97", "Sangat Baik"),
    ("2", "Prosedur", "87,29", "Baik", "87,25", "Baik", "91,37", "Sangat Baik"),
    ("3", "Waktu Pelayanan", "84,74", "Baik", "85,39", "Baik", "91,47", "Sangat Baik"),
    ("4", "Biaya/Tarif", "99,54", "Sangat Baik", "98,87", "Sangat Baik", "99,93", "Sangat Baik"),
    ("5", "Produk Layanan", "87,1", "Baik", "86,6", "Baik", "92,47", "Sangat Baik"),
    ("6", "Kompetensi Pelaksana", "87,33", "Baik", "86,52", "Baik", "92,49", "Sangat Baik"),
    ("7", "Perilaku Pelaksana", "85,18", "Baik", "85,2", "Baik", "93,46", "Sangat Baik"),
    ("8", "Sarana dan Prasarana", "85,59", "Baik", "85,79", "Baik", "92,79", "Sangat Baik"),
    (
        "9",
        "Penanganan Pengaduan",
        "99,28",
        "Sangat Baik",
        "98,86",
        "Sangat Baik",
        "93,72",
        "Sangat Baik",
    ),
)

KEPALA_INTERVAL = (
    "NILAI PERSEPSI",
    "NILAI INTERVAL",
    "NILAI INTERVAL KONVERSI",
    "MUTU PELAYANAN",
    "KINERJA UPP",
)

# as printed: 3,064 and 3,532 stand in two rows each
INTERVAL: tuple[tuple[str, ...], ...] = (
    ("1", "1,00 – 2,599", "25,00 – 64,99", "D", "Tidak baik"),
    ("2", "2,60 – 3,064", "65,00 – 76,60", "C", "Kurang baik"),
    ("3", "3,064 – 3,532", "76,61 – 88,30", "B", "Baik"),
    ("4", "3,532 – 4,00", "88,31 – 100,00", "A", "Sangat baik"),
)
