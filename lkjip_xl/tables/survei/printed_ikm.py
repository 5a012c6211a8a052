"""The IKM that a source prints below its unsur: it tells by which weight the office counts."""

import re
from collections.abc import Callable, Iterable

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.norms.unsur import EKSTREM_REKAP, IKM_REKAP
from lkjip_xl.tables.columns import common_separator
from lkjip_xl.tables.survei.below import number_below
from lkjip_xl.tables.survei.recap_columns import PUNCAK_NRR, role_of

_PENUH = 100
_DI_KOTAK = later(r"^(nilai )?(ikm|skm|indeks kepuasan)\b(?!.*\b(target|lalu|20\d\d)\b)")
_EKSTREM = later(EKSTREM_REKAP)
_KALI = later(r"[x×*] ?25\b|\b25 ?[x×*]")


def _names_average(kata: str) -> bool:
    """Tell NRR and NRR tertimbang; behind IKM, in brackets or as x 25, they only say how."""
    nama = re.split(r"[(:=]", kata)[0]
    return role_of(nama) in {"nrr", "tertimbang"} and not _KALI.search(kata)


def printed_below(grid: Grid, baris: Iterable[int], label: Callable[[int], str]) -> Angka | None:
    """Return the IKM that a row names which holds no other number; None where none does."""
    baris = list(baris)
    ribuan = common_separator(grid, range(grid.n_kolom), baris)
    for b in baris:
        kata = label(b).lower()
        if not re.search(IKM_REKAP, kata) or _names_average(kata) or _EKSTREM.search(kata):
            continue
        sel = (number_below(grid, b, k, ribuan) for k in range(grid.n_kolom))
        ada = [n for n in sel if n is not None]
        angka = [n for n in ada if n.teks is None] or ada  # beside an IKM a number may be a text
        if len(angka) == 1 and PUNCAK_NRR < (angka[0].nilai or 0) <= _PENUH:
            return angka[0]
    return None


def printed_beside(grid: Grid, baris: Iterable[int], dari: int) -> Angka | None:
    """Return the IKM in a box right of the answers: its name, and the only number behind it."""
    for b in baris:
        for k in range(dari, grid.n_kolom):
            nilai = grid.nilai(b, k)
            if not isinstance(nilai, str) or not _DI_KOTAK.match(nilai.lower().strip()):
                continue
            sel = (number_below(grid, b, n, None) for n in range(k + 1, grid.n_kolom))
            angka = [n for n in sel if n is not None]
            if len(angka) == 1 and PUNCAK_NRR < (angka[0].nilai or 0) <= _PENUH:
                return angka[0]
    return None
