"""Staff tables side by side that count other people: PNS beside PPPK are one table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkjip_xl.cells.text import kunci_nama, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pegawai import BarisPegawai, DaftarPegawai, JumlahBagian
from lkjip_xl.model.tabel import Tabel, is_table_of
from lkjip_xl.norms.pangkat import ASN, GOLONGAN_PPPK, NON_ASN, PPPK, read_golongan


def join_halves(grid: Grid, tabel: Sequence[Tabel]) -> list[Tabel]:
    """Return the tables under one row of headers, those that are halves of the staff as one.

    What only divides the same people otherwise would count them twice: their words or golongan
    must say that they are others.
    """
    hasil: list[Tabel] = []
    for kanan in tabel:
        kiri = hasil[-1] if hasil else None
        if (
            is_table_of(kiri, DaftarPegawai)
            and is_table_of(kanan, DaftarPegawai)
            and _are_halves(grid, kiri, kanan)
        ):
            hasil[-1] = _joined(kiri, kanan)
        else:
            hasil.append(kanan)
    return hasil


def _are_halves(grid: Grid, kiri: Tabel[DaftarPegawai], kanan: Tabel[DaftarPegawai]) -> bool:
    """Tell two tables of one kind that name no row twice and count people of another status."""
    polos = all(len(t.kolom["jumlah"]) == 1 and not t.isi.lajur for t in (kiri, kanan))
    nama = [{_key(b) for b in t.isi.baris} for t in (kiri, kanan)]
    status = [_status(grid, t) for t in (kiri, kanan)]
    return (
        kiri.dikenali == kanan.dikenali
        and polos
        and not nama[0] & nama[1]
        and status[0] != status[1]
    )


def _key(baris: BarisPegawai) -> str:
    return kunci_nama(f"{baris.nama} {baris.golongan}")


def _status(grid: Grid, tabel: Tabel[DaftarPegawai]) -> str:
    """Return whom a table counts, by the words over its columns, else by its golongan."""
    _, k1, _, k2 = tabel.rentang
    kata = " ".join(
        rapikan(grid.nilai(b, k)).lower() for b in tabel.baris_kepala for k in range(k1, k2 + 1)
    )
    for status, pola in (("pppk", PPPK), ("non asn", NON_ASN), ("pns", ASN)):
        if re.search(pola, kata):
            return status
    golongan = {read_golongan(b.golongan) for b in tabel.isi.baris} - {None}
    return "pppk" if golongan and golongan <= set(GOLONGAN_PPPK) else "pns"


def _joined(kiri: Tabel[DaftarPegawai], kanan: Tabel[DaftarPegawai]) -> Tabel[DaftarPegawai]:
    """Return two tables as one: its total is the sum of both, which are its subtotals."""
    b1, k1, b2, _ = kiri.rentang
    geser = len(kiri.isi.baris)
    baris = (
        replace(b, induk=None if b.induk is None else b.induk + geser) for b in kanan.isi.baris
    )
    sub = (JumlahBagian(s.jumlah, tuple(p + geser for p in s.anak)) for s in _subtotals(kanan.isi))
    peran = [*kiri.kolom, *(kanan.kolom.keys() - kiri.kolom.keys())]
    return replace(
        kiri,
        rentang=(b1, k1, max(b2, kanan.rentang[2]), kanan.rentang[3]),
        kolom={n: kiri.kolom.get(n, ()) + kanan.kolom.get(n, ()) for n in peran},
        isi=DaftarPegawai(
            (*kiri.isi.baris, *baris), None, (), (*_subtotals(kiri.isi), *sub)
        ),
        jumlah_baris=kiri.jumlah_baris + kanan.jumlah_baris,
        angka_teks=kiri.angka_teks | kanan.angka_teks,
        keraguan=kiri.keraguan + kanan.keraguan,
        bagian=(*(kiri.bagian or (kiri.rentang,)), kanan.rentang),
    )  # fmt: skip


def _subtotals(daftar: DaftarPegawai) -> Iterator[JumlahBagian]:
    """Yield the printed sums of a table, its own total last."""
    yield from daftar.subjumlah
    if daftar.total:
        terhitung = (p for p in range(len(daftar.baris)) if p not in daftar.anak)
        yield JumlahBagian(daftar.total, tuple(terhitung))
