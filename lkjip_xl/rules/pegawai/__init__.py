"""P: staff tables and the signer."""

from lkjip_xl.rules.pegawai import daftar_orang, identitas, lajur, pegawai

ATURAN = (
    pegawai.p101,
    pegawai.p102,
    pegawai.p103,
    identitas.p104,
    pegawai.p105,
    pegawai.p106,
    pegawai.p107,
    identitas.p108,
    daftar_orang.p109,
    daftar_orang.p110,
    daftar_orang.p111,
    lajur.p112,
)
