"""Anggaran and realisasi by the sisa that they leave."""

from tests.alat.kisi import kisi, periksa, tabel

# 100 - 60 = 40; 80 - 20 = 60; 50 - 35 = 15; 230 - 115 = 115.
ISI = """
Uraian    | {a} | {lain} | {r} | Sisa Anggaran
Program A | 100 | 10 | 60  | 40
Program B | 80  | 5  | 20  | 60
Program C | 50  | 30 | 35  | 15
JUMLAH    | 230 | 45 | 115 | 115
"""


def test_the_realisasi_is_what_leaves_the_sisa() -> None:
    """The first of two columns that could be meant would be reported."""
    grid = kisi(ISI.format(a="Pagu", lain="Realisasi SPJ", r="Realisasi SP2D"))
    assert tabel(grid).kolom["realisasi"] == (3,)
    assert [s for s in periksa(grid)[2] if s.tingkat == "kesalahan"] == []


def test_the_anggaran_is_what_the_sisa_is_left_of() -> None:
    """The pagu before a change would be reported beside a sisa of the new one."""
    teks = ISI.format(a="Anggaran I", lain="Anggaran II", r="Realisasi")
    assert tabel(kisi(teks)).kolom["anggaran"] == (1,)


def test_a_realisasi_of_another_name_is_found() -> None:
    """A column headed Terpakai would be no realisasi, and the table have none."""
    satu = tabel(kisi(ISI.format(a="Pagu", lain="Antrean", r="Terpakai")))
    assert (satu.kolom["anggaran"], satu.kolom["realisasi"]) == ((1,), (3,))


def test_wrong_sisa_leave_the_columns_that_the_words_name() -> None:
    """Three slips in the sisa would make another column the realisasi."""
    teks = ISI.format(a="Pagu", lain="Realisasi SPJ", r="Realisasi SP2D")
    for lama, baru in (("| 40", "| 41"), ("| 60\n", "| 61\n"), ("| 15\n", "| 16\n")):
        teks = teks.replace(lama, baru)
    assert tabel(kisi(teks)).kolom["realisasi"] == (2,)
