"""Long lists: one row per rekening, the levels above it as columns."""

from decimal import Decimal

import pytest

from lkjip_xl.model.pohon import Pohon
from tests.alat.kisi import kisi, periksa, tabel

_PERIKSA = [
    ("program", "7.01.01", "Penunjang", None),
    ("kegiatan", "7.01.01.2.01", "Administrasi", 0),
    ("sub_kegiatan", "7.01.01.2.01.0001", "Gaji", 1),
    ("rekening", "5.1.01", "Belanja Gaji", 2),
    ("rekening", "5.1.02", "Belanja Alat", 2),
    ("sub_kegiatan", "7.01.01.2.01.0002", "Mebel", 1),
    ("rekening", "5.1.02", "Belanja Alat", 5),
]


def _rows(nilai: object) -> list[tuple[str, str | None, str, int | None]]:
    assert isinstance(nilai, Pohon)
    return [(s.tingkat, s.kode, s.uraian, s.induk) for s in nilai.simpul]


def test_kode_and_name_in_one_text() -> None:
    """The list would be flat rekening without program, kegiatan and sub kegiatan."""
    sumber = tabel(
        kisi("""
        Program|Kegiatan|Sub Kegiatan|Rekening|Jumlah|Realisasi
        7.01.01 Penunjang|7.01.01.2.01 Administrasi|7.01.01.2.01.0001 Gaji|5.1.01 Belanja Gaji|60|50
        7.01.01 Penunjang|7.01.01.2.01 Administrasi|7.01.01.2.01.0001 Gaji|5.1.02 Belanja Alat|40|30
        7.01.01 Penunjang|7.01.01.2.01 Administrasi|7.01.01.2.01.0002 Mebel|5.1.02 Belanja Alat|5|5
        JUMLAH||||105|85
        """)
    )
    assert _rows(sumber.isi) == _PERIKSA
    assert isinstance(sumber.isi, Pohon)
    assert sumber.isi.total is not None
    assert [s.maya for s in sumber.isi.simpul] == [True, True, True, False, False, True, False]
    assert sumber.isi.bukti.tertutup  # 60 + 40 + 5, 50 + 30 + 5


def test_rows_finer_than_the_lowest_level_are_its_parts() -> None:
    """A list of payments would print each sub kegiatan once for each payment."""
    sumber = tabel(
        kisi("""
        Program   | Kegiatan | Sub Kegiatan | No. SP2D | Pagu | Realisasi
        PENUNJANG | Umum     | Gaji         | 001      | 60   | 50
        PENUNJANG | Umum     | Rapat        | 002      | 40   | 30
        PENUNJANG | Umum     | Gaji         | 003      | 15   | 10
        PELAYANAN | Loket    | Meja         | 004      | 20   | 20
        PELAYANAN | Loket    | Meja         | 005      | 5    | 4
        """)
    )
    assert isinstance(sumber.isi, Pohon)
    sub = [(p, s.uraian) for p, s in enumerate(sumber.isi.simpul) if s.tingkat == "sub_kegiatan"]
    assert [nama for _, nama in sub] == ["Gaji", "Rapat", "Meja"]
    anak = [[sumber.isi.simpul[a].jumlah[4] for a in sumber.isi.anak[p]] for p, _ in sub]
    assert anak == [[60, 15], [40], [20, 5]]


def test_one_row_that_was_copied_is_no_part() -> None:
    """A sub kegiatan that stands twice by mistake would be doubled without a word."""
    _, _, temuan = periksa(
        kisi("""
        Kode Kegiatan | Kegiatan | Kode Sub Kegiatan | Sub Kegiatan | Pagu | Realisasi
        7.01.01.2.01  | Umum     | 7.01.01.2.01.0001 | Gaji         | 60   | 50
        7.01.01.2.01  | Umum     | 7.01.01.2.01.0002 | Mebel        | 40   | 30
        7.01.01.2.01  | Umum     | 7.01.01.2.01.0003 | Rapat        | 40   | 30
        7.01.01.2.01  | Umum     | 7.01.01.2.01.0004 | Listrik      | 40   | 30
        7.01.01.2.01  | Umum     | 7.01.01.2.01.0004 | Listrik      | 40   | 30
        """)
    )
    assert "H102" in {satu.kode for satu in temuan}


