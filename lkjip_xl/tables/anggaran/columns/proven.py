"""Anggaran and realisasi by what holds: sisa and persen say which columns they are about."""

from decimal import Decimal
from fractions import Fraction
from itertools import product

from lkjip_xl.grid.grid import Grid
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.content import Isi
from lkjip_xl.tables.columns import Pembaca, read_amounts
from lkjip_xl.tables.header.header import Kepala

_CUKUP = 3  # fewer telling rows prove nothing against a heading
_DILIHAT = 400  # rows that are enough to see what holds
_PALING_BANYAK = 12  # candidates of a role; a table of twelve months has no more
_NOL = Decimal(0)

Lajur = dict[int, list[Decimal | None]]


def with_proven(
    grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom, pilihan: Kolom, isi: Isi
) -> tuple[Kolom, Kolom]:
    """Return the columns with the anggaran and realisasi whose difference is the printed sisa.

    Only where those that the words name are refuted by most rows that tell, or one is lacking.
    """
    if "sisa" not in kolom or any("_" in nama for nama in kolom):
        return kolom, pilihan
    dua = [_candidates(kepala, kolom, pilihan, isi, peran) for peran in ("anggaran", "realisasi")]
    if not all(dua) or any(len(kolom.get(p, ())) > 1 for p in ("anggaran", "realisasi")):
        return kolom, pilihan
    sisa = kolom["sisa"][0]
    semua = sorted({sisa, *dua[0], *dua[1]})
    lajur = read_amounts(Pembaca(grid), semua, kepala.mulai, min(sampai, kepala.mulai + _DILIHAT))
    terpilih = kolom.get("anggaran", ()) + kolom.get("realisasi", ())
    if len(terpilih) == 2 and _holds(lajur, terpilih[0], terpilih[1], sisa) is not False:
        return kolom, pilihan
    terbukti = [(a, r) for a, r in product(*dua) if a != r and _holds(lajur, a, r, sisa)]
    return _with(kolom, pilihan, *terbukti[0]) if terbukti else (kolom, pilihan)


def _candidates(kepala: Kepala, kolom: Kolom, pilihan: Kolom, isi: Isi, peran: str) -> list[int]:
    """Return the columns that could have a role: those named so, then those without any role."""
    bernama = [*kolom.get(peran, ()), *pilihan.get(peran, ())]
    terpakai = {k for satu in (kolom, pilihan) for ks in satu.values() for k in ks}
    bebas = [k for k in sorted(kepala.kata) if k not in terpakai | isi.teks | isi.kosong]
    return [*bernama, *bebas][:_PALING_BANYAK]


def _holds(lajur: Lajur, anggaran: int, realisasi: int, sisa: int) -> bool | None:
    """Tell whether a - r is the sisa on most rows that tell; None: too few of them to say."""
    rows = [
        (a, r, s)
        for a, r, s in zip(lajur[anggaran], lajur[realisasi], lajur[sisa], strict=True)
        if s is not None and a and (r or s != a)
    ]
    if len(rows) < _CUKUP:
        return None
    cocok = sum(a - (r or _NOL) == s for a, r, s in rows)
    return Fraction(cocok, len(rows)) >= BAGIAN_BERLAKU


def _with(kolom: Kolom, pilihan: Kolom, anggaran: int, realisasi: int) -> tuple[Kolom, Kolom]:
    """Return the columns with a proven pair; what they replace is refuted, and no choice."""
    baru = {"anggaran": (anggaran,), "realisasi": (realisasi,)}
    return kolom | baru, {n: ks for n, ks in pilihan.items() if n not in baru}
