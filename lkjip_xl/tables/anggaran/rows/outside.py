"""Lines without kode among budget rows that hold no money of their own: Persentase, Rata-rata.

Their words tell little. That the rows without them add up, and what their amounts are of those
sums (too small for rupiah, percents, a mean, a remainder, the same money divided once more),
proves it.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations, compress

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.grid.grid import Grid
from lkjip_xl.norms.bukti import RUPIAH_TERKECIL
from lkjip_xl.tables.anggaran.levels.hierarchy import Tingkatan, find_parents
from lkjip_xl.tables.anggaran.levels.level_names import TANPA_KATA, word_rank
from lkjip_xl.tables.anggaran.levels.parents import Induk, depths
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total, label_of
from lkjip_xl.tables.anggaran.sums import Jumlah, Terhitung, count_rows, sums_below

_NOL = Decimal(0)
_PENUH = Decimal(100)
_DUA_DESIMAL, _BULAT = Decimal("0.01"), Decimal("0.5")  # how percents are rounded
_SATU = Decimal(1)  # rupiah: a mean is rounded
_BERCIRI = 0.6  # of the rows down to the last with a cue: else one without is a row like others
_TERSEDIKIT = 3  # rows with a cue: a program, its kegiatan and its sub kegiatan
_DICOBA = 8  # places where such lines may begin, behind details of the last row
_TERBANYAK = 30  # lines at the end of a table: more are its details


def counts_among(rows: Sequence[BarisMentah]) -> list[BarisMentah]:
    """Return the rows that say Jumlah of what is no money, and no row's name: Jumlah paket 4."""
    kecil = list(filter(_is_small, filter(is_total, rows)))
    mentah = [baris for baris in rows if not is_total(baris)] if kecil else []
    berciri = list(compress(mentah, _cued(mentah)))
    if not _are_rupiah(berciri):
        return []
    nama = {kunci_nama(baris.uraian) for baris in berciri}
    return [baris for baris in kecil if kunci_nama(label_of(baris)) not in nama | {""}]


def is_in_millions(baris: BarisMentah, terhitung: Terhitung) -> bool:
    """Tell a total with the digits of the sum, in thousands or millions: a slip of units."""
    seluruh = sums_below(terhitung, None)
    return any(
        n and (m := jumlah.get(k)) and _digits(n) == _digits(m)
        for jumlah in seluruh
        for k, n in baris.jumlah.items()
    )


def set_aside(
    rows: list[BarisMentah], grid: Grid, penutup: Sequence[BarisMentah], asal: Tingkatan
) -> tuple[list[BarisMentah], list[BarisMentah], Tingkatan]:
    """Return the rows, the lines among them that hold nothing of their own, and the levels.

    `penutup` are the rows that say Jumlah, or nothing; `asal` are the levels with all lines.
    """
    lepas: list[BarisMentah] = []
    ciri = _cued(rows)
    kecil = _too_small(rows, ciri)
    if kecil:
        tetap = _without(rows, kecil)
        tanpa = find_parents(tetap, grid, penutup)
        if _are_proven(tetap, tanpa, kecil):
            rows, lepas, asal = tetap, kecil, tanpa
            ciri = _cued(rows)
    ekor = _lines_below(rows, ciri)
    if not ekor:
        return rows, lepas, asal
    tanpa = find_parents(rows[: -len(ekor)], grid, penutup)
    awal = dict.fromkeys((0, *range(max(0, len(ekor) - _DICOBA), len(ekor))))
    luar = _first_outside(ekor, rows[: -len(ekor)], tanpa, awal)
    if not luar:
        return rows, lepas, asal
    tetap = rows[: -len(luar)]
    sendiri = len(luar) == len(ekor)
    return tetap, [*lepas, *luar], tanpa if sendiri else find_parents(tetap, grid, penutup)


def loose_roots(rows: Sequence[BarisMentah], induk: Induk) -> set[int]:
    """Return the lines at the end that stand beside the programs, though nothing says so.

    In a list without levels all rows stand so.
    """
    if not any(atas is not None for atas in induk):
        return set()
    banyak = len(_lines_below(rows, _cued(rows)))
    letak = range(len(rows) - banyak, len(rows))
    akar = {p for p in letak if induk[p] is None} - set(induk)
    return {p for p in akar if rows[p].terisi}


