"""Causes read from a cell itself: a blank among filled rows."""

from collections.abc import Iterator

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.measures.kalimat import tulis_rupiah

_SEBUT = 3  # cells in a sentence that can still be read


def blank_row(m: Masalah) -> Iterator[Dugaan]:
    """Return the blank rows whose amount the total seems to hold."""
    kosong = [
        p
        for p in m.anggota
        if m.isi.stated(p) is None and not m.isi.tak_tahu[p] and not _is_heading(m, p)
    ]
    if not kosong or m.beda <= 0 or len(kosong) == len(m.anggota):
        return
    satu = len(kosong) == 1
    yield Dugaan(
        "sel_kosong",
        tuple(m.tempat(p) for p in kosong),
        f"{', '.join(m.nama(p) for p in kosong[:_SEBUT])} kosong; jumlahnya memuat "
        f"{tulis_rupiah(m.beda)} lebih banyak dari rinciannya",
        {(kosong[0], m.kolom): m.beda} if satu else {},
        terbaca=satu and _fills_its_columns(m, kosong[0]),
        banyak=not satu,
    )


def _is_heading(m: Masalah, posisi: int) -> bool:
    """Tell a row without any amount: a heading, not a row that somebody forgot to fill."""
    return all(n is None for n in m.baris(posisi).jumlah.values())


def _fills_its_columns(m: Masalah, posisi: int) -> bool:
    """Tell whether a blank stands where the row's other amounts are filled."""
    baris = m.baris(posisi)
    lain = [n for k, n in baris.jumlah.items() if k != m.kolom]
    return any(n is not None for n in lain)
