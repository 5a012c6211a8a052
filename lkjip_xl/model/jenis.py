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
JenisTabel = JenisAnggaran | JenisKinerja | JenisPegawai | JenisSurvei | Literal["pengaturan"]
# What a person may say in a Pemetaan: nothing leaves it as it was recognised.
JenisDiminta = JenisTabel | Literal["bukan_tabel", ""]

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
