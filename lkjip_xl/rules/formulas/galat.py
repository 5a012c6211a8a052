"""F107: Excel errors in columns of a budget table that feed no figure of the report."""

from collections.abc import Iterator

from lkjip_xl.cells.lists import listed
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.model.tabel import Tabel, columns_of
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.formulas.rujukan import odd_formulas
from lkjip_xl.rules.kolom import reach
from lkjip_xl.rules.konteks import Konteks, role_columns, temuan_di

_DISEBUT = 3  # cells in a sentence


@aturan("peringatan")
def f107(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: sel tabel anggaran menampilkan galat Excel di kolom yang tidak mengisi laporan.

    Mengapa: galat itu terlihat oleh siapa pun yang menerima lembarnya.
    Contoh: #REF! di kolom Bobot.
    Cara memperbaiki: perbaiki rumusnya sebelum lembar ini dicetak atau diserahkan.
    Keterbatasan: #DIV/0! di baris tanpa anggaran atau tanpa realisasi tidak disebut; galat di
    kolom yang mengisi laporan adalah B102, dan rumus yang menunjuk ke tempat lain F104.
    """
    for tabel, pohon in konteks.anggaran():
        grid = konteks.grid(tabel)
        if grid is not None and grid.galat and pohon.simpul:
            sel = _free_errors(tabel, pohon, grid)
            if sel:
                yield _printed_only(tabel, sel, grid.galat[sel[0]])


def _free_errors(tabel: Tabel, pohon: Pohon, grid: Grid) -> list[Tempat]:
    """Return the errors in a table's columns without a role that no other rule tells."""
    simpul = {s.baris: s for s in pohon.seluruh}
    bebas = set(reach(grid, tabel, max(simpul) + 1)) - columns_of(tabel)
    sel = [s for s in sorted(grid.galat) if s[0] in simpul and s[1] in bebas]
    kolom = {s[1] for s in sel}
    janggal = {(b, k) for k in kolom for b, _ in odd_formulas(grid, sorted(simpul), k)}  # F104
    sendiri = [s for s in sel if s not in janggal]
    return [s for s in sendiri if not _is_of_nothing(tabel, simpul[s[0]], grid.galat[s])]


def _is_of_nothing(tabel: Tabel, simpul: Simpul, galat: str) -> bool:
    """Tell a share of a row without anggaran or without realisasi, which Excel cannot divide."""
    kolom = (*role_columns(tabel, "anggaran"), *role_columns(tabel, "realisasi"))
    return galat == "#DIV/0!" and not all(simpul.jumlah.get(k) for k in kolom)


def _printed_only(tabel: Tabel, sel: list[Tempat], galat: str) -> Temuan:
    """Return the finding of errors that are only seen where the sheet itself is printed."""
    sebut = listed([alamat(*s) for s in sel], "sel lain", _DISEBUT)
    return temuan_di(
        tabel,
        "F107",
        "peringatan",
        sel,
        f"{sebut} menampilkan galat Excel ({galat}) di kolom yang tidak mengisi laporan.",
        "Perbaiki rumusnya sebelum lembar ini sendiri dicetak atau diserahkan.",
        nilai=galat,
    )
