"""Tabel 3.2: each indikator over the years, against the end of the renstra and the nation."""

import re
from collections.abc import Callable
from dataclasses import replace

from lkjip_xl.cells.text import rapikan
from lkjip_xl.measures import perkembangan
from lkjip_xl.measures.hasil.perbandingan import earlier_years
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.hasil_kinerja import BarisPerbandingan, TahunLalu
from lkjip_xl.model.indikator import Indikator, Ukuran
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.report.bahan import Bahan, handed_in, percent, source_of
from lkjip_xl.report.blocks.deret import year_charts, year_table
from lkjip_xl.report.blocks.ukur import (
    capaian_formula,
    figure_cell,
    given_percent,
    measured_cell,
    own_cell,
    range_cells,
    range_columns,
    rows,
)
from lkjip_xl.report.isi import (
    BlokTabel,
    BlokTeks,
    Isi,
    Kolom,
    KolomHitung,
    Lembar,
    acuan,
    heading,
    nama_sel,
)
from lkjip_xl.report.sheets.capaian import notes
from lkjip_xl.report.tabel import KolomTabel, table

KUNCI = "3.2"
_PERAN_LALU: tuple[tuple[NamaPeran, str], ...] = (
    ("target", "Target"),
    ("realisasi", "Realisasi"),
    ("capaian", "% Capaian"),
)


def report_year(bahan: Bahan, tabel: Tabel) -> str:
    """Return the year that the table reports on; words where none is known."""
    return tabel.tahun or bahan.tahun or "ini"


def _end_year(bahan: Bahan, tabel: Tabel) -> str:
    """Return the header of the renstra's last target, with the year that the source names."""
    kolom = tabel.kolom.get("target_akhir", ())
    grid = bahan.grid[tabel.berkas, tabel.lembar]
    kepala = " ".join(rapikan(grid.nilai(b, k)) for b in tabel.baris_kepala for k in kolom)
    tahun = re.search(r"\b20\d\d\b", kepala)
    return f"Target Akhir {tahun[0]}" if tahun else "Target Akhir Renstra"


def shown_years(bahan: Bahan, tabel: Tabel) -> list[tuple[str, NamaPeran, str]]:
    """Return the columns of earlier years that hold anything: year, role, header."""
    hasil = bahan.hasil.perbandingan_capaian

    def is_shown(p: int, tahun: str, peran: str) -> bool:
        berisi = any(getattr(baris.lalu[p], peran) is not None for baris in hasil)
        return berisi or f"{peran}_{tahun}" in tabel.kolom

    return [
        (tahun, peran, judul)
        for p, tahun in enumerate(earlier_years(tabel))
        for peran, judul in _PERAN_LALU
        if is_shown(p, tahun, peran)
    ]


def _earlier(
    bahan: Bahan, baris: BarisPerbandingan, lalu: TahunLalu, peran: NamaPeran, indikator: Indikator
) -> Isi:
    """Return one figure of an earlier year; capaian is calculated where it can be."""
    sumber = bahan.sumber("perbandingan_capaian")
    nama = nama_sel(KUNCI, baris.posisi, f"{peran}_{lalu.tahun}")
    angka = indikator.nilai.get(f"{peran}_{lalu.tahun}")
    if peran != "capaian":
        return figure_cell(angka, sumber, nama)
    if lalu.target is None or lalu.realisasi is None:
        return given_percent(angka, sumber, nama)
    cara = Ukuran(baris.ukuran.arah, None, baris.ukuran.memilih)
    target, realisasi = (
        acuan(KUNCI, baris.posisi, f"{satu_peran}_{lalu.tahun}")
        for satu_peran in ("target", "realisasi")
    )
    return percent(lalu.capaian, capaian_formula(bahan, cara, target, realisasi), nama)


def _measuring(bahan: Bahan, baris: BarisPerbandingan) -> BarisCapaian | None:
    """Return the row of Tabel 3.1 whose figures a row takes."""
    dari = baris.dari_capaian
    return None if dari is None else bahan.hasil.capaian_kinerja[dari]


