"""Realisasi.xlsx: Tabel 3.5 as typed, misprints included."""

from tests.contoh.alat import gaya, lembar, read_cells


def test_rows_are_numbered_and_bold_as_printed() -> None:
    """The level of a row, told only by No. and bold, would be lost."""
    sheet = lembar("Realisasi", "Tabel 3.5")
    assert [baris[0] for baris in read_cells(sheet, "A6:A49") if baris[0] is not None] == [
        1,
        2,
        3,
        4,
    ]
    tebal = [sheet[f"B{b}"].font.b for b in range(6, 50)]
    assert sum(bool(butir) for butir in tebal) == 4 + 9 + 1


def test_sub_kegiatan_add_up_to_the_printed_totals() -> None:
    """An amount of the 30 sub kegiatan would be mistyped."""
    sheet = lembar("Realisasi", "Tabel 3.5")
    sub = [b for b in range(6, 50) if not sheet[f"B{b}"].font.b]
    assert len(sub) == 30
    assert sum(sheet[f"C{b}"].value for b in sub) == 3_582_710_000
    assert sum(sheet[f"D{b}"].value for b in sub) == 3_519_069_195


def test_total_is_printed_with_its_wrong_percent() -> None:
    """The document's 98,28% (rightly 98,22%) would be mended silently."""
    sheet = lembar("Realisasi", "Tabel 3.5")
    assert read_cells(sheet, "A49:F49") == [
        [None, "TOTAL", 3_582_710_000, 3_519_069_195, 63_640_805, 0.9828]
    ]
    assert gaya(sheet, "F49") == (0.9828, "0.00%")


def test_other_misprint_is_kept() -> None:
    """The document's 99,99% (rightly 99,98%) at one sub kegiatan would be mended silently."""
    assert read_cells(lembar("Realisasi", "Tabel 3.5"), "B47:F47") == [
        [
            "Fasilitasi Penyusunan Program dan Pelaksanaan Pemberdayaan Masyarakat Desa",
            57_022_000,
            57_012_000,
            10_000,
            0.9999,
        ]
    ]


def test_zero_is_a_number_except_where_typed_as_dash() -> None:
    """The one zero that the document prints as a dash would read like the others."""
    sheet = lembar("Realisasi", "Tabel 3.5")
    assert read_cells(sheet, "B24:F24") == [
        ["Penyediaan Jasa Surat Menyurat", 990_000, 990_000, "-", 1]
    ]
    assert gaya(sheet, "E9") == (0, "0")


def test_numbers_look_as_typed() -> None:
    """A percent or an amount would be kept as text, or shown in another format."""
    sheet = lembar("Realisasi", "Tabel 3.5")
    assert gaya(sheet, "C6") == (2_110_880_000, "#,##0")
    assert gaya(sheet, "E6") == (48_744_185, "#,##0")
    assert gaya(sheet, "F6") == (0.9769, "0.00%")
    assert gaya(sheet, "F9") == (1, "0%")
    assert gaya(sheet, "F46") == (1, "0%")


def test_nothing_is_calculated() -> None:
    """The table would not be one that staff typed from the document."""
    sheet = lembar("Realisasi", "Tabel 3.5", rumus=True)
    assert not [sel for baris in sheet.iter_rows() for sel in baris if sel.data_type == "f"]


def test_camat_signs_below_the_table() -> None:
    """The block that a reader must not take for rows of the table would be missing."""
    assert [baris[0] for baris in read_cells(lembar("Realisasi", "Tabel 3.5"), "D51:D58")] == [
        "Puring, 31 Januari 2025",
        "Camat Puring",
        None,
        None,
        None,
        "Turisno, S.Sos.",
        "Pembina",
        "NIP. 197208201994031006",
    ]
