"""One fault is one finding, whatever else it breaks."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.alat.kisi import kisi, periksa
from tests.causes.alat import salah, ubah


@pytest.mark.parametrize("sel", ["B4", "C4", "B5", "C6"])
def test_a_wrong_leaf_is_one_finding_wherever_it_stands(sel: str) -> None:
    """Its sisa, its pagu and the sums above would each be reported beside it."""
    asli = {"B4": "734512", "C4": "400017", "B5": "312003", "C6": "13212"}[sel]
    (temuan,) = salah(ubah(**{sel: asli + "0"}))
    assert temuan.sebab[0].sel == (sel,)


def test_two_faults_in_two_columns_are_two_findings() -> None:
    """The second fault would hide behind the first."""
    # Anggaran of A gets a zero too many, realisasi of B has 3 for 7 (203.374).
    temuan = salah(ubah(B4="7345120", C5="203374"))
    assert {cacat.sebab[0].sel for cacat in temuan} == {("B4",), ("C5",)}


def test_the_same_slip_in_the_dpa_is_no_second_finding() -> None:
    """A pagu typed wrong would be a wrong sum here and another pagu than in the DPA."""
    dpa = """
    DPA TAHUN 2024
    Uraian         | Anggaran
    Program A      | 1183742
    Kegiatan A     | 1183742
    Sub Kegiatan A | 734512
    Sub Kegiatan B | 312003
    Sub Kegiatan C | 137227
    """
    (temuan,) = salah(ubah(B4="7345120"), kisi(dpa, berkas="DPA.xlsx"))
    assert (temuan.kode, temuan.sebab[0].sel, temuan.sebab[0].keyakinan) == (
        "T101",
        ("B4",),
        "kuat",
    )


def test_a_subtotal_typed_over_is_one_finding() -> None:
    """The program's SUBTOTAL, which then counts the typed number too, would be a second one."""
    # Kegiatan A typed 110 over 100; the program adds 70 + 30 + 20 and, not being a SUBTOTAL, 110.
    teks = """
    Uraian         | Anggaran                 | Realisasi
    Program A      | =SUBTOTAL(9,B3:B7):230   | =SUBTOTAL(9,C3:C7):60
    Kegiatan A     | 110                      | =SUBTOTAL(9,C4:C5):50
    Sub Kegiatan A | 70                       | 30
    Sub Kegiatan B | 30                       | 20
    Kegiatan B     | =SUBTOTAL(9,B7:B7):20    | =SUBTOTAL(9,C7:C7):10
    Sub Kegiatan C | 20                       | 10
    """
    (temuan,) = salah(kisi(teks))
    assert (temuan.kode, temuan.sel) == ("T101", ("B3",))
    assert "Lembar1!B2" in temuan.gema


def test_percents_that_disagree_together_blame_the_amount() -> None:
    """Three right percents would each be asked to change, for one wrong realisasi."""
    # Realisasi of B is 250.000; typed 61.234 below sums that follow: 461.234 in place of 650.000.
    teks = """
    Uraian         | Anggaran              | Realisasi             | %
    Program A      | =B3:1000000           | =C3:461234            | 65.00
    Kegiatan A     | =SUM(B4:B5):1000000   | =SUM(C4:C5):461234    | 65.00
    Sub Kegiatan A | 600000                | 400000                | 66.67
    Sub Kegiatan B | 400000                | 61234                 | 62.50
    """
    (temuan,) = salah(kisi(teks))
    assert (temuan.kode, temuan.sel, temuan.sebab[0].sel) == ("L101", ("D5",), ("C5",))
    assert {"Lembar1!D3", "Lembar1!D2"} == set(temuan.gema)
    assert temuan.saran.startswith("Cocokkan C5 dan B5")
    # 61.234 of 400.000 is 15,31 %: only where the document has 61.234 too.
    assert "hanya bila semuanya sama, ganti D5 menjadi 15,31%" in temuan.saran


