"""Cases that lie exactly between two printed values, where binary dust would decide."""

import random
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures import capaian, efisiensi, ikm, kalimat, persen
from tests.measures.kasus.kasus import Kasus, sel_dari

_LANGKAH = 20000  # a tie of a fraction with four decimals is an odd number of these parts


def _quotients(acak: random.Random) -> Iterator[Kasus]:
    """Yield amounts and small targets whose quotient is a tie."""
    arah: tuple[capaian.Arah, ...] = ("positif", "negatif", "negatif_b")
    for _ in range(400):
        ganjil = 2 * acak.randrange(_LANGKAH) + 1
        dari = Decimal(_LANGKAH * acak.randrange(1, 10**5))
        bagian = dari / _LANGKAH * ganjil
        harap = sel_dari(persen.hitung(bagian, dari))
        yield Kasus("seri persen", (str(bagian), str(dari)), persen.rumus, harap)
        target = Decimal(acak.choice((20, 40, 80, 87, 160)))
        ukur = target * ganjil / _LANGKAH
        for teks in arah:
            yield Kasus(
                f"seri capaian {teks}",
                (str(target), str(ukur)),
                lambda t, r, butir=teks: capaian.rumus(t, r, butir),
                sel_dari(capaian.hitung(target, ukur, teks)),
            )


def _efisiensi(acak: random.Random) -> Iterator[Kasus]:
    """Yield every E from -21 to 21 percent for NE, and budgets whose E is a tie."""
    for e in range(-2100, 2101):
        nilai = efisiensi.hitung_ne(Decimal(e) / 100) or Decimal(0)
        yield Kasus("seri ne", (str(Decimal(e) / 10000),), efisiensi.rumus_ne, nilai)
    for _ in range(400):
        capai = Decimal(acak.randrange(5000, 13000)) / 100
        pagu = Decimal(_LANGKAH * 10000 * acak.randrange(1, 10**4))
        ganjil = 2 * acak.randrange(-2000, 2000) + 1
        realisasi = pagu * capai / 100 * (_LANGKAH - ganjil) / _LANGKAH
        harap = sel_dari(efisiensi.hitung_e(pagu, capai, realisasi))
        deret = (str(pagu), str(capai / 100), str(realisasi))
        yield Kasus("seri e", deret, efisiensi.rumus_e, harap)


def _surveys(acak: random.Random) -> Iterator[Kasus]:
    """Yield unsur whose weighted sum is a tie: x,5 times 0,11, and tenths of x,x5."""
    for teks, bobot, jumlah in (
        ("0.11", Fraction(11, 100), [Decimal(n) / 2 for n in range(451, 1801, 14)]),
        ("1/10", Fraction(1, 10), [Decimal(n) / 20 for n in range(5001, 19999, 152)]),
    ):
        for angka in jumlah:
            nilai = [Decimal(acak.randrange(int(angka * 10))) / 100 for _ in range(8)]
            nilai.append(angka - sum(nilai))
            yield Kasus(
                "seri ikm",
                tuple(map(str, nilai)),
                lambda *sel, teks=teks: ikm.rumus(sel, teks),
                ikm.hitung(nilai, bobot),
            )


def _sentences(acak: random.Random) -> Iterator[Kasus]:
    """Yield numbers with a third decimal of 5."""
    for n in (Decimal("73052.665"), *(Decimal(acak.randrange(10**7) * 10 + 5) for _ in range(400))):
        nilai = n if n % 1 else n / 1000
        yield Kasus(
            "seri desimal",
            (str(nilai),),
            lambda sel: f"={kalimat.rumus_desimal(sel)}",
            kalimat.tulis_desimal(nilai),
        )


def semua() -> list[Kasus]:
    """Return these cases, the same ones each time."""
    acak = random.Random(87)
    return [*_quotients(acak), *_efisiensi(acak), *_surveys(acak), *_sentences(acak)]
