"""A sheet's XML with other format numbers on marked cells, and the link to their comments."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.model.temuan import TingkatTanda
from lkjip_xl.salinan import tags
from lkjip_xl.salinan.tags import Elemen, Sunting, TakTersunting

Turunkan = Callable[
    [int, TingkatTanda], int
]  # format number and tingkat -> number of the marked format

# What stands after legacyDrawing in a worksheet, by the schema.
_SESUDAH = {
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
}  # fmt: skip


@beku
class Badan:
    """A sheet's XML, the same masked, and the element that holds its rows."""

    xml: bytes
    bersih: bytes
    data: Elemen


def find_body(xml: bytes) -> Badan:
    """Return where the rows stand; TakTersunting where that cannot be told."""
    bersih = tags.mask(xml)
    buka = re.search(rb"<((?:[\w.-]+:)?)sheetData\b[^>]*>", bersih)
    if not buka:
        raise TakTersunting("lembar tanpa sheetData")
    awalan, awal_isi = buka[1], buka.end()
    if buka[0].endswith(b"/>"):
        return Badan(
            xml, bersih, Elemen("sheetData", awalan, buka.start(), awal_isi, awal_isi, awal_isi)
        )
    tutup = bersih.rfind(b"</" + awalan + b"sheetData")
    if tutup < 0:
        raise TakTersunting("lembar tanpa akhir sheetData")
    akhir = bersih.index(b">", tutup) + 1
    return Badan(xml, bersih, Elemen("sheetData", awalan, buka.start(), awal_isi, tutup, akhir))


def mark_cells(
    badan: Badan, tingkat: Mapping[Tempat, TingkatTanda], turunkan: Turunkan
) -> Iterator[Sunting]:
    """Yield the edits that give each marked cell its format; cells that are missing are added."""
    perlu: dict[int, dict[int, TingkatTanda]] = defaultdict(dict)
    for (baris, kolom), jenjang in tingkat.items():
        perlu[baris][kolom] = jenjang
    gaya_kolom = _column_styles(badan)
    sisa = sorted(perlu)
    urut = 0
    for nomor, tag in _rows(badan):
        if urut >= len(sisa):
            break
        while urut < len(sisa) and sisa[urut] < nomor:
            data = _new_row(badan.data.awalan, sisa[urut], perlu[sisa[urut]], gaya_kolom, turunkan)
            yield tag.start(), tag.start(), data
            urut += 1
        if urut < len(sisa) and sisa[urut] == nomor:
            yield from _mark_row(badan, tag, nomor, perlu[nomor], gaya_kolom, turunkan)
            urut += 1
    baris_baru = [
        _new_row(badan.data.awalan, b, perlu[b], gaya_kolom, turunkan) for b in sisa[urut:]
    ]
    if baris_baru:
        yield tags.add_children(badan.xml, badan.data, b"".join(baris_baru))


def _rows(badan: Badan) -> Iterator[tuple[int, re.Match[bytes]]]:
    """Yield the zero-based number and the opening tag of each row."""
    pola = re.compile(
        b"<" + badan.data.awalan + rb"row(?=[\s/>])(?:[^>]*?\sr\s*=\s*[\"'](\d+)[\"'])?[^>]*>"
    )
    nomor = -1
    for tag in pola.finditer(badan.bersih, badan.data.awal_isi, badan.data.tutup):
        nomor = int(tag[1]) - 1 if tag[1] else nomor + 1
        yield nomor, tag


def _mark_row(
    badan: Badan,
    tag: re.Match[bytes],
    baris: int,
    perlu: Mapping[int, TingkatTanda],
    gaya_kolom: Callable[[int], int],
    turunkan: Turunkan,
) -> Iterator[Sunting]:
    """Yield the edits of one row that is there."""
    kepala, p = tag[0], badan.data.awalan
    biasa = _row_style(kepala, gaya_kolom)
    kosong = kepala.endswith(b"/>")
    akhir_baris = tag.end() if kosong else badan.bersih.find(b"</" + p + b"row", tag.end())
    baru: list[int] = []

    def cell(kolom: int) -> bytes:
        baru.append(kolom)
        return _new_cell(p, baris, kolom, turunkan(biasa(kolom), perlu[kolom]))

    sisa = sorted(perlu)
    sampai = tag.end()
    for kolom, sel, akhir in [] if kosong else _cells(badan, tag.end(), akhir_baris):
        while sisa and sisa[0] < kolom:
            yield sel.start(), sel.start(), cell(sisa.pop(0))
        if sisa and sisa[0] == kolom:
            gaya = turunkan(int(tags.attribute(sel[0], b"s") or 0), perlu[sisa.pop(0)])
            yield sel.start(), sel.end(), tags.set_attribute(sel[0], b"s", b"%d" % gaya)
        sampai = akhir
    tambahan = b"".join(cell(kolom) for kolom in sisa)
    kepala_baru = _widen_spans(kepala, baru)
    if kosong and tambahan:
        kepala_baru = kepala_baru[:-2].rstrip() + b">"
        tambahan += b"</" + p + b"row>"
    if kepala_baru != kepala:
        yield tag.start(), tag.end(), kepala_baru
    if tambahan:
        yield sampai, sampai, tambahan


