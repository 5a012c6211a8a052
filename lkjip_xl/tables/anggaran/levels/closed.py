"""Headings without amounts that a row further down closes: BELANJA MODAL … Jumlah Belanja Modal."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.tables.anggaran.levels.parents import Induk
from lkjip_xl.tables.anggaran.levels.weigh import Tafsir
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, label_of


def closed_readings(
    rows: Sequence[BarisMentah], jumlah: Sequence[BarisMentah], semua: Sequence[Tafsir]
) -> Iterator[Tafsir]:
    """Yield the readings with the rows between a heading and the row that closes it below it.

    Of the rows between, those that stand under none by the reading are its children.
    """
    rentang = list(_closed(rows, jumlah))
    if not rentang:
        return
    sudah: list[Induk] = []
    for tafsir in semua:
        induk = list(tafsir.induk)
        for kepala, akhir in rentang:
            for p in range(kepala + 1, akhir):
                induk[p] = kepala if induk[p] is None else induk[p]
        if induk != tafsir.induk and induk not in sudah:
            sudah.append(induk)
            cara = "kata" if tafsir.hierarki == "datar" else tafsir.hierarki
            yield replace(tafsir, hierarki=cara, induk=induk)


def _closed(
    rows: Sequence[BarisMentah], jumlah: Sequence[BarisMentah]
) -> Iterator[tuple[int, int]]:
    """Yield each heading that a total names, and the position behind its rows; the inner first.

    A total names it by its name or its number: Jumlah Belanja Modal, Jumlah II.
    """
    bernama: dict[str, list[int]] = {}
    for p, baris in enumerate(rows):
        sebutan = {kunci_nama(baris.uraian), kunci_nama(baris.nomor)} if not baris.terisi else set()
        for nama in sebutan - {""}:
            bernama.setdefault(nama, []).append(p)
    terpakai: set[int] = set()
    for total in sorted(jumlah, key=lambda baris: baris.baris):
        akhir = bisect_left(rows, total.baris, key=lambda baris: baris.baris)
        calon = bernama.get(kunci_nama(label_of(total)), [])
        bebas = [p for p in calon[: bisect_left(calon, akhir - 1)] if p not in terpakai]
        if bebas:
            terpakai.add(bebas[-1])
            yield bebas[-1], akhir
