"""Which of the rows that add others up is the total of the table, and which repeats it."""

from bisect import bisect_left

from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import CaraSubjumlah
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total, label_of, total_words
from lkjip_xl.tables.anggaran.sums import Terhitung, adds_all

_KATA_SELURUH = later(r"\b(seluruh\w*|keseluruhan|belanja|anggaran|umum|pengeluaran)\b")
_SEPASANG = 2  # a subtotal, and what repeats it


@beku
class Penjumlah:
    """A row that adds up the rows at some positions, and what shows which (empty: nothing)."""

    baris: BarisMentah
    dari: tuple[int, ...]
    cara: CaraSubjumlah


def grand_total(penjumlah: list[Penjumlah], terhitung: Terhitung) -> BarisMentah | None:
    """Return the row that adds up the whole table: by its amounts, else where it stands.

    One whose amounts prove nothing is the total only above or below all rows, and so is the
    only one of a table, and a bare Jumlah there whose formula goes back to the first row, or that
    says once more what its last part does: what they leave out is then their finding.
    """
    for jumlah in penjumlah:
        if jumlah.dari == terhitung.akar or adds_all(jumlah.baris, terhitung):
            return jumlah.baris
    if not terhitung.rows:
        return None
    awal, akhir = terhitung.rows[0].baris, terhitung.rows[-1].baris
    luar = [jumlah for jumlah in penjumlah if not awal < jumlah.baris.baris < akhir]
    satu_saja = len(penjumlah) == 1
    calon = [s.baris for s in luar if not s.dari or (satu_saja and s.cara != "nama")]
    calon = calon or [s.baris for s in luar if _goes_back(s, terhitung)]
    calon = calon or _repeats_last(penjumlah, terhitung)
    return calon[-1] if calon else None


def _goes_back(jumlah: Penjumlah, terhitung: Terhitung) -> bool:
    """Tell a bare Jumlah whose formula goes back to the first of the topmost rows."""
    awal = jumlah.dari[0] == terhitung.akar[0]
    return awal and jumlah.cara == "rumus" and not label_of(jumlah.baris)


def _repeats_last(penjumlah: list[Penjumlah], terhitung: Terhitung) -> list[BarisMentah]:
    """Return the last row if it is a bare Jumlah that says what the one above says.

    One row more than below any other program stands then below the last: what closes the table.
    Where not all programs are closed alike, its words must be others too.
    """
    puncak = terhitung.akar
    while len(puncak) == 1:
        puncak = tuple(terhitung.anak[puncak[0]])
    tutup = [bisect_left(terhitung.rows, s.baris.baris, key=lambda r: r.baris) for s in penjumlah]
    akhir = tutup.count(len(terhitung.rows))
    biasa = {tutup.count(p) for p in puncak[1:]}
    if akhir < _SEPASANG or not biasa or akhir <= max(biasa):
        return []
    atas, baris = penjumlah[-2].baris, penjumlah[-1].baris
    if not is_total(baris):
        return []  # numbers without words close nothing
    serupa = len(biasa) == 1 and 0 not in biasa
    lain = serupa or total_words(atas) != total_words(baris)
    return [baris] if lain and is_bare(baris) and atas.jumlah == baris.jumlah else []


def second_total(penjumlah: Penjumlah, terhitung: Terhitung) -> Penjumlah:
    """Return a bare Jumlah outside the rows, beside the table's total, as one of all rows too."""
    if not terhitung.rows:
        return penjumlah
    awal, akhir = terhitung.rows[0].baris, terhitung.rows[-1].baris
    if penjumlah.dari or awal < penjumlah.baris.baris < akhir or not is_bare(penjumlah.baris):
        return penjumlah
    return Penjumlah(penjumlah.baris, terhitung.akar, "kata")


def is_bare(baris: BarisMentah) -> bool:
    """Tell a Jumlah that names no part: Jumlah, TOTAL, Jumlah Seluruhnya."""
    return not label_of(baris) or bool(_KATA_SELURUH.fullmatch(label_of(baris)))
