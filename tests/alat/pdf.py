"""What a printed workbook says: its pages by the sheet that their footer names."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

_ALAT = ("pdftotext", "pdfinfo")
perlu_poppler = pytest.mark.skipif(
    any(shutil.which(teks) is None for teks in _ALAT),
    reason="pdftotext dan pdfinfo tidak terpasang: uji cetak dilewati",
)


@dataclass(frozen=True)
class Kata:
    """A word and its box on the page, in points."""

    teks: str
    kiri: float
    atas: float
    kanan: float
    bawah: float


@dataclass(frozen=True)
class Halaman:
    """A page: its size in points, its text in the order it was drawn, its words."""

    lebar: float
    tinggi: float
    teks: str
    kata: tuple[Kata, ...]


def _run(*perintah: str) -> str:
    hasil = subprocess.run(perintah, capture_output=True, check=True, text=True, encoding="utf-8")
    return hasil.stdout


def _words(path: Path) -> Iterator[tuple[float, float, tuple[Kata, ...]]]:
    """Yield width, height and words of each page."""
    teks = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", _run("pdftotext", "-bbox", str(path), "-"))
    ruang = "{http://www.w3.org/1999/xhtml}"
    for elemen in ElementTree.fromstring(teks).iter(f"{ruang}page"):
        kata = tuple(
            Kata(w.text or "", *(float(w.attrib[k]) for k in ("xMin", "yMin", "xMax", "yMax")))
            for w in elemen.iter(f"{ruang}word")
        )
        yield float(elemen.attrib["width"]), float(elemen.attrib["height"]), kata


def read_pages(path: Path) -> list[Halaman]:
    """Return the pages of a PDF."""
    teks = _run("pdftotext", "-raw", str(path), "-").split("\f")
    return [
        Halaman(lebar, tinggi, teks[nomor], kata)
        for nomor, (lebar, tinggi, kata) in enumerate(_words(path))
    ]


def squeeze(teks: str) -> str:
    """Return a text without any white space: lines wrap where the column ends."""
    return re.sub(r"\s+", "", teks)


def pages_of(halaman: list[Halaman], lembar: str) -> list[Halaman]:
    """Return the pages whose footer names a sheet."""
    return [h for h in halaman if squeeze(lembar) in squeeze(_footer(h))]


def _footer(halaman: Halaman) -> str:
    """Return the words in the lower margin."""
    return " ".join(k.teks for k in halaman.kata if k.bawah > halaman.tinggi - 57)


def footer_numbers(halaman: list[Halaman]) -> list[int | None]:
    """Return the number in each footer, None on a sheet for the desk."""
    cocok = [re.search(r"Halaman (\d+)", _footer(h)) for h in halaman]
    kerja = ["lembar kerja" in _footer(h) for h in halaman]
    return [int(c[1]) if c else None if k else 0 for c, k in zip(cocok, kerja, strict=True)]


def overlaps(halaman: Halaman) -> list[tuple[str, str]]:
    """Return the words that cover each other: cut off or run into their neighbours."""
    hasil = []
    urut = sorted(halaman.kata, key=lambda k: k.atas)
    for i, kata in enumerate(urut):
        for kata_lain in urut[i + 1 :]:
            if kata_lain.atas >= kata.bawah:
                break
            lebar = min(kata.kanan, kata_lain.kanan) - max(kata.kiri, kata_lain.kiri)
            tinggi = min(kata.bawah, kata_lain.bawah) - max(kata.atas, kata_lain.atas)
            if lebar > 1 and tinggi > 0.35 * min(
                kata.bawah - kata.atas, kata_lain.bawah - kata_lain.atas
            ):
                hasil.append((kata.teks, kata_lain.teks))
    return hasil
