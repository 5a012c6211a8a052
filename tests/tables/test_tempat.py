"""Recognition depends on no sheet name, no row and no column: the same table, elsewhere."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from lkjip_xl.grid.grid import Grid
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Nilai
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.bukti import TAHUN
from lkjip_xl.tables.recognise import recognise
from tests.alat.anggaran import TATA, TATA_DATAR, TATA_PAGU, contoh, tulis
from tests.alat.kisi import periksa
from tests.alat.pindah import pindahkan, satuan_kolom, tambahkan

SEMUA = [*TATA, *TATA_PAGU, *TATA_DATAR]
_UANG = ("anggaran", "anggaran_murni", "anggaran_perubahan", "realisasi")
_NAMA = ("Sheet1", "KEUANGAN", "Rekap (2)", "Data Pegawai", "Murni")
_LAIN: tuple[tuple[Nilai, ...], ...] = (
    ("No", "Pangkat", "Golongan", "Jumlah"),
    (1, "Penata", "III/c", 3),
    (2, "Pengatur", "II/c", 4),
)
_ATURAN = settings(
    max_examples=8,
    phases=(Phase.generate,),
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def _clean(data: st.DataObject, tata: str, *, kop: bool = True) -> Grid:
    """Draw a budget with amounts in a layout, its columns without numbers of their own.

    Where columns change places, no words stand above them: label and text would be torn apart.
    A column of nothing but 1990 to 2099 holds years, whatever its heading says.
    """
    program, bentuk = data.draw(contoh(tata))
    assume(any(cabang.jumlah()[0] for cabang in program))
    assume(not all(TAHUN[0] <= cabang.jumlah()[0] <= TAHUN[1] for cabang in program))
    return tulis(program, replace(bentuk, nomor_kolom=False, kerja="", kop=kop and bentuk.kop))


def _table(grid: Grid) -> Tabel:
    """Return the only budget table of a sheet."""
    (tabel,) = (
        t for t in recognise(grid) if isinstance(t, Tabel) and t.dikenali.startswith("anggaran")
    )
    return tabel


def _results(grid: Grid) -> list[tuple[object, ...]]:
    """Return the rows of the budget table with their amounts; fails the test on a kesalahan."""
    assert [temuan for temuan in periksa(grid)[2] if temuan.tingkat == "kesalahan"] == []
    tabel = _table(grid)
    assert isinstance(tabel.isi, Pohon)
    nilai = [
        ukur_pohon.hitung(tabel.isi, tabel.kolom[peran]) for peran in _UANG if peran in tabel.kolom
    ]
    return [
        (s.tingkat, s.kedalaman, s.kode, s.uraian, *baris)
        for s, *baris in zip(tabel.isi.simpul, *nilai, strict=True)
    ]


def _roles(grid: Grid) -> dict[str, set[int]]:
    """Return the columns of each role of the budget table."""
    return {nama: set(kolom) for nama, kolom in _table(grid).kolom.items()}


def _moved(roles: dict[str, set[int]], kolom: Sequence[int]) -> dict[str, set[int]]:
    return {nama: {kolom[k] for k in nomor} for nama, nomor in roles.items()}


@pytest.mark.parametrize("tata", SEMUA)
@_ATURAN
@given(data=st.data())
def test_columns_in_any_order(tata: str, data: st.DataObject) -> None:
    """A table whose sisa stands before its anggaran would be read as another budget."""
    grid = _clean(data, tata, kop=False)
    urut = data.draw(st.permutations(satuan_kolom(grid)))
    kolom = [0] * grid.n_kolom
    for baru, lama in enumerate(k for satuan in urut for k in satuan):
        kolom[lama] = baru
    pindah = pindahkan(grid, kolom, 0, grid.lembar)
    assert _roles(pindah) == _moved(_roles(grid), kolom)
    assert _results(pindah) == _results(grid)


@pytest.mark.parametrize("tata", SEMUA)
@_ATURAN
@given(data=st.data())
def test_anywhere_on_a_sheet_of_any_name(tata: str, data: st.DataObject) -> None:
    """Rows above, blank columns to the left or another sheet name would change the figures."""
    grid = _clean(data, tata)
    turun, kanan = data.draw(st.integers(0, 9)), data.draw(st.integers(0, 4))
    kolom = [k + kanan for k in range(grid.n_kolom)]
    pindah = pindahkan(grid, kolom, turun, data.draw(st.sampled_from(_NAMA)))
    if turun > 2:
        pindah = tambahkan(pindah, [["Disusun oleh Subbagian Keuangan"], ["Halaman", 2]], 0)
    assert _roles(pindah) == _moved(_roles(grid), kolom)
    assert _results(pindah) == _results(grid)


@pytest.mark.parametrize("tata", SEMUA)
@_ATURAN
@given(data=st.data())
def test_numbers_beside_and_a_table_below(tata: str, data: st.DataObject) -> None:
    """Working columns or another table on the sheet would be added to the budget."""
    grid = _clean(data, tata)
    kanan = grid.n_kolom + data.draw(st.integers(0, 2))
    kerja = data.draw(st.lists(st.one_of(st.none(), st.integers(1, 10**9)), max_size=6))
    penuh = tambahkan(grid, [[n] for n in kerja], grid.n_baris - len(kerja), kanan)
    penuh = tambahkan(penuh, [(), (), ("DAFTAR PANGKAT",), *_LAIN], penuh.n_baris)
    assert _roles(penuh) == _roles(grid)
    assert _results(penuh) == _results(grid)
