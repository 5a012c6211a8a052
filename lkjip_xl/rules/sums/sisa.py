"""The sisa of rows that add up a part of a table: Jumlah Program A."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.model.pohon import Pohon, Subjumlah
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.kolom import Kolom
from lkjip_xl.rules.konteks import Konteks, role_columns
from lkjip_xl.rules.selisih import read_column, remainder_column, tolerance

_NOL = Decimal(0)


def wrong_remainders(
    konteks: Konteks, tabel: Tabel, pohon: Pohon
) -> Iterator[tuple[Subjumlah, Decimal, Decimal]]:
    """Yield the subtotals whose sisa is not their anggaran - realisasi: typed and right value.

    Only where these two are the sums of the part: else one of them may be what is wrong.
    """
    kolom = remainder_column(tabel) if pohon.subjumlah else None
    if kolom is None:
        return
    masuk, keluar = (
        [read_column(konteks, tabel, pohon, k) for k in role_columns(tabel, peran)]
        for peran in ("anggaran", "realisasi")
    )
    for sub in pohon.subjumlah:
        tertulis = sub.simpul.jumlah.get(kolom)
        if tertulis is None or not all(_adds_up(sub, lajur) for lajur in (*masuk, *keluar)):
            continue
        seharusnya = _sum_of(sub, masuk) - _sum_of(sub, keluar)
        if abs(tertulis - seharusnya) > tolerance(tabel, kolom, 1):
            yield sub, tertulis, seharusnya


def _adds_up(sub: Subjumlah, lajur: Kolom) -> bool:
    """Tell whether a subtotal is the sum of its part in one column."""
    tertulis = sub.simpul.jumlah.get(lajur.kolom)
    if tertulis is None or not sub.dari or any(lajur.tak_tahu[p] for p in sub.dari):
        return False
    tersebut = sum((lajur.stated(p) or _NOL for p in sub.dari), _NOL)
    return tertulis in {tersebut, sum((lajur.hitungan[p] or _NOL for p in sub.dari), _NOL)}


def _sum_of(sub: Subjumlah, kolom: list[Kolom]) -> Decimal:
    return sum((sub.simpul.jumlah.get(lajur.kolom) or _NOL for lajur in kolom), _NOL)
