"""XML edited as bytes: what is not touched stays byte for byte."""

import re
from collections.abc import Iterable, Iterator

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.sel import Tempat, column_number

_TAG = re.compile(rb"<(/?)([^\s<>/!?\"']+)((?:[^<>\"'/]|/(?!>)|\"[^\"]*\"|'[^']*')*)(/?)>")
_BUKAN_TAG = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>", re.DOTALL)
_PENGODEAN = re.compile(rb"^\s*<\?xml[^>]*encoding\s*=\s*[\"']([^\"']+)[\"']")
_TERLARANG = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Sunting = tuple[int, int, bytes]  # where it begins, where it ends, what replaces it


class TakTersunting(Exception):
    """A package built in a way that this room does not edit; a plain copy is written instead."""


@beku
class Elemen:
    """One element by its offsets; of an empty one (`<a/>`) all offsets but `awal` are equal."""

    nama: str  # without its prefix
    awalan: bytes  # the prefix, with `:`
    awal: int  # where it begins
    awal_isi: int  # where its contents begin
    tutup: int  # where its end tag begins
    akhir: int  # where it ends


def mask(xml: bytes) -> bytes:
    """Return the XML with comments and CDATA blanked, so that offsets stay and tags are tags."""
    if b"\0" in xml[:4] or xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise TakTersunting("bukan UTF-8")
    kode = _PENGODEAN.match(xml.removeprefix(b"\xef\xbb\xbf"))
    if kode and kode[1].lower() not in (b"utf-8", b"utf8"):
        raise TakTersunting("bukan UTF-8")
    if b"<!" not in xml:
        return xml
    return _BUKAN_TAG.sub(lambda m: b" " * len(m[0]), xml)


def children(bersih: bytes, awal: int) -> Iterator[Elemen]:
    """Yield the elements from an offset on, up to the end of the element that holds them."""
    dalam = 0
    buka: re.Match[bytes] | None = None
    for tag in _TAG.finditer(bersih, awal):
        if tag[1]:
            dalam -= 1
            if dalam < 0:
                return
            if dalam == 0 and buka is not None:
                yield _element(buka, tag.start(), tag.end())
        elif tag[4]:
            if dalam == 0:
                yield _element(tag, tag.end(), tag.end())
        else:
            buka = tag if dalam == 0 else buka
            dalam += 1


def _element(tag: re.Match[bytes], tutup: int, akhir: int) -> Elemen:
    awalan, titik, nama = tag[2].rpartition(b":")
    return Elemen(nama.decode(), awalan + titik, tag.start(), tag.end(), tutup, akhir)


def root(bersih: bytes) -> Elemen:
    """Return the root element."""
    elemen = next(children(bersih, 0), None)
    if elemen is None:
        raise TakTersunting("XML tanpa isi")
    return elemen


def child(bersih: bytes, induk: Elemen, nama: str) -> Elemen | None:
    """Return the first child of that name."""
    if induk.awal_isi == induk.akhir:
        return None
    return next(
        (elemen for elemen in children(bersih, induk.awal_isi) if elemen.nama == nama), None
    )


def open_tag(xml: bytes, elemen: Elemen) -> bytes:
    """Return an element's opening tag."""
    return xml[elemen.awal : elemen.awal_isi]


def attribute(tag: bytes, nama: bytes) -> bytes | None:
    """Return an attribute of an opening tag, as it is written."""
    cocok = re.search(rb"\s" + nama + rb"\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", tag)
    if not cocok:
        return None
    return cocok[1] if cocok[1] is not None else cocok[2]


def set_attribute(tag: bytes, nama: bytes, nilai: bytes) -> bytes:
    """Return an opening tag with an attribute set; the others stay as they are."""
    cocok = re.search(rb"\s" + nama + rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')", tag)
    baru = b" " + nama + b'="' + nilai + b'"'
    if cocok:
        return tag[: cocok.start()] + baru + tag[cocok.end() :]
    akhir = re.match(rb"<[^\s/>]+", tag)
    if akhir is None:
        raise TakTersunting("tag tidak dikenali")
    return tag[: akhir.end()] + baru + tag[akhir.end() :]


def add_children(xml: bytes, induk: Elemen, data: bytes, sebelum: int | None = None) -> Sunting:
    """Return the edit that puts elements into another, at its end or before an offset."""
    if induk.awal_isi == induk.akhir:
        tag = open_tag(xml, induk)
        nama = re.match(rb"<([^\s/>]+)", tag)
        if nama is None:
            raise TakTersunting("tag tidak dikenali")
        return induk.awal, induk.akhir, tag[:-2].rstrip() + b">" + data + b"</" + nama[1] + b">"
    tempat = induk.tutup if sebelum is None else sebelum
    return tempat, tempat, data


def apply(xml: bytes, sunting: Iterable[Sunting]) -> bytes:
    """Return the XML with all edits made."""
    potong: list[bytes] = []
    sampai = 0
    for awal, akhir, data in sorted(sunting, key=lambda s: (s[0], s[1])):
        potong += (xml[sampai:awal], data)
        sampai = akhir
    return b"".join([*potong, xml[sampai:]])


def escape(teks: str) -> bytes:
    """Return a text as XML content; a character that XML cannot hold becomes a space."""
    bersih = _TERLARANG.sub(" ", teks).replace("&", "&amp;").replace("<", "&lt;")
    return bersih.replace(">", "&gt;").replace('"', "&quot;").encode()


def parse_address(ref: bytes) -> Tempat:
    """Return the zero-based row and column of an A1 reference; ValueError otherwise."""
    cocok = re.fullmatch(rb"\$?([A-Za-z]{1,3})\$?(\d{1,7})", ref)
    if not cocok:
        raise ValueError(ref)
    return int(cocok[2]) - 1, column_number(cocok[1].decode())
