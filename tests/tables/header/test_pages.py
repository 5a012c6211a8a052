"""Tables that follow each other on one sheet, and one table over several pages."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel


def _jenis(teks: str) -> list[tuple[str, int]]:
    """Return the tables of a sheet by kind and number of rows."""
    return _jenis_kisi(kisi(teks))


def _jenis_kisi(grid: Grid) -> list[tuple[str, int]]:
    semua = (satu for satu in recognise(grid) if isinstance(satu, Tabel))
    return [(satu.dikenali, satu.jumlah_baris) for satu in semua]


def test_a_header_right_below_another_table_starts_its_own() -> None:
    """Officers would be counted as programs where no blank row parts two tables."""
    assert _jenis("""
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50
        2|Program B|10|5
        |Jumlah|110|55
        No|Jabatan|Jumlah|
        1|Camat|1|
        2|Kasi|3|
    """) == [("anggaran", 3), ("pegawai_jabatan", 2)]


def test_another_budget_right_below_is_another_table() -> None:
    """Two budgets without a blank row between them would be added up."""
    assert _jenis("""
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50
        2|Program B|10|5
        No|Uraian|Pagu|Keterangan
        1|Program C|7|x
        2|Program D|8|y
    """) == [("anggaran", 2), ("anggaran", 2)]


def test_pages_with_carried_totals_are_one_table() -> None:
    """The second page would be another table, its total wrong, and the first one's the report."""
    grid = kisi("""
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50
        2|Program B|10|5
        |Jumlah dipindahkan|110|55
        Halaman 2|||
        No|Uraian|Anggaran|Realisasi
        |Jumlah pindahan|110|55
        3|Program C|7|1
        4|Program D|8|2
        |Jumlah|125|58
    """)
    _, hasil, temuan = periksa(grid)
    assert temuan == []
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (125, 58)


def test_a_header_per_program_with_its_own_total_is_one_table() -> None:
    """Only the first program would feed the report, the others be a tie."""
    grid = kisi("""
        Kode|Uraian|Anggaran|Realisasi
        7.01.01|Program A|100|50
        7.01.01.2.01|Kegiatan A|100|50
        |Jumlah|100|50
        PROGRAM B|||
        Kode|Uraian|Anggaran|Realisasi
        7.01.02|Program B|10|5
        7.01.02.2.01|Kegiatan B|10|5
        |Jumlah|10|5
    """)
    (tabel,) = recognise(grid)
    assert isinstance(tabel, Tabel) and isinstance(tabel.isi, Pohon)
    assert [s.dari for s in tabel.isi.subjumlah] == [(0,), (2,)]
    _, hasil, temuan = periksa(grid)
    assert temuan == []
    assert hasil.total is not None and hasil.total.anggaran == 110


def test_two_tables_that_begin_anew_stay_two() -> None:
    """Two months of one budget would be added up because their headers are alike."""
    assert _jenis("""
        Kode|Uraian|Anggaran|Realisasi
        7.01.01|Program A|100|50
        7.01.02|Program B|10|5
        |Jumlah|110|55
        BULAN FEBRUARI|||
        Kode|Uraian|Anggaran|Realisasi
        7.01.01|Program A|100|60
        7.01.02|Program B|10|6
        |Jumlah|110|66
    """) == [("anggaran", 3), ("anggaran", 3)]


def test_a_repeated_header_may_leave_out_its_units() -> None:
    """The rows behind a page break would be a table of their own, and only they be reported."""
    assert _jenis("""
        Uraian    | Anggaran | Realisasi
                  | (Rp)     | (Rp)
        Program A | 100000   | 50000
        Program B | 10000    | 5000
        Uraian    | Anggaran | Realisasi
        Program C | 70000    | 7000
        Jumlah    | 180000   | 62000
    """) == [("anggaran", 4)]


def test_a_repeated_header_of_two_rows_is_found_by_its_lower_one() -> None:
    """Behind the first page break all rows would be lost, without a word."""
    kepala = """
        Uraian | Tahun 2022 | |
        | Belanja Operasi | Belanja Modal | Jumlah
    """
    # 1.000.000 + 2.500.000 = 3.500.000 on two pages.
    grid = kisi(
        kepala
        + """Kelurahan A | 600000 | 400000 | 1000000
        Sub Kegiatan Rapat | 600000 | 400000 | 1000000
        |
        """
        + kepala
        + """Kelurahan B | 2000000 | 500000 | 2500000
        Sub Kegiatan Jalan | 2000000 | 500000 | 2500000
        Jumlah | 2600000 | 900000 | 3500000
        """,
        gabungan=("A1:A2", "B1:D1", "A7:A8", "B7:D7"),
    )
    _, hasil, temuan = periksa(grid)
    assert [t for t in temuan if t.tingkat == "kesalahan"] == []
    assert hasil.pagu[-1].anggaran == 3_500_000


