"""Tests of the sums: parents, totals and sisa."""

from decimal import Decimal

import pytest

from tests.alat.kisi import kisi, periksa, tabel
from tests.rules.bantu import kode_dari, pilih, ringkas, temuan_dari

# 70 + 30 = 100 and 40 + 20 = 60; 100 - 60 = 40, 70 - 40 = 30, 30 - 20 = 10.
BENAR = """
Uraian         | Anggaran | Realisasi | Sisa
Program A      | 100      | 60        | 40
Kegiatan A     | 100      | 60        | 40
Sub Kegiatan A | 70       | 40        | 30
Sub Kegiatan B | 30       | 20        | 10
Jumlah         | 100      | 60        | 40
"""


def _ubah(**baris: str) -> str:
    """Return the right table with rows replaced; `b3` is the cells of row 3 after its name."""
    kata = BENAR.strip("\n").split("\n")
    for nomor, sel in baris.items():
        nama = kata[int(nomor[1:]) - 1].split("|")[0]
        kata[int(nomor[1:]) - 1] = f"{nama}|{sel}"
    return "\n".join(kata)


def test_a_table_that_adds_up_has_no_finding() -> None:
    """A right table would be called wrong."""
    assert kode_dari(kisi(BENAR)) == []


def test_a_blank_parent_is_calculated() -> None:
    """A kegiatan left blank on purpose would be a finding, or break its program's sum."""
    assert kode_dari(kisi(_ubah(b3="||", b6="||"))) == []


def test_a_wrong_kegiatan_is_one_finding_at_the_kegiatan() -> None:
    """The program above, which is right, would be blamed for its kegiatan."""
    # Kegiatan 90, sub kegiatan 70 + 30 = 100: 90 - 100 = -10. Program and total stay 100.
    (temuan,) = temuan_dari(kisi(_ubah(b3="90|60|40")))
    assert ringkas(temuan) == ("T101", "kesalahan", "B3", 90, 100, -10)
    assert temuan.gema == ()


def test_program_and_total_that_follow_a_wrong_kegiatan_are_its_echo() -> None:
    """One slip would be reported three times."""
    salah = _ubah(b2="90|60|40", b3="90|60|40", b6="90|60|40")
    (temuan,) = temuan_dari(kisi(salah))
    assert ringkas(temuan) == ("T101", "kesalahan", "B3", 90, 100, -10)
    assert temuan.gema == ("Lembar1!B2", "Lembar1!B6")


def test_a_sisa_calculated_from_a_wrong_total_is_no_second_finding() -> None:
    """A wrong kegiatan would be reported in its anggaran and again in the sisa that follows."""
    # Kegiatan 90 - 60 = 30 in place of 40.
    (temuan,) = temuan_dari(kisi(_ubah(b3="90|60|30")))
    assert ringkas(temuan) == ("T101", "kesalahan", "B3", 90, 100, -10)


def test_a_sisa_that_is_right_under_wrong_totals_is_no_second_finding() -> None:
    """The echoes of a wrong kegiatan would be reported by their sisa."""
    salah = _ubah(b2="90|60|40", b3="90|60|40", b6="90|60|40")
    assert kode_dari(kisi(salah)) == ["T101"]


def test_a_wrong_leaf_is_found_at_the_parent() -> None:
    """A sub kegiatan that does not fit its kegiatan's total would pass."""
    # Sub kegiatan A 75: 75 + 30 = 105, kegiatan 100: -5. Its sisa 30 (75 - 40 = 35) follows.
    (temuan,) = temuan_dari(kisi(_ubah(b4="75|40|30")))
    assert ringkas(temuan) == ("T101", "kesalahan", "B3", 100, 105, -5)


def test_two_wrong_parents_are_two_findings() -> None:
    """A second slip in another column would hide behind the first."""
    # Anggaran 90 for 100 (-10), realisasi 63 for 60 (+3); the larger difference first.
    temuan = temuan_dari(kisi(_ubah(b3="90|63|27")))
    assert [ringkas(cacat) for cacat in temuan] == [
        ("T101", "kesalahan", "B3", 90, 100, -10),
        ("T101", "kesalahan", "C3", 63, 60, 3),
    ]


