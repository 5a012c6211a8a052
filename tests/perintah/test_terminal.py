"""The terminal: its width, its code page, its progress line."""

import io
import sys

import pytest

from lkjip_xl.perintah import terminal


class Layar(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize(("kolom", "lebar"), [("40", 60), ("80", 80), ("200", 120)])
def test_the_width_follows_the_terminal(
    kolom: str, lebar: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines would break on a narrow window, or be as long as a wide one."""
    monkeypatch.setenv("COLUMNS", kolom)
    assert terminal.width() == lebar


def test_a_code_page_without_our_marks_gets_ascii() -> None:
    """Windows in cp850 would show question marks, or end in a traceback."""
    teks = "→ “Kolom” … 60–65 · 2 × 3"
    assert teks.encode("cp850", "lkjip-ascii").decode("cp850") == '-> "Kolom" ... 60-65 · 2 × 3'
    assert "→ “a”".encode("ascii", "lkjip-ascii") == b'-> "a"'


def test_progress_shows_after_two_seconds_and_only_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A short run would flicker, or a log be full of progress."""
    waktu = iter([0.0, 1.0, 2.5, 3.0])
    monkeypatch.setattr("time.monotonic", lambda: next(waktu))
    layar = Layar()
    kabar = terminal.progress(layar)
    kabar("membaca", "Realisasi.xlsx", 0.2)
    assert layar.getvalue() == ""
    kabar("membaca", "Realisasi.xlsx", 0.5)
    assert layar.getvalue() == "\rMembaca Realisasi.xlsx … 50%"
    kabar("menulis", "", 1.0)
    assert layar.getvalue().endswith(
        "\rMenulis … 100%".ljust(len("\rMembaca Realisasi.xlsx … 50%"))
    )


def test_progress_writes_nothing_into_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stderr of a script would hold half a progress line."""
    waktu = iter([0.0, 9.0])
    monkeypatch.setattr("time.monotonic", lambda: next(waktu))
    berkas = io.StringIO()
    terminal.progress(berkas)("membaca", "a.xlsx", 0.5)
    terminal.clear_progress(berkas)
    assert berkas.getvalue() == ""


def test_a_closed_stream_is_no_reason_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run without stderr (`2>&-`) ended as an unforeseen error."""
    monkeypatch.setattr("sys.stderr", None)
    terminal.prepare_streams()
    assert sys.stderr.write("apa saja")
    sys.stderr.close()
