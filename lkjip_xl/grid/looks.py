"""The slow pass over one sheet of an .xlsx: formulas and looks, by openpyxl."""

import io
import warnings
from typing import Any

from lkjip_xl.grid.grid import GAYA_BIASA, Rupa
from lkjip_xl.model.sel import Gaya


def read_looks(isi: bytes, lembar: str, n_baris: int, n_kolom: int) -> Rupa:
    """Return formulas and looks within a size; an empty Rupa if openpyxl cannot read it."""
    import openpyxl  # noqa: PLC0415 - it costs 170 ms that most runs do not need

    try:
        # openpyxl warns of what it leaves out (validations, far dates): no use to the user.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            buku = openpyxl.load_workbook(
                io.BytesIO(isi), read_only=True, data_only=False, keep_links=False
            )
            try:
                return _walk(buku[lembar], n_baris, n_kolom)
            finally:
                buku.close()
    except Exception:  # openpyxl raises nearly anything on files that Excel opens
        return Rupa(terbaca=False)


def _walk(lembar: Any, n_baris: int, n_kolom: int) -> Rupa:
    from openpyxl.cell.read_only import EMPTY_CELL  # noqa: PLC0415

    rupa = Rupa()
    kenal: dict[int, Gaya | None] = {}
    lembar.reset_dimensions()  # <dimension> may be missing or wrong
    for baris in lembar.iter_rows(max_row=n_baris) if n_baris else ():
        for sel in baris:
            if sel is EMPTY_CELL or sel.column > n_kolom:
                continue
            nomor = sel._style_id
            if nomor not in kenal:
                kenal[nomor] = _look(sel)
            letak = sel.row - 1, sel.column - 1
            if (gaya := kenal[nomor]) is not None:
                rupa.gaya[letak] = gaya
            if sel.data_type == "f" and (rumus := _formula(sel.value)):
                rupa.rumus[letak] = rumus
    return rupa


def _formula(nilai: Any) -> str:
    # An array formula is an object with the text; a data table has none.
    teks = nilai if isinstance(nilai, str) else getattr(nilai, "text", None) or ""
    return teks if not teks or teks.startswith("=") else "=" + teks


def _look(sel: Any) -> Gaya | None:
    """Return the look of a cell, None for the common one."""
    huruf, rata = sel.font, sel.alignment
    gaya = Gaya(
        tebal=bool(huruf.b),
        miring=bool(huruf.i),
        indentasi=int(rata.indent or 0),
        format_angka=sel.number_format,
        rata=rata.horizontal if rata.horizontal != "general" else None,
        bungkus=bool(rata.wrap_text),
    )
    return None if gaya == GAYA_BIASA else gaya
