"""Indeks Kepuasan Masyarakat from the values of its unsur."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures.angka import bulatkan, jika_angka
from lkjip_xl.model.angka import Angka
from lkjip_xl.norms.skala import BOBOT_SEMBILAN
from lkjip_xl.norms.unsur import JUMLAH_UNSUR


def bobot_tercetak(jumlah: int) -> Fraction:
    """Return the weight in use: 0,11 for nine unsur (PermenPANRB 14/2017 as printed), else 1/N."""
    return Fraction(BOBOT_SEMBILAN) if jumlah == JUMLAH_UNSUR else Fraction(1, jumlah)


def hitung(nilai: Sequence[Decimal | None], bobot: Fraction) -> Decimal:
    """Return the IKM (index 25-100, two decimals): the weighted sum, rounded once.

    `nilai` are converted unsur values (25-100); a blank adds nothing. Source: PermenPANRB
    14/2017, nilai rata-rata tertimbang; dokumen pendiri Tabel 3.3.
    """
    nilai_unsur = (Fraction(unsur) for unsur in nilai if unsur is not None)
    return bulatkan(sum(nilai_unsur, Fraction(0)) * bobot)


def rumus(nilai: Sequence[str], bobot: str) -> str:
    """Return the formula of `hitung`; the weight's cell holds 0.11 or =1/N."""
    return "=" + jika_angka((bobot,), f"ROUND(SUM({','.join(nilai)})*{bobot},2)")


def rumus_tercetak(rumus: str, tercetak: str, beda: Decimal) -> str:
    """Return the formula of an IKM that the source rounds otherwise, over `rumus`.

    The printed one stands as long as it is no further off than this rounding makes it; an unsur
    that is changed later gives a new IKM.
    """
    isi = rumus.removeprefix("=")
    dekat = f"ABS(ROUND({tercetak},2)-{isi})<={beda}+0.000001"
    return "=" + jika_angka((tercetak,), f"IF({dekat},ROUND({tercetak},2),{isi})", isi)


def sebut_bobot(bobot: Fraction) -> str:
    """Return a weight as people write it: 0,11; 0,111; 1/9."""
    return str(bobot) if bobot.numerator == 1 else f"{float(bobot):g}".replace(".", ",")


def hitung_konversi(nrr: Decimal | Fraction | None) -> Decimal | None:
    """Return the converted value (index 25-100, two decimals) of an average answer (1-4).

    None for None. Source: PermenPANRB 14/2017, IKM unit pelayanan x 25.
    """
    return None if nrr is None else bulatkan(Fraction(nrr) * 25)


def hitung_nilai(angka: Angka) -> Decimal | None:
    """Return an unsur's value in a recap (index 25-100): rounded where it comes from an NRR."""
    return angka.nilai if angka.nilai is None or angka.kali == 1 else bulatkan(angka.nilai)


def half_unit(angka: Angka) -> Decimal:
    """Return half a unit of a figure's last decimal, at least the second, in its own scale."""
    if angka.nilai is None:
        return Decimal(0)
    eksponen = (angka.nilai / angka.kali).normalize().as_tuple().exponent
    desimal = max(2, -eksponen if isinstance(eksponen, int) else 2)
    return Decimal("0.5").scaleb(-desimal) * angka.kali


def isi_nilai(angka: Angka, sel: str) -> str:
    """Return the expression of `hitung_nilai` over the recap's cell."""
    return sel if angka.kali == 1 else f"ROUND({sel}*{angka.kali},2)"


def rumus_konversi(nrr: str) -> str:
    """Return the formula of `hitung_konversi` over the average's cell."""
    return "=" + jika_angka((nrr,), f"ROUND({nrr}*25,2)")
