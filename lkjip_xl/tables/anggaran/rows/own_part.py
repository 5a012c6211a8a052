"""One column of kode of which each row has its own part only: 01 · 2.01 · 0001, set apart.

A program, or what stands above it, may be whole: 7.01.01 · 2.01 · 0001.
"""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.kode import read_kode, without_marks
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.norms.kepala import NAMA_BIDANG, NAMA_PROGRAM
from lkjip_xl.norms.kode import TINGKAT_BAGIAN
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_BAGIAN = later(r"\d{1,2}")
_KEGIATAN = later(r"[0-3]\.\d\d")  # begins with who has the affair; 4 to 6 would be an akun
_BERNOL, _TANPA_NOL = later(r"[0-3]\.0\d"), later(r"[0-3]\.[1-9]")
_BIDANG_UTUH = later(r"\d\.\d\d")
_SUB = later(r"\d\d|\d{4}")
_NOMOR_SUB = later(r"\d{1,4}")  # where programs are whole, a lone number is none
_NAMA_BIDANG = later(NAMA_BIDANG)
_NAMA_PROGRAM = later(NAMA_PROGRAM)
_URUSAN, _BIDANG, _PROGRAM, _LETAK_KEGIATAN, _LETAK_SUB, _REKENING = range(6)
_UTUH: dict[TingkatBaris, int] = {"program": _PROGRAM, "kegiatan": _LETAK_KEGIATAN}
_LUAR = {"rekening", "skpd"}  # their kode are whole, and none goes on below them
_KEGIATAN_SUB = later(r"(uraian |nama )?kegiatan\b(?!.*\b(program|urusan)\b).*\bsub kegiatan\b")
_BEBERAPA = 2  # kegiatan whose sums say that no program stands between them
_CUKUP = 0.9  # of the kode that are no rekening: a slip in ten is still a slip


def set_apart(rows: list[BarisMentah], judul: str = "") -> list[BarisMentah]:
    """Return the rows with their parts in a column for each level, where one column holds them.

    A kegiatan's part has a point; what stands below it is a sub kegiatan's, until the next program.
    `judul` are the words above the names: they may name kegiatan and no program.
    """
    tunggal = (p for p, s in enumerate(rows) if len(s.kolom_kode) == 1)
    sendiri = [p for p in tunggal if _has_own_part(rows[p])]
    berkode = [rows[p] for p in sendiri]
    puncak = _PROGRAM
    if _begins_with_kegiatan(rows, berkode) and (_KEGIATAN_SUB.match(judul) or _add_up(berkode)):
        puncak, letak = _LETAK_KEGIATAN, _below_kegiatan(berkode)
    else:
        letak = _places(berkode)
    tempat = dict(zip(sendiri, letak, strict=True))
    ketemu = [kolom for kolom in tempat.values() if kolom is not None]
    if not {puncak, _LETAK_KEGIATAN} <= set(ketemu) or len(ketemu) < _CUKUP * len(sendiri):
        return rows
    return [_in_column(baris, tempat.get(p)) for p, baris in enumerate(rows)]


def _begins_with_kegiatan(rows: Sequence[BarisMentah], berkode: Sequence[BarisMentah]) -> bool:
    """Tell a list whose first kode is a kegiatan's own part, and in which no row says Program."""
    awal = without_marks(berkode[0].teks_kode) if berkode else ""
    bernama = any(_NAMA_PROGRAM.match(baris.kata.lower()) for baris in rows)
    return bool(_KEGIATAN.fullmatch(awal)) and not bernama


def _below_kegiatan(rows: Sequence[BarisMentah]) -> list[int | None]:
    """Return the column of each row's part where kegiatan stand at the top."""
    hasil: list[int | None] = []
    for baris in rows:
        teks = without_marks(baris.teks_kode)
        bawah = _LETAK_SUB if _NOMOR_SUB.fullmatch(teks) else None
        hasil.append(_LETAK_KEGIATAN if _KEGIATAN.fullmatch(teks) else bawah)
    return hasil


def _add_up(rows: Sequence[BarisMentah]) -> bool:
    """Tell kegiatan each of which is the sum of the lone numbers below it, and of no kegiatan.

    The bidang 2.16 above one program is also the sum of the kegiatan further down.
    """
    letak = [p for p, kolom in enumerate(_below_kegiatan(rows)) if kolom == _LETAK_KEGIATAN]
    kegiatan = [rows[p] for p in letak]
    batas = [*letak[1:], len(rows)]
    if len(letak) < _BEBERAPA or _is_sum(kegiatan[0], kegiatan[1:]):
        return False
    return all(_is_sum(rows[p], rows[p + 1 : akhir]) for p, akhir in zip(letak, batas, strict=True))


def _is_sum(atas: BarisMentah, bawah: Sequence[BarisMentah]) -> bool:
    """Tell whether each amount of a row is the sum of those of other rows."""
    jumlah = {k: n for k, n in atas.jumlah.items() if n}
    hitungan = {k: sum(baris.jumlah.get(k) or 0 for baris in bawah) for k in jumlah}
    return bool(jumlah) and jumlah == hitungan