def _without(rows: Sequence[BarisMentah], luar: Sequence[BarisMentah]) -> list[BarisMentah]:
    letak = {baris.baris for baris in luar}
    return [baris for baris in rows if baris.baris not in letak]


def _cued(rows: Sequence[BarisMentah]) -> list[bool]:
    """Tell of each row whether it says its level as most do: by kode, number, or word.

    Where rows do so in no way, only the last one is in question.
    """
    berkode = [bool(baris.teks_kode or baris.nomor) for baris in rows]
    berkata = [word_rank(baris.kata) != TANPA_KATA for baris in rows]
    salah_satu = [a or b for a, b in zip(berkode, berkata, strict=True)]
    for ciri in (berkode, salah_satu):
        ekor = next((n for n, berciri in enumerate(reversed(ciri)) if berciri), len(rows))
        if sum(ciri) >= max(_TERSEDIKIT, _BERCIRI * (len(rows) - ekor)):
            return ciri
    return [posisi < len(rows) - 1 for posisi in range(len(rows))]


def _too_small(rows: Sequence[BarisMentah], ciri: Sequence[bool]) -> list[BarisMentah]:
    """Return the lines below the first row with a cue whose amounts are no rupiah.

    Below all others a word is no cue: Sub kegiatan selesai 4.
    """
    awal = ciri.index(True) if True in ciri else len(rows)
    lain = [not berciri for berciri in ciri]
    lain[-1:] = [not (baris.teks_kode or baris.nomor) for baris in rows[-1:]]
    kecil = list(filter(_is_small, compress(rows[awal:], lain[awal:])))
    return kecil if kecil and _are_rupiah(_without(rows, kecil)) else []


def _lines_below(rows: Sequence[BarisMentah], ciri: Sequence[bool]) -> list[BarisMentah]:
    """Return the lines at the end, unless they add up to the row above them: its details."""
    banyak = next((n for n, berciri in enumerate(reversed(ciri)) if berciri), 0)
    ekor = list(rows[len(rows) - banyak :])
    if not 0 < banyak <= _TERBANYAK or _are_details(rows[-banyak - 1], ekor):
        return []
    return ekor


def _is_small(baris: BarisMentah) -> bool:
    """Tell amounts of which none is rupiah: percents, counts."""
    angka = [abs(n) for n in baris.jumlah.values() if n]
    return bool(angka) and max(angka) < RUPIAH_TERKECIL


def _are_rupiah(rows: Sequence[BarisMentah]) -> bool:
    """Tell whether each row with amounts holds what a budget's row does, in some column."""
    berisi = [baris for baris in rows if any(baris.jumlah.values())]
    return bool(berisi) and not any(map(_is_small, berisi))


def _digits(nilai: Decimal) -> str:
    """Return the digits of an amount without its zeros at either end: the same in millions."""
    return f"{nilai:f}".replace(".", "").strip("0")


def _are_details(atas: BarisMentah, bawah: Sequence[BarisMentah]) -> bool:
    """Tell whether lines add up to the row above them."""
    jumlah = _added(bawah)
    tertulis = {k: n for k, n in atas.jumlah.items() if n}
    return bool(tertulis) and all(jumlah.get(k) == n for k, n in tertulis.items())


def _added(rows: Sequence[BarisMentah]) -> Jumlah:
    """Return sums by column; a column that no row fills has none."""
    hasil: Jumlah = {}
    for baris in rows:
        for k, n in baris.jumlah.items():
            if n is not None:
                hasil[k] = (hasil.get(k) or _NOL) + n
    return hasil


def _first_outside(
    ekor: Sequence[BarisMentah], tetap: list[BarisMentah], tanpa: Tingkatan, awal: Iterable[int]
) -> list[BarisMentah]:
    """Return as many of the last lines as sums that come out without them prove to be outside."""
    hitung = count_rows(tetap, tanpa.induk)
    jumlah: Jumlah = {k: n for k, n in sums_below(hitung, None)[1].items() if n}
    banyak = {*Counter(depths(tanpa.induk)).values(), sum(not anak for anak in hitung.anak)}
    for n in awal:
        luar = [baris for baris in ekor[n:] if any(baris.jumlah.values())]
        terbukti = _are_proven(tetap, tanpa, luar)
        jelas = terbukti and _all_explained(luar, jumlah, banyak - {1})
        if luar and (jelas or _are_percents_alone(luar, tetap, jumlah)):
            return list(ekor[n:])
    return []


