"""Every layout in which offices keep their survey, as small workbooks: the same survey in each.

Six respondents answer nine unsur. Sums 21, 18, 18, 24, 19, 20, 21, 18, 23 give 87.5, 75, 75, 100,
79.17, 83.33, 87.5, 75, 95.83, which add up to 758.33; times 0.11 is 83.4163.

`python -m tests.format.skm` writes the folder workbooks/format/skm anew.
"""

from dataclasses import dataclass
from pathlib import Path

AKAR = Path(__file__).parents[2] / "workbooks" / "format" / "skm"

Sel = str | int | float | None
JAWABAN = (
    (4, 3, 3, 4, 3, 4, 4, 3, 4),
    (3, 3, 2, 4, 3, 3, 4, 3, 4),
    (4, 4, 3, 4, 4, 3, 3, 2, 4),
    (3, 3, 3, 4, 3, 3, 3, 3, 4),
    (3, 2, 3, 4, 3, 4, 4, 3, 3),
    (4, 3, 4, 4, 3, 3, 3, 4, 4),
)
NAMA = ("Persyaratan", "Prosedur", "Waktu Pelayanan", "Biaya/Tarif", "Produk Layanan",
        "Kompetensi Pelaksana", "Perilaku Pelaksana", "Sarana dan Prasarana",
        "Penanganan Pengaduan, Saran, dan Masukan")  # fmt: skip
TANYA = (
    "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis "
    "pelayanannya?",
    "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
    "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
    "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam "
    "standar pelayanan dengan hasil yang diberikan?",
    "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
    "Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan "
    "keramahan?",
    "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
    "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
)
KATA = (
    ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"),
    ("Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"),
    ("Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"),
    ("Sangat mahal", "Cukup mahal", "Murah", "Gratis"),
    ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"),
    ("Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"),
    ("Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah",
     "Sangat sopan dan ramah"),
    ("Buruk", "Cukup", "Baik", "Sangat Baik"),
    ("Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal",
     "Dikelola dengan baik"),
)  # fmt: skip
ORANG = (
    ("Rahasia Satu", "L", 34, "SMA", "Petani", "KTP", "Jl. Rahasia 1", "081234567801"),
    ("Rahasia Dua", "P", 28, "S1", "PNS", "KK", "Jl. Rahasia 2", "081234567802"),
    ("Rahasia Tiga", "P", 51, "SD", "Swasta", "KTP", "Jl. Rahasia 3", "081234567803"),
    ("Rahasia Empat", "L", 45, "SMA", "Petani", "Surat Pindah", "Jl. Rahasia 4", "081234567804"),
    ("Rahasia Lima", "L", 19, "SMP", "Pelajar", "KTP", "Jl. Rahasia 5", "081234567805"),
    ("Rahasia Enam", "P", 62, "SD", "Lainnya", "KK", "Jl. Rahasia 6", "081234567806"),
)
PROFIL = ("Jenis Kelamin", "Usia", "Pendidikan", "Pekerjaan", "Jenis Layanan")


@dataclass(frozen=True)
class Buku:
    """One workbook: rows by sheet, merged ranges by sheet."""

    lembar: dict[str, list[list[Sel]]]
    gabungan: tuple[tuple[str, str], ...] = ()


def _profil(n: int) -> list[Sel]:
    return list(ORANG[n][1:6])


def _huruf(nilai: int, pola: str = "{}") -> str:
    return pola.format("abcd"[nilai - 1])


def _kata(u: int, nilai: int) -> str:
    return KATA[u][nilai - 1]


def _polos(kepala: list[Sel], isi: list[list[Sel]]) -> Buku:
    """Return a sheet with a title, a header and the respondents."""
    judul: list[list[Sel]] = [["DATA RESPONDEN SKM KECAMATAN CONTOH TAHUN 2024"], []]
    return Buku({"Data": [*judul, kepala, *isi]})


def _bernomor(pola: str, awal: bool = True) -> Buku:
    """Return answers under numbered headers, the profile before or behind them."""
    unsur: list[Sel] = [pola.format(n) for n in range(1, 10)]
    baris: list[list[Sel]] = []
    for n, satu in enumerate(JAWABAN):
        profil, isi = _profil(n), list[Sel](satu)
        baris.append([n + 1, *profil, *isi] if awal else [*isi, *profil])
    kepala: list[Sel] = ["No", *PROFIL, *unsur] if awal else [*unsur, *PROFIL]
    return _polos(kepala, baris)


