"""The grammar of layout: independent choices, each drawn by itself; what cannot be is put right."""

import random

from bench.susunan.budget.anggaran import TINGKAT
from bench.susunan.undi import weighted

Tata = dict[str, str]

_HANYA_DAFTAR = (
    "kunci", "pasangan", "banyak_skpd", "urut_daftar", "nomor_daftar", "sumber_dana",
)  # fmt: skip

PILIHAN: dict[str, dict[str, float]] = {
    # the budget
    "tabel": {"bertingkat": 80, "daftar": 14, "datar": 6},
    "atas": {"urusan": 8, "bidang_urusan": 7, "skpd": 8, "program": 52, "kegiatan": 12,
             "sub_kegiatan": 8},
    "bawah": {"program": 3, "kegiatan": 8, "sub_kegiatan": 45, "rekening": 34, "rincian": 10},
    "ukuran": {"mungil": 8, "kecil": 30, "sedang": 45, "besar": 17},
    "angka": {"ganjil": 40, "campur": 30, "ratusan": 8, "ribuan": 7, "bulat": 9, "berulang": 6,
              "sen": 4},
    # rows
    "kode": {"satu_kolom": 30, "pecah_sendiri": 12, "pecah_penuh": 10, "pecah_tingkat": 10,
             "pecah_tingkat_penuh": 6, "tanpa": 20, "tanpa_di_atas_sub": 5, "hanya_rekening": 5,
             "di_nama": 5},
    "kode_tulis": {"rapi": 62, "spasi": 6, "koma": 4, "huruf_o": 4, "nol_hilang": 5, "angka": 4,
                   "apostrof": 4, "nol_lebar": 4, "tanpa_titik": 3, "titik_akhir": 4,
                   "baris_baru": 3},
    "nomor": {"tiada": 45, "A_I_1": 14, "urut": 10, "desimal": 8, "per_induk": 8,
              "hanya_atas": 7, "hanya_daun": 8},
    "nama": {"satu": 78, "tangga": 22},
    "kata": {"tiada": 42, "semua": 28, "program_saja": 14, "titik_dua": 8, "besar": 8},
    "gaya": {"tiada": 25, "tebal": 25, "inden": 12, "tebal_inden": 15, "lipatan": 6, "isian": 7,
             "spasi_depan": 5, "acak": 5},
    "induk": {"ketik": 50, "SUM": 22, "tambah": 7, "SUBTOTAL": 5, "kosong": 9, "campur": 7},
    "total": {"bawah": 52, "atas": 8, "tiada": 20, "atas_kepala": 4, "tanpa_label": 6,
              "bawah_berjarak": 5, "kata_di_kode": 5},
    "subtotal": {"tiada": 88, "akhir_induk": 12},
    "baris_kosong": {"tiada": 80, "antar_atas": 12, "setelah_kepala": 8},
    "kepala_ulang": {"tiada": 93, "ada": 7},
    "tersembunyi": {"tiada": 87, "baris": 6, "saringan": 4, "kolom": 3},
    # columns
    "pagu": {"tunggal": 58, "murni_perubahan": 16, "murni_perubahan_selisih": 8,
             "kelompok_jumlah": 9, "kelompok": 4, "kelompok_pasangan": 5},
    "realisasi": {"tunggal": 42, "lalu_ini_sd": 14, "bulan": 9, "tw": 9, "tw_kumulatif": 5,
                  "tiada": 15, "e81": 6},
    "rencana": {"tiada": 80, "rp": 10, "rp_persen": 10},
    "rak": {"tiada": 88, "bulan": 6, "bulan_tw": 3, "tw": 3},
    "sisa": {"tiada": 45, "ada": 55},
    "persen": {"tiada": 30, "ada": 58, "setiap_pasangan": 12},
    "persen_tulis": {"angka": 30, "pecahan": 20, "rumus": 18, "rumus_100": 18, "teks": 6,
                     "jika": 8},
    "bobot": {"tiada": 86, "ada": 14},
    "tertimbang": {"tiada": 93, "ada": 7},
    "fisik": {"tiada": 72, "ada": 20, "setiap": 8},
    "kontrak": {"tiada": 92, "ada": 8},
    "deviasi": {"tiada": 50, "ada": 50},
    "prakiraan": {"tiada": 70, "ada": 30},
    "urut_bulan": {"biasa": 85, "tertukar": 15},
    "harga": {"tiada": 70, "ada": 30},
    "mendatar": {"ketik": 50, "rumus": 50},
    "teks": {"tiada": 45, "sebelum_uang": 28, "sesudah_uang": 27},
    "urutan": {"biasa": 80, "persen_dahulu": 12, "sisa_dahulu": 8},
    # amounts
    "uang": {"angka": 82, "teks_titik": 7, "teks_rp": 5, "teks_koma_nol": 4, "rp_spasi": 2},
    "nol": {"nol": 45, "strip": 25, "nol_koma": 10, "kosong": 20},
    # header
    "kepala": {"gabung": 55, "tanpa_gabung": 30, "datar": 15},
    "satuan_kepala": {"tiada": 88, "ada": 12},
    "nama_tulis": {"rapi": 78, "baris_baru": 7, "spasi_ganda": 8, "kapital": 7},
    "ejaan": {"rapi": 90, "salah_ketik": 10},
    "nomor_kolom": {"tiada": 50, "angka": 20, "kurung": 10, "huruf": 8, "teks": 6, "belah": 6,
                    "rumus": 6},
    # around
    "judul": {"tiada": 12, "satu": 20, "kop": 38, "berisi": 30},
    "awal_kolom": {"A": 85, "B": 15},
    "bawah_tabel": {"tiada": 40, "tanda_tangan": 34, "catatan": 10, "tabel_kecil": 8, "daftar": 8},
    "samping": {"tiada": 82, "catatan": 7, "kerja": 6, "tabel_kecil": 5},
    "lembar_lain": {"tiada": 78, "catatan": 7, "kosong": 6, "bulan_lalu": 4, "salinan": 2,
                    "dpa": 3},
    # long lists
    "kunci": {"tiada": 60, "tahun": 15, "triwulan": 10, "bulan": 15},
    "pasangan": {"gabung": 40, "kode_nama": 35, "nama_saja": 10, "kode_nama_bawah": 15},
    "urut_daftar": {"kode": 75, "acak": 15, "nilai": 10},
    "nomor_daftar": {"tiada": 60, "ada": 40},
    "sumber_dana": {"tiada": 70, "ada": 30},
    "banyak_skpd": {"satu": 75, "beberapa": 25},
}  # fmt: skip


