"""Which column holds the percents of realisasi: the one whose values are realisasi ÷ anggaran."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from math import ceil

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU, PASANGAN_BARIS
from lkjip_xl.relations.nearest import is_near
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.roles import column_words
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah
from lkjip_xl.tables.columns import Pembaca, read_amounts, read_figures
from lkjip_xl.tables.header.header import Kepala

# Other ratios; that one of them equals the percent of realisasi on most rows is no wonder.
_LAIN = later(r"fisik|rencana|target|deviasi|bobot|tertimbang|\bttb\b|prognosis|output")
_BERPERSEN = later(r"%|\bpersen|serapan|penyerapan|capaian|tingkat")
_KINERJA = later(r"\bkinerja\b(?!.*\b(keuangan|anggaran)\b)")  # unless the amounts prove it
_SEDIKITNYA = 2  # rows that tell of a quotient of other columns: one may be chance
_CUKUP = 3  # fewer telling rows prove nothing against a heading
_SERATUS = Decimal(100)
_HALUS = Decimal("1e-8")  # stored quotients have 15 digits
_KOSONG = {"", "-", "–", "—"}
_DESIMAL, _SEPERSEJUTA = 8, 1e-6  # decimals that a stored percent is compared by; floats' own slips
Tercetak = tuple[int, list[tuple[float, float]]]  # a row, and its number and rounding, read twice


def with_percent(
    grid: Grid, kepala: Kepala, kolom: Kolom, pilihan: Kolom, rows: Sequence[BarisMentah]
) -> tuple[Kolom, Kolom]:
    """Return the columns with the percent that the amounts prove, or without one that they refute.

    A column that is proven leaves no other possible one. One that was never filled in, or holds
    each row's share of the total (bobot), or the quotient of two other columns (realisasi and its
    target), is no percent of realisasi; nor is one of kinerja that no amounts prove.
    """
    menurut_kata = (*kolom.get("persen", ()), *pilihan.get("persen", ()))
    letak = (*menurut_kata, *_other_percents(kepala, kolom, pilihan))
    if not letak:
        return kolom, pilihan
    tepat = exact_percents(kolom, rows)
    menceritakan = {b for b, n in tepat.items() if n not in (0, _SERATUS)}
    calon = {
        k: read_figures(Pembaca(grid), k, [s.baris for s in rows], persen=True, tepat=tepat)
        for k in letak
    }
    terbukti = [k for k, angka in calon.items() if _is_proven(angka, tepat, menceritakan)]
    if terbukti:
        return _with(kolom, pilihan, terbukti[:1], ())
    dasar = _amounts(kolom, rows)
    polos = (k for k in menurut_kata if not _KINERJA.search(kepala.jalur(k).lower()))
    terisi = (k for k in polos if not _is_unfilled(grid, k, rows))
    bukan_bobot = [k for k in terisi if not any(_is_share(calon[k], angka) for angka in dasar)]
    tinggal = [k for k in bukan_bobot if not _is_of_others(grid, kepala, kolom, k, rows)]
    return _with(kolom, pilihan, tinggal[:1], tinggal[1:])


def exact_percents(kolom: Kolom, rows: Iterable[BarisMentah]) -> dict[int, Decimal]:
    """Return realisasi ÷ anggaran by row (0-100), as the rows themselves state the two."""
    hasil: dict[int, Decimal] = {}
    for baris in rows:
        dari, bagian = _stated(baris, kolom.get("anggaran")), _stated(baris, kolom.get("realisasi"))
        if dari and bagian is not None:
            hasil[baris.baris] = bagian / dari * 100
    return hasil


def _decimals(angka: Angka) -> int:
    """Return the decimals of a percent as it is stored."""
    nilai = angka.nilai or Decimal(0)
    return max(0, -int(nilai.normalize().as_tuple().exponent))


def _stated(baris: BarisMentah, kolom: tuple[int, ...] | None) -> Decimal | None:
    """Return what a row itself says in the columns of a role (rupiah), None where blank."""
    angka = [n for k in kolom or () if (n := baris.jumlah.get(k)) is not None]
    return sum(angka, Decimal(0)) if angka else None


def _other_percents(kepala: Kepala, kolom: Kolom, pilihan: Kolom) -> list[int]:
    """Return the columns without a role whose words speak of a percent, and of no other ratio."""
    terpakai = {k for peran in (kolom, pilihan) for ks in peran.values() for k in ks}
    kata = {k: " / ".join(baris) for k, baris in column_words(kepala).items() if k not in terpakai}
    berpersen = (k for k, teks in kata.items() if _BERPERSEN.search(teks))
    return [k for k in berpersen if not _LAIN.search(kata[k])]


def _with(
    kolom: Kolom, pilihan: Kolom, dipakai: Sequence[int], deret_lain: Sequence[int]
) -> tuple[Kolom, Kolom]:
    """Return the columns with another percent, and with other possible ones."""
    kolom = kolom | {"persen": tuple(dipakai)}
    pilihan = pilihan | {"persen": tuple(deret_lain)}
    return {n: k for n, k in kolom.items() if k}, {n: k for n, k in pilihan.items() if k}


def _is_proven(
    angka: dict[int, Angka], tepat: dict[int, Decimal], menceritakan: Iterable[int]
) -> bool:
    """Tell whether a column is the quotient on most rows that tell, at its own decimals."""
    ada = [b for b in menceritakan if angka[b].nilai is not None]
    cocok = sum(_near(angka[b], tepat[b]) for b in ada)
    return cocok >= min(_CUKUP, len(ada)) > 0 and Fraction(cocok, len(ada)) >= BAGIAN_BERLAKU


def _near(angka: Angka, tepat: Decimal) -> bool:
    """Tell whether a printed percent is the exact one, rounded or cut at its own decimals.

    What is stored counts: a typed 94 is shown as 94,00 where its column says so.
    """
    if angka.nilai is None:
        return False
    desimal = _decimals(angka)
    return abs(angka.nilai - tepat) < Decimal(1).scaleb(-min(desimal, _DESIMAL)) + _HALUS


def _amounts(kolom: Kolom, rows: Sequence[BarisMentah]) -> list[dict[int, Decimal]]:
    """Return the amounts by row of anggaran, and of realisasi, of which shares may be taken."""
    return [
        {s.baris: n for s in rows if (n := _stated(s, kolom.get(peran)))}
        for peran in ("anggaran", "realisasi")
        if peran in kolom
    ]


def _is_share(sel: dict[int, Angka], jumlah: dict[int, Decimal]) -> bool:
    """Tell whether a column holds the share that each row's amount has in one figure."""
    ada = [(n, jumlah[b], sel[b]) for b in jumlah if (n := sel[b].nilai)]
    if len({besar for _, besar, _ in ada}) < _CUKUP:
        return False
    terbesar = max(ada, key=lambda angka: angka[1])
    dari = terbesar[1] / terbesar[0] * 100
    cocok = sum(_near(angka, besar / dari * 100) for _, besar, angka in ada)
    return Fraction(cocok, len(ada)) >= BAGIAN_BERLAKU


