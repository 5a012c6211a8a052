"""Kode typed or stored oddly, read right where other rows prove how."""

import datetime

import pytest

from lkjip_xl.model.sel import Nilai
from tests.alat.kisi import kisi, periksa, tabel

# 60 + 40 = 100, with 10 of program B 110.
TABEL = """
Kode|Uraian|Anggaran|Realisasi
7.01.01|Program A|100|50
7.01.01.2.01|Kegiatan A|100|50
{satu}|Gaji|60|30
{dua}|Mebel|40|20
7.01.02|Program B|10|5
"""
# Program A 100 and program B 10, each over its only kegiatan.
DUA_PROGRAM = """
Kode|Uraian|Anggaran|Realisasi
7.01.01|Program A|100|50
7.01.01.2.01|Kegiatan A|100|50
7.01.01.2.01.0001|Gaji|100|50
{kode}|Program B|10|5
7.01.02.2.01|Kegiatan B|10|5
7.01.02.2.01.0001|Mebel|10|5
"""
DUA = [
    ("program", None), ("kegiatan", 0), ("sub_kegiatan", 1),
    ("program", None), ("kegiatan", 3), ("sub_kegiatan", 4),
]  # fmt: skip
BENAR = ("7.01.01.2.01.0001", "7.01.01.2.01.0002")
LENGKAP = [
    ("program", None), ("kegiatan", 0), ("sub_kegiatan", 1), ("sub_kegiatan", 1), ("program", None)
]  # fmt: skip


def _tingkat(teks: str) -> list[tuple[str, int | None]]:
    return [(simpul.tingkat, simpul.induk) for simpul in tabel(kisi(teks)).pohon.simpul]


@pytest.mark.parametrize(
    "tertulis",
    [
        "7 . 01 . 01 . 2.01 . 0001",
        '" 7.01.01.2.01.0001\xa0"',
        "7.01.01.2.01.0001.",
        "7.01.01..2.01.0001",
        "7,01,01,2,01,0001",
        "7-01-01-2-01-0001",
        "7 01 01 2 01 0001",
        "7.01.01.2.O1.0001",
        "7.0l.01.2.01.0001",
        "701012010001",
        '"7010120101"',
        "7.01.01.2.01.01",
    ],
)
def test_an_odd_kode_is_read_like_its_neighbours(tertulis: str) -> None:
    """A sub kegiatan would hang elsewhere, and its kegiatan be called wrong."""
    teks = TABEL.format(satu=tertulis, dua=BENAR[1])
    assert _tingkat(teks) == LENGKAP
    _, hasil, temuan = periksa(kisi(teks))
    assert hasil.total is not None and hasil.total.anggaran == 110
    assert {(s.kode, s.tingkat) for s in temuan} <= {("H104", "peringatan"), ("H104", "informasi")}


def test_a_line_break_inside_a_kode() -> None:
    """A kode broken over two lines in its cell would be no kode."""
    grid = kisi(TABEL.format(satu="x", dua=BENAR[1]))
    grid.kolom[0][3] = "7.01.01.\n2.01.0001"
    pohon = tabel(grid).pohon
    assert [(s.tingkat, s.induk) for s in pohon.simpul] == LENGKAP


def test_a_whole_column_without_points() -> None:
    """A list of kode without points would be one flat list, its total three times too large."""
    assert (
        _tingkat("""
        Kode|Uraian|Anggaran
        70101|Program A|100
        70101201|Kegiatan A|100
        701012010001|Gaji|60
        701012010002|Mebel|40
        70102|Program B|10
    """)
        == LENGKAP
    )


def test_a_kode_that_nothing_proves_stays_and_is_asked_about() -> None:
    """A kode would be invented from digits that belong to no row around it."""
    teks = TABEL.format(satu="999999999999", dua=BENAR[1])
    sumber = tabel(kisi(teks))
    assert sumber.kode_dibaca == ()
    assert [s for s in periksa(kisi(teks))[2] if s.tingkat == "kesalahan"] == []


def test_what_was_read_otherwise_is_told() -> None:
    """Somebody would look in vain for the kode that the report shows."""
    (kode,) = tabel(kisi(TABEL.format(satu="7,01,01,2,01,0001", dua=BENAR[1]))).kode_dibaca
    assert (kode.baris, kode.tertulis, kode.dibaca) == (3, "7,01,01,2,01,0001", BENAR[0])


