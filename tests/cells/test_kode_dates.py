"""Kode that Excel took for dates."""

import datetime

import pytest

from lkjip_xl.cells.kode_dates import kode_of_date
from lkjip_xl.model.sel import Nilai

NOVEMBER = datetime.datetime(2001, 11, 3)


@pytest.mark.parametrize(
    ("nilai", "bentuk", "kode"),
    [
        (NOVEMBER, "d.mm.yy", "3.11.01"),
        (NOVEMBER, "dd/mm/yyyy", "3.11.01"),
        (NOVEMBER, "d-mmm", "3.11"),
        (NOVEMBER, "m/d/yy", "11.03.01"),
        (datetime.date(2025, 1, 2), '[$-421]d" "mmm', "2.01"),
        ("03-Nov", "", "3.11"),
        ("3-Nov-01", "", "3.11.01"),
        ("2 Mei 2001", "", "2.05.01"),
    ],
)
def test_a_date_is_read_back_as_its_format_shows_it(nilai: Nilai, bentuk: str, kode: str) -> None:
    """The kode that somebody typed would be lost, and its program with it."""
    assert kode_of_date(nilai, bentuk)[0] == kode


def test_the_other_order_is_tried_too() -> None:
    """Excel's own short date says mm-dd-yy whatever the order of the country is."""
    assert "3.11.01" in kode_of_date(NOVEMBER, "mm-dd-yy")


@pytest.mark.parametrize("nilai", ["3.11.01", "Program 2 Lama", "12 ekor", None, 37198])
def test_other_cells_are_no_dates(nilai: Nilai) -> None:
    """A name with a number would be taken for a kode."""
    assert kode_of_date(nilai, "General") == ()
