"""Rows that add others up: totals with and without words, subtotals, loose numbers."""

from decimal import Decimal

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.pohon import Pohon
from tests.alat.kisi import kisi, periksa, tabel

# 60 + 40 = 100, 30 + 20 = 50; with program B 100 + 10 = 110, 50 + 5 = 55.
BERKODE = """
Kode|Uraian|Anggaran|Realisasi
7.01.01|Program A|100|50
7.01.01.2.01|Kegiatan A|100|50
7.01.01.2.01.0001|Gaji|60|30
7.01.01.2.01.0002|Mebel|40|20
7.01.02|Program B|10|5
"""
BERNOMOR = """
No|Uraian|Anggaran|Realisasi
1|Program A|100|50
2|Program B|10|5
"""


def _baris_total(grid: Grid) -> int | None:
    """Return the sheet row of the total."""
    total = tabel(grid).pohon.total
    return None if total is None else total.baris + 1


def _jumlah(*grid: Grid) -> tuple[int, int]:
    """Return the reported anggaran and realisasi; no finding may be a kesalahan."""
    _, hasil, temuan = periksa(*grid)
    assert [s for s in temuan if s.tingkat == "kesalahan"] == []
    assert hasil.total is not None
    return int(hasil.total.anggaran), int(hasil.total.realisasi)


def _anggaran(grid: Grid) -> int:
    """Return what the rows of the only table add up to."""
    sumber = tabel(grid)
    return int(ukur_pohon.hitung_total(sumber.pohon, ukur_pohon.hitung(sumber.pohon, (1,))))


def _di_atas(tabel_asal: str, baris: str) -> str:
    """Return a table with a row put right below its header."""
    kepala, _, teks = tabel_asal.strip().partition("\n")
    return f"{kepala}\n{baris}\n{teks}"


@pytest.mark.parametrize("asal", [BERKODE, BERNOMOR])
@pytest.mark.parametrize("kata", ["", "Jumlah", "TOTAL BELANJA", "Jumlah Seluruhnya"])
def test_total_below_and_above_the_data(asal: str, kata: str) -> None:
    """A total without a word, or on top, would be counted as a row of its own."""
    bawah, atas = kisi(f"{asal.strip()}\n|{kata}|110|55"), kisi(_di_atas(asal, f"|{kata}|110|55"))
    for grid, baris in ((bawah, len(asal.strip().split("\n")) + 1), (atas, 2)):
        assert _baris_total(grid) == baris
        assert _jumlah(grid) == (110, 55)


def test_agency_on_top_of_kode_rows_is_no_row_of_its_own() -> None:
    """The agency's own amount above its programs would double the pagu."""
    assert _jumlah(kisi(_di_atas(BERKODE, "|KECAMATAN PURING|110|55"))) == (110, 55)


def test_last_row_of_all_without_the_word_jumlah() -> None:
    """A last row that adds up all others in other words would double the pagu."""
    grid = kisi(f"{BERNOMOR.strip()}\n|SELURUH PROGRAM|110|55")
    assert _baris_total(grid) == 4
    assert _jumlah(grid) == (110, 55)


def test_total_printed_twice_is_no_row() -> None:
    """An unlabelled SUBTOTAL two rows below Jumlah would become the last program's child."""
    pohon = tabel(kisi(f"{BERNOMOR.strip()}\n|Jumlah|110|55\n|||\n|SUBTOTAL|110|55")).pohon
    assert pohon.total is not None and pohon.total.baris == 3
    assert [s.simpul.baris for s in pohon.subjumlah] == [5]
    assert len(pohon.simpul) == 2


def test_an_unlabelled_formula_total_with_a_hole_is_checked() -> None:
    """A SUM that misses the last program would not be seen as the total that it is."""
    # 100 + 10 + 20 = 130, the formula adds 100 + 10.
    _, _, temuan = periksa(
        kisi("""
        Kode|Uraian|Anggaran
        7.01.01|Program A|100
        7.01.02|Program B|10
        7.01.03|Program C|20
        ||=SUM(C2:C3):110
        """)
    )
    (cacat,) = temuan
    assert (cacat.kode, cacat.sel, cacat.seharusnya) == ("T102", ("C5",), Decimal(130))


