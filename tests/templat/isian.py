"""Filling the forms as a user would: values into cells, the workbook saved by another program."""

from collections.abc import Mapping
from pathlib import Path

from openpyxl import load_workbook

from lkjip_xl.templat import write_templat

Nilai = str | int | float
Lembar = Mapping[str, Mapping[str, Nilai]]
Isian = Mapping[str, Lembar]

_UNSUR = (86.11, 87.29, 84.74, 99.54, 87.1, 87.33, 85.18, 85.59, 99.28)
_SASARAN = "Meningkatnya kualitas pelayanan publik"
_IKM = "Indeks Kepuasan Masyarakat"
_MISKIN = "Angka kemiskinan"


def _rows(
    awal: int, *baris: tuple[Nilai | None, ...], kolom: str = "ABCDEFGHIJKLMNO"
) -> dict[str, Nilai]:
    """Return rows of values by address; None leaves a cell as the form has it."""
    return {
        f"{huruf}{b}": nilai
        for b, deret in enumerate(baris, awal)
        for huruf, nilai in zip(kolom, deret, strict=False)
        if nilai is not None
    }


# One program, two kegiatan: the first by rekening, the second with a sub kegiatan typed directly.
ANGGARAN: Lembar = {
    "Realisasi Anggaran": {
        "B3": 2025,
        **_rows(
            7,
            ("7.01.01", "Program Penunjang Urusan Pemerintahan Daerah"),
            ("7.01.01.2.01", "Perencanaan dan Evaluasi Kinerja"),
            ("7.01.01.2.01.0001", "Penyusunan Dokumen Perencanaan"),
            ("5.1.02.01.001.00024", "Belanja Alat Tulis Kantor", 1_500_000, 1_499_900),
            ("5.1.02.01.001.00025", "Belanja Kertas dan Cover", 2_500_000, 2_500_000),
            (),
            ("7.01.01.2.01.0007", "Evaluasi Kinerja Perangkat Daerah"),
            ("5.1.02.02.001.00003", "Honorarium Narasumber", 3_000_000, 2_400_000),
            (), (),
            ("7.01.01.2.02", "Administrasi Keuangan"),
            ("7.01.01.2.02.0001", "Penyediaan Gaji dan Tunjangan ASN", 1_000_000_000, 990_000_000),
            kolom="BCDE",
        ),
    }
}  # fmt: skip

MURNI = {
    "Murni dan Perubahan": _rows(
        7,
        ("7.01.01", "Program Penunjang Urusan Pemerintahan Daerah"),
        ("7.01.01.2.01", "Perencanaan dan Evaluasi Kinerja", 6_000_000, 7_000_000),
        ("7.01.01.2.02", "Administrasi Keuangan", 1_000_000_000, 1_000_000_000),
        kolom="BCDE",
    )
}

KINERJA: Lembar = {
    "Perjanjian Kinerja": {
        "B3": 2025,
        **_rows(
            8,
            (_SASARAN, _IKM, "Indeks", 87, None, None, None, 87),
            (_SASARAN, _MISKIN, "Persen", 10),
        ),
    },
    "Capaian": _rows(
        7,
        (_SASARAN, _IKM, "Indeks", 87, 88.24, None, "Positif"),
        (_SASARAN, _MISKIN, "Persen", 10, 9, None, "Negatif"),  # pasted: the list offers A and B
    ),
    "Perbandingan": _rows(
        7,
        (_IKM, "Indeks", 86.8, 87, 88.24, None, 89),
        (_MISKIN, "Persen", 11, 10, 9, None, 8, None, "Negatif A"),
    ),
    "Capaian Kegiatan": _rows(
        7,
        (_SASARAN, "Program Penunjang Urusan Pemerintahan Daerah", "Cakupan pelayanan", 1,
         "Menunjang"),
        (None, "Administrasi Keuangan", "Jumlah bulan administrasi keuangan", 0.9167, "Menunjang"),
    ),
}  # fmt: skip

REKAP: Lembar = {
    "Rekap Unsur": {
        "B4": "Kecamatan Puring",
        "D4": "Kecamatan Petanahan",
        **{f"B{b}": nilai for b, nilai in enumerate(_UNSUR, 7)},
        **{f"D{b}": nilai for b, nilai in enumerate(reversed(_UNSUR), 7)},
    },
    "Triwulan": _rows(6, ("Kecamatan Puring", 87, 87.5, 88, 88.24)),
}

# Six respondents; of U1: 3 3 4 4 3 4.
RESPONDEN: Lembar = {
    "Jawaban Responden": _rows(
        6,
        *(
            (n, "KTP elektronik", "Perempuan" if n % 2 else "Laki-laki", 20 + n, "SMA", "Petani",
             *(3 + (n * (u + 1) // 3) % 2 for u in range(9)))
            for n in range(1, 7)
        ),
    ),
}  # fmt: skip

# Their IKM: five unsur of 87.5, three of 83.33, one of 75 add up to 762.49, times 0.11.
KINERJA_RESPONDEN: Lembar = {
    nama: {sel: 83.87 if nilai == 88.24 else nilai for sel, nilai in deret.items()}
    for nama, deret in KINERJA.items()
}

PEGAWAI: Lembar = {
    "Jabatan": _rows(6, ("Camat", 1), ("Kepala Seksi", 4), ("Staf ASN", 9), ("Staf Non ASN", 3)),
    "Golongan": _rows(
        6, ("Pembina", "IV/a", 1), ("Penata Tk. I", "III/d", 4), ("Pengatur", "II/c", 8),
        ("PPPK", "IX", 1),
    ),
}  # fmt: skip

PENGATURAN: Lembar = {
    "Identitas": {
        "B4": "Kecamatan Puring", "B5": 2025, "B6": "Kebumen", "B7": "Jawa Tengah",
        "B8": "Camat Puring", "B9": "Turisno, S.Sos.", "B10": "Pembina / IVa",
        "B11": "197208201994031006", "B12": "Puring, 31 Januari 2026",
    },
    "Metode": {"B4": "otomatis", "B5": "sisa", "B6": "A", "B9": "Kecamatan Puring", "B10": "A4"},
    "Skala Serapan": _rows(6, ("Lebih dari 90%", "Sangat Baik"), ("≤ 90%", "Cukup")),
    "Polaritas": _rows(6, (_MISKIN, "Semakin rendah semakin baik")),
    "Tindak Lanjut": _rows(6, ("Waktu Pelayanan", "memampang jangka waktu layanan.")),
    "Keterangan": _rows(6, ("7.01.01.2.02.0001", None, "ada pegawai pensiun.")),
}  # fmt: skip

SEMUA: Isian = {
    "Anggaran.xlsx": {**ANGGARAN, **MURNI},
    "Kinerja.xlsx": KINERJA,
    "Pegawai.xlsx": PEGAWAI,
    "Pengaturan.xlsx": PENGATURAN,
    "SKM.xlsx": REKAP,
}


def fill(folder: Path, isian: Isian) -> Path:
    """Write the forms to a folder and fill them; those not named stay blank."""
    for path in write_templat(folder):
        buku = load_workbook(path)
        for lembar, sel in isian.get(path.name, {}).items():
            for alamat, nilai in sel.items():
                buku[lembar][alamat] = nilai
        buku.save(path)
    return folder
