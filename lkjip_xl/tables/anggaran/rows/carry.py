"""Kode over several columns of which each row fills only its own: the parts above are carried."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.kode import Kode, kode_of_level, read_kode, split_parts
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.norms.kepala import NAMA_PROGRAM
from lkjip_xl.norms.kode import TINGKAT_BAGIAN
from lkjip_xl.tables.anggaran.rows.own_part import set_apart
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_PENDEK = 2  # parts of a level's own kode: 01, 2.01, 0001; a whole kode has more
_CUKUP = 0.8  # of the rows that leave the columns before their own blank
_PROGRAM = later(NAMA_PROGRAM)
# The columns of a kode that is spread over five.
_TINGKAT = tuple(TINGKAT_BAGIAN.values())
_LETAK_PROGRAM, _LETAK_KEGIATAN = 2, 3
_NOMOR, _KEGIATAN = later(r"\d{1,2}"), later(r"\d\.\d{1,2}")
_LEBAR = {5, 6}  # columns: those five, and one for the rekening
_UTUH = {"rekening", "skpd"}  # levels whose kode is whole by itself


def carry_kode(rows: list[BarisMentah]) -> list[BarisMentah]:
    """Return the rows with the kode parts that stand above them, where rows fill only their own."""
    rows = _items_apart(_by_place(set_apart(rows)))
    sendiri = [baris for baris in filter(_leaves_blank, rows) if not _is_whole(baris)]
    pendek = [baris for baris in sendiri if _parts(baris) <= _PENDEK]
    if not sendiri or len(pendek) < _CUKUP * len(sendiri):
        return rows
    program = _program_column(rows)
    hasil: list[BarisMentah] = []
    di_atas: list[str] = []
    for baris in rows:
        if not baris.teks_kode or _is_whole(baris):
            hasil.append(baris)
            continue
        di_atas = _carried(baris.kolom_kode, di_atas)
        tingkat = _level_at(_last_filled(baris), program)
        kode = kode_of_level(di_atas, tingkat) if tingkat else read_kode(list(di_atas))
        teks = kode.teks if kode else baris.teks_kode
        hasil.append(replace(baris, kode=kode, teks_kode=teks, kolom_kode=tuple(di_atas)))
    return hasil


def _by_place(rows: list[BarisMentah]) -> list[BarisMentah]:
    """Return the rows with the level that the column of their last part tells.

    Where rows fill the columns from the first on, and the fourth holds the kegiatan's 2.01,
    5 | 1 | 1 is a program of bidang 5.01, which together would look like the rekening 5.1.1.
    """
    penuh = {p: _last_filled(baris) for p, baris in enumerate(rows) if _is_in_parts(baris)}
    lajur = (baris.kolom_kode[_LETAK_KEGIATAN:] for baris in rows)
    kegiatan = [teks for teks in (next(iter(isi), "") for isi in lajur) if teks]
    if not kegiatan or not all(map(_KEGIATAN.fullmatch, kegiatan)):
        return rows
    hasil = list(rows)
    for p, letak in penuh.items():
        kode = kode_of_level(rows[p].kolom_kode[: letak + 1], _TINGKAT[letak])
        hasil[p] = replace(rows[p], kode=kode)
    return hasil


def _items_apart(rows: list[BarisMentah]) -> list[BarisMentah]:
    """Return the rows with the items below a rekening as such: they repeat the kode above it.

    So programs print each row's whole kode in columns; the item's own would stand in the last.
    """
    hasil: list[BarisMentah] = []
    sub_kegiatan, berekening = "", False
    for baris in rows:
        tingkat = baris.kode.tingkat if baris.kode else None
        if tingkat == "rekening":
            berekening = True
        elif berekening and len(baris.kolom_kode) > 1 and baris.teks_kode == sub_kegiatan:
            hasil.append(replace(baris, kode=None, teks_kode="", kolom_kode=()))
            continue
        elif tingkat is not None:
            berekening = False
            sub_kegiatan = baris.teks_kode if tingkat == "sub_kegiatan" else ""
        hasil.append(baris)
    return hasil


def _is_in_parts(baris: BarisMentah) -> bool:
    """Tell a row that fills its columns from the first on, the upper levels with a number each."""
    if not baris.teks_kode or len(baris.kolom_kode) <= _LETAK_KEGIATAN:
        return False
    letak = _last_filled(baris)
    isi = baris.kolom_kode[: letak + 1]
    atas = isi[: _LETAK_PROGRAM + 1]
    return letak < len(_TINGKAT) and all(isi) and all(map(_NOMOR.fullmatch, atas))


def _program_column(rows: Sequence[BarisMentah]) -> int | None:
    """Return the kode column in which the own parts of programs stand, by the word Program.

    Without the word, the third of five: urusan, bidang, program, kegiatan, sub kegiatan.
    """
    bertulis = (baris for baris in rows if baris.teks_kode)
    berkode = [baris for baris in bertulis if not _is_whole(baris)]
    letak = Counter(
        _last_filled(baris) for baris in berkode if _PROGRAM.match(baris.uraian.lower())
    )
    if letak:
        return letak.most_common(1)[0][0]
    lebar = {len(baris.kolom_kode) for baris in berkode}
    return _LETAK_PROGRAM if lebar and lebar <= _LEBAR else None


def _level_at(kolom: int, program: int | None) -> TingkatBaris | None:
    """Return the level whose own part stands in a column, where that of the programs is known."""
    letak = -1 if program is None else kolom - program + _LETAK_PROGRAM
    return _TINGKAT[letak] if 0 <= letak < len(_TINGKAT) else None


def _last_filled(baris: BarisMentah) -> int:
    """Return the last kode column that a row fills."""
    return max(k for k, teks in enumerate(baris.kolom_kode) if teks)


def _leaves_blank(baris: BarisMentah) -> bool:
    """Tell whether a row's first kode column is blank, and a later one filled."""
    return bool(baris.teks_kode) and len(baris.kolom_kode) > 1 and not baris.kolom_kode[0]


def _own(baris: BarisMentah) -> Kode | None:
    """Return the kode that a row's own columns make."""
    return read_kode([teks for teks in baris.kolom_kode if teks])


def _is_whole(baris: BarisMentah) -> bool:
    """Tell a rekening or a SKPD, whose kode needs nothing from above.

    What a row's place makes a program is none: 4 | 1 | 2 beside a column of 2.01.
    """
    kode = _own(baris)
    if _is_in_parts(baris) and baris.kode and baris.kode.tingkat not in _UTUH:
        return False
    return kode is not None and kode.tingkat in _UTUH and len(kode.bagian) > 1


def _parts(baris: BarisMentah) -> int:
    """Return how many parts a row's own columns hold."""
    return sum(len(split_parts(teks) or ()) for teks in baris.kolom_kode)


def _carried(kolom: Sequence[str], di_atas: Sequence[str]) -> list[str]:
    """Return a row's columns with those before its first own one as they stand above."""
    awal = next(k for k, teks in enumerate(kolom) if teks)
    akhir = max(k for k, teks in enumerate(kolom) if teks) + 1
    lama = [*di_atas, *[""] * len(kolom)]
    return [lama[k] if k < awal else kolom[k] for k in range(akhir)]
