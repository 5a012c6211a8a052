"""The slow pass over one sheet: formulas and looks, read by openpyxl when somebody asks."""

from pathlib import Path

from lkjip_xl.grid.grid import GAYA_BIASA, Rupa
from lkjip_xl.model.sel import Gaya


def read_rupa(path: Path, lembar: str) -> Rupa:
    """Read one sheet's formulas and looks; empty and marked unread where openpyxl gives up."""
    import warnings  # noqa: PLC0415

    from openpyxl import load_workbook  # noqa: PLC0415  # costs 170 ms: only where it is needed

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            buku = load_workbook(path, read_only=True, data_only=False)
            try:
                return _walk(buku[lembar])
            finally:
                buku.close()
    except Exception:  # openpyxl raises what it likes on odd files; values are read already
        return Rupa(terbaca=False)


def _walk(lembar: object) -> Rupa:
    """Walk all cells once; a look is made once per style of the workbook."""
    rumus: dict[tuple[int, int], str] = {}
    gaya: dict[tuple[int, int], Gaya] = {}
    kenal: dict[int, Gaya] = {}
    lembar.reset_dimensions()  # type: ignore[attr-defined]  # a wrong dimension cuts rows off
    for baris in lembar.rows:  # type: ignore[attr-defined]
        for sel in baris:
            if not hasattr(sel, "row"):
                continue
            tempat = (sel.row - 1, sel.column - 1)
            nilai = getattr(sel.value, "text", sel.value)
            if sel.data_type == "f" and isinstance(nilai, str):
                rumus[tempat] = nilai if nilai.startswith("=") else f"={nilai}"
            nomor = sel._style_id
            if nomor not in kenal:
                kenal[nomor] = _look(sel)
            if kenal[nomor] != GAYA_BIASA:
                gaya[tempat] = kenal[nomor]
    return Rupa(rumus, gaya)


def _look(sel: object) -> Gaya:
    """Return the look of one openpyxl cell."""
    huruf, rata = sel.font, sel.alignment  # type: ignore[attr-defined]
    return Gaya(
        tebal=bool(huruf.b),
        miring=bool(huruf.i),
        indentasi=int(rata.indent or 0),
        format_angka=sel.number_format or "General",  # type: ignore[attr-defined]
        rata=rata.horizontal,
        bungkus=bool(rata.wrap_text),
    )
