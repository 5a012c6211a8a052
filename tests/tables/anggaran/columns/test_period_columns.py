"""Tests of realisasi columns of one period each, and up to one month each."""

import pytest

from tests.alat.kisi import kisi, periksa, tabel

KEPALA = "Uraian | Anggaran | Realisasi s.d. {} | Realisasi s.d. {} | Realisasi s.d. {}"


@pytest.mark.parametrize(
    ("bulan", "kata", "kolom"),
    [
        (("Januari", "Februari", "Maret"), "10 | 20 | 30", 4),
        (("Januari", "Februari", "Maret"), "10 | 20 |", 3),
        (("Januari", "Februari", "Maret"), "10 | 20 | 0", 3),
        (("Maret", "Februari", "Januari"), "30 | 20 | 10", 2),
    ],
)
def test_the_last_filled_month_is_the_realisasi(
    bulan: tuple[str, str, str], kata: str, kolom: int
) -> None:
    """The realisasi of January would be reported as the year's, or an empty month as 0."""
    teks = "Program A | |\nKegiatan B | |\nSub Kegiatan C | 60 | "
    sumber = tabel(kisi(f"{KEPALA.format(*bulan)}\n{teks}{kata}"))
    assert sumber.kolom["realisasi"] == (kolom,)
    assert len(sumber.kolom_pilihan["realisasi"]) == 2


TRIWULAN = """
Uraian       | Anggaran | Realisasi TW I | Realisasi Trw. II | Realisasi Triwulan III
Kegiatan A   | 900000   | 250000         | 300000            | 100000
Kegiatan B   | 500000   | 100000         | 0                 | 50000
"""


def test_quarters_without_a_total_are_added() -> None:
    """The spending of the first quarter would be reported as that of the year, without a word."""
    # 250.000 + 300.000 + 100.000 + 100.000 + 0 + 50.000 = 800.000.
    sumber = tabel(kisi(TRIWULAN))
    assert sumber.kolom["realisasi"] == (2, 3, 4)
    hasil = periksa(kisi(TRIWULAN))
    assert hasil[1].realisasi_anggaran[-1].realisasi == 800_000
    (cacat,) = [t for t in hasil[2] if t.kode == "B104"]
    assert "dijumlahkan dari kolom C, D, E" in cacat.pesan


def test_semesters_below_a_lone_group_are_added() -> None:
    """A group that stands alone in the row above the header would be a title of the sheet."""
    grid = kisi("""
                |          | Realisasi  |
    Uraian      | Anggaran | Semester I | Semester II
    Kegiatan A  | 900000   | 550000     | 300000
    Kegiatan B  | 500000   | 100000     | 50000
    """)
    assert tabel(grid).kolom["realisasi"] == (2, 3)


def test_amounts_that_grow_in_every_row_count_from_january() -> None:
    """Cumulative quarters that do not say so would be added up to twice the spending."""
    # Three amounts in order by chance: one in six; ten rows: 1 of 6^10, more than 2^16.
    baris = [f"Kegiatan {n} | {900 + n} | {100 + n} | {300 + n} | {600 + n}" for n in range(10)]
    kepala = "Uraian | Anggaran | Realisasi TW I | Realisasi TW II | Realisasi TW III"
    sumber = tabel(kisi("\n".join((kepala, *baris))))
    assert sumber.kolom["realisasi"] == (4,)
    assert sumber.kolom_pilihan["realisasi"] == (2, 3)


def test_months_beside_their_quarters_are_added_once() -> None:
    """Each amount would count twice where quarters add up their months."""
    grid = kisi("""
    Uraian     | Anggaran | Realisasi Jan | Realisasi Feb | Realisasi Mar | Realisasi TW I
    Kegiatan A | 900      | 100               | 50                 | 70              | 220
    Kegiatan B | 500      | 80                | 0                  | 20              | 100
    """)
    assert tabel(grid).kolom["realisasi"] in {(2, 3, 4), (5,)}


