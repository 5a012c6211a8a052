"""A row that was entered twice: totals that are formulas hold it twice, printed percents once."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.andaian import Andaian
from lkjip_xl.causes.evidence.witness import with_sums_above
from lkjip_xl.causes.hypotheses.row.slips import weigh_row
from lkjip_xl.model.pohon import Simpul
from lkjip_xl.model.sel import Tempat
from lkjip_xl.rules.konteks import role_columns, sebut
from lkjip_xl.rules.sums.kolom_bebas import amount_columns, free_columns

_NOL = Decimal(0)
_CUKUP = 2  # further printed figures that must fit without the copy


def copied_rows(b: Baris) -> Iterator[Dugaan]:
    """Return the row right below that stands twice, without which the printed percent is right."""
    simpul = b.pohon.simpul
    ada: dict[tuple[object, ...], int] = {}
    for posisi in b.pohon.anak[b.posisi] if b.posisi < len(simpul) else b.pohon.akar:
        satu = simpul[posisi]
        if b.pohon.anak[posisi] or not any(satu.jumlah.values()):
            continue
        if satu.ciri in ada:
            yield from _copy(b, simpul[ada[satu.ciri]], posisi)
        ada[satu.ciri] = posisi


def _copy(b: Baris, asli: Simpul, posisi: int) -> Iterator[Dugaan]:
    satu = b.pohon.simpul[posisi]
    koreksi = {(posisi, k): _NOL for k, n in satu.jumlah.items() if n is not None}
    luas = with_sums_above(b.saksi.konteks, b.tabel, b.pohon, koreksi)
    if not Andaian(b.saksi.konteks, b.tabel, b.pohon, luas).percent(b.posisi):
        return
    dua = f"{asli.baris + 1} atau {satu.baris + 1}"
    kolom = [k for p in ("anggaran", "realisasi") for k in role_columns(b.tabel, p)]
    yield Dugaan(
        "baris_terhitung_ganda",
        tuple((satu.baris, k) for k in kolom),
        f"{sebut(satu.tingkat, satu.uraian)} di baris {satu.baris + 1} sama persis dengan baris "
        f"{asli.baris + 1}; persentase yang tercetak memuatnya sekali: mungkin tersalin dua kali",
        koreksi,
        setara=len(weigh_row(b, koreksi).saksi) < _CUKUP,
        saran=f"Hapus baris {dua} bila tersalin dua kali; bila keduanya benar, perbaiki "
        "persentasenya.",
        isian=_emptied(b, satu.baris),
    )


def _emptied(b: Baris, baris: int) -> dict[Tempat, Decimal | str]:
    """Return the typed amounts of a row as zeros."""
    if (grid := b.grid) is None:
        return {}
    semua = amount_columns(free_columns(b.saksi.konteks, b.tabel, b.pohon))
    isi = ((baris, k) for k in semua if (baris, k) not in grid.rumus)
    return {sel: _NOL for sel in isi if isinstance(grid.nilai(*sel), int | float)}
