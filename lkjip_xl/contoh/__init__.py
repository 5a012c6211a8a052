"""The founding document's figures as data, and the sample workbooks made from them."""

from collections.abc import Callable
from pathlib import Path

from lkjip_xl.contoh.buku import write_new
from lkjip_xl.contoh.dpa import write_dpa
from lkjip_xl.contoh.kinerja import write_kinerja
from lkjip_xl.contoh.pegawai import write_pegawai
from lkjip_xl.contoh.pengaturan import write_pengaturan
from lkjip_xl.contoh.realisasi import write_realisasi
from lkjip_xl.contoh.skm import write_skm

BERKAS: dict[str, Callable[[Path], None]] = {
    "DPA.xlsx": write_dpa,
    "Kinerja.xlsx": write_kinerja,
    "Pegawai.xlsx": write_pegawai,
    "Pengaturan.xlsx": write_pengaturan,
    "Realisasi.xlsx": write_realisasi,
    "SKM.xlsx": write_skm,
}


def write_contoh(folder: Path) -> list[Path]:
    """Write the sample workbooks; raise FileExistsError rather than replace a file."""
    return write_new(folder, BERKAS)
