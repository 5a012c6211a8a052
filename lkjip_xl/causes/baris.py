"""A row of a budget table that has a finding of its own."""

from dataclasses import replace
from decimal import Decimal

from lkjip_xl.causes.evidence.witness import Saksi
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.konteks import role_columns
from lkjip_xl.rules.selisih import read_column

_NOL = Decimal(0)


@beku
class Baris:
    """A row of a budget table with a finding of its own."""

    saksi: Saksi  # what speaks for or against a correction of it
    tabel: Tabel  # as it lies on its sheet
    pohon: Pohon  # the table's rows
    posisi: int  # of the row in the tree
    temuan: Temuan  # what was found on it

    def isi(self, peran: str) -> list[tuple[int, Decimal]]:
        """Return the columns of a role with the row's typed amounts (rupiah), blanks left out."""
        kolom = role_columns(self.tabel, peran)
        return [(k, nilai) for k in kolom if (nilai := self.typed(k)) is not None]

    def typed(self, kolom: int) -> Decimal | None:
        """Return what the row's cell in a column says (rupiah)."""
        lajur = read_column(self.saksi.konteks, self.tabel, self.pohon, kolom)
        return lajur.typed(self.posisi)

    def below(self) -> "list[Baris]":
        """Return the leaves below the row, none for a leaf."""
        if self.posisi >= len(self.pohon.simpul):
            return []
        hasil: list[Baris] = []
        antre = list(self.pohon.anak[self.posisi])
        while antre:
            posisi = antre.pop()
            antre.extend(self.pohon.anak[posisi])
            if not self.pohon.anak[posisi]:
                hasil.append(replace(self, posisi=posisi))
        return hasil

    def jumlah(self, peran: str) -> Decimal:
        """Return what the row's columns of a role hold together (rupiah)."""
        return sum((nilai for _, nilai in self.isi(peran)), _NOL)

    @property
    def baris(self) -> int:
        """Return the sheet row."""
        return self.pohon.at(self.posisi).baris

    @property
    def grid(self) -> Grid | None:
        """Return the sheet as seen."""
        return self.saksi.konteks.grid(self.tabel)

    def rumus(self, kolom: int) -> str | None:
        """Return the formula in one of the row's cells."""
        return self.grid.rumus.get((self.baris, kolom)) if self.grid else None


def find_row(saksi: Saksi, temuan: Temuan) -> Baris | None:
    """Return the budget row that a finding's first cell stands on."""
    if not temuan.sel:
        return None
    baris = address_of(temuan.sel[0])[0]
    for tabel, pohon in saksi.konteks.anggaran():
        if (tabel.berkas, tabel.lembar) != (temuan.berkas, temuan.lembar):
            continue
        kolom = next(iter(pohon.simpul[0].jumlah), None) if pohon.simpul else None
        if kolom is not None:
            letak = read_column(saksi.konteks, tabel, pohon, kolom).letak
            if baris in letak:
                return Baris(saksi, tabel, pohon, letak[baris], temuan)
    return None