def test_a_kode_above_its_column_names_no_level() -> None:
    """A sub kegiatan whose kode Excel cut to 1 would be printed as urusan 1."""
    sumber = tabel(
        kisi("""
        Kode Kegiatan | Kegiatan | Kode Sub Kegiatan | Sub Kegiatan | Rekening | Pagu
        7.01.01.2.01  | Umum     | 7.01.01.2.01.0001 | Gaji         | Belanja A | 60
        7.01.01.2.01  | Umum     | 7.01.01.2.01.0002 | Mebel        | Belanja B | 40
        7.01.01.2.01  | Umum     | 7.01.01.2.01.0003 | Rapat        | Belanja C | 40
        7.01.01.2.01  | Umum     | 7.01.01.2.01.0004 | Listrik      | Belanja D | 40
        7.01.01.2.01  | Umum     | 1                 | Arsip        | Belanja E | 5
        """)
    )
    assert isinstance(sumber.isi, Pohon)
    tingkat = [(s.tingkat, s.kode) for s in sumber.isi.simpul if s.uraian == "Arsip"]
    assert tingkat == [("sub_kegiatan", "1")]


def test_pairs_of_kode_and_name_in_any_order() -> None:
    """Names would be taken from the topmost column, or the kode of all levels be mixed."""
    sumber = tabel(
        kisi("""
        Nama Rekening|Kode Rekening|Kode Sub Kegiatan|Nama Sub Kegiatan|Kode Program|Nama Program|\
Kode Kegiatan|Nama Kegiatan|Pagu
        Belanja Gaji|5.1.01|7.01.01.2.01.0001|Gaji|7.01.01|Penunjang|7.01.01.2.01|Administrasi|60
        Belanja Alat|5.1.02|7.01.01.2.01.0001|Gaji|7.01.01|Penunjang|7.01.01.2.01|Administrasi|40
        Belanja Alat|5.1.02|7.01.01.2.01.0002|Mebel|7.01.01|Penunjang|7.01.01.2.01|Administrasi|5
        """)
    )
    assert _rows(sumber.isi) == _PERIKSA


def test_a_level_left_blank_is_that_of_the_row_above() -> None:
    """Rows below the first of a group would hang below nothing and be counted as programs."""
    sumber = tabel(
        kisi("""
        Program|Kegiatan|Sub Kegiatan|Rekening|Jumlah
        7.01.01 Penunjang|7.01.01.2.01 Administrasi|7.01.01.2.01.0001 Gaji|5.1.01 Belanja Gaji|60
        |||5.1.02 Belanja Alat|40
        ||7.01.01.2.01.0002 Mebel|5.1.02 Belanja Alat|5
        |||5.1.03 Belanja Cat|5
        7.01.01 Penunjang|7.01.01.2.02 Jasa|7.01.01.2.02.0001 Listrik|5.1.02 Belanja Listrik|5
        7.01.01 Penunjang|7.01.01.2.02 Jasa|7.01.01.2.02.0002 Air|5.1.02 Belanja Air|5
        7.01.01 Penunjang|7.01.01.2.02 Jasa|7.01.01.2.02.0003 Gas|5.1.02 Belanja Gas|5
        7.01.01 Penunjang|7.01.01.2.02 Jasa|7.01.01.2.02.0004 Cetak|5.1.02 Belanja Cetak|5
        7.01.01 Penunjang|7.01.01.2.02 Jasa|7.01.01.2.02.0005 Sewa|5.1.02 Belanja Sewa|5
        7.01.01 Penunjang|7.01.01.2.02 Jasa|7.01.01.2.02.0006 Rapat|5.1.02 Belanja Rapat|5
        7.01.01 Penunjang|7.01.01.2.02 Jasa|7.01.01.2.02.0007 Servis|5.1.02 Belanja Servis|5
        7.01.01 Penunjang|7.01.01.2.02 Jasa|7.01.01.2.02.0008 Pajak|5.1.02 Belanja Pajak|5
        """)
    )
    assert _rows(sumber.isi)[:8] == [*_PERIKSA, ("rekening", "5.1.03", "Belanja Cat", 5)]


