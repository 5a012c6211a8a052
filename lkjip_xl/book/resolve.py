"""Tokens in formulas become addresses."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import field
from decimal import Decimal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import alamat, huruf_kolom
from lkjip_xl.report.isi import BUKA, TUTUP

Alamat = tuple[str, int, int]  # sheet, zero-based row, zero-based column

PANJANG_RUMUS = 8192  # letters: the limit of Excel
BANYAK_ARGUMEN = 255  # of one function: the limit of Excel
_PER_KELOMPOK = 200  # below that limit, so that SUM of SUMs stays short
_TOKEN = f"{BUKA}([^{BUKA}{TUTUP}]+){TUTUP}"
_POLA_TOKEN = later(_TOKEN)
_POLA_RENTANG = later(rf"{_TOKEN}\s*:\s*{_TOKEN}")
# How what groups of cells give is put together.
_DARI_BAGIAN = {"SUM": "SUM", "MIN": "MIN", "MAX": "MAX", "COUNT": "SUM", "COUNTA": "SUM"}
_DAFTAR = "SUM|AVERAGE|MIN|MAX|COUNT|COUNTA|MEDIAN|PRODUCT|AND|OR"
_POLA_DAFTAR = later(rf"(?<![A-Z.])({_DAFTAR})\(({_TOKEN}(?:\s*,\s*{_TOKEN})+)\)")


# A row from here on is a distance from the formula's own row: it gets its place row by row.
RELATIF = 10_000_000
_JEPIT = "\x00"  # around such a distance in a formula's pattern
_PALING_BANYAK_POLA = 10_000


class RumusTerlaluPanjang(ValueError):
    """Excel takes no formula of so many letters or cells."""


@beku
class Peta:
    """Where every named cell stands, its value, and the sheet name of every copied source.

    `hitung` gives by source and role the calculated columns beside it: their rows, their column.
    """

    nama: Mapping[str, Alamat]
    sumber: Mapping[int, str]
    nilai: Mapping[str, Decimal | int | str | None] = field(default_factory=dict)
    hitung: Mapping[tuple[str, str], Sequence[tuple[Collection[int], int]]] = field(
        default_factory=dict
    )

    def find(self, nama: str, di_baris: int = 0) -> Alamat:
        """Return the address of a name in a formula of a row; an unknown one is a KeyError."""
        if nama in self.nama:
            return self.nama[nama]
        jenis, *bagian = nama.split("|")
        if jenis not in {"S", "H"} or len(bagian) != 3:
            raise KeyError(nama)
        sumber, baris, kolom = bagian
        geser = RELATIF - di_baris if baris[0] in "+-" else 0
        nomor = int(baris) + (di_baris if geser else 0)
        if jenis == "S":
            return self.sumber[int(sumber)], nomor + geser, int(kolom)
        for rows, k in self.hitung[sumber, kolom]:
            if nomor in rows:
                return self.sumber[int(sumber)], nomor + geser, k
        raise KeyError(nama)


def quote_sheet(lembar: str) -> str:
    """Return a sheet name as formulas write it."""
    return "'" + lembar.replace("'", "''") + "'"


def _write_cell(baris: int, kolom: int) -> str:
    """Return an address; a row that is a distance stands between marks."""
    if baris < RELATIF // 2:
        return alamat(baris, kolom)
    return f"{huruf_kolom(kolom)}{_JEPIT}{baris - RELATIF}{_JEPIT}"


def write_reference(awal: Alamat, akhir: Alamat, di_lembar: str) -> str:
    """Return a cell or range, with its sheet when it is another one."""
    teks = _write_cell(awal[1], awal[2])
    if akhir != awal:
        teks += ":" + _write_cell(akhir[1], akhir[2])
    return teks if awal[0] == di_lembar else f"{quote_sheet(awal[0])}!{teks}"


def resolve(rumus: str, lembar: str, peta: Peta, di_baris: int = 0) -> str:
    """Return a formula of that sheet with addresses instead of tokens."""

    def write_list(cocok: re.Match[str]) -> str:
        tempat = [peta.find(nama, di_baris) for nama in _POLA_TOKEN.findall(cocok[2])]
        return _write_list(cocok[1], [write_reference(*run, lembar) for run in runs(tempat)])

    def write_range(cocok: re.Match[str]) -> str:
        awal, akhir = peta.find(cocok[1], di_baris), peta.find(cocok[2], di_baris)
        if awal[0] != akhir[0]:
            raise ValueError(f"Rentang melewati batas lembar: {cocok[0]}")
        return write_reference(awal, akhir, lembar)

    def write_cell(cocok: re.Match[str]) -> str:
        tempat = peta.find(cocok[1], di_baris)
        return write_reference(tempat, tempat, lembar)

    hasil = _POLA_DAFTAR.sub(write_list, rumus) if "," in rumus else rumus
    hasil = _POLA_RENTANG.sub(write_range, hasil) if ":" in hasil else hasil
    hasil = _POLA_TOKEN.sub(write_cell, hasil)
    if len(hasil) > PANJANG_RUMUS:
        raise RumusTerlaluPanjang(f"Rumus lebih dari {PANJANG_RUMUS} huruf di lembar {lembar}")
    return hasil if hasil.startswith("=") else "=" + hasil


class Penulis:
    """Writes the formulas of one sheet's calculated columns: equal texts are resolved once."""

    def __init__(
        self, lembar: str, peta: Peta, bentuk: Callable[[str], str] = lambda teks: teks
    ) -> None:
        """Keep the sheet's name and the map; `bentuk` puts a formula in its last form."""
        self._lembar, self._peta, self._bentuk = lembar, peta, bentuk
        self._pola: dict[tuple[int, str], tuple[str, list[int]]] = {}

    def write(self, rumus: str, baris: int, tabel: int = 0) -> str:
        """Return the formula of a row with its addresses, `=` included."""
        pola = self._pola.get((tabel, rumus)) or self._learn(rumus, baris, tabel)
        teks, geser = pola
        if not geser:  # only its own row, or none
            return teks.replace(_JEPIT, str(baris + 1))
        return teks % tuple([baris + posisi for posisi in geser])

    def _learn(self, rumus: str, baris: int, tabel: int) -> tuple[str, list[int]]:
        """Resolve a text in its first row, and keep it for those below."""
        if len(self._pola) >= _PALING_BANYAK_POLA:
            self._pola.clear()
        hasil = self._bentuk(resolve(rumus, self._lembar, self._peta, baris))
        potong = hasil.split(_JEPIT)
        geser = [int(kata) + 1 for kata in potong[1::2]]
        if set(geser) <= {1}:
            teks, geser = _JEPIT.join(potong[::2]), []
        else:
            teks = "%d".join(kata.replace("%", "%%") for kata in potong[::2])
        self._pola[tabel, rumus] = teks, geser
        return teks, geser


def runs(tempat: list[Alamat]) -> list[tuple[Alamat, Alamat]]:
    """Return the cells as ranges: neighbours below each other become one."""
    hasil: list[tuple[Alamat, Alamat]] = []
    for letak in tempat:
        if hasil and letak == (hasil[-1][1][0], hasil[-1][1][1] + 1, hasil[-1][1][2]):
            hasil[-1] = (hasil[-1][0], letak)
        else:
            hasil.append((letak, letak))
    return hasil


def _write_list(fungsi: str, acuan: list[str]) -> str:
    """Return the call; a sum or count of too many cells becomes a sum of sums or counts."""
    if len(acuan) <= BANYAK_ARGUMEN:
        return f"{fungsi}({','.join(acuan)})"
    if fungsi not in _DARI_BAGIAN:
        raise RumusTerlaluPanjang(f"{fungsi} dengan lebih dari {BANYAK_ARGUMEN} acuan")
    kelompok = [acuan[i : i + _PER_KELOMPOK] for i in range(0, len(acuan), _PER_KELOMPOK)]
    return _write_list(_DARI_BAGIAN[fungsi], [f"{fungsi}({','.join(kata)})" for kata in kelompok])
