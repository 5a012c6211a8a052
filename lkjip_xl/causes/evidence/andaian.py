"""A budget table as if some of its cells were corrected, and the relations of its rows."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures.jumlah import hitung
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.kolom import Penjumlahan
from lkjip_xl.rules.konteks import Konteks, role_columns
from lkjip_xl.rules.selisih import (
    chain,
    read_column,
    remainder_column,
    stated_amounts,
    tolerance,
)
from lkjip_xl.rules.sums.kolom_bebas import free_columns
from lkjip_xl.rules.sums.perubahan import find_changes
from lkjip_xl.rules.sums.samping import proven_sums
from lkjip_xl.rules.tercetak import is_right

_NOL = Decimal(0)

Koreksi = Mapping[tuple[int, int], Decimal]  # by row position and column (rupiah)


@beku
class Pagu:
    """What another budget table says of the same row (rupiah)."""

    berkas: str  # of the other table
    tahapan: str  # murni, pergeseran, perubahan; empty: it does not say
    nilai: Decimal  # in rupiah
    tabel: Tabel  # the other table
    pohon: Pohon  # its rows
    posisi: int  # of the row in the other table
    bertaut: bool = False  # a formula brings it from another sheet, or adds up what one brings

    @property
    def kata(self) -> str:
        """Return the table as a witness in words."""
        return f"pagu di {self.berkas} lembar {self.tabel.lembar}"


@beku
class Andaian:
    """A budget table as if some cells were corrected: what its relations say then."""

    konteks: Konteks
    tabel: Tabel
    pohon: Pohon
    berlaku: Koreksi

    def nomor(self, posisi: int) -> int:
        """Return the row's number on its sheet."""
        return self._baris(posisi) + 1

    def alamat(self, posisi: int, kolom: int) -> str:
        """Return the address of a row's cell in a column."""
        return alamat(self._baris(posisi), kolom)

    def has_rumus(self, posisi: int, kolom: tuple[int, ...]) -> bool:
        """Tell whether a row's cells in these columns are formulas, which follow by themselves."""
        grid = self.konteks.grid(self.tabel)
        baris = self._baris(posisi)
        return grid is not None and any((baris, k) in grid.rumus for k in kolom)

    def _baris(self, posisi: int) -> int:
        if posisi < len(self.pohon.simpul):
            return self.pohon.simpul[posisi].baris
        return self.pohon.total.baris if self.pohon.total else -1

    def _isi(self, posisi: int, kolom: int) -> Decimal | None:
        if (posisi, kolom) in self.berlaku:
            return self.berlaku[posisi, kolom]
        return read_column(self.konteks, self.tabel, self.pohon, kolom).stated(posisi)

    def _typed(self, posisi: int, kolom: int) -> Decimal | None:
        tertulis = read_column(self.konteks, self.tabel, self.pohon, kolom).typed(posisi)
        return self.berlaku.get((posisi, kolom), tertulis)

    def amount(self, posisi: int, peran: str) -> Decimal | None:
        """Return what a row states in a role (rupiah), None where it states nothing."""
        kolom = role_columns(self.tabel, peran)
        ubah = self.berlaku
        if kolom and not (ubah and any((posisi, k) in ubah for k in kolom)):
            return stated_amounts(self.konteks, self.tabel, self.pohon, kolom)[posisi]
        return hitung([self._isi(posisi, k) for k in kolom])

    def sum_above(self, posisi: int, kolom: int) -> list[int]:
        """Return the nearest row above that states what this one is part of: none, or one.

        Parents without an amount, such as headings, say nothing and are passed over.
        """
        lajur = read_column(self.konteks, self.tabel, self.pohon, kolom)
        for atas in chain(self.pohon, posisi):
            if atas < len(lajur.baris) and lajur.typed(atas) is not None:
                return [atas]
        return []

    def sum(self, posisi: int, kolom: int) -> bool | None:
        """Tell whether a row is the sum of its children."""
        lajur = read_column(self.konteks, self.tabel, self.pohon, kolom)
        sebut, ubah = lajur.tersebut, self.berlaku
        semua = [ubah.get((a, kolom), sebut[a]) for a in lajur.anak[posisi]]
        anak = [n for n in semua if n is not None]
        tertulis = self._typed(posisi, kolom) if anak else None
        if tertulis is None:
            return None
        return abs(tertulis - sum(anak, _NOL)) <= tolerance(self.tabel, kolom, len(anak))

    def remainder(self, posisi: int) -> bool | None:
        """Tell whether the row's sisa is anggaran less realisasi."""
        kolom = remainder_column(self.tabel)
        if kolom is None:
            return None
        sisa = self._typed(posisi, kolom)
        anggaran, realisasi = self.amount(posisi, "anggaran"), self.amount(posisi, "realisasi")
        if sisa is None or (anggaran is None and realisasi is None):
            return None
        tepat = (anggaran or _NOL) - (realisasi or _NOL)
        return abs(sisa - tepat) <= tolerance(self.tabel, kolom, 1)

    def percent(self, posisi: int) -> bool | None:
        """Tell whether the row's printed percent is realisasi of anggaran."""
        tercetak = self.tabel.persen.get(self._baris(posisi))
        if tercetak is None or tercetak.nilai is None:
            return None
        anggaran, realisasi = self.amount(posisi, "anggaran"), self.amount(posisi, "realisasi")
        if not anggaran or realisasi is None:
            return None
        return is_right(tercetak, realisasi, anggaran)

    def change(self, posisi: int) -> bool | None:
        """Tell whether what the budget's change added is the budget after less the one before."""
        for ubah in find_changes(self.konteks, self.tabel, self.pohon):
            tertulis = self.berlaku.get((posisi, ubah.kolom), ubah.angka.get(posisi))
            dua = [self._isi(posisi, k) for k in (ubah.perubahan, ubah.murni)]
            if tertulis is not None and None not in dua:
                beda = tertulis - (dua[0] or _NOL) + (dua[1] or _NOL)
                return abs(beda) <= tolerance(self.tabel, ubah.perubahan, 1)
        return None

    def across(self, posisi: int) -> bool | None:
        """Tell whether the row keeps all proven sums of columns.

        What holds as the row stands is known; only the sums that a correction is part of are new.
        """
        diubah = {kolom for baris, kolom in self.berlaku if baris == posisi}
        tetap = self._across_as_read(posisi)
        semua = tetap
        if diubah:
            semua = [
                utuh
                if diubah.isdisjoint((jumlah.total, *jumlah.bagian))
                else self._keeps(posisi, jumlah)
                for utuh, jumlah in zip(tetap, self.sums_across(), strict=True)
            ]
        return False not in semua if set(semua) - {None} else None

    def _across_as_read(self, posisi: int) -> list[bool | None]:
        """Return which proven sums of columns a row keeps, nothing corrected; tried once per run.

        A table of 400 columns has hundreds of them, and each of its rows is asked for each finding.
        """
        kunci = id(self.tabel), posisi
        if kunci not in self.konteks.menyamping:
            polos = Andaian(self.konteks, self.tabel, self.pohon, {})
            semua = [polos._keeps(posisi, jumlah) for jumlah in self.sums_across()]
            self.konteks.menyamping[kunci] = semua
        return self.konteks.menyamping[kunci]

    def _keeps(self, posisi: int, jumlah: Penjumlahan) -> bool | None:
        """Tell whether a row keeps a sum of columns."""
        total = self._typed(posisi, jumlah.total)
        return None if total is None else total == self._parts_of(posisi, jumlah.bagian)

    def sums_across(self) -> list[Penjumlahan]:
        """Return the proven sums of columns of the table."""
        bebas = free_columns(self.konteks, self.tabel, self.pohon)
        return proven_sums(self.konteks, bebas)

    def _parts_of(self, posisi: int, kolom: Sequence[int]) -> Decimal:
        return sum((self._typed(posisi, k) or _NOL for k in kolom), _NOL)

    def within(self, posisi: int) -> bool | None:
        """Tell whether the realisasi keeps within the anggaran."""
        anggaran, realisasi = self.amount(posisi, "anggaran"), self.amount(posisi, "realisasi")
        if anggaran is None or realisasi is None:
            return None
        return realisasi <= anggaran

    def is_positive(self, posisi: int) -> bool:
        """Tell whether none of the row's amounts is negative."""
        return all((self.amount(posisi, p) or _NOL) >= 0 for p in ("anggaran", "realisasi"))

    def parts(self, posisi: int, peran: str) -> bool | None:
        """Tell whether a Jumlah column is the sum of its kelompok belanja."""
        bagian = self.tabel.kelompok.get(peran, ())
        angka = [n for k in bagian if (n := self._isi(posisi, k)) is not None]
        jumlah = self.amount(posisi, peran)
        return None if jumlah is None or not angka else jumlah == sum(angka, _NOL)

    def equals(self, posisi: int, pagu: Pagu) -> bool | None:
        """Tell whether the row's anggaran is that of another table."""
        anggaran = self.amount(posisi, "anggaran")
        if anggaran is None:
            anggaran = self.amount(posisi, "anggaran_perubahan")
        return None if anggaran is None else anggaran == pagu.nilai
