"""Rp in a column of its own beside the amounts."""

from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi


def test_a_column_of_rp_shares_its_heading_with_the_amounts() -> None:
    """The heading would stand above Rp alone, and the amounts would have none."""
    tabel = recognise(
        kisi("""
        Kode    | Uraian    | Anggaran |       | Realisasi |
        7.01.01 | Program A | Rp       | 70000 | Rp        | 50000
        7.01.02 | Program B | Rp       | 10000 | Rp        | 5000
        7.01.03 | Program C | Rp       | 20000 | Rp        | 15000
        """)
    )
    assert [getattr(t, "kolom", {}).get("anggaran") for t in tabel] == [(3,)]
    assert [getattr(t, "kolom", {}).get("realisasi") for t in tabel] == [(5,)]


def test_a_signature_below_and_a_page_between_leave_it_one() -> None:
    """The first quarter would be left out of the realisasi, or no table be found at all."""
    tabel = recognise(
        kisi("""
        Kode    | Uraian    | Anggaran |       | Realisasi |
        7.01.01 | Program A | Rp       | 70000 | Rp        | 50000
        7.01.02 | Program B | Rp       | 10000 | Rp        | 5000
        Kode    | Uraian    | Anggaran |       | Realisasi |
        7.01.03 | Program C | Rp       | 20000 | Rp        | 15000
                | JUMLAH    | Rp       | 100000 | Rp       | 70000
                |           | Kebumen, 6 Januari 2025 | | Camat |
        """)
    )
    assert [getattr(t, "kolom", {}).get("anggaran") for t in tabel] == [(3,)]
    assert [getattr(t, "kolom", {}).get("realisasi") for t in tabel] == [(5,)]
