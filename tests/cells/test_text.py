"""Characters that Excel does not show."""

import pytest

from lkjip_xl.cells.numbers import read_text
from lkjip_xl.cells.text import kunci_nama, rapikan, same_agency

TAK_TAMPAK = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202c\u202d\u202e\u2066\u2069\xad"


@pytest.mark.parametrize("tanda", TAK_TAMPAK)
def test_unseen_characters_are_no_part_of_a_word(tanda: str) -> None:
    """Two names that look the same would be two names, and a blank cell a filled one."""
    assert rapikan(f"{tanda}Belanja\xa0 Mo{tanda}dal") == "Belanja Modal"
    assert rapikan(f" {tanda} ") == ""
    assert kunci_nama(rapikan(f"Belanja{tanda}")) == kunci_nama("Belanja")


@pytest.mark.parametrize("tanda", TAK_TAMPAK)
def test_unseen_characters_are_no_part_of_a_number(tanda: str) -> None:
    """An amount copied from a web page would be refused, though it looks like any other."""
    assert str(read_text(f"{tanda}1.234.567{tanda}", None).nilai) == "1234567"
    assert read_text(tanda, None).alasan == ""


def test_a_level_word_cut_short_is_no_part_of_a_name() -> None:
    """Sub Keg. Gaji of a realisasi would not be the Sub Kegiatan Gaji of its DPA."""
    sama = {"Gaji", "Sub Kegiatan Gaji", "Sub Keg. Gaji", "Keg. Gaji", "Prog. Gaji"}
    assert {kunci_nama(nama) for nama in sama} == {kunci_nama("gaji")}


@pytest.mark.parametrize(
    ("kop", "pengaturan", "sama"),
    [
        ("Kec. Tarakan Timur", "Kecamatan Tarakan Timur", True),
        ("KEC TARAKAN TIMUR", "Kecamatan Tarakan Timur", True),
        ("Kecamatan Tarakan Timur Kota Tarakan", "Kec. Tarakan Timur", True),
        ("Kel. Puring", "Kecamatan Puring", False),
        ("Kecamatan Petanahan", "Kecamatan Puring", False),
        ("", "Kecamatan Puring", False),
    ],
)
def test_an_agency_is_known_by_its_abbreviation(kop: str, pengaturan: str, sama: bool) -> None:
    """A survey under “Kec. …” would be thrown away as another agency's, and X106 be false."""
    assert same_agency(kop, pengaturan) is sama
