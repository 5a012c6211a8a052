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


def _with_words(banyak: int) -> Lembar:
    """Return a sheet of a table of ten rows, and words below a heading."""
    tabel = BlokTabel((Kolom(60, ("Uraian",)),), tuple(Baris((Isi(f"{n}"),)) for n in range(10)))
    judul = BlokTeks((Baris((Isi("Pembulatan", "judul_blok"),)),))
    kata = BlokTeks(tuple(Baris((Isi(f"kalimat {n}"),)) for n in range(banyak)))
    return Lembar("uji", "Uji", "Uji", (), (tabel, judul, kata))


def test_a_last_line_of_words_has_no_page_of_its_own() -> None:
    """A page of two lines would be handed in: the rest of what the page before was about."""
    terputus = 0
    for banyak in range(1, 18):
        letak = place_sheet(_with_words(banyak))
        judul = next(s.baris for s in letak.sel if s.sel.nilai == "Pembulatan")
        putus = paginate(letak, 800, 360).putus
        assert putus in {(), (judul,)}, banyak
        terputus += bool(putus)
    assert terputus


def test_a_table_of_few_high_rows_repeats_its_header() -> None:
    """Its second page would be columns without a heading."""
    panjang = "kata " * 120
    kolom = (Kolom(20, ("Uraian",)), Kolom(20, ("Nilai",)))
    tabel = BlokTabel(kolom, tuple(Baris((Isi(panjang), Isi("1"))) for _ in range(8)))
    letak = place_sheet(Lembar("uji", "Uji", "Uji", (), (tabel,)))
    cara = paginate(letak, 800, 400)
    kepala, badan, _ = letak.tabel[0]
    assert cara.putus and cara.ulang == (kepala, badan - 1)
