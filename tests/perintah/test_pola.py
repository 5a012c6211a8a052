"""Patterns are compiled when they are asked first, and are then what `re.compile` gives."""

import re

import pytest

from lkjip_xl.lazy.pola import later


def test_a_pattern_answers_as_a_compiled_one() -> None:
    """A word of a header would be missed, or found in the wrong case."""
    pola, utuh = later(r"(a)(b)?", re.IGNORECASE), re.compile(r"(a)(b)?", re.IGNORECASE)
    assert pola.sub("-", "xABa") == utuh.sub("-", "xABa") == "x--"
    assert (pola.pattern, pola.groups) == (r"(a)(b)?", 2)
    assert [c.span() for c in pola.finditer("aab")] == [(0, 1), (1, 3)]
    assert pola.fullmatch("abc") is None


def test_a_pattern_is_compiled_when_asked_and_once() -> None:
    """Every run would pay for all patterns, or a long column for one on each of its rows."""
    pola = later("(")
    with pytest.raises(re.error):
        pola.search("x")
    pola = later("x")
    assert pola.match is pola.match
    with pytest.raises(AttributeError):
        pola.tak_ada  # type: ignore[attr-defined]  # noqa: B018
