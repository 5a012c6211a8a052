"""Headers: found by their words, over merged and unmerged rows, once per table."""

import pytest

from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.header.header import find_headers
from lkjip_xl.tables.header.header_rows import is_number_row
from lkjip_xl.tables.header.pages import without_repeats
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel

SIPD = """
KAB. CONTOH||||||||
|
Kode||||Uraian|Kelompok Belanja|||
|||||Operasi||Modal|
|||||Anggaran|Realisasi|Anggaran|Realisasi
"1"||||"2"|"3"|"4"|"5"|"6"
7||||URUSAN|100|50|0|0
"""
GABUNGAN = ("A3:D5", "E3:E5", "F3:I3", "F4:G4", "H4:I4")


def test_merged_header_of_three_rows() -> None:
    """Belanja Modal would be added to Belanja Operasi, or be lost."""
    (kepala,) = find_headers(kisi(SIPD, gabungan=GABUNGAN))
    assert kepala.baris == (2, 3, 4, 5)
    assert kepala.mulai == 6
    assert [kepala.jalur(k) for k in range(4)] == ["kode"] * 4
    assert kepala.jalur(5) == "kelompok belanja / operasi / anggaran"
    assert kepala.jalur(8) == "kelompok belanja / modal / realisasi"


def test_unmerged_group_words_reach_to_their_right() -> None:
    """The second column under an unmerged Modal would belong to nobody."""
    (kepala,) = find_headers(
        kisi("""
        Kode|Uraian|Operasi||Modal|
        ||Anggaran|Realisasi|Anggaran|Realisasi
        7.01.01|Program A|1|2|3|4
        """)
    )
    assert kepala.jalur(3) == "operasi / realisasi"
    assert kepala.jalur(5) == "modal / realisasi"
    assert kepala.mulai == 2


def test_column_numbers_are_no_data() -> None:
    """A row 1, 2, 3, 6 (5/4) would be counted as amounts."""
    assert is_number_row({0: "1", 1: "2", 2: "3", 3: "4", 4: "5", 5: "6 (5/4)"})
    assert is_number_row({0: "(1)", 1: "(2)", 2: "(3)", 3: "(4)=(3-2)"})
    assert not is_number_row({0: "1", 2: "13700000", 3: "13699000"})


def test_kop_is_no_header() -> None:
    """The agency's name above the table would be taken for its header."""
    grid = kisi("""
        PEMERINTAH KABUPATEN KEBUMEN||
        REALISASI ANGGARAN TAHUN 2024||
        ||
        No|Uraian|Anggaran
        1|Program A|100
    """)
    assert [kepala.baris for kepala in find_headers(grid)] == [(3,)]


def test_a_first_heading_is_no_header_row() -> None:
    """A program without amounts, first under a merged header, would be lost as header words."""
    grid = kisi(
        """
        Program/Kegiatan/Sub Kegiatan|||Anggaran
        Penunjang Urusan|||
        |Administrasi Umum||
        ||Pemeliharaan Mebel|100
        """,
        gabungan=("A1:C1",),
    )
    assert find_headers(grid)[0].mulai == 1


def test_data_rows_with_header_words_start_no_table() -> None:
    """A program named Anggaran would cut its table in two."""
    grid = kisi("""
        No|Uraian|Anggaran|Keterangan
        1|Program Anggaran|100|Realisasi
        2|Program Belanja|100|Realisasi
    """)
    assert len(find_headers(grid)) == 1


def test_two_tables_have_two_headers() -> None:
    """The second table of a sheet would be read as rows of the first."""
    grid = kisi("""
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50

        Tabel SKM
        No|Unsur Pelayanan|Nilai|Kategori
        1|Persyaratan|88.4|A
    """)
    assert [kepala.baris[0] for kepala in find_headers(grid)] == [0, 4]


