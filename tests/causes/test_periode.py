"""A period's amount that holds the earlier ones too, or that was copied from the one beside it."""

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.causes.alat import ringkas, salah

# Each row's realisasi is the sum of its quarters: A 1.200.300 + 2.345.100 + 3.111.700 + 2.022.400 =
# 8.679.500. The sums down are formulas, so that only the totals across speak.
BARIS = (
    (9000000, 1200300, 2345100, 3111700, 2022400, 8679500),
    (8000000, 1500000, 2110500, 1900250, 2000000, 7510750),
    (11000000, 2750150, 2600000, 2300000, 3000000, 10650150),
    (11500000, 2100000, 2700500, 2449000, 3000000, 10249500),
    (6000000, 1300100, 1400000, 1500600, 1600000, 5800700),
    (7000000, 1700000, 1850000, 1600900, 1650000, 6800900),
    (5000000, 1100700, 1200800, 1300000, 1250000, 4851500),
)
TURUN = (57500000, 11651250, 14206900, 14162450, 14522400, 54543000)  # each column's sum


def _tw(**ubah: int) -> Grid:
    """Return a kegiatan by quarters, with amounts of its first row replaced."""
    pertama = list(BARIS[0])
    for nama, nilai in ubah.items():
        pertama["BCDEF".index(nama)] = nilai
    baris = [tuple(pertama), *BARIS[1:]]
    jumlah = [n - a + b for n, a, b in zip(TURUN, BARIS[0], pertama, strict=True)]
    rumus = [f"=SUM({k}3:{k}9):{n}" for k, n in zip("BCDEFG", jumlah, strict=True)]
    isi = [" | ".join(map(str, satu)) for satu in baris]
    sub = [f"Sub Kegiatan {n} | {teks}" for n, teks in zip("ABCDEFG", isi, strict=True)]
    kepala = "Uraian | Anggaran | TW I | TW II | TW III | TW IV | Realisasi"
    return kisi("\n".join([kepala, f"Kegiatan A | {' | '.join(rumus)}", *sub]))


def test_right_periods_are_no_finding() -> None:
    """A right table would be called wrong."""
    assert salah(_tw()) == []


def test_a_period_that_holds_the_earlier_ones_is_named() -> None:
    """Four cells would be compared with the cash book, though one of them tells itself."""
    # 1.200.300 + 2.345.100 + 3.111.700 = 6.657.100 in TW III
    (temuan, *_) = salah(_tw(E=6657100))
    assert ringkas(temuan.sebab[0])[:2] == ("kolom_tertukar", ("E3",))
    assert temuan.sebab[0].ganti[0].baru == 3111700


def test_a_period_copied_from_the_one_beside_it_is_named() -> None:
    """All periods would be named, though two of them are the same odd amount."""
    (temuan, *_) = salah(_tw(D=1200300))
    assert {*temuan.sebab[0].sel} == {"C3", "D3"}
    assert temuan.sebab[0].keyakinan == "mungkin"
