"""B124: headings of sisa and realisasi that may have changed places."""

import pytest

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

TEKS = """
Uraian    | Anggaran | {}        | {}
Program A | 37000    | 30500     | 6500
Program B | 23456    | 23000     | 456
Jumlah    | 60456    | 53500     | 6956
"""


def test_sisa_left_of_realisasi_is_asked_about() -> None:
    """Swapped headings leave every sum right, and 88 percent of serapan would become 12."""
    (temuan,) = pilih("B124", kisi(TEKS.format("Sisa", "Realisasi")))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("C1", "D1"))


def test_the_usual_order_is_no_finding() -> None:
    """Every table of realisasi would be asked about."""
    assert pilih("B124", kisi(TEKS.format("Realisasi", "Sisa"))) == []


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("| Realisasi", "| Realisasi | %"),
        ("| 30500     | 6500", "| =B2-D2:30500 | 6500"),
    ],
)
def test_a_percent_or_a_formula_tells_them_apart(lama: str, baru: str) -> None:
    """A right table in an odd order would be asked about although its sheet proves it."""
    teks = TEKS.format("Sisa", "Realisasi").replace(lama, baru)
    if "%" in baru:  # 6.500 / 37.000, 456 / 23.456, 6.956 / 60.456
        for akhir, persen in (("| 6500", "17.57"), ("| 456", "1.94"), ("| 6956", "11.51")):
            teks = teks.replace(f"{akhir}\n", f"{akhir} | {persen}\n")
    assert pilih("B124", kisi(teks)) == []
