"""Programs and kegiatan whose names stand in the column of kode or of numbers."""

import pytest

from tests.alat.kisi import kisi, periksa

# 20 = 5 + 15 and 9 = 4 + 5: together 29.
TEKS = """
{kepala}  | Uraian  | Pagu | Realisasi
PENUNJANG |         | {a}
Jasa      |         | {a}
{k}1.2.05.0001 | Surat   | 5    | 3
{k}1.2.05.0002 | Listrik | 15   | 14
PELAYANAN |         | {b}
Rapat     |         | {b}
{k}2.2.01.0001 | Camat   | 4    | 3
{k}2.2.01.0002 | Desa    | 5    | 4
          | JUMLAH  | 29   | 24
"""


@pytest.mark.parametrize(("a", "b"), [("20 | 17", "9 | 7"), (" | ", " | ")])
def test_programs_named_in_the_column_of_kode(a: str, b: str) -> None:
    """All programs and kegiatan would vanish: their rows would have no name."""
    _, hasil, temuan = periksa(kisi(TEKS.format(kepala="Kode", k="7.01.0", a=a, b=b)))
    assert [(s.tingkat, s.uraian, int(s.anggaran or 0)) for s in hasil.realisasi_anggaran] == [
        ("program", "PENUNJANG", 20), ("kegiatan", "Jasa", 20), ("sub_kegiatan", "Surat", 5),
        ("sub_kegiatan", "Listrik", 15), ("program", "PELAYANAN", 9), ("kegiatan", "Rapat", 9),
        ("sub_kegiatan", "Camat", 4), ("sub_kegiatan", "Desa", 5), ("jumlah", "JUMLAH", 29),
    ]  # fmt: skip
    assert [s.tingkat for s in temuan] == ["informasi"]  # which kode the blank ones have


def test_programs_named_in_the_column_of_numbers() -> None:
    """Headings whose names stand under No would vanish, and the sub kegiatan be a flat list."""
    teks = """
    No                    | Sub Kegiatan | Pagu | Realisasi
    Program : Pengawasan  |              |      |
    Kegiatan : Koperasi   |              |      |
    1                     | Kekuatan     | 5    | 3
    Program : Pelayanan   |              |      |
    Kegiatan : UMKM       |              |      |
    1                     | Pendataan    | 8    | 7
    2                     | Perizinan    | 4    | 2
                          | TOTAL        | 17   | 12
    """
    _, hasil, temuan = periksa(kisi(teks))
    assert [(s.tingkat, int(s.anggaran or 0)) for s in hasil.realisasi_anggaran] == [
        ("program", 5), ("kegiatan", 5), ("sub_kegiatan", 5), ("program", 12), ("kegiatan", 12),
        ("sub_kegiatan", 8), ("sub_kegiatan", 4), ("jumlah", 17),
    ]  # fmt: skip
    assert temuan == []


def test_an_agency_named_in_the_column_of_numbers_is_a_skpd() -> None:
    """The dinas on top would be a bidang urusan without a name."""
    teks = """
    No             | Kode              | Uraian   | Anggaran | Realisasi
    DINAS KOPERASI |                   |          | 27       | 20
    1              | 2.17.01           | Program  | 20       | 14
    2              | 2.17.01.2.01      | Dokumen  | 20       | 14
    3              | 2.17.01.2.01.0001 | Evaluasi | 20       | 14
    4              | 2.17.02           | Program  | 7        | 6
    5              | 2.17.02.2.01      | Koperasi | 7        | 6
    6              | 2.17.02.2.01.0001 | Periksa  | 7        | 6
    """
    atas = periksa(kisi(teks))[1].realisasi_anggaran[0]
    assert (atas.tingkat, atas.uraian, int(atas.anggaran or 0)) == ("skpd", "DINAS KOPERASI", 27)
