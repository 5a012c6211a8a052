"""Pengaturan.xlsx: identity, methods, scales, polaritas, and the texts that only people write."""

from pathlib import Path
from typing import NamedTuple

from xlsxwriter.workbook import Workbook

from lkjip_xl.contoh.buku import buku_contoh
from lkjip_xl.contoh.kertas import Kertas
from lkjip_xl.norms.baris_contoh import BARIS_CONTOH
from lkjip_xl.norms.jenis import JENIS
from lkjip_xl.norms.pemetaan import KEPALA
from lkjip_xl.templat.formulir import (
    PENULIS,
    Formulir,
    Kolom,
    Tempat,
    finish,
    look,
    validation,
    write_form,
    write_value,
)
from lkjip_xl.templat.jenis import KODE, ORANG, TAHUN, TEKS, TENGAH, Jenis
from lkjip_xl.templat.petunjuk import write_petunjuk
from lkjip_xl.templat.skm import UNSUR

_BATAS = Jenis("General", "left", "decimal", (1, 1000), "Ketik persentase tertinggi, misalnya 120.")


class Baris(NamedTuple):
    """One setting."""

    label: str  # its first cell
    penjelasan: str  # what it means
    pilihan: tuple[str, ...] = ()  # what may be chosen; empty: anything
    jenis: Jenis = TEKS  # what its cell accepts
    bebas: bool = False  # other words than those offered are accepted


IDENTITAS = (
    Baris("Instansi", "Nama perangkat daerah, misalnya Kecamatan Puring."),
    Baris("Tahun", "Tahun laporan, empat angka.", jenis=TAHUN),
    Baris("Kabupaten", "Nama kabupaten atau kota, misalnya Kebumen."),
    Baris("Provinsi", "Nama provinsi, misalnya Jawa Tengah."),
    Baris("Jabatan", "Jabatan penanda tangan, misalnya Camat Puring."),
    Baris("Nama", "Nama penanda tangan beserta gelarnya."),
    Baris("Pangkat", "Pangkat dan golongan, misalnya Pembina / IVa."),
    Baris("NIP", "Delapan belas angka; sel ini berformat teks supaya tidak terpotong.", jenis=KODE),
    Baris("Tempat dan Tanggal", "Di atas tanda tangan, misalnya Puring, 31 Januari 2025."),
)

METODE = (
    Baris(
        "Bobot SKM",
        "otomatis: bobot yang menghasilkan IKM tercetak; 0,11: untuk sembilan unsur; 1/N: satu "
        "dibagi jumlah unsur. Kosong berarti otomatis.",
        ("otomatis", "1/N"),  # no 0,11: commas separate the items of a drop-down
        bebas=True,
    ),
    Baris(
        "Metode Efisiensi",
        "sisa: 100% dikurangi serapan; selisih: capaian dikurangi serapan; pmk 214: rumus "
        "PMK 214/PMK.02/2017. Kosong berarti sisa.",
        ("sisa", "selisih", "pmk 214"),
    ),
    Baris(
        "Rumus Indikator Negatif",
        "A: (2 × target − realisasi) ÷ target; B: target ÷ realisasi. Kosong berarti A.",
        ("A", "B"),
    ),
    Baris(
        "Batas Capaian",
        "Capaian tertinggi dalam persen, misalnya 120. Kosong: tidak dibatasi.",
        jenis=_BATAS,
    ),
    Baris(
        "Populasi",
        "Banyaknya pengguna layanan setahun, untuk ukuran sampel SKM.",
        jenis=ORANG._replace(rata="left", batas=(0, 10**9)),
    ),
    Baris("Unit Sendiri SKM", "Nama unit sendiri di tabel perbandingan SKM. Kosong: Instansi."),
    Baris(
        "Jumlah Unsur Perbaikan",
        "Berapa unsur terendah yang disebut Narasi, misalnya 5, atau semua. Kosong berarti 3.",
        ("3", "5", "semua"),
        bebas=True,
    ),
    Baris(
        "Tanda Tangan",
        "Di lembar mana tanda tangan dicetak. Kosong berarti terakhir: tabel terakhir saja.",
        ("tiap tabel", "terakhir", "tanpa"),
    ),
    Baris("Ukuran Kertas", "Kertas laporan. Kosong berarti F4.", ("F4", "A4")),
    Baris(
        "Kedalaman Tabel 3.5",
        "rekening: baris rekening ikut ditampilkan. Kosong berarti sub kegiatan.",
        ("sub kegiatan", "rekening"),
    ),
)

