"""SKM.xlsx: answers of respondents, the recap by unsur, the IKM by quarter."""

from pathlib import Path

from lkjip_xl.contoh.buku import buku_contoh
from lkjip_xl.norms.baris_contoh import BARIS_CONTOH
from lkjip_xl.templat.formulir import PENULIS, Formulir, Kolom, Lajur, Sorot, write_form
from lkjip_xl.templat.jenis import INDEKS, JAWABAN, TENGAH, USIA
from lkjip_xl.templat.petunjuk import write_petunjuk
from lkjip_xl.templat.rumus import mutu_jika_ada

# The nine unsur in the order of the questionnaire, by the short names that offices use.
UNSUR = (
    "Persyaratan", "Prosedur", "Waktu Pelayanan", "Biaya/Tarif", "Produk Layanan",
    "Kompetensi Pelaksana", "Perilaku Pelaksana", "Sarana dan Prasarana", "Penanganan Pengaduan",
)  # fmt: skip
_UNIT = ("Unit Sendiri", "Pembanding 1", "Pembanding 2")
_JAWABAN = "Jawaban 1 sampai 4: 4 paling baik. Kosongkan bila tidak dijawab."

_RESPONDEN = Formulir(
    "Jawaban Responden", "Jawaban Responden Survei Kepuasan Masyarakat",
    "Satu baris per responden; jawaban 1 sampai 4. Nama, alamat, dan nomor telepon tidak perlu.",
    (
        Kolom("No.", 9, TENGAH, "Nomor urut kuesioner."),
        Kolom("Jenis Layanan", 20, petunjuk="Layanan yang diterima, misalnya KTP elektronik."),
        Kolom("Jenis Kelamin", 12, TENGAH, "Pilih salah satu.", ("Laki-laki", "Perempuan")),
        Kolom("Usia", 7, USIA, "Usia dalam tahun."),
        Kolom(
            "Pendidikan", 12, TENGAH, "Pendidikan terakhir.",
            ("SD", "SMP", "SMA", "D1", "D2", "D3", "D4", "S1", "S2", "S3", "Tidak sekolah"),
        ),
        Kolom(
            "Pekerjaan", 16, TENGAH, "Pilih, atau ketik pekerjaan lain.",
            ("ASN", "TNI/Polri", "Swasta", "Wiraswasta", "Petani", "Pelajar/Mahasiswa",
             "Ibu rumah tangga", "Lainnya"),
            bebas=True,
        ),
        *(
            Kolom(f"U{n} {nama}", 13, JAWABAN, _JAWABAN) for n, nama in enumerate(UNSUR, 1)
        ),
    ),
    BARIS_CONTOH["responden"], 60, beku=1,
    sorot=(
        Sorot(
            '=AND(COUNT($G{b}:$O{b})>0,G{b}="")', {"bg_color": "#FFEB9C"}, Lajur(6, 14)
        ),
    ),
)  # fmt: skip


def _unit_columns() -> tuple[Kolom, ...]:
    """Return value and kategori of each unit, in the columns from B."""
    hasil: list[Kolom] = []
    for huruf, unit in zip("BDF", _UNIT, strict=True):
        hasil += [
            Kolom("Nilai", 12, INDEKS, "Nilai konversi unsur, 25 sampai 100.", kelompok=unit),
            Kolom("Kategori", 16, TENGAH, rumus=mutu_jika_ada(f"{huruf}{{b}}"), kelompok=unit),
        ]
    return tuple(hasil)


_REKAP = Formulir(
    "Rekap Unsur", "Nilai Unsur Survei Kepuasan Masyarakat",
    "Ganti “Unit Sendiri” dan “Pembanding” dengan nama unitnya; pembanding boleh kosong.",
    (Kolom("Unsur", 30, petunjuk="Nama unsur menurut PermenPANRB 14/2017."), *_unit_columns()),
    BARIS_CONTOH["rekap"], len(UNSUR), {(b, 0): nama for b, nama in enumerate(UNSUR)},
)  # fmt: skip

_TRIWULAN = Formulir(
    "Triwulan", "Indeks Kepuasan Masyarakat (IKM) per Triwulan",
    "Satu baris per unit; unit sendiri paling atas.",
    (
        Kolom("Unit Layanan", 34, petunjuk="Nama unit, misalnya Kecamatan Puring."),
        *(
            Kolom(f"Triwulan {tw}", 13, INDEKS, "IKM triwulan ini, 25 sampai 100.")
            for tw in ("I", "II", "III", "IV")
        ),
    ),
    BARIS_CONTOH["triwulan"], 8, tegak=True,
)  # fmt: skip

_BUTIR = (
    "Cukup isi salah satu: Jawaban Responden (nilai unsur dan IKM dihitung sendiri), atau Rekap "
    "Unsur bila hanya nilai akhirnya yang ada. Bila keduanya diisi, keduanya dicocokkan.",
    "Unsur U8 adalah Sarana dan Prasarana, U9 Penanganan Pengaduan, seperti urutan kuesioner.",
    "Ekspor Google Formulir dapat langsung dipakai; templat ini tidak perlu diisi.",
    "Sel kuning di Jawaban Responden menandai jawaban yang terlewat.",
)


def write_skm(path: Path) -> None:
    """Write SKM.xlsx."""
    with buku_contoh(path, PENULIS) as buku:
        write_petunjuk(buku, "Survei Kepuasan Masyarakat untuk Tabel 3.3 dan IKM.", _BUTIR)
        for formulir in (_RESPONDEN, _REKAP, _TRIWULAN):
            write_form(buku, formulir)
