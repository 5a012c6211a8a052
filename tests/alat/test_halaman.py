"""Tests of the page of all rules."""

from lkjip_xl.rules.daftar import PERIKSA, explain
from tests.alat.halaman import write_rules_page


def test_each_rule_has_a_row_and_a_part() -> None:
    """A rule would be missing from the page."""
    baris = write_rules_page().split("\n")
    for aturan in map(explain, PERIKSA):
        awal = f"| [{aturan.kode}](#{aturan.kode.lower()}) | {aturan.tingkat} | "
        assert sum(teks.startswith(awal) for teks in baris) == 1
        assert baris.count(f"## {aturan.kode}") == 1


def test_each_row_has_three_cells() -> None:
    """A bar in a rule's text would break the table."""
    baris = [teks for teks in write_rules_page().split("\n") if teks.startswith("| [")]
    assert all(teks.replace("\\|", "").count("|") == 4 for teks in baris)
