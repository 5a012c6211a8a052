"""What stands for the budget tables as they lie on their sheets: several as one, or a part."""

from collections.abc import Sequence

from lkjip_xl.join.agency import own_part
from lkjip_xl.join.sheets import as_parts, find_sheets, join_sheets
from lkjip_xl.join.subsets import filtered_copies
from lkjip_xl.model.gabungan import Rangkaian
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Entri, Tabel, is_table_of


def whole_tables(
    entri: tuple[Entri, ...], calon: Sequence[int], instansi: str
) -> tuple[tuple[Entri, ...], dict[int, Rangkaian]]:
    """Return the entries, and by the first entry what several sheets or one agency's rows are.

    Filtered copies of another table are no sheets of it.
    """
    sumber = list(entri)
    hasil: dict[int, Rangkaian] = {}
    saring = filtered_copies(
        {p: calon_tabel for p in calon if isinstance(calon_tabel := entri[p], Tabel)}
    )
    utuh = [p for p in calon if p not in saring]
    for anggota, sebab in find_sheets(sumber, utuh):
        hasil[anggota[0]] = join_sheets(sumber, anggota, sebab)
        as_parts(sumber, hasil[anggota[0]])
    for posisi in calon:
        tabel = sumber[posisi]
        sudah = any(posisi in rangkaian.anggota for rangkaian in hasil.values())
        if is_table_of(tabel, Pohon) and not sudah and (r := own_part(posisi, tabel, instansi)):
            hasil[posisi] = r
    return tuple(sumber), hasil
