"""C: indikator and scales."""

from lkjip_xl.rules.kinerja import indikator, skala, triwulan

ATURAN = (
    skala.c101,
    skala.c102,
    indikator.c103,
    indikator.c104,
    indikator.c105,
    triwulan.c106,
    indikator.x110,
)
