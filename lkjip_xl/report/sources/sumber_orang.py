"""The copied sheet of a list of persons: who somebody is stays in the source."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pegawai import DaftarOrang
from lkjip_xl.model.sel import Tempat, huruf_kolom
from lkjip_xl.model.tabel import Tabel, tables_of
from lkjip_xl.norms.responden import TANDA_PRIBADI
from lkjip_xl.report.isi import Rahasia

_PRIBADI = later(TANDA_PRIBADI)
_PANJANG = 60  # letters of a heading in a sentence


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
        for orang in daftar
        for b, k in _hidden(orang, grid)
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


def _hidden(tabel: Tabel[DaftarOrang], grid: Grid) -> Iterator[Tempat]:
    """Yield the cells that may say who somebody is: all but the copied ones of each person."""
    orang, salin = {o.baris for o in tabel.isi.orang}, {*tabel.isi.kolom_salin}
    dari = max((*tabel.baris_kepala, tabel.rentang[0] - 1)) + 1
    for k, kolom in enumerate(grid.kolom):
        for b, nilai in enumerate(kolom):
            if nilai is None:
                continue
            terbuka = b < dari or (b in orang and k in salin)
            if not terbuka or (isinstance(nilai, str) and _PRIBADI.search(nilai)):
                yield b, k


def _heads(tabel: Tabel[DaftarOrang], grid: Grid) -> Iterator[tuple[int, str]]:
    """Yield the columns that are not copied, each with its lowest heading."""
    for k in range(grid.n_kolom):
        kata = [t for b in tabel.baris_kepala if (t := rapikan(grid.nilai(b, k)))]
        if k not in tabel.isi.kolom_salin and kata:
            yield k, kata[-1][:_PANJANG]
