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
        return Isi(isi, "rupiah", jumlah.rumus(_below(pohon, sumber, baris, anak, peran), desimal))

    return Lajur(letak, make)


def _below(
    pohon: Pohon, sumber: int, baris: int, posisi: Iterable[int], peran: str
) -> list[str]:
    """Return the calculated cells of some rows as ranges, as seen from a row."""
    deret: list[list[int]] = []
    for p in ukur_pohon.real_rows(pohon, posisi):
        satu = pohon.simpul[p].baris
        if deret and satu == deret[-1][1] + 1:
            deret[-1][1] = satu
        else:
            deret.append([satu, satu])
    return [
        ":".join(acuan_hitung(sumber, sebaris(b - baris), peran) for b in dict.fromkeys(dua))
        for dua in deret
    ]


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
    sel = counted_cells(pohon, sumber, pohon.akar, peran)
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
