"""Names of units, program, kegiatan, sub kegiatan and rekening; invented, in the usual wording."""

URUSAN = (
    "URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR",
    "URUSAN PEMERINTAHAN WAJIB YANG TIDAK BERKAITAN DENGAN PELAYANAN DASAR",
    "URUSAN PEMERINTAHAN PILIHAN",
    "UNSUR PENDUKUNG URUSAN PEMERINTAHAN",
    "UNSUR KEWILAYAHAN",
)
BIDANG = (
    "URUSAN PEMERINTAHAN BIDANG PENDIDIKAN",
    "URUSAN PEMERINTAHAN BIDANG KESEHATAN",
    "URUSAN PEMERINTAHAN BIDANG PEKERJAAN UMUM DAN PENATAAN RUANG",
    "URUSAN PEMERINTAHAN BIDANG SOSIAL",
    "URUSAN PEMERINTAHAN BIDANG TENAGA KERJA",
    "URUSAN PEMERINTAHAN BIDANG PANGAN",
    "URUSAN PEMERINTAHAN BIDANG LINGKUNGAN HIDUP",
    "URUSAN PEMERINTAHAN BIDANG PERHUBUNGAN",
    "URUSAN PEMERINTAHAN BIDANG KOMUNIKASI DAN INFORMATIKA",
    "URUSAN PEMERINTAHAN BIDANG PARIWISATA",
    "KECAMATAN",
)
SKPD_JENIS = ("Dinas", "Badan", "Kecamatan", "Kantor")
SKPD_BIDANG = (
    "Taman dan Pantai", "Perahu dan Dermaga", "Kebun Raya", "Arsip Maritim", "Air Bersih",
    "Pasar Rakyat", "Jalan Desa", "Olahraga Air", "Pangan Laut", "Cagar Alam",
)  # fmt: skip
TEMPAT = (
    "Sukamaju", "Mekarjaya", "Tirtasari", "Karangbaru", "Wanasari", "Banyuputih", "Rawajaya",
    "Sumberagung", "Tanjungrejo", "Bukitmulya", "Pasirlaut", "Kedungwaru",
)  # fmt: skip
PROGRAM_KERJA = (
    "Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "Pengelolaan", "Pengembangan",
    "Pemberdayaan", "Pembinaan dan Pengawasan", "Peningkatan Kualitas", "Perlindungan",
    "Penyelenggaraan", "Pelayanan",
)  # fmt: skip
PROGRAM_BENDA = (
    "Ketahanan Pangan Laut", "Pemerintahan Desa", "Ruang Terbuka Hijau", "Destinasi Wisata",
    "Sistem Air Minum", "Ekonomi Masyarakat Pesisir", "Lalu Lintas dan Angkutan",
    "Ketenteraman dan Ketertiban Umum", "Informasi dan Komunikasi Publik", "Sumber Daya Manusia",
    "Usaha Mikro", "Keanekaragaman Hayati",
)  # fmt: skip
KEGIATAN_KERJA = (
    "Perencanaan, Penganggaran, dan Evaluasi Kinerja", "Administrasi Keuangan",
    "Administrasi Umum", "Pengadaan Barang Milik Daerah Penunjang", "Penyediaan Jasa Penunjang",
    "Pemeliharaan Barang Milik Daerah Penunjang", "Koordinasi Penyelenggaraan", "Pengelolaan",
    "Pelaksanaan Urusan", "Penetapan Rencana", "Pengawasan", "Pelaksanaan Kewenangan",
)  # fmt: skip
KEGIATAN_BENDA = (
    "Perangkat Daerah", "Urusan Pemerintahan Daerah", "Kawasan Pesisir", "Jaringan Irigasi",
    "Sarana Distribusi", "Taman Kota", "Lembaga Kemasyarakatan Desa", "Terminal Penumpang",
    "Kelompok Tani", "Data Statistik Sektoral", "Kelurahan",
)  # fmt: skip
SUB_KERJA = (
    "Penyusunan", "Koordinasi dan Sinkronisasi", "Penyediaan", "Pelaksanaan", "Fasilitasi",
    "Pengadaan", "Pemeliharaan", "Penatausahaan", "Evaluasi", "Pembangunan", "Rehabilitasi",
    "Pembinaan", "Sosialisasi", "Monitoring", "Pendampingan",
)  # fmt: skip
SUB_BENDA = (
    "Dokumen Perencanaan Perangkat Daerah", "Gaji dan Tunjangan ASN", "Bahan Logistik Kantor",
    "Barang Cetakan dan Penggandaan", "Jasa Surat Menyurat", "Jasa Komunikasi, Air dan Listrik",
    "Kendaraan Dinas Operasional", "Gedung Kantor dan Bangunan Lainnya", "Peralatan dan Mesin",
    "Rapat Koordinasi dan Konsultasi SKPD", "Dermaga Rakyat", "Bibit Tanaman Pantai",
    "Jalan Lingkungan", "Musyawarah Perencanaan", "Kader Kebersihan", "Sistem Informasi Desa",
    "Arsip Dinamis", "Pos Pengamatan", "Laporan Keuangan Akhir Tahun", "Tenaga Penyuluh",
)  # fmt: skip
# kode of the group, its name, and the names below it; the kode tell the kelompok (5.1 ... 5.4).
REKENING = {
    "5.1.01": ("Belanja Pegawai", ("Gaji Pokok", "Tunjangan Keluarga", "Tambahan Penghasilan")),
    "5.1.02": (
        "Belanja Barang dan Jasa",
        ("Alat Tulis Kantor", "Bahan Cetak", "Makanan dan Minuman Rapat", "Jasa Kebersihan",
         "Tagihan Listrik", "Perjalanan Dinas Biasa", "Perjalanan Dinas Dalam Kota",
         "Honorarium Narasumber", "Bahan Bakar dan Pelumas", "Sewa Gedung", "Jasa Konsultansi"),
    ),
    "5.1.05": ("Belanja Hibah", ("Hibah kepada Badan", "Hibah Uang kepada Kelompok")),
    "5.2.02": (
        "Belanja Modal Peralatan dan Mesin",
        ("Personal Computer", "Meja Kerja", "Kendaraan Bermotor Roda Dua", "Pompa Air"),
    ),
    "5.2.04": ("Belanja Modal Jalan dan Jaringan", ("Jalan Desa", "Saluran Irigasi")),
    "5.3.01": ("Belanja Tidak Terduga", ("Tanggap Darurat", "Keperluan Mendesak")),
    "5.4.02": ("Belanja Bantuan Keuangan", ("Bantuan Keuangan Desa", "Alokasi Dana Desa")),
}  # fmt: skip
BARANG = (
    "Kertas HVS", "Pulpen", "Map Plastik", "Nasi Kotak", "Snack Rapat", "Honor Narasumber",
    "Uang Harian", "Sewa Kendaraan", "Tinta Printer", "Spanduk", "Semen", "Cat Tembok",
)  # fmt: skip
SATUAN = ("Rim", "Buah", "Kotak", "Orang", "OH", "Unit", "Paket", "Lembar", "Sak", "Liter")
SUMBER_DANA = ("DAU", "PAD", "DAK Fisik", "DBH", "Dana Desa")
PEJABAT = ("Sekretaris", "Kasubbag Umum", "Kepala Bidang I", "Kepala Bidang II", "Kasi Pelayanan")
ORANG = ("Ir. Budi Laksana", "Dra. Sri Wahyuni", "Ahmad Fauzan, S.Sos", "Ratna Dewi, M.Si")
BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip
