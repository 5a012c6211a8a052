"""Causes of wrong sums in columns that no role has."""

from decimal import Decimal

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih

# Pagu = DAU + DAK + PAD in every row; each program and the total are the sums of what is below:
# DAU 41.250.300 + 25.700.450 = 66.950.750, and so on.
ISI = """
Kode | Uraian | Pagu | DAU | DAK | PAD
7.01.01 | Program A | 101503075 | 66950750 | 20434115 | 14118210
7.01.01.2.01 | Kegiatan A1 | 61261515 | 41250300 | 12320215 | 7691000
7.01.01.2.02 | Kegiatan A2 | 40241560 | 25700450 | 8113900 | 6427210
7.01.02 | Program B | 77777888 | 52180114 | 14453104 | 11144670
7.01.02.2.01 | Kegiatan B1 | 42124777 | 31070003 | 7020774 | 4034000
7.01.02.2.02 | Kegiatan B2 | 35653111 | 21110111 | 7432330 | 7110670
7.01.03 | Program C | 50060908 | 30050707 | 12006101 | 8004100
7.01.03.2.01 | Kegiatan C1 | 25030404 | 15020303 | 6003001 | 4007100
7.01.03.2.02 | Kegiatan C2 | 25030504 | 15030404 | 6003100 | 3997000
Jumlah | | 229341871 | 149181571 | 46893320 | 33266980
"""


def test_a_slip_that_both_sums_show_is_named_and_can_be_mended() -> None:
    """A person would be told to compare four cells where one swap of digits explains all."""
    # 8.113.900 typed 8.131.900: the digits 1 and 3 changed places.
    (temuan,) = pilih("T109", kisi(ISI.replace("8113900", "8131900")))
    sebab = temuan.sebab[0]
    assert (sebab.jenis, sebab.sel, sebab.keyakinan) == ("angka_tertukar", ("E4",), "kuat")
    assert sebab.menurut == ("jumlah ke samping baris 4",)
    assert temuan.perbaikan is not None
    assert (temuan.perbaikan.sel, temuan.perbaikan.baru) == ("E4", Decimal(8113900))


def test_t108_a_formula_that_misses_a_row_is_its_cause() -> None:
    """A sum of TW that forgets its last row would be wrong without a reason."""
    # DAU of B adds B1 only: 31.070.003 of 52.180.114. Nothing adds across without DAK.
    salah = ISI.replace("| 52180114 |", "| =SUM(D6:D6):31070003 |")
    tanpa = "\n".join(
        " | ".join(sel for k, sel in enumerate(baris.split("|")) if k != 4)
        for baris in salah.strip().splitlines()
    )
    (temuan,) = pilih("T108", kisi(tanpa))
    assert (temuan.sebab[0].jenis, temuan.sebab[0].keyakinan) == ("rumus_kurang_baris", "pasti")
    assert temuan.sebab[0].sel == ("D5", "D7")
