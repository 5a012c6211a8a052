"""Writing a table from a list of columns: each knows its heading and what a row has there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Gaya, Nilai
from tests.alat.tata.dasar import (
    Bentuk,
    Cabang,
    Kertas,
    rumuskan_induk,
    tulis_kop,
    tulis_penutup,
    tulis_persen,
)

Letak = dict[tuple[int, ...], int]


@dataclass(frozen=True)
class Lajur:
    """A column: its heading from top to bottom, a row's cell, and whether its amounts add up."""

    judul: tuple[str, ...]
    sel: Callable[[Cabang], Nilai]
    uang: bool = False


def jumlahkan(cabang: Cabang, daun: Callable[[int, int], int]) -> int:
    """Return the sum over a row's leaves of an amount that follows from their two (rupiah)."""
    if cabang.anak:
        return sum(jumlahkan(a, daun) for a in cabang.anak)
    return daun(*cabang.sendiri)


def uang(*judul: str, daun: Callable[[int, int], int], bentuk: Bentuk, induk: bool = True) -> Lajur:
    """Return a column of amounts; zero as the layout writes it, parents blank where asked."""

    def cell(cabang: Cabang) -> Nilai:
        if cabang.anak and cabang.letak and not induk:
            return None
        nilai = jumlahkan(cabang, daun)
        return "-" if nilai == 0 and bentuk.nol == "-" else nilai

    return Lajur(judul, cell, True)


def persen(*judul: str, bentuk: Bentuk, induk: bool = True) -> Lajur:
    """Return a column of the percents of realisasi, 0-100 or as text."""
    ragam = Bentuk(bentuk.tata, persen="teks" if bentuk.persen == "teks" else "angka", nol="-")
    return Lajur(judul, lambda s: tulis_persen(*s.jumlah(), ragam) if induk or not s.anak else None)


def tetap(*judul: str, teks: Nilai = None) -> Lajur:
    """Return a column whose rows below the total all hold the same."""
    return Lajur(judul, lambda s: teks if s.letak else None)


def anggaran(a: int, _r: int) -> int:
    """Return the pagu of a leaf."""
    return a


def realisasi(_a: int, r: int) -> int:
    """Return the realisasi of a leaf."""
    return r


def sisa(a: int, r: int) -> int:
    """Return what a leaf has left."""
    return a - r


def tulis_kepala(kertas: Kertas, lajur: Sequence[Lajur], nomor: Sequence[Nilai] = ()) -> None:
    """Write a header whose equal words are merged across and whose short columns reach down."""
    tinggi = max(len(garis.judul) for garis in lajur)
    awal = len(kertas.baris)
    for b in range(tinggi):
        kertas.tambah(
            *(
                garis.judul[b] if b < len(garis.judul) and not _joined(lajur, k, b) else None
                for k, garis in enumerate(lajur)
            )
        )
    for k, garis in enumerate(lajur):
        for b in range(len(garis.judul)):
            if _joined(lajur, k, b):
                continue
            kanan = k
            while kanan + 1 < len(lajur) and _joined(lajur, kanan + 1, b):
                kanan += 1
            bawah = tinggi - 1 if b == len(garis.judul) - 1 else b
            if (kanan, bawah) != (k, b):
                kertas.gabungan.append((awal + b, k, awal + bawah, kanan))
    if nomor:
        kertas.tambah(*nomor)


def _joined(lajur: Sequence[Lajur], k: int, b: int) -> bool:
    """Tell whether a heading only continues that of the column before it."""
    if k == 0 or b >= len(lajur[k].judul):
        return False
    kiri, kanan = lajur[k - 1].judul, lajur[k].judul
    sampai = b + 1
    sama = kiri[:sampai] == kanan[:sampai]
    return sama and (len(kiri) > sampai or kiri == kanan)


def tulis_baris(kertas: Kertas, lajur: Sequence[Lajur], cabang: Cabang) -> int:
    """Write one row and return its number."""
    return kertas.tambah(*(garis.sel(cabang) for garis in lajur))


def tulis_tabel(
    program: tuple[Cabang, ...],
    bentuk: Bentuk,
    lajur: Sequence[Lajur],
    *,
    rumus: bool = False,
    tebal: int = -1,
    total: str | None = None,
    nomor: Sequence[Nilai] = (),
    atas: Sequence[Sequence[Nilai]] = (),
) -> Grid:
    """Return the sheet of a whole table; rows down to level `tebal` are bold.

    `total` overrules where the total row stands: "", "atas" or "bawah"; `atas` are rows above.
    """
    kertas, akar = Kertas(), Cabang((), "JUMLAH", program)
    if bentuk.kop:
        tulis_kop(kertas)
    for baris in atas:
        kertas.tambah(*baris)
    tulis_kepala(kertas, lajur, nomor)
    tempat = bentuk.total if total is None else total
    letak: Letak = {}
    if tempat == "atas":
        letak[()] = tulis_baris(kertas, lajur, akar)
    for p in program:
        if bentuk.jeda and p is not program[0]:
            kertas.tambah()
        for cabang in p.semua():
            letak[cabang.letak] = tulis_baris(kertas, lajur, cabang)
            if cabang.tingkat <= tebal:
                for k, teks in enumerate(kertas.baris[-1]):
                    if isinstance(teks, str):
                        kertas.gaya[letak[cabang.letak], k] = Gaya(tebal=True)
    if tempat == "bawah":
        letak[()] = tulis_baris(kertas, lajur, akar)
    if rumus:
        rumuskan_induk(kertas, akar, letak, [k for k, s in enumerate(lajur) if s.uang])
    tulis_penutup(kertas, bentuk, min(3, len(lajur) - 1))
    return kertas.grid(bentuk.tersembunyi)
