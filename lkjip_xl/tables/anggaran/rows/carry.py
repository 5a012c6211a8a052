"""Kode over several columns of which each row fills only its own: the parts above are carried."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.kode import Kode, kode_of_level, read_kode, split_parts
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.norms.kepala import NAMA_PROGRAM
from lkjip_xl.norms.kode import TINGKAT_BAGIAN
from lkjip_xl.tables.anggaran.levels.heading import levels_named
from lkjip_xl.tables.anggaran.rows.own_part import set_apart, with_lost_zeros
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_PENDEK = 2  # parts of a level's own kode: 01, 2.01, 0001; a whole kode has more
_CUKUP = 0.8  # of the rows that leave the columns before their own blank
_PROGRAM = later(NAMA_PROGRAM)
# The columns of a kode that is spread over five.
_TINGKAT = tuple(TINGKAT_BAGIAN.values())
_LETAK_PROGRAM = 2
_KEGIATAN = later(r"[0-3]\.\d{1,2}")  # its own part begins with who has the affair; 5.1 is an akun
_ATAS, _SUB = later(r"\d{1,2}(\.\d{1,2}){0,2}"), later(r"\d{1,5}")
_REKENING = later(r"[4-6](\.[1-4]\b|$)")  # an akun alone, or with its kelompok
_LEBAR = {5, 6}  # columns: those five, and one for the rekening
_UTUH = {"rekening", "skpd"}  # levels whose kode is whole by itself


def carry_kode(
    rows: list[BarisMentah], judul: str = "", judul_kode: Sequence[str] = ()
) -> list[BarisMentah]:
    """Return the rows with the kode parts that stand above them, where rows fill only their own.

    `judul` are the words above the names, `judul_kode` those above each column of kode.
    """
    rows = set_apart(with_lost_zeros(rows), judul)
    program = _program_column(rows)
    if program is None:
        program = _program_by_heading(rows, judul, judul_kode)
    rows = _items_apart(rows if program is None else _by_place(rows, program))
    sendiri = [baris for baris in filter(_leaves_blank, rows) if not _is_whole(baris)]
    pendek = [baris for baris in sendiri if _parts(baris) <= _PENDEK]
    if not sendiri or len(pendek) < _CUKUP * len(sendiri):
        return rows
    if program is None:
        program = _program_by_word(rows)
    hasil: list[BarisMentah] = []
    di_atas: list[str] = []
    akun = _account_column(rows)
    for baris in rows:
        utuh = not any(baris.kolom_kode) or _is_whole(baris)
        if utuh or (_last_filled(baris) == akun and _own_column_only(baris)):
            hasil.append(baris)
            continue
        di_atas = _carried(baris.kolom_kode, di_atas)
        tingkat = _level_at(_last_filled(baris), program)
        kode = kode_of_level(di_atas, tingkat) if tingkat else read_kode(list(di_atas))
        teks = kode.teks if kode else baris.teks_kode
        hasil.append(replace(baris, kode=kode, teks_kode=teks, kolom_kode=tuple(di_atas)))
    return hasil


def _by_place(rows: list[BarisMentah], program: int) -> list[BarisMentah]:
    """Return the rows with the level that the column of their last part tells.

    Beside a column of kegiatan's own 2.01, 5 | 1 | 1 is a program of bidang 5.01, which together
    would look like the rekening 5.1.1, and a lone 4 or 5 a program, which would be an akun.
    """
    hasil = list(rows)
    for p, baris in enumerate(rows):
        if not any(baris.kolom_kode):
            continue
        kolom = baris.kolom_kode[: _last_filled(baris) + 1]
        tingkat = _level_at(len(kolom) - 1, program)
        if tingkat and _is_in_parts(kolom, program):
            kode = kode_of_level(kolom, tingkat)
            teks = kode.teks if kode else baris.teks_kode
            hasil[p] = replace(baris, kode=kode, teks_kode=teks)
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


def _is_in_parts(kolom: Sequence[str], program: int) -> bool:
    """Tell kode columns filled from the first on: numbers down to the program, then own parts."""
    atas, bawah = kolom[: program + 1], kolom[program + 2 :]
    return all(map(_ATAS.fullmatch, atas)) and all(map(_SUB.fullmatch, bawah))


def _program_column(rows: Sequence[BarisMentah]) -> int | None:
    """Return the kode column of programs: before the one that holds only kegiatan's own 2.01.

    Where kode are whole, the bidang 2.01 begins with the urusan before it or above it.
    """
    lebar = max((len(baris.kolom_kode) for baris in rows), default=0)
    for k in range(1, lebar):
        milik = [s.kolom_kode for s in rows if any(s.kolom_kode[k : k + 1])]
        if not milik or not all(_KEGIATAN.fullmatch(kolom[k]) for kolom in milik):
            continue
        if not _begin_with_column_before(rows, k):
            return k - 1
    return None


def _begin_with_column_before(rows: Sequence[BarisMentah], kolom: int) -> bool:
    """Tell whether each kode of a column begins with the last one in the column before it."""
    atas = ""
    for baris in rows:
        if any(baris.kolom_kode[kolom - 1 : kolom]):
            atas = baris.kolom_kode[kolom - 1]
        sendiri = "".join(baris.kolom_kode[kolom : kolom + 1])
        if sendiri and not sendiri.startswith(f"{atas}."):
            return False
    return True


def _program_by_heading(
    rows: Sequence[BarisMentah], judul: str, judul_kode: Sequence[str]
) -> int | None:
    """Return the kode column of programs by the headings of others: -1 left of Kd. Keg.

    A lone column says it only of own parts of one shape, and where the names' heading is silent:
    Kode Kegiatan stands over whole kode of all levels too.
    """
    bernama = [levels_named(kata) for kata in judul_kode]
    letak = {
        k + _LETAK_PROGRAM - _TINGKAT.index(tingkat[0])
        for k, tingkat in enumerate(bernama)
        if len(tingkat) == 1
    }
    if len(letak) != 1 or (len(judul_kode) == 1 and levels_named(judul)):
        return None
    program = letak.pop()
    bawah = zip(*(s.kolom_kode[max(0, program + 1) :] for s in rows if s.teks_kode), strict=False)
    sendiri = ([teks for teks in lajur if teks] for lajur in bawah)
    return program if all(map(_are_own_parts, sendiri)) else None


def _are_own_parts(kode: Sequence[str]) -> bool:
    """Tell kode that are all a lone number, or all a kegiatan's own 2.01."""
    return all(map(_SUB.fullmatch, kode)) or all(map(_KEGIATAN.fullmatch, kode))


