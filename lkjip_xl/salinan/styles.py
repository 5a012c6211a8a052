"""Cell formats for marked cells: the cell's own format with another fill, appended."""

import re

from lkjip_xl.book.theme import TINGKAT, TINTA
from lkjip_xl.model.temuan import TingkatTanda
from lkjip_xl.salinan import tags
from lkjip_xl.salinan.tags import Elemen, TakTersunting

_PUTIH_TEMA = (b"0", b"2")  # the two light colours of a theme
_TERANG_BERNOMOR = (b"1", b"5", b"7", b"9", b"13", b"15")
_BATAS_TERANG = 150  # of 255; lighter letters cannot be read on a light fill


class GayaBuku:
    """The styles part of a workbook, to which formats are appended."""

    def __init__(self, xml: bytes) -> None:
        """Read the lists of fills, fonts and cell formats."""
        self._xml = xml
        self._bersih = tags.mask(xml)
        akar = tags.root(self._bersih)
        self._awalan = akar.awalan
        daftar = {elemen.nama: elemen for elemen in tags.children(self._bersih, akar.awal_isi)}
        if not {"fills", "fonts", "cellXfs"} <= daftar.keys():
            raise TakTersunting("gaya tidak lengkap")
        self._daftar = daftar
        self._ada = {n: self._items(daftar[n]) for n in ("fills", "fonts", "cellXfs")}
        self._baru: dict[str, list[bytes]] = {"fills": [], "fonts": [], "cellXfs": []}
        self._turunan: dict[tuple[int, str], int] = {}
        self._urutan: dict[tuple[str, bytes], int] = {}

    def derive(self, dasar: int, tingkat: TingkatTanda) -> int:
        """Return the number of a format like `dasar` with the fill of a tingkat."""
        kunci = dasar, tingkat
        if kunci not in self._turunan:
            xf = self._ada["cellXfs"]
            self._turunan[kunci] = self._add(
                "cellXfs", self._refill(xf[dasar] if dasar < len(xf) else xf[0], tingkat)
            )
        return self._turunan[kunci]

    def to_bytes(self) -> bytes:
        """Return the part with what was appended."""
        sunting = []
        for nama, gaya in self._baru.items():
            elemen = self._daftar[nama]
            if not gaya:
                continue
            tag = tags.open_tag(self._xml, elemen)
            jumlah = str(len(self._ada[nama]) + len(gaya)).encode()
            sunting += [
                (elemen.awal, elemen.awal_isi, tags.set_attribute(tag, b"count", jumlah)),
                tags.add_children(self._xml, elemen, b"".join(gaya)),
            ]
        return tags.apply(self._xml, sunting)

    def _items(self, daftar: Elemen) -> list[bytes]:
        anak = [self._xml[s.awal : s.akhir] for s in tags.children(self._bersih, daftar.awal_isi)]
        if daftar.awal_isi == daftar.akhir or not anak:
            raise TakTersunting("gaya tidak lengkap")
        return anak

    def _add(self, daftar: str, data: bytes) -> int:
        """Return the number of an item that is appended to a list, once."""
        kunci = daftar, data
        if kunci not in self._urutan:
            self._baru[daftar].append(data)
            self._urutan[kunci] = len(self._ada[daftar]) + len(self._baru[daftar]) - 1
        return self._urutan[kunci]

    def _refill(self, xf: bytes, tingkat: TingkatTanda) -> bytes:
        """Return a cell format with another fill, and dark letters where its own are light."""
        akhir = xf.index(b">") + 1
        latar = self._add("fills", _fill(self._awalan, str(TINGKAT[tingkat]["bg_color"])))
        tag = tags.set_attribute(xf[:akhir], b"fillId", b"%d" % latar)
        tag = tags.set_attribute(tag, b"applyFill", b"1")
        nomor = int(tags.attribute(tag, b"fontId") or 0)
        huruf = self._ada["fonts"][nomor] if nomor < len(self._ada["fonts"]) else b""
        gelap = _darken(huruf)
        if gelap != huruf:
            tag = tags.set_attribute(tag, b"fontId", b"%d" % self._add("fonts", gelap))
            tag = tags.set_attribute(tag, b"applyFont", b"1")
        return tag + xf[akhir:]


def _argb(warna: str) -> bytes:
    return b"FF" + warna.removeprefix("#").encode()


def _fill(p: bytes, warna: str) -> bytes:
    return (
        b'<%bfill><%bpatternFill patternType="solid"><%bfgColor rgb="%b"/><%bbgColor indexed="64"/>'
        b"</%bpatternFill></%bfill>" % (p, p, p, _argb(warna), p, p, p)
    )


def _darken(huruf: bytes) -> bytes:
    """Return a font with dark letters where its own are light, else as it is."""
    cocok = re.search(rb"<((?:[\w.-]+:)?)color\b[^>]*/>", huruf)
    if not cocok or not _is_light(cocok[0]):
        return huruf
    gelap = b'<%bcolor rgb="%b"/>' % (cocok[1], _argb(TINTA))
    return huruf[: cocok.start()] + gelap + huruf[cocok.end() :]


def _is_light(warna: bytes) -> bool:
    """Tell a colour element that is light; what a theme makes darker is not."""
    rgb = tags.attribute(warna, b"rgb")
    if rgb and re.fullmatch(rb"[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}", rgb):
        merah, hijau, biru = (int(rgb[i : i + 2], 16) for i in range(len(rgb) - 6, len(rgb), 2))
        return 0.299 * merah + 0.587 * hijau + 0.114 * biru > _BATAS_TERANG
    if tags.attribute(warna, b"theme") in _PUTIH_TEMA:
        return float(tags.attribute(warna, b"tint") or 0) > -0.5
    return tags.attribute(warna, b"indexed") in _TERANG_BERNOMOR
