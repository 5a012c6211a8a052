"""The copied source sheets: calculated columns at their side, findings marked on their cells."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures import jumlah, kategori, persen
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel, is_table_of, tables, tables_of, tables_on
from lkjip_xl.report.bahan import Bahan, category, first_entry, percent
from lkjip_xl.report.isi import Isi, KolomHitung, Lajur, LembarSumber, acuan_hitung, sebaris
from lkjip_xl.report.sheets import capaian, efisiensi, kegiatan, perbandingan, unsur
from lkjip_xl.report.sources.hitung_sumber import Samping
from lkjip_xl.report.sources.sumber_orang import without_people, without_words_in_formats
from lkjip_xl.report.sources.sumber_responden import (
    counted_responses,
    left_out,
)
from lkjip_xl.report.sources.tanda import mark_sheet
from lkjip_xl.tables.forms import without_examples

# What Excel refuses in a sheet's name, and how many characters it takes.
TERLARANG = later(r"[\[\]:*?/\\]|^'|'$")
PANJANG_NAMA = 31  # letters of a sheet's name: the limit of Excel
_NOL = Decimal(0)

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
    for posisi, tabel in tables(bahan.gabungan.entri).items():
        nomor = first_entry(bahan.gabungan, posisi)
        bersih = " ".join(TERLARANG.sub(" ", tabel.lembar).split())
        hasil.setdefault(nomor, _cut(f"S{nomor + 1} {bersih}"))
    return hasil


def _cut(nama: str) -> str:
    """Return a name as long as Excel takes it, which counts letters beyond U+FFFF as two."""
    mentah = nama.encode("utf-16-le")[: 2 * PANJANG_NAMA]
    return mentah.decode("utf-16-le", "ignore").strip(" '")


def _budget_columns(
    bahan: Bahan, posisi: int, tabel: Tabel[Pohon], sumber: int
) -> tuple[KolomHitung, ...]:
    """Return anggaran, realisasi, sisa, percent and kategori beside a budget table."""
    pohon = tabel.isi
    samping = Samping(tabel, pohon, sumber)
    kolom = [
        KolomHitung(
            f"{peran.replace('_', ' ').capitalize()} (dihitung)",
            samping.column(peran),
            18,
            peran,
            posisi,
        )
        for peran in ("anggaran", "realisasi", "anggaran_murni", "anggaran_perubahan")
        if peran in tabel.kolom
    ]
    if "anggaran" in tabel.kolom and "realisasi" in tabel.kolom:
        kolom += _derived_columns(bahan, posisi, samping)
    utama = bahan.gabungan.dipakai.get("anggaran")
    if utama is not None and tabel is bahan.gabungan.entri[utama]:
        kolom += samping.group_columns(posisi)
    return tuple(kolom)


def _derived_columns(bahan: Bahan, nomor: int, samping: Samping) -> list[KolomHitung]:
    """Return sisa, percent and kategori, from the calculated amounts beside them."""
    pohon, letak = samping.pohon, samping.letak
    skala = bahan.gabungan.pengaturan.skala_serapan
    desimal = jumlah.decimals(n for s in pohon.simpul for n in s.jumlah.values())
    a, r, p = (
        acuan_hitung(samping.sumber, sebaris(), peran)
        for peran in ("anggaran", "realisasi", "persen")
    )
    sisa, bagian = jumlah.rumus_sisa(a, r, desimal), persen.rumus(r, a)
    label = category(p, None, "serapan", skala).rumus
    dua = [_with_total(pohon, samping.tabel.kolom[peran]) for peran in ("anggaran", "realisasi")]

    @lru_cache(maxsize=1)
    def share(posisi: int) -> Decimal | None:
        return persen.hitung(dua[1][posisi], dua[0][posisi])

    def category_of(posisi: int) -> Isi:
        return Isi(kategori.hitung(share(posisi), skala) or "", "teks_tengah", label)

    return [
        KolomHitung(
            "Sisa (dihitung)",
            Lajur(letak, lambda _, p: Isi(dua[0][p] - dua[1][p], "rupiah", sisa)),
            tabel=nomor,
        ),
        KolomHitung(
            "% (dihitung)",
            Lajur(letak, lambda _, p: percent(share(p), bagian)),
            12,
            "persen",
            nomor,
        ),
        KolomHitung(
            "Kategori Serapan (dihitung)",
            Lajur(letak, lambda _, p: category_of(p)),
            20,
            tabel=nomor,
        ),
    ]


def _with_total(pohon: Pohon, kolom: tuple[int, ...]) -> list[Decimal]:
    """Return the amounts of a role by position, a blank as zero, the total last."""
    nilai = ukur_pohon.hitung(pohon, kolom)
    return [*(n or _NOL for n in nilai), ukur_pohon.hitung_total(pohon, nilai)]


def _columns(bahan: Bahan, posisi: int, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return the calculated columns of one table."""
    if is_table_of(tabel, Pohon):
        return _budget_columns(bahan, posisi, tabel, sumber)
    if not bahan.gabungan.is_used(posisi):
        return ()
    hitung = _HITUNG.get(tabel.dikenali)
    return hitung(bahan, tabel, sumber) if hitung else ()


