"""The sheets can be printed as they are, with charts that follow their tables."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

from lkjip_xl.book.breaks import paginate
from lkjip_xl.book.chart import end_labels
from lkjip_xl.book.place import place_sheet
from lkjip_xl.book.resolve import Peta
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
    sheet_anchor,
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
    arsip = ZipFile(BytesIO(build_book(Buku("", (_lembar(30, *grafik),), ()))))
    gambar = arsip.read("xl/drawings/drawing1.xml").decode()
    return arsip.read("xl/charts/chart1.xml").decode(), gambar


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
    assert "Halaman &P" in str(buku.oddFooter.right.text)
    assert buku.freeze_panes == "A6"


def test_a4_by_setting() -> None:
    """An office without F4 would get sheets that its printer cuts off."""
    data = build_book(Buku("", (_lembar(3),), (), "A4"))
    assert b'paperSize="9"' in ZipFile(BytesIO(data)).read("xl/worksheets/sheet1.xml")


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
        putus = paginate(letak, 800, 500).putus
        assert all(posisi <= letak.tabel[-1].akhir for posisi in putus)


def test_a_chart_is_not_cut_by_the_page() -> None:
    """Half of a chart would be printed on one page and half on the next."""
    letak = place_sheet(_lembar(20, _grafik(*range(9))))
    baris, tinggi, _ = letak.grafik[0]
    assert paginate(letak, 800, 500).putus == (baris - 1,)
    assert sum(letak.tinggi[b] for b in range(baris, baris + tinggi)) == tinggi * 15


def test_table_note_chart_signature() -> None:
    """The signature would stand between the table and its chart."""
    letak = place_sheet(_lembar(3, _grafik(0, 1), ttd=TTD))
    assert letak.ttd and letak.grafik[0].baris > letak.tabel[0].akhir
    assert letak.ttd.awal >= letak.grafik[0].baris + letak.grafik[0].tinggi


def test_a_little_too_high_is_one_smaller_page() -> None:
    """Two rows and the signature would be alone on a second page."""
    letak = place_sheet(_lembar(20, ttd=TTD))
    tinggi = sum(letak.tinggi.values())
    cara = paginate(letak, 800, tinggi * 0.9)
    assert cara.utuh and cara.putus == ()
    assert not paginate(letak, 800, tinggi * 0.8).utuh  # below 85 % nobody reads it


def test_a_header_is_repeated_only_where_its_table_goes_on() -> None:
    """A chart on a page of its own would stand below the header of a table that has ended."""
    assert paginate(place_sheet(_lembar(20, _grafik(*range(9)))), 800, 400).ulang is None
    panjang = paginate(place_sheet(_lembar(60)), 800, 400)
    assert panjang.ulang == (2, 4) and panjang.putus


def test_a_parent_is_not_the_last_row_of_a_page() -> None:
    """A program would stand alone at the foot of a page, its kegiatan on the next."""
    baris = tuple(
        Baris((Isi(f"baris {i}"),), ragam="program" if i % 4 == 0 else None) for i in range(60)
    )
    lembar = Lembar("A", "A", "Judul", (), (BlokTabel((Kolom(40, ("Uraian",)),), baris),))
    letak = place_sheet(lembar)
    awal = letak.tabel[0].badan
    for tinggi in range(300, 400, 7):
        putus = paginate(letak, 800, tinggi).putus
        assert putus and all((posisi - 1 - awal) % 4 for posisi in putus)


def test_only_the_handed_in_sheets_are_numbered_from_one() -> None:
    """The first table of the report would be page 7, behind the sheets for the desk."""
    kerja = Lembar("ringkasan", "R", "Ringkasan", (), ())
    arsip = ZipFile(BytesIO(build_book(Buku("", (kerja, _lembar(3)), ()))))
    meja, laporan = (arsip.read(f"xl/worksheets/sheet{n}.xml").decode() for n in (1, 2))
    assert "Halaman" not in meja
    assert 'useFirstPageNumber="1"' in laporan
    assert "Halaman &amp;P" in laporan and "&amp;N" not in laporan


def test_the_way_back_is_not_printed() -> None:
    """Every page would begin with a link that leads nowhere on paper."""
    lembar = replace(_lembar(3), kembali=sheet_anchor("A"))
    buku = baca(lembar)["A"]
    assert (buku["A1"].value, buku["A2"].value) == ("‹ Kembali ke Ringkasan", "Judul")
    assert buku["A1"].hyperlink and buku["A1"].hyperlink.location == "'A'!A2"
    assert str(buku.print_area).startswith("'A'!$A$2:")


def _ends(*akhir: float) -> dict[int, str]:
    """Return where the labels of lines stand that end at these values, on an axis of 0-100."""
    seri = tuple(Seri(f"x{n}", ("a", "a"), ("a", f"b{n}")) for n in range(len(akhir)))
    nilai = {f"b{n}": Decimal(str(angka)) for n, angka in enumerate(akhir)} | {"a": Decimal(10)}
    return end_labels(Grafik("garis", "", seri, "", "nilai", 0.0, 100.0), Peta({}, {}, nilai))


def test_labels_at_the_ends_of_lines_do_not_cover_each_other() -> None:
    """Two units with nearly the same IKM would be written over each other."""
    assert _ends(20, 60) == {0: "right", 1: "right"}
    assert _ends(60, 62) == {0: "below", 1: "above"}
    assert _ends(60, 61, 62) == {}  # the legend stays instead