def with_lost_zeros(rows: list[BarisMentah]) -> list[BarisMentah]:
    """Return the rows, a kegiatan's own part 2.1 beside 2.01 being 2.10: typed as a number.

    Numbers 1.1 to 1.10 have no 1.01 among them.
    """
    semua = {sel for baris in rows for sel in enumerate(baris.kolom_kode)}
    bernol = {k for k, teks in semua if _BERNOL.fullmatch(teks)}
    hasil = list(rows)
    for posisi, baris in enumerate(rows if bernol else ()):
        kolom = [
            f"{teks}0" if k in bernol and _TANPA_NOL.fullmatch(teks) else teks
            for k, teks in enumerate(baris.kolom_kode)
        ]
        if kolom != list(baris.kolom_kode):
            teks = " ".join(filter(None, kolom))
            kode = read_kode(kolom)
            hasil[posisi] = replace(baris, kode=kode, teks_kode=teks, kolom_kode=tuple(kolom))
    return hasil


def _has_own_part(baris: BarisMentah) -> bool:
    """Tell a row with a kode that is no rekening and no SKPD."""
    return bool(baris.teks_kode) and not (baris.kode and baris.kode.tingkat in _LUAR)


def _places(rows: Sequence[BarisMentah]) -> list[int | None]:
    """Return the column of each row's part: urusan to sub kegiatan; None for any other kode.

    A program may be whole, 7.01.01, above own parts; a bidang then stands right above its first.
    """
    utuh = [_whole(baris) for baris in rows]
    if "program" in utuh:
        return _below_whole(rows, utuh)
    program = _programs(rows)
    hasil: list[int | None] = []
    for posisi, baris in enumerate(rows):
        teks = without_marks(baris.teks_kode)
        if posisi in program:
            hasil.append(_PROGRAM)
        elif _KEGIATAN.fullmatch(teks):
            hasil.append(_LETAK_KEGIATAN)
        elif posisi < min(program, default=0) and _BAGIAN.fullmatch(teks):
            bidang = len(teks) > 1 or _NAMA_BIDANG.match(baris.uraian.lower())
            hasil.append(_BIDANG if bidang else _URUSAN)
        else:
            hasil.append(_LETAK_SUB if _SUB.fullmatch(teks) else None)
    return hasil


def _whole(baris: BarisMentah) -> TingkatBaris | None:
    """Return the level of a program or kegiatan whose kode begins with its urusan and bidang."""
    if baris.kode is None or baris.kode.tingkat not in _UTUH:
        return None
    utuh = TINGKAT_BAGIAN.get(len(baris.kode.bagian)) == baris.kode.tingkat
    return baris.kode.tingkat if utuh else None


def _below_whole(
    rows: Sequence[BarisMentah], utuh: Sequence[TingkatBaris | None]
) -> list[int | None]:
    """Return the column of each row's part among whole programs."""
    awal = utuh.index("program")
    hasil: list[int | None] = []
    for posisi, baris in enumerate(rows):
        teks = without_marks(baris.teks_kode)
        di_bawah = rows[posisi + 1].teks_kode if posisi + 1 < len(rows) else ""
        if tingkat := utuh[posisi]:
            hasil.append(_UTUH[tingkat])
        elif _BIDANG_UTUH.fullmatch(teks) and without_marks(di_bawah).startswith(f"{teks}."):
            hasil.append(_BIDANG)
        elif _KEGIATAN.fullmatch(teks):
            hasil.append(_LETAK_KEGIATAN)
        elif posisi < awal:
            hasil.append(_URUSAN if _BAGIAN.fullmatch(teks) else None)
        else:
            hasil.append(_LETAK_SUB if _NOMOR_SUB.fullmatch(teks) else None)
    return hasil


def _programs(rows: Sequence[BarisMentah]) -> set[int]:
    """Return the rows of programs: by their names, else those where kegiatan begin anew.

    Within a program the parts of its kegiatan grow: 2.01, 2.02.
    """
    bagian = {
        p for p, baris in enumerate(rows) if _BAGIAN.fullmatch(without_marks(baris.teks_kode))
    }
    bernama = {p for p in bagian if _NAMA_PROGRAM.match(rows[p].uraian.lower())}
    if bernama:
        return bernama
    hasil: set[int] = set()
    terakhir = ""
    for posisi, baris in enumerate(rows):
        teks = without_marks(baris.teks_kode)
        if _KEGIATAN.fullmatch(teks):
            if posisi - 1 in bagian and teks <= (terakhir or teks):
                hasil.add(posisi - 1)
            terakhir = teks
    return hasil


def _in_column(baris: BarisMentah, kolom: int | None) -> BarisMentah:
    """Return a row with its kode in the column of its level: a rekening stands in the last.

    Of a whole kode each part stands in its own.
    """
    if not baris.teks_kode:
        return baris
    letak = _REKENING if kolom is None else kolom
    bagian = [baris.teks_kode]
    if letak < _LETAK_SUB and baris.kode:
        bagian = baris.kode.teks.split(".")
    if letak == _LETAK_KEGIATAN:
        bagian = [*bagian[:-2], ".".join(bagian[-2:])]
    depan = [""] * (letak + 1 - len(bagian))
    return replace(baris, kolom_kode=(*depan, *bagian, *[""] * (_REKENING - letak)))
