"""The moves of a user at the page, and the watch over what the page does."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import (
        BrowserContext,
        ConsoleMessage,
        Locator,
        Page,
        Request,
    )
    from playwright.sync_api._generated import LocatorAssertions

_SABAR = 90_000  # ms: a busy machine draws late, and what it draws is what counts


class Jaga:
    """What a page asked of the network, and what it complained about."""

    def __init__(self, konteks: "BrowserContext") -> None:
        """Watch all pages of a context and their workers."""
        self.keluar: list[str] = []
        self.keluhan: list[str] = []
        konteks.on("request", self._request)
        konteks.on("console", self._console)
        konteks.on("weberror", lambda galat: self.keluhan.append(str(galat.error)))

    def _request(self, permintaan: "Request") -> None:
        # The page itself, and the blobs that it makes; everything else would leave it.
        if not permintaan.url.startswith(("blob:", "data:")) and not (
            permintaan.is_navigation_request() and permintaan.url.startswith("file:")
        ):
            self.keluar.append(permintaan.url)

    def _console(self, pesan: "ConsoleMessage") -> None:
        if pesan.type in {"error", "warning"}:
            self.keluhan.append(pesan.text)


class Layar:
    """A user in front of the page."""

    def __init__(self, lembar: "Page") -> None:
        """Sit down in front of it."""
        self.lembar = lembar

    def find(self, penanda: str) -> "Locator":
        """Return one element."""
        return self.lembar.locator(penanda)

    def harap(self, penanda: str) -> "LocatorAssertions":
        """Return what waits until an element is as it is to be: a page draws after a click."""
        from playwright.sync_api import expect  # noqa: PLC0415  # not on every machine

        expect.set_options(timeout=_SABAR)
        return expect(self.find(penanda))

    def pilih(self, *path: Path) -> None:
        """Choose files with the button."""
        self.find("#berkas").set_input_files(list(path))

    def pilih_folder(self, folder: Path) -> None:
        """Choose a folder with the button."""
        self.find("#folder").set_input_files(folder)

    def seret(self, *path: Path) -> None:
        """Drag files and folders from the desktop and drop them on the page."""
        sesi = self.lembar.context.new_cdp_session(self.lembar)
        data = {"items": [], "files": [str(berkas) for berkas in path], "dragOperationsMask": 1}
        for jenis in ("dragEnter", "dragOver", "drop"):
            sesi.send("Input.dispatchDragEvent", {"type": jenis, "x": 300, "y": 300, "data": data})
        sesi.detach()

    def tunggu_putusan(self) -> str:
        """Return the verdict when it is there."""
        self.find("#putusan").wait_for()
        return self.find("#putusan").inner_text()

    def simpan(self, penanda: str, tujuan: Path) -> Path:
        """Press a button and return the file that the browser saved."""
        self.find(f"{penanda}:not([aria-disabled])").wait_for()
        with self.lembar.expect_download() as unduhan:
            self.find(penanda).click()
        path = tujuan / unduhan.value.suggested_filename
        unduhan.value.save_as(path)
        return path
