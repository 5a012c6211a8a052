"""Columns of names without a heading: steps beside those that have one, or the only one."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.kode import split_named
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai, alamat
from lkjip_xl.norms.bukti import BARIS_CONTOH
from lkjip_xl.norms.kepala import KATA_JUMLAH
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.roles import find_roles
from lkjip_xl.tables.header.extent import holds_rupiah, is_rupiah, is_word
from lkjip_xl.tables.header.header import Kepala

_REKENING = later(r"(nama |uraian )?(rekening|belanja|rincian)\b")
_DILIHAT = 1000  # rows that are enough to see what a column holds
_TINGKAT = later(rf"{KATA_JUMLAH}|^(program|kegiatan|sub ?kegiatan)\b")
_JUMLAH = later(KATA_JUMLAH)
_UANG = ("anggaran", "realisasi")
_SEDIKITNYA = 2  # names that make a column of them
_SATU_SAJA = 10  # of so many rows with one step, one with two is a slip


def with_names(grid: Grid, kepala: Kepala, sampai: int) -> Kepala:
    """Return a header with Uraian over the only column of words left of its amounts without one.

    Nobody needs to read that these are names; of two such columns a person must say which. Beside
    one that a heading gives another meaning (PPTK) its rows must say that they are programs.
    """
    calon = _nameless(grid, kepala, sampai)
    if len(calon) != 1 or not _is_budget(kepala, calon):
        return kepala
    kiri = range(calon[0] + 1, max(kepala.kata, default=0))
    berjudul = (k for k in kiri if k in kepala.kata)
    samping = [k for k in berjudul if _holds_names(grid, k, kepala.mulai, sampai)]
    isi = (grid.kolom[k][kepala.mulai : sampai] for k in (*calon, *samping))
    sebut = [any(map(_says_level, nilai)) for nilai in isi]
    return _named(kepala, calon[0]) if sebut[0] > any(sebut[1:]) or not samping else kepala


def _says_level(nilai: Nilai) -> bool:
    """Tell the name of a program, kegiatan or total."""
    return isinstance(nilai, str) and bool(_TINGKAT.match(nilai.strip().lower()))


def _holds_names(grid: Grid, kolom: int, dari: int, sampai: int) -> bool:
    """Tell a column of words."""
    nilai = grid.kolom[kolom][dari : min(sampai, dari + BARIS_CONTOH)]
    nama = set(filter(_is_name, {*nilai}))
    return sum(isi in nama for isi in nilai) >= _SEDIKITNYA


def why_nameless(grid: Grid, kepala: Kepala, sampai: int) -> str:
    """Return which cells of a budget's header name no column of names, empty where others do."""
    calon = _nameless(grid, kepala, sampai)
    if not _is_budget(kepala, calon):
        return ""
    baris = kepala.baris[0]
    sel = " atau ".join(alamat(baris, k) for k in calon)
    return (
        f"judul kolom nama program dan kegiatan kosong; tulis “Uraian” di {sel} (di kepala tabel, "
        "di atas namanya)"
    )


def _is_budget(kepala: Kepala, calon: Sequence[int]) -> bool:
    """Tell a header that lacks nothing but a heading of names: kode or both amounts are there."""
    ketemu = find_roles(_named(kepala, calon[0])) if calon else None
    if ketemu is None or find_roles(kepala) is not None:
        return False
    peran = ketemu[0]
    kiri = min((k for n in ("anggaran", "realisasi") for k in peran.get(n, ())), default=-1)
    return "anggaran" in peran and bool(peran.keys() & {"realisasi", "kode"}) and calon[-1] < kiri


def _named(kepala: Kepala, kolom: int) -> Kepala:
    """Return a header that calls a column Uraian."""
    return replace(kepala, kata=dict(sorted({**kepala.kata, kolom: ("Uraian",)}.items())))


def _nameless(grid: Grid, kepala: Kepala, sampai: int) -> list[int]:
    """Return the columns of words without a heading, left of the last one that has one."""
    bebas = (k for k in range(max(kepala.kata, default=0)) if k not in kepala.kata)
    return [k for k in bebas if _holds_names(grid, k, kepala.mulai, sampai)]


def with_steps(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> Kolom:
    """Return the columns with those right of the names that have no heading and hold words.

    So has a step that is headed Rekening Belanja; amounts are none, though a word is among them.
    Each row must fill one step only: what stands beside a name is something else.
    """
    sampai = min(sampai, kepala.mulai + _DILIHAT)
    terpakai = {k for ks in kolom.values() for k in ks}
    langkah = list(kolom["uraian"])
    k = max(langkah) + 1
    while k < grid.n_kolom and k not in terpakai and _may_be_step(kepala, k):
        nilai = grid.kolom[k][kepala.mulai : sampai]
        if any(map(_is_name, nilai)) and not holds_rupiah(nilai):
            langkah.append(k)
        k += 1
    penuh = [sum(_is_name(grid.kolom[k][b]) for k in langkah) for b in range(kepala.mulai, sampai)]
    sendirian = sum(1 for n in penuh if n == 1)
    banyak = sum(1 for n in penuh if n > 1)
    if sendirian > banyak * _SATU_SAJA:
        kolom = kolom | {"uraian": tuple(langkah)}
        if sendirian + banyak == len(penuh):
            return kolom
    return kolom | {"uraian": _with_gaps_filled(grid, kepala.mulai, sampai, kolom)}


def _with_gaps_filled(grid: Grid, mulai: int, sampai: int, kolom: Kolom) -> tuple[int, ...]:
    """Return the columns of names with those that name just rows of amounts which lack a name.

    Whatever their headings say, they are steps: Bidang, Seksi, Pekerjaan; or a damaged Pr0gram.
    """
    nama = set(kolom["uraian"])
    uang = [k for n in _UANG for k in kolom.get(n, ())]
    terpakai = {k for ks in kolom.values() for k in ks}
    rows = range(mulai, sampai)
    bolong = {b for b in rows if not any(_is_name(grid.kolom[k][b]) for k in nama)}
    berangka = {b for b in bolong if any(is_rupiah(grid.kolom[k][b]) for k in uang)}
    if len(bolong) == len(rows):
        return kolom["uraian"]  # it names nothing: Uraian may stand above amounts
    for k in sorted(set(range(min(uang, default=0))) - terpakai, reverse=True):
        berisi = {b for b in rows if grid.kolom[k][b] is not None} if berangka else set()
        bernama = {b for b in berisi & berangka if _is_name(grid.kolom[k][b])}
        if berisi <= bolong and any(not _is_total(grid.kolom[k][b]) for b in bernama):
            nama.add(k)
            bolong, berangka = bolong - berisi, berangka - berisi
    return tuple(sorted(nama))


def _is_total(nilai: Nilai) -> bool:
    """Tell the words of a line of totals, which may stand in any column."""
    return isinstance(nilai, str) and bool(_JUMLAH.search(nilai.strip().lower()))


def _is_name(nilai: Nilai) -> bool:
    """Tell words, also behind a kode."""
    return is_word(nilai) or (isinstance(nilai, str) and split_named(nilai) is not None)


def _may_be_step(kepala: Kepala, kolom: int) -> bool:
    """Tell a column without a heading, or one headed as the last step of names is."""
    kata = kepala.kata.get(kolom)
    return not kata or bool(_REKENING.match(header_words(kata[-1])))
