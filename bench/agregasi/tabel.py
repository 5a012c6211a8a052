"""Annotated tables: their numbers, and the sums that people saw in them."""

import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

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
Angka = list[list[Decimal | None]]


@dataclass(frozen=True, slots=True)
class Tabel:
    """An annotated table: its numbers, and the sums that people saw in it."""

    berkas: str
    nama: str
    angka: Angka
    benar: set[Jumlah]


def read_tables(data: Path, hanya: str) -> Iterator[Tabel]:
    """Yield the tables of one part of the data, which the name of their file decides."""
    with gzip.open(data, "rt", encoding="utf-8") as berkas:
        for baris in berkas:
            catatan = json.loads(baris)
            sidik = hashlib.md5(catatan["file_name"].encode(), usedforsecurity=False)
            if int(sidik.hexdigest(), 16) % 5 in PECAHAN[hanya]:
                yield read_table(catatan)


def read_table(catatan: dict[str, Any]) -> Tabel:
    """Return one line of the data as a table, its rows of equal length."""
    tanda = TANDA.get(catatan["number_format"], (",", "."))
    lebar = max(len(baris) for baris in catatan["table_array"])
    angka = [
        [read_number(str(sel), tanda) for sel in baris] + [None] * (lebar - len(baris))
        for baris in catatan["table_array"]
    ]
    anotasi = (a for a in catatan["aggregation_annotations"] if a["operator"] == "Sum")
    benar = {
        jumlah
        for a in anotasi
        for jumlah in effective_sum(angka, a["aggregator_index"], a["aggregatee_indices"])
    }
    return Tabel(catatan["file_name"], catatan["table_id"], angka, benar)


def read_number(teks: str, tanda: tuple[str, str]) -> Decimal | None:
    """Return the number that a cell holds: 1,234.5, (12), 5%, $ 3."""
    ribuan, desimal = tanda
    angka = teks.strip().strip("$€£ ").replace("\xa0", " ")
    negatif = angka.startswith("(") and angka.endswith(")")
    angka = angka.strip("()").rstrip("%").strip()
    angka = angka.replace(ribuan, "") if ribuan else angka
    angka = angka.replace(desimal, ".")
    if not _ANGKA.fullmatch(angka):
        return None
    return -Decimal(angka) if negatif else Decimal(angka)


def effective_sum(
    angka: Angka, total: Iterable[int], bagian: Iterable[Iterable[int]]
) -> Iterator[Jumlah]:
    """Yield a sum without the summands that can't change it; none if nothing is summed."""
    baris, kolom = total
    suku = {(b, k) for b, k in bagian} - {(baris, kolom)}
    tetap = frozenset(
        (b, k) for b, k in suku if b >= len(angka) or k >= len(angka[b]) or angka[b][k]
    )
    if suku:
        yield (baris, kolom), tetap or frozenset(suku)
