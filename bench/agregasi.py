"""Sums of rows and columns found in annotated tables that nobody here shaped (AggreCol, EDBT 2022).

    python -m bench.agregasi DATA.jl.gz [--hanya PECAHAN] [--tulis DUGAAN.jl]

DATA holds one JSON object a line: file_name, table_id, table_array, number_format and
aggregation_annotations (operator, aggregator_index, aggregatee_indices). A sum is right when it
names the same cell and the same summands; summands that are blank, no number or zero are left out
of both, since they can't change a sum. `pola` counts a sum once for all cells of a line in which
it has the same summands, `sel` each cell.

The tables are parted by the name of their file: thresholds were set on `latih` (0-3 of five) and
were not looked at on `uji` (4).
"""

import argparse
import gzip
import hashlib
import json
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from lkjip_xl.relations import find_column_sums, find_row_sums

# Thousands and decimal sign of a table.
TANDA = {
    "Comma Point": (",", "."),
    "Point Comma": (".", ","),
    "Space Point": (" ", "."),
    "Space Comma": (" ", ","),
    "None Point": ("", "."),
    "None Comma": ("", ","),
}
_ANGKA = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
PECAHAN = {"latih": range(4), "uji": range(4, 5), "semua": range(5)}

Sel = tuple[int, int]
Jumlah = tuple[Sel, frozenset[Sel]]
Pola = tuple[str, int, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Tabel:
    """An annotated table: its numbers, and the sums that people saw in it."""

    berkas: str
    nama: str
    angka: list[list[Decimal | None]]
    benar: set[Jumlah]


def read_number(teks: str, tanda: tuple[str, str]) -> Decimal | None:
    """Return the number that a cell holds: 1,234.5, (12), 5%, $ 3."""
    ribuan, desimal = tanda
    isi = teks.strip().strip("$€£ ").replace("\xa0", " ")
    negatif = isi.startswith("(") and isi.endswith(")")
    isi = isi.strip("()").rstrip("%").strip()
    isi = isi.replace(ribuan, "") if ribuan else isi
    isi = isi.replace(desimal, ".")
    if not _ANGKA.fullmatch(isi):
        return None
    return -Decimal(isi) if negatif else Decimal(isi)


def read_table(data: dict[str, Any]) -> Tabel:
    """Return one line of the data as a table, its rows of equal length."""
    tanda = TANDA.get(data["number_format"], (",", "."))
    lebar = max(len(baris) for baris in data["table_array"])
    angka = [
        [read_number(str(sel), tanda) for sel in baris] + [None] * (lebar - len(baris))
        for baris in data["table_array"]
    ]
    benar = {
        jumlah
        for satu in data["aggregation_annotations"]
        if satu["operator"] == "Sum"
        for jumlah in _sum(angka, satu["aggregator_index"], satu["aggregatee_indices"])
    }
    return Tabel(data["file_name"], data["table_id"], angka, benar)


def _sum(
    angka: list[list[Decimal | None]], total: Iterable[int], bagian: Iterable[Iterable[int]]
) -> Iterator[Jumlah]:
    """Yield a sum without the summands that can't change it; none if nothing is summed."""
    baris, kolom = total
    semua = {(b, k) for b, k in bagian} - {(baris, kolom)}
    tetap = frozenset(
        (b, k) for b, k in semua if b >= len(angka) or k >= len(angka[b]) or angka[b][k]
    )
    if semua:
        yield (baris, kolom), tetap or frozenset(semua)


def find(tabel: Tabel) -> set[Jumlah]:
    """Return the sums that the program finds, cell by cell."""
    kolom = [list(satu) for satu in zip(*tabel.angka, strict=True)]
    hasil: set[Jumlah] = set()
    for relasi in find_row_sums(kolom, rounded=True):
        for posisi in (*relasi.berlaku, *relasi.diam):
            sel = [(baris, posisi) for baris in relasi.operan]
            hasil.update(_sum(tabel.angka, (relasi.hasil, posisi), sel))
    for relasi in find_column_sums(kolom, rounded=True):
        for posisi in (*relasi.berlaku, *relasi.diam):
            sel = [(posisi, k) for k in relasi.operan]
            hasil.update(_sum(tabel.angka, (posisi, relasi.hasil), sel))
    return hasil


def pola(jumlah: Iterable[Jumlah]) -> set[Pola]:
    """Return the sums as lines: which row of which rows, which column of which columns."""
    hasil: set[Pola] = set()
    for (baris, kolom), bagian in jumlah:
        if all(b == baris for b, _k in bagian):
            hasil.add(("kolom", kolom, frozenset(k for _b, k in bagian)))
        else:
            arah = "baris" if all(k == kolom for _b, k in bagian) else "lain"
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


def measure(tabel: Iterable[Tabel], tulis: Path | None) -> Iterator[str]:
    """Yield the rows of the result; write what was found where asked."""
    nama = ("pola", "pola: baris", "pola: kolom", "sel")
    nilai = {satu: Nilai() for satu in nama}
    baris = 0
    mulai = time.perf_counter()
    catatan = []
    for satu in tabel:
        temuan = find(satu)
        baris += len(satu.angka)
        ada, dapat = pola(satu.benar), pola(temuan)
        nilai["pola"].add(ada, dapat)
        nilai["sel"].add(satu.benar, temuan)
        for arah in ("baris", "kolom"):
            terarah = ({p for p in isi if p[0] == arah} for isi in (ada, dapat))
            nilai[f"pola: {arah}"].add(*terarah)
        catatan.append(_record(satu, temuan))
    lama = time.perf_counter() - mulai
    yield "| jumlah | tepat | lengkap | F1 | ada |"
    yield "|---|---|---|---|---|"
    yield from (nilai[satu].row(satu) for satu in nama)
    yield f"{len(catatan)} tabel, {baris} baris, {1e6 * lama / (baris or 1):.0f} µs per baris"
    if tulis:
        tulis.write_text("".join(catatan), encoding="utf-8")


def _record(tabel: Tabel, temuan: set[Jumlah]) -> str:
    """Return what was found in a table as a line of JSON."""
    agregasi = [
        {"aggregator_index": list(sel), "aggregatee_indices": [list(b) for b in sorted(bagian)]}
        for sel, bagian in sorted(temuan, key=lambda satu: (satu[0], sorted(satu[1])))
    ]
    isi = {"file_name": tabel.berkas, "table_id": tabel.nama, "agregasi": agregasi}
    return json.dumps(isi) + "\n"


def read_tables(data: Path, hanya: str) -> Iterator[Tabel]:
    """Yield the tables of one part of the data."""
    with gzip.open(data, "rt", encoding="utf-8") as isi:
        for baris in isi:
            satu = json.loads(baris)
            kunci = hashlib.md5(satu["file_name"].encode(), usedforsecurity=False)
            if int(kunci.hexdigest(), 16) % 5 in PECAHAN[hanya]:
                yield read_table(satu)


def main() -> None:
    """Print precision, recall and F1 of the sums found in a data set."""
    perintah = argparse.ArgumentParser(prog="bench.agregasi", description=__doc__)
    perintah.add_argument("data", type=Path)
    perintah.add_argument("--hanya", choices=PECAHAN, default="semua")
    perintah.add_argument("--tulis", type=Path)
    pilihan = perintah.parse_args()
    for baris in measure(read_tables(pilihan.data, pilihan.hanya), pilihan.tulis):
        print(baris)


if __name__ == "__main__":
    main()