def test_repeated_header_after_a_page_break_is_dropped() -> None:
    """A table over two pages would become two tables that do not add up."""
    grid = kisi("""
        Kode|Uraian|Anggaran|Realisasi
        7.01.01|Program A|100|50

        Kode|Uraian|Anggaran|Realisasi
        7.01.02|Program B|40|25
    """)
    polos, kepala = without_repeats(grid, find_headers(grid))
    assert [judul.baris for judul in kepala] == [(0,)]
    assert polos.nilai(3, 2) is None
    assert polos.nilai(4, 2) == 40
    assert grid.nilai(3, 2) == "Anggaran"


def test_same_header_under_a_title_or_a_total_starts_a_table() -> None:
    """Tables of two offices on one sheet would be added up as one."""
    for antara, kode in (("Kecamatan Petanahan|||", "7.01.02"), ("|Jumlah|100|50", "7.01.01")):
        grid = kisi(f"""
            Kode|Uraian|Anggaran|Realisasi
            7.01.01|Program A|100|50
            {antara}
            |
            Kode|Uraian|Anggaran|Realisasi
            {kode}|Program B|40|25
        """)
        assert len(without_repeats(grid, find_headers(grid))[1]) == 2


def test_a_row_of_programs_below_a_number_is_no_header() -> None:
    """A kegiatan whose capaian is blank would start a table of its own, and so cut one in two."""
    teks = """
    Program/Kegiatan|Indikator Kinerja|% Capaian|Menunjang
    Program Pelayanan Publik|Indeks Kepuasan Masyarakat|86|Menunjang
    Program Pembinaan dan Pengawasan Pemerintahan Desa|Persentase Desa Kategori Maju||Menunjang
    Kegiatan Fasilitasi|Jumlah Fasilitasi|100|Menunjang
    """
    assert [kepala.baris for kepala in find_headers(kisi(teks))] == [(0,)]


def test_many_working_columns_beside_a_budget() -> None:
    """A RFK with columns for PPTK, penyedia and kontrak would not be recognised at all."""
    kerja = "PPTK|Bidang|Metode|Penyedia|Nomor Kontrak|Tanggal|Kendala|Solusi"
    grid = kisi(f"Kode|Uraian|Pagu|Realisasi|{kerja}\n7.01.01|Program A|5000000|1|a|b|c|d|e|f|g|h")
    assert [s.baris for s in find_headers(grid)] == [(0,)]


def test_column_numbers_in_another_order() -> None:
    """Columns moved after they were numbered would leave a row of numbers among the data."""
    assert is_number_row({0: "4", 1: "6a", 2: "6b", 3: "2", 4: "1", 5: "3", 6: "5"})
    assert not is_number_row({0: "1", 1: "4", 2: "3", 3: "3"})


def test_letters_and_long_runs_number_columns_too() -> None:
    """A row a, b, c, or 1 to 120, would be the first row of data."""
    assert is_number_row({0: "a", 1: "b", 4: "c", 5: "d", 6: "e = d/c x 100"})
    assert is_number_row({0: "(a)", 1: "(b)", 2: "(c)=(b-a)"})
    assert is_number_row(dict(enumerate([*"abcdefghijklmnopqrstuvwxyz", "aa", "ab"])))
    assert not is_number_row({0: "no", 1: "kd", 2: "rp"})
    assert is_number_row({k: str(k + 1) for k in range(120)})
    assert not is_number_row({0: "a", 1: "d", 2: "b", 3: "c"})
    assert not is_number_row({0: "7", 1: "101", 2: "240"})


BERTINGKAT = """
No.|Uraian|Anggaran (Rp)|Realisasi Anggaran||||||Sisa
|||Bulan Lalu|||s.d. Bulan Ini|||
|||Keuangan||Fisik|Keuangan||Fisik|
|||Rp|%|%|Rp|%|%|
{nomor}
A|Program A|100|40|40|50|60|60|70|40
"""


