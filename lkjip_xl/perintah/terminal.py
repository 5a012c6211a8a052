"""The terminal: what its code page can show, how wide it is, how far a long run is."""

import codecs
import os
import shutil
import sys
import time
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:  # help stays quick
    from lkjip_xl.model.kabar import Kabar, Tahap

_SEMPIT, _LUAS, _TANPA_LAYAR = 60, 120, 100
_MULAI_TAMPAK = 2.0  # seconds: a shorter run needs no progress
_ASCII = {"→": "->", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-",
          "·": "-", "×": "x", "÷": "/", "≥": ">=", "≤": "<=", "−": "-", "Σ": "jumlah "}  # fmt: skip
_KATA: "dict[Tahap, str]" = {"membaca": "Membaca", "memeriksa": "Memeriksa", "menulis": "Menulis"}


def _in_ascii(galat: UnicodeError) -> tuple[str, int]:
    """Return what stands in place of characters that a code page lacks."""
    if not isinstance(galat, UnicodeEncodeError):
        raise galat
    teks = galat.object[galat.start : galat.end]
    return "".join(_ASCII.get(huruf, "?") for huruf in teks), galat.end


codecs.register_error("lkjip-ascii", _in_ascii)


def prepare_streams() -> None:
    """Write UTF-8 to files and pipes; on a screen keep its code page, with ASCII for the rest."""
    # A stream that was closed before the start (`2>&-`) is no reason to do nothing.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for aliran in (sys.stdout, sys.stderr):
        if hasattr(aliran, "reconfigure"):
            if aliran.isatty():
                aliran.reconfigure(errors="lkjip-ascii")
            else:
                aliran.reconfigure(encoding="utf-8")


def width() -> int:
    """Return how many characters a line may have: the terminal's, from 60 to 120."""
    return min(_LUAS, max(_SEMPIT, shutil.get_terminal_size((_TANPA_LAYAR, 24)).columns))


def progress(aliran: TextIO | None = None) -> "Kabar":
    """Return what shows how far a run is: one line on stderr, after two seconds, on a terminal."""
    tujuan = aliran or sys.stderr
    mulai, panjang = time.monotonic(), 0

    def kabar(tahap: "Tahap", berkas: str, bagian: float) -> None:
        nonlocal panjang
        if not tujuan.isatty() or time.monotonic() - mulai < _MULAI_TAMPAK:
            return
        teks = f"{_KATA[tahap]} {berkas} … {bagian:.0%}".replace("  ", " ")[: width() - 1]
        tujuan.write(f"\r{teks:<{panjang}}")
        tujuan.flush()
        panjang = len(teks)

    return kabar


def clear_progress(aliran: TextIO | None = None) -> None:
    """Take the progress line away, so that what follows stands alone."""
    tujuan = aliran or sys.stderr
    if tujuan.isatty():
        tujuan.write("\r" + " " * (width() - 1) + "\r")
        tujuan.flush()
