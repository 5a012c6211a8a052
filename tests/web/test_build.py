"""The page as a file: one piece, pinned, with its own law."""

import base64
import hashlib
import html
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from web import sumber
from web.sumber import AKAR, NOBLE, PYODIDE, GalatBangun, PaketNpm, fetch_npm

PAGE = AKAR / "web" / "page"


def _policy(teks: str) -> dict[str, str]:
    cocok = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', teks)
    assert cocok is not None
    bagian = (kata.strip().partition(" ") for kata in html.unescape(cocok[1]).split(";"))
    return {nama: nilai for nama, _, nilai in bagian}


def test_the_policy_lets_nothing_out(halaman: Path) -> None:
    """One careless source in the policy would be a way out for a file."""
    deret = _policy(halaman.read_text(encoding="utf-8"))
    assert deret["default-src"] == "'none'"
    assert deret["connect-src"] == deret["form-action"] == deret["base-uri"] == "'none'"
    for nama in ("script-src", "style-src"):
        assert "'unsafe-inline'" not in deret[nama]
        assert "'unsafe-eval'" not in deret[nama]
        assert "http" not in deret[nama]


def test_the_policy_knows_the_pages_own_code(halaman: Path) -> None:
    """The browser would refuse the page's own script, or take another's."""
    teks = halaman.read_text(encoding="utf-8")
    deret = _policy(teks)
    for tanda, nama in (("script", "script-src"), ("style", "style-src")):
        milik = re.search(rf"<{tanda}>(.*?)</{tanda}>", teks, re.DOTALL)
        assert milik is not None
        sidik = base64.b64encode(hashlib.sha256(milik[1].encode()).digest()).decode()
        assert f"'sha256-{sidik}'" in deret[nama]


def test_the_page_is_one_piece(halaman: Path) -> None:
    """A page that names another file would be broken once it is copied to a stick."""
    teks = halaman.read_text(encoding="utf-8")
    assert "{{" not in teks[:20_000]
    alamat = re.findall(r"""\b(?:src|href)=["']?([^"'\s>]+)""", teks.partition('id="pekerja"')[0])
    assert [butir for butir in alamat if not butir.startswith(("#", "data:"))] == []
    assert len(teks) < 20_000_000


def test_the_licences_are_named(halaman: Path) -> None:
    """Others' work would be handed on without their names."""
    teks = halaman.read_text(encoding="utf-8")
    dipatok = re.findall(r"^([\w-]+)==", sumber.PUSTAKA.read_text(encoding="utf-8"), re.MULTILINE)
    for nama in (*dipatok, PYODIDE.nama, NOBLE.nama, "CPython", "lkjip-xl"):
        assert f"<li>{nama} " in teks


def test_a_package_with_other_bytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package changed on its way would be built into the page that everybody trusts."""
    monkeypatch.setattr(sumber, "SIMPANAN", tmp_path)
    monkeypatch.setattr(sumber, "_pack", lambda _paket: None)
    paket = PaketNpm("pyodide", "1.0.0", "MPL-2.0", "sha512-AAAA")
    (tmp_path / paket.berkas).write_bytes(b"lain")
    with pytest.raises(GalatBangun, match="bukan yang dipatok"):
        fetch_npm(paket)


def test_every_wheel_is_pinned_by_its_hash() -> None:
    """A wheel without a hash would be whatever the registry gives that day."""
    baris = sumber.PUSTAKA.read_text(encoding="utf-8").splitlines()
    pola = re.compile(r"[\w-]+==[\w.]+ --hash=sha256:[0-9a-f]{64}")
    assert [teks for teks in baris if teks[:1] != "#" and not pola.fullmatch(teks)] == []


@pytest.mark.parametrize("nama", sorted(path.name for path in PAGE.rglob("*.js")))
def test_no_text_of_a_file_becomes_html(nama: str) -> None:
    """A cell with a tag in it would become part of the page."""
    (path,) = PAGE.rglob(nama)
    teks = path.read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b", teks)


@pytest.mark.parametrize(
    ("setelan", "hasil"),
    [({}, "skipped"), ({"CI": "true"}, "error"), ({"WAJIB_CHROMIUM": "1"}, "error")],
)
def test_without_chromium(tmp_path: Path, setelan: dict[str, str], hasil: str) -> None:
    """A runner without Chromium would be green though no browser has seen the page."""
    (tmp_path / "test_uji.py").write_text(
        "from tests.web.conftest import chromium\n\n\ndef test_uji(chromium):\n    pass\n",
        encoding="utf-8",
    )
    bersih = {k: v for k, v in os.environ.items() if k not in {"CI", "WAJIB_CHROMIUM"}}
    lingkungan = bersih | {"PATH": str(tmp_path), "PYTHONPATH": str(AKAR)} | setelan
    jalan = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path, env=lingkungan, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert f"1 {hasil}" in jalan.stdout, jalan.stdout
    assert "Chromium tidak terpasang" in jalan.stdout
