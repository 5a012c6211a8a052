"""Amounts in each other's place: two rows, or two columns, and one finding of it."""

import pytest

from tests.alat.kisi import kisi
from tests.causes.alat import ringkas, salah

# 400.017 / 734.512 = 54,46 %, 203.774 / 312.003 = 65,31 %, 603.791 / 1.046.515 = 57,70 %.
PERSEN = """
    Uraian     | Anggaran | Realisasi | %
    Program A  | 1046515  | 603791    | 57.70
    Kegiatan A | {a}      | {r}       | 54.46
    Kegiatan B | {b}      | {s}       | 65.31
    Jumlah     | 1046515  | 603791    | 57.70
"""
# In thousands: s.d. kini = lalu + kini; program A: 86.745 + 1.326 + 2.310 = 90.381,
# 64.891 + 726 + 1.140 = 66.757, together 157.138; program B: 41.250 + 25.700 + 31.070 = 98.020,
# 12.320 + 8.113 + 7.020 = 27.453, together 125.473; program C: 21.110 + 15.020 + 15.030 = 51.160,
# 7.432 + 6.003 + 6.103 = 19.538, together 70.698.
BULAN = """
    Kode | Uraian | Anggaran | Realisasi Bulan Lalu | Bulan Ini | Realisasi s.d. Kini
    7.01.01 | Program A | 202318000 | 90381000 | 66757000 | 157138000
    7.01.01.2.01 | Kegiatan A | 194230000 | {a} | {b} | 151636000
    7.01.01.2.02 | Kegiatan B | 2968000 | {c} | 726000 | 2052000
    7.01.01.2.03 | Kegiatan C | 5120000 | 2310000 | 1140000 | 3450000
    7.01.02 | Program B | 143626000 | 98020000 | 27453000 | 125473000
    7.01.02.2.01 | Kegiatan D | 61261000 | 41250000 | 12320000 | 53570000
    7.01.02.2.02 | Kegiatan E | 40241000 | 25700000 | 8113000 | 33813000
    7.01.02.2.03 | Kegiatan F | 42124000 | 31070000 | 7020000 | 38090000
    7.01.03 | Program C | 85714000 | 51160000 | 19538000 | 70698000
    7.01.03.2.01 | Kegiatan G | 35653000 | 21110000 | 7432000 | 28542000
    7.01.03.2.02 | Kegiatan H | 25030000 | 15020000 | 6003000 | 21023000
    7.01.03.2.03 | Kegiatan I | 25031000 | 15030000 | 6103000 | 21133000
"""


def test_amounts_in_their_place_are_no_finding() -> None:
    """A right table would be said to hold swapped amounts."""
    assert salah(kisi(PERSEN.format(a=734512, b=312003, r=400017, s=203774))) == []
    assert salah(kisi(BULAN.format(a=86745000, b=64891000, c=1326000))) == []


@pytest.mark.parametrize(
    ("isi", "sel"),
    [
        ({"a": 734512, "b": 312003, "r": 203774, "s": 400017}, ("C3", "C4")),
        ({"a": 312003, "b": 734512, "r": 400017, "s": 203774}, ("B3", "B4")),
    ],
)
def test_two_rows_that_hold_each_others_amount_are_one_finding(
    isi: dict[str, int], sel: tuple[str, str]
) -> None:
    """A person would change three right cells: the sums above agree, so both percents look odd."""
    (temuan,) = salah(kisi(PERSEN.format(**isi)))
    assert (temuan.kode, temuan.tingkat) == ("R101", "kesalahan")
    assert ringkas(temuan.sebab[0]) == ("kolom_tertukar", sel, "kuat")
    assert temuan.saran.startswith(f"Tukar isi {sel[0]} dan {sel[1]}")


def test_anggaran_and_realisasi_of_a_row_that_its_percent_swaps_back() -> None:
    """Both cells would be doubted, though 312.003 / 734.512 is printed as 42,48 %."""
    # Swapped back: (312.003 + 203.774) / (734.512 + 312.003) = 515.777 / 1.046.515 = 49,29 %.
    (temuan,) = salah(
        kisi("""
    Uraian     | Anggaran | Realisasi | %
    Program A  | =B3+B4:624006 | =C3+C4:938286 | 49.29
    Kegiatan A | 312003   | 734512    | 42.48
    Kegiatan B | 312003   | 203774    | 65.31
    """)
    )
    assert ringkas(temuan.sebab[0]) == ("kolom_tertukar", ("B3", "C3"), "kuat")


