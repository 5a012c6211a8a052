"""Sums and differences of amounts, exact."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lkjip_xl.cells.numbers import are_whole

_NOL = Decimal(0)
_PALING_BANYAK = 200  # Excel takes 255 arguments


def hitung(jumlah: Iterable[Decimal | None]) -> Decimal | None:
    """Return the sum (rupiah), blanks left out; None where all are blank (the cell shows 0).

    Source: dokumen pendiri Tabel 3.5, each parent the sum of its children.
    """
    angka = [nilai for nilai in jumlah if nilai is not None]
    return sum(angka, _NOL) if angka else None


def hitung_baris(lajur: Sequence[Sequence[Decimal | None]]) -> list[Decimal | None]:
    """Return the sum (rupiah) of each row of some columns."""
    sebaris = list(zip(*lajur, strict=True))
    try:
        return [sum(angka, _NOL) for angka in sebaris]
    except TypeError:  # there are blanks
        return [hitung(angka) for angka in sebaris]


def decimals(angka: Iterable[Decimal | None]) -> int:
    """Return the most decimals that any amount has (sen)."""
    ada = [nilai for nilai in angka if nilai]
    if are_whole(ada):
        return 0
    paling = 0
    for nilai in ada:
        eksponen = nilai.normalize().as_tuple().exponent
        paling = max(paling, -eksponen if isinstance(eksponen, int) else 0)
    return paling


def rumus(sel: Sequence[str], desimal: int = 0) -> str:
    """Return the formula of `hitung`; with sen it is rounded, so that binary dust stays out.

    Text and blanks are left out. More cells than Excel takes at once become sums of sums.
    """
    if not sel:
        return "=0"
    if len(sel) > _PALING_BANYAK:
        awal = range(0, len(sel), _PALING_BANYAK)
        bagian = ",".join(f"SUM({','.join(sel[p : p + _PALING_BANYAK])})" for p in awal)
    else:
        bagian = ",".join(sel)
    return f"=ROUND(SUM({bagian}),{desimal})" if desimal else f"=SUM({bagian})"


def hitung_sisa(anggaran: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """Return anggaran - realisasi (rupiah, exact); a blank counts as zero beside an amount.

    None where both are blank (the cell shows 0). Source: dokumen pendiri Tabel 3.5.
    """
    if anggaran is None and realisasi is None:
        return None
    return (anggaran or Decimal(0)) - (realisasi or Decimal(0))


def rumus_sisa(anggaran: str, realisasi: str, desimal: int = 0) -> str:
    """Return the formula of `hitung_sisa`; `desimal` is the number of decimals (sen) to keep."""
    ungkapan = f"N({anggaran})-N({realisasi})"
    return f"=ROUND({ungkapan},{desimal})" if desimal else f"={ungkapan}"
