"""Staff tables: head counts by jabatan, or by pangkat and golongan."""

import re

from lkjip_xl.cells.numbers import read_text
from lkjip_xl.cells.text import rapikan
from lkjip_xl.cells.units import split_unit
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.model.pegawai import BarisPegawai, DaftarPegawai
from lkjip_xl.model.sel import Nilai
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kepala import KATA_JUMLAH
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.columns import Pembaca, read_figures
from lkjip_xl.tables.header.header import Kepala

_PERAN = (
    ("no", r"^(no\.?|nomor)( urut)?$"),
    ("golongan", r"golongan(?! (umur|usia|darah|tarif|pelanggan|ekonomi))"),
    ("pangkat", r"pangkat"),
    ("jabatan", r"jabatan"),
    ("jumlah", r"^jumlah|^total|orang|^banyak"),
)
# Of whom so many are men or women, on leave, of an education: parts of a count.
_BAGIAN = later(r"^(l|p)$|^laki|perempuan$|wanita$|pria$|^jenis kelamin|^ket\b|^keterangan")
_BERNAMA = {"no", "golongan", "pangkat", "jabatan"}
_JUMLAH = later(KATA_JUMLAH)
_ORANG = later(r"^nama( lengkap| pegawai| peserta)?$|\bnip\b|\bnik\b|tanda tangan|^ttd")


def staff_roles(kepala: Kepala) -> Kolom:
    """Return the column of each role."""
    peran: Kolom = {}
    for k in sorted(kepala.kata):
        for nama, pola in _PERAN:
            if re.search(pola, kepala.jalur(k)):
                peran.setdefault(nama, (k,))
                break
    lajur = (k for k in sorted(kepala.kata) if _JUMLAH.search(kepala.kata[k][-1]))
    if "jumlah" in peran and (total := next(lajur, None)) is not None:
        peran["jumlah"] = (total,)  # under Jumlah stand L, P, and Total
    return peran


def _before_closing(grid: Grid, baris: list[int], jumlah: int) -> list[int]:
    """Return the rows above a signature: Camat is a jabatan where a count stands at or below it."""
    for urut, b in enumerate(baris):
        if is_closing(grid, b) and not any(
            _is_count(grid.nilai(posisi, jumlah)) for posisi in baris[urut : urut + 2]
        ):
            return baris[:urut]
    return baris


def _is_count(nilai: Nilai) -> bool:
    """Tell a number of persons, written as a number or as 3 orang."""
    if isinstance(nilai, str):
        bagian = split_unit(nilai)
        return read_text(bagian.angka if bagian else nilai, ".").nilai is not None
    return isinstance(nilai, int | float)


def read_staff(grid: Grid, kepala: Kepala, sampai: int) -> Tabel | None:
    """Read a staff table under a header; None where the header is no such table's."""
    peran = staff_roles(kepala)
    if not peran.keys() & {"jabatan", "golongan"}:
        return None
    lain = (k for k in kepala.kata if not any(map(_BAGIAN.search, kepala.jalur(k).split(" / "))))
    if "jumlah" not in peran or len(list(lain)) > len(peran) + 2:
        return None
    if any(_ORANG.search(kepala.jalur(k)) for k in kepala.kata):
        return None  # a list of persons: its numbers count no posts
    jenis: JenisTabel = "pegawai_jabatan" if "jabatan" in peran else "pegawai_golongan"
    return read_counts(grid, kepala, sampai, jenis, peran)


def read_counts(
    grid: Grid, kepala: Kepala, sampai: int, dikenali: JenisTabel, kolom: Kolom
) -> Tabel | None:
    """Read a staff table whose columns are known; None where it has no rows."""
    peran = {nama: lajur[0] for nama, lajur in kolom.items()}
    baris = [
        b
        for b in range(kepala.mulai, sampai)
        if any(rapikan(grid.nilai(b, k)) for k in peran.values())
    ]
    baris = _before_closing(grid, baris, peran["jumlah"])
    pembaca = Pembaca(grid)
    angka = read_figures(pembaca, peran["jumlah"], baris, persen=False, bersatuan=True)
    hasil: list[BarisPegawai] = []
    total = None
    for b in baris:
        kata = {nama: rapikan(grid.nilai(b, k)) for nama, k in peran.items()}
        nama = kata.get("pangkat") or kata.get("jabatan") or ""
        if any(_JUMLAH.match(kata[n].lower()) for n in _BERNAMA & kata.keys()):
            total = angka[b]
            break
        if nama or kata.get("golongan"):
            hasil.append(
                BarisPegawai(b, kata.get("no", ""), nama, kata.get("golongan", ""), angka[b])
            )
    if not hasil:
        return None
    akhir = total.baris if total else hasil[-1].baris
    return Tabel(
        dikenali=dikenali,
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.awal, min(peran.values()), akhir, max(peran.values())),
        baris_kepala=kepala.baris,
        kolom={nama: (k,) for nama, k in peran.items()},
        isi=DaftarPegawai(tuple(hasil), total),
        jumlah_baris=len(hasil),
        angka_teks=pembaca.angka_teks,
        keraguan=tuple(pembaca.keraguan),
    )
