"""The sound workbooks that are damaged, in every format, and what is true of them."""

import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.alat.ragam import PENULIS

_BERKODE = """LAPORAN REALISASI ANGGARAN TAHUN 2024

Kode | Uraian | Anggaran | Realisasi | Sisa
7.01.01 | **PROGRAM ALFA** | =SUM(C5):37000000 | =SUM(D5):30500000 | =C4-D4:6500000
7.01.01.2.01 | **Kegiatan Satu** | =SUM(C6:C7):37000000 | =SUM(D6:D7):30500000 | =C5-D5:6500000
7.01.01.2.01.0001 | Sub Kegiatan Gaji | 25000000 | 20000000 | =C6-D6:5000000
7.01.01.2.01.0002 | Sub Kegiatan Rapat | 12000000 | 10500000 | =C7-D7:1500000
7.01.02 | **PROGRAM BETA** | =SUM(C9):23456000 | =SUM(D9):23000000 | =C8-D8:456000
7.01.02.2.01 | **Kegiatan Dua** | =SUM(C10:C11):23456000 | =SUM(D10:D11):23000000 | =C9-D9:456000
7.01.02.2.01.0001 | Sub Kegiatan Musrenbang | 20000000 | 20000000 | =C10-D10:0
7.01.02.2.01.0002 | Sub Kegiatan Desa | 3456000 | 3000000 | =C11-D11:456000
 | JUMLAH | =C4+C8:60456000 | =D4+D8:53500000 | =C12-D12:6956000"""
_BERGAYA = """LAPORAN REALISASI ANGGARAN TAHUN 2024

Uraian | Anggaran | Realisasi
**Alfa** | =SUM(B5):37000000 | =SUM(C5):30500000
>Satu | =SUM(B6:B7):37000000 | =SUM(C6:C7):30500000
>>Gaji | 25000000 | 20000000
>>Rapat | 12000000 | 10500000
**Beta** | =SUM(B9):23456000 | =SUM(C9):23000000
>Dua | =SUM(B10:B11):23456000 | =SUM(C10:C11):23000000
>>Musrenbang | 20000000 | 20000000
>>Desa | 3456000 | 3000000
JUMLAH | =B4+B8:60456000 | =C4+C8:53500000"""


@dataclass(frozen=True)
class Benih:
    """A sound file: its format, its bytes, and the figures that a report of it must give."""

    nama: str
    akhiran: str
    data: bytes
    benar: tuple[str | None, ...]


def _grid(teks: str) -> Grid:
    return kisi(teks, lembar="LRA", format={"C": "#,##0", "D": "#,##0"})


def _bytes(grid: Grid, jenis: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{jenis}"
        PENULIS[jenis](path, grid)
        return path.read_bytes()


@cache
def seeds() -> tuple[Benih, ...]:
    """Return every sound file."""
    benar = ("60456000", "53500000")
    hasil = [
        Benih(f"kode-{jenis}", jenis, _bytes(_grid(_BERKODE), jenis), benar) for jenis in PENULIS
    ]
    hasil += [
        Benih(f"gaya-{jenis}", jenis, _bytes(_grid(_BERGAYA), jenis), benar)
        for jenis in ("xlsx", "xls", "ods")
    ]
    return tuple(hasil)
