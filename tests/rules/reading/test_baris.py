"""B108: rows with amounts that count nowhere."""

from decimal import Decimal

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

TABEL = """
No|Uraian|Anggaran
1|Program A|100
%s
2|Program B|10
|Jumlah|110
%s
"""


def test_a_table_alone_has_no_loose_rows() -> None:
    """A right table would be said to hold numbers that count nowhere."""
    assert pilih("B108", kisi(TABEL % ("||", "||"))) == []


def test_numbers_without_words_inside_are_a_question() -> None:
    """A row whose name was deleted would drop out of the sum without a word."""
    (temuan,) = pilih("B108", kisi(TABEL % ("||7", "||")))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("C3",))


def test_numbers_below_the_total_are_told() -> None:
    """A scribble below the table would be left out in silence."""
    (temuan,) = pilih("B108", kisi(TABEL % ("||", "|Sisa kas|7")))
    assert (temuan.tingkat, temuan.sel) == ("informasi", ("C6",))


def test_a_table_of_belanja_alone_has_no_other_rows() -> None:
    """Every budget would be said to hold pendapatan."""
    assert pilih("B113", kisi("Kode|Uraian|Anggaran\n5|BELANJA|10\n5.1|Belanja Operasi|10")) == []


def test_pendapatan_beside_belanja_is_told() -> None:
    """Rows would be left out of the sums in silence."""
    teks = "Kode|Uraian|Anggaran\n4|PENDAPATAN|7\n4.1|PAD|7\n5|BELANJA|10\n5.1|Belanja Operasi|10"
    (temuan,) = pilih("B113", kisi(teks))
    assert (temuan.tingkat, temuan.sel) == ("informasi", ("B2", "B3"))


def test_a_wrong_total_without_a_word_is_a_question() -> None:
    """A total that is 7 off would be called a loose number, and the report ready."""
    teks = "Uraian|Anggaran\nProgram A|1100\nProgram B|210\n{}"
    (temuan,) = pilih("B108", kisi(teks.format("|1317")))
    assert (temuan.tingkat, temuan.sel, temuan.seharusnya) == ("peringatan", ("B4",), Decimal(1310))
    (temuan,) = pilih("B108", kisi(teks.format("|55")))
    assert temuan.tingkat == "informasi"
