"""K: the satisfaction survey."""

from lkjip_xl.rules.survei import bacaan, bobot, responden, sumber_rekap, survei

ATURAN = (
    survei.k101,
    survei.k102,
    survei.k103,
    survei.k104,
    survei.k105,
    bacaan.k106,
    responden.k107,
    responden.k108,
    responden.k109,
    responden.k110,
    sumber_rekap.k111,
    bacaan.k112,
    bacaan.k113,
    bobot.k114,
)
