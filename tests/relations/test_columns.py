"""Relations between the columns of one table, found by arithmetic alone."""

import random
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_xl.model.relasi import Bilangan, Relasi
from lkjip_xl.relations import find_column_relations

PAGU = [481_250_300, 125_700_450, 98_113_775, 254_418_925, 3_017_150]
REALISASI = [402_117_280, 125_311_200, 0, 201_904_633, 3_017_150]
# By hand: 481.250.300 - 402.117.280 and so on; nothing is left of the last.
SISA = [79_133_020, 389_250, 98_113_775, 52_514_292, 0]
# 402.117.280 / 481.250.300 = 0,835567..; 0,996903..; 0; 0,793591..; 1
PERSEN: list[Bilangan] = [Decimal("83.56"), Decimal("99.69"), 0, Decimal("79.36"), 100]


def _kinds(relasi: list[Relasi]) -> dict[str, tuple[int, tuple[int, ...]]]:
    return {r.jenis: (r.hasil, r.operan) for r in relasi}


def test_sisa_and_persen_are_found_where_they_tell() -> None:
    """Roles would have to be guessed from headings."""
    sisa, persen = sorted(
        find_column_relations([PAGU, REALISASI, SISA, PERSEN]), key=lambda r: r.hasil
    )
    assert (sisa.jenis, sisa.hasil, sisa.operan) == ("selisih", 2, (0, 1))
    # Row 3 has no realisasi, row 5 nothing left: copies, which say nothing.
    assert (sisa.berlaku, sisa.kecuali) == ((0, 1, 3), ())
    assert (persen.jenis, persen.hasil, persen.operan) == ("hasil_bagi", 3, (1, 0))
    assert (persen.berlaku, persen.kecuali, persen.faktor) == ((0, 1, 3), (), 100)


def test_a_row_that_breaks_a_proven_relation_is_its_exception() -> None:
    """A wrong sisa would unmake the relation that shows it to be wrong."""
    salah = [79_133_020, 389_250, 98_113_775, 52_541_292, 0]  # 514 typed as 541
    sisa = find_column_relations([PAGU, REALISASI, salah])[0]
    assert (sisa.jenis, sisa.berlaku, sisa.kecuali) == ("selisih", (0, 1), (3,))


def test_a_relation_that_a_third_of_its_rows_break_is_none() -> None:
    """A column that is something else would be reported row by row."""
    salah = [79_133_021, 389_250, 98_113_775, 52_541_292, 0]
    assert find_column_relations([PAGU, REALISASI, salah]) == []


def test_months_and_quarters_between_them() -> None:
    """A sum would only be found where its parts stand side by side."""
    acak = random.Random(7)
    bulan = [[acak.randrange(10_000, 10_000_000) for _ in range(6)] for _ in range(12)]
    kolom: list[list[int]] = [[sum(b[i] for b in bulan) for i in range(6)]]
    for awal in (0, 3, 6, 9):
        tiga = bulan[awal : awal + 3]
        kolom += [*tiga, [sum(b[i] for b in tiga) for i in range(6)]]
    relasi = {(r.hasil, r.operan) for r in find_column_relations(kolom)}
    assert relasi == {
        (0, (4, 8, 12, 16)),  # that it is the sum of all months follows
        (4, (1, 2, 3)),
        (8, (5, 6, 7)),
        (12, (9, 10, 11)),
        (16, (13, 14, 15)),
    }


def test_pairs_of_kelompok_add_up_apart() -> None:
    """Anggaran and realisasi of the kelompok belanja would not be told apart."""
    operasi = ([41_250_300, 25_700_450, 8_113_775], [40_117_280, 5_311_200, 7_000_111])
    modal = ([11_000_900, 0, 7_414_215], [9_913_333, 0, 7_414_113])
    jumlah = ([52_251_200, 25_700_450, 15_527_990], [50_030_613, 5_311_200, 14_414_224])
    relasi = find_column_relations([*operasi, *modal, *jumlah])
    assert {(r.jenis, r.hasil, r.operan, r.berlaku) for r in relasi} == {
        ("jumlah_kolom", 4, (0, 2), (0, 2)),
        ("jumlah_kolom", 5, (1, 3), (0, 2)),
    }


