"""Tests of the page of all rules."""

from lkjip_xl.report.screen.halaman_aturan import write_rules_page
from lkjip_xl.rules.daftar import PERIKSA, explain


def test_each_rule_has_a_row_and_a_part() -> None:
    """A rule would be missing from the page."""
    baris = write_rules_page().split("\n")
    for aturan in map(explain, PERIKSA):
        awal = f"| [{aturan.kode}](#{aturan.kode.lower()}) | {aturan.tingkat} | "
        assert sum(satu.startswith(awal) for satu in baris) == 1
        assert baris.count(f"## {aturan.kode}") == 1


def test_each_row_has_three_cells() -> None:
    """A bar in a rule's text would break the table."""
    baris = [satu for satu in write_rules_page().split("\n") if satu.startswith("| [")]
    assert all(satu.replace("\\|", "").count("|") == 4 for satu in baris)
