"""What the sheets are made from, and the words and formulas that several of them share."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.join.spine import has_budget
from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import kategori
from lkjip_xl.measures.angka import TIDAK_DAPAT_DIHITUNG, pecahan
from lkjip_xl.measures.hasil.efisiensi_program import Program, all_programs
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.hasil import Hasil
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.model.skala import Skala
from lkjip_xl.model.tabel import Tabel, tables
from lkjip_xl.model.temuan import Temuan, TidakDiperiksa
from lkjip_xl.report.isi import (
    Arah,
    BlokTabel,
    BlokTeks,
    Grafik,
    Isi,
    Lembar,
    TandaTangan,
    acuan,
    acuan_sumber,
)
from lkjip_xl.rules.putusan import Putusan, last_month, putusan


@beku
class Bahan:
    """Everything a sheet may show."""

    gabungan: Gabungan  # all tables together
    hasil: Hasil  # what was calculated
    temuan: tuple[Temuan, ...]  # in their order
    tidak_diperiksa: tuple[TidakDiperiksa, ...]  # what was not checked, and why
    grid: dict[tuple[str, str], Grid]  # the sheets read, by file and name

    @cached_property
    def putusan(self) -> Putusan:
        """Return the verdict: the same on the screen, in Ringkasan, in the JSON and on the page."""
        return putusan(self.gabungan, self.hasil, self.temuan)

    @cached_property
    def program(self) -> list[Program]:
        """Return the programs of Tabel 3.6, each with the reason where it is not calculated."""
        return all_programs(self.gabungan, self.hasil, self.temuan)

    @property
    def ada_pagu(self) -> bool:
        """Tell whether what feeds the realisasi has a pagu, its own or that of the DPA."""
        return self.gabungan.tulang is not None and has_budget(self.gabungan.tulang)

    def until(self, kunci: str) -> str:
        """Return ` sampai Juni` where a realisasi or capaian is not yet the year's, else empty."""
        bulan = last_month(self.gabungan, kunci)
        return f" sampai {bulan}" if bulan else ""

    @property
    def identitas(self) -> dict[str, str]:
        """Return the agency's identity by key."""
        return self.gabungan.pengaturan.identitas

    @property
    def instansi(self) -> str:
        """Return the agency's name: from Pengaturan, else as a table's title names it."""
        calon = [s.skpd for s in tables(self.gabungan.entri).values() if s.skpd]
        return self.identitas.get("instansi") or (calon[0] if calon else "")

    @property
    def tahun(self) -> str:
        """Return the report's year."""
        utama = [self.gabungan.tabel("anggaran"), *self.gabungan.entri]
        calon = [s.tahun for s in tables(utama).values() if s.tahun]
        return self.identitas.get("tahun") or (calon[0] if calon else "")

    def sumber(self, dikenali: JenisTabel) -> int:
        """Return the number of the source sheet that feeds a kind (KeyError: none does)."""
        return first_entry(self.gabungan, self.gabungan.dipakai[dikenali])

    def sub_title(self) -> tuple[str, ...]:
        """Return the line below each title: agency and year."""
        tahun = f"Tahun {self.tahun}" if self.tahun else ""
        teks = " · ".join(kata for kata in (self.instansi, tahun) if kata)
        return (teks,) if teks else ()

    def signature(self) -> TandaTangan | None:
        """Return the signature block, None where Pengaturan names nobody."""
        identitas = self.identitas
        if not identitas.get("nama"):
            return None
        return TandaTangan(
            identitas.get("tempat_tanggal", ""),
            identitas.get("jabatan", ""),
            identitas["nama"],
            identitas.get("pangkat", ""),
            identitas.get("nip", ""),
        )


def first_entry(gabungan: Gabungan, posisi: int) -> int:
    """Return the first entry of the sheet on which an entry stands: tables share a copy."""
    entri = gabungan.entri[posisi]
    return next(
        p
        for p, tabel_lain in enumerate(gabungan.entri)
        if (tabel_lain.berkas, tabel_lain.lembar) == (entri.berkas, entri.lembar)
    )


def copied(bahan: Bahan, tabel: Tabel, baris: int, kolom: int, nama: str, gaya: str) -> Isi:
    """Return a cell that points to its cell on the copied source: a number, words or a blank.

    A blank is carried along, so that a figure typed there later shows.
    """
    grid = bahan.grid[tabel.berkas, tabel.lembar]
    sumber = next(p for p, s in enumerate(bahan.gabungan.entri) if s is tabel)
    sel = acuan_sumber(first_entry(bahan.gabungan, sumber), baris, kolom)
    asli = grid.nilai(baris, kolom)
    nilai = tabel.angka_teks.get((baris, kolom))
    if nilai is None and isinstance(asli, int | float) and not isinstance(asli, bool):
        nilai = ke_desimal(asli)
    if nilai is not None:
        format_angka = grid.gaya(baris, kolom).format_angka
        bagian = "%" in format_angka or (isinstance(asli, str) and asli.rstrip().endswith("%"))
        biasa = figure_style(nilai) if gaya == "angka_umum" else gaya
        return Isi(nilai, "persen" if bagian else biasa, f"={sel}", nama)
    if asli is None or isinstance(asli, str):
        return Isi(asli or "", gaya, f'=IF({sel}="","",{sel})', nama)
    return Isi(rapikan(asli), gaya, nama=nama)


def figure_style(nilai: object, *, dalam_persen: bool = False) -> str:
    """Return the look of a target or realisasi: 87 as agreed, but 86,80 and 88,24 alike."""
    bulat = not isinstance(nilai, Decimal) or nilai == nilai.to_integral_value()
    halus = isinstance(nilai, Decimal) and nilai != nilai.quantize(Decimal("0.01"))
    return f"angka_{'umum' if bulat or halus else 'dua'}{'_persen' if dalam_persen else ''}"


def percent(nilai: Decimal | None, rumus: str, nama: str | None = None) -> Isi:
    """Return a calculated percent cell, or the words that it cannot be calculated."""
    nilai_sel = TIDAK_DAPAT_DIHITUNG if nilai is None else pecahan(nilai)
    return Isi(nilai_sel, "persen", rumus, nama)


def category(
    nilai: str, label: str | None, kunci: str, skala: Skala, nama: str | None = None
) -> Isi:
    """Return the kategori of a cell by a scale on Metode (`kunci`: capaian, serapan, mutu)."""
    urut = range(len(skala.jenjang))
    rumus = kategori.rumus(
        nilai,
        [acuan("metode", kunci, "batas", i) for i in urut],
        [acuan("metode", kunci, "label", i) for i in urut],
        inklusif=skala.inklusif,
    )
    return Isi(label or "", "teks_tengah", rumus, nama)


def source_of(tabel: Tabel) -> str:
    """Return the sentence that names a table's source."""
    return f"Sumber: {tabel.berkas}, lembar {tabel.lembar}."


def handed_in(
    bahan: Bahan,
    kunci: str,
    nama: str,
    judul: str,
    blok: Iterable[BlokTabel | BlokTeks],
    catatan: Iterable[str],
    *,
    grafik: tuple[Grafik, ...] = (),
    arah: Arah = "tegak",
) -> Lembar:
    """Return a table of the LKJiP as a sheet: numbered, with the agency's name and signature."""
    return Lembar(
        kunci=kunci,
        nama=f"{kunci} {nama}",
        judul=f"Tabel {kunci} {judul}",
        anak_judul=bahan.sub_title(),
        blok=tuple(blok),
        catatan=tuple(catatan),
        grafik=grafik,
        tanda_tangan=bahan.signature(),
        arah=arah,
    )
