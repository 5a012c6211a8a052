"""The slow pass over one sheet of an .xlsb: looks, from the binary records."""

from collections.abc import Iterator
from struct import unpack_from

from xlrd.formatting import std_format_strings

from lkjip_xl.grid.clean import visible
from lkjip_xl.grid.formats.xlsb_records import AWAL_ISI, BARIS, SEL_TERAKHIR, read_text, records
from lkjip_xl.grid.grid import RATA, Rupa
from lkjip_xl.grid.looks import GAYA_BIASA
from lkjip_xl.grid.package import open_package
from lkjip_xl.grid.parts import related_parts, workbook_part
from lkjip_xl.model.sel import Gaya

_HURUF, _FORMAT, _XF, _AWAL_XF, _AKHIR_XF = 43, 44, 47, 617, 618
_TEBAL = 600


def read_looks(data: bytes, bagian: str, n_baris: int, n_kolom: int) -> Rupa:
    """Return the looks within a size; an unread Rupa where the records are torn."""
    try:
        paket = open_package(data)
        target = related_parts(paket, workbook_part(paket)).values()
        gaya = [
            rupa
            for jenis, nama in target
            if jenis == "styles"
            for rupa in _styles(paket.read(nama))
        ]
        return Rupa(
            gaya={
                (b, k): gaya[nomor]
                for b, k, nomor in _cells(paket.read(bagian))
                if b < n_baris and k < n_kolom and nomor < len(gaya) and gaya[nomor] != GAYA_BIASA
            }
        )
    except Exception:  # torn records fail in many ways where calamine had the values
        return Rupa(terbaca=False)


def _cells(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield row, column and number of the style of each cell."""
    baris = 0
    for jenis, posisi in records(data, data.find(AWAL_ISI)):
        if jenis == BARIS:
            (baris,) = unpack_from("<I", data, posisi)
        elif jenis <= SEL_TERAKHIR:
            kolom, gaya = unpack_from("<II", data, posisi)
            yield baris, kolom, gaya & 0xFFFFFF


def _styles(data: bytes) -> list[Gaya]:
    """Return the looks in the order of their numbers."""
    huruf: list[tuple[bool, bool]] = []
    bentuk: dict[int, str] = dict(std_format_strings)
    hasil: list[Gaya] = []
    di_dalam = False
    for jenis, posisi in records(data):
        if jenis == _HURUF:
            tanda, berat = unpack_from("<HH", data, posisi + 2)
            huruf.append((berat >= _TEBAL, bool(tanda & 2)))
        elif jenis == _FORMAT:
            (nomor,) = unpack_from("<H", data, posisi)
            bentuk[nomor] = visible(read_text(data, posisi + 2)[0])
        elif jenis in (_AWAL_XF, _AKHIR_XF):
            di_dalam = jenis == _AWAL_XF  # the same records also describe named styles
        elif jenis == _XF and di_dalam:
            nomor, nomor_huruf = unpack_from("<HH", data, posisi + 2)
            inden, rata = data[posisi + 11], data[posisi + 12]
            tebal, miring = huruf[nomor_huruf] if nomor_huruf < len(huruf) else (False, False)
            hasil.append(
                Gaya(
                    tebal,
                    miring,
                    indentasi=inden,
                    format_angka=bentuk.get(nomor, GAYA_BIASA.format_angka),
                    rata=RATA[rata & 7],
                    bungkus=bool(rata & 0x40),
                )
            )
    return hasil
