"""Levels of budget rows: kode, formulas, words, numbering, style, or none."""

from decimal import Decimal

import pytest

from lkjip_xl.cells.formulas import summed_rows
from lkjip_xl.cells.kode import read_kode
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import column_number
from lkjip_xl.tables.anggaran.levels.cues import paths
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah
from tests.alat.kisi import kisi, periksa, tabel


def _tingkat(pohon: Pohon) -> list[tuple[str, int | None]]:
    return [(simpul.tingkat, simpul.induk) for simpul in pohon.simpul]


LENGKAP = [("program", None), ("kegiatan", 0), ("sub_kegiatan", 1), ("sub_kegiatan", 1)]


def test_kode_in_one_column() -> None:
    """A kegiatan would be counted beside its own sub kegiatan."""
    pohon = tabel(
        kisi("""
        Kode|Uraian|Anggaran
        7.01.01|Program A|100
        7.01.01.2.01|Administrasi|100
        7.01.01.2.01.0001|Gaji|60
        7.01.01.2.01.0002|Mebel|40
        """)
    ).pohon
    assert pohon.hierarki == "kode"
    assert _tingkat(pohon) == LENGKAP


def test_kode_in_five_columns_with_two_digits() -> None:
    """A DPA form would be one flat list whose total is three times too large."""
    pohon = tabel(
        kisi(
            """
            Kode|||||Uraian|Jumlah
            "7"|"01"|"01"|||Program A|100
            "7"|"01"|"01"|"2.01"||Administrasi|100
            "7"|"01"|"01"|"2.01"|"01"|Gaji|60
            "7"|"01"|"01"|"2.01"|"02"|Mebel|40
            """,
            gabungan=("A1:E1",),
        )
    ).pohon
    assert pohon.hierarki == "kode"
    assert _tingkat(pohon) == LENGKAP


def test_one_agency_under_two_bidang() -> None:
    """A SKPD kode that stands under two bidang would swallow the second one's programs."""
    pohon = tabel(
        kisi(
            """
            Kode||||Uraian|Anggaran
            "2"||||URUSAN WAJIB|30
            "2.16"||||BIDANG KOMUNIKASI|10
            "2.16"|2.16.2.20.2.21.01.0000|||Dinas Komunikasi|10
            "2.16"|2.16.2.20.2.21.01.0000|2.16.01||Program A|10
            "2.16"|2.16.2.20.2.21.01.0000|2.16.01.2.01||Kegiatan A|10
            "2.16"|2.16.2.20.2.21.01.0000|2.16.01.2.01.0001||Sub A|10
            "2.16"|2.16.2.20.2.21.01.0000|2.16.01.2.01.0001|5.1.02|Belanja|10
            "2.20"||||BIDANG STATISTIK|20
            "2.20"|2.16.2.20.2.21.01.0000|||Dinas Komunikasi|20
            "2.20"|2.16.2.20.2.21.01.0000|2.20.02||Program B|20
            """,
            gabungan=("A1:D1",),
        )
    ).pohon
    assert _tingkat(pohon) == [
        ("urusan", None), ("bidang_urusan", 0), ("skpd", 1), ("program", 2), ("kegiatan", 3),
        ("sub_kegiatan", 4), ("rekening", 5), ("bidang_urusan", 0), ("skpd", 7), ("program", 8),
    ]  # fmt: skip


def test_numbering_by_letters_romans_and_digits() -> None:
    """An RFK numbered A / I / 1 would be one flat list; I after H would be a letter there."""
    pohon = tabel(
        kisi("""
        No|Uraian|Anggaran
        A|Penunjang|100
        I|Administrasi|70
        1|Gaji|60
        2|Mebel|10
        II|Jasa|30
        1|Listrik|30
        B|Pelayanan|5
        III|Koordinasi|5
        1|Rapat|5
        """)
    ).pohon
    assert pohon.hierarki == "nomor"
    assert [simpul.induk for simpul in pohon.simpul] == [None, 0, 1, 1, 0, 4, None, 6, 7]