def test_a_kegiatan_at_the_end_of_its_page_is_no_title() -> None:
    """The kegiatan would be lost, and its sub kegiatan stand below the one before it."""
    (sumber,) = recognise(
        kisi("""
        Uraian|Anggaran|Realisasi
        7.01.01 Program Penunjang||
        7.01.01.2.01 Kegiatan Umum||
        7.01.01.2.01.0001 Sub Kegiatan Gaji|60000|50000
        7.01.01.2.02 Kegiatan Jasa||
        ||
        Halaman 2||
        Uraian|Anggaran|Realisasi
        7.01.01.2.02.0001 Sub Kegiatan Listrik|40000|30000
        7.01.01.2.02.0002 Sub Kegiatan Air|5000|5000
        """)
    )
    assert isinstance(sumber, Tabel)
    assert isinstance(sumber.isi, Pohon)
    assert [(s.tingkat, s.induk) for s in sumber.isi.simpul] == [
        ("program", None),
        ("kegiatan", 0),
        ("sub_kegiatan", 1),
        ("kegiatan", 0),
        ("sub_kegiatan", 3),
        ("sub_kegiatan", 3),
    ]


def test_the_rekening_of_a_page_go_on_below_a_remark_and_the_header() -> None:
    """A page that ends with a remark would cut the table: its sums would all be called wrong."""
    assert _jenis("""
        Kode|Uraian|Anggaran|Realisasi
        7.01.01|Program A|100|50
        7.01.01.2.01|Kegiatan A|100|50
        7.01.01.2.01.0001|Sub A|100|50
        5.1.02.01.01.0024|Belanja Alat|60|30
        |(dibayarkan melalui LS pihak ketiga)||
        Kode|Uraian|Anggaran|Realisasi
        5.1.02.01.01.0001|Belanja Bahan|40|20
    """) == [("anggaran", 5)]


def test_a_recap_by_rekening_below_the_total_is_a_table_of_its_own() -> None:
    """The same money by rekening would be added to the programs above it."""
    assert _jenis("""
        Kode|Uraian|Anggaran|Realisasi
        7.01.01|Program A|100|50
        7.01.01.2.01|Kegiatan A|100|50
        |Jumlah|100|50
        |Menurut rekening||
        Kode|Uraian|Anggaran|Realisasi
        5.1.02|Belanja Barang|60|30
        5.2.02|Belanja Modal|40|20
    """) == [("anggaran", 3), ("anggaran", 2)]


def test_a_page_that_ends_at_a_heading_goes_on() -> None:
    """Of a budget without kode over three pages only one page would be the budget."""
    # Page 1: 4 + 5 = 9; page 2, behind Dinas B: 7; page 3, behind Kegiatan D: 8. Together 24.
    grid = kisi("""
        Nama Rekening|Anggaran
        Dinas A|
        Program A|
        Kegiatan A|
        Sub Kegiatan A1|4
        Sub Kegiatan A2|5
        Dinas B|
        Nama Rekening|Anggaran
        Program B|
        Kegiatan B|
        Sub Kegiatan B1|7
        Kegiatan D|
        Nama Rekening|Anggaran
        Sub Kegiatan D1|8
    """)
    assert _jenis_kisi(grid) == [("anggaran", 11)]
    assert [s.uraian for s in tabel(grid).pohon.simpul if s.tingkat == "skpd"] == [
        "Dinas A",
        "Dinas B",
    ]


def test_the_title_of_another_agency_begins_another_table() -> None:
    """Two agencies below each other would be one budget."""
    assert _jenis("""
        Nama Rekening|Anggaran
        Program A|
        Sub Kegiatan A1|4
        Kecamatan B|
        Nama Rekening|Anggaran
        Program B|
        Sub Kegiatan B1|7
    """) == [("anggaran", 2), ("anggaran", 2)]


def test_a_row_that_says_program_and_its_name_begins_no_table() -> None:
    """Program : B with its amounts would be the title of the next page: the budget falls apart."""
    # 30 + 20 = 50 of Program A, 8 of Program B; half of each is spent.
    sumber = tabel(
        kisi("""
        Uraian               | Anggaran | Realisasi
        Program : Penunjang  | 50       | 25
        Kegiatan : Keuangan  | 30       | 15
        Kegiatan : Umum      | 20       | 10
        Program : Pelayanan  | 8        | 4
        Uraian               | Anggaran | Realisasi
        Kegiatan : Koordinasi | 8       | 4
        JUMLAH               | 58       | 29
        """)
    )
    assert [s.tingkat for s in sumber.pohon.simpul] == [
        "program", "kegiatan", "kegiatan", "program", "kegiatan",
    ]  # fmt: skip
    assert sumber.pohon.total is not None


