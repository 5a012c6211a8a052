"""What a sheet's copy shows: the colour of each cell, the words of each comment, a legend."""

from collections import Counter

from lkjip_xl import __version__
from lkjip_xl.book.sources.comments import gather_comments
from lkjip_xl.book.sources.source import anchors, mark_levels, usable_merges
from lkjip_xl.cells.lists import others
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.model.temuan import TingkatTanda
from lkjip_xl.report.isi import LembarSumber

_SEL_LEGENDA = 20  # addresses that fit a comment


@beku
class LembarBertanda:
    """The marks of one sheet, by cell."""

    grid: Grid
    tingkat: dict[Tempat, TingkatTanda]
    komentar: dict[Tempat, str]


def gather_marks(sumber: LembarSumber) -> LembarBertanda:
    """Return the marks of one sheet."""
    jangkar = anchors(usable_merges(sumber))
    return LembarBertanda(
        sumber.grid, mark_levels(sumber, jangkar), gather_comments(sumber, jangkar)
    )


def write_legend(tingkat: dict[Tempat, TingkatTanda]) -> str:
    """Return what the colours mean, and where the marks are."""
    jumlah = Counter(tingkat.values())
    daftar = [f"{n} {jenjang}" for jenjang in ("kesalahan", "peringatan", "informasi", "terkait")
              if (n := jumlah[jenjang])]  # fmt: skip
    sel = [alamat(*tempat) for tempat in sorted(tingkat) if tingkat[tempat] != "terkait"]
    sisanya = others(sel, "sel lain", _SEL_LEGENDA)
    baris = [
        f"Salinan bertanda dari lkjip-xl {__version__}; perbaiki berkas aslinya.",
        "Warna sel: merah kesalahan, kuning peringatan, biru informasi, ungu sel yang terkait. "
        "Isi temuan ada di komentar selnya.",
    ]
    if daftar:
        baris.append(f"Sel di lembar ini: {', '.join(daftar)}.")
    if sel:
        baris.append(f"Lihat {', '.join(sel[:_SEL_LEGENDA])}{sisanya}.")
    return "\n".join(baris)


def with_legend(tanda: LembarBertanda, utas: set[Tempat]) -> dict[Tempat, str]:
    """Return the comments with a legend in the first cell that shows one.

    Cells with a comment thread (`utas`) show nothing else: their words go to the legend.
    """
    kepala = _first_shown(tanda.grid, utas)
    kata = [write_legend(tanda.tingkat)]
    if kepala in tanda.komentar:
        kata.append(tanda.komentar[kepala])
    kata += [f"Sel {alamat(*t)}: {s}" for t, s in tanda.komentar.items() if t in utas]
    peta_lain = {t: s for t, s in tanda.komentar.items() if t not in utas}
    return peta_lain | {kepala: "\n".join(kata)}


def _first_shown(grid: Grid, utas: set[Tempat]) -> Tempat:
    """Return the first cell of the first row that is not hidden and has no thread."""
    baris = next(b for b in range(grid.n_baris + 1) if b not in grid.baris_tersembunyi)
    bebas = (k for k in range(grid.n_kolom + len(utas) + 1) if (baris, k) not in utas)
    kolom = next(k for k in bebas if k not in grid.kolom_tersembunyi)
    return baris, kolom
