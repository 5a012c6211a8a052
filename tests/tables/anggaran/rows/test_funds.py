"""One program over several rows, one for each source of its funds."""

import pytest

from tests.alat.kisi import kisi, periksa

# 120 + 80 = 200 and 100 + 80 = 180; with Program B 300 and 250.
BERJUMLAH = """
No|Program|Sumber Dana|Anggaran|Realisasi
1|Program A|DAU|120|100
||PAD|80|80
||Jumlah|200|180
2|Program B|DAU|100|70
||Jumlah|100|70
|TOTAL||300|250
"""
POLOS = """
No|Program|Sumber Dana|Anggaran|Realisasi
1|Program A|DAU|120|100
||PAD|80|80
2|Program B|DAU|100|70
"""


@pytest.mark.parametrize("teks", [BERJUMLAH, POLOS])
@pytest.mark.parametrize("gabungan", [(), ("A2:A3", "B2:B3")])
def test_each_source_of_a_program_counts(teks: str, gabungan: tuple[str, ...]) -> None:
    """Only the first source of each program would be reported, and a right TOTAL called wrong."""
    _, hasil, temuan = periksa(kisi(teks, gabungan=gabungan))
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (300, 250)
    assert [s.kode for s in temuan if s.tingkat != "informasi"] == []
    assert "Program A (PAD)" in {s.uraian for s in hasil.realisasi_anggaran}


def test_sources_below_a_program_with_its_own_amount() -> None:
    """A program that says its whole amount would count once more, by its sources."""
    teks = """
        No|Program|Sumber Dana|Anggaran|Realisasi
        1|Program A||200|180
        ||DAU|120|100
        ||PAD|80|80
        2|Program B||100|70
        |TOTAL||300|250
    """
    _, hasil, _ = periksa(kisi(teks))
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (300, 250)


def test_total_of_a_program_that_a_kegiatan_is_named_like() -> None:
    """Total Program Penelitian would be held against its kegiatan Penelitian alone."""
    teks = """
        Program|Kegiatan|Anggaran|Realisasi
        Program Penelitian|Kegiatan Penelitian|200|180
        |Kegiatan Seminar|100|70
        |Total Program Penelitian|300|250
        Program Kerja Sama|Kegiatan Kunjungan|50|40
        |Total Program Kerja Sama|50|40
        |TOTAL|350|290
    """
    temuan = periksa(kisi(teks))[2]
    assert [s.kode for s in temuan if s.tingkat != "informasi"] == []
