"""Tests of the list of rules: what each says of itself, and the order of findings."""

from decimal import Decimal

import pytest

from lkjip_xl.model.sel import alamat
from lkjip_xl.model.temuan import Temuan, Tingkat
from lkjip_xl.report.screen.layar import find_rule, write_rule, write_rules
from lkjip_xl.rules.aturan import TINGKAT, Periksa
from lkjip_xl.rules.daftar import BAGIAN, PERIKSA, explain, sort_temuan
from tests.alat.kisi import kisi, periksa, tabel


@pytest.mark.parametrize("periksa", PERIKSA, ids=lambda butir: butir.__name__)
def test_each_rule_explains_itself_in_five_sections(periksa: Periksa) -> None:
    """`aturan KODE` would leave a section out."""
    aturan = explain(periksa)
    assert tuple(aturan.bagian) == BAGIAN
    assert all(aturan.bagian.values())
    assert aturan.kode.lower() == periksa.__name__


def test_each_rule_that_is_written_is_listed() -> None:
    """A rule could be written, tested and never run."""
    assert {explain(aturan).kode for aturan in PERIKSA} == set(TINGKAT)


def test_each_kode_is_used_once_and_has_its_tingkat() -> None:
    """Two rules would report under one kode, or a rule would have no tingkat."""
    kode = [explain(aturan).kode for aturan in PERIKSA]
    assert len(set(kode)) == len(kode)
    assert set(kode) == set(TINGKAT)


def test_the_list_and_one_rule_show_the_tingkat() -> None:
    """A reader of `aturan` would not know how grave a rule is."""
    aturan = find_rule(" r101 ")
    assert aturan is not None
    assert write_rule(aturan, 100)[0] == "R101 (kesalahan/peringatan)"
    assert any(s.split()[:2] == ["K104", "informasi"] for s in write_rules(100))
    assert find_rule("Z999") is None


def _temuan(tingkat: Tingkat, sel: str, *, kode: str = "T101", **deret_lain: object) -> Temuan:
    """Return a finding in Uji.xlsx, sheet Lembar1, unless told otherwise."""
    selisih = deret_lain.get("selisih")
    return Temuan(
        kode,
        tingkat,
        "",
        "",
        str(deret_lain.get("berkas", "Uji.xlsx")),
        str(deret_lain.get("lembar", "Lembar1")),
        (sel,) if sel else (),
        selisih=Decimal(str(selisih)) if selisih is not None else None,
    )


def test_order_is_tingkat_then_size_then_place_then_kode() -> None:
    """People would read small findings first, and the order would change between runs."""
    teks = "Uraian | Anggaran\nProgram A | 1"
    entri = (tabel(kisi(teks, berkas="Z.xlsx")), tabel(kisi(teks)))
    urut = [
        _temuan("kesalahan", "C3", selisih=-20),
        _temuan("kesalahan", "Z9", selisih=3, berkas="Z.xlsx"),
        _temuan("kesalahan", "B9", selisih=3),
        _temuan("kesalahan", "A10", selisih=-3),
        _temuan("kesalahan", "A10", selisih=-3, kode="T103"),
        _temuan("kesalahan", "Z10", selisih=3),
        _temuan("kesalahan", "AA10", selisih=3),
        _temuan("kesalahan", "A1"),
        _temuan("kesalahan", "", berkas="Rusak.xlsx"),
        _temuan("peringatan", "A1", selisih=1000),
        _temuan("informasi", "A1", selisih=9999),
    ]
    assert sort_temuan(urut[::-1], entri) == urut


def test_rows_count_as_numbers() -> None:
    """A10 would stand before B9."""
    entri = (tabel(kisi("Uraian | Anggaran\nProgram A | 1")),)
    sel = [alamat(b, k) for b in range(12) for k in (0, 1, 27)]
    temuan = [_temuan("kesalahan", teks) for teks in reversed(sel)]
    assert [cacat.sel[0] for cacat in sort_temuan(temuan, entri)] == sel


def test_findings_stay_where_nothing_is_said_of_two_readings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A damaged table would be clean: its findings held back for one that never comes."""
    grid = kisi("Uraian | Anggaran | Realisasi\nProgram A | x1y | 5\nProgram B | 7 | 6")
    monkeypatch.setattr("lkjip_xl.rules.daftar.is_doubtful", lambda _tabel: True)
    assert "B101" in [t.kode for t in periksa(grid)[2]]
