"""Cells far below a table are left out and said: they make a sheet a million rows long."""

from lkjip_xl.grid.columns import without_far_rows
from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.model.sel import Nilai


def _grid(nilai: list[Nilai]) -> Grid:
    rupa = Rupa(rumus={(0, 0): "=A2", (len(nilai) - 1, 0): "=A1"})
    return Grid("a.xlsx", "a", [nilai], galat={(len(nilai) - 1, 0): "#N/A"}, baca_rupa=lambda: rupa)


def test_what_stands_far_below_is_left_out_and_said() -> None:
    """One forgotten cell at the end of a sheet would cost a quarter of a minute."""
    grid = without_far_rows(_grid([1, 2, *[None] * 200_000, 3]))
    assert grid.kolom == [[1, 2]] and grid.galat == {}
    assert grid.rupa.rumus == {(0, 0): "=A2"}
    assert "baris 200003" in grid.kurang


def test_a_long_table_is_read_whole() -> None:
    """The last rows of a long list, or of one with a gap, would be lost."""
    for baris in ([*range(250_000)], [1, *[None] * 9_000, 2, *[None] * 6_000, 3]):
        grid = without_far_rows(_grid([*baris]))
        assert grid.n_baris == len(baris) and grid.kurang == ""
