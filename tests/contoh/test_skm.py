"""SKM.xlsx: Tabel 3.3 and the interval table as printed."""

from tests.contoh.alat import gaya, lembar, read_cells


def test_nine_unsur_with_three_kecamatan() -> None:
    """A value or kategori of an unsur would be mistyped or stand under another kecamatan."""
    sheet = lembar("SKM", "Tabel 3.3")
    b, sb = "Baik", "Sangat Baik"
    assert read_cells(sheet, "A7:H15") == [
        [1, "Persyaratan", 86.11, b, 85.85, b, 91.97, sb],
        [2, "Prosedur", 87.29, b, 87.25, b, 91.37, sb],
        [3, "Waktu Pelayanan", 84.74, b, 85.39, b, 91.47, sb],
        [4, "Biaya/Tarif", 99.54, sb, 98.87, sb, 99.93, sb],
        [5, "Produk Layanan", 87.1, b, 86.6, b, 92.47, sb],
        [6, "Kompetensi Pelaksana", 87.33, b, 86.52, b, 92.49, sb],
        [7, "Perilaku Pelaksana", 85.18, b, 85.2, b, 93.46, sb],
        [8, "Sarana dan Prasarana", 85.59, b, 85.79, b, 92.79, sb],
        [9, "Penanganan Pengaduan", 99.28, sb, 98.86, sb, 93.72, sb],
    ]
    assert gaya(sheet, "C11") == (87.1, "0.0")


def test_no_ikm_row() -> None:
    """The sample would print an IKM where the document prints none."""
    assert lembar("SKM", "Tabel 3.3").max_row == 15


def test_header_is_merged_over_three_rows() -> None:
    """The header that readers find hardest would be flat."""
    sheet = lembar("SKM", "Tabel 3.3")
    gabung = {str(rentang) for rentang in sheet.merged_cells.ranges}
    assert gabung >= {"A4:A6", "B4:B6", "C4:D5", "E4:H4", "E5:F5", "G5:H5"}
    assert [sheet[a].value for a in ("A4", "B4", "C4", "E4", "E5", "G5")] == [
        "No",
        "Unsur",
        "Nilai Kecamatan Puring",
        "Kecamatan Pembanding",
        "Petanahan",
        "Buayan",
    ]
    assert read_cells(sheet, "C6:H6") == [["Nilai", "Kategori UPP"] * 3]


def test_interval_ranges_are_text_with_their_overlap() -> None:
    """3,064 and 3,532, each printed in two ranges, would be mended silently."""
    assert read_cells(lembar("SKM", "Interval"), "A4:E8") == [
        ["NILAI PERSEPSI", "NILAI INTERVAL", "NILAI INTERVAL KONVERSI", "MUTU PELAYANAN",
         "KINERJA UPP"],
        [1, "1,00 – 2,599", "25,00 – 64,99", "D", "Tidak baik"],
        [2, "2,60 – 3,064", "65,00 – 76,60", "C", "Kurang baik"],
        [3, "3,064 – 3,532", "76,61 – 88,30", "B", "Baik"],
        [4, "3,532 – 4,00", "88,31 – 100,00", "A", "Sangat baik"],
    ]  # fmt: skip
