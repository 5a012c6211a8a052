"""DPA.xlsx and Realisasi.xlsx: the budget as the office keeps it, and what was spent."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from lkjip_xl.contoh.data_anggaran import TABEL_2_1, TABEL_3_5
from lkjip_xl.contoh.kertas import Kertas, buku_contoh

_URAIAN, _JUMLAH = 5, 6
_HURUF_JUMLAH = "G"


class _BarisDpa(NamedTuple):
    tingkat: str
    kode: str
    uraian: str
    jumlah: int | None


def _split_kode(kode: str) -> list[str]:
    """Return a kode over five columns: 7.01.01.2.01.0001 -> 7, 01, 01, 2.01, 0001."""
    bagian = kode.split(".")
    if len(bagian) <= 3:
        return bagian
    return [*bagian[:3], f"{bagian[3]}.{bagian[4]}", *bagian[5:]]


def _children(baris: Sequence[_BarisDpa], posisi: int) -> list[int]:
    """Return the positions of the rows directly below a program or kegiatan."""
    bawah = "kegiatan" if baris[posisi].tingkat == "program" else "sub_kegiatan"
    anak = []
    for p in range(posisi + 1, len(baris)):
        if baris[p].tingkat in {baris[posisi].tingkat, "program", "jumlah"}:
            break
        if baris[p].tingkat == bawah:
            anak.append(p)
    return anak


def _sum_of(sel: list[int]) -> str:
    """Return the sum of cells in the amount column; neighbours as a range."""
    if len(sel) > 1 and sel == list(range(sel[0], sel[-1] + 1)):
        return f"=SUM({_HURUF_JUMLAH}{sel[0] + 1}:{_HURUF_JUMLAH}{sel[-1] + 1})"
    return "=SUM(" + ",".join(f"{_HURUF_JUMLAH}{satu + 1}" for satu in sel) + ")"


def _total_of(baris: Sequence[_BarisDpa], posisi: int) -> int:
    """Return what a row adds up to, from the typed amounts below it."""
    if baris[posisi].jumlah is not None and not _children(baris, posisi):
        return baris[posisi].jumlah or 0
    return sum(_total_of(baris, anak) for anak in _children(baris, posisi))


def _write_dpa_sheet(kertas: Kertas, kop: Sequence[str], baris: Sequence[_BarisDpa]) -> None:
    """Write one DPA: split kode, sums on every row that has rows below."""
    atas = kertas.kop(kop)
    kertas.kepala_gabung(
        [
            (atas, 0, atas, 4, "Kode"),
            (atas, _URAIAN, atas, _URAIAN, "Uraian"),
            (atas, _JUMLAH, atas, _JUMLAH, "Jumlah (Rp)"),
        ]
    )
    kertas.nomor_kolom(atas + 1, ["1", "", "", "", "", "2", "3"])
    mulai = atas + 2
    for p, satu in enumerate(baris):
        tebal = satu.tingkat != "sub_kegiatan"
        for k in range(5):
            bagian = _split_kode(satu.kode)
            kertas.teks(mulai + p, k, bagian[k] if k < len(bagian) else "", tebal=tebal)
        kertas.teks(mulai + p, _URAIAN, satu.uraian, tebal=tebal)
        anak = _children(baris, p)
        if anak:
            rumus = _sum_of([mulai + a for a in anak])
            kertas.jumlahkan(mulai + p, _JUMLAH, rumus, _total_of(baris, p))
        else:
            kertas.rupiah(mulai + p, _JUMLAH, satu.jumlah or 0, tebal=False)
    program = [p for p, satu in enumerate(baris) if satu.tingkat == "program"]
    akhir = mulai + len(baris)
    for k in range(5):
        kertas.teks(akhir, k, "", tebal=True)
    kertas.teks(akhir, _URAIAN, "Jumlah", tebal=True)
    jumlah = sum(_total_of(baris, p) for p in program)
    kertas.jumlahkan(akhir, _JUMLAH, _sum_of([mulai + p for p in program]), jumlah)


def write_dpa(path: Path) -> None:
    """Write DPA.xlsx: Perubahan down to sub kegiatan, Murni down to kegiatan."""
    lebar = (5, 5, 5, 7, 8, 70, 20)
    perubahan = [
        _BarisDpa(b.tingkat, b.kode, b.uraian, b.anggaran if b.tingkat == "sub_kegiatan" else None)
        for b in TABEL_3_5
        if b.tingkat != "jumlah"
    ]
    murni = [_BarisDpa(b.tingkat, b.kode, b.uraian, b.murni) for b in TABEL_2_1 if b.kode]
    with buku_contoh(path) as buku:
        _write_dpa_sheet(
            Kertas(buku, "Perubahan", lebar),
            (
                "DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN",
                "SATUAN KERJA PERANGKAT DAERAH (DPPA-BELANJA SKPD)",
                "Pemerintah Kabupaten Kebumen Tahun Anggaran 2024",
                "SKPD : Kecamatan Puring",
            ),
            perubahan,
        )
        _write_dpa_sheet(
            Kertas(buku, "Murni", lebar),
            (
                "DOKUMEN PELAKSANAAN ANGGARAN",
                "SATUAN KERJA PERANGKAT DAERAH (DPA-BELANJA SKPD)",
                "Pemerintah Kabupaten Kebumen Tahun Anggaran 2024",
                "SKPD : Kecamatan Puring",
            ),
            murni,
        )


def write_realisasi(path: Path) -> None:
    """Write Realisasi.xlsx: Tabel 3.5 as staff typed it, no kode and no formula."""
    with buku_contoh(path) as buku:
        kertas = Kertas(buku, "Tabel 3.5", (6, 70, 18, 18, 16, 10))
        atas = kertas.kop(
            (
                "PEMERINTAH KABUPATEN KEBUMEN",
                "KECAMATAN PURING",
                "Realisasi Anggaran Kecamatan Puring Tahun 2024",
            )
        )
        kepala = ("No.", "Program/ Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi", "Sisa", "%")
        kertas.kepala(atas, kepala)
        for p, satu in enumerate(TABEL_3_5):
            b = atas + 1 + p
            tebal = satu.tingkat != "sub_kegiatan"
            kertas.teks(b, 0, satu.nomor, tebal=tebal, rata="center")
            if satu.nomor:
                kertas.lembar.write_number(
                    b, 0, int(satu.nomor), kertas.gaya(border=1, align="center", bold=True)
                )
            kertas.teks(b, 1, satu.uraian, tebal=tebal)
            kertas.rupiah(b, 2, satu.anggaran, tebal=tebal)
            kertas.rupiah(b, 3, satu.realisasi, tebal=tebal)
            kertas.ketikan(b, 4, satu.sisa, tebal=tebal)
            kertas.ketikan(b, 5, satu.persen, tebal=tebal)
        kertas.tanda_tangan(atas + len(TABEL_3_5) + 3, 3)