def test_roman_numbers_below_the_letter_before_them() -> None:
    """I and II below H would be the letters I and so a program of their own."""
    pohon = tabel(
        kisi("""
        No|Uraian|Anggaran
        G|Penunjang|10
        I|Administrasi|10
        H|Pelayanan|30
        I|Gaji|20
        II|Mebel|10
        I|Koordinasi|5
        I|Rapat|5
        """)
    ).pohon
    assert [simpul.induk for simpul in pohon.simpul] == [None, 0, None, 2, 2, None, 5]


@pytest.mark.parametrize("nomor", ["A B C D E F G H I J II A", "A B C D E F G H I II A"])
def test_the_ninth_letter_below_a_roman_number_is_no_roman_number(nomor: str) -> None:
    """Kegiatan I and all below it would be a program of its own: the wrong program is short."""
    semua = nomor.split()
    kedua = semua.index("II") + 1
    uang = [*range(1, kedua), 50, 50]
    baris = "".join(f"{n}|Layanan {n}|{u}\n" for n, u in zip(semua, uang, strict=True))
    atas = f"No|Uraian|Anggaran\nI|Penunjang|{sum(range(1, kedua))}\n"
    pohon = tabel(kisi(atas + baris)).pohon
    assert [s.induk for s in pohon.simpul] == [None, *[0] * (kedua - 1), None, kedua]


def test_decimal_numbering() -> None:
    """1.1 stored as a number would not stand below 1."""
    pohon = tabel(
        kisi("""
        No|Uraian|Anggaran
        1|Penunjang|100
        1.1|Administrasi|100
        1.1.1|Gaji|60
        1.1.2|Mebel|40
        """)
    ).pohon
    assert pohon.hierarki == "nomor"
    assert _tingkat(pohon) == LENGKAP


def test_words_with_rekening_below() -> None:
    """Rekening without the words would make the list flat, and its total four times too large."""
    pohon = tabel(
        kisi("""
        Uraian|Anggaran
        Program Penunjang|100
        Kegiatan Administrasi|100
        Sub Kegiatan Gaji|60
        Belanja Pegawai|35
        Belanja Lembur|15
        Belanja Tunjangan|10
        Sub Kegiatan Mebel|40
        Belanja Modal|40
        """)
    ).pohon
    assert pohon.hierarki == "kata"
    assert [simpul.tingkat for simpul in pohon.simpul] == [
        "program", "kegiatan", "sub_kegiatan", "rekening", "rekening", "rekening",
        "sub_kegiatan", "rekening",
    ]  # fmt: skip


def test_sum_ranges() -> None:
    """A list whose only hint are its SUMs would be flat."""
    pohon = tabel(
        kisi("""
        Uraian|Anggaran
        Penunjang|=SUM(B3):100
        Administrasi|=SUM(B4:B5):100
        Gaji|60
        Mebel|40
        JUMLAH|=B2:100
        """)
    ).pohon
    assert pohon.hierarki == "rumus"
    assert _tingkat(pohon) == LENGKAP
    assert pohon.total is not None
    assert pohon.total.baris == 5


def test_bold_and_number_on_programs() -> None:
    """The table of the printed LKJiP (No. and bold only) would be flat."""
    pohon = tabel(
        kisi("""
        No.|Program/ Kegiatan/Sub Kegiatan|Anggaran
        1|**Penunjang**|100
        |**Administrasi**|100
        |Gaji|60
        |Mebel|40
        |TOTAL|100
        """)
    ).pohon
    assert pohon.hierarki == "gaya"
    assert _tingkat(pohon) == LENGKAP


def test_indents_and_steps_of_columns() -> None:
    """Levels shown by indent, or by a column each, would be lost."""
    indentasi = kisi("""
        Uraian|Anggaran
        Penunjang|100
        >Administrasi|100
        >>Gaji|60
        >>Mebel|40
    """)
    tangga = kisi("""
        Program|Kegiatan|Sub Kegiatan|Anggaran
        Penunjang|||100
        |Administrasi||
        ||Gaji|60
        ||Mebel|40
    """)
    for grid in (indentasi, tangga):
        pohon = tabel(grid).pohon
        assert pohon.hierarki == "gaya"
        assert _tingkat(pohon) == LENGKAP


