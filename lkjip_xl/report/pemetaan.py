"""A Pemetaan sheet filled with what was recognised: to start from, and read back as it was."""

from collections.abc import Iterator, Sequence

from lkjip_xl.grid.grid import Grid, Kisi
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.pemetaan import ALASAN_BUKAN, BUKAN_TABEL
from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.model.tabel import Entri, Tabel, TakDikenali
from lkjip_xl.norms.pemetaan import KEPALA
from lkjip_xl.report.screen.peta_gambar import column_name, write_letters, write_rows
from lkjip_xl.tables.header.header import words_in_rows

_UNTUK_DIISI = ("kode", "uraian", "anggaran", "realisasi")
_PANJANG = 60


@beku
class BarisPemetaan:
    """One row: its cells by heading (those of KEPALA), and a remark that is not read.

    `awal` tells the first row of a table.
    """

    sel: dict[str, str]
    catatan: str
    awal: bool = False

    def cells(self) -> tuple[str, ...]:
        """Return the cells in the order of the headings."""
        return tuple(self.sel.get(nama, "") for nama, _, _ in KEPALA)


def _in_order(kolom: tuple[int, ...]) -> str:
    """Return the letters of columns; where they run backwards, in their own order."""
    return (
        write_letters(kolom)
        if list(kolom) == sorted(kolom)
        else ", ".join(huruf_kolom(k) for k in kolom)
    )


def _of_table(tabel: Tabel, grid: Grid) -> Iterator[BarisPemetaan]:
    """Give the rows of one table: what it is and where, then the columns of each role."""
    kepala = tabel.baris_kepala
    tempat = {
        "berkas": tabel.berkas,
        "lembar": tabel.lembar,
        "dikenali": column_name(tabel.dikenali),
        "kepala": write_rows(range(kepala[0], kepala[-1] + 1)) if kepala else "tidak ada",
        "dari": "" if kepala else str(tabel.rentang[0] + 1),
    }
    kata = words_in_rows(grid, kepala)
    for urut, (peran, kolom) in enumerate(tabel.kolom.items()):
        baris = {"peran": column_name(peran), "kolom": _in_order(kolom)}
        catatan = _headings(kata, kolom)
        if kolom_lain := tabel.kolom_pilihan.get(peran):
            catatan += f"; juga mungkin {_in_order(kolom_lain)}: {_headings(kata, kolom_lain)}"
        yield BarisPemetaan(baris | (tempat if urut == 0 else {}), catatan, urut == 0)


def _headings(kata: dict[int, tuple[str, ...]], kolom: tuple[int, ...]) -> str:
    """Return the header words of columns, long ones cut."""
    judul = ", ".join(dict.fromkeys(" / ".join(kata[k]) for k in kolom if k in kata))
    return judul if len(judul) <= _PANJANG else judul[: _PANJANG - 1].rstrip() + "…"


def _holds_numbers(grid: Grid) -> bool:
    """Tell a sheet with numbers: it could be a table that was not recognised."""
    return any(isinstance(n, int | float) for kolom in grid.kolom for n in kolom)


def _of_unknown(lembar: TakDikenali, grid: Grid) -> Iterator[BarisPemetaan]:
    """Give the rows of a sheet that is no table; with numbers, roles that wait for columns."""
    tempat = {"berkas": lembar.berkas, "lembar": lembar.lembar}
    if lembar.alasan.startswith(ALASAN_BUKAN):
        seluruh = lembar.rentang[0] == 0 and lembar.rentang[2] == grid.n_baris - 1
        kepala = {} if seluruh else {"kepala": str(lembar.rentang[0] + 1)}
        yield BarisPemetaan(tempat | kepala | {"dikenali": column_name(BUKAN_TABEL)}, "", True)
        return
    letak = f"baris {lembar.rentang[0] + 1}: " if lembar.rentang[0] else ""
    peran = _UNTUK_DIISI if _holds_numbers(grid) else ("",)
    for urut, nama in enumerate(peran):
        baris = {"peran": nama} | (tempat if urut == 0 else {})
        catatan = f"{letak}tidak dikenali: {lembar.alasan}" if urut == 0 else ""
        yield BarisPemetaan(baris, catatan, urut == 0)


def mapping_rows(entri: Sequence[Entri], grid: Kisi) -> list[BarisPemetaan]:
    """Return the rows of a Pemetaan sheet for every table and every sheet that is none.

    Settings are left out: nobody has to map them.
    """
    hasil: list[BarisPemetaan] = []
    for tabel in entri:
        kisi = grid[tabel.berkas, tabel.lembar]
        if isinstance(tabel, TakDikenali):
            hasil += _of_unknown(tabel, kisi) if kisi.n_baris else ()
        elif tabel.dikenali != "pengaturan":
            hasil += _of_table(tabel, kisi)
    return hasil
