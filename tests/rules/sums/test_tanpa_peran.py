"""Tests of columns that no role has: sums down the tree (T108) and across the columns (T109)."""

import random

from tests.alat.kerja import count_calls
from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, pilih, ringkas

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


def test_columns_that_add_up_are_no_finding() -> None:
    """Every table with sumber dana beside its pagu would be called wrong."""
    assert kode_dari(kisi(ISI)) == []


def test_t109_names_the_cell_that_both_sums_speak_against() -> None:
    """A wrong amount of a source of funds would be handed in, or be two findings."""
    # DAK of A2 8.113.900 typed 8.131.900: A would be 20.452.115, and 40.241.560 is 18.000 short.
    (temuan,) = pilih("T109", kisi(ISI.replace("8113900", "8131900")))
    assert ringkas(temuan) == ("T109", "kesalahan", "E4", 8131900, 8113900, 18000)
    assert temuan.gema == ("Lembar1!E2",)
    assert "kolom E “DAK”" in temuan.pesan
    assert kode_dari(kisi(ISI.replace("8113900", "8131900"))) == ["T109"]


def _followed(program: int, kurang: int = 27_000) -> str:
    """Return a table in which A1's pagu is so much short, and all above it follow.

    Each program has one kegiatan of DAU 10.203.047 + 71.013 n and DAK 2.050.409 + 13.107 n.
    """
    baris, jumlah = [], [0, 0, 0]
    for n in range(program):
        dau, dak = 10_203_047 + 71_013 * n, 2_050_409 + 13_107 * n
        pagu = dau + dak - (kurang if n == 0 else 0)
        jumlah = [a + b for a, b in zip(jumlah, (pagu, dau, dak), strict=True)]
        rumus = f"{pagu} | {dau} | {dak}"
        baris += [f"7.01.{n + 1:02} | P{n} | {rumus}", f"7.01.{n + 1:02}.2.01 | K{n} | {rumus}"]
    total = f"Jumlah | | {jumlah[0]} | {jumlah[1]} | {jumlah[2]}"
    return "\n".join(["Kode | Uraian | Pagu | DAU | DAK", *baris, total])


def test_t109_stands_at_the_total_where_nothing_tells_the_cell() -> None:
    """A pagu whose parents follow it would be wrong without a word, against 22 other rows."""
    (temuan,) = pilih("T109", kisi(_followed(12)))
    assert ringkas(temuan) == ("T109", "kesalahan", "C3", 12_226_456, 12_253_456, -27_000)
    assert temuan.gema == ("Lembar1!C2", "Lembar1!C26")


def test_t109_a_rupiah_for_each_part_may_be_rounding() -> None:
    """Halves of an odd amount, each rounded, would make a right row wrong."""
    (temuan,) = pilih("T109", kisi(_followed(12, 2)))
    assert temuan.tingkat == "peringatan"
    (temuan,) = pilih("T109", kisi(_followed(12, 3)))
    assert temuan.tingkat == "kesalahan"


def test_t109_few_rows_alone_prove_no_fault() -> None:
    """Columns that add up by chance in most rows of a small table would make a right row wrong."""
    (temuan,) = pilih("T109", kisi(_followed(5)))
    assert temuan.tingkat == "peringatan"


def test_t108_a_column_that_nothing_adds_across_is_checked_down() -> None:
    """A column without a partner would not be checked at all."""
    # Without DAK nothing adds across; DAU of program B 52.180.114 typed 52.108.114.
    tanpa = "\n".join(
        " | ".join(sel for k, sel in enumerate(baris.split("|")) if k != 4)
        for baris in ISI.replace("52180114", "52108114").strip().splitlines()
    )
    (temuan,) = pilih("T108", kisi(tanpa))
    assert ringkas(temuan) == ("T108", "kesalahan", "D5", 52108114, 52180114, -72000)
    assert "Kolom D “DAU”" in temuan.pesan


def test_t108_a_column_that_does_not_follow_the_tree_says_nothing() -> None:
    """A column of prices or of another table would be an error in each row."""
    # DAU of the programs are no sums of theirs: 66.950.751, 52.180.115, 30.050.706.
    teks = ISI.replace("66950750", "66950751").replace("52180114", "52180115")
    teks = teks.replace("30050707", "30050706")
    assert "T108" not in kode_dari(kisi(teks))


def test_a_wrong_pagu_that_the_tree_shows_is_not_told_twice() -> None:
    """One fault would be two findings: of the sum down, and of the sum across."""
    # Pagu of A2 40.241.560 typed 40.214.560; A still says 101.503.075.
    assert kode_dari(kisi(ISI.replace("40241560", "40214560"))) == ["T101"]


def test_a_part_that_is_unread_or_left_out_proves_no_fault() -> None:
    """A cell that nobody could read, or a fourth source of funds, would be a wrong pagu."""
    galat = ISI.replace("8113900", "#REF!")
    assert "T109" not in kode_dari(kisi(galat))
    # A fourth column holds what one row lacks: 6.427.210 of A2 are SILPA, not PAD.
    baris = ISI.strip().splitlines()
    empat = [f"{teks} | " for teks in baris]
    empat[0] = f"{baris[0]} | SILPA"
    empat[3] = f"{baris[3].replace('6427210', '0')} | 6427210"
    assert "T109" not in kode_dari(kisi("\n".join(empat)))


def test_an_spd_below_its_pagu_is_no_sum_of_realisasi_and_sisa() -> None:
    """SPD of the whole pagu in most rows would be proven to be realisasi + sisa, and be wrong."""
    # Realisasi n.123.456 and sisa 200.111: pagu n.323.567; SPD is the pagu, but in row 4 less.
    baris = [
        f"7.01.{n:02}.2.01.0001 | Kerja {n} | {n}323567 | {n}{300000 if n == 4 else 323567} | "
        f"{n}123456 | 200111"
        for n in range(1, 13)
    ]
    teks = "\n".join(["Kode | Uraian | Pagu | SPD | Realisasi | Sisa", *baris])
    assert "T109" not in kode_dari(kisi(teks))


def _funds(banyak: int) -> str:
    """Return programs of four kegiatan each, with pagu and the three sources that make it."""
    acak = random.Random(banyak)
    baris = ["Kode | Uraian | Pagu | DAU | DAK | PAD"]
    for p in range(1, banyak + 1):
        anak = [[acak.randrange(10**5, 10**8) for _ in range(3)] for _ in range(4)]
        semua = [[sum(k) for k in zip(*anak, strict=True)], *anak]
        for nomor, dana in enumerate(semua):
            kode = f"7.01.{p:02d}" + (f".2.{nomor:02d}" if nomor else "")
            baris.append(" | ".join(map(str, (kode, f"Baris {p}.{nomor}", sum(dana), *dana))))
    return "\n".join(baris)


def test_twice_the_rows_is_twice_the_work() -> None:
    """A long list with months beside its pagu would take minutes."""
    sedikit, banyak = kisi(_funds(40)), kisi(_funds(80))
    bagian = ("relations", "sums", "selisih")
    sekali = count_calls(lambda: kode_dari(sedikit), *bagian)
    assert count_calls(lambda: kode_dari(banyak), *bagian) < 2.3 * sekali
