"""What the program finds in annotated tables, held against what people saw."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bench.agregasi.tabel import Jumlah, Tabel, effective_sum
from lkjip_xl.relations import find_column_sums, find_row_sums

Pola = tuple[str, int, frozenset[int]]


def find(tabel: Tabel) -> set[Jumlah]:
    """Return the sums that the program finds, cell by cell."""
    kolom = [list(lajur) for lajur in zip(*tabel.angka, strict=True)]
    hasil: set[Jumlah] = set()
    for relasi in find_row_sums(kolom, rounded=True):
        for posisi in (*relasi.berlaku, *relasi.diam):
            sel = [(baris, posisi) for baris in relasi.operan]
            hasil.update(effective_sum(tabel.angka, (relasi.hasil, posisi), sel))
    for relasi in find_column_sums(kolom, rounded=True):
        for posisi in (*relasi.berlaku, *relasi.diam):
            sel = [(posisi, k) for k in relasi.operan]
            hasil.update(effective_sum(tabel.angka, (posisi, relasi.hasil), sel))
    return hasil


def pola(jumlah: Iterable[Jumlah]) -> set[Pola]:
    """Return the sums as lines: which row of which rows, which column of which columns."""
    hasil: set[Pola] = set()
    for (baris, kolom), bagian in jumlah:
        if all(b == baris for b, _k in bagian):
            hasil.add(("kolom", kolom, frozenset(k for _b, k in bagian)))
        else:
            arah = "baris" if all(k == kolom for _b, k in bagian) else "menyerong"
            hasil.add((arah, baris, frozenset(b for b, _k in bagian)))
    return hasil


@dataclass(slots=True)
class Nilai:
    """How many sums are right, were found, and are to be found."""

    tepat: int = 0
    temuan: int = 0
    ada: int = 0

    def add(self, benar: set[Any], temuan: set[Any]) -> None:
        """Count the sums of one table."""
        self.tepat += len(benar & temuan)
        self.temuan += len(temuan)
        self.ada += len(benar)

    def row(self, nama: str) -> str:
        """Return precision, recall and F1 as a row of a table."""
        tepat = 100 * self.tepat / (self.temuan or 1)
        lengkap = 100 * self.tepat / (self.ada or 1)
        f1 = 200 * self.tepat / (self.temuan + self.ada or 1)
        angka = " | ".join(f"{n:.1f}".replace(".", ",") for n in (tepat, lengkap, f1))
        return f"| {nama} | {angka} | {self.ada} |"