def _are_proven(
    tetap: Sequence[BarisMentah], tanpa: Tingkatan, luar: Sequence[BarisMentah]
) -> bool:
    """Tell whether the row above each line is part of sums that come out without the line.

    That is so in a column where the line has an amount; in a list without levels its total tells.
    """
    cocok = {satu.kolom: {*satu.cocok} for satu in tanpa.tafsir.bukti.lajur}
    salah = {p for satu in tanpa.tafsir.bukti.lajur for p in satu.salah}
    bicara = salah.union(*cocok.values())
    for baris in luar:
        p: int | None = bisect_left(tetap, baris.baris, key=lambda s: s.baris) - 1
        while p is not None and p not in bicara:
            p = tanpa.induk[p]
        if p is None and tanpa.tafsir.tertutup:
            continue
        if not any(n and p in cocok.get(k, ()) for k, n in baris.jumlah.items()):
            return False
    return True


def _all_explained(luar: Sequence[BarisMentah], jumlah: Jumlah, banyak: set[int]) -> bool:
    """Tell whether each line says something of the sums, alone or with those next to it."""
    sisa = list(luar)
    while sisa:
        if _says_of(sisa[0], jumlah, banyak):
            sisa = sisa[1:]
            continue
        n = next((n for n in range(len(sisa), 0, -1) if _divide(sisa[:n], jumlah)), 0)
        if not n or not banyak:
            return False
        sisa = sisa[n:]
    return True


def _are_percents_alone(
    luar: Sequence[BarisMentah], tetap: Sequence[BarisMentah], jumlah: Jumlah
) -> bool:
    """Tell percents where no sum comes out: of several columns, and with decimals or no rupiah."""
    angka = [n for baris in luar for n in baris.jumlah.values() if n is not None]
    pecahan = any(n != n.to_integral_value() for n in angka)
    if not pecahan and not (all(map(_is_small, luar)) and _are_rupiah(tetap)):
        return False
    return all(_are_percents(baris, jumlah, terkecil=2) for baris in luar)


def _says_of(baris: BarisMentah, jumlah: Jumlah, banyak: set[int]) -> bool:
    """Tell percents, a mean or a remainder of the whole, or in one column more than the whole."""
    angka = {k: n for k, n in baris.jumlah.items() if n}
    if _are_percents(baris, jumlah, terkecil=1):
        return True
    if angka and any(
        all(abs(n * kali - (jumlah.get(k) or _NOL)) <= kali * _SATU for k, n in angka.items())
        for kali in banyak
    ):
        return True
    if len(angka) != 1 or len(jumlah) < 2:
        return False
    ((kolom, nilai),) = angka.items()
    selisih = {abs((a or _NOL) - (b or _NOL)) for a, b in combinations(jumlah.values(), 2)}
    return nilai in selisih or (kolom != min(jumlah) and nilai > (jumlah.get(kolom) or _NOL))


def _divide(rows: Sequence[BarisMentah], jumlah: Jumlah) -> bool:
    """Tell lines that add up to the whole in all columns that they fill: its money once more."""
    bagian = _added(rows)
    return any(bagian.values()) and all(n == (jumlah.get(k) or _NOL) for k, n in bagian.items())


def _are_percents(baris: BarisMentah, jumlah: Jumlah, *, terkecil: int) -> bool:
    """Tell amounts that are the whole of each column in percent of the first one's."""
    angka = {k: n for k, n in baris.jumlah.items() if n is not None}
    penuh = jumlah.get(min(jumlah)) if jumlah else None
    if len(angka) < terkecil or not penuh or not any(angka.values()):
        return False
    return any(
        all(_is_near(n * kali, _PENUH * (jumlah.get(k) or _NOL) / penuh) for k, n in angka.items())
        for kali in (Decimal(1), _PENUH)
    )


def _is_near(tertulis: Decimal, tepat: Decimal) -> bool:
    bulat = tertulis == tertulis.to_integral_value()
    return abs(tertulis - tepat) <= (_BULAT if bulat else _DUA_DESIMAL)
