"""Where a column is the sum of others in nearly all rows, and which rows break that."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.cells.numbers import read_text
from lkjip_xl.model.sel import Tempat
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU, BAGIAN_TANPA_PERAN
from lkjip_xl.relations import find_sum_relations, parts_of, total_of
from lkjip_xl.rules.kolom import Kolom, KolomBebas, Penjumlahan, Salah, SalahSamping
from lkjip_xl.rules.konteks import Konteks, role_columns
from lkjip_xl.rules.selisih import chain, own_faults, remainder_column, remainder_faults, tolerance
from lkjip_xl.rules.sums.berkepala import headed_sums, rows_with_more, telling_rows
from lkjip_xl.rules.sums.kolom_bebas import amount_columns, amounts_of, sums_down

_NOL = Decimal(0)
# A sum across that no sum down confirms: a fault where 20 rows hold for each that breaks it, and by
# more than rounding, else a warning.
_SEKALI = 20
_CUKUP = 3  # fewer rows prove nothing, whatever the heading says
Lajur = dict[int, Kolom]


def faults_across(konteks: Konteks, bebas: KolomBebas) -> list[SalahSamping]:
    """Return the rows that break proven sums of columns of which one at least has no role."""
    if bebas.nama and id(bebas.tabel) not in konteks.samping:
        konteks.samping[id(bebas.tabel)] = list(_faults(konteks, bebas))
    return konteks.samping.get(id(bebas.tabel), [])


def _faults(konteks: Konteks, bebas: KolomBebas) -> Iterator[SalahSamping]:
    """Yield each fault once, though a cell may stand in several sums."""
    sisa = remainder_faults(konteks, bebas.tabel, bebas.pohon)
    sudah = {(p, abs(tertulis - benar)) for p, (tertulis, benar) in sisa.items()}
    sel: set[Tempat] = set()
    for jumlah in proven_sums(konteks, bebas):
        sendiri = own_rows(konteks, bebas, jumlah)
        for posisi, gema in sendiri.items():
            simpangan = _locate(
                konteks, bebas, SalahSamping(jumlah, posisi, jumlah.total, gema, [])
            )
            sering = len(sendiri) * _SEKALI > jumlah.berlaku
            lemah = not simpangan.induk and (sering or _may_be_rounded(simpangan))
            if (posisi, simpangan.beda) in sudah or _is_told(konteks, bebas, simpangan):
                continue
            if (posisi, simpangan.kolom) not in sel:
                yield simpangan._replace(lemah=lemah)
            sel.update((posisi, k) for k in (simpangan.kolom, jumlah.total))


def _may_be_rounded(simpangan: SalahSamping) -> bool:
    """Tell a difference of a rupiah for each part at most: halves and quarters of odd amounts."""
    return simpangan.beda <= len(simpangan.jumlah.bagian)


def proven_sums(konteks: Konteks, bebas: KolomBebas) -> list[Penjumlahan]:
    """Return the sums of columns that hold in nearly all rows; found once per run.

    One that the heading names holds where most rows bear it out.
    """
    if id(bebas.tabel) not in konteks.penjumlahan:
        hasil = konteks.penjumlahan[id(bebas.tabel)] = []
        for jumlah in _sums(konteks, bebas) if bebas.nama else ():
            if _holds(konteks, bebas, jumlah, BAGIAN_TANPA_PERAN):
                hasil.append(jumlah)
        for jumlah in _headed(konteks, bebas, hasil) if bebas.nama else ():
            if jumlah.berlaku >= _CUKUP and _holds(konteks, bebas, jumlah, BAGIAN_BERLAKU):
                hasil.append(jumlah)
    return konteks.penjumlahan[id(bebas.tabel)]


def _holds(konteks: Konteks, bebas: KolomBebas, jumlah: Penjumlahan, bagian: Fraction) -> bool:
    """Tell whether at least so many of the rows that tell keep to a sum."""
    salah = len(own_rows(konteks, bebas, jumlah))
    return jumlah.berlaku >= bagian * (jumlah.berlaku + salah)


def _headed(konteks: Konteks, bebas: KolomBebas, sudah: list[Penjumlahan]) -> Iterator[Penjumlahan]:
    """Yield the sums that the heading names and that no other sum of that column stands for.

    In a small table one wrong cell, and the sums above that carry it on, are a third of all rows.
    """
    kolom = amount_columns(bebas)
    lajur = {k: amounts_of(konteks, bebas, k) for k in kolom}
    baris = [p for p, simpul in enumerate(lajur[kolom[0]].baris) if not simpul.maya]
    for calon in headed_sums(konteks, bebas, kolom):
        if any(lalu.total == calon[0] and {*lalu.bagian} & {*calon[1]} for lalu in sudah):
            continue
        lebih = rows_with_more(konteks, bebas, calon)
        utuh = [p for p in baris if bebas.pohon.at(p).baris not in lebih]
        salah = _breaks(konteks, bebas, lajur, calon, utuh)
        berlaku = [p for p in telling_rows(lajur, calon, utuh) if p not in salah]
        yield Penjumlahan(*calon, len(berlaku), salah)


def own_rows(konteks: Konteks, bebas: KolomBebas, jumlah: Penjumlahan) -> dict[int, list[int]]:
    """Return the rows that break a sum by themselves, with those above that only carry it on."""
    total = amounts_of(konteks, bebas, jumlah.total)
    return own_faults(bebas.pohon, jumlah.salah, total.berangka)


def _is_told(konteks: Konteks, bebas: KolomBebas, simpangan: SalahSamping) -> bool:
    """Tell whether a fault follows from a sum down: of a role, or of a column besides."""
    ikut = {simpangan.jumlah.total, *simpangan.jumlah.bagian}
    turun = (
        sums_down(konteks, bebas, k).salah.get(simpangan.posisi, _NOL)
        for k in bebas.nama
        if k not in ikut
    )
    return any(k not in bebas.nama for _, k in simpangan.induk) or simpangan.beda in map(abs, turun)


def _sums(konteks: Konteks, bebas: KolomBebas) -> Iterator[Penjumlahan]:
    """Yield the sums of columns with one without a role, and the rows that break them."""
    kolom = amount_columns(bebas)
    lajur = {k: amounts_of(konteks, bebas, k) for k in kolom}
    baris = [p for p, simpul in enumerate(lajur[kolom[0]].baris) if not simpul.maya]
    angka = [[lajur[k].typed(p) for p in baris] for k in kolom]
    for relasi in find_sum_relations(angka):
        total, bagian = kolom[total_of(relasi)], tuple(kolom[k] for k in parts_of(relasi))
        if not bebas.nama.keys() & {total, *bagian} or _is_pagu(bebas, bagian):
            continue
        mungkin = [baris[b] for b in (*relasi.kecuali, *_forgotten(angka[relasi.hasil]))]
        salah = _breaks(konteks, bebas, lajur, (total, bagian), mungkin)
        yield Penjumlahan(total, bagian, len(relasi.berlaku), salah)


def _is_pagu(bebas: KolomBebas, bagian: Sequence[int]) -> bool:
    """Tell realisasi and sisa: they make the pagu, and another column that equals it is SPD."""
    kolom = remainder_column(bebas.tabel)
    return kolom is not None and {*bagian} == {kolom, *role_columns(bebas.tabel, "realisasi")}


def _breaks(
    konteks: Konteks,
    bebas: KolomBebas,
    lajur: Lajur,
    jumlah: tuple[int, tuple[int, ...]],
    baris: Sequence[int],
) -> Salah:
    """Return the rows that break a sum, with what they state and what the parts add up to."""
    total, bagian = jumlah
    salah = {p: dua for p in baris if (dua := _broken(bebas, lajur, jumlah, p))}
    return {
        p: dua
        for p, dua in salah.items()
        if not _stands_besides(konteks, bebas, (total, *bagian), p, dua)
    }


def _forgotten(angka: Sequence[Decimal | None]) -> list[int]:
    """Return the one row in which a column is blank: a column of results may be blank in many."""
    kosong = [b for b, n in enumerate(angka) if n is None]
    return kosong if len(kosong) == 1 else []


def _broken(
    bebas: KolomBebas, lajur: Lajur, jumlah: tuple[int, Sequence[int]], posisi: int
) -> tuple[Decimal, Decimal] | None:
    """Return what a row states and what its parts add up to, None where that proves no fault.

    A cell that could not be read proves nothing.
    """
    total, bagian = jumlah
    ikut = (total, *bagian)
    if any(lajur[k].tak_tahu[posisi] for k in ikut):
        return None
    tertulis = lajur[total].typed(posisi) or _NOL
    benar = sum((lajur[k].typed(posisi) or _NOL for k in bagian), _NOL)
    beda = abs(tertulis - benar)
    longgar = max(tolerance(bebas.tabel, k, len(bagian)) for k in ikut)
    return (tertulis, benar) if beda > longgar else None


def _stands_besides(
    konteks: Konteks,
    bebas: KolomBebas,
    ikut: Sequence[int],
    posisi: int,
    dua: tuple[Decimal, Decimal],
) -> bool:
    """Tell whether what a row lacks stands in a column besides: that one belongs to the sum too."""
    grid = konteks.grid(bebas.tabel)
    baris = amounts_of(konteks, bebas, ikut[0]).baris[posisi].baris
    beda = abs(dua[0] - dua[1])
    lain = (grid.nilai(baris, k) for k in range(grid.n_kolom) if k not in ikut) if grid else ()
    nilai = (read_text(n, ".").nilai if isinstance(n, str) else n for n in lain)
    return any(isinstance(n, int | float | Decimal) and abs(n) == beda for n in nilai)


def _locate(konteks: Konteks, bebas: KolomBebas, simpangan: SalahSamping) -> SalahSamping:
    """Return a fault with the column whose sums down miss by as much, at the row or above it."""
    dekat = (simpangan.posisi, *chain(bebas.pohon, simpangan.posisi))
    for kolom in (simpangan.jumlah.total, *simpangan.jumlah.bagian):
        salah = sums_down(konteks, bebas, kolom).salah
        induk = [(p, kolom) for p in dekat if abs(salah.get(p, _NOL)) == simpangan.beda]
        if induk:
            return simpangan._replace(kolom=kolom, induk=induk)
    return simpangan
