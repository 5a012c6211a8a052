"""Headings without amounts, and the row further down that adds up what stands below them."""

import pytest

from tests.alat.kisi import kisi, periksa

# 20 + 9 = 29 and 5: together 34.
LRA = """
No | Uraian                   | Anggaran | Realisasi
I  | BELANJA OPERASI          |          |
   | Belanja Pegawai          | 20       | 19
   | Belanja Barang dan Jasa  | 9        | 8
   | Jumlah {satu}            | 29       | 27
II | BELANJA MODAL            |          |
   | Belanja Modal Peralatan  | 5        | 4
   | Jumlah {dua}             | 5        | 4
   | JUMLAH BELANJA           | 34       | 31
"""


@pytest.mark.parametrize(("satu", "dua"), [("Belanja Operasi", "Belanja Modal"), ("I", "II")])
def test_a_closing_row_gives_the_amount_of_its_heading(satu: str, dua: str) -> None:
    """The headings would be rows of nothing in the report, and be asked for their amounts."""
    _, hasil, temuan = periksa(kisi(LRA.format(satu=satu, dua=dua)))
    assert [(s.tingkat, s.kedalaman, int(s.anggaran or 0)) for s in hasil.realisasi_anggaran] == [
        ("rekening", 1, 29), ("rekening", 2, 20), ("rekening", 2, 9),
        ("rekening", 1, 5), ("rekening", 2, 5), ("jumlah", 0, 34),
    ]  # fmt: skip
    assert temuan == []


def test_programs_stand_below_the_heading_that_is_closed_below_them() -> None:
    """Belanja Langsung would be a program of nothing above all programs."""
    teks = """
    No | Uraian                 | Anggaran | Realisasi
    I  | BELANJA TIDAK LANGSUNG |          |
    A  | Belanja Gaji           | 70       | 50
       | Jumlah I               | 70       | 50
    II | BELANJA LANGSUNG       |          |
    A  | Program Penunjang      | 30       | 20
    1  | Kegiatan Administrasi  | 30       | 20
    a  | Sub Kegiatan Rapat     | 20       | 15
    b  | Sub Kegiatan Mebel     | 10       | 5
       | Jumlah II              | 30       | 20
       | JUMLAH BELANJA         | 100      | 70
    """
    _, hasil, temuan = periksa(kisi(teks))
    assert [
        (s.kedalaman, s.uraian, int(s.anggaran or 0)) for s in hasil.realisasi_anggaran[:4]
    ] == [
        (1, "BELANJA TIDAK LANGSUNG", 70), (2, "Belanja Gaji", 70),
        (1, "BELANJA LANGSUNG", 30), (2, "Program Penunjang", 30),
    ]  # fmt: skip
    assert temuan == []


def test_a_wrong_closing_row_is_found_at_its_heading() -> None:
    """A slip in a closing row would leave the heading a row of nothing, and be found by nobody."""
    salah = LRA.format(satu="Belanja Operasi", dua="Belanja Modal").replace("| 29 ", "| 92 ")
    kode = [s.kode for s in periksa(kisi(salah))[2]]
    assert "B107" not in kode
    assert any(k.startswith("T") for k in kode)


# 13 + 5 = 18, 39 + 18 = 57; 18 + 57 = 75.
SEKSI = """
Kode              | Uraian                 | Anggaran | Realisasi
                  | {satu}                 |          |
7.01.01           | PROGRAM PENUNJANG      | 18       | 17
7.01.01.2.01      | Perencanaan            | 18       | 17
7.01.01.2.01.0001 | Dokumen                | 13       | 12
7.01.01.2.01.0002 | RKA                    | 5        | 5
                  | Jumlah {satu}          | 18       | 17
                  | {dua}                  |          |
7.01.02           | PROGRAM PELAYANAN      | 57       | 51
7.01.02.2.01      | Koordinasi             | 57       | 51
7.01.02.2.01.0001 | Sinergi                | 39       | 35
7.01.02.2.01.0002 | Efektifitas            | 18       | 16
                  | Jumlah {dua}           | 57       | 51
                  | JUMLAH                 | 75       | 68
"""


@pytest.mark.parametrize(
    ("satu", "dua"),
    [("SEKSI TRANTIBUM", "SEKSI PELAYANAN"), ("SASARAN TERTIB", "SASARAN PUAS")],
)
def test_a_closed_heading_above_programs_holds_only_those_before_its_total(
    satu: str, dua: str
) -> None:
    """The first would hold all that follows, its right total be a kesalahan; others be rekening."""
    _, hasil, temuan = periksa(kisi(SEKSI.format(satu=satu, dua=dua)))
    assert [
        (s.kedalaman, s.uraian, int(s.anggaran or 0))
        for s in hasil.realisasi_anggaran
        if s.kedalaman == 1
    ] == [(1, satu, 18), (1, dua, 57)]
    assert [s.tingkat for s in hasil.realisasi_anggaran].count("program") == 2
    assert [s.kode for s in temuan if s.tingkat == "kesalahan"] == []


def test_a_wrong_total_of_a_closed_heading_is_found() -> None:
    """A slip in Jumlah Seksi would be taken for a table in which the seksi holds other rows."""
    teks = SEKSI.format(satu="SEKSI A", dua="SEKSI B")
    salah = teks.replace("Jumlah SEKSI A          | 18 ", "Jumlah SEKSI A          | 81 ")
    assert salah != teks
    temuan = [s for s in periksa(kisi(salah))[2] if s.tingkat == "kesalahan"]
    assert [(s.kode, s.sel[0], int(s.nilai or 0)) for s in temuan] == [("T104", "C7", 81)]