def test_groups_without_merges_over_four_rows() -> None:
    """The header would end after its first row, and last month be reported as the year."""
    for nomor in ("1|2|3|4|5|6|7|8|9|10", "a|b|c|d|e|f|g|h|i|j", ""):
        teks = "\n".join(b for b in BERTINGKAT.format(nomor=nomor).split("\n") if b)
        (kepala,) = find_headers(kisi(teks))
        assert kepala.mulai == 4 + bool(nomor)
        assert kepala.jalur(2) == "anggaran (rp)"
        assert kepala.jalur(4) == "realisasi anggaran / bulan lalu / keuangan / %"
        assert kepala.jalur(6) == "realisasi anggaran / s.d. bulan ini / keuangan / rp"
        assert kepala.jalur(8) == "realisasi anggaran / s.d. bulan ini / fisik / %"
        assert kepala.jalur(9) == "sisa"


def test_numbers_beside_a_header_are_none_of_it() -> None:
    """A working number in the row of the header would make its table disappear."""
    grid = kisi("""
        No|Uraian|Anggaran|Realisasi|Sisa|||8288
        1|2|3|4|5|||77
        1|Program A|100|60|40|||19225100
    """)
    (kepala,) = find_headers(grid)
    assert (kepala.mulai, max(kepala.kata)) == (2, 4)


def test_a_list_of_levels_whose_amount_only_says_apbd() -> None:
    """A list with one column per level and a SUBTOTAL above its header would not be read."""
    grid = kisi("""
        |||37500000
        Urusan|OPD|Rekening|APBD
        2 Urusan Wajib|Dinas Taman|5.1.02.01 Belanja Barang|37500000
    """)
    assert [kepala.baris for kepala in find_headers(grid)] == [(1,)]


def test_a_header_reaches_to_the_last_words_above_the_amounts() -> None:
    """A single word below a group would end the header, and its rows be read as data."""
    grid = kisi("""
    Kode | Uraian    | Pagu   | Realisasi  |         |            | Realisasi
         |           |        | Bulan lalu | Bln ini | s.d. bulan ini | Fisik
         |           |        | (Rp)       | (Rp)    | (Rp)       |
         |           |        |            |         |            |
    1    | Program A | 100000 | 10000      | 20000   | 30000      | 50
    """)
    (kepala,) = find_headers(grid)
    assert kepala.baris == (0, 1, 2)
    assert kepala.jalur(5) == "realisasi / s.d. bulan ini / (rp)"


def test_rows_without_amounts_are_no_header() -> None:
    """Programs above their kegiatan, whose amounts are blank, would be lost in the header."""
    grid = kisi("""
    Uraian     | Sumber Dana | Pagu
    Program A  |             |
    Kegiatan A | DAU         |
    Gaji       | DAU         | 100000
    """)
    (kepala,) = find_headers(grid)
    assert kepala.baris == (0,)


def test_a_row_of_the_table_above_is_no_header() -> None:
    """A rekening with words of headings in its name would cut the table, and lose the rest."""
    grid = kisi("""
    Nama Kegiatan |                       | APBD     | Keluaran | Lokasi Kegiatan
    Kegiatan A    |                       |          |          |
                  | Belanja Gaji Pokok    | 10000000 | Jumlah Gaji yang dibayar | Rawajaya
    Kegiatan B    |                       |          |          |
                  | Belanja Uang Kelompok |          | Jumlah Kelompok yang terlaksana | Rawajaya
    Kegiatan C    |                       |          |          |
                  | Belanja Sewa Gedung   | 20000000 | Jumlah Gedung yang terlaksana | Bukitmulya
    """)
    assert [kepala.baris for kepala in find_headers(grid)] == [(0,)]


def test_a_row_below_words_merged_down_is_data() -> None:
    """The first row, without amounts, would be a header, and its program be lost."""
    grid = kisi(
        """
        No | Uraian                             | Pagu   | Rencana  |
           |                                    |        | Januari  | Februari
        A  | Sub Kegiatan Penyediaan Jasa Surat |        |          |
        1  | Belanja Barang                     | 631481 | 162498   | 236662
        """,
        gabungan=("A1:A2", "B1:B2", "C1:C2", "D1:E1"),
    )
    (kepala,) = find_headers(grid)
    assert kepala.baris == (0, 1)


