"""The sheets can be printed as they are, with charts that follow their tables."""

import re
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

from lkjip_xl.book.breaks import page_breaks
from lkjip_xl.book.place import place_sheet
from lkjip_xl.book.write import build_book
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    Buku,
    Grafik,
    Isi,
    Kolom,
    Lembar,
    Seri,
    TandaTangan,
)

from .bahan import baca

TTD = TandaTangan("Tempat", "Camat", "Nama", "Pembina", "1")


def _lembar(n: int, *grafik: Grafik, ttd: TandaTangan | None = None) -> Lembar:
    kepala = (Kolom(40, ("Uraian", "")), Kolom(18, ("Rp", "Pagu")), Kolom(18, ("Rp", "Sisa")))
    baris = tuple(
        Baris((Isi(f"baris {i}", nama=f"u{i}"), Isi(Decimal(i), "rupiah", nama=f"n{i}")), i % 3)
        for i in range(n)
    )
    blok = BlokTabel(kepala, baris, True)
    return Lembar("A", "A", "Judul", (), (blok,), (), grafik, ttd, "mendatar")


def _grafik(*urutan: int) -> Grafik:
    seri = Seri("Pagu", tuple(f"u{i}" for i in urutan), tuple(f"n{i}" for i in urutan))
    return Grafik("batang", "Pagu", (seri,), "Pagu per program", "juta")


def _chart_xml(*grafik: Grafik) -> tuple[str, str]:
    isi = ZipFile(BytesIO(build_book(Buku("", (_lembar(30, *grafik),), ()))))
    gambar = isi.read("xl/drawings/drawing1.xml").decode()
    return isi.read("xl/charts/chart1.xml").decode(), gambar


def test_page_set_up() -> None:
    """The sheet would come out on the wrong paper, cut at the right or without its header."""
    buku = baca(_lembar(30))["A"]
    assert (buku.page_setup.paperSize, buku.page_setup.orientation) == (14, "landscape")
    assert (buku.page_setup.fitToWidth or 1, buku.page_setup.fitToHeight) == (1, 0)
    assert buku.sheet_properties.pageSetUpPr and buku.sheet_properties.pageSetUpPr.fitToPage
    assert abs(buku.page_margins.left * 2.54 - 3) < 0.01
    assert buku.print_title_rows == "$3:$5"
    assert buku.print_area == "'A'!$A$1:$C$35"
    assert buku.oddFooter and buku.oddFooter.right
    assert "Halaman &P dari &N" in str(buku.oddFooter.right.text)
    assert buku.freeze_panes == "A6"


def test_a4_by_setting() -> None:
    """An office without F4 would get sheets that its printer cuts off."""
    isi = build_book(Buku("", (_lembar(3),), (), "A4"))
    assert b'paperSize="9"' in ZipFile(BytesIO(isi)).read("xl/worksheets/sheet1.xml")


def test_outline_levels_have_their_totals_above() -> None:
    """Closing a programme in Excel would hide the wrong rows."""
    buku = baca(_lembar(30))["A"]
    assert [buku.row_dimensions[b].outlineLevel for b in (6, 7, 8, 9)] == [0, 1, 2, 0]
    garis = buku.sheet_properties.outlinePr
    assert garis and garis.summaryBelow is False


def test_a_chart_over_neighbours_is_a_range() -> None:
    """A chart would not follow a table that is recalculated."""
    bagan, gambar = _chart_xml(_grafik(2, 3, 4))
    assert "<c:f>'A'!$B$8:$B$10</c:f>" in bagan and "<c:f>'A'!$A$8:$A$10</c:f>" in bagan
    assert 'descr="Pagu per program"' in gambar
    assert "#,##0,," in bagan and "juta rupiah" in bagan


def test_a_chart_over_scattered_cells_has_its_values() -> None:
    """A chart of the programmes would be empty until a recalculation."""
    bagan, _ = _chart_xml(_grafik(2, 9))
    assert "<c:f>('A'!$B$8,'A'!$B$15)</c:f>" in bagan
    assert re.findall(r"<c:v>(\w[^<]*)</c:v>", bagan)[-4:] == ["baris 2", "baris 9", "2", "9"]


def test_a_signature_is_not_alone_on_its_page() -> None:
    """The signature would be printed on an empty page, away from what is signed."""
    for n in range(1, 60):
        letak = place_sheet(_lembar(n, ttd=TTD))
        putus = page_breaks(letak, 800, 500, 51)
        assert all(satu <= letak.kepala[-1][2] for satu in putus)


def test_a_chart_is_not_cut_by_the_page() -> None:
    """Half of a chart would be printed on one page and half on the next."""
    letak = place_sheet(_lembar(20, _grafik(*range(9))))
    baris, tinggi, _ = letak.grafik[0]
    putus = page_breaks(letak, 800, 500, 51)
    assert putus == [baris - 1]
    assert sum(letak.tinggi[b] for b in range(baris, baris + tinggi)) == tinggi * 15
