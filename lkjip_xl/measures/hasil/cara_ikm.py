"""The one place that says which IKM a survey may print: by which weight and which rounding.

Nobody prescribes where to round: each unsur's NRR, each NRR tertimbang, or only the end. An IKM
that one of these ways gives is right, and it is the one that the report carries.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import ikm
from lkjip_xl.measures.angka import bulatkan
from lkjip_xl.model.angka import Angka

NRR_BULAT = (2, 3)  # decimals to which an NRR is rounded
_TERTIMBANG = (2, 3, 4)  # decimals to which an NRR tertimbang is rounded
_SATUAN = Decimal("0.01")  # the last digit of an IKM
_DIGIT_EXCEL = Decimal("1e-9")  # what adding stored numbers leaves behind


@beku
class Bahan:
    """What an IKM is calculated from."""

    nilai: tuple[Fraction, ...]  # of each unsur, 25-100, exactly as it is known
    # The same unsur in other columns: a printed NRR, times 25.
    deret_lain: tuple[tuple[Fraction, ...], ...] = ()
    jumlah: tuple[Fraction, ...] = ()  # printed sums of the NRR tertimbang that are right
    # By which the printed NRR tertimbang are weighed; None: nothing tells.
    bobot_jumlah: Fraction | None = None
    kabur: Decimal = Decimal(0)  # how far printed NRR may put the IKM off
    # Each unsur's value where several questions ask it: their mean. Empty: each has one.
    kelompok: tuple[Fraction, ...] = ()


@beku
class Pilihan:
    """The weight in force, and the printed IKM where a source's own rounding gives another."""

    bobot: Fraction
    ikm: Decimal | None  # None: as calculated from the unsur


def weights(banyak: int) -> tuple[Fraction, ...]:
    """Return the weights in use: the usual one, 1/N, and 1/N to three decimals (0,111)."""
    rata = Fraction(1, banyak)
    return tuple(dict.fromkeys((ikm.bobot_tercetak(banyak), rata, Fraction(bulatkan(rata, 3)))))


def reported(nilai: Sequence[Fraction], bobot: Fraction) -> Decimal:
    """Return the IKM as the report calculates it: from values of two decimals."""
    return ikm.hitung([bulatkan(n) for n in nilai], bobot)


def _every_way(nilai: Sequence[Fraction], bobot: Fraction) -> Iterable[Fraction]:
    """Yield the IKM by each way of rounding."""
    nrr = [n / 25 for n in nilai]
    yield sum(nilai, Fraction(0)) * bobot
    yield sum((Fraction(bulatkan(n)) for n in nilai), Fraction(0)) * bobot
    for dasar in (nrr, *([Fraction(bulatkan(n, d)) for n in nrr] for d in NRR_BULAT)):
        yield sum(dasar, Fraction(0)) * bobot * 25
        for d in _TERTIMBANG:
            yield sum((Fraction(bulatkan(n * bobot, d)) for n in dasar), Fraction(0)) * 25


def every_value(nilai: Fraction) -> set[Decimal]:
    """Return each value (25-100, two decimals) that rounding its NRR gives an unsur."""
    return {bulatkan(nilai), *(bulatkan(Fraction(bulatkan(nilai / 25, d)) * 25) for d in NRR_BULAT)}


def told_weight(
    pasangan: Sequence[tuple[Fraction, Angka]], banyak: int, kabur: Decimal = Decimal(0)
) -> Fraction | None:
    """Return the weight by which most printed NRR tertimbang come from their NRR; None unknown.

    `kabur` is how far an NRR may stand from the one that was weighed, which was not rounded yet:
    of several weights that are then possible the one that comes nearest is told.
    """
    cocok = {b: sum(_is_product(n, t, b) for n, t in pasangan) for b in weights(banyak)}
    terbaik = max(cocok, key=lambda b: cocok[b])
    if 2 * cocok[terbaik] > len(pasangan):
        return terbaik
    cocok = {b: sum(_is_product(n, t, b, kabur) for n, t in pasangan) for b in weights(banyak)}
    mungkin = [b for b, n in cocok.items() if 2 * n > len(pasangan)]
    jarak = {b: sum(_distance(n, t, b) for n, t in pasangan) for b in mungkin}
    return min(jarak, key=lambda b: jarak[b], default=None)


def _is_product(
    nrr: Fraction, timbang: Angka, bobot: Fraction, kabur: Decimal = Decimal(0)
) -> bool:
    """Tell whether an NRR tertimbang is an NRR times a weight, rounded."""
    longgar = Fraction(ikm.half_unit(timbang) + _DIGIT_EXCEL) + Fraction(kabur) * bobot
    return _distance(nrr, timbang, bobot) <= longgar


