"""Lists of persons (daftar nominatif, DUK): who has which jabatan and golongan, never who."""

import re
from collections.abc import Iterable

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.model.pegawai import DaftarOrang
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms import nominatif
from lkjip_xl.norms.pangkat import read_golongan
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.pegawai.person import ISI, Pembaca, is_filled

_PERAN = (
    ("no", nominatif.NOMOR),
    ("status", nominatif.STATUS),
    ("jenis_kelamin", nominatif.KELAMIN),
    ("golongan", nominatif.GOLONGAN),
    ("ruang", nominatif.RUANG),
    ("pangkat", nominatif.PANGKAT),
    ("jabatan", nominatif.JABATAN),
)
_JEDA = 3  # blank rows: what stands below them is no person of the list


def _last(kepala: Kepala, kolom: int) -> str:
    """Return the lowest heading of a column."""
    return kepala.jalur(kolom).rpartition(" / ")[2]


def _role(jalur: str) -> str | None:
    """Return what a column holds by its heading, None for what is not needed."""
    akhir = jalur.rpartition(" / ")[2]
    if re.search(nominatif.BUKAN_ISI, akhir) or re.search(nominatif.BUKAN_JALUR, jalur):
        return None
    atas = next((n for n, pola in _PERAN if n in ISI and re.search(pola, jalur)), None)
    bernama = re.search(nominatif.ORANG_SAJA, akhir)
    if bernama and not (atas and re.fullmatch(nominatif.NAMA_JABATAN, akhir)):
        return "data_pribadi"
    return next((n for n, pola in _PERAN if re.search(pola, akhir)), atas)


def people_roles(kepala: Kepala) -> Kolom:
    """Return the columns of each role: one of each, but all that say who somebody is.

    A second column of a golongan right beside the first one holds the ruang.
    """
    peran: dict[str, tuple[int, ...]] = {}
    for k in sorted(kepala.kata):
        nama = _role(kepala.jalur(k))
        if nama == "golongan" and peran.get("golongan", ())[-1:] == (k - 1,):
            nama = "ruang"
        if nama is not None:
            peran[nama] = (*peran.get(nama, ()), k)
    if "golongan" not in peran and "ruang" in peran:
        peran["golongan"] = peran.pop("ruang")
    if "jabatan" in peran:
        peran["jabatan"] = _posts(kepala, peran["jabatan"])
    return {n: ks if n in {"data_pribadi", "jabatan"} else ks[:1] for n, ks in peran.items()}


def _posts(kepala: Kepala, kolom: tuple[int, ...]) -> tuple[int, ...]:
    """Return the columns that name the jabatan: one, or one for each kind of them."""
    bernama = [k for k in kolom if re.search(nominatif.NAMA_JABATAN, _last(kepala, k))]
    terbagi = [k for k in kolom if re.search(nominatif.BAGIAN_JABATAN, _last(kepala, k))]
    return tuple(bernama[:1] or terbagi or kolom[:1])


def _title_says(judul: list[str], grid: Grid) -> bool | None:
    """Tell by the titles, else the sheet's name, else the file's, that this is all staff.

    None where nothing says.
    """
    milik = [teks.lower() for teks in judul]
    judul_saja = [teks for teks in milik if not re.match(nominatif.KOP_INSTANSI, teks)]
    for kata in (" | ".join(judul_saja), grid.lembar.lower(), grid.berkas.lower()):
        polos = kata.replace("_", " ")
        if re.search(nominatif.JUDUL_LAIN, polos):
            return False
        if re.search(nominatif.JUDUL_PEGAWAI, polos):
            return True
    return None