def draw_choices(acak: random.Random) -> Tata:
    """Return one value for every choice, with what contradicts itself put right."""
    tata = {nama: weighted(acak, bobot) for nama, bobot in PILIHAN.items()}
    for cocokkan in (_fit_levels, _fit_columns, _fit_rows, _fit_around):
        cocokkan(acak, tata)
    _drop_unused(tata)
    return tata


def _fit_levels(acak: random.Random, t: Tata) -> None:
    """Make the levels a range, not too deep at once; lists go down to rekening or sub kegiatan."""
    if TINGKAT.index(t["bawah"]) <= TINGKAT.index(t["atas"]):
        t["bawah"] = {"sub_kegiatan": "rekening"}.get(t["atas"], "sub_kegiatan")
    if t["bawah"] == "kegiatan" and t["atas"] in {"kegiatan"}:
        t["bawah"] = "sub_kegiatan"
    if t["tabel"] == "daftar":
        t["bawah"] = acak.choice(("rekening", "rekening", "sub_kegiatan", "rincian"))
        t["atas"] = acak.choice(("program", "program", "skpd", "kegiatan", "urusan"))
    if t["tabel"] == "datar":
        t["atas"] = t["bawah"] = acak.choice(("skpd", "sub_kegiatan", "program", "kegiatan"))
        t |= {"ukuran": acak.choice(("sedang", "besar")), "nama": "satu", "subtotal": "tiada"}
        if acak.random() < 0.4:  # now and then nothing proves what the rows are
            t |= {"kode": "tanpa", "total": "tiada", "kata": "tiada"}
    if t["atas"] in {"urusan", "bidang_urusan", "skpd"} and t["ukuran"] == "besar":
        t["ukuran"] = "sedang"


def _fit_columns(acak: random.Random, t: Tata) -> None:
    """Keep the families of columns apart that no form has together."""
    if t["bawah"] != "rincian":
        t["harga"] = "tiada"
    if t["realisasi"] == "e81":
        t |= {"pagu": "tunggal", "rencana": "tiada", "rak": "tiada", "bobot": "tiada",
              "fisik": "tiada", "sisa": "tiada", "tertimbang": "tiada",
              "urutan": "biasa"}  # fmt: skip
    if t["pagu"] == "kelompok_pasangan":
        t |= {"realisasi": "tunggal", "rencana": "tiada", "rak": "tiada", "bobot": "tiada"}
    if t["realisasi"] not in {"tiada", "tunggal"}:
        t["rak"] = "tiada"
    if t["realisasi"] == "tiada":
        t |= {"rencana": "tiada", "sisa": "tiada", "persen": "tiada", "tertimbang": "tiada",
              "fisik": "tiada"}  # fmt: skip
    if t["rak"] != "tiada":
        t["rencana"] = "tiada"
    if t["persen"] == "tiada":
        t["tertimbang"] = "tiada"
    _fit_small_columns(t)
    if t["realisasi"] == "tiada" and t["pagu"] == "kelompok":
        t["pagu"] = "kelompok_jumlah"
    if t["pagu"] == "kelompok":  # no cell holds the pagu: nothing can be divided by it
        t |= {"persen": "tiada", "tertimbang": "tiada", "bobot": "tiada", "rencana": "tiada"}


