"""Slips in one number."""

import random

import pytest

from bench.suntik.angka import number_slip, slip, two_leaves
from tests.bench.alat import BENIH, GAJI, SEMUA, buku, nama, nilai


@pytest.mark.parametrize(
    ("benar", "salah", "jenis"),
    [
        (1_250_000, 1_250, "kelipatan_seribu"),
        (1_250_000, 1_250_000_000, "kelipatan_seribu"),
        (1_250_000, 12_500_000, "kelipatan_sepuluh"),
        (1_250_000, -1_250_000, "tanda_terbalik"),
        (1_250_000, 2_150_000, "angka_tertukar"),
        (1_250_000, 150_000, "digit_kurang_lebih"),
        (1_250_000, 12_750_000, "digit_kurang_lebih"),
        (1_250_000, 1_290_000, "satu_angka"),
        (1_250_000, 125_000, "kelipatan_sepuluh"),
        (1_250_000, 3_490_000, None),
    ],
)
def test_kind_of_a_slip(benar: int, salah: int, jenis: str | None) -> None:
    """Another kind would be taken for the truth."""
    assert slip(benar, salah) == jenis


@pytest.mark.parametrize("benih", BENIH)
@pytest.mark.parametrize("jenis", ["kelipatan_seribu", "angka_tertukar", "satu_angka"])
def test_the_cell_holds_the_slip(jenis: str, benih: int) -> None:
    """The record would name a cell, or a kind, that was not touched."""
    kerja = buku()
    asal = dict(kerja.utama.angka)
    suntikan = number_slip(jenis)(random.Random(benih), kerja, {GAJI})
    assert suntikan is not None
    (alamat,) = nama(suntikan.benar)
    assert alamat in {"C4", "D4"}
    sel = (3, "CD".index(alamat[0]) + 2)
    lama, baru = asal[sel], kerja.utama.angka[sel]
    assert isinstance(lama, int)
    assert isinstance(baru, int)
    assert slip(lama, baru) == jenis
    assert suntikan.jenis == {jenis}
    assert suntikan.bukti == (jenis == "kelipatan_seribu")
    assert kerja.utama.kolom[sel[1]][3] == baru
    deret_lain = {s for s, n in kerja.utama.angka.items() if n != asal[s]} - {sel}
    assert deret_lain <= {(3, 4)}  # sisa, where it was calculated from the wrong amount


@pytest.mark.parametrize("benih", BENIH)
def test_an_unrelated_number_is_no_slip(benih: int) -> None:
    """A fault outside of the causes would be inside by chance."""
    kerja = buku()
    asal = dict(kerja.utama.angka)
    suntikan = number_slip("luar_banyak_angka")(random.Random(benih), kerja, SEMUA)
    assert suntikan is not None
    assert suntikan.jenis == frozenset()
    (alamat,) = nama(suntikan.benar)
    lama, baru = asal[(int(alamat[1:]) - 1, ord(alamat[0]) - 65)], nilai(kerja.utama, alamat)
    assert isinstance(lama, int)
    assert isinstance(baru, int)
    assert lama != baru
    assert slip(lama, baru) is None


def test_a_number_that_a_sibling_holds_is_named_as_equal() -> None:
    """C4 becomes 2.000.000 as C5: nothing tells which of the two was 1.250.000."""
    for benih in range(2000):
        kerja = buku(sisa=False)
        suntikan = number_slip("digit_kurang_lebih")(random.Random(benih), kerja, {GAJI})
        if suntikan and nilai(kerja.utama, "C4") == nilai(kerja.utama, "C5"):
            assert nama(suntikan.setara) == {"C5"}
            return
        assert suntikan is None or nama(suntikan.setara) <= {"C6", "D5", "D6"}


def test_two_leaves_change_in_one_column() -> None:
    """One changed leaf would be counted as two."""
    kerja = buku(sisa=False)
    asal = dict(kerja.utama.angka)
    suntikan = two_leaves(random.Random(3), kerja, SEMUA)
    assert suntikan is not None
    assert len({alamat[0] for alamat in nama(suntikan.benar)}) == 1
    assert len([s for s, n in kerja.utama.angka.items() if n != asal[s]]) == 2


@pytest.mark.parametrize("jenis", ["digit_kurang_lebih", "satu_angka", "luar_banyak_angka"])
def test_a_negative_amount_gets_no_second_slip(jenis: str) -> None:
    """The digits of -1.250.000 would be read with its minus among them."""
    kerja = buku()
    kerja.utama.fill((3, 2), -1_250_000)
    kerja.utama.fill((3, 3), -950_000)
    assert number_slip(jenis)(random.Random(1), kerja, {GAJI}) is None
