"""The rows of a copied source sheet as ready XML: what nearly all rows of a long sheet are.

Each row is made when the workbook is closed, so that a long sheet never stands in memory as
cells. Rows with merges or notes are written cell by cell.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from math import isfinite
from typing import NamedTuple, TypeVar

from lkjip_xl.book.cells import PANJANG_TEKS, BuatFormat, cached_value, plain_number
from lkjip_xl.book.measure import is_number
from lkjip_xl.book.resolve import Penulis, Peta, RumusTerlaluPanjang
from lkjip_xl.book.sources.source_cells import gaya_look, look_format, text_of
from lkjip_xl.book.theme import TINGKAT, look
from lkjip_xl.book.xlsx import BarisJadi, Workbook, Worksheet
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Gaya, Nilai, Tempat, huruf_kolom
from lkjip_xl.model.temuan import TingkatTanda
from lkjip_xl.report.isi import Isi, KolomHitung, LembarSumber
from lkjip_xl.report.isi import Lajur as LajurHitung

# A text up to here is surely not too long for Excel, which counts some characters twice.
PANJANG_PASTI = PANJANG_TEKS // 2
_TANDA_XML = later("[&<>]")
_GALAT = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")
_BIASA = {str, int, float}
_POLOS = {*_BIASA, type(None)}
_Apa = TypeVar("_Apa")


class Lajur(NamedTuple):
    """One column of the source with all that decides its cells."""

    huruf: str  # its letters
    nilai: Sequence[Nilai]  # of each row as the source holds it
    gaya: Sequence[Gaya]  # of each row
    angka: Mapping[int, Decimal]  # texts read as numbers, by row
    galat: Mapping[int, str]  # errors such as #REF!, by row
    latar: Mapping[int, TingkatTanda]  # marks, by row
    istimewa: frozenset[int]  # rows whose cell is not just its value
    panjang: frozenset[int]  # rows whose text may be too long
    diabaikan: frozenset[int]  # rows whose cells are not copied

    def is_left_out(self, baris: int) -> bool:
        """Tell whether a cell is not copied."""
        return baris in self.diabaikan

    def has_cell(self, baris: int) -> bool:
        """Tell whether the copy has a cell here: one that holds something, or is marked."""
        if baris not in self.istimewa:
            return self.nilai[baris] is not None
        terisi = self.nilai[baris] is not None or baris in self.angka or baris in self.galat
        return baris in self.latar or (terisi and not self.is_left_out(baris))


def source_columns(sumber: LembarSumber, latar: Mapping[Tempat, TingkatTanda]) -> list[Lajur]:
    """Return the columns of a source sheet; `latar` are the tingkat of its marked cells."""
    grid = sumber.grid
    galat, warna = _by_column(grid.galat), _by_column(latar)
    angka = _by_column(sumber.angka)
    hasil = []
    for k, nilai in enumerate(grid.kolom):
        rahasia = _left_out(sumber, k)
        tahu = angka.get(k, {}), galat.get(k, {}), warna.get(k, {})
        istimewa = frozenset().union(*tahu, rahasia, _odd_rows(nilai))
        panjang = (b for b, n in enumerate(nilai) if type(n) is str and len(n) > PANJANG_PASTI)
        hasil.append(
            Lajur(
                huruf_kolom(k),
                nilai,
                grid.gaya_kolom(k),
                *tahu,
                istimewa,
                frozenset(panjang),
                rahasia,
            )
        )
    return hasil


def _left_out(sumber: LembarSumber, kolom: int) -> frozenset[int]:
    """Return the rows of a column whose cells are not copied."""
    if sumber.diabaikan is None:
        return frozenset()
    return frozenset(b for b in range(sumber.grid.n_baris) if sumber.is_left_out(b, kolom))


def _by_column(peta: Mapping[Tempat, _Apa]) -> dict[int, dict[int, _Apa]]:
    """Return what is known of single cells by column and then by row: most columns have nothing."""
    hasil: dict[int, dict[int, _Apa]] = {}
    for (baris, kolom), nilai in peta.items():
        hasil.setdefault(kolom, {})[baris] = nilai
    return hasil


def row_texts(lajur: Sequence[Lajur], khusus: Collection[int]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with the texts that their cells hold, in order; none of special rows."""
    istimewa = frozenset().union(*(garis.istimewa for garis in lajur))
    for baris, nilai in enumerate(zip(*(garis.nilai for garis in lajur), strict=True)):
        if baris in khusus:
            yield baris, []
        elif baris in istimewa:
            yield baris, [teks for garis in lajur if (teks := _copied_text(garis, baris))]
        else:
            yield baris, [n for n in nilai if type(n) is str and n]


