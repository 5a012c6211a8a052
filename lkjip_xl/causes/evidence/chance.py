"""How often an unrelated difference would find an exact explanation on this very table."""

import random
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.evidence.digits import slips
from lkjip_xl.causes.evidence.operands import summands
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
    return _is_rarely_met(cocok, m.beda, f"{m.posisi} {m.kolom} {m.beda}")


def is_unlikely_in_row(b: Baris) -> bool:
    """Tell whether random differences of a row's sisa are rarely explained by one of its cells.

    Of other findings on a row no exact difference is known.
    """
    beda = b.temuan.selisih
    if b.temuan.kode != "T103" or not isinstance(beda, Decimal) or not beda:
        return False
    cocok: set[Decimal] = set()
    for kolom, nilai in (isi for p in ("anggaran", "realisasi", "sisa") for isi in b.isi(p)):
        asal = [satu.nilai for satu in summands(b.grid, (b.baris, kolom))]
        asal = [nilai] if b.rumus(kolom) is None else asal
        cocok |= {abs(salah - n) for n in asal for _, salah in slips(n)}
    return _is_rarely_met(cocok, beda, f"{b.posisi} {beda}")


def _is_rarely_met(cocok: set[Decimal], beda: Decimal, awal: str) -> bool:
    """Tell whether few differences like one are among those that can be explained."""
    acak = random.Random(awal)
    kena = sum(abs(nilai) in cocok for nilai in _like(beda, acak))
    return Decimal(kena) < _BATAS * _PERCOBAAN


def _explained_differences(m: Masalah) -> set[Decimal]:
    """Return the sizes of all differences that some single cause would explain."""
    hasil: set[Decimal] = set()
    for posisi in (*m.anggota, *m.subjumlah):
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
