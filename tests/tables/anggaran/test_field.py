"""Budgets as offices write them: which of many amounts are the pagu and what was spent."""

import pytest

from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel

_ISI = """
7.01.01           | Program Penunjang | {0}
7.01.01.2.01      | Kegiatan Umum     | {0}
7.01.01.2.01.0001 | Gaji              | {1}
7.01.01.2.01.0002 | Rapat             | {2}
"""


def _table(kepala: str, *angka: tuple[int, int]) -> Tabel:
    """Return a table of two sub kegiatan; the amounts of both for each column."""
    jumlah = [" | ".join(map(str, deret)) for deret in (map(sum, angka), *zip(*angka, strict=True))]
    return tabel(kisi(f"Kode | Uraian | {kepala}" + _ISI.format(*jumlah)))


def _isi(sumber: Tabel) -> Pohon:
    assert isinstance(sumber.isi, Pohon)
    return sumber.isi


@pytest.mark.parametrize(
    ("kepala", "anggaran", "realisasi"),
    [
        ("DPA | Jumlah Paket | Realisasi", 2, 4),
        ("DPA | Jumlah SPD | Realisasi", 2, 4),
        ("Pagu | Blokir | Realisasi", 2, 4),
        ("Pagu | Pagu Efektif | Realisasi", 3, 4),
        ("Pagu | SP2D | Realisasi Netto", 2, 4),
        ("Anggaran | Pengembalian | Realisasi Semester Pertama", 2, 4),
    ],
)
def test_which_amount_is_which(kepala: str, anggaran: int, realisasi: int) -> None:
    """A count of packages, or what was paid back, would be reported as the pagu or as spent."""
    kecil = (3, 4) if "Paket" in kepala else (60000, 39000)
    kolom = _table(kepala, (70000, 40000), kecil, (50000, 30000)).kolom
    assert (kolom["anggaran"], kolom["realisasi"]) == ((anggaran,), (realisasi,))


def test_last_month_and_this_month_are_all_that_was_spent() -> None:
    """Only what was spent in the last month would be reported."""
    sumber = _table(
        "Pagu | Realisasi s.d. Bulan Lalu | Realisasi Bulan Ini",
        (70000, 40000), (30000, 20000), (10000, 5000),
    )  # fmt: skip
    assert sumber.kolom["realisasi"] == (3, 4)


@pytest.mark.parametrize("judul", ["Realisasi s.d.", "Realisasi Kumulatif"])
def test_quarters_that_count_from_january(judul: str) -> None:
    """A table of quarters up to each would have no realisasi, or their sum."""
    isi = _ISI.format("70000|10000|30000|60000", "40000|5000|20000|35000", "30000|5000|10000|25000")
    kepala = f"Kode | Uraian | Pagu | {judul} | |\n | | | TW I | TW II | TW III"
    assert tabel(kisi(kepala + isi)).kolom["realisasi"] == (5,)


def test_sources_of_funds_have_a_jumlah() -> None:
    """The first source's anggaran would be held against what was spent of all of them."""
    isi = _ISI.format(
        "40000|20000|30000|10000|70000|30000",
        "25000|10000|15000|5000|40000|15000",
        "15000|10000|15000|5000|30000|15000",
    )
    kepala = "Kode | Uraian | DAU | | PAD | | JUMLAH |\n | | " + "Anggaran | Realisasi | " * 3
    kolom = tabel(kisi(kepala.rstrip(" |") + isi)).kolom
    assert (kolom["anggaran"], kolom["realisasi"]) == ((6,), (7,))


def test_an_amount_may_be_called_jumlah_harga() -> None:
    """A budget of items would be no budget at all."""
    sumber = tabel(
        kisi("""
        Kode          | Uraian       | Volume | Satuan | Harga Satuan | Jumlah Harga
        5.1.02.01.001 | Belanja ATK  |        |        |              | 60000
                      | Kertas       | 2      | Rim    | 30000        | 60000
        5.1.02.01.002 | Belanja Sewa |        |        |              | 50000
                      | Gedung       | 1      | Hari   | 50000        | 50000
        """)
    )
    assert sumber.kolom["anggaran"] == (5,)


