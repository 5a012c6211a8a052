"""The formulas of an .xls sheet: records found here, put into words by xlrd."""

from struct import unpack_from
from typing import Any

from xlrd import formula

from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Tempat

_FORMULA, _SHRFMLA, _ARRAY, _BOF, _EOF = 0x0006, 0x04BC, 0x0221, 0x0809, 0x000A
# A row, and a cell of each kind: what stands inside of a sheet only.
_ISI = (0x0006, 0x00BD, 0x00BE, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x0208, 0x027E)
_MAKS_PANJANG = 8224  # of a record
# Bytes of records that have always as many: blank, number, boolean, row, RK, shared text, end.
_TETAP = {0x0201: 6, 0x0203: 14, 0x0205: 8, 0x0208: 16, 0x027E: 10, 0x00FD: 10, 0x000A: 0}
_TEXP = 0x01  # "see the shared or array formula of that cell"
_BIFF5 = 50
_BULAT = later(r"\"[^\"]*\"|'[^']*'|(?<![\w.])(\d+)\.0(?!\d)")
_SATU_SEL = later(r"!(\$?[A-Z]+\$?\d+):\1(?!\d)")


@beku
class Rekaman:
    """The tokens of one cell's formula; `bersama` where offsets count from the cell itself."""

    baris: int
    kolom: int
    data: bytes
    bersama: bool = False


def formula_records(buku: Any, nomor: int) -> tuple[list[Rekaman], bool]:
    """Return the formulas of a sheet by its number, those of shared ones at each of their cells.

    True beside them where cells stand behind the end of the sheet, or within a record that is
    longer than its kind can be: xlrd does not read them.
    """
    if buku.biff_version < _BIFF5:
        return [], False
    hasil: list[Rekaman] = []
    induk: dict[Tempat, tuple[bytes, bool]] = {}
    terakhir = 0, 0
    mem, posisi, dalam, rusak = buku.mem, buku._sh_abs_posn[nomor], 0, False
    while posisi + 4 <= len(mem):
        jenis, panjang = unpack_from("<HH", mem, posisi)
        awal = posisi + 4
        posisi = awal + panjang
        rusak |= dalam == 1 and panjang > _TETAP.get(jenis, panjang)
        if jenis == _FORMULA and dalam == 1:
            terakhir = unpack_from("<HH", mem, awal)
            hasil.append(Rekaman(*terakhir, _tokens(mem, awal + 20)))
        elif jenis == _SHRFMLA:
            induk[terakhir] = _tokens(mem, awal + 8), True
        elif jenis == _ARRAY:
            induk[terakhir] = _tokens(mem, awal + 12), False
        elif jenis == _BOF:
            dalam += 1  # a chart inside of the sheet is a stream of its own
        elif jenis == _EOF:
            dalam -= 1
            if not dalam:
                break
    return [_resolve(rekaman, induk) for rekaman in hasil], rusak or _is_content(mem, posisi)


def _is_content(mem: bytes, posisi: int) -> bool:
    """Tell a record of a row or of cells; behind a sheet stands the next one, or nothing."""
    if posisi + 4 > len(mem):
        return False
    jenis, panjang = unpack_from("<HH", mem, posisi)
    return jenis in _ISI and panjang <= min(_MAKS_PANJANG, len(mem) - posisi - 4)


def _tokens(mem: bytes, posisi: int) -> bytes:
    (panjang,) = unpack_from("<H", mem, posisi)
    return bytes(mem[posisi + 2 : posisi + 2 + panjang])


def _resolve(rekaman: Rekaman, induk: dict[Tempat, tuple[bytes, bool]]) -> Rekaman:
    if rekaman.data[:1] != bytes([_TEXP]):
        return rekaman
    asal = unpack_from("<HH", rekaman.data, 1)
    return Rekaman(rekaman.baris, rekaman.kolom, *induk[asal]) if asal in induk else rekaman


def decompile(buku: Any, rekaman: list[Rekaman]) -> dict[Tempat, str]:
    """Return the formulas as text; one that xlrd has no words for is left out."""
    hasil = {}
    for potongan in rekaman:
        jenis = formula.FMLA_TYPE_SHARED if potongan.bersama else formula.FMLA_TYPE_CELL
        try:
            teks = formula.decompile_formula(
                buku, potongan.data, len(potongan.data), jenis, potongan.baris, potongan.kolom
            )
        except Exception:  # tokens of add-ins and other files
            continue
        if teks:
            hasil[potongan.baris, potongan.kolom] = "=" + _as_typed(teks)
    return hasil


def _as_typed(teks: str) -> str:
    """Return what Excel shows: xlrd writes 2 as 2.0, and RAK!A1 as RAK!A1:A1."""
    return _SATU_SEL.sub(r"!\1", _BULAT.sub(lambda m: m[1] or m[0], teks))
