"""Shapes of the kode of Permendagri 90/2019 and Kepmendagri 050-5889/2021.

`urusan . bidang . program . kegiatan (two parts) . sub kegiatan`, for example
7 . 01 . 01 . 2.01 . 0001; rekening 5 . 1 . 02 . 01 . 001 . 00024; SKPD 2.16.2.20.2.21.01.0000.
"""

from lkjip_xl.model.jenis import TingkatBaris

# Levels by the number of parts of a program kode.
TINGKAT_BAGIAN: dict[int, TingkatBaris] = {
    1: "urusan",
    2: "bidang_urusan",
    3: "program",
    5: "kegiatan",
    6: "sub_kegiatan",
}
# The same by Permendagri 13/2006, behind the kode of the SKPD: 1.20.1.20.05 . 15 . 02
TINGKAT_BERSKPD: dict[int, TingkatBaris] = {5: "skpd", 6: "program", 7: "kegiatan"}
# The level above each, and how many parts of its kode are its own: 2.01, 0001.
INDUK = {"kegiatan": "program", "sub_kegiatan": "kegiatan"}
BAGIAN_SENDIRI = {"kegiatan": 2, "sub_kegiatan": 1}

# First parts of a rekening; its second part is one digit, that of a bidang has two.
AWAL_REKENING = ("4", "5", "6")
AWAL_PENDAPATAN = "4"
BAGIAN_SKPD = 8

# Kode without points: which digits begin it, and how many digits each part has.
BENTUK_TANPA_TITIK: tuple[tuple[str, tuple[int, ...]], ...] = (
    (r"[456][1-4]\d{2}", (1, 1, 2)),
    (r"[456][1-4]\d{4}", (1, 1, 2, 2)),
    (r"[456][1-4]\d{6}", (1, 1, 2, 2, 2)),
    (r"[456][1-4]\d{7}", (1, 1, 2, 2, 3)),
    (r"[456][1-4]\d{10}", (1, 1, 2, 2, 2, 4)),
    (r"[456][1-4]\d{12}", (1, 1, 2, 2, 3, 5)),
    (r"[1-9][0-3]\d{1}", (1, 2)),
    (r"[1-9][0-3]\d{3}", (1, 2, 2)),
    (r"[1-9][0-3]\d{6}", (1, 2, 2, 1, 2)),
    (r"[1-9][0-3]\d{8}", (1, 2, 2, 1, 2, 2)),
    (r"[1-9][0-3]\d{10}", (1, 2, 2, 1, 2, 4)),
    (r"[1-9][0-3]\d{11}", (1, 2, 2, 1, 2, 5)),
)

# Kelompok belanja by the first two parts of a rekening (Permendagri 90/2019).
KODE_KELOMPOK = {
    "operasi": ("5.1", "Belanja Operasi"),
    "modal": ("5.2", "Belanja Modal"),
    "tak_terduga": ("5.3", "Belanja Tak Terduga"),
    "transfer": ("5.4", "Belanja Transfer"),
    "lain": ("", "Belanja lain"),  # columns that the Jumlah holds under another name
}