def test_a_wrong_total_of_a_list_is_found() -> None:
    """A list's JUMLAH that does not fit its rows would go unseen."""
    _, _, temuan = periksa(
        kisi("""
        Program|Kegiatan|Sub Kegiatan|Rekening|Jumlah|Realisasi
        7.01.01 Penunjang|7.01.01.2.01 Administrasi|7.01.01.2.01.0001 Gaji|5.1.01 Belanja Gaji|60|50
        7.01.01 Penunjang|7.01.01.2.01 Administrasi|7.01.01.2.01.0002 Mebel|5.1.02 Belanja Alat|5|5
        JUMLAH||||66|55
        """)
    )
    assert [(s.kode, s.sel) for s in temuan if s.tingkat == "kesalahan"] == [("T102", ("E4",))]


def test_columns_that_are_steps_are_no_list() -> None:
    """A table whose levels are written as steps would lose the rows of its parents."""
    sumber = tabel(
        kisi("""
        Program|Kegiatan|Sub Kegiatan|Anggaran
        Penunjang|||100
        |Administrasi||100
        ||Gaji|60
        ||Mebel|40
        """)
    )
    assert isinstance(sumber.isi, Pohon)
    assert not any(s.maya for s in sumber.isi.simpul)


def test_numbers_under_triwulan_are_periods() -> None:
    """The budget of each quarter would be added up: four times what it is."""
    sumber = tabel(
        kisi("""
        TW|Kode Kegiatan|Kegiatan|Kode Rekening|Nama Rekening|Anggaran|Realisasi
        1|7.01.01.2.01|Administrasi|5.1.01|Belanja Gaji|60|10
        1|7.01.01.2.01|Administrasi|5.1.02|Belanja Alat|40|20
        2|7.01.01.2.01|Administrasi|5.1.01|Belanja Gaji|60|30
        2|7.01.01.2.01|Administrasi|5.1.02|Belanja Alat|40|25
        """)
    )
    assert [s.jumlah for s in sumber.pohon.simpul if not s.maya] == [{5: 60, 6: 30}, {5: 40, 6: 25}]
    assert sumber.periode == "Juni"


def test_the_place_of_a_kegiatan_is_no_level() -> None:
    """Rows in one village would be taken for one kegiatan, and their steps be lost."""
    sumber = tabel(
        kisi("""
        Kode        |Jenis Belanja| |Anggaran|Lokasi Kegiatan
        7.01.01     |Program A    | |100     |
        7.01.01.2.01|             |Gaji|60   |Sukamaju
        7.01.01.2.02|             |Alat|40   |Mekarjaya
        """)
    )
    assert sumber.kolom["kode"] == (0,)
    assert [s.induk for s in sumber.pohon.simpul] == [None, 0, 0]


def test_years_of_a_list_are_never_added() -> None:
    """Budgets of two years would be added up where a row of the list leaves its levels blank."""
    sumber = tabel(
        kisi("""
        TAHUN | Kode Kegiatan | Kegiatan     | Kode Rekening | Nama Rekening | Anggaran
        2024  | 7.01.01.2.01  | Administrasi |               |               | 10
        2024  | 7.01.01.2.02  | Pengadaan    |               |               | 20
        2025  | 7.01.01.2.01  | Administrasi |               |               | 30
        2025  | 7.01.01.2.02  | Pengadaan    | 5.1.02        | Belanja Alat  | 40
        """)
    )
    assert (sumber.tahun, sum(s.jumlah[5] or 0 for s in sumber.pohon.simpul if not s.maya)) == (
        "2025",
        70,
    )


