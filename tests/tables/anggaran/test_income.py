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
BLUD = """
No|Uraian|Anggaran|Realisasi
A|A. PENDAPATAN BLUD|100|90
1|Kapitasi JKN|100|90
B|B. BELANJA BLUD|300|250
1|Belanja Pegawai|200|180
2|Belanja Barang dan Jasa|100|70
C|SURPLUS/DEFISIT (A-B)|-200|-160
"""
TANPA_KEPALA = """
No|Uraian|Anggaran|Realisasi
1|Pendapatan Asli Desa|100|90
2|Pendapatan Transfer|400|400
3|Belanja Pegawai|200|180
4|Belanja Barang dan Jasa|100|70
"""
PENGELUARAN = """
No|Uraian|Anggaran|Realisasi
I|PENERIMAAN|500|490
1|Dana Alokasi Umum|500|490
II|PENGELUARAN|300|250
1|Belanja Pegawai|200|180
2|Belanja Barang dan Jasa|100|70
"""
REKENING = """
Kode|Uraian|Anggaran|Realisasi
4.1.02.01|Retribusi Pelayanan Kesehatan|500|490
5.1.01|Belanja Pegawai|200|180
5.1.02|Belanja Barang dan Jasa|100|70
"""
PROGRAM = """
Kode|Uraian|Anggaran|Realisasi
4|PENDAPATAN|500|490
4.1|Retribusi Daerah|500|490
7.01.01|PROGRAM PENUNJANG|300|250
7.01.01.2.01|Perencanaan|200|180
7.01.01.2.02|Keuangan|100|70
6.1|Penerimaan Pembiayaan|50|50
"""


@pytest.mark.parametrize(
    "teks", [BERKODE, BERNOMOR, BLUD, TANPA_KEPALA, PENGELUARAN, REKENING, PROGRAM]
)
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


def test_pendapatan_of_a_kind_that_belanja_has_too() -> None:
    """Belanja Pegawai below Pendapatan Hibah would be left out, up to Belanja Hibah."""
    teks = """
        No|Uraian|Anggaran|Realisasi
        1|Pendapatan Hibah|100|90
        2|Belanja Pegawai|200|180
        3|Belanja Hibah|100|70
    """
    _, hasil, _ = periksa(kisi(teks))
    assert {"Belanja Pegawai", "Belanja Hibah"} <= {s.uraian for s in hasil.realisasi_anggaran}


@pytest.mark.parametrize("uraian", ["Pendapatan dan Penagihan", "Pembiayaan Kesehatan Warga"])
def test_program_that_is_named_like_income_counts(uraian: str) -> None:
    """A sub kegiatan of a BAPENDA that begins with Pendapatan would be left out."""
    teks = f"""
        Kode|Uraian|Anggaran|Realisasi
        5.02.04|PROGRAM PENGELOLAAN PENDAPATAN DAERAH|300|250
        5.02.04.2.01|{uraian}|200|180
        5.02.04.2.02|Pajak Daerah|100|70
    """
    _, hasil, _ = periksa(kisi(teks))
    assert hasil.total is not None
    assert int(hasil.total.anggaran) == 300


DAFTAR_REKENING = """
Kode Program|Nama Program|Kode Kegiatan|Nama Kegiatan|Kode Rekening|Nama Rekening|Anggaran|Realisasi
||||4.1.02.01|Retribusi Pelayanan|500|490
7.01.01|PROGRAM A|7.01.01.2.01|Kegiatan a|5.1.01.01|Belanja Gaji|200|180
7.01.01|PROGRAM A|7.01.01.2.02|Kegiatan b|5.1.02.01|Belanja Barang|100|70
"""
DAFTAR_JENIS = """
No|Jenis|Uraian|Anggaran|Realisasi
1|Pendapatan|Retribusi Parkir|500|490
2|Belanja|Gaji|200|180
3||Barang|100|70
"""


@pytest.mark.parametrize("teks", [DAFTAR_REKENING, DAFTAR_JENIS])
@pytest.mark.parametrize("jumlah", ["", "JUMLAH|{}800|740\n"])
def test_income_in_a_long_list(teks: str, jumlah: str) -> None:
    """An export of all accounts would add the income; its total of both is none of belanja."""
    sela = "|" * (teks.strip().split("\n")[0].count("|") - 2)
    _, hasil, temuan = periksa(kisi(teks.strip() + "\n" + jumlah.format(sela)))
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (300, 250)
    assert [s.kode for s in temuan if s.tingkat == "kesalahan"] == []
