"""A source sheet is copied to the same addresses, as values, with what was found on it."""

import datetime
from decimal import Decimal

import pytest

from lkjip_xl.book.sources import comments
from lkjip_xl.model.sel import Gaya
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    Isi,
    KolomHitung,
    LembarSumber,
    Rahasia,
    Tanda,
    acuan,
    acuan_sumber,
)
from tests.book.bahan import baca, grid, kolom, lembar


def _blok(sel: Isi) -> BlokTabel:
    return BlokTabel(kolom(12), (Baris((sel,)),))


TEBAL = Gaya(tebal=True, miring=True, indentasi=2, format_angka="#,##0.00", bungkus=True)


def test_values_stay_at_their_addresses() -> None:
    """F13 in a finding would not be F13 on the copied sheet."""
    tanggal = datetime.datetime(2024, 12, 31)
    kisi = grid(
        (None, "Uraian", None),
        ("=1+1", 12.5, True),
        (tanggal, datetime.date(1800, 1, 1), "http://x.id"),
        (7, "#REF!", datetime.time(9, 30)),
        gaya={(1, 1): TEBAL},
        galat={(3, 1): "#REF!"},
    )
    buku = baca(sumber=(LembarSumber(1, "S1 LRA", kisi),))["S1 LRA"]
    assert [[sel.value for sel in baris] for baris in buku["A1:C4"]] == [
        [None, "Uraian", None],
        ["=1+1", 12.5, True],
        [tanggal, "1800-01-01", "http://x.id"],
        [7, "#REF!", datetime.time(9, 30)],
    ]
    assert [buku[a].data_type for a in ("A2", "C2", "C3", "B4")] == ["s", "b", "s", "s"]
    assert buku["A3"].number_format == "dd/mm/yyyy" and buku["C3"].hyperlink is None
    sel = buku["B2"]
    assert (sel.font.b, sel.font.i, sel.alignment.indent) == (True, True, 2)
    assert (sel.number_format, sel.alignment.wrap_text) == ("#,##0.00", True)


def test_a_text_that_was_read_as_a_number() -> None:
    """Formulas over the copied sheet would skip numbers that the source wrote as text."""
    kisi = grid(("Pagu", "Sisa"), ("1.000,50", "0,00"))
    angka = {(1, 0): Decimal("1000.50"), (1, 1): Decimal("0.00")}
    buku = baca(sumber=(LembarSumber(1, "S1", kisi, angka),))["S1"]
    assert (buku["A2"].value, buku["A2"].number_format) == (1000.5, "#,##0.0")
    assert buku["A2"].comment.text == (
        "Di sumber berupa teks “1.000,50”; dibaca sebagai angka 1.000,5."
    )
    assert buku["B2"].value == 0 and buku["B2"].comment.author == "lkjip-xl"


def test_findings_are_marked_in_colour_and_words() -> None:
    """A finding could only be seen by those who see its colour, or would hide another one."""
    kisi = grid(("Pagu",), ("0,00",))
    tanda = (Tanda(1, 0, "informasi", "satu."), Tanda(1, 0, "kesalahan", "dua."))
    sumber = LembarSumber(1, "S1", kisi, {(1, 0): Decimal("0.00")}, tanda=tanda)
    sel = baca(sumber=(sumber,))["S1"]["A2"]
    assert sel.comment.text.splitlines() == [
        "INFORMASI: satu.",
        "KESALAHAN: dua.",
        "Di sumber berupa teks “0,00”; dibaca sebagai angka 0.",
    ]
    assert (sel.fill.fgColor.rgb, sel.number_format) == ("FFF9DAD6", "#,##0")


def test_too_many_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    """Excel would need minutes to open a sheet with ten thousand comments."""
    monkeypatch.setattr(comments, "KOMENTAR_TERBANYAK", 3)
    kisi = grid(("Pagu",), *[(i,) for i in range(9)])
    angka = {(i + 1, 0): Decimal(i + 1) for i in range(9)}  # nine stale formulas
    sumber = LembarSumber(1, "S1", kisi, angka, tanda=(Tanda(9, 0, "kesalahan", "x."),))
    buku = baca(sumber=(sumber,))["S1"]
    ada = [sel.coordinate for (sel,) in buku.iter_rows() if sel.comment]
    assert ada == ["A1", "A2", "A3", "A10"]
    assert buku["A1"].comment.text == "6 catatan sel lain pada lembar ini tidak ditampilkan."