def test_looks_whose_sums_do_not_fit_are_not_believed() -> None:
    """Bold rows of a flat list would be called parents, and their sums wrong."""
    grid = kisi("""
        Uraian|Anggaran|Realisasi
        **Gaji**|60|50
        Mebel|40|30
        **Listrik**|25|20
        Rapat|10|10
    """)
    assert tabel(grid).pohon.hierarki == "datar"
    _, hasil, temuan = periksa(grid)
    assert hasil.total is not None
    assert hasil.total.anggaran == Decimal(135)
    assert [cacat for cacat in temuan if cacat.tingkat == "kesalahan"] == []


def test_subtotals_are_no_grand_total() -> None:
    """The last program's subtotal would be compared with all programs."""
    pohon = tabel(
        kisi("""
        No|Uraian|Anggaran
        1|Penunjang|100
        |Gaji|100
        |Jumlah Penunjang|100
        2|Pelayanan|10
        |Rapat|10
        |Jumlah Pelayanan|10
        """)
    ).pohon
    assert pohon.total is None
    assert len(pohon.simpul) == 4


def test_plain_sums_only() -> None:
    """A product or another column's sum would be taken for children."""
    assert summed_rows("=SUM(F10:F12,F20)", 5, 99) == [9, 10, 11, 19]
    assert summed_rows("=F10+$F$20", 5, 99) == [9, 19]
    assert summed_rows("=SUM(G10:G12)", 5, 99) is None
    assert summed_rows("=F10*2", 5, 99) is None
    assert summed_rows("=F10-F11", 5, 99) is None
    assert column_number("AB") == 27


def test_items_below_a_rekening() -> None:
    """Items marked - would be named -, and be called program or rekening; 5 an urusan."""
    pohon = tabel(
        kisi(
            """
            Kode Rekening|Uraian||Volume|Satuan|Harga Satuan|Jumlah
            "5"|BELANJA|||||100
            5.1|BELANJA OPERASI|||||100
            5.1.02.01.01.0024|Belanja Alat Tulis|||||100
            |-|Kertas|2|rim|40|80
            |-|Tinta|1|botol|20|20
            """,
            gabungan=("B1:C1",),
        )
    ).pohon
    assert [(s.tingkat, s.uraian, s.induk) for s in pohon.simpul] == [
        ("rekening", "BELANJA", None), ("rekening", "BELANJA OPERASI", 0),
        ("rekening", "Belanja Alat Tulis", 1), ("rincian", "Kertas", 2), ("rincian", "Tinta", 2),
    ]  # fmt: skip


def test_headings_without_amounts() -> None:
    """Program and kegiatan that are only headings would stand beside each other, blank."""
    pohon = tabel(
        kisi("""
        No|Program/Kegiatan/Sub Kegiatan|Anggaran
        |Penunjang|
        |Administrasi|
        1|Gaji|60
        2|Mebel|40
        |Jasa|
        3|Listrik|5
        |JUMLAH|105
        """)
    ).pohon
    assert _tingkat(pohon) == [*LENGKAP, ("kegiatan", 0), ("sub_kegiatan", 4)]


def test_an_excerpt_with_kode_on_rekening_only() -> None:
    """Sub kegiatan without kode would hang below the rekening before them."""
    pohon = tabel(
        kisi("""
        Kode|Uraian|Anggaran
        |Sub Kegiatan Gaji|60
        5.1.01|Belanja Gaji|60
        5.1.01.01|Belanja Gaji Pokok|60
        |Sub Kegiatan Mebel|40
        5.2.02|Belanja Modal|40
        5.2.02.05|Belanja Modal Mebel|40
        """)
    ).pohon
    assert pohon.hierarki == "kata"
    assert [(s.tingkat, s.induk) for s in pohon.simpul] == [
        ("sub_kegiatan", None), ("rekening", 0), ("rekening", 1),
        ("sub_kegiatan", None), ("rekening", 3), ("rekening", 4),
    ]  # fmt: skip


def test_an_agency_printed_twice_counts_once() -> None:
    """The SKPD row and its repetition would add up to twice the pagu."""
    _, hasil, temuan = periksa(
        kisi("""
        Kode|Uraian|Anggaran|Realisasi
        7.01.0.00.0.00.01.0000|KECAMATAN PURING|100|50
        7.01.0.00.0.00.01.0000|KECAMATAN PURING|100|50
        7.01.01|Penunjang|60|30
        7.01.02|Pelayanan|40|20
        """)
    )
    assert hasil.total is not None
    assert hasil.total.anggaran == Decimal(100)
    assert [cacat for cacat in temuan if cacat.tingkat == "kesalahan"] == []