def test_kelompok_may_be_shortened() -> None:
    """Only B. Modal would be known, and the whole be another sum."""
    sumber = _table(
        "B. Pegawai | B. Barang dan Jasa | B. Modal | Total Anggaran",
        (40000, 10000), (20000, 20000), (10000, 10000), (70000, 40000),
    )  # fmt: skip
    assert sumber.kolom["anggaran"] == (5,)
    assert sumber.kolom["anggaran_operasi"] == (2, 3)


def test_the_unit_has_a_kode_of_its_own() -> None:
    """The kode of the office, the same in each row, would be the kode of the rows."""
    isi = "\n".join(
        f"{kode} | 7.01.0.00.0.00.12.0000 | {nama} | {angka}"
        for kode, nama, angka in (
            ("7.01.01", "Program Penunjang", 70000),
            ("7.01.01.2.01", "Kegiatan Umum", 70000),
            ("7.01.01.2.01.0001", "Gaji", 70000),
        )
    )
    sumber = tabel(kisi(f"Kode | Kode Unit | Uraian | Anggaran\n{isi}"))
    assert sumber.kolom["kode"] == (0,)
    assert [s.tingkat for s in _isi(sumber).simpul] == ["program", "kegiatan", "sub_kegiatan"]


def test_a_kode_in_brackets() -> None:
    """Each name would begin with its kode, and nothing be found by name."""
    sumber = tabel(
        kisi("""
        Uraian                   | Anggaran
        [7.01.01] Program Umum   | 70000
        [7.01.01.2.01] Kegiatan  | 70000
        """)
    )
    assert [(s.kode, s.uraian) for s in _isi(sumber).simpul] == [
        ("7.01.01", "Program Umum"), ("7.01.01.2.01", "Kegiatan"),
    ]  # fmt: skip


def test_a_table_that_begins_with_kegiatan() -> None:
    """Kegiatan would be reported as programs, and sub kegiatan as kegiatan."""
    sumber = tabel(
        kisi("""
        No | Kegiatan/Sub Kegiatan | Anggaran | Realisasi
        1  | Administrasi Umum     | 70000    | 50000
        a  | Gaji                  | 40000    | 30000
        b  | Rapat                 | 30000    | 20000
        2  | Sarana                | 20000    | 10000
        a  | Gedung                | 20000    | 10000
        """)
    )
    assert [s.tingkat for s in _isi(sumber).simpul] == [
        "kegiatan", "sub_kegiatan", "sub_kegiatan", "kegiatan", "sub_kegiatan",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "catatan", ["Sumber Dana : DAU", "Keterangan: LS", "(dibayar melalui LS)", "Lokasi : Puring"]
)
def test_a_remark_between_two_rows_is_no_row(catatan: str) -> None:
    """It would be a sub kegiatan without amounts, or the end of the table."""
    isi = f"""
        Kode              | Uraian    | Anggaran
        7.01.01           | Program   | 70000
        7.01.01.2.01      | Kegiatan  | 70000
        7.01.01.2.01.0001 | Gaji      | 40000
                          | {catatan} |
        7.01.01.2.01.0002 | Rapat     | 30000
    """
    assert [s.uraian for s in _isi(tabel(kisi(isi))).simpul] == [
        "Program", "Kegiatan", "Gaji", "Rapat",
    ]  # fmt: skip


def test_a_recap_beside_the_table_is_no_part_of_it() -> None:
    """Its amounts would be held against the rows that they happen to stand beside."""
    grid = kisi("""
        Kode         | Uraian    | Anggaran | Realisasi |  | Sumber Dana | Pagu
        7.01.01      | Program A | 70000    | 50000     |  | DAU         | 60000
        7.01.01.2.01 | Gaji      | 40000    | 30000     |  | PAD         | 10000
        7.01.01.2.02 | Rapat     | 30000    | 20000     |  | Jumlah      | 70000
    """)
    utama = recognise(grid)[0]
    assert isinstance(utama, Tabel)
    assert utama.kolom["anggaran"] == (2,) and utama.rentang[3] == 3
    assert [t.kode for t in periksa(grid)[2] if t.tingkat == "kesalahan"] == []


