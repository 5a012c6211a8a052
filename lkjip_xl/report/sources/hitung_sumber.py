"""Calculated amounts beside a budget source, and how other sheets refer to its totals."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from lkjip_xl.measures import jumlah
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kode import KODE_KELOMPOK
from lkjip_xl.report.isi import Isi, KolomHitung, Lajur, acuan_hitung, acuan_sumber, sebaris

_NOL = Decimal(0)


def group_roles(tabel: Tabel) -> dict[str, list[str]]:
    """Return the roles by kelompok belanja, empty where the columns do not tell several."""
    hasil = {
        grup: [p for p in ("anggaran", "realisasi") if f"{p}_{grup}" in tabel.kolom]
        for grup in KODE_KELOMPOK
    }
    ada = {grup: peran for grup, peran in hasil.items() if peran}
    return ada if len(ada) > 1 else {}


def _whole(tabel: Tabel, peran: str) -> tuple[int, ...] | None:
    """Return the columns of the whole of which a role is a kelompok's part, None where it is none.

    The whole's amounts tell which rows are leaves.
    """
    utuh, _, grup = peran.partition("_")
    return tabel.kolom.get(utuh) if grup in KODE_KELOMPOK else None


def amounts(tabel: Tabel, pohon: Pohon, peran: str) -> Sequence[Decimal | None]:
    """Return each row's amount of a role; those of a kelompok rest on the whole's leaves."""
    return ukur_pohon.hitung(pohon, tabel.kolom[peran], _whole(tabel, peran))


def counted_rows(pohon: Pohon) -> dict[int, int]:
    """Return the sheet rows beside which figures are calculated, by position, the total last."""
    letak = {satu.baris: p for p, satu in enumerate(pohon.simpul) if not satu.maya}
    if pohon.total:
        letak[pohon.total.baris] = len(pohon.simpul)
    return letak


def counted_column(
    tabel: Tabel, pohon: Pohon, sumber: int, peran: str, letak: Mapping[int, int]
) -> Lajur:
    """Return the calculated amounts beside a source, parents from their children."""
    nilai = amounts(tabel, pohon, peran)
    dasar = ukur_pohon.hitung(pohon, _whole(tabel, peran) or tabel.kolom[peran])
    desimal = jumlah.decimals(nilai)
    sel = [acuan_sumber(sumber, sebaris(), k) for k in tabel.kolom[peran]]
    sendiri, total = jumlah.rumus(sel, desimal), len(pohon.simpul)

    def make(baris: int, posisi: int) -> Isi:
        if posisi == total:
            isi, anak = ukur_pohon.hitung_total(pohon, nilai), pohon.akar
        elif ukur_pohon.is_leaf(pohon, posisi, dasar):
            return Isi(nilai[posisi] or 0, "rupiah", sendiri)
        else:
            isi, anak = nilai[posisi] or _NOL, pohon.anak[posisi]
        sel = _below(tabel, pohon, sumber, anak, peran, baris)
        return Isi(isi, "rupiah", jumlah.rumus(sel, desimal))

    return Lajur(_stated(tabel, pohon, peran, letak), make)


def _stated(
    tabel: Tabel, pohon: Pohon, peran: str, letak: Mapping[int, int]
) -> Mapping[int, int]:
    """Return the rows with a calculated cell: a leaf's part of a kelompok is its source cell."""
    utuh = _whole(tabel, peran)
    if utuh is None:
        return letak
    dasar, total = ukur_pohon.hitung(pohon, utuh), len(pohon.simpul)
    return {
        b: p for b, p in letak.items() if p == total or not ukur_pohon.is_leaf(pohon, p, dasar)
    }


def _below(
    tabel: Tabel, pohon: Pohon, sumber: int, posisi: Iterable[int], peran: str, baris: int
) -> list[str]:
    """Return the cells that hold a role's amounts of some rows, as ranges seen from a row."""
    utuh = _whole(tabel, peran)
    dasar = None if utuh is None else ukur_pohon.hitung(pohon, utuh)
    hasil: list[str] = []
    for daun, awal, akhir in _runs(pohon, posisi, dasar):
        geser = dict.fromkeys((sebaris(awal - baris), sebaris(akhir - baris)))
        if daun:
            for k in tabel.kolom[peran]:
                hasil.append(":".join([acuan_sumber(sumber, g, k) for g in geser]))
        else:
            hasil.append(":".join([acuan_hitung(sumber, g, peran) for g in geser]))
    return hasil


def _runs(
    pohon: Pohon, posisi: Iterable[int], dasar: Sequence[Decimal | None] | None
) -> list[tuple[bool, int, int]]:
    """Return the rows as runs of neighbours, leaves (by `dasar`) apart from parents."""
    hasil: list[tuple[bool, int, int]] = []
    for p in ukur_pohon.real_rows(pohon, posisi):
        baris = pohon.simpul[p].baris
        daun = dasar is not None and ukur_pohon.is_leaf(pohon, p, dasar)
        if hasil and hasil[-1][0] == daun and hasil[-1][2] == baris - 1:
            hasil[-1] = (daun, hasil[-1][1], baris)
        else:
            hasil.append((daun, baris, baris))
    return hasil


def counted_cells(pohon: Pohon, sumber: int, posisi: Iterable[int], peran: str) -> list[str]:
    """Return the calculated cells beside a source that hold the amounts of some rows."""
    rows = ukur_pohon.real_rows(pohon, posisi)
    return [acuan_hitung(sumber, pohon.simpul[p].baris, peran) for p in rows]


def counted_formula(pohon: Pohon, sumber: int, posisi: int, peran: str, desimal: int = 0) -> str:
    """Return the formula of a row's calculated amount: its cell, or the sum of those below."""
    sel = counted_cells(pohon, sumber, [posisi], peran)
    return jumlah.rumus(sel, desimal) if pohon.simpul[posisi].maya else f"={sel[0]}"


def source_total(tabel: Tabel, pohon: Pohon, sumber: int, peran: str) -> tuple[Decimal, str]:
    """Return the total of a role beside a source, and the formula that points to it."""
    nilai = amounts(tabel, pohon, peran)
    total = ukur_pohon.hitung_total(pohon, nilai)
    if pohon.total:
        return total, "=" + acuan_hitung(sumber, pohon.total.baris, peran)
    utuh = _whole(tabel, peran)
    sel = counted_cells(pohon, sumber, pohon.akar, peran)
    if utuh is not None:
        dasar = ukur_pohon.hitung(pohon, utuh)
        daun = [p for p in pohon.akar if ukur_pohon.is_leaf(pohon, p, dasar)]
        sel = counted_cells(pohon, sumber, [p for p in pohon.akar if p not in set(daun)], peran)
        sel += [
            acuan_sumber(sumber, pohon.simpul[p].baris, k) for p in daun for k in tabel.kolom[peran]
        ]
    return total, jumlah.rumus(sel, jumlah.decimals(nilai))


def group_columns(
    tabel: Tabel, pohon: Pohon, sumber: int, letak: Mapping[int, int], nomor: int
) -> list[KolomHitung]:
    """Return the calculated columns by kelompok belanja."""
    return [
        KolomHitung(
            f"{peran.capitalize()} {KODE_KELOMPOK[grup][1]} (dihitung)",
            counted_column(tabel, pohon, sumber, f"{peran}_{grup}", letak),
            18,
            f"{peran}_{grup}",
            nomor,
        )
        for grup, semua in group_roles(tabel).items()
        for peran in semua
    ]
