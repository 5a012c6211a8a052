"""One sheet of an .xlsx in one pass: values, formulas, styles, errors, what is hidden."""

import re
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lkjip_xl.grid.columns import too_far
from lkjip_xl.grid.galat import RUSAK, GalatBerkas
from lkjip_xl.grid.limits import MAKS_SEL
from lkjip_xl.grid.ooxml.formulas import Rumus
from lkjip_xl.grid.ooxml.frame import Bingkai, is_true, number, read_frame
from lkjip_xl.grid.ooxml.grammar import BARIS, PASANGAN, SEL, SUKU, row_pattern
from lkjip_xl.grid.ooxml.plain import RUANG, without_prefix
from lkjip_xl.grid.ooxml.rewrite import rewrite_sheet
from lkjip_xl.grid.ooxml.values import GALAT, RUMUS_TEKS, SISIPAN, Pembaca
from lkjip_xl.grid.scan import Luas
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai, Tempat, column_number

_AWAL = later(rb"<sheetData\b[^<>]*?(/?)>")
_SUKU_SEL = range(1, SUKU)
_AKHIR = later(rb"\s*+</sheetData>")
_SERING = 128  # rows after which a pattern of their layout saves more than making it takes
_TERLEBAR = 256  # cells of a row: a pattern takes as long to make as many rows of it to read
_POLA_TERBANYAK = 4  # patterns tried on a row: of headings and details, seldom of more
_TATA_TERBANYAK = 256  # layouts remembered: a sheet drawn cell by cell has one for each row
_SEKALIGUS = 256  # rows cut out before they are put into their columns


class _TakPolos(Exception):
    """The sheet is written in a way that the quick patterns do not see."""


@dataclass(slots=True)
class Lajur:
    """A column: its number, its values from row 1 on, and the numbers of their styles."""

    nomor: int
    nilai: list[Nilai] = field(default_factory=list)
    gaya: "array[int]" = field(default_factory=lambda: array("H"))


@dataclass
class TataBaris:
    """How a row is laid out."""

    lajur: list[Lajur]  # its columns
    gaya: list[int]  # the style of each cell
    jenis: list[str]  # the kind of value of each cell
    pola: Callable[[], re.Pattern[bytes]]  # of a whole row without formulas
    banyak: int = 0  # rows of it that were read cell by cell


@dataclass
class IsiLembar:
    """What a sheet holds; `luas` counts the blank cells that were filled in."""

    nama: str  # of the sheet
    lajur: dict[bytes, Lajur] = field(default_factory=dict)  # columns by their letters
    rumus: Rumus = field(default_factory=Rumus)  # formulas by cell
    galat: dict[Tempat, str] = field(default_factory=dict)  # errors by cell
    tanpa_nilai: dict[Tempat, bool] = field(default_factory=dict)  # formulas without a stored value
    baris_tersembunyi: set[int] = field(default_factory=set)  # zero-based
    tinggi_baris: dict[int, float] = field(default_factory=dict)  # in points
    bingkai: Bingkai = field(default_factory=Bingkai)  # widths, hidden columns, merges
    luas: int = 0  # blank cells that were filled in
    # Layouts of rows, by the columns and the attributes of their cells.
    tata: dict[tuple[bytes, ...], TataBaris] = field(default_factory=dict)
    # Those that come often, with their patterns.
    sering: list[tuple[re.Pattern[bytes], TataBaris]] = field(default_factory=list)


def read_sheet(xml: bytes, pembaca: Pembaca, nama: str) -> IsiLembar:
    """Return the content of a sheet part; GalatBerkas for one that is torn."""
    try:
        return _read(without_prefix(xml), pembaca, nama)
    except _TakPolos:
        pass
    try:
        return _read(rewrite_sheet(xml), pembaca, nama, satu_ruang=True)
    except _TakPolos:
        raise GalatBerkas(*RUSAK) from None


def _read(xml: bytes, pembaca: Pembaca, nama: str, *, satu_ruang: bool = False) -> IsiLembar:
    """Read a sheet; `satu_ruang` where all its elements are known to be of one namespace."""
    hasil = IsiLembar(nama)
    awal = _AWAL.search(xml)
    if awal is None or b"<!" in xml[: awal.start()]:
        raise _TakPolos
    posisi = awal.end() if awal[1] else _rows(xml, awal.end(), pembaca, hasil)
    lain = not satu_ruang and xml.find(RUANG, awal.end(), posisi) >= 0
    if lain or _AWAL.search(xml, posisi):
        raise _TakPolos  # cells in two places, or of another namespace: no program writes them so
    hasil.bingkai = read_frame(xml[: awal.start()] + xml[posisi:])
    hasil.rumus.finish()
    return hasil