def _words_for_dates(grid: Grid, tabel: list[Tabel]) -> Grid:
    """Return the grid with refused dates and TRUE as words: as numbers they would be added up."""
    sel = [
        s
        for sumber in tables_of(tabel, Pohon)
        for s in sumber.keraguan
        if not isinstance(grid.nilai(s.baris, s.kolom), str | None)
    ]
    if not sel:
        return grid
    kolom = [list(nilai) for nilai in grid.kolom]
    for s in sel:
        kolom[s.kolom][s.baris] = s.teks
    return replace(grid, kolom=kolom, baca_rupa=lambda: grid.rupa)


def _numbers(tabel: list[Tabel]) -> dict[Tempat, Decimal]:
    """Return the cells of a sheet whose copy holds a number; most often one table knows them all.

    A table of texts has one for each cell: they are not copied where that can be spared.
    """
    if len(tabel) == 1 and not tabel[0].dihitung_ulang:
        return tabel[0].angka_teks
    hasil: dict[Tempat, Decimal] = {}
    for bagian in tabel:
        hasil |= bagian.angka_teks
        hasil |= bagian.dihitung_ulang
    return hasil


def build_sources(bahan: Bahan) -> tuple[LembarSumber, ...]:
    """Return a copy of every sheet that holds a recognised table, in source order."""
    nama = sheet_names(bahan)
    hasil = []
    for nomor, judul in nama.items():
        utama = bahan.gabungan.entri[nomor]
        tabel = tables_on(bahan.gabungan.entri, utama.berkas, utama.lembar)
        semua = list(tabel.values())
        grid, contoh = without_examples(bahan.grid[utama.berkas, utama.lembar])
        rahasia = without_people(left_out(semua, grid), semua, grid)
        rumus = " Rumus sumber disalin sebagai nilai." if grid.ada_rumus else ""
        if grid.serba_teks:
            rumus = " Berkas sumber hanya berisi teks; angkanya disalin sebagai angka."
        hasil.append(
            LembarSumber(
                sumber=nomor,
                nama=judul,
                grid=_words_for_dates(without_words_in_formats(semua, grid), semua),
                angka=_numbers(semua),
                baris_kepala=semua[0].baris_kepala[0] if semua[0].baris_kepala else 0,
                kolom_hitung=tuple(
                    k for p, s in tabel.items() for k in _columns(bahan, p, s, nomor) if k.sel
                ),
                tanda=mark_sheet(bahan.temuan, utama.berkas, utama.lembar),
                catatan=(
                    f"Salinan {utama.berkas}, lembar {utama.lembar}.{rumus}"
                    + (" Baris contoh tidak disalin." if contoh else ""),
                    *rahasia.catatan,
                ),
                diabaikan=rahasia if rahasia.kolom or rahasia.sel else None,
            )
        )
    return tuple(hasil)
