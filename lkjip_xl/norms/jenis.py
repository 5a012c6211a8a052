"""The kinds of tables, each declared once: its name, its words, its roles.

From these come what a Pemetaan accepts and offers, what `petakan` says, and the table in
docs/format.md. How the tables of a `ranah` (domain) are read stands in tables/kinds.py.
"""

from typing import Literal, TypeGuard

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.jenis import JenisTabel, NamaPeran
from lkjip_xl.norms.peran import ANGGARAN_BAGIAN, REALISASI_BAGIAN, TRIWULAN

Ranah = Literal["pengaturan", "survei", "kinerja", "pegawai", "anggaran"]


@beku
class Jenis:
    """A kind of table."""

    nama: JenisTabel  # as JSON and Pemetaan call it
    ranah: Ranah  # the room that reads it
    tabel: str  # what it is, for people
    kepala: str  # the headings that show it, for people
    mengisi: str  # the sheets that it feeds, for people
    # The roles of its columns, the ones asked for first in front.
    peran: tuple[NamaPeran, ...] = ()
    # What it cannot do without: one role of each group; `realisasi_lalu` is any earlier year.
    wajib: tuple[tuple[NamaPeran, ...], ...] = ()
    # The figures that each of its rows must give; blank ones are reported.
    diisi: tuple[NamaPeran, ...] = ()
    # Whether earlier years have columns of their own.
    bertahun: bool = False
    # Other words by which people call it.
    sebutan: tuple[str, ...] = ()


_BARIS: tuple[NamaPeran, ...] = ("no", "kode", "uraian")
_RINCIAN: tuple[NamaPeran, ...] = ("volume", "harga", "pajak")
_KINERJA: tuple[NamaPeran, ...] = (
    "no",
    "sasaran",
    "indikator",
    "satuan",
    "target",
    "realisasi",
    "capaian",
    "kategori",
)