def test_subtotals_by_name_never_add_up() -> None:
    """A row Jumlah Program A would be counted beside the rows that it adds."""
    grid = kisi("""
        Kode|Uraian|Anggaran|Realisasi
        7.01.01|Program A||
        7.01.01.2.01.0001|Gaji|60|30
        7.01.01.2.01.0002|Mebel|40|20
        |Jumlah Program A|100|50
        7.01.02|Program B||
        7.01.02.2.01.0001|Rapat|10|5
        |Jumlah Program B|10|5
    """)
    pohon = tabel(grid).pohon
    assert pohon.total is None
    assert [(s.simpul.baris, s.dari, s.cara) for s in pohon.subjumlah] == [
        (4, (1, 2), "nama"), (7, (4,), "nama"),
    ]  # fmt: skip
    assert _jumlah(grid) == (110, 55)


def test_running_totals_of_pages_are_left_out() -> None:
    """A running total at a page's end would be taken for the total of the table."""
    grid = kisi("""
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50
        2|Program B|10|5
        |Jumlah dipindahkan|110|55
        |Jumlah pindahan|110|55
        3|Program C|7|2
        |Jumlah|117|57
    """)
    assert _baris_total(grid) == 7
    assert _jumlah(grid) == (117, 57)


def test_numbers_below_the_total_count_nowhere_and_are_told() -> None:
    """A working line below the total would be one more program, or vanish without a word."""
    grid = kisi(f"{BERNOMOR.strip()}\n|Jumlah|110|55\n|||\n|Sisa kas|55|\n|||77")
    assert _jumlah(grid) == (110, 55)
    assert [(s.kode, s.tingkat, s.sel) for s in periksa(grid)[2]] == [
        ("B108", "informasi", ("C6", "D7")),
    ]  # fmt: skip
    assert tabel(grid).rentang == (0, 0, 3, 3)


def test_values_under_merged_cells_are_no_amounts() -> None:
    """What Excel hides under a merged cell would count a second time."""
    grid = kisi(
        """
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50
        ||100|50
        2|Program B|10|5
        """,
        gabungan=("A2:A3", "B2:B3", "C2:C3", "D2:D3"),
    )
    assert tabel(grid).pohon.lepas == ()
    assert _jumlah(grid) == (110, 55)


def test_a_subtotal_that_equals_all_above_it_ends_no_table() -> None:
    """The programs below the first one's subtotal would be lost without a word."""
    # 60 + 40 = 100; 30 + 20 = 50; 100 + 50 = 150.
    grid = kisi("""
        Uraian           | Anggaran
        **Pelayanan**    | 100
        >Gaji            | 60
        >Listrik         | 40
        Jumlah Pelayanan | 100
        **Pembinaan**    | 50
        >Air             | 30
        >Mebel           | 20
        Jumlah Pembinaan | 50
                         | 150
    """)
    assert _anggaran(grid) == 150


def test_words_over_amounts_behind_a_blank_row_begin_something_else() -> None:
    """A small table of scores below a budget would be added to it."""
    grid = kisi("""
        Uraian      | Anggaran
        Program A   | 100000
        Program B   | 50000
                    |
        Kriteria    | Skor
        Sangat baik | 78
        Baik        | 42
    """)
    assert _anggaran(grid) == 150000


def test_an_equal_of_the_only_row_with_an_amount_is_its_sibling() -> None:
    """The last of two equal rows would be read as the total of the first."""
    grid = kisi("""
        Program                  | Anggaran
        Pelayanan                |
        >Kegiatan                |
        >>Gaji                   | 500000
        >>Mebel                  | 500000
    """)
    assert _anggaran(grid) == 1000000


def test_a_total_that_is_one_row_s_amount_leaves_a_doubt() -> None:
    """Rows would be added that stand below another one, as the printed total says."""
    # 100 is the first row's amount; all rows together hold 100 + 100 + 60 + 40 = 300.
    temuan = periksa(
        kisi("""
        Uraian       | Anggaran
        Penunjang    | 100
        Administrasi | 100
        Gaji         | 60
        Listrik      | 40
        Jumlah       | 100
        """)
    )[2]
    assert [s.kode for s in temuan if s.tingkat == "kesalahan"] == ["B118"]