def test_headings_of_a_change_alone_make_a_header() -> None:
    """A table that says Sebelum and Sesudah Perubahan, and no Anggaran, would not be found."""
    grid = kisi("""
    Uraian Program / Kegiatan | Pelaksana | Sebelum Perubahan | Sesudah Perubahan
    Program A                 | Camat     | 122000000         | 123000000
    """)
    assert [kepala.baris for kepala in find_headers(grid)] == [(0,)]


def test_a_lone_group_above_its_parts_belongs_to_the_header() -> None:
    """Realisasi Keuangan over TW I and TW II would be a title, and the amounts nameless."""
    grid = kisi("""
    BAPPEDA    |          |
               |          | Realisasi Keuangan
    Uraian     | Pagu     | TW I   | TW II
    Kegiatan A | 900000   | 250000 | 300000
    """)
    (kepala,) = find_headers(grid)
    assert kepala.baris == (1, 2)
    assert kepala.kata[3] == ("Realisasi Keuangan", "TW II")


@pytest.mark.parametrize(
    ("kelompok", "bagian"),
    [
        ("Realisasi Belanja", ("UP/GU", "TU", "LS")),
        ("Dana Terserap", ("GU", "TU", "LS")),
        ("Realisasi", ("Barang dan Jasa", "Pegawai", "Modal")),
        ("Realisasi Triwulan", ("I", "II", "III")),
    ],
)
def test_a_lone_group_reaches_over_ways_of_payment_and_their_jumlah(
    kelompok: str, bagian: tuple[str, str, str]
) -> None:
    """What was spent would be unknown, or its Jumlah be taken for the anggaran."""
    grid = kisi(f"""
               |        | {kelompok}  |             |             |
    Uraian     | Pagu   | {bagian[0]} | {bagian[1]} | {bagian[2]} | Jumlah
    Kegiatan A | 900000 | 310000      | 120000      | 100000      | 530000
    Kegiatan B | 500000 | 200000      | 50000       | 50000       | 300000
    """)
    (kepala,) = find_headers(grid)
    assert kepala.baris == (0, 1)
    assert kepala.kata[5] == (kelompok, "Jumlah")
    sumber = tabel(grid)
    assert (sumber.kolom["anggaran"], sumber.kolom["realisasi"]) == ((1,), (5,))


def test_a_title_above_a_header_is_no_group() -> None:
    """A title that stands alone above the table would head its columns."""
    grid = kisi("""
    Realisasi Anggaran |          |
    Uraian             | Pagu     | Realisasi
    Kegiatan A         | 900000   | 250000
    """)
    assert find_headers(grid)[0].baris == (1,)


def test_numbers_of_two_columns_are_no_row() -> None:
    """(1) | (2) below Uraian | Anggaran would be a budget of minus two rupiah."""
    grid = kisi("""
    Uraian     | Anggaran
    (1)        | (2)
    Kegiatan A | 900000
    """)
    (kepala,) = find_headers(grid)
    assert kepala.mulai == 2


def test_amounts_as_text_are_no_lower_row_of_a_header() -> None:
    """Rows of Rp. 201.597.000 below merged names would be read as words of the header."""
    grid = kisi(
        """
        Nomenklatur |   | Anggaran        |                | Realisasi      |
                    |   | Operasi         | Modal          | Operasi        | Modal
        PROGRAM A   |   | Rp. 201.597.000 | Rp. 10.821.000 | Rp. 87.257.742 | Rp. 0
                    | B | Rp. 201.597.000 | Rp. 10.821.000 | Rp. 87.257.742 | Rp. 0
        """,
        gabungan=("A1:B2", "C1:D1", "E1:F1"),
    )
    assert find_headers(grid)[0].baris == (0, 1)


def test_a_group_ends_where_a_column_says_what_it_is() -> None:
    """Plafon Anggaran right of Realisasi would be a realisasi, and the table have no anggaran."""
    grid = kisi("""
               | Realisasi |   |
    Uraian     | Keuangan  | % | Plafon Anggaran
    Kegiatan A | 450000    | 50 | 900000
    """)
    assert find_headers(grid)[0].kata[3] == ("Plafon Anggaran",)


