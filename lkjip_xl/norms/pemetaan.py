"""The words of a Pemetaan sheet: its headings, the kinds of tables, the roles of columns."""

KEPALA = (
    ("berkas", "Berkas", r"^(nama )?(berkas|file)\b"),
    ("lembar", "Lembar", r"^(nama )?(lembar|sheet)\b"),
    ("dikenali", "Jenis tabel", r"^jenis\b"),
    ("kepala", "Baris kepala", r"^(baris )?kepala\b"),
    ("dari", "Data dari baris", r"^(data )?(dari|mulai)\b"),
    ("sampai", "Data sampai baris", r"^(data )?(sampai|hingga)\b"),
    ("peran", "Peran", r"^peran\b"),
    ("kolom", "Kolom", r"^kolom\b"),
)

_KINERJA = ("no", "sasaran", "indikator", "satuan", "target", "realisasi", "capaian", "kategori")
_BELANJA = ("operasi", "modal", "tak_terduga", "transfer")
TRIWULAN = ("tw_1", "tw_2", "tw_3", "tw_4")
_BARIS_ANGGARAN = ("no", "kode", "uraian")
_RINCIAN = ("volume", "harga", "pajak")

# The roles of each kind's columns, the ones asked for first in front.
PERAN: dict[str, tuple[str, ...]] = {
    "anggaran": (
        *_BARIS_ANGGARAN, "anggaran", "realisasi", "sisa", "persen", "keterangan", *_RINCIAN,
        *(f"anggaran_{satu}" for satu in _BELANJA), *(f"realisasi_{satu}" for satu in _BELANJA),
    ),
    "anggaran_perubahan": (
        *_BARIS_ANGGARAN, "anggaran_murni", "anggaran_perubahan", "sisa", "persen", "keterangan",
        *_RINCIAN,
    ),
    "perjanjian_kinerja": (*_KINERJA, *TRIWULAN, "polaritas", "anggaran", "program_kegiatan"),
    "capaian_kinerja": (*_KINERJA, *TRIWULAN, "polaritas", "target_akhir", "kemajuan"),
    "perbandingan_capaian": (
        *_KINERJA, "target_akhir", "kemajuan", "standar_nasional", "polaritas",
    ),
    "capaian_kegiatan": (
        "no", "sasaran", "indikator", "capaian", "program_kegiatan", "indikator_kegiatan",
        "capaian_kegiatan", "menunjang",
    ),
    "efisiensi": (
        *_KINERJA, "anggaran", "realisasi_anggaran", "persen_anggaran", "efisiensi",
        "nilai_efisiensi",
    ),
    "skm_responden": (
        "no", "jawaban", "data_pribadi", "jenis_kelamin", "usia", "pendidikan", "pekerjaan",
        "layanan",
    ),
    "skm_rekap": ("unsur", "nilai", "nrr", "tertimbang", "kategori"),
    "skm_triwulan": ("nilai",),
    "pegawai_jabatan": ("no", "jabatan", "jumlah"),
    "pegawai_golongan": ("no", "pangkat", "golongan", "jumlah"),
}  # fmt: skip

# Earlier years have columns of their own: realisasi 2023.
PERAN_TAHUN = r"(target|realisasi|capaian)_20\d\d"
BERTAHUN = {"perjanjian_kinerja", "capaian_kinerja", "perbandingan_capaian", "efisiensi"}

# What a kind cannot do without: one role of each group; `realisasi_lalu` is any earlier year.
WAJIB: dict[str, tuple[tuple[str, ...], ...]] = {
    "anggaran": (("uraian",), ("anggaran", "realisasi")),
    "anggaran_perubahan": (("uraian",), ("anggaran_murni",), ("anggaran_perubahan",)),
    "perjanjian_kinerja": (("indikator",), ("target",)),
    "capaian_kinerja": (("indikator",), ("target",), ("realisasi",)),
    "perbandingan_capaian": (
        ("indikator",), ("realisasi", "realisasi_lalu"),
        ("target_akhir", "kemajuan", "realisasi_lalu"),
    ),
    "capaian_kegiatan": (("program_kegiatan",), ("capaian_kegiatan", "menunjang")),
    "efisiensi": (("sasaran",), ("capaian", "anggaran"), ("efisiensi",)),
    "skm_responden": (("jawaban",),),
    "skm_rekap": (("unsur",), ("nilai", "nrr")),
    "skm_triwulan": (("nilai",),),
    "pegawai_jabatan": (("jabatan",), ("jumlah",)),
    "pegawai_golongan": (("golongan", "pangkat"), ("jumlah",)),
}  # fmt: skip

