"""Ways to damage a file: its bytes, its zip, its XML, its values, its records, its words."""

import io
import random
import re
import struct
import warnings
import zipfile
from collections.abc import Callable

from bench.rusak.benih import Benih
from bench.rusak.rekaman import change_biff, change_xlsb

Ubah = Callable[[random.Random, bytes], bytes]

_ANEH = (
    b"", b"0", b"-1", b"1", b"4294967295", b"99999999999999999999", b"1E308", b"1E309", b"NaN",
    b"Infinity", b"-0", b"x", b"true", b"A1", b"C5", b"ZZZZ9", b"XFD1048576", b"C99999999999",
    b"A1:XFD1048576", b"12_00", b"1.000.000.000.000.000.000.000.000", b"9" * 5000, b" ", b"&#1;",
    b"&j;", b"_x000B_", b"\x02S|0|0|0\x03", b"=1+1", b"\xff\xfe", "１２".encode(),
)  # fmt: skip
_SISIPAN = (
    b"<!-- -->", b"<![CDATA[9]]>", b"<?x y?>", b"]]>", b"<a>", b"</c>", b"<f " * 2000, b"<a>" * 500,
    b'<!DOCTYPE x [<!ENTITY j "1">]>', b"&#0;", b"&amp;", b"\x00", b"<v>5</v>", b'<c r="C6"/>',
    b"<table:table-row/>", b"</table>", b"<td colspan=1000 rowspan=65534>x</td>" * 50,
)  # fmt: skip


def flip_bit(acak: random.Random, data: bytes) -> bytes:
    """One bit, as a bad stick leaves it."""
    hasil = bytearray(data)
    hasil[acak.randrange(len(data))] ^= 1 << acak.randrange(8)
    return bytes(hasil)


def change_bytes(acak: random.Random, data: bytes) -> bytes:
    """Some bytes written over."""
    hasil = bytearray(data)
    for _ in range(acak.choice((1, 2, 4, 16))):
        hasil[acak.randrange(len(data))] = acak.randrange(256)
    return bytes(hasil)


def cut(acak: random.Random, data: bytes) -> bytes:
    """A slice lost, doubled, or the end missing."""
    a, n = acak.randrange(len(data)), acak.choice((1, 4, 64, 512, len(data)))
    return acak.choice((data[:a] + data[a + n :], data[: a + n] + data[a:], data[:a]))


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        return [(nama, arsip.read(nama)) for nama in arsip.namelist()]


def _zip(bagian: list[tuple[str, bytes]], cara: int = zipfile.ZIP_DEFLATED) -> bytes:
    wadah = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(wadah, "w", cara) as arsip:
        warnings.simplefilter("ignore")
        for nama, data in bagian:
            arsip.writestr(nama, data)
    return wadah.getvalue()


def change_zip(acak: random.Random, data: bytes) -> bytes:
    """A part lost, doubled with another content, renamed, exchanged; a header's field odd."""
    bagian = _parts(data)
    i, j = acak.randrange(len(bagian)), acak.randrange(len(bagian))
    cara = acak.randrange(6)
    if cara == 0:
        del bagian[i]
    elif cara == 1:
        bagian.append((bagian[i][0], flip_bit(acak, bagian[i][1] or b"x")))
    elif cara == 2:
        bagian[i] = acak.choice(("../", "/", "", "XL/")) + bagian[i][0], bagian[i][1]
    elif cara == 3:
        bagian[i], bagian[j] = (bagian[i][0], bagian[j][1]), (bagian[j][0], bagian[i][1])
    elif cara == 4:
        bagian[i] = bagian[i][0], b""
    else:
        return _odd_header(acak, data)
    return _zip(bagian)


def _odd_header(acak: random.Random, data: bytes) -> bytes:
    hasil = bytearray(data)
    letak = [m.start() for m in re.finditer(rb"PK(?:\x01\x02|\x03\x04|\x05\x06)", data)]
    if letak:
        a = acak.choice(letak) + acak.randrange(4, 42)
        nilai = acak.choice((0, 1, 0xFFFFFFFF, 0x7FFFFFFF, 100_000_000))
        hasil[a : a + 4] = struct.pack("<I", nilai)
    return bytes(hasil)


