"""Tests of columns that are parts of one amount, side by side with or without their sum."""

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import KEPALA_PEMETAAN, kisi, periksa, tabel

SWAKELOLA = """
Uraian  | Swakelola |           |       | Kontraktual |         |       | Jumlah  |        |
        | Anggaran  | Realisasi | %     | Anggaran    | Realisasi | % | Anggaran | Realisasi | %
Satu    | 300000    | 150000    | 50.00 | 100000      | 90000     | 90.00 | 400000   | 240000 | 60
Dua     | 200000    | 180000    | 90.00 | 600000      | 300000    | 50.00 | 800000   | 480000 | 60
Jumlah  | 500000    | 330000    | 66.00 | 700000      | 390000    | 55.71 | 1200000  | 720000 | 60
"""


def test_the_group_that_adds_up_the_others_is_the_whole() -> None:
    """The pagu of Swakelola beside the realisasi of all would be a false R101 in every row."""
    # 500.000 + 700.000 = 1.200.000; 330.000 + 390.000 = 720.000.
    _, hasil, temuan = periksa(kisi(SWAKELOLA))
    jumlah = hasil.realisasi_anggaran[-1]
    assert [jumlah.anggaran, jumlah.realisasi] == [1_200_000, 720_000]
    assert [t.kode for t in temuan if t.tingkat != "informasi"] == []


def test_both_amounts_are_of_one_group_where_round_amounts_prove_nothing() -> None:
    """Without percents the pagu would be that of the first group, the realisasi that of Jumlah."""
    grid = kisi("""
    Uraian     | PAD      |           | DAU      |           | Jumlah   |
               | Anggaran | Realisasi | Anggaran | Realisasi | Anggaran | Realisasi
    Kegiatan A | 300      | 100       |          |           | 300      | 100
    Kegiatan B |          |           | 200      | 100       | 200      | 100
    """)
    sumber = tabel(grid)
    assert sumber.kolom["anggaran"] == (5,)
    assert sumber.kolom["realisasi"] == (6,)


@pytest.mark.parametrize(
    "bagian",
    [
        ("GU 1", "GU 2", "LS"),
        ("UP/GU", "TU", "LS"),
        ("PAD", "DAU", "DAK Fisik"),
        ("I", "II", "III"),
        ("Kel. Mawar", "Kel. Melati", "Kecamatan Anggrek"),
    ],
)
def test_parts_below_realisasi_are_added(bagian: tuple[str, str, str]) -> None:
    """The first part alone would be reported as all that was spent, and sisa much too large."""
    # 300.000 + 100.000 + 200.000 + 50.000 + 250.000 + 100.000 = 1.000.000.
    grid = kisi(f"""
    Uraian     | Pagu   | Realisasi   |             |
               |        | {bagian[0]} | {bagian[1]} | {bagian[2]}
    Kegiatan A | 900000 | 300000      | 100000      | 200000
    Kegiatan B | 500000 | 50000       | 250000      | 100000
    """)
    _, hasil, temuan = periksa(grid)
    assert hasil.realisasi_anggaran[-1].realisasi == 1_000_000
    assert [t.kode for t in temuan] == ["B104"]
    assert "dijumlahkan dari kolom C, D, E" in temuan[0].pesan


@pytest.mark.parametrize(
    ("kepala", "gabungan"),
    [
        (
            "Uraian | Kel. Mawar | | Kel. Melati |\n | Pagu | Realisasi | Pagu | Realisasi",
            ("A1:A2", "B1:C1", "D1:E1"),
        ),
        ("Uraian | PAD | | DAU |\n | Anggaran | Realisasi | Anggaran | Realisasi", ()),
        ("Uraian | Pagu Kel. A | Realisasi Kel. A | Pagu Kel. B | Realisasi Kel. B", ()),
    ],
)
def test_pairs_of_units_and_funds_are_added(kepala: str, gabungan: tuple[str, ...]) -> None:
    """Only the first kelurahan, or the first fund, would be reported as the whole kecamatan."""
    # 100.000 + 300.000 + 200.000 + 400.000 = 1.000.000; 50.000 + 150.000 + 80.000 + 220.000.
    teks = f"""
    {kepala}
    Kegiatan A | 100000 | 50000 | 300000 | 150000
    Kegiatan B | 200000 | 80000 | 400000 | 220000
    """
    jumlah = periksa(kisi(teks, gabungan=gabungan))[1].realisasi_anggaran[-1]
    assert [jumlah.anggaran, jumlah.realisasi] == [1_000_000, 500_000]


