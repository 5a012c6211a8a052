"""Tests of page breaks among several short tables."""

from lkjip_xl.book.breaks import paginate
from lkjip_xl.book.place import place_sheet
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Kolom, Lembar


def test_a_short_table_stays_with_its_heading_on_one_page() -> None:
    """A table's header would be cut in two by the end of a page, its rows without header."""
    kolom = (Kolom(40, ("Kelompok", "")), Kolom(18, ("Nilai", "U1")), Kolom(18, ("Nilai", "U2")))
    tabel = BlokTabel(kolom, tuple(Baris((Isi(f"baris {i}"),)) for i in range(4)))
    judul = BlokTeks((Baris((Isi("Menurut usia", "judul_blok"),)),))
    for n in range(2, 12):
        letak = place_sheet(Lembar("uji", "Uji", "Uji", (), (tabel, *(judul, tabel) * n)))
        putus = paginate(letak, 800, 400).putus
        boleh = {kepala - 2 for kepala, _, _ in letak.tabel}
        assert set(putus) <= boleh
        assert putus or n < 4
