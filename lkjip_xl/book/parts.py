"""The parts of a sheet as placed cells: text rows, tables, the signature."""

from collections.abc import Iterable, Iterator

from lkjip_xl.book.header import header_boxes, header_depth
from lkjip_xl.book.measure import column_pixels, text_pixels
from lkjip_xl.book.theme import look
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.sel import Tempat
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, TandaTangan

BARIS_TTD_KOSONG = 4
LEBAR_TTD = 38.0
_MELUAP = ("kelompok", "jumlah", "skpd")  # rows whose words may run on over blank neighbours
_TITIK = "." * 40


@beku
class Letak:
    """A cell at its place; `akhir` is the other corner when it is merged."""

    baris: int  # of its first corner
    kolom: int  # of its first corner
    sel: Isi  # what stands in it
    akhir: Tempat  # the other corner when it is merged, else itself
    ragam: str = "biasa"  # the look of its row
    bingkai: str = "tanpa"  # the lines around it


def place_words(baris: int, teks: str, gaya: str, kolom_akhir: int, kolom: int = 0) -> Letak:
    """Return a text that reaches from one column to another."""
    return Letak(baris, kolom, Isi(teks, gaya), (baris, max(kolom, kolom_akhir)))


def place_text(blok: BlokTeks, baris: int, n_kolom: int) -> Iterator[Letak]:
    """Yield the cells of a text block: each reaches over the blanks after it."""
    for urutan, deret in enumerate(blok.baris, start=baris):
        terisi = [k for k, sel in enumerate(deret.sel) if sel is not None]
        for kolom, berikut in zip(terisi, [*terisi[1:], n_kolom], strict=True):
            sel = deret.sel[kolom]
            if sel is not None:
                yield Letak(urutan, kolom, sel, (urutan, berikut - 1), deret.ragam or "biasa")


def table_height(blok: BlokTabel) -> int:
    """Return the rows a table takes, header included."""
    return header_depth(blok.kolom) + int(blok.nomor_kolom) + len(blok.baris)


def place_table(blok: BlokTabel, baris: int, lebar: tuple[float, ...]) -> Iterator[Letak]:
    """Yield the cells of a table: header, column numbers, body."""
    for b, k, b2, k2, kata in header_boxes(blok.kolom):
        yield Letak(baris + b, k, Isi(kata, "kepala"), (baris + b2, k2), bingkai="penuh")
    baris += header_depth(blok.kolom)
    if blok.nomor_kolom:
        for k in range(len(blok.kolom)):
            hitungan = blok.hitungan_kolom.get(k)
            sel = Isi(f"{k + 1} ({hitungan})" if hitungan else k + 1, "nomor_kolom")
            yield Letak(baris, k, sel, (baris, k), bingkai="penuh")
        baris += 1
    for urutan, deret in enumerate(blok.baris, start=baris):
        yield from _place_row(deret, urutan, len(blok.kolom), lebar)


def _place_row(deret: Baris, baris: int, n_kolom: int, lebar: tuple[float, ...]) -> Iterator[Letak]:
    """Yield the cells of one body row, with a line around every one, blank or not."""
    if len(deret.sel) > n_kolom:
        raise ValueError(f"Baris dengan {len(deret.sel)} sel di tabel {n_kolom} kolom")
    ragam = deret.ragam or "biasa"
    sebaris = deret.sel + (None,) * (n_kolom - len(deret.sel))
    bingkai = _frames(sebaris, ragam, lebar)
    for kolom, (sel, garis) in enumerate(zip(sebaris, bingkai, strict=True)):
        yield Letak(baris, kolom, sel or Isi(), (baris, kolom), ragam, garis)


def _frames(sebaris: tuple[Isi | None, ...], ragam: str, lebar: tuple[float, ...]) -> list[str]:
    """Return the lines around each cell; a long group title runs on over its blank neighbours."""
    bingkai = ["penuh"] * len(sebaris)
    for awal, sel in enumerate(sebaris):
        if ragam not in _MELUAP or sel is None or not isinstance(sel.nilai, str):
            continue
        akhir = awal
        while akhir + 1 < len(sebaris) and sebaris[akhir + 1] is None:
            akhir += 1
        rupa = look(sel.gaya, ragam)
        perlu = text_pixels(sel.nilai, float(rupa["font_size"]), bool(rupa.get("bold"))) + 8
        if column_pixels(lebar[awal]) < perlu <= sum(map(column_pixels, lebar[awal : akhir + 1])):
            bingkai[awal : akhir + 1] = ["awal", *["tengah"] * (akhir - awal - 1), "akhir"]
    return bingkai


def place_signature(ttd: TandaTangan, baris: int, lebar: tuple[float, ...]) -> Iterator[Letak]:
    """Yield the signature block at the right, wide enough for a name with titles."""
    kolom = len(lebar) - 1
    while kolom > 0 and sum(lebar[kolom:]) < LEBAR_TTD:
        kolom -= 1
    nip = ttd.nip if not ttd.nip or ttd.nip.upper().startswith("NIP") else f"NIP {ttd.nip}"
    for teks in filter(None, (ttd.tempat_tanggal, ttd.jabatan)):
        yield place_words(baris, teks, "tanda_tangan", len(lebar) - 1, kolom)
        baris += 1
    baris += BARIS_TTD_KOSONG
    for teks, gaya in _signer(ttd.nama, ttd.pangkat, nip):
        yield place_words(baris, teks, gaya, len(lebar) - 1, kolom)
        baris += 1


def _signer(nama: str, pangkat: str, nip: str) -> Iterable[tuple[str, str]]:
    """Return the lines below the signature; dots where no name is known."""
    yield (nama, "tanda_tangan_nama") if nama else (_TITIK, "tanda_tangan")
    yield from ((teks, "tanda_tangan") for teks in (pangkat, nip) if teks)