def test_sisa_and_percent_of_each_pair_are_no_finding() -> None:
    """The percent and sisa of the first pair would be checked against the sums of all pairs."""
    grid = kisi("""
    Uraian     | PAD    |           |        |       | DAU    |           |        |
               | Pagu   | Realisasi | Sisa   | %     | Pagu   | Realisasi | Sisa   | %
    Kegiatan A | 100000 | 50000     | 50000  | 50.00 | 300000 | 150300    | 149700 | 50.10
    Kegiatan B | 200000 | 80000     | 120000 | 40.00 | 400000 | 220000    | 180000 | 55.00
    """)
    _, hasil, temuan = periksa(grid)
    assert hasil.realisasi_anggaran[-1].realisasi == 500_300
    assert [t.kode for t in temuan if t.tingkat != "informasi"] == []


def test_sisa_proves_parts_that_no_word_names() -> None:
    """Parts of unknown names would be asked about though the sisa proves that they add up."""
    # 931.717 - 310.003 - 120.014 = 501.700; 500.100 - 200.033 - 50.067 = 250.000.
    grid = kisi("""
    Uraian     | Pagu   | Realisasi |        | Sisa
               |        | Hotel     | Dinas  |
    Kegiatan A | 931717 | 310003    | 120014 | 501700
    Kegiatan B | 500100 | 200033    | 50067  | 250000
    """)
    sumber = tabel(grid)
    assert sumber.kolom["realisasi"] == (2, 3)
    assert sumber.peran_ragu == ()


def _unknown(kanan: int) -> Grid:
    return kisi(f"""
    Uraian     | Pagu   | Realisasi |
               |        | Buku Alfa | Buku Beta
    Kegiatan A | 900000 | 300000    | {kanan}
    Kegiatan B | 500000 | 200000    | 50000
    """)


def test_parts_of_which_nothing_tells_are_asked_about() -> None:
    """The first of two columns that may add up would silently be all that was spent."""
    # 300.000 + 200.000 = 500.000; with 100.000 + 50.000 it is 650.000.
    _, _, temuan = periksa(_unknown(100_000))
    (cacat,) = [t for t in temuan if t.tingkat == "kesalahan"]
    assert cacat.kode == "B118"
    assert "650.000 bila kolom C, D dijumlahkan, atau 500.000 bila hanya kolom C" in cacat.pesan


@pytest.mark.parametrize(("huruf", "realisasi"), [("C", 500_000), ("C, D", 650_000)])
def test_a_person_tells_whether_columns_are_added(huruf: str, realisasi: int) -> None:
    """The question would be asked again of an office that answered it in the Pemetaan."""
    peta = kisi(
        f"{KEPALA_PEMETAAN}\nUji.xlsx|Lembar1||||| realisasi|{huruf}",
        berkas="P.xlsx",
        lembar="P",
    )
    _, hasil, temuan = periksa(_unknown(100_000), peta)
    assert hasil.realisasi_anggaran[-1].realisasi == realisasi
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []


def test_columns_that_exceed_the_pagu_together_are_no_parts() -> None:
    """Two keepers' figures for the same spending would be asked about as if they could add up."""
    # 300.000 + 700.000 > 900.000 in one of two rows.
    _, _, temuan = periksa(_unknown(700_000))
    assert [t.kode for t in temuan] == ["B104"]


def test_one_part_that_sisa_proves_is_the_realisasi() -> None:
    """Spending that its own sisa proves would be added to a figure of something else."""
    grid = kisi("""
    Uraian     | Pagu   | Realisasi |          | Sisa
               |        | Buku Alfa | Buku Beta|
    Kegiatan A | 931717 | 310003    | 120014   | 621714
    Kegiatan B | 500100 | 200033    | 50067    | 300067
    """)
    assert tabel(grid).kolom["realisasi"] == (2,)


