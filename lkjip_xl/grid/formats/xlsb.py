"""Reading .xlsb: values by calamine, what it leaves out from the binary records."""

import re
from collections.abc import Iterator
from functools import partial
from struct import unpack_from

from lkjip_xl.grid.formats.xlsb_looks import read_looks
from lkjip_xl.grid.formats.xlsb_records import (
    AKHIR_ISI,
    AWAL_ISI,
    BARIS,
    SEL_TERAKHIR,
    read_text,
    records,
)
from lkjip_xl.grid.formats.xlsb_whole import check_sheet, check_strings
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.limits import MAKS_KOLOM, MAKS_SEL
from lkjip_xl.grid.package import open_package
from lkjip_xl.grid.parts import related_parts, workbook_part
from lkjip_xl.grid.scan import Luas, Pindai, size_of
from lkjip_xl.grid.sheets import read_sheets
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Rentang, Tempat

_GALAT, _GALAT_RUMUS, _KOLOM = 3, 11, 60
_LEMBAR, _GABUNGAN = 156, 176
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
# Rows that are not hidden and plain cells, as far as row 131.072 and column 256: whole sheets are
# skipped at the speed of `re`, and what is left is looked at record by record.
_KEPALA_BARIS = (
    rb"\x00\x19(..[\x00\x01]\x00).{7}[\x00-\x0f\x20-\x2f\x40-\x4f\x60-\x6f].\x01\x00\x00\x00.{8}"
)
_SEL_BIASA = (
    rb"[\x02\x07]\x0c.\x00\x00\x00.{8}|\x05\x10.\x00\x00\x00.{12}"
    rb"|\x01\x08.\x00\x00\x00.{4}|\x04\x09.\x00\x00\x00.{5}"
)
_BIASA = later(rb"(?:" + _KEPALA_BARIS + rb"|" + _SEL_BIASA + rb")*+", re.DOTALL)
_SATU_BARIS = later(_KEPALA_BARIS + rb"(?:" + _SEL_BIASA + rb")*+", re.DOTALL)
_BIASA_SAMPAI = 1 << 17, 1 << 8
_BATASAN = (
    "rumus tidak dapat diperiksa karena berkas ini .xlsb; simpan sebagai .xlsx di Excel bila ingin "
    "diperiksa juga"
)


def read_xlsb(data: bytes, berkas: str) -> list[Grid]:
    """Return the worksheets of a file, hidden ones too."""
    paket = open_package(data)
    buku = workbook_part(paket)
    target = related_parts(paket, buku)
    for jenis, nama in target.values():
        if jenis == "sharedStrings":
            check_strings(paket.read(nama))
        elif jenis == "styles":
            paket.read(nama)
    bagian = _sheet_parts(paket.read(buku), target)

    def pindai(lembar: str) -> Pindai:
        if lembar not in bagian:
            return scan(b"")
        mentah = paket.read(bagian[lembar])
        check_sheet(mentah, _SATU_BARIS)
        return scan(mentah)

    hasil = list(read_sheets(data, berkas, pindai))
    for grid in hasil:
        grid.batasan = _BATASAN
        if grid.lembar in bagian:
            ukuran = grid.n_baris, grid.n_kolom
            grid.baca_rupa = partial(read_looks, data, bagian[grid.lembar], *ukuran)
    return hasil


def _sheet_parts(data: bytes, target: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Return the part of each sheet by the sheet's name."""
    hasil = {}
    for jenis, posisi in records(data):
        if jenis == _LEMBAR:
            rid, lanjut = read_text(data, posisi + 8)
            nama, _ = read_text(data, lanjut)
            if rid in target:
                hasil[nama] = target[rid][1]
    return hasil


def scan(data: bytes) -> Pindai:
    """Return what calamine does not tell about a sheet."""
    awal, akhir = data.find(AWAL_ISI), data.rfind(AKHIR_ISI)
    if awal < 0 or akhir < awal:
        return Pindai(ada_rumus=False, ada_gaya=False)
    sembunyi, lebar = _columns(data, awal)
    galat, baris, jauh = _cells(data, awal, akhir, _BIASA)
    if jauh.baris * jauh.kolom > MAKS_SEL:  # perhaps only because the plain cells were not counted
        jauh = _cells(data, awal, akhir, None)[2]
    return Pindai(
        ada_rumus=False,
        batas=size_of(galat),
        jauh=jauh,
        galat=galat,
        baris_tersembunyi=frozenset(baris),
        kolom_tersembunyi=frozenset(sembunyi),
        lebar_kolom=lebar,
        gabungan=tuple(_merges(data, akhir)),
    )


def _columns(data: bytes, akhir: int) -> tuple[set[int], dict[int, float]]:
    """Return the hidden columns and the widths, which come before the cells."""
    sembunyi: set[int] = set()
    lebar: dict[int, float] = {}
    terakhir = 0  # ranges follow each other
    for jenis, posisi in records(data, 0, akhir):
        if jenis == _KOLOM:
            dari, sampai, besar, _, tanda = unpack_from("<4IH", data, posisi)
            kolom = range(max(dari, terakhir), min(sampai + 1, MAKS_KOLOM))
            terakhir = max(terakhir, kolom.stop)
            if tanda & 1:
                sembunyi.update(kolom)
            lebar.update(dict.fromkeys(kolom, besar / 256))
    return sembunyi, lebar


def _cells(
    data: bytes, awal: int, akhir: int, lewati: re.Pattern[bytes] | None
) -> tuple[dict[Tempat, str], set[int], Luas]:
    """Return the errors, the hidden rows, and the size of the used area."""
    galat: dict[Tempat, str] = {}
    sembunyi: set[int] = set()
    baris, (n_baris, n_kolom) = 0, _BIASA_SAMPAI if lewati else (0, 0)
    for jenis, posisi in records(data, awal, akhir, lewati):
        if jenis == BARIS:
            (baris,) = unpack_from("<I", data, posisi)
            n_baris = max(n_baris, baris + 1)
            if data[posisi + 11] & 0x10:
                sembunyi.add(baris)
        elif jenis <= SEL_TERAKHIR:
            (kolom,) = unpack_from("<I", data, posisi)
            n_kolom = max(n_kolom, kolom + 1)
            if jenis in (_GALAT, _GALAT_RUMUS):
                galat[baris, kolom] = _GALAT_KODE.get(data[posisi + 8], "#N/A")
    return galat, sembunyi, Luas(n_baris, n_kolom)


def _merges(data: bytes, awal: int) -> Iterator[Rentang]:
    for jenis, posisi in records(data, awal):
        if jenis == _GABUNGAN:
            b, b2, k, k2 = unpack_from("<4I", data, posisi)
            yield b, k, b2, k2
