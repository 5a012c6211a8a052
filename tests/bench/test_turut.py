"""The advice followed literally by a script, from the top down, on seeded workbooks."""

from decimal import Decimal

import pytest

from bench.turut import draw_faults, follow, read_formula
from lkjip_xl.model.sel import address_of

_BANYAK = 40  # python -m bench.turut follows 500


@pytest.mark.parametrize("nomor", range(_BANYAK))
def test_following_the_list_leads_to_no_error(nomor: int) -> None:
    """A person who does what the list says would go in circles, or end with errors."""
    soal = draw_faults(nomor, 7)
    hasil = follow(soal)
    assert hasil.sisa == (), "\n".join([*hasil.cacat, *hasil.langkah])


def test_the_cases_hold_one_two_and_three_faults() -> None:
    """Only the easy ones would be followed."""
    assert [len(draw_faults(n, 7).cacat) for n in range(6)] == [1, 2, 3, 1, 2, 3]


def test_a_formula_is_typed_as_it_is_written() -> None:
    """The script would do something else than what the advice says."""
    rumus = read_formula("=SUM(C3:C4)+C9-D2")
    assert rumus.suku == (
        (1, address_of("C3")),
        (1, address_of("C4")),
        (1, address_of("C9")),
        (-1, address_of("D2")),
    )
    bagi = read_formula("=D7/C7")
    assert bagi.bagi and bagi.suku == ((1, address_of("D7")), (1, address_of("C7")))
    with pytest.raises(ValueError, match="ROUND"):
        read_formula("=ROUND(D7;2)")


def test_a_case_starts_with_its_faults() -> None:
    """Nothing would be wrong from the start, and following it prove nothing."""
    beda = 0
    for nomor in range(6):
        soal = draw_faults(nomor, 7)
        lama = soal.asli.utama.angka
        beda += sum(soal.buku.utama.angka.get(s, Decimal(-1)) != n for s, n in lama.items())
    assert beda >= 6
