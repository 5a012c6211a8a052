"""Damage to the records of .xls and .xlsb: a number, a length, and data, one after the other."""

import random
import struct
from collections.abc import Iterator

_Rekaman = tuple[int, int, int]  # where it begins, where its data begins, where it ends
_AWAL_BIFF = b"\x09\x08\x10\x00\x00\x06"
_ANEH = (0, 1, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)


def change_biff(acak: random.Random, data: bytes) -> bytes:
    """A record of the workbook inside an .xls; what stands behind it keeps its place."""
    awal = data.find(_AWAL_BIFF)
    if awal < 0:
        return _write_over(acak, data, 0, len(data))
    baru = _change(acak, data[awal:], list(_biff(data[awal:])))
    return data[:awal] + baru[: len(data) - awal].ljust(len(data) - awal, b"\0")


def change_xlsb(acak: random.Random, data: bytes) -> bytes:
    """A record of a binary part of an .xlsb."""
    return _change(acak, data, list(_xlsb(data)))


def _change(acak: random.Random, bagian: bytes, rekaman: list[_Rekaman]) -> bytes:
    """One record lost, doubled or exchanged, or odd in its number, its length or its data."""
    if len(rekaman) < 3:
        return _write_over(acak, bagian, 0, len(bagian))
    (a, data, b), (c, _, d) = sorted(acak.sample(rekaman, 2))
    cara = acak.randrange(6)
    if cara == 0:
        return bagian[:a] + bagian[b:]
    if cara == 1:
        return bagian[:b] + bagian[a:]
    if cara == 2:
        return bagian[:a] + bagian[c:d] + bagian[b:c] + bagian[a:b] + bagian[d:]
    if cara == 3 or data == b:
        return _write_over(acak, bagian, a, data)
    return _write_over(acak, bagian, data, b)


def _write_over(acak: random.Random, data: bytes, dari: int, sampai: int) -> bytes:
    """Put an odd number of one, two or four bytes between two places."""
    if sampai <= dari:
        return data
    lebar = min(acak.choice((1, 2, 4)), sampai - dari)
    a = acak.randrange(dari, sampai - lebar + 1)
    nilai = acak.choice((*_ANEH, acak.getrandbits(32)))
    return data[:a] + struct.pack("<I", nilai)[:lebar] + data[a + lebar :]


def _biff(data: bytes) -> Iterator[_Rekaman]:
    a = 0
    while a + 4 <= len(data):
        jenis, panjang = struct.unpack_from("<HH", data, a)
        if not jenis and not panjang:
            return  # the padding of the last sector
        yield a, a + 4, min(a + 4 + panjang, len(data))
        a += 4 + panjang


def _xlsb(teks: bytes) -> Iterator[_Rekaman]:
    a = 0
    while a + 2 < len(teks):
        data = a + 1 + (teks[a] >> 7)
        panjang = geser = 0
        while data < len(teks):
            panjang |= (teks[data] & 0x7F) << geser
            data, geser = data + 1, geser + 7
            if teks[data - 1] < 0x80:
                break
        yield a, data, min(data + panjang, len(teks))
        a = data + panjang