def test_a_subtotal_of_a_heading_without_rows_is_counted_from_the_rows_above_it() -> None:
    """Its sum would be called wrong, since nothing was found under the heading that it names."""
    temuan = periksa(
        kisi("""
        Uraian           | Anggaran
        Pelayanan        |
        Gaji             | 60
        Listrik          | 40
        Jumlah Pelayanan | 100
        Jumlah           | 100
        """)
    )[2]
    assert [s.kode for s in temuan if s.tingkat == "kesalahan"] == []


def test_a_last_row_with_kode_and_blank_amounts_belongs_to_the_table() -> None:
    """The sums of columns without a role would be called wrong: they hold that row's amount."""
    sumber = tabel(
        kisi("""
        Kode         | Uraian     | Anggaran | Realisasi
        7.01.01      | Program A  | 60000    | 50000
        7.01.01.2.01 | Kegiatan A | 60000    | 50000
        7.01.01.2.02 | Kegiatan B |          |
        """)
    )
    assert [s.kode for s in sumber.pohon.simpul] == ["7.01.01", "7.01.01.2.01", "7.01.01.2.02"]


def test_a_recap_below_the_total_with_a_total_of_its_own_is_no_part_of_the_table() -> None:
    """Its rows would stand below the last kegiatan, and double the budget."""
    isi = """
        Kode         | Uraian          | Anggaran | Realisasi
        7.01.01      | Program A       | 70000    | 50000
        7.01.01.2.01 | Kegiatan A      | 70000    | 50000
        7.01.02      | Program B       | 10000    | 5000
        7.01.02.2.01 | Kegiatan B      | 10000    | 5000
                     | Grand Total     | 80000    | 55000
                     |                 |          |
                     | Rekapitulasi    |          |
                     | Belanja Pegawai | 30000    | 20000
                     | Belanja Modal   | 50000    | 35000
                     | Jumlah          | 80000    | 55000
    """
    _, hasil, temuan = periksa(kisi(isi))
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (80000, 55000)
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []


def test_the_cash_of_a_spj_right_below_the_budget_is_none_of_it() -> None:
    """The SP2D of the bendahara would be added to the realisasi: three times what was spent."""
    isi = """
        Kode              | Uraian     | Pagu   | Realisasi
        7.01.01.2.01.0001 | Gaji       | 500000 | 400000
        5.1.01.01         | Belanja    | 500000 | 400000
                          | Penerimaan |        |
                          | - SP2D     |        | 400000
                          | - Potongan Pajak |  | 0
                          | Jumlah Penerimaan | | 400000
                          | Pengeluaran |       |
                          | - SPJ      |        | 400000
                          | Saldo Kas  |        | 0
    """
    _, hasil, temuan = periksa(kisi(isi))
    assert hasil.total is not None
    assert [hasil.total.anggaran, hasil.total.realisasi] == [500000, 400000]
    assert [t.kode for t in temuan if t.tingkat != "informasi"] == []


@pytest.mark.parametrize("nama", ["Jum,ah", "Keseluruhan biaya", "KECAMATAN PURING"])
def test_a_last_row_that_adds_up_all_by_formula_is_the_total_whatever_it_says(nama: str) -> None:
    """The total would be the program above all programs, which would be printed as kegiatan."""
    pohon = tabel(
        kisi(f"""
        Uraian    | Pagu                  | Realisasi
        **Alfa**  | =SUM(B3:B4):37000000  | =SUM(C3:C4):30500000
        >Gaji     | 25000000              | 20000000
        >Rapat    | 12000000              | 10500000
        **Beta**  | =SUM(B6:B7):23456000  | =SUM(C6:C7):23000000
        >Meja     | 20000000              | 20000000
        >Desa     | 3456000               | 3000000
        {nama}    | =B2+B5:60456000       | =C2+C5:53500000
        """)
    ).isi
    assert isinstance(pohon, Pohon)
    assert pohon.total is not None
    assert pohon.total.uraian == nama
    assert [s.uraian for s in pohon.simpul if s.induk is None] == ["Alfa", "Beta"]


