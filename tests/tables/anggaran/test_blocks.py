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


@pytest.mark.parametrize("rencana", ["Anggaran Kas", "RAK", "Target", "Rencana Penarikan"])
def test_the_plan_of_two_months_is_no_pagu(rencana: str) -> None:
    """What was to be spent until February would be handed in as the budget of the year."""
    grid = kisi(_selang(rencana, "900", "500"))
    (lembar,) = recognise(grid)
    assert isinstance(lembar, TakDikenali)
    assert "berselang-seling ke bawah (kolom C)" in lembar.alasan


def test_a_jumlah_that_its_months_do_not_make_is_no_pagu() -> None:
    """A column that nothing proves would hold the pagu in one row and what was paid in the next."""
    (lembar,) = recognise(kisi(_selang("Pagu", "950", "500")))
    assert isinstance(lembar, TakDikenali)
    assert "berselang-seling ke bawah (kolom C)" in lembar.alasan


def test_months_that_make_their_jumlah_tell_pagu_from_realisasi() -> None:
    """A table by month would be refused: its Jumlah is 900, and 300 and 200 were paid of it."""
    total = periksa(kisi(_selang("Pagu", "900", "500")))[1].total
    assert total is not None
    assert (total.anggaran, total.realisasi) == (Decimal(900), Decimal(500))


def test_quarters_that_make_a_year_tell_pagu_from_realisasi() -> None:
    """A plan by quarter would be refused: its four quarters are the pagu, 900 and 600."""
    grid = kisi("""
    Kode         | Sub Kegiatan | Uraian        | TW I | TW II | TW III | TW IV | Jumlah
    7.01.01.2.01 | Rapat        | Anggaran Kas  | 500  | 100   | 200    | 100   | 900
                 |              | Realisasi     | 300  | 200   | 0      | 0     | 500
    7.01.01.2.02 | Jamuan       | Anggaran Kas  | 200  | 400   | 0      | 0     | 600
                 |              | Realisasi     | 100  | 150   | 0      | 0     | 250
    """)
    total = periksa(grid)[1].total
    assert total is not None
    assert (total.anggaran, total.realisasi) == (Decimal(1500), Decimal(750))


def test_months_without_a_sum_are_refused_by_name() -> None:
    """The user would read that the heading is unknown, and not what to change."""
    baris = [kata.rsplit("|", 1)[0] for kata in _selang("Pagu", "900", "500").split("\n")]
    (lembar,) = recognise(kisi("\n".join(baris)))
    assert isinstance(lembar, TakDikenali)
    assert "berselang-seling ke bawah (kolom C)" in lembar.alasan


def _selang(rencana: str, pagu: str, bayar: str) -> str:
    """Return a table whose rows hold in turn what was planned and what was paid."""
    return f"""
    Kode         | Uraian     | Ket       | Januari | Februari | Jumlah
    7.01.01      | PROGRAM A  | {rencana} | 500     | 400      | {pagu}
                 |            | Realisasi | 300     | 200      | {bayar}
    7.01.01.2.01 | Kegiatan B | {rencana} | 500     | 400      | {pagu}
                 |            | Realisasi | 300     | 200      | {bayar}"""


@pytest.mark.parametrize("persen", ["%", "Persentase", "Capaian (%)"])
@pytest.mark.parametrize(("rencana", "bayar"), [("Rencana", "Realisasi"), ("Anggaran Kas", "SP2D")])
def test_a_block_may_repeat_its_name_and_end_in_a_percent(
    rencana: str, bayar: str, persen: str
) -> None:
    """The pagu would count once for each row of its block: it is 900 + 600."""
    grid = kisi(f"""
    No | Sub Kegiatan | Pagu | Uraian    | Januari | Februari | Jumlah
    1  | Rapat Dinas  | 900  | {rencana} | 500     | 400      | 900
    1  | Rapat Dinas  | 900  | {bayar}   | 300     | 200      | 500
    1  | Rapat Dinas  | 900  | {persen}  | 60      | 50       | 55.56
    2  | Rapat Dinas  | 600  | {rencana} | 200     | 400      | 600
    2  | Rapat Dinas  | 600  | {bayar}   | 100     | 150      | 250
    2  | Rapat Dinas  | 600  | {persen}  | 50      | 37.5     | 41.67
       | JUMLAH       | 1500 | {rencana} | 700     | 800      | 1500
       |              |      | {bayar}   | 400     | 350      | 750
    """)
    _, hasil, temuan = periksa(grid)
    assert [s.kode for s in temuan if s.tingkat != "informasi"] == []
    assert hasil.total is not None
    assert (hasil.total.anggaran, hasil.total.realisasi) == (Decimal(1500), Decimal(750))


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
