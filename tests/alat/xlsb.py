"""A writer of small .xlsb workbooks: no library writes them, LibreOffice neither."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from struct import pack

from lkjip_xl.model.sel import Gaya

Isi = None | str | float | bool
_RELASI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
GALAT = {"#DIV/0!": 0x07, "#REF!": 0x17, "#N/A": 0x2A}


def rekaman(jenis: int, data: bytes = b"") -> bytes:
    """Return one record: number, length (seven bits to a byte) and data."""
    nomor = bytes([jenis]) if jenis < 0x80 else bytes([jenis & 0x7F | 0x80, jenis >> 7])
    panjang, n = b"", len(data)
    while n > 0x7F:
        panjang, n = panjang + bytes([n & 0x7F | 0x80]), n >> 7
    return nomor + panjang + bytes([n]) + data


def _teks(teks: str) -> bytes:
    return pack("<I", len(teks)) + teks.encode("utf-16-le")


def sel(kolom: int, nilai: Isi, bersama: dict[str, int] | None = None, gaya: int = 0) -> bytes:
    """Return the record of a cell; a text such as #REF! is an error.

    A text stands in the cell itself, or, as Excel does it, by its number in the shared texts.
    """
    awal = pack("<II", kolom, gaya)
    if isinstance(nilai, bool):
        return rekaman(4, awal + bytes([nilai]))
    if isinstance(nilai, str):
        if nilai in GALAT:
            return rekaman(3, awal + bytes([GALAT[nilai]]))
        if bersama is not None:
            return rekaman(7, awal + pack("<I", bersama.setdefault(nilai, len(bersama))))
        return rekaman(6, awal + _teks(nilai))
    return rekaman(1, awal) if nilai is None else rekaman(5, awal + pack("<d", nilai))


def galat_rumus(kolom: int, galat: str) -> bytes:
    """Return the record of a formula (=1) whose stored result is an error."""
    rumus = b"\x1e\x01\x00"
    ekor = pack("<HI", 0, len(rumus)) + rumus + pack("<I", 0)
    return rekaman(11, pack("<II", kolom, 0) + bytes([GALAT[galat]]) + ekor)


def baris(nomor: int, data: bytes, *, n_kolom: int, tersembunyi: bool = False) -> bytes:
    """Return a row's header and its cells."""
    tanda = bytes([0, 0x10 if tersembunyi else 0, 0])
    lebar = pack("<III", 1, 0, max(n_kolom - 1, 0))
    return rekaman(0, pack("<IIH", nomor, 0, 300) + tanda + lebar) + data


def lembar(
    tubuh: bytes,
    ukuran: tuple[int, int],
    *,
    gabungan: Sequence[tuple[int, int, int, int]] = (),
    kolom_tersembunyi: Sequence[int] = (),
) -> bytes:
    """Return the part of a sheet around its rows; `ukuran` counts rows and columns."""
    hasil = rekaman(129) + rekaman(148, pack("<4I", 0, ukuran[0] - 1, 0, ukuran[1] - 1))
    if kolom_tersembunyi:
        kolom = (rekaman(60, pack("<4IH", k, k, 10 * 256, 0, 1)) for k in kolom_tersembunyi)
        hasil += rekaman(390) + b"".join(kolom) + rekaman(391)
    hasil += rekaman(145) + tubuh + rekaman(146)
    if gabungan:
        hasil += rekaman(177, pack("<I", len(gabungan)))
        hasil += b"".join(rekaman(176, pack("<4I", b, b2, k, k2)) for b, k, b2, k2 in gabungan)
        hasil += rekaman(178)
    return hasil + rekaman(130)