_SEKALI = [
    ("program", None, "Program Penunjang", None),
    ("kegiatan", None, "Administrasi", 0),
    ("sub_kegiatan", "7.01.01.2.01.0001", "Gaji", 1),
    ("sub_kegiatan", "7.01.01.2.01.0002", "Mebel", 1),
    ("sub_kegiatan", "7.01.01.2.01.0003", "Listrik", 1),
    ("kegiatan", None, "Jasa", 0),
    ("sub_kegiatan", "7.01.01.2.02.0001", "Air", 5),
    ("sub_kegiatan", "7.01.01.2.02.0002", "Gas", 5),
    ("program", None, "Program Desa", None),
    ("kegiatan", None, "Pembinaan", 8),
    ("sub_kegiatan", "7.01.02.2.01.0001", "Musrenbang", 9),
]


def test_levels_are_named_once_where_they_begin() -> None:
    """Each sub kegiatan would be a program, as most rows fill the column of sub kegiatan alone."""
    sumber = tabel(
        kisi("""
        No|Program|Kegiatan|Kode Sub Kegiatan|Sub Kegiatan|Pagu|Realisasi
        1|Program Penunjang|Administrasi|7.01.01.2.01.0001|Gaji|60000|50000
        2|||7.01.01.2.01.0002|Mebel|40000|30000
        3|||7.01.01.2.01.0003|Listrik|5000|5000
        4||Jasa|7.01.01.2.02.0001|Air|7000|6000
        5|||7.01.01.2.02.0002|Gas|3000|1000
        6|Program Desa|Pembinaan|7.01.02.2.01.0001|Musrenbang|9000|9000
        """)
    )
    assert _rows(sumber.isi) == _SEKALI


def test_steps_are_no_levels_side_by_side() -> None:
    """A program on its own row would be read as a sub kegiatan without a name."""
    sumber = tabel(
        kisi("""
        Program|Kegiatan|Sub Kegiatan|Pagu|Realisasi
        Program Penunjang|||105000|85000
        |Administrasi||105000|85000
        ||Gaji|60000|50000
        ||Mebel|40000|30000
        ||Listrik|5000|5000
        """)
    )
    assert isinstance(sumber.isi, Pohon)
    assert [(s.tingkat, s.induk) for s in sumber.isi.simpul] == [
        ("program", None),
        ("kegiatan", 0),
        ("sub_kegiatan", 1),
        ("sub_kegiatan", 1),
        ("sub_kegiatan", 1),
    ]


def test_subtotals_of_a_list_leave_its_total_one() -> None:
    """Of several sums none would be the total: a wrong one, or a wrong subtotal, be no finding."""
    teks = """
    Program|Kegiatan|Sub Kegiatan|Anggaran|Realisasi
    Program A|Administrasi|Gaji|60000|50000
    ||Mebel|40000|30000
    ||Listrik|5000|5000
    ||Jumlah Kegiatan|{}|85000
    |Jasa|Air|60000|25000
    ||Gas|10000|5000
    ||Jumlah Kegiatan|70000|30000
    Jumlah|||{}|115000
    """  # 105.000 + 70.000 = 175.000
    for sub, total, kode in (
        (105000, 175000, []),
        (105000, 180000, ["T102"]),
        (1, 175000, ["T104"]),
    ):
        temuan = periksa(kisi(teks.format(sub, total)))[2]
        assert [t.kode for t in temuan if t.tingkat != "informasi"] == kode


