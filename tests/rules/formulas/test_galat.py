"""F107: Excel errors in columns that feed no figure of the report."""

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

TEKS = """
Uraian     | Anggaran | Realisasi | Bobot (%)
Program A  | 100000   | 50000     | =#REF!/B5*100
Program B  | 0        | 0         | =C3/B3
Program C  | 100000   | 50000     | =B4/B5*100:50
Jumlah     | 200000   | 100000    | =B5/B5*100:100
"""


def test_an_error_in_a_column_without_a_role_is_told() -> None:
    """A sheet with #REF! on it would be handed in beside a clean verdict."""
    (temuan,) = pilih("F107", kisi(TEKS, galat={"D2": "#REF!", "D3": "#DIV/0!"}))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("D2",))  # 0 / 0 is nobody's fault


def test_no_error_is_no_finding() -> None:
    """A right sheet would be called broken."""
    assert pilih("F107", kisi(TEKS)) == []
