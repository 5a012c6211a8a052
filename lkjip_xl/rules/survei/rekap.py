"""Where a recap differs from the answers, and whether the answers themselves explain it."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from lkjip_xl.join.responses import merged_answers
from lkjip_xl.measures import ikm
from lkjip_xl.measures.hasil.cara_ikm import every_value
from lkjip_xl.measures.hasil.jawaban import (
    few_blanks,
    is_explained,
    repeated,
    value_once,
    wrong_answers,
)
from lkjip_xl.measures.hasil.survei import own_unit, pair_unsur
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.hasil_responden import UnsurResponden
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.survei import NilaiUnsur, Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.konteks import Konteks, is_accepted

_BEDA = Decimal("0.01")


class Beda(NamedTuple):
    """An unsur whose value in the recap is not the answers'."""

    unsur: NilaiUnsur  # of the recap
    angka: Angka  # its value there
    tertulis: Decimal  # the same as 25-100
    posisi: int  # of the unsur among the answers
    jawaban: UnsurResponden  # what the answers give


def differences(konteks: Konteks, tabel: Tabel[Survei]) -> list[Beda]:
    """Return the unsur of the own unit in which a recap differs from the answers."""
    hasil = konteks.hasil.responden
    if hasil is None:
        return []
    sendiri = own_unit(tabel.isi, konteks.gabungan.pengaturan.unit_sendiri)
    beda = []
    for unsur, posisi in zip(tabel.isi.unsur, pair_unsur(tabel.isi, hasil.unsur), strict=True):
        angka = unsur.nilai[sendiri]
        tertulis = ikm.hitung_nilai(angka)
        dari = None if posisi is None else hasil.unsur[posisi]
        if posisi is None or dari is None or dari.nilai is None:
            continue
        if tertulis is None or tertulis < 25:
            continue
        if not _fits(angka, tertulis, Fraction(dari.jumlah) * 25 / dari.jawaban):
            beda.append(Beda(unsur, angka, tertulis, posisi, dari))
    return beda


def is_of_answers(konteks: Konteks, beda: Beda, jawaban: Tabel[DaftarResponden]) -> bool:
    """Tell whether a recap may be right once the wrong or blank answers of its unsur are.

    A blank that a person accepts was never an answer.
    """
    daftar = jawaban.isi
    terbuka = not is_accepted(konteks, "K108", jawaban) and few_blanks(daftar, beda.posisi)
    return bool(wrong_answers(daftar, beda.posisi) or terbuka) and is_explained(
        daftar, beda.posisi, beda.tertulis, lambda nilai: _fits(beda.angka, beda.tertulis, nilai)
    )


def recap_of_blanks(konteks: Konteks) -> set[int]:
    """Return the columns of the answers whose unsur a recap has with the blank ones answered."""
    tabel, jawaban = konteks.gabungan.tabel("skm_rekap"), merged_answers(konteks.gabungan)
    if tabel is None or jawaban is None:
        return set()
    beda = (b for b in differences(konteks, tabel) if is_of_answers(konteks, b, jawaban))
    posisi = {b.posisi for b in beda}
    return {jawaban.isi.unsur[p].kolom for p in posisi if not wrong_answers(jawaban.isi, p)}


def recap_without_copies(konteks: Konteks) -> str:
    """Return the recap that is right but for respondents entered twice, "" where none is."""
    tabel, jawaban = konteks.gabungan.tabel("skm_rekap"), merged_answers(konteks.gabungan)
    if tabel is None or jawaban is None or not repeated(jawaban.isi):
        return ""
    beda = differences(konteks, tabel)
    sekali = ((s, value_once(jawaban.isi, s.posisi)) for s in beda)
    cocok = [n is not None and _fits(s.angka, s.tertulis, n) for s, n in sekali]
    return f"{tabel.berkas} lembar {tabel.lembar}" if cocok and all(cocok) else ""


def _fits(angka: Angka, tertulis: Decimal, nilai: Fraction) -> bool:
    """Tell whether a recap's value is that of answers, by any way of rounding."""
    batas = max(_BEDA, _half_unit(angka))
    return any(abs(tertulis - n) <= batas for n in every_value(nilai))


def _half_unit(angka: Angka) -> Decimal:
    """Return half a unit of the last decimal shown."""
    if angka.kali != 1:
        return ikm.half_unit(angka)
    return Decimal(0) if angka.desimal is None else Decimal("0.5").scaleb(-angka.desimal)
