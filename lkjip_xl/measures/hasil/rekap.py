"""What a recap of the survey prints that does not follow from what stands beside or above it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import ikm
from lkjip_xl.measures.angka import bulatkan
from lkjip_xl.measures.hasil.cara_ikm import NRR_BULAT, Bahan, told_weight, weights
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.model.survei import JumlahUnsur, NilaiUnsur, Survei

_NOL = Decimal(0)
_DIGIT_EXCEL = Decimal("1e-9")  # what adding stored numbers leaves behind
_SATUAN = Decimal("0.01")  # the last digit of an IKM


@beku
class AngkaSalah:
    """An NRR and a figure beside it that do not follow from each other: the wrong one of both."""

    unsur: int  # its place
    unit: int  # its place
    nama: str  # what the figure is
    angka: Angka  # as printed
    benar: Decimal  # what its NRR gives, or of an NRR what both figures beside it tell


@beku
class JumlahSalah:
    """A printed sum that is not its column's; `benar` is None where the column is in doubt."""

    jumlah: JumlahUnsur
    benar: Decimal | str | None  # a formula where the cell holds one


def wrong_figures(survei: Survei) -> list[AngkaSalah]:
    """Return the converted values and the NRR tertimbang that do not follow from their NRR."""
    hasil: list[AngkaSalah] = []
    for unit in range(len(survei.unit)):
        bobot = weight_of(survei, unit) or ikm.bobot_tercetak(len(survei.unsur))
        for posisi, unsur in enumerate(survei.unsur):
            hasil += _of_one(survei, posisi, unsur, unit, bobot)
    return sorted(hasil, key=lambda s: (s.unsur, s.unit))


def _of_one(
    survei: Survei, posisi: int, unsur: NilaiUnsur, unit: int, bobot: Fraction
) -> Iterator[AngkaSalah]:
    """Yield the wrong figures of one unsur."""
    nrr, timbang = _beside(unsur.nrr, unit), _beside(unsur.tertimbang, unit)
    if nrr is None or nrr.nilai is None:
        return
    nilai = unsur.nilai[unit]
    konversi = nilai if nilai.nilai is not None and nilai.kali == 1 else None
    if timbang and konversi and (benar := _agreed(nrr, konversi, timbang, bobot)):
        yield AngkaSalah(posisi, unit, "NRR", nrr, benar)
        return
    if konversi is not None and not _converts(nrr, konversi):
        yield AngkaSalah(
            posisi, unit, "Nilai konversi", nilai, ikm.hitung_konversi(nrr.nilai) or _NOL
        )
    if timbang is not None and timbang.nilai is not None:
        sendiri = [weight_in(survei.bobot[posisi])] if has_own_weights(survei) else []
        if any(_weighs(nrr, timbang, b) for b in (*weights(len(survei.unsur)), *sendiri)):
            return
        desimal = max(4, _decimals(timbang.nilai))
        benar = bulatkan(Fraction(nrr.nilai) * bobot, desimal).normalize()
        yield AngkaSalah(posisi, unit, "NRR tertimbang", timbang, benar)


def _agreed(nrr: Angka, konversi: Angka, timbang: Angka, bobot: Fraction) -> Decimal | None:
    """Return the NRR that both figures beside a printed one tell, where it alone differs."""
    benar = (konversi.nilai or _NOL) / 25
    sama = replace(nrr, nilai=benar)
    if (
        _converts(nrr, konversi)
        or _weighs(nrr, timbang, bobot)
        or not _weighs(sama, timbang, bobot)
    ):
        return None
    return benar.normalize()


def _converts(nrr: Angka, konversi: Angka) -> bool:
    """Tell whether a converted value is 25 times an NRR, as far as both are printed."""
    return _is_times(nrr, konversi, Fraction(25))


def _weighs(nrr: Angka, timbang: Angka, bobot: Fraction) -> bool:
    """Tell whether an NRR tertimbang is its NRR times a weight, as far as both are printed."""
    return _is_times(nrr, timbang, bobot)


def _is_times(nrr: Angka, angka: Angka, kali: Fraction) -> bool:
    """Tell whether a figure is so many times an NRR, both as they are seen.

    An NRR that is stored in full may have been rounded before it was multiplied.
    """
    nilai = nrr.nilai or _NOL
    dasar = {Fraction(nilai), *(Fraction(bulatkan(nilai, d)) for d in NRR_BULAT)}
    longgar = Fraction(ikm.half_unit(nrr)) * max(kali, Fraction(1)) + Fraction(
        _half(angka) + _DIGIT_EXCEL
    )
    return any(abs(Fraction(angka.nilai or _NOL) - n * kali) <= longgar for n in dasar)


def weight_of(survei: Survei, unit: int) -> Fraction | None:
    """Return the weight by which most printed NRR tertimbang come from their NRR; None unknown.

    Without them it is the one that a column prints.
    """
    ada = [p for s in survei.unsur if (p := _pair(s, unit)) is not None]
    pasangan = [(Fraction(nrr.nilai or _NOL), timbang) for nrr, timbang in ada]
    kabur = max((ikm.half_unit(nrr) for nrr, _ in ada), default=_NOL)
    return told_weight(pasangan, len(survei.unsur), kabur) or printed_weight(survei)


