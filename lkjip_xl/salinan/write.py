"""The annotated copies of all sources of a run: built first, then written, or none at all."""

import os
import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.parsers import expat

from lkjip_xl.book.save import save_new
from lkjip_xl.grid.files import BerkasSumber
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.kind import probe
from lkjip_xl.lazy.beku import beku
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.sources.salinan import build_copy_sheets
from lkjip_xl.salinan.edit import annotate
from lkjip_xl.salinan.marks import gather_marks
from lkjip_xl.salinan.plain import build_plain
from lkjip_xl.salinan.tags import TakTersunting

_AKHIRAN_XLSX = (".xlsx", ".xlsm", ".xltx", ".xltm")
_TERKUNCI = (
    "tidak disalin, supaya isinya tidak tersimpan tanpa kata sandi; bacalah daftar temuannya"
)
_SEDERHANA = "salinan sederhana (nilai saja): aslinya bukan .xlsx"
_TAK_BIASA = "salinan sederhana (nilai saja): susunan berkas aslinya tidak dapat disunting"
_GAGAL = (
    TakTersunting, LookupError, ValueError, OverflowError, NotImplementedError,
    ET.ParseError, expat.ExpatError, zipfile.BadZipFile, zlib.error, struct.error,
)  # fmt: skip


@beku
class Salinan:
    """The copy of a source: where it is (None: there is none), and what is to be said of it."""

    berkas: str
    path: Path | None
    keterangan: str
    data: bytes = b""


def check_folder(folder: Path, berkas: Sequence[BerkasSumber]) -> None:
    """Refuse a folder whose copies would stand among the sources or over a file (GalatBerkas)."""
    if folder.exists() and not folder.is_dir():
        raise GalatBerkas(f"“{folder}” adalah berkas, bukan folder.", "Sebutkan nama folder lain.")
    tujuan = _real(folder)
    asli = {_real(sumber.path) for sumber in berkas}
    # `parents` of the name: a source two folders deep makes three folders those of the sources.
    folder_sumber = {
        induk
        for sumber in berkas
        for induk in _real(sumber.path).parents[: 1 + sumber.nama.count("/")]
    }
    if tujuan in folder_sumber:
        raise GalatBerkas(
            f"“{folder}” adalah folder sumber; salinan tidak boleh bercampur dengan sumbernya.",
            "Pilih folder lain, misalnya --salinan Periksa.",
        )
    for sumber in berkas:
        _check_free(folder, _copy_path(folder, sumber, probe(sumber.path)), asli)


def _real(path: Path) -> Path:
    """Return a path without links; unlike `resolve` it does not fail on a circle of them."""
    return Path(os.path.realpath(path))


def _check_free(folder: Path, path: Path, asli: set[Path]) -> None:
    """Refuse a copy over a source or over another file."""
    if _real(path) in asli:
        raise GalatBerkas(
            f"Salinan “{path.name}” akan menimpa sumbernya.", "Pilih folder lain untuk salinan."
        )
    if os.path.lexists(path):
        raise GalatBerkas(
            f"“{path.name}” sudah ada di folder “{folder}”.",
            "Pilih folder lain, atau pindahkan dulu salinan yang lama.",
        )


def _copy_path(folder: Path, berkas: BerkasSumber, jenis: str, *, sederhana: bool = False) -> Path:
    """Return where the copy of a source goes; it keeps its name where that tells what it is."""
    tetap = _AKHIRAN_XLSX[:1] if sederhana or jenis != "xlsx" else _AKHIRAN_XLSX
    nama = berkas.nama if berkas.path.suffix.lower() in tetap else berkas.nama + ".xlsx"
    return folder.joinpath(*nama.split("/"))


def build_copies(bahan: Bahan, berkas: Sequence[BerkasSumber], folder: Path) -> list[Salinan]:
    """Return the copies of all sources that were read, not written yet."""
    return [_build_copy(bahan, sumber, folder) for sumber in berkas]


def _build_copy(bahan: Bahan, berkas: BerkasSumber, folder: Path) -> Salinan:
    """Return one copy: the edited package, else a plain workbook, else the reason for none."""
    jenis = probe(berkas.path)
    if jenis == "terenkripsi":
        return Salinan(berkas.nama, None, _TERKUNCI)
    lembar = build_copy_sheets(bahan, berkas.nama)
    banyak = sum(1 for t in bahan.temuan if t.berkas == berkas.nama)
    jumlah = f"{banyak} temuan" if banyak else "tanpa temuan"
    if jenis == "xlsx":
        try:
            bertanda = {s.nama: gather_marks(s) for s in lembar if s.tanda}
            data = annotate(berkas.path.read_bytes(), bertanda)
            return Salinan(berkas.nama, _copy_path(folder, berkas, jenis), jumlah, data)
        except _GAGAL:
            pass  # a package of another build: its values can still be shown with the marks
    alasan = _TAK_BIASA if jenis == "xlsx" else _SEDERHANA
    path = _copy_path(folder, berkas, jenis, sederhana=True)
    return Salinan(berkas.nama, path, f"{jumlah}; {alasan}", build_plain(berkas.nama, lembar))


def write_copies(salinan: Sequence[Salinan], folder: Path, berkas: Sequence[BerkasSumber]) -> None:
    """Write all copies; where one cannot be written, none stays."""
    asli = {_real(sumber.path) for sumber in berkas}
    ditulis: list[Path] = []
    try:
        for butir in salinan:
            if butir.path is not None:
                _check_free(folder, butir.path, asli)
                butir.path.parent.mkdir(parents=True, exist_ok=True)
                save_new(butir.data, butir.path)
                ditulis.append(butir.path)
    except BaseException:
        for path in ditulis:
            path.unlink(missing_ok=True)
        raise


def describe_copy(salinan: Salinan) -> str:
    """Return a line on a copy."""
    return f"  {salinan.path or salinan.berkas}: {salinan.keterangan}"
