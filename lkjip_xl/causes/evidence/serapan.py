"""What the other rows of a table spend of their pagu: a hint where no second relation speaks."""

from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.evidence.andaian import Andaian, Koreksi

_CUKUP = 5  # rows; of fewer none is known to be odd
# With a zero too few or too many a share is a tenth of what it was, and a zero in one of two
# addends leaves about two thirds; a fifth less than the others spend is none of these.
_LONGGAR = Decimal("0.8")


def may_spend(b: Baris, koreksi: Koreksi) -> bool:
    """Tell whether a row would spend a share of its pagu that other rows spend as well.

    The lowest of them is left out: it may be the odd one. Somewhat less is no odd share yet, and to
    spend all, or nothing, never is.
    """
    if not koreksi:
        return True
    luas = Andaian(b.saksi.konteks, b.tabel, b.pohon, koreksi)
    bagian = _share(luas, next(iter(koreksi))[0])
    semua = [n for n, posisi in _shares(b) if posisi != b.posisi][:_CUKUP]
    return not bagian or len(semua) < _CUKUP or bagian >= semua[1] * _LONGGAR


def _shares(b: Baris) -> list[tuple[Decimal, int]]:
    """Return what the lowest rows of a table spend (0-1), the smallest ones first, with the row.

    One more than are asked for: the row that is asked about may be among them.
    """
    if id(b.tabel) not in b.saksi.serapan:
        andai = Andaian(b.saksi.konteks, b.tabel, b.pohon, {})
        daun = (p for p, anak in enumerate(b.pohon.anak) if not anak)
        ada = [(n, p) for p in daun if (n := _share(andai, p))]
        wajar = sorted(dua for dua in ada if dua[0] <= 1)
        b.saksi.serapan[id(b.tabel)] = wajar[: _CUKUP + 1]
    return b.saksi.serapan[id(b.tabel)]


def _share(andai: Andaian, posisi: int) -> Decimal | None:
    anggaran, realisasi = (andai.amount(posisi, p) for p in ("anggaran", "realisasi"))
    return realisasi / anggaran if anggaran and anggaran > 0 and realisasi is not None else None
