"""What changed since the last run."""

from web.browser.compare import compare


def _temuan(kode: str, sel: str, pesan: str = "x", tingkat: str = "kesalahan") -> dict[str, object]:
    return {
        "kode": kode, "tingkat": tingkat, "berkas": "A.xlsx", "lembar": "L", "sel": [sel],
        "pesan": pesan,
    }  # fmt: skip


def _putaran(*temuan: dict[str, object], berkas: str = "A.xlsx") -> dict[str, object]:
    return {"berkas": [berkas], "temuan": list(temuan)}


def test_gone_and_new_are_counted() -> None:
    """“2 kesalahan hilang, 1 baru” would be wrong: F1 stays, F2 and F3 go, F9 comes."""
    lama = _putaran(*(_temuan("T101", sel, sel) for sel in ("F1", "F2", "F3")))
    kini = _putaran(_temuan("T101", "F1", "F1"), _temuan("T101", "F9", "F9"))
    assert compare(lama, kini) == "2 kesalahan hilang, 1 baru"


def test_a_row_above_moves_cells_and_changes_nothing() -> None:
    """A row added at the top would make every finding gone and new."""
    lama = _putaran(_temuan("T101", "F5", "jumlah A"), _temuan("T101", "F9", "jumlah B"))
    kini = _putaran(_temuan("T101", "F6", "jumlah A"), _temuan("T101", "F10", "jumlah B"))
    assert compare(lama, kini) == "temuannya sama"


def test_another_wrong_value_in_the_same_cell_is_the_same_finding() -> None:
    """A correction that corrects nothing would count as one."""
    assert compare(
        _putaran(_temuan("L101", "F5", "98,28")), _putaran(_temuan("L101", "F5", "98,29"))
    ) == ("temuannya sama")


def test_each_level_speaks_for_itself() -> None:
    """A kesalahan that became a peringatan would look as if nothing had happened."""
    lama = _putaran(_temuan("B107", "C3"), _temuan("X107", "A1", tingkat="informasi"))
    kini = _putaran(_temuan("B107", "C3", tingkat="peringatan"))
    assert compare(lama, kini) == "1 kesalahan hilang; 1 peringatan baru"


def test_other_files_are_not_compared() -> None:
    """Another office's folder would seem to have mended the first one's errors."""
    assert compare(_putaran(_temuan("T101", "F1")), _putaran(berkas="B.xlsx")) == ""
