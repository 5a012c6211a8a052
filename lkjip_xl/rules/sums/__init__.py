"""T and R: amounts that must add up, and what makes no sense for a budget."""

from lkjip_xl.rules.sums import (
    anggaran,
    diketik,
    jumlah,
    ke_bawah,
    ke_samping,
    kelompok,
    lembar,
    perubahan,
    rincian,
    subjumlah,
    tak_terbaca,
    teks,
)

ATURAN = (
    lembar.b112,
    teks.b121,
    diketik.f102,
    anggaran.r101,
    anggaran.r102,
    anggaran.r103,
    jumlah.t101,
    jumlah.t102,
    jumlah.t103,
    subjumlah.t104,
    rincian.t105,
    lembar.t106,
    kelompok.t107,
    ke_bawah.t108,
    ke_samping.t109,
    tak_terbaca.t110,
    perubahan.t111,
)
