"""What the page is made of, each pinned by version and hash, fetched by the registries' clients."""

import base64
import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

AKAR = Path(__file__).parents[1]
SIMPANAN = AKAR / "build" / "web"  # kept between builds, each file checked again
PUSTAKA = Path(__file__).with_name("pustaka.txt")
# Python 3.14 for the browser, as pyodide 314 names it; python-calamine has a wheel for it.
_UNTUK_PERAMBAN = (
    "--platform", "pyemscripten_2026_0_wasm32", "--python-version", "3.14",
    "--implementation", "cp", "--abi", "cp314",
)  # fmt: skip


@dataclass(frozen=True)
class PaketNpm:
    """A package of the npm registry; `integritas` is the registry's own word for its bytes."""

    nama: str
    versi: str
    lisensi: str
    integritas: str

    @property
    def berkas(self) -> str:
        """Return the name under which `npm pack` writes it."""
        return f"{self.nama.removeprefix('@').replace('/', '-')}-{self.versi}.tgz"


PYODIDE = PaketNpm(
    "pyodide",
    "314.0.7",
    "MPL-2.0",
    "sha512-0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A==",
)
NOBLE = PaketNpm(
    "@noble/ciphers",
    "2.4.0",
    "MIT",
    "sha512-AnjFn0Jv92laAkvMrghlFZq4qQCIN/4DxFV/eooqtC2YTjB7kBeLMS2T9KJX4Dn+ZVXLOwK0lSgqDtx9gvxtiw==",
)
AXE = PaketNpm(  # for the tests only, not inside the page
    "axe-core",
    "4.14.1",
    "MPL-2.0",
    "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
)


_LISENSI = {
    "python-calamine": "MIT",
    "xlsxwriter": "BSD-2-Clause",
    "xlrd": "BSD",
    "msoffcrypto-tool": "MIT",
    "olefile": "BSD-2-Clause",
}


def licences() -> list[str]:
    """Return a line on each thing inside the page; the wheels carry their texts with them."""
    npm = [
        f"{paket_npm.nama} {paket_npm.versi} ({paket_npm.lisensi})"
        for paket_npm in (PYODIDE, NOBLE)
    ]
    dipatok = re.findall(r"^([\w-]+)==(\S+)", PUSTAKA.read_text(encoding="utf-8"), re.MULTILINE)
    roda = [f"{nama} {versi} ({_LISENSI[nama]})" for nama, versi in dipatok]
    return ["lkjip-xl (MIT)", "CPython 3.14 (PSF-2.0), di dalam pyodide", *npm, *roda]


class GalatBangun(Exception):
    """The page cannot be built here; the text says why and what to do."""


def fetch_npm(paket: PaketNpm) -> dict[str, bytes]:
    """Return the files of a package by name; raise GalatBangun where its bytes are not ours."""
    arsip = SIMPANAN / paket.berkas
    if not arsip.exists() or _integrity(arsip) != paket.integritas:
        _pack(paket)
    if _integrity(arsip) != paket.integritas:
        raise GalatBangun(f"{paket.berkas}: isinya bukan yang dipatok di web/sumber.py")
    with tarfile.open(arsip) as tar_file:
        return {
            tar_info.name.removeprefix("package/"): berkas.read()
            for tar_info in tar_file
            if (berkas := tar_file.extractfile(tar_info)) is not None
        }


def _pack(paket: PaketNpm) -> None:
    """Let npm write the package into our folder."""
    npm = shutil.which("npm")
    if npm is None:
        raise GalatBangun(f"npm tidak terpasang; halaman memerlukan paket npm {paket.nama}")
    with _work_folder() as folder:
        tujuan = ["--pack-destination", str(folder)]
        run_tool([npm, "pack", "--silent", f"{paket.nama}@{paket.versi}", *tujuan])
        (folder / paket.berkas).replace(SIMPANAN / paket.berkas)


@contextmanager
def _work_folder() -> Iterator[Path]:
    """Give a folder for what is not whole yet: another build may run beside this one."""
    SIMPANAN.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=SIMPANAN) as folder:
        yield Path(folder)


def run_tool(perintah: Sequence[str]) -> None:
    """Run a tool without its chatter; raise GalatBangun where it fails."""
    hasil = subprocess.run(perintah, cwd=SIMPANAN, capture_output=True, text=True, check=False)
    if hasil.returncode:
        raise GalatBangun(f"{Path(perintah[0]).name} gagal:\n{hasil.stderr.strip()}")


def _integrity(path: Path) -> str:
    cerna = hashlib.sha512(path.read_bytes()).digest()
    return "sha512-" + base64.b64encode(cerna).decode()


def fetch_wheels() -> list[Path]:
    """Return the wheels of pustaka.txt; pip refuses every one whose hash is another."""
    dipatok = PUSTAKA.read_bytes()
    folder = SIMPANAN / f"pustaka-{hashlib.sha256(dipatok).hexdigest()[:16]}"
    if not folder.exists():
        _download(folder)
    roda = sorted(folder.glob("*.whl"))
    for path in roda:
        if hashlib.sha256(path.read_bytes()).hexdigest() not in dipatok.decode():
            raise GalatBangun(f"{path.name}: isinya bukan yang dipatok di web/pustaka.txt")
    return roda


def _download(tujuan: Path) -> None:
    """Let pip fetch the wheels."""
    with _work_folder() as folder:
        perintah = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        pilihan = ["--require-hashes", "--only-binary=:all:", *_UNTUK_PERAMBAN]
        run_tool([*perintah, *pilihan, "--requirement", str(PUSTAKA), "--dest", str(folder / "w")])
        if not tujuan.exists():
            (folder / "w").replace(tujuan)