def test_a_note_beside_a_row_makes_it_no_header() -> None:
    """Program beside `Keterangan: ...` would be a header, and the table above it an empty form."""
    kepala = find_headers(
        kisi("""
        Uraian | Pagu | Realisasi | |
        Program A | | | | Keterangan: angka sesuai DPA
        Kegiatan B | 1500000 | 900000 | | Catatan : cek lagi
        """)
    )
    assert [satu.baris for satu in kepala] == [(0,)]


def test_a_budget_whose_amount_is_headed_dana() -> None:
    """A list with Dana and SPJ beside words of its own would be no table at all."""
    (kepala,) = find_headers(
        kisi("""
        Kode Prog/Keg | Program/Kegiatan | Lokasi | Asal | Dana (Rp) | SPJ | Lebih/(Kurang) | Hal
        7.01.01 | Program A | Sukamaju | PAD | 1500000 | 900000 | 600000 |
        """)
    )
    assert (kepala.baris, kepala.mulai) == ((0,), 1)


def test_the_name_of_a_sub_kegiatan_above_a_table_is_no_header() -> None:
    """A kartu kendali would lose its kode and its sub kegiatan, or not be read at all."""
    teks = """
        Program | : 7.01.01 Program Penunjang
        Kegiatan | : 7.01.01.2.01 Perencanaan dan Penganggaran
        Sub Kegiatan | : 7.01.01.2.01.0006 Laporan Capaian dan Ikhtisar Realisasi Kinerja SKPD

        Kode Rekening | Uraian | Pagu Anggaran | Realisasi | Sisa Anggaran
        5.1.02.01.01.0024 | Belanja Alat Tulis Kantor | 59455000 | 51381362 | 8073638
        JUMLAH | | 59455000 | 51381362 | 8073638
        """
    budget = tabel(kisi(teks))
    assert budget.kolom["kode"] == (0,)
    assert [s.tingkat for s in budget.pohon.simpul] == [
        "program", "kegiatan", "sub_kegiatan", "rekening"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "bawah",
    [
        " | Kegiatan | 2021 | 2021 | ",
        ' | / | "2021" | "2021" | \n | Kegiatan / Sub Kegiatan | | | ',
        " | Kegiatan / | (Rp) | (Rp) | Keuangan\n | Sub Kegiatan | | | (%)",
    ],
)
@pytest.mark.parametrize("total", [" | JUMLAH | 150000 | 130000 | 86.67\n", ""])
def test_lines_of_a_heading_that_nobody_merged(bawah: str, total: str) -> None:
    """Kegiatan would be a program of 2,021 rupiah, or “(%)” an amount that cannot be read."""
    teks = (
        f"Kode | Program / | Anggaran | Realisasi | Capaian\n{bawah}\n{total}"
        "7.01.01 | Penunjang | 100000 | 90000 | 90\n7.01.02 | Pelayanan | 50000 | 40000 | 80"
    )
    grid = kisi(teks)
    assert [s.uraian for s in tabel(grid).pohon.simpul] == ["Penunjang", "Pelayanan"]
    assert [t.kode for t in periksa(grid)[2] if t.tingkat != "informasi"] == []


def test_amounts_with_rp_are_no_header() -> None:
    """A row of names and amounts as text would head a form without figures, and end the budget."""
    grid = kisi("""
        Nama Program dan Kegiatan|DPA|Realisasi Anggaran|Ket
        Program A|||
        Sub Kegiatan Rapat|"Rp6.000.000,00"|"Rp5.000.000,00"|Selesai
        Kegiatan B|||
        Sub Kegiatan Mebel|"Rp4.000.000"|"Rp3.000.000,-"|APBD
    """)
    assert [kepala.baris for kepala in find_headers(grid)] == [(0,)]


def test_a_list_beside_the_first_row_is_no_header_below_the_header() -> None:
    """The rows of a budget would belong to the small list that stands beside them."""
    grid = kisi("""
        Program / Kegiatan|Pagu|Realisasi|||
        1|2|3|||
        Program Penunjang||||Kategori|Keuangan|Fisik
        Rapat|6000000|5000000||Baik|80|90
    """)
    assert find_headers(grid)[0].mulai == 2
    assert len(find_headers(grid)) == 1


