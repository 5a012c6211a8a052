"""The copied source sheets: calculated columns at their side, findings marked on their cells."""

import re
from collections.abc import Callable
from dataclasses import replace

from lkjip_xl.grid.grid import Grid
from lkjip_xl.measures import jumlah, persen
from lkjip_xl.measures.hasil.hitung import hitung_realisasi
from lkjip_xl.model.hasil import BarisRealisasi
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel, source_row
from lkjip_xl.report.bahan import Bahan, category, first_entry, percent
from lkjip_xl.report.isi import Isi, KolomHitung, LembarSumber, acuan, nama_sel
from lkjip_xl.report.sheets import capaian, efisiensi, kegiatan, perbandingan, unsur
from lkjip_xl.report.sources.hitung_sumber import counted_column, group_columns
from lkjip_xl.report.sources.sumber_responden import (
    counted_responses,
    left_out,
)
from lkjip_xl.report.sources.tanda import mark_sheet
from lkjip_xl.tables.forms import without_examples

# What Excel refuses in a sheet's name, and how many characters it takes.
TERLARANG = re.compile(r"[\[\]:*?/\\]|^'|'$")
PANJANG_NAMA = 31

_HITUNG: dict[str, Callable[[Bahan, Tabel, int], tuple[KolomHitung, ...]]] = {
    "capaian_kinerja": capaian.counted_columns,
    "perbandingan_capaian": perbandingan.counted_columns,
    "capaian_kegiatan": kegiatan.counted_columns,
    "skm_rekap": unsur.counted_columns,
    "skm_responden": counted_responses,
    "efisiensi": efisiensi.counted_columns,
}


def sheet_names(bahan: Bahan) -> dict[int, str]:
    """Return the name of each copied sheet by its number: S1 LRA, at most 31 characters, unique."""
    hasil: dict[int, str] = {}
    for posisi, satu in enumerate(bahan.gabungan.entri):
        if isinstance(satu, Tabel):
            nomor = first_entry(bahan.gabungan, posisi)
            bersih = " ".join(TERLARANG.sub(" ", satu.lembar).split())
            hasil.setdefault(nomor, _cut(f"S{nomor + 1} {bersih}"))
    return hasil


def _cut(nama: str) -> str:
    """Return a name as long as Excel takes it, which counts letters beyond U+FFFF as two."""
    mentah = nama.encode("utf-16-le")[: 2 * PANJANG_NAMA]
    return mentah.decode("utf-16-le", "ignore").strip(" '")