def test_two_misprinted_percents_are_two_findings() -> None:
    """A misprint at a leaf would hide another one at the total."""
    # 400.000 / 600.000 = 66,67 and 650.000 / 1.000.000 = 65: the two misprints ask for other sums.
    teks = """
    Uraian         | Anggaran | Realisasi | %
    Program A      | 1000000  | 650000    | 65.40
    Sub Kegiatan A | 600000   | 400000    | 66.76
    Sub Kegiatan B | 400000   | 250000    | 62.50
    """
    assert [temuan.kode for temuan in salah(kisi(teks))] == ["L101", "L101"]


def test_a_row_that_only_the_dpa_has_takes_in_the_totals_that_hold_it() -> None:
    """A deleted row would be a missing row and two wrong totals."""
    dpa = """
    DPA TAHUN 2024
    Uraian         | Anggaran
    Program A      | 1183742
    Kegiatan A     | 1183742
    Sub Kegiatan A | 734512
    Sub Kegiatan B | 312003
    Sub Kegiatan C | 137227
    """
    # Without C the kegiatan holds 137.227 and 13.212 more than its rows.
    teks = """
    Uraian         | Anggaran | Realisasi
    Program A      | 1183742  | 617003
    Kegiatan A     | 1183742  | 617003
    Sub Kegiatan A | 734512   | 400017
    Sub Kegiatan B | 312003   | 203774
    """
    (temuan,) = salah(kisi(teks), kisi(dpa, berkas="DPA.xlsx"))
    assert (temuan.kode, temuan.berkas, temuan.sel) == ("X101", "DPA.xlsx", ("A7",))
    assert {"Lembar1!B3", "Lembar1!C3"} <= set(temuan.gema)


def test_a_sisa_formula_that_points_at_another_row() -> None:
    """A formula copied from the wrong row would be a wrong sisa and an odd formula."""
    teks = """
    Uraian    | Anggaran | Realisasi | Sisa
    Program A | 100      | 60        | =B2-C2:40
    Program B | 120      | 50        | =B2-C3:50
    Program C | 100      | 60        | =B4-C4:40
    """
    (temuan,) = salah(kisi(teks))
    sebab = temuan.sebab[0]
    assert (temuan.kode, sebab.jenis, sebab.sel) == ("T103", "rumus_kurang_baris", ("D3",))
    assert (sebab.keyakinan, "baris 2" in sebab.penjelasan) == ("pasti", True)


@settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(
    st.lists(st.tuples(st.integers(10_001, 10**9), st.integers(1, 9999)), min_size=3, max_size=8),
    st.integers(0, 7),
)
def test_a_thousandfold_leaf_is_always_named(deret: list[tuple[int, int]], ke: int) -> None:
    """With a sisa beside it, a realisasi in thousands would be found only now and then."""
    baris = [(a, a * r // 10_000 + 1) for a, r in deret]
    ke %= len(baris)
    a, r = (sum(tempat[n] for tempat in baris) for n in (0, 1))
    teks = ["Uraian|Anggaran|Realisasi|Sisa", f"Program A|{a}|{r}|{a - r}",
            f"Kegiatan A|{a}|{r}|{a - r}"]  # fmt: skip
    for n, (pagu, belanja) in enumerate(baris):
        tertulis = belanja * 1000 if n == ke else belanja
        teks.append(f"Sub Kegiatan {n}|{pagu}|{tertulis}|{pagu - belanja}")
    temuan = [t for t in periksa(kisi("\n".join(teks)))[2] if t.tingkat != "informasi"]
    assert [t.kode for t in temuan] == ["T101"]
    sebab = temuan[0].sebab[0]
    assert (sebab.jenis, sebab.sel, sebab.keyakinan) == (
        "kelipatan_seribu",
        (f"C{ke + 4}",),
        "kuat",
    )
    assert temuan[0].selisih == Decimal(baris[ke][1] * -999)


def test_percents_name_what_a_blank_should_hold() -> None:
    """Right percents would each be asked to change, for one amount that was not typed."""
    # 62,50% of 400.000 = 250.000, and 65,00% of 1.000.000 less 400.000 = 250.000.
    teks = """
    Uraian         | Anggaran              | Realisasi             | %
    Program A      | =B3:1000000           | =C3:400000            | 65.00
    Kegiatan A     | =SUM(B4:B5):1000000   | =SUM(C4:C5):400000    | 65.00
    Sub Kegiatan A | 600000                | 400000                | 66.67
    Sub Kegiatan B | 400000                |                       | 62.50
    """
    (temuan,) = salah(kisi(teks))
    assert (temuan.kode, temuan.tingkat, temuan.sel) == ("B107", "kesalahan", ("C5",))
    assert temuan.saran.endswith("isinya kira-kira 250.000.")
    assert {"Lembar1!D3", "Lembar1!D2"} <= set(temuan.gema)


def test_a_percent_above_two_wrong_amounts_waits_for_them() -> None:
    """A right percent of the program would be changed to that of two wrong amounts."""
    # 400.000 + 250.000 = 650.000 of 1.000.000 and 90.000 of 100.000; typed 61.234 and 9.000.
    teks = """
    Uraian         | Anggaran              | Realisasi             | %
    Program A      | =SUM(B3,B6):1100000   | =SUM(C3,C6):470234    | 67.27
    Kegiatan A     | =SUM(B4:B5):1000000   | =SUM(C4:C5):461234    | 65.00
    Sub Kegiatan A | 600000                | 400000                | 66.67
    Sub Kegiatan B | 400000                | 61234                 | 62.50
    Kegiatan B     | =B7:100000            | =C7:9000              | 90.00
    Sub Kegiatan C | 100000                | 9000                  | 90.00
    Program B      | =SUM(B9:B18):1000000  | =SUM(C9:C18):500000   | 50.00
    """
    # Ten rows that keep the percent establish it: five of seventeen break it.
    teks += "\n".join(f"    Sub Kegiatan {n} | 100000 | 50000 | 50.00" for n in range(10))
    temuan = {cacat.sel[0]: cacat for cacat in salah(kisi(teks))}
    assert set(temuan) == {"D2", "D5", "D7"}
    assert temuan["D2"].saran.startswith("Betulkan dulu C5, C7")


def test_a_row_that_was_pasted_twice_is_said_so() -> None:
    """A person would raise the total, to count one sub kegiatan twice."""
    teks = """
    Kode              | Uraian | Anggaran | Realisasi
    7.01.01.2.01      | K      | 1046515  | 413229
    7.01.01.2.01.0001 | A      | 734512   | 400017
    7.01.01.2.01.0002 | B      | 312003   | 13212
    7.01.01.2.01.0002 | B      | 312003   | 13212
    """
    temuan = next(s for s in salah(kisi(teks)) if s.kode == "T101")
    assert temuan.sebab[0].sel == ("C5", "C2")
    assert temuan.saran.startswith("Hapus baris 4 atau 5 bila tersalin dua kali")


def test_a_row_under_a_wrong_parent_takes_in_its_absence_from_the_dpa() -> None:
    """A DPA that says Sub Kegiatan before each name would seem to hold a row of its own."""
    # 120.017 + 40.771 = 160.788 and 80.231 + 30.113 = 110.344; together 271.132. Mebel of Umum
    # stands below Rapat.
    dpa = """
    DPA TAHUN 2024
    Uraian                | Anggaran
    Program Penunjang     | 271132
    Kegiatan Umum         | 160788
    Sub Kegiatan Gaji     | 120017
    Sub Kegiatan Mebel    | 40771
    Kegiatan Rapat        | 110344
    Sub Kegiatan Konsumsi | 80231
    Sub Kegiatan Undangan | 30113
    """
    teks = """
    No | Uraian | Anggaran | Realisasi
    A  | Program Penunjang | 271132 | 100
    I  | Umum     | 160788 | 50
    1  | Gaji     | 120017 | 30
    II | Rapat    | 110344 | 50
    1  | Konsumsi | 80231  | 20
    2  | Mebel    | 40771  | 20
    3  | Undangan | 30113  | 30
    """
    (temuan,) = (
        t for t in salah(kisi(teks), kisi(dpa, berkas="DPA.xlsx")) if t.tingkat == "kesalahan"
    )
    assert (temuan.kode, temuan.sebab[0].jenis) == ("T101", "salah_induk")
    assert "Lembar1!A6" in temuan.gema  # of the DPA
