"""A real Chromium with the built page in it; whatever a test does, the page stays quiet."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.web.alat import Jaga, Layar
from web.build import build
from web.sumber import GalatBangun
from web.ukur import PILIHAN, find_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_WAJIB = os.environ.get("CI", "").lower() == "true" or os.environ.get("WAJIB_CHROMIUM") == "1"
_TUNGGU = 300  # seconds for another process of this run that builds the page


def _need(alasan: str) -> None:
    """Skip where Chromium is not demanded, else fail."""
    (pytest.fail if _WAJIB else pytest.skip)(alasan)


@pytest.fixture(scope="session")
def halaman(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page, built once by whichever process of this run comes first."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    path, gagal = folder / "lkjip.html", folder / "lkjip.gagal"
    try:
        os.close(os.open(folder / "lkjip.kunci", os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        batas = time.monotonic() + _TUNGGU
        while not (path.exists() or gagal.exists()) and time.monotonic() < batas:
            time.sleep(0.2)
    else:
        _build_to(path, gagal)
    if not path.exists():
        alasan = gagal.read_text(encoding="utf-8") if gagal.exists() else "terlalu lama"
        _need(f"halaman tidak dapat dibuat: {alasan}")
    return path


def _build_to(path: Path, gagal: Path) -> None:
    """Write the page whole, or why there is none, for the processes that wait."""
    hasil, teks = path, ""
    try:
        teks = build()
    except GalatBangun as galat:
        hasil, teks = gagal, str(galat)
    sementara = hasil.with_suffix(".tmp")
    sementara.write_text(teks, encoding="utf-8")
    sementara.replace(hasil)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Callable[..., "Browser"]]:
    """Return what opens a Chromium; skip where none is installed."""
    path = find_chromium()
    if path is None:
        _need("Chromium tidak terpasang: uji halaman dilewati")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  # not on every machine
    except ImportError:
        _need("playwright tidak terpasang: uji halaman dilewati")
    with sync_playwright() as pelaku:
        yield lambda *pilihan: pelaku.chromium.launch(executable_path=path, args=list(pilihan))


@pytest.fixture(scope="session")
def peramban(chromium: Callable[..., "Browser"]) -> Iterator["Browser"]:
    """Return a Chromium that reaches nobody."""
    peramban = chromium(*PILIHAN)
    yield peramban
    peramban.close()


@pytest.fixture
def peramban_terbuka(chromium: Callable[..., "Browser"]) -> Iterator["Browser"]:
    """Return a Chromium that reaches this machine, if a page lets it."""
    peramban = chromium("--no-sandbox")
    yield peramban
    peramban.close()


@pytest.fixture
def lembar(peramban: "Browser", halaman: Path) -> Iterator["Page"]:
    """Return the page, opened from its file; at its end it has asked for nothing."""
    konteks = peramban.new_context(viewport={"width": 1366, "height": 768}, accept_downloads=True)
    jaga = Jaga(konteks)
    lembar = konteks.new_page()
    lembar.set_default_timeout(90_000)
    lembar.goto(halaman.as_uri(), wait_until="commit")
    # The page listens from here on, long before its Python is read; what is dropped on the blank
    # window of a busy machine, no user's page could take: Chromium opens it in a new tab.
    lembar.wait_for_selector("#berkas[accept]", state="attached")
    yield lembar
    konteks.close()
    assert jaga.keluar == []
    assert jaga.keluhan == []


@pytest.fixture
def layar(lembar: "Page") -> Layar:
    """Return the page with the moves of a user."""
    return Layar(lembar)
