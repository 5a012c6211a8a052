"""Reading .ods: values by calamine, what it leaves out by a look at the bytes of content.xml."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, partial
from typing import NamedTuple

from lkjip_xl.grid.columns import check_size
from lkjip_xl.grid.formats.counts import read_count
from lkjip_xl.grid.formats.ods_looks import read_looks
from lkjip_xl.grid.galat import TERLALU_BESAR, GalatBerkas
from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.grid.limits import MAKS_BARIS, MAKS_KOLOM, MAKS_SEL, MAKS_SPASI, MAKS_ULANG
from lkjip_xl.grid.package import open_package
from lkjip_xl.grid.scan import KOSONG, Luas, Pindai, size_of
from lkjip_xl.grid.sheets import read_sheets
from lkjip_xl.grid.xml import check_xml
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Rentang, Tempat

_LEMBAR = b"<table:table "
_BARIS = later(rb"<table:table-row\b[^>]*>")
_KOLOM = later(rb"<table:table-column\b[^>]*>")
_SEL = later(rb"<table:(?:covered-)?table-cell\b[^>]*>")
_TEKS = later(rb"<text:p>([^<]*)")
_GALAT = later(rb"\"error\"")
_HAMPA = later(rb"office:string-value=\"\"")  # what a formula was calculated to
_SPASI = later(rb"<text:s text:c=\"(\d{3,})\"")
_BERISI = (b"<text:p", b"value")  # a cell holds a text, or a value that it need not show
_SEMBUNYI = later(rb" table:visibility=\"[cf]")
# Merges, what is hidden, formulas, and very many equal rows or cells, but not those that only
# fill a row up to its end. One pass for all: it costs as much as calamine's own.
_MENARIK = later(
    rb" table:(number-(?:columns|rows)-spanned=|visibility=\"[cf]|formula="
    rb"|number-(?:rows-repeated=\"\d{4}|columns-repeated=\"\d{4,}\"(?!/></table:table-row>)))"
)
_LEBAR = later(
    rb"<style:style style:name=\"([^\"]+)\" style:family=\"table-column\"[^>]*>"
    rb"<style:table-column-properties [^>]*style:column-width=\"([\d.]+)(in|cm|mm|pt)\""
)
_INCI = {b"in": 1.0, b"cm": 1 / 2.54, b"mm": 1 / 25.4, b"pt": 1 / 72}
_PIKSEL, _HURUF, _TEPI = 96, 7, 5  # of an inch, of a character, of a cell's margins


_Sel = tuple[int, int, bytes]


class _Baris(NamedTuple):
    """A row, or as many equal ones as its tag says; `awal` is where the tag begins."""

    awal: int
    nomor: int
    jumlah: int
    tag: bytes


def read_ods(data: bytes, berkas: str) -> list[Grid]:
    """Return the sheets of a file, hidden ones too."""
    xml = check_xml(open_package(data).read("content.xml"))
    if sum(min(read_count(n), MAKS_SPASI + 1) for n in _SPASI.findall(xml)) > MAKS_SPASI:
        raise GalatBerkas(*TERLALU_BESAR)
    temuan = scan(xml)
    for nama, pindai in temuan.items():
        check_size(nama, *pindai.jauh)  # calamine fills in all sheets when it opens the file
    hasil = list(read_sheets(data, berkas, lambda nama: temuan.get(nama, Pindai())))
    _read_looks_later(hasil, data)
    return hasil


def _read_looks_later(lembar: list[Grid], data: bytes) -> None:
    """Let the looks of all sheets be read together, when somebody asks for those of one."""
    ukuran = {grid.lembar: Luas(grid.n_baris, grid.n_kolom) for grid in lembar}

    @cache
    def semua() -> dict[str, Rupa]:
        return read_looks(data, ukuran)

    def rupa(nama: str) -> Rupa:
        return semua()[nama]

    for grid in lembar:
        grid.baca_rupa = partial(rupa, grid.lembar)


def scan(xml: bytes) -> dict[str, Pindai]:
    """Return the findings for each sheet, by its name."""
    awal = [cocok.start() for cocok in re.finditer(_LEMBAR, xml)]
    kepala = xml[: awal[0]] if awal else b""
    lebar = {m[1]: float(m[2]) * _INCI[m[3]] * _PIKSEL for m in _LEBAR.finditer(kepala)}
    hasil = {}
    for dari, sampai in zip(awal, [*awal[1:], len(xml)], strict=True):
        nama = _attribute(xml[dari : xml.find(b">", dari)], b"name")
        hasil[html.unescape(nama.decode())] = _scan_sheet(xml, dari, sampai, lebar)
    return hasil


def _attribute(tag: bytes, nama: bytes) -> bytes:
    cocok = re.search(rb" table:" + nama + rb"=\"([^\"]*)\"", tag)
    return cocok[1] if cocok else b""


def _count(tag: bytes, nama: bytes) -> int:
    """Return how often something repeats, or how far it spans: once where it does not say."""
    return read_count(_attribute(tag, b"number-" + nama))


def _scan_sheet(xml: bytes, dari: int, sampai: int, lebar: dict[bytes, float]) -> Pindai:
    kepala = _BARIS.search(xml, dari, sampai)
    awal_isi = kepala.start() if kepala else sampai
    sembunyi, lebar_kolom = _columns(xml[dari:awal_isi], lebar)
    menarik: dict[bytes, list[int]] = {}
    for cocok in _MENARIK.finditer(xml, awal_isi, sampai):
        menarik.setdefault(cocok[1][-8:], []).append(cocok.start())
    gabung = menarik.pop(b"spanned=", [])
    salah = [cocok.start() for cocok in _GALAT.finditer(xml, awal_isi, sampai)]
    hampa = [cocok.start() for cocok in _HAMPA.finditer(xml, awal_isi, sampai)]
    ada_rumus = menarik.pop(b"formula=", []) != []
    akhir = max(xml.rfind(tanda, awal_isi, sampai) for tanda in _BERISI)
    semua = any(posisi < akhir for letak in menarik.values() for posisi in letak)
    rows = _rows(
        xml, awal_isi, sampai if semua else max([*gabung, *salah, *hampa], default=awal_isi)
    )
    galat = dict(_errors(xml, rows, salah))
    return Pindai(
        ada_rumus=ada_rumus,
        batas=size_of(galat),
        jauh=_used(xml, rows, sampai) if semua else KOSONG,
        teks_kosong=frozenset(s[:2] for s in _locate(xml, rows, hampa).values()) - galat.keys(),
        galat=galat,
        baris_tersembunyi=frozenset(_hidden(rows)),
        kolom_tersembunyi=frozenset(sembunyi),
        lebar_kolom=lebar_kolom,
        gabungan=tuple(dict.fromkeys(_merges(xml, rows, gabung))),
    )


def _rows(xml: bytes, dari: int, sampai: int) -> list[_Baris]:
    """Return the rows between two positions."""
    hasil, nomor = [], 0
    for cocok in _BARIS.finditer(xml, dari, sampai):
        jumlah = _count(cocok[0], b"rows-repeated") if b"-repeated" in cocok[0] else 1
        hasil.append(_Baris(cocok.start(), nomor, jumlah, cocok[0]))
        nomor += jumlah
    return hasil


def _columns(kepala: bytes, lebar: dict[bytes, float]) -> tuple[set[int], dict[int, float]]:
    """Return the hidden columns and the widths, which come before the rows."""
    sembunyi: set[int] = set()
    hasil: dict[int, float] = {}
    k = 0
    for tag in _KOLOM.findall(kepala):
        kolom = range(k, min(k + _count(tag, b"columns-repeated"), MAKS_KOLOM))
        k = kolom.stop
        if _SEMBUNYI.search(tag):
            sembunyi.update(kolom)
        piksel = lebar.get(_attribute(tag, b"style-name"))
        if piksel is not None:
            hasil.update(dict.fromkeys(kolom, max(piksel - _TEPI, 0) / _HURUF))
    return sembunyi, hasil


def _hidden(rows: list[_Baris]) -> Iterator[int]:
    for baris in rows:
        if _SEMBUNYI.search(baris.tag):
            yield from range(baris.nomor, min(baris.nomor + baris.jumlah, MAKS_BARIS))


def _locate(xml: bytes, rows: list[_Baris], letak: list[int]) -> dict[int, _Sel]:
    """Return row, column and tag of the cell that each position belongs to, in one walk."""
    hasil: dict[int, _Sel] = {}
    di, kolom, lebar, habis, tag = -1, 0, 0, 0, b""
    tanda: Iterator[re.Match[bytes]] = iter(())
    for posisi in sorted(letak):
        baris = bisect_right(rows, posisi, key=lambda deret: deret.awal) - 1
        if baris != di:
            di, kolom, lebar, habis, tag = baris, 0, 0, 0, b""
            tanda = _SEL.finditer(xml, rows[baris].awal)
        while habis <= posisi and (cocok := next(tanda, None)):
            kolom, habis, tag = kolom + lebar, cocok.end(), cocok[0]
            lebar = _count(tag, b"columns-repeated")
        hasil[posisi] = rows[baris].nomor, kolom, tag
    return hasil


def _errors(xml: bytes, rows: list[_Baris], letak: list[int]) -> Iterator[tuple[Tempat, str]]:
    for posisi, (baris, kolom, tag) in _locate(xml, rows, letak).items():
        if b'value-type="error"' in tag:
            teks = _TEKS.search(xml, posisi)
            galat = html.unescape(teks[1].decode()) if teks else ""
            # LibreOffice shows Err:502 where Excel shows #VALUE!
            yield (baris, kolom), galat if galat.startswith("#") else f"#{galat or 'N/A'}"


def _merges(xml: bytes, rows: list[_Baris], letak: list[int]) -> Iterator[Rentang]:
    for baris, kolom, tag in _locate(xml, rows, letak).values():
        tinggi, lebar = _count(tag, b"rows-spanned"), _count(tag, b"columns-spanned")
        if tinggi * lebar > 1:
            yield baris, kolom, baris + tinggi - 1, kolom + lebar - 1


def _used(xml: bytes, rows: list[_Baris], sampai: int) -> Luas:
    """Return the size of the used area, where repeated cells may have made it enormous."""
    n_baris = n_kolom = diulang = 0
    akhir = [baris.awal for baris in rows[1:]] + [sampai]
    for baris, batas in zip(rows, akhir, strict=True):
        kolom = berisi = 0
        for tag in _SEL.findall(xml, baris.awal, batas):
            lebar = _count(tag, b"columns-repeated")
            kolom += lebar
            if not tag.endswith(b"/>") or b"value" in tag:
                n_baris, n_kolom = baris.nomor + baris.jumlah, max(n_kolom, kolom)
                berisi += lebar
        diulang += berisi * baris.jumlah if baris.jumlah > 1 else 0
    if diulang > MAKS_ULANG and n_baris * n_kolom <= MAKS_SEL:  # more is refused with its place
        raise GalatBerkas(*TERLALU_BESAR)
    return Luas(n_baris, n_kolom)
