"""Sheet Diterima: the peringatan that a person has looked at, each with its reason."""

import re

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pengaturan import DaftarDiterima, Diterima
from lkjip_xl.model.tabel import Entri, Tabel, TakDikenali
from lkjip_xl.tables.forms import FORMULIR_KOSONG

_PERAN = (
    ("no", r"no\.?|nomor"),
    ("kode", r"kode( temuan)?"),
    ("berkas", r"berkas|file"),
    ("lembar", r"lembar|sheet"),
    ("sel", r"sel"),
    ("alasan", r"alasan\b.*"),
)
_WAJIB = {"kode", "lembar", "alasan"}
_KEPALA_PALING_BAWAH = 20  # a title and some lines of directions stand above it at most


def _roles(grid: Grid, baris: int) -> dict[str, int] | None:
    """Return the column of each role in a row; None where it is no header of this form."""
    peran: dict[str, int] = {}
    for k in range(grid.n_kolom):
        if not (kata := rapikan(grid.nilai(baris, k)).lower()):
            continue
        nama = next((n for n, pola in _PERAN if re.fullmatch(pola, kata)), None)
        if nama is None or nama in peran:
            return None
        peran[nama] = k
    return peran if peran.keys() >= _WAJIB else None


def read_accepted(grid: Grid, contoh: dict[int, bool]) -> Entri | None:
    """Read a sheet of accepted peringatan; None where it is another kind of sheet."""
    for b in range(min(grid.n_baris, _KEPALA_PALING_BAWAH)):
        if peran := _roles(grid, b):
            return _read_under(grid, b, peran, contoh)
    return None


def _read_under(grid: Grid, kepala: int, peran: dict[str, int], contoh: dict[int, bool]) -> Entri:
    diterima = []
    for b in range(kepala + 1, grid.n_baris):
        kata = {nama: rapikan(grid.nilai(b, k)) for nama, k in peran.items()}
        if kata["kode"]:
            berkas, lembar, sel = (kata.get(nama, "") for nama in ("berkas", "lembar", "sel"))
            kode, alasan = kata["kode"].upper(), kata["alasan"]
            diterima.append(Diterima(kode, berkas, lembar, sel, alasan, b, peran["kode"]))
    akhir = diterima[-1].baris if diterima else kepala
    rentang = (kepala, min(peran.values()), akhir, max(peran.values()))
    if not diterima:
        return TakDikenali(grid.berkas, grid.lembar, grid.tersembunyi, rentang, FORMULIR_KOSONG)
    return Tabel(
        dikenali="pengaturan",
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=rentang,
        baris_kepala=(kepala,),
        kolom={nama: (k,) for nama, k in peran.items()},
        isi=DaftarDiterima(tuple(diterima)),
        jumlah_baris=len(diterima),
        contoh=contoh,
    )
