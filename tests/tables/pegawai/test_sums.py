"""Heads of staff tables that only their sums show: found where there are some, in any list."""

from decimal import Decimal
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_xl.model.pegawai import DaftarPegawai
from lkjip_xl.tables.pegawai.groups import Calon, find_groups, leaf_sum
from tests.alat.kisi import kisi, tabel
from tests.rules.bantu import pilih, ringkas


def _rows(angka: list[int]) -> list[Calon]:
    return [Calon(n, "", f"Jabatan {n}", "", (Decimal(a),)) for n, a in enumerate(angka)]


def _repeats(angka: list[int], dari: int = 0) -> set[int]:
    """Return what heads of two rows and more, from one row on, can count together."""
    if dari >= len(angka):
        return {0}
    tanpa = _repeats(angka, dari + 1)
    jumlah = list(accumulate(angka[dari + 1 :]))
    if angka[dari] not in jumlah[1:]:
        return tanpa
    akhir = dari + 2 + jumlah.index(angka[dari], 1)
    return tanpa | {angka[dari] + n for n in _repeats(angka, akhir)}


@given(st.lists(st.integers(1, 9), min_size=3, max_size=9), st.data())
def test_heads_above_their_rows_are_found_by_sums(angka: list[int], data: st.DataObject) -> None:
    """A total that counts no head twice would be called wrong, or a head head the wrong rows."""
    lebih = data.draw(st.sampled_from(sorted(_repeats(angka))))
    total = Decimal(sum(angka) - lebih)
    baris = _rows(angka)
    anak = find_groups(baris, total)
    assert leaf_sum(baris, anak) == total
    for kepala, milik in anak.items():
        assert angka[kepala] == sum(angka[p] for p in milik)


@pytest.mark.parametrize("banyak", [400, 1200])
def test_a_long_list_with_a_wrong_total(banyak: int) -> None:
    """From some 900 rows on the run would end without a report; before, heads be made up."""
    baris = [f"{n} | Jabatan {n} | {n % 40 + 1}" for n in range(1, banyak + 1)]
    jumlah = sum(n % 40 + 1 for n in range(1, banyak + 1))
    grid = kisi(
        "\n".join(("Data Pegawai", "No | Jabatan | Jumlah", *baris, f"| Jumlah | {jumlah - 37}")),
        lembar="1.2",
    )
    daftar = tabel(grid).isi
    assert isinstance(daftar, DaftarPegawai)
    assert len(daftar.baris) == banyak
    (temuan,) = pilih("P101", grid)
    assert ringkas(temuan)[2:5] == (f"C{banyak + 3}", jumlah - 37, jumlah)
