"""Staff by golongan with the golongan beside each other, or as ruang a to e beside golongan."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.cells.text import rapikan
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.pegawai import BarisPegawai, DaftarPegawai, JumlahBagian
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kepala import KATA_JUMLAH
from lkjip_xl.norms.pangkat import GOLONGAN_PPPK, read_golongan
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.columns import Pembaca, read_figures
from lkjip_xl.tables.header.header import Kepala

_JUMLAH = later(KATA_JUMLAH)
_RUANG = later(r"[a-e]")
_LAIN = later(r"\bjabatan|\bnama\b|\bnip\b")  # rows that are posts or persons
_SEDIKITNYA = 2  # golongan beside each other
_NOL = Decimal(0)


class _Lajur(NamedTuple):
    """The columns of such a table: what counts a golongan, and what counts all of a row."""

    golongan: dict[int, str]  # with its ruang; only the ruang where the rows name the golongan
    jumlah: int | None
    nama: list[int]  # left of them


class _Isi(NamedTuple):
    """What was read: each golongan with its persons, subtotals, the total."""

    baris: list[BarisPegawai]
    sub: list[JumlahBagian]
    total: Angka | None


def read_across(grid: Grid, kepala: Kepala, sampai: int) -> Tabel | None:
    """Read staff whose golongan, or ruang, are columns; None where the header has no such ones."""
    lajur = _columns(kepala)
    if lajur is None:
        return None
    baris = _rows(grid, kepala.mulai, sampai, list(lajur.golongan))
    pembaca = Pembaca(grid)
    berangka = [*lajur.golongan, *([] if lajur.jumlah is None else [lajur.jumlah])]
    angka = {k: read_figures(pembaca, k, baris, persen=False, bersatuan=True) for k in berangka}
    ruang = all(len(g) == 1 for g in lajur.golongan.values())
    isi = (_by_ruang if ruang else _by_golongan)(grid, lajur, baris, angka)
    if isi is None or not isi.baris:
        return None
    bawah = max([satu.baris for satu in isi.baris] + ([isi.total.baris] if isi.total else []))
    jumlah = lajur.jumlah if lajur.jumlah is not None else min(lajur.golongan)
    return Tabel(
        dikenali="pegawai_golongan",
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.awal, min(kepala.kata), bawah, max(berangka)),
        baris_kepala=kepala.baris,
        kolom={"golongan": tuple(lajur.golongan), "jumlah": (jumlah,)},
        isi=DaftarPegawai(tuple(isi.baris), isi.total, (), tuple(isi.sub)),
        jumlah_baris=len(isi.baris),
        angka_teks=pembaca.angka_teks,
        keraguan=tuple(pembaca.keraguan),
    )


def _columns(kepala: Kepala) -> _Lajur | None:
    """Return the columns of a header of golongan; None for another one."""
    golongan = {k: g for k, kata in sorted(kepala.kata.items()) if (g := _golongan(kata))}
    lengkap = [g for g in golongan.values() if "/" in g]
    ruang = [g for g in golongan.values() if _RUANG.fullmatch(g)]
    if max(len(lengkap), len(ruang)) < _SEDIKITNYA or (lengkap and ruang):
        return None
    if len(set(golongan.values())) < len(golongan):
        return None  # L and P of each, or two years
    nama = [k for k in kepala.kata if k < min(golongan)]
    jumlah = [k for k in kepala.kata if _JUMLAH.search(header_words(kepala.kata[k][-1]))]
    polos = (k for k in jumlah if not _group(kepala.kata[k][:-1]))
    kanan = [k for k in polos if k > max(golongan)]
    lain = kepala.kata.keys() - golongan.keys() - {*nama} - {*jumlah}
    if any(_LAIN.search(kepala.jalur(k)) for k in nama) or any(k < max(golongan) for k in lain):
        return None
    return _Lajur(golongan, kanan[0] if len(kanan) == 1 else None, nama)


def _golongan(kata: Sequence[str]) -> str | None:
    """Return the golongan that a heading names, also as its ruang below a golongan.

    A lone ruang (a to e) is returned as it is: the rows then name the golongan.
    """
    akhir = kata[-1].strip().lower()
    if not _RUANG.fullmatch(akhir):
        return read_golongan(kata[-1])
    atas = _group(kata[:-1])
    return f"{atas}/{akhir}" if atas else akhir


def _group(kata: Sequence[str]) -> str | None:
    """Return the golongan I to IV that the words above a heading name."""
    ketemu = (read_golongan(teks) for teks in reversed(kata))
    return next((g for g in ketemu if g in GOLONGAN_PPPK[:4]), None)


def _rows(grid: Grid, mulai: int, sampai: int, kolom: list[int]) -> list[int]:
    """Return the rows that say something in these columns, down to a blank one or a signature."""
    hasil: list[int] = []
    for b in range(mulai, sampai):
        terisi = any(rapikan(grid.nilai(b, k)) for k in kolom)
        if is_closing(grid, b) or (hasil and not terisi):
            break
        hasil += [b] if terisi else []
    return hasil


def _name(grid: Grid, baris: int, nama: Sequence[int]) -> str:
    """Return what names a row: the last text left of its figures."""
    kata = [teks for k in nama if (teks := rapikan(grid.nilai(baris, k)))]
    return kata[-1] if kata else ""


def _by_golongan(
    grid: Grid, lajur: _Lajur, baris: list[int], angka: dict[int, dict[int, Angka]]
) -> _Isi | None:
    """Return each column's persons: of the only row, or of the one that adds up the others."""
    if not baris or any(read_golongan(_name(grid, b, lajur.nama)) for b in baris):
        return None
    *rinci, b = baris
    if rinci and not _adds_up(lajur, rinci, b, angka):
        return None
    isi = [
        BarisPegawai(b, "", "", golongan, angka[k][b])
        for k, golongan in lajur.golongan.items()
        if angka[k][b].nilai
    ]
    return _Isi(isi, [], _total(lajur, b, angka))


def _adds_up(
    lajur: _Lajur, rinci: list[int], jumlah: int, angka: dict[int, dict[int, Angka]]
) -> bool:
    """Tell a last row that is the sum of those above it, in each column."""
    return all(
        sum((angka[k][b].nilai or _NOL for b in rinci), _NOL) == (angka[k][jumlah].nilai or _NOL)
        for k in lajur.golongan
    )


def _by_ruang(
    grid: Grid, lajur: _Lajur, baris: list[int], angka: dict[int, dict[int, Angka]]
) -> _Isi | None:
    """Return the persons of each golongan and ruang; None where a row names neither nor sums up."""
    isi: list[BarisPegawai] = []
    sub: list[JumlahBagian] = []
    total = None
    for b in baris:
        nama = _name(grid, b, lajur.nama)
        if re.match(KATA_JUMLAH, nama.lower()):
            total = _total(lajur, b, angka)
            break
        golongan = read_golongan(nama)
        if golongan not in GOLONGAN_PPPK[:4]:
            return None
        awal = len(isi)
        isi += [
            BarisPegawai(b, "", "", f"{golongan}/{ruang}", angka[k][b])
            for k, ruang in lajur.golongan.items()
            if angka[k][b].nilai
        ]
        samping = _total(lajur, b, angka)
        if samping and samping.nilai is not None and len(isi) > awal:
            sub.append(JumlahBagian(samping, tuple(range(awal, len(isi)))))
    return _Isi(isi, sub, total)


def _total(lajur: _Lajur, baris: int, angka: dict[int, dict[int, Angka]]) -> Angka | None:
    """Return what a row counts in all, None without a column for it."""
    return None if lajur.jumlah is None else angka[lajur.jumlah][baris]