@pytest.mark.parametrize(
    "kepala",
    [
        "kode_program|nama_program|kode_giat|nama_giat|kode_sub_giat|nama_sub_giat|pagu",
        "kd_prog|nm_prog|kd_keg|nm_keg|kd_sub|nm_sub|pagu",
        "KodeProgram|NamaProgram|KodeGiat|NamaGiat|KodeSubGiat|NamaSubGiat|Pagu",
        "Kode 1|Nama 1|Kode 2|Nama 2|Kode 3|Nama 3|Pagu",
        "Kode|Uraian|Kode|Uraian|Kode|Uraian|Pagu",
    ],
)
def test_a_list_out_of_a_database_need_not_be_in_order(kepala: str) -> None:
    """Each row would be a program with the kode of its sub kegiatan, whatever stands beside it."""
    sumber = tabel(
        kisi(f"""
        {kepala}
        7.01.02|Pelayanan|7.01.02.2.01|Koordinasi|7.01.02.2.01.0001|Sinergi|39
        7.01.01|Penunjang|7.01.01.2.06|Umum|7.01.01.2.06.0001|Listrik|6
        7.01.02|Pelayanan|7.01.02.2.01|Koordinasi|7.01.02.2.01.0002|Efektifitas|18
        7.01.01|Penunjang|7.01.01.2.06|Umum|7.01.01.2.06.0004|Logistik|21
        """)
    )
    assert _rows(sumber.isi) == [
        ("program", "7.01.02", "Pelayanan", None),
        ("kegiatan", "7.01.02.2.01", "Koordinasi", 0),
        ("sub_kegiatan", "7.01.02.2.01.0001", "Sinergi", 1),
        ("sub_kegiatan", "7.01.02.2.01.0002", "Efektifitas", 1),
        ("program", "7.01.01", "Penunjang", None),
        ("kegiatan", "7.01.01.2.06", "Umum", 4),
        ("sub_kegiatan", "7.01.01.2.06.0001", "Listrik", 5),
        ("sub_kegiatan", "7.01.01.2.06.0004", "Logistik", 5),
    ]


PER_TRIWULAN = """
Tahun | Triwulan | Kode Sub Kegiatan | Sub Kegiatan | Pagu  | Realisasi s.d. Triwulan
2024  | I        | 7.01.01.2.01.0001 | Gaji         | 60000 | 10000
2024  | II       | 7.01.01.2.01.0001 | Gaji         | 60000 | 25000
2024  | III      | 7.01.01.2.01.0001 | Gaji         | 60000 | {}
2024  | I        | 7.01.01.2.01.0002 | Mebel        | 40000 | 5000
2024  | II       | 7.01.01.2.01.0002 | Mebel        | 40000 | 20000
2024  | III      | 7.01.01.2.01.0002 | Mebel        | 40000 | {}
"""


@pytest.mark.parametrize("masa", [("10/2024", "11/2024"), ("Okt 2024", "Nov 2024")])
def test_a_list_over_months_of_a_year_feeds_its_latest_one(masa: tuple[str, str]) -> None:
    """The pagu would count once for each month, twice what it is, without a word."""
    # 60.000 + 40.000 = 100.000; 55.000 + 38.000 = 93.000.
    grid = kisi(f"""
    Bulan/Tahun | Kode Sub Kegiatan | Sub Kegiatan | Pagu  | Realisasi
    {masa[0]}   | 7.01.01.2.01.0001 | Gaji         | 60000 | 50000
    {masa[0]}   | 7.01.01.2.01.0002 | Mebel        | 40000 | 35000
    {masa[1]}   | 7.01.01.2.01.0001 | Gaji         | 60000 | 55000
    {masa[1]}   | 7.01.01.2.01.0002 | Mebel        | 40000 | 38000
    """)
    assert tabel(grid).periode == "November"
    _, hasil, temuan = periksa(grid)
    jumlah = hasil.realisasi_anggaran[-1]
    assert (jumlah.anggaran, jumlah.realisasi) == (Decimal(100_000), Decimal(93_000))
    assert [t.kode for t in temuan if t.kode == "B117"] == ["B117"]


