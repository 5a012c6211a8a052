"""B125: rows that are marked as no longer in force."""

import pytest

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

TEKS = """
Program   | Sub Kegiatan | Pagu   | {}
Program A | Dokumen      | 100000 | {}
Program A | Evaluasi     | 200000 | {}
Program B | Jalan        | 70000  | {}
"""


@pytest.mark.parametrize(
    ("judul", "berlaku", "tidak"),
    [("Aktif", "Ya", "Tidak"), ("Status", "Disetujui", "Dibatalkan")],
)
def test_a_row_that_is_not_in_force_is_told(judul: str, berlaku: str, tidak: str) -> None:
    """An export's cancelled rows would be added to the pagu without a word."""
    (temuan,) = pilih("B125", kisi(TEKS.format(judul, berlaku, tidak, berlaku)))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("D3",))


@pytest.mark.parametrize(
    ("judul", "isi"),
    [("Aktif", ("Ya", "Ya", "Ya")), ("Status", ("Selesai", "Tidak", "Proses"))],
)
def test_other_marks_are_no_finding(judul: str, isi: tuple[str, str, str]) -> None:
    """Every list with a column Status would be asked about."""
    assert pilih("B125", kisi(TEKS.format(judul, *isi))) == []
