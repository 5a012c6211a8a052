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
