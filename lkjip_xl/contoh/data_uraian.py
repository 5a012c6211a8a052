"""Names in Tabel 3.5 of the founding document, as printed, by kode; the last row has none."""

URAIAN = {
    "7.01.01": "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    "7.01.01.2.01": "Perencanaan, Penganggaran dan evaluasi kinerja perangkat daerah",
    "7.01.01.2.01.0001": "Penyusunan Dokumen Perencanaan Perangkat Daerah",
    "7.01.01.2.01.0007": "Evaluasi Kinerja Perangkat Daerah",
    "7.01.01.2.02": "Administrasi keuangan perangkat daerah",
    "7.01.01.2.02.0001": "Penyediaan Gaji dan Tunjangan ASN",
    "7.01.01.2.02.0003": "Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD",
    "7.01.01.2.06": "Administrasi Umum Perangkat Daerah",
    "7.01.01.2.06.0001": "Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor",
    "7.01.01.2.06.0004": "Penyediaan Bahan Logistik Kantor",
    "7.01.01.2.06.0005": "Penyediaan Barang Cetak dan Penggandaan",
    "7.01.01.2.06.0006": "Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan",
    "7.01.01.2.06.0007": "Penyediaan Bahan/Material",
    "7.01.01.2.06.0009": "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD",
    "7.01.01.2.06.0010": "Penatausahaan Arsip Dinamis pada SKPD",
    "7.01.01.2.07": "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah",
    "7.01.01.2.07.0006": "Pengadaan Peralatan dan Mesin Lainnya",
    "7.01.01.2.08": "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah",
    "7.01.01.2.08.0001": "Penyediaan Jasa Surat Menyurat",
    "7.01.01.2.08.0002": "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik",
    "7.01.01.2.08.0004": "Penyediaan Jasa Pelayanan Umum Kantor",
    "7.01.01.2.09": "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah",
    "7.01.01.2.09.0002": (
        "Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak dan Perizinan Kendaraan "
        "Dinas Operasional atau Lapangan"
    ),
    "7.01.01.2.09.0005": "Pemeliharaan Mebel",
    "7.01.01.2.09.0006": "Pemeliharaan Peralatan dan Mesin Lainnya",
    "7.01.01.2.09.0009": "Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya",
    "7.01.02": "Program Penyelenggaraan Pemerintahan Dan Pelayanan Publik",
    "7.01.02.2.04": "Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat",
    "7.01.02.2.04.0002": "Pelaksanaan Urusan Pemerintahan yang Terkait Dengan Nonperizinan",
    "7.01.02.2.04.0003": (
        "Pelaksanaan Urusan Pemerintahan yang terkait dengan Kewenangan lain yang Dilimpahkan"
    ),
    "7.01.05": "Program Penyelenggaraan Urusan Pemerintahan Umum",
    "7.01.05.2.01": "Penyelenggaraan Urusan Pemerintahan Umum sesuai Penugasan Kepala Daerah",
    "7.01.05.2.01.0001": (
        "Pembinaan Wawasan Kebangsaan dan Ketahanan Nasional dalam Rangka Memantapkan "
        "Pengamalan Pancasila, Pelaksanaan Undang- Undang Dasar Negara Republik Indonesia "
        "Tahun 1945, Pelestarian Bhinneka Tunggal Ika Serta Pemertahanan dan Pemeliharaan "
        "Keutuhan Negara Kesatuan Republik Indonesia"
    ),
    "7.01.06": "Program Pembinaan dan Pengawasan Pemerintahan Desa",
    "7.01.06.2.01": (
        "Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa"
    ),
    "7.01.06.2.01.0003": "Fasilitasi Pengelolaan Keuangan Desa dan pendayagunaan Aset Desa",
    "7.01.06.2.01.0006": "Fasilitasi Pelaksanaan Pemilihan Kepala Desa",
    "7.01.06.2.01.0008": "Rekomendasi Pengangkatan dan Pemberhentian Perangkat Desa",
    "7.01.06.2.01.0009": (
        "Fasilitasi Sinkronisasi Perencanaan Pembangunan Daerah Dengan Pembangunan Desa"
    ),
    "7.01.06.2.01.0011": "Fasilitasi Penyelenggaraan Ketentraman dan Ketertiban Umum",
    "7.01.06.2.01.0013": "Fasilitasi Penyusunan Perencanaan Pembangunan Partisipatif",
    "7.01.06.2.01.0016": (
        "Fasilitasi Penyusunan Program dan Pelaksanaan Pemberdayaan Masyarakat Desa"
    ),
    "7.01.06.2.01.0017": "Koordinasi Pendampingan Desa di Wilayahnya",
    "": "TOTAL",
}
