"""Tabel 3.1: target, realisasi, capaian and kategori of each indikator."""

from lkjip_xl.measures import capaian
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan, category, group_title, percent
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    Isi,
    Kolom,
    KolomHitung,
    Lembar,
    acuan,
    acuan_sumber,
    nama_sel,
)

KUNCI = "3.1"


def source_figure(tabel: Tabel, sumber: int, baris: int, peran: str) -> str | None:
    """Return the token of a figure's cell on its source, None where it has no column."""
    kolom = tabel.kolom.get(peran)
    return acuan_sumber(sumber, baris, kolom[0]) if kolom else None


def _row(bahan: Bahan, tabel: Tabel, satu: BarisCapaian, nomor: int) -> Baris:
    """Return one indikator's row."""
    sumber, baris = bahan.sumber("capaian_kinerja"), _source_row(satu)
    target, realisasi = (acuan(KUNCI, satu.posisi, peran) for peran in ("target", "realisasi"))
    dari_target = source_figure(tabel, sumber, baris, "target")
    dari_realisasi = source_figure(tabel, sumber, baris, "realisasi")
    nilai = acuan(KUNCI, satu.posisi, "capaian")
    return Baris(
        (
            Isi(nomor, "teks_tengah"),
            Isi(satu.nama),
            Isi(satu.indikator),
            _linked(satu.target, dari_target, nama_sel(KUNCI, satu.posisi, "target")),
            _linked(satu.realisasi, dari_realisasi, nama_sel(KUNCI, satu.posisi, "realisasi")),
            percent(
                satu.capaian,
                capaian.rumus(target, realisasi, "positif"),
                nama_sel(KUNCI, satu.posisi, "capaian"),
            ),
            category(
                nilai,
                satu.kategori,
                "capaian",
                bahan.gabungan.pengaturan.skala_capaian,
                nama_sel(KUNCI, satu.posisi, "kategori"),
            ),
        )
    )


def _linked(nilai: object, sel: str | None, nama: str) -> Isi:
    """Return a figure that points to its cell on the source; a blank stays blank."""
    if sel is None or nilai is None:
        return Isi(
            "" if sel else None, "angka_umum", f'=IF({sel}="","",{sel})' if sel else None, nama
        )
    return Isi(nilai, "angka_umum", f"={sel}", nama)  # type: ignore[arg-type]


def _source_row(satu: BarisCapaian) -> int:
    """Return the zero-based row on the source sheet."""
    return int(satu.asal.rsplit("|", 1)[1]) - 1


def build_capaian(bahan: Bahan) -> Lembar | None:
    """Return the sheet, None without a table of capaian."""
    tabel = bahan.gabungan.tabel("capaian_kinerja")
    if tabel is None:
        return None
    baris: list[Baris] = []
    kelompok = ""
    for nomor, satu in enumerate(bahan.hasil.capaian_kinerja, 1):
        if satu.kelompok and satu.kelompok != kelompok:
            kelompok = satu.kelompok
            baris.append(Baris((None, Isi(group_title(kelompok))), ragam="kelompok"))
        baris.append(_row(bahan, tabel, satu, nomor))
    kolom = (
        Kolom(5, ("No.",)),
        Kolom(38, ("Tujuan/Sasaran",)),
        Kolom(38, ("Indikator Kinerja",)),
        Kolom(11, ("Target",)),
        Kolom(11, ("Realisasi",)),
        Kolom(12, ("% Capaian",)),
        Kolom(18, ("Kategori Capaian",)),
    )
    return Lembar(
        kunci=KUNCI,
        nama="3.1 Capaian",
        judul="Tabel 3.1 Pengukuran Capaian Kinerja",
        anak_judul=bahan.sub_title(),
        blok=(BlokTabel(kolom, tuple(baris)),),
        catatan=(f"Sumber: {tabel.berkas}, lembar {tabel.lembar}. Capaian = realisasi ÷ target.",),
        tanda_tangan=bahan.signature(),
        arah="mendatar",
    )


def counted_columns(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return capaian and kategori beside the source of Tabel 3.1."""
    hitung: dict[int, Isi] = {}
    label: dict[int, Isi] = {}
    skala = bahan.gabungan.pengaturan.skala_capaian
    for satu in bahan.hasil.capaian_kinerja:
        b = _source_row(satu)
        target = source_figure(tabel, sumber, b, "target")
        realisasi = source_figure(tabel, sumber, b, "realisasi")
        if target and realisasi:
            rumus = capaian.rumus(target, realisasi, "positif")
            hitung[b] = percent(satu.capaian, rumus, nama_sel("H", sumber, b, "capaian"))
            sel = acuan("H", sumber, b, "capaian")
            label[b] = category(sel, satu.kategori, "capaian", skala)
    return (
        KolomHitung("% Capaian (dihitung)", hitung),
        KolomHitung("Kategori (dihitung)", label, 20),
    )
