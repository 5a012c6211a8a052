"""The kinds of tables by what their rows are: the names under which all rooms ask for them."""

from typing import Literal

JenisAnggaran = Literal["anggaran", "anggaran_perubahan", "pagu"]
JenisKinerja = Literal[
    "perjanjian_kinerja",
    "capaian_kinerja",
    "perbandingan_capaian",
    "capaian_kegiatan",
    "efisiensi",
]
JenisPegawai = Literal["pegawai_jabatan", "pegawai_golongan"]
JenisSurvei = Literal["skm_responden", "skm_rekap", "skm_triwulan"]
# What a table was recognised as; a `pagu` is a budget that feeds the report without realisasi.
JenisTabel = (
    JenisAnggaran
    | JenisKinerja
    | JenisPegawai
    | JenisSurvei
    | Literal["pegawai_nominatif", "pengaturan"]
)
# What a person may say in a Pemetaan: nothing leaves it as it was recognised.
JenisDiminta = JenisTabel | Literal["bukan_tabel", ""]

# What a survey asks of a person beside the answers.
PeranProfil = Literal["layanan", "jenis_kelamin", "pendidikan", "pekerjaan", "usia"]

# The roles of columns, as norms/peran.py declares them; an earlier year has one of its own
# (realisasi_2023), called `_lalu` where it is the last one.
NamaPeran = (
    PeranProfil
    | Literal[
        "no",
        "kode",
        "uraian",
        "anggaran",
        "realisasi",
        "sisa",
        "persen",
        "keterangan",
        "volume",
        "harga",
        "pajak",
        "anggaran_operasi",
        "anggaran_murni",
        "anggaran_perubahan",
        "sasaran",
        "indikator",
        "target",
        "capaian",
        "target_akhir",
        "kemajuan",
        "tw_1",
        "program_kegiatan",
        "indikator_kegiatan",
        "capaian_kegiatan",
        "menunjang",
        "efisiensi",
        "jawaban",
        "data_pribadi",
        "unsur",
        "nilai",
        "nrr",
        "tertimbang",
        "jabatan",
        "golongan",
        "jumlah",
        "anggaran_modal",
        "anggaran_tak_terduga",
        "anggaran_transfer",
        "realisasi_operasi",
        "realisasi_modal",
        "realisasi_tak_terduga",
        "realisasi_transfer",
        "satuan",
        "kategori",
        "tw_2",
        "tw_3",
        "tw_4",
        "polaritas",
        "standar_nasional",
        "realisasi_anggaran",
        "persen_anggaran",
        "nilai_efisiensi",
        "pangkat",
        "ruang",
        "status",
        "target_lalu",
        "realisasi_lalu",
        "capaian_lalu",
    ]
)

# What showed the levels of a budget's rows.
Hierarki = Literal["kode", "nomor", "kata", "rumus", "gaya", "datar"]

# The levels of a budget's rows.
TingkatBaris = Literal[
    "urusan",
    "bidang_urusan",
    "skpd",
    "program",
    "kegiatan",
    "sub_kegiatan",
    "rekening",
    "rincian",
    "jumlah",
]
# Whose row of Tabel 3.4 it is, and the averages below it.
TingkatKegiatan = Literal["program", "kegiatan", "sub_kegiatan", ""]
TingkatRata = Literal["rata_rata_program", "rata_rata_kegiatan"]
# Why a row's place had to be decided: these disagree, or it has no kode; empty: it was clear.
AlasanRagu = Literal["rumus", "kode", "urutan", "tanpa_kode", "jumlah", ""]
# What shows which rows a subtotal adds up; empty: nothing does.
CaraPasangan = Literal["kode", "nama", "mirip", "pagu"]
CaraSubjumlah = Literal["nama", "rumus", "jumlah", "kata", "letak", "lembar", ""]
# What a budget of one stage is.
Tahapan = Literal["murni", "pergeseran", "perubahan"]
# What a row of the staff tables counts.
JenisPegawaiBaris = Literal["rincian", "kelompok", "jumlah"]
# What a scale, or a table of texts, is for.
UntukSkala = Literal["capaian", "serapan", "mutu"]
UntukTeks = Literal["tindak_lanjut", "keterangan"]
MetodeEfisiensi = Literal["sisa", "selisih", "pmk"]

JenisSebab = Literal[
    "rumus_kurang_baris",
    "rumus_ditimpa_angka",
    "nilai_tersimpan_usang",
    "subtotal_terhitung_ganda",
    "baris_terlewat",
    "baris_terhitung_ganda",
    "salah_induk",
    "kolom_tertukar",
    "pagu_murni_dipakai",
    "teks_bukan_angka",
    "sel_kosong",
    "kelipatan_seribu",
    "kelipatan_sepuluh",
    "tanda_terbalik",
    "angka_tertukar",
    "satu_angka",
    "digit_kurang_lebih",
    "beda_pembulatan",
    "tidak_dapat_dijelaskan",
]
