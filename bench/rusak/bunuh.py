"""Kill a writer at any moment, again and again: only whole files may be left.

python -m bench.rusak.bunuh --n 1000
"""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_TULIS = """
import sys
from pathlib import Path
from lkjip_xl.perintah.output import replace_target
print("siap", flush=True)
for n in range(int(sys.argv[2]), 10**9):
    replace_target(Path(sys.argv[1]), b"%09d" % n * 400_000)
"""


def kill_often(banyak: int, folder: Path) -> list[str]:
    """Return what was wrong after each kill, empty where nothing ever was."""
    acak, salah = random.Random(1), []
    path = folder / "hasil.xlsx"
    for _ in range(banyak):
        mulai = max((_version(s) for s in folder.glob("hasil*.xlsx")), default=0) + 1
        anak = subprocess.Popen(
            [sys.executable, "-c", _TULIS, str(path), str(mulai)], stdout=subprocess.PIPE
        )
        assert anak.stdout is not None
        anak.stdout.readline()
        time.sleep(acak.uniform(0.0, 0.15))
        anak.send_signal(signal.SIGKILL)
        anak.wait()
        anak.stdout.close()
        for satu in folder.glob("hasil*.xlsx"):
            if _version(satu) < 0:
                salah.append(f"{satu.name} rusak atau tercampur")
        for sisa in folder.glob(".~lkjip-*"):
            sisa.unlink()
    return salah


def _version(path: Path) -> int:
    """Return which version a file holds, -1 where it holds none whole."""
    isi = path.read_bytes()
    satu = isi[:9]
    return int(satu) if len(isi) == 9 * 400_000 and isi == satu * 400_000 else -1


def main() -> int:
    """Kill, and say how often a file was damaged."""
    p = argparse.ArgumentParser()
    p.add_argument("--n", type=int, default=100)
    n = p.parse_args().n
    with tempfile.TemporaryDirectory() as folder:
        salah = kill_often(n, Path(folder))
    print(f"{n} kali dimatikan, {len(salah)} berkas rusak atau tercampur")
    return int(bool(salah))


if __name__ == "__main__":
    sys.exit(main())
