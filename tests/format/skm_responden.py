"""The layouts in which offices keep the answers of their respondents."""

from tests.format.survei import (
    JAWABAN,
    KATA,
    NAMA,
    ORANG,
    PROFIL,
    TANYA,
    Baris,
    Buku,
    lembar,
    profil,
)

_JUDUL = "DATA RESPONDEN SKM KECAMATAN CONTOH TAHUN 2024"
_SARAN = ("-", "Antrean lama", "Kursi tunggu ditambah", "Sudah baik", "Petugas ramah", "Parkir")


def _bernomor(uraian: str, pola: str, *, di_belakang: bool = False) -> Buku:
    """Return answers under numbered headers, with NO and the profile before them or only behind."""
    unsur: Baris = [pola.format(n) for n in range(1, 10)]
    baris: list[Baris] = []
    for n, nomor in enumerate(JAWABAN):
        baris.append([*nomor, *profil(n)] if di_belakang else [n + 1, *profil(n), *nomor])
    kepala: Baris = [*unsur, *PROFIL] if di_belakang else ["No", *PROFIL, *unsur]
    return Buku(uraian, lembar(_JUDUL, kepala, baris))


def _formulir() -> Buku:
    """Return the two-row form with an unused U10, and sums below."""
    baris: list[Baris] = [
        ["NO. RESPONDEN", "PROFIL", *[None] * 5, "NILAI UNSUR PELAYANAN"],
        [None, "NAMA", "JENIS KELAMIN", "USIA", "PENDIDIKAN", "PEKERJAAN", "JENIS LAYANAN",
         *(f"U{n}" for n in range(1, 11))],
        *([n + 1, *ORANG[n][:6], *nomor] for n, nomor in enumerate(JAWABAN)),
        ["Jumlah Nilai / Unsur", *[None] * 6, 21, 18, 18, 24, 19, 20, 21, 18, 23],
        ["NRR / Unsur", *[None] * 6, 3.5, 3, 3, 4, 3.17, 3.33, 3.5, 3, 3.83],
    ]  # fmt: skip
    gabungan = (("Respon", "A1:A2"), ("Respon", "B1:G1"), ("Respon", "H1:Q1"))
    return Buku("kepala dua baris U1–U9, U10 kosong, jumlah di bawah", {"Respon": baris}, gabungan)


def _nomor_di_bawah() -> Buku:
    """Return bare 1 to 9 below one merged word."""
    baris: list[Baris] = [
        ["No", "Nama", "JK", "NILAI UNSUR PELAYANAN"],
        [None, None, None, *range(1, 10)],
        *([n + 1, *ORANG[n][:2], *nomor] for n, nomor in enumerate(JAWABAN)),
    ]
    gabungan = (("Data", "A1:A2"), ("Data", "B1:B2"), ("Data", "C1:C2"), ("Data", "D1:L1"))
    return Buku("nomor 1–9 di bawah satu judul kelompok", {"Data": baris}, gabungan)


def _angka_saja() -> Buku:
    """Return a header of numbers only."""
    baris: list[Baris] = [[f"R{n + 1}", *nomor] for n, nomor in enumerate(JAWABAN)]
    return Buku("kepala hanya 1–9", lembar(_JUDUL, ["Responden", *range(1, 10)], baris))


def _urutan_peraturan() -> Buku:
    """Return unsur names, the last two in the order of the regulation."""
    urut = [*range(7), 8, 7]
    baris: list[Baris] = [[n + 1, *(s[u] for u in urut)] for n, s in enumerate(JAWABAN)]
    kepala: Baris = ["No. Responden", *(NAMA[u] for u in urut)]
    return Buku("nama unsur, menurut urutan peraturan", lembar(_JUDUL, kepala, baris))


def _kode_dan_nama() -> Buku:
    """Return U1 … above the names."""
    baris: list[Baris] = [[n + 1, *s] for n, s in enumerate(JAWABAN)]
    kode: Baris = ["No", *(f"U{n}" for n in range(1, 10))]
    return Buku("U1–U9 di atas nama unsur", lembar(_JUDUL, kode, [[None, *NAMA], *baris]))