def test_quarters_up_to_each_with_a_point_and_no_space() -> None:
    """s/d Tw.3 would be the third quarter alone, and the table have no realisasi."""
    grid = kisi("""
               |          | Realisasi |          |
    Uraian     | Anggaran | s/d Tw.1  | s/d Tw.2 | s/d Tw.3
    Kegiatan A | 900000   | 250000    | 550000   | 650000
    Kegiatan B | 500000   | 100000    | 100000   | 150000
    """)
    assert tabel(grid).kolom["realisasi"] == (4,)


@pytest.mark.parametrize(
    ("kepala", "masa"),
    [
        ("Realisasi Per Triwulan", ("I", "II", "III")),
        ("Realisasi Semester", ("I", "II", "")),
        ("Realisasi per Triwulan (Rp)", ("TW I", "TW II", "TW III")),
    ],
)
def test_bare_numbers_are_the_periods_that_their_group_names(
    kepala: str, masa: tuple[str, str, str]
) -> None:
    """What was spent would be unknown below Realisasi per Triwulan over I, II and III."""
    kolom = tuple(k for k, kata in enumerate(masa, 2) if kata)
    grid = kisi(f"""
    Uraian     | Pagu   | {kepala}  |           |
               |        | {masa[0]} | {masa[1]} | {masa[2]}
    Kegiatan A | 900000 | 300000    | 100000    | {100000 if masa[2] else ""}
    Kegiatan B | 500000 | 50000     | 250000    | {100000 if masa[2] else ""}
    """)
    assert tabel(grid).kolom["realisasi"] == kolom


@pytest.mark.parametrize(
    ("kepala", "masa", "kolom"),
    [
        ("Realisasi s.d. Triwulan", "I | II | III", 4),
        ("Realisasi sampai dengan Triwulan", "I | II | III", 4),
        ("Realisasi Kumulatif Semester", "I | II |", 3),
        ("Realisasi s/d Bulan", "Oktober | November | Desember", 4),
        ("Realisasi s/d Bulan", "Okt | Nop | Des", 3),
        ("Realisasi sd Bulan :", "Oktober | November | Desember", 4),
        ("Realisasi (s/d Bulan)", "Oktober | November | Desember", 4),
        ("Realisasi s/d Bulan (Rp)", "Oktober | November | Desember", 4),
        ("Realisasi s.d. Bulan Tahun 2024", "Oktober | November | Desember", 4),
        ("Realisasi Kumulatif per Bulan", "Oktober | November | Desember", 4),
        ("Realisasi hingga Bulan ke-", "November | Desember |", 3),
        ("REALISASI ANGGARAN PER TRIWULAN", "s.d. Triwulan I | s.d. Triwulan II | s/d TW III", 4),
        ("Realisasi Triwulan", "s.d. Triwulan I | s.d. Triwulan II | s.d. Triwulan III", 4),
        ("Penyerapan tiap bulan (Rp)", "s.d. Oktober | s.d. November |", 3),
    ],
)
def test_numbers_below_a_group_up_to_each_period_are_its_ends(
    kepala: str, masa: str, kolom: int
) -> None:
    """What was spent would be unknown below Realisasi s.d. Triwulan over I, II and III."""
    grid = kisi(f"""
    Uraian     | Pagu   | {kepala} |        |
               |        | {masa}
    Kegiatan A | 900000 | 250000   | 550000 | {650000 if kolom == 4 else ""}
    Kegiatan B | 500000 | 100000   | 100000 | {150000 if kolom == 4 else ""}
    """)
    assert tabel(grid).kolom["realisasi"] == (kolom,)


def test_the_sisa_proves_the_last_period_below_such_a_group() -> None:
    """A fourth quarter that only repeats the group's words would be added to the third."""
    # 900.000 - 650.000 = 250.000; 500.000 - 150.000 = 350.000; together 1.400.000 - 800.000.
    grid = kisi("""
    Uraian     | Pagu    | Realisasi s.d. Triwulan |        |        |        | Sisa
               |         | I       | II     | III    | IV     |
    Kegiatan A | 900000  | 250000  | 550000 | 600000 | 650000 | 250000
    Kegiatan B | 500000  | 100000  | 100000 | 120000 | 150000 | 350000
    Jumlah     | 1400000 | 350000  | 650000 | 720000 | 800000 | 600000
    """)
    _, hasil, temuan = periksa(grid)
    assert tabel(grid).kolom["realisasi"] == (5,)
    assert hasil.realisasi_anggaran[-1].realisasi == 800_000
    assert not [t for t in temuan if t.tingkat == "kesalahan"]