def _figure(bahan: Bahan, baris: BarisPerbandingan, indikator: Indikator, peran: NamaPeran) -> Isi:
    """Return this year's target or realisasi: the cell of Tabel 3.1, else of its own table."""
    nama = nama_sel(KUNCI, baris.posisi, peran)
    if ukur := _measuring(bahan, baris):
        return measured_cell(ukur, peran, nama)
    return own_cell(indikator, peran, bahan.sumber("perbandingan_capaian"), nama)


def _capaian(bahan: Bahan, baris: BarisPerbandingan, indikator: Indikator) -> Isi:
    """Return this year's capaian: the cell of Tabel 3.1, calculated, or as the source gives it."""
    nama = nama_sel(KUNCI, baris.posisi, "capaian")
    if ukur := _measuring(bahan, baris):
        return percent(baris.capaian, "=" + acuan("3.1", ukur.posisi, "capaian"), nama)
    sumber = bahan.sumber("perbandingan_capaian")
    if "target" not in indikator.nilai and baris.ukuran.rentang is None:
        return given_percent(indikator.nilai.get("capaian"), sumber, nama)
    target, realisasi = (acuan(KUNCI, baris.posisi, peran) for peran in ("target", "realisasi"))
    tepi = range_cells(sumber, indikator.baris)
    return percent(
        baris.capaian, capaian_formula(bahan, baris.ukuran, target, realisasi, tepi), nama
    )


def _progress(bahan: Bahan, baris: BarisPerbandingan) -> Isi:
    """Return the tingkat kemajuan: realisasi against the last target of the renstra."""
    kini, akhir = (acuan(KUNCI, baris.posisi, p) for p in ("realisasi", "target_akhir"))
    cara = Ukuran(baris.ukuran.arah, None, baris.ukuran.memilih)
    rumus = capaian_formula(bahan, cara, akhir, kini, berbatas=False)
    return percent(baris.kemajuan, rumus, nama_sel(KUNCI, baris.posisi, "kemajuan"))


def _change(tabel: Tabel, baris: BarisPerbandingan) -> Isi:
    """Return how the realisasi changed against the years before, in words."""
    sel = [
        (s.tahun, acuan(KUNCI, baris.posisi, f"realisasi_{s.tahun}"))
        for s in reversed(baris.lalu)
        if f"realisasi_{s.tahun}" in tabel.kolom
    ]
    kini = acuan(KUNCI, baris.posisi, "realisasi")
    satuan = perkembangan.unit_of_change(baris.satuan, persen=baris.dalam_persen)
    rumus = perkembangan.rumus(kini, sel, satuan)
    return Isi(baris.perkembangan, "teks", rumus, nama_sel(KUNCI, baris.posisi, "perkembangan"))


def _year_columns(bahan: Bahan, tabel: Tabel) -> list[KolomTabel[BarisPerbandingan]]:
    """Return a group of columns for each year."""

    def earlier(tahun: str, peran: NamaPeran) -> Callable[[BarisPerbandingan], Isi]:
        def cell(baris: BarisPerbandingan) -> Isi:
            lalu = next(s for s in baris.lalu if s.tahun == tahun)
            return _earlier(bahan, baris, lalu, peran, rows(tabel)[baris.posisi])

        return cell

    def figure(peran: NamaPeran) -> Callable[[BarisPerbandingan], Isi]:
        return lambda baris: _figure(bahan, baris, rows(tabel)[baris.posisi], peran)

    ini = f"Tahun {report_year(bahan, tabel)}"
    return [
        *(
            KolomTabel(11, (f"Tahun {tahun}", judul), earlier(tahun, peran))
            for tahun, peran, judul in shown_years(bahan, tabel)
        ),
        *(KolomTabel(11, (ini, judul), figure(peran)) for peran, judul in _PERAN_LALU[:2]),
        KolomTabel(11, (ini, "% Capaian"), lambda s: _capaian(bahan, s, rows(tabel)[s.posisi])),
    ]


