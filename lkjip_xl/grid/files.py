"""The files that a user meant by the files and folders named."""

import os
import re
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lkjip_xl.grid.clean import visible
from lkjip_xl.grid.galat import BUKAN_BERKAS, GalatBerkas
from lkjip_xl.grid.property import TANDA_SALINAN, output_mark
from lkjip_xl.lazy.beku import beku

AKHIRAN = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".html", ".htm"})
HASIL_SENDIRI = "hasil lkjip-xl sebelumnya"
SALINAN_SENDIRI = "salinan bertanda dari lkjip-xl; yang diperiksa berkas aslinya"
_TERSEMBUNYI = 2  # FILE_ATTRIBUTE_HIDDEN, on Windows only


@beku
class BerkasSumber:
    """A file to read; `nama` is how the report calls it, the same on every machine."""

    path: Path
    nama: str
    eksplisit: bool


@beku
class Terpilih:
    """The files to read, and those left out with the reason."""

    berkas: tuple[BerkasSumber, ...]
    dilewati: tuple[tuple[str, str], ...]


@dataclass
class _Calon:
    path: Path
    dalam: int  # how many parts of the path make the name
    eksplisit: bool
    alasan: str | None


def expand_sources(sumber: Sequence[Path]) -> Terpilih:
    """Return the files behind the given files and folders; GalatBerkas if one is missing."""
    calon: dict[str, _Calon] = {}
    for path in sumber:
        for baru in _candidates(path):
            kunci = os.path.normcase(os.path.realpath(baru.path))
            lama = calon.setdefault(kunci, baru)
            if baru.eksplisit and not lama.eksplisit:
                lama.eksplisit, lama.alasan = True, baru.alasan
            elif lama.alasan is not None and baru.alasan is None:
                calon[kunci] = baru  # a hidden link to it came first
    semua = list(calon.values())
    nama = _names(semua)
    return Terpilih(
        tuple(
            BerkasSumber(c.path, n, c.eksplisit)
            for c, n in zip(semua, nama, strict=True)
            if c.alasan is None
        ),
        tuple((n, c.alasan) for c, n in zip(semua, nama, strict=True) if c.alasan is not None),
    )


def shown_name(nama: str) -> str:
    """Return a name as it can be written anywhere: bytes that are no UTF-8 become a mark."""
    return visible(os.fsencode(nama).decode("utf-8", "replace"))


def natural_key(teks: str) -> list[tuple[int, int, str]]:
    """Return a sort key: case does not count, numbers go by value (2 before 10)."""
    bagian = re.findall(r"\d+|\D+", teks.casefold())
    return [(0, int(b), "") if b.isdecimal() else (1, 0, b) for b in bagian]


def _candidates(sumber: Path) -> Iterator[_Calon]:
    mutlak = Path(os.path.abspath(sumber))  # also without "..", which is no name
    if mutlak.is_dir():
        yield from _walk(mutlak)
    elif mutlak.exists() and not is_ordinary(mutlak):
        raise GalatBerkas(*BUKAN_BERKAS, str(sumber))
    elif mutlak.exists():
        yield _Calon(mutlak, 1, True, _refusal_always(mutlak))
    else:
        raise GalatBerkas(
            f'Berkas atau folder "{sumber}" tidak ditemukan.',
            "Periksa kembali penulisan nama dan letaknya.",
            str(sumber),
        )


def _walk(folder: Path, dalam: int = 1) -> Iterator[_Calon]:
    try:
        berkas = sorted(folder.iterdir(), key=lambda p: (natural_key(p.name), p.name))
    except OSError:
        yield _Calon(folder, max(dalam - 1, 1), False, "folder tidak dapat dibuka")
        return
    for path in berkas:
        if not path.is_dir():
            yield _Calon(path, dalam, False, _refusal(path))
        elif _hidden(path):
            yield _Calon(path, dalam, False, "folder tersembunyi")
        elif not path.is_symlink():  # a link may lead back up
            yield from _walk(path, dalam + 1)


def is_ordinary(path: Path) -> bool:
    """Tell a file with a content from pipes, devices, and links that lead nowhere."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (OSError, RuntimeError):  # a link that leads back to itself
        return False


def _hidden(path: Path) -> bool:
    if path.name.startswith((".", "~")):
        return True
    try:
        return bool(getattr(path.stat(), "st_file_attributes", 0) & _TERSEMBUNYI)
    except OSError:
        return False


def _refusal_always(path: Path) -> str | None:
    """Return why a file is left out even when it was named (`*.xlsx` names everything)."""
    if path.name.startswith("~$"):
        return (
            f"berkas kunci Excel: {path.name[2:]} sedang dibuka, dan perubahan yang belum disimpan "
            "tidak terbaca"
        )
    tanda = output_mark(path)
    if tanda == TANDA_SALINAN:
        return SALINAN_SENDIRI
    return HASIL_SENDIRI if tanda else None


def _refusal(path: Path) -> str | None:
    akhiran = path.suffix.lower()
    if not path.name.startswith("~$") and (_hidden(path) or akhiran == ".tmp"):
        return "berkas sementara atau tersembunyi"
    if akhiran not in AKHIRAN:
        return "bukan lembar kerja"
    if not is_ordinary(path):
        return "bukan berkas biasa: pipa, perangkat, atau tautan yang tidak menuju berkas"
    return _refusal_always(path)


def _names(calon: list[_Calon]) -> list[str]:
    """Return a name for each, with as many folders in front as it takes to differ."""
    dalam = [c.dalam for c in calon]
    while True:
        nama = [
            shown_name("/".join(c.path.parts[max(len(c.path.parts) - d, 1) :]))
            for c, d in zip(calon, dalam, strict=True)
        ]
        jumlah = Counter(n.casefold() for n in nama)
        ganda = [
            i
            for i, n in enumerate(nama)
            if jumlah[n.casefold()] > 1 and dalam[i] < len(calon[i].path.parts)
        ]
        if not ganda:
            return nama
        for i in ganda:
            dalam[i] += 1
