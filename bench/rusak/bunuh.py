"""Kill `susun` at any moment, again and again: only whole files may be left, and whole sources.

python -m bench.rusak.bunuh --n 1000
"""

import argparse
import os
import random
import resource
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.rusak.benih import seeds
from lkjip_xl import pipeline
from lkjip_xl.cli import main as perintah

# What a run does to files, as Python itself tells it: before each of them it may be killed.
_KEJADIAN = {
    "open", "os.chmod", "os.link", "os.remove", "os.rename", "os.utime", "shutil.copyfile",
    "shutil.copystat", "tempfile.mkstemp",
}  # fmt: skip
_NAMA = ("hasil.xlsx", "hasil-sebelumnya.xlsx")
_KEJADIAN_SEKALI = 46  # of them in a run
_KEMBALI = 0.2  # seconds of CPU in which a warm run is done, and a little more


def kill_often(banyak: int, folder: Path, mulai: int = 0) -> list[str]:
    """Return what was wrong after each kill, empty where nothing ever was.

    Two sources take turns, so that a mixture of two results is none of them. Every second run is
    killed before one of the things that it does to files near its target, the others by the clock.
    """
    asal = _sources(folder)
    pipeline.build_workbook(pipeline.inspect(pipeline.read_sources(asal)))  # loads everything
    hasil = {_result(asal[n], folder) for n in (0, 1, 0)}
    semula = {path: path.read_bytes() for path in asal}
    salah: list[str] = []
    for nomor in range(mulai, mulai + banyak):
        acak, sebelum = random.Random(nomor), (folder / "hasil.xlsx").read_bytes()
        _kill_one(asal[nomor % 2], folder, acak, lewat_jam=nomor // 2 % 2 == 1)
        for nama in _NAMA:
            if not (folder / nama).exists() or (folder / nama).read_bytes() not in hasil:
                salah.append(f"{nomor}: {nama} rusak, hilang, atau tercampur")
        if sebelum not in _kept(folder):
            salah.append(f"{nomor}: hasil sebelumnya tidak ada lagi")
        salah += [
            f"{nomor}: sumber berubah" for p, lama in semula.items() if p.read_bytes() != lama
        ]
        for sisa in folder.glob(".~lkjip-*"):
            sisa.unlink()
    return salah


def _kept(folder: Path) -> list[bytes]:
    """Return what stands under the two names."""
    return [(folder / nama).read_bytes() for nama in _NAMA if (folder / nama).exists()]


def _sources(folder: Path) -> list[Path]:
    """Write two sources whose results differ."""
    hasil = []
    for benih in (seeds()[0], next(s for s in seeds() if s.nama == "gaya-xlsx")):
        path = folder / f"{benih.nama}.xlsx"
        path.write_bytes(benih.data)
        hasil.append(path)
    return hasil


def _result(asal: Path, folder: Path) -> bytes:
    """Return what a run writes that nobody kills."""
    _fork(lambda: _work(asal, folder))
    return (folder / "hasil.xlsx").read_bytes()


def _kill_one(asal: Path, folder: Path, acak: random.Random, *, lewat_jam: bool) -> None:
    if lewat_jam:
        detik = acak.uniform(0.001, _KEMBALI)
        _fork(lambda: signal.setitimer(signal.ITIMER_PROF, detik), lambda: _work(asal, folder))
    else:
        ke = acak.randrange(1, _KEJADIAN_SEKALI + 3)
        _fork(lambda: _die_before(ke, folder), lambda: _work(asal, folder))


def _die_before(ke: int, folder: Path) -> None:
    """Let this process be killed before the n-th thing that it does to a file of the folder."""
    tersisa = ke

    def hook(kejadian: str, nilai: tuple[object, ...]) -> None:
        nonlocal tersisa
        if kejadian in _KEJADIAN and any(str(folder) in str(butir) for butir in nilai):
            tersisa -= 1
            if not tersisa:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def _work(asal: Path, folder: Path) -> None:
    perintah(["susun", str(asal), "-o", str(folder / "hasil.xlsx")])


def _fork(*kerja: Callable[[], object]) -> None:
    """Do a work in a process of its own, with everything loaded already."""
    sys.stdout.flush()
    anak = os.fork()
    if not anak:
        try:
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
            buang = os.open(os.devnull, os.O_WRONLY)
            os.dup2(buang, 1)
            os.dup2(buang, 2)
            for tugas in kerja:
                tugas()
        finally:
            os._exit(0)
    os.waitpid(anak, 0)


def main() -> int:
    """Kill, and say how often a file was damaged."""
    p = argparse.ArgumentParser()
    p.add_argument("--n", type=int, default=100)
    p.add_argument("--mulai", type=int, default=0)
    o = p.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        salah = kill_often(o.n, Path(folder), o.mulai)
    for teks in salah:
        print(teks)
    print(f"{o.n} kali dimatikan, {len(salah)} berkas rusak, hilang, atau tercampur")
    return int(bool(salah))


if __name__ == "__main__":
    sys.exit(main())