def test_two_point_one_behind_two_point_nine_is_ten() -> None:
    """Kegiatan 2.10, stored as the number 2.1, would be the first kegiatan once more."""
    baris = [
        f'7|"01"|"01"|"2.0{n}"||Keg {n}|1\n7|"01"|"01"|"2.0{n}"|"0001"|Sub {n}|1'
        for n in range(1, 10)
    ]
    pohon = tabel(
        kisi(
            "\n".join(
                [
                    "Kode 1|Kode 2|Kode 3|Kode 4|Kode 5|Uraian|Anggaran",
                    '7|"01"|"01"|||Program A|10',
                    *baris,
                    '7|"01"|"01"|2.1||Keg 10|1',
                    '7|"01"|"01"|2.1|"0001"|Sub 10|1',
                ]
            )
        )
    ).pohon
    assert [s.kode for s in pohon.simpul[-2:]] == ["7.01.01.2.10", "7.01.01.2.10.0001"]
    assert pohon.simpul[-1].induk == len(pohon.simpul) - 2


def test_a_bidang_whose_programs_say_ten() -> None:
    """Bidang 2.10, stored as 2.1, would have no program below it."""
    pohon = tabel(
        kisi("""
        Kode|Uraian|Anggaran
        2|Urusan|10
        2.1|Bidang Pertanahan|10
        2.10.04|Program A|10
    """)
    ).pohon
    assert [(s.tingkat, s.kode, s.induk) for s in pohon.simpul] == [
        ("urusan", "2", None), ("bidang_urusan", "2.10", 0), ("program", "2.10.04", 1),
    ]  # fmt: skip


def test_rekening_prove_each_other_by_their_kind() -> None:
    """A rekening with commas would be a detail of the one above it: no other row is its parent."""
    assert _tingkat("""
        Kode|Uraian|Anggaran
        7.01.01.2.01.0001|Gaji|60
        5.1.02.01.001.00024|Kertas|20
        5,1,02,01,001,00025|Tinta|30
        5.1.02.02.001.00003|Listrik|10
    """) == [("sub_kegiatan", None), ("rekening", 0), ("rekening", 0), ("rekening", 0)]


def test_a_lost_kode_is_known_from_the_rows_below() -> None:
    """A kegiatan whose kode cell is blank would be a detail of the sub kegiatan above it."""
    teks = """
        Kode|Uraian|Anggaran
        7.01.01|Program A|110
        7.01.01.2.01|Kegiatan A|100
        7.01.01.2.01.0001|Gaji|100
        |Kegiatan B|10
        7.01.01.2.02.0001|Rapat|6
        7.01.01.2.02.0002|ATK|4
    """
    assert [(s.tingkat, s.kode, s.induk) for s in tabel(kisi(teks)).pohon.simpul[3:]] == [
        ("kegiatan", "7.01.01.2.02", 0),
        ("sub_kegiatan", "7.01.01.2.02.0001", 3),
        ("sub_kegiatan", "7.01.01.2.02.0002", 3),
    ]
    assert [s.kode for s in periksa(kisi(teks))[2]] == ["H104"]


def test_belanja_without_kode_has_lost_none() -> None:
    """Belanja above a sub kegiatan of its amount, the first of its kegiatan, would be that one."""
    teks = """
        Kode|Uraian|Anggaran
        7.01.01|Program A|20
        7.01.01.2.06.01|Rapat|5
        |- Belanja Makanan|5
        7.01.01.2.08.01|Surat|5
        |- Belanja Perjalanan|5
        7.01.01.2.08.02|Listrik|10
        |- Belanja Tagihan|10
    """
    assert _tingkat(teks) == [
        ("program", None), ("sub_kegiatan", 0), ("rekening", 1), ("sub_kegiatan", 0),
        ("rekening", 3), ("sub_kegiatan", 0), ("rekening", 5),
    ]  # fmt: skip
    assert [s for s in periksa(kisi(teks))[2] if s.tingkat == "kesalahan"] == []


def test_items_of_sub_kegiatan_have_lost_no_kode() -> None:
    """The items of one sub kegiatan would become the kegiatan of the next, of equal amount."""
    teks = """
        Kode|Uraian|Anggaran
        7.01.01|Program A|20
        7.01.01.2.06.01|Rapat|5
        |Makan siang|5
        7.01.01.2.08.01|Surat|5
        |Perangko|5
        7.01.01.2.08.02|Listrik|10
        |Token|10
    """
    simpul = tabel(kisi(teks)).pohon.simpul
    assert [s.induk for s in simpul] == [None, 0, 1, 0, 3, 0, 5]
    assert [s.kode for s in simpul if s.tingkat == "kegiatan"] == []


