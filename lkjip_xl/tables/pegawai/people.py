"""Lists of persons (daftar nominatif, DUK): who has which jabatan and golongan, never who."""

import re

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.model.pegawai import DaftarOrang, Orang
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms import nominatif
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.header.header import Kepala

_PERAN = (
    ("no", nominatif.NOMOR),
    ("status", nominatif.STATUS),
    ("jenis_kelamin", nominatif.KELAMIN),
    ("golongan", nominatif.GOLONGAN),
    ("pangkat", nominatif.PANGKAT),
    ("jabatan", nominatif.JABATAN),
)
_ISI = ("golongan", "pangkat", "jabatan")
_DISALIN = ("no", "jabatan", "pangkat", "golongan", "status", "jenis_kelamin")
_JEDA = 3  # blank rows: what stands below them is no person of the list


def people_roles(kepala: Kepala) -> Kolom:
    """Return the columns of each role: one of each, but all that say who somebody is."""
    peran: dict[str, tuple[int, ...]] = {}
    for k in sorted(kepala.kata):
        jalur = kepala.jalur(k)
        akhir = jalur.rpartition(" / ")[2]
        if re.search(nominatif.BUKAN_ISI, akhir):
            continue
        nama = next((n for n, pola in _PERAN if re.search(pola, akhir)), None)
        atas = next((n for n, pola in _PERAN if n in _ISI and re.search(pola, jalur)), None)
        if nama is None and atas is None and re.search(nominatif.ORANG_SAJA, akhir):
            peran["data_pribadi"] = (*peran.get("data_pribadi", ()), k)
        elif nama is not None or atas is not None:
            peran.setdefault(str(nama or atas), (k,))
    return peran


def _is_staff(kepala: Kepala, kolom: Kolom, judul: list[str]) -> bool:
    """Tell a list of all staff by its columns and titles from one that pays or convenes people."""
    semua = [kepala.jalur(k) for k in kepala.kata]
    if any(re.search(nominatif.BUKAN_PEGAWAI, teks) for teks in semua):
        return False
    kata = " | ".join(judul).lower()
    if re.search(nominatif.JUDUL_LAIN, kata):
        return False
    lengkap = "jabatan" in kolom and bool({"golongan", "pangkat"} & kolom.keys())
    bernip = any(re.search(r"\bnip\b", teks) for teks in semua)
    return bool(re.search(nominatif.JUDUL_PEGAWAI, kata)) or (lengkap and bernip)


def read_people(grid: Grid, kepala: Kepala, sampai: int, judul: list[str]) -> Tabel | None:
    """Read a list of persons under a header; None where the header is no such list's."""
    kolom = people_roles(kepala)
    if "data_pribadi" not in kolom or not {*_ISI} & kolom.keys():
        return None
    if not _is_staff(kepala, kolom, [*judul, grid.lembar, grid.berkas]):
        return None
    return read_list(grid, kepala, sampai, "pegawai_nominatif", kolom)


def read_list(
    grid: Grid, kepala: Kepala, sampai: int, dikenali: JenisTabel, kolom: Kolom
) -> Tabel | None:
    """Read a list whose columns are known; None where it has no persons."""
    rows = _persons(grid, kepala, sampai, kolom)
    if not rows:
        return None
    salin = {nama: kolom[nama][0] for nama in _DISALIN if nama in kolom}
    orang = tuple(Orang(b, {n: _text(grid, b, k) for n, k in salin.items()}) for b in rows)
    semua = [k for lajur in kolom.values() for k in lajur]
    return Tabel(
        dikenali=dikenali,
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.awal, min(semua), rows[-1], max(semua)),
        baris_kepala=kepala.baris,
        kolom=kolom,
        isi=DaftarOrang(orang, tuple(sorted(salin.values()))),
        jumlah_baris=len(orang),
    )


def _text(grid: Grid, baris: int, kolom: int) -> str:
    """Return a cell's text as it stands: a count in Excel compares it so."""
    nilai = grid.nilai(baris, kolom)
    if isinstance(nilai, float) and nilai.is_integer():
        nilai = int(nilai)
    return "" if nilai is None else str(nilai)


def _persons(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> list[int]:
    """Return the rows of persons: a name or NIP beside a jabatan or golongan, and a number.

    Where persons are numbered, a row without one goes on with the person above it, or signs.
    """
    hasil, kosong = [], 0
    calon = []
    for b in range(kepala.mulai, sampai):
        kosong = 0 if any(rapikan(grid.nilai(b, k)) for k in range(grid.n_kolom)) else kosong + 1
        if kosong == _JEDA:
            break
        isi = any(_filled(grid, b, kolom[n][0]) for n in _ISI if n in kolom)
        if isi and any(_filled(grid, b, k) for k in kolom["data_pribadi"]):
            calon.append(b)
    nomor = kolom["no"][0] if "no" in kolom else None
    for b in calon:
        if nomor is None or re.match(r"\d", rapikan(grid.nilai(b, nomor))):
            hasil.append(b)
    return hasil or calon


def _filled(grid: Grid, baris: int, kolom: int) -> bool:
    """Tell a cell that says something: no blank, no dash."""
    return bool(re.search(r"\w", rapikan(grid.nilai(baris, kolom))))
