"""Kode that look like another level's: 6.1.1.2.1.1 above 5.1 and 01 above 01.2.01."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice, takewhile

from lkjip_xl.cells.kode import kode_of_level
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.norms.kepala import NAMA_KEGIATAN, NAMA_PROGRAM, NAMA_SUB_KEGIATAN
from lkjip_xl.norms.kode import TINGKAT_BAGIAN
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_BELANJA = "5"
_KATA: dict[TingkatBaris, re.Pattern[str]] = {
    "program": later(NAMA_PROGRAM),
    "kegiatan": later(NAMA_KEGIATAN),
    "sub_kegiatan": later(NAMA_SUB_KEGIATAN),
}
_DI_ATAS = {"urusan", "bidang_urusan"}
_BIDANG = 2  # parts of its kode, and digits of its own
_MENYEBUT_BIDANG = {"skpd", "program", "kegiatan", "sub_kegiatan"}  # whole kode begin with it


def above_accounts(rows: Sequence[BarisMentah]) -> list[BarisMentah]:
    """Return the rows, those of akun 4 or 6 that hold the belanja below them being no rekening.

    Pendapatan and pembiayaan never add up belanja; sub kegiatan of urusan 4 and 6, written
    without zeros, do. So is 4.1.1 none where its name begins with Program.
    """
    hasil = list(rows)
    for posisi, baris in enumerate(rows):
        bagian = _account(baris)
        tingkat = TINGKAT_BAGIAN.get(len(bagian))
        if baris.kode is None or tingkat is None:
            continue
        memuat = bagian[0] != _BELANJA and _adds_up(baris, _belanja(rows, posisi + 1))
        if memuat or _says(baris, tingkat):
            hasil[posisi] = replace(baris, kode=replace(baris.kode, tingkat=tingkat))
    return hasil


def _says(baris: BarisMentah, tingkat: TingkatBaris) -> bool:
    """Tell whether the word before a row's name is that of a level."""
    pola = _KATA.get(tingkat)
    return pola is not None and pola.match(baris.kata.lower()) is not None


def above_kegiatan(rows: Sequence[BarisMentah]) -> list[BarisMentah]:
    """Return the rows, what the kode of a kegiatan begins with being a program.

    01 above 01.2.01 has the shape of an urusan, 27.01 above 27.01.2.01 that of a bidang.
    """
    kode = [baris.kode for baris in rows if baris.kode]
    program = {satu.induk for satu in kode if satu.tingkat == "kegiatan"}
    return [
        replace(baris, kode=replace(baris.kode, tingkat="program"))
        if baris.kode and baris.kode.tingkat in _DI_ATAS and baris.kode.bagian in program
        else baris
        for baris in rows
    ]


def below_urusan(rows: list[BarisMentah]) -> list[BarisMentah]:
    """Return the rows with a bidang that has its own part only: 04 below 2, above 2.04.01.

    It would be an urusan of its own beside 2, and the same amounts be counted twice.
    """
    awal = [s.kode.tingkat for s in rows[:_BIDANG] if s.kode]
    if awal != ["urusan"] * _BIDANG:  # it stands right below the first urusan
        return rows
    kode = {p: s.kode for p, s in enumerate(rows) if s.kode}
    calon = [p for p, satu in kode.items() if satu.tingkat == "urusan"]
    utuh = (satu.bagian for satu in kode.values() if satu.tingkat in _MENYEBUT_BIDANG)
    bidang = {bagian[:_BIDANG] for bagian in utuh}
    hasil, urusan = list(rows), ""
    berkolom = any(len(s.kolom_kode) > 1 for s in rows)
    for p in calon:
        teks = rows[p].teks_kode.strip(" .").rpartition(".")[2]
        di_kanan = berkolom and not rows[p].kolom_kode[0]  # 4, a number there, is 04
        if len(teks) == 1 and not di_kanan:
            urusan = teks
        elif len(teks) <= _BIDANG and (urusan, teks.lstrip("0")) in bidang:
            penuh = f"{urusan}.{teks:0>2}"
            hasil[p] = replace(
                rows[p],
                kode=kode_of_level([penuh], "bidang_urusan"),
                teks_kode=penuh,
                kolom_kode=(urusan, teks) if berkolom else (penuh,),
            )
    return hasil


def _account(baris: BarisMentah) -> tuple[str, ...]:
    """Return the parts of a rekening, empty for other rows."""
    return baris.kode.bagian if baris.kode and baris.kode.tingkat == "rekening" else ()


def _belanja(rows: Sequence[BarisMentah], dari: int) -> list[BarisMentah]:
    """Return the topmost of the rows of belanja that stand from a position on."""
    bawah = islice(rows, dari, None)
    milik = list(takewhile(lambda baris: _account(baris)[:1] == (_BELANJA,), bawah))
    pendek = min((len(_account(baris)) for baris in milik), default=0)
    return [baris for baris in milik if len(_account(baris)) == pendek]


def _adds_up(atas: BarisMentah, bawah: Sequence[BarisMentah]) -> bool:
    """Tell whether a row's amounts are the sums of some rows', and not all nothing."""
    terisi = {k: n for k, n in atas.jumlah.items() if n}
    return bool(terisi) and all(n == sum(_amounts(bawah, k)) for k, n in terisi.items())


def _amounts(rows: Sequence[BarisMentah], kolom: int) -> Iterator[Decimal]:
    yield from (baris.jumlah.get(kolom) or Decimal(0) for baris in rows)
