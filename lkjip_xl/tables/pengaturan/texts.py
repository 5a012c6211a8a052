"""Texts that only people can write: rencana tindak lanjut by unsur, penyebab by sub kegiatan."""

import re

from lkjip_xl.cells.kode import split_parts
from lkjip_xl.cells.text import kunci_nama, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.jenis import UntukTeks
from lkjip_xl.model.pengaturan import DaftarTeks, Teks
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.unsur_names import unsur_key

_PERAN = (
    ("no", r"^(no\.?|nomor)$"),
    ("tindak_lanjut", r"\btindak lanjut\b"),
    ("unsur", r"^unsur\b"),
    ("keterangan", r"^(penyebab|keterangan)\b"),
    ("nama", r"\bsub ?kegiatan\b"),
    ("kode", r"^kode\b"),
)


def kode_key(teks: str) -> str:
    """Return a kode without padding and odd spaces, empty where the text is none."""
    bagian = split_parts(teks) or ()
    return ".".join(kata.lstrip("0") or "0" for kata in bagian)


def _roles(kepala: Kepala) -> dict[str, int] | None:
    """Return the column of each role; None where a column has none: another kind of table."""
    peran: dict[str, int] = {}
    for k in sorted(kepala.kata):
        nama = next((n for n, pola in _PERAN if re.search(pola, kepala.jalur(k))), None)
        if nama is None or nama in peran:
            return None
        peran[nama] = k
    return peran


def _text(grid: Grid, baris: int, kolom: int) -> str:
    """Return a cell's text as it stands; numbers and blanks are none."""
    nilai = grid.nilai(baris, kolom)
    return nilai if isinstance(nilai, str) and nilai.strip() else ""


def _plans(grid: Grid, peran: dict[str, int], baris: range) -> list[Teks]:
    """Return the rencana tindak lanjut by unsur."""
    hasil = []
    for b in baris:
        nama = rapikan(grid.nilai(b, peran["unsur"]))
        teks = _text(grid, b, peran["tindak_lanjut"])
        if nama and teks:
            kunci = unsur_key(nama) or kunci_nama(nama)
            hasil.append(Teks(kunci, nama, teks, b, peran["tindak_lanjut"]))
    return hasil


def _causes(grid: Grid, peran: dict[str, int], baris: range) -> list[Teks]:
    """Return the penyebab by sub kegiatan; a kode may stand in the column of names."""
    hasil = []
    for b in baris:
        kata = [rapikan(grid.nilai(b, peran[p])) for p in ("kode", "nama") if p in peran]
        kode = next((k for t in kata if (k := kode_key(t))), "")
        nama = next((t for t in filter(None, kata) if not kode_key(t)), "")
        teks = _text(grid, b, peran["keterangan"])
        if (kode or nama) and teks:
            hasil.append(Teks(kunci_nama(nama), nama, teks, b, peran["keterangan"], kode))
    return hasil


def read_texts(grid: Grid, kepala: Kepala, sampai: int) -> Tabel | None:
    """Read a table of texts under a header; None where the header is no such table's."""
    peran = _roles(kepala)
    if peran is None:
        return None
    baris = range(kepala.mulai, sampai)
    untuk: UntukTeks
    if {"unsur", "tindak_lanjut"} == peran.keys() - {"no"}:
        untuk, teks = "tindak_lanjut", _plans(grid, peran, baris)
    elif "keterangan" in peran and {"nama", "kode"} & peran.keys() and "unsur" not in peran:
        untuk, teks = "keterangan", _causes(grid, peran, baris)
    else:
        return None
    kolom: dict[str, tuple[int, ...]] = {nama: (k,) for nama, k in peran.items()}
    akhir = teks[-1].baris if teks else kepala.baris[-1]
    return Tabel(
        dikenali="pengaturan",
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.baris[0], min(kepala.kata), akhir, max(kepala.kata)),
        baris_kepala=kepala.baris,
        kolom=kolom,
        isi=DaftarTeks(untuk, tuple(teks)),
        jumlah_baris=len(teks),
    )
