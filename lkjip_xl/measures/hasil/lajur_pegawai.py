"""The columns of a staff table that count some of the persons, held against rows and total."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures.hasil.pegawai import counted_rows
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.pegawai import DaftarPegawai, LajurPegawai
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU

_NOL = Decimal(0)
_CUKUP = 3  # rows that tell: two may agree by chance


@beku
class SalahLajur:
    """A count that breaks a sum; `benar` is None where either cell of its row may be wrong."""

    angka: Angka  # as it stands there
    nama: str  # of its column, empty for that of all persons
    benar: Decimal | None  # what the sum gives
    lawan: Decimal  # what the parts beside it add up to, or its column
    samping: bool  # whether it breaks the sum sideways


@beku
class _Kelompok:
    """Columns that together count all persons: L and P, PNS and PPPK."""

    lajur: tuple[LajurPegawai, ...]  # the parts
    salah: dict[int, Decimal]  # by row of the sheet: Jumlah minus its parts


def wrong_counts(daftar: DaftarPegawai) -> list[SalahLajur]:
    """Return the counts that break what most rows prove: parts add up sideways and down."""
    hasil: list[SalahLajur] = []
    for kelompok in _proven_groups(daftar):
        beda = [_missing(daftar, lajur) for lajur in kelompok.lajur]
        baris = [s for b in kelompok.salah for s in _in_row(daftar, kelompok, b, beda)]
        sudah = {s.angka.kolom for s in baris if s.benar is not None}
        hasil += baris
        total = [(s.nama, *n) for s in kelompok.lajur for n in _total_of(daftar, s)]
        salah = [] if _as_all(daftar, kelompok, beda) else [t for t in total if t[1].nilai != t[2]]
        hasil += [
            SalahLajur(angka, nama, benar, benar, samping=False)
            for nama, angka, benar in salah
            if angka.kolom not in sudah
        ]
    return hasil


def _as_all(daftar: DaftarPegawai, kelompok: _Kelompok, beda: Sequence[Decimal]) -> bool:
    """Tell whether the totals miss the rows as that of all persons does: one fault, P101's."""
    lebih = own_excess(daftar)
    sendiri = daftar.total is not None and daftar.total.baris in kelompok.salah
    return not sendiri and lebih != 0 and sum(beda, _NOL) == -lebih


def _values(daftar: DaftarPegawai) -> dict[int, Angka]:
    """Return the count of all persons by row of the sheet, the total too."""
    semua = [satu.jumlah for satu in daftar.baris]
    semua += [daftar.total] if daftar.total else []
    return {n.baris: n for n in semua if n.nilai is not None}


def _proven_groups(daftar: DaftarPegawai) -> Iterator[_Kelompok]:
    """Yield the columns of one kind that in most rows add up to the count of all persons."""
    jumlah = _values(daftar)
    for ragam in dict.fromkeys(lajur.ragam for lajur in daftar.lajur):
        milik = tuple(lajur for lajur in daftar.lajur if lajur.ragam == ragam)
        beda = {b: (n.nilai or _NOL) - _beside(milik, b) for b, n in jumlah.items()}
        terisi = [b for b in beda if any(b in lajur.angka for lajur in milik)]
        salah = {b: beda[b] for b in terisi if beda[b]}
        benar = sum(bool(jumlah[b].nilai) for b in terisi) - len(salah)
        if len(milik) > 1 and benar >= _CUKUP and benar > BAGIAN_BERLAKU * (benar + len(salah)):
            yield _Kelompok(milik, salah)


def _beside(lajur: Sequence[LajurPegawai], baris: int) -> Decimal:
    return sum((s.angka[baris].nilai or _NOL for s in lajur if baris in s.angka), _NOL)


def _total_of(daftar: DaftarPegawai, lajur: LajurPegawai) -> Iterator[tuple[Angka, Decimal]]:
    """Yield the printed total of a column, and what its rows add up to."""
    total = None if daftar.total is None else lajur.angka.get(daftar.total.baris)
    if total is not None:
        baris = (daftar.baris[p].baris for p in counted_rows(daftar))
        yield total, sum((_beside([lajur], b) for b in baris), _NOL)


def _missing(daftar: DaftarPegawai, lajur: LajurPegawai) -> Decimal:
    """Return by how much the printed total of a column exceeds its rows."""
    return next(((t.nilai or _NOL) - n for t, n in _total_of(daftar, lajur)), _NOL)


def _in_row(
    daftar: DaftarPegawai, kelompok: _Kelompok, baris: int, beda: Sequence[Decimal]
) -> Iterator[SalahLajur]:
    """Yield the count of a row that breaks the sum sideways: the one whose total misses as much.

    Of the total's own row its columns tell.
    """
    if daftar.total is not None and baris == daftar.total.baris:
        return
    jumlah, lebih = _values(daftar)[baris], kelompok.salah[baris]
    cocok = [s for s, n in zip(kelompok.lajur, beda, strict=True) if n == lebih]
    samping = _beside(kelompok.lajur, baris)
    if len(cocok) == 1 and baris in cocok[0].angka:
        angka = cocok[0].angka[baris]
        benar = (angka.nilai or _NOL) + lebih
        yield SalahLajur(angka, cocok[0].nama, benar, benar, samping=True)
    else:
        pasti = own_excess(daftar) == lebih
        yield SalahLajur(jumlah, "", samping if pasti else None, samping, samping=True)


def own_excess(daftar: DaftarPegawai) -> Decimal:
    """Return by how much the rows count more persons than the printed total."""
    if daftar.total is None or daftar.total.nilai is None:
        return _NOL
    baris = (daftar.baris[p].jumlah.nilai or _NOL for p in counted_rows(daftar))
    return sum(baris, _NOL) - daftar.total.nilai