@pytest.mark.parametrize("pagu", ["Besaran Dana", "Pagu DPPA", "Nilai Dana (Rp)"])
def test_a_nomenklatur_beside_its_dana_heads_a_budget(pagu: str) -> None:
    """Where no word says Uraian or Anggaran the sheet would be refused altogether."""
    grid = kisi(f"""
    Nomenklatur          | {pagu}  | Realisasi
    7.01.01 PROGRAM A    | 900000  | 250000
    7.01.02 PROGRAM B    | 500000  | 300000
    """)
    sumber = tabel(grid)
    assert sumber.kolom["uraian"] == (0,)
    assert (sumber.kolom["anggaran"], sumber.kolom["realisasi"]) == ((1,), (2,))


@pytest.mark.parametrize(
    ("awal", "pisah", "akhir"),
    [("", " ", ""), ("Rp ", ".", ",-"), ("", ",", ".00"), ("", ".", "")],
)
def test_amounts_written_as_text_show_which_row_heads_them(
    awal: str, pisah: str, akhir: str
) -> None:
    """Rencana and Realisasi below the months would be data, and what was spent be unknown."""
    # 250.010 + 300.040 = 550.050 and 150.010 + 200.000 = 350.010 are the Jumlah.
    rows = [
        ("Kegiatan A", 900000, 450000, 250010, 450000, 300040, 550050, 349950),
        ("Kegiatan B", 500000, 250000, 150010, 250000, 200000, 350010, 149990),
    ]
    kepala = """
    Uraian |      | Januari |           | Februari |           | Jumlah    | Selisih
           | Pagu | Rencana | Realisasi | Rencana  | Realisasi | Realisasi |
    """.rstrip()
    isi = [
        [nama, *(f'"{awal}{n:,}{akhir}"'.replace(",", pisah, 1) for n in angka)]
        for nama, *angka in rows
    ]
    grid = kisi("\n".join([kepala, *map(" | ".join, isi)]))
    assert find_headers(grid)[0].baris == (0, 1)
    assert tabel(grid).kolom["realisasi"] == (6,)


def test_numbers_of_columns_stay_numbers_beside_the_head_of_a_small_table() -> None:
    """The row 1, 2, 3, 4, 5 would be a budget of three rupiah above all programs."""
    grid = kisi("""
    Kode         | Uraian     | Anggaran | Realisasi | Sisa   |  |         |        |
    1            | 2          | 3        | 4         | 5      |  | Program | Pagu   | Realisasi
    7.01.01      | PROGRAM A  | 900000   | 250000    | 650000 |  | A       | 900000 | 250000
    7.01.01.2.01 | Kegiatan A | 900000   | 250000    | 650000 |  | B       | 500000 | 300000
    7.01.02      | PROGRAM B  | 500000   | 300000    | 200000 |  |         |        |
    7.01.02.2.01 | Kegiatan B | 500000   | 300000    | 200000 |  |         |        |
    """)
    (kepala, *_) = find_headers(grid)
    assert (kepala.baris, kepala.mulai) == ((0, 1), 2)
    _, hasil, temuan = periksa(grid)
    assert hasil.realisasi_anggaran[-1].anggaran == 1_400_000  # 900.000 + 500.000
    assert not [t for t in temuan if t.tingkat == "kesalahan"]


def test_a_row_of_small_amounts_beside_a_head_is_no_row_of_numbers() -> None:
    """A budget in millions would lose its first row."""
    grid = kisi("""
    Kode    | Uraian    | Anggaran | Realisasi |  |         |      |
    7.01.01 | PROGRAM A | 9        | 4         |  | Program | Pagu | Realisasi
    7.01.02 | PROGRAM B | 5        | 3         |  | A       | 9    | 4
    """)
    assert find_headers(grid)[0].mulai == 1


