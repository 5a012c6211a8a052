"""F102: totals that are typed, where their like are formulas: they stand in the columns of sums."""

from collections.abc import Iterator

from lkjip_xl.cells.lists import others
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.cakupan import has_formula_totals, is_leaf
from lkjip_xl.rules.kolom import Kolom
from lkjip_xl.rules.konteks import Konteks, temuan_di
from lkjip_xl.rules.selisih import find_differences, read_column, sum_columns
from lkjip_xl.rules.sums.kolom_bebas import amounts_of, free_columns


@aturan("peringatan")
def f102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: sebuah jumlah diketik sebagai angka, padahal jumlah lain di sekitarnya rumus.

    Mengapa: angka yang diketik tidak ikut berubah bila rinciannya diperbaiki.
    Contoh: kegiatan ketiga berisi 110.000, kegiatan lain berisi =SUM(...).
    Cara memperbaiki: salin rumus dari sel sejenis ke sel itu.
    Keterbatasan: bila jumlahnya sudah salah, hal ini disebut sebagai sebab pada temuan T. Kolom
    yang tidak dipakai laporan (bulan, TW, sumber dana) dilaporkan bersama, sekali per tabel.
    """
    for tabel, pohon in konteks.anggaran():
        for k in sum_columns(tabel, pohon):
            kolom = read_column(konteks, tabel, pohon, k)
            if kolom.berumus and (sel := _typed_totals(konteks, tabel, pohon, kolom)):
                yield _typed_total(tabel, sel)
        bebas = free_columns(konteks, tabel, pohon)
        lajur = [amounts_of(konteks, bebas, k) for k in bebas.nama]
        semua = (_typed_totals(konteks, bebas.tabel, bebas.pohon, k) for k in lajur if k.berumus)
        if sel := sorted(tempat for sekolom in semua for tempat in sekolom):
            yield _typed_total(tabel, sel)


def _typed_totals(konteks: Konteks, tabel: Tabel, pohon: Pohon, kolom: Kolom) -> list[Tempat]:
    """Return the totals of a column that are typed and right, where their like are formulas."""
    salah = find_differences(konteks, tabel, pohon, kolom.kolom).salah
    diketik = kolom.jumlah_tertulis - kolom.berumus - salah.keys()
    jumlah = sorted(p for p in diketik if not is_leaf(kolom, p))
    return [(kolom.baris[p].baris, kolom.kolom) for p in jumlah if has_formula_totals(kolom, p)]


def _typed_total(tabel: Tabel, sel: list[Tempat]) -> Temuan:
    """Return the finding of typed totals."""
    sisanya = others(sel, "sel lain")
    return temuan_di(
        tabel,
        "F102",
        "peringatan",
        sel,
        f"Jumlah pada baris {sel[0][0] + 1}{sisanya} diketik sebagai angka, padahal jumlah "
        "lain di kolom itu berisi rumus.",
        "Salin rumus dari sel sejenis, supaya ikut berubah bila rinciannya diperbaiki.",
    )
