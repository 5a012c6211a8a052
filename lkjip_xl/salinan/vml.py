"""The shapes of comments: what Excel draws when the mouse is over a cell (VML, its old XML)."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from lkjip_xl.book.measure import count_lines
from lkjip_xl.book.sources.comments import LEBAR_KOTAK
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Tempat
from lkjip_xl.salinan.package import Paket
from lkjip_xl.salinan.tags import TakTersunting

BLOK = 1024  # shape numbers come in blocks that a workbook gives out one by one
_TINGGI_TERBESAR, _TINGGI_BARIS = 400, 16
_PIKSEL_KOLOM, _PIKSEL_BARIS = 64, 20
_KOLOM_TERAKHIR, _BARIS_TERAKHIR = 16383, 1048575
_WARNA = b"#FFFBE6"
_RUANG = (
    b'xmlns:v="urn:schemas-microsoft-com:vml"',
    b'xmlns:o="urn:schemas-microsoft-com:office:office"',
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"',
)
_DEKLARASI = b" ".join(_RUANG)
_JENIS = (
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    b'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    b'<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BENTUK = (
    b'<v:shape id="_x0000_s%d" type="#_x0000_t202" style=\'position:absolute;'
    b'z-index:%d;visibility:hidden\' fillcolor="%b" o:insetmode="auto">'
    b'<v:fill color2="%b"/><v:shadow on="t" color="black" obscured="t"/>'
    b"<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'>"
    b"<div style='text-align:left'></div></v:textbox><x:ClientData ObjectType=\"Note\">"
    b"<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%b</x:Anchor><x:AutoFill>False</x:AutoFill>"
    b"<x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>"
)
_CATATAN = re.compile(
    rb"<[\w.-]+:ClientData\b[^>]*ObjectType\s*=\s*[\"']Note[\"'].*?</[\w.-]+:ClientData>", re.DOTALL
)
_BENTUK_ADA = re.compile(rb"<([\w.-]+):shape\s.*?</\1:shape>", re.DOTALL)
_TINGGI = re.compile(rb"([;\s\"']height:\s*)([\d.]+)(pt|px)")
_JANGKAR = re.compile(rb"(:Anchor>)([-\d,\s]+)")
_PETA_BLOK = re.compile(rb"(<[\w.-]+:idmap\b[^>]*\bdata\s*=\s*[\"'])([\d,\s]*)")


def new_part() -> bytes:
    """Return a drawing without shapes."""
    return (
        b"<xml " + _DEKLARASI + b'><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/>'
        b"</o:shapelayout></xml>"
    )


def used_blocks(paket: Paket) -> set[int]:
    """Return the blocks of shape numbers that any drawing of the workbook has taken."""
    hasil: set[int] = set()
    for nama in paket.names():
        if nama.lower().endswith(".vml"):
            data = paket.read(nama)
            hasil |= {int(n) for _, d in _PETA_BLOK.findall(data) for n in re.findall(rb"\d+", d)}
            hasil |= {int(n) // BLOK for n in re.findall(rb"_x0000_s(\d+)", data)}
    return hasil


def shaped_cells(vml: bytes) -> set[Tempat]:
    """Return the cells that have a comment shape."""
    hasil = set()
    for catatan in _CATATAN.findall(vml):
        baris, kolom = (re.search(rb":" + n + rb">\s*(\d+)", catatan) for n in (b"Row", b"Column"))
        if baris and kolom:
            hasil.add((int(baris[1]), int(kolom[1])))
    return hasil


def add_shapes(vml: bytes, kotak: Mapping[Tempat, str], blok: Iterable[int]) -> bytes:
    """Return the drawing with a shape for each cell; `kotak` are their anchors.

    `blok` are free blocks of shape numbers, as many as it takes.
    """
    nomor = [b * BLOK + i for b in blok for i in range(1, BLOK)]
    bentuk = [
        _BENTUK % (nomor[i], i + 1, _WARNA, _WARNA, kotak[tempat].encode(), *tempat)
        for i, tempat in enumerate(sorted(kotak))
    ]
    jenis = b"" if re.search(rb"id\s*=\s*[\"']_x0000_t202[\"']", vml) else _JENIS
    akhir = vml.rfind(b"</")
    if akhir < 0:
        raise TakTersunting("gambar komentar tanpa akhir")
    baru = [jenis, *bentuk]
    if not all(data in vml[: vml.find(b">")] for data in _RUANG):
        # The root of some writers declares nothing, so each added element does.
        baru = [data.replace(b" ", b" " + _DEKLARASI + b" ", 1) for data in baru]
    hasil = vml[:akhir] + b"".join(baru) + vml[akhir:]
    dipakai = b",".join(b"%d" % n for n in sorted({n // BLOK for n in nomor[: len(kotak)]}))

    def daftar(m: re.Match[bytes]) -> bytes:
        return m[1] + b",".join(filter(None, (m[2].strip(), dipakai)))

    return _PETA_BLOK.sub(daftar, hasil, count=1)


def enlarge(vml: bytes, tambah: Mapping[Tempat, int]) -> bytes:
    """Return the drawing with comment boxes made taller by that many lines."""

    def ubah(m: re.Match[bytes]) -> bytes:
        sel = shaped_cells(m[0])
        lajur = tambah.get(next(iter(sel)), 0) if len(sel) == 1 else 0
        if not lajur:
            return m[0]
        data = _TINGGI.sub(lambda t: t[1] + _taller(t[2], t[3], lajur), m[0], count=1)
        return _JANGKAR.sub(lambda j: j[1] + _lower(j[2], lajur), data, count=1)

    return _BENTUK_ADA.sub(ubah, vml)


def _taller(angka: bytes, satuan: bytes, lajur: int) -> bytes:
    """Return a height in points or pixels with room for more lines."""
    lebih = lajur * _TINGGI_BARIS * (0.75 if satuan == b"pt" else 1)
    return b"%g" % (float(angka) + lebih) + satuan


def _lower(jangkar: bytes, lajur: int) -> bytes:
    """Return an anchor whose last row lies lower."""
    angka = [int(n) for n in re.findall(rb"-?\d+", jangkar)]
    if len(angka) != 8:
        return jangkar
    angka[6] = min(angka[6] + lajur, _BARIS_TERAKHIR)
    return ", ".join(map(str, angka)).encode()


def count_comment_lines(teks: str) -> int:
    """Return the lines that a comment's words take."""
    return count_lines(teks, LEBAR_KOTAK - 20, 9.0)


