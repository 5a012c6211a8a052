"""Every cell gets its place, every name its address."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_xl.book.header import header_boxes
from lkjip_xl.book.place import place_book, place_sheet
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    BlokTeks,
    Buku,
    Isi,
    Kolom,
    Lembar,
    TandaTangan,
    acuan,
)

from .bahan import baca, kolom, lembar


def test_header_words_that_belong_together_are_merged() -> None:
    """A header over two columns would stand in the first one only, or swallow its neighbour."""
    kepala = (
        Kolom(9, ("No", "")),
        Kolom(9, ("Anggaran", "Target")),
        Kolom(9, ("Anggaran", "Rp")),
        Kolom(9, ("Realisasi", "Rp")),
    )
    assert header_boxes(kepala) == [
        (0, 0, 1, 0, "No"),
        (0, 1, 0, 2, "Anggaran"),
        (0, 3, 0, 3, "Realisasi"),
        (1, 1, 1, 1, "Target"),
        (1, 2, 1, 2, "Rp"),
        (1, 3, 1, 3, "Rp"),
    ]


@given(
    st.lists(
        st.lists(st.sampled_from(["", "a", "b"]), min_size=3, max_size=3), min_size=1, max_size=6
    )
)
def test_header_boxes_cover_without_overlap(kata: list[list[str]]) -> None:
    """Excel would call a workbook with overlapping merges damaged."""
    sel = [
        (b, k)
        for b1, k1, b2, k2, _ in header_boxes([Kolom(9, tuple(teks)) for teks in kata])
        for b in range(b1, b2 + 1)
        for k in range(k1, k2 + 1)
    ]
    assert sorted(sel) == [(b, k) for b in range(3) for k in range(len(kata))]


def test_blocks_stand_below_each_other() -> None:
    """A second table would overwrite the first, or the notes would stand in it."""
    tabel = BlokTabel(kolom(9, 9), (Baris((Isi(1, nama="x"),)),), nomor_kolom=True)
    kedua = BlokTabel(kolom(9), (Baris((Isi(2, nama="y"),)),))
    ttd = TandaTangan("Tempat", "Camat", "Nama", "", "123")
    halaman = Lembar("A", "A", "Judul", ("anak",), (tabel, kedua), ("catatan",), (), ttd)
    buku = baca(halaman)["A"]
    teks = {str(sel.value): sel.coordinate for baris in buku for sel in baris if sel.value}
    assert teks["Judul"] == "A1" and teks["anak"] == "A2"
    _, peta = place_book(Buku("", (halaman,), ()))
    assert peta.find("x") == ("A", 5, 0) and peta.find("y") == ("A", 8, 0)
    assert teks["catatan"] == "A11" and teks["NIP 123"] == "A20"


def test_a_name_twice() -> None:
    """A formula would silently read one of two cells."""
    tabel = BlokTabel(kolom(9, 9), (Baris((Isi(1, nama="x"), Isi(2, nama="x"))),))
    with pytest.raises(ValueError, match="ganda"):
        place_book(Buku("", (lembar("A", tabel),), ()))


def test_a_row_that_is_too_long() -> None:
    """A cell beyond the header would be printed without one."""
    with pytest.raises(ValueError, match="kolom"):
        place_sheet(lembar("A", BlokTabel(kolom(9), (Baris((Isi(1), Isi(2))),))))


def test_a_text_block_reaches_over_blank_places() -> None:
    """A label would be cut off at a narrow column's edge."""
    tabel = BlokTabel(kolom(5, 9, 9, 9), ())
    teks = BlokTeks((Baris((Isi("label"), None, Isi("nilai"))), Baris((Isi("kalimat"),))))
    gabungan = {str(rentang) for rentang in baca(lembar("A", teks, tabel))["A"].merged_cells.ranges}
    assert gabungan == {"A1:D1", "A3:B3", "C3:D3", "A4:D4"}


def test_numbers_and_codes_get_the_room_they_need() -> None:
    """A number would be shown as ###, a code would be broken over two lines."""
    baris = Baris((Isi(Decimal(10**12), "rupiah"), Isi("7.01.02.2.01.0001", "kode")))
    lebar = place_sheet(lembar("A", BlokTabel(kolom(3, 3), (baris,)))).lebar
    assert lebar[0] > 17 and lebar[1] > 15


@pytest.mark.parametrize("panjang", [10, 60, 250, 3000])
def test_wrapped_text_is_not_cut_off(panjang: int) -> None:
    """A long programme name would be printed without its end."""
    teks = ("Penyediaan jasa " * 200)[:panjang]
    letak = place_sheet(lembar("A", BlokTabel(kolom(40), (Baris((Isi(teks),)),))))
    assert letak.tinggi[3] >= min((panjang * 1.1 // 46 + 1) * 12.75, 409)


NILAI = st.one_of(st.none(), st.integers(-(10**12), 10**12), st.text("abc =", max_size=9))
TABEL = st.lists(st.lists(NILAI, min_size=1, max_size=4), min_size=1, max_size=4)


@settings(max_examples=40, deadline=None)
@given(st.lists(TABEL, min_size=1, max_size=3))
def test_what_is_read_at_the_address_of_a_name(tabel: list[list[list[int | str | None]]]) -> None:
    """A formula or a link would lead to another cell than the named one."""
    blok = tuple(
        BlokTabel(
            kolom(9, 9, 9, 9),
            tuple(
                Baris(tuple(Isi(v, nama=f"{t}|{b}|{k}") for k, v in enumerate(baris)))
                for b, baris in enumerate(rows)
            ),
            nomor_kolom=bool(t % 2),
        )
        for t, rows in enumerate(tabel)
    )
    halaman = lembar("A", *blok)
    rujuk = lembar(
        "B",
        BlokTabel(kolom(9), (Baris((Isi(0, rumus=acuan(0, 0, 0)),)),)),
    )
    buku = baca(halaman, rujuk)
    _, peta = place_book(Buku("", (halaman, rujuk), ()))
    for t, rows in enumerate(tabel):
        for b, baris in enumerate(rows):
            for k, nilai in enumerate(baris):
                nama, i, j = peta.find(f"{t}|{b}|{k}")
                assert buku[nama].cell(i + 1, j + 1).value == (nilai if nilai != "" else None)
    tujuan = str(buku["B"]["A4"].value).split("!")[1]
    assert buku["A"][tujuan].value == (tabel[0][0][0] if tabel[0][0][0] != "" else None)