def _rows(xml: bytes, posisi: int, pembaca: Pembaca, hasil: IsiLembar) -> int:
    """Read the rows from a position on; return where what comes after them begins."""
    while baris := BARIS.match(xml, posisi):
        posisi = baris.end()
        nomor = int(baris[1]) - 1
        _row_facts(hasil, nomor, baris[2])
        if baris[3]:
            continue
        akhir = xml.find(b"</row>", posisi)
        data = xml[posisi:akhir]
        if akhir < 0:
            raise _TakPolos
        _cells(data, baris[1], nomor, pembaca, hasil)
        posisi = _rows_alike(xml, akhir + 6, nomor + 1, pembaca, hasil)
    akhir_isi = _AKHIR.match(xml, posisi)
    if akhir_isi is None:
        raise _TakPolos
    return akhir_isi.end()


def _rows_alike(xml: bytes, posisi: int, b: int, pembaca: Pembaca, hasil: IsiLembar) -> int:
    """Read the rows that are laid out as many before them; return where the next one begins."""
    for pola, tata in hasil.sering:
        deret: list[tuple[bytes, ...]] = []
        while (baris := pola.match(xml, posisi)) and int(baris[1]) == b + len(deret) + 1:
            deret.append(baris.groups())
            posisi = baris.end()
            if len(deret) == _SEKALIGUS:
                _put_rows(tata, deret, b, pembaca, hasil)
                b += len(deret)
                deret.clear()
        if deret:
            _put_rows(tata, deret, b, pembaca, hasil)
            b += len(deret)
    return posisi


def _put_rows(
    tata: TataBaris, deret: list[tuple[bytes, ...]], b: int, pembaca: Pembaca, hasil: IsiLembar
) -> None:
    """Put rows of one layout, without formulas, into their columns."""
    _, sifat, *kolom = zip(*deret, strict=True)
    for nomor, satu in enumerate(sifat, b):
        _row_facts(hasil, nomor, satu)
    for garis, gaya, jenis, mentah in zip(tata.lajur, tata.gaya, tata.jenis, kolom, strict=True):
        ingatan = pembaca.ingatan[jenis]
        if len(garis.nilai) == b:
            garis.nilai.extend(map(ingatan.__getitem__, mentah))
        else:
            for nomor, satu in enumerate(mentah, b):
                _put(hasil, garis, nomor, ingatan[satu])
        if gaya and len(garis.gaya) == b:
            garis.gaya.extend([gaya] * len(mentah))
        elif gaya:
            for nomor in range(b, b + len(mentah)):
                _put_style(hasil, garis, nomor, gaya)


def _row_facts(hasil: IsiLembar, nomor: int, sifat: bytes) -> None:
    """Note that a row is hidden, or as high as somebody wanted."""
    if b" h" not in sifat and b" customH" not in sifat:
        return
    sifat_baris = {k: v.decode() for k, v in PASANGAN.findall(sifat)}
    ukuran = number(sifat_baris.get(b"ht")) if is_true(sifat_baris.get(b"customHeight")) else None
    if is_true(sifat_baris.get(b"hidden")) or ukuran == 0:
        hasil.baris_tersembunyi.add(nomor)
    elif ukuran:
        hasil.tinggi_baris[nomor] = ukuran


def _cells(data: bytes, baris: bytes, b: int, pembaca: Pembaca, hasil: IsiLembar) -> None:
    """Read the cells of one row; a layout that comes often gets a pattern of its own."""
    potong = SEL.split(data)
    if any(potong[::SUKU]) and any(sela.strip() for sela in potong[::SUKU]):
        raise _TakPolos
    huruf, nomor, sifat, v, f, v_lain, teks = [potong[n::SUKU] for n in _SUKU_SEL]
    if nomor.count(baris) != len(nomor):
        raise GalatBerkas(*RUSAK)  # a cell that says it stands in another row
    tata = hasil.tata.get((*huruf, *sifat)) or _lay_out(huruf, sifat, pembaca, hasil)
    _one_by_one(tata, (v, f, v_lain, teks), b, pembaca, hasil)
    if any(f) or len(huruf) > _TERLEBAR or not pembaca.ingatan.keys() >= set(tata.jenis):
        return
    tata.banyak += 1
    if tata.banyak == _SERING:
        hasil.sering = [(tata.pola(), tata), *hasil.sering[: _POLA_TERBANYAK - 1]]


