"""What a column of a form holds: its number format, what its cells accept, what Excel then says."""

from typing import NamedTuple

BULAT = "integer"
PECAHAN = "decimal"


class Jenis(NamedTuple):
    """One kind of column; `batas` are the lowest and highest number accepted, None: anything.

    `bertanya` lets a user keep another value after a question: a target may be a word (BB, WTP).
    """

    format: str = "General"  # as Excel writes it
    rata: str = "left"  # how cells are aligned
    bilangan: str = ""  # what Excel lets in: integer or decimal
    # The lowest and highest number accepted; None: anything.
    batas: tuple[float, float] | None = None
    galat: str = ""  # what a refused value is told
    bertanya: bool = False  # another value may be kept after a question


TEKS = Jenis()
TENGAH = Jenis(rata="center")
KODE = Jenis(format="@")
RUPIAH = Jenis(
    '#,##0;-#,##0;"-"', "right", PECAHAN, (0, 10**15),
    "Ketik angka rupiah saja, tanpa Rp, titik, atau kata. Misalnya 4200000.",
)  # fmt: skip
ANGKA = Jenis(
    "General", "center", PECAHAN, (-(10**15), 10**15),
    "Ini bukan angka. Pilih Ya (Yes) hanya bila isinya memang predikat, misalnya BB atau WTP.",
    bertanya=True,
)  # fmt: skip
PERSEN = Jenis(
    "0.00%", "center", PECAHAN, (0, 10),
    "Ketik persentase antara 0% dan 1000%, misalnya 98,5%.",
)  # fmt: skip
INDEKS = Jenis(
    "0.00", "center", PECAHAN, (25, 100),
    "Nilai konversi SKM antara 25 dan 100, misalnya 86,11. Nilai 1 sampai 4 dikalikan 25 dulu.",
)  # fmt: skip
JAWABAN = Jenis(
    "0", "center", BULAT, (1, 4),
    "Jawaban kuesioner hanya 1, 2, 3, atau 4. Yang tidak dijawab dibiarkan kosong.",
)  # fmt: skip
ORANG = Jenis("0", "center", BULAT, (0, 100_000), "Ketik banyaknya orang dengan angka bulat.")
USIA = Jenis("0", "center", BULAT, (10, 110), "Ketik usia dalam tahun, antara 10 dan 110.")
TAHUN = Jenis("0", "left", BULAT, (2000, 2100), "Ketik tahun dengan empat angka, misalnya 2025.")
