"""An LRA with pendapatan and pembiayaan: only its belanja counts."""

import pytest

from tests.alat.kisi import kisi, periksa

BERKODE = """
Kode|Uraian|Anggaran|Realisasi
4|PENDAPATAN DAERAH|100|90
4.1|Pendapatan Asli Daerah|100|90
|JUMLAH PENDAPATAN|100|90
5|BELANJA DAERAH|300|250
5.1|Belanja Operasi|300|250
5.1.01|Belanja Pegawai|200|180
5.1.02|Belanja Barang|100|70
|JUMLAH BELANJA|300|250
|SURPLUS/(DEFISIT)|-200|-160
6|PEMBIAYAAN|50|50
6.1|Penerimaan Pembiayaan|50|50
"""
BERNOMOR = """
No|Uraian|Anggaran|Realisasi
1|PENDAPATAN|0|0
2|BELANJA|300|250
2.1|Belanja Pegawai|200|180
2.2|Belanja Barang|100|70
|SURPLUS / DEFISIT|-300|-250
"""


@pytest.mark.parametrize("teks", [BERKODE, BERNOMOR])
def test_only_belanja_counts(teks: str) -> None:
    """Pendapatan would be added to belanja, and the surplus taken off again."""
    _, hasil, temuan = periksa(kisi(teks))
    assert hasil.total is not None
    # 200 + 100 = 300 and 180 + 70 = 250.
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (300, 250)
    assert [(s.kode, s.tingkat) for s in temuan] == [("B113", "informasi")]


def test_names_with_these_words_are_rows_like_others() -> None:
    """A sub kegiatan about pendapatan would be left out of the budget."""
    _, hasil, temuan = periksa(
        kisi("""
        Kode|Uraian|Anggaran|Realisasi
        7.01.01|Program A|100|50
        7.01.01.2.01|Pengelolaan Pendapatan Daerah|60|30
        7.01.01.2.02|Pembiayaan|40|20
        """)
    )
    assert hasil.total is not None and hasil.total.anggaran == 100
    assert temuan == []
