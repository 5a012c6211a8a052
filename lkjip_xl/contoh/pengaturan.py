"""Pengaturan.xlsx: who reports, the kategori scale with its hole, methods, tindak lanjut."""

from collections.abc import Sequence
from pathlib import Path

from lkjip_xl.contoh.buku import buku_contoh
from lkjip_xl.contoh.data_pengaturan import IDENTITAS, METODE, SKALA, TINDAK_LANJUT
from lkjip_xl.contoh.kertas import Kertas


def _write_words(kertas: Kertas, baris: int, daftar: Sequence[Sequence[str]]) -> None:
    """Write rows of words."""
    for b, sel in enumerate(daftar, baris):
        for k, teks in enumerate(sel):
            kertas.teks(b, k, teks)


def _write_identity(kertas: Kertas) -> None:
    """Write the identity: the year a number, the NIP words, being too long for a number."""
    mulai = kertas.kepala(0, ("Keterangan", "Isi"))
    for b, (keterangan, teks) in enumerate(IDENTITAS, mulai):
        kertas.teks(b, 0, keterangan)
        if keterangan == "Tahun":
            kertas.ketikan(b, 1, teks, rata="left")
        else:
            kertas.teks(b, 1, teks)


def _write_scale(kertas: Kertas) -> None:
    """Write the scale: ranges as words, for so they were typed."""
    kop = kertas.kop(("Skala Kategori Capaian Kinerja",))
    mulai = kertas.kepala(kop, ("No", "Rentang Capaian", "Kategori Capaian"))
    for b, (nomor, rentang, kategori) in enumerate(SKALA, mulai):
        kertas.ketikan(b, 0, nomor)
        kertas.teks(b, 1, rentang)
        kertas.teks(b, 2, kategori)


def write_pengaturan(path: Path) -> None:
    """Write Pengaturan.xlsx."""
    with buku_contoh(path) as buku:
        _write_identity(Kertas(buku, "Identitas", (26, 40), tegak=True))
        _write_scale(Kertas(buku, "Skala Capaian", (6, 32, 26), tegak=True))
        kertas = Kertas(buku, "Metode", (22, 22, 60))
        _write_words(kertas, kertas.kepala(0, ("Keterangan", "Isi", "Penjelasan")), METODE)
        kertas = Kertas(buku, "Tindak Lanjut", (6, 28, 76))
        kop = kertas.kop(("Rencana Tindak Lanjut Unsur yang Perlu Perbaikan",))
        kepala = ("No", "Unsur", "Rencana Tindak Lanjut")
        for b, (nomor, unsur, rencana) in enumerate(TINDAK_LANJUT, kertas.kepala(kop, kepala)):
            kertas.ketikan(b, 0, nomor)
            kertas.teks(b, 1, unsur)
            kertas.teks(b, 2, rencana)