@pytest.mark.parametrize(
    ("gaji", "mebel", "bulan", "diserap"),
    [("55000", "38000", "September", 93_000), ("", "", "Juni", 45_000)],
)
def test_a_list_with_one_level_feeds_its_latest_measured_triwulan(
    gaji: str, mebel: str, bulan: str, diserap: int
) -> None:
    """The pagu would count once for each triwulan, three times what it is."""
    # 60.000 + 40.000 = 100.000; 55.000 + 38.000 = 93.000, up to Juni 25.000 + 20.000 = 45.000.
    grid = kisi(PER_TRIWULAN.format(gaji, mebel))
    sumber = tabel(grid)
    assert (sumber.tahun, sumber.periode) == ("2024", bulan)
    _, hasil, temuan = periksa(grid)
    jumlah = hasil.realisasi_anggaran[-1]
    assert jumlah.anggaran == 100_000
    assert jumlah.realisasi == diserap
    assert [t.kode for t in temuan if t.kode == "B117"] == ["B117"]


def test_the_latest_triwulan_of_the_latest_year_feeds() -> None:
    """The triwulan of a year before would be added to those of this one."""
    sumber = tabel(
        kisi("""
        Tahun | Triwulan | Kode Sub Kegiatan | Sub Kegiatan | Pagu  | Realisasi
        2023  | III      | 7.01.01.2.01.0001 | Gaji         | 50000 | 41000
        2023  | IV       | 7.01.01.2.01.0001 | Gaji         | 50000 | 47000
        2024  | I        | 7.01.01.2.01.0001 | Gaji         | 60000 | 10000
        2024  | II       | 7.01.01.2.01.0001 | Gaji         | 60000 | 25000
        2024  | I        | 7.01.01.2.01.0002 | Mebel        | 40000 | 5000
        2024  | II       | 7.01.01.2.01.0002 | Mebel        | 40000 | 20000
        """)
    )
    assert [s.jumlah for s in sumber.pohon.simpul] == [
        {4: 60_000, 5: 25_000},
        {4: 40_000, 5: 20_000},
    ]
    assert (sumber.tahun, sumber.periode) == ("2024", "Juni")


def test_payments_of_one_name_in_several_months_are_no_periods() -> None:
    """Payments made each month would be dropped but for those of the last one."""
    # 10.000 + 20.000 + 30.000 + 5.000 = 65.000.
    grid = kisi("""
    Bulan    | Kode Rekening | Uraian       | Anggaran | Realisasi
    Januari  | 5.1.01        | Belanja Gaji | 10000    | 9000
    Februari | 5.1.01        | Belanja Gaji | 20000    | 8000
    Maret    | 5.1.01        | Belanja Gaji | 30000    | 7000
    Maret    | 5.1.02        | Belanja Alat | 5000     | 4000
    """)
    assert sum(s.jumlah[3] or 0 for s in tabel(grid).pohon.simpul) == 65_000


@pytest.mark.parametrize(
    ("kepala", "alat", "kode"),
    [
        ("Realisasi", 8000, ["B119"]),  # 20.000, then 8.000: that of the second quarter alone
        ("Realisasi s.d. Triwulan", 8000, []),  # a slip of one row, as the heading says s.d.
        ("Realisasi", 25000, []),  # 20.000, then 25.000
    ],
)
def test_a_realisasi_that_falls_from_one_triwulan_to_the_next_is_told(
    kepala: str, alat: int, kode: list[str]
) -> None:
    """What was spent in the last quarter would be reported as that of the year, without a word."""
    grid = kisi(f"""
    Triwulan | Kode Sub Kegiatan | Sub Kegiatan | Pagu  | {kepala}
    I        | 7.01.01.2.01.0001 | Gaji         | 60000 | 10000
    I        | 7.01.01.2.01.0002 | Alat         | 40000 | 20000
    II       | 7.01.01.2.01.0001 | Gaji         | 60000 | 30000
    II       | 7.01.01.2.01.0002 | Alat         | 40000 | {alat}
    """)
    assert [t.kode for t in periksa(grid)[2] if t.tingkat == "kesalahan"] == kode


