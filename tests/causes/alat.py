"""One odd-numbered budget in which each slip can be made, and its first cause."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.temuan import Sebab, Temuan
from tests.alat.kisi import kisi, periksa

# 734.512 + 312.003 + 137.227 = 1.183.742; 400.017 + 203.774 + 13.212 = 617.003;
# 1.183.742 - 617.003 = 566.739 and 334.495 + 108.229 + 124.015 = 566.739.
BENAR = (
    "Uraian         | Anggaran | Realisasi | Sisa",
    "Program A      | 1183742  | 617003    | 566739",
    "Kegiatan A     | 1183742  | 617003    | 566739",
    "Sub Kegiatan A | 734512   | 400017    | 334495",
    "Sub Kegiatan B | 312003   | 203774    | 108229",
    "Sub Kegiatan C | 137227   | 13212     | 124015",
    "Jumlah         | 1183742  | 617003    | 566739",
)

# s.d. bulan ini = s.d. bulan lalu + bulan ini, as a formula in each row.
# 23.130.819 + 16.000.171 = 39.130.990; 20.130.819 + 3.000.000 = 23.130.819;
# 12.500.171 + 3.500.000 = 16.000.171.
KUMULATIF = """
Uraian         | Anggaran | Realisasi s.d. Bulan Lalu  | Bulan Ini | Realisasi s.d. Bulan Ini
Kegiatan A     | 50939797 | =SUM(C3:C4):23130819 | =SUM(D3:D4):16000171 | =C2+D2:39130990
Sub Kegiatan B | 30939797 | 20130819             | 12500171             | =C3+D3:32630990
Sub Kegiatan C | 20000000 | 3000000              | 3500000              | =C4+D4:6500000
Kegiatan D     | 50939797 | =SUM(C6:C7):23130819 | =SUM(D6:D7):16000171 | =C5+D5:39130990
Sub Kegiatan E | 30939797 | 20130819             | 12500171             | =C6+D6:32630990
Sub Kegiatan F | 20000000 | 3000000              | 3500000              | =C7+D7:6500000
Kegiatan G     | 50939797 | =SUM(C9:C10):23130819 | =SUM(D9:D10):16000171 | =C8+D8:39130990
Sub Kegiatan H | 30939797 | 20130819             | 12500171             | =C9+D9:32630990
Sub Kegiatan I | 20000000 | 3000000              | 3500000              | =C10+D10:6500000
"""


def ubah(**sel: str) -> Grid:
    """Return the budget with cells replaced: `B4="7345120"` is anggaran of Sub Kegiatan A."""
    baris = [[s.strip() for s in teks.split("|")] for teks in BENAR]
    for alamat, teks in sel.items():
        baris[int(alamat[1:]) - 1]["ABCD".index(alamat[0])] = teks
    return kisi("\n".join("|".join(kata) for kata in baris))


def tanpa_sisa(**sel: str) -> Grid:
    """Return the budget without its sisa, so that no row has a second witness."""
    kosong = {f"D{n}": "" for n in range(2, 8)}
    return ubah(**{"D1": "Catatan", **kosong, **sel})


def salah(*grid: Grid) -> list[Temuan]:
    """Return the findings that are more than informasi."""
    return [temuan for temuan in periksa(*grid)[2] if temuan.tingkat != "informasi"]


def sebab(*grid: Grid) -> Sebab:
    """Return the first cause of the only finding."""
    (temuan,) = salah(*grid)
    return temuan.sebab[0]


def ringkas(dugaan: Sebab) -> tuple[str, tuple[str, ...], str]:
    """Return kind, cells and keyakinan of a cause."""
    return dugaan.jenis, dugaan.sel, dugaan.keyakinan
