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

# Keterangan, isi, penjelasan
METODE = (
    (
        "Bobot SKM",
        "otomatis",
        "otomatis (yang menghasilkan IKM tercetak), 0,11, atau 1/N",
    ),
    (
        "Metode Efisiensi",
        "sisa",
        "sisa (100% − serapan), selisih (capaian − serapan), atau pmk 214",
    ),
    (
        "Unit Sendiri SKM",
        "Kecamatan Puring",
        "nama unit sendiri pada tabel perbandingan SKM",
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
