"""What README and docs show is run: commands end as they should, screens are what is printed."""

import re
import shlex
from pathlib import Path

import pytest

from tests.alat.buku_kerja import CONTOH, run
from tests.alat.halaman import pages

AKAR = Path(__file__).parents[2]
HALAMAN = [AKAR / "README.md", AKAR / "CONTRIBUTING.md", *sorted((AKAR / "docs").glob("*.md"))]
_BLOK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def _blocks(jenis: str) -> list[tuple[str, str]]:
    """Return the fenced blocks of a kind with the page that they stand on."""
    return [
        (halaman.name, butir)
        for halaman in HALAMAN
        for nama, butir in _BLOK.findall(halaman.read_text(encoding="utf-8"))
        if nama == jenis
    ]


PERINTAH = [
    (halaman, baris)
    for halaman, teks in _blocks("sh")
    for baris in teks.splitlines()
    if baris.startswith("lkjip-xl ")
]


def test_there_are_examples() -> None:
    """The tests below would pass on pages without any."""
    assert len(PERINTAH) >= 2 and _blocks("text")


@pytest.mark.parametrize(("halaman", "baris"), PERINTAH)
def test_each_command_in_the_docs_runs(
    halaman: str, baris: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newcomer would type what the page says and be told that it is wrong."""
    (tmp_path / "Data LKJiP 2024").mkdir()
    for path in CONTOH.iterdir():
        (tmp_path / "Data LKJiP 2024" / path.name).write_bytes(path.read_bytes())
    monkeypatch.chdir(tmp_path)
    hasil = run(*shlex.split(baris)[1:])
    assert hasil.exit_code in {0, 1}, (halaman, hasil.stderr)


def test_the_screens_in_the_readme_are_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page would show another screen than the one a person gets."""
    monkeypatch.setenv("COLUMNS", "100")
    layar = run("periksa", CONTOH).stdout
    for halaman, teks in _blocks("text"):
        if halaman == "README.md":
            assert layar.startswith(teks.rstrip("\n")), teks


def test_each_link_between_pages_leads_somewhere() -> None:
    """A reader would land on a page that is not there."""
    for halaman in HALAMAN:
        for tujuan in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", _visible(halaman)):
            assert (halaman.parent / tujuan).exists(), (halaman.name, tujuan)


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_generated_pages_are_up_to_date(path: Path) -> None:
    """A rule, a floor or a room would be another one than its page says."""
    assert path.read_text("utf-8") == pages()[path], "run `python -m tests.alat.halaman`"


def test_each_place_in_the_recipes_is_there() -> None:
    """A recipe would send its reader to a file that is gone."""
    kata = re.findall(r"`([\w./-]+)`", (AKAR / "docs" / "pengembang.md").read_text("utf-8"))
    tempat = {butir for butir in kata if "/" in butir and not butir.startswith("dist/")}
    assert len(tempat) > 50
    assert [s for s in tempat if not any((a / s).exists() for a in (AKAR, AKAR / "lkjip_xl"))] == []


def test_each_file_that_a_page_names_is_there() -> None:
    """A page would name the test of a layout by a place that it has left."""
    pola = re.compile(r"(?<![\w/])(?:lkjip_xl|tests|bench|web|docs|workbooks)/[\w./-]*\w")
    for halaman in HALAMAN:
        for tempat in pola.findall(halaman.read_text("utf-8")):
            assert (AKAR / tempat).exists(), (halaman.name, tempat)


def _visible(halaman: Path) -> str:
    """Return a page without what stands in comments: places for pictures to come."""
    return re.sub(r"<!--.*?-->", "", halaman.read_text(encoding="utf-8"), flags=re.DOTALL)
