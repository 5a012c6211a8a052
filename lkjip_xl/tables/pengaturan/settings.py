"""Pengaturan: named settings, and the scales that a source prints."""

import re
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.cells.numbers import read_text
from lkjip_xl.cells.ranges import read_range
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.limits import MAKS_JENJANG
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import UntukSkala
from lkjip_xl.model.pengaturan import DaftarSetelan, DaftarSkala, RentangSkala, Setelan
from lkjip_xl.model.sel import Rentang, Tempat
from lkjip_xl.model.tabel import IsiTabel, Tabel
from lkjip_xl.norms.pengaturan import KUNCI
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.header.header import Kepala

_RENTANG = later(r"rentang|interval konversi|\binterval\b|skor|nilai capaian")
_LABEL = later(r"kategori|predikat|kinerja|interpretasi|\bmutu\b")
_SINGKATAN = later(r"(?<!\s)\s*+\([A-Z]{1,3}\)$")
_TERLALU_BANYAK = (
    f"skala ini punya {{}} jenjang, padahal paling banyak {MAKS_JENJANG} yang dipakai; ringkas "
    "jenjangnya, simpan, lalu ulangi"
)


def find_key(teks: str) -> str | None:
    """Return the setting that a label names, None where it names none."""
    kecil = teks.lower().rstrip(" :")
    return next((kunci for kunci, pola in KUNCI if re.fullmatch(pola, kecil)), None)


def _table(
    grid: Grid, rentang: Rentang, kepala: tuple[int, ...], kolom: dict[str, tuple[int, ...]],
    isi_tabel: IsiTabel, jumlah: int,
) -> Tabel:  # fmt: skip
    return Tabel(
        dikenali="pengaturan",
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=rentang,
        baris_kepala=kepala,
        kolom=kolom,
        isi=isi_tabel,
        jumlah_baris=jumlah,
    )


def read_settings(grid: Grid) -> Tabel | None:
    """Read a sheet of labels with a value to their right; two known labels make it one.

    Under a heading Isi only that column holds values: what stands beyond it explains.
    """
    hasil: list[Setelan] = []
    dikenal = 0
    kolom_isi = range(grid.n_kolom)
    for b in range(grid.n_baris):
        terisi = [(k, t) for k in range(grid.n_kolom) if (t := rapikan(grid.nilai(b, k)))]
        if len(terisi) < 2:
            continue
        if judul := [k for k, t in terisi[1:] if t.lower() == "isi"]:
            kolom_isi = range(judul[0], judul[0] + 1)
        elif kunci := find_key(terisi[0][1]):
            dikenal += 1
            di_isi = (sel for sel in terisi[1:] if sel[0] in kolom_isi)
            baris = [(k, t) for k, t in di_isi if t != ":"]
            if baris:
                hasil.append(Setelan(kunci, baris[0][1].lstrip(": "), b, baris[0][0]))
    if dikenal < 2 or not hasil:
        return None
    kolom = max(setelan.kolom for setelan in hasil)
    tabel = _table(
        grid,
        (hasil[0].baris, 0, hasil[-1].baris, kolom),
        (),
        {"isi": (kolom,)},
        DaftarSetelan(tuple(hasil)),
        len(hasil),
    )
    return replace(tabel, angka_teks=_numbers(grid, hasil))


def _numbers(grid: Grid, setelan: list[Setelan]) -> dict[Tempat, Decimal]:
    """Return the settings that formulas count with, where a source typed them as text."""
    populasi = (s for s in setelan if s.kunci == "populasi")
    teks = {
        (s.baris, s.kolom): read_text(s.nilai, ".").nilai
        for s in populasi
        if isinstance(grid.nilai(s.baris, s.kolom), str)
    }
    return {tempat: nilai for tempat, nilai in teks.items() if nilai is not None}


def _label_column(kepala: Kepala, rentang: int) -> int | None:
    """Return the column of the labels: the last one that names a kategori."""
    calon = [k for k in sorted({*kepala.kata} - {rentang}) if _LABEL.search(kepala.jalur(k))]
    kata = [k for k in calon if re.search(r"kategori|kinerja|predikat", kepala.jalur(k))]
    urut = kata or calon
    return urut[-1] if urut else None


def _steps(grid: Grid, kepala: Kepala, sampai: int, kolom: int, label: int) -> list[RentangSkala]:
    """Return the ranges of one column with their labels, as long as they can be read."""
    hasil = []
    for b in range(kepala.mulai, sampai):
        if not rapikan(grid.nilai(b, kolom)) and not rapikan(grid.nilai(b, label)):
            continue
        if is_closing(grid, b) or not (batas := read_range(rapikan(grid.nilai(b, kolom)))):
            break
        nama = _SINGKATAN.sub("", rapikan(grid.nilai(b, label)))
        hasil.append(
            RentangSkala(
                batas.bawah, batas.bawah_termasuk, batas.atas, batas.atas_termasuk, nama, b, kolom
            )
        )
    return hasil


def _purpose(kepala: Kepala, judul: str) -> UntukSkala:
    """Return what a scale is for: mutu (SKM), serapan or capaian."""
    kata = " ".join(kepala.jalur(k) for k in kepala.kata)
    if re.search(r"konversi|persepsi|mutu", kata):
        return "mutu"
    return "serapan" if re.search(r"serapan|penyerapan", f"{kata} {judul.lower()}") else "capaian"


def why_no_scale(grid: Grid, kepala: Kepala, sampai: int) -> str | None:
    """Return why a scale under a header is none in force, None where there is no such scale."""
    calon = [k for k in kepala.kata if _RENTANG.search(kepala.jalur(k))]
    if not calon or (label := _label_column(kepala, calon[-1])) is None:
        return None
    banyak = len(_steps(grid, kepala, sampai, calon[-1], label))
    return _TERLALU_BANYAK.format(banyak) if banyak > MAKS_JENJANG else None


def read_scale(grid: Grid, kepala: Kepala, sampai: int, judul: str) -> Tabel | None:
    """Read a scale under a header: ranges and their labels; None where the header is no scale's."""
    calon = [k for k in sorted(kepala.kata) if _RENTANG.search(kepala.jalur(k))]
    konversi = [k for k in calon if "konversi" in kepala.jalur(k)]
    if not calon:
        return None
    utama = (konversi or calon)[-1]
    label = _label_column(kepala, utama)
    if label is None:
        return None
    jenjang = _steps(grid, kepala, sampai, utama, label)
    if not 2 <= len(jenjang) <= MAKS_JENJANG:
        return None
    calon_lain = [k for k in calon if k != utama] if konversi else []
    interval = _steps(grid, kepala, sampai, calon_lain[0], label) if calon_lain else []
    kolom: dict[str, tuple[int, ...]] = {"rentang": (utama,), "kategori": (label,)}
    kiri, kanan = min(kepala.kata), max(kepala.kata)
    return _table(
        grid,
        (kepala.baris[0], kiri, jenjang[-1].baris, kanan),
        kepala.baris,
        kolom,
        DaftarSkala(_purpose(kepala, judul), judul, tuple(jenjang), tuple(interval)),
        len(jenjang),
    )
