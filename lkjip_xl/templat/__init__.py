"""Blank input workbooks: forms that check what is typed and that the program reads back."""

from collections.abc import Callable
from pathlib import Path

from lkjip_xl.contoh.buku import write_new
from lkjip_xl.templat.anggaran import write_anggaran
from lkjip_xl.templat.kinerja import write_kinerja
from lkjip_xl.templat.pegawai import write_pegawai
from lkjip_xl.templat.pengaturan import write_pengaturan
from lkjip_xl.templat.skm import write_skm

BERKAS: dict[str, Callable[[Path], None]] = {
    "Anggaran.xlsx": write_anggaran,
    "Kinerja.xlsx": write_kinerja,
    "Pegawai.xlsx": write_pegawai,
    "Pengaturan.xlsx": write_pengaturan,
    "SKM.xlsx": write_skm,
}


def write_templat(folder: Path) -> list[Path]:
    """Write the forms; raise FileExistsError rather than replace a file."""
    return write_new(folder, BERKAS)