def printed_weight(survei: Survei) -> Fraction | None:
    """Return the weight in use that a column Bobot prints of most unsur, to its last digit."""
    banyak = Counter(_weight_in_use(n, len(survei.unsur)) for n in survei.bobot)
    terbanyak = max(banyak, key=lambda b: banyak[b], default=None)
    return terbanyak if 2 * banyak[terbanyak] > len(survei.bobot) else None


def _weight_in_use(bobot: Angka, banyak: int) -> Fraction | None:
    """Return the weight in use that a cell of Bobot prints, None where it is another one."""
    tercetak = weight_in(bobot)
    dekat = min(weights(banyak), key=lambda b: abs(b - tercetak))
    return dekat if abs(dekat - tercetak) <= Fraction(ikm.half_unit(bobot)) else None


def weight_in(bobot: Angka) -> Fraction:
    """Return a weight as a part of 1: 11,1 and 11,1 % are written for 0,111 too."""
    nilai = Fraction(bobot.nilai or _NOL)
    return nilai / 100 if nilai > 1 else nilai


def odd_weights(survei: Survei) -> list[int]:
    """Return the places of the unsur that a column Bobot weighs unlike most others."""
    if printed_weight(survei) is None:
        return []
    banyak = len(survei.unsur)
    return [u for u, n in enumerate(survei.bobot) if _weight_in_use(n, banyak) is None]


def has_own_weights(survei: Survei) -> bool:
    """Tell weights that are not all alike and add up to 1, as an office may set them.

    Source: PermenPANRB 14/2017: dominant unsur may weigh more where all add up to 1.
    """
    banyak = len(survei.unsur)
    lain = [n for n in survei.bobot if _weight_in_use(n, banyak) is None]
    jarak = abs(sum(map(weight_in, survei.bobot), Fraction(0)) - 1)
    return bool(lain) and jarak <= _DIGIT_EXCEL


def follows_own_weight(survei: Survei, salah: AngkaSalah) -> bool:
    """Tell an NRR tertimbang that is right by the weight beside it: that one is to be looked at."""
    unsur = survei.unsur[salah.unsur]
    nrr = _beside(unsur.nrr, salah.unit)
    if not survei.bobot or nrr is None or salah.nama != "NRR tertimbang":
        return False
    return _weighs(nrr, salah.angka, weight_in(survei.bobot[salah.unsur]))


def _pair(unsur: NilaiUnsur, unit: int) -> tuple[Angka, Angka] | None:
    """Return an unsur's NRR and NRR tertimbang, None where it has not both."""
    nrr, timbang = _beside(unsur.nrr, unit), _beside(unsur.tertimbang, unit)
    return (nrr, timbang) if nrr and timbang else None


def _beside(angka: tuple[Angka | None, ...], unit: int) -> Angka | None:
    """Return a unit's figure, None where it holds no number."""
    ada = angka[unit] if angka else None
    return None if ada is None or ada.nilai is None else ada


def _decimals(nilai: Decimal) -> int:
    eksponen = nilai.normalize().as_tuple().exponent
    return -eksponen if isinstance(eksponen, int) else 0


def _column(survei: Survei, unit: int, peran: str) -> list[Angka] | None:
    """Return a unit's printed NRR or NRR tertimbang, None where one is missing."""
    semua = [_beside(s.nrr if peran == "nrr" else s.tertimbang, unit) for s in survei.unsur]
    ada = [n for n in semua if n is not None]
    return ada if ada and len(ada) == len(semua) else None


def wrong_sums(survei: Survei) -> list[JumlahSalah]:
    """Return the printed sums that are not the sum of their column, nor what else may stand so."""
    salah = wrong_figures(survei)
    hasil = []
    for jumlah in survei.jumlah:
        kolom = _column(survei, jumlah.unit, jumlah.peran)
        if kolom is None or jumlah.angka.nilai is None:
            continue
        betul = _mended(kolom, salah)
        longgar = _leeway(kolom, jumlah.angka)
        calon = [*_meanings(kolom, betul), *_meanings(kolom, [n.nilai or _NOL for n in kolom])]
        if any(abs(Fraction(jumlah.angka.nilai) - c) <= longgar * k for c, k in calon):
            continue
        ragu = betul != [n.nilai for n in kolom]
        hasil.append(JumlahSalah(jumlah, None if ragu else _right_sum(kolom, jumlah.angka)))
    return hasil


def _mended(kolom: list[Angka], salah: list[AngkaSalah]) -> list[Decimal]:
    """Return a column with its wrong figures put right."""
    benar = {(s.angka.baris, s.angka.kolom): s.benar for s in salah}
    return [benar.get((n.baris, n.kolom), n.nilai or _NOL) for n in kolom]


