"""The layouts in which offices print the results of their survey."""

from tests.format.survei import KONVERSI, MUTU, NAMA, NRR, TERTIMBANG, Baris, Buku, lembar

_JUDUL = "REKAPITULASI SKM KECAMATAN CONTOH TAHUN 2024"
_U: Baris = [f"U{n}" for n in range(1, 10)]
_SATU = range(9)


def _buku(uraian: str, kepala: Baris, baris: list[Baris]) -> Buku:
    return Buku(uraian, lembar(_JUDUL, kepala, baris))


REKAP: dict[str, Buku] = {
    "rekap-nilai": _buku(
        "unsur ke bawah: nilai dan kategori, baris IKM",
        ["No", "Unsur Pelayanan", "Nilai", "Kategori"],
        [*([n + 1, NAMA[n], KONVERSI[n], MUTU[n]] for n in _SATU), [None, "IKM", 83.42, "B"]],
    ),
    "rekap-nrr-tertimbang": _buku(
        "unsur ke bawah: NRR dan NRR tertimbang, IKM dan mutu di bawah",
        ["No", "Unsur Pelayanan", "NRR", "NRR Tertimbang"],
        [
            *([n + 1, NAMA[n], NRR[n], TERTIMBANG[n]] for n in _SATU),
            [None, "Jumlah NRR Tertimbang", None, 3.3367],
            ["IKM (NRR tertimbang x 25)", None, None, 83.42],
            ["Mutu Pelayanan", None, None, "B"],
            ["Kinerja Unit Pelayanan", None, None, "Baik"],
        ],
    ),
    "rekap-lengkap": _buku(
        "unsur ke bawah: jumlah, NRR, nilai konversi, mutu; kepala tanpa kata unsur",
        ["Kode", "Uraian", "Jumlah Nilai", "NRR", "Nilai Konversi", "Mutu"],
        [
            *([_U[n], NAMA[n], round(NRR[n] * 6), NRR[n], KONVERSI[n], MUTU[n]] for n in _SATU),
            ["Indeks Kepuasan Masyarakat", None, None, 3.34, 83.42, "B"],
        ],
    ),
    "rekap-kode": _buku(
        "unsur ke bawah hanya U1–U9: rata-rata, bobot, tertimbang, konversi",
        ["Unsur", "Nilai Rata-rata", "Bobot", "NRR Tertimbang", "Konversi"],
        [
            *([_U[n], NRR[n], 0.11, TERTIMBANG[n], KONVERSI[n]] for n in _SATU),
            ["Nilai Indeks", None, None, 3.3367, 83.42],
        ],
    ),
    "rekap-banyak-jawaban": _buku(
        "unsur ke bawah: banyaknya tiap jawaban, lalu NRR",
        ["No", "Unsur", "Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik", "Jumlah", "NRR"],
        [
            [1, NAMA[0], 0, 0, 3, 3, 6, 3.5],
            [2, NAMA[1], 0, 1, 4, 1, 6, 3],
            [3, NAMA[2], 0, 1, 4, 1, 6, 3],
            [4, NAMA[3], 0, 0, 0, 6, 6, 4],
            [5, NAMA[4], 0, 0, 5, 1, 6, 3.1667],
            [6, NAMA[5], 0, 0, 4, 2, 6, 3.3333],
            [7, NAMA[6], 0, 0, 3, 3, 6, 3.5],
            [8, NAMA[7], 0, 1, 4, 1, 6, 3],
            [9, NAMA[8], 0, 0, 1, 5, 6, 3.8333],
            [None, "IKM", *[None] * 5, 83.42],
        ],
    ),
    "rekap-unit": _buku(
        "unsur ke bawah, satu kolom per kecamatan tanpa kata Nilai",
        ["No", "Unsur", "Kecamatan Contoh", "Kecamatan Lain"],
        [*([n + 1, NAMA[n], KONVERSI[n], 80] for n in _SATU), [None, "IKM", 83.42, 79.2]],
    ),
    "rekap-tahun": _buku(
        "unsur ke bawah, tahun lalu dan tahun ini",
        ["No", "Unsur", "Nilai 2023", "Nilai 2024"],
        [*([n + 1, NAMA[n], 80, KONVERSI[n]] for n in _SATU), [None, "IKM", 79.2, 83.42]],
    ),
    "rekap-triwulan": _buku(
        "unsur ke bawah, TW I–IV ke samping, kolom rata-rata setahun",
        ["No", "Unsur", "TW I", "TW II", "TW III", "TW IV", "Rata-rata"],
        [
            *([n + 1, NAMA[n], 80, 81, 82, 83, KONVERSI[n]] for n in _SATU),
            [None, "IKM", 79.2, 80.19, 81.18, 82.17, 83.42],
        ],
    ),
    "rekap-layanan": _buku(
        "unsur ke bawah, satu kolom per layanan, kolom Rata-rata untuk semuanya",
        ["No", "Unsur", "KTP", "KK", "Surat", "Rata-rata"],
        [
            *([n + 1, NAMA[n], 80.5, 81.5, 82.5, KONVERSI[n]] for n in _SATU),
            [None, "IKM", 79.7, 80.69, 81.68, 83.42],
        ],
    ),
    "rekap-melebar-tahun": _buku(
        "U1–U9 ke samping, satu baris per tahun",
        ["Tahun", *_U, "IKM"],
        [[2022, *[80] * 9, 79.2], [2023, *[81] * 9, 80.19], [2024, *KONVERSI, 83.42]],
    ),
    "rekap-melebar": _buku(
        "U1–U9 ke samping: jumlah, NRR, tertimbang, konversi, mutu ke bawah",
        ["Uraian", *_U, "IKM"],
        [
            ["Jumlah nilai", 21, 18, 18, 24, 19, 20, 21, 18, 23, None],
            ["NRR", *NRR, None],
            ["NRR Tertimbang", *TERTIMBANG, 3.3367],
            ["Nilai Konversi", *KONVERSI, 83.42],
            ["Mutu", *MUTU, "B"],
        ],
    ),
    "rekap-melebar-unit": _buku(
        "nama unsur ke samping, satu baris per kecamatan",
        ["No", "Kecamatan", *NAMA, "IKM", "Mutu"],
        [[1, "Sukamaju", *KONVERSI, 83.42, "B"], [2, "Lain", *[80] * 9, 79.2, "B"]],
    ),
    "rekap-melebar-layanan": _buku(
        "U1–U9 ke samping, satu baris per layanan, baris Rata-rata untuk semuanya",
        ["No", "Jenis Layanan", *_U, "IKM"],
        [
            [1, "KTP", *[3.5] * 9, 86.63],
            [2, "KK", *[3] * 9, 74.25],
            [None, "Rata-rata", *NRR, 83.42],
        ],
    ),
}
TRIWULAN: dict[str, Buku] = {
    "triwulan-ke-samping": _buku(
        "satu baris per unit, TW I–IV ke samping",
        ["No", "Unit Pelayanan", "TW I", "TW II", "TW III", "TW IV"],
        [[1, "Kecamatan Contoh", 82, 83, 84, 84.68], [2, "Kecamatan Lain", 79, 80, 81, 82]],
    ),
    "triwulan-ke-bawah": _buku(
        "satu baris per triwulan, nilai IKM dan mutu",
        ["No", "Triwulan", "Jumlah Responden", "Nilai IKM", "Mutu"],
        [
            [n + 1, f"Triwulan {romawi}", 50, nilai, "B"]
            for n, (romawi, nilai) in enumerate((("I", 82), ("II", 83), ("III", 84), ("IV", 84.68)))
        ],
    ),
}