def _columns(bahan: Bahan, tabel: Tabel) -> list[KolomTabel[BarisPerbandingan]]:
    """Return the columns of the table; those that the source has nothing for are left out."""
    sumber = bahan.sumber("perbandingan_capaian")

    def figure(peran: NamaPeran, *, bernama: bool) -> Callable[[BarisPerbandingan], Isi]:
        def cell(baris: BarisPerbandingan) -> Isi:
            nama = nama_sel(KUNCI, baris.posisi, peran) if bernama else None
            return figure_cell(rows(tabel)[baris.posisi].nilai.get(peran), sumber, nama)

        return cell

    kolom: list[KolomTabel[BarisPerbandingan]] = [
        KolomTabel(5, "No.", lambda s: Isi(s.posisi + 1, "teks_tengah")),
        KolomTabel(
            34,
            "Indikator",
            lambda s: Isi(s.indikator or s.nama, nama=nama_sel(KUNCI, s.posisi, "indikator")),
        ),
        *_year_columns(bahan, tabel),
    ]
    if "target_akhir" in tabel.kolom:
        kolom += [
            KolomTabel(12, _end_year(bahan, tabel), figure("target_akhir", bernama=True)),
            KolomTabel(12, "Tingkat Kemajuan", lambda s: _progress(bahan, s)),
        ]
    if "standar_nasional" in tabel.kolom:
        cell = figure("standar_nasional", bernama=False)
        kolom.append(KolomTabel(12, "Standar Nasional", cell))
    if earlier_years(tabel):
        kolom.append(KolomTabel(20, "Perkembangan", lambda s: _change(tabel, s)))
    return kolom


def _quotients(bahan: Bahan, kolom: tuple[Kolom, ...]) -> dict[int, str]:
    """Return how capaian and kemajuan come about, as column numbers: 5/4.

    Not where an indikator is measured otherwise than realisasi ÷ target.
    """
    if any(
        s.ukuran.arah != "positif" or s.ukuran.rentang for s in bahan.hasil.perbandingan_capaian
    ):
        return {}
    kepala = [lajur.kepala for lajur in kolom]
    hitungan: dict[int, str] = {}
    akhir = next((k for k, kata in enumerate(kepala) if kata[0].startswith("Target Akhir")), None)
    for k, (atas, bawah) in enumerate(kepala):
        if bawah == "% Capaian" and {(atas, "Target"), (atas, "Realisasi")} <= set(kepala):
            target, realisasi = (kepala.index((atas, teks)) for teks in ("Target", "Realisasi"))
            hitungan[k] = f"{realisasi + 1}/{target + 1}"
            if akhir is not None:
                hitungan[akhir + 1] = f"{realisasi + 1}/{akhir + 1}"
    return hitungan


def build_perbandingan(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without its table."""
    tabel = bahan.gabungan.tabel("perbandingan_capaian")
    hasil = bahan.hasil.perbandingan_capaian
    if tabel is None or not hasil:
        return None
    utama = table(_columns(bahan, tabel), hasil, kelompok=lambda s: s.kelompok)
    hitungan = _quotients(bahan, utama.kolom)
    blok: list[BlokTabel | BlokTeks] = [replace(utama, nomor_kolom=True, hitungan_kolom=hitungan)]
    deret = year_table(hasil, report_year(bahan, tabel), tabel)
    if deret:
        blok += [heading("Realisasi dari tahun ke tahun"), deret]
    catatan = [source_of(tabel)]
    if any(baris.dari_capaian is not None for baris in hasil):
        catatan.append("Target, realisasi, dan capaian tahun ini diambil dari Tabel 3.1.")
    if any(baris.kemajuan is not None for baris in hasil):
        catatan.append("Tingkat kemajuan = realisasi tahun ini ÷ target akhir.")
    return handed_in(
        bahan,
        KUNCI,
        "Perbandingan",
        "Perbandingan Capaian Kinerja",
        blok,
        [" ".join(catatan), *notes(bahan, hasil)],
        grafik=year_charts(hasil, report_year(bahan, tabel), tabel),
        arah="mendatar",
    )


def counted_columns(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return capaian and kemajuan beside the source of Tabel 3.2: the cells of the sheet."""
    kolom = [*range_columns(tabel, sumber)]
    for peran, judul in (("capaian", "% Capaian"), ("kemajuan", "Tingkat Kemajuan")):
        if peran == "kemajuan" and "target_akhir" not in tabel.kolom:
            continue
        angka = {
            source_row(baris.asal): percent(
                getattr(baris, peran), "=" + acuan(KUNCI, baris.posisi, peran)
            )
            for baris in bahan.hasil.perbandingan_capaian
        }
        kolom.append(KolomHitung(f"{judul} (dihitung)", angka))
    return tuple(kolom)
