"""Survey answers with private data that nobody else has: how much of it comes out again?

python -m bench.rusak.pribadi --n 300 [--benih 1]
"""

import argparse
import contextlib
import html
import io
import random
import re
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from bench.rusak.survei import Kuesioner, compose, write
from lkjip_xl.cli import main as perintah


def leaks(nomor: int, benih: int, folder: Path) -> list[str]:
    """Return what of the private data of one questionnaire came out, and where."""
    kuesioner = compose(random.Random(f"{benih}/{nomor}"))
    path = write(kuesioner, folder / f"survei.{kuesioner.jenis}")
    hasil = []
    for tempat, data in _everything(path, folder):
        rata = html.unescape(data.decode("utf-8", "replace")).casefold()
        hasil += [
            f"{tempat}: {r}" for r in kuesioner.rahasia if r in rata and _stands_alone(r, rata)
        ]
    return hasil


def _stands_alone(rahasia: str, teks: str) -> bool:
    """Tell a secret from the same letters within a longer word or number."""
    return re.search(rf"(?<!\w){re.escape(rahasia)}(?!\w)", teks) is not None


def _everything(path: Path, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every output of every command, workbooks part by part."""
    hasil, peta, log = folder / "hasil.xlsx", folder / "peta.xlsx", folder / "log.txt"
    yield "json", _run("susun", path, "-o", hasil, "--timpa", "--json", "--log", log)
    yield "layar", _run("susun", path, "-o", hasil, "--timpa", "--semua")
    yield "petakan", _run("petakan", path)
    _run("petakan", path, "--tulis", peta)
    _run("periksa", path, "--salinan", folder / "salinan")
    buku = [hasil, peta]
    if path.suffix != ".xlsx":  # the marked copy of an .xlsx is that file itself, with marks
        buku += [*(folder / "salinan").glob("*.xlsx")]
    for berkas in filter(Path.exists, buku):
        with zipfile.ZipFile(berkas) as arsip:
            for nama in arsip.namelist():
                yield f"{berkas.name}/{nama}", arsip.read(nama)
    if log.exists():
        yield "log", log.read_bytes()


def _run(*kata: object) -> bytes:
    """Return what a command writes on the screen."""
    keluar, galat = io.StringIO(), io.StringIO()
    with (
        contextlib.redirect_stdout(keluar),
        contextlib.redirect_stderr(galat),
        contextlib.suppress(SystemExit),
    ):
        perintah([str(kata_ini) for kata_ini in kata])
    return (keluar.getvalue() + galat.getvalue()).encode()


def main() -> int:
    """Run, and print each leak and the layout that it came from."""
    p = argparse.ArgumentParser()
    p.add_argument("--n", type=int, default=30)
    p.add_argument("--mulai", type=int, default=0)
    p.add_argument("--benih", type=int, default=1)
    o = p.parse_args()
    bocor = 0
    for nomor in range(o.mulai, o.mulai + o.n):
        with tempfile.TemporaryDirectory() as folder:
            if bocoran := leaks(nomor, o.benih, Path(folder)):
                bocor += 1
                bentuk = compose(random.Random(f"{o.benih}/{nomor}"))
                print(f"{nomor}: {_describe(bentuk)}", flush=True)
                for teks in bocoran[:6]:
                    print(f"    {teks}")
    print(f"{o.n} tata letak, {bocor} dengan data pribadi di keluaran")
    return int(bocor > 0)


def _describe(kuesioner: Kuesioner) -> str:
    kepala = " | ".join(kolom.kepala for kolom in kuesioner.kolom)
    return f"{kuesioner.jenis}, {kuesioner.cara}, kolom: {kepala}"


if __name__ == "__main__":
    sys.exit(main())