@pytest.mark.parametrize("judul", ["Kd. Keg", "No. Rekening", "Kode Kegiatan"])
def test_a_column_of_kode_with_hyphens_is_no_level_beside_the_names(judul: str) -> None:
    """Each kode would be the name of a kegiatan more, with its own sub kegiatan below it."""
    sumber = tabel(
        kisi(f"""
        {judul}           | Uraian Sub Kegiatan  | Pagu (Rp.)   | Jumlah SPJ
        1-06-01-2-05-0002 | Bimbingan Teknis     | Rp 6.748.506 | Rp 5.769.000
        1-06-02-2-03-0001 | Peningkatan Potensi  | Rp 152.709   | Rp 89.182
                          | JUMLAH               | Rp 6.901.215 | Rp 5.858.182
        """)
    )
    assert [s.tingkat for s in sumber.pohon.simpul] == ["sub_kegiatan"] * 2
    assert [s.uraian for s in sumber.pohon.simpul] == ["Bimbingan Teknis", "Peningkatan Potensi"]


def test_a_long_list_has_its_kode_with_hyphens_too() -> None:
    """The kode of each level would be lost, or be a level of their own."""
    sumber = tabel(
        kisi("""
        Kode Program | Nama Program | Kode Kegiatan | Nama Kegiatan | Pagu
        1-06-01      | Penunjang    | 1-06-01-2-05  | Bimbingan     | 700
        1-06-01      | Penunjang    | 1-06-01-2-06  | Perlengkapan  | 200
        1-06-02      | Pelayanan    | 1-06-02-2-03  | Potensi       | 100
        """)
    )
    assert isinstance(sumber.isi, Pohon)
    tingkat = [(s.tingkat, s.uraian) for s in sumber.pohon.simpul]
    assert tingkat == [
        ("program", "Penunjang"),
        ("kegiatan", "Bimbingan"),
        ("kegiatan", "Perlengkapan"),
        ("program", "Pelayanan"),
        ("kegiatan", "Potensi"),
    ]
    assert sumber.kolom["kode"] == (0, 2)


def test_items_of_one_rekening_in_another_order_do_not_fall() -> None:
    """A realisasi from January on would be called that of each triwulan alone."""
    # 10 + 5 = 15 in TW I, 8 + 20 = 28 in TW II: each item grew.
    _, _, temuan = periksa(
        kisi("""
        Triwulan|Kegiatan|Sub Kegiatan|Rekening|Barang|Anggaran|Realisasi
        TW I|7.01.01.2.01 Rapat|7.01.01.2.01.0001 Sub|5.1.02 Belanja Alat|Cat|20|5
        TW I|7.01.01.2.01 Rapat|7.01.01.2.01.0001 Sub|5.1.02 Belanja Alat|Map|40|10
        TW II|7.01.01.2.01 Rapat|7.01.01.2.01.0001 Sub|5.1.02 Belanja Alat|Map|40|20
        TW II|7.01.01.2.01 Rapat|7.01.01.2.01.0001 Sub|5.1.02 Belanja Alat|Cat|20|8
        """)
    )
    assert not [t for t in temuan if t.kode == "B119"]


@pytest.mark.parametrize(("total", "kode"), [("105", []), ("115", ["T102"])])
def test_total_whose_word_stands_below_no(total: str, kode: list[str]) -> None:
    """A wrong TOTAL merged over No and the levels would only be asked about, as a nameless row."""
    # 60 + 40 + 5 = 105.
    temuan = periksa(
        kisi(
            "No|Program|Kegiatan|Sub Kegiatan|Anggaran|Realisasi\n"
            "1|Program A|Kegiatan a|Sub x|60|50\n"
            "2|Program A|Kegiatan a|Sub y|40|30\n"
            "3|Program B|Kegiatan b|Sub z|5|5\n"
            f"TOTAL||||{total}|85"
        )
    )[2]
    assert [s.kode for s in temuan if s.tingkat == "kesalahan"] == kode


