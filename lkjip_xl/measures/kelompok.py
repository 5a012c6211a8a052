"""The group of a respondent: the words of a profile cell, an age as its band."""

import re
from decimal import Decimal

from lkjip_xl.model.jenis import PeranProfil
from lkjip_xl.norms.responden import (
    BATAS_USIA,
    LAKI,
    PEREMPUAN,
    TIDAK_DIISI,
    URUTAN_PENDIDIKAN,
)

_KODE = "Kode "


def _trim(teks: str) -> str:
    """Return the text as TRIM and two SUBSTITUTE give it; a criterion may not start with < or >."""
    ganti = teks.replace(">", "di atas ").replace("<", "di bawah ")
    return re.sub(" +", " ", ganti).strip(" ")


def label(peran: PeranProfil, kata: str | Decimal) -> str:
    """Return the group that a profile cell belongs to."""
    if isinstance(kata, Decimal):
        return _band(kata) if peran == "usia" else f"{_KODE}{kata.to_integral_value()}"
    teks = _trim(kata)
    besar = teks.upper()
    if not teks:
        return TIDAK_DIISI
    if peran == "jenis_kelamin":
        if besar[:1] == "L" or besar == "PRIA":
            return LAKI
        if besar[:1] == "P" or besar == "WANITA":
            return PEREMPUAN
    if peran == "usia":
        pita = teks.replace("-", "–")
        return pita if "TH" in besar or "TAHUN" in besar else f"{pita} tahun"
    return teks


def _band(usia: Decimal) -> str:
    """Return the band of an age."""
    return next(nama for batas, nama in BATAS_USIA if batas is None or usia <= batas)


def rumus_label(peran: PeranProfil, sel: str) -> str:
    """Return the formula of `label` over a profile cell."""
    bersih = f'TRIM(SUBSTITUTE(SUBSTITUTE({sel},">","di atas "),"<","di bawah "))'
    besar = f"UPPER({bersih})"
    teks = bersih
    if peran == "jenis_kelamin":
        teks = (
            f'IF(OR(LEFT({besar},1)="L",{besar}="PRIA"),"{LAKI}",'
            f'IF(OR(LEFT({besar},1)="P",{besar}="WANITA"),"{PEREMPUAN}",{bersih}))'
        )
    elif peran == "usia":
        ada = f'OR(ISNUMBER(FIND("TH",{besar})),ISNUMBER(FIND("TAHUN",{besar})))'
        pita = f'SUBSTITUTE({bersih},"-","–")'
        teks = f'IF({ada},{pita},{pita}&" tahun")'
    angka = f'"{_KODE}"&SUBSTITUTE(FIXED({sel},0,TRUE),",","")'
    if peran == "usia":
        angka = f'"{BATAS_USIA[-1][1]}"'
        for batas, nama in reversed(BATAS_USIA[:-1]):
            angka = f'IF({sel}<={batas},"{nama}",{angka})'
    return f'=IF(ISNUMBER({sel}),{angka},IF({bersih}="","{TIDAK_DIISI}",{teks}))'


def order(peran: PeranProfil, semua: list[str]) -> list[str]:
    """Return the groups of a role in their usual order, each once whatever its case.

    Ages have all bands where any is used, schooling its steps; else first come, first shown;
    what was left blank stands last.
    """
    unik: dict[str, str] = {}
    for teks in semua:
        unik.setdefault(teks.casefold(), teks)
    kata = [teks for teks in unik.values() if teks != TIDAK_DIISI]
    if peran == "usia":
        pita = [nama for _, nama in BATAS_USIA]
        if any(teks in pita for teks in kata):
            kata = [*pita, *(teks for teks in kata if teks not in pita)]
    elif peran == "jenis_kelamin":
        kata.sort(key=lambda teks: (teks != LAKI, teks != PEREMPUAN))
    elif peran == "pendidikan":
        kata.sort(key=_schooling)
    return [*kata, *([TIDAK_DIISI] if TIDAK_DIISI in unik.values() else [])]


def _schooling(nama: str) -> int:
    """Return the place of a kind of schooling."""
    kecil = nama.lower()
    urut = (i for i, pola in enumerate(URUTAN_PENDIDIKAN) if re.search(pola, kecil))
    return next(urut, len(URUTAN_PENDIDIKAN))
