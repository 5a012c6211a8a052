"""Reading .xlsx and .xlsm: each part that is used is checked and read whole, then put together."""

from array import array
from collections.abc import Iterator
from typing import NamedTuple

from lkjip_xl.grid.columns import check_size, clip_ranges
from lkjip_xl.grid.galat import RUSAK, TERLALU_BESAR, GalatBerkas
from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.grid.limits import MAKS_LEMBAR
from lkjip_xl.grid.looks import GAYA_BIASA, GayaPadat
from lkjip_xl.grid.ooxml.frame import is_true
from lkjip_xl.grid.ooxml.sheet import IsiLembar, read_sheet, used_size
from lkjip_xl.grid.ooxml.strings import read_strings
from lkjip_xl.grid.ooxml.styles import read_styles
from lkjip_xl.grid.ooxml.values import Pembaca
from lkjip_xl.grid.package import Paket, open_package
from lkjip_xl.grid.parts import attribute, elements, related_parts, workbook_part
from lkjip_xl.model.sel import Gaya, Nilai

_TANPA_GAYA = array("H")


class _Lembar(NamedTuple):
    nama: str
    bagian: str
    tersembunyi: bool


def read_xlsx(data: bytes, berkas: str) -> list[Grid]:
    """Return the worksheets of a file, hidden ones too; GalatBerkas for a damaged one."""
    paket = open_package(data)
    bagian = workbook_part(paket)
    buku = paket.read(bagian)
    target = related_parts(paket, bagian)
    gaya = _styles(paket, target)
    pembaca = Pembaca(
        _strings(paket, target),
        gaya,
        sejak_1904=any(is_true(s.get("date1904")) for s in elements(buku, "workbookPr")),
    )
    return [
        _grid(berkas, lembar, read_sheet(paket.read(lembar.bagian), pembaca, lembar.nama), gaya)
        for lembar in _sheets(buku, target)
    ]


def _sheets(buku: bytes, target: dict[str, tuple[str, str]]) -> Iterator[_Lembar]:
    """Yield the worksheets; charts and macros are sheets of another kind."""
    nama_ada: set[str] = set()
    bagian_ada: set[str] = set()
    semua = elements(buku, "sheet")
    if len(semua) > MAKS_LEMBAR:
        raise GalatBerkas(*TERLALU_BESAR)
    for elemen in semua:
        rid, nama = attribute(elemen, "id") or "", elemen.get("name", "")
        if rid not in target or nama.casefold() in nama_ada:
            raise GalatBerkas(*RUSAK)
        nama_ada.add(nama.casefold())
        jenis, bagian = target[rid]
        if bagian in bagian_ada:
            raise GalatBerkas(*RUSAK)  # one part for two sheets: Excel mends such a file
        bagian_ada.add(bagian)
        if jenis == "worksheet":
            yield _Lembar(nama, bagian, elemen.get("state", "visible") != "visible")


def _of_kind(target: dict[str, tuple[str, str]], jenis: str) -> str | None:
    return next((bagian for teks, bagian in target.values() if teks == jenis), None)


def _strings(paket: Paket, target: dict[str, tuple[str, str]]) -> list[str]:
    bagian = _of_kind(target, "sharedStrings")
    if bagian is None and "xl/sharedStrings.xml" in paket:
        bagian = "xl/sharedStrings.xml"  # some writers forget the relation, readers do not mind
    return read_strings(paket.read(bagian)) if bagian else []


def _styles(paket: Paket, target: dict[str, tuple[str, str]]) -> list[Gaya]:
    bagian = _of_kind(target, "styles")
    return read_styles(paket.read(bagian)) if bagian else []


def _columns(lembar: IsiLembar, n_baris: int, n_kolom: int) -> list[list[Nilai]]:
    """Return the columns, made equally long in place."""
    ada = {lajur.nomor: lajur.nilai for lajur in lembar.lajur.values()}
    hasil = [ada.get(k, []) for k in range(n_kolom)]
    for nilai in hasil:
        nilai.extend([None] * (n_baris - len(nilai)))
    return hasil


def _grid(berkas: str, lembar: _Lembar, dibaca: IsiLembar, gaya: list[Gaya]) -> Grid:
    """Return the grid of a sheet: what lies within its used range."""
    tambahan = [*dibaca.galat, *dibaca.tanpa_nilai]
    n_baris, n_kolom = used_size(dibaca, tambahan)
    check_size(lembar.nama, n_baris, n_kolom)
    grid = Grid(
        berkas,
        lembar.nama,
        _columns(dibaca, n_baris, n_kolom),
        tersembunyi=lembar.tersembunyi,
        gabungan=clip_ranges(dibaca.bingkai.gabungan, n_baris, n_kolom),
        galat=dibaca.galat,
        teks_kosong=frozenset(sel for sel, teks in dibaca.tanpa_nilai.items() if teks),
        baris_tersembunyi=frozenset(b for b in dibaca.baris_tersembunyi if b < n_baris),
        kolom_tersembunyi=frozenset(k for k in dibaca.bingkai.kolom_tersembunyi if k < n_kolom),
        lebar_kolom={k: n for k, n in dibaca.bingkai.lebar_kolom.items() if k < n_kolom},
        tinggi_baris={b: n for b, n in dibaca.tinggi_baris.items() if b < n_baris},
        ada_rumus=bool(dibaca.rumus.teks or dibaca.rumus.hilang),
        ada_gaya=any(butir is not GAYA_BIASA for butir in gaya)
        and any(s.gaya for s in dibaca.lajur.values()),
    )
    bergaya = {lajur.nomor: lajur.gaya for lajur in dibaca.lajur.values()}
    kolom_gaya = [bergaya.get(k, _TANPA_GAYA)[:n_baris] for k in range(n_kolom)]
    rupa = Rupa(dibaca.rumus.teks, GayaPadat(kolom_gaya, gaya), terbaca=not dibaca.rumus.hilang)
    grid.baca_rupa = rupa.itself
    return grid
