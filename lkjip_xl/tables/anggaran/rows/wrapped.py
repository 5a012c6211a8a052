"""Names that a program or a person broke over two rows: the second row holds nothing else."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import NAMA_PROGRAM, NAMA_SUB_KEGIATAN
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total

# A name that ends so goes on, and what begins so goes on with one.
_BELUM_SELESAI = later(
    r"(,|/|-|&|\b(dan|atau|untuk|dengan|pada|di|ke|dari|yang|serta|oleh|kepada|terhadap|bagi))$"
)
_MELANJUTKAN = later(r"^([a-z(/&]|[Dd]an\b|DAN\b)")
_TINGKAT = later(f"{NAMA_PROGRAM}|{NAMA_SUB_KEGIATAN}")
_SINGKATAN = later(r"(?:(?:RKA|DPA|DPPA)[- ])?(?:SKPD|OPD|ASN)")  # a heading DAU or PAD is no such
_BERTANDA = 0.9  # of the rows with amounts that have a kode or a number
_PANJANG = 30  # letters: nobody breaks a shorter name
_ANAK = 30  # rows of one parent that are added up: some parent of each table has fewer


def join_wrapped(grid: Grid, rows: Sequence[BarisMentah]) -> list[BarisMentah]:
    """Return the rows with the names made whole that go on in a row that holds nothing else.

    A name goes on where its words say so, or the numbers of the rows go on across its second half.
    Where some names go on, or headings are told from them, or have amounts of their own, so do
    others whose next row looks alike: a heading is bold, or in capitals.
    """
    calon = [p for p in range(1, len(rows)) if _is_bare(grid, rows[p])]
    if not calon:
        return list(rows)
    berkode = _have_kode(rows)
    lanjut = {p for p in calon if _goes_on(rows[p - 1], rows[p])}
    serupa = {p for p in calon if _look_alike(grid, rows, p, berkode=berkode)}
    judul = [p for p in calon if p not in serupa | lanjut]
    if (
        lanjut
        or berkode
        or (_are_marked(rows) and _stand_out(grid, rows, judul))
        or _parents_add_up(rows, calon)
    ):
        lanjut |= serupa
    if _count_across(grid, rows, calon):
        lanjut |= set(calon)
    for p in calon if berkode else ():  # a name of three rows
        if p - 1 in lanjut and _stands_back(grid, rows[p - 1], rows[p]):
            lanjut.add(p)
    hasil: list[BarisMentah] = []
    for p, baris in enumerate(rows):
        if p in lanjut:
            hasil[-1] = replace(hasil[-1], uraian=f"{hasil[-1].uraian} {baris.uraian}")
        else:
            hasil.append(baris)
    return hasil


def _parents_add_up(rows: Sequence[BarisMentah], calon: Sequence[int]) -> bool:
    """Tell a table whose headings have amounts: some row is the sum of those right below it.

    No other row than the candidates is without amounts.
    """
    bukan_total = (p for p, baris in enumerate(rows) if not is_total(baris))
    utuh = [rows[p] for p in bukan_total if p not in calon]
    if not all(baris.terisi for baris in utuh):
        return False
    return any(_is_sum_of(atas, utuh[n : n + _ANAK]) for n, atas in enumerate(utuh, 1))


def _is_sum_of(atas: BarisMentah, bawah: Sequence[BarisMentah]) -> bool:
    """Tell a row that is the sum of the first of these, in each of its columns."""
    jumlah = dict.fromkeys(atas.jumlah, Decimal(0))
    for baris in bawah if any(atas.jumlah.values()) else ():
        for k, nilai in baris.jumlah.items():
            jumlah[k] += nilai or 0
        if all(jumlah[k] == (nilai or 0) for k, nilai in atas.jumlah.items()):
            return True
    return False


def _count_across(grid: Grid, rows: Sequence[BarisMentah], calon: Sequence[int]) -> bool:
    """Tell whether all rows are counted 1, 2, 3 across each row of words, from above the first.

    As a heading it would have some of them below it, and leave the others without one; below a
    heading they are counted anew, or it looks like one.
    """
    utuh = (baris for p, baris in enumerate(rows) if p not in calon)
    bernomor = [baris for baris in utuh if not is_total(baris)]
    urut = [str(n) for n in range(1, len(bernomor) + 1)]
    if len(urut) <= 1 or [s.nomor for s in bernomor] != urut or rows[0] is not bernomor[0]:
        return False
    return all(s.terisi for s in bernomor) and all(
        _stands_back(grid, rows[p - 1], rows[p]) for p in calon
    )


def _are_marked(rows: Sequence[BarisMentah]) -> bool:
    """Tell a table whose rows have a kode or a number."""
    bukan_total = (baris for baris in rows if not is_total(baris))
    berisi = [baris for baris in bukan_total if baris.terisi]
    bertanda = sum(bool(baris.teks_kode or baris.nomor) for baris in berisi)
    return bertanda >= _BERTANDA * len(berisi)


def _have_kode(rows: Sequence[BarisMentah]) -> bool:
    """Tell a table whose parents have their kode too: a row without one is no heading."""
    kode = sorted({baris.teks_kode for baris in rows if baris.terisi} - {""})
    return _are_marked(rows) and any(teks.startswith(atas) for atas, teks in pairwise(kode))


def _stand_out(grid: Grid, rows: Sequence[BarisMentah], judul: Sequence[int]) -> bool:
    """Tell headings by their looks, all of them: then what looks like the rows is none."""
    tegas = [
        grid.gaya(rows[p].baris, rows[p].kolom_uraian).tebal or rows[p].uraian.isupper()
        for p in judul
    ]
    return bool(tegas) and all(tegas)


def _is_bare(grid: Grid, baris: BarisMentah) -> bool:
    """Tell a row of one cell, its words, that name no program, sub kegiatan, or total.

    What stands right of the amounts may be another table.
    """
    if baris.terisi or baris.teks_kode or baris.nomor or not baris.uraian or is_total(baris):
        return False
    kanan = max([baris.kolom_uraian, *baris.jumlah])
    terisi = sum(kolom[baris.baris] is not None for kolom in grid.kolom[: kanan + 1])
    return terisi == 1 and not _TINGKAT.match(baris.uraian.lower())


def _goes_on(atas: BarisMentah, bawah: BarisMentah) -> bool:
    """Tell a name whose words say that it goes on."""
    return bool(_BELUM_SELESAI.search(atas.uraian.lower()) or _MELANJUTKAN.match(bawah.uraian))


def _look_alike(grid: Grid, rows: Sequence[BarisMentah], p: int, *, berkode: bool) -> bool:
    """Tell a long name with amounts, and below it words that stand out no more than it does.

    In a narrow column of a table whose rows all have their kode a short name is broken too.
    Behind a total they are the heading of the next rows, where the first ones have one too.
    """
    atas, bawah = rows[p - 1], rows[p]
    menjuduli = p + 1 < len(rows) and rows[p + 1].terisi and not is_total(rows[p + 1])
    if is_total(atas) and menjuduli and not rows[0].terisi:
        return False
    panjang = berkode or len(f"{atas.teks_kode} {atas.uraian}") >= _PANJANG
    return atas.terisi and panjang and _stands_back(grid, atas, bawah)


def _stands_back(grid: Grid, atas: BarisMentah, bawah: BarisMentah) -> bool:
    """Tell words that stand out no more than the name above them; SKPD is always in capitals."""
    gaya = [grid.gaya(baris.baris, baris.kolom_uraian).tebal for baris in (atas, bawah)]
    nama = [baris.uraian for baris in (atas, bawah)]
    kapital = [teks.isupper() and not _SINGKATAN.fullmatch(teks) for teks in nama]
    return gaya[1] <= gaya[0] and kapital[1] <= kapital[0]
