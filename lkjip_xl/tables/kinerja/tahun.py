"""Lists with a row for each indikator and year or triwulan: the latest is the report's."""

from collections.abc import Sequence
from typing import NamedTuple

from lkjip_xl.cells.text import rapikan
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.kepala import BULAN, KATA_TRIWULAN, KE_BERAPA, URUTAN
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.kinerja.bukti import is_filled
from lkjip_xl.tables.kinerja.triwulan import SAMPAI

_TAHUN = later(r"(19|20)\d\d")
_MASA = later(rf"{KATA_TRIWULAN}( ke)?|periode")
_KE = later(rf"(?:s\.?/?d\.? ?)?(?:{KATA_TRIWULAN}[ .-]*)?(?:ke[ .-]*)?({KE_BERAPA})")
_ROMAWI = ("I", "II", "III", "IV")


class DaftarMasa(NamedTuple):
    """The rows of the latest year or triwulan, where each one's words stand, and the periods."""

    baris: list[int]  # of the sheet, those of the latest period
    asal: dict[int, int]  # the row that names the indikator of a row: a merged cell's first
    tahun: str | None  # None for a list of triwulan
    lalu: tuple[str, ...]  # earlier years or triwulan
    periode: str | None = None  # the month up to which a triwulan counts
    sampai: bool = True  # what a triwulan has counts from January on


def years_down(grid: Grid, kepala: Kepala, baris: Sequence[int], kolom: Kolom) -> DaftarMasa | None:
    """Return the rows of the latest year that has a realisasi; None for no such list.

    Years to come may stand below it with their targets.
    """
    letak = [k for k, kata in kepala.kata.items() if header_words(kata[-1]) == "tahun"]
    nama = kolom.get("indikator", (-1,))[0]
    if len(letak) != 1 or nama < 0:
        return None
    menurut = {b: kata for b in baris if (kata := _year(grid, b, letak[0]))}
    semua = sorted(set(menurut.values()))
    if len(semua) < 2 or len(menurut) * 2 <= len(baris):
        return None
    diukur = kolom.get("realisasi", kolom.get("capaian", (nama,)))[0]
    berisi = [t for b, t in menurut.items() if is_filled(grid, (diukur,), (b,))]
    terakhir = max(berisi, default=semua[-1])
    asal = _named_at(grid, baris, nama)
    kini = [b for b in baris if menurut.get(b) == terakhir]
    return DaftarMasa(kini, asal, terakhir, tuple(t for t in semua if t < terakhir))


def _year(grid: Grid, baris: int, kolom: int) -> str | None:
    """Return the year in a cell."""
    teks = rapikan(grid.nilai(baris, kolom)).removesuffix(".0")
    return teks if _TAHUN.fullmatch(teks) else None


def _named_at(grid: Grid, baris: Sequence[int], nama: int) -> dict[int, int]:
    """Return the row that names the indikator of each row: the nearest one from it upwards."""
    asal: dict[int, int] = {}
    pertama = None
    for b in baris:
        pertama = b if rapikan(grid.nilai(b, nama)) else pertama
        if pertama is not None:
            asal[b] = pertama
    return asal


def quarters_down(
    grid: Grid, kepala: Kepala, baris: Sequence[int], kolom: Kolom
) -> DaftarMasa | None:
    """Return the rows of the latest triwulan that has a realisasi; None for no such list.

    Each indikator stands there: a column that says when each one is due makes no list.
    """
    letak = [k for k, kata in kepala.kata.items() if _MASA.fullmatch(header_words(kata[-1]))]
    nama = kolom.get("indikator", (-1,))[0]
    if len(letak) != 1 or nama < 0:
        return None
    asal = _named_at(grid, baris, nama)
    menurut = {b: ke for b in asal if (ke := _quarter(grid, b, letak[0]))}
    diukur = kolom.get("realisasi", kolom.get("capaian", letak))[0]
    ke = max((ke for b, ke in menurut.items() if is_filled(grid, (diukur,), (b,))), default=0)
    kini = [b for b in menurut if menurut[b] == ke]
    sebutan = {b: rapikan(grid.nilai(a, nama)) for b, a in asal.items()}
    lalu = sorted({n for n in menurut.values() if n < ke})
    if not lalu or {sebutan[b] for b in kini} != set(sebutan.values()):
        return None
    target = [
        [grid.nilai(b, k) for b in menurut if sebutan[b] == n]
        for n in dict.fromkeys(sebutan.values())
        for k in kolom.get("target", ())
    ]
    sampai = bool(SAMPAI.search(" ".join(map(kepala.jalur, (letak[0], diukur)))))
    bulan = BULAN[3 * ke - 1].capitalize()
    dulu = tuple(f"Triwulan {_ROMAWI[n - 1]}" for n in lalu)
    return DaftarMasa(kini, asal, None, dulu, bulan, sampai or _grow(target))


def _grow(target: Sequence[Sequence[Nilai]]) -> bool:
    """Tell targets that rise from triwulan to triwulan and never fall: they count from January.

    Equal ones may be those of an index, or of each triwulan alone.
    """
    angka = [[n for n in deret if isinstance(n, int | float)] for deret in target]
    return any(deret and deret[0] < deret[-1] for deret in angka) and all(
        deret == sorted(deret) for deret in angka
    )


def _quarter(grid: Grid, baris: int, kolom: int) -> int:
    """Return the number of the triwulan in a cell, 0 for anything else."""
    cocok = _KE.fullmatch(rapikan(grid.nilai(baris, kolom)).lower().removesuffix(".0"))
    return URUTAN[cocok[1]] if cocok else 0
