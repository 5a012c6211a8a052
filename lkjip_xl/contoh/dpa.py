"""DPA.xlsx: the budget as the office keeps it, kode over five columns, sums as formulas."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from lkjip_xl.contoh.buku import buku_contoh
from lkjip_xl.contoh.data_anggaran import TABEL_2_1, TABEL_3_5
from lkjip_xl.contoh.kertas import Kertas

_URAIAN, _JUMLAH = 5, 6
_HURUF_JUMLAH = "G"
_LEBAR = (5, 5, 5, 7, 8, 76, 20)
_ATAS = ("program", "kegiatan")
_INDUK = {"kegiatan": "program", "sub_kegiatan": "kegiatan"}
_KOP_PERUBAHAN = (
    "DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN",
    "SATUAN KERJA PERANGKAT DAERAH",
    "DPPA-BELANJA SKPD",
    "Pemerintah Kabupaten Kebumen",
    "Tahun Anggaran 2024",
)
_KOP_MURNI = (
    "DOKUMEN PELAKSANAAN ANGGARAN",
    "SATUAN KERJA PERANGKAT DAERAH",
    "DPA-BELANJA SKPD",
    "Pemerintah Kabupaten Kebumen",
    "Tahun Anggaran 2024",
)


class BarisDpa(NamedTuple):
    """One row of a DPA; a row without an amount is the sum of the rows below it."""

    tingkat: str
    kode: str
    uraian: str
    jumlah: int | None


def split_kode(kode: str) -> list[str]:
    """Return a kode over five columns: 7.01.01.2.01 -> 7, 01, 01, 2.01, blank."""
    bagian = kode.split(".")
    gabung = [*bagian[:3], ".".join(bagian[3:5]), *bagian[5:]]
    return gabung + [""] * (5 - len(gabung))


def find_children(baris: Sequence[BarisDpa], posisi: int) -> list[int]:
    """Return the positions of the rows directly below a program or kegiatan."""
    awal = baris[posisi].kode + "."
    di_bawah = (p for p, anggaran in enumerate(baris) if anggaran.kode.startswith(awal))
    return [p for p in di_bawah if _INDUK[baris[p].tingkat] == baris[posisi].tingkat]


def total_of(baris: Sequence[BarisDpa], posisi: int) -> int:
    """Return a row's amount: as typed, or added up from the rows below it."""
    jumlah = baris[posisi].jumlah
    if jumlah is not None:
        return jumlah
    return sum(total_of(baris, anak) for anak in find_children(baris, posisi))


def sum_of(sel: Sequence[int]) -> str:
    """Return the sum of cells in the amount column by their rows; neighbours as a range."""
    if len(sel) > 1 and sel[-1] - sel[0] == len(sel) - 1:
        return f"=SUM({_HURUF_JUMLAH}{sel[0] + 1}:{_HURUF_JUMLAH}{sel[-1] + 1})"
    return "=SUM(" + ",".join(f"{_HURUF_JUMLAH}{posisi + 1}" for posisi in sel) + ")"


def _write_head(kertas: Kertas, kop: Sequence[str]) -> int:
    """Write kop and header; return the row of the first program."""
    atas = kertas.keterangan(kertas.kop(kop), "SKPD : Kecamatan Puring")
    bawah = kertas.kepala_gabung(
        [
            (atas, 0, atas + 1, 4, "Kode"),
            (atas, _URAIAN, atas + 1, _URAIAN, "Uraian"),
            (atas, _JUMLAH, atas, _JUMLAH, "Tahun 2024"),
            (atas + 1, _JUMLAH, atas + 1, _JUMLAH, "Jumlah (Rp)"),
        ]
    )
    return kertas.nomor_kolom(bawah, ("1", "2", "3", "4", "5", "6", "7"))


def _write_words(kertas: Kertas, b: int, kode: str, uraian: str, *, tebal: bool) -> None:
    """Write the kode and the name of a row."""
    for k, bagian in enumerate(split_kode(kode)):
        kertas.teks(b, k, bagian, tebal=tebal, rata="center")
    kertas.teks(b, _URAIAN, uraian, tebal=tebal)


def _write_sheet(kertas: Kertas, kop: Sequence[str], baris: Sequence[BarisDpa]) -> None:
    """Write one DPA: sums on every row that has rows below, and over all programs."""
    mulai = _write_head(kertas, kop)
    for p, anggaran in enumerate(baris):
        _write_words(
            kertas, mulai + p, anggaran.kode, anggaran.uraian, tebal=anggaran.tingkat in _ATAS
        )
        if anggaran.jumlah is None:
            rumus = sum_of([mulai + anak for anak in find_children(baris, p)])
            kertas.jumlahkan(mulai + p, _JUMLAH, rumus, total_of(baris, p))
        else:
            kertas.rupiah(mulai + p, _JUMLAH, anggaran.jumlah, tebal=anggaran.tingkat in _ATAS)
    program = [p for p, anggaran in enumerate(baris) if anggaran.tingkat == "program"]
    akhir = mulai + len(baris)
    _write_words(kertas, akhir, "", "Jumlah", tebal=True)
    jumlah = sum(total_of(baris, p) for p in program)
    kertas.jumlahkan(akhir, _JUMLAH, sum_of([mulai + p for p in program]), jumlah)


def write_dpa(path: Path) -> None:
    """Write DPA.xlsx: Perubahan down to sub kegiatan, Murni down to kegiatan."""
    perubahan = [
        BarisDpa(b.tingkat, b.kode, b.uraian, b.anggaran if b.tingkat == "sub_kegiatan" else None)
        for b in TABEL_3_5
        if b.kode
    ]
    murni = [BarisDpa(b.tingkat, b.kode, b.uraian, b.murni) for b in TABEL_2_1 if b.kode]
    with buku_contoh(path) as buku:
        _write_sheet(Kertas(buku, "Perubahan", _LEBAR), _KOP_PERUBAHAN, perubahan)
        _write_sheet(Kertas(buku, "Murni", _LEBAR), _KOP_MURNI, murni)