def _budget_columns(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return anggaran, realisasi, sisa, percent and kategori beside a budget table."""
    pohon = tabel.isi
    if not isinstance(pohon, Pohon):
        return ()
    kolom = [
        KolomHitung(
            f"{peran.replace('_', ' ').capitalize()} (dihitung)",
            counted_column(tabel, pohon, sumber, peran),
            18,
        )
        for peran in ("anggaran", "realisasi", "anggaran_murni", "anggaran_perubahan")
        if peran in tabel.kolom
    ]
    if "anggaran" in tabel.kolom and "realisasi" in tabel.kolom:
        kolom += _derived_columns(bahan, tabel, pohon, sumber)
    utama = bahan.gabungan.dipakai.get("anggaran")
    if utama is not None and tabel is bahan.gabungan.entri[utama]:
        kolom += group_columns(tabel, pohon, sumber)
    return tuple(kolom)


def _derived_columns(bahan: Bahan, tabel: Tabel, pohon: Pohon, sumber: int) -> list[KolomHitung]:
    """Return sisa, percent and kategori, from the calculated amounts beside them."""
    sisa: dict[int, Isi] = {}
    bagian: dict[int, Isi] = {}
    label: dict[int, Isi] = {}
    skala = bahan.gabungan.pengaturan.skala_serapan
    desimal = jumlah.decimals(n for s in pohon.simpul for n in s.jumlah.values())
    for satu in _counted_rows(bahan, tabel, pohon):
        b = source_row(satu.asal)
        a, r = acuan("H", sumber, b, "anggaran"), acuan("H", sumber, b, "realisasi")
        sisa[b] = Isi(satu.sisa, "rupiah", jumlah.rumus_sisa(a, r, desimal))
        bagian[b] = percent(satu.persen, persen.rumus(r, a), nama_sel("H", sumber, b, "persen"))
        sel = acuan("H", sumber, b, "persen")
        label[b] = category(sel, satu.kategori, "serapan", skala)
    return [
        KolomHitung("Sisa (dihitung)", sisa),
        KolomHitung("% (dihitung)", bagian, 12),
        KolomHitung("Kategori Serapan (dihitung)", label, 20),
    ]


def _counted_rows(bahan: Bahan, tabel: Tabel, pohon: Pohon) -> list[BarisRealisasi]:
    """Return the results of a budget table that has a realisasi, used or not."""
    semua = hitung_realisasi(tabel, bahan.gabungan.pengaturan.skala_serapan)
    return [
        s
        for s in semua
        if (pohon.total is not None if s.posisi is None else not pohon.simpul[s.posisi].maya)
    ]


def _columns(bahan: Bahan, posisi: int, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return the calculated columns of one table."""
    if isinstance(tabel.isi, Pohon):
        return _budget_columns(bahan, tabel, sumber)
    if not bahan.gabungan.is_used(posisi):
        return ()
    hitung = _HITUNG.get(tabel.dikenali)
    return hitung(bahan, tabel, sumber) if hitung else ()


def _words_for_dates(grid: Grid, tabel: list[Tabel]) -> Grid:
    """Return the grid with refused dates and TRUE as words: as numbers they would be added up."""
    sel = [
        s
        for satu in tabel
        if isinstance(satu.isi, Pohon)
        for s in satu.keraguan
        if not isinstance(grid.nilai(s.baris, s.kolom), str | None)
    ]
    if not sel:
        return grid
    kolom = [list(isi) for isi in grid.kolom]
    for s in sel:
        kolom[s.kolom][s.baris] = s.teks
    return replace(grid, kolom=kolom, baca_rupa=lambda: grid.rupa)


def build_sources(bahan: Bahan) -> tuple[LembarSumber, ...]:
    """Return a copy of every sheet that holds a recognised table, in source order."""
    nama = sheet_names(bahan)
    hasil = []
    for nomor, judul in nama.items():
        utama = bahan.gabungan.entri[nomor]
        tabel = [
            (p, s)
            for p, s in enumerate(bahan.gabungan.entri)
            if isinstance(s, Tabel) and (s.berkas, s.lembar) == (utama.berkas, utama.lembar)
        ]
        grid, contoh = without_examples(bahan.grid[utama.berkas, utama.lembar])
        rahasia = left_out([s for _, s in tabel], grid)
        rumus = " Rumus sumber disalin sebagai nilai." if grid.ada_rumus else ""
        if grid.serba_teks:
            rumus = " Berkas sumber hanya berisi teks; angkanya disalin sebagai angka."
        hasil.append(
            LembarSumber(
                sumber=nomor,
                nama=judul,
                grid=_words_for_dates(grid, [s for _, s in tabel]),
                angka={
                    k: v for _, s in tabel for k, v in (s.angka_teks | s.dihitung_ulang).items()
                },
                baris_kepala=tabel[0][1].baris_kepala[0] if tabel[0][1].baris_kepala else 0,
                kolom_hitung=tuple(
                    k for p, s in tabel for k in _columns(bahan, p, s, nomor) if k.isi
                ),
                tanda=mark_sheet(bahan.temuan, utama.berkas, utama.lembar),
                catatan=(
                    f"Salinan {utama.berkas}, lembar {utama.lembar}.{rumus}"
                    + (" Baris contoh tidak disalin." if contoh else ""),
                    *rahasia.catatan,
                ),
                diabaikan=rahasia,
            )
        )
    return tuple(hasil)