def test_a_wrong_total_is_found() -> None:
    """A total that is not the sum of the programs would be handed in."""
    (temuan,) = temuan_dari(kisi(_ubah(b6="110|60|50")))
    assert ringkas(temuan) == ("T102", "kesalahan", "B6", 110, 100, 10)


def test_a_total_that_skips_a_wrong_kegiatan_is_its_echo() -> None:
    """A total summed over the kegiatan would be reported beside the kegiatan at fault."""
    # Kegiatan 90 (-10); the program is right; the total repeats the -10.
    (temuan,) = temuan_dari(kisi(_ubah(b3="90|60|30", b6="90|60|30")))
    assert ringkas(temuan) == ("T101", "kesalahan", "B3", 90, 100, -10)
    assert temuan.gema == ("Lembar1!B6",)


def test_an_unreadable_amount_folds_the_sums_above_it() -> None:
    """One text amount would be reported as an unreadable cell and as wrong sums and sisa."""
    (temuan,) = temuan_dari(kisi(_ubah(b4="tujuh puluh|40|30", b2="||", b3="100|60|40")))
    assert ringkas(temuan)[:4] == ("B101", "kesalahan", "B4", "tujuh puluh")


def test_a_wrong_sum_beside_an_unreadable_amount_is_found() -> None:
    """One unreadable amount would switch off all sums of its column."""
    # Kegiatan 100 states itself: program 90 - 100 = -10, whatever the sub kegiatan holds.
    salah = _ubah(b4="tujuh puluh|40|30", b2="90|60|30", b6="90|60|30")
    temuan = temuan_dari(kisi(salah))
    assert [ringkas(cacat)[:3] for cacat in temuan] == [
        ("T101", "kesalahan", "B2"),
        ("B101", "kesalahan", "B4"),
    ]


def test_a_formula_never_calculated_folds_the_sums_above_it() -> None:
    """A file written by a program would be full of wrong sums."""
    (temuan,) = temuan_dari(kisi(_ubah(b4="=VLOOKUP(A4,X1:Z9,2)|40|30")))
    assert ringkas(temuan)[:3] == ("B103", "kesalahan", "B4")


def test_a_wrong_sisa_is_one_finding() -> None:
    """A wrong sisa would be reported as a wrong sisa and as a wrong sum of sisa."""
    # 30 - 20 = 10, written 19: +9.
    (temuan,) = temuan_dari(kisi(_ubah(b5="30|20|19")))
    assert ringkas(temuan) == ("T103", "kesalahan", "D5", 19, 10, 9)


def test_sums_that_carry_a_wrong_sisa_on_are_its_echo() -> None:
    """A sisa that the kegiatan, program and total add up would be reported four times."""
    salah = _ubah(b5="30|20|19", b3="100|60|49", b2="100|60|49", b6="100|60|49")
    (temuan,) = temuan_dari(kisi(salah))
    assert ringkas(temuan) == ("T103", "kesalahan", "D5", 19, 10, 9)
    assert temuan.gema == ("Lembar1!D3", "Lembar1!D2", "Lembar1!D6")


def test_two_wrong_sisa_do_not_blame_the_sum_above() -> None:
    """The kegiatan that adds up two wrong sisa would be a third finding."""
    # 35 for 30 (+5) and 12 for 10 (+2): the kegiatan carries 35 + 12 = 47.
    temuan = temuan_dari(kisi(_ubah(b4="70|40|35", b5="30|20|12", b3="100|60|47")))
    assert [ringkas(cacat) for cacat in temuan] == [
        ("T103", "kesalahan", "D4", 35, 30, 5),
        ("T103", "kesalahan", "D5", 12, 10, 2),
    ]


def test_the_sisa_of_a_blank_parent_is_checked() -> None:
    """A typed sisa beside blank amounts would pass unchecked."""
    # Anggaran and realisasi are counted: 100 - 60 = 40, written 41.
    (temuan,) = temuan_dari(kisi(_ubah(b3="||41")))
    assert ringkas(temuan) == ("T103", "kesalahan", "D3", 41, 40, 1)


