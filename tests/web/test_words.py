"""No sentence on the page asks for what only a terminal can do."""

import ast
import re
from pathlib import Path

import pytest

from web.browser.words import for_page

PAKET = Path(__file__).parents[2] / "lkjip_xl"
# What the page never shows: the command line itself, and what stands inside written workbooks.
TAK_TAMPIL = {
    "cli.py", "perintah", "layar_temuan.py", "halaman_aturan.py", "templat",
    "contoh", "salinan", "book", "pemeriksaan.py", "__init__.py",
}  # fmt: skip
PERINTAH = re.compile(
    r"lkjip-xl\s+(?:susun|periksa|petakan|templat|contoh|aturan|SUMBER)|(?<!-)--[a-z]"
)


def _texts() -> list[tuple[str, str]]:
    """Return every text in the program that may reach the page, pieces of one sentence joined."""
    hasil = []
    for path in sorted(PAKET.rglob("*.py")):
        if not TAK_TAMPIL & set(path.relative_to(PAKET).parts):
            pohon = ast.parse(path.read_text(encoding="utf-8"))
            for simpul in ast.walk(pohon):
                if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str):
                    hasil.append((path.name, simpul.value))
    return hasil


def test_the_search_finds_what_a_terminal_needs() -> None:
    """The test below would pass because it looks at nothing."""
    assert len([teks for _, teks in _texts() if PERINTAH.search(teks)]) >= 8


def test_commands_have_other_words_on_the_page() -> None:
    """“Jalankan lagi dengan --sandi” would send people to a terminal that they do not have."""
    sisa = [(nama, for_page(teks)) for nama, teks in _texts() if PERINTAH.search(for_page(teks))]
    assert sisa == []


@pytest.mark.parametrize("pemisah", [" ", "\n    "])
def test_a_sentence_broken_into_lines_is_found(pemisah: str) -> None:
    """The text of petakan has its sentences in lines: the command would stay in half of them."""
    asli = "ganti hurufnya di lembar Pemetaan: lkjip-xl petakan SUMBER --tulis.".replace(
        " ", pemisah
    )
    assert for_page(asli) == "ganti hurufnya di lembar Pemetaan: tekan Simpan lembar Pemetaan."
