"""From the sources given to the files to read; what is skipped is listed with its reason."""

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lkjip_xl.grid.galat import GalatBerkas

TANDA_KELUARAN = "lkjip-xl"
_LEMBAR_KERJA = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".html", ".htm"}


@dataclass(frozen=True, slots=True)
class BerkasSumber:
    """A file to read: its path, its name below the given source, whether it was named itself."""

    path: Path
    nama: str
    eksplisit: bool


@dataclass(frozen=True, slots=True)
class Terpilih:
    """The files to read, and the names of those skipped with the reason."""

    berkas: tuple[BerkasSumber, ...]
    dilewati: tuple[tuple[str, str], ...]


def is_output(path: Path) -> bool:
    """Tell whether a workbook was written by this program, by its document property."""
    try:
        with zipfile.ZipFile(path) as arsip:
            return f'name="{TANDA_KELUARAN}"'.encode() in arsip.read("docProps/custom.xml")
    except (OSError, zipfile.BadZipFile, KeyError, RuntimeError):
        return False


def _natural(path: Path) -> list[tuple[int, int, str]]:
    """Return a sort key by which `b2` stands before `B10`."""
    return [
        (0, int(satu), "") if satu.isdigit() else (1, 0, satu)
        for satu in re.split(r"(\d+)", path.as_posix().casefold())
        if satu
    ]


def _skip_reason(path: Path) -> str | None:
    """Return why a file of a folder is not read, None where it is."""
    if path.name.startswith("~$"):
        return "berkas kunci Excel (berkas aslinya sedang dibuka)"
    if path.name.startswith((".", "~")) or path.suffix.lower() == ".tmp":
        return "berkas sementara atau tersembunyi"
    if path.suffix.lower() not in _LEMBAR_KERJA:
        return "bukan lembar kerja"
    if is_output(path):
        return "hasil lkjip-xl sebelumnya"
    return None


def _walk(folder: Path) -> tuple[list[BerkasSumber], list[tuple[str, str]]]:
    """Return the files of a folder and its subfolders in natural order."""
    berkas, dilewati = [], []
    for path in sorted((p for p in folder.rglob("*") if p.is_file()), key=_natural):
        nama = path.relative_to(folder).as_posix()
        if alasan := _skip_reason(path):
            dilewati.append((nama, alasan))
        else:
            berkas.append(BerkasSumber(path, nama, eksplisit=False))
    return berkas, dilewati


def _unique_names(berkas: list[BerkasSumber]) -> tuple[BerkasSumber, ...]:
    """Put the folder's name in front where two sources would go by one name."""
    nama = [satu.nama.casefold() for satu in berkas]
    return tuple(
        satu
        if nama.count(satu.nama.casefold()) == 1
        else BerkasSumber(satu.path, f"{satu.path.parent.name}/{satu.path.name}", satu.eksplisit)
        for satu in berkas
    )


def expand_sources(sumber: Sequence[Path]) -> Terpilih:
    """Return the files behind the sources given; raise GalatBerkas for one that is missing."""
    berkas: list[BerkasSumber] = []
    dilewati: list[tuple[str, str]] = []
    sudah: set[Path] = set()
    for satu in sumber:
        if satu.is_dir():
            isi, lewat = _walk(satu)
            dilewati.extend(lewat)
        elif satu.exists():
            isi = [BerkasSumber(satu, satu.name, eksplisit=True)]
        else:
            raise GalatBerkas(
                f"Berkas atau folder “{satu}” tidak ditemukan.",
                "Periksa nama dan tempatnya (seret berkasnya ke jendela ini), lalu ulangi.",
                satu.name,
            )
        for calon in isi:
            if (asli := calon.path.resolve()) not in sudah:
                sudah.add(asli)
                berkas.append(calon)
    return Terpilih(_unique_names(berkas), tuple(dilewati))