def test_years_under_a_merged_heading_reach_its_right_edge() -> None:
    """The last year's columns would have no year, and an earlier one be reported."""
    grid = kisi(
        """
        Realisasi Tahun 2024
        Uraian    | Anggaran | Realisasi |  |      |
                  |          | 2023      |  | 2024 |
        Program A | 70000    | 20000     |  | 50000 |
        Gaji      | 40000    | 10000     |  | 30000 |
        Rapat     | 30000    | 10000     |  | 20000 |
        """,
        gabungan=("A2:A3", "B2:B3", "C2:F2", "C3:D3", "E3:F3"),
    )
    assert tabel(grid).kolom["realisasi"] == (4,)


def _bidang(nama: str, *rows: str, lembar: str) -> object:
    return kisi(f"{nama}\n\nUraian | Anggaran | Realisasi\n" + "\n".join(rows), lembar=lembar)


def test_sheets_under_a_recap_are_one_budget() -> None:
    """The sheet with the most levels would be the whole budget, and the rest be lost."""
    rekap = _bidang("REKAP", "Umum | 70 | 50", "Sosial | 30 | 20", "Jumlah|100|70", lembar="Rekap")
    umum = _bidang("Umum", "Program A|70|50", "Gaji|40|30", "Rapat|30|20", lembar="Umum")
    sosial = _bidang("Sosial", "Bantuan|30|20", lembar="Sosial")
    gabungan, hasil, _ = periksa(rekap, umum, sosial)  # type: ignore[arg-type]
    assert hasil.realisasi_anggaran[-1].anggaran == 100
    assert gabungan.seri == ()


def test_sheets_of_one_form_without_a_recap_are_a_question() -> None:
    """The sheet with more levels would be taken for all, with nothing said."""
    umum = _bidang("Umum", "Program A|70|50", "Gaji|40|30", "Rapat|30|20", lembar="Umum")
    sosial = _bidang("Sosial", "Bantuan|30|20", "Beras|10|10", lembar="Sosial")
    assert periksa(umum, sosial)[0].seri != ()  # type: ignore[arg-type]


def test_items_that_repeat_the_kode_of_their_sub_kegiatan() -> None:
    """Each item would be a sub kegiatan that stands twice, without any kegiatan above it."""
    isi = """
        Kode |    |    |      |      |                | Uraian   | Anggaran
        7    | 01 | 01 |      |      |                | Program  | 90000
        7    | 01 | 01 | 2.06 |      |                | Kegiatan | 90000
        7    | 01 | 01 | 2.06 | 0004 |                | Sub      | 90000
        7    | 01 | 01 | 2.06 | 0004 | 5.1.02.01.0001 | Belanja  | 90000
        7    | 01 | 01 | 2.06 | 0004 |                | Kertas   | 50000
        7    | 01 | 01 | 2.06 | 0004 |                | Tinta    | 40000
    """
    grid = kisi(isi, gabungan=("A1:F1",))
    assert [s.tingkat for s in _isi(tabel(grid)).simpul] == [
        "program", "kegiatan", "sub_kegiatan", "rekening", "rincian", "rincian",
    ]  # fmt: skip
    assert [t.kode for t in periksa(grid)[2] if t.kode.startswith("H")] == []


def test_pembiayaan_below_belanja_is_nothing_unread() -> None:
    """The official LRA would always be called cut off."""
    isi = """
        Kode | Uraian                | Anggaran | Realisasi
        5    | BELANJA DAERAH        | 90000    | 50000
        5.1  | Belanja Operasi       | 60000    | 30000
        5.2  | Belanja Modal         | 30000    | 20000
        6    | PEMBIAYAAN DAERAH     | 20000    | 20000
        6.1  | Penerimaan Pembiayaan | 30000    | 30000
        6.2  | Pengeluaran           | 10000    | 10000
    """
    assert "B122" not in [t.kode for t in periksa(kisi(isi))[2]]


