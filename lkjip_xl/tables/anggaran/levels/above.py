"""Levels above the programs: none of them stands below a program."""

from itertools import pairwise

from lkjip_xl.model.jenis import TingkatBaris

DI_ATAS: tuple[TingkatBaris, ...] = ("urusan", "bidang_urusan", "skpd")
_PROGRAM_KE_BAWAH = {"program", "kegiatan", "sub_kegiatan", "rekening"}


def above_programs(nama: list[TingkatBaris], induk: list[int | None]) -> list[TingkatBaris]:
    """Return the levels, what holds a SKPD or a bidang being no program: Bidang Sosial."""
    hasil = list(nama)
    for di_atas, tingkat in reversed([*pairwise(DI_ATAS)]):
        p = -1
        for _ in range(hasil.count(tingkat)):
            p = hasil.index(tingkat, p + 1)
            atas = induk[p]
            if atas is not None and hasil[atas] in _PROGRAM_KE_BAWAH:
                hasil[atas] = di_atas
    return hasil
