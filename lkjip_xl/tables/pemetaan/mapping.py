"""Reading a Pemetaan sheet: one block per table, one row per role of its columns."""

import datetime
import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lkjip_xl.cells.text import kecilkan, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.limits import MAKS_KOLOM_TABEL, MAKS_TINGGI_KEPALA
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import JenisDiminta
from lkjip_xl.model.pemetaan import BUKAN_TABEL, DaftarPemetaan, MasalahPeta, PetaTabel
from lkjip_xl.model.sel import Nilai, column_number
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.jenis import JENIS, SEBUTAN_JENIS, is_kind
from lkjip_xl.norms.pemetaan import KEPALA
from lkjip_xl.norms.peran import SEBUTAN_PERAN
from lkjip_xl.tables.kinds import has_role

_BARIS_DICARI = 40  # a title and explanations stand above; ours has seven rows
_TANDA = {"lembar", "peran", "kolom"}
_TIDAK_ADA = later(r"^(-|–|tidak ada|tanpa( kepala)?|tanpa kolom)$")
_HURUF = later(r"^([a-z]{1,3})(?:-([a-z]{1,3}))?$")
_SAMPAI = later(r" ?[-–:] ?| (?:s\.? ?d\.?|sampai(?: dengan)?) ")
_PISAH = later(r" ?[,;/&+] ?| dan | ")
_NOMOR = later(r"^(?:baris )?(\d{1,7})(?: ?(?:-|–|:|s\.?d\.?|sampai|,|dan) ?(\d{1,7}))?$")
_AWAL_BLOK = ("berkas", "lembar", "dikenali", "kepala", "dari", "sampai")


@dataclass
class _Pembaca:
    """Collects the blocks of one sheet, and what is wrong with its cells."""

    grid: Grid  # the sheet
    kolom: dict[str, int]  # by role of the column
    # How the last block began: a blank cell repeats it.
    atas: dict[str, str] = field(default_factory=dict)
    peta: list[PetaTabel] = field(default_factory=list)  # blocks so far
    masalah: list[MasalahPeta] = field(default_factory=list)  # what is wrong so far

    def refuse(self, baris: int, nama: str, pesan: str, saran: str) -> None:
        """Remember a cell that could not be understood."""
        self.masalah.append(MasalahPeta((baris, self.kolom[nama]), "kesalahan", pesan, saran))

    def nilai(self, baris: int, nama: str) -> Nilai:
        """Return a row's cell below a heading, None where the sheet has no such heading."""
        return self.grid.nilai(baris, self.kolom[nama]) if nama in self.kolom else None


def name_key(teks: str) -> str:
    """Return a kind or a role as the program writes it: `Capaian Kinerja` is capaian_kinerja."""
    return re.sub(r"[\s_]+", "_", kecilkan(teks))


def _find_headings(grid: Grid) -> tuple[int, dict[str, int]] | None:
    """Return the row of the headings and their columns; None where a sheet is no Pemetaan."""
    for b in range(min(grid.n_baris, _BARIS_DICARI)):
        kolom: dict[str, int] = {}
        for k in range(grid.n_kolom):
            isi = grid.nilai(b, k)
            nama = _heading(isi) if isinstance(isi, str) else None
            if nama:
                kolom.setdefault(nama, k)
        if kolom.keys() >= _TANDA and {"berkas", "dikenali"} & kolom.keys():
            return b, kolom
    return None


@lru_cache(maxsize=1024)  # of all sheets of a run: the same words head most of them
def _heading(teks: str) -> str | None:
    """Return what a heading of a Pemetaan sheet says, None for any other text."""
    kecil = kecilkan(teks)
    return next((n for n, _, pola in KEPALA if re.search(pola, kecil)), None)


