"""Tabel 3.2: each indikator over the years, against the end of the renstra and the nation."""

import re

from lkjip_xl.cells.text import rapikan
from lkjip_xl.measures import perkembangan
from lkjip_xl.measures.hasil.perbandingan import earlier_years
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.hasil_kinerja import BarisPerbandingan, TahunLalu
from lkjip_xl.model.indikator import Indikator, Ukuran
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.report.bahan import Bahan, group_title, percent
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
    Baris,
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

KUNCI = "3.2"
_PERAN_LALU = (("target", "Target"), ("realisasi", "Realisasi"), ("capaian", "% Capaian"))


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


def shown_years(bahan: Bahan, tabel: Tabel) -> list[tuple[str, str, str]]:
    """Return the columns of earlier years that hold anything: year, role, header."""
    hasil = bahan.hasil.perbandingan_capaian
    return [
        (tahun, peran, judul)
        for p, tahun in enumerate(earlier_years(tabel))
        for peran, judul in _PERAN_LALU
        if any(getattr(satu.lalu[p], peran) is not None for satu in hasil)
        or f"{peran}_{tahun}" in tabel.kolom
    ]


def _earlier(
    bahan: Bahan, satu: BarisPerbandingan, lalu: TahunLalu, peran: str, indikator: Indikator
) -> Isi:
    """Return one figure of an earlier year; capaian is calculated where it can be."""
    sumber = bahan.sumber("perbandingan_capaian")
    nama = nama_sel(KUNCI, satu.posisi, f"{peran}_{lalu.tahun}")
    angka = indikator.nilai.get(f"{peran}_{lalu.tahun}")
    if peran != "capaian":
        return figure_cell(angka, sumber, nama)
    if lalu.target is None or lalu.realisasi is None:
        return given_percent(angka, sumber, nama)
    cara = Ukuran(satu.ukuran.arah, None, satu.ukuran.memilih)
    target, realisasi = (
        acuan(KUNCI, satu.posisi, f"{satu_peran}_{lalu.tahun}")
        for satu_peran in ("target", "realisasi")
    )
    return percent(lalu.capaian, capaian_formula(bahan, cara, target, realisasi), nama)


def _measuring(bahan: Bahan, satu: BarisPerbandingan) -> BarisCapaian | None:
    """Return the row of Tabel 3.1 whose figures a row takes."""
    dari = satu.dari_capaian
    return None if dari is None else bahan.hasil.capaian_kinerja[dari]


def _this_year(bahan: Bahan, satu: BarisPerbandingan, indikator: Indikator) -> tuple[Isi, ...]:
    """Return target, realisasi and capaian: the cells of Tabel 3.1, else of its own table."""
    nama = [nama_sel(KUNCI, satu.posisi, peran) for peran in ("target", "realisasi", "capaian")]
    if ukur := _measuring(bahan, satu):
        rumus = "=" + acuan("3.1", ukur.posisi, "capaian")
        target, realisasi = (
            measured_cell(ukur, peran, n)
            for peran, n in zip(("target", "realisasi"), nama, strict=False)
        )
        return target, realisasi, percent(satu.capaian, rumus, nama[2])
    sumber = bahan.sumber("perbandingan_capaian")
    target, realisasi = (
        own_cell(indikator, peran, sumber, n)
        for peran, n in zip(("target", "realisasi"), nama, strict=False)
    )
    if "target" not in indikator.nilai and satu.ukuran.rentang is None:
        return target, realisasi, given_percent(indikator.nilai.get("capaian"), sumber, nama[2])
    rumus = capaian_formula(
        bahan,
        satu.ukuran,
        acuan(KUNCI, satu.posisi, "target"),
        acuan(KUNCI, satu.posisi, "realisasi"),
        range_cells(sumber, indikator.baris),
    )
    return target, realisasi, percent(satu.capaian, rumus, nama[2])


def _row(bahan: Bahan, tabel: Tabel, satu: BarisPerbandingan) -> Baris:
    """Return one indikator's row."""
    indikator, sumber = rows(tabel)[satu.posisi], bahan.sumber("perbandingan_capaian")
    lalu = {satu_lalu.tahun: satu_lalu for satu_lalu in satu.lalu}
    isi: list[Isi] = [
        Isi(satu.posisi + 1, "teks_tengah"),
        Isi(satu.indikator or satu.nama, nama=nama_sel(KUNCI, satu.posisi, "indikator")),
        *(
            _earlier(bahan, satu, lalu[tahun], peran, indikator)
            for tahun, peran, _ in shown_years(bahan, tabel)
        ),
        *_this_year(bahan, satu, indikator),
    ]
    kini, akhir = (acuan(KUNCI, satu.posisi, p) for p in ("realisasi", "target_akhir"))
    if "target_akhir" in tabel.kolom:
        cara = Ukuran(satu.ukuran.arah, None, satu.ukuran.memilih)
        nama = nama_sel(KUNCI, satu.posisi, "target_akhir")
        isi.append(figure_cell(indikator.nilai.get("target_akhir"), sumber, nama))
        rumus = capaian_formula(bahan, cara, akhir, kini, berbatas=False)
        isi.append(percent(satu.kemajuan, rumus, nama_sel(KUNCI, satu.posisi, "kemajuan")))
    if "standar_nasional" in tabel.kolom:
        isi.append(figure_cell(indikator.nilai.get("standar_nasional"), sumber))
    if satu.lalu:
        sel = [
            (s.tahun, acuan(KUNCI, satu.posisi, f"realisasi_{s.tahun}"))
            for s in reversed(satu.lalu)
            if f"realisasi_{s.tahun}" in tabel.kolom
        ]
        rumus = perkembangan.rumus(kini, sel, persen=satu.dalam_persen)
        nama = nama_sel(KUNCI, satu.posisi, "perkembangan")
        isi.append(Isi(satu.perkembangan, "teks", rumus, nama))
    return Baris(tuple(isi))


