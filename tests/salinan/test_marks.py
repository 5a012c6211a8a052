"""What a copy's sheet shows, before it is written."""

from dataclasses import replace

from lkjip_xl.report.isi import LembarSumber, Tanda
from lkjip_xl.salinan.marks import gather_marks, with_legend
from tests.alat.kisi import kisi, sel


def test_the_gravest_mark_gives_the_colour_and_all_give_their_words() -> None:
    """A cell with two findings would show one, or the lesser colour."""
    tanda = (Tanda(1, 1, "terkait", "a"), Tanda(1, 1, "kesalahan", "b"))
    hasil = gather_marks(LembarSumber(0, "S", kisi("x|y\n1|2"), tanda=tanda))
    assert hasil.tingkat == {(1, 1): "kesalahan"}
    assert hasil.komentar == {(1, 1): "TERKAIT: a\nKESALAHAN: b"}


def test_a_mark_inside_merged_cells_shows_at_their_first() -> None:
    """A finding would stand on a covered cell, whose comment nobody can see."""
    sumber = LembarSumber(
        0,
        "S",
        kisi("x||y\n1|2|3", gabungan=("A1:B1",)),
        tanda=(Tanda(0, 1, "kesalahan", "b"),),
    )
    assert gather_marks(sumber).tingkat == {(0, 0): "kesalahan"}


def test_the_legend_names_colours_and_cells() -> None:
    """Colour alone would tell a colour-blind person nothing; findings would have to be sought."""
    tanda = (Tanda(0, 0, "kesalahan", "b"), Tanda(1, 1, "terkait", "c"))
    lembar = gather_marks(LembarSumber(0, "S", kisi("x|y\n1|2"), tanda=tanda))
    kata = with_legend(lembar, set())
    assert "merah kesalahan, kuning peringatan, biru informasi, ungu" in kata[0, 0]
    assert "1 kesalahan, 1 terkait" in kata[0, 0] and "Lihat A1." in kata[0, 0]
    assert kata[0, 0].endswith("KESALAHAN: b") and kata[1, 1] == "TERKAIT: c"


def test_the_legend_stands_where_it_can_be_seen() -> None:
    """A legend in a hidden row, or under a thread, would be seen by nobody."""
    grid = kisi("x|y\n1|2\n3|4", baris_tersembunyi=(1,))
    grid.kolom_tersembunyi = frozenset({0})
    tanda = gather_marks(LembarSumber(0, "S", grid, tanda=(Tanda(1, 1, "kesalahan", "b"),)))
    kata = with_legend(tanda, {sel("B2")})
    assert list(kata) == [sel("C2")]
    assert kata[sel("C2")].endswith("Sel B2: KESALAHAN: b")
    assert list(with_legend(replace(tanda, komentar={}), set())) == [sel("B2")]
