"""Merged header cells, which a .csv writes as a text and blanks beside and below it."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import pairwise

from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Rentang

_ATAS = 60  # rows: a table's header is looked for no further down
_CONTOH = 5000  # rows that tell what a column holds
_TERTINGGI = 5  # rows of a header
_ANGKA = later(r"(?=\D*+\d)[\d.,%()\s-]++")
_JUMLAH = later(
    r"\(?(?:rp\.?)?\s*-?(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|[1-9]\d{3,}(?:[.,]\d+)?"
    r"|\d*,\d+|\d+(?:[.,]\d+)?\s*%|0|-)[,)-]*",
    re.IGNORECASE,
)

Baris = Sequence[str]


def find_merges(baris: Sequence[Baris]) -> list[Rentang]:
    """Return the header cells that must have been merged over the blanks beside and below them.

    Beside, either texts stand under these blanks in the next row of the header, or only names
    and parts of a kode: a column that holds amounts is never joined to the words of another.
    """
    kepala = _header(baris)
    if not kepala:
        return []
    hasil = list(_merges(baris, kepala))
    kepala_teks = list(baris[kepala.start : kepala.stop])
    for b in _places(baris, kepala_teks[0], kepala.stop):
        # The same header again after a page break.
        if list(baris[b : b + len(kepala_teks)]) == kepala_teks:
            hasil += _merges(baris, range(b, b + len(kepala_teks)))
    return hasil


def _places(baris: Sequence[Baris], cari: Baris, awal: int) -> Iterator[int]:
    """Yield the rows that equal a row; `index` passes the others by in C."""
    with suppress(ValueError):
        while True:
            awal = baris.index(cari, awal) + 1
            yield awal - 1


def _texts(baris: Baris) -> list[int]:
    return [k for k, teks in enumerate(baris) if teks.strip()]


def _header(baris: Sequence[Baris]) -> range:
    """Return the rows above the first number whose texts stand over the most columns."""
    terbanyak, pilihan = 1, range(0)
    for b, deret in enumerate(baris[:_ATAS]):
        letak = _texts(deret)
        if any(_ANGKA.fullmatch(deret[k]) for k in letak):
            break
        akhir = b + 1
        luas = set(letak)
        while akhir < min(len(baris), b + _TERTINGGI) and _goes_on(baris[akhir - 1], baris[akhir]):
            luas |= set(_texts(baris[akhir]))
            akhir += 1
        if len(letak) > 1 and len(luas) > terbanyak:
            terbanyak, pilihan = len(luas), range(b, akhir)
    return pilihan


def _goes_on(atas: Baris, bawah: Baris) -> bool:
    """Tell whether a row continues the header above it: its texts stand under groups.

    A group is a text with blanks beside it, and some text stands under such a blank; a row of
    data has texts under single header words.
    """
    letak, di_atas = _texts(bawah), _texts(atas)
    if len(letak) < 2 or any(_ANGKA.fullmatch(bawah[k]) for k in letak):
        return False
    sendiri = {k for k in di_atas if k + 1 in di_atas or k + 1 == len(atas)}
    return sendiri.isdisjoint(letak) and not set(di_atas).issuperset(letak)


def _merges(baris: Sequence[Baris], kepala: range) -> Iterator[Rentang]:
    for b in kepala:
        letak = _texts(baris[b])
        bawah = set(_texts(baris[b + 1])) if b + 1 in kepala else set()
        lebar = max(_texts(baris[posisi])[-1] for posisi in range(b, kepala.stop)) + 1
        for k, berikut in pairwise([*letak, lebar]):
            kosong = range(k + 1, berikut)
            menaungi = not bawah.isdisjoint(kosong)
            akhir = berikut - 1 if kosong and (menaungi or _hold_names(baris, b, kosong)) else k
            dasar = b if menaungi else _bottom(baris, kepala, b, range(k, akhir + 1))
            if (dasar, akhir) != (b, k):
                yield b, k, dasar, akhir


def _bottom(baris: Sequence[Baris], kepala: range, b: int, kolom: range) -> int:
    """Return the last row of the header down to which some columns are blank."""
    while b + 1 in kepala and not any(
        baris[b + 1][k].strip() for k in kolom if k < len(baris[b + 1])
    ):
        b += 1
    return b


def _hold_names(baris: Sequence[Baris], b: int, kolom: range) -> bool:
    """Tell whether some columns hold names and parts of a kode below a row, but no amounts."""
    nama = [
        teks[k].strip()
        for teks in baris[b + 1 : b + 1 + _CONTOH]
        for k in kolom
        if k < len(teks) and teks[k].strip()
    ]
    return bool(nama) and not any(_JUMLAH.fullmatch(teks) for teks in nama)
