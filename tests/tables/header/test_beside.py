"""Two tables side by side on one sheet."""

from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi


def test_both_tables_are_read() -> None:
    """The realisasi would vanish beside a small survey table, and nothing would say so."""
    tabel = recognise(
        kisi("""
        Kode|Uraian|Anggaran|Realisasi||Unsur|Nilai
        7.01.01|Program A|300|200||Persyaratan|86.11
        7.01.01.2.01|Kegiatan A|300|200||Prosedur|87.29
        Jumlah||300|200|||
        """)
    )
    assert sorted(t.dikenali for t in tabel if hasattr(t, "dikenali")) == ["anggaran", "skm_rekap"]


def test_a_working_column_is_no_table() -> None:
    """A remark beside a table would cut it in two."""
    tabel = recognise(
        kisi("""
        Kode|Uraian|Anggaran|Realisasi||Catatan|Keterangan
        7.01.01|Program A|300|200||periksa|lagi
        """)
    )
    assert [getattr(t, "dikenali", "") for t in tabel] == ["anggaran"]
