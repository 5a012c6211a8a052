"""Tests of a Jumlah column beside its kelompok belanja."""

from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, pilih, ringkas

# Operasi + Modal: 734.512 + 65.000 = 799.512 and 312.003 + 0 = 312.003; 1.046.515 + 65.000.
ISI = """
Uraian    | Anggaran Operasi | Anggaran Modal | Jumlah Anggaran | Realisasi
Program A | 734512           | 65000          | {}              | 50
Program B | 312003           | {}             | 312003          | 40
Jumlah    | 1046515          | 65000          | {}              | 90
"""


def test_kelompok_that_add_up_are_no_finding() -> None:
    """Every table with kelompok belanja would be called wrong."""
    assert kode_dari(kisi(ISI.format("799512", "0", "1111515"))) == []


def test_t107_a_jumlah_that_is_not_its_kelompok_is_one_finding() -> None:
    """A row's Jumlah would be handed in though its kelompok say something else."""
    # 799.512 typed 795.912, and the total follows: 1.107.915.
    (temuan,) = pilih("T107", kisi(ISI.format("795912", "0", "1107915")))
    assert ringkas(temuan) == ("T107", "kesalahan", "D2", 795912, 799512, -3600)
    assert temuan.gema == ("Lembar1!D4",)
    assert kode_dari(kisi(ISI.format("795912", "0", "1107915"))) == ["T107"]


def test_t107_leaves_a_wrong_kelompok_to_its_sum() -> None:
    """One wrong kelompok would be a wrong sum and a wrong Jumlah."""
    # Modal of A 65.432 typed 64.532: total 65.432 and A's Jumlah 799.944 say otherwise.
    benar = ISI.replace("65000", "65432").format("799944", "0", "1111947")
    assert kode_dari(kisi(benar)) == []
    assert kode_dari(kisi(benar.replace("65432", "64532", 1))) == ["T102"]


def test_t107_a_jumlah_that_most_rows_break_is_a_question() -> None:
    """A kelompok that nobody recognised would make every Jumlah a kesalahan."""
    # 57, 42 and 16 of operasi and modal; the Jumlah are 60, 63 and 17.
    teks = """
    Uraian    | Anggaran Operasi | Anggaran Modal | Jumlah Anggaran | Realisasi
    Program A | 50 | 7 | 60 | 5
    Program B | 40 | 2 | 63 | 4
    Program C | 11 | 5 | 17 | 3
    """
    (temuan,) = pilih("T107", kisi(teks))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("D2", "D3", "D4"))
