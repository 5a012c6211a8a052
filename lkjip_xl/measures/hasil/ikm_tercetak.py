"""The IKM that the sources print: it tells the weight, and the report carries it as printed."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.measures.hasil import cara_ikm
from lkjip_xl.measures.hasil.cara_ikm import Pilihan
from lkjip_xl.measures.hasil.rekap import material, weight_of
from lkjip_xl.measures.hasil.responden import agreed_weight, answer_material
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.survei import Survei
from lkjip_xl.model.tabel import Tabel


def weights(setelan: str, banyak: int) -> tuple[Fraction, ...]:
    """Return the weights that may be in force: the one that Pengaturan sets, else all in use."""
    if setelan.startswith("1/"):
        return (Fraction(1, banyak),)
    if setelan.replace(",", ".") == "0.11":
        return (Fraction(11, 100),)
    return cara_ikm.weights(banyak)


def usual_weight(
    rekap: Survei | None,
    unit: int,
    jawaban: Tabel[DaftarResponden] | None,
    bobot: Sequence[Fraction],
) -> Fraction:
    """Return the weight where no printed IKM tells it: the NRR tertimbang's, else the usual one."""
    calon = [] if rekap is None else [weight_of(rekap, unit)]
    calon += [] if jawaban is None else [answer_material(jawaban.isi).bobot_jumlah]
    return next((b for b in calon if b in bobot), None) or bobot[0]


def why(
    bobot: Sequence[Fraction],
    pilihan: Pilihan | None,
    hitungan: Decimal | None,
    tercetak: Angka | None,
    ikm: Decimal,
) -> str:
    """Return why a weight is in force, and how the source rounds: otherwise, or more."""
    alasan = "bobot yang biasa dipakai di rekap SKM"
    if len(bobot) == 1:
        alasan = "ditetapkan di Pengaturan"
    elif pilihan is not None:
        alasan = "menghasilkan IKM yang tercetak di sumber"
        if tercetak and tercetak.nilai is not None and hitungan is None and tercetak.nilai != ikm:
            tampil = f"{(tercetak.nilai / tercetak.kali).normalize():f}".replace(".", ",")
            alasan += f", {tampil}, sesudah dibulatkan seperti di sana"
    if hitungan is None:
        return alasan
    return (
        f"{alasan}; dibulatkan seperti di sumber (dari nilai unsur dua desimal "
        f"{tulis_desimal(hitungan)})"
    )


def printed_by(rekap: Survei | None, unit: int, bobot: Sequence[Fraction]) -> Pilihan | None:
    """Return the weight and IKM that a recap's printed IKM tells of, None where none does."""
    if rekap is None or not rekap.ikm:
        return None
    return cara_ikm.choose(rekap.ikm[unit], material(rekap, unit), bobot)


def printed_below(
    jawaban: Tabel[DaftarResponden] | None, banyak: int, bobot: Sequence[Fraction]
) -> Pilihan | None:
    """Return the weight and IKM that the IKM below the answers tells of, None where none does.

    Below the parts of a survey each tells how the office weighs; the IKM of all stands nowhere.
    """
    if jawaban is None or len(jawaban.isi.unsur) != banyak:
        return None
    if not jawaban.isi.bagian:
        return _told_below(jawaban.isi, bobot)
    semua = (_told_below(daftar, bobot) for daftar in jawaban.isi.bagian)
    milik = agreed_weight(pilihan.bobot for pilihan in semua if pilihan)
    return None if milik is None else Pilihan(milik, None)


def _told_below(daftar: DaftarResponden, bobot: Sequence[Fraction]) -> Pilihan | None:
    """Return the weight and IKM that the IKM below one list of answers tells of."""
    bahan = answer_material(daftar)
    return cara_ikm.choose(daftar.ikm, bahan, bobot) if bahan.nilai else None


def printed_cells(
    rekap: Survei | None,
    jawaban: Tabel[DaftarResponden] | None,
    sendiri: int,
    banyak: int,
    bobot: Fraction,
) -> tuple[dict[int, Angka], JenisTabel]:
    """Return the printed IKM that stand in place of the calculated ones, by unit, and where.

    The own unit's answers decide over its recap: a printed IKM counts only if they give it.
    """
    hasil = {}
    for unit in range(len(rekap.unit)) if rekap and rekap.ikm else ():
        pilihan = printed_by(rekap, unit, (bobot,))
        if rekap and rekap.ikm and pilihan and pilihan.ikm is not None:
            hasil[unit] = rekap.ikm[unit]
    if jawaban is None:
        return hasil, "skm_rekap"
    hasil.pop(sendiri, None)
    bahan = answer_material(jawaban.isi)
    lengkap = bool(bahan.nilai) and len(jawaban.isi.unsur) == banyak
    sumber: list[tuple[Angka | None, JenisTabel]] = [(jawaban.isi.ikm, "skm_responden")]
    if rekap and rekap.ikm:
        sumber.insert(0, (rekap.ikm[sendiri], "skm_rekap"))
        terbukti = bahan.bobot_jumlah or weight_of(rekap, sendiri)
        bahan = replace(bahan, bobot_jumlah=terbukti)
    for tercetak, jenis in sumber if lengkap else ():
        pilihan = cara_ikm.choose(tercetak, bahan, (bobot,))
        if tercetak is not None and pilihan is not None:
            return hasil | ({sendiri: tercetak} if pilihan.ikm is not None else {}), jenis
    return hasil, "skm_rekap"