def _distance(nrr: Fraction, timbang: Angka, bobot: Fraction) -> Fraction:
    """Return how far an NRR tertimbang is from an NRR times a weight."""
    return abs(Fraction(timbang.nilai or Decimal(0)) - nrr * bobot)


def every_index(bahan: Bahan, bobot: Fraction) -> set[Decimal]:
    """Return each IKM (two decimals) that a legitimate way of rounding gives by one weight."""
    cara = [f for deret in (bahan.nilai, *bahan.deret_lain) for f in _every_way(deret, bobot)]
    if bahan.kelompok:
        cara += [f for b in weights(len(bahan.kelompok)) for f in _every_way(bahan.kelompok, b)]
    if bobot == bahan.bobot_jumlah:
        cara += [jumlah * 25 for jumlah in bahan.jumlah]
    return {bulatkan(f) for f in cara}


def shows(tercetak: Angka, nilai: Decimal) -> bool:
    """Tell whether a printed IKM is this one, seen with fewer decimals than two."""
    if tercetak.nilai is None:
        return False
    if tercetak.kali != 1:
        return abs(tercetak.nilai - nilai) <= ikm.half_unit(tercetak)
    desimal = _decimals(tercetak)
    return desimal < 2 and bulatkan(tercetak.nilai, desimal) == bulatkan(nilai, desimal)


def _decimals(tercetak: Angka) -> int:
    """Return the decimals by which a printed IKM is known, at most two: stored or shown."""
    eksponen = (tercetak.nilai or Decimal(0)).normalize().as_tuple().exponent
    tersimpan = -eksponen if isinstance(eksponen, int) else 0
    return min(2, max(0, tersimpan, tercetak.desimal or 0))


def choose(tercetak: Angka | None, bahan: Bahan, bobot: Sequence[Fraction]) -> Pilihan | None:
    """Return the weight that gives a printed IKM, and this IKM; None where no way gives it.

    The weight that NRR tertimbang tell comes first, and gives the IKM to the last digit if it can.
    Then the usual ones: as the report rounds, then by another way, then what printed NRR leave
    open. 0,111 only where neither gives it, for it lies close to 1/9.
    """
    if tercetak is None or tercetak.nilai is None:
        return None
    lazim, jarang = bobot[:2], bobot[2:]
    terbukti = [b for b in bobot if b == bahan.bobot_jumlah]
    return (
        _exactly(tercetak, bahan, terbukti)
        or _otherwise(tercetak, bahan, terbukti)
        or _as_reported(tercetak, bahan, terbukti)
        or _nearly(tercetak, bahan, terbukti, _SATUAN)
        or _as_reported(tercetak, bahan, lazim)
        or _otherwise(tercetak, bahan, lazim)
        or _nearly(tercetak, bahan, lazim, _SATUAN)
        or _as_reported(tercetak, bahan, jarang)
        or _otherwise(tercetak, bahan, jarang)
        or _nearly(tercetak, bahan, lazim, _SATUAN + bahan.kabur)
    )


def _exactly(tercetak: Angka, bahan: Bahan, bobot: Sequence[Fraction]) -> Pilihan | None:
    """Return the weight that gives a printed IKM from values of two decimals, to its last digit."""
    bulat = bulatkan(tercetak.nilai or Decimal(0))
    return next((Pilihan(b, None) for b in bobot if reported(bahan.nilai, b) == bulat), None)


def _as_reported(tercetak: Angka, bahan: Bahan, bobot: Sequence[Fraction]) -> Pilihan | None:
    """Return the weight that gives a printed IKM from values of two decimals."""
    bulat = bulatkan(tercetak.nilai or Decimal(0))
    for b in bobot:
        hitungan = reported(bahan.nilai, b)
        if bulat == hitungan or shows(tercetak, hitungan):
            return Pilihan(b, None)
    return None


def _otherwise(tercetak: Angka, bahan: Bahan, bobot: Sequence[Fraction]) -> Pilihan | None:
    """Return the weight that gives a printed IKM by another way of rounding."""
    bulat = bulatkan(tercetak.nilai or Decimal(0))
    return next((Pilihan(b, bulat) for b in bobot if bulat in every_index(bahan, b)), None)


def _nearly(
    tercetak: Angka, bahan: Bahan, bobot: Sequence[Fraction], batas: Decimal
) -> Pilihan | None:
    """Return the weight that gives a printed IKM as far as the printed unsur tell it."""
    nilai = tercetak.nilai or Decimal(0)
    dekat = (b for b in bobot if abs(nilai - reported(bahan.nilai, b)) <= batas)
    return next((Pilihan(b, bulatkan(nilai)) for b in dekat if tercetak.kali == 1), None)
