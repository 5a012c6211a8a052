"""B111: example rows that were left in a table."""

from tests.alat.kisi import kisi
from tests.rules.bantu import pilih, ringkas

ISI = """
Jabatan              | Jumlah
Contoh: Kepala Seksi | {}
Camat                | 1
"""


def test_an_untouched_example_is_only_told() -> None:
    """A form filled below its example would be called wrong."""
    (temuan,) = pilih("B111", kisi(ISI.format(4)))
    assert ringkas(temuan)[:3] == ("B111", "informasi", "A2")


def test_untouched_examples_of_many_sheets_are_one_finding() -> None:
    """A line for each form would bury what matters."""
    (temuan,) = pilih("B111", kisi(ISI.format(4)), kisi(ISI.format(4) + "Staf | 3\n", lembar="B"))
    assert temuan.pesan.endswith("begitu pula di 1 lembar lain.")


def test_an_example_with_other_figures_must_be_looked_at() -> None:
    """Data would be left out, and the report called ready."""
    (temuan,) = pilih("B111", kisi(ISI.format(7)))
    assert ringkas(temuan)[:3] == ("B111", "peringatan", "A2")


def test_no_mark_no_finding() -> None:
    """Every table would be said to hold examples."""
    assert pilih("B111", kisi(ISI.format(4).replace("Contoh: ", ""))) == []
