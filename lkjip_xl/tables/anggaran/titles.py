"""The levels that only the words above a table name, as rows above its own."""

from collections.abc import Sequence

from lkjip_xl.cells.kode import is_prefix, parse_kode
from lkjip_xl.model.pohon import TINGKAT_PROGRAM, Pohon, Simpul
from lkjip_xl.tables.header.titles import find_titles

_BERTINGKAT = (*TINGKAT_PROGRAM, "rekening")


def under_titles(pohon: Pohon, kop: Sequence[str]) -> Pohon:
    """Return the tree below the program, kegiatan and sub kegiatan that the words above it name.

    Only those above the level that all its topmost rows have, and whose kode begins theirs; these
    levels have no row of their own.
    """
    puncak = [pohon.simpul[p] for p in pohon.akar]
    tingkat = {simpul.tingkat for simpul in puncak}
    judul = find_titles(kop) if len(tingkat) == 1 and tingkat <= {*_BERTINGKAT} else []
    di_atas = _BERTINGKAT[: _BERTINGKAT.index(puncak[0].tingkat)] if judul else ()
    atasan = [satu for satu in judul if satu[0] in di_atas]
    judul = [satu for satu in atasan if _may_hold(satu[1], puncak)]
    if not judul:
        return pohon
    awal = pohon.simpul[0]
    atas = [
        Simpul(
            awal.baris, tingkat_judul, n, n - 1 if n else None, kode, nama,
            dict.fromkeys(awal.jumlah), maya=True,
        )
        for n, (tingkat_judul, kode, nama) in enumerate(judul)
    ]  # fmt: skip
    return pohon.below(atas)


def _may_hold(kode: str | None, puncak: Sequence[Simpul]) -> bool:
    """Tell whether the rows below a title may be its own: their kode, if any, begin with its."""
    atas = parse_kode(kode) if kode else None
    bawah = filter(None, (parse_kode(simpul.kode) for simpul in puncak if simpul.kode))
    berkode = [satu for satu in bawah if satu.tingkat != "rekening"]
    return atas is None or all(is_prefix(atas, satu) for satu in berkode)
