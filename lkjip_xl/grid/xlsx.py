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


def read_xlsx(isi: bytes, berkas: str) -> list[Grid]:
    """Return the worksheets of a file, hidden ones too; GalatBerkas for a damaged one."""
    paket = open_package(isi)
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
        _grid(berkas, satu, read_sheet(paket.read(satu.bagian), pembaca, satu.nama), gaya)
        for satu in _sheets(buku, target)
    ]


def _sheets(buku: bytes, target: dict[str, tuple[str, str]]) -> Iterator[_Lembar]:
    """Yield the worksheets; charts and macros are sheets of another kind."""
    nama_ada: set[str] = set()
    bagian_ada: set[str] = set()
    semua = elements(buku, "sheet")
    if len(semua) > MAKS_LEMBAR:
        raise GalatBerkas(*TERLALU_BESAR)
    for satu in semua:
        rid, nama = attribute(satu, "id") or "", satu.get("name", "")
        if rid not in target or nama.casefold() in nama_ada:
            raise GalatBerkas(*RUSAK)
        nama_ada.add(nama.casefold())
        jenis, bagian = target[rid]
        if bagian in bagian_ada:
            raise GalatBerkas(*RUSAK)  # one part for two sheets: Excel mends such a file
        bagian_ada.add(bagian)
        if jenis == "worksheet":
            yield _Lembar(nama, bagian, satu.get("state", "visible") != "visible")


def _of_kind(target: dict[str, tuple[str, str]], jenis: str) -> str | None:
    return next((bagian for satu, bagian in target.values() if satu == jenis), None)


def _strings(paket: Paket, target: dict[str, tuple[str, str]]) -> list[str]:
    bagian = _of_kind(target, "sharedStrings")
    if bagian is None and "xl/sharedStrings.xml" in paket:
        bagian = "xl/sharedStrings.xml"  # some writers forget the relation, readers do not mind
    return read_strings(paket.read(bagian)) if bagian else []


def _styles(paket: Paket, target: dict[str, tuple[str, str]]) -> list[Gaya]:
    bagian = _of_kind(target, "styles")
    return read_styles(paket.read(bagian)) if bagian else []


def _columns(isi: IsiLembar, n_baris: int, n_kolom: int) -> list[list[Nilai]]:
    """Return the columns, made equally long in place."""
    ada = {satu.nomor: satu.nilai for satu in isi.lajur.values()}
    hasil = [ada.get(k, []) for k in range(n_kolom)]
    for satu in hasil:
        satu.extend([None] * (n_baris - len(satu)))
    return hasil


def _grid(berkas: str, lembar: _Lembar, isi: IsiLembar, gaya: list[Gaya]) -> Grid:
    """Return the grid of a sheet: what lies within its used range."""
    tambahan = [*isi.galat, *isi.tanpa_nilai]
    n_baris, n_kolom = used_size(isi, tambahan)
    check_size(lembar.nama, n_baris, n_kolom)
    grid = Grid(
        berkas,
        lembar.nama,
        _columns(isi, n_baris, n_kolom),
        tersembunyi=lembar.tersembunyi,
        gabungan=clip_ranges(isi.bingkai.gabungan, n_baris, n_kolom),
        galat=isi.galat,
        teks_kosong=frozenset(sel for sel, teks in isi.tanpa_nilai.items() if teks),
        baris_tersembunyi=frozenset(b for b in isi.baris_tersembunyi if b < n_baris),
        kolom_tersembunyi=frozenset(k for k in isi.bingkai.kolom_tersembunyi if k < n_kolom),
        lebar_kolom={k: n for k, n in isi.bingkai.lebar_kolom.items() if k < n_kolom},
        tinggi_baris={b: n for b, n in isi.tinggi_baris.items() if b < n_baris},
        ada_rumus=bool(isi.rumus.teks or isi.rumus.hilang),
        ada_gaya=any(satu is not GAYA_BIASA for satu in gaya)
        and any(s.gaya for s in isi.lajur.values()),
    )
    bergaya = {satu.nomor: satu.gaya for satu in isi.lajur.values()}
    kolom_gaya = [bergaya.get(k, _TANPA_GAYA)[:n_baris] for k in range(n_kolom)]
    rupa = Rupa(isi.rumus.teks, GayaPadat(kolom_gaya, gaya), terbaca=not isi.rumus.hilang)
    grid.baca_rupa = rupa.itself
    return grid
