"""Tokens in formulas become addresses."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lkjip_xl.model.sel import alamat
from lkjip_xl.report.isi import BUKA, TUTUP

Alamat = tuple[str, int, int]  # sheet, zero-based row, zero-based column

PANJANG_RUMUS = 8192
BANYAK_ARGUMEN = 255
_PER_KELOMPOK = 200
_TOKEN = f"{BUKA}([^{BUKA}{TUTUP}]+){TUTUP}"
_POLA_TOKEN = re.compile(_TOKEN)
_POLA_RENTANG = re.compile(rf"{_TOKEN}\s*:\s*{_TOKEN}")
_DAFTAR = "SUM|AVERAGE|MIN|MAX|COUNT|COUNTA|MEDIAN|PRODUCT|AND|OR"
_POLA_DAFTAR = re.compile(rf"(?<![A-Z.])({_DAFTAR})\(({_TOKEN}(?:\s*,\s*{_TOKEN})+)\)")


@dataclass(frozen=True)
class Peta:
    """Where every named cell stands, its value, and the sheet name of every copied source."""

    nama: Mapping[str, Alamat]
    sumber: Mapping[int, str]
    nilai: Mapping[str, Decimal | int | str | None] = field(default_factory=dict)

    def find(self, nama: str) -> Alamat:
        """Return the address of a name; an unknown one is a KeyError."""
        bagian = nama.split("|")
        if nama not in self.nama and bagian[0] == "S" and len(bagian) == 4:
            return (self.sumber[int(bagian[1])], int(bagian[2]), int(bagian[3]))
        return self.nama[nama]


def quote_sheet(lembar: str) -> str:
    """Return a sheet name as formulas write it."""
    return "'" + lembar.replace("'", "''") + "'"


def write_reference(awal: Alamat, akhir: Alamat, di_lembar: str) -> str:
    """Return a cell or range, with its sheet when it is another one."""
    teks = alamat(awal[1], awal[2])
    if akhir != awal:
        teks += ":" + alamat(akhir[1], akhir[2])
    return teks if awal[0] == di_lembar else f"{quote_sheet(awal[0])}!{teks}"


def resolve(rumus: str, lembar: str, peta: Peta) -> str:
    """Return a formula of that sheet with addresses instead of tokens."""

    def write_list(cocok: re.Match[str]) -> str:
        tempat = [peta.find(nama) for nama in _POLA_TOKEN.findall(cocok[2])]
        return _write_list(cocok[1], [write_reference(*run, lembar) for run in runs(tempat)])

    def write_range(cocok: re.Match[str]) -> str:
        awal, akhir = peta.find(cocok[1]), peta.find(cocok[2])
        if awal[0] != akhir[0]:
            raise ValueError(f"Rentang melewati batas lembar: {cocok[0]}")
        return write_reference(awal, akhir, lembar)

    def write_cell(cocok: re.Match[str]) -> str:
        tempat = peta.find(cocok[1])
        return write_reference(tempat, tempat, lembar)

    hasil = _POLA_DAFTAR.sub(write_list, rumus)
    hasil = _POLA_RENTANG.sub(write_range, hasil)
    hasil = _POLA_TOKEN.sub(write_cell, hasil)
    if len(hasil) > PANJANG_RUMUS:
        raise ValueError(f"Rumus lebih dari {PANJANG_RUMUS} huruf di lembar {lembar}")
    return hasil if hasil.startswith("=") else "=" + hasil


def runs(tempat: list[Alamat]) -> list[tuple[Alamat, Alamat]]:
    """Return the cells as ranges: neighbours below each other become one."""
    hasil: list[tuple[Alamat, Alamat]] = []
    for satu in tempat:
        if hasil and satu == (hasil[-1][1][0], hasil[-1][1][1] + 1, hasil[-1][1][2]):
            hasil[-1] = (hasil[-1][0], satu)
        else:
            hasil.append((satu, satu))
    return hasil


def _write_list(fungsi: str, acuan: list[str]) -> str:
    """Return the call; a sum of too many cells becomes a sum of sums."""
    if len(acuan) <= BANYAK_ARGUMEN:
        return f"{fungsi}({','.join(acuan)})"
    if fungsi not in ("SUM", "MIN", "MAX"):
        raise ValueError(f"{fungsi} dengan lebih dari {BANYAK_ARGUMEN} acuan")
    kelompok = [acuan[i : i + _PER_KELOMPOK] for i in range(0, len(acuan), _PER_KELOMPOK)]
    return _write_list(fungsi, [f"{fungsi}({','.join(satu)})" for satu in kelompok])
