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
    (
        "Ukuran Kertas",
        "F4",
        "F4 (folio) atau A4",
    ),
    (
        "Kedalaman Tabel 3.5",
        "sub kegiatan",
        "sub kegiatan, atau rekening: baris rekening ikut ditampilkan",
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

# no, unsur, rencana: what follows "rencana tindak lanjut perbaikannya adalah"
TINDAK_LANJUT = (
    (
        "1",
        "Waktu Pelayanan",
        "mempublikasi dan memampang waktu pelayanan di ruang pelayanan publik dan melalui "
        "website, media sosial (facebook, instagram, twitter).",
    ),
    (
        "2",
        "Prosedur",
        "menetapkan dan mempublikasikan standar pelayanan dan tertib administrasi dalam "
        "pelaksanaan sesuai ketentuan.",
    ),
    (
        "3",
        "Perilaku Pelaksana",
        "dengan menerapkan pelayanan prima kepada masyarakat, dan juga menerapkan salah satu "
        "core values ASN BERAKHLAK yaitu berorientasi pelayanan.",
    ),
    (
        "4",
        "Kompetensi Pelaksana",
        "dengan mengikutsertakan dalam pelatihan-pelatihan misalnya pelatihan dalam penggunaan "
        "mesin cetak KTP.",
    ),
    (
        "5",
        "Sarana dan Prasarana",
        "dengan mengupgrade kecepatan layanan internet untuk menunjang pelayanan dan kebutuhan "
        "masyarakat.",
    ),
    (
        "6",
        "Persyaratan",
        "Keterbukaan informasi publik pada persyaratan pelayanan publik untuk senantiasa up date "
        "dilakukan publikasi kepada masyarakat/ pengguna layanan.",
    ),
)
