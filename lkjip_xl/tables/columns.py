"""Reading columns: all cells of one column as numbers, by what the column decides."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from lkjip_xl.cells.numbers import (
    AngkaTerbaca,
    column_separator,
    is_plain_column,
    ke_desimal,
    plain_amounts,
    read_number,
    read_text,
)
from lkjip_xl.cells.text import rapikan
from lkjip_xl.cells.units import is_counted, split_unit
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.sel import Nilai, Tempat
from lkjip_xl.model.tabel import Keraguan

_TIGA = 3
_RIBUAN = later(r"\d{1,3}(?:\.\d{3})+")
# Behind a percent only words, and a mark before them: no second number.
_BERPREDIKAT = later(r"\s*(-?\d[\d.,]*\s*%)\s*[/(\[:;,–—-]?\s*[^\W\d_][^\d%]*")
_TIGA_DESIMAL = "tiga angka di belakang koma dapat berarti ribuan atau desimal"
_BATAS_PECAHAN = Decimal(2)  # 200 %: more is no fraction that an office writes


@dataclass
class Pembaca:
    """Collects what was read from text cells, and what was refused, while a table is read."""

    grid: Grid
    angka_teks: dict[Tempat, Decimal] = field(default_factory=dict)
    keraguan: list[Keraguan] = field(default_factory=list)

    @cached_property
    def tertutup(self) -> set[Tempat]:
        """Return the cells under merged ranges: what was left there is no amount."""
        return {
            (b, k)
            for b1, k1, b2, k2 in self.grid.gabungan
            for b in range(b1, min(b2, self.grid.n_baris - 1) + 1)
            for k in range(k1, min(k2, self.grid.n_kolom - 1) + 1)
            if (b, k) != (b1, k1)
        }

    def refuse(self, baris: int, kolom: int, nilai: Nilai) -> None:
        """Remember a stored value that is no amount: a date or TRUE that Excel made of it."""
        if isinstance(nilai, bool):
            teks, alasan = ("TRUE" if nilai else "FALSE"), "berisi BENAR/SALAH, bukan angka"
        elif isinstance(nilai, datetime.date):
            teks = f"{nilai:%d/%m/%Y}"
            alasan = "Excel menyimpannya sebagai tanggal, jadi angka yang diketik tidak ada lagi"
        elif isinstance(nilai, datetime.time):
            teks, alasan = f"{nilai:%H:%M}", "Excel menyimpannya sebagai jam, bukan angka"
        else:
            return
        self.keraguan.append(Keraguan(baris, kolom, teks, alasan))

    def note(
        self, baris: int, kolom: int, bacaan: AngkaTerbaca, kali: Decimal = Decimal(1)
    ) -> None:
        """Remember a text cell: read as a number (a percent as a fraction), or refused."""
        nilai = self.grid.nilai(baris, kolom)
        if not isinstance(nilai, str):
            return
        if bacaan.nilai is not None:
            self.angka_teks[baris, kolom] = bacaan.nilai if kali == 1 else bacaan.nilai * kali
        elif bacaan.alasan:
            self.keraguan.append(Keraguan(baris, kolom, rapikan(nilai), bacaan.alasan))


def read_amounts(
    pembaca: Pembaca, kolom: Sequence[int], mulai: int, sampai: int
) -> dict[int, list[Decimal | None]]:
    """Return the amounts (rupiah) of columns from row `mulai` to before row `sampai`.

    A column whose texts do not tell the mark of thousands has that of the columns beside it.
    """
    sel = {k: pembaca.grid.kolom[k][mulai:sampai] for k in kolom}
    ribuan = {k: column_separator(nilai, rupiah=True) for k, nilai in sel.items()}
    ada = {tanda for tanda in ribuan.values() if tanda}
    bersama = ada.pop() if len(ada) == 1 else None
    return {
        k: _read_amounts(pembaca, k, mulai, nilai, ribuan[k] or bersama) for k, nilai in sel.items()
    }


def _read_amounts(
    pembaca: Pembaca, kolom: int, mulai: int, sel: list[Nilai], ribuan: str | None
) -> list[Decimal | None]:
    """Return the amounts of one column's cells, the mark of thousands being known."""
    di_kolom = (b - mulai for b, k in pembaca.tertutup if k == kolom)
    tertutup = {geser for geser in di_kolom if geser >= 0}
    if not tertutup and is_plain_column(sel):
        return plain_amounts(sel)
    hasil: list[Decimal | None] = []
    semua_teks = {nilai for nilai in set(sel) if isinstance(nilai, str)}  # many rows say 0,00
    bacaan = {teks: _read_amount(teks, ribuan) for teks in semua_teks}
    sepasang = ((teks, satu.nilai) for teks, satu in bacaan.items())
    terbaca: dict[Nilai, Decimal] = {teks: n for teks, n in sepasang if n is not None}
    if not tertutup and terbaca.keys() >= set(sel) - {None}:  # as exports write all amounts
        terisi = ((b, nilai) for b, nilai in enumerate(sel, mulai) if nilai is not None)
        pembaca.angka_teks.update({(b, kolom): terbaca[nilai] for b, nilai in terisi})
        return list(map(terbaca.get, sel))
    for geser, nilai in enumerate(sel):
        if nilai is None or geser in tertutup:
            hasil.append(None)
        elif nilai in terbaca:
            hasil.append(terbaca[nilai])
            pembaca.angka_teks[mulai + geser, kolom] = terbaca[nilai]
        elif type(nilai) is float:
            hasil.append(ke_desimal(nilai))
        elif isinstance(nilai, str):
            pembaca.note(mulai + geser, kolom, bacaan[nilai])
            hasil.append(None)
        elif isinstance(nilai, int) and not isinstance(nilai, bool):
            hasil.append(ke_desimal(nilai))
        else:
            pembaca.refuse(mulai + geser, kolom, nilai)
            hasil.append(None)
    return hasil


