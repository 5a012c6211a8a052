"""Calculated amounts beside a budget source, and how other sheets refer to its totals."""

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

from lkjip_xl.measures import jumlah
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kode import KODE_KELOMPOK
from lkjip_xl.report.isi import Isi, KolomHitung, Lajur, acuan_hitung, acuan_sumber, sebaris

Deret = tuple[bool, int, int]  # whether the cells are the source's own, first row, last row
_PALING_BANYAK = 1024  # shapes of sums that are remembered: most parents have one of a few


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


class Samping:
    """What is calculated beside one budget table on its copied sheet, number `sumber`."""

    def __init__(self, tabel: Tabel, pohon: Pohon, sumber: int) -> None:
        """Keep the table; `letak` are the sheet rows by position in the tree, the total last."""
        self.tabel, self.pohon, self.sumber = tabel, pohon, sumber
        self.letak = {simpul.baris: p for p, simpul in enumerate(pohon.simpul) if not simpul.maya}
        if pohon.total:
            self.letak[pohon.total.baris] = len(pohon.simpul)
        self._deret: tuple[tuple[int, bool], tuple[Deret, ...]] = (-1, False), ()
        self._daun: dict[tuple[int, ...], frozenset[int]] = {}

    def leaves(self, kolom: tuple[int, ...]) -> frozenset[int]:
        """Return the rows whose own amount counts in some columns."""
        if kolom not in self._daun:
            nilai, pohon = ukur_pohon.hitung(self.pohon, kolom), self.pohon
            self._daun[kolom] = frozenset(
                p
                for p, anak in enumerate(pohon.anak)
                if not anak or ukur_pohon.is_leaf(pohon, p, nilai)
            )
        return self._daun[kolom]

    def column(self, peran: str) -> Lajur:
        """Return the calculated amounts of a role, parents from their children.

        A leaf's part of a kelompok has no cell of its own: its source cell is added up.
        """
        tabel, pohon, utuh = self.tabel, self.pohon, _whole(self.tabel, peran)
        nilai, daun = amounts(tabel, pohon, peran), self.leaves(utuh or tabel.kolom[peran])
        desimal, total = jumlah.decimals(nilai), len(pohon.simpul)
        sel = [acuan_sumber(self.sumber, sebaris(), k) for k in tabel.kolom[peran]]
        sendiri = jumlah.rumus(sel, desimal)

        @lru_cache(maxsize=_PALING_BANYAK)
        def sum_of(deret: tuple[Deret, ...]) -> str:
            return jumlah.rumus(self._cells(deret, peran), desimal)

        def make(baris: int, posisi: int) -> Isi:
            if posisi in daun:
                return Isi(nilai[posisi] or 0, "rupiah", sendiri)
            angka = nilai[posisi] if posisi < total else ukur_pohon.hitung_total(pohon, nilai)
            return Isi(angka or 0, "rupiah", sum_of(self._below(posisi, baris, utuh and daun)))

        rows = {b: p for b, p in self.letak.items() if p not in daun} if utuh else self.letak
        return Lajur(rows, make)

    def _below(self, posisi: int, baris: int, daun: Collection[int] | None) -> tuple[Deret, ...]:
        """Return the runs of rows that a row adds up, as seen from it."""
        kunci = posisi, bool(daun)  # asked for by all columns of a row, one after the other
        if self._deret[0] != kunci:
            deret = [(d, a - baris, z - baris) for d, a, z in self._runs(posisi, daun or ())]
            self._deret = kunci, tuple(deret)
        return self._deret[1]

    def _cells(self, deret: Sequence[Deret], peran: str) -> list[str]:
        """Return the cells of a role in runs of rows, as ranges."""
        hasil: list[str] = []
        for di_sumber, awal, akhir in deret:
            geser = [sebaris(b) for b in dict.fromkeys((awal, akhir))]
            if di_sumber:
                for k in self.tabel.kolom[peran]:
                    hasil.append(":".join([acuan_sumber(self.sumber, g, k) for g in geser]))
            else:
                hasil.append(":".join([acuan_hitung(self.sumber, g, peran) for g in geser]))
        return hasil

    def _runs(self, posisi: int, daun: Collection[int]) -> list[Deret]:
        """Return the rows below a row as runs of neighbours, leaves apart from parents."""
        pohon = self.pohon
        anak = pohon.anak[posisi] if posisi < len(pohon.anak) else pohon.akar
        hasil: list[Deret] = []
        for p in ukur_pohon.real_rows(pohon, anak):
            b, di_sumber = pohon.simpul[p].baris, p in daun
            if hasil and hasil[-1][0] == di_sumber and hasil[-1][2] == b - 1:
                hasil[-1] = (di_sumber, hasil[-1][1], b)
            else:
                hasil.append((di_sumber, b, b))
        return hasil

    def total(self, peran: str) -> tuple[Decimal, str]:
        """Return the total of a role, and the formula that points to it."""
        pohon, utuh = self.pohon, _whole(self.tabel, peran)
        nilai = amounts(self.tabel, pohon, peran)
        total = ukur_pohon.hitung_total(pohon, nilai)
        if pohon.total:
            return total, "=" + acuan_hitung(self.sumber, pohon.total.baris, peran)
        daun = self.leaves(utuh) if utuh else ()
        sel = counted_cells(pohon, self.sumber, [p for p in pohon.akar if p not in daun], peran)
        for p in pohon.akar:
            if p in daun:
                rows = [pohon.simpul[a].baris for a in ukur_pohon.real_rows(pohon, [p])]
                sel += [
                    acuan_sumber(self.sumber, b, k) for b in rows for k in self.tabel.kolom[peran]
                ]
        return total, jumlah.rumus(sel, jumlah.decimals(nilai))

    def group_columns(self, nomor: int) -> list[KolomHitung]:
        """Return the calculated columns by kelompok belanja; `nomor` is the table's entry."""
        return [
            KolomHitung(
                f"{peran.capitalize()} {KODE_KELOMPOK[grup][1]} (dihitung)",
                self.column(f"{peran}_{grup}"),
                18,
                f"{peran}_{grup}",
                nomor,
            )
            for grup, semua in group_roles(self.tabel).items()
            for peran in semua
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
    return Samping(tabel, pohon, sumber).total(peran)
