"""Metode: the scales, weights and formulas in force; formulas elsewhere refer to its cells."""

from decimal import Decimal

from lkjip_xl.measures.angka import pecahan
from lkjip_xl.model.hasil import HasilIkm, HasilSurvei
from lkjip_xl.model.skala import Skala
from lkjip_xl.norms.metode import PEMBULATAN, RUMUS, RUMUS_RESPONDEN
from lkjip_xl.norms.skala import HURUF_MUTU
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import (
    Baris,
    BlokTabel,
    BlokTeks,
    Isi,
    Kolom,
    Lembar,
    acuan,
    heading,
    nama_sel,
)
from lkjip_xl.report.sheets.efisiensi import NAMA_METODE
from lkjip_xl.report.sheets.metode_capaian import capaian_choices
from lkjip_xl.report.sheets.pemeriksaan import write_cells
from lkjip_xl.report.sheets.unsur import weight_name

_LEBAR = (34, 46, 34, 34)


def _scale(kunci: str, skala: Skala) -> list[BlokTabel | BlokTeks]:
    """Return a scale: lower bound, kategori, mutu; percent bounds are fractions."""
    mutu = kunci == "mutu"
    kata = "mulai dari" if skala.inklusif else "lebih dari"
    baris = []
    for posisi, satu in enumerate(skala.jenjang):
        akhir = posisi == len(skala.jenjang) - 1
        nama = nama_sel("metode", kunci, "batas", posisi)
        batas = Isi(satu.batas, "indeks", nama=nama)
        if not mutu:
            batas = Isi(pecahan(satu.batas), "persen", nama=nama)
        isi = [
            Isi(satu.label, nama=nama_sel("metode", kunci, "label", posisi)),
            Isi("semua di bawah batas di atasnya" if akhir else kata),
            batas,
        ]
        if mutu:
            huruf = HURUF_MUTU[posisi] if len(skala.jenjang) == len(HURUF_MUTU) else None
            isi.append(Isi(huruf, "teks_tengah", nama=nama_sel("metode", kunci, "huruf", posisi)))
        baris.append(Baris(tuple(isi)))
    kepala = ("Kategori", "Cara baca batas", "Batas bawah", *(("Mutu",) if mutu else ()))
    kolom = tuple(Kolom(w, (t,)) for w, t in zip(_LEBAR, kepala, strict=False))
    sumber = BlokTeks((Baris((Isi(f"Sumber: {skala.sumber}", "teks_kecil"),)),))
    return [heading(skala.nama), sumber, BlokTabel(kolom, tuple(baris))]


def _weight_row(kunci: str, hasil: HasilIkm, survei: HasilSurvei, keterangan: str) -> Baris:
    """Return one weight with the IKM that it gives; 1/N is a formula, so that it is exact."""
    jumlah = len(survei.unsur)
    nama = nama_sel("metode", "bobot", kunci)
    pas = str(hasil.bobot) == f"1/{jumlah}"
    nilai = Decimal(hasil.bobot.numerator) / Decimal(hasil.bobot.denominator)
    sel = Isi(nilai, "bobot", f"=1/{jumlah}" if pas else None, nama)
    ikm = Isi(hasil.ikm, "indeks", "=" + acuan("3.3", kunci, survei.sendiri))
    return Baris((Isi(weight_name(hasil)), sel, ikm, Isi(keterangan)))


def _weights(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the weights of the survey; empty without one."""
    survei = bahan.hasil.survei
    if survei is None:
        return []
    dipakai, lain = survei.ikm[survei.sendiri], survei.pembanding[survei.sendiri]
    baris = [_weight_row("ikm", dipakai, survei, f"dipakai: {survei.dipilih_karena}")]
    if lain.bobot != dipakai.bobot:
        baris.append(_weight_row("lain", lain, survei, "pembanding"))
    kolom = (
        Kolom(_LEBAR[0], ("Bobot tiap unsur",)),
        Kolom(_LEBAR[1], ("Nilai bobot",)),
        Kolom(_LEBAR[2], ("IKM",)),
        Kolom(_LEBAR[3], ("Keterangan",)),
    )
    return [heading("Bobot unsur SKM"), BlokTabel(kolom, tuple(baris))]


def _formulas(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the formulas in force with their sources, and the rounding."""
    kepala = ("Angka", "Rumus", "Sumber", "Belum terkonfirmasi")
    kolom = tuple(Kolom(w, (t,)) for w, t in zip(_LEBAR, kepala, strict=True))
    semua = (*RUMUS, *(RUMUS_RESPONDEN if bahan.hasil.responden else ()))
    baris = tuple(Baris(tuple(Isi(teks or None) for teks in satu)) for satu in semua)
    metode = NAMA_METODE[bahan.gabungan.pengaturan.metode_efisiensi]
    kata = (f"Metode efisiensi instansi ini: {metode}.", *PEMBULATAN)
    return [
        heading("Rumus yang dipakai"),
        BlokTabel(kolom, baris),
        heading("Pembulatan dan pilihan"),
        BlokTeks(tuple(Baris((Isi(satu),)) for satu in kata)),
    ]


def _unchecked(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return what was not checked and why; empty where all was."""
    if not bahan.tidak_diperiksa:
        return []
    kolom = (
        Kolom(_LEBAR[0], ("Berkas",)),
        Kolom(_LEBAR[1], ("Alasan",)),
        Kolom(_LEBAR[2], ("Lembar",)),
    )
    baris = tuple(
        Baris((Isi(s.berkas), Isi(s.alasan), Isi(s.lembar or None))) for s in bahan.tidak_diperiksa
    )
    return [heading("Yang tidak diperiksa"), BlokTabel(kolom, baris)]


def _accepted(bahan: Bahan) -> list[BlokTabel | BlokTeks]:
    """Return the peringatan that the agency accepts, each with its reason; empty without any."""
    isi = [satu for satu in bahan.temuan if satu.diterima]
    if not isi:
        return []
    kolom = (
        Kolom(_LEBAR[0], ("Tempat",)),
        Kolom(_LEBAR[1], ("Peringatan",)),
        Kolom(_LEBAR[2], ("Alasan diterima",)),
    )
    baris = tuple(
        Baris((Isi(" · ".join(t for t in (s.berkas, s.lembar, write_cells(s.sel)) if t)),
               Isi(s.pesan), Isi(s.diterima)))
        for s in isi
    )  # fmt: skip
    return [heading("Peringatan yang diterima"), BlokTabel(kolom, baris)]


def build_metode(bahan: Bahan) -> Lembar:
    """Return the sheet."""
    satu = bahan.gabungan.pengaturan
    blok = [
        *_scale("capaian", satu.skala_capaian),
        *capaian_choices(bahan, _LEBAR),
        *_scale("serapan", satu.skala_serapan),
        *_scale("mutu", satu.skala_mutu),
        *_weights(bahan),
        *_formulas(bahan),
        *_accepted(bahan),
        *_unchecked(bahan),
    ]
    return Lembar(
        kunci="metode",
        nama="Metode",
        judul="Metode: skala dan rumus yang berlaku",
        anak_judul=(
            *bahan.sub_title(),
            "Rumus di lembar lain merujuk ke sel di lembar ini.",
        ),
        blok=tuple(blok),
        arah="mendatar",
        warna_tab="metode",
        lebar=_LEBAR,
    )