def _formulir() -> Buku:
    """Return the two-row form with an unused U10, and NRR below."""
    isi: list[list[Sel]] = [
        ["NO. RESPONDEN", "PROFIL", *[None] * 5, "NILAI UNSUR PELAYANAN"],
        [None, "NAMA", "JENIS KELAMIN", "USIA", "PENDIDIKAN", "PEKERJAAN", "JENIS LAYANAN",
         *(f"U{n}" for n in range(1, 11))],
    ]  # fmt: skip
    isi += [[n + 1, *ORANG[n][:6], *satu] for n, satu in enumerate(JAWABAN)]
    isi.append(["Jumlah Nilai / Unsur", *[None] * 6, 21, 18, 18, 24, 19, 20, 21, 18, 23])
    return Buku({"Respon": isi}, (("Respon", "A1:A2"), ("Respon", "B1:G1"), ("Respon", "H1:Q1")))


def _nomor_di_bawah() -> Buku:
    """Return bare 1 to 9 below one merged word."""
    isi: list[list[Sel]] = [
        ["No", "Nama", "JK", "NILAI UNSUR PELAYANAN"],
        [None, None, None, *range(1, 10)],
        *([n + 1, ORANG[n][0], ORANG[n][1], *s] for n, s in enumerate(JAWABAN)),
    ]
    gabungan = (("Data", "A1:A2"), ("Data", "B1:B2"), ("Data", "C1:C2"), ("Data", "D1:L1"))
    return Buku({"Data": isi}, gabungan)


def _urutan_peraturan() -> Buku:
    """Return unsur names, the last two in the order of the regulation."""
    urut = [*range(7), 8, 7]
    baris = [[n + 1, *(s[u] for u in urut)] for n, s in enumerate(JAWABAN)]
    return _polos(["No. Responden", *(NAMA[u] for u in urut)], [list[Sel](b) for b in baris])


def _kode_dan_nama() -> Buku:
    """Return U1 … above the names."""
    kode: list[Sel] = ["No", *(f"U{n}" for n in range(1, 10))]
    baris: list[list[Sel]] = [[n + 1, *s] for n, s in enumerate(JAWABAN)]
    return _polos(kode, [[None, *NAMA], *baris])


def _google(jawaban: str) -> Buku:
    """Return an export of an online form: whole questions, answers in one of several ways."""
    kepala: list[Sel] = [
        "Timestamp", "Email Address", "Nama Lengkap", "Nomor HP/WA yang dapat dihubungi",
        "Apa jenis kelamin Anda?", "Berapa usia Anda?", "Pendidikan terakhir", *TANYA,
        "Saran dan masukan untuk perbaikan pelayanan",
    ]  # fmt: skip
    baris: list[list[Sel]] = []
    saran = ("-", "Antrean lama", "Kursi tunggu ditambah", "Sudah baik", "Petugas ramah", "Parkir")
    for n, satu in enumerate(JAWABAN):
        orang = ORANG[n]
        isi: list[Sel] = []
        for u, nilai in enumerate(satu):
            kata, huruf = _kata(u, nilai), _huruf(nilai)
            isi.append(jawaban.format(kata=kata, huruf=huruf, nilai=nilai) if jawaban else nilai)
        baris.append(
            [f"0{n + 1}/03/2024 08:1{n}:00", f"rahasia{n + 1}@contoh.id", orang[0], orang[7],
             orang[1], orang[2], orang[3], *isi, saran[n]]
        )  # fmt: skip
    return Buku({"Form Responses 1": [kepala, *baris]})


RESPONDEN: dict[str, Buku] = {
    "formulir-dua-baris": _formulir(),
    "U.1 tanpa nomor, profil di belakang": _bernomor("U.{}", awal=False),
    "Unsur 1": _bernomor("Unsur {}"),
    "P1": _bernomor("P{}"),
    "Q1": _bernomor("Q{}", awal=False),
    "Pertanyaan 1": _bernomor("Pertanyaan {}"),
    "nomor 1-9 di bawah kelompok": _nomor_di_bawah(),
    "nama unsur": _urutan_peraturan(),
    "kode di atas nama": _kode_dan_nama(),
    "google kata": _google("{kata}"),
    "google huruf dan kata": _google("{huruf}. {kata}"),
    "google kata dan skor": _google("{kata} ({nilai})"),
    "google huruf": _google("{huruf}"),
    "google angka": _google(""),
}

