"""A total that does not add up, with all that a hypothesis may ask about it."""

from collections.abc import Callable
from decimal import Decimal
from functools import cached_property

from lkjip_xl.cells.formulas import sum_parts
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.sel import Tempat, address_of, alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.cakupan import adds_own_row, is_leaf
from lkjip_xl.rules.kolom import Kolom, is_text_column
from lkjip_xl.rules.konteks import Konteks, sebut
from lkjip_xl.rules.selisih import find_differences, read_column
from lkjip_xl.rules.sums.kolom_bebas import amount_columns, amounts_of, free_columns

_NOL = Decimal(0)
MENYAMPING = {"T103", "T109"}  # findings across a row, whose cell may break a sum down as well


@beku
class Masalah:
    """A row whose typed amount is not the sum of its children: `beda` = typed - sum (rupiah)."""

    konteks: Konteks  # the whole run
    tabel: Tabel  # the table at fault
    pohon: Pohon  # its rows
    isi: Kolom  # the column at fault
    posisi: int  # of the parent in the tree; as many as there are rows: the total
    temuan: Temuan  # what the rule found

    @property
    def kolom(self) -> int:
        """Return the amount column."""
        return self.isi.kolom

    @cached_property
    def beda(self) -> Decimal:
        """Return typed less sum (rupiah)."""
        return self.tertulis - self.seharusnya

    @cached_property
    def tertulis(self) -> Decimal:
        """Return what the total's cell says (rupiah)."""
        return self.isi.typed(self.posisi) or _NOL

    @cached_property
    def seharusnya(self) -> Decimal:
        """Return the sum of the children as they stand (rupiah)."""
        return self.sum_of(self.posisi)

    def sum_of(self, posisi: int) -> Decimal:
        """Return the sum of a row's children as they stand (rupiah)."""
        return sum((self.isi.stated(a) or _NOL for a in self.isi.anak[posisi]), _NOL)

    @cached_property
    def gema(self) -> list[int]:
        """Return the rows above that carry the same difference."""
        selisih = self.konteks.selisih.get((id(self.tabel), self.kolom))
        return selisih.gema.get(self.posisi, []) if selisih else []

    @cached_property
    def is_text_column(self) -> bool:
        """Tell whether most amounts of the column are texts: then a text is no slip."""
        return is_text_column(self.tabel, self.kolom, self.isi.banyak_angka)

    @property
    def anak(self) -> tuple[int, ...]:
        """Return the positions of the direct children."""
        return self.isi.anak[self.posisi]

    @cached_property
    def grid(self) -> Grid | None:
        """Return the sheet as seen."""
        return self.konteks.grid(self.tabel)

    def baris(self, posisi: int) -> Simpul:
        """Return a row by its position."""
        return self.isi.baris[posisi]

    def tempat(self, posisi: int) -> Tempat:
        """Return the cell of a row in this column."""
        return self.baris(posisi).baris, self.kolom

    def nama(self, posisi: int) -> str:
        """Return a row for a sentence, with its cell."""
        simpul = self.baris(posisi)
        return f"{sebut(simpul.tingkat, simpul.uraian)} ({alamat(*self.tempat(posisi))})"

    def rumus(self, posisi: int) -> str | None:
        """Return the formula in a row's cell."""
        return self.grid.rumus.get(self.tempat(posisi)) if self.grid else None

    @cached_property
    def anggota(self) -> tuple[int, ...]:
        """Return the rows that a person would add: children, and those under blank children."""
        return self._turun(self.anak, lambda a: self.isi.typed(a) is None)

    @cached_property
    def subjumlah(self) -> tuple[int, ...]:
        """Return the totals further below that a person may add besides those right below."""
        hasil: list[int] = []
        antre = [a for anak in self.anggota for a in self.isi.anak[anak]]
        while antre:
            posisi = antre.pop()
            if not self.is_leaf(posisi):
                hasil.append(posisi)
                antre.extend(self.isi.anak[posisi])
        return tuple(sorted(hasil))

    @cached_property
    def daun(self) -> tuple[int, ...]:
        """Return the rows without children whose typed amount flows into the sum unchecked."""
        semua = self._turun(
            self.anak, lambda a: self.isi.typed(a) is None or self.rumus(a) is not None
        )
        return tuple(a for a in semua if self.is_leaf(a))

    def _turun(self, posisi: tuple[int, ...], tembus: Callable[[int], bool]) -> tuple[int, ...]:
        hasil: list[int] = []
        antre = list(reversed(posisi))
        while antre:
            satu = antre.pop()
            if not self.is_leaf(satu) and tembus(satu):
                antre.extend(reversed(self.isi.anak[satu]))
            else:
                hasil.append(satu)
        return tuple(hasil)

    def is_leaf(self, posisi: int) -> bool:
        """Tell whether no row below has an amount in this column."""
        return is_leaf(self.isi, posisi)


def find_problem(konteks: Konteks, temuan: Temuan) -> Masalah | None:
    """Return the total behind a T101 or T102, None for any other finding."""
    if temuan.kode not in {"T101", "T102"} or not temuan.sel:
        return None
    for tabel, pohon in konteks.anggaran():
        if (tabel.berkas, tabel.lembar) != (temuan.berkas, temuan.lembar):
            continue
        baris, kolom = address_of(temuan.sel[0])
        if not pohon.simpul or kolom not in pohon.simpul[0].jumlah:
            continue
        isi = read_column(konteks, tabel, pohon, kolom)
        if baris in isi.letak:
            return _at_operand(Masalah(konteks, tabel, pohon, isi, isi.letak[baris], temuan))
    return None


def _at_operand(m: Masalah) -> Masalah:
    """Return the problem in the column that a sum across takes its difference from.

    Where the cell adds up its own row (s.d. bulan ini = bulan lalu + bulan ini), it is right, and
    one of its columns does not add up downwards by as much.
    """
    rumus = m.rumus(m.posisi)
    bagian = sum_parts(rumus) if rumus else None
    if not bagian or not adds_own_row(bagian, m.baris(m.posisi).baris):
        return m
    bebas = free_columns(m.konteks, m.tabel, m.pohon)
    ada = amount_columns(bebas)
    calon = {
        k: suku.tanda
        for suku in bagian
        for k in range(suku.rujukan.kolom, suku.rujukan.kolom_akhir + 1)
        if k in ada
    }
    bersalah = [
        k
        for k, tanda in calon.items()
        if find_differences(m.konteks, bebas.tabel, bebas.pohon, k).salah.get(m.posisi)
        == tanda * m.beda
    ]
    if len(bersalah) != 1 or bersalah[0] == m.kolom:
        return m
    isi = amounts_of(m.konteks, bebas, bersalah[0])
    return _at_operand(Masalah(m.konteks, bebas.tabel, bebas.pohon, isi, m.posisi, m.temuan))
