"""Staff by golongan whose golongan, or ruang, stand beside each other."""

import pytest

from lkjip_xl.model.pegawai import DaftarPegawai
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel
from tests.alat.laporan import bernama, buku

_KE_SAMPING = """
Pegawai Menurut Golongan Kecamatan Contoh Tahun 2024

Uraian    | IV/a | III/d | III/b | II/c | Jumlah
Laki-laki | 1    | 2     | 3     | 0    | 6
Perempuan | 1    | 2     | 1     | 1    | 5
Jumlah    | 2    | 4     | 4     | 1    | 11
"""


def _isi(sumber: object) -> list[tuple[str, object]]:
    assert isinstance(sumber, Tabel) and isinstance(sumber.isi, DaftarPegawai)
    return [(b.golongan, b.jumlah.nilai) for b in sumber.isi.baris]


def _salah(temuan: list[Temuan]) -> list[tuple[str, str, str]]:
    semua = (t for t in temuan if t.tingkat == "kesalahan")
    return [(t.kode, str(t.nilai), str(t.seharusnya)) for t in semua]


def test_each_column_is_a_golongan() -> None:
    """Eleven persons would be a budget of eleven rupiah, or none at all."""
    sumber = tabel(kisi(_KE_SAMPING))
    assert sumber.dikenali == "pegawai_golongan"
    assert _isi(sumber) == [("IV/a", 2), ("III/d", 4), ("III/b", 4), ("II/c", 1)]
    _, hasil, temuan = periksa(kisi(_KE_SAMPING))
    assert hasil.pegawai_golongan[-1].jumlah == 11
    assert not [t for t in temuan if t.tingkat == "kesalahan"]


def test_a_row_alone_needs_no_total() -> None:
    """An agency that counts only itself has no row to add up."""
    sumber = tabel(
        kisi("""
        Uraian           | IV/a | III/d | Jumlah
        Kecamatan Contoh | 3    | 4     | 7
        """)
    )
    assert _isi(sumber) == [("IV/a", 3), ("III/d", 4)]


def test_rows_that_nothing_adds_up_are_not_read() -> None:
    """The last row alone, the women, would be all the staff."""
    semua = recognise(
        kisi("""
        Uraian    | IV/a | III/d | Jumlah
        Laki-laki | 1    | 2     | 3
        Perempuan | 1    | 4     | 5
        """)
    )
    assert not [t for t in semua if isinstance(t, Tabel) and t.dikenali.startswith("pegawai")]


def test_a_wrong_total_beside_the_golongan_is_found() -> None:
    """The printed total would be handed in unseen."""
    _, _, temuan = periksa(kisi(_KE_SAMPING.replace("| 1    | 11", "| 1    | 12")))
    assert _salah(temuan) == [("P101", "12", "11")]


@pytest.mark.parametrize(
    "kepala",
    [
        "No | Gol. | a | b | c | d | Jumlah",
        "No | Golongan | Ruang | | | | Jumlah\n | | a | b | c | d |",
    ],
)
def test_ruang_beside_each_other_belong_to_the_golongan_of_the_row(kepala: str) -> None:
    """A to d would be numbers of columns, or unknown words."""
    grid = kisi(f"""{kepala}
    1 | IV     | 1 | 0 | - |   | 1
    2 | III    | 2 | 3 | 1 | 4 | 10
    3 | II     |   |   | 2 | 1 | 3
      | Jumlah | 3 | 3 | 3 | 5 | 14
    """)
    sumber = tabel(grid)
    assert _isi(sumber) == [
        ("IV/a", 1), ("III/a", 2), ("III/b", 3), ("III/c", 1), ("III/d", 4), ("II/c", 2),
        ("II/d", 1),
    ]  # fmt: skip
    _, hasil, temuan = periksa(grid)
    assert hasil.pegawai_golongan[-1].jumlah == 14
    assert not [t for t in temuan if t.tingkat == "kesalahan"]


def test_a_golongan_whose_ruang_do_not_add_up_is_found() -> None:
    """Three of four persons of a row would be handed in."""
    _, _, temuan = periksa(
        kisi("""
        No | Golongan | a | b | c | d | Jumlah
        1  | IV       | 1 | 0 | 0 | 0 | 1
        2  | III      | 2 | 3 | 1 | 4 | 11
           | Jumlah   | 3 | 3 | 1 | 4 | 11
        """)
    )
    assert _salah(temuan) == [("P101", "11", "10")]


def test_ruang_stand_below_their_golongan() -> None:
    """The letters would count columns, and both golongan be one."""
    sumber = tabel(
        kisi(
            """
            Uraian  | Golongan IV |   | Golongan III |   |   | Jumlah
                    | a           | b | a            | b | c |
            Pegawai | 1           | 2 | 3            | 4 | 5 | 15
            """
        )
    )
    assert _isi(sumber) == [("IV/a", 1), ("IV/b", 2), ("III/a", 3), ("III/b", 4), ("III/c", 5)]


def test_posts_beside_golongan_stay_a_table_of_posts() -> None:
    """Tabel 1.2 would be lost."""
    sumber = tabel(
        kisi("""
        No | Jabatan | IV/a | III/d | Jumlah
        1  | Camat   | 1    | 0     | 1
        2  | Staf    | 0    | 4     | 4
        """)
    )
    assert sumber.dikenali == "pegawai_jabatan"


def test_each_count_of_the_sheet_points_to_its_own_cell() -> None:
    """All golongan of one row would show the same number after a recalculation."""
    semua = (s for s in bernama(buku(kisi(_KE_SAMPING))).items() if s[0].startswith("1.3"))
    rumus = {isi.rumus for _, isi in semua if isi.rumus}
    assert len(rumus) == 5  # four golongan and their sum
