"""The whole workbook as content: report sheets in the order of the LKJiP, then the sources."""

from dataclasses import replace

from lkjip_xl.model.pengaturan import Letak
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import Buku, Lembar, sheet_anchor
from lkjip_xl.report.sheets.anggaran import build_anggaran
from lkjip_xl.report.sheets.capaian import build_capaian
from lkjip_xl.report.sheets.efisiensi import build_efisiensi
from lkjip_xl.report.sheets.kegiatan import build_kegiatan
from lkjip_xl.report.sheets.metode import build_metode
from lkjip_xl.report.sheets.narasi import build_narasi
from lkjip_xl.report.sheets.pegawai import build_golongan, build_jabatan
from lkjip_xl.report.sheets.pemeriksaan import build_pemeriksaan
from lkjip_xl.report.sheets.perbandingan import build_perbandingan
from lkjip_xl.report.sheets.perjanjian import build_perjanjian
from lkjip_xl.report.sheets.realisasi import build_realisasi
from lkjip_xl.report.sheets.ringkasan import build_ringkasan
from lkjip_xl.report.sheets.skm import build_skm
from lkjip_xl.report.sheets.unsur import build_unsur
from lkjip_xl.report.sources.source_sheets import build_sources


def build_report(bahan: Bahan) -> Buku:
    """Return the workbook's content; a sheet without a source is left out."""
    calon: tuple[Lembar | None, ...] = (
        build_pemeriksaan(bahan),
        build_narasi(bahan),
        build_jabatan(bahan),
        build_golongan(bahan),
        build_anggaran(bahan),
        build_perjanjian(bahan),
        build_capaian(bahan),
        build_perbandingan(bahan),
        build_unsur(bahan),
        build_kegiatan(bahan),
        build_realisasi(bahan),
        build_efisiensi(bahan),
        build_skm(bahan),
        build_metode(bahan),
    )
    kembali = sheet_anchor("ringkasan")
    sumber = tuple(replace(s, kembali=kembali) for s in build_sources(bahan))
    lembar = [replace(s, kembali=kembali) for s in calon if s is not None]
    lembar = _signed_where_asked(lembar, bahan.gabungan.pengaturan.tanda_tangan)
    judul = " ".join(teks for teks in ("LKJiP", bahan.instansi, bahan.tahun) if teks)
    kertas = bahan.gabungan.pengaturan.kertas
    return Buku(judul, (build_ringkasan(bahan, lembar, sumber), *lembar), sumber, kertas)


def _signed_where_asked(lembar: list[Lembar], letak: Letak) -> list[Lembar]:
    """Return the sheets with the signature on every table, on the last one, or on none."""
    if letak == "tiap tabel":
        return lembar
    bertanda = [n for n, halaman in enumerate(lembar) if halaman.tanda_tangan]
    akhir = bertanda[-1] if bertanda and letak == "terakhir" else None
    return [s if n == akhir else replace(s, tanda_tangan=None) for n, s in enumerate(lembar)]