@pytest.mark.parametrize(
    "tertulis",
    ["7.01.02 (baru)", "7.01.02*)", "7.01.02 – baru", "(baru) 7.01.02", "kode 7.01.02 lama"],
)
def test_a_remark_beside_a_kode_is_no_part_of_it(tertulis: str) -> None:
    """Program B would be put below program A, and its amounts be left out of the total."""
    teks = DUA_PROGRAM.format(kode=tertulis)
    assert _tingkat(teks) == DUA
    _, hasil, temuan = periksa(kisi(teks))
    assert hasil.total is not None and hasil.total.anggaran == 110
    assert {(s.kode, s.tingkat) for s in temuan} <= {("H104", "peringatan"), ("H104", "informasi")}


@pytest.mark.parametrize("tertulis", ["-", "–", "--", "."])
def test_a_hyphen_is_no_kode(tertulis: str) -> None:
    """A row whose kode is only a hyphen would hang below the program before it."""
    assert _tingkat(DUA_PROGRAM.format(kode=tertulis)) == DUA


def test_a_kode_that_became_a_date_is_read_back() -> None:
    """3.11.02 typed where the day comes first becomes 3 November 2002, and its program is lost."""
    grid = kisi(DUA_PROGRAM.replace("7.01.", "3.11.").format(kode="x"))
    grid.kolom[0][4] = datetime.datetime(2002, 11, 3)
    sumber = tabel(grid)
    assert [(s.tingkat, s.induk) for s in sumber.pohon.simpul] == DUA
    assert [(s.tertulis, s.dibaca) for s in sumber.kode_dibaca] == [("03/11/2002", "3.11.02")]


def test_a_date_that_no_row_around_it_proves_is_no_kode() -> None:
    """The date of a document would become a program of its own."""
    grid = kisi(DUA_PROGRAM.format(kode="x"))
    grid.kolom[0][4] = datetime.datetime(2002, 11, 3)
    assert tabel(grid).kode_dibaca == ()


def test_a_bidang_that_became_a_date_is_no_program() -> None:
    """3.11 becomes 3 November of the running year: read with its year it is one more program."""
    grid = kisi(DUA_PROGRAM.replace("7.01.", "3.11.").format(kode="3.11.02"))
    bidang: list[Nilai] = [datetime.datetime(2025, 11, 3), "Bidang Perikanan", 110, 55]
    for k, nilai in enumerate(bidang):
        grid.kolom[k].insert(1, nilai)
    sumber = tabel(grid)
    assert sumber.pohon.simpul[0].tingkat == "bidang_urusan"
    assert len(sumber.pohon.akar) == 1


@pytest.mark.parametrize(
    ("pertama", "kedua", "benar"),
    [("5.1.02", "5,1.02", "5.1.02"), ("5.1.02", "5,1.05", "5.1.05")],
)
def test_a_rekening_with_a_comma_beside_others_of_its_kind(
    pertama: str, kedua: str, benar: str
) -> None:
    """A rekening would be read as a row above the programs, and the sums of all be wrong."""
    sumber = tabel(
        kisi(f"""
        Kode              | Uraian     | Anggaran
        7.01.01.2.01.0001 | Gaji       | 100
        {pertama}         | Belanja A  | 60
        {kedua}           | Belanja B  | 40
        7.01.01.2.01.0002 | Mebel      | 10
        5.1.02            | Belanja A  | 10
        """)
    )
    assert sumber.pohon.simpul[2].kode == benar
    assert [s.induk for s in sumber.pohon.simpul] == [None, 0, 0, None, 3]


def test_a_letter_in_the_kode_of_an_agency_beside_others() -> None:
    """One SKPD of three would be taken for a program below the one above it."""
    sumber = tabel(
        kisi("""
        Kode                   | Uraian              | Anggaran
        1.01.0.00.0.00.01.0000 | Kecamatan Sukamaju  | 10
        1.01.0.00.0.00.04.0000 | Kantor Cagar Alam   | 20
        1.O1.0.00.0.00.05.0000 | Badan Jalan Desa    | 30
        """)
    )
    assert [s.tingkat for s in sumber.pohon.simpul] == ["skpd"] * 3
