"""The example row of each blank form: what `templat` writes, and what reading leaves out again.

A row is an example by its mark, a cell that begins with “Contoh:” or says just “Contoh”; a user
who overwrites the row overwrites the mark. The other values tell an untouched example from a row
that was filled without removing the mark. A blank stands where the example says nothing.
"""

TANDA = r"contoh(?: ?:.*)?"

BarisContoh = tuple[str | float, ...]

_SASARAN = "Contoh: Meningkatnya kualitas pelayanan publik"
_IKM = "Indeks Kepuasan Masyarakat"

BARIS_CONTOH: dict[str, BarisContoh] = {
    "realisasi": (
        "Rekening", "5.1.02.01.001.00024", "Contoh: Belanja Alat Tulis Kantor",
        4_200_000, 4_199_000, 1_000, 0.9998,
    ),
    "murni": (
        "Kegiatan", "7.01.01.2.01", "Contoh: Perencanaan dan Evaluasi Kinerja",
        13_700_000, 14_000_000, 300_000,
    ),
    "perjanjian": (_SASARAN, _IKM, "Indeks", 87, "", "", "", 87),
    "capaian": (_SASARAN, _IKM, "Indeks", 87, 88.24, 1.0143, "Positif"),
    "perbandingan": (f"Contoh: {_IKM}", "Indeks", 86.8, 87, 88.24, 1.0143, 89, 0.9915, "Positif"),
    "kegiatan": (
        _SASARAN, "Program Penunjang Urusan Pemerintahan Daerah",
        "Cakupan pelayanan penunjang urusan pemerintahan daerah", 1, "Menunjang",
    ),
    "responden": (
        "Contoh", "KTP elektronik", "Perempuan", 34, "SMA", "Wiraswasta",
        3, 4, 3, 4, 3, 3, 3, 4, 4,
    ),
    "rekap": (
        "Contoh: Persyaratan", 86.11, "Baik", 85.85, "Baik", 91.97, "Sangat Baik",
    ),
    "triwulan": ("Contoh: Kecamatan Puring", 86.5, 87.1, 88.05, 88.24),
    "jabatan": ("Contoh: Kepala Seksi", 4),
    "golongan": ("Contoh: Penata", "III/c", 1),
    "skala_serapan": ("Lebih dari 90%", "Contoh: Sangat Baik"),
    "polaritas": ("Contoh: Angka kemiskinan", "Semakin rendah semakin baik"),
    "tindak_lanjut": (
        "Contoh: Waktu Pelayanan", "memampang jangka waktu tiap layanan di ruang pelayanan.",
    ),
    "diterima": (
        "B107", "Contoh: Kinerja.xlsx", "Tabel 3.4", "F18",
        "kegiatannya baru dimulai triwulan IV, jadi capaiannya belum dinilai.",
    ),
    "pemetaan": ("Contoh: RFK.xlsx", "Sheet1", "anggaran", "5-7", "", "", "anggaran", "F"),
    "keterangan": (
        "7.01.01.2.01.0001", "Contoh: Penyusunan Dokumen Perencanaan",
        "sisa karena harga penawaran lebih rendah dari pagu.",
    ),
}  # fmt: skip
