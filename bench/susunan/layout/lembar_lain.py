"""Other sheets of the workbook: notes, empty ones, a copy, earlier months, the DPA."""

import random
from copy import deepcopy

from bench.susunan.budget.anggaran import Anggaran
from bench.susunan.budget.angka import month_before
from bench.susunan.layout.kolom import Periode
from bench.susunan.layout.pohon import build_tree
from bench.susunan.layout.sekitar import CATATAN
from bench.susunan.layout.tata import Tata
from bench.susunan.sheet.lembar import Lembar
from bench.susunan.words.nama import BULAN

BERISI_ANGGARAN = ("bulan_lalu", "salinan", "dpa")  # sheets that hold the budget again
_HANYA_PAGU = (
    "realisasi", "rencana", "rak", "sisa", "persen", "bobot", "tertimbang", "fisik", "kontrak",
    "deviasi", "prakiraan", "subtotal", "kepala_ulang", "persen_tulis", "tersembunyi",
)  # fmt: skip


def other_sheets(
    acak: random.Random, t: Tata, utama: Lembar, anggaran: Anggaran, periode: Periode, benih: str
) -> list[Lembar]:
    """Return the other sheets; `benih` is the seed of the main sheet's layout."""
    cara = t["lembar_lain"]
    if cara == "catatan":
        lembar = Lembar("Catatan")
        for n in range(3):
            lembar.tulis(n, 0, acak.choice(CATATAN))
        return [lembar]
    if cara == "kosong":
        return [Lembar("Sheet2"), Lembar("Sheet3")]
    if cara == "salinan":
        salinan = deepcopy(utama)
        salinan.nama = f"{utama.nama} (2)"
        return [salinan]
    if cara == "bulan_lalu":
        return _earlier(utama, t, anggaran, periode, benih)
    return [_budget_only(acak, t, anggaran)] if cara == "dpa" else []


def _earlier(
    utama: Lembar, t: Tata, anggaran: Anggaran, periode: Periode, benih: str
) -> list[Lembar]:
    """Return the same form filled in one or two months earlier; the sheets are named by month."""
    utama.nama = BULAN[periode.bulan - 1]
    hasil = []
    for bulan in range(max(1, periode.bulan - 2), periode.bulan):
        month_before(anggaran, bulan)
        lembar = Lembar(BULAN[bulan - 1])
        build_tree(random.Random(benih), lembar, anggaran, t, Periode(bulan))
        hasil.append(lembar)
    month_before(anggaran, periode.bulan)
    return hasil


def _budget_only(acak: random.Random, t: Tata, anggaran: Anggaran) -> Lembar:
    """Return the DPA: the same rows with their pagu only, laid out anew."""
    hanya = t | dict.fromkeys(_HANYA_PAGU, "tiada")
    hanya |= {"pagu": "tunggal", "urutan": "biasa", "total": "bawah", "urut_bulan": "biasa"}
    lembar = Lembar("DPA")
    build_tree(acak, lembar, anggaran, hanya, Periode(12))
    return lembar
