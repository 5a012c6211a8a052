"""`python -m web.build` makes dist/lkjip.html: one file with Python, lkjip_xl and the page."""

import base64
import gzip
import hashlib
import json
import re
import sys
import time
from pathlib import Path

from web.paket import build_archive
from web.sumber import AKAR, PYODIDE, fetch_npm, fetch_wheels

HALAMAN = Path(__file__).with_name("page")
TUJUAN = AKAR / "dist" / "lkjip.html"


def _pack(isi: bytes) -> str:
    return base64.b64encode(gzip.compress(isi, 9, mtime=0)).decode("ascii")


def build() -> str:
    pyodide = fetch_npm(PYODIDE)
    muatan = {
        "pemuat": pyodide["pyodide.mjs"],
        "mesin": pyodide["pyodide.asm.mjs"],
        "wasm": pyodide["pyodide.asm.wasm"],
        "pustaka": pyodide["python_stdlib.zip"],
        "paket": build_archive(fetch_wheels()),
    }
    kunci = json.loads(pyodide["pyodide-lock.json"])
    kunci["packages"] = {}
    data = "".join(
        f'<script type="text/plain" id="muatan-{n}">{_pack(i)}</script>\n'
        for n, i in muatan.items()
    )
    pekerja = (HALAMAN / "pekerja.js").read_text()
    skrip = """
const ambil = (id) => document.getElementById(id).textContent;
let n=0; const tunggu={};
window.t0=performance.now();
addEventListener("DOMContentLoaded", () => {
  const w = new Worker(URL.createObjectURL(new Blob([ambil("pekerja")],{type:"text/javascript"})));
  w.onerror = e => { document.title="galat "+e.message; };
  w.onmessage = ({data}) => {
    if (data.jenis==="siap") { window.siap=performance.now(); document.title="siap"; }
    if (data.nomor) tunggu[data.nomor](data);
    if (data.jenis==="gagal") document.title=data.galat;
  };
  const muatan = {}; for (const s of document.querySelectorAll("[id^=muatan-]")) muatan[s.id.slice(7)]=s.textContent;
  w.postMessage({perintah:"mulai", muatan, kunci: JSON.parse(ambil("kunci"))});
  window.minta = (d) => new Promise(r => { d.nomor=++n; tunggu[n]=r; w.postMessage(d); });
});
"""
    sidik = base64.b64encode(hashlib.sha256(skrip.encode()).digest()).decode()
    csp = f"default-src 'none'; script-src 'sha256-{sidik}' blob: 'wasm-unsafe-eval'; worker-src blob:; style-src 'unsafe-inline'; connect-src 'none'; base-uri 'none'; form-action 'none'"
    return f"""<!doctype html><html lang=id><meta charset=utf-8><meta http-equiv="Content-Security-Policy" content="{csp}"><title>x</title><h1>Halo</h1><script>{skrip}</script>
<script type="text/plain" id="pekerja">{pekerja}</script><script type="text/plain" id="kunci">{json.dumps(kunci)}</script>{data}"""


TUJUAN.parent.mkdir(exist_ok=True)
TUJUAN.write_text(build())
print(TUJUAN.stat().st_size)