def test_kelompok_without_the_word_belanja_are_added() -> None:
    """Barang Jasa beside Modal would be taken for the total, and T107 call it one."""
    # 10.000 + 40.000 + 30.000 + 20.000 + 60.000 + 0 = 160.000.
    grid = kisi("""
    Uraian     | Pagu   | Realisasi |             |
               |        | Pegawai   | Barang Jasa | Modal
    Kegiatan A | 100000 | 10000     | 40000       | 30000
    Kegiatan B | 90000  | 20000     | 60000       | 0
    """)
    _, hasil, temuan = periksa(grid)
    assert hasil.realisasi_anggaran[-1].realisasi == 160_000
    assert [t.kode for t in temuan if t.tingkat != "informasi"] == []


NAMA_SAJA = """
Uraian     | Pagu   | GU 1   | GU 2   | LS     | {}
Kegiatan A | 931717 | 310003 | 120014 | 100500 | {}
Kegiatan B | 500100 | 200033 | 50067  | 50000  | {}
"""


@pytest.mark.parametrize(
    ("judul", "atas", "bawah"),
    [
        # 931.717 - 530.517 = 401.200; 500.100 - 300.100 = 200.000.
        ("Sisa", "401200", "200000"),
        # 530.517 / 931.717 = 56,9397... %; 300.100 / 500.100 = 60,0079... %.
        ("%", "56.94", "60.01"),
    ],
)
def test_parts_without_a_heading_are_proven_by_sisa_or_percent(
    judul: str, atas: str, bawah: str
) -> None:
    """What was spent would be unknown though its sisa or percent stands beside its parts."""
    sumber = tabel(kisi(NAMA_SAJA.format(judul, atas, bawah)))
    assert sumber.kolom["realisasi"] == (2, 3, 4)


def test_parts_without_a_heading_need_a_proof() -> None:
    """Any amounts beside a pagu would be added up as what was spent."""
    assert "realisasi" not in tabel(kisi(NAMA_SAJA.format("PPTK", "Budi", "Siti"))).kolom


def test_bare_quarters_that_grow_count_from_january() -> None:
    """Cumulative quarters below Realisasi would be added up to twice the spending."""
    # Three amounts in order by chance: one in six; ten rows: 1 of 6^10, more than 2^16.
    rows = "\n".join(f"Kegiatan {n} | {n}000 | {n}00 | {n}10 | {n}50" for n in range(1, 11))
    sumber = tabel(kisi(f"Uraian | Pagu | Realisasi | |\n | | I | II | III\n{rows}"))
    assert sumber.kolom["realisasi"] == (4,)
    assert sumber.kolom_pilihan["realisasi"] == (2, 3)


def test_years_are_no_parts() -> None:
    """What was spent last year would be added to this year's."""
    grid = kisi("""
    Uraian     | Pagu   | Realisasi |
               |        | 2023      | 2024
    Kegiatan A | 900000 | 300000    | 100000
    Kegiatan B | 500000 | 200000    | 50000
    """)
    assert tabel(grid).kolom["realisasi"] == (3,)


def test_jumlah_beside_jumlah_realisasi_is_no_group() -> None:
    """The pagu before the change would be reported because realisasi is called Jumlah too."""
    grid = kisi("""
    Uraian     | Jumlah | APBD Perubahan | Jumlah Realisasi
    Kegiatan A | 900000 | 800000         | 300000
    Kegiatan B | 500000 | 400000         | 200000
    """)
    assert tabel(grid).kolom["anggaran"] == (2,)


def test_ways_of_payment_up_to_now_are_added_beside_those_of_the_month() -> None:
    """Of a SPJ only the gaji would be reported as what was spent."""
    # 300 + 1.100 + 450 = 1.850 thousand; 0 + 300 + 570 = 870 thousand.
    grid = kisi(
        """
        Uraian | Jumlah Anggaran | SPJ LS Gaji | | SPJ LS Barang | | SPJ UP/GU/TU |
               |         | Bln Ini | s.d. Bln Ini | Bln Ini | s.d. Bln Ini | Bln Ini | s.d. Bln Ini
        Satu   | 6000000 | 200000 | 300000         | 100000 | 1100000        | 50000 | 450000
        Dua    | 3000000 | 0      | 0              | 100000 | 300000         | 70000 | 570000
        """,
        gabungan=("A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1"),
    )
    assert tabel(grid).kolom["realisasi"] == (3, 5, 7)


