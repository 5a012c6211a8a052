"""Whether the binary parts of an .xlsb are whole: they have no closing tag that would show it."""

import re
from collections.abc import Iterator
from struct import unpack_from
from typing import NamedTuple

from lkjip_xl.grid.formats.xlsb_records import BARIS, SEL_TERAKHIR
from lkjip_xl.grid.galat import RUSAK, GalatBerkas
from lkjip_xl.grid.limits import MAKS_GABUNGAN, MAKS_KOLOM

_AWAL_LEMBAR, _AKHIR_LEMBAR, _AWAL_ISI, _AKHIR_ISI = 129, 130, 145, 146
_AWAL_TEKS, _AKHIR_TEKS, _TEKS = 159, 160, 19
_PALING_PENDEK = {1: 8, 2: 12, 3: 9, 4: 9, 5: 16, 6: 12, 7: 12, 8: 12, 9: 16, 10: 9, 11: 9}
_NOMOR_BARIS = 4
_BARIS_TERPANJANG = MAKS_KOLOM * 24  # bytes: a number with a look has 18
_REKAMAN_TERBANYAK = MAKS_GABUNGAN  # behind a row: its cells, or all that follows the last one
_KERANGKA = (_AWAL_LEMBAR, _AWAL_ISI, _AKHIR_ISI, _AKHIR_LEMBAR)
_KEPALA_BARIS = 27  # bytes of a plain row's head, with its number and length
_DI_DALAM = 2  # marks met, where the cells stand


def check_strings(data: bytes) -> None:
    """Refuse a table of texts that is not whole: with one lost, all cells after it say another."""
    jumlah, ada, terakhir = 0, 0, 0
    for jenis, awal, akhir in _walk(data, None):
        if jenis == _AWAL_TEKS:
            jumlah = max(unpack_from("<II", data, awal)[1:])
            if jumlah > len(data):  # memory would be set aside for them
                raise GalatBerkas(*RUSAK)
        elif jenis == _TEKS:
            ada += 1
            panjang = 5 + 2 * unpack_from("<I", data, awal + 1)[0]
            if panjang > akhir - awal or (not data[awal] and panjang != akhir - awal):
                raise GalatBerkas(*RUSAK)
        terakhir = jenis
    if ada != jumlah or terakhir != _AKHIR_TEKS:
        raise GalatBerkas(*RUSAK)


def check_sheet(data: bytes, biasa: re.Pattern[bytes]) -> None:
    """Refuse a sheet without its end, with cells behind it, or whose rows or columns go back.

    `biasa` matches one plain row.
    """
    kerangka: list[int] = []
    baris, sebelum, lepas, kolom = -1, 0, 0, -1
    for jenis, awal, akhir in _walk(data, biasa):
        lepas = 0 if jenis == BARIS else lepas + 1
        if awal - sebelum > _BARIS_TERPANJANG or lepas > _REKAMAN_TERBANYAK:
            raise GalatBerkas(*RUSAK)  # one row of more cells than a sheet has columns
        sebelum = akhir
        if len(kerangka) == len(_KERANGKA):
            raise GalatBerkas(*RUSAK)  # something behind the end
        if akhir - awal < _PALING_PENDEK.get(jenis, 0):
            raise GalatBerkas(*RUSAK)  # a cell without its value
        if jenis <= SEL_TERAKHIR and len(kerangka) != _DI_DALAM:
            raise GalatBerkas(*RUSAK)  # a row or cell that a reader of the cells never meets
        if jenis == BARIS and akhir - awal >= _NOMOR_BARIS:
            (nomor,) = unpack_from("<I", data, awal)
            if nomor <= baris:
                raise GalatBerkas(*RUSAK)
            baris, kolom = nomor, -1
        elif 0 < jenis <= SEL_TERAKHIR:
            (nomor,) = unpack_from("<I", data, awal)
            if nomor <= kolom:
                raise GalatBerkas(*RUSAK)
            kolom = nomor
        elif jenis in _KERANGKA:
            kerangka.append(jenis)
    if tuple(kerangka) != _KERANGKA:
        raise GalatBerkas(*RUSAK)


def _walk(data: bytes, lewati: re.Pattern[bytes] | None) -> Iterator[tuple[int, int, int]]:
    """Yield number, begin and end of the data of each record; the last must end with the part."""
    a = 0
    while a < len(data):
        if lewati and (cocok := lewati.match(data, a)):
            a = cocok.end()
            yield BARIS, cocok.start(1), cocok.end(1)
            yield from _last_plain(data, cocok.start() + _KEPALA_BARIS, a)
            continue
        jenis, a = _number(data, a, 2)
        panjang, a = _number(data, a, 4)
        if a + panjang > len(data):
            raise GalatBerkas(*RUSAK)
        yield jenis, a, a + panjang
        a += panjang


def _last_plain(data: bytes, a: int, akhir: int) -> Iterator[tuple[int, int, int]]:
    """Yield the last cell of a plain row; refuse cells that go back: one would not be read."""
    kolom, isi = -1, a
    while a < akhir:  # number, length and column have one byte each
        if data[a + 2] <= kolom:
            raise GalatBerkas(*RUSAK)
        kolom, isi = data[a + 2], a + 2
        a = isi + data[a + 1]
    if kolom >= 0:
        yield data[isi - 2], isi, akhir


class _Terbaca(NamedTuple):
    """A number that was read, and where it ends."""

    nilai: int
    akhir: int


def _number(data: bytes, a: int, paling_banyak: int) -> _Terbaca:
    """Return a number of seven bits to a byte, and where it ends."""
    hasil = 0
    for n in range(paling_banyak):
        hasil |= (data[a + n] & 0x7F) << 7 * n
        if data[a + n] < 0x80:
            return _Terbaca(hasil, a + n + 1)
    return _Terbaca(hasil, a + paling_banyak)
