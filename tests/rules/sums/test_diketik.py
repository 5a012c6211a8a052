"""Typed totals among formulas, in columns that the report does not use."""

from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, pilih

# Januari + Februari in two kegiatan of each of two programs; every total is a formula.
_BULAN = """
Kode | Uraian | Anggaran | Januari | Februari
7.01.01 | Program A | =C3+C6:7410000 | =D3+D6:3610000 | =E3+E6:2280000
7.01.01.2.01 | Kegiatan A | =SUM(C4:C5):4210000 | =SUM(D4:D5):1910000 | =SUM(E4:E5):1330000
7.01.01.2.01.0001 | Sub Kegiatan A | 2110000 | 980000 | 710000
7.01.01.2.01.0002 | Sub Kegiatan B | 2100000 | 930000 | 620000
7.01.01.2.02 | Kegiatan B | =SUM(C7:C8):3200000 | =SUM(D7:D8):1700000 | =SUM(E7:E8):950000
7.01.01.2.02.0001 | Sub Kegiatan C | 1730000 | 890000 | 520000
7.01.01.2.02.0002 | Sub Kegiatan D | 1470000 | 810000 | 430000
"""


def test_f102_a_month_that_is_typed_over_is_told() -> None:
    """A month's total that was right and typed would silently stay when its rows change."""
    assert kode_dari(kisi(_BULAN)) == []
    (temuan,) = pilih("F102", kisi(_BULAN.replace("=SUM(D4:D5):1910000", "1910000")))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("D3",))


def test_f102_typed_months_are_one_finding() -> None:
    """Twelve months typed in one row would be twelve findings."""
    teks = _BULAN.replace("=SUM(D4:D5):1910000", "1910000").replace(
        "=SUM(E4:E5):1330000", "1330000"
    )
    (temuan,) = pilih("F102", kisi(teks))
    assert temuan.sel == ("D3", "E3")
