"""Calculated amounts beside a budget source, and how other sheets refer to its totals."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lkjip_xl.measures import jumlah
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kode import KODE_KELOMPOK
from lkjip_xl.report.isi import Isi, KolomHitung, acuan, acuan_sumber, nama_sel


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


def counted_column(tabel: Tabel, pohon: Pohon, sumber: int, peran: str) -> dict[int, Isi]:
    """Return the calculated amounts beside a source, parents from their children."""
    kolom = tabel.kolom[peran]
    nilai = amounts(tabel, pohon, peran)
    dasar = ukur_pohon.hitung(pohon, _whole(tabel, peran) or kolom)
    desimal = jumlah.decimals(nilai)
    isi: dict[int, Isi] = {}
    for posisi, satu in enumerate(pohon.simpul):
        if satu.maya:
            continue
        sel = (
            counted_cells(pohon, sumber, pohon.anak[posisi], peran)
            if not ukur_pohon.is_leaf(pohon, posisi, dasar)
            else [acuan_sumber(sumber, satu.baris, k) for k in kolom]
        )
        isi[satu.baris] = Isi(
            nilai[posisi] or 0, "rupiah", jumlah.rumus(sel, desimal),
            nama_sel("H", sumber, satu.baris, peran),
        )  # fmt: skip
    if pohon.total:
        isi[pohon.total.baris] = Isi(
            ukur_pohon.hitung_total(pohon, nilai), "rupiah",
            jumlah.rumus(counted_cells(pohon, sumber, pohon.akar, peran), desimal),
            nama_sel("H", sumber, pohon.total.baris, peran),
        )  # fmt: skip
    return isi


def counted_cells(pohon: Pohon, sumber: int, posisi: Iterable[int], peran: str) -> list[str]:
    """Return the calculated cells beside a source that hold the amounts of some rows."""
    rows = ukur_pohon.real_rows(pohon, posisi)
    return [acuan("H", sumber, pohon.simpul[p].baris, peran) for p in rows]


def counted_formula(pohon: Pohon, sumber: int, posisi: int, peran: str, desimal: int = 0) -> str:
    """Return the formula of a row's calculated amount: its cell, or the sum of those below."""
    sel = counted_cells(pohon, sumber, [posisi], peran)
    return jumlah.rumus(sel, desimal) if pohon.simpul[posisi].maya else f"={sel[0]}"


def source_total(tabel: Tabel, pohon: Pohon, sumber: int, peran: str) -> tuple[Decimal, str]:
    """Return the total of a role beside a source, and the formula that points to it."""
    nilai = amounts(tabel, pohon, peran)
    total = ukur_pohon.hitung_total(pohon, nilai)
    if pohon.total:
        return total, "=" + acuan("H", sumber, pohon.total.baris, peran)
    sel = counted_cells(pohon, sumber, pohon.akar, peran)
    return total, jumlah.rumus(sel, jumlah.decimals(nilai))


def group_columns(tabel: Tabel, pohon: Pohon, sumber: int) -> list[KolomHitung]:
    """Return the calculated columns by kelompok belanja."""
    return [
        KolomHitung(
            f"{peran.capitalize()} {KODE_KELOMPOK[grup][1]} (dihitung)",
            counted_column(tabel, pohon, sumber, f"{peran}_{grup}"),
            18,
        )
        for grup, semua in group_roles(tabel).items()
        for peran in semua
    ]