def test_each_program_may_have_its_jumlah_and_the_table_none() -> None:
    """The first Jumlah would end the table, and half of the budget be missing."""
    # 617.354.211 + 300.112.903 = 917.467.114, 71.456.307 + 20.918.455 = 92.374.762; and so on.
    pohon = tabel(
        kisi("""
    Uraian      | Anggaran  | Realisasi
    Penunjang   | 917467114 | 500213557
    Keuangan    | 617354211 | 350101446
    Umum        | 300112903 | 150112111
    Jumlah      | 917467114 | 500213557
    Pelayanan   | 92374762  | 57331218
    Rapat       | 71456307  | 40112907
    Bantuan     | 20918455  | 17218311
    Jumlah      | 92374762  | 57331218
    """)
    ).pohon
    assert [s.uraian for s in pohon.simpul if s.induk is None] == ["Penunjang", "Pelayanan"]


@pytest.mark.parametrize(("bawah", "salah"), [("", 0), ("|TOTAL|100|50", 0), ("", 1)])
def test_totals_on_top_of_the_parts_of_one_table(bawah: str, salah: int) -> None:
    """The total of the first section would be called a wrong total of all of them."""
    kepala = "Kode|Uraian|Anggaran|Realisasi"
    _, _, temuan = periksa(
        kisi(f"""
        A. Sekretariat|||
        {kepala}
        |TOTAL|{100 + salah}|50
        7.01.01|Program A|100|50
        7.01.01.2.01|Kegiatan K|60|30
        7.01.01.2.02|Kegiatan L|40|20
        {bawah}
        B. Seksi Pemerintahan|||
        {kepala}
        |TOTAL|10|5
        7.01.02|Program B|10|5
        7.01.02.2.01|Kegiatan M|10|5
    """)
    )
    assert bool([s.kode for s in temuan if s.tingkat == "kesalahan"]) == bool(salah)


def test_a_total_on_top_that_leaves_out_a_program_is_wrong() -> None:
    """The total would be read as that of the first program, whose own total stands below it."""
    _, _, temuan = periksa(
        kisi("""
        Kode|Uraian|Anggaran|Realisasi
        |JUMLAH|100|50
        7.01.01|Program A|100|50
        7.01.01.2.01|Kegiatan K|60|30
        7.01.01.2.02|Kegiatan L|40|20
        |Jumlah Program A|100|50
        7.01.02|Program B|10|5
        7.01.02.2.01|Kegiatan M|10|5
        |Jumlah Program B|10|5
    """)
    )
    assert {s.sel[0] for s in temuan if s.tingkat == "kesalahan"} == {"C2"}


# 100.000.000 + 200.123.000 = 300.123.000, 300.000.000 + 70.000.500 = 370.000.500; and so on.
_DUA_BAGIAN = """
Kode        |Uraian      |Anggaran |Realisasi
            |{kata}      |{atas}
7.01.01     |Program A   |100000000|50456000
7.01.01.2.01|Kegiatan A1 |100000000|50456000
7.01.02     |Program B   |200123000|100000000
7.01.02.2.01|Kegiatan B1 |120000000|60000000
7.01.02.2.02|Kegiatan B2 |80123000 |40000000
7.01.03     |Program C   |300000000|90500000
7.01.03.2.01|Kegiatan C1 |300000000|90500000
7.01.04     |Program D   |70000500 |50000000
7.01.04.2.01|Kegiatan D1 |70000500 |50000000
            |{kata}      |{bawah}
"""


@pytest.mark.parametrize("kata", ["Jumlah", "JUMLAH BELANJA"])
@pytest.mark.parametrize(
    ("atas", "bawah", "salah"),
    [
        ("300123000|150456000", "370000500|140500000", set()),
        ("=C3+C5:300123000|=D3+D5:150456000", "=C8+C10:370000500|=D8+D10:140500000", set()),
        ("301123000|150456000", "370000500|140500000", {("T104", "C2", 300123000)}),
        ("300123000|150456000", "370000500|140500009", {("T104", "D12", 140500000)}),
    ],
)
def test_a_total_above_its_part_and_one_below_the_other(
    kata: str, atas: str, bawah: str, salah: set[tuple[str, str, int]]
) -> None:
    """The total of one half would be called a wrong total of the whole table."""
    _, hasil, temuan = periksa(kisi(_DUA_BAGIAN.format(kata=kata, atas=atas, bawah=bawah)))
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (670123500, 290956000)
    salahnya = [s for s in temuan if s.tingkat == "kesalahan"]
    assert {(s.kode, s.sel[0], int(s.seharusnya or 0)) for s in salahnya} == salah


