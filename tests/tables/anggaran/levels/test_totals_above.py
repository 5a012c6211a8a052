"""A first line that holds all others, whatever it says."""

import pytest

from lkjip_xl.measures import pohon as ukur_pohon
from tests.alat.kisi import kisi, periksa, tabel

# 4 + 3 = 7.
BAWAH = """
PROGRAM PENUNJANG|7000000|5800000
Kegiatan Perencanaan|7000000|5800000
Sub Kegiatan Penyusunan Dokumen|4000000|3100000
Sub Kegiatan Evaluasi Kinerja|3000000|2700000
"""


def _baca(*atas: str) -> tuple[int, list[str]]:
    """Return what a table adds up to, and the kesalahan that it gives."""
    grid = kisi("\n".join(["Uraian|Pagu|Realisasi", *atas, BAWAH.strip("\n")]))
    pohon = tabel(grid).pohon
    jumlah = ukur_pohon.hitung_total(pohon, ukur_pohon.hitung(pohon, (1,)))
    return int(jumlah), [s.kode for s in periksa(grid)[2] if s.tingkat == "kesalahan"]


@pytest.mark.parametrize(
    "label", ["BELANJA", "BELANJA DAERAH", "DANA ALOKASI UMUM", "APBD 2024", "Keseluruhan"]
)
@pytest.mark.parametrize("angka", ["7000000|5800000", "7000000|"])
def test_line_above_the_only_program(label: str, angka: str) -> None:
    """The line would be a second program: 14.000.000."""
    assert _baca(f"{label}|{angka}") == (7_000_000, [])


def test_two_lines_above_the_only_program() -> None:
    """Two such lines would make it three times as much."""
    assert _baca("BELANJA|7000000|5800000", "DAU|7000000|5800000") == (7_000_000, [])


def test_slip_in_the_line_above_is_said() -> None:
    """A line whose realisasi is mistyped would be a second program, and nothing would be said."""
    assert _baca("BELANJA|7000000|5900000") == (7_000_000, ["T101"])