def test_bidang_beside_sub_kegiatan_is_no_level_where_the_kode_go_down() -> None:
    """The kode would be lost, and each program's heading become a sub kegiatan without a pagu."""
    grid = kisi("""
    Kode              | Sub Kegiatan           | Bidang      | Pagu   | Realisasi
    7.01.01           | PROGRAM PENUNJANG      |             |        |
    7.01.01.2.01.0001 | Dokumen Perencanaan    | Sekretariat | 100000 | 80000
    7.01.01.2.02.0001 | Gaji dan Tunjangan     | Sekretariat | 300000 | 290000
                      | Subtotal 7.01.01       |             | 400000 | 370000
    7.01.02           | PROGRAM PEMERINTAHAN   |             |        |
    7.01.02.2.01.0002 | Koordinasi Kecamatan   | Ekbang      | 200000 | 150000
                      | Subtotal 7.01.02       |             | 200000 | 150000
                      | TOTAL                  |             | 600000 | 520000
    """)
    tingkat = [tingkat for tingkat, *_ in _rows(tabel(grid).isi)]
    assert tingkat.count("program") == 2
    assert tingkat.count("sub_kegiatan") == 3
    assert "bidang_urusan" not in tingkat
    _, hasil, temuan = periksa(grid)
    program = [b for b in hasil.realisasi_anggaran if b.tingkat == "program"]
    assert [b.realisasi for b in program] == [370_000, 150_000]
    assert [t.kode for t in temuan if t.tingkat != "informasi"] == []


def test_rows_that_a_column_of_words_tells_apart_are_parts_of_their_sub_kegiatan() -> None:
    """A sub kegiatan would be printed twice, each time with a part of its pagu."""
    grid = kisi("""
    Program  | Kegiatan  | Sub Kegiatan | Langkah Aksi | Pagu   | Realisasi
    Program A | Rapat    | Dokumen      | Menyusun     | 100000 | 90000
    Program A | Rapat    | Evaluasi     | Menilai      | 200000 | 150000
    Program A | Gaji     | Gaji ASN     | Gaji Pokok   | 500000 | 400000
    Program A | Gaji     | Gaji ASN     | Tunjangan    | 300000 | 250000
    Program A | Jasa     | Listrik      | Membayar     | 50000  | 50000
    Program B | Jalan    | Jalan Desa   | Membangun    | 70000  | 60000
    """)
    tingkat = [(t, nama) for t, _, nama, _ in _rows(tabel(grid).isi) if t == "sub_kegiatan"]
    assert tingkat.count(("sub_kegiatan", "Gaji ASN")) == 1
    _, hasil, _ = periksa(grid)
    gaji = next(b for b in hasil.realisasi_anggaran if b.uraian == "Gaji ASN")
    assert (gaji.anggaran, gaji.realisasi) == (Decimal(800_000), Decimal(650_000))


@pytest.mark.parametrize("awalan", [("", "", ""), ("Program ", "Kegiatan: ", "Sub Kegiatan ")])
def test_merged_levels_below_a_heading_that_names_all_of_them(awalan: tuple[str, ...]) -> None:
    """Each row would be a program, or a program's first row all its money."""
    # 31 + 90 + 83 + 35 = 239, 18 + 84 + 0 + 34 = 136.
    p, k, s = awalan
    isi = tabel(
        kisi(f"""
        Program/Kegiatan/Sub Kegiatan |           |                | Pagu      | Realisasi
        Program                       | Kegiatan  | Sub Kegiatan   |           |
        {p}Penunjang                  | {k}Uang   | {s}Gaji        | 31000000  | 18000000
                                      | {k}Layan  | {s}Penunjang   | 90000000  | 84000000
        {p}Upaya                      | {k}Sarana | {s}Alat        | 83000000  | 0
                                      |           | {s}Rehabilitasi| 35000000  | 34000000
        Jumlah                        |           |                | 239000000 | 136000000
        """)
    ).pohon
    tingkat = [n.tingkat for n in isi.simpul]
    assert tingkat.count("program") == 2
    assert tingkat.count("kegiatan") == 3
    assert tingkat.count("sub_kegiatan") == 4
    assert isi.bukti.tertutup