@pytest.mark.parametrize(
    ("bagian", "akhir", "salah"),
    [
        ("Jumlah Program {}", "Jumlah", True),
        ("Jumlah Program {}", "JUMLAH SELURUHNYA", True),
        ("Jumlah", "Jumlah", True),
        ("Sub Jumlah", "Jumlah", True),
        ("Jumlah Program {}", "", False),
    ],
)
def test_a_total_with_the_last_program_alone_is_wrong(bagian: str, akhir: str, salah: bool) -> None:
    """A total whose formula takes in only the last subtotal would be a subtotal said twice."""
    # 100.000.000 + 200.123.000 = 300.123.000 and 370.000.500 + 40.000.000 = 410.000.500.
    total = f"|{akhir}|410000500|150500000" if akhir else ""
    _, hasil, temuan = periksa(
        kisi(f"""
        Kode        |Uraian      |Anggaran |Realisasi
        7.01.01     |Program A   |         |
        7.01.01.2.01|Kegiatan A1 |100000000|50456000
        7.01.01.2.02|Kegiatan A2 |200123000|100000000
                    |{bagian.format("A")}|300123000|150456000
        7.01.02     |Program B   |         |
        7.01.02.2.01|Kegiatan B1 |370000500|110500000
        7.01.02.2.02|Kegiatan B2 |40000000 |40000000
                    |{bagian.format("B")}|410000500|150500000
        {total}
        """)
    )
    assert hasil.total is not None and hasil.total.anggaran == 710123500
    salahnya = [s.sel[0] for s in temuan if s.tingkat == "kesalahan"]
    assert salahnya == (["C10", "D10"] if salah else [])


@pytest.mark.parametrize(
    ("kegiatan", "program"),
    [("Sub Jumlah", "Jumlah"), ("Jumlah", "Jumlah"), ("Sub Total", "Sub Total")],
)
def test_a_jumlah_below_that_of_the_last_kegiatan(kegiatan: str, program: str) -> None:
    """The Jumlah of the last program would be called a wrong total of the table."""
    _, _, temuan = periksa(
        kisi(f"""
        Kode        |Uraian      |Anggaran |Realisasi
        7.01.01     |Program A   |         |
        7.01.01.2.01|Kegiatan A1 |100000000|50456000
                    |{kegiatan}  |100000000|50456000
        7.01.01.2.02|Kegiatan A2 |200123000|100000000
                    |{kegiatan}  |200123000|100000000
                    |{program}  |300123000|150456000
        7.01.02     |Program B   |         |
        7.01.02.2.01|Kegiatan B1 |370000500|110500000
                    |{kegiatan}  |370000500|110500000
                    |{program}  |370000500|110500000
        """)
    )
    assert [s.kode for s in temuan if s.tingkat == "kesalahan"] == []


def test_a_sub_jumlah_of_those_above_it() -> None:
    """The Sub Jumlah of the last program would be called a wrong total of the whole table."""
    _, _, temuan = periksa(
        kisi("""
        No|Uraian      |Anggaran |Realisasi
        1 |PROGRAM A   |         |
        2 |KEGIATAN A  |         |
        3 |Dokumen     |16778000 |15869000
        4 |Evaluasi    |56632000 |40885000
          |Sub Jumlah  |73410000 |56754000
          |Sub Jumlah  |73410000 |56754000
        5 |PROGRAM B   |         |
        6 |KEGIATAN B  |         |
        7 |Mebel       |144150000|144150000
          |Sub Jumlah  |144150000|144150000
        8 |KEGIATAN C  |         |
        9 |Rapat       |247250000|245546000
          |Sub Jumlah  |247250000|245546000
          |Sub Jumlah  |391400000|389696000
          |            |         |
          |TOTAL       |464810000|446450000
        """)
    )
    assert [s.kode for s in temuan if s.tingkat == "kesalahan"] == []
