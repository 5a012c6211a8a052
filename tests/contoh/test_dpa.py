"""DPA.xlsx: amounts, split kode and sums."""

from openpyxl.worksheet.worksheet import Worksheet

from tests.contoh.alat import lembar, read_cells


def _jumlah(sheet: Worksheet, bagian: int) -> list[tuple[str, int]]:
    """Return uraian and amount of the rows whose kode has so many columns filled."""
    hasil = []
    for *kode, uraian, jumlah in read_cells(sheet, f"A11:G{sheet.max_row}"):
        if sum(nilai is not None for nilai in kode) == bagian:
            assert isinstance(uraian, str)
            assert isinstance(jumlah, int)
            hasil.append((uraian, jumlah))
    return hasil


def test_levels_are_counted_as_in_the_document() -> None:
    """A program, kegiatan or sub kegiatan of Tabel 3.5 would be lost or doubled."""
    sheet = lembar("DPA", "Perubahan")
    assert [len(_jumlah(sheet, n)) for n in (3, 4, 5)] == [4, 9, 30]


def test_sub_kegiatan_add_up_to_the_printed_total() -> None:
    """An amount of the 30 sub kegiatan would be mistyped."""
    sub = _jumlah(lembar("DPA", "Perubahan"), 5)
    assert sum(jumlah for _, jumlah in sub) == 3_582_710_000


def test_programs_keep_the_printed_amounts() -> None:
    """The value kept for a program's SUM would not be the document's."""
    assert [jumlah for _, jumlah in _jumlah(lembar("DPA", "Perubahan"), 3)] == [
        2_110_880_000,
        1_310_364_000,
        17_180_000,
        144_286_000,
    ]


def test_kegiatan_keep_the_printed_amounts() -> None:
    """The value kept for a kegiatan's SUM would not be the document's."""
    assert [jumlah for _, jumlah in _jumlah(lembar("DPA", "Perubahan"), 4)] == [
        13_700_000,
        1_874_688_000,
        85_991_000,
        24_608_000,
        36_475_000,
        75_418_000,
        1_310_364_000,
        17_180_000,
        144_286_000,
    ]


def test_kode_is_text_over_five_columns() -> None:
    """A kode's leading zeros would be lost, or its parts stand in other columns."""
    assert read_cells(lembar("DPA", "Perubahan"), "A11:E13") == [
        ["7", "01", "01", None, None],
        ["7", "01", "01", "2.01", None],
        ["7", "01", "01", "2.01", "0001"],
    ]
    assert read_cells(lembar("DPA", "Perubahan"), "A44:E46") == [
        ["7", "01", "06", None, None],
        ["7", "01", "06", "2.01", None],
        ["7", "01", "06", "2.01", "0003"],
    ]


def test_names_are_those_of_tabel_3_5() -> None:
    """DPA and realisasi of one row would not be found to be a pair by their names."""
    dpa = [baris[0] for baris in read_cells(lembar("DPA", "Perubahan"), "F11:F53")]
    assert dpa == [baris[0] for baris in read_cells(lembar("Realisasi", "Tabel 3.5"), "B6:B48")]
    assert dpa[10] == "Penyediaan Barang Cetak dan Penggandaan"
    assert dpa[39] == "Fasilitasi Penyelenggaraan Ketentraman dan Ketertiban Umum"


def test_parents_are_sums_of_their_direct_children() -> None:
    """A parent's formula would add other rows than those below it."""
    sheet = lembar("DPA", "Perubahan", rumus=True)
    rumus = {b: sheet[f"G{b}"].value for b in range(11, sheet.max_row + 1)}
    assert rumus[11] == "=SUM(G12,G15,G18,G26,G28,G32)"
    assert rumus[12] == "=SUM(G13:G14)"
    assert rumus[26] == "=SUM(G27)"
    assert rumus[37] == "=SUM(G38)"
    assert rumus[45] == "=SUM(G46:G53)"
    assert rumus[54] == "=SUM(G11,G37,G41,G44)"
    assert sum(isinstance(butir, str) for butir in rumus.values()) == 4 + 9 + 1


def test_every_sum_keeps_the_value_that_it_adds_up_to() -> None:
    """Excel would show one amount and a reader of the file another."""
    for nama in ("Perubahan", "Murni"):
        nilai, rumus = lembar("DPA", nama), lembar("DPA", nama, rumus=True)
        for b in range(11, rumus.max_row + 1):
            teks = rumus[f"G{b}"].value
            if not isinstance(teks, str):
                continue
            jumlah = 0
            for bagian in teks.removeprefix("=SUM(").removesuffix(")").replace("G", "").split(","):
                awal, _, akhir = bagian.partition(":")
                jumlah += sum(
                    nilai[f"G{n}"].value for n in range(int(awal), int(akhir or awal) + 1)
                )
            assert nilai[f"G{b}"].value == jumlah, (nama, b)


def test_only_programs_and_total_are_sums_in_murni() -> None:
    """The original budget would claim sub kegiatan that the document does not print."""
    sheet = lembar("DPA", "Murni", rumus=True)
    assert sheet["G11"].value == "=SUM(G12:G17)"
    assert sheet["G24"].value == "=SUM(G11,G18,G20,G22)"
    assert [len(_jumlah(lembar("DPA", "Murni"), n)) for n in (3, 4, 5)] == [4, 9, 0]


def test_murni_adds_up_to_the_printed_total() -> None:
    """An amount of Tabel 2.1 would be mistyped."""
    sheet = lembar("DPA", "Murni")
    kegiatan = _jumlah(sheet, 4)
    assert sum(jumlah for _, jumlah in kegiatan) == 3_349_383_000
    assert read_cells(sheet, "F24:G24") == [["Jumlah", 3_349_383_000]]
    assert kegiatan[4] == ("Kegiatan Jasa Penunjang Urusan Pemerintahan Daerah", 36_225_000)


def test_total_row_of_perubahan() -> None:
    """The DPA's total would not be the APBD Perubahan of the document."""
    assert read_cells(lembar("DPA", "Perubahan"), "A54:G54") == [
        [None, None, None, None, None, "Jumlah", 3_582_710_000]
    ]


def test_kop_names_document_year_and_skpd() -> None:
    """A reader could not tell the changed budget from the original one, nor whose it is."""
    perubahan, murni = lembar("DPA", "Perubahan"), lembar("DPA", "Murni")
    assert perubahan["A1"].value == "DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN"
    assert perubahan["A3"].value == "DPPA-BELANJA SKPD"
    assert murni["A1"].value == "DOKUMEN PELAKSANAAN ANGGARAN"
    assert murni["A3"].value == "DPA-BELANJA SKPD"
    for sheet in (perubahan, murni):
        assert sheet["A2"].value == "SATUAN KERJA PERANGKAT DAERAH"
        assert sheet["A5"].value == "Tahun Anggaran 2024"
        assert sheet["A7"].value == "SKPD : Kecamatan Puring"
        assert read_cells(sheet, "A8:G8") == [["Kode", *[None] * 4, "Uraian", "Tahun 2024"]]
        assert sheet["G9"].value == "Jumlah (Rp)"
