"""What a person is told of why the columns of a table have their roles: what holds between them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from lkjip_xl.model.angka import Angka
from lkjip_xl.model.tabel import Bukti
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.percent_column import exact_percents
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_NOL, _SERATUS = Decimal(0), Decimal(100)
_SATUAN_TERAKHIR = 1  # of the last decimal shown: a percent may be rounded or cut


def column_proof(
    kolom: Kolom, rows: Iterable[BarisMentah], persen: Mapping[int, Angka]
) -> tuple[Bukti, ...]:
    """Return on how many telling rows sisa and percent are what anggaran and realisasi give."""
    rows = list(rows)
    return tuple(
        bukti for bukti in (_remainder(kolom, rows), _percent(kolom, rows, persen)) if bukti
    )


def _remainder(kolom: Kolom, rows: list[BarisMentah]) -> Bukti | None:
    """Return where sisa is anggaran less realisasi; a row without realisasi tells nothing."""
    if not {"anggaran", "realisasi", "sisa"} <= kolom.keys():
        return None
    cocok = []
    for baris in rows:
        anggaran, realisasi, sisa = (
            sum((baris.jumlah.get(k) or _NOL for k in kolom[peran]), _NOL)
            for peran in ("anggaran", "realisasi", "sisa")
        )
        if realisasi:
            cocok.append(anggaran - realisasi == sisa)
    return Bukti("sisa = anggaran - realisasi", cocok.count(True), len(cocok))


def _percent(kolom: Kolom, rows: list[BarisMentah], persen: Mapping[int, Angka]) -> Bukti | None:
    """Return where the percent is realisasi / anggaran; nothing and all tell nothing."""
    if "persen" not in kolom:
        return None
    cocok = []
    for baris, benar in exact_percents(kolom, rows).items():
        angka = persen.get(baris)
        if angka is None or angka.nilai is None or benar in (_NOL, _SERATUS):
            continue
        langkah = Decimal(_SATUAN_TERAKHIR).scaleb(-(angka.desimal or 0))
        cocok.append(abs(angka.nilai - benar) < langkah)
    return Bukti("persen = realisasi \u00f7 anggaran", cocok.count(True), len(cocok))