def test_a_row_that_only_says_bulan_ends_no_group() -> None:
    """Below s/d, Bulan and then October to December, what was spent would be unknown."""
    grid = kisi("""
    Uraian     | Pagu   | Realisasi s/d |          |
               |        | Bulan         |          |
               |        | Oktober       | November | Desember
    Kegiatan A | 900000 | 250000        | 550000   | 650000
    Kegiatan B | 500000 | 100000        | 100000   | 150000
    """)
    assert tabel(grid).kolom["realisasi"] == (4,)


@pytest.mark.parametrize("judul", ["Alokasi Kas", "Dokumen"])
def test_a_cash_plan_by_any_name_is_no_realisasi(judul: str) -> None:
    """Twice the pagu would be spent: by months and by quarters, and 2.01 be the percent of it."""
    # 10 + 20 + 30 = 60 and the quarter 60: 120 of 60 are 200 percent, nearly the kode 2.01.
    sumber = tabel(
        kisi(
            f"""
            Kode |         |      | Uraian     | Anggaran | {judul} |       |       |       | Jumlah
                 |         |      |            |          | Januari | Februari | Maret | TW I |
            1    | "05.02" |      | Program A  | 60000    | 10000 | 20000 | 30000 | 60000 | 60000
                 |         | 2.01 | Kegiatan A | 60000    | 10000 | 20000 | 30000 | 60000 | 60000
            1    | "05.03" |      | Program B  | 90000    | 30000 | 50000 | 10000 | 90000 | 90000
                 |         | 2.01 | Kegiatan B | 90000    | 30000 | 50000 | 10000 | 90000 | 90000
            1    | "05.04" |      | Program C  | 70000    | 30000 | 30000 | 10000 | 70000 | 70000
                 |         | 2.01 | Kegiatan C | 70000    | 30000 | 30000 | 10000 | 70000 | 70000
            """,
            gabungan=("A1:C2", "F1:I1"),
        )
    )
    assert "realisasi" not in sumber.kolom
    assert sumber.kolom["anggaran"] == (4,)


_BULAN = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agts|Sept|Okt|Nop|Des"


def _setahun(judul: str, *bulanan: int) -> str:
    """Return a table of one amount for each month of a row, below a title."""
    rows = [f"Program {n}|120000000|{'|'.join([str(n)] * 12)}" for n in bulanan]
    return "\n".join([judul, f"Uraian|Pagu|{_BULAN}", *rows])


def test_bare_months_below_a_title_of_realisasi_are_added() -> None:
    """An office that heads its months only once, above the table, would have spent nothing."""
    # 12 x 9 = 108 and 12 x 8 = 96 million, of 120 each.
    grid = kisi(_setahun("REALISASI ANGGARAN PER BULAN TAHUN 2024", 9_000_000, 8_000_000))
    assert tabel(grid).kolom["realisasi"] == tuple(range(2, 14))
    assert periksa(grid)[1].realisasi_anggaran[-1].realisasi == 204_000_000


@pytest.mark.parametrize(
    ("judul", "bulanan"),
    [
        ("RENCANA PENARIKAN DANA", 9_000_000),
        ("TARGET REALISASI PER BULAN", 9_000_000),
        ("REALISASI ANGGARAN PER BULAN", 10_000_000),
    ],
)
def test_bare_months_of_a_plan_are_no_realisasi(judul: str, bulanan: int) -> None:
    """A cash plan, which comes to the whole pagu, would be reported as spent."""
    assert "realisasi" not in tabel(kisi(_setahun(judul, bulanan, bulanan))).kolom
