"""What stands for the budget tables as they lie on their sheets: several as one, or a part."""

from collections.abc import Sequence

from lkjip_xl.join.agency import own_part
from lkjip_xl.join.sheets import as_parts, find_sheets, join_sheets
from lkjip_xl.join.subsets import is_filtered_copy
from lkjip_xl.model.gabungan import Rangkaian
from lkjip_xl.model.tabel import Tabel, TakDikenali

Entri = tuple[Tabel | TakDikenali, ...]


def whole_tables(
    entri: Entri, calon: Sequence[int], instansi: str
) -> tuple[Entri, dict[int, Rangkaian]]:
    """Return the entries, and by the first entry what several sheets or one agency's rows are.

    Filtered copies of another table are no sheets of it.
    """
    isi = list(entri)
    hasil: dict[int, Rangkaian] = {}
    utuh = [p for p in calon if not filtered_from(entri, p, calon)]
    for anggota, sebab in find_sheets(isi, utuh):
        hasil[anggota[0]] = join_sheets(isi, anggota, sebab)
        as_parts(isi, hasil[anggota[0]])
    for posisi in calon:
        tabel = isi[posisi]
        sudah = any(posisi in satu.anggota for satu in hasil.values())
        if isinstance(tabel, Tabel) and not sudah and (r := own_part(posisi, tabel, instansi)):
            hasil[posisi] = r
    return tuple(isi), hasil


def filtered_from(entri: Entri, posisi: int, calon: Sequence[int]) -> Tabel | None:
    """Return the table of which an entry holds a part of the rows and nothing else."""
    satu = entri[posisi]
    for p in calon:
        lain = entri[p]
        if p == posisi or not isinstance(satu, Tabel) or not isinstance(lain, Tabel):
            continue
        if same_subject(satu, lain) and is_filtered_copy(satu, lain):
            return lain
    return None


def same_subject(kiri: Tabel, kanan: Tabel) -> bool:
    """Tell whether two tables may speak of one agency, year, stage and month."""
    isi = (
        (kiri.skpd and kiri.skpd.lower(), kanan.skpd and kanan.skpd.lower()),
        (kiri.tahun, kanan.tahun),
        (kiri.tahapan, kanan.tahapan),
        (kiri.periode, kanan.periode),
    )
    return all(len({satu for satu in dua if satu}) < 2 for dua in isi)
