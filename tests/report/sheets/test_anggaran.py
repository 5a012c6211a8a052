"""Sheet 2.1: the budget before and after its change."""

from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_xl.book.theme import GAYA
from lkjip_xl.grid.grid import Grid
from lkjip_xl.pipeline import inspect, read_sources
from lkjip_xl.report.bahan import Bahan
from tests.alat.buku_kerja import CONTOH
from tests.alat.kisi import kisi
from tests.alat.laporan import bahan as bahan_dari
from tests.report.baris import formulas_of, lembar_dari, rows_of, values_of

BERDUA = """
Rencana Anggaran Perubahan Tahun 2024
Program/Kegiatan | Anggaran Murni | Anggaran Perubahan | Ket
PROGRAM A | | |
Kegiatan Satu | 100 | 150 | APBD
Kegiatan Dua | 50 | 45 | lihat catatan
JUMLAH | 150 | 195 |
"""


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    """Return what the sample's two DPA give."""
    return inspect(read_sources([Path(CONTOH) / "DPA.xlsx"]))


def test_the_samples_changes(bahan: Bahan) -> None:
    """A change would be lost: 118.842.000 + 250.000 + 114.235.000 = 233.327.000, 6,97 %."""
    baris = rows_of(lembar_dari(bahan, "2.1"))
    assert values_of(baris[-1])[1:] == [
        "JUMLAH", 3_349_383_000, 3_582_710_000, 233_327_000, Decimal("0.0697")
    ]  # fmt: skip
    beda = {values_of(b)[1]: values_of(b)[4] for b in baris if b.ragam == "kegiatan"}
    assert {k: v for k, v in beda.items() if v} == {
        "Administrasi keuangan perangkat daerah": 118_842_000,
        "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah": 250_000,
        "Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat": 114_235_000,
    }
    assert len(beda) == 9


def test_parents_are_sums_and_leaves_point_to_their_source(bahan: Bahan) -> None:
    """A corrected amount on a source would not reach the program and the total."""
    baris = rows_of(lembar_dari(bahan, "2.1"))
    assert formulas_of(baris[1])[2:4] == ["=\x02H|1|11|anggaran\x03", "=\x02H|0|11|anggaran\x03"]
    assert (formulas_of(baris[0])[3] or "").startswith("=SUM(\x022.1|1|perubahan\x03,")
    assert all(formulas_of(b)[k] for b in baris for k in range(2, 6))


def test_a_table_of_both_stages() -> None:
    """An office that has Tabel 2.1 itself would get none, or 45 - 50 = -5 as a rise."""
    baris = rows_of(lembar_dari(bahan_dari(kisi(BERDUA)), "2.1"))
    assert [values_of(b)[2:6] for b in baris] == [
        [150, 195, 45, Decimal("0.3")],
        [100, 150, 50, Decimal("0.5")],
        [50, 45, -5, Decimal("-0.1")],
        [150, 195, 45, Decimal("0.3")],
    ]
    assert formulas_of(baris[1])[2] == "=\x02H|0|3|anggaran_murni\x03"


def test_ket_is_the_fund_of_each_kegiatan(bahan: Bahan) -> None:
    """The founding document's column Ket would be missing, or hold a remark that is no fund."""
    for laporan in (bahan_dari(kisi(BERDUA)), bahan):
        baris = rows_of(lembar_dari(laporan, "2.1"))
        ket = {b.ragam: b.sel[6].nilai if len(b.sel) > 6 and b.sel[6] else None for b in baris}
        assert ket == {"program": None, "kegiatan": "APBD", "jumlah": None}


def test_what_did_not_change_is_a_dash(bahan: Bahan) -> None:
    """Seven rows of 0 and 0,00% would hide the three that changed."""
    sel = [s for b in rows_of(lembar_dari(bahan, "2.1")) for s in b.sel[4:6]]
    gaya = {nilai.gaya for nilai in sel if nilai is not None}
    assert gaya == {"beda_rupiah", "beda_persen"}
    assert GAYA["beda_rupiah"]["num_format"] == '#,##0;(#,##0);"–"'


def _dpa(tahapan: str, *baris: str) -> Grid:
    return kisi(f"DPA {tahapan} Tahun 2024\nUraian | Anggaran\n" + "\n".join(baris), lembar=tahapan)


def test_rows_of_one_stage_are_zero_in_the_other() -> None:
    """A new or a dropped kegiatan would be left out of a total: 60 + 30 = 90, 60 + 7 = 67."""
    murni = _dpa("Murni", "Program Umum | 90", "Kegiatan Rapat | 60", "Kegiatan Lomba Desa | 30")
    ubah = _dpa("Perubahan", "Program Umum | 67", "Kegiatan Rapat | 60", "Kegiatan Posyandu | 7")
    baris = rows_of(lembar_dari(bahan_dari(murni, ubah), "2.1"))
    deret = {values_of(b)[1]: values_of(b)[2:5] for b in baris}
    assert deret == {
        "Program Umum": [90, 67, -23],
        "Kegiatan Rapat": [60, 60, 0],
        "Kegiatan Posyandu": [0, 7, 7],
        "Kegiatan Lomba Desa": [30, 0, -30],
        "JUMLAH": [90, 67, -23],
    }
    baru = next(b for b in baris if values_of(b)[1] == "Kegiatan Posyandu")
    assert (formulas_of(baru)[2], values_of(baru)[5]) == ("=0", "tidak dapat dihitung")


def test_one_stage_alone_gives_no_sheet() -> None:
    """A DPA without its change would show everything as new."""
    murni = _dpa("Murni", "Program Umum | 90", "Kegiatan Rapat | 90")
    assert lembar_dari(bahan_dari(murni), "2.1") is None
