"""Columns of realisasi up to one month each, beside each other in one budget table."""

from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from lkjip_xl.cells.lists import others
from lkjip_xl.cells.words import header_words
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.kepala import BULAN
from lkjip_xl.rules.konteks import Konteks, temuan_di
from lkjip_xl.tables.anggaran.columns.period_columns import month_of
from lkjip_xl.tables.columns import Pembaca, read_amounts
from lkjip_xl.tables.header.header import words_in_rows

_BUKAN_RUPIAH = later(r"%|persen|fisik|target|rencana|bobot|\brak\b|anggaran kas|sisa")
_DISEBUT = 3  # cells in a sentence that can still be read


class KolomBulan(NamedTuple):
    """The column of the realisasi up to a month (0-11)."""

    bulan: int
    kolom: int


class Turun(NamedTuple):
    """A cell below that of the month before (rupiah)."""

    baris: int  # zero-based
    bulan: int  # 1-12
    kolom: int  # zero-based
    sebelum: Decimal  # of the month before
    sesudah: Decimal  # of this month


def month_columns(konteks: Konteks, tabel: Tabel) -> list[KolomBulan]:
    """Return the columns of realisasi up to a month, in the months' order."""
    grid = konteks.grid(tabel)
    if grid is None or "realisasi" not in tabel.kolom:
        return []
    hasil: dict[int, int] = {}
    for k, kata in words_in_rows(grid, tabel.baris_kepala).items():
        polos = tuple(header_words(teks) for teks in kata)
        jalur, bulan = " / ".join(polos), month_of(polos)
        if bulan is not None and "realisasi" in jalur and not _BUKAN_RUPIAH.search(jalur):
            hasil.setdefault(bulan, k)
    return [KolomBulan(*s) for s in sorted(hasil.items())] if len(hasil) > 1 else []


def _falls(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> list[Turun]:
    """Return the rows without children whose realisasi falls from one month to the next."""
    grid, kolom = konteks.grid(tabel), month_columns(konteks, tabel)
    if grid is None or not kolom or not pohon.simpul:
        return []
    awal, akhir = pohon.simpul[0].baris, max(s.baris for s in pohon.simpul) + 1
    angka = read_amounts(Pembaca(grid), [k for _, k in kolom], awal, akhir)
    return [
        Turun(s.baris, bulan, kini, a, b)
        for p, s in enumerate(pohon.simpul)
        if not pohon.anak[p]
        for (_, lalu), (bulan, kini) in pairwise(kolom)
        if (a := angka[lalu][s.baris - awal]) is not None
        and (b := angka[kini][s.baris - awal]) is not None
        and b < a
    ]


def fall_in_columns(konteks: Konteks, tabel: Tabel[Pohon]) -> Temuan | None:
    """Return the one finding on realisasi that falls between the columns of a table."""
    pohon = tabel.isi
    turun = _falls(konteks, tabel, pohon)
    if not turun:
        return None
    nama = {s.baris: s.uraian for s in pohon.simpul}
    kata = [
        f"“{nama[b]}” {tulis_rupiah(lalu)} menjadi {tulis_rupiah(kini)} di "
        f"{BULAN[bulan].capitalize()}"
        for b, bulan, _, lalu, kini in turun[:_DISEBUT]
    ]
    lagi = others(turun, "sel lain", _DISEBUT)
    penurunan = turun[0] if len(turun) == 1 else None
    return temuan_di(
        tabel,
        "X113",
        "peringatan",
        [(b, k) for b, _, k, _, _ in turun],
        f"Realisasi sampai dengan suatu bulan turun: {'; '.join(kata)}{lagi}.",
        "Cari SP2D yang terhapus atau pindah; bila ada pengembalian, jelaskan di laporan.",
        nilai=penurunan[4] if penurunan else None,
        seharusnya=penurunan[3] if penurunan else None,
    )
