"""B: what could not be read, or was read in one of several ways."""

from lkjip_xl.rules.reading import (
    angka,
    bacaan,
    baris,
    diterima,
    formulir,
    kolom,
    pemetaan,
    periode,
    ragu,
    satuan,
    terlewat,
    utuh,
)

ATURAN = (
    angka.b101,
    angka.b102,
    bacaan.b103,
    bacaan.b104,
    bacaan.b105,
    bacaan.b106,
    bacaan.b107,
    baris.b108,
    pemetaan.b109,
    pemetaan.b110,
    formulir.b111,
    baris.b113,
    formulir.b114,
    satuan.b115,
    utuh.b116,
    periode.b117,
    ragu.b118,
    kolom.b119,
    diterima.b120,
    terlewat.b122,
)
