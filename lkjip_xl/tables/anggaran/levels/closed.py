"""Headings without amounts that a row further down closes: BELANJA MODAL … Jumlah Belanja Modal."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.tables.anggaran.levels.levels import has_cycle
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


def enclosing_reading(
    rows: Sequence[BarisMentah], jumlah: Sequence[BarisMentah], tafsir: Tafsir
) -> Tafsir | None:
    """Return a reading by kode with headings that have none over the rows that they enclose.

    Kode say nothing of SEKSI A above a program: it would hold all that follows, or stand below the
    row above it. What closes it tells where it ends. None where no such heading is closed.
    """
    rentang = [dua for dua in _closed(rows, jumlah) if not rows[dua[0]].teks_kode]
    induk = list(tafsir.induk)
    for kepala, akhir in rentang:
        bawah = [p for p in range(kepala + 1, akhir) if _is_outside(induk[p], kepala + 1)]
        luar = {induk[p] for p in bawah} - {kepala}
        atas = min(luar, key=lambda p: -1 if p is None else p) if luar else induk[kepala]
        for p in range(akhir, len(rows)):
            induk[p] = atas if induk[p] == kepala else induk[p]
        for p in bawah:
            induk[p] = kepala
        induk[kepala] = atas
    kepala_semua = {kepala for kepala, _ in rentang}
    ragu = {p: sebab for p, sebab in tafsir.ragu.items() if p not in kepala_semua}
    if induk == tafsir.induk or has_cycle(induk):
        return None
    return replace(tafsir, induk=induk, ragu=ragu)


def _is_outside(atas: int | None, awal: int) -> bool:
    """Tell whether a row stands under none of those from a position on."""
    return atas is None or atas < awal


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
