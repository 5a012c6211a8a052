"""Lists in a sentence: what is named, and how many more."""

from lkjip_xl.cells.lists import joined, letters, listed, others


def test_what_is_not_named_is_counted() -> None:
    """A person would look for two rows where the sentence speaks of four."""
    assert others("abcd", "baris lain") == " dan 3 baris lain"
    assert others("abcd", "lagi", 3) == ", dan 1 lagi"
    assert listed(["A1", "B2", "C3"], "sel lain", 2) == "A1, B2, dan 1 sel lain"


def test_a_list_has_a_comma_before_its_last_word_from_three_on() -> None:
    """One sentence would be written this way, the next that way (EYD: a, b, dan c)."""
    assert joined(["a"]) == "a"
    assert joined(["a", "b"]) == "a dan b"
    assert joined(["a", "b", "c"]) == "a, b, dan c"


def test_a_list_that_is_named_whole_has_no_rest() -> None:
    """A sentence would end in “dan 0 baris lain”."""
    assert others("a", "baris lain") == ""
    assert others("", "baris lain") == ""
    assert listed(["A1", "B2"], "sel lain", 2, pisah="; ") == "A1; B2"


def test_very_many_columns_are_counted() -> None:
    """A heading that damage repeats 16.384 times would make each sentence 80.000 letters long."""
    assert letters((4, 2)) == "E, C"
    assert letters(()) == ""
    assert letters(range(16384)) == "A, B, C, D, E, F, G, H, I, J, K, L, dan 16372 kolom lain"