def _kelompok_dan_nama() -> Buku:
    """Return the names below one word that is not merged over them."""
    baris: list[Baris] = [[n + 1, ORANG[n][1], *s] for n, s in enumerate(JAWABAN)]
    kepala: Baris = ["No", "Jenis Kelamin", "Unsur Pelayanan"]
    deret = lembar(_JUDUL, kepala, [[None, None, *NAMA], *baris])
    return Buku("nama unsur di bawah judul yang tidak digabung", deret)


def _tersebar() -> Buku:
    """Return the profile between the answers, and working columns behind them."""
    kepala: Baris = [
        "Tanggal", *NAMA[:4], "Usia", "Alamat", *NAMA[4:], "Pekerjaan", "Jumlah", "Rata-rata",
        "IKM", "Keterangan",
    ]  # fmt: skip
    baris: list[Baris] = []
    for n, s in enumerate(JAWABAN):
        orang, rata = ORANG[n], round(sum(s) / 9, 2)
        akhir: Baris = [orang[4], sum(s), rata, round(rata * 25, 2), "Jumlah berkas lengkap"]
        baris.append([f"0{n + 1}/02/2024", *s[:4], orang[2], orang[6], *s[4:], *akhir])
    return Buku("profil di antara jawaban, kolom hitungan di kanan", lembar(_JUDUL, kepala, baris))


def _formulir_daring(uraian: str, pola: str) -> Buku:
    """Return an export of an online form: whole questions, answers in one of several ways."""
    kepala: Baris = [
        "Timestamp", "Email Address", "Nama Lengkap", "Nomor HP/WA yang dapat dihubungi",
        "Apa jenis kelamin Anda?", "Berapa usia Anda?", "Pendidikan terakhir", *TANYA,
        "Saran dan masukan untuk perbaikan pelayanan",
    ]  # fmt: skip
    baris: list[Baris] = []
    for n, nomor in enumerate(JAWABAN):
        orang = ORANG[n]
        deret: Baris = [
            pola.format(kata=KATA[u][nilai - 1], huruf="abcd"[nilai - 1], nilai=nilai)
            if pola
            else nilai
            for u, nilai in enumerate(nomor)
        ]
        depan: Baris = [
            f"0{n + 1}/03/2024 08:1{n}:00", f"rahasia{n + 1}@contoh.id", orang[0], orang[7],
            *orang[1:4],
        ]  # fmt: skip
        baris.append([*depan, *deret, _SARAN[n]])
    return Buku(uraian, {"Form Responses 1": [kepala, *baris]})


def _per_triwulan() -> Buku:
    """Return a sheet per triwulan, the columns of the last in another order."""
    deret: dict[str, list[Baris]] = {}
    for nama, orang in (("TW I", (0, 1)), ("TW II", (2,)), ("TW III", (3, 4)), ("TW IV", (5,))):
        urut = [*range(9)] if nama != "TW IV" else [*range(8, -1, -1)]
        kepala: Baris = ["No", "Nama", "Usia", *(NAMA[u] for u in urut)]
        baris: list[Baris] = [
            [i + 1, ORANG[n][0], ORANG[n][2], *(JAWABAN[n][u] for u in urut)]
            for i, n in enumerate(orang)
        ]
        deret[nama] = [[f"{_JUDUL} {nama}"], [], kepala, *baris]
    return Buku("satu lembar per triwulan, dihitung bersama", deret)


def _per_bulan() -> Buku:
    """Return a sheet per month, and one that holds all of them."""
    kepala: Baris = ["No", *(f"U{n}" for n in range(1, 10))]
    baris: list[Baris] = [[n + 1, *nomor] for n, nomor in enumerate(JAWABAN)]
    deret = {"Januari": baris[:4], "Februari": baris[4:], "Setahun": baris}
    return Buku("lembar per bulan, dan satu lembar yang memuat semuanya",
                {nama: [kepala, *rows] for nama, rows in deret.items()})  # fmt: skip


