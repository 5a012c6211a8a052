"""Amounts of a budget tree counted from its leaves."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lkjip_xl.measures import jumlah
from lkjip_xl.model.pohon import Pohon, Simpul


def own_amount(simpul: Simpul, kolom: tuple[int, ...]) -> Decimal | None:
    """Return what a row itself says in the columns of a role (rupiah), None where blank."""
    return jumlah.hitung([simpul.jumlah.get(k) for k in kolom])


def is_leaf(pohon: Pohon, posisi: int, nilai: Sequence[Decimal | None]) -> bool:
    """Tell whether a row has no child with an amount: then its own amount counts."""
    return all(nilai[anak] is None for anak in pohon.anak[posisi])


def hitung(
    pohon: Pohon, kolom: tuple[int, ...], utuh: tuple[int, ...] | None = None
) -> Sequence[Decimal | None]:
    """Return each row's amount (rupiah) from its leaves; a parent's typed total is not used.

    `utuh` are the columns of the whole amount of which `kolom` is a part: counted from the same
    leaves, the parts of all kelompok belanja add up to it. Counted once per tree.
    """
    kunci = (kolom,) if utuh is None else (kolom, utuh)
    if kunci not in pohon.hitungan:
        daun = None if utuh is None else hitung(pohon, utuh)
        pohon.hitungan[kunci] = _hitung(pohon, kolom, daun)
    return pohon.hitungan[kunci]


def _hitung(
    pohon: Pohon, kolom: tuple[int, ...], utuh: Sequence[Decimal | None] | None
) -> list[Decimal | None]:
    """Return the amounts; `utuh` are those of the whole, which tell the leaves."""
    lajur = [pohon.lajur(k) for k in kolom]
    if len(kolom) == 1:
        nilai = list(lajur[0])
    elif lajur:
        nilai = jumlah.hitung_baris(lajur)
    else:
        nilai = [None] * len(pohon.simpul)
    for posisi in pohon.induk:
        bawah = jumlah.hitung([nilai[anak] for anak in pohon.anak[posisi]])
        daun = bawah is None if utuh is None else is_leaf(pohon, posisi, utuh)
        if not daun:
            nilai[posisi] = bawah
    return nilai


def hitung_total(pohon: Pohon, nilai: Sequence[Decimal | None]) -> Decimal:
    """Return the sum of the topmost rows (rupiah)."""
    return jumlah.hitung(nilai[akar] for akar in pohon.akar) or Decimal(0)


def real_rows(pohon: Pohon, posisi: Iterable[int]) -> list[int]:
    """Return rows that stand on the sheet: for a level without a row, those below it."""
    hasil: list[int] = []
    for nomor in posisi:
        hasil += real_rows(pohon, pohon.anak[nomor]) if pohon.simpul[nomor].maya else [nomor]
    return hasil
