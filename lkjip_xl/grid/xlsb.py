"""Reading .xlsb: values by calamine, what it leaves out from the binary records."""

import io
import re
import zipfile
from collections.abc import Iterator
from struct import unpack_from

from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.parts import read_part, related_parts, workbook_part
from lkjip_xl.grid.scan import Pindai, size_of
from lkjip_xl.grid.sheets import read_sheets
from lkjip_xl.model.sel import Rentang

_BARIS, _GALAT, _GALAT_RUMUS, _KOLOM, _UKURAN = 0, 3, 11, 60, 148
_LEMBAR, _GABUNGAN = 156, 176
_AWAL_ISI, _AKHIR_ISI = b"\x91\x01\x00", b"\x92\x01\x00"  # begin and end of the cells
_GALAT_KODE = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
# What looks like a hidden row or an error: only then the cells are walked, one by one.
_MUNGKIN = tuple(
    re.compile(satu, re.DOTALL)
    for satu in (
        rb"\x00[\x11-\x7f]..[\x00-\x0f]\x00.{3}\x00.{3}[\x10-\x1f\x30-\x3f].[\x00-\x10]\x00{3}",
        rb"\x03\x09.[\x00-\x3f]\x00\x00..\x00\x00[\x00\x07\x0f\x17\x1d\x24\x2a\x2b]",
        rb"\x0b[\x13-\x7f].[\x00-\x3f]\x00\x00..\x00\x00[\x00\x07\x0f\x17\x1d\x24\x2a\x2b]",
    )
)
_BATASAN = (
    "rumus dan gaya (tebal, inden) tidak dapat diperiksa karena berkas ini .xlsb; simpan sebagai "
    ".xlsx di Excel bila ingin diperiksa juga"
)


def read_xlsb(isi: bytes, berkas: str) -> list[Grid]:
    """Return the worksheets of a file, hidden ones too."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        bagian = _sheet_parts(arsip)

        def pindai(lembar: str) -> Pindai:
            return scan(read_part(arsip, bagian[lembar]) if lembar in bagian else b"")

        hasil = list(read_sheets(isi, berkas, pindai))
    for grid in hasil:
        grid.batasan = _BATASAN
    return hasil


def records(isi: bytes, posisi: int = 0, akhir: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the number of each record and where its data begin."""
    akhir = len(isi) if akhir is None else akhir
    while posisi < akhir:
        jenis = isi[posisi]
        posisi += 1
        if jenis > 0x7F:
            jenis = jenis & 0x7F | isi[posisi] << 7
            posisi += 1
        panjang = geser = 0
        while True:
            panjang |= (isi[posisi] & 0x7F) << geser
            geser += 7
            posisi += 1
            if isi[posisi - 1] < 0x80:
                break
        yield jenis, posisi
        posisi += panjang


def _sheet_parts(arsip: zipfile.ZipFile) -> dict[str, str]:
    """Return the part of each sheet by the sheet's name."""
    buku = workbook_part(arsip)
    target = related_parts(arsip, buku)
    isi = read_part(arsip, buku)
    hasil = {}
    for jenis, posisi in records(isi):
        if jenis == _LEMBAR:
            rid, lanjut = _text(isi, posisi + 8)
            nama, _ = _text(isi, lanjut)
            if rid in target:
                hasil[nama] = target[rid]
    return hasil


def _text(isi: bytes, posisi: int) -> tuple[str, int]:
    (panjang,) = unpack_from("<I", isi, posisi)
    akhir = posisi + 4 + 2 * panjang
    return isi[posisi + 4 : akhir].decode("utf-16-le"), akhir


def scan(isi: bytes) -> Pindai:
    """Return what calamine does not tell about a sheet."""
    awal, akhir = isi.find(_AWAL_ISI), isi.rfind(_AKHIR_ISI)
    if awal < 0 or akhir < awal:
        return Pindai(ada_rumus=False, ada_gaya=False)
    ukuran, sembunyi, lebar = _head(isi, awal)
    galat: dict[tuple[int, int], str] = {}
    baris: set[int] = set()
    if any(satu.search(isi, awal, akhir) for satu in _MUNGKIN):
        galat, baris = _cells(isi, awal, akhir)
    return Pindai(
        ada_rumus=False,
        ada_gaya=False,
        batas=size_of(galat),
        jauh=ukuran,
        galat=galat,
        baris_tersembunyi=frozenset(baris),
        kolom_tersembunyi=frozenset(sembunyi),
        lebar_kolom=lebar,
        gabungan=tuple(_merges(isi, akhir)),
    )


def _head(isi: bytes, akhir: int) -> tuple[tuple[int, int], set[int], dict[int, float]]:
    """Return the size, the hidden columns and the widths, which come before the cells."""
    ukuran, lebar = (0, 0), {}
    sembunyi: set[int] = set()
    for jenis, posisi in records(isi, 0, akhir):
        if jenis == _UKURAN:
            _, baris, _, kolom = unpack_from("<4I", isi, posisi)
            ukuran = baris + 1, kolom + 1
        elif jenis == _KOLOM:
            dari, sampai, besar, _, tanda = unpack_from("<4IH", isi, posisi)
            kolom_ini = range(dari, sampai + 1)
            if tanda & 1:
                sembunyi.update(kolom_ini)
            lebar.update(dict.fromkeys(kolom_ini, besar / 256))
    return ukuran, sembunyi, lebar


def _cells(isi: bytes, awal: int, akhir: int) -> tuple[dict[tuple[int, int], str], set[int]]:
    """Return the errors and the hidden rows."""
    galat, sembunyi, baris = {}, set(), 0
    for jenis, posisi in records(isi, awal, akhir):
        if jenis == _BARIS:
            (baris,) = unpack_from("<I", isi, posisi)
            if isi[posisi + 11] & 0x10:
                sembunyi.add(baris)
        elif jenis in (_GALAT, _GALAT_RUMUS):
            (kolom,) = unpack_from("<I", isi, posisi)
            galat[baris, kolom] = _GALAT_KODE.get(isi[posisi + 8], "#N/A")
    return galat, sembunyi


def _merges(isi: bytes, awal: int) -> Iterator[Rentang]:
    for jenis, posisi in records(isi, awal):
        if jenis == _GABUNGAN:
            b, b2, k, k2 = unpack_from("<4I", isi, posisi)
            yield b, k, b2, k2
