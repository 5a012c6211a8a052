"""Totals that share out the rows of a table, each next to its part: above one, below another."""

from decimal import Decimal
from itertools import chain, pairwise

from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import CaraSubjumlah
from lkjip_xl.norms.kepala import KATA_SUBJUMLAH
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total, label_of, total_words
from lkjip_xl.tables.anggaran.sums import Dua, Jumlah, Terhitung, difference, root_range, says

_SELURUH = later(r"\b(seluruh\w*|keseluruhan|belanja|anggaran|umum|pengeluaran)\b")
_SUBJUMLAH = later(KATA_SUBJUMLAH)
_NOL = Decimal(0)

# What each total row that was sorted so far adds up, by its sheet row; empty: not known (yet).
Bagian = dict[int, tuple[int, ...]]


@beku
class Penjumlah:
    """A row that adds up the rows at some positions, and what shows which (empty: nothing)."""

    baris: BarisMentah
    dari: tuple[int, ...]
    cara: CaraSubjumlah


def shared_out(jumlah: list[BarisMentah], terhitung: Terhitung) -> Bagian:
    """Return what totals add up of which at least one stands on top of its part.

    Only where several of them share out all rows, each next to its own, which may have one above
    and one below it: a lone one may have left out a program, and so may a bare one beside those
    that name their part.
    """
    hasil: Bagian = {}
    if len({is_bare(baris) for baris in jumlah}) > 1:
        return {}
    awal, lalu = 0, 0
    for baris in jumlah:
        if lalu < awal and _closes(baris, terhitung, lalu, awal):
            hasil[baris.baris] = terhitung.akar[lalu:awal]
            continue
        akhir = _end_of_part(baris, terhitung, awal)
        if akhir is None:
            return {}
        hasil[baris.baris] = terhitung.akar[awal:akhir]
        awal, lalu = akhir, awal
    return hasil if len({*hasil.values()}) > 1 and awal == len(terhitung.akar) else {}


def _closes(baris: BarisMentah, terhitung: Terhitung, awal: int, akhir: int) -> bool:
    """Tell a total below the last of some rows that says once more what they come to."""
    di_atas = root_range(terhitung, -1, baris.baris)[1]
    isi = difference(terhitung.awalan[awal], terhitung.awalan[akhir])
    return di_atas == akhir and says(baris, isi)


def _end_of_part(baris: BarisMentah, terhitung: Terhitung, awal: int) -> int | None:
    """Return before which of the topmost rows a total's part ends that begins with one of them.

    It ends above the total, or where the rows below come to its amounts, in one column at least:
    another may be wrong. None where it does not.
    """
    lalu = terhitung.awalan[awal]
    atas = root_range(terhitung, -1, baris.baris)[1]
    akhir = range(awal + 1, len(terhitung.akar) + 1) if atas == awal else [atas]
    tepat = (p for p in akhir if says(baris, difference(lalu, terhitung.awalan[p])))
    sebagian = (p for p in akhir if says_one(baris, difference(lalu, terhitung.awalan[p])))
    return next(chain(tepat, sebagian), None)


def says_one(baris: BarisMentah, dua: Dua) -> bool:
    """Tell whether one of a row's amounts at least is a sum."""
    return any(n and n == isi.get(k) for isi in dua for k, n in baris.jumlah.items())


def adds_totals(baris: BarisMentah, sudah: list[Penjumlah]) -> tuple[int, ...]:
    """Return what a Sub Jumlah adds up whose amounts are those of the totals right above it.

    A program's below those of its kegiatan has the same words as they have.
    """
    jumlah: Jumlah = {}
    dari: set[int] = set()
    for satu in reversed(sudah if is_sub_total(baris) else []):
        if not satu.dari or dari & {*satu.dari}:
            return ()
        dari |= {*satu.dari}
        jumlah = {k: (n or _NOL) + (jumlah.get(k) or _NOL) for k, n in satu.baris.jumlah.items()}
        if says(baris, (jumlah, jumlah)):
            return tuple(sorted(dari))
    return ()


def is_sub_total(baris: BarisMentah) -> bool:
    """Tell a Sub Jumlah: it is of a part."""
    return bool(_SUBJUMLAH.match(total_words(baris)))


def says_a_part_again(penjumlah: list[Penjumlah], terhitung: Terhitung) -> bool:
    """Tell a bare Jumlah below all rows that has only what another total has already said.

    No earlier one has its words, but for that other right above it, where none stands so further
    up: a Jumlah may close each program below the Sub Jumlah, or the Jumlah, of its kegiatan.
    """
    akhir = terhitung.rows[-1].baris
    if len(penjumlah) < 2 or penjumlah[-1].baris.baris < akhir:
        return False
    *lain, terakhir = penjumlah
    if not is_total(terakhir.baris):
        return False  # numbers without words close nothing
    isi = _opened(terakhir.dari, terhitung)
    senilai = [s for s in lain if _opened(s.dari, terhitung) == isi]
    if not isi or not senilai or not is_bare(terakhir.baris) or is_sub_total(terakhir.baris):
        return False
    kata = total_words(terakhir.baris)
    di_atas = senilai[-1] is lain[-1] and lain[-1].baris.baris > akhir
    if di_atas and total_words(lain[-1].baris) == kata:
        return not any(b.baris.baris == a.baris.baris + 1 for a, b in pairwise(lain))
    return all(total_words(s.baris) != kata for s in lain)


def _opened(dari: tuple[int, ...], terhitung: Terhitung) -> tuple[int, ...]:
    """Return the rows below a single row instead of that row."""
    return tuple(terhitung.anak[dari[0]]) or dari if len(dari) == 1 else dari


def is_bare(baris: BarisMentah) -> bool:
    """Tell a Jumlah that names no part: nothing, or Seluruhnya, stands behind it."""
    label = label_of(baris)
    return not label or bool(_SELURUH.fullmatch(label))


def share_all(penjumlah: list[Penjumlah], terhitung: Terhitung) -> bool:
    """Tell totals that come to all topmost rows, each of which one of them adds up."""
    semua = all(s.dari for s in penjumlah)
    return semua and sorted(chain.from_iterable({s.dari for s in penjumlah})) == list(
        terhitung.akar
    )
