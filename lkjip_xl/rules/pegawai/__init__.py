"""P: staff tables and the signer."""

from lkjip_xl.rules.pegawai import kop, nip, pegawai

ATURAN = (
    pegawai.p101,
    pegawai.p102,
    pegawai.p103,
    nip.p104,
    pegawai.p105,
    pegawai.p106,
    pegawai.p107,
    kop.p108,
)
