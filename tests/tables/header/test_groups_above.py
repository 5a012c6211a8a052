"""Rows above a header that group its columns."""

from tests.alat.kisi import kisi, tabel


def test_years_alone_above_pairs_say_which_pair_is_the_latest() -> None:
    """The pagu of 2023 would feed the report of 2024, and nothing would say so."""
    sumber = tabel(
        kisi("""
        PERKEMBANGAN ANGGARAN DAN REALISASI
                        |         |"2023"  |         |"2024"  |
        No              |Uraian   |Anggaran|Realisasi|Anggaran|Realisasi
        1               |Program A|1000    |900      |1500    |1400
        2               |Program B|2000    |1800     |2500    |2400
                        |Jumlah   |3000    |2700     |4000    |3800
        """)
    )
    assert (sumber.kolom["anggaran"], sumber.kolom["realisasi"]) == ((4,), (5,))
    assert sumber.tahun == "2024"


def test_a_title_that_is_a_year_alone_is_no_group() -> None:
    """A lone year above a table would become a heading of its first column of amounts."""
    sumber = tabel(
        kisi("""
                        |         |"2024"  |
        No              |Uraian   |Anggaran|Realisasi
        1               |Program A|1000    |900
        2               |Program B|2000    |1800
        """)
    )
    assert sumber.baris_kepala == (1,)
