"""Tabel 1.2 and 1.3: the staff as counted in the source, and their sum."""

import re
from collections.abc import Callable
from decimal import Decimal

from lkjip_xl.measures import jumlah
from lkjip_xl.model.hasil import BarisGolongan, BarisJabatan
from lkjip_xl.model.jenis import JenisPegawaiBaris
from lkjip_xl.model.pegawai import BarisPegawai, DaftarPegawai
from lkjip_xl.model.tabel import Tabel, origin
from lkjip_xl.tables.pegawai.numbering import letter_of

_NOL = Decimal(0)
_TERPANJANG = 200  # letters of a criterion: COUNTIFS takes 255
_TERPANJANG_RUMUS = 7500  # letters of a formula: Excel takes 8192
_NAMA_LEMBAR = 40  # letters that a sheet's name adds to a range


def letter_groups(daftar: DaftarPegawai) -> list[tuple[int | None, list[int]]]:
    """Return the runs of lettered rows, each with the row above it that they may belong to."""
    hasil: list[tuple[int | None, list[int]]] = []
    kepala: int | None = None
    for posisi, pegawai in enumerate(daftar.baris):
        if letter_of(pegawai) is None:
            kepala = posisi
        elif hasil and hasil[-1][1][-1] == posisi - 1:
            hasil[-1][1].append(posisi)
        else:
            hasil.append((kepala, [posisi]))
    return hasil


def count_of(daftar: DaftarPegawai, posisi: int) -> Decimal | None:
    """Return a row's persons: of a head the sum of the rows below it."""
    anak = daftar.anak.get(posisi)
    if anak is None:
        return daftar.baris[posisi].jumlah.nilai
    return jumlah.hitung(count_of(daftar, p) for p in anak)


def counted_rows(daftar: DaftarPegawai) -> list[int]:
    """Return the rows whose count goes into the total."""
    return [p for p in range(len(daftar.baris)) if p not in daftar.anak]


def rumus_orang(daftar: DaftarPegawai, posisi: int, sel: Callable[[int, int, int], str]) -> str:
    """Return the formula of a row counted from lists: its persons, by how their cells are spelt.

    `sel` gives the address of an entry's row and column. Where no spelling tells them, or Excel
    takes no formula so long, their rows are counted. A blank is asked for last: LibreOffice
    looks no further down than the first range is filled.
    """
    baris = daftar.baris[posisi]
    bagian, panjang = [], 0
    for entri, awal, akhir in daftar.orang:
        for satu in baris.ejaan:
            if satu.entri == entri:
                syarat = (
                    f"{sel(entri, awal + s.geser, s.kolom)}:{sel(entri, akhir + s.geser, s.kolom)},"
                    f"{_criterion(s.teks)}"
                    for s in sorted(satu.sel, key=lambda s: not s.teks)
                )
                bagian.append(f"COUNTIFS({','.join(syarat)})")
                panjang += len(bagian[-1]) + _NAMA_LEMBAR * len(satu.sel)
    if bagian and panjang < _TERPANJANG_RUMUS:
        return "=" + "+".join(bagian)
    k = baris.jumlah.kolom
    return "=" + "+".join(f"ROWS({sel(e, a, k)}:{sel(e, b, k)})" for e, a, b in baris.orang)


def _criterion(teks: str) -> str:
    """Return a text as COUNTIFS finds it and nothing else; its wildcards are no wildcards."""
    if not teks:
        return '"="'
    polos = re.sub(r"([~*?])", r"~\1", teks[:_TERPANJANG]).replace('"', '""')
    return f'"={polos}"' if len(teks) <= _TERPANJANG else f'"={polos}*"'


def hitung_jumlah(daftar: DaftarPegawai) -> Decimal:
    """Return the staff (persons): the counted rows added up."""
    return jumlah.hitung(daftar.baris[p].jumlah.nilai for p in counted_rows(daftar)) or _NOL


def _kinds(daftar: DaftarPegawai) -> list[tuple[BarisPegawai, JenisPegawaiBaris, Decimal | None]]:
    """Return each row, whether it is rincian or heads a kelompok, and its count."""
    return [
        (pegawai, "kelompok" if pegawai.kepala else "rincian", count_of(daftar, posisi))
        for posisi, pegawai in enumerate(daftar.baris)
    ]


def _total_origin(tabel: Tabel[DaftarPegawai]) -> str:
    """Return where the printed total stands, without a row where there is none."""
    return origin(tabel, tabel.isi.total.baris if tabel.isi.total else None)


def hitung_jabatan(tabel: Tabel[DaftarPegawai] | None) -> tuple[BarisJabatan, ...]:
    """Return Tabel 1.2, ending with the total; empty without its table."""
    if tabel is None:
        return ()
    baris = [
        BarisJabatan(s.nomor, s.nama, nilai, jenis, origin(tabel, s.baris), posisi)
        for posisi, (s, jenis, nilai) in enumerate(_kinds(tabel.isi))
    ]
    asal = _total_origin(tabel)
    return (*baris, BarisJabatan("", "Jumlah", hitung_jumlah(tabel.isi), "jumlah", asal))


def hitung_golongan(tabel: Tabel[DaftarPegawai] | None) -> tuple[BarisGolongan, ...]:
    """Return Tabel 1.3, ending with the total; empty without its table."""
    if tabel is None:
        return ()
    baris = [
        BarisGolongan(s.nomor, s.nama, s.golongan, nilai, jenis, origin(tabel, s.baris), posisi)
        for posisi, (s, jenis, nilai) in enumerate(_kinds(tabel.isi))
    ]
    asal = _total_origin(tabel)
    return (*baris, BarisGolongan("", "Jumlah", "", hitung_jumlah(tabel.isi), "jumlah", asal))