def test_bobot_is_a_share_of_its_total() -> None:
    """Bobot would be taken for a percentage of realisasi."""
    # 481.250.300 / 962.500.600 = 0,5 -> 50,00 ...; the last row is the total.
    pagu = [481_250_300, 125_700_450, 98_113_775, 254_418_925, 3_017_150, 962_500_600]
    bobot: list[Bilangan] = [
        50,
        Decimal("13.06"),
        Decimal("10.19"),
        Decimal("26.43"),
        Decimal("0.31"),
        100,
    ]
    (relasi,) = find_column_relations([pagu, bobot])
    assert (relasi.jenis, relasi.hasil, relasi.operan) == ("bagian_total", 1, (0,))
    assert (relasi.pembagi, relasi.faktor) == (Decimal(962_500_600), 100)
    assert relasi.berlaku == (0, 1, 2, 3, 4)


def test_volume_times_harga_to_the_rupiah() -> None:
    """The amount of an item would be proven by nothing."""
    volume: list[Bilangan] = [12, Decimal("2.5"), 7, 40]
    harga = [13_475, 9_911, 215_300, 8_125]
    # 2,5 x 9.911 = 24.777,5 -> 24.778
    (relasi,) = find_column_relations([volume, harga, [161_700, 24_778, 1_507_100, 325_000]])
    assert (relasi.jenis, relasi.hasil, relasi.operan) == ("hasil_kali", 2, (0, 1))
    assert relasi.berlaku == (0, 1, 2, 3)


def test_rounded_shares_add_up_within_half_a_unit_each() -> None:
    """Sums of calculated amounts would fail by their last decimals."""
    tiga = [Decimal(n) / 3 for n in (10_001, 20_345, 31_117, 40_009)]
    tujuh = [Decimal(n) / 7 for n in (11_111, 23_457, 33_335, 41_239)]
    kolom = [tiga, tujuh, [a + b for a, b in zip(tiga, tujuh, strict=True)]]
    assert _kinds(find_column_relations(kolom)) == {"jumlah_kolom": (2, (0, 1))}


@pytest.mark.parametrize("cara", [ROUND_HALF_UP, ROUND_DOWN])
def test_a_percent_may_be_rounded_or_cut(cara: str) -> None:
    """A column cut at two decimals would be no percent at all."""
    persen = [
        (Decimal(100 * r) / p).quantize(Decimal("0.01"), cara)
        for r, p in zip(REALISASI, PAGU, strict=True)
    ]
    assert _kinds(find_column_relations([PAGU, REALISASI, persen])) == {"hasil_bagi": (2, (1, 0))}


_jumlah = st.integers(10_000_000, 999_999_999)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(_jumlah, _jumlah, _jumlah), min_size=4, max_size=30))
def test_planted_sums_are_found(baris: list[tuple[int, int, int]]) -> None:
    """A sum of three columns could be missed for the amounts that it holds."""
    kolom: list[list[Bilangan]] = [list(k) for k in zip(*baris, strict=True)]
    kolom.append([sum(nomor) for nomor in baris])
    if len(set(kolom[3])) < 4:  # the same total on every row proves nothing
        return
    assert (3, (0, 1, 2)) in {(r.hasil, r.operan) for r in find_column_relations(kolom)}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from([30, 1000, 10**6, 10**9]))
def test_noise_holds_no_relation(benih: int, besar: int) -> None:
    """Columns that happen to add up on a few rows would make rules of chance."""
    acak = random.Random(benih)
    kolom = [[acak.randrange(besar) for _ in range(25)] for _ in range(12)]
    assert find_column_relations(kolom) == []