def test_a_column_may_name_the_levels() -> None:
    """Kegiatan would be reported as programs, though each row says what it is."""
    sumber = tabel(
        kisi("""
        Level        | Uraian          | Anggaran
        Kegiatan     | Administrasi    | 70000
        Sub Kegiatan | Gaji            | 40000
        Sub Kegiatan | Rapat           | 30000
        Kegiatan     | Sarana          | 20000
        Sub Kegiatan | Gedung          | 20000
        """)
    )
    assert [s.tingkat for s in _isi(sumber).simpul] == [
        "kegiatan", "sub_kegiatan", "sub_kegiatan", "kegiatan", "sub_kegiatan",
    ]  # fmt: skip


def test_a_number_may_stand_before_the_word_of_a_level() -> None:
    """An urusan would be a program, and a program a sub kegiatan."""
    sumber = tabel(
        kisi("""
        Uraian                 | Anggaran
        A. UNSUR KEWILAYAHAN   | 90000
        1. Program Penunjang   | 70000
        a. Kegiatan Umum       | 70000
        1) Sub Kegiatan Gaji   | 40000
        2) Sub Kegiatan Rapat  | 30000
        2. Program Sarana      | 20000
        a. Kegiatan Gedung     | 20000
        1) Sub Kegiatan Kantor | 20000
        """)
    )
    assert [s.tingkat for s in _isi(sumber).simpul] == [
        "urusan", "program", "kegiatan", "sub_kegiatan", "sub_kegiatan",
        "program", "kegiatan", "sub_kegiatan",
    ]  # fmt: skip


def test_kelompok_belanja_prove_a_budget_without_its_name() -> None:
    """A table of Operasi, Modal and Transfer that nobody called a pagu would be refused."""
    grid = kisi(
        """
        Uraian Kegiatan      |                        | Jenis Belanja |       |
                             |                        | Operasi       | Modal | Total
        7.01.02 Program A    |                        | 60000         | 10000 | 70000
                             | 7.01.02.2.01 Kegiatan  | 40000         | 10000 | 50000
                             | 7.01.02.2.04 Pelayanan | 20000         |       | 20000
    """,
        gabungan=("C1:E1",),
    )
    sumber = recognise(grid)[0]
    assert isinstance(sumber, Tabel)
    assert sumber.kolom["uraian"] == (0, 1)
    assert [(s.tingkat, s.kode) for s in _isi(sumber).simpul] == [
        ("program", "7.01.02"), ("kegiatan", "7.01.02.2.01"), ("kegiatan", "7.01.02.2.04"),
    ]  # fmt: skip


def test_the_percent_of_the_month_is_not_that_of_the_year() -> None:
    """Each right percent would be called a hundred times too large."""
    # 494 of 523 are 94 percent, cut; the 56 of this month 11.
    grid = kisi(
        "Kode | Uraian | Anggaran | Realisasi | | | | |\n"
        " | | | Bulan Lalu | | Bulan Ini | | s.d. Bulan Ini |\n"
        " | | | Rp | % | Rp | % | Rp | %\n"
        "7.01.02 | Program A | 523000000 | 438000000 | 84 | 56000000 | 11 | 494000000 | 94\n"
        "7.01.02.2.01 | Kegiatan A | 523000000 | 438000000 | 84 | 56000000 | 11 | 494000000 | 94\n",
        gabungan=("D1:I1", "D2:E2", "F2:G2", "H2:I2"),
        format={"I": "0.00", "G": "0.00"},
    )
    sumber = recognise(grid)[0]
    assert isinstance(sumber, Tabel)
    assert (sumber.kolom["realisasi"], sumber.kolom["persen"]) == ((7,), (8,))