# Roles whose cells are words; every other role holds numbers.
PERAN_TEKS = {
    "no", "kode", "uraian", "keterangan", "sasaran", "indikator", "satuan", "kategori", "menunjang",
    "polaritas", "program_kegiatan", "indikator_kegiatan", "jabatan", "pangkat", "golongan",
    "unsur", "jawaban", "volume", "data_pribadi", "jenis_kelamin", "usia", "pendidikan",
    "pekerjaan", "layanan",
}  # fmt: skip

# Words by which people also call a kind or a role.
NAMA_LAIN = {
    "bukan": "bukan_tabel", "lewati": "bukan_tabel", "abaikan": "bukan_tabel",
    "dpa": "anggaran", "lra": "anggaran", "rfk": "anggaran", "realisasi_anggaran": "anggaran",
    "anggaran_dan_realisasi": "anggaran", "murni_dan_perubahan": "anggaran_perubahan",
    "jawaban_skm": "skm_responden", "rekap_skm": "skm_rekap", "ikm_triwulan": "skm_triwulan",
    "perbandingan": "perbandingan_capaian",
}  # fmt: skip
PERAN_LAIN = {
    "nomor": "no", "pagu": "anggaran", "persentase": "persen", "%": "persen",
    "kode_rekening": "kode", "nama": "uraian", "program": "program_kegiatan",
    "jumlah_anggaran": "anggaran", "ket": "keterangan",
}  # fmt: skip

# What the roles mean that a name alone does not say.
ARTI = {
    "no": "nomor baris: 1, A, I, 1.1",
    "kode": "kode program sampai rekening; boleh beberapa kolom, misalnya A-E",
    "uraian": "nama program, kegiatan, sub kegiatan, belanja; wajib di tabel anggaran",
    "anggaran": "pagu; beberapa kolom (operasi, modal) dijumlahkan: F,H,J",
    "realisasi": "realisasi sampai akhir periode, dalam rupiah",
    "sisa": "anggaran dikurangi realisasi",
    "persen": "persentase realisasi",
    "keterangan": "catatan atau sumber dana",
    "volume": "volume di rincian belanja, boleh dengan satuannya: 12 Bulan x 3 Orang",
    "harga": "harga satuan di rincian belanja",
    "pajak": "PPN atau pajak di rincian belanja",
    "anggaran_operasi": "bagian anggaran untuk satu kelompok belanja",
    "anggaran_murni": "pagu sebelum perubahan, di tabel murni dan perubahan",
    "anggaran_perubahan": "pagu setelah perubahan, di tabel murni dan perubahan",
    "sasaran": "tujuan atau sasaran",
    "indikator": "indikator kinerja",
    "target": "target tahun ini",
    "capaian": "persentase capaian",
    "realisasi_2023": "realisasi tahun lain: tulis tahunnya",
    "target_akhir": "target akhir renstra",
    "kemajuan": "tingkat kemajuan terhadap target akhir",
    "tw_1": "triwulan I; juga tw 2, tw 3, tw 4",
    "program_kegiatan": "nama program atau kegiatan di Tabel 3.4",
    "indikator_kegiatan": "indikator program atau kegiatan di Tabel 3.4",
    "capaian_kegiatan": "capaian program atau kegiatan di Tabel 3.4",
    "menunjang": "menunjang atau tidak menunjang",
    "efisiensi": "persentase efisiensi di Tabel 3.6",
    "jawaban": "jawaban SKM, satu kolom per unsur, berurutan: F-N",
    "data_pribadi": "nama, alamat, telepon; tidak pernah disalin",
    "unsur": "nama unsur di rekap SKM",
    "nilai": "nilai unsur atau IKM; satu kolom per unit",
    "nrr": "nilai rata-rata 1-4 di rekap SKM",
    "tertimbang": "NRR kali bobot di rekap SKM",
    "jabatan": "nama jabatan",
    "golongan": "golongan/ruang",
    "jumlah": "jumlah pegawai",
}