def _fit_small_columns(t: Tata) -> None:
    """Take back the columns that go with others only."""
    if t["realisasi"] in {"tiada", "e81"} or t["pagu"] == "kelompok_pasangan":
        t |= {"kontrak": "tiada", "deviasi": "tiada"}
    if t["rencana"] == "tiada":
        t["deviasi"] = "tiada"
    if t["realisasi"] != "tiada" or t["pagu"].startswith("murni") or t["rak"] != "tiada":
        t["prakiraan"] = "tiada"
    if t["realisasi"] != "bulan":
        t["urut_bulan"] = "biasa"
    if t["realisasi"] != "lalu_ini_sd" and t["fisik"] == "setiap":
        t["fisik"] = "ada"
    if t["pagu"] == "kelompok_pasangan":
        t["fisik"] = "tiada"


def _fit_rows(acak: random.Random, t: Tata) -> None:
    """Keep kode, numbers, names and parents such that a careful person can read the sheet."""
    dalam = TINGKAT.index(t["bawah"]) - TINGKAT.index(t["atas"]) + 1
    if t["kode"] == "hanya_rekening" and t["bawah"] not in {"rekening", "rincian"}:
        t["kode"] = "tanpa"
    if t["kode"] == "tanpa_di_atas_sub" and t["atas"] == "sub_kegiatan":
        t["kode"] = "satu_kolom"
    if t["kode"] == "tanpa_di_atas_sub" and t["bawah"] in {"program", "kegiatan"}:
        t["kode"] = "satu_kolom"
    if t["kode"] in {"tanpa", "hanya_rekening", "tanpa_di_atas_sub"}:
        t["kode_tulis"] = "rapi"
    elif t["nomor"] not in {"tiada", "urut"} and acak.random() < 0.7:
        t["nomor"] = "tiada"
    if t["kode"] == "di_nama" and t["kode_tulis"] in {"koma", "angka", "nol_lebar", "apostrof"}:
        t["kode_tulis"] = "rapi"
    if t["nama"] == "tangga" and not 2 <= dalam <= 5:
        t["nama"] = "satu"
    if t["angka"] == "sen":
        t["uang"] = "angka"
    if t["uang"] != "angka":
        t["induk"] = "kosong" if t["induk"] == "kosong" else "ketik"
        t["mendatar"] = "ketik"
        if t["persen_tulis"] in {"rumus", "rumus_100", "jika"}:
            t["persen_tulis"] = "angka"
    if t["tersembunyi"] == "saringan" and t["induk"] == "SUBTOTAL":
        t["induk"] = "SUM"


def _fit_around(acak: random.Random, t: Tata) -> None:
    """Blank rows, repeated headers and totals that would make a sheet unfair are taken back."""
    if t["lembar_lain"] == "bulan_lalu" and (
        t["realisasi"] not in {"tunggal", "lalu_ini_sd"} or t["pagu"] == "kelompok_pasangan"
    ):
        t["lembar_lain"] = "tiada"
    tanpa_kode = t["kode"] in {"tanpa", "hanya_rekening", "tanpa_di_atas_sub"}
    if t["lembar_lain"] == "dpa" and (tanpa_kode or t["realisasi"] in {"tiada", "e81"}):
        t["lembar_lain"] = "tiada"
    if t["tabel"] == "daftar" and t["lembar_lain"] in {"bulan_lalu", "salinan", "dpa"}:
        t["lembar_lain"] = "tiada"
    if t["kepala"] == "datar" and t["realisasi"] == "e81":
        t["kepala"] = "gabung"
    if t["tabel"] == "daftar":
        t |= {"kepala_ulang": "tiada", "subtotal": "tiada", "baris_kosong": "tiada"}
    else:
        t |= dict.fromkeys(_HANYA_DAFTAR, "tiada")
    if t["kepala_ulang"] == "ada" and t["nomor_kolom"] not in {"tiada", "kurung"}:
        t["nomor_kolom"] = "tiada"


_TAK_DI_DAFTAR = (
    "kode", "nomor", "nama", "kata", "gaya", "subtotal", "rencana", "rak", "sisa", "persen",
    "bobot", "tertimbang", "fisik", "harga", "mendatar", "teks", "urutan", "bawah_tabel",
    "samping", "awal_kolom", "ejaan", "kontrak", "deviasi", "prakiraan", "urut_bulan",
    "satuan_kepala", "nama_tulis",
)  # fmt: skip


def _drop_unused(t: Tata) -> None:
    """Blank the choices that leave no trace on this sheet, so that none is blamed for nothing."""
    if t["tabel"] == "daftar":
        if t["nomor_kolom"] in {"belah", "rumus"}:
            t["nomor_kolom"] = "angka"
        t |= dict.fromkeys(_TAK_DI_DAFTAR, "tiada")
        t |= {"nol": "nol", "uang": "angka"}
    if t["persen"] == "tiada" and t["bobot"] == "tiada" and t["rencana"] != "rp_persen":
        t["persen_tulis"] = "tiada" if t["realisasi"] != "e81" else t["persen_tulis"]
