"""Amounts of a budget tree counted from its leaves."""

from collections.abc import Iterable
from decimal import Decimal

from lkjip_xl.measures import jumlah
from lkjip_xl.model.pohon import Pohon, Simpul


def own_amount(simpul: Simpul, kolom: tuple[int, ...]) -> Decimal | None:
    """Return what a row itself says in the columns of a role (rupiah), None where blank."""
    return jumlah.hitung(simpul.jumlah.get(k) for k in kolom)


def is_leaf(pohon: Pohon, posisi: int, nilai: list[Decimal | None]) -> bool:
    """Tell whether a row has no child with an amount: then its own amount counts."""
    return all(nilai[anak] is None for anak in pohon.anak[posisi])


def hitung(
    pohon: Pohon, kolom: tuple[int, ...], utuh: list[Decimal | None] | None = None
) -> list[Decimal | None]:
    """Return each row's amount (rupiah) from its leaves; a parent's typed total is not used.

    `utuh` are whole amounts of which the columns hold a part: counted from the same leaves, the
    parts of all kelompok belanja add up to them.
    """
    nilai: list[Decimal | None] = [own_amount(satu, kolom) for satu in pohon.simpul]
    urut = sorted(range(len(nilai)), key=lambda p: pohon.simpul[p].kedalaman, reverse=True)
    for posisi in urut:
        if not is_leaf(pohon, posisi, nilai if utuh is None else utuh):
            nilai[posisi] = jumlah.hitung(nilai[anak] for anak in pohon.anak[posisi])
    return nilai


def hitung_total(pohon: Pohon, nilai: list[Decimal | None]) -> Decimal:
    """Return the sum of the topmost rows (rupiah)."""
    return jumlah.hitung(nilai[akar] for akar in pohon.akar) or Decimal(0)


def real_rows(pohon: Pohon, posisi: Iterable[int]) -> list[int]:
    """Return rows that stand on the sheet: for a level without a row, those below it."""
    hasil: list[int] = []
    for satu in posisi:
        hasil += real_rows(pohon, pohon.anak[satu]) if pohon.simpul[satu].maya else [satu]
    return hasil
