"""H: the hierarchy that the kode show."""

from lkjip_xl.rules.hierarchy import ejaan, hierarki, kode, saudara

ATURAN = (
    hierarki.h101,
    hierarki.h102,
    hierarki.h103,
    ejaan.h104,
    kode.h105,
    saudara.h106,
)