def _gaya(gaya: Sequence[Gaya]) -> bytes:
    """Return the part of the looks: a number format, a font and a style of its own for each."""
    banyak = pack("<I", len(gaya))
    bentuk = b"".join(
        rekaman(44, pack("<H", 164 + n) + _teks(rupa.format_angka)) for n, rupa in enumerate(gaya)
    )
    warna = pack("<BBhBBBB", 0, 0, 0, 0, 0, 0, 0xFF)
    huruf = b"".join(
        rekaman(
            43,
            pack("<4H4B", 220, 2 * rupa.miring, 700 if rupa.tebal else 400, 0, 0, 2, 0, 0)
            + warna
            + b"\2"
            + _teks("Calibri"),
        )
        for rupa in gaya
    )
    isian = rekaman(45, pack("<I", 0) + warna + warna + pack("<I6d", 0, *[0.0] * 5, 0))
    tepi = rekaman(46, b"\0" + (pack("<BB", 0, 0) + warna) * 5)
    biasa = rekaman(47, pack("<5H6B", 0xFFFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    xf = b"".join(
        rekaman(
            47,
            pack("<5H6B", 0, 164 + n, n, 0, 0, 0, rupa.indentasi, int(rupa.bungkus) << 6, 0, 63, 0),
        )
        for n, rupa in enumerate(gaya)
    )
    satu_saja = pack("<I", 1)
    return (
        rekaman(278)
        + rekaman(615, banyak) + bentuk + rekaman(616)
        + rekaman(611, banyak) + huruf + rekaman(612)
        + rekaman(603, satu_saja) + isian + rekaman(604)
        + rekaman(613, satu_saja) + tepi + rekaman(614)
        + rekaman(626, satu_saja) + biasa + rekaman(627)
        + rekaman(617, banyak) + xf + rekaman(618)
        + rekaman(279)
    )  # fmt: skip


def tulis(
    path: Path,
    lembar: dict[str, bytes],
    *,
    tersembunyi: Sequence[str] = (),
    bersama: Sequence[str] = (),
    gaya: Sequence[Gaya] = (Gaya(),),
) -> Path:
    """Write a workbook of these sheets, shared texts and looks."""
    jenis = "application/vnd.ms-excel."
    buku = rekaman(131) + rekaman(143)
    relasi, badan = "", ""
    for n, nama in enumerate(lembar, 1):
        keadaan = pack("<II", nama in tersembunyi, n)
        buku += rekaman(156, keadaan + _teks(f"rId{n}") + _teks(nama))
        relasi += (
            f'<Relationship Id="rId{n}" Type="{_RELASI}/worksheet" '
            f'Target="worksheets/sheet{n}.bin"/>'
        )
        badan += (
            f'<Override PartName="/xl/worksheets/sheet{n}.bin" ContentType="{jenis}worksheet"/>'
        )
    relasi += f'<Relationship Id="rId0" Type="{_RELASI}/sharedStrings" Target="sharedStrings.bin"/>'
    badan += f'<Override PartName="/xl/sharedStrings.bin" ContentType="{jenis}sharedStrings"/>'
    relasi += f'<Relationship Id="rIdG" Type="{_RELASI}/styles" Target="styles.bin"/>'
    badan += f'<Override PartName="/xl/styles.bin" ContentType="{jenis}styles"/>'
    teks_bersama = rekaman(159, pack("<II", len(bersama), len(bersama)))
    teks_bersama += b"".join(rekaman(19, b"\0" + _teks(kata)) for kata in bersama) + rekaman(160)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as arsip:

        def simpan(nama: str, teks: str | bytes) -> None:
            arsip.writestr(zipfile.ZipInfo(nama, (2024, 1, 1, 0, 0, 0)), teks)

        simpan(
            "[Content_Types].xml",
            f'<Types xmlns="{_PAKET}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/xl/workbook.bin" '
            f'ContentType="{jenis}sheet.binary.macroEnabled.main"/>{badan}</Types>',
        )
        awal = f'<Relationships xmlns="{_PAKET}/relationships">'
        simpan(
            "_rels/.rels",
            f'{awal}<Relationship Id="rId1" Type="{_RELASI}/officeDocument" '
            'Target="xl/workbook.bin"/></Relationships>',
        )
        simpan("xl/workbook.bin", buku + rekaman(144) + rekaman(132))
        simpan("xl/_rels/workbook.bin.rels", f"{awal}{relasi}</Relationships>")
        simpan("xl/sharedStrings.bin", teks_bersama)
        simpan("xl/styles.bin", _gaya(gaya))
        for n, teks in enumerate(lembar.values(), 1):
            simpan(f"xl/worksheets/sheet{n}.bin", teks)
    return path
