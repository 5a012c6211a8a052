"""Rows that are made late are the same rows."""

from lkjip_xl.lazy.deret import Deret


def test_only_the_last_row_is_there_at_once() -> None:
    """A check would count every row of Tabel 3.5, though it only needs the total."""
    dibuat = []

    def buat() -> tuple[str, ...]:
        dibuat.append(1)
        return ("a", "b", "total")

    deret = Deret(3, "total", buat)
    assert (len(deret), deret[-1], dibuat) == (3, "total", [])
    assert list(deret) == ["a", "b", "total"]
    assert (deret[0], deret[:-1], dibuat) == ("a", ("a", "b"), [1])
