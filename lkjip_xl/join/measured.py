"""Which row of Tabel 3.1 measures the indikator or the sasaran of another table's row."""

from collections.abc import Callable, Sequence

from lkjip_xl.join.names import is_same, likeness, shares_words
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.indikator import Indikator


def _best(
    calon: list[BarisCapaian], satu: Indikator, mirip: Callable[[BarisCapaian], float]
) -> BarisCapaian | None:
    """Return the candidate of the row's own kelompok, then the likest, then the first."""

    def nilai(c: BarisCapaian) -> tuple[bool, float]:
        return bool(satu.kelompok) and c.kelompok == satu.kelompok, mirip(c)

    return max(calon, key=nilai, default=None)


def find_by_indikator(
    semua: Sequence[BarisCapaian], satu: Indikator, lain: Sequence[Indikator] = ()
) -> BarisCapaian | None:
    """Return the row that measures a row's indikator: the same name, else nearly all its words.

    A name that stands in full on one of the `lain` rows is that row's.
    """
    if not satu.indikator:
        return None
    sama = [c for c in semua if is_same(c.indikator, satu.indikator)]
    if sama:
        return _best(sama, satu, lambda c: likeness(c.nama, satu.nama))
    dekat = [
        c
        for c in semua
        if shares_words(c.indikator, satu.indikator)
        and not any(is_same(c.indikator, s.indikator) for s in lain)
    ]
    return _best(dekat, satu, lambda c: likeness(c.indikator, satu.indikator))


def find_by_nama(
    semua: Sequence[BarisCapaian], satu: Indikator, baris: Sequence[Indikator] = ()
) -> BarisCapaian | None:
    """Return the row of a tujuan or sasaran; of several indikator the one with the same name.

    Where the table (`baris`) does not list all of them, its one row may stand for all: None.
    """
    if not satu.nama:
        return None
    sama = [c for c in semua if is_same(c.nama, satu.nama)]
    sama = sama or [c for c in semua if shares_words(c.nama, satu.nama)]
    se_kelompok = [c for c in sama if satu.kelompok and c.kelompok == satu.kelompok]
    sama = se_kelompok or sama
    if len(sama) > 1:
        senama = [s.indikator for s in baris if is_same(s.nama, satu.nama)]
        if not all(any(is_same(c.indikator, nama) for nama in senama) for c in sama):
            return None
        sama = [c for c in sama if is_same(c.indikator, satu.indikator)]
    return sama[0] if len(sama) == 1 else None


def find_satuan(semua: Sequence[Indikator], satu: Indikator) -> str:
    """Return the satuan that an agreement gives an indikator; "" where it gives none."""
    bersatuan = [s for s in semua if s.teks.get("satuan")]
    sama = [s for s in bersatuan if is_same(s.indikator, satu.indikator)]
    dekat = sama or [s for s in bersatuan if shares_words(s.indikator, satu.indikator)]
    pilih = max(dekat, key=lambda s: likeness(s.indikator, satu.indikator), default=None)
    return pilih.teks["satuan"] if pilih else ""