def test_names_of_a_flat_list_say_its_level() -> None:
    """Rekening of an RFK of one sub kegiatan, or offices, would be called programs."""
    belanja = kisi("""
        No|Uraian|Anggaran
        1|Belanja Alat Tulis|60
        2|Belanja Makan|40
    """)
    unit = kisi("""
        No|Uraian|Anggaran
        1|Sekretariat|60
        2|Seksi Pemerintahan|40
    """)
    assert [s.tingkat for s in tabel(belanja).pohon.simpul] == ["rekening", "rekening"]
    assert [s.tingkat for s in tabel(unit).pohon.simpul] == ["skpd", "skpd"]


def test_kode_and_name_in_one_column() -> None:
    """A kode typed before each name would leave the table without levels."""
    pohon = tabel(
        kisi("""
        Program/Kegiatan/Sub Kegiatan|Anggaran
        7.01.01 PENUNJANG|100
        7.01.01.2.01 - Administrasi|100
        7.01.01.2.01.0001 Gaji|60
        7.01.01.2.01.0002 Mebel|40
        JUMLAH|100
        """)
    ).pohon
    assert pohon.hierarki == "kode"
    assert _tingkat(pohon) == LENGKAP
    assert [s.uraian for s in pohon.simpul] == ["PENUNJANG", "Administrasi", "Gaji", "Mebel"]


def test_numbers_before_names_are_no_kode() -> None:
    """1.1 Administrasi would become a bidang urusan."""
    pohon = tabel(
        kisi("""
        Program/Kegiatan|Anggaran
        1. Penunjang|100
        1.1 Administrasi|60
        1.2 Jasa|40
        """)
    ).pohon
    assert pohon.hierarki != "kode"
    assert pohon.simpul[1].uraian == "1.1 Administrasi"


def test_groups_of_items_as_sipd_marks_them() -> None:
    """[#] and [-] would stand beside the items that they add up, and count them three times."""
    pohon = tabel(
        kisi("""
        Kode Rekening|Uraian|Koefisien|Satuan|Harga|Jumlah
        5.1.02.01.01.0024|Belanja ATK||||1500
        |[#] ATK Kantor||||1500
        |[-] Triwulan I||||1000
        |Kertas|10 Rim|Rim|50|500
        |Tinta|5 Botol|Botol|100|500
        |[-] Triwulan II||||500
        |- Kertas|10 Rim|Rim|50|500
        """)
    ).pohon
    assert [s.induk for s in pohon.simpul] == [None, 0, 1, 2, 2, 1, 5]
    assert [s.tingkat for s in pohon.simpul] == ["rekening", *["rincian"] * 6]
    assert pohon.simpul[-1].uraian == "Kertas"


def test_rekening_without_numbers_below_numbered_rows() -> None:
    """An RFK with more rekening than numbers would be flat, and its total called wrong."""
    grid = kisi("""
        NO|PROGRAM/KEGIATAN|PAGU|REALISASI
        A|PENUNJANG|300|150
        I|ADMINISTRASI|300|150
        1|Gaji|200|100
        |Belanja Pegawai|150|75
        |Belanja Tunjangan|50|25
        2|ATK|100|50
        |Belanja ATK|100|50
        |TOTAL|300|150
    """)
    pohon = tabel(grid).pohon
    assert pohon.hierarki == "nomor"
    assert [s.induk for s in pohon.simpul] == [None, 0, 1, 2, 2, 1, 5]
    assert [s for s in periksa(grid)[2] if s.tingkat == "kesalahan"] == []


def test_offices_above_programs_that_say_so() -> None:
    """An office without kode would stand below the last sub kegiatan of the one above it."""
    sumber = tabel(
        kisi("""
        Uraian                          | Anggaran
        Urusan Pemerintahan Bidang Desa | 100
        Dinas A                         | 60
        Program : Pelayanan             | 60
        Kegiatan : Gaji                 | 60
        Dinas B                         | 40
        Program : Pembinaan             | 40
        Kegiatan : Mebel                | 40
        """)
    )
    assert [s.induk for s in sumber.pohon.simpul] == [None, 0, 1, 2, 0, 4, 5]


