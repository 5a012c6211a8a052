"""Blocks of rows per rekening: rencana and realisasi, keuangan and fisik."""

from decimal import Decimal

import pytest

from lkjip_xl.model.tabel import TakDikenali
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel

_KEPALA = "No|Uraian|Pagu|Jenis|Uraian Jenis|Januari|Februari|Jumlah"
_BLOK = """
        1|Belanja Alat Tulis|100|Keuangan|Rencana|50|50|100
        ||||Realisasi|30|40|70
        |||Fisik|Rencana|50|50|100
        ||||Realisasi|45|45|90
        2|Belanja Makan|40|Keuangan|Rencana|20|20|40
        ||||Realisasi|0|0|0
        |||Fisik|Rencana|50|50|100
        ||||Realisasi|0|0|0
        |JUMLAH|140
"""


def test_realisasi_keuangan_is_the_amount() -> None:
    """Rencana or fisik would be reported as spent: 70 of 140 is."""
    grid = kisi(f"{_KEPALA}\n{_BLOK}")
    sumber = tabel(grid)
    assert (sumber.huruf("anggaran"), sumber.huruf("realisasi")) == (["C"], ["H"])
    _, hasil, temuan = periksa(grid)
    assert temuan == []
    assert hasil.total is not None
    assert (hasil.total.anggaran, hasil.total.realisasi) == (Decimal(140), Decimal(70))


def test_without_a_sum_the_months_are_added() -> None:
    """A block without Jumlah would have no realisasi: 30 + 40."""
    baris = [kata.rsplit("|", 1)[0] if kata.count("|") == 7 else kata for kata in _BLOK.split("\n")]
    grid = kisi("\n".join([_KEPALA.rsplit("|", 1)[0], *baris]))
    assert tabel(grid).huruf("realisasi") == ["F", "G"]
    total = periksa(grid)[1].total
    assert total is not None
    assert total.realisasi == Decimal(70)


def test_more_spent_than_planned_is_still_found() -> None:
    """A realisasi above its pagu would pass because it stands in another row."""
    grid = kisi(f"{_KEPALA}\n{_BLOK.replace('30|40|70', '80|40|120')}")
    assert [s.kode for s in periksa(grid)[2]] == ["R101"]


@pytest.mark.parametrize("rencana", ["Anggaran Kas", "RAK", "Target", "Rencana Penarikan", "Pagu"])
def test_pagu_and_realisasi_in_one_column_are_refused(rencana: str) -> None:
    """The months of a target would be what was spent, or nothing be said of the realisasi."""
    grid = kisi(f"""
    Kode         | Uraian     | Ket       | Januari | Februari | Jumlah
    7.01.01      | PROGRAM A  | {rencana} | 500     | 400      | 900
                 |            | Realisasi | 300     | 200      | 500
    7.01.01.2.01 | Kegiatan B | {rencana} | 500     | 400      | 900
                 |            | Realisasi | 300     | 200      | 500
    """)
    (lembar,) = recognise(grid)
    assert isinstance(lembar, TakDikenali)
    assert "berselang-seling ke bawah (kolom C)" in lembar.alasan


@pytest.mark.parametrize("ulang", ["", "900"])
def test_blocks_with_a_pagu_of_their_own_are_read(ulang: str) -> None:
    """A block would be refused because its rows are called Rencana and Realisasi."""
    grid = kisi(f"""
    Kode         | Uraian     | Pagu | Ket       | Januari | Februari | Jumlah
    7.01.01.2.01 | Kegiatan B | 900  | Rencana   | 500     | 400      | 900
                 |            | {ulang} | Realisasi | 300  | 200      | 500
    7.01.01.2.02 | Kegiatan C | 600  | Rencana   | 200     | 400      | 600
                 |            |      | Realisasi | 100     | 150      | 250
    """)
    sumber = tabel(grid)
    assert (sumber.huruf("anggaran"), sumber.huruf("realisasi")) == (["C"], ["G"])
