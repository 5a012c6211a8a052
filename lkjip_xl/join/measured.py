"""Which row of Tabel 3.1 measures the indikator or the sasaran of another table's row."""

from collections.abc import Callable, Sequence

from lkjip_xl.join.names import is_same, likeness, shares_words
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.indikator import Indikator


def _best(
    calon: list[BarisCapaian], indikator: Indikator, mirip: Callable[[BarisCapaian], float]
) -> BarisCapaian | None:
    """Return the candidate of the row's own kelompok, then the likest, then the first."""

    def nilai(c: BarisCapaian) -> tuple[bool, float]:
        return bool(indikator.kelompok) and c.kelompok == indikator.kelompok, mirip(c)

    return max(calon, key=nilai, default=None)


def find_by_indikator(
    semua: Sequence[BarisCapaian], indikator: Indikator, indikator_lain: Sequence[Indikator] = ()
) -> BarisCapaian | None:
    """Return the row that measures a row's indikator: the same name, else nearly all its words.

    A name that stands in full on one of the `indikator_lain` rows is that row's.
    """
    if not indikator.indikator:
        return None
    sama = [c for c in semua if is_same(c.indikator, indikator.indikator)]
    if sama:
        return _best(sama, indikator, lambda c: likeness(c.nama, indikator.nama))
    mirip = (c for c in semua if shares_words(c.indikator, indikator.indikator))
    dekat = [c for c in mirip if not any(is_same(c.indikator, s.indikator) for s in indikator_lain)]
    return _best(dekat, indikator, lambda c: likeness(c.indikator, indikator.indikator))


def find_by_nama(
    semua: Sequence[BarisCapaian], indikator: Indikator, baris: Sequence[Indikator] = ()
) -> BarisCapaian | None:
    """Return the row of a tujuan or sasaran; of several indikator the one with the same name.

    Where the table (`baris`) does not list all of them, its one row may stand for all: None.
    """
    if not indikator.nama:
        return None
    sama = [c for c in semua if is_same(c.nama, indikator.nama)]
    sama = sama or [c for c in semua if shares_words(c.nama, indikator.nama)]
    se_kelompok = [c for c in sama if indikator.kelompok and c.kelompok == indikator.kelompok]
    sama = se_kelompok or sama
    if len(sama) > 1:
        senama = [s.indikator for s in baris if is_same(s.nama, indikator.nama)]
        if not all(any(is_same(c.indikator, nama) for nama in senama) for c in sama):
            return None
        sama = [c for c in sama if is_same(c.indikator, indikator.indikator)]
    return sama[0] if len(sama) == 1 else None


def find_satuan(semua: Sequence[Indikator], indikator: Indikator) -> str:
    """Return the satuan that an agreement gives an indikator; "" where it gives none."""
    bersatuan = [s for s in semua if s.teks.get("satuan")]
    sama = [s for s in bersatuan if is_same(s.indikator, indikator.indikator)]
    dekat = sama or [s for s in bersatuan if shares_words(s.indikator, indikator.indikator)]
    pilih = max(dekat, key=lambda s: likeness(s.indikator, indikator.indikator), default=None)
    return pilih.teks["satuan"] if pilih else ""
