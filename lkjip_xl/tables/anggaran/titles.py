"""The levels that only the words above a table name, as rows above its own."""

from collections.abc import Sequence

from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.tables.header.titles import find_titles


def under_titles(pohon: Pohon, kop: Sequence[str]) -> Pohon:
    """Return the tree below the program, kegiatan and sub kegiatan that the words above it name.

    Only where the table itself begins with rekening; these levels have no row of their own.
    """
    judul = find_titles(kop)
    if not judul or any(pohon.simpul[p].tingkat != "rekening" for p in pohon.akar):
        return pohon
    awal = pohon.simpul[0]
    atas = [
        Simpul(
            awal.baris, tingkat, n, n - 1 if n else None, kode, nama,
            dict.fromkeys(awal.jumlah), maya=True,
        )
        for n, (tingkat, kode, nama) in enumerate(judul)
    ]  # fmt: skip
    return pohon.below(atas)