def test_a_fund_of_small_amounts_is_a_part_too() -> None:
    """Thousands of a small fund would be taken for a count of packages, and left out."""
    # 6.000 + 3.000 = 9.000; 8.000 + 2.000 = 10.000.
    grid = kisi(
        """
        Uraian     | Pagu |      | Realisasi | Sisa
                   | PAD  | DAU  |           |
        Kegiatan A | 6000 | 3000 | 5000      | 4000
        Kegiatan B | 8000 | 2000 | 7500      | 2500
        """,
        gabungan=("A1:A2", "B1:C1", "D1:D2", "E1:E2"),
    )
    assert tabel(grid).kolom["anggaran"] == (1, 2)


def test_a_sum_of_payments_chooses_no_pagu() -> None:
    """Jumlah Anggaran / APBD would be taken for the sum of LS and GU, and each sisa be wrong."""
    # 250.000 - 100.000 = 150.000; 400.000 - 300.000 = 100.000: the sisa is that of APBD-P.
    grid = kisi(
        """
        Kode    | Uraian | Jumlah Anggaran |        | Realisasi Belanja |       |       | Sisa
                   |        | APBD            | APBD-P | LS                | GU     | Jml    |
        1.01.01 | Satu   | 300000          | 250000 | 60000             | 40000  | 100000 | 150000
        1.01.02 | Dua    | 350000          | 400000 | 100000            | 200000 | 300000 | 100000
        """,
        gabungan=("A1:A2", "B1:B2", "C1:D1", "E1:G1", "H1:H2"),
    )
    sumber = tabel(grid)
    assert (sumber.kolom["anggaran"], sumber.kolom["realisasi"]) == ((3,), (6,))


def test_amounts_in_a_column_for_each_level_are_one_amount() -> None:
    """A staircase of right amounts would be doubted: 100 … or 100."""
    # 60 + 40 = 100, once in the column of each level.
    grid = kisi("""
        Kode|Uraian|Anggaran|||Realisasi||
        ||Sub Kegiatan|Kegiatan|Program|Sub Kegiatan|Kegiatan|Program
        7.01.01|Program A|||1000000|||900000
        7.01.01.2.01|Kegiatan A||1000000|||900000|
        7.01.01.2.01.0001|Gaji|600000|||550000||
        7.01.01.2.01.0002|Rapat|400000|||350000||
        |JUMLAH|1000000|1000000|1000000|900000|900000|900000
    """)
    _, hasil, temuan = periksa(grid)
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (1_000_000, 900_000)
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []


PER_CARA_BAYAR = """
           |        | Realisasi s.d. Bulan Lalu | | | Realisasi Bulan Ini |  |        |    |
Uraian     | Pagu   | GU     | LS     | Jumlah | GU    | LS    | Jumlah | {} | {}
Kegiatan A | 900000 | 100010 | 200020 | 300030 |       |       |        | 300030 | {}
Kegiatan B | 500000 | 50030  | 60040  | 110070 | 20010 | 10040 | 30050  | 140120 | {}
Kegiatan C | 720000 | 70010  | 80070  | 150080 | 10010 |       | 10010  | 160090 | {}
Kegiatan D | 640000 | 30030  |        | 30030  |       |       |        | 30030  | {}
"""


@pytest.mark.parametrize("total", ["Total Realisasi s.d. Bulan Ini", "Jumlah Seluruhnya"])
@pytest.mark.parametrize(
    ("kepala", "angka"),
    [
        # 900.000 - 300.030, 500.000 - 140.120, 720.000 - 160.090, 640.000 - 30.030
        ("Sisa Pagu", (599970, 359880, 559910, 609970)),
        # 300.030 / 900.000, 140.120 / 500.000, 160.090 / 720.000, 30.030 / 640.000
        ("%", (33.34, 28.02, 22.23, 4.69)),
        ("Catatan", ("", "", "", "")),
    ],
)
def test_the_jumlah_of_this_month_is_no_part_beside_the_total_up_to_now(
    total: str, kepala: str, angka: tuple[float | str, ...]
) -> None:
    """What was paid this month would count twice, and a total that the sisa proves be doubtful."""
    # 300.030 + 140.120 + 160.090 + 30.030 = 630.270.
    grid = kisi(PER_CARA_BAYAR.format(total, kepala, *angka))
    _, hasil, temuan = periksa(grid)
    assert tabel(grid).kolom["realisasi"] == (8,)
    assert hasil.realisasi_anggaran[-1].realisasi == 630_270
    assert not [t for t in temuan if t.tingkat == "kesalahan"]