def test_a_page_may_end_at_a_heading_with_its_kode_before_the_name() -> None:
    """Behind the kegiatan without amounts would begin a second table, and half be missing."""
    # 7 + 8 + 9 = 24, as the total says.
    grid = kisi("""
        Uraian                           | Anggaran
        7.01.01 - Penunjang              |
        7.01.01.2.01 - Keuangan          |
        7.01.01.2.01.0001 - Gaji         | 7
        7.01.01.2.02 - Umum              |
        Uraian                           | Anggaran
        7.01.01.2.02.0001 - Listrik      | 8
        7.01.01.2.02.0002 - Air          | 9
        Jumlah                           | 24
    """)
    assert _jenis_kisi(grid) == [("anggaran", 7)]


def test_a_page_may_end_at_a_plain_heading() -> None:
    """Names without kode and word: behind Umum would begin a second table."""
    # 7 + 8 + 9 = 24, as the total says.
    grid = kisi("""
        Uraian        | Anggaran
        Penunjang     |
        Keuangan      |
        Gaji          | 7
        Umum          |
        Uraian        | Anggaran
        Listrik       | 8
        Air           | 9
        Jumlah        | 24
    """)
    assert _jenis_kisi(grid) == [("anggaran", 7)]


def test_the_words_on_top_of_a_page_are_no_heading() -> None:
    """Halaman 2 would be a kegiatan that holds what follows."""
    grid = kisi("""
        Uraian        | Anggaran
        Penunjang     |
        Gaji          | 7
        Halaman 2     |
        Uraian        | Anggaran
        Listrik       | 8
        Jumlah        | 15
    """)
    assert "Halaman 2" not in {s.uraian for s in tabel(grid).pohon.simpul}


@pytest.mark.parametrize("jumlah", ["Sub Jumlah", "Sub Jumlah Program", "Jumlah Program", "Total"])
def test_a_table_goes_on_below_the_total_of_a_program(jumlah: str) -> None:
    """Murni and perubahan would lose all below the first page, and its total be called wrong."""
    nama = jumlah.endswith("Program")
    grid = kisi(f"""
        Uraian|Anggaran Murni|Anggaran Perubahan
        Program A|100|50
        Kegiatan K|60|30
        Kegiatan L|40|20
        {jumlah} {"A" if nama else ""}|100|50
        Uraian|Anggaran Murni|Anggaran Perubahan
        Program B|10|5
        Kegiatan M|10|5
        {jumlah} {"B" if nama else ""}|10|5
        Jumlah|110|55
    """)
    if jumlah == "Total":  # says of no part: what follows may be another table
        assert _jenis_kisi(grid) == [("anggaran_perubahan", 4)] * 2
        return
    assert _jenis_kisi(grid) == [("anggaran_perubahan", 8)]
    _, _, temuan = periksa(grid)
    assert temuan == []


def test_a_total_of_programs_is_of_no_part() -> None:
    """Two months of one budget would be added up: Jumlah Program ends a table as Jumlah does."""
    bulan = """
        Uraian|Anggaran|Realisasi
        Program A|100|50
        Program B|10|5
        Jumlah Program dan Kegiatan|110|55"""
    assert _jenis(bulan + bulan) == [("anggaran", 3), ("anggaran", 3)]


@pytest.mark.parametrize("tutup", ["Sub Total", "Jumlah Kegiatan", "|"])
@pytest.mark.parametrize("pisah", ["", "||||"])
def test_a_page_begins_with_a_kegiatan_of_the_program_before(tutup: str, pisah: str) -> None:
    """The kegiatan of the next page would be programs, below a table of their own."""
    ada = tutup != "|"
    kegiatan = [f"{tutup}|5000000|4000000", f"{tutup}|6000000|5500000"] if ada else ["", ""]
    teks = f"""
        Uraian|Anggaran|Realisasi
        PROGRAM Penunjang||
        Kegiatan: Perencanaan||
        - Sub Kegiatan: Dokumen|2000000|1500000
        - Sub Kegiatan: Evaluasi|3000000|2500000
        {kegiatan[0]}
        Kegiatan: Keuangan||
        {pisah}
        Uraian|Anggaran|Realisasi
        - Sub Kegiatan: Gaji|6000000|5500000
        {kegiatan[1]}
        {pisah}
        Uraian|Anggaran|Realisasi
        Kegiatan: Umum||
        - Sub Kegiatan: Listrik|1000000|900000
        Jumlah|12000000|10400000
    """
    grid = kisi("\n".join(filter(str.strip, teks.splitlines())))
    tingkat = [s.tingkat for s in tabel(grid).pohon.simpul]
    assert tingkat.count("program") == 1
    assert tingkat.count("kegiatan") == 3
    assert tingkat.count("sub_kegiatan") == 4