def read_people(grid: Grid, kepala: Kepala, sampai: int, judul: list[str]) -> Tabel | None:
    """Read a list of persons under a header; None where the header is no such list's.

    A list that pays, convenes or measures people is none; without a word that it is the staff
    it has everything a list of staff has, and more persons than sign something.
    """
    kolom = people_roles(kepala)
    if "data_pribadi" not in kolom or not {*ISI} & kolom.keys():
        return None
    semua = [kepala.jalur(k) for k in kepala.kata]
    if any(re.search(nominatif.BUKAN_PEGAWAI, teks) for teks in semua):
        return None
    disebut = _title_says(judul, grid)
    lengkap = "jabatan" in kolom and bool({"golongan", "pangkat"} & kolom.keys())
    bernip = any(re.search(r"\bnip\b", teks) for teks in semua)
    if disebut is False or not (disebut or (lengkap and bernip)):
        return None
    tabel = read_list(grid, kepala, sampai, "pegawai_nominatif", kolom, " ".join(judul[-1:]))
    cukup = tabel is not None and (disebut or tabel.jumlah_baris >= nominatif.TERKECIL)
    return tabel if cukup else None


def read_list(
    grid: Grid,
    kepala: Kepala,
    sampai: int,
    dikenali: JenisTabel,
    kolom: Kolom,
    judul: str = "",
) -> Tabel | None:
    """Read a list whose columns are known; None where it has no persons."""
    rows = _persons(grid, kepala, sampai, kolom)
    if not rows:
        return None
    kolom = _with_ruang(grid, rows, kolom)
    pembaca = Pembaca(grid, kolom, rows, sampai)
    semua = [k for lajur in kolom.values() for k in lajur]
    return Tabel(
        dikenali=dikenali,
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.awal, min(semua), rows[-1], max(semua)),
        baris_kepala=kepala.baris,
        kolom=kolom,
        isi=DaftarOrang(tuple(pembaca.read(kepala.mulai, judul)), pembaca.copied()),
        jumlah_baris=len(rows),
    )


def _with_ruang(grid: Grid, rows: list[int], kolom: Kolom) -> Kolom:
    """Return the columns with a ruang only where its cells say so: a letter beside a number.

    Where they hold the whole golongan (III beside III/d), they are the golongan.
    """
    if "ruang" not in kolom:
        return kolom
    teks = [rapikan(grid.nilai(b, kolom["ruang"][0])) for b in rows]
    sisa = {nama: lajur for nama, lajur in kolom.items() if nama != "ruang"}
    berisi = [t for t in teks if is_filled(t)]
    if berisi and all(re.fullmatch(r"[A-Ea-e]\.?", t) for t in berisi):
        return kolom
    utuh = berisi and all("/" in (read_golongan(t) or "") for t in berisi)
    return sisa | {"golongan": kolom["ruang"]} if utuh else sisa


def _persons(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> list[int]:
    """Return the rows of persons: a name or NIP beside a jabatan or golongan, and a number.

    Where persons are numbered, a row without one goes on with the person above it, or signs; a
    numbered person may have a dash, a status, or a name and NIP alone.
    """
    calon, bernomor, kosong = [], [], 0
    nomor = kolom["no"][0] if "no" in kolom else None
    isi = [k for nama in ISI for k in kolom.get(nama, ())]
    lain = [*isi, *kolom.get("status", ())]

    def filled(baris: int, lajur: Iterable[int]) -> int:
        return sum(is_filled(rapikan(grid.nilai(baris, k))) for k in lajur)

    for b in range(kepala.mulai, sampai):
        kosong = 0 if any(rapikan(grid.nilai(b, k)) for k in range(grid.n_kolom)) else kosong + 1
        if kosong == _JEDA or (nomor is None and is_closing(grid, b)):
            break
        nama = [rapikan(grid.nilai(b, k)) for k in kolom.get("data_pribadi", ())]
        bernama = sum(map(is_filled, nama))
        if any(re.search(nominatif.KOSONG, teks.lower()) for teks in nama):
            continue
        if bernama and nomor is not None and re.match(r"\d", rapikan(grid.nilai(b, nomor))):
            disebut = bernama > 1 or any(rapikan(grid.nilai(b, k)) for k in lain)
            bernomor += [b] if disebut else []
        if bernama and filled(b, isi):
            calon.append(b)
    return bernomor or calon
