"""The copied sheet of a list of persons: who somebody is stays in the source."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkjip_xl.cells.privat import tells_who
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.grid.looks import GayaPadat
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pegawai import DaftarOrang, Orang
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.sel import Gaya, Tempat, huruf_kolom
from lkjip_xl.model.tabel import Tabel, tables_of
from lkjip_xl.report.isi import Rahasia

_KATA = later(r'"[^"]*[^\W\d_][^"]*"|\\[^\W\d_]')  # letters that a number format shows
_PANJANG = 60  # letters of a heading in a sentence


def without_words_in_formats(tabel: Sequence[Tabel], grid: Grid) -> Grid:
    """Return a sheet about persons whose number formats say nothing: a name may stand in one."""
    if not any(isinstance(s.isi, DaftarOrang | DaftarResponden) for s in tabel):
        return grid
    return replace(grid, baca_rupa=lambda: _without_words(grid.rupa))


def _without_words(rupa: Rupa) -> Rupa:
    if isinstance(rupa.gaya, GayaPadat):
        return replace(rupa, gaya=rupa.gaya.changed(_plain_format))
    return replace(rupa, gaya={sel: _plain_format(gaya) for sel, gaya in rupa.gaya.items()})


def _plain_format(gaya: Gaya) -> Gaya:
    return replace(gaya, format_angka="General") if _KATA.search(gaya.format_angka) else gaya


def without_people(rahasia: Rahasia, tabel: Sequence[Tabel], grid: Grid) -> Rahasia:
    """Return what is not copied, with all of a list of persons but what the counts need.

    The ranges of other tables on the sheet are theirs; above the list stand its titles.
    """
    daftar = tables_of(tabel, DaftarOrang)
    if not daftar:
        return rahasia
    lain = [s.rentang for s in tabel if not isinstance(s.isi, DaftarOrang)]
    sel = {
        (b, k)
        for b, k in _hidden(daftar, grid)
        if not any(b1 <= b <= b2 and k1 <= k <= k2 for b1, k1, b2, k2 in lain)
    }
    kepala = [f"{huruf_kolom(k)} “{kata}”" for k, kata in _heads(daftar[0], grid)]
    disebut = f": {', '.join(kepala)}" if kepala else ""
    catatan = (
        "Dari daftar pegawai hanya nomor, jabatan, pangkat, golongan, status, dan jenis kelamin "
        f"yang disalin. Yang lain sengaja tidak disalin, supaya data pribadi tetap di berkas asal"
        f"{disebut}."
    )
    return replace(rahasia, sel=rahasia.sel | sel, catatan=(*rahasia.catatan, catatan))


def _hidden(daftar: Sequence[Tabel[DaftarOrang]], grid: Grid) -> Iterator[Tempat]:
    """Yield the cells that may say who somebody is.

    Open are titles above the first list, the headings, and the copied cells of each person.
    """
    kepala = {b for tabel in daftar for b in tabel.baris_kepala}
    kepala |= {*range(min((*kepala, *(tabel.rentang[0] for tabel in daftar))))}
    orang = {
        sel
        for tabel in daftar
        for anggota in tabel.isi.orang
        for sel in _copied(anggota, tabel.isi.kolom_salin)
    }
    for k, kolom in enumerate(grid.kolom):
        for b, nilai in enumerate(kolom):
            terbuka = b in kepala or (b, k) in orang
            if nilai is not None and (not terbuka or tells_who(str(nilai))):
                yield b, k


def _copied(orang: Orang, kolom: Sequence[int]) -> Iterator[Tempat]:
    """Yield the cells of a person that are copied, with those below in which a jabatan goes on."""
    for k in kolom:
        yield orang.baris, k
    for lajur in orang.sel.values():
        for satu in lajur:
            if satu.geser:
                yield orang.baris + satu.geser, satu.kolom


def _heads(tabel: Tabel[DaftarOrang], grid: Grid) -> Iterator[tuple[int, str]]:
    """Yield the columns that are not copied, each with its lowest heading."""
    for k in range(grid.n_kolom):
        kata = [t for b in tabel.baris_kepala if (t := rapikan(grid.nilai(b, k)))]
        if k not in tabel.isi.kolom_salin and kata:
            yield k, kata[-1][:_PANJANG]
