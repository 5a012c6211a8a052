"""The sheets of one source file with its findings, as its annotated copy shows them."""

from lkjip_xl.model.tabel import Tabel, tables_on
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import LembarSumber
from lkjip_xl.report.sources.sumber_responden import left_out
from lkjip_xl.report.sources.tanda import mark_sheet


def _tables(bahan: Bahan, berkas: str, lembar: str) -> list[Tabel]:
    """Return the tables of a sheet."""
    return list(tables_on(bahan.gabungan.entri, berkas, lembar).values())


def build_copy_sheets(bahan: Bahan, berkas: str) -> tuple[LembarSumber, ...]:
    """Return every sheet of a file; findings on the whole file stand on its first shown one."""
    lembar = [(nama, grid) for (asal, nama), grid in bahan.grid.items() if asal == berkas]
    pertama = next((nama for nama, grid in lembar if not grid.tersembunyi), None)
    return tuple(
        LembarSumber(
            sumber=urut,
            nama=nama,
            grid=grid,
            diabaikan=left_out(_tables(bahan, berkas, nama), grid),
            tanda=(
                *(mark_sheet(bahan.temuan, berkas, "") if nama == pertama else ()),
                *mark_sheet(bahan.temuan, berkas, nama),
            ),
        )
        for urut, (nama, grid) in enumerate(lembar)
    )