_SEMUA = (
    Jenis(
        "anggaran", "anggaran",
        "anggaran dan realisasi (DPA, LRA, RFK, Tabel 3.5)",
        "Uraian/Program/Kegiatan dan Anggaran/Pagu atau Realisasi",
        "3.5, 3.6, Ringkasan",
        (
            *_BARIS, "anggaran", "realisasi", "sisa", "persen", "keterangan", *_RINCIAN,
            *ANGGARAN_BAGIAN,
            *REALISASI_BAGIAN,
        ),
        wajib=(("uraian",), ("anggaran", "realisasi")),
        sebutan=("dpa", "lra", "rfk", "realisasi_anggaran", "anggaran_dan_realisasi"),
    ),
    Jenis(
        "anggaran_perubahan", "anggaran",
        "murni dan perubahan berdampingan (Tabel 2.1), atau DPA murni dan DPA perubahan",
        "Anggaran Murni, Anggaran Perubahan; atau judul DPA dan DPPA",
        "2.1",
        (
            *_BARIS, "anggaran_murni", "anggaran_perubahan", "sisa", "persen", "keterangan",
            *_RINCIAN,
        ),
        wajib=(("uraian",), ("anggaran_murni",), ("anggaran_perubahan",)),
        sebutan=("murni_dan_perubahan",),
    ),
    Jenis(
        "perjanjian_kinerja", "kinerja",
        "Perjanjian Kinerja", "Sasaran, Indikator, Target, tanpa Realisasi", "2.2, pembanding 3.1",
        (*_KINERJA, *TRIWULAN, "polaritas", "anggaran", "program_kegiatan"),
        wajib=(("indikator",), ("target",)),
        diisi=("target",),
        bertahun=True,
    ),
    Jenis(
        "capaian_kinerja", "kinerja",
        "capaian kinerja (Tabel 3.1)", "Indikator, Target, Realisasi", "3.1",
        (*_KINERJA, *TRIWULAN, "polaritas", "target_akhir", "kemajuan"),
        wajib=(("indikator",), ("target",), ("realisasi",)),
        diisi=("target", "realisasi"),
        bertahun=True,
    ),
    Jenis(
        "perbandingan_capaian", "kinerja",
        "perbandingan (Tabel 3.2)", "Realisasi tahun lalu, Target akhir, Kemajuan", "3.2",
        (*_KINERJA, "target_akhir", "kemajuan", "standar_nasional", "polaritas"),
        wajib=(
            ("indikator",), ("realisasi", "realisasi_lalu"),
            ("target_akhir", "kemajuan", "realisasi_lalu"),
        ),
        diisi=("target", "realisasi"),
        bertahun=True,
        sebutan=("perbandingan",),
    ),
    Jenis(
        "capaian_kegiatan", "kinerja",
        "capaian kegiatan (Tabel 3.4)", "Program/Kegiatan, Capaian, Menunjang", "3.4",
        (
            "no", "sasaran", "indikator", "capaian", "program_kegiatan", "indikator_kegiatan",
            "capaian_kegiatan", "menunjang",
        ),
        wajib=(("program_kegiatan",), ("capaian_kegiatan", "menunjang")),
    ),
    Jenis(
        "efisiensi", "kinerja",
        "efisiensi (Tabel 3.6)", "Sasaran, Capaian, Anggaran, Efisiensi", "3.6",
        (
            *_KINERJA, "anggaran", "realisasi_anggaran", "persen_anggaran", "efisiensi",
            "nilai_efisiensi",
        ),
        wajib=(("sasaran",), ("capaian", "anggaran"), ("efisiensi",)),
        diisi=("target", "realisasi"),
        bertahun=True,
    ),
    Jenis(
        "skm_responden", "survei",
        "jawaban responden SKM",
        "No. Responden, U1…U9 atau nama unsur; satu baris per responden, nilai 1–4 atau a–d",
        "SKM, 3.3, IKM",
        (
            "no", "jawaban", "data_pribadi", "jenis_kelamin", "usia", "pendidikan", "pekerjaan",
            "layanan",
        ),
        wajib=(("jawaban",),),
        sebutan=("jawaban_skm",),
    ),
    Jenis(
        "skm_rekap", "survei",
        "rekap SKM (Tabel 3.3)", "Unsur dan Nilai, satu pasang kolom per unit", "3.3, IKM",
        ("unsur", "nilai", "nrr", "tertimbang", "kategori"),
        wajib=(("unsur",), ("nilai", "nrr")),
        sebutan=("rekap_skm",),
    ),
    Jenis(
        "skm_triwulan", "survei",
        "IKM triwulan", "Triwulan I–IV per unit", "3.3",
        ("nilai",),
        wajib=(("nilai",),),
        sebutan=("ikm_triwulan",),
    ),
    Jenis(
        "pegawai_jabatan", "pegawai",
        "pegawai menurut jabatan (Tabel 1.2)", "Jabatan dan Jumlah", "1.2",
        ("no", "jabatan", "jumlah"),
        wajib=(("jabatan",), ("jumlah",)),
    ),
    Jenis(
        "pegawai_golongan", "pegawai",
        "pegawai menurut golongan (Tabel 1.3)", "Pangkat/Golongan dan Jumlah", "1.3",
        ("no", "pangkat", "golongan", "jumlah"),
        wajib=(("golongan", "pangkat"), ("jumlah",)),
    ),
    Jenis(
        "pegawai_nominatif", "pegawai",
        "daftar pegawai per orang (nominatif, DUK)",
        "Nama atau NIP, dan Jabatan atau Pangkat/Golongan; satu baris per orang",
        "1.2, 1.3 bila belum ada tabel jumlahnya",
        ("no", "data_pribadi", "jabatan", "pangkat", "golongan", "ruang", "status",
         "jenis_kelamin"),
        wajib=(("data_pribadi",), ("jabatan", "golongan", "pangkat")),
        sebutan=("daftar_pegawai", "nominatif", "duk"),
    ),
)  # fmt: skip
JENIS = {jenis.nama: jenis for jenis in _SEMUA}
SEBUTAN_JENIS = {
    **dict.fromkeys(("bukan", "lewati", "abaikan"), "bukan_tabel"),
    **{kata: jenis.nama for jenis in _SEMUA for kata in jenis.sebutan},
}


def is_kind(nama: str) -> TypeGuard[JenisTabel]:
    """Tell the name of a kind."""
    return nama in JENIS
