"""The rows of a copied source sheet as ready XML: what nearly all rows of a long sheet are.

Each row is made when the workbook is closed, so that a long sheet never stands in memory as
cells. Rows with merges or notes are written cell by cell.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Generic, NamedTuple, TypeVar

from lkjip_xl.book.cells import PANJANG_TEKS, BuatFormat, cached_value, plain_number
from lkjip_xl.book.resolve import Penulis, Peta
from lkjip_xl.book.sources.source_cells import gaya_look, look_format, text_of
from lkjip_xl.book.theme import TINGKAT, look
from lkjip_xl.book.xlsx import BarisJadi, Workbook, Worksheet
from lkjip_xl.grid.grid import GAYA_BIASA
from lkjip_xl.model.sel import Gaya, Nilai, huruf_kolom
from lkjip_xl.report.isi import Isi, KolomHitung, LembarSumber
from lkjip_xl.report.isi import Lajur as LajurHitung

# A text up to here is surely not too long for Excel, which counts some characters twice.
PANJANG_PASTI = PANJANG_TEKS // 2
_TANDA_XML = re.compile("[&<>]")
_GALAT = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")
_BIASA = {str, int, float}
_Apa = TypeVar("_Apa")


class PerKolom(Generic[_Apa]):
    """What is known of single cells, by column and then by row: most columns have nothing."""

    def __init__(self, isi: Mapping[tuple[int, int], _Apa]) -> None:
        """Sort cells by their column."""
        self._isi: dict[int, dict[int, _Apa]] = {}
        for (baris, kolom), satu in isi.items():
            self._isi.setdefault(kolom, {})[baris] = satu

    def of(self, kolom: int) -> Mapping[int, _Apa]:
        """Return what a column has."""
        return self._isi.get(kolom, {})


class Lajur(NamedTuple):
    """One column of the source with all that decides its cells."""

    huruf: str
    nilai: Sequence[Nilai]
    gaya: Mapping[int, Gaya]
    angka: Mapping[int, Decimal]
    galat: Mapping[int, str]
    latar: Mapping[int, str]
    diabaikan_dari: int | None


def source_columns(
    sumber: LembarSumber, latar: Mapping[tuple[int, int], str]
) -> list[Lajur]:
    """Return the columns of a source sheet; `latar` are the tingkat of its marked cells."""
    grid = sumber.grid
    gaya, galat = PerKolom(grid.rupa.gaya), PerKolom(grid.galat)
    angka, warna = PerKolom(sumber.angka), PerKolom(latar)
    return [
        Lajur(
            huruf_kolom(k), nilai, gaya.of(k), angka.of(k), galat.of(k), warna.of(k),
            sumber.diabaikan_dari if k in sumber.diabaikan else None,
        )
        for k, nilai in enumerate(grid.kolom)
    ]  # fmt: skip


def row_texts(lajur: Sequence[Lajur], baris: int) -> Iterator[str]:
    """Yield the texts that the cells of a row hold, in order."""
    for satu in lajur:
        nilai = satu.nilai[baris]
        biasa = type(nilai) is str and nilai and not satu.angka and not satu.galat
        teks = nilai if biasa else text_of(nilai, satu.galat.get(baris), satu.angka.get(baris))
        if teks and (satu.diabaikan_dari is None or baris < satu.diabaikan_dari):
            yield str(teks)


class Baris:
    """Makes the rows of one copied sheet, source cells and calculated ones, as XML."""

    def __init__(
        self,
        buku: Workbook,
        lembar: Worksheet,
        sumber: LembarSumber,
        lajur: Sequence[Lajur],
        peta: Peta,
        buat: BuatFormat,
    ) -> None:
        """Keep what the cells are made from."""
        self._buku, self._lembar, self._lajur, self._buat = buku, lembar, lajur, buat
        self._hitung = [
            (huruf_kolom(k), k, satu)
            for k, satu in enumerate(sumber.kolom_hitung, start=sumber.grid.n_kolom)
        ]
        self._penulis = Penulis(lembar.get_name(), peta, _escape)
        self._n_baris = sumber.grid.n_baris
        self._polos: dict[Gaya, str] = {}
        self._khusus: dict[tuple[Gaya, str, str], str] = {}
        self._rupa_hitung: dict[str, str] = {}
        self._teks: dict[str, int] = {}

    def make(self, baris: int) -> BarisJadi | None:
        """Return a row; None where it is blank."""
        self._teks = self._teks or self._buku.nomor_teks
        sel: list[str] = []
        tepi: list[int] = []
        n = str(baris + 1)
        if baris < self._n_baris:
            self._add_source(baris, n, sel, tepi)
        for huruf, k, hitung in self._hitung:
            if baris in hitung.isi:
                sel.append(self._calculated(f"{huruf}{n}", hitung, baris))
                tepi.append(k)
        return BarisJadi("".join(sel), tepi[0], tepi[-1]) if sel else None

    def _add_source(self, baris: int, n: str, sel: list[str], tepi: list[int]) -> None:
        """Add the source's cells of a row."""
        polos, teks = self._polos, self._teks
        for k, satu in enumerate(self._lajur):
            nilai = satu.nilai[baris]
            jenis = type(nilai)
            if (
                jenis not in _BIASA
                or nilai == ""
                or baris in satu.latar
                or baris in satu.angka
                or baris in satu.galat
                or satu.diabaikan_dari is not None
            ):
                if (xml := self._special(satu, baris, n)) is not None:
                    sel.append(xml)
                    tepi.append(k)
                continue
            gaya = satu.gaya.get(baris, GAYA_BIASA)
            rupa = polos.get(gaya) or self._plain_look(gaya)
            if jenis is str:
                sel.append(f'<c r="{satu.huruf}{n}"{rupa} t="s"><v>{teks[nilai]}</v></c>')  # type: ignore[index]
            elif nilai - nilai == 0:  # type: ignore[operator]  # neither NaN nor infinite
                sel.append(f'<c r="{satu.huruf}{n}"{rupa}><v>{nilai:.16G}</v></c>')
            else:
                sel.append(f'<c r="{satu.huruf}{n}"{rupa} t="s"><v>{teks[str(nilai)]}</v></c>')
            tepi.append(k)

    def _special(self, satu: Lajur, baris: int, n: str) -> str | None:
        """Return a cell that is blank, marked, a date or was read otherwise; None: no cell."""
        if satu.diabaikan_dari is not None and baris >= satu.diabaikan_dari:
            return None if baris not in satu.latar else self._blank(satu, baris, n)
        nilai, angka, galat = satu.nilai[baris], satu.angka.get(baris), satu.galat.get(baris)
        if nilai is None and angka is None and galat is None:
            return None if baris not in satu.latar else self._blank(satu, baris, n)
        awal = f'<c r="{satu.huruf}{n}"{self._look(satu, baris)}'
        teks = text_of(nilai, galat, angka)
        if teks is not None:
            return f'{awal} t="s"><v>{self._teks[teks]}</v></c>' if teks else f"{awal}/>"
        if angka is not None:
            return f"{awal}><v>{plain_number(angka):.16G}</v></c>"
        if isinstance(nilai, bool):
            return f'{awal} t="b"><v>{int(nilai)}</v></c>'
        bilangan = nilai if isinstance(nilai, int | float) else self._lembar.date_number(nilai)
        return f"{awal}><v>{bilangan:.16G}</v></c>"

    def _blank(self, satu: Lajur, baris: int, n: str) -> str:
        return f'<c r="{satu.huruf}{n}"{self._look(satu, baris)}/>'

    def _plain_look(self, gaya: Gaya) -> str:
        """Return the look of cells that need no number format beside their own."""
        self._polos[gaya] = f' s="{self._buat(gaya_look(gaya))._get_xf_index()}"'
        return self._polos[gaya]

    def _look(self, satu: Lajur, baris: int) -> str:
        """Return the look of any cell."""
        gaya = satu.gaya.get(baris, GAYA_BIASA)
        tampil = look_format(gaya, satu.nilai[baris], satu.angka.get(baris))
        kunci = gaya, tampil, satu.latar.get(baris, "")
        if kunci not in self._khusus:
            rupa = gaya_look(gaya) | ({"num_format": tampil} if tampil else {})
            indeks = self._buat(rupa | TINGKAT.get(kunci[2], {}))._get_xf_index()
            self._khusus[kunci] = f' s="{indeks}"'
        return self._khusus[kunci]

    def _calculated(self, tempat: str, hitung: KolomHitung, baris: int) -> str:
        """Return a calculated cell."""
        isi = hitung.isi[baris]
        if isi.gaya not in self._rupa_hitung:
            indeks = self._buat(look(isi.gaya, "hitung", "penuh"))._get_xf_index()
            self._rupa_hitung[isi.gaya] = f' s="{indeks}"'
        awal = f'<c r="{tempat}"{self._rupa_hitung[isi.gaya]}'
        nilai = cached_value(isi.nilai)
        if isi.rumus is None:
            return self._constant(awal, isi)
        rumus = self._penulis.write(isi.rumus, baris, hitung.tabel)[1:]
        if isinstance(nilai, str) and nilai:
            jenis = "e" if nilai in _GALAT else "str"
            return f'{awal} t="{jenis}"><f>{rumus}</f><v>{_escape(nilai)}</v></c>'
        return f"{awal}><f>{rumus}</f><v>{nilai}</v></c>"

    def _constant(self, awal: str, isi: Isi) -> str:
        """Return a calculated cell without a formula."""
        if isi.nilai is None or isi.nilai == "":
            return f"{awal}/>"
        if isinstance(isi.nilai, str):
            return f'{awal} t="s"><v>{self._teks[isi.nilai]}</v></c>'
        return f"{awal}><v>{plain_number(isi.nilai):.16G}</v></c>"


def _escape(teks: str) -> str:
    """Return a text as XML holds it."""
    if not _TANDA_XML.search(teks):
        return teks
    return teks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def constants(hitung: KolomHitung, baris: int) -> Iterator[str]:
    """Yield the text of a calculated cell without a formula."""
    if isinstance(hitung.isi, LajurHitung):
        return  # all of them are formulas
    isi = hitung.isi[baris]
    if isi.rumus is None and isinstance(isi.nilai, str) and isi.nilai:
        yield isi.nilai