def test_a_lone_heading_beside_the_first_page_is_no_column() -> None:
    """The first page would be a table, and the total above it a wrong one."""
    grid = kisi("""
        Kode|Uraian|Anggaran|Realisasi|Ket.|TA 2024
        |TOTAL|12000000|10400000||
        1.01.01|Program A|5000000|4000000|silpa|
        1.01.01.2.01|Kegiatan K|5000000|4000000|ada|
        Kode|Uraian|Anggaran|Realisasi|Ket.|
        1.01.02|Program B|7000000|6400000|ada|
        1.01.02.2.01|Kegiatan L|7000000|6400000|ada|
    """)
    assert _jenis_kisi(grid) == [("anggaran", 5)]
    assert [s.kode for s in periksa(grid)[2]] == []


@pytest.mark.parametrize("tutup", ["Jumlah Program", "Jumlah"])
def test_a_header_below_the_name_of_each_program(tutup: str) -> None:
    """The numbers begin anew below each header: programs would be lost, or parts of the money."""
    # 5 + 7 = 12, 4 + 6,4 = 10,4.
    grid = kisi(f"""
        PROGRAM PENUNJANG|||
        No|Kode|Kegiatan/Sub Kegiatan|Anggaran|Realisasi
        1|1.01.01.2.01|Perencanaan|5000000|4000000
        |1.01.01.2.01.0001|Dokumen|5000000|4000000
        ||{tutup}|5000000|4000000
        ||||
        II. PROGRAM PENDIDIKAN|||
        No|Kode|Kegiatan/Sub Kegiatan|Anggaran|Realisasi
        1|1.01.02.2.01|Sekolah|7000000|6400000
        |1.01.02.2.01.0003|Ruang Kelas|7000000|6400000
        ||{tutup}|7000000|6400000
        ||||
        ||GRAND TOTAL|12000000|10400000
    """)
    pohon = tabel(grid).pohon
    assert [s.uraian for s in pohon.simpul if s.tingkat == "program"] == [
        "PROGRAM PENUNJANG",
        "PROGRAM PENDIDIKAN",
    ]
    assert pohon.bukti.tertutup
    assert {s.kode for s in periksa(grid)[2]} == {"H104"}


def test_a_bare_dipindahkan_carries_a_total() -> None:
    """Its row would be one more sub kegiatan, and the kegiatan above it be called wrong."""
    grid = kisi("""
        Kode|Uraian|Anggaran|Realisasi
        1.01.01.2.01|Perencanaan|9000000|8000000
        1.01.01.2.01.0001|Dokumen|5000000|4000000
        |Dipindahkan|5000000|4000000
        Kode|Uraian|Anggaran|Realisasi
        |Pindahan|5000000|4000000
        1.01.01.2.01.0002|Evaluasi|4000000|4000000
        |Jumlah|9000000|8000000
    """)
    assert [s.uraian for s in tabel(grid).pohon.simpul] == ["Perencanaan", "Dokumen", "Evaluasi"]
    assert periksa(grid)[2] == []


@pytest.mark.parametrize(
    ("kepala", "angka"),
    [
        ("Uraian|Pagu Anggaran", ("2000000", "3000000", "6000000", "5000000", "11000000")),
        (
            "Uraian|Pagu Anggaran|Realisasi",
            ("2.000.000|1.500.000", "3.000.000|2.500.000", "6.000.000|5.500.000",
             "5.000.000|4.000.000", "11.000.000|9.500.000"),
        ),
    ],
)  # fmt: skip
def test_a_page_of_labelled_rows_goes_on_with_a_sub_kegiatan(
    kepala: str, angka: tuple[str, ...]
) -> None:
    """Sub Kegiatan: Gaji would be the title of a table of its own, and only its page be read."""
    a, b, c, d, e = angka
    grid = kisi(f"""
        {kepala}
        Program Penunjang|
        Kegiatan: Perencanaan|{d}
        Sub Kegiatan: Dokumen|{a}
        Sub Kegiatan: Evaluasi|{b}
        Kegiatan: Keuangan|{c}
        {kepala}
        Sub Kegiatan: Gaji|{c}
        Jumlah|{e}
    """)
    assert [s.tingkat for s in tabel(grid).pohon.simpul].count("kegiatan") == 2
    assert tabel(grid).pohon.bukti.tertutup
