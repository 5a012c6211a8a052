"""Causes that a row itself tells: texts, blanks and slips across its columns."""

from tests.alat.kisi import kisi
from tests.causes.alat import ringkas, salah
from tests.rules.bantu import pilih

# 734.512 - 400.017 = 334.495 and 312.003 - 203.774 = 108.229; percents by hand at two decimals:
# 400.017 / 734.512 = 54,46 %, 203.774 / 312.003 = 65,31 %, 603.791 / 1.046.515 = 57,70 %.
TEKS = """
    Uraian     | Anggaran | Realisasi | Sisa   | %
    Program A  | 1046515  | 603791    | 442724 | 57.70
    Kegiatan A | 734512   | {b}       | {d}    | {e}
    Kegiatan B | 312003   | 203774    | 108229 | 65.31
    Jumlah     | 1046515  | 603791    | 442724 | 57.70
"""


def test_a_sisa_that_took_a_text_for_nothing_says_so() -> None:
    """Excel's sisa of a realisasi typed with points would be called a slip of the keyboard."""
    grid = kisi(TEKS.format(b='"400.017,00"', d="=B3-C3:734512", e="54.46"))
    (temuan,) = pilih("T103", grid)
    assert ringkas(temuan.sebab[0]) == ("teks_bukan_angka", ("C3",), "pasti")
    assert [t.kode for t in salah(grid)] == ["T103"]  # B121 is part of it


def test_a_percent_that_took_a_text_for_nothing_says_so() -> None:
    """A percent of 0 would have no cause, though the cell beside it is a text."""
    grid = kisi(TEKS.format(b='"400.017,00"', d="334495", e="=C3/B3*100:0"))
    (temuan,) = pilih("L101", grid)
    assert ringkas(temuan.sebab[0]) == ("teks_bukan_angka", ("C3",), "pasti")


# Pagu = TW I + TW II in each row: 10.203.047 + 2.050.409 = 12.253.456, and so on with odd steps.
_TW = [(10_203_047 + 71_013 * n, 2_050_409 + 13_107 * n) for n in range(6)]


def _by_quarter(rusak: str = "") -> str:
    """Return programs whose pagu is TW I + TW II; `rusak` stands in TW II of the first."""
    baris = [
        f"7.01.{n + 1:02} | Program {'ABCDEF'[n]} | {a + b} | {a} | {(n == 0 and rusak) or b}"
        for n, (a, b) in enumerate(_TW)
    ]
    return "\n".join(["Kode | Uraian | Pagu | Rencana TW I | Rencana TW II", *baris])


def test_a_text_in_a_sum_across_is_named() -> None:
    """A rencana typed as text would leave a difference that nobody explains, or none at all."""
    assert salah(kisi(_by_quarter())) == []
    (temuan,) = salah(kisi(_by_quarter('"2.050.409 x"')))
    assert (temuan.kode, temuan.sel) == ("T110", ("E2",))


def test_a_blank_in_a_sum_across_is_named_with_its_amount() -> None:
    """A TW that somebody forgot would leave a difference that nobody explains."""
    (temuan,) = pilih("T109", kisi(_by_quarter(" ")))
    assert ringkas(temuan.sebab[0]) == ("sel_kosong", ("E2",), "pasti")
    assert "2.050.409" in temuan.sebab[0].penjelasan


def test_a_pagu_of_the_earlier_column_is_named_though_it_is_text() -> None:
    """The pagu before the change, copied into the changed column, would be a mere difference."""
    # 734.512 + 312.003 = 1.046.515 after the change; 299.003 before it, and realisasi leave
    # sisa 312.003 - 203.774 = 108.229.
    grid = kisi("""
        Uraian     | Sebelum Perubahan | Setelah Perubahan | Realisasi | Sisa
        Program A  | "1.033.515"       | "1.046.515"       | "603.791" | "442.724"
        Kegiatan A | "734.512"         | "734.512"         | "400.017" | "334.495"
        Kegiatan B | "299.003"         | "299.003"         | "203.774" | "108.229"
        Jumlah     | "1.033.515"       | "1.046.515"       | "603.791" | "442.724"
    """)
    (temuan,) = pilih("T101", grid)
    assert ringkas(temuan.sebab[0])[:2] == ("pagu_murni_dipakai", ("C4",))
