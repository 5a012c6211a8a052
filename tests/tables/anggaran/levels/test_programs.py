"""Headings of program and kegiatan that look alike, without kode and without money."""

import pytest

from tests.alat.kisi import kisi, periksa, tabel

# 4.150.000 + 8.616.000 + 39.400.000 = 52.166.000, with 21.000.000 73.166.000.
_TEKS = """
Uraian|Alokasi Anggaran
{p}PROGRAM PENUNJANG{p}|
{p}PERENCANAAN DAN PENGANGGARAN{p}|
Penyusunan Dokumen|4150000
Evaluasi Kinerja|8616000
{sub_1}
{p}ADMINISTRASI KEPEGAWAIAN{p}|
Pengadaan Pakaian Dinas|39400000
{sub_2}
{p}PROGRAM PENANGGULANGAN BENCANA{p}|
{p}PELAYANAN INFORMASI RAWAN BENCANA{p}|
Sosialisasi|21000000
{sub_3}
JUMLAH|73166000
"""


@pytest.mark.parametrize("tebal", ["", "**"])
@pytest.mark.parametrize("subjumlah", [True, False])
def test_headings_below_a_program_are_its_kegiatan(tebal: str, subjumlah: bool) -> None:
    """Each heading would be a program, and those that say so programs without any money."""
    sub = [f"Sub Jumlah|{n}" if subjumlah else "" for n in (12766000, 39400000, 21000000)]
    teks = _TEKS.format(p=tebal, sub_1=sub[0], sub_2=sub[1], sub_3=sub[2])
    grid = kisi("\n".join(filter(None, teks.splitlines())))
    tingkat = [s.tingkat for s in tabel(grid).pohon.simpul]
    assert tingkat.count("program") == 2
    assert tingkat.count("kegiatan") == 3
    assert tingkat.count("sub_kegiatan") == 4
    assert [s.kode for s in periksa(grid)[2] if s.tingkat == "kesalahan"] == []


def test_a_program_with_money_of_its_own_keeps_its_place() -> None:
    """Rows beside a program that has an amount are no kegiatan of it."""
    pohon = tabel(
        kisi("""
        Uraian|Anggaran|Realisasi
        Program A|60|30
        Pelayanan|40|20
        Jumlah|100|50
        """)
    ).pohon
    assert [s.induk for s in pohon.simpul] == [None, None]
