"""Indonesian numbers: what a text says, and what its column must decide."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.cells.numbers import column_separator, decimals_shown, ke_desimal, read_text
from lkjip_xl.tables.columns import Pembaca, read_amounts, read_figures
from tests.alat.kisi import kisi, tabel


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("10.701.893.800,00", "10701893800"),
        ("0,00", "0"),
        ("Rp 1.234.567,-", "1234567"),
        ("Rp53.683.500,00", "53683500"),
        ("Rp. 4.200.000", "4200000"),
        ("21,276,070,424,00", "21276070424"),
        ("1.234.567", "1234567"),
        ("1,234,567.50", "1234567.5"),
        ("(1.000.000)", "-1000000"),
        ("96,5 (%)", "96.5"),
        ("Rp. 398.120.500\n(96,51%)", "398120500"),
        ("398.120.500,00 ( 96 % )", "398120500"),
        ("-1.000.000,00", "-1000000"),
        ("-", "0"),
        ("–", "0"),
        ("Rp. -", "0"),
        ("Rp 222.000", "222000"),
        ("Rp222,000", "222000"),
        ("Rp 222,5", "222.5"),
        ("Rp.-", "0"),
        ("Rp          -", "0"),
        ("(-)", "0"),
        ("98,22", "98.22"),
        ("\xa01.234.567\xa0", "1234567"),
        ("12", "12"),
    ],
)
def test_texts_that_tell(teks: str, nilai: str) -> None:
    """An amount typed in Indonesian would be another amount, or be refused."""
    assert read_text(teks, None).nilai == Decimal(nilai)


def test_percent_text() -> None:
    """A typed percent would lose its sign or its decimals."""
    angka_terbaca = read_text("98,22%", None)
    assert (angka_terbaca.nilai, angka_terbaca.desimal, angka_terbaca.persen) == (
        Decimal("98.22"),
        2,
        True,
    )


@pytest.mark.parametrize("teks", ["1.234", "1,234", "(1.000)", "500.000 %"])
def test_lone_group_is_refused_without_a_column(teks: str) -> None:
    """A thousand could be read as one, or one as a thousand, without anybody hearing of it."""
    angka_terbaca = read_text(teks, None)
    assert angka_terbaca.nilai is None
    assert "ribuan atau desimal" in angka_terbaca.alasan


@pytest.mark.parametrize(
    "teks", ["sudah lunas", "#ERROR!", ",", "Rp", "1.23.4567,1,2", "None", "5 (80%) (90%)"]
)
def test_words_are_refused(teks: str) -> None:
    """A word in an amount column would count as an amount."""
    angka_terbaca = read_text(teks, ".")
    assert angka_terbaca.nilai is None
    assert angka_terbaca.alasan


def test_lone_group_follows_its_column() -> None:
    """A thousand rupiah would be read as 1,234, or a score of an SKM as a thousand."""
    assert read_text("1.234", ".").nilai == Decimal(1234)
    assert read_text("(1.000)", ".").nilai == Decimal(-1000)
    assert read_text("3.064", ",").nilai == Decimal("3.064")


@pytest.mark.parametrize(
    ("deret", "rupiah", "tanda"),
    [
        (["1.234", "1.234.567"], True, "."),
        (["1.234", 53683500], True, "."),
        (["1.234", 3.5], True, None),
        (["1.234"], False, None),
        (["100.000", "60.000", "40.000"], True, "."),
        (["100.000", "60.000"], True, None),
        (["100.000", "60.000", "40,000"], True, None),
        (["1.234.567", "1,234,567"], True, None),
        (["3,06", "3.064"], False, "."),
    ],
)
def test_column_separator(deret: list[str | float], rupiah: bool, tanda: str | None) -> None:
    """A column would decide against its own evidence, or without any."""
    assert column_separator(deret, rupiah) == tanda


def test_amount_column_reads_texts_and_notes_doubts() -> None:
    """Text amounts would be silently dropped, or doubts not be reported."""
    grid = kisi("""
        53683500
        "1.234"
        lunas
        -
    """)
    pembaca = Pembaca(grid)
    assert read_amounts(pembaca, [0], 0, 4)[0] == [
        Decimal(53683500), Decimal(1234), None, Decimal(0),
    ]  # fmt: skip
    assert pembaca.angka_teks == {(1, 0): Decimal(1234), (3, 0): Decimal(0)}
    assert [(s.alamat, s.teks) for s in pembaca.keraguan] == [("A3", "lunas")]


@pytest.mark.parametrize(
    ("teks", "bentuk", "nilai"),
    [
        ("0.9822\n0.0178", "0.00%", ["98.22", "1.78"]),
        ("98.22\n1.78", "0.00", ["98.22", "1.78"]),
        ("0.9822\n1", "General", ["98.22", "100"]),
        ('"98,22%"\n"100%"', "General", ["98.22", "100"]),
    ],
)
def test_percent_columns_count_to_100(teks: str, bentuk: str, nilai: list[str]) -> None:
    """A percent would be a hundred times too small or too large, by the way it is stored."""
    grid = kisi(teks, format={"A": bentuk})
    hasil = read_figures(Pembaca(grid), 0, [0, 1], persen=True)
    assert [hasil[b].nilai for b in (0, 1)] == [Decimal(n) for n in nilai]


def test_small_percents_are_decided_by_their_amounts() -> None:
    """1 % in January, typed as 1 without a format, would be read as 100 %."""
    grid = kisi("1\n0.5")
    tepat = {0: Decimal(1), 1: Decimal("0.5")}
    penuh = read_figures(Pembaca(grid), 0, [0, 1], persen=True, tepat=tepat)
    assert [penuh[b].nilai for b in (0, 1)] == [Decimal(1), Decimal("0.5")]
    tepat = {0: Decimal(100), 1: Decimal(50)}
    pecahan = read_figures(Pembaca(grid), 0, [0, 1], persen=True, tepat=tepat)
    assert [pecahan[b].nilai for b in (0, 1)] == [Decimal(100), Decimal(50)]


def test_one_wild_percent_leaves_its_column_fractions() -> None:
    """One row of 1.250 % would turn the 0,5 and 0,98 of all others into wrong percents."""
    tepat = {0: Decimal(1250), 1: Decimal(50), 2: Decimal(98)}
    hasil = read_figures(Pembaca(kisi("12.5\n0.5\n0.98")), 0, [0, 1, 2], persen=True, tepat=tepat)
    assert [hasil[b].nilai for b in (0, 1, 2)] == [Decimal(1250), Decimal(50), Decimal(98)]


@pytest.mark.parametrize(
    ("bentuk", "desimal"),
    [("General", None), ("0.00%", 2), ("#,##0", 0), ('_("Rp"* #,##0.00_)', 2), ("@", None),
     ('[=0]"-"', None), ('[=0]"-";#,##0.0', 1), ('[=0]"-";#,##0;@', 0), (";;;", None)],
)  # fmt: skip
def test_decimals_shown(bentuk: str, desimal: int | None) -> None:
    """The tolerance of rounding would rest on decimals that nobody sees."""
    assert decimals_shown(bentuk) == desimal


def test_stored_numbers_keep_15_digits() -> None:
    """Binary dust would make two equal amounts differ."""
    assert ke_desimal(0.1 + 0.2) == Decimal("0.3")
    assert ke_desimal(10701893800.0) == Decimal(10701893800)


@given(st.integers(1_000_000, 10**14), st.integers(0, 99))
def test_typed_rupiah_comes_back(rupiah: int, sen: int) -> None:
    """An amount written with points and decimal comma would not be the amount written."""
    teks = f"{rupiah:,}".replace(",", ".") + f",{sen:02d}"
    assert read_text(teks, None).nilai == Decimal(f"{rupiah}.{sen:02d}")


def test_a_column_takes_the_mark_of_thousands_from_those_beside_it() -> None:
    """Realisasi of 500.000 beside an anggaran of 1.500.000 would be refused as undecided."""
    sumber = tabel(
        kisi("""
        Uraian|Anggaran|Realisasi
        Program A|"1.500.000"|"500.000"
        """)
    )
    assert sumber.angka_teks[1, 2] == Decimal(500000)
    assert sumber.keraguan == ()


def test_three_decimals_are_refused_among_rupiah() -> None:
    """63,388 would be 63 rupiah, or 63 thousand, without anybody being asked."""
    sumber = tabel(
        kisi("""
        Uraian|Anggaran
        Program A|"1.500.000"
        Program B|"63,388"
        """)
    )
    assert (2, 1) not in sumber.angka_teks
    assert [(s.baris, s.kolom) for s in sumber.keraguan] == [(2, 1)]


@pytest.mark.parametrize(
    "teks", ["-Rp1.250.000,00", "(Rp 1.250.000)", "Rp -1.250.000", "- Rp 1.250.000,-"]
)
def test_a_sign_may_stand_on_either_side_of_rp(teks: str) -> None:
    """A sisa below zero would be no number, and its column would not be checked."""
    assert read_text(teks, ".").nilai == Decimal(-1250000)


def test_a_leading_zero_shows_decimals() -> None:
    """An Indeks Desa Membangun of 0,781 would be called unreadable: no thousands begin with 0."""
    assert read_text("0,781", None).nilai == Decimal("0.781")
    assert read_text("0.781", None).nilai == Decimal("0.781")
    assert read_text("1,781", None).nilai is None
    assert column_separator(["0.000", "1,5"], rupiah=False) == "."