def read_columns_list(teks: str) -> tuple[int, ...] | None:
    """Return the columns of `F,H,J` or `A-E`, in the order written; None where it is no such list.

    A dash or `tidak ada` is no column at all; more columns than a table may have are no list.
    """
    kecil = kecilkan(teks)
    if _TIDAK_ADA.match(kecil):
        return ()
    hasil: dict[int, None] = {}
    for kata in _PISAH.split(_SAMPAI.sub("-", kecil)):
        cocok = _HURUF.match(kata)
        if not cocok or len(hasil) > MAKS_KOLOM_TABEL:
            return None
        awal = column_number(cocok[1].upper())
        akhir = column_number((cocok[2] or cocok[1]).upper())
        if akhir - awal > MAKS_KOLOM_TABEL:
            return None
        hasil.update(dict.fromkeys(range(awal, akhir + 1)))
    return tuple(hasil) or None


def read_row_range(nilai: Nilai) -> tuple[int, ...] | None:
    """Return the zero-based rows of `5`, `5-7`, or none for `tidak ada`; None where unreadable.

    Excel makes a date of a typed 5-7; day and month, the smaller one first, are the rows meant.
    """
    if isinstance(nilai, datetime.date):
        awal, akhir = sorted((nilai.day, nilai.month))
        return tuple(range(awal - 1, akhir))
    teks = kecilkan(nilai)
    if _TIDAK_ADA.match(teks):
        return ()
    cocok = _NOMOR.match(teks)
    if not cocok or int(cocok[1]) < 1:
        return None
    awal, akhir = int(cocok[1]), int(cocok[2] or cocok[1])
    if akhir - awal >= MAKS_TINGGI_KEPALA:
        return None
    return tuple(range(awal - 1, akhir)) or None


def _kind(baca: _Pembaca, baris: int) -> JenisDiminta:
    """Return the kind that a row names; an unknown one is refused and counts as not said."""
    teks = rapikan(baca.nilai(baris, "dikenali"))
    nama = name_key(teks)
    nama = SEBUTAN_JENIS.get(nama, nama)
    if is_kind(nama):
        return nama
    if not nama:
        return ""
    if nama == BUKAN_TABEL:
        return BUKAN_TABEL
    baca.refuse(
        baris,
        "dikenali",
        f"Jenis tabel “{teks}” tidak dikenal.",
        "Pilih dari daftar: " + ", ".join(s.replace("_", " ") for s in (*JENIS, BUKAN_TABEL)) + ".",
    )
    return ""


def _row_number(baca: _Pembaca, baris: int, nama: str) -> int | None:
    """Return a row number (from 1) that a cell gives, None where it gives none."""
    teks = rapikan(baca.nilai(baris, nama))
    if not teks or _TIDAK_ADA.match(teks.lower()):
        return None
    rows = read_row_range(teks)
    if rows and len(rows) == 1:
        return rows[0] + 1
    judul = next(kata for kunci, kata, _ in KEPALA if kunci == nama)
    baca.refuse(
        baris, nama, f"{judul} “{teks}” bukan nomor baris.", "Tulis satu nomor, misalnya 8."
    )
    return None


def _header_rows(baca: _Pembaca, baris: int) -> tuple[int, ...] | None:
    """Return the header rows that a cell gives, None where it gives none."""
    nilai = baca.nilai(baris, "kepala")
    if not rapikan(nilai):
        return None
    rows = read_row_range(nilai)
    if rows is None:
        baca.refuse(
            baris,
            "kepala",
            f"Baris kepala “{rapikan(nilai)}” tidak dapat dibaca.",
            "Tulis nomor baris pertama kepala (5), dari-sampai (5-7), atau tidak ada.",
        )
    return rows


