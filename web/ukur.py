"""How long the page takes in a real browser, from its opening to the sample's report."""

import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_NAMA = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
_TUNGGU = 120_000  # milliseconds; a page that needs longer is broken
# No sandbox: CI runs as root. No host is known and no proxy answers: the page must not need any.
PILIHAN = ("--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9")


def find_chromium() -> str | None:
    """Return the path of an installed Chromium."""
    return next((path for nama in _NAMA if (path := shutil.which(nama))), None)


def measure(peramban: "Browser", halaman: Path) -> dict[str, float]:
    """Return seconds from opening to each thing that a user waits for."""
    lembar = peramban.new_page()
    lembar.set_default_timeout(_TUNGGU)
    mulai = time.perf_counter()
    hasil = {}

    def catat(nama: str, penanda: str) -> None:
        lembar.locator(penanda).first.wait_for()
        hasil[nama] = time.perf_counter() - mulai

    lembar.goto(halaman.as_uri(), wait_until="commit")
    catat("layar pertama", "#pilih-folder")
    catat("siap", "body.siap")
    mulai = time.perf_counter()
    lembar.locator("#contoh").click()
    catat("putusan contoh", "#putusan")
    catat("buku kerja contoh", "#simpan-hasil:not([aria-disabled])")
    lembar.close()
    return hasil


def describe(halaman: Path) -> str:
    """Return the times in a line, or why there are none."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  # a tool of the tests
    except ImportError:
        return "waktu tidak diukur: playwright tidak terpasang"
    chromium = find_chromium()
    if chromium is None:
        return "waktu tidak diukur: Chromium tidak terpasang"
    with sync_playwright() as pelaku:
        peramban = pelaku.chromium.launch(executable_path=chromium, args=list(PILIHAN))
        waktu = measure(peramban, halaman)
        peramban.close()
    return ", ".join(f"{nama} {detik:.1f} detik" for nama, detik in waktu.items())
