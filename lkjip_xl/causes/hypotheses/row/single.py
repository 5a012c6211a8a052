"""Causes of findings on one cell or one row: unread amounts, sisa, percent, pagu, excess."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.chance import is_unlikely_in_row
from lkjip_xl.causes.evidence.serapan import may_spend
from lkjip_xl.causes.evidence.witness import Kesaksian, confirmations
from lkjip_xl.causes.hypotheses.row.across import unexplained_across
from lkjip_xl.causes.hypotheses.row.causes import CARI
from lkjip_xl.causes.hypotheses.row.slips import weigh_row
from lkjip_xl.causes.hypotheses.unexplained import named_alone
from lkjip_xl.causes.rank import Timbangan, rank
from lkjip_xl.model.sel import Tempat, address_of

# A wrong percent needs no cause where its amounts are right: it is simply another one.
_BERHITUNG = {"T103", "T107", "X103", "R101", "R102"}


def explain_single(baris: Baris) -> list[Timbangan]:
    """Return the causes of a finding that is no wrong sum, none where nothing can be said."""
    return explain(baris, list(CARI[baris.temuan.kode](baris)))


def _is_denied(kesaksian: Kesaksian) -> bool:
    """Tell whether a row's percent speaks against the amount that its sisa asks for."""
    return bool(kesaksian.lawan) and not kesaksian.saksi


def _is_unconfirmed(b: Baris, andai: Dugaan, kesaksian: Kesaksian) -> bool:
    """Tell an amount that no typed sisa or sum confirms against what the finding says of it.

    Where one does, the percent was typed wrong, or another column of a sum across.
    """
    pengukuh = confirmations(kesaksian)
    return andai.terbukti or not pengukuh or bool(kesaksian.saksi)


def _is_usual(b: Baris, andai: Dugaan, kesaksian: Kesaksian) -> bool:
    """Tell a correction after which the row spends as others do, or that a witness names."""
    return andai.banyak or bool(kesaksian.saksi) or may_spend(b, andai.koreksi)


# Which hypotheses on a finding are worth telling at all.
_LAYAK: dict[str, Callable[[Baris, Dugaan, Kesaksian], bool]] = {
    "L101": _is_unconfirmed,
    "T109": _is_unconfirmed,
    "R101": _is_usual,
}


def explain(baris: Baris, dugaan: list[Dugaan]) -> list[Timbangan]:
    """Return the hypotheses on a finding of one row, weighed, the best first."""
    ditimbang: dict[tuple[tuple[Tempat, Decimal], ...], Kesaksian] = {}

    def weigh(andai: Dugaan) -> Kesaksian:
        kunci = tuple(andai.koreksi.items())
        dasar = ditimbang.get(kunci)
        if dasar is None:  # each is asked for up to three times
            dasar = ditimbang[kunci] = weigh_row(baris, andai.koreksi)
        kolom = {k for _, k in andai.koreksi}
        return replace(dasar, saksi=(*dasar.saksi, *andai.saksi), kolom_lain=len(kolom) > 1)

    if baris.temuan.kode == "T103":
        dugaan = [replace(d, setara=d.setara or _is_denied(weigh(d))) for d in dugaan]
    layak = _LAYAK.get(baris.temuan.kode)
    if layak:
        dugaan = [d for d in dugaan if layak(baris, d, weigh(d))]
    urut = rank(dugaan, weigh, lambda: is_unlikely_in_row(baris))
    jelas = [timbangan for timbangan in urut if timbangan.dugaan.jenis != "tidak_dapat_dijelaskan"]
    bersaksi = (timbangan for timbangan in urut if timbangan.saksi)
    tersebut = [timbangan for timbangan in bersaksi if timbangan not in jelas]
    lebih_jelas = jelas and (jelas[0].keyakinan != "mungkin" or jelas[0].saksi)
    bernama = tersebut and not lebih_jelas
    urut = [named_alone(tersebut[0], tersebut)] if bernama else jelas
    if not urut and baris.temuan.kode == "T109":
        urut = [Timbangan(d) for d in unexplained_across(baris)]
    if urut or baris.temuan.kode not in _BERHITUNG:
        return urut
    sel = tuple(address_of(teks) for teks in baris.temuan.sel[:1])
    kata = (
        "tidak ada satu sebab yang menjelaskan selisihnya; yang sudah dicoba: rumus, kolom "
        "tertukar, dan salah ketik"
    )
    return [Timbangan(Dugaan("tidak_dapat_dijelaskan", sel, kata))]