def _columns(bahan: Bahan, tabel: Tabel) -> tuple[Kolom, ...]:
    """Return the columns of the table: a group for each year."""
    tahun_ini = f"Tahun {report_year(bahan, tabel)}"
    kolom = [Kolom(5, ("No.", "")), Kolom(34, ("Indikator", ""))]
    kolom += [Kolom(11, (f"Tahun {tahun}", judul)) for tahun, _, judul in shown_years(bahan, tabel)]
    kolom += [Kolom(11, (tahun_ini, judul)) for _, judul in _PERAN_LALU]
    if "target_akhir" in tabel.kolom:
        kolom += [Kolom(12, (_end_year(bahan, tabel), "")), Kolom(12, ("Tingkat Kemajuan", ""))]
    if "standar_nasional" in tabel.kolom:
        kolom.append(Kolom(12, ("Standar Nasional", "")))
    if earlier_years(tabel):
        kolom.append(Kolom(20, ("Perkembangan", "")))
    return tuple(kolom)


def _quotients(bahan: Bahan, kolom: tuple[Kolom, ...]) -> dict[int, str]:
    """Return how capaian and kemajuan come about, as column numbers: 5/4.

    Not where an indikator is measured otherwise than realisasi ÷ target.
    """
    if any(
        s.ukuran.arah != "positif" or s.ukuran.rentang for s in bahan.hasil.perbandingan_capaian
    ):
        return {}
    kepala = [satu.kepala for satu in kolom]
    hitungan: dict[int, str] = {}
    akhir = next((k for k, satu in enumerate(kepala) if satu[0].startswith("Target Akhir")), None)
    for k, (atas, bawah) in enumerate(kepala):
        if bawah == "% Capaian" and {(atas, "Target"), (atas, "Realisasi")} <= set(kepala):
            target, realisasi = (kepala.index((atas, satu)) for satu in ("Target", "Realisasi"))
            hitungan[k] = f"{realisasi + 1}/{target + 1}"
            if akhir is not None:
                hitungan[akhir + 1] = f"{realisasi + 1}/{akhir + 1}"
    return hitungan


def _table_rows(bahan: Bahan, tabel: Tabel) -> tuple[Baris, ...]:
    """Return the rows, under their kelompok where the source names one."""
    baris: list[Baris] = []
    kelompok = ""
    for satu in bahan.hasil.perbandingan_capaian:
        if satu.kelompok and satu.kelompok != kelompok:
            kelompok = satu.kelompok
            baris.append(Baris((None, Isi(group_title(kelompok))), ragam="kelompok"))
        baris.append(_row(bahan, tabel, satu))
    return tuple(baris)


def build_perbandingan(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without its table."""
    tabel = bahan.gabungan.tabel("perbandingan_capaian")
    hasil = bahan.hasil.perbandingan_capaian
    if tabel is None or not hasil:
        return None
    kolom = _columns(bahan, tabel)
    isi = _table_rows(bahan, tabel)
    blok: list[BlokTabel | BlokTeks] = [
        BlokTabel(kolom, isi, nomor_kolom=True, hitungan_kolom=_quotients(bahan, kolom))
    ]
    deret = year_table(hasil, report_year(bahan, tabel), tabel)
    if deret:
        blok += [heading("Realisasi dari tahun ke tahun"), deret]
    catatan = [f"Sumber: {tabel.berkas}, lembar {tabel.lembar}."]
    if any(satu.dari_capaian is not None for satu in hasil):
        catatan.append("Target, realisasi, dan capaian tahun ini diambil dari Tabel 3.1.")
    if any(satu.kemajuan is not None for satu in hasil):
        catatan.append("Tingkat kemajuan = realisasi tahun ini ÷ target akhir.")
    return Lembar(
        kunci=KUNCI,
        nama="3.2 Perbandingan",
        judul="Tabel 3.2 Perbandingan Capaian Kinerja",
        anak_judul=bahan.sub_title(),
        blok=tuple(blok),
        catatan=(" ".join(catatan), *notes(bahan, hasil)),
        grafik=year_charts(hasil, report_year(bahan, tabel), tabel),
        tanda_tangan=bahan.signature(),
        arah="mendatar",
    )


def counted_columns(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return capaian and kemajuan beside the source of Tabel 3.2: the cells of the sheet."""
    kolom = [*range_columns(tabel, sumber)]
    for peran, judul in (("capaian", "% Capaian"), ("kemajuan", "Tingkat Kemajuan")):
        if peran == "kemajuan" and "target_akhir" not in tabel.kolom:
            continue
        isi = {
            source_row(satu.asal): percent(
                getattr(satu, peran), "=" + acuan(KUNCI, satu.posisi, peran)
            )
            for satu in bahan.hasil.perbandingan_capaian
        }
        kolom.append(KolomHitung(f"{judul} (dihitung)", isi))
    return tuple(kolom)
