"""Answers that may have to change, what an unsur comes to then, and what they tell of a recap."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures import ikm, responden
from lkjip_xl.measures.angka import bulatkan
from lkjip_xl.measures.hasil.cara_ikm import Bahan
from lkjip_xl.measures.hasil.rekap import AngkaSalah
from lkjip_xl.measures.hasil.survei import own_unit, pair_unsur
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.hasil_responden import HasilResponden, UnsurResponden
from lkjip_xl.model.responden import DaftarResponden, Responden
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel

_KALI = 25  # of an NRR to its converted value
_BEDA = Decimal("0.01")  # an NRR that was rounded first
_DESIMAL = 2  # decimals of an NRR that does not show its own
TERTINGGI = 4  # the highest answer
_BANYAK_ORANG = 3  # somebody may answer twice in two ways; what three answer under is no name
_KOSONG_TERBANYAK = 2  # two answers make at most nine sums; of more nearly any figure comes out


def wrong_answers(daftar: DaftarResponden, posisi: int) -> list[Angka]:
    """Return the filled cells of an unsur that are no answer 1-4."""
    semua = [s.jawaban[posisi] for s in daftar.responden]
    return [n for n in semua if _is_wrong(n)]


def _is_wrong(angka: Angka) -> bool:
    return not is_blank(angka) and not responden.is_answer(angka.nilai)


def is_blank(angka: Angka) -> bool:
    """Tell an answer that nobody gave."""
    return angka.nilai is None and not angka.teks


def few_blanks(daftar: DaftarResponden, posisi: int) -> int:
    """Return how many answers of an unsur nobody gave, 0 where so many could explain any figure."""
    kosong = sum(is_blank(s.jawaban[posisi]) for s in daftar.responden)
    return kosong if kosong <= _KOSONG_TERBANYAK else 0


def repeated(daftar: DaftarResponden) -> list[list[Responden]]:
    """Return the groups with the same number, or the same name and the same answers."""
    menurut: dict[tuple[object, ...], list[Responden]] = {}
    samaran = _shared_names(daftar)
    for orang in daftar.responden:
        if orang.nomor:
            menurut.setdefault(("nomor", orang.nomor.lower()), []).append(orang)
        if orang.pribadi and orang.pribadi not in samaran:
            jawaban = tuple(n.nilai for n in orang.jawaban)
            menurut.setdefault(("orang", orang.pribadi, jawaban), []).append(orang)
    hasil: dict[tuple[int, ...], list[Responden]] = {}
    for semua in menurut.values():
        if len(semua) > 1:
            hasil.setdefault(tuple(s.baris for s in semua), semua)
    return list(hasil.values())


def _shared_names(daftar: DaftarResponden) -> set[str]:
    """Return the names under which several people answered differently: Anonim is nobody's."""
    menurut: dict[str, set[tuple[Decimal | None, ...]]] = {}
    for orang in daftar.responden:
        menurut.setdefault(orang.pribadi, set()).add(tuple(n.nilai for n in orang.jawaban))
    return {nama for nama, semua in menurut.items() if len(semua) >= _BANYAK_ORANG}


def value_once(daftar: DaftarResponden, posisi: int) -> Fraction | None:
    """Return an unsur's value (25-100) with each respondent once; None without an answer."""
    ulangan = {id(orang) for kembar in repeated(daftar) for orang in kembar[1:]}
    sekali = [orang for orang in daftar.responden if id(orang) not in ulangan]
    banyak, jumlah = _count(sekali, posisi)
    return Fraction(jumlah) * 25 / banyak if banyak else None


def is_explained(
    daftar: DaftarResponden, posisi: int, tertulis: Decimal, cocok: Callable[[Fraction], bool]
) -> bool:
    """Tell whether some answer 1-4 in place of each wrong one gives an unsur's value.

    A blank may have been an answer too, or none.
    """
    banyak, jumlah = _count(daftar.responden, posisi)
    salah = len(wrong_answers(daftar, posisi))
    kosong = len(daftar.responden) - banyak - salah
    for baru in range(salah, salah + kosong + 1):
        tepat = int(Fraction(tertulis) * (banyak + baru) / 25 - Fraction(jumlah))
        for tambah in range(max(baru, tepat - 1), min(TERTINGGI * baru, tepat + 2) + 1):
            if banyak + baru and cocok((Fraction(jumlah) + tambah) * 25 / (banyak + baru)):
                return True
    return False


def bounds(daftar: DaftarResponden) -> tuple[Bahan, Bahan]:
    """Return what the IKM is calculated from where every wrong answer was 1, and where it was 4."""
    batas = []
    for pengganti in (1, TERTINGGI):
        nilai = []
        for posisi in range(len(daftar.unsur)):
            banyak, jumlah = _count(daftar.responden, posisi)
            salah = len(wrong_answers(daftar, posisi))
            if banyak + salah:
                semua = Fraction(jumlah) + salah * pengganti
                nilai.append(Fraction(bulatkan(semua * 25 / (banyak + salah))))
        batas.append(Bahan(tuple(nilai)))
    return batas[0], batas[1]


def _count(orang: Sequence[Responden], posisi: int) -> tuple[int, Decimal]:
    """Return number and sum of the answers that count."""
    return responden.hitung_jawaban([s.jawaban[posisi].nilai for s in orang])


def by_answers(
    gabungan: Gabungan, hasil: HasilResponden | None, tabel: Tabel[Survei], salah: AngkaSalah
) -> AngkaSalah | None:
    """Return the NRR as wrong instead of its converted value, where that is the answers'."""
    if salah.nama != "Nilai konversi" or hasil is None:
        return None
    if tabel is not gabungan.tabel("skm_rekap"):
        return None
    if salah.unit != own_unit(tabel.isi, gabungan.pengaturan.unit_sendiri):
        return None
    unsur, posisi = tabel.isi.unsur[salah.unsur], pair_unsur(tabel.isi, hasil.unsur)[salah.unsur]
    nrr = unsur.nrr[salah.unit] if unsur.nrr else None
    if posisi is None or nrr is None or salah.angka.nilai is None:
        return None
    benar = nrr_of(hasil.unsur[posisi], nrr)
    if benar is None or abs(salah.angka.nilai - benar * _KALI) > _KALI * ikm.half_unit(nrr) + _BEDA:
        return None
    return replace(salah, nama="NRR", angka=nrr, benar=benar)


def nrr_of(jawaban: UnsurResponden, nrr: Angka) -> Decimal | None:
    """Return the NRR that answers give, with as many decimals as a recap shows of it."""
    if not jawaban.jawaban:
        return None
    desimal = _DESIMAL if nrr.desimal is None else nrr.desimal
    return bulatkan(Fraction(jawaban.jumlah) / jawaban.jawaban, desimal)
