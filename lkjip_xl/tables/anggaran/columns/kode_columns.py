"""Columns of kode that only their cells show: a form may head them Program, Kegiatan."""

from collections import Counter
from collections.abc import Sequence

from lkjip_xl.cells.kode import is_listed, split_named, split_parts
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.kepala import KATA_JUMLAH
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.rows.named import squeezed
from lkjip_xl.tables.anggaran.rows.repair import plain_kode
from lkjip_xl.tables.header.extent import is_rupiah, is_word
from lkjip_xl.tables.header.header import Kepala

_JUMLAH = later(KATA_JUMLAH)
_CUKUP, _SEBAGIAN = 0.8, 0.6
_DILIHAT = 1000  # rows that are enough to see what a column holds


def with_kode(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> Kolom:
    """Return the columns with kode where the cells show it: a heading may only say Program.

    The parts of a kode then stand in columns named by their levels, beside that of the names; or
    kode and name are one text, and its column has both roles. Under one word Kode that is not
    merged, its parts stand in the columns to the right that have no word.
    """
    sampai = min(sampai, kepala.mulai + _DILIHAT)
    if "kode" in kolom:
        return kolom | {"kode": (*kolom["kode"], *_more_parts(grid, kepala, sampai, kolom))}
    nama = kolom["uraian"]
    berkata = [k for k in nama if not _are_rupiah(grid, k, kepala.mulai, sampai)]
    kode = tuple(k for k in berkata if _holds_kode(grid, k, kepala.mulai, sampai))
    terpisah = 0 < len(kode) < len(nama)
    listed = () if terpisah else _listed_columns(grid, kepala, sampai, kolom)
    if listed:
        return {n: ks for n, ks in kolom.items() if ks != listed} | {"kode": listed}
    if not terpisah:
        rows = _rows_with_amounts(grid, kepala.mulai, sampai, kolom)
        bernama = tuple(k for k in nama if _begins_with_kode(grid, k, rows, kepala.mulai, sampai))
        return kolom | {"kode": bernama} if bernama else kolom
    kolom = kolom | {"kode": kode, "uraian": tuple(k for k in nama if k not in kode)}
    sela = [
        *_nested_parts(grid, kepala, sampai, kolom),
        *_parts_between(grid, kepala, sampai, kolom),
    ]
    return kolom | {"kode": tuple(sorted({*kode, *sela}))}


def _listed_columns(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> tuple[int, ...]:
    """Return the column of kode left of the names that no word names so, as Nomor Rekening.

    One without any word stands right beside them: else a table cut in two would get it back.
    """
    kolom_lain = {k for n, ks in kolom.items() if n != "no" for k in ks}
    samping = min(kolom["uraian"]) - 1
    bebas = {k for k in (*kepala.kata, samping) if k >= 0} - kolom_lain
    calon = [k for k in range(max(kolom["uraian"])) if k in bebas]
    return tuple(k for k in calon if _are_listed(grid, k, kepala.mulai, sampai))[:1]


def _are_listed(grid: Grid, kolom: int, mulai: int, sampai: int) -> bool:
    """Tell whether nearly all cells of a column are kode of the government's lists."""
    kata = _but_sums(grid.kolom[kolom][mulai:sampai])
    kode = ((split_named(teks) or (teks,))[0] for teks in kata)  # that of the SKPD with its name
    return bool(kata) and sum(map(is_listed, kode)) >= _CUKUP * len(kata)


def _more_parts(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> list[int]:
    """Return the columns without a word beside that of kode that hold further parts of it.

    That of a level which the table leaves out is blank, and keeps its place.
    """
    sampai_nama = min((k for k in kolom["uraian"] if k > max(kolom["kode"])), default=0)
    bebas = list(range(max(kolom["kode"]) + 1, sampai_nama))
    berisi = [k for k in bebas if any(grid.kolom[k][kepala.mulai : sampai])]
    tanpa_kata = all(not kepala.kata.get(k) for k in bebas)
    rows = _rows_with_amounts(grid, kepala.mulai, sampai, kolom)  # notes below it have none
    berkode = all(_are_kode([grid.nilai(b, k) for b in rows]) for k in berisi)
    return bebas if berisi and tanpa_kata and berkode else []


def _nested_parts(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> list[int]:
    """Return the columns right of the kode, whatever their heading, that hold further parts of it.

    Sub stands beside Prog and Keg: each of its cells is a part, and stands beside a filled kode.
    """
    sampai_nama = min((k for k in kolom["uraian"] if k > max(kolom["kode"])), default=0)
    terpakai = {k for ks in kolom.values() for k in ks}
    hasil: list[int] = []
    for k in range(max(kolom["kode"]) + 1, sampai_nama):
        atas = [*kolom["kode"], *hasil][-1]
        terisi = [b for b in range(kepala.mulai, sampai) if rapikan(grid.nilai(b, k))]
        bersarang = all(rapikan(grid.nilai(b, atas)) for b in terisi)
        if k in terpakai or not bersarang or not _holds_kode(grid, k, kepala.mulai, sampai):
            break
        hasil.append(k)
    return hasil


def _parts_between(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> list[int]:
    """Return the columns between those of kode that hold a part of it, whatever their heading.

    Bidang stands between Urusan and Program.
    """
    terpakai = {k for ks in kolom.values() for k in ks}
    sela = [k for k in range(min(kolom["kode"]), max(kolom["kode"])) if k not in terpakai]
    return [k for k in sela if _holds_kode(grid, k, kepala.mulai, sampai)]


def _are_rupiah(grid: Grid, kolom: int, mulai: int, sampai: int) -> bool:
    """Tell amounts typed as numbers, which are no kode under a heading of names."""
    terisi = [n for b in range(mulai, sampai) if (n := grid.nilai(b, kolom)) is not None]
    return bool(terisi) and all(isinstance(n, int | float) and is_rupiah(n) for n in terisi)


def _holds_kode(grid: Grid, kolom: int, mulai: int, sampai: int) -> bool:
    """Tell whether all words of a column are kode or parts of one."""
    return _are_kode(grid.kolom[kolom][mulai:sampai])


def _are_kode(nilai: Sequence[Nilai]) -> bool:
    """Tell whether nearly all words are kode or parts of one: also mistyped, as 2.O1."""
    kata = Counter(_but_sums(nilai))
    kode = [t for t in kata if split_parts(t) or split_parts(plain_kode(t))]
    return bool(kata) and sum(kata[t] for t in kode) >= _CUKUP * kata.total()


def _rows_with_amounts(grid: Grid, mulai: int, sampai: int, kolom: Kolom) -> list[int]:
    """Return the rows that hold a number in a column of amounts or percents."""
    kata = ("uraian", "no", "keterangan", "kode")
    lajur = [grid.kolom[k] for n, ks in kolom.items() if n not in kata for k in ks]
    return [
        b
        for b in range(mulai, sampai)
        if any(nilai[b] is not None and not is_word(nilai[b]) for nilai in lajur)
    ]


def _begins_with_kode(grid: Grid, kolom: int, rows: Sequence[int], mulai: int, sampai: int) -> bool:
    """Tell whether most names of rows with amounts begin with a kode of the government's lists.

    Or those of the headings: only the items below them, which have no kode, may hold amounts.
    """
    judul = sorted({*range(mulai, sampai)} - {*rows})
    for bagian in (rows, judul):
        kata = _but_sums([grid.nilai(b, kolom) for b in bagian])
        cocok = sum(is_listed(plain_kode(dua[0])) for dua in map(split_named, kata) if dua)
        if kata and cocok >= _SEBAGIAN * len(kata):
            return True
    return False


def _but_sums(nilai: Sequence[Nilai]) -> list[str]:
    """Return the words in some cells but those that say Jumlah.

    They have no kode, and may be as many as the rows that they add up.
    """
    kata = [teks for n in nilai if (teks := rapikan(n))]
    jumlah = {teks for teks in set(kata) if _JUMLAH.match(squeezed(teks.lower()))}
    return [teks for teks in kata if teks not in jumlah]