def _meanings(kolom: list[Angka], nilai: list[Decimal]) -> list[tuple[Fraction, Fraction]]:
    """Return what a row called Jumlah may hold, and by how much its rounding counts there.

    The sum; its mean; both as an index; the sum of NRR times a weight.
    """
    jumlah, n = Fraction(sum(nilai, _NOL)), len(kolom)
    kali = (Fraction(1), Fraction(1, n), *weights(n))
    return [(jumlah * k * p, k * p if p > 1 else Fraction(1)) for k in kali for p in (1, 25)]


def _leeway(kolom: list[Angka], angka: Angka) -> Fraction:
    """Return how far a sum of rounded figures may be off: half a unit of each, and its own."""
    return Fraction(sum((_half(n) for n in (*kolom, angka)), _DIGIT_EXCEL))


def _half(angka: Angka) -> Decimal:
    """Return half a unit of the last digit that is shown, or stored."""
    if angka.desimal is not None:
        return max(ikm.half_unit(angka), Decimal("0.5").scaleb(-angka.desimal))
    return ikm.half_unit(angka)


def _right_sum(kolom: list[Angka], angka: Angka) -> Decimal | str:
    """Return what belongs into a sum's cell: a number, or a formula where it holds one."""
    baris = sorted(n.baris for n in kolom)
    if angka.hitungan and baris[-1] - baris[0] == len(baris) - 1:
        k = kolom[0].kolom
        return f"=SUM({alamat(baris[0], k)}:{alamat(baris[-1], k)})"
    return sum((n.nilai or _NOL for n in kolom), _NOL)


def material(survei: Survei, unit: int) -> Bahan:
    """Return what a unit's IKM is calculated from, in each column that tells it."""
    nilai = tuple(Fraction(s.nilai[unit].nilai or _NOL) for s in survei.unsur)
    nrr, timbang = _column(survei, unit, "nrr"), _column(survei, unit, "tertimbang")
    salah = {(s.angka.baris, s.angka.kolom) for s in wrong_figures(survei) if s.unit == unit}
    jumlah = []
    if timbang and not any((n.baris, n.kolom) in salah for n in timbang):
        jumlah = [Fraction(sum((n.nilai or _NOL for n in timbang), _NOL))]
        keliru = [s.jumlah for s in wrong_sums(survei)]
        benar = [j for j in survei.jumlah if j not in keliru]
        milik = [j.angka.nilai or _NOL for j in benar if (j.unit, j.peran) == (unit, "tertimbang")]
        jumlah += [Fraction(nilai) for nilai in milik]
    bobot = weight_of(survei, unit)
    if has_own_weights(survei):
        bobot = bobot or weights(len(nilai))[0]
        jumlah += [
            sum(
                (n / 25 * weight_in(b) for n, b in zip(nilai, survei.bobot, strict=True)),
                Fraction(0),
            )
        ]
    dari_nrr = (tuple(Fraction(n.nilai or _NOL) * 25 for n in nrr),) if nrr else ()
    kabur = [ikm.half_unit(s.nilai[unit]) for s in survei.unsur if s.nilai[unit].kali != 1]
    return Bahan(nilai, dari_nrr, tuple(jumlah), bobot, sum(kabur, _NOL) / len(nilai))


def in_doubt(survei: Survei, unit: int) -> list[Tempat]:
    """Return the cells of a unit that are wrong by what stands beside or above them."""
    angka = [s.angka for s in wrong_figures(survei) if s.unit == unit]
    angka += [s.jumlah.angka for s in wrong_sums(survei) if s.jumlah.unit == unit]
    return [(n.baris, n.kolom) for n in angka]


def follows_from(survei: Survei, unit: int) -> list[Tempat]:
    """Return the wrong cells that a unit's printed IKM is right by: it is their consequence."""
    tercetak = survei.ikm[unit] if survei.ikm else None
    if tercetak is None or tercetak.nilai is None:
        return []
    for j in (s.jumlah for s in wrong_sums(survei) if s.jumlah.unit == unit):
        if _is_index_of(tercetak, Fraction(j.angka.nilai or _NOL), j.peran, len(survei.unsur)):
            return [(j.angka.baris, j.angka.kolom)]
    timbang = _column(survei, unit, "tertimbang")
    milik = [s for s in wrong_figures(survei) if s.unit == unit]
    salah = [s for s in milik if s.nama == "NRR tertimbang"]
    jumlah = Fraction(sum((n.nilai or _NOL for n in timbang or []), _NOL))
    if salah and _is_index_of(tercetak, jumlah, "tertimbang", len(survei.unsur)):
        return [(s.angka.baris, s.angka.kolom) for s in salah]
    return []


def _is_index_of(tercetak: Angka, jumlah: Fraction, peran: str, banyak: int) -> bool:
    """Tell whether a printed IKM is 25 times a sum of NRR tertimbang, or of NRR weighed."""
    bobot = weights(banyak) if peran == "nrr" else (Fraction(1),)
    return any(
        abs(Fraction(tercetak.nilai or _NOL) - jumlah * b * 25) <= _SATUAN + ikm.half_unit(tercetak)
        for b in bobot
    )