def _in_part(ubah: Ubah) -> Ubah:
    """Return the change of one part of a package, whose checksum is right again."""

    def dalam(acak: random.Random, data: bytes) -> bytes:
        bagian = _parts(data)
        utama = [i for i, (n, _) in enumerate(bagian) if re.search(r"sheet\d|content|sharedS", n)]
        pilih = utama if utama and acak.random() < 0.75 else range(len(bagian))
        i = acak.choice([i for i in pilih if bagian[i][1]])
        bagian[i] = bagian[i][0], ubah(acak, bagian[i][1])
        return _zip(bagian, acak.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))

    return dalam


def change_xml(acak: random.Random, data: bytes) -> bytes:
    """An attribute odd, a tag lost or doubled, two elements exchanged, something put in."""
    tag = [m.span() for m in re.finditer(rb"<[^<>]*>", data)]
    if not tag:
        return flip_bit(acak, data)
    a, b = acak.choice(tag)
    cara = acak.randrange(5)
    if cara == 0:
        sifat = [m.span(1) for m in re.finditer(rb"=\s*[\"']?([^\"'>\s]*)", data)]
        a, b = acak.choice(sifat or tag)
        return data[:a] + acak.choice(_ANEH) + data[b:]
    if cara == 1:
        return data[:a] + data[b:]
    if cara == 2:
        return data[:b] + data[a:]
    if cara == 3:
        c, d = acak.choice(tag)
        (a, b), (c, d) = sorted(((a, b), (c, d)))
        return data if b > c else data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]
    return data[:a] + acak.choice(_SISIPAN) + data[a:]


def change_value(acak: random.Random, data: bytes) -> bytes:
    """A digit, or a whole value, between tags or marks."""
    nilai = [m.span() for m in re.finditer(rb"(?<=[>;,|\n])[^<>;,|\n]+(?=[<;,|\n])", data)]
    if not nilai:
        return flip_bit(acak, data)
    a, b = acak.choice(nilai)
    if acak.random() < 0.5:
        return data[:a] + acak.choice(_ANEH) + data[b:]
    k = acak.randrange(a, b)
    return data[:k] + bytes([acak.choice(b"0123456789 .,-%Ee")]) + data[k + 1 :]


def change_repeat(acak: random.Random, data: bytes) -> bytes:
    """A cell or row that says it is there very often, or reaches very far."""
    letak = [m.end() for m in re.finditer(rb"<(?:table:table-(?:cell|row)|td|th|col|row)\b", data)]
    if not letak:
        return change_xml(acak, data)
    a = acak.choice(letak)
    nama = acak.choice(
        (b"table:number-columns-repeated", b"table:number-rows-repeated", b"colspan", b"rowspan",
         b"table:number-columns-spanned", b"table:visibility", b"min", b"max", b"ht")
    )  # fmt: skip
    n = acak.choice((b"0", b"2", b"1000", b"16384", b"1048576", b"1000000000", b"-1", b"collapse"))
    return data[:a] + b" " + nama + b'="' + n + b'"' + data[a:]


def ways(benih: Benih) -> dict[str, Ubah]:
    """Return the ways to damage a file of its format."""
    semua: dict[str, Ubah] = {"bit": flip_bit, "bita": change_bytes, "potong": cut}
    if benih.akhiran in ("xlsx", "ods", "xlsb"):
        semua |= {"zip": change_zip, "bagian": _in_part(change_bytes), "sobek": _in_part(cut)}
    if benih.akhiran in ("xlsx", "ods"):
        semua |= {"xml": _in_part(change_xml), "nilai": _in_part(change_value)}
        semua["ulang"] = _in_part(change_repeat)
    if benih.akhiran == "xls":
        semua["rekaman"] = change_biff
    if benih.akhiran == "xlsb":
        semua["rekaman"] = _in_part(change_xlsb)
    if benih.akhiran in ("html", "csv"):
        semua |= {"xml": change_xml, "nilai": change_value, "ulang": change_repeat}
    return semua
