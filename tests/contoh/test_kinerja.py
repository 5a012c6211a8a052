"""Kinerja.xlsx: Perjanjian Kinerja, Tabel 3.1, 3.2, 3.4 and 3.6 as printed."""

from tests.contoh.alat import gaya, lembar, read_cells


def test_perjanjian_has_its_target_in_the_fourth_triwulan() -> None:
    """A target would be mistyped, or stand under another triwulan."""
    sheet = lembar("Kinerja", "Perjanjian Kinerja")
    assert read_cells(sheet, "D5:I6") == [
        ["Indeks", 87, None, None, None, 87],
        ["Indeks", 87, None, None, None, 87],
    ]
    assert sheet["B6"].value == "Meningkatnya Pelayanan Publik oleh Kecamatan"


def test_tabel_3_1_has_groups_alone_on_their_row() -> None:
    """Tujuan and Sasaran would be read as indicators, or a figure of them be mistyped."""
    sheet = lembar("Kinerja", "Tabel 3.1")
    assert read_cells(sheet, "A4:F7") == [
        [None, "Tujuan", None, None, None, None],
        [None, "Mewujudkan Kualitas Pelayanan Publik", "Indeks Kepuasan Masyarakat",
         87, 88.24, 1.0143],
        [None, "Sasaran", None, None, None, None],
        [None, "Meningkatkan Kualitas Pelayanan Publik",
         "Indeks Kepuasan Masyarakat Kecamatan Puring", 87, 88.24, 1.0143],
    ]  # fmt: skip
    assert gaya(sheet, "F5") == (1.0143, "0.00%")
    assert sheet["B4"].font.b
    assert sheet["B6"].font.b


def test_tabel_3_2_has_its_row_of_column_numbers() -> None:
    """The row `1 2 3 4 5 6 (5/4)` that readers must step over would be missing."""
    sheet = lembar("Kinerja", "Tabel 3.2")
    assert read_cells(sheet, "A5:H6") == [
        [1, 2, 3, 4, 5, "6 (5/4)", 7, "8 (5/7)"],
        ["1.", "Indeks Kepuasan Masyarakat (IKM)", 86.8, 87, 88.24, 1.0143, 89, 0.9915],
    ]
    assert gaya(sheet, "C6") == (86.8, "0.00")


def test_tabel_3_4_keeps_misprint_and_blanks() -> None:
    """101,86%, 86% or one of the document's blank cells would be mended silently."""
    sheet = lembar("Kinerja", "Tabel 3.4")
    assert sheet["C5"].value == 1.0186
    assert read_cells(sheet, "A7:C7") == [
        [
            "Meningkatkan Kualitas Pelayanan Publik",
            "Indeks Kepuasan Masyarakat Kecamatan Puring",
            None,
        ]
    ]
    assert read_cells(sheet, "F9:G9") == [[1, None]]
    assert read_cells(sheet, "F14:G14") == [[0.86, "Menunjang"]]
    assert read_cells(sheet, "F18:G18") == [[None, "Menunjang"]]


def test_tabel_3_4_lists_programs_in_bold_among_kegiatan() -> None:
    """One of the 4 programs and 9 kegiatan would be lost or change its level."""
    sheet = lembar("Kinerja", "Tabel 3.4")
    tebal = [bool(sheet[f"D{b}"].font.b) for b in range(7, 20)]
    assert [b for b, butir in enumerate(tebal, 7) if butir] == [7, 14, 16, 18]
    assert all(sheet[f"D{b}"].value for b in range(7, 20))
    assert sheet.max_row == 19


def test_tabel_3_6_keeps_percent_without_sign_and_wrong_efisiensi() -> None:
    """101,43 without its sign, 98,28% or 1,72% would be mended silently."""
    sheet = lembar("Kinerja", "Tabel 3.6")
    assert read_cells(sheet, "A4:I4") == [[1, 2, 3, 4, 5, 6, 7, 8, 9]]
    assert read_cells(sheet, "C6:I6") == [[87, 88.24, 101.43, None, None, None, None]]
    assert read_cells(sheet, "C8:I8") == [
        [87, 88.24, 101.43, 3_582_710_000, 3_519_069_195, 0.9828, 0.0172]
    ]
    assert gaya(sheet, "E8") == (101.43, "0.00")
    assert gaya(sheet, "I8") == (0.0172, "0.00%")
