"""Tests of what makes no sense for a budget."""

from tests.alat.kisi import kisi, periksa
from tests.rules.bantu import kode_dari, ringkas, temuan_dari

LRA = """
Kode              | Uraian         | Anggaran | Realisasi
7.01.01           | Program A      |          |
7.01.01.2.01      | Kegiatan A     |          |
7.01.01.2.01.0001 | Sub Kegiatan A |          |
5.1.02.01.01      | Belanja A      | {}       | {}
5.1.02.02.01      | Belanja B      | 30       | 20
7.01.01.2.01.0002 | Sub Kegiatan B | {}       | {}
"""


def test_spending_within_the_budget_has_no_finding() -> None:
    """A right table, spent to the last rupiah, would be called wrong."""
    assert kode_dari(kisi(LRA.format(70, 70, 50, 0))) == []


def test_more_than_the_budget_of_a_sub_kegiatan_is_wrong() -> None:
    """An amount with a digit too many would be handed in."""
    # 55 - 50 = 5; the kegiatan and program stay within theirs: 40 + 20 + 55 = 115 of 150.
    (temuan,) = temuan_dari(kisi(LRA.format(70, 40, 50, 55)))
    assert ringkas(temuan) == ("R101", "kesalahan", "D7", 55, 50, 5)


def test_more_than_the_budget_of_all_is_one_finding() -> None:
    """The kegiatan and program over a sub kegiatan at fault would be findings too."""
    # 555 - 50 = 505, more than the 40 that the others have left.
    (temuan,) = temuan_dari(kisi(LRA.format(70, 40, 50, 555)))
    assert ringkas(temuan) == ("R101", "kesalahan", "D7", 555, 50, 505)


def test_more_than_the_budget_of_a_rekening_is_a_warning() -> None:
    """A shift between two rekening of one sub kegiatan would stop a report."""
    # Rekening 75 of 70; its sub kegiatan 75 + 20 = 95 of 100.
    (temuan,) = temuan_dari(kisi(LRA.format(70, 75, 50, 40)))
    assert ringkas(temuan) == ("R101", "peringatan", "D5", 75, 70, 5)


def test_a_rekening_that_breaks_its_sub_kegiatan_is_wrong_there() -> None:
    """A sub kegiatan over its budget would be a warning only, or two findings."""
    # 85 + 20 = 105 of 100; with 40 of 50 the kegiatan stays within: 145 of 150.
    (temuan,) = temuan_dari(kisi(LRA.format(70, 85, 50, 40)))
    assert ringkas(temuan) == ("R101", "kesalahan", "D4", 105, 100, 5)


def test_spending_without_budget_is_wrong() -> None:
    """Realisasi in a row that has no pagu would be handed in."""
    (temuan,) = temuan_dari(kisi(LRA.format(70, 40, 0, 5)))
    assert ringkas(temuan) == ("R102", "kesalahan", "D7", 5, 0, 5)


def test_a_rekening_without_budget_is_a_warning() -> None:
    """Spending on a rekening of pagu 0 would stop a report, or pass."""
    # The sub kegiatan spends 5 + 20 = 25 of 30.
    (temuan,) = temuan_dari(kisi(LRA.format(0, 5, 50, 0)))
    assert ringkas(temuan) == ("R102", "peringatan", "D5", 5, 0, 5)


def test_an_unreadable_amount_folds_spending_over_budget() -> None:
    """One unreadable pagu would also be realisasi over budget, up to the program."""
    # Unread 50: the rest has 70 + 30 = 100 and 60 + 20 + 45 = 125 is more than that.
    (temuan,) = temuan_dari(kisi(LRA.format(70, 60, "lima puluh", 45)))
    assert ringkas(temuan)[:3] == ("B101", "kesalahan", "C7")


def test_negative_amounts_are_a_warning() -> None:
    """A minus typed by accident would lower the total unseen."""
    (temuan,) = temuan_dari(kisi(LRA.format(70, -40, 50, 40)))
    assert ringkas(temuan) == ("R103", "peringatan", "D5", None, None, None)


def test_r102_realisasi_by_rekening_stands_on_the_pagu_above() -> None:
    """Rekening without a pagu of their own would all be called spent without a budget."""
    grid = kisi("""
        Kode|Uraian|Anggaran|Realisasi
        7.01.01|Program A|100|
        5.1.01|Belanja Gaji||60
        5.1.02|Belanja Alat||30
    """)
    assert [s.kode for s in periksa(grid)[2] if s.kode in {"R101", "R102"}] == []