def test_blank_kode_of_many_rows_do_not_name_the_levels() -> None:
    """Kode of half the rows would win over numbers and sums that tell the levels of all."""
    # 60 + 40 = 100, 30 + 20 = 50; only sub kegiatan have a kode.
    sumber = tabel(
        kisi("""
        No  | Kode              | Uraian     | Anggaran
        1   |                   | Pelayanan  | 1003150
        1.1 |                   | Kegiatan A | 1003150
        1.1.1 | 7.01.01.2.01.01 | Gaji       | 601130
        1.1.2 | 7.01.01.2.01.02 | Listrik    | 402020
        2   |                   | Pembinaan  | 507090
        2.1 |                   | Kegiatan B | 507090
        2.1.1 | 7.01.02.2.01.01 | Air        | 305040
        2.1.2 | 7.01.02.2.01.02 | Mebel      | 202050
        """)
    )
    assert [s.induk for s in sumber.pohon.simpul] == [None, 0, 1, 1, None, 4, 5, 5]


def test_a_program_whose_kode_is_blank_is_no_item_of_a_rekening() -> None:
    """Program B would stand below the rekening above it, which then would not add up."""
    # 61.261.515 is more than the rekening's 40.241.560.
    grid = kisi("""
    Kode              | Uraian         | Anggaran
    7.01.01           | Program A      | 40241560
    7.01.01.2.01      | Kegiatan A     | 40241560
    7.01.01.2.01.0001 | Sub Kegiatan A | 40241560
    5.1.02            | Belanja Barang | 40241560
                      | Program B      | 61261515
    7.01.02.2.01      | Kegiatan B     | 61261515
    7.01.02.2.01.0001 | Sub Kegiatan B | 61261515
    5.1.02            | Belanja Barang | 61261515
    """)
    pohon = tabel(grid).isi
    assert isinstance(pohon, Pohon)
    assert pohon.simpul[4].induk is None


def test_an_untidy_kode_of_the_level_above_leaves_its_rekening_in_place() -> None:
    """A space in the sub kegiatan's kode before one rekening would make this a row at the top."""
    sub = "7.01.01.2.01.0003"
    kolom = [(sub, ""), (sub, "5.2"), (sub, "5.2.04"), ("7 .01.01.2.01.0003", "5.2.04.02")]
    rows = [
        BarisMentah(p, "", read_kode(list(kode)), " ".join(kode), "Baris", {}, kolom_kode=kode)
        for p, kode in enumerate(kolom)
    ]
    assert paths(rows) == [None, 0, 1, 2]


def test_rows_without_kode_stand_below_blank_headings_that_alone_have_one() -> None:
    """By their look program and kegiatan would stand beside each other, one of them empty."""
    sumber = tabel(
        kisi("""
    Kode         | Uraian       | Anggaran | Realisasi
    7.01.01      | Penunjang    |          |
    7.01.01.2.01 | Keuangan     |          |
                 | Gaji         | 600      | 500
                 | Tunjangan    | 300      | 250
                 | Honor        | 200      | 250
    7.01.01.2.02 | Umum         |          |
                 | Listrik      | 400      | 350
                 | Air          | 100      | 50
                 | Jumlah       | 1600     | 1400
    """)
    )
    assert [s.induk for s in sumber.pohon.simpul] == [None, 0, 1, 1, 1, 0, 5, 5]


def test_headings_that_nothing_puts_above_rows_leave_a_table_unproven() -> None:
    """A total alone would make sure what the programs are, though each of them is nothing."""
    sumber = tabel(
        kisi("""
    Uraian     | Anggaran | Realisasi
    Penunjang  |          |
    Keuangan   |          |
    Gaji       | 700      | 500
    Umum       |          |
    Listrik    | 400      | 350
    Pelayanan  |          |
    Rapat      |          |
    Makan      | 100      | 50
    Jalan      |          |
    Sewa       | 100      | 50
    Pembinaan  |          |
    Desa       |          |
    Kelurahan  |          |
    Bantuan    | 90       | 40
    Jumlah     | 1390     | 990
    """)
    )
    assert not sumber.pasti
