"""What each row of a budget table is called: program, kegiatan, rekening, rincian."""

import re
from collections import Counter

from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.norms.kepala import NAMA_BELANJA, NAMA_UNIT
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

KATA_TINGKAT = (
    (re.compile(r"^program\b"), 0),
    (re.compile(r"^kegiatan\b"), 1),
    (re.compile(r"^sub[ -]?kegiatan\b"), 2),
)
_BELANJA = re.compile(NAMA_BELANJA)
_UNIT = re.compile(NAMA_UNIT)
_MENURUT_NAMA: tuple[tuple[TingkatBaris, re.Pattern[str]], ...] = (
    ("rekening", _BELANJA),
    ("skpd", _UNIT),
)
_DI_ATAS: tuple[TingkatBaris, ...] = ("urusan", "bidang_urusan", "skpd")
_DI_BAWAH: tuple[TingkatBaris, ...] = ("program", "kegiatan", "sub_kegiatan", "rekening")
_CUKUP = 0.6


def level_names(
    rows: list[BarisMentah], dalam: list[int], induk: list[int | None]
) -> list[TingkatBaris]:
    """Name the levels: a row's kode says it, else its parent's, else its depth.

    Depth counts from the level whose names begin with Program. A flat list of belanja holds
    rekening, one of offices SKPD.
    """
    seragam = _one_level(rows, dalam)
    awal = _program_depth(rows, dalam)
    nama: list[TingkatBaris] = []
    for baris, d in zip(rows, dalam, strict=True):
        nama.append(baris.kode.tingkat if baris.kode else seragam or _by_depth(d, awal))
    pasti = {posisi for posisi, baris in enumerate(rows) if baris.kode}
    for posisi in sorted(range(len(rows)), key=lambda p: dalam[p]):
        atas = induk[posisi]
        if posisi not in pasti and atas is not None and atas in pasti:
            nama[posisi] = _below(nama[atas])
            pasti.add(posisi)
    return nama


def _program_depth(rows: list[BarisMentah], dalam: list[int]) -> int:
    """Return the depth of the programs (negative: above the table) by the words of some level.

    Only the word Program shows it by a single row; of Kegiatan most rows of a depth must have it.
    """
    for pola, geser in KATA_TINGKAT:
        semua = Counter(dalam)
        cocok = Counter(
            d for baris, d in zip(rows, dalam, strict=True) if pola.match(baris.uraian.lower())
        )
        kedalaman = [d for d in cocok if not geser or cocok[d] >= _CUKUP * semua[d]]
        if kedalaman:
            return min(kedalaman) - geser
    return 0


def _by_depth(dalam: int, awal: int) -> TingkatBaris:
    """Return the level at a depth, where `awal` is that of the programs."""
    if dalam < awal:
        return _DI_ATAS[max(0, len(_DI_ATAS) - awal + dalam)]
    return _DI_BAWAH[dalam - awal] if dalam - awal < len(_DI_BAWAH) else "rincian"


def _below(tingkat: TingkatBaris) -> TingkatBaris:
    """Return the level below another one."""
    if tingkat not in _DI_BAWAH:
        return "rincian" if tingkat == "rincian" else "program"
    letak = _DI_BAWAH.index(tingkat) + 1
    return _DI_BAWAH[letak] if letak < len(_DI_BAWAH) else "rincian"


def _one_level(rows: list[BarisMentah], dalam: list[int]) -> TingkatBaris | None:
    """Return what a flat list without kode holds by its names, None where they do not say."""
    if any(dalam) or any(baris.kode for baris in rows):
        return None
    for tingkat, pola in _MENURUT_NAMA:
        if sum(1 for s in rows if pola.match(s.uraian.lower())) >= _CUKUP * len(rows):
            return tingkat
    return None
