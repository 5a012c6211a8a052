"""Sums of rows and columns found by amounts alone."""

import random
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_xl.model.relasi import Relasi
from lkjip_xl.relations import find_column_sums, find_row_sums

Jumlah = set[tuple[int, tuple[int, ...]]]


def _sums(relasi: list[Relasi]) -> Jumlah:
    return {(r.hasil, r.operan) for r in relasi}


def test_totals_above_their_rows_and_the_total_of_these() -> None:
    """Programs, and the total of the programs, would have to be guessed from kode or bold."""
    # 481.250 + 125.700 + 98.113 = 705.063; 254.418 + 3.017 = 257.435; both: 962.498.
    pagu = [962_498, 705_063, 481_250, 125_700, 98_113, 257_435, 254_418, 3_017]
    # 402.117 + 125.311 + 71.904 = 599.332; 201.904 + 2.950 = 204.854; both: 804.186.
    realisasi = [804_186, 599_332, 402_117, 125_311, 71_904, 204_854, 201_904, 2_950]
    relasi = find_row_sums([pagu, realisasi])
    assert _sums(relasi) == {(0, (1, 5)), (1, (2, 3, 4)), (5, (6, 7))}
    assert {r.hasil: r.jenis for r in relasi} == {
        0: "jumlah_total",
        1: "jumlah_anak",
        5: "jumlah_anak",
    }


def test_a_total_below_leaps_over_the_totals_between() -> None:
    """A Jumlah at the foot would be the sum of all rows, leaves and subtotals alike."""
    # 31.207 + 44.950 = 76.157; 12.871 + 9.343 = 22.214; 76.157 + 22.214 = 98.371.
    kolom = [
        [31_207, 44_950, 76_157, 12_871, 9_343, 22_214, 98_371],
        [5_108, 7_733, 12_841, 2_017, 6_411, 8_428, 21_269],
    ]
    assert _sums(find_row_sums(kolom)) == {(2, (0, 1)), (5, (3, 4)), (6, (2, 5))}


def test_a_wrong_amount_is_an_exception_and_unmakes_nothing() -> None:
    """The sum that shows a slip would be lost with it."""
    # Column by column 1.203 + 4.418 = 5.621 and so on; the fourth total is typed 9.021 for 9.012.
    kiri = [1_203, 8_817, 3_345, 2_708, 6_119]
    kanan = [4_418, 7_206, 5_512, 6_304, 1_027]
    jumlah = [5_621, 16_023, 8_857, 9_021, 7_146]
    kolom = [[a, b, n] for a, b, n in zip(kiri, kanan, jumlah, strict=True)]
    (relasi,) = find_row_sums(kolom)
    assert (relasi.hasil, relasi.operan, relasi.berlaku) == (2, (0, 1), (0, 1, 2, 4))
    assert relasi.kecuali == (3,)


def test_every_other_column_is_summed_apart() -> None:
    """Pairs of pagu and realisasi would be added together, or not at all."""
    pagu = ([41_253, 25_707, 8_117], [11_009, 7_414, 21_118], [52_262, 33_121, 29_235])
    realisasi = ([40_117, 5_311, 7_003], [9_913, 7_101, 20_206], [50_030, 12_412, 27_209])
    kolom = [k for dua in zip(pagu, realisasi, strict=True) for k in dua]
    # 41.253 + 11.009 = 52.262; 40.117 + 9.913 = 50.030; and so on, row by row.
    assert _sums(find_column_sums(kolom)) == {(4, (0, 2)), (5, (1, 3))}


def test_round_amounts_that_add_up_by_chance_prove_nothing() -> None:
    """A budget in whole millions would be full of sums: 10 + 20 = 30 somewhere."""
    kolom = [[30_000_000, 10_000_000, 20_000_000, 50_000_000, 40_000_000]]
    assert find_row_sums(kolom) == []


def test_rounded_amounts_add_up_within_half_a_unit_each() -> None:
    """Tables in thousands would add up nowhere; exact ones would add up too often."""
    # 12.3 + 45.1 + 7.9 = 65.3, printed 65.4 (12.34 + 45.12 + 7.94 = 65.40); and so on.
    angka = (
        ("12.3", "51.7", "33.4", "18.2", "27.9", "64.8"),
        ("45.1", "22.6", "10.9", "71.3", "35.5", "8.1"),
        ("7.9", "13.8", "29.2", "6.6", "41.4", "19.7"),
        # Sums 65.3, 88.1, 73.5, 96.1, 104.8, 92.6; the first and the fourth are printed 0.1 off.
        ("65.4", "88.1", "73.5", "96.0", "104.8", "92.6"),
    )
    (relasi,) = find_column_sums([list(map(Decimal, k)) for k in angka], rounded=True)
    assert (relasi.hasil, relasi.operan) == (3, (0, 1, 2))
    assert (relasi.berlaku, relasi.kecuali) == ((0, 1, 2, 3, 4, 5), ())


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**9), st.lists(st.integers(2, 5), min_size=2, max_size=4))
def test_planted_totals_are_found(benih: int, banyak: list[int]) -> None:
    """A program would be missed for the amounts that its kegiatan hold."""
    acak = random.Random(benih)
    rows = [[0, 0, 0]]
    harap: Jumlah = set()
    for n in banyak:
        induk = len(rows)
        kegiatan = [[acak.randrange(10**7, 10**9) for _ in range(3)] for _ in range(n)]
        rows += [[sum(k) for k in zip(*kegiatan, strict=True)], *kegiatan]
        harap.add((induk, tuple(range(induk + 1, len(rows)))))
    puncak = tuple(sorted(induk for induk, _ in harap))
    rows[0] = [sum(rows[p][k] for p in puncak) for k in range(3)]
    harap.add((0, puncak))
    assert _sums(find_row_sums([list(k) for k in zip(*rows, strict=True)])) == harap


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from([10**6, 10**9]))
def test_random_amounts_hold_no_sum(benih: int, besar: int) -> None:
    """Amounts that happen to add up would make totals of chance."""
    acak = random.Random(benih)
    kolom = [[acak.randrange(besar) for _ in range(16)] for _ in range(4)]
    assert find_row_sums(kolom) == []
    assert find_column_sums(kolom) == []