def test_a_row_of_words_with_a_kode_before_its_name_is_no_header() -> None:
    """Hyphens for amounts, Jumlah in the output and DAU would make a header of a sub kegiatan."""
    grid = kisi("""
    Nama Kegiatan                  | Pagu | Realisasi | Indikator                    | Sumber Dana
    6.01.04 Program A              |      |           |                              |
    6.01.04.2.01 Kegiatan B        |      |           |                              |
    6.01.04.2.01.02 Sub Kegiatan C | -    | -         | Jumlah Rakyat yang terlayani | DAU
    6.01.04.2.01.05 Sub Kegiatan D | 900  | 800       | Jumlah Kantor yang terlayani | DAK Fisik
    """)
    assert [kepala.baris for kepala in find_headers(grid)] == [(0,)]


def test_a_kode_with_its_name_heads_a_column() -> None:
    """5.1 Belanja Operasi would be a number with its unit, and the row no header."""
    grid = kisi("""
    Kode    | Uraian    | 5.1 Belanja Operasi | 5.2 Belanja Modal | Jumlah
    7.01.01 | PROGRAM A | 900000              | 250000            | 1150000
    7.01.02 | PROGRAM B | 500000              | 300000            | 800000
    """)
    assert find_headers(grid)[0].baris == (0,)


def test_a_column_of_numbers_right_of_the_amounts_heads_nothing() -> None:
    """The A and I of the first rows would be words of the header, and the rows be lost in it."""
    grid = kisi("""
    Kegiatan             | Realisasi | Anggaran | No
    Penunjang Urusan     |           |          | C
    Penyediaan Jasa      |           |          | IX
    Jasa Kantor          | 700000    | 900000   | 1
    Jasa Listrik         | 600000    | 800000   | 2
    """)
    assert [kepala.baris for kepala in find_headers(grid)] == [(0,)]


def test_letters_of_three_columns_beside_the_head_of_a_chart() -> None:
    """The letters would be a row of data, and c an amount that cannot be read."""
    grid = kisi("""
    Kode    | Uraian    | Pagu
    a       | b         | c      |  | Data Grafik
    7.01.01 | PROGRAM A | 900000 |  | A
    7.01.02 | PROGRAM B | 500000 |  | B
    """)
    assert find_headers(grid)[0].baris == (0, 1)


def test_numbers_of_two_columns_beside_the_head_of_a_chart() -> None:
    """1 would be a program with the pagu 2, and the total two rupiah too large."""
    grid = kisi("""
    Uraian    | Pagu
    1         | 2      |  |  | Data Grafik
    PROGRAM A | 900000 |  |  | A
    PROGRAM B | 500000 |  |  | B
    """)
    assert find_headers(grid)[0].baris == (0, 1)


@pytest.mark.parametrize(
    ("kepala", "dikenal"),
    [
        ("69 | Kode | Uraian | Pagu | Realisasi", True),
        ("No | Kode | Uraian | 69 | Realisasi", False),  # which amounts stand below 69?
        ("1 | 7.01.01 | Program A | Pagu | Realisasi", False),
    ],
)
def test_a_number_typed_over_the_first_heading(kepala: str, dikenal: bool) -> None:
    """The whole table would be left out because a number stands where No should."""
    hasil = recognise(
        kisi(f"""
        {kepala}
        1 | 7.01.01 | Program A | 100 | 50
        2 | 7.01.02 | Program B | 10 | 5
    """)
    )
    isi = [satu for satu in hasil if isinstance(satu, Tabel)]
    assert [satu.jumlah_baris for satu in isi] == ([2] if dikenal else [])
    assert [satu.kolom["anggaran"] for satu in isi] == ([(3,)] if dikenal else [])


def test_k_and_rp_among_column_numbers_are_no_data() -> None:
    """The row would be a program called 3 with a pagu of 6, and K an amount nobody can read."""
    nomor = ["1", "2", "3", "4", "6", "6", "7", "8", "8", "9", "K", "Rp", "K", "Rp"]
    assert is_number_row(dict(enumerate(nomor)))
    assert not is_number_row(dict(enumerate(["K", "Rp", "K", "Rp"])))