def test_two_rows_of_a_month_that_hold_each_others_amount() -> None:
    """Two wrong sums across would stand beside each other, each with a wrong right value."""
    (temuan,) = salah(kisi(BULAN.format(a=1326000, b=64891000, c=86745000)))
    assert temuan.kode == "T109"
    assert ringkas(temuan.sebab[0]) == ("kolom_tertukar", ("D3", "D4"), "kuat")


def test_two_months_of_a_row_that_hold_each_others_amount() -> None:
    """The sum across agrees, so the program would be blamed in both months."""
    (temuan,) = salah(kisi(BULAN.format(a=64891000, b=86745000, c=1326000)))
    assert temuan.kode == "T108"
    assert ringkas(temuan.sebab[0]) == ("kolom_tertukar", ("D3", "E3"), "kuat")


# A: 734.512 + 312.003 = 1.046.515; B: 137.227 + 98.115 = 235.342; together 1.281.857.
DUA_INDUK = """
    Kode | Uraian | Anggaran
    7.01.01 | Program A | 1281857
    7.01.01.2.01 | Kegiatan A | 1046515
    7.01.01.2.01.0001 | Sub Kegiatan A | {a}
    7.01.01.2.01.0002 | Sub Kegiatan B | 312003
    7.01.01.2.02 | Kegiatan B | 235342
    7.01.01.2.02.0001 | Sub Kegiatan C | {c}
    7.01.01.2.02.0002 | Sub Kegiatan D | 98115
"""


def test_two_amounts_under_two_totals_in_each_others_place_are_one_swap() -> None:
    """Two totals would stay unexplained, though what one lacks the other has too much."""
    assert salah(kisi(DUA_INDUK.format(a=734512, c=137227))) == []
    (temuan,) = salah(kisi(DUA_INDUK.format(a=137227, c=734512)))
    assert ringkas(temuan.sebab[0]) == ("kolom_tertukar", ("C4", "C7"), "kuat")
    assert {g.sel: g.baru for g in temuan.sebab[0].ganti} == {"C4": 734512, "C7": 137227}


def test_a_row_counted_elsewhere_is_not_swapped_with_a_zero_there() -> None:
    """Its amount would be told to change places with any row that spends nothing."""
    # B's 312.003 in Kegiatan B: 734.512; 137.227 + 0 + 312.003 = 449.230; together 1.183.742.
    (temuan,) = salah(
        kisi("""
    Kode | Uraian | Anggaran
    7.01.01 | Program A | 1183742
    7.01.01.2.01 | Kegiatan A | 734512
    7.01.01.2.01.0001 | Sub Kegiatan A | 734512
    7.01.01.2.01.0002 | Sub Kegiatan B | 312003
    7.01.01.2.02 | Kegiatan B | 449230
    7.01.01.2.02.0001 | Sub Kegiatan C | 137227
    7.01.01.2.02.0002 | Sub Kegiatan D | 0
    """)
    )
    assert ringkas(temuan.sebab[0]) == ("salah_induk", ("C5", "C3", "C6"), "kuat")
    assert "kolom_tertukar" not in {dugaan.jenis for dugaan in temuan.sebab}


# Operasi + Modal: 734.512 + 65.432 = 799.944 and 400.017 + 13.212 = 413.229; 312.003 + 137.227 =
# 449.230 and 203.774 + 98.115 = 301.889; together 1.249.174 and 715.118.
KELOMPOK = """
    Kode | Uraian | Operasi | | Modal | | Jumlah |
         |        | Anggaran | Realisasi | Anggaran | Realisasi | Anggaran | Realisasi
    7.01.01 | Program A | 734512 | 400017 | 65432 | 13212 | {a} | {r}
    7.01.02 | Program B | 312003 | 203774 | 137227 | 98115 | 449230 | 301889
    Jumlah | | 1046515 | 603791 | 202659 | 111327 | {c}:1249174 | {d}:715118
"""


def test_the_jumlah_of_anggaran_and_realisasi_in_each_others_place_are_one_swap() -> None:
    """Two Jumlah would be unexplained, though each is what the other one's kelompok give."""
    rumus = {"c": "=SUM(G3:G4)", "d": "=SUM(H3:H4)"}
    assert salah(kisi(KELOMPOK.format(a=799944, r=413229, **rumus))) == []
    (temuan,) = salah(kisi(KELOMPOK.format(a=413229, r=799944, **rumus)))
    assert ringkas(temuan.sebab[0]) == ("kolom_tertukar", ("G3", "H3"), "kuat")
