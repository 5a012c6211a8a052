"""The sheets of one source file with its findings, as its annotated copy shows them."""

from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import LembarSumber
from lkjip_xl.report.sources.tanda import mark_sheet


def build_copy_sheets(bahan: Bahan, berkas: str) -> tuple[LembarSumber, ...]:
    """Return every sheet of a file; findings on the whole file stand on its first shown one."""
    lembar = [(nama, grid) for (satu, nama), grid in bahan.grid.items() if satu == berkas]
    pertama = next((nama for nama, grid in lembar if not grid.tersembunyi), None)
    return tuple(
        LembarSumber(
            sumber=urut,
            nama=nama,
            grid=grid,
            tanda=(
                *(mark_sheet(bahan.temuan, berkas, "") if nama == pertama else ()),
                *mark_sheet(bahan.temuan, berkas, nama),
            ),
        )
        for urut, (nama, grid) in enumerate(lembar)
    )
