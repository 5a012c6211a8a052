"""B101 on amounts: what a cell's word, date or TRUE may do to the sums."""

import datetime

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Nilai
from tests.alat.kisi import kisi, periksa
from tests.rules.bantu import pilih

# 60.000 + 40.000 = 100.000; of realisasi 30.000 + 20.000 = 50.000.
TABEL = """
Kode|Uraian|Anggaran|Realisasi
7.01.01|Program A|100000|%s
7.01.01.2.01|Kegiatan A|100000|%s
7.01.01.2.01.0001|Gaji|60000|30000
7.01.01.2.01.0002|Mebel|40000|%s
"""


def _dengan(nilai: Nilai) -> Grid:
    """Return the table with a stored value in place of the last realisasi."""
    grid = kisi(TABEL % (50000, 50000, "x"))
    grid.kolom[3][4] = nilai
    return grid


@pytest.mark.parametrize(
    "tertulis",
    [
        "Rp20.000,00", "Rp. 20.000,-", "Rp 20.000,00,-", "20.000.-", "'20000", "20.000 rupiah",
        '"20 000"', '" 20.000\xa0"', "20.000,00", '"20,000.00"', '"20000"',
    ],
)  # fmt: skip
def test_an_amount_in_any_spelling_is_that_amount(tertulis: str) -> None:
    """An amount with Rp, an apostrophe or spaces would drop out of the sum, as in Excel, unsaid."""
    _, hasil, temuan = periksa(kisi(TABEL % (50000, 50000, tertulis)))
    assert [(t.kode, t.tingkat, t.sel) for t in temuan] == [("B121", "peringatan", ("D5",))]
    assert hasil.total is not None and hasil.total.realisasi == 50000


@pytest.mark.parametrize("kata", ["None", "nihil", ",", ".", "x", "n/a", "belum"])
def test_a_word_is_zero_only_where_the_total_proves_it(kata: str) -> None:
    """A word would be a silent zero, or a proven zero would hold up the whole report."""
    (temuan,) = pilih("B101", kisi(TABEL % (30000, 30000, kata)))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("D5",))
    (temuan,) = pilih("B101", kisi(TABEL % (50000, 50000, kata)))
    assert (temuan.tingkat, temuan.sel) == ("kesalahan", ("D5",))


@pytest.mark.parametrize("angka", ["2O.000", "20.000-", "20.000;00", "1.500.00"])
def test_digits_that_do_not_tell_stay_a_kesalahan(angka: str) -> None:
    """A number with a slip in it would be read as another one, or as zero."""
    (temuan,) = pilih("B101", kisi(TABEL % (30000, 30000, angka)))
    assert (temuan.tingkat, temuan.sel, temuan.nilai) == ("kesalahan", ("D5",), angka)


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [
        (True, "TRUE"),
        (datetime.datetime(2024, 2, 1), "01/02/2024"),
        (datetime.date(2024, 2, 1), "01/02/2024"),
        (datetime.time(1, 30), "01:30"),
    ],
)
def test_what_excel_made_of_a_number_is_told(nilai: Nilai, kata: str) -> None:
    """1.2 that Excel turned into a date would be a blank without a word."""
    (temuan,) = pilih("B101", _dengan(nilai))
    assert (temuan.tingkat, temuan.sel, temuan.nilai) == ("kesalahan", ("D5",), kata)


def test_errors_typed_as_text_are_errors() -> None:
    """#ERROR! pasted as text would be called a misspelt number."""
    (temuan,) = pilih("B102", kisi(TABEL % (50000, 50000, "#ERROR!")))
    assert (temuan.tingkat, temuan.sel) == ("kesalahan", ("D5",))


def test_a_date_column_is_no_realisasi() -> None:
    """The dates of SP2D would be read as amounts, each of them a kesalahan."""
    _, hasil, temuan = periksa(
        kisi("""
        Uraian|Anggaran|Tanggal SP2D|Realisasi
        Program A|100|1/2/2024|50
        Program B|10|2/2/2024|5
        """)
    )
    assert temuan == []
    assert hasil.total is not None and hasil.total.realisasi == 55


def test_div0_of_nothing_is_a_warning_with_the_formula() -> None:
    """A row without a budget yet would be an error that nobody can mend."""
    teks = """
    Uraian    | Anggaran | Realisasi | %
    Program A | 100      | 50        | =C2/B2:50
    Program B | 0        | 0         | =C3/B3
    """
    (temuan,) = pilih("B102", kisi(teks, galat={"D3": "#DIV/0!"}))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("D3",))
    assert "=IFERROR(C3/B3;0)" in temuan.saran


def test_div0_beside_a_realisasi_stays_an_error() -> None:
    """Spending without a budget would pass as nothing of nothing."""
    teks = "Uraian|Anggaran|Realisasi|%\nProgram A|100|50|50\nProgram B|0|10|=C3/B3"
    (temuan,) = pilih("B102", kisi(teks, galat={"D3": "#DIV/0!"}))
    assert temuan.tingkat == "kesalahan"


def test_an_error_is_told_with_the_text_that_it_comes_from() -> None:
    """People would mend the right formula =B3-C3, and leave the text that it calculates with."""
    teks = """
    Uraian     | Anggaran | Realisasi   | Sisa    | %
    Program A  | 100000   | 50000       | =B2-C2:50000 | =C2/B2:0.5
    Program B  | 90000    | "80.000"    | =B3-C3  | =C3/B3
    Jumlah     | 190000   | 130000      | =D2+D3  |
    """
    galat = dict.fromkeys(("D3", "E3", "D4"), "#VALUE!")
    (temuan,) = pilih("B102", kisi(teks, galat=galat))
    assert (temuan.sel, temuan.gema) == (("D3", "E3", "D4"), ())
    assert "karena C3 berisi teks “80.000”" in temuan.pesan
    assert temuan.saran.startswith("Ketik ulang sel C3 sebagai angka; D3, E3, D4 lalu ikut betul")


def test_an_error_that_others_calculate_with_leads() -> None:
    """Three cells would be called broken where one is: the total only adds the #REF! above it."""
    teks = """
    Uraian     | Anggaran | Realisasi
    Program A  | 100000   | =C9
    Program B  | 90000    | 80000
    Jumlah     | 190000   | =C2+C3
    """
    (temuan,) = pilih("B102", kisi(teks, galat={"C2": "#REF!", "C4": "#REF!"}))
    assert (temuan.sel, temuan.gema) == (("C2",), ("Lembar1!C4",))


@pytest.mark.parametrize("rasio", ["1 : 250", "1:1.000"])
def test_a_ratio_is_a_target_like_a_predicate(rasio: str) -> None:
    """One officer for 250 people would hold up the report, as if it were a slip of the keyboard."""
    grid = kisi(f"""
        No|Indikator|Satuan|Target|Realisasi|% Capaian
        1|Nilai SAKIP|Nilai|70|63|90
        2|Petugas Linmas per penduduk|Rasio|{rasio}|{rasio}|100
    """)
    temuan = pilih("B101", grid)
    assert [(t.tingkat, t.sel) for t in temuan] == [("informasi", ("D3",)), ("informasi", ("E3",))]
