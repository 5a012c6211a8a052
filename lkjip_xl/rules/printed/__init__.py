"""L: derived figures that a source prints."""

from lkjip_xl.rules.printed import efisiensi, kaki, kategori, persen, survei, turunan

ATURAN = (
    persen.l101,
    turunan.l102,
    kategori.l103,
    survei.l104,
    turunan.l105,
    turunan.l106,
    persen.l107,
    persen.l111,
    turunan.l108,
    efisiensi.l109,
    survei.l110,
    survei.l112,
    kaki.l113,
)