def _lay_out(
    huruf: list[bytes], sifat: list[bytes], pembaca: Pembaca, hasil: IsiLembar
) -> TataBaris:
    """Return how a row is laid out."""
    lajur = [hasil.lajur.get(satu) or _new_column(hasil, satu) for satu in huruf]
    arti = [pembaca.sifat.get(satu) or pembaca.learn(satu) for satu in sifat]
    gaya, jenis = [nomor for nomor, _ in arti], [satu for _, satu in arti]
    sel = list(zip(huruf, sifat, (satu is SISIPAN for satu in jenis), strict=True))
    if len(hasil.tata) == _TATA_TERBANYAK:
        hasil.tata.clear()
    tata = hasil.tata[*huruf, *sifat] = TataBaris(lajur, gaya, jenis, lambda: row_pattern(sel))
    return tata


def _one_by_one(
    tata: TataBaris, isi: Sequence[list[bytes]], b: int, pembaca: Pembaca, hasil: IsiLembar
) -> None:
    """Read the cells of a row, some of which may be errors or formulas."""
    deret = zip(tata.lajur, tata.gaya, tata.jenis, *isi, strict=True)
    for garis, gaya, jenis, polos, f, v_lain, teks in deret:
        if gaya:
            _put_style(hasil, garis, b, gaya)
        v = polos or v_lain or b""
        if f:
            _put_formula(hasil, (b, garis.nomor), f, None if v or teks else jenis)
        if jenis is GALAT:
            hasil.galat[b, garis.nomor] = v.decode("utf-8", "replace").strip() or "#N/A"
        elif v or teks or polos is not None:
            _put(hasil, garis, b, pembaca.read(jenis, v, teks or b""))


def _new_column(hasil: IsiLembar, huruf: bytes) -> Lajur:
    lajur = hasil.lajur[huruf] = Lajur(column_number(huruf.decode()))
    return lajur


def _put_formula(hasil: IsiLembar, sel: Tempat, mentah: bytes, tanpa: str | None) -> None:
    """Put a formula; `tanpa` is the kind of value that it has no value of."""
    hasil.rumus.add(sel, mentah)
    if tanpa is not None:
        hasil.tanpa_nilai[sel] = tanpa is RUMUS_TEKS


def _put(hasil: IsiLembar, lajur: Lajur, b: int, nilai: Nilai) -> None:
    """Put a value in its column; GalatBerkas where the cell has one, or lies too far away."""
    n = len(lajur.nilai)
    if n == b:
        lajur.nilai.append(nilai)
    elif nilai is None:
        return
    elif n < b:
        hasil.luas += b - n
        if hasil.luas > MAKS_SEL:
            raise too_far(hasil.nama, b, lajur.nomor)
        lajur.nilai.extend([None] * (b - n))
        lajur.nilai.append(nilai)
    elif lajur.nilai[b] is None:
        lajur.nilai[b] = nilai
    else:
        raise GalatBerkas(*RUSAK)  # two contents for one cell: nobody knows which counts


def _put_style(hasil: IsiLembar, lajur: Lajur, b: int, gaya: int) -> None:
    n = len(lajur.gaya)
    if n == b:
        lajur.gaya.append(gaya)
    elif n > b:
        lajur.gaya[b] = gaya
    elif hasil.luas + b - n <= MAKS_SEL:  # further away only the look of blank cells is lost
        hasil.luas += b - n
        lajur.gaya.frombytes(bytes(2 * (b - n)))
        lajur.gaya.append(gaya)


def used_size(hasil: IsiLembar, tambahan: Sequence[Tempat]) -> Luas:
    """Return the number of rows and columns that hold the values, and these cells."""
    for lajur in hasil.lajur.values():
        while lajur.nilai and lajur.nilai[-1] is None:
            lajur.nilai.pop()
    garis = [lajur for lajur in hasil.lajur.values() if lajur.nilai]
    return Luas(
        max([*(len(s.nilai) for s in garis), *(b + 1 for b, _ in tambahan)], default=0),
        max([*(s.nomor + 1 for s in garis), *(k + 1 for _, k in tambahan)], default=0),
    )
