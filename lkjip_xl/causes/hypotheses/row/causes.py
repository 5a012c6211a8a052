"""Which hypotheses are tried on which finding of one row."""

from collections.abc import Callable, Iterator

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.hypotheses.row.across import across
from lkjip_xl.causes.hypotheses.row.changes import changed
from lkjip_xl.causes.hypotheses.row.copies import copied_rows
from lkjip_xl.causes.hypotheses.row.excess import excess, negative, other_pagu
from lkjip_xl.causes.hypotheses.row.formula import stale
from lkjip_xl.causes.hypotheses.row.groups import groups
from lkjip_xl.causes.hypotheses.row.slips import percent, remainder
from lkjip_xl.causes.hypotheses.row.swaps import swapped_rows
from lkjip_xl.model.sel import address_of


def _text(b: Baris) -> Iterator[Dugaan]:
    yield Dugaan(
        "teks_bukan_angka",
        tuple(address_of(teks) for teks in b.temuan.sel),
        "selnya berisi teks, bukan angka, jadi Excel pun tidak menjumlahkannya",
        terbaca=True,
    )


def _blank(b: Baris) -> Iterator[Dugaan]:
    yield Dugaan(
        "sel_kosong",
        tuple(address_of(teks) for teks in b.temuan.sel),
        "selnya kosong, sedangkan baris di sekitarnya terisi",
    )


def _moved(b: Baris) -> Iterator[Dugaan]:
    """Return that a row stands elsewhere than its kode says."""
    sel = [(b.baris, k) for peran in ("anggaran", "realisasi") for k, _ in b.isi(peran)]
    if sel:
        yield Dugaan("salah_induk", tuple(sel), "barisnya berdiri di luar induk menurut kodenya")


def _remainder(b: Baris) -> Iterator[Dugaan]:
    yield from remainder(b)
    yield from swapped_rows(b)


def _percent(b: Baris) -> Iterator[Dugaan]:
    yield from percent(b)
    yield from copied_rows(b)
    yield from swapped_rows(b)


CARI: dict[str, Callable[[Baris], Iterator[Dugaan]]] = {
    "B101": _text,
    "B107": _blank,
    "F103": stale,
    "T103": _remainder,
    "T107": groups,
    "T109": across,
    "T111": changed,
    "L101": _percent,
    "X103": other_pagu,
    "H105": _moved,
    "R101": excess,
    "R102": excess,
    "R103": negative,
}
