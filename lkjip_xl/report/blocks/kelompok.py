"""Below Tabel 3.5: anggaran and realisasi by kelompok belanja, where the source tells it."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.measures import jumlah, persen
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kode import KODE_KELOMPOK
from lkjip_xl.report.bahan import Bahan, percent
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Kolom, acuan, heading, nama_sel
from lkjip_xl.report.sources.hitung_sumber import group_roles, source_total

_KUNCI = "3.5"
_SAMA = "Jumlah menurut kelompok belanja sama dengan JUMLAH tabel di atas."
_BEDA = "Jumlah menurut kelompok belanja berbeda dari JUMLAH tabel di atas; periksa sumbernya."

Rumus = tuple[Decimal, str]


def _lines(bahan: Bahan, tabel: Tabel, pohon: Pohon) -> Iterator[tuple[str, str, str, list[Rumus]]]:
    """Yield key, kode, name, and the two amounts with their formulas, of each kelompok."""
    sumber = bahan.sumber("anggaran")
    for grup, ada in group_roles(tabel).items():
        dua = [
            source_total(tabel, pohon, sumber, f"{p}_{grup}") if p in ada else (Decimal(0), "=0")
            for p in ("anggaran", "realisasi")
        ]
        yield grup, *KODE_KELOMPOK[grup], dua
    dari_dpa, tulang = bahan.gabungan.dari_dpa, bahan.gabungan.tulang
    if not dari_dpa or tulang is None:
        return
    atas = [p for p in dari_dpa if tulang.isi.simpul[p].induk not in dari_dpa]
    pagu = [bahan.hasil.realisasi_anggaran[p].anggaran for p in atas]
    rumus = jumlah.rumus([acuan(_KUNCI, p, "anggaran") for p in atas], jumlah.decimals(pagu))
    nama = "Belum dirinci: hanya ada di DPA"
    yield "dpa", "", nama, [(sum(pagu, Decimal(0)), rumus), (Decimal(0), "=0")]


def _row(kunci: str, kode: str, nama: str, dua: list[Rumus], desimal: int, nomor: int) -> Baris:
    """Return one row: two amounts, sisa, percent."""
    (anggaran, dari_a), (realisasi, dari_r) = dua
    a, r = (acuan(_KUNCI, "kelompok", kunci, p) for p in ("anggaran", "realisasi"))
    return Baris(
        (
            Isi(nomor or None, "teks_tengah"),
            Isi(kode or None, "kode"),
            Isi(nama),
            Isi(anggaran, "rupiah", dari_a, nama_sel(_KUNCI, "kelompok", kunci, "anggaran")),
            Isi(realisasi, "rupiah", dari_r, nama_sel(_KUNCI, "kelompok", kunci, "realisasi")),
            Isi(anggaran - realisasi, "rupiah", jumlah.rumus_sisa(a, r, desimal)),
            percent(persen.hitung(realisasi, anggaran), persen.rumus(r, a)),
        ),
        ragam=None if nomor else "jumlah",
    )


def group_block(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the block, empty where the source has no columns by kelompok belanja."""
    tabel = bahan.gabungan.tabel("anggaran")
    total = bahan.hasil.total
    if tabel is None or total is None:
        return []
    if bahan.gabungan.dipakai["anggaran"] in bahan.gabungan.rangkaian:
        return []  # the columns by kelompok of several sheets, or of all agencies, are not added
    kelompok_baris = list(_lines(bahan, tabel, tabel.isi))
    if not group_roles(tabel):
        return []
    desimal = jumlah.decimals(nilai for *_, dua in kelompok_baris for nilai, _ in dua)
    baris = [_row(*garis, desimal, nomor) for nomor, garis in enumerate(kelompok_baris, 1)]
    semua: list[Rumus] = []
    for urut, peran in enumerate(("anggaran", "realisasi")):
        sel = [acuan(_KUNCI, "kelompok", kunci, peran) for kunci, *_ in kelompok_baris]
        nilai = sum((dua[urut][0] for *_, dua in kelompok_baris), Decimal(0))
        semua.append((nilai, jumlah.rumus(sel, desimal)))
    baris.append(_row("jumlah", "", "JUMLAH", semua, desimal, 0))
    kolom = (
        Kolom(5, ("No.",)),
        Kolom(19, ("Kode",)),
        Kolom(46, ("Kelompok Belanja",)),
        Kolom(18, ("Anggaran (Rp)",)),
        Kolom(18, ("Realisasi (Rp)",)),
        Kolom(16, ("Sisa (Rp)",)),
        Kolom(10, ("%",)),
    )
    sama = (semua[0][0], semua[1][0]) == (total.anggaran, total.realisasi)
    beda = [
        f"ROUND({acuan(_KUNCI, 'kelompok', 'jumlah', p)}-{acuan(_KUNCI, 'jumlah', p)},2)=0"
        for p in ("anggaran", "realisasi")
    ]
    uji = Isi(
        _SAMA if sama else _BEDA, "teks_kecil", f'=IF(AND({",".join(beda)}),"{_SAMA}","{_BEDA}")'
    )
    return [
        heading("Menurut kelompok belanja"),
        BlokTabel(kolom, tuple(baris)),
        BlokTeks((Baris((uji,)),)),
    ]
