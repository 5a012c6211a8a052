"""When two names mean the same thing."""

import pytest

from lkjip_xl.join.names import closest, is_same, likeness, shares_words


@pytest.mark.parametrize(
    ("kiri", "kanan"),
    [
        ("Program Penunjang Urusan", "PENUNJANG  URUSAN"),
        ("Sub Kegiatan Pemeliharaan Mebel", "Pemeliharaan mebel."),
        ("Kegiatan Administrasi Umum", "Administrasi\xa0Umum"),
        ("Alat/Bahan", "Alat / Bahan"),
    ],
)
def test_equal_names(kiri: str, kanan: str) -> None:
    """One kegiatan in two spellings would be missing from one table and extra in the other."""
    assert is_same(kiri, kanan)


@pytest.mark.parametrize(
    ("kiri", "kanan"), [("Pemeliharaan Mebel", "Pemeliharaan Gedung"), ("Program A", "Program B")]
)
def test_other_names(kiri: str, kanan: str) -> None:
    """Two different kegiatan would be compared as one."""
    assert not is_same(kiri, kanan)


def test_likeness_is_symmetric_and_bounded() -> None:
    """Which table comes first would decide what pairs."""
    a, b = "Kegiatan Jasa Penunjang Urusan", "Penyediaan Jasa Penunjang Urusan"
    assert likeness(a, b) == likeness(b, a)
    assert 0.0 < likeness(a, b) < 1.0
    assert likeness(a, a) == 1.0
    assert likeness("", a) == 0.0


def test_closest_needs_a_clear_margin() -> None:
    """Of two equally near names the first would be taken by chance."""
    dekat = "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah"
    nama = "Kegiatan Jasa Penunjang Urusan Pemerintahan Daerah"
    assert closest(nama, ["Administrasi Umum", dekat]) == 1
    assert closest(nama, [dekat, dekat]) is None
    assert closest(nama, ["Administrasi Umum", "Rapat Koordinasi"]) is None
    assert closest(nama, []) is None


def test_shared_words() -> None:
    """An indikator with an addition would be another, or two short ones be the same."""
    ikm = "Indeks Kepuasan Masyarakat"
    assert shares_words(ikm, "Indeks Kepuasan Masyarakat terhadap Pelayanan Publik")
    assert not shares_words(ikm, "Indeks Desa Membangun")
    assert not shares_words("IKM", "IKM Kecamatan")