def _cells(badan: Badan, awal: int, akhir: int) -> Iterator[tuple[int, re.Match[bytes], int]]:
    """Yield the zero-based column, the opening tag and the end of each cell of a row."""
    tutup = b"</" + badan.data.awalan + b"c>"
    pola = re.compile(b"<" + badan.data.awalan + rb"c(?=[\s/>])[^>]*>")
    kolom = -1
    for tag in pola.finditer(badan.bersih, awal, akhir):
        ref = tags.attribute(tag[0], b"r")
        kolom = tags.parse_address(ref)[1] if ref else kolom + 1
        habis = tag.end()
        if not tag[0].endswith(b"/>"):
            habis = badan.bersih.index(tutup, habis) + len(tutup)
        yield kolom, tag, habis


def _new_row(
    p: bytes,
    baris: int,
    perlu: Mapping[int, TingkatTanda],
    gaya_kolom: Callable[[int], int],
    turunkan: Turunkan,
) -> bytes:
    data = b"".join(
        _new_cell(p, baris, kolom, turunkan(gaya_kolom(kolom), perlu[kolom]))
        for kolom in sorted(perlu)
    )
    return b'<%brow r="%d">%b</%brow>' % (p, baris + 1, data, p)


def _new_cell(p: bytes, baris: int, kolom: int, gaya: int) -> bytes:
    return b'<%bc r="%b" s="%d"/>' % (p, alamat(baris, kolom).encode(), gaya)


def _row_style(tag: bytes, gaya_kolom: Callable[[int], int]) -> Callable[[int], int]:
    """Return the format of a blank cell of a row, by column."""
    gaya = tags.attribute(tag, b"s")
    if gaya and tags.attribute(tag, b"customFormat") in (b"1", b"true"):
        return lambda kolom: int(gaya)
    return gaya_kolom


def _column_styles(badan: Badan) -> Callable[[int], int]:
    """Return the format of a blank cell, by column."""
    rentang = [
        (int(awal) - 1, int(akhir) - 1, int(tags.attribute(tag, b"style") or 0))
        for tag in re.findall(
            b"<" + badan.data.awalan + rb"col\b[^>]*>", badan.bersih[: badan.data.awal]
        )
        if (awal := tags.attribute(tag, b"min")) and (akhir := tags.attribute(tag, b"max"))
    ]
    return lambda kolom: next((g for a, b, g in rentang if a <= kolom <= b), 0)


def _widen_spans(tag: bytes, kolom: list[int]) -> bytes:
    """Return a row's tag whose spans hold the added cells as well."""
    lama = tags.attribute(tag, b"spans")
    if not lama or not kolom:
        return tag
    angka = [int(n) for n in re.findall(rb"\d+", lama)]
    batas = min([*angka, *(k + 1 for k in kolom)]), max([*angka, *(k + 1 for k in kolom)])
    if batas == (min(angka), max(angka)):
        return tag
    return tags.set_attribute(tag, b"spans", b"%d:%d" % batas)


def find_drawing(badan: Badan) -> str | None:
    """Return the relation id of the sheet's comment shapes, None where there are none."""
    for elemen in tags.children(badan.bersih, badan.data.akhir):
        if elemen.nama == "legacyDrawing":
            cocok = re.search(
                rb"\s[\w.-]+:id\s*=\s*[\"']([^\"']*)", tags.open_tag(badan.xml, elemen)
            )
            if not cocok:
                raise TakTersunting("legacyDrawing tanpa id")
            return cocok[1].decode()
    return None


def add_drawing(badan: Badan, rid: str, ruang_nama: str) -> Sunting:
    """Return the edit that links the comment shapes, at its place in the schema's order."""
    tempat = next(
        (
            elemen.awal
            for elemen in tags.children(badan.bersih, badan.data.akhir)
            if _is_after(badan, elemen)
        ),
        badan.bersih.rfind(b"</"),
    )
    akar = re.search(b"<" + badan.data.awalan + rb"worksheet\b[^>]*>", badan.bersih)
    cocok = akar and re.search(
        rb"xmlns:([\w.-]+)\s*=\s*[\"']" + re.escape(ruang_nama.encode()) + rb"[\"']", akar[0]
    )
    awalan = cocok[1] if cocok else b"r"
    deklarasi = b"" if cocok else b' xmlns:r="%b"' % ruang_nama.encode()
    data = b'<%blegacyDrawing%b %b:id="%b"/>' % (badan.data.awalan, deklarasi, awalan, rid.encode())
    return tempat, tempat, data


def _is_after(badan: Badan, elemen: Elemen) -> bool:
    """Tell an element that legacyDrawing must precede; some are wrapped for older programs."""
    if elemen.nama != "AlternateContent":
        return elemen.nama in _SESUDAH
    dalam = re.findall(rb"<(?:[\w.-]+:)?([\w.-]+)", badan.bersih[elemen.awal_isi : elemen.tutup])
    return any(nama.decode() in _SESUDAH for nama in dalam)