RESPONDEN: dict[str, Buku] = {
    "responden-formulir": _formulir(),
    "responden-u-titik": _bernomor("U.1 … U.9, tanpa kolom NO, profil di belakang", "U.{}",
                                   di_belakang=True),
    "responden-unsur": _bernomor("Unsur 1 … Unsur 9", "Unsur {}"),
    "responden-p": _bernomor("P1 … P9", "P{}"),
    "responden-q": _bernomor("Q1 … Q9 tanpa kolom NO", "Q{}", di_belakang=True),
    "responden-pertanyaan": _bernomor("Pertanyaan 1 … Pertanyaan 9", "Pertanyaan {}"),
    "responden-nomor-di-bawah": _nomor_di_bawah(),
    "responden-angka-saja": _angka_saja(),
    "responden-nama": _urutan_peraturan(),
    "responden-kode-dan-nama": _kode_dan_nama(),
    "responden-kelompok-dan-nama": _kelompok_dan_nama(),
    "responden-tersebar": _tersebar(),
    "responden-per-triwulan": _per_triwulan(),
    "responden-per-bulan": _per_bulan(),
    "daring-kata": _formulir_daring("formulir daring, jawaban kata kuesioner", "{kata}"),
    "daring-huruf-kata": _formulir_daring("formulir daring, “d. Sesuai”", "{huruf}. {kata}"),
    "daring-kata-skor": _formulir_daring("formulir daring, “Sesuai (3)”", "{kata} ({nilai})"),
    "daring-huruf": _formulir_daring("formulir daring, huruf a–d", "{huruf}"),
    "daring-angka": _formulir_daring("formulir daring, angka 1–4", ""),
}  # fmt: skip

_UNSUR_2004 = (
    "Prosedur pelayanan", "Persyaratan pelayanan", "Kejelasan petugas", "Kedisiplinan petugas",
    "Tanggung jawab petugas", "Kemampuan petugas", "Kecepatan pelayanan", "Keadilan pelayanan",
    "Kesopanan dan keramahan petugas", "Kewajaran biaya", "Kepastian biaya", "Kepastian jadwal",
    "Kenyamanan lingkungan", "Keamanan pelayanan",
)  # fmt: skip
_TANYA_13 = (
    "Kemudahan akses informasi layanan", "Kesesuaian persyaratan pelayanan",
    "Kemudahan sistem, mekanisme, dan prosedur", "Kecepatan waktu pelayanan",
    "Jam buka pelayanan tepat waktu", "Biaya sesuai ketentuan", "Kesesuaian produk pelayanan",
    "Penanganan pengaduan", "Kompetensi petugas", "Perilaku petugas", "Sarana dan prasarana",
    "Transparansi pelayanan", "Integritas petugas",
)  # fmt: skip


def _semua_tiga(uraian: str, unsur: Baris) -> Buku:
    """Return a survey in which everybody answers 3: 75.00 with any weight 1/N."""
    baris: list[Baris] = [[n + 1, *[3] * len(unsur)] for n in range(5)]
    return Buku(uraian, lembar(_JUDUL, ["No", *unsur], baris))


def _sepuluh() -> Buku:
    """Return the survey with a tenth unsur of 4: 758.33 and 100 by 10 are 85.833."""
    baris: list[Baris] = [[n + 1, *nomor, 4] for n, nomor in enumerate(JAWABAN)]
    return Buku("sepuluh unsur", lembar(_JUDUL, ["No", *NAMA, "Transparansi"], baris))


def _skala_lain() -> Buku:
    """Return answers in words whose places no questionnaire tells."""
    baris: list[Baris] = [["01/03/2024", *["Puas", "Netral", "Sangat puas"] * 3] for _ in range(4)]
    return Buku("formulir daring dengan skala lain: tidak ditebak", {"Form": [["Timestamp", *TANYA],
                *baris]})  # fmt: skip


# Surveys of their own: what they hold, their IKM, and the findings that must be there.
KHUSUS: dict[str, tuple[Buku, str | None, str]] = {
    "responden-10-unsur": (_sepuluh(), "85.83", "K103"),
    "responden-13-unsur": (
        _semua_tiga("tiga belas pertanyaan, sebagian bukan unsur peraturan", [*_TANYA_13]),
        "75.00", "K103",
    ),
    "responden-14-unsur": (
        _semua_tiga("empat belas unsur KEP/25/M.PAN/2/2004", [*_UNSUR_2004]), "75.00", "K103",
    ),
    "responden-14-nomor": (
        _semua_tiga("U1–U14: tetap disebut nomornya", [f"U{n}" for n in range(1, 15)]),
        "75.00", "K103",
    ),
    "daring-skala-lain": (_skala_lain(), None, "K107"),
}  # fmt: skip
