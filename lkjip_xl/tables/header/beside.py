"""Two tables side by side under one row of headers, with a blank column between them."""

from dataclasses import replace

from lkjip_xl.tables.header.header import Kepala

_SEDIKIT = 2


def split_beside(kepala: Kepala) -> list[Kepala]:
    """Return the parts of a header that blank columns set apart; one part where none does."""
    kelompok: list[list[int]] = []
    for k in sorted(kepala.kata):
        if kelompok and k == kelompok[-1][-1] + 1:
            kelompok[-1].append(k)
        else:
            kelompok.append([k])
    besar = [anggota for anggota in kelompok if len(anggota) >= _SEDIKIT]
    if len(besar) < _SEDIKIT:
        return [kepala]
    return [replace(kepala, kata={k: kepala.kata[k] for k in anggota}) for anggota in besar]
