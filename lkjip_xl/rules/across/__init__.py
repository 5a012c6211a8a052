"""X: what two tables or files say differently of one thing."""

from lkjip_xl.rules.across import (
    bulan,
    identitas,
    kinerja,
    nama,
    pagu,
    perjanjian,
    rekap,
    silang,
)

ATURAN = (
    silang.x101,
    silang.x102,
    silang.x103,
    silang.x104,
    identitas.x105,
    identitas.x106,
    nama.x107,
    kinerja.x108,
    perjanjian.x109,
    kinerja.x111,
    bulan.x112,
    bulan.x113,
    kinerja.x114,
    perjanjian.x115,
    identitas.x116,
    pagu.x117,
    rekap.x118,
)
