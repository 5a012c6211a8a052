"""Tabel 3.4 of the founding document, as printed: blank cells and 86% included."""

# kelompok, tujuan or sasaran, indikator, % capaian
TUJUAN_3_4: tuple[tuple[str, ...], ...] = (
    ("Tujuan", "Mewujudkan Kualitas Pelayanan Publik", "Indeks Kepuasan Masyarakat", "101,86%"),
    (
        "Sasaran",
        "Meningkatkan Kualitas Pelayanan Publik",
        "Indeks Kepuasan Masyarakat Kecamatan Puring",
        "",
    ),
)

# tingkat, program or kegiatan, indikator, % capaian, menunjang: all beside the sasaran
KEGIATAN_3_4: tuple[tuple[str, ...], ...] = (
    (
        "program",
        "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        "Cakupan Pelayanan penunjang urusan pemerintahan Daerah",
        "100%",
        "Menunjang",
    ),
    (
        "kegiatan",
        "Perencanaan, Penganggaran dan evaluasi kinerja perangkat daerah",
        "Jumlah dokumen perencanaan dan evaluasi pe-rangkat daerah yang disusun",
        "100%",
        "Menunjang",
    ),
    (
        "kegiatan",
        "Administrasi keuangan perangkat daerah",
        "Jumlah bulan Administrasi keu-angan perangkat daerah",
        "100%",
        "",
    ),
    (
        "kegiatan",
        "Administrasi Umum Perangkat Daerah",
        "Jumlah bulan penyediaan ad-ministrasi umum perangkat daera",
        "100%",
        "Menunjang",
    ),
    (
        "kegiatan",
        "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah",
        "Jumlah bulan Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah",
        "100%",
        "Menunjang",
    ),
    (
        "kegiatan",
        "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah",
        "Jumlah unit Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah",
        "100%",
        "Menunjang",
    ),
    (
        "kegiatan",
        "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah",
        "Jumlah unit Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah",
        "100%",
        "Menunjang",
    ),
    (
        "program",
        "Program Penyelenggaraan Pemerintahan Dan Pelayanan Publik",
        "Indeks Kepuasan Masyarakat terhadap Pelayanan Publik",
        "86%",
        "Menunjang",
    ),
    (
        "kegiatan",
        "Kegiatan Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat",
        "Jumlah urusan pemerintahan yang dilimpahkan kepada camat",
        "100%",
        "Menunjang",
    ),
    (
        "program",
        "Program Penyelenggaraan Urusan Pemerintahan Umum",
        "Indeks Kondusifitas Kecamatan",
        "100%",
        "Menunjang",
    ),
    (
        "kegiatan",
        "Kegiatan Penyelenggaraan Urusan Pemerintahan Umum sesuai Penugasan Kepala Daerah",
        "Jumlah Kegiatan Penyelenggaraan Urusan Pemerintahan Umum sesuai Penugasan Kepala Daerah",
        "100%",
        "Menunjang",
    ),
    (
        "program",
        "Program Pembinaan dan Pengawasan Pemerintahan Desa",
        "Persentase Desa dengan Indeks Desa Membangun Kategori Maju dan Mandiri",
        "",
        "Menunjang",
    ),
    (
        "kegiatan",
        (
            "Kegiatan Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan "
            "Pemerintahan Desa"
        ),
        "Jumlah Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan",
        "100%",
        "Menunjang",
    ),
)
