"""Items of a rincian belanja: volume x harga beside the amount that they give."""

from collections.abc import Sequence
from decimal import Decimal
from math import prod

from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.rincian import Rincian
from lkjip_xl.model.sel import Nilai
from lkjip_xl.tables.anggaran.columns.choice import Kolom, shared_words
from lkjip_xl.tables.anggaran.columns.roles import column_words
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah
from lkjip_xl.tables.columns import Pembaca, read_amounts
from lkjip_xl.tables.header.header import Kepala

_PERAN = (
    ("volume", later(r"^(volume|koefisien|kuantitas|qty|banyaknya)\b")),
    ("harga", later(r"^harga\b|^tarif\b")),
    ("pajak", later(r"^(ppn|pajak)\b")),
)
_KALI = later(r"(?<=[\s\d])[xX×*](?=[\s\d])")
_BAGIAN = later(r"^(\d{1,9})(,\d{1,2})?(\s*[A-Za-z][A-Za-z /().-]*)?$")


def item_columns(kepala: Kepala, kolom: Kolom) -> Kolom:
    """Return the columns of volume, harga and pajak that belong to the anggaran column.

    Empty without both of the first two, or where several stand equally near: then it is not
    plain what is multiplied.
    """
    milik = kolom.get("anggaran") or kolom.get("anggaran_perubahan") or ()
    semua = column_words(kepala)
    if len(milik) != 1 or milik[0] not in semua:
        return {}
    hasil: Kolom = {}
    for nama, pola in _PERAN:
        calon = [k for k, kata in semua.items() if pola.search(kata[-1])]
        sama = {k: shared_words(semua[k], semua[milik[0]]) for k in calon}
        dekat = [k for k in calon if sama[k] == max(sama.values())]
        if len(dekat) == 1:
            hasil[nama] = (dekat[0],)
        elif dekat:
            return {}
    return hasil if {"volume", "harga"} <= hasil.keys() else {}


def read_volume(nilai: Nilai) -> Decimal | None:
    """Return a volume: a number, or a plain koefisien such as `12 Bulan x 3 Orang`.

    None where the text is not plain: then nothing is checked.
    """
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        return ke_desimal(nilai)
    bagian = [_BAGIAN.match(kata.strip()) for kata in _KALI.split(rapikan(nilai))]
    angka = [Decimal(s[1] + (s[2] or "").replace(",", ".")) for s in bagian if s]
    return prod(angka, start=Decimal(1)) if len(angka) == len(bagian) else None


def read_items(grid: Grid, kolom: Kolom, rows: Sequence[BarisMentah]) -> dict[int, Rincian]:
    """Return volume, harga and pajak of the rows that have both of the first two, by row."""
    if not {"volume", "harga"} <= kolom.keys() or not rows:
        return {}
    mulai, sampai = rows[0].baris, rows[-1].baris + 1
    harga = read_amounts(Pembaca(grid), kolom["harga"], mulai, sampai)[kolom["harga"][0]]
    hasil: dict[int, Rincian] = {}
    for baris in rows:
        volume = read_volume(grid.nilai(baris.baris, kolom["volume"][0]))
        per_satuan = harga[baris.baris - mulai]
        if volume is not None and per_satuan is not None:
            pajak = [read_volume(grid.nilai(baris.baris, k)) for k in kolom.get("pajak", ())]
            hasil[baris.baris] = Rincian(volume, per_satuan, pajak[0] if pajak else None)
    return hasil