def _read_block(baca: _Pembaca, baris: int, kata: dict[str, str]) -> PetaTabel:
    """Return the block that starts in a row; berkas and lembar may be those of the one above."""
    if not kata["berkas"] and not kata["lembar"]:
        kata = kata | {nama: baca.atas.get(nama, "") for nama in ("berkas", "lembar")}
    baca.atas = kata
    kepala = _header_rows(baca, baris)
    dari, sampai = _row_number(baca, baris, "dari"), _row_number(baca, baris, "sampai")
    sel = {nama: (baris, baca.kolom[nama]) for nama in _AWAL_BLOK if nama in baca.kolom}
    return PetaTabel(
        berkas=kata["berkas"],
        lembar=kata["lembar"],
        dikenali=_kind(baca, baris),
        kepala=kepala,
        utuh=kepala is not None and len(kepala) != 1,
        dari=dari - 1 if dari else None,
        sampai=sampai,
        kolom={},
        asal=f"{baca.grid.berkas} lembar {baca.grid.lembar} baris {baris + 1}",
        sel=sel | {"blok": (baris, baca.kolom["lembar"])},
    )


def _role(baca: _Pembaca, baris: int, teks: str, dikenali: JenisDiminta) -> str | None:
    """Return the role that a cell names; one that the kind does not have is refused."""
    nama = name_key(teks)
    jenis = (dikenali,) if is_kind(dikenali) else tuple(JENIS)
    if not any(has_role(calon, nama) for calon in jenis):
        nama = SEBUTAN_PERAN.get(nama, nama)
    if any(has_role(calon, nama) for calon in jenis):
        return nama
    boleh = JENIS[dikenali].peran if is_kind(dikenali) else ()
    untuk = f" untuk tabel {dikenali.replace('_', ' ')}" if dikenali else ""
    daftar = ", ".join(p.replace("_", " ") for p in boleh) if dikenali else "daftar di lembar itu"
    baca.refuse(baris, "peran", f"Peran “{teks}” tidak ada{untuk}.", f"Pilih dari: {daftar}.")
    return None


def _add_role(baca: _Pembaca, baris: int) -> None:
    """Add a row's role and columns to the last block; a role without columns is not said."""
    peran = rapikan(baca.nilai(baris, "peran"))
    huruf = rapikan(baca.nilai(baris, "kolom"))
    if not peran or not huruf:
        return
    peta = baca.peta[-1]
    nama = _role(baca, baris, peran, peta.dikenali if peta.dikenali != BUKAN_TABEL else "")
    kolom = read_columns_list(huruf)
    if kolom is None:
        baca.refuse(
            baris,
            "kolom",
            f"Kolom “{huruf}” bukan huruf kolom.",
            "Tulis hurufnya seperti di atas lembar Excel: F, atau F,H,J, atau A-E; "
            "- bila tidak ada.",
        )
    if nama and kolom is not None:
        tambah = {nama: tuple(dict.fromkeys((*peta.kolom.get(nama, ()), *kolom)))}
        sel = {f"peran {nama}": (baris, baca.kolom["kolom"])}
        baca.peta[-1] = replace(peta, kolom=peta.kolom | tambah, sel=sel | peta.sel)


def read_mapping(grid: Grid) -> Tabel | None:
    """Read a Pemetaan sheet; None where a sheet has not its headings."""
    ketemu = _find_headings(grid)
    if ketemu is None:
        return None
    kepala, kolom = ketemu
    baca = _Pembaca(grid, kolom)
    akhir = kepala
    for b in range(kepala + 1, grid.n_baris):
        kata = {nama: rapikan(baca.nilai(b, nama)) for nama in _AWAL_BLOK}
        if not any(kata.values()) and not rapikan(baca.nilai(b, "peran")):
            continue
        beda = any(t and t.lower() != baca.atas.get(n, "").lower() for n, t in kata.items())
        if beda or not baca.peta:
            baca.peta.append(_read_block(baca, b, kata))
        _add_role(baca, b)
        akhir = b
    return Tabel(
        dikenali="pengaturan",
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala, min(kolom.values()), akhir, max(kolom.values())),
        baris_kepala=(kepala,),
        kolom={nama: (k,) for nama, k in kolom.items()},
        isi=DaftarPemetaan(tuple(baca.peta), tuple(baca.masalah)),
        jumlah_baris=len(baca.peta),
    )
