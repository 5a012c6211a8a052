"""Realisasi above pagu: the typed cell behind it is named, not the formula, nor the right pagu."""

from lkjip_xl.model.temuan import Temuan
from tests.alat.kisi import kisi, periksa

# Five rows that spend 96 to 99 % of their pagu; s.d. bulan ini is lalu + ini in each.
_LAIN = """
Uraian | Anggaran | Realisasi s.d. Bulan Lalu | Bulan Ini | Realisasi s.d. Bulan Ini
Kegiatan A | =SUM(B3:B8):{pagu} | =SUM(C3:C8):{lalu} | =SUM(D3:D8):{ini} | =C2+D2:{jumlah}
Sub Kegiatan P | 31457000 | 20130819 | 10500171 | =C3+D3:30630990
Sub Kegiatan Q | 20713000 | 13412000 | 6612000 | =C4+D4:20024000
Sub Kegiatan R | 11391500 | 7210300 | 3981700 | =C5+D5:11192000
Sub Kegiatan S | 48173000 | 31750250 | 15190900 | =C6+D6:46941150
Sub Kegiatan T | 9264500 | 5923400 | 3190100 | =C7+D7:9113500
Sub Kegiatan U | {b} | {c} | {d} | =C8+D8:{e}
"""
_PAGU, _LALU, _INI = 120999000, 78426769, 39474871


def _lebih(pagu: int, lalu: int, ini: int) -> Temuan:
    """Return the excess of the last row with these amounts."""
    isi = {"b": pagu, "c": lalu, "d": ini, "e": lalu + ini, "pagu": _PAGU + pagu}
    isi |= {"lalu": _LALU + lalu, "ini": _INI + ini, "jumlah": _LALU + lalu + _INI + ini}
    (temuan,) = (t for t in periksa(kisi(_LAIN.format(**isi)))[2] if t.kode == "R101")
    return temuan


def test_a_zero_too_many_in_an_addend_is_named_there() -> None:
    """The right pagu would be told to get a zero, while the realisasi s.d. bulan lalu has one."""
    # 18.732.400 + 8.415.300 = 27.147.700 of 27.318.000; ten times the first: 195.739.300.
    temuan = _lebih(27318000, 187324000, 8415300)
    assert temuan.sel == ("E8",)
    sebab = temuan.sebab[0]
    assert (sebab.jenis, sebab.sel, sebab.keyakinan) == ("kelipatan_sepuluh", ("C8",), "mungkin")
    assert sebab.ganti[0].baru == 18732400
    assert temuan.saran.startswith("Cocokkan C8 ")


def test_a_month_that_holds_the_sum_to_date_is_named() -> None:
    """Bulan lalu would be counted twice, and the pagu of the row blamed for it."""
    # Bulan ini is 8.415.300; typed was 18.732.400 + 8.415.300 = 27.147.700.
    sebab = _lebih(27318000, 18732400, 27147700).sebab[0]
    assert (sebab.jenis, sebab.sel, sebab.keyakinan) == ("kolom_tertukar", ("D8",), "mungkin")
    assert sebab.ganti[0].baru == 8415300


def test_a_slip_that_cannot_be_told_names_the_addends_with_the_pagu() -> None:
    """One wrong digit in an addend would be sought in the pagu alone."""
    # 18.732.400 typed as 18.952.400: 27.367.700 of 27.318.000 is too much by 49.700 only.
    sebab = _lebih(27318000, 18952400, 8415300).sebab
    assert set(sebab[0].sel) == {"C8", "D8", "B8"}
    assert {s.keyakinan for s in sebab} == {"mungkin"}


def test_a_zero_too_many_comes_before_swapped_columns() -> None:
    """A realisasi ten times too large would be told to change places with its pagu."""
    # 9.113.500 of 9.264.500 in the last row; swapped, it would have spent a tenth of its pagu.
    teks = """
        Uraian | Anggaran | Realisasi
        Kegiatan A | 130263500 | =SUM(C3:C8):209035640
        Sub Kegiatan P | 31457000 | 30630990
        Sub Kegiatan Q | 20713000 | 20024000
        Sub Kegiatan R | 11391500 | 11192000
        Sub Kegiatan S | 48173000 | 46941150
        Sub Kegiatan T | 9264500 | 9112500
        Sub Kegiatan U | 9264500 | 91135000
        """
    (temuan,) = (t for t in periksa(kisi(teks))[2] if t.kode == "R101")
    assert (temuan.sebab[0].jenis, temuan.sebab[0].sel) == ("kelipatan_sepuluh", ("C8",))


def test_swapped_columns_are_still_told_where_the_share_is_usual() -> None:
    """Pagu and realisasi in each other's place would be called a zero too many."""
    # 9.113.500 of 9.264.500, typed the other way round.
    teks = """
        Uraian | Anggaran | Realisasi
        Kegiatan A | =SUM(B3:B8):130112500 | =SUM(C3:C8):127165140
        Sub Kegiatan P | 31457000 | 30630990
        Sub Kegiatan Q | 20713000 | 20024000
        Sub Kegiatan R | 11391500 | 11192000
        Sub Kegiatan S | 48173000 | 46941150
        Sub Kegiatan T | 9264500 | 9112500
        Sub Kegiatan U | 9113500 | 9264500
        """
    (temuan,) = (t for t in periksa(kisi(teks))[2] if t.kode == "R101")
    assert (temuan.sebab[0].jenis, set(temuan.sebab[0].sel)) == ("kolom_tertukar", {"B8", "C8"})


def test_a_row_that_spends_a_little_less_than_the_others_is_no_odd_one() -> None:
    """A realisasi with three zeros too many would stay unexplained, or be sought elsewhere."""
    # 8.151.500 of 9.264.500 is 88 %; the others spend 96 to 99 %.
    teks = """
        Uraian | Anggaran | Realisasi
        Kegiatan A | =SUM(B3:B8):130263500 | =SUM(C3:C8):8269401640
        Sub Kegiatan P | 31457000 | 30630990
        Sub Kegiatan Q | 20713000 | 20024000
        Sub Kegiatan R | 11391500 | 11192000
        Sub Kegiatan S | 48173000 | 46941150
        Sub Kegiatan T | 9264500 | 9113500
        Sub Kegiatan U | 9264500 | 8151500000
        """
    (temuan,) = (t for t in periksa(kisi(teks))[2] if t.kode == "R101")
    assert (temuan.sebab[0].jenis, temuan.sebab[0].sel) == ("kelipatan_seribu", ("C8",))


def test_swapped_columns_where_nothing_was_spent_are_told() -> None:
    """A pagu typed into the column of a realisasi that is zero would stay unexplained."""
    teks = """
        Uraian | Anggaran | Realisasi
        Kegiatan A | =SUM(B3:B8):120999000 | =SUM(C3:C8):127166140
        Sub Kegiatan P | 31457000 | 30630990
        Sub Kegiatan Q | 20713000 | 20024000
        Sub Kegiatan R | 11391500 | 11192000
        Sub Kegiatan S | 48173000 | 46941150
        Sub Kegiatan T | 9264500 | 9113500
        Sub Kegiatan U | 0 | 9264500
        """
    (temuan,) = (t for t in periksa(kisi(teks))[2] if t.kode in {"R101", "R102"})
    assert ("kolom_tertukar", {"B8", "C8"}) in [(s.jenis, set(s.sel)) for s in temuan.sebab]
