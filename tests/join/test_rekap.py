"""One sheet for each program, and one that holds them all together."""

from tests.alat.kisi import kisi, periksa

PROGRAM = """
Kode         | Uraian     | Anggaran
7.01.{n}      | Program {n}  | {jumlah}
7.01.{n}.2.01 | Kegiatan {n} | {jumlah}
"""
# 74.270.730 + 2.700.300 = 76.971.030, where 2.700.300 = 2.000.300 + 700.000.
REKAP = """
Kode    | Uraian    | Anggaran
7.01.01 | Program 01 | 74270730
7.01.02 | Program 02 | 2000300
7.01.03 | Program 03 | 700000
JUMLAH  |           | 76971030
"""


def test_a_recap_of_all_sheets_is_a_tie_with_the_part_that_feeds_the_pagu() -> None:
    """The pagu of one program would be reported as the agency's, without a word."""
    bagian = kisi(PROGRAM.format(n="01", jumlah="74270730"), lembar="DPA Prog 1")
    geser = PROGRAM.format(n="03", jumlah="2700300").replace("\n7", "\n| 7")  # another column
    dua = kisi(geser.replace("\nKode", "\n| Kode"), lembar="Prog 2")
    temuan = periksa(bagian, dua, kisi(REKAP, lembar="REKAP"))[2]
    assert "B106" in {t.kode for t in temuan if t.tingkat == "kesalahan"}


def test_two_sheets_with_one_pagu_are_no_tie() -> None:
    """A DPA and the RAK that spreads it over months would be called two budgets."""
    dpa = kisi(PROGRAM.format(n="01", jumlah="74270730"), lembar="A")
    rak = kisi(PROGRAM.format(n="01", jumlah="74270730").replace("Kegiatan", "Keg."), lembar="B")
    assert "B106" not in {t.kode for t in periksa(dpa, rak)[2]}


def test_a_recap_of_a_changed_budget_is_no_tie() -> None:
    """Two sheets that say the same, one in more detail, would be called two budgets."""
    rinci = kisi(
        """
    Kode         | Uraian     | Anggaran Murni | Anggaran Perubahan
    7.01.01      | Program A  | 74270730       | 76971030
    7.01.01.2.01 | Kegiatan A | 74270730       | 76971030
    """,
        lembar="Rinci",
    )
    rekap = kisi("""
    Kode    | Uraian    | Anggaran Murni | Anggaran Perubahan
    7.01.01 | Program A | 74270730       | 76971030
    JUMLAH  |           | 74270730       | 76971030
    """, lembar="Rekap")  # fmt: skip
    assert "B106" not in {t.kode for t in periksa(rekap, rinci)[2]}


RINCI = """
    KEADAAN S.D. BULAN SEPTEMBER 2024
    Kode         | Uraian     | Anggaran | Realisasi
    7.01.01      | Program A  | 74270730 | 41002030
    7.01.01.2.01 | Kegiatan A | 74270730 | 41002030
    7.01.02      | Program B  | 2700300  | 1300200
    7.01.02.2.01 | Kegiatan B | 2700300  | 1300200
"""
# 74.270.730 + 2.700.300 = 76.971.030 and 41.002.030 + 1.300.200 = 42.302.230.
RINGKAS = """
    Program   | Anggaran | Realisasi
    Program A | 74270730 | 41002030
    Program B | 2700300  | 1300200
    Jumlah    | 76971030 | 42302230
"""


def test_a_recap_without_a_month_does_not_feed_before_its_table() -> None:
    """The report would have programs and no kegiatan, because only the table names its month."""
    _, hasil, temuan = periksa(kisi(RINGKAS, lembar="REKAP"), kisi(RINCI, lembar="RFK"))
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []
    assert [b.tingkat for b in hasil.realisasi_anggaran][:2] == ["program", "kegiatan"]


def test_a_recap_with_its_own_header_below_its_table_is_no_tie() -> None:
    """The same programs under a second header would be called a second table of realisasi."""
    teks = """
    No | Uraian    | Anggaran | Realisasi
    1  | PROGRAM A | 100      | 50
    2  | PROGRAM B | 10       | 5
       | JUMLAH    | 110      | 55
       |           |          |
       | Rekap per Program | |
    No | Program   | Pagu     | Realisasi
    1  | Program A | 100      | 50
    2  | Program B | 10       | {jumlah}
    """
    assert "B106" not in {t.kode for t in periksa(kisi(teks.format(jumlah=5)))[2]}
    # With another amount it may be another month: that is asked.
    assert "B106" in {t.kode for t in periksa(kisi(teks.format(jumlah=6)))[2]}


def test_two_tables_of_one_sheet_are_told_by_their_cells() -> None:
    """The user would read twice the name of one sheet, and not which table is left out."""
    grid = kisi("""
        A. Sekretariat
        No | Uraian                     | Anggaran | Realisasi
        1  | Program Penunjang          | 900000   | 700000
           | JUMLAH                     | 900000   | 700000

        B. Daftar Kontrak
        No | Uraian                     | Anggaran | Realisasi
        1  | Program Pemberdayaan       | 400000   | 300000
           | JUMLAH                     | 400000   | 300000
    """)
    (temuan,) = [t for t in periksa(grid)[2] if t.kode == "B106"]
    assert "(A2:D4)" in temuan.pesan
    assert "(A7:D9)" in temuan.pesan
    assert "satukan di bawah satu kepala tabel" in temuan.saran
