"""Which of several columns of one role feeds the report: what the printed percent proves."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import product

from lkjip_xl.cells.numbers import is_dash
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.columns import Pembaca, read_figures

CUKUP = 2  # rows whose printed percent fits are no coincidence
_TOLERANSI = Decimal("0.06")  # percent points: capaian are printed with one or two decimals
_DIUKUR = ("target", "realisasi", "capaian")
_BERNAMA = {"indikator", "sasaran", "program_kegiatan", "indikator_kegiatan"}
_KODE = later(r"(?:[A-Za-z]{1,5}[ ._-]*)?\d{1,3}(?:[ ._-]\d{1,4})*[.)]?")  # IKU-1, S2.1, 1.01


def is_filled(grid: Grid, kolom: Sequence[int], baris: Sequence[int]) -> bool:
    """Tell whether anything stands in a column; dashes are nothing."""
    semua = (rapikan(grid.nilai(b, k)) for k in kolom for b in baris)
    return any(teks and not is_dash(teks) for teks in semua)


def figures(grid: Grid, kolom: int, baris: list[int]) -> dict[int, Decimal]:
    """Return the numbers of a column by row, blanks left out."""
    angka = read_figures(Pembaca(grid), kolom, baris, persen=False, bersatuan=True)
    return {b: n.nilai for b, n in angka.items() if n.nilai is not None}


def proven(
    angka: Mapping[int, Mapping[int, Decimal]], realisasi: int, target: int, capaian: int
) -> int:
    """Return in how many rows a printed capaian is realisasi over target, as percent or fraction.

    In as many of the others it is not: these are taken off.
    """
    suara = 0
    for b, nilai in angka.get(capaian, {}).items():
        t, r = angka[target].get(b), angka[realisasi].get(b)
        if t and r is not None:
            hasil = r / t * 100
            dekat = min(abs(n - hasil) for n in (nilai, nilai * 100))
            dekat = min(dekat, abs(hasil.to_integral_value() - nilai))
            suara += 1 if dekat <= _TOLERANSI else -1
    return suara


def _without_kode(grid: Grid, lajur: list[int], baris: Sequence[int]) -> list[int]:
    """Return the columns that name; those of numbers (IKU 1, IKU 2) only where no other one does.

    IKU heads both: the number of an indikator and its name.
    """
    if len(lajur) == 1:
        return lajur
    return [k for k in lajur if not _is_kode(grid, k, baris)] or lajur


def _is_kode(grid: Grid, kolom: int, baris: Sequence[int]) -> bool:
    """Tell a column that holds nothing but kode."""
    terisi = filter(None, (rapikan(grid.nilai(b, kolom)) for b in baris))
    return all(map(_KODE.fullmatch, terisi))


def choose_proven(grid: Grid, baris: list[int], calon: Kolom) -> Kolom:
    """Return one column of each role: the filled one that comes first, or that percents prove.

    The columns of a role are those whose words say it, the likeliest first.
    """
    terisi = {
        nama: [k for k in lajur if is_filled(grid, (k,), baris)] or list(lajur)
        for nama, lajur in calon.items()
    }
    for nama in _BERNAMA & terisi.keys():
        terisi[nama] = _without_kode(grid, terisi[nama], baris)
    pertama: Kolom = {nama: (lajur[0],) for nama, lajur in terisi.items()}
    diukur = [terisi.get(nama, []) for nama in _DIUKUR]
    if not all(diukur) or all(len(lajur) == 1 for lajur in diukur):
        return pertama
    angka = {k: figures(grid, k, baris) for lajur in diukur for k in lajur}
    suara = {
        (t, r, c): proven(angka, r, t, c) for t, r, c in product(*diukur) if len({t, r, c}) > CUKUP
    }
    terbaik = max(suara, key=lambda tiga: suara[tiga])
    if suara[terbaik] < CUKUP:
        return pertama
    return pertama | {nama: (k,) for nama, k in zip(_DIUKUR, terbaik, strict=True)}