_SKALA = (
    ("Lebih dari 90%", "Sangat Tinggi"),
    ("Lebih dari 75% sd. 90%", "Tinggi"),
    ("Lebih dari 65% sd. 75%", "Sedang"),
    ("Lebih dari 50% sd. 65%", "Rendah"),
    ("≤ 50%", "Sangat Rendah"),
)
_INTERVAL = (
    ("4", "3,5324 – 4,00", "88,31 – 100,00", "A", "Sangat Baik"),
    ("3", "3,0644 – 3,532", "76,61 – 88,30", "B", "Baik"),
    ("2", "2,60 – 3,064", "65,00 – 76,60", "C", "Kurang Baik"),
    ("1", "1,00 – 2,5996", "25,00 – 64,99", "D", "Tidak Baik"),
)
_JENIS = tuple(teks.replace("_", " ") for teks in (*JENIS, "bukan tabel"))
_PERAN = (
    "kode", "uraian", "anggaran", "realisasi", "sisa", "persen", "sasaran", "indikator", "target",
    "capaian", "unsur", "nilai", "jawaban", "jabatan", "golongan", "jumlah",
)  # fmt: skip
_RENTANG = "Tulis seperti: Lebih dari 75% sd. 90%. Jangan ada yang terlewat di antara dua rentang."


def _cells(kata: tuple[tuple[str, ...], ...]) -> dict[Tempat, str]:
    """Return rows of words as prepared cells."""
    return {(b, k): teks for b, baris in enumerate(kata) for k, teks in enumerate(baris)}


_FORMULIR = (
    Formulir(
        "Skala Capaian", "Skala Kategori Capaian Kinerja",
        "Sudah berisi skala Permendagri 86/2017; ganti bila daerah Anda memakai skala lain.",
        (
            Kolom("Rentang Capaian", 32, petunjuk=_RENTANG),
            Kolom("Kategori Capaian", 28, petunjuk="Nama kategori untuk rentang ini."),
        ),
        baris=8, terisi=_cells(_SKALA), tegak=True,
    ),
    Formulir(
        "Skala Serapan", "Skala Kategori Serapan Anggaran",
        "Hanya bila serapan anggaran memakai skala sendiri; bila kosong, skala capaian dipakai.",
        (
            Kolom("Rentang Serapan", 32, petunjuk=_RENTANG),
            Kolom("Kategori Serapan", 28, petunjuk="Nama kategori untuk rentang ini."),
        ),
        BARIS_CONTOH["skala_serapan"], 8, tegak=True,
    ),
    Formulir(
        "Interval SKM", "Nilai Interval dan Mutu Pelayanan SKM",
        "Sudah berisi tabel PermenPANRB 14/2017; biasanya tidak perlu diubah.",
        (
            Kolom("Nilai Persepsi", 12, TENGAH), Kolom("Nilai Interval", 20, TENGAH),
            Kolom("Nilai Interval Konversi", 22, TENGAH), Kolom("Mutu Pelayanan", 14, TENGAH),
            Kolom("Kinerja Unit Pelayanan", 20, TENGAH),
        ),
        baris=len(_INTERVAL), terisi=_cells(_INTERVAL), tegak=True,
    ),
    Formulir(
        "Polaritas", "Polaritas Indikator",
        "Hanya indikator yang semakin rendah semakin baik; yang tidak disebut dianggap positif.",
        (
            Kolom("Indikator", 60, petunjuk="Nama indikator, sama persis dengan di tabel kinerja."),
            Kolom(
                "Polaritas", 30, petunjuk="Pilih arah indikator ini.",
                pilihan=("Semakin rendah semakin baik", "Semakin tinggi semakin baik"),
            ),
        ),
        BARIS_CONTOH["polaritas"], 15,
    ),
    Formulir(
        "Tindak Lanjut", "Rencana Tindak Lanjut Unsur yang Perlu Perbaikan",
        "Ditampilkan di laporan untuk unsur SKM yang nilainya terendah.",
        (
            Kolom("Unsur", 28, petunjuk="Pilih unsurnya.", pilihan=UNSUR, bebas=True),
            Kolom(
                "Rencana Tindak Lanjut", 84,
                petunjuk="Kalimat sesudah kata “rencana tindak lanjut perbaikannya adalah”.",
            ),
        ),
        BARIS_CONTOH["tindak_lanjut"], len(UNSUR),
    ),
    Formulir(
        "Keterangan", "Keterangan dan Penyebab per Sub Kegiatan",
        "Mengisi kolom keterangan Tabel 3.5; cukup kode atau nama sub kegiatannya.",
        (
            Kolom("Kode", 24, KODE, "Kode sub kegiatan, misalnya 7.01.01.2.01.0001."),
            Kolom("Sub Kegiatan", 46, petunjuk="Nama sub kegiatan, sama dengan di realisasi."),
            Kolom("Penyebab", 60, petunjuk="Mengapa serapannya demikian."),
        ),
        BARIS_CONTOH["keterangan"], 20,
    ),
    Formulir(
        "Diterima", "Peringatan yang Sudah Dilihat dan Diterima",
        "Salin kode, berkas, lembar, dan sel dari lembar Pemeriksaan, lalu tulis alasannya. "
        "Kesalahan tidak dapat diterima.",
        (
            Kolom("Kode", 10, KODE, "Kode temuan, misalnya B107."),
            Kolom("Berkas", 26, petunjuk="Nama berkasnya. Kosong: berkas mana pun."),
            Kolom("Lembar", 22, petunjuk="Nama lembarnya. Kosong: lembar mana pun."),
            Kolom("Sel", 20, petunjuk="Sel temuan itu. Kosong: semua selnya."),
            Kolom("Alasan", 60, petunjuk="Mengapa ini memang benar; tampil di lembar Metode."),
        ),
        BARIS_CONTOH["diterima"], 15,
    ),
)  # fmt: skip

