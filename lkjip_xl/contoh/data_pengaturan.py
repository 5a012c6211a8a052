"""Identity, kategori scale and methods of the founding document, as printed."""

# Keterangan, isi
IDENTITAS = (
    ("Instansi", "Kecamatan Puring"),
    ("Tahun", "2024"),
    ("Kabupaten", "Kebumen"),
    ("Provinsi", "Jawa Tengah"),
    ("Jabatan", "Camat Puring"),
    ("Nama", "Turisno, S.Sos."),
    ("Pangkat", "Pembina / IVa"),
    ("NIP", "197208201994031006"),
    ("Tempat dan Tanggal", "Puring, 31 Januari 2025"),
)

# as in the kata penutup, which has Pembina where the kata pengantar has Penata Tk. I
TANDA_TANGAN = (
    "Puring, 31 Januari 2025",
    "Camat Puring",
    "",
    "",
    "",
    "Turisno, S.Sos.",
    "Pembina",
    "NIP. 197208201994031006",
)

# Keterangan, isi, penjelasan
METODE = (
    (
        "Bobot SKM",
        "otomatis",
        "otomatis: bobot yang menghasilkan IKM tercetak; 0,11: untuk sembilan unsur; "
        "1/N: satu dibagi jumlah unsur",
    ),
    (
        "Metode Efisiensi",
        "sisa",
        "sisa: 100% dikurangi serapan; selisih: capaian dikurangi serapan; "
        "pmk 214: rumus PMK 214/PMK.02/2017",
    ),
    (
        "Unit Sendiri SKM",
        "Kecamatan Puring",
        "Nama unit sendiri pada tabel perbandingan SKM",
    ),
)

# no, rentang, kategori: with its hole between 60 and 65, and exactly 50
SKALA: tuple[tuple[str, ...], ...] = (
    ("1", "Lebih dari 100%", "Baik Sekali (BS)"),
    ("2", "Lebih dari 85% sd. 100%", "Baik (B)"),
    ("3", "Lebih dari 65 % sd. 85%", "Cukup (C)"),
    ("4", "Lebih dari 50% s.d 60 %", "Kurang (K)"),
    ("5", "Kurang dari 50 %", "Sangat Kurang (SK)"),
)
