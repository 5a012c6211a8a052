"""Kinerja.xlsx: Perjanjian Kinerja, capaian, perbandingan, capaian kegiatan, a sheet each."""

from pathlib import Path

from lkjip_xl.contoh.buku import buku_contoh
from lkjip_xl.norms.baris_contoh import BARIS_CONTOH
from lkjip_xl.templat.formulir import PENULIS, Formulir, Kolom, Lajur, Sorot, write_form
from lkjip_xl.templat.jenis import ANGKA, PERSEN, TENGAH
from lkjip_xl.templat.petunjuk import write_petunjuk
from lkjip_xl.templat.rumus import POLARITAS, capaian_jika_ada

SATUAN = (
    "Indeks", "Persen", "Nilai", "Predikat", "Angka", "Orang", "Dokumen", "Laporan", "Kegiatan",
    "Bulan", "Unit", "Paket", "Desa", "Layanan",
)  # fmt: skip
MENUNJANG = ("Menunjang", "Tidak menunjang")
_SAMA = "Tulis sama persis di setiap lembar, supaya dikenali sebagai indikator yang sama."
_TAHUN_SAMA = "=IF('Perjanjian Kinerja'!$B$3=\"\",\"\",'Perjanjian Kinerja'!$B$3)"

_SASARAN = Kolom(
    "Tujuan/Sasaran", 40, petunjuk="Tujuan atau sasaran strategis, seperti di Renstra."
)
_INDIKATOR = Kolom("Indikator Kinerja", 40, petunjuk=_SAMA)
_SATUAN = Kolom(
    "Satuan", 12, TENGAH, "Pilih satuannya, atau ketik satuan lain.", SATUAN, bebas=True
)
_POLARITAS = Kolom(
    "Polaritas", 14, TENGAH,
    "Positif: makin tinggi makin baik. Negatif: makin rendah makin baik, dengan rumus A "
    "(2 × target − realisasi) ÷ target, atau B target ÷ realisasi. Kosong berarti Positif.",
    POLARITAS,
)  # fmt: skip
_TARGET = "Angka saja; satuannya di kolom Satuan. Persen: ketik 98,5 bila satuannya Persen."


def _triwulan() -> tuple[Kolom, ...]:
    """Return the columns of the targets by quarter."""
    kata = "Target sampai akhir triwulan ini; kosongkan bila tidak ada."
    return tuple(Kolom(tw, 10, ANGKA, kata, kelompok="Triwulan") for tw in ("I", "II", "III", "IV"))


_PERJANJIAN = Formulir(
    "Perjanjian Kinerja", "Perjanjian Kinerja",
    "Satu baris per indikator, seperti di dokumen Perjanjian Kinerja yang ditandatangani.",
    (_SASARAN, _INDIKATOR, _SATUAN, Kolom("Target", 12, ANGKA, _TARGET), *_triwulan()),
    BARIS_CONTOH["perjanjian"], 15, tahun="", beku=2,
)  # fmt: skip

_CAPAIAN = Formulir(
    "Capaian", "Pengukuran Capaian Kinerja",
    "Target sama dengan Perjanjian Kinerja. Kolom % Capaian dihitung sendiri.",
    (
        _SASARAN, _INDIKATOR, _SATUAN,
        Kolom("Target", 12, ANGKA, _TARGET),
        Kolom("Realisasi", 12, ANGKA, "Hasil sampai akhir tahun, dalam satuan yang sama."),
        Kolom("% Capaian", 12, PERSEN, rumus=capaian_jika_ada("D{b}", "E{b}", "G{b}")),
        _POLARITAS,
    ),
    BARIS_CONTOH["capaian"], 15, tahun=_TAHUN_SAMA, beku=2,
    sorot=(
        Sorot(
            '=AND($F{b}<>"",$F{b}<1)', {"font_color": "#9C0006", "bg_color": "#FFC7CE"}, Lajur(5, 5)
        ),
    ),
)  # fmt: skip

_PERBANDINGAN = Formulir(
    "Perbandingan", "Perbandingan Capaian dengan Tahun Lalu dan Target Akhir Renstra",
    "Tahun di atas tabel harus terisi, supaya “tahun lalu” diketahui tahun berapa.",
    (
        _INDIKATOR, _SATUAN,
        Kolom("Realisasi Tahun Lalu", 12, ANGKA, "Realisasi tahun sebelumnya, dari LKJiP lalu."),
        Kolom("Target", 12, ANGKA, "Target tahun ini, sama dengan lembar Capaian."),
        Kolom("Realisasi", 12, ANGKA, "Realisasi tahun ini, sama dengan lembar Capaian."),
        Kolom("% Capaian", 12, PERSEN, rumus=capaian_jika_ada("D{b}", "E{b}", "I{b}")),
        Kolom("Target Akhir Renstra", 12, ANGKA, "Target tahun terakhir Renstra."),
        Kolom("Tingkat Kemajuan", 12, PERSEN, rumus=capaian_jika_ada("G{b}", "E{b}", "I{b}")),
        _POLARITAS,
    ),
    BARIS_CONTOH["perbandingan"], 15, tahun=_TAHUN_SAMA,
)  # fmt: skip

_KEGIATAN = Formulir(
    "Capaian Kegiatan", "Capaian Program dan Kegiatan yang Menunjang Sasaran",
    "Satu baris per program dan per kegiatan; sasaran cukup ditulis di baris pertamanya.",
    (
        _SASARAN,
        Kolom("Program/Kegiatan", 46, petunjuk="Awali dengan kata Program bila baris itu program."),
        Kolom("Indikator Kinerja", 40, petunjuk="Indikator program atau kegiatan ini."),
        Kolom("% Capaian", 12, PERSEN, "Capaian dalam persen, misalnya 98,5%."),
        Kolom(
            "Menunjang/Tidak Menunjang", 18, TENGAH,
            "Menunjang bila capaiannya mencapai jenjang kedua tertinggi skala capaian.", MENUNJANG,
        ),
    ),
    BARIS_CONTOH["kegiatan"], 25, tahun=_TAHUN_SAMA, beku=2,
)  # fmt: skip

_BUTIR = (
    "Perjanjian Kinerja mengisi Tabel 2.2, Capaian Tabel 3.1, Perbandingan Tabel 3.2, dan Capaian "
    "Kegiatan Tabel 3.4. Tahun cukup diisi di lembar Perjanjian Kinerja.",
    "Tulis nama sasaran dan indikator sama persis di setiap lembar; paling mudah dengan menyalin.",
    "Target boleh berupa predikat (BB, WTP) atau rentang (85–90); predikat tidak dapat dihitung "
    "capaiannya.",
)


def write_kinerja(path: Path) -> None:
    """Write Kinerja.xlsx."""
    with buku_contoh(path, PENULIS) as buku:
        write_petunjuk(buku, "Target dan capaian untuk Tabel 2.2, 3.1, 3.2, dan 3.4.", _BUTIR)
        for formulir in (_PERJANJIAN, _CAPAIAN, _PERBANDINGAN, _KEGIATAN):
            write_form(buku, formulir)
