"""How often an unrelated difference would find an exact explanation on this very table."""

import random
from decimal import Decimal

from lkjip_xl.causes.evidence.digits import slips
from lkjip_xl.causes.masalah import Masalah

_NOL = Decimal(0)
_PERCOBAAN = 2000  # ten hits are then the limit of 0,5 %
_BATAS = Decimal("0.005")  # docs/sebab.md: fewer than one in 200 by chance
_BARIS_TERBANYAK = 400  # with more rows something nearly always fits


def is_unlikely(m: Masalah) -> bool:
    """Tell whether random differences of the same size and roundness are rarely explained.

    The draws are the same in each run: the difference itself starts them.
    """
    if len(m.anggota) + len(m.daun) > _BARIS_TERBANYAK:
        return False
    cocok = _explained_differences(m)
    acak = random.Random(f"{m.posisi} {m.kolom} {m.beda}")
    kena = sum(abs(nilai) in cocok for nilai in _like(m.beda, acak))
    return Decimal(kena) < _BATAS * _PERCOBAAN


def _explained_differences(m: Masalah) -> set[Decimal]:
    """Return the sizes of all differences that some single cause would explain."""
    hasil: set[Decimal] = set()
    for posisi in m.anggota:
        hasil.add(abs(m.isi.stated(posisi) or _NOL))
    asal = [m.seharusnya, *(n for p in m.daun if (n := m.isi.typed(p)) is not None)]
    for nilai in asal:
        hasil |= {abs(angka_lain - nilai) for _, angka_lain in slips(nilai)}
    return hasil - {_NOL}


def _like(beda: Decimal, acak: random.Random) -> list[Decimal]:
    """Return differences with as many digits and trailing zeros as one, drawn at random."""
    _, digit, eksponen = abs(beda).normalize().as_tuple()
    if not isinstance(eksponen, int):
        return []
    awal, akhir = 10 ** (len(digit) - 1), 10 ** len(digit) - 1
    hasil: list[Decimal] = []
    while len(hasil) < _PERCOBAAN:
        angka = acak.randint(awal, akhir)
        if angka % 10 or len(digit) == 1:
            hasil.append(Decimal(angka).scaleb(eksponen))
    return hasil
