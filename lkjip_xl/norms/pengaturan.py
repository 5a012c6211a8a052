"""The settings a source may carry, and the labels they go by."""

KUNCI = (
    ("instansi", r"instansi|nama instansi|skpd|opd|perangkat daerah|nama (skpd|opd|unit)"),
    ("tahun", r"tahun( anggaran| laporan| pelaporan)?"),
    ("kabupaten", r"kabupaten(/kota)?|kab\.?(/kota)?"),
    ("provinsi", r"provinsi"),
    ("jabatan", r"jabatan( penanda ?tangan)?"),
    ("nama", r"nama( kepala| camat| penanda ?tangan| pejabat)?"),
    ("pangkat", r"pangkat(/| dan |, ?)?(golongan)?(/ruang)?"),
    ("nip", r"nip\.?"),
    ("tempat_tanggal", r"tempat( dan|,|/)? ?tanggal( laporan)?"),
    ("bobot_skm", r"bobot( skm| unsur)?"),
    ("metode_efisiensi", r"metode efisiensi|rumus efisiensi"),
    ("rumus_negatif", r"rumus (capaian )?(indikator )?negatif"),
    ("batas_capaian", r"batas (atas |maksimal |maksimum )?capaian|capaian (maksimal|maksimum)"),
    ("kertas", r"(ukuran )?kertas"),
    ("kedalaman", r"kedalaman( tabel)?( 3\.5)?"),
    ("populasi", r"populasi( skm| pengguna layanan| layanan)?|jumlah (populasi|pengguna layanan)"),
    ("tanda_tangan", r"(letak )?tanda ?tangan|penandatanganan"),
    ("unsur_perbaikan", r"(jumlah|banyak(nya)?) unsur( yang)?( diperbaiki| perbaikan)?"),
    ("unit_sendiri", r"unit sendiri( skm)?|nama unit skm"),
)