NRR = (3.5, 3.0, 3.0, 4.0, 3.1667, 3.3333, 3.5, 3.0, 3.8333)
KONVERSI = (87.5, 75, 75, 100, 79.17, 83.33, 87.5, 75, 95.83)
HURUF = ("B", "C", "C", "A", "B", "B", "B", "C", "A")


def _baris(kepala: list[Sel], isi: list[list[Sel]], kaki: list[list[Sel]]) -> Buku:
    judul: list[list[Sel]] = [["REKAPITULASI SKM KECAMATAN CONTOH TAHUN 2024"], []]
    return Buku({"Rekap": [*judul, kepala, *isi, *kaki]})


def _tertimbang() -> list[float]:
    return [round(n * 0.11, 4) for n in NRR]


REKAP: dict[str, Buku] = {
    "nilai": _baris(
        ["No", "Unsur Pelayanan", "Nilai", "Kategori"],
        [[n + 1, NAMA[n], KONVERSI[n], HURUF[n]] for n in range(9)],
        [[None, "IKM", 83.42, "B"]],
    ),
    "nrr dan tertimbang": _baris(
        ["No", "Unsur Pelayanan", "NRR", "NRR Tertimbang"],
        [[n + 1, NAMA[n], NRR[n], _tertimbang()[n]] for n in range(9)],
        [
            [None, "Jumlah NRR Tertimbang", None, 3.3367],
            ["IKM (NRR tertimbang x 25)", None, None, 83.42],
            ["Mutu Pelayanan", None, None, "B"],
            ["Kinerja Unit Pelayanan", None, None, "Baik"],
        ],
    ),
    "nrr konversi mutu kinerja": _baris(
        ["Kode", "Uraian", "Jumlah Nilai", "NRR", "Nilai Konversi", "Mutu", "Kinerja"],
        [
            [f"U{n + 1}", NAMA[n], int(round(NRR[n] * 6)), NRR[n], KONVERSI[n], HURUF[n], ""]
            for n in range(9)
        ],
        [["Indeks Kepuasan Masyarakat", None, None, 3.34, 83.42, "B", "Baik"]],
    ),
    "kode saja": _baris(
        ["Unsur", "Nilai Rata-rata", "Bobot", "NRR Tertimbang", "Konversi"],
        [[f"U{n + 1}", NRR[n], 0.11, _tertimbang()[n], KONVERSI[n]] for n in range(9)],
        [["Nilai Indeks", None, None, 3.3367, 83.42]],
    ),
    "melebar nrr": _baris(
        ["Uraian", *(f"U{n}" for n in range(1, 10)), "IKM"],
        [
            ["Jumlah nilai", 21, 18, 18, 24, 19, 20, 21, 18, 23, None],
            ["NRR", *NRR, None],
            ["NRR Tertimbang", *_tertimbang(), 3.3367],
            ["Nilai Konversi", *KONVERSI, 83.42],
            ["Mutu", *HURUF, "B"],
        ],
        [],
    ),
    "melebar unit": _baris(
        ["No", "Kecamatan", *NAMA, "IKM", "Mutu"],
        [[1, "Contoh", *KONVERSI, 83.42, "B"], [2, "Lain", *([80] * 9), 79.2, "B"]],
        [],
    ),
    "melebar layanan": _baris(
        ["No", "Jenis Layanan", *(f"U{n}" for n in range(1, 10)), "IKM"],
        [
            [1, "KTP", *([3.5] * 9), 86.63],
            [2, "KK", *([3] * 9), 74.25],
            [None, "Rata-rata", *NRR, 83.42],
        ],
        [],
    ),
    "triwulan per unsur": _baris(
        ["No", "Unsur", "TW I", "TW II", "TW III", "TW IV", "Rata-rata"],
        [[n + 1, NAMA[n], *([KONVERSI[n]] * 4), KONVERSI[n]] for n in range(9)],
        [[None, "IKM", 83.42, 83.42, 83.42, 83.42, 83.42]],
    ),
    "tahun": _baris(
        ["No", "Unsur", "Nilai 2023", "Nilai 2024"],
        [[n + 1, NAMA[n], 80, KONVERSI[n]] for n in range(9)],
        [[None, "IKM", 79.2, 83.42]],
    ),
    "unit tanpa kata nilai": _baris(
        ["No", "Unsur", "Kecamatan Contoh", "Kecamatan Lain"],
        [[n + 1, NAMA[n], KONVERSI[n], 80] for n in range(9)],
        [[None, "IKM", 83.42, 79.2]],
    ),
}