def test_a_jumlah_column_repeats_what_its_parts_get_wrong() -> None:
    """A slip in belanja operasi would be reported again in the Jumlah column."""
    # Operasi 50 for 60 + 0 = 60 (-10), Jumlah 50 + 40 = 90 for 100 (-10).
    grid = kisi(
        """
        Uraian         | Anggaran Belanja Operasi | Anggaran Belanja Modal | Jumlah Anggaran
        Program A      | 50 | 40 | 90
        Kegiatan A     | 60 | 40 | 100
        Kegiatan B     | 0  | 0  | 0
        """
    )
    (temuan,) = pilih("T101", grid)
    assert ringkas(temuan) == ("T101", "kesalahan", "B2", 50, 60, -10)


@pytest.mark.parametrize("total", [99, 101])
def test_whole_rupiah_have_no_tolerance(total: int) -> None:
    """A total that is off by one rupiah would pass as rounding."""
    (temuan,) = temuan_dari(kisi(_ubah(b6=f"{total}|60|{total - 60}")))
    assert ringkas(temuan)[2:] == ("B6", total, 100, total - 100)


# Stored 10.4 + 10.4 + 10.4 = 31.2, shown 10 + 10 + 10. Half a unit x (3 + 1) = 2.0.
PECAHAN = """
Uraian     | Anggaran
Program A  | {}
Kegiatan A | 10.4
Kegiatan B | 10.4
Kegiatan C | 10.4
"""


def _pecahan(total: str) -> list[tuple[object, ...]]:
    """Return the findings of a total over three fractions shown without decimals."""
    grid = kisi(PECAHAN.format(total), format={"B": "#,##0"})
    return [ringkas(temuan) for temuan in temuan_dari(grid)]


@pytest.mark.parametrize("total", ["31.2", "30", "33.2", "29.2"])
def test_stored_fractions_shown_whole_may_differ_by_rounding(total: str) -> None:
    """A total that rounding explains, half a unit for each number, would be a finding."""
    assert _pecahan(total) == []


@pytest.mark.parametrize("total", ["29.1", "35.2"])
def test_up_to_twice_the_rounding_a_person_must_look(total: str) -> None:
    """A difference just above rounding would be called a kesalahan."""
    beda = Decimal(total) - Decimal("31.2")
    nilai = Decimal(total)
    assert _pecahan(total) == [("T101", "peringatan", "B2", nilai, Decimal("31.2"), beda)]


def test_beyond_twice_the_rounding_it_is_wrong() -> None:
    """A real slip would hide among rounded amounts."""
    # 36 - 31.2 = 4.8, more than 2 x 2.0.
    assert _pecahan("36") == [("T101", "kesalahan", "B2", 36, Decimal("31.2"), Decimal("4.8"))]


def test_hidden_levels_are_named_as_the_fault() -> None:
    """Staff would look for a wrong total, where only the levels of the rows cannot be seen."""
    # 60 + 40 + 70 + 30 = 200 = 2 x 100, and no row has 100
    (temuan,) = temuan_dari(
        kisi("""
        Uraian|Anggaran
        Gaji|60
        Listrik|40
        Mebel|70
        Air|30
        Jumlah|100
        """)
    )
    assert temuan.kode == "B118"
    assert "anggaran 200, atau 100" in temuan.pesan and "kolom kode" in temuan.saran


def test_a_column_of_reversed_sisa_is_one_warning() -> None:
    """Every row of realisasi less anggaran would be a fault of its own."""
    teks = "Uraian|Anggaran|Realisasi|Sisa\nProgram A|1100|900|-200\nProgram B|210|10|-200\n{}"
    (cacat,) = pilih("T103", kisi(teks.format("Jumlah|1310|910|-400")))
    assert (cacat.tingkat, cacat.sel) == ("peringatan", ("D2", "D3", "D4"))
    # One right sisa shows that the others are slips.
    temuan = pilih("T103", kisi(teks.format("Program C|5|1|4\nJumlah|1315|911|-404")))
    assert {butir.tingkat for butir in temuan} == {"kesalahan"}


