"""The records of an .xlsb part: a number, a length, and data."""

import re
from collections.abc import Iterator
from struct import unpack_from

BARIS = 0  # the head of a row
SEL_TERAKHIR = 11  # the numbers below are cells
# A record: its number, and where its data begin; millions of them, so a plain pair.
Rekaman = tuple[int, int]
AWAL_ISI, AKHIR_ISI = b"\x91\x01\x00", b"\x92\x01\x00"  # begin and end of the cells


def records(
    data: bytes, posisi: int = 0, akhir: int | None = None, lewati: re.Pattern[bytes] | None = None
) -> Iterator[Rekaman]:
    """Yield the number of each record and where its data begin; of those to skip the last row."""
    akhir = len(data) if akhir is None else akhir
    while posisi < akhir:
        if lewati and (cocok := lewati.match(data, posisi, akhir)) and cocok.end() > posisi:
            posisi = cocok.end()
            if cocok[1]:
                yield BARIS, cocok.start(1)
            continue
        jenis = data[posisi]
        posisi += 1
        if jenis > 0x7F:
            jenis = jenis & 0x7F | data[posisi] << 7
            posisi += 1
        panjang = geser = 0
        while True:
            panjang |= (data[posisi] & 0x7F) << geser
            geser += 7
            posisi += 1
            if data[posisi - 1] < 0x80:
                break
        yield jenis, posisi
        posisi += panjang


def read_text(data: bytes, posisi: int) -> tuple[str, int]:
    """Return a text, and where it ends."""
    (panjang,) = unpack_from("<I", data, posisi)
    akhir = posisi + 4 + 2 * panjang
    return data[posisi + 4 : akhir].decode("utf-16-le"), akhir