_PEMETAAN = Formulir(
    "Pemetaan", "Pemetaan: bila sebuah lembar salah dibaca",
    "Hanya untuk lembar yang keliru dibaca. Lebih mudah: jalankan lkjip-xl petakan "
    "FOLDER --tulis, lalu betulkan yang ditulisnya.",
    tuple(
        Kolom(judul, lebar, jenis, petunjuk, pilihan, bebas=True)
        for (_, judul, _), (lebar, jenis, petunjuk, pilihan) in zip(
            KEPALA,
            (
                (26, TEKS, "Nama berkas sumber. Kosong: sama dengan baris di atasnya.", ()),
                (22, TEKS, "Nama lembarnya. Kosong: sama dengan baris di atasnya.", ()),
                (22, TEKS, "Tabel apa; “bukan tabel” supaya lembar itu tidak dibaca.", _JENIS),
                (12, KODE, "Nomor baris kepala, misalnya 5 atau 5-7; “tidak ada”.", ()),
                (14, KODE, "Nomor baris data pertama; hanya bila tanpa kepala.", ()),
                (16, KODE, "Nomor baris data terakhir; hanya bila perlu.", ()),
                (22, TEKS, "Peran kolom; daftar lengkapnya ditulis petakan --tulis.", _PERAN),
                (14, KODE, "Huruf kolom: F, atau F,H,J, atau A-E; - bila tidak ada.", ()),
            ),
            strict=True,
        )
    ),
    BARIS_CONTOH["pemetaan"], 20,
)  # fmt: skip

_BUTIR = (
    "Semua lembar boleh dikosongkan; yang kosong memakai bawaan program.",
    "Identitas dan Metode: isi kolom Isi saja. Kolom Penjelasan tidak pernah dibaca.",
    "Tindak Lanjut dan Keterangan: teks yang hanya dapat ditulis orang; laporan berikutnya memakai "
    "teks yang sama selama berkas ini ikut disertakan.",
)


def _write_settings(buku: Workbook, nama: str, judul: str, baris: tuple[Baris, ...]) -> None:
    """Write a sheet of settings: label, a cell to fill, what it means."""
    kertas = Kertas(buku, nama, (26, 40, 66))
    kertas.merge((0, 0, 0, 2, judul), kertas.gaya(bold=True, font_size=12))
    mulai = kertas.kepala(2, ("Keterangan", "Isi", "Penjelasan"))
    for b, setelan in enumerate(baris, mulai):
        kolom = Kolom(
            setelan.label, 40, setelan.jenis, setelan.penjelasan, setelan.pilihan, setelan.bebas
        )
        kertas.teks(b, 0, setelan.label, tebal=True)
        write_value(kertas, b, 1, "", kertas.gaya(**look(kolom)))
        kertas.teks(b, 2, setelan.penjelasan)
        kertas.lembar.data_validation(b, 1, b, 1, validation(kolom))
    finish(kertas, mulai)


def write_pengaturan(path: Path) -> None:
    """Write Pengaturan.xlsx."""
    with buku_contoh(path, PENULIS) as buku:
        write_petunjuk(buku, "Identitas, skala, metode, dan teks laporan.", _BUTIR)
        _write_settings(buku, "Identitas", "Identitas Laporan", IDENTITAS)
        _write_settings(buku, "Metode", "Metode Penghitungan", METODE)
        for formulir in (*_FORMULIR, _PEMETAAN):
            write_form(buku, formulir)
