"""`python -m web.build` makes dist/lkjip.html: one file with Python, lkjip_xl and the page."""

import base64
import gzip
import hashlib
import html
import json
import sys
import time
from pathlib import Path

from lkjip_xl import __version__
from lkjip_xl.grid.files import AKHIRAN
from web.paket import compile_archive, pack_own, pack_wheels
from web.sumber import AKAR, NOBLE, PYODIDE, GalatBangun, fetch_npm, fetch_wheels, licences
from web.ukur import describe

HALAMAN = Path(__file__).with_name("page")
TUJUAN = AKAR / "dist" / "lkjip.html"
# Nothing may be fetched, sent, framed or submitted. Code comes from this file only: the page's
# own by its hash, Python's as blobs that the page makes.
_KEBIJAKAN = (
    "default-src 'none'; script-src '{skrip}' blob: 'wasm-unsafe-eval'; worker-src blob:; "
    "style-src '{gaya}'; img-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'"
)
_MODUL_SANDI = ("utils.js", "_polyval.js", "aes.js")  # each names only those before it


def build() -> str:
    """Return the page."""
    gaya, skrip = _text("gaya.css"), _script()
    kebijakan = _KEBIJAKAN.format(skrip=_hash(skrip), gaya=_hash(gaya))
    peta = {
        "kebijakan": html.escape(kebijakan),
        "gaya": gaya,
        "versi": __version__,
        "lisensi": "".join(f"<li>{html.escape(kata)}</li>" for kata in licences()),
        "skrip": skrip,
        "pekerja": _text("pekerja.js"),
        "muatan": "\n".join(_carry(nama, data) for nama, data in _cargo().items()),
    }
    halaman = _text("index.html")
    for nama, teks in peta.items():
        halaman = halaman.replace("{{" + nama + "}}", teks)
    return halaman


def _text(nama: str) -> str:
    return (HALAMAN / nama).read_text(encoding="utf-8")


def _script() -> str:
    """Return the page's own code: its parts in the order of their names."""
    bagian = sorted((HALAMAN / "skrip").glob("*.js"))
    awal = f'"use strict";\nconst AKHIRAN = {json.dumps(sorted(AKHIRAN))};\n'
    return awal + "\n".join(path.read_text(encoding="utf-8") for path in bagian)


def _hash(teks: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(teks.encode()).digest()).decode()


def _cargo() -> dict[str, bytes]:
    """Return what the worker starts from, by the names that it knows."""
    pyodide, noble = fetch_npm(PYODIDE), fetch_npm(NOBLE)
    kunci = json.loads(pyodide["pyodide-lock.json"]) | {"packages": {}}
    sandi = {nama: noble[nama].decode() for nama in _MODUL_SANDI}
    return {
        "pemuat": pyodide["pyodide.mjs"],
        "mesin": pyodide["pyodide.asm.mjs"],
        "wasm": pyodide["pyodide.asm.wasm"],
        "pustaka": compile_archive(pyodide["python_stdlib.zip"], pyodide),
        "kunci": json.dumps(kunci).encode(),
        "sandi": json.dumps(sandi).encode(),
        "roda": compile_archive(pack_wheels(fetch_wheels()), pyodide),
        "paket": compile_archive(pack_own(), pyodide),
    }


def _carry(nama: str, data: bytes) -> str:
    """Return data as text that a page may hold: compressed, in letters."""
    teks = base64.b64encode(gzip.compress(data, 9, mtime=0)).decode("ascii")
    return f'<script type="text/plain" id="muatan-{nama}">{teks}</script>'


def main() -> int:
    """Write the page; say how large it is, and how long it takes to make and to use."""
    mulai = time.perf_counter()
    try:
        halaman = build().encode()
    except GalatBangun as galat:
        print(galat, file=sys.stderr)
        return 2
    TUJUAN.parent.mkdir(exist_ok=True)
    TUJUAN.write_bytes(halaman)
    detik = time.perf_counter() - mulai
    print(
        f"{TUJUAN.relative_to(AKAR)}: {len(halaman) / 1e6:.1f} MB, dibuat dalam {detik:.1f} detik"
    )
    print(describe(TUJUAN))
    return 0


if __name__ == "__main__":
    sys.exit(main())