def _program_by_word(rows: Sequence[BarisMentah]) -> int | None:
    """Return the kode column in which the own parts of programs stand, by the word Program.

    Without the word, the third of five: urusan, bidang, program, kegiatan, sub kegiatan.
    """
    bertulis = (baris for baris in rows if any(baris.kolom_kode))
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
    if baris.kode and baris.kode.tingkat not in _UTUH:
        return False
    kode = _own(baris)
    return kode is not None and kode.tingkat in _UTUH and len(kode.bagian) > 1


def _account_column(rows: Sequence[BarisMentah]) -> int | None:
    """Return the last kode column where it holds rekening from their akun on: 5, 5.1, 5.1.02.

    There a lone digit is an akun, and goes on from nothing above it.
    """
    akhir = max((len(baris.kolom_kode) for baris in rows), default=0) - 1
    isi = {kolom for baris in rows if (kolom := "".join(baris.kolom_kode[akhir:]))}
    panjang = any("." in kolom for kolom in isi)
    return akhir if akhir > 0 and panjang and all(map(_REKENING.match, isi)) else None


def _own_column_only(baris: BarisMentah) -> bool:
    """Tell a row that fills one kode column."""
    return sum(map(bool, baris.kolom_kode)) == 1


def _parts(baris: BarisMentah) -> int:
    """Return how many parts a row's own columns hold."""
    return sum(len(split_parts(teks) or ()) for teks in baris.kolom_kode)


def _carried(kolom: Sequence[str], di_atas: Sequence[str]) -> list[str]:
    """Return a row's columns with those before its first own one as they stand above."""
    awal = next(k for k, teks in enumerate(kolom) if teks)
    akhir = max(k for k, teks in enumerate(kolom) if teks) + 1
    lama = [*di_atas, *[""] * len(kolom)]
    return [lama[k] if k < awal else kolom[k] for k in range(akhir)]