def test_columns_behind_a_blank_one_belong_to_the_table() -> None:
    """A wrong percent behind a spacer would not be looked at."""
    grid = kisi("""
        Kode              | Uraian  | Anggaran | Realisasi |  | %     | Sisa
        7.01.01           | Program | 110000   | 80000     |  | 72.73 | 30000
        7.01.01.2.01.0001 | Gaji    | 70000    | 50000     |  | 71.43 | 20000
        7.01.01.2.01.0002 | Rapat   | 40000    | 30000     |  | 75    | 10000
    """)
    kolom = getattr(recognise(grid)[0], "kolom", {})
    assert (kolom.get("persen"), kolom.get("sisa")) == ((5,), (6,))


def test_one_month_is_not_the_year() -> None:
    """The realisasi of December alone would be handed in as that of the year."""
    grid = kisi("""
        Kode    | Uraian    | Pagu  | Realisasi Desember
        7.01.01 | Program A | 70000 | 5000
        7.01.02 | Program B | 40000 | 3000
    """)
    gabungan, _, temuan = periksa(grid)
    assert "realisasi" not in getattr(gabungan.entri[0], "kolom", {})
    assert [(t.kode, t.tingkat) for t in temuan if t.kode == "B119"] == [("B119", "peringatan")]


def test_a_program_of_three_columns_beside_a_kegiatan_of_one() -> None:
    """4 | 1 | 2 would be the rekening 4.1.2, beside its own kegiatan: the budget twice."""
    grid = kisi("""
        Kode |   |   |      |   | Uraian   | Anggaran | Realisasi
        4    | 1 | 2 |      |   | Program  | 70000    | 50000
             |   |   | 2.03 |   | Kegiatan | 70000    | 50000
             |   |   |      | 3 | Gaji     | 40000    | 30000
             |   |   |      | 4 | Rapat    | 30000    | 20000
    """)
    _, hasil, _ = periksa(grid)
    assert hasil.total is not None
    assert int(hasil.total.anggaran) == 70000


def test_a_bullet_ends_no_table() -> None:
    """The rows below * Bagian kedua would be lost, and the sums above called wrong."""
    isi = """
        Kode              | Uraian          | Anggaran
        7.01.01           | Program         | 70000
        7.01.01.2.01      | Kegiatan        | 70000
        7.01.01.2.01.0001 | Gaji            | 40000
                          | * Bagian kedua  |
        7.01.01.2.01.0002 | Rapat           | 30000
    """
    _, hasil, temuan = periksa(kisi(isi))
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []
    assert hasil is not None


def test_a_sub_kegiatan_whose_kode_looks_like_a_rekening() -> None:
    """6.1.1.2.1.1 would stand beside the belanja that it adds up: the budget twice."""
    grid = kisi("""
        Kode          | Uraian                  | Anggaran
        6.1.1.2.1.1   | Penatausahaan Pos       | 70000
        5.1           | Belanja Operasi         | 60000
        5.1.2         | Belanja Barang dan Jasa | 60000
        5.2           | Belanja Modal           | 10000
        5.2.2         | Belanja Modal Mesin     | 10000
    """)
    simpul = _isi(tabel(grid)).simpul
    assert [(s.tingkat, s.induk) for s in simpul[:2]] == [("sub_kegiatan", None), ("rekening", 0)]


def test_a_pagu_after_its_change_is_called_menjadi() -> None:
    """The pagu before the change would be handed in."""
    grid = kisi("""
        Uraian     | Pagu DPA Sblm Perubahan | Pagu DPA Menjadi | Pagu DPA Tambah/Kurang
        Program A  | 70000                   | 80000            | 10000
        Kegiatan A | 70000                   | 80000            | 10000
    """)
    kolom = tabel(grid).kolom
    assert (kolom["anggaran_murni"], kolom["anggaran_perubahan"]) == ((1,), (2,))


def test_what_a_shift_changed_is_no_pagu() -> None:
    """The change alone would be handed in as the budget."""
    grid = kisi("""
        Uraian          | Anggaran           |            |
                        | Sebelum Pergeseran | Pergeseran | Setelah Pergeseran
        Sub Kegiatan A  | 70000              | 10000      | 80000
        Sub Kegiatan B  | 40000              | -5000      | 35000
    """, gabungan=("B1:D1",))  # fmt: skip
    assert tabel(grid).kolom["anggaran"] == (3,)
