"""The formulas of Tabel 3.5: a leaf points to its source, a parent adds up the rows below it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import jumlah
from lkjip_xl.measures import pohon as ukur_pohon
from lkjip_xl.model.gabungan import Letak
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan, first_entry
from lkjip_xl.report.isi import acuan, acuan_sumber
from lkjip_xl.report.sources.hitung_sumber import counted_cells, counted_formula

_KUNCI = "3.5"


@beku
class Hitungan:
    """One amount of all rows: the role, what each row holds, which rows are shown."""

    bahan: Bahan  # what is known of the run
    pohon: Pohon  # of the budget, with the rows that only the DPA has
    peran: NamaPeran  # of the amount
    nilai: Sequence[Decimal | None]  # of each row (rupiah)
    tampil: frozenset[int]  # the rows that the sheet shows
    desimal: int  # to which sums are rounded

    def _source(self, posisi: int) -> tuple[int, Tabel, Pohon, int]:
        """Return a row's sheet number, table, tree, and position there: it may be a later sheet."""
        entri, di_sana = self.bahan.gabungan.letak[posisi]
        tabel = self.bahan.gabungan.table_of(entri)
        return first_entry(self.bahan.gabungan, entri), tabel, tabel.isi, di_sana

    def sum_of(self, posisi: Iterable[int]) -> str:
        """Return the sum of rows: their cells here, or beside the source where not shown."""
        sel: list[str] = []
        for p in posisi:
            if p in self.tampil:
                sel.append(acuan(_KUNCI, p, self.peran))
            elif self.peran == "anggaran" and p in self.bahan.gabungan.pagu_dpa:
                sel.append(_budget_formula(self.bahan, self.bahan.gabungan.pagu_dpa[p])[1:])
            else:
                sumber, _, pohon, di_sana = self._source(p)
                sel += counted_cells(pohon, sumber, [di_sana], self.peran)
        return jumlah.rumus(sel, self.desimal)

    def _spans_sheets(self, posisi: int) -> bool:
        """Tell whether rows below a row stand on another sheet than it does."""
        letak = self.bahan.gabungan.letak
        return any(letak[a][0] != letak[posisi][0] for a in self.pohon.anak[posisi])

    def formula(self, posisi: int) -> str:
        """Return a row's amount: the sum of the rows below it, or its cell on the source."""
        anak = self.pohon.anak[posisi]
        induk = not ukur_pohon.is_leaf(self.pohon, posisi, self.nilai)
        if induk and (any(a in self.tampil for a in anak) or self._spans_sheets(posisi)):
            return self.sum_of(anak)
        dari_dpa = self.bahan.gabungan.dari_dpa
        pagu = (self.bahan.gabungan.pagu_dpa | dari_dpa).get(posisi)
        if pagu is not None and self.peran == "anggaran":
            return _budget_formula(self.bahan, pagu)
        sumber, tabel, pohon, di_sana = self._source(posisi)
        kolom = tabel.kolom.get(self.peran, ())
        if posisi in dari_dpa or not kolom:
            return "=0"
        baris = self.pohon.simpul[posisi].baris
        if anak:
            return counted_formula(pohon, sumber, di_sana, self.peran, self.desimal)
        sel = [acuan_sumber(sumber, baris, k) for k in kolom]
        if len(sel) > 1:
            return jumlah.rumus(sel, self.desimal)
        # N also over a blank: LibreOffice passes a blank on, and it would be no number here.
        ragu = any((s.baris, s.kolom) == (baris, kolom[0]) for s in tabel.keraguan)
        return f"=N({sel[0]})" if ragu or self.nilai[posisi] is None else f"={sel[0]}"


def _budget_formula(bahan: Bahan, letak: Letak) -> str:
    """Return the pagu of a row that the DPA has: the calculated cell beside its source."""
    nomor, di_dpa = letak
    tabel = bahan.gabungan.table_of(nomor)
    sumber = first_entry(bahan.gabungan, nomor)
    peran = "anggaran" if "anggaran" in tabel.kolom else "anggaran_perubahan"
    return counted_formula(tabel.isi, sumber, di_dpa, peran)
