"""Amounts that stand as text: in every column of rupiah, whether the report uses it or not."""

import pytest

from lkjip_xl.model.temuan import Temuan
from tests.alat.kisi import kisi
from tests.rules.bantu import temuan_dari

# s.d. kini = bulan lalu + bulan ini, sisa = anggaran - s.d. kini:
# 86.745 + 64.891 = 151.636, 194.230 - 151.636 = 42.594; 1.326 + 726 = 2.052, 3.968 - 2.052 = 1.916;
# the program: 194.230 + 3.968 = 198.198, 88.071, 65.617, 153.688, 44.510.
ISI = """
Kode | Uraian | Anggaran | Realisasi Bulan Lalu | Bulan Ini | Realisasi s.d. Kini | Sisa
7.01.01 | Program A | 198198000 | 88071000 | 65617000 | 153688000 | 44510000
7.01.01.2.01 | Kegiatan A | 194230000 | 86745000 | 64891000 | 151636000 | 42594000
7.01.01.2.02 | Kegiatan B | 3968000 | 1326000 | %s | 2052000 | %s
"""


def _temuan(teks: str) -> list[Temuan]:
    return [temuan for temuan in temuan_dari(kisi(teks)) if temuan.tingkat != "informasi"]


def test_numbers_in_all_columns_are_no_finding() -> None:
    """Each monthly column of a right table would be warned of."""
    assert _temuan(ISI % ("726000", "1916000")) == []


@pytest.mark.parametrize("teks", ["Rp726.000", "726.000,00", "726,000.00"])
def test_a_text_in_a_column_without_a_role_is_told(teks: str) -> None:
    """SUM leaves the month out in Excel, and nobody would hear of it."""
    (temuan,) = _temuan(ISI % (teks, "1916000"))
    assert (temuan.kode, temuan.tingkat, temuan.sel) == ("B121", "peringatan", ("E4",))
    assert "726.000" in temuan.pesan


def test_a_text_in_sisa_is_told() -> None:
    """The sum of sisa lacks the row in Excel, though its own amounts agree."""
    (temuan,) = _temuan(ISI % ("726000", "1.916.000"))
    assert (temuan.kode, temuan.sel) == ("B121", ("G4",))


def test_a_column_of_texts_is_the_custom_of_its_program() -> None:
    """Every cell of an export that writes all amounts as text would be called a slip."""
    isi = ISI % ("726.000", "1916000")
    for angka in ("64891000", "65617000"):
        isi = isi.replace(angka, f"{int(angka):,}".replace(",", "."))
    assert _temuan(isi) == []