@pytest.mark.parametrize(
    "teks",
    [
        """
        Kode              | Uraian         | Anggaran | Realisasi
                          | Kelurahan Baru | 105000   | 85000
        7.01.01.2.01.0001 | Gaji           | 60000    | 50000
        7.01.01.2.01.0002 | Mebel          | 40000    | 30000
        7.01.01.2.01.0002 | Mebel          | 40000    | 30000
        7.01.01.2.01.0003 | Listrik        | 5000     | 5000
                          | Kelurahan Lama | 70000    | 20000
        7.01.01.2.01.0001 | Gaji           | 60000    | 10000
        7.01.01.2.01.0002 | Mebel          | 10000    | 10000
                          | Jumlah         | 175000   | 105000
        """,
        """
        Kode | Uraian               | Anggaran | Realisasi
             | Kegiatan Umum        | 105000   | 85000
             | Sub Kegiatan Gaji    | 60000    | 50000
             | Sub Kegiatan Mebel   | 40000    | 30000
             | Sub Kegiatan Mebel   | 40000    | 30000
             | Sub Kegiatan Listrik | 5000     | 5000
             | Jumlah               | 105000   | 85000
        """,
        """
        No | Uraian  | Anggaran | Realisasi
        1  | Gaji    | 60000    | 50000
        2  | Mebel   | 40000    | 30000
        2  | Mebel   | 40000    | 30000
        3  | Listrik | 5000     | 5000
           | Jumlah  | 105000   | 85000
        """,
    ],
)
def test_a_row_pasted_below_itself_is_no_part_of_its_copy(teks: str) -> None:
    """The second Mebel (40.000) would go below the first, and the total seem right."""
    # 60.000 + 40.000 + 40.000 + 5.000 = 145.000, typed 105.000
    salah = [t for t in periksa(kisi(teks))[2] if t.tingkat == "kesalahan"]
    assert [(t.kode[:2], str(t.nilai), str(t.seharusnya)) for t in salah] == [
        ("T1", "105000", "145000")
    ]


def test_a_sisa_that_another_column_leaves_in_every_row_is_one_warning() -> None:
    """Two right sisa of what is neither spent nor promised would be called wrong."""
    # Two are spent in full, two have contracts, in thousands: 90 - 80 - 4 = 6, 50 - 30 - 5 = 15.
    teks = """
    Kode    | Uraian    | Pagu | Realisasi | Komitmen | Realisasi + Komitmen | Sisa Tersedia
    7.01.01 | Program A | 130000  | 130000       | 0        | 130000                  | 0
    7.01.02 | Program B | 20000   | 20000        | 0        | 20000                   | 0
    7.01.03 | Program C | 90000   | 80000        | 4000        | 84000                   | 6000
    7.01.04 | Program D | 50000   | 30000        | 5000        | 35000                   | 15000
            | JUMLAH    | 290000  | 260000       | 9000        | 269000                  | 21000
    """
    (temuan,) = pilih("T103", kisi(teks))
    assert (temuan.tingkat, "dari kolom lain" in temuan.pesan) == ("peringatan", True)


def test_a_zero_too_many_in_one_row_is_no_second_reading_of_the_table() -> None:
    """A program table whose rows are plain would be refused as read in two ways."""
    # 440.217.000 + 9.940.500 + 24.564.000 + 4.392.000 = 479.113.500; the first typed ten times.
    teks = """
        No | Program | Anggaran | Keterangan
        1 | Program Penunjang | 4402170000 | APBD
        2 | Program Penyelenggaraan | 9940500 | APBD
        3 | Program Pemberdayaan | 24564000 | APBD
        4 | Program Pembinaan | 4392000 | APBD
        | Jumlah | 479113500 |
        """
    (temuan,) = [t for t in temuan_dari(kisi(teks)) if t.tingkat == "kesalahan"]
    assert ringkas(temuan)[:3] == ("T102", "kesalahan", "C6")
    assert (temuan.sebab[0].jenis, temuan.sebab[0].sel) == ("kelipatan_sepuluh", ("C2",))


def test_a_total_that_guessed_levels_do_not_give_is_no_kesalahan() -> None:
    """A right total would be called wrong, where only round amounts say which row is whose."""
    # 4 + 5 + 5 = 14, each of one row; 6 is 6 is 6; 14 + 6 = 20. By amounts 4 = 4 is no child.
    grid = kisi("""
        Uraian       | Anggaran
        **Urusan A** | 14000
        Urusan B     | 4000
        Urusan C     | 4000
        Urusan D     | 5000
        Urusan E     | 5000
        Urusan F     | 5000
        Urusan G     | 5000
        **Urusan H** | 6000
        Urusan I     | 6000
        Urusan J     | 6000
        Jumlah       | 20000
    """)
    assert [t.tingkat for t in temuan_dari(grid) if t.kode == "T102"] == ["peringatan"]
    assert not tabel(grid).pasti
