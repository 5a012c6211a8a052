"""The relations between the columns of one table: sums, differences, quotients, products."""

from collections.abc import Iterator, Sequence
from functools import partial

from lkjip_xl.model.relasi import JenisRelasi, Relasi
from lkjip_xl.norms.bukti import BIT_PER_BAGIAN, BIT_SALAH, BIT_SALAH_TERBANYAK, BIT_TERBUKTI
from lkjip_xl.relations.judge import Timbangan
from lkjip_xl.relations.lines.find import find_column_sums
from lkjip_xl.relations.products import product_candidates, product_says
from lkjip_xl.relations.quotients import (
    quotient_candidates,
    quotient_says,
    ratio_columns,
    share_candidates,
    share_says,
)
from lkjip_xl.relations.scaled import Kolom, Skala, sample, scale, sum_says, telling_rows


def find_column_relations(kolom: Sequence[Kolom]) -> list[Relasi]:
    """Return the relations that hold between columns of equal length, the best proven first.

    Of y = x + z the last column is the result: `selisih` where y stands before it (pagu,
    realisasi, sisa), else `jumlah_kolom`; which of the two is meant, only words can tell. Of two
    relations that give one column from overlapping columns the better proven one is returned.
    """
    if not kolom or not kolom[0]:
        return []
    skala, timbangan = _prepare(kolom)
    hasil = _keep(_sums(kolom, skala, timbangan))
    hasil += _keep(_products(skala, timbangan))
    terkali = {frozenset((r.hasil, *r.operan)) for r in hasil if r.jenis == "hasil_kali"}
    bagi = (r for r in _quotients(kolom, timbangan) if {r.hasil, *r.operan} not in terkali)
    hasil += _keep(bagi)
    return sorted(hasil, key=lambda r: (-r.bits, r.hasil, r.operan))


def find_sum_relations(kolom: Sequence[Kolom]) -> list[Relasi]:
    """Return only the sums and differences that hold between columns of equal length."""
    if not kolom or not kolom[0]:
        return []
    return _keep(_sums(kolom, *_prepare(kolom)))


def _prepare(kolom: Sequence[Kolom]) -> tuple[Skala, Timbangan]:
    skala = scale(kolom)
    return skala, Timbangan(kolom, telling_rows(skala), sample(skala.panjang))


def _sums(kolom: Sequence[Kolom], skala: Skala, timbangan: Timbangan) -> Iterator[Relasi]:
    """Yield the sums that hold on most rows; those of single stretches are no relation of all."""
    contoh = [[angka[baris] for baris in timbangan.contoh] for angka in kolom]
    jumlah = {(r.hasil, r.operan) for r in find_column_sums(contoh, rounded=any(skala.kasar))}
    for total, bagian in sorted(jumlah):
        jenis, hasil, operan = _orient(total, bagian)
        bunyi = partial(sum_says, skala, total, bagian, hasil)
        if relasi := timbangan.weigh(jenis, hasil, operan, bunyi):
            yield relasi


def _orient(total: int, bagian: tuple[int, ...]) -> tuple[JenisRelasi, int, tuple[int, ...]]:
    """Return y = x + z as what its last column is: the sum, or what is left of y."""
    if len(bagian) == 2 and total < max(bagian):
        return "selisih", max(bagian), (total, min(bagian))
    return "jumlah_kolom", total, bagian


def total_of(relasi: Relasi) -> int:
    """Return the column that holds the sum."""
    return relasi.operan[0] if relasi.jenis == "selisih" else relasi.hasil


def parts_of(relasi: Relasi) -> tuple[int, ...]:
    """Return the columns that make up the sum."""
    return (relasi.operan[1], relasi.hasil) if relasi.jenis == "selisih" else relasi.operan


def _products(skala: Skala, timbangan: Timbangan) -> Iterator[Relasi]:
    for calon in product_candidates(skala, timbangan.calon):
        bunyi = partial(product_says, skala, calon)
        relasi = timbangan.weigh("hasil_kali", calon[0], calon[1:], bunyi)
        if relasi:
            yield relasi


def _quotients(kolom: Sequence[Kolom], timbangan: Timbangan) -> Iterator[Relasi]:
    persen = ratio_columns(kolom)
    for x, y, z, faktor in quotient_candidates(kolom, persen, timbangan.contoh):
        bunyi = partial(quotient_says, kolom, persen[x], (x, y, z, faktor))
        relasi = timbangan.weigh("hasil_bagi", x, (y, z), bunyi, faktor=faktor)
        if relasi:
            yield relasi
    for x, y, faktor, total in share_candidates(kolom, persen, timbangan.contoh):
        bunyi = partial(share_says, kolom, persen[x], (x, y, faktor, total))
        relasi = timbangan.weigh("bagian_total", x, (y,), bunyi, faktor=faktor, pembagi=total)
        if relasi:
            yield relasi


def _keep(relasi: Iterator[Relasi]) -> list[Relasi]:
    """Return the relations without those that give a column again from overlapping columns."""
    simpan: list[Relasi] = []
    menurut: dict[int, list[Relasi]] = {}  # kept ones by the columns that they give
    for hubungan in sorted(relasi, key=_rank):
        diberi = _given(hubungan)
        if not any(_same_matter(hubungan, lalu) for k in diberi for lalu in menurut.get(k, ())):
            simpan.append(hubungan)
            for k in diberi:
                menurut.setdefault(k, []).append(hubungan)
    return simpan


def _given(relasi: Relasi) -> set[int]:
    """Return the columns that a relation gives: its result, and of a sum the total."""
    jumlah = relasi.jenis in ("jumlah_kolom", "selisih")
    return {relasi.hasil, total_of(relasi)} if jumlah else {relasi.hasil}


def _rank(relasi: Relasi) -> tuple[float, int, int, tuple[int, ...]]:
    """Return what orders rivals: proof up to where more proves nothing, then nearness."""
    salah = BIT_SALAH * len(relasi.kecuali)
    nilai = min(relasi.bits + salah, BIT_TERBUKTI) - min(salah, BIT_SALAH_TERBANYAK)
    jarak = max(abs(k - relasi.hasil) for k in relasi.operan)
    return BIT_PER_BAGIAN * len(relasi.operan) - nilai, jarak, relasi.hasil, relasi.operan


def _same_matter(relasi: Relasi, lalu: Relasi) -> bool:
    """Tell whether two relations explain one column by columns that they share."""
    if relasi.jenis in ("jumlah_kolom", "selisih"):
        sebab = relasi.hasil == lalu.hasil and set(relasi.operan) & set(lalu.operan)
        rincian = total_of(relasi) == total_of(lalu) and set(parts_of(relasi)) & set(parts_of(lalu))
        return bool(sebab or rincian)
    return relasi.hasil == lalu.hasil and bool(set(relasi.operan) & set(lalu.operan))