def place_box(grid: Grid, tempat: Tempat, teks: str) -> str:
    """Return the anchor of a comment's box at the right of its cell, large enough for its words."""
    baris, kolom = tempat
    tinggi = min(count_comment_lines(teks) * _TINGGI_BARIS + 20, _TINGGI_TERBESAR)
    atas = max(baris - 1, 0)
    kiri = min(kolom + 1, _KOLOM_TERAKHIR)
    kanan, sisa_kanan = _walk(kiri, LEBAR_KOTAK + 15, _column_pixels(grid), _KOLOM_TERAKHIR)
    bawah, sisa_bawah = _walk(atas, tinggi + 10, _row_pixels(grid), _BARIS_TERAKHIR)
    return f"{kiri}, 15, {atas}, 10, {kanan}, {sisa_kanan}, {bawah}, {sisa_bawah}"


class Titik(NamedTuple):
    """A column or row, and the pixels into it."""

    nomor: int
    piksel: int


def _walk(awal: int, piksel: int, ukuran: Callable[[int], int], terakhir: int) -> Titik:
    """Return the point that lies so many pixels on."""
    while awal < terakhir and piksel >= ukuran(awal):
        piksel -= ukuran(awal)
        awal += 1
    return Titik(awal, min(piksel, ukuran(awal)))


def _column_pixels(grid: Grid) -> Callable[[int], int]:
    def ukuran(kolom: int) -> int:
        if kolom in grid.kolom_tersembunyi:
            return 0
        lebar = grid.lebar_kolom.get(kolom)
        return _PIKSEL_KOLOM if lebar is None else int(lebar * 7 + 0.5)

    return ukuran


def _row_pixels(grid: Grid) -> Callable[[int], int]:
    def ukuran(baris: int) -> int:
        if baris in grid.baris_tersembunyi:
            return 0
        return int(grid.tinggi_baris.get(baris, _PIKSEL_BARIS * 0.75) / 0.75)

    return ukuran
