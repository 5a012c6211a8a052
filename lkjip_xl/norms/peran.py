"""The roles of columns: what each means, what its cells hold, by what words people also call it."""

from typing import Literal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.jenis import NamaPeran

IsiPeran = Literal["teks", "angka", "rupiah", "persen"]


@beku
class Peran:
    """A role; `arti` says what its name alone does not, `sebutan` are other words for it."""

    nama: NamaPeran | Literal["realisasi_2023"]  # a year stands for any
    arti: str = ""
    memuat: IsiPeran = "angka"
    sebutan: tuple[str, ...] = ()


ANGGARAN_BAGIAN: tuple[NamaPeran, ...] = (
    "anggaran_operasi",
    "anggaran_modal",
    "anggaran_tak_terduga",
    "anggaran_transfer",
)
REALISASI_BAGIAN: tuple[NamaPeran, ...] = (
    "realisasi_operasi",
    "realisasi_modal",
    "realisasi_tak_terduga",
    "realisasi_transfer",
)
TRIWULAN: tuple[NamaPeran, ...] = ("tw_1", "tw_2", "tw_3", "tw_4")
# Earlier years have columns of their own: realisasi 2023.
PERAN_TAHUN = r"(target|realisasi|capaian)_20\d\d"

# In the order in which they are offered: what needs no explanation last.
_SEMUA = (
    Peran("no", "nomor baris: 1, A, I, 1.1", "teks", ("nomor",)),
    Peran("kode", "kode program sampai rekening; boleh beberapa kolom, misalnya A-E", "teks",
          ("kode_rekening",)),
    Peran("uraian", "nama program, kegiatan, sub kegiatan, belanja; wajib di tabel anggaran",
          "teks", ("nama",)),
    Peran("anggaran", "pagu; beberapa kolom (operasi, modal) dijumlahkan: F,H,J", "rupiah",
          ("pagu", "jumlah_anggaran")),
    Peran("realisasi", "realisasi sampai akhir periode, dalam rupiah"),
    Peran("sisa", "anggaran dikurangi realisasi", "rupiah"),
    Peran("persen", "persentase realisasi", "persen", ("persentase", "%")),
    Peran("keterangan", "catatan atau sumber dana", "teks", ("ket",)),
    Peran("volume", "volume di rincian belanja, boleh dengan satuannya: 12 Bulan x 3 Orang",
          "teks"),
    Peran("harga", "harga satuan di rincian belanja", "rupiah"),
    Peran("pajak", "PPN atau pajak di rincian belanja"),
    Peran("anggaran_operasi", "bagian anggaran untuk satu kelompok belanja", "rupiah"),
    Peran("anggaran_murni", "pagu sebelum perubahan, di tabel murni dan perubahan", "rupiah"),
    Peran("anggaran_perubahan", "pagu setelah perubahan, di tabel murni dan perubahan", "rupiah"),
    Peran("sasaran", "tujuan atau sasaran", "teks"),
    Peran("indikator", "indikator kinerja", "teks"),
    Peran("target", "target tahun ini"),
    Peran("capaian", "persentase capaian", "persen"),
    Peran("realisasi_2023", "realisasi tahun lain: tulis tahunnya"),
    Peran("target_akhir", "target akhir renstra"),
    Peran("kemajuan", "tingkat kemajuan terhadap target akhir", "persen"),
    Peran("tw_1", "triwulan I; juga tw 2, tw 3, tw 4"),
    Peran("program_kegiatan", "nama program atau kegiatan di Tabel 3.4", "teks", ("program",)),
    Peran("indikator_kegiatan", "indikator program atau kegiatan di Tabel 3.4", "teks"),
    Peran("capaian_kegiatan", "capaian program atau kegiatan di Tabel 3.4", "persen"),
    Peran("menunjang", "menunjang atau tidak menunjang", "teks"),
    Peran("efisiensi", "persentase efisiensi di Tabel 3.6", "persen"),
    Peran("jawaban", "jawaban SKM, satu kolom per unsur, berurutan: F-N", "teks"),
    Peran("data_pribadi", "nama, alamat, telepon; tidak pernah disalin", "teks"),
    Peran("unsur", "nama unsur di rekap SKM", "teks"),
    Peran("nilai", "nilai unsur atau IKM; satu kolom per unit"),
    Peran("nrr", "nilai rata-rata 1-4 di rekap SKM"),
    Peran("tertimbang", "NRR kali bobot di rekap SKM"),
    Peran("jabatan", "nama jabatan", "teks"),
    Peran("golongan", "golongan/ruang", "teks"),
    Peran("jumlah", "jumlah pegawai"),
    *(Peran(bagian, memuat="rupiah") for bagian in (*ANGGARAN_BAGIAN[1:], *REALISASI_BAGIAN)),
    Peran("satuan", memuat="teks"),
    Peran("kategori", memuat="teks"),
    *(Peran(triwulan) for triwulan in TRIWULAN[1:]),
    Peran("polaritas", memuat="teks"),
    Peran("standar_nasional"),
    Peran("realisasi_anggaran", memuat="rupiah"),
    Peran("persen_anggaran", memuat="persen"),
    Peran("nilai_efisiensi", memuat="persen"),
    *(Peran(profil, memuat="teks") for profil in (
        "jenis_kelamin", "usia", "pendidikan", "pekerjaan", "layanan")),
    Peran("pangkat", memuat="teks"),
    Peran("ruang", "ruang di kolom sendiri, di samping golongannya", "teks"),
    Peran("status", "status pegawai: PNS, PPPK, Non ASN", "teks"),
)  # fmt: skip
PERAN: dict[str, Peran] = {peran.nama: peran for peran in _SEMUA}
SEBUTAN_PERAN = {kata: peran.nama for peran in _SEMUA for kata in peran.sebutan}


def holds(nama: str) -> IsiPeran:
    """Return what the cells of a role hold; those of an earlier year hold what its base does."""
    dasar = PERAN.get(nama) or PERAN.get(nama.rpartition("_")[0])
    return dasar.memuat if dasar else "angka"
