"""The composed workbooks say what their truth says, and are right in themselves."""

from decimal import Decimal
from functools import cache

import pytest

from bench.susunan.kasus import Kasus, draw_case
from tests.bench.susunan.alat import Hitungan, near

BEBERAPA = range(30)


@cache
def _case(nomor: int) -> tuple[Kasus, Hitungan]:
    kasus = draw_case(nomor, 7)
    return kasus, Hitungan(kasus.bytes(), kasus.lembar[0].nama)


@pytest.mark.parametrize("nomor", BEBERAPA)
def test_stored_values_are_what_the_formulas_give(nomor: int) -> None:
    """A clean workbook would hold a stale value, and a finding about it would be called false."""
    _, hitungan = _case(nomor)
    salah = [s for s in hitungan.cells() if not near(hitungan.value(s), hitungan.stored(s))]
    assert salah == []


@pytest.mark.parametrize("nomor", BEBERAPA)
def test_truth_is_the_sum_of_the_leaves_in_the_file(nomor: int) -> None:
    """The truth would be another than the sheet's, and a right reading would be called wrong."""
    kasus, hitungan = _case(nomor)
    benar = kasus.kebenaran
    induk = {b["induk"] for b in benar.baris}
    daun = [b["baris"] for b in benar.baris if b["baris"] not in induk]
    for peran, seharusnya in (("anggaran", benar.anggaran), ("realisasi", benar.realisasi)):
        if daun and seharusnya is not None:
            sel = [f"{k}{r}" for r in daun for k in benar.kolom[peran]]
            assert sum(map(hitungan.stored, sel), Decimal(0)) == Decimal(seharusnya), peran


@pytest.mark.parametrize("nomor", BEBERAPA)
def test_every_parent_is_the_sum_of_its_children(nomor: int) -> None:
    """A clean workbook would not add up, and a true finding would be called false."""
    kasus, hitungan = _case(nomor)
    benar = kasus.kebenaran
    if kasus.tata["induk"] == "kosong":
        return
    for kolom in benar.kolom.get("anggaran", []):
        anak: dict[object, Decimal] = {}
        for b in benar.baris:
            anak[b["induk"]] = anak.get(b["induk"], Decimal(0)) + hitungan.stored(
                f"{kolom}{b['baris']}"
            )
        anak.pop(None, None)
        for induk, jumlah in anak.items():
            assert hitungan.stored(f"{kolom}{induk}") == jumlah, f"{kolom}{induk}"


@pytest.mark.parametrize("nomor", [0, 5, 11, 17])
def test_same_seed_gives_same_bytes(nomor: int) -> None:
    """A failing case could not be looked at again."""
    assert draw_case(nomor, 3).bytes() == draw_case(nomor, 3).bytes()