def _is_of_others(
    grid: Grid, kepala: Kepala, kolom: Kolom, persen: int, rows: Sequence[BarisMentah]
) -> bool:
    """Tell whether a percent is, row by row, the quotient of two columns of its own group.

    The realisasi may be one of them, over its target instead of the anggaran; or it is that of one
    pair of several that are added up.
    """
    kata = column_words(kepala)
    atas = kata.get(persen, ())[:-1]
    sekelompok = [k for k in kata if kata[k][:1] == atas[:1]] if atas else []
    uang = {*sekelompok, *kolom.get("realisasi", ()), *kolom.get("anggaran", ())} - {persen}
    letak = [baris.baris for baris in rows]
    if not letak:
        return False
    isi = read_amounts(Pembaca(grid), sorted(uang), min(letak), max(letak) + 1)
    baris_isi = _printed(read_figures(Pembaca(grid), persen, letak, persen=True, penuh=True))
    for x, y in _pairs(persen, isi):
        if not _may_be(isi[x], isi[y], baris_isi, min(letak)):
            continue
        tepat = _quotients(isi[x], isi[y], letak)
        menceritakan = {b for b, n in tepat.items() if n not in (0, _SERATUS)}
        angka = read_figures(Pembaca(grid), persen, letak, persen=True, tepat=tepat)
        cukup = sum(angka[b].nilai is not None for b in menceritakan) >= _SEDIKITNYA
        if cukup and _is_proven(angka, tepat, menceritakan):
            return True
    return False


def _pairs(persen: int, isi: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of columns whose quotient it may be; of far too many those near it."""
    kolom = sorted(isi)
    if len(kolom) ** 2 > PASANGAN_BARIS:
        kolom = [k for k in kolom if is_near(persen, k)]
    yield from permutations(kolom, 2)


def _printed(angka: dict[int, Angka]) -> list[Tercetak]:
    """Return the filled rows, each with its number as 0-100 and as a fraction, and its rounding."""
    return [
        (b, [(float(n), _rounding(s)), (float(n) * 100, max(_rounding(s) * 100, _SEPERSEJUTA))])
        for b, s in angka.items()
        if (n := s.nilai) is not None
    ]


def _rounding(angka: Angka) -> float:
    """Return what a percent's own decimals leave open, a little more than `_near` allows."""
    return 10.0 ** -min(_decimals(angka), _DESIMAL) + _SEPERSEJUTA


def _may_be(
    atas: Sequence[Decimal | None], bawah: Sequence[Decimal | None], ada: list[Tercetak], awal: int
) -> bool:
    """Tell quickly that a column can be the quotient of two: enough rows tell, and few break it."""
    boleh, bercerita = len(ada) - ceil(len(ada) * BAGIAN_BERLAKU), 0
    for b, calon in ada:
        x, y = atas[b - awal], bawah[b - awal]
        if x and y and x != y:
            bercerita += 1
            hasil = float(x / y) * 100
            boleh -= all(abs(n - hasil) > beda for n, beda in calon)
            if boleh < 0:
                return False
    return bercerita >= _SEDIKITNYA


def _quotients(
    atas: Sequence[Decimal | None], bawah: Sequence[Decimal | None], letak: Sequence[int]
) -> dict[int, Decimal]:
    """Return one column's amounts divided by another's by row (0-100)."""
    awal = min(letak)
    dua = {b: (atas[b - awal], bawah[b - awal]) for b in letak}
    terisi = ((b, x, y) for b, (x, y) in dua.items() if x is not None)
    return {b: x / y * 100 for b, x, y in terisi if y}


def _is_unfilled(grid: Grid, kolom: int, rows: Sequence[BarisMentah]) -> bool:
    """Tell a column in which nothing but hyphens was ever written."""
    nilai = [grid.nilai(s.baris, kolom) for s in rows]
    return all(n is None or (isinstance(n, str) and n.strip() in _KOSONG) for n in nilai)
