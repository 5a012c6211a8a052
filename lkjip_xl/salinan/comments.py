"""The comments part of a sheet: comments that are there stay, ours are added to them."""

from collections.abc import Mapping

from lkjip_xl.book.sources.comments import PENULIS
from lkjip_xl.book.theme import HURUF
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.salinan import tags
from lkjip_xl.salinan.tags import Elemen, Sunting, TakTersunting

_TERPANJANG = 30_000  # of the 32.767 characters that Excel shows
_UTAS = "tc="  # the author of a comment that stands for a thread


def new_part(ruang_nama: str) -> bytes:
    """Return a comments part without comments."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<comments xmlns="{ruang_nama}"><authors></authors><commentList></commentList></comments>'
    ).encode()


class Komentar:
    """A comments part, with its cells."""

    def __init__(self, xml: bytes) -> None:
        """Read authors and cells; TakTersunting where the part is built otherwise."""
        self._xml = xml
        self._bersih = tags.mask(xml)
        akar = tags.root(self._bersih)
        self._p = akar.awalan
        penulis = tags.child(self._bersih, akar, "authors")
        daftar = tags.child(self._bersih, akar, "commentList")
        if penulis is None or daftar is None:
            raise TakTersunting("komentar tanpa daftar")
        self._penulis, self._daftar = penulis, daftar
        self._nama = [
            xml[s.awal_isi : s.tutup].decode("utf-8", "replace") for s in self._items(penulis)
        ]
        self._ada: dict[Tempat, Elemen] = {}
        for elemen in self._items(daftar):
            ref = tags.attribute(tags.open_tag(xml, elemen), b"ref") or b""
            self._ada[tags.parse_address(ref)] = elemen

    def _items(self, induk: Elemen) -> list[Elemen]:
        if induk.awal_isi == induk.akhir:
            return []
        return list(tags.children(self._bersih, induk.awal_isi))

    def cells(self) -> set[Tempat]:
        """Return the cells that have a comment."""
        return set(self._ada)

    def threads(self) -> set[Tempat]:
        """Return the cells whose comment stands for a thread: Excel shows the thread only."""
        return {t for t, elemen in self._ada.items() if self._author(elemen).startswith(_UTAS)}

    def _author(self, elemen: Elemen) -> str:
        nomor = int(tags.attribute(tags.open_tag(self._xml, elemen), b"authorId") or 0)
        return self._nama[nomor] if nomor < len(self._nama) else ""

    def add(self, baru: Mapping[Tempat, str]) -> bytes:
        """Return the part with our words: in a comment of ours, or below those that are there."""
        p, sunting = self._p, []
        if PENULIS not in self._nama:
            data = b"<%bauthor>%b</%bauthor>" % (p, PENULIS.encode(), p)
            sunting.append(tags.add_children(self._xml, self._penulis, data))
            self._nama.append(PENULIS)
        nomor = self._nama.index(PENULIS)
        sisipan: dict[int | None, list[bytes]] = {}
        for tempat, teks in sorted(baru.items()):
            if tempat in self._ada:
                sunting += self._append(self._ada[tempat], teks)
                continue
            data = b'<%bcomment ref="%b" authorId="%d"><%btext>%b</%btext></%bcomment>' % (
                p, alamat(*tempat).encode(), nomor, p, _run(p, teks), p, p,
            )  # fmt: skip
            sisipan.setdefault(self._next(tempat), []).append(data)
        for sebelum, isi_baru in sisipan.items():
            sunting.append(tags.add_children(self._xml, self._daftar, b"".join(isi_baru), sebelum))
        return tags.apply(self._xml, sunting)

    def _next(self, tempat: Tempat) -> int | None:
        """Return where the first comment of a later cell begins."""
        return next((elemen.awal for t, elemen in self._ada.items() if t > tempat), None)

    def _append(self, elemen: Elemen, teks: str) -> list[Sunting]:
        """Return the edits that put our words below those of an existing comment."""
        wadah = tags.child(self._bersih, elemen, "text")
        if wadah is None:
            raise TakTersunting("komentar tanpa teks")
        komentar = self._items(wadah)
        # Plain words and runs do not stand side by side, so plain words become a run.
        sunting: list[Sunting] = [
            (s.awal, s.akhir, b"<%br>%b</%br>" % (self._p, self._xml[s.awal : s.akhir], self._p))
            for s in komentar
            if s.nama == "t"
        ]
        akhir = next((s.awal for s in komentar if s.nama in ("rPh", "phoneticPr")), None)
        kata = f"\n{teks}" if komentar else teks
        return [*sunting, tags.add_children(self._xml, wadah, _run(self._p, kata), akhir)]


def _run(p: bytes, teks: str) -> bytes:
    """Return a piece of text in the book's letters."""
    return (
        b'<%br><%brPr><%bsz val="9"/><%bcolor indexed="81"/><%brFont val="%b"/>'
        b'<%bfamily val="2"/></%brPr><%bt xml:space="preserve">%b</%bt></%br>'
        % (p, p, p, p, p, HURUF.encode(), p, p, p, tags.escape(teks[:_TERPANJANG]), p, p)
    )