def test_calculated_columns_follow_the_last_one() -> None:
    """A calculated column would overwrite the source, or point at the wrong rows."""
    kisi = grid(("Judul", None), ("Pagu", "Realisasi"), (10, 4), gabungan=((0, 0, 0, 5),))
    rumus = f"{acuan_sumber(4, 2, 0)}-{acuan_sumber(4, 2, 1)}"
    hitung = KolomHitung("Sisa (dihitung)", {2: Isi(6, "rupiah", rumus, "sisa")})
    sumber = LembarSumber(4, "S4 LRA", kisi, baris_kepala=1, kolom_hitung=(hitung,))
    laporan = lembar("A", _blok(Isi(6, rumus=acuan("sisa"))))
    buku = baca(laporan, sumber=(sumber,))
    assert buku["S4 LRA"]["C2"].value == "Sisa (dihitung)"
    assert buku["S4 LRA"]["C3"].value == "=A3-B3"
    assert buku["A"]["A4"].value == "='S4 LRA'!C3"
    assert [str(rentang) for rentang in buku["S4 LRA"].merged_cells.ranges] == ["A1:B1"]


def test_merges_and_hidden_cells() -> None:
    """Excel would call overlapping merges damaged; a hidden row would stay unseen."""
    kisi = grid(
        ("a", "b", "c"),
        ("d", "e", "f"),
        ("g", "h", "i"),
        gabungan=((0, 0, 1, 0), (1, 0, 1, 2), (2, 0, 2, 1)),
    )
    kisi.baris_tersembunyi, kisi.kolom_tersembunyi = frozenset({1}), frozenset({2})
    kisi.lebar_kolom, kisi.tinggi_baris = {0: 20.71, 2: 0.0}, {0: 30.0, 1: 0.0}
    tanda = (Tanda(1, 0, "peringatan", "x."),)
    buku = baca(sumber=(LembarSumber(1, "S1", kisi, tanda=tanda),))["S1"]
    assert {str(rentang) for rentang in buku.merged_cells.ranges} == {"A1:A2", "A3:B3"}
    assert (buku["A2"].value, buku["B2"].value, buku["C3"].value) == (None, "e", "i")
    assert buku["A1"].comment.text == "PERINGATAN: x."
    assert not buku.row_dimensions[2].hidden and not buku.column_dimensions["C"].hidden
    assert abs(buku.column_dimensions["A"].width - 20.71) < 0.01
    assert buku.row_dimensions[1].height == 30


def test_personal_data_is_left_out() -> None:
    """Names of respondents would be handed in with the report."""
    kisi = grid(("Nama", "Nilai"), ("Siti", "3"), ("Budi", 4), gabungan=((1, 0, 2, 0),))
    sumber = LembarSumber(
        1,
        "S1",
        kisi,
        {(1, 0): Decimal(1), (1, 1): Decimal(3)},
        Rahasia(frozenset({0})),
        tanda=(Tanda(2, 0, "informasi", "x."),),
        catatan=("Nama tidak disalin.",),
    )
    buku = baca(sumber=(sumber,))["S1"]
    assert [buku.cell(b, 1).value for b in (1, 2, 3)] == [None, None, None]
    assert [buku.cell(b, 2).value for b in (1, 2, 3)] == ["Nilai", 3, 4]
    assert buku["A5"].value == "Nama tidak disalin."


def test_a_column_of_texts_has_one_comment_on_its_head() -> None:
    """A SIPD export would carry a comment on each of its thousands of cells."""
    kisi = grid(("Uraian", "Pagu"), *[("x", f"{i}.000,00") for i in range(9)])
    angka = {(i + 1, 1): Decimal(i * 1000) for i in range(9)}
    buku = baca(sumber=(LembarSumber(1, "S1", kisi, angka),))["S1"]
    ada = {sel.coordinate: sel.comment.text for b in buku.iter_rows() for sel in b if sel.comment}
    assert list(ada) == ["B1"]
    assert ada["B1"].startswith("9 sel di kolom ini berupa teks; dibaca sebagai angka.")
    assert "SUM" in ada["B1"]  # Excel itself would leave them out