def _read_amount(teks: str, ribuan: str | None) -> AngkaTerbaca:
    """Return a text read as rupiah."""
    bacaan = read_text(teks, ribuan)
    if bacaan.desimal == _TIGA:  # 63,388 among 1.234.567: no rupiah has three decimals
        return AngkaTerbaca(None, alasan=_TIGA_DESIMAL)
    return bacaan


def _without_unit(nilai: Nilai) -> Nilai:
    """Return the number of a text that says what it counts: 12 of “12 Dokumen”.

    Nobody counts things to three decimals: 2.482 Orang are thousands.
    """
    bagian = split_unit(nilai) if isinstance(nilai, str) else None
    if bagian is None:
        return nilai
    ribuan = is_counted(bagian) and _RIBUAN.fullmatch(bagian.angka)
    return bagian.angka.replace(".", "") if ribuan else bagian.angka


def _without_verdict(nilai: Nilai) -> Nilai:
    """Return the percent of a text that says what it means: 98,42% of “98,42% / kuning”."""
    cocok = _BERPREDIKAT.fullmatch(nilai) if isinstance(nilai, str) else None
    return cocok[1] if cocok else nilai


def _are_fractions(polos: dict[int, Decimal], tepat: dict[int, Decimal]) -> bool:
    """Tell whether plain numbers of a percent column count 0-1.

    The true percents decide, where a number is about one; else no fraction is larger than 2.
    """
    ada = [(n, tepat[b]) for b, n in polos.items() if b in tepat and n]  # a printed 0 fits both
    suara = sum(_is_about(n, benar / 100) - _is_about(n, benar) for n, benar in ada)
    if suara:
        return suara > 0
    return bool(polos) and all(abs(n) <= _BATAS_PECAHAN for n in polos.values())


def _is_about(angka: Decimal, benar: Decimal) -> bool:
    """Tell a number that a slip apart is the true one: what is a hundredth of it is not."""
    return abs(angka - benar) <= abs(benar) / 2


def counts_to_100(grid: Grid, kolom: list[int], baris: list[int]) -> bool:
    """Tell whether any plain number in a table's percent columns can only count 0-100."""
    return any(
        isinstance(n := grid.nilai(b, k), int | float)
        and abs(n) > _BATAS_PECAHAN
        and "%" not in grid.gaya(b, k).format_angka
        for k in kolom
        for b in baris
    )


def _read_figure(
    nilai: Nilai, format_angka: str, ribuan: str | None, bersama: str | None
) -> AngkaTerbaca:
    """Return a cell read as a number; what its column leaves open, the columns beside it tell."""
    terbaca = read_number(nilai, format_angka, ribuan)
    if terbaca.nilai is None and ribuan is None and bersama:
        return read_number(nilai, format_angka, bersama)
    return terbaca


def common_separator(grid: Grid, kolom: Sequence[int], baris: Sequence[int]) -> str | None:
    """Return the mark of thousands that the texts of several columns agree on."""
    return column_separator(
        (_without_unit(grid.nilai(b, k)) for k in kolom for b in baris), rupiah=False
    )


def read_figures(
    pembaca: Pembaca,
    kolom: int,
    baris: list[int],
    *,
    persen: bool,
    rupiah: bool = False,
    tepat: dict[int, Decimal] | None = None,
    penuh: bool = False,
    bersatuan: bool = False,
    bersama: str | None = None,
) -> dict[int, Angka]:
    """Return the numbers of a column by row; in a percent column all count 0-100.

    A percent stored as a plain fraction (0,98 without percent format) is one where no number
    of the column exceeds 2; where `tepat` gives the true percents, they decide. `penuh` says
    that percents beside it count 0-100 already, `bersatuan` that units may stand behind numbers,
    `bersama` the mark of thousands of the columns beside it, for one whose texts tell none.
    """
    grid = pembaca.grid
    nilai_sel = {b: grid.nilai(b, kolom) for b in baris}
    if bersatuan:
        nilai_sel = {b: _without_unit(nilai) for b, nilai in nilai_sel.items()}
    if persen:
        nilai_sel = {b: _without_verdict(nilai) for b, nilai in nilai_sel.items()}
    ribuan = column_separator(nilai_sel.values(), rupiah=rupiah)
    bacaan = {
        b: _read_figure(nilai, grid.gaya(b, kolom).format_angka, ribuan, bersama)
        for b, nilai in nilai_sel.items()
    }
    polos = {b: s.nilai for b, s in bacaan.items() if s.nilai is not None and not s.persen}
    pecahan = persen and not penuh and _are_fractions(polos, tepat or {})
    hasil: dict[int, Angka] = {}
    for b, terbaca in bacaan.items():
        pembaca.note(b, kolom, terbaca, Decimal("0.01") if terbaca.persen else Decimal(1))
        nilai, desimal = terbaca.nilai, terbaca.desimal
        kali = 100 if terbaca.persen or (pecahan and nilai is not None) else 1
        if nilai is not None and pecahan and not terbaca.persen:
            nilai, desimal = nilai * 100, None
        asli = grid.nilai(b, kolom)
        hasil[b] = Angka(
            nilai,
            b,
            kolom,
            desimal,
            rapikan(asli) if isinstance(asli, str) else None,
            (b, kolom) in grid.rumus,
            kali,
        )
    return hasil