def _copied_text(lajur: Lajur, baris: int) -> str | None:
    if lajur.is_left_out(baris):
        return None
    return text_of(lajur.nilai[baris], lajur.galat.get(baris), lajur.angka.get(baris))


def _odd_rows(nilai: Sequence[Nilai]) -> Iterable[int]:
    """Return the rows whose value is neither text nor a number that Excel knows."""
    if set(map(type, nilai)) <= _POLOS and all(isfinite(n) for n in nilai if type(n) is float):
        return ()
    return [
        b
        for b, n in enumerate(nilai)
        if type(n) not in _POLOS or (isinstance(n, float) and not isfinite(n))
    ]


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
            (huruf_kolom(k), k, _finder(kolom), kolom.tabel)
            for k, kolom in enumerate(sumber.kolom_hitung, start=sumber.grid.n_kolom)
        ]
        self._penulis = Penulis(lembar.get_name(), peta, lambda teks: _escape(teks[1:]))
        self._n_baris = sumber.grid.n_baris
        # Both by identity of the look, which the sheet keeps.
        self._polos: dict[int, str] = {}
        self._khusus: dict[tuple[int, str, TingkatTanda | None], str] = {}
        self._rupa_hitung: dict[tuple[str, bool], str] = {}
        self._teks: dict[str, int] = {}

    def make(self, baris: int) -> BarisJadi | None:
        """Return a row; None where it is blank."""
        self._teks = self._teks or self._buku.nomor_teks
        sel: list[str] = []
        tepi: list[int] = []
        n = str(baris + 1)
        if baris < self._n_baris:
            self._add_source(baris, n, sel, tepi)
        for huruf, k, cari, tabel in self._hitung:
            if (nilai := cari(baris)) is not None:
                sel.append(self._calculated(f"{huruf}{n}", nilai, baris, tabel))
                tepi.append(k)
        return BarisJadi("".join(sel), tepi[0], tepi[-1]) if sel else None

    def _add_source(self, baris: int, n: str, sel: list[str], tepi: list[int]) -> None:
        """Add the source's cells of a row."""
        polos, teks = self._polos, self._teks
        for k, lajur in enumerate(self._lajur):
            nilai = lajur.nilai[baris]
            jenis = type(nilai)
            if jenis not in _BIASA or nilai == "" or baris in lajur.istimewa:
                if lajur.has_cell(baris):
                    sel.append(self._special(lajur, baris, n))
                    tepi.append(k)
                continue
            gaya = lajur.gaya[baris]
            rupa = polos.get(id(gaya)) or self._plain_look(gaya)
            if jenis is str:
                sel.append(f'<c r="{lajur.huruf}{n}"{rupa} t="s"><v>{teks[nilai]}</v></c>')  # type: ignore[index]
            else:
                sel.append(f'<c r="{lajur.huruf}{n}"{rupa}><v>{nilai:.16G}</v></c>')
            tepi.append(k)

    def _special(self, lajur: Lajur, baris: int, n: str) -> str:
        """Return a cell that is blank, marked, a date or was read otherwise."""
        nilai, angka, galat = lajur.nilai[baris], lajur.angka.get(baris), lajur.galat.get(baris)
        awal = f'<c r="{lajur.huruf}{n}"{self._look(lajur, baris)}'
        if lajur.is_left_out(baris) or (nilai is None and angka is None and galat is None):
            return f"{awal}/>"
        teks = text_of(nilai, galat, angka)
        if teks is not None:
            return f'{awal} t="s"><v>{self._teks[teks]}</v></c>' if teks else f"{awal}/>"
        if angka is not None:
            return f"{awal}><v>{plain_number(angka):.16G}</v></c>"
        if isinstance(nilai, bool):
            return f'{awal} t="b"><v>{int(nilai)}</v></c>'
        bilangan = nilai if isinstance(nilai, int | float) else self._lembar.date_number(nilai)
        return f"{awal}><v>{bilangan:.16G}</v></c>"

    def _plain_look(self, gaya: Gaya) -> str:
        """Return the look of cells that need no number format beside their own."""
        self._polos[id(gaya)] = f' s="{self._buat(gaya_look(gaya))._get_xf_index()}"'
        return self._polos[id(gaya)]

    def _look(self, lajur: Lajur, baris: int) -> str:
        """Return the look of any cell."""
        gaya = lajur.gaya[baris]
        tampil = look_format(gaya, lajur.nilai[baris], lajur.angka.get(baris))
        latar = lajur.latar.get(baris)
        kunci = id(gaya), tampil, latar
        if kunci not in self._khusus:
            rupa = gaya_look(gaya) | ({"num_format": tampil} if tampil else {})
            indeks = self._buat(rupa | (TINGKAT[latar] if latar else {}))._get_xf_index()
            self._khusus[kunci] = f' s="{indeks}"'
        return self._khusus[kunci]

    def _calculated(self, tempat: str, sel: Isi, baris: int, tabel: int) -> str:
        """Return a calculated cell."""
        angka = is_number(sel)
        rupa = self._rupa_hitung.get((sel.gaya, angka)) or self._counted_look(sel.gaya, angka)
        awal = f'<c r="{tempat}"{rupa}'
        if sel.rumus is None:
            return self._constant(awal, sel)
        nilai = cached_value(sel.nilai)
        try:
            rumus = self._penulis.write(sel.rumus, baris, tabel)
        except RumusTerlaluPanjang:  # the value alone, as on the report's own sheets
            return _value_alone(awal, nilai)
        if angka or not nilai:
            return f"{awal}><f>{rumus}</f><v>{nilai}</v></c>"
        jenis = "e" if nilai in _GALAT else "str"
        return f'{awal} t="{jenis}"><f>{rumus}</f><v>{_escape(str(nilai))}</v></c>'

    def _counted_look(self, gaya: str, angka: bool) -> str:
        """Return the look of calculated cells of a style."""
        rupa = self._buat(look(gaya, "hitung", "penuh", angka=angka))
        self._rupa_hitung[gaya, angka] = f' s="{rupa._get_xf_index()}"'
        return self._rupa_hitung[gaya, angka]

    def _constant(self, awal: str, sel: Isi) -> str:
        """Return a calculated cell without a formula."""
        if sel.nilai is None or sel.nilai == "":
            return f"{awal}/>"
        if isinstance(sel.nilai, str):
            return f'{awal} t="s"><v>{self._teks[sel.nilai]}</v></c>'
        return f"{awal}><v>{plain_number(sel.nilai):.16G}</v></c>"


def _value_alone(awal: str, nilai: float | str) -> str:
    """Return a cell whose formula Excel would not take; its text is in no list of texts."""
    if isinstance(nilai, str):
        return f'{awal} t="inlineStr"><is><t>{_escape(nilai)}</t></is></c>'
    return f"{awal}><v>{nilai}</v></c>"


def _finder(hitung: KolomHitung) -> Callable[[int], Isi | None]:
    """Return what gives a column's cell in a row."""
    return hitung.sel.find if isinstance(hitung.sel, LajurHitung) else hitung.sel.get


def _escape(teks: str) -> str:
    """Return a text as XML holds it."""
    if not _TANDA_XML.search(teks):
        return teks
    return teks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def constants(hitung: KolomHitung, khusus: Collection[int]) -> Iterator[str]:
    """Yield the texts of calculated cells without a formula, but those of special rows."""
    if isinstance(hitung.sel, LajurHitung):
        return  # all of them are formulas
    for baris in sorted(hitung.sel):
        sel = hitung.sel[baris]
        if baris not in khusus and sel.rumus is None and isinstance(sel.nilai, str) and sel.nilai:
            yield sel.nilai
