"""Sums of rows and columns found in annotated tables that nobody here shaped (AggreCol, EDBT 2022).

    python -m bench.agregasi DATA.jl.gz [--hanya PECAHAN] [--tulis DUGAAN.jl]

DATA holds one JSON object a line: file_name, table_id, table_array, number_format and
aggregation_annotations (operator, aggregator_index, aggregatee_indices). A sum is right when it
names the same cell and the same summands; summands that are blank, no number or zero are left out
of both, since they can't change a sum. `pola` counts a sum once for all cells of a line in which
it has the same summands, `sel` each cell; `pola: baris` says which row is the sum of which rows.

The tables are parted by the name of their file: thresholds were set on `latih` (0-3 of five) and
were not looked at on `uji` (4).
"""

import argparse
import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.agregasi.nilai import Nilai, find, pola
from bench.agregasi.tabel import PECAHAN, Jumlah, Tabel, read_tables


def main() -> None:
    """Print precision, recall and F1 of the sums found in a data set."""
    perintah = argparse.ArgumentParser(prog="bench.agregasi", description=__doc__)
    perintah.add_argument("data", type=Path)
    perintah.add_argument("--hanya", choices=PECAHAN, default="semua")
    perintah.add_argument("--tulis", type=Path)
    pilihan = perintah.parse_args()
    for baris in measure(read_tables(pilihan.data, pilihan.hanya), pilihan.tulis):
        print(baris)


def measure(tabel: Iterable[Tabel], tulis: Path | None) -> Iterator[str]:
    """Yield the rows of the result; write what was found where asked."""
    nilai = {nama: Nilai() for nama in ("pola", "pola: baris", "pola: kolom", "sel")}
    baris = 0
    mulai = time.process_time()
    catatan = []
    for tabelnya in tabel:
        temuan = find(tabelnya)
        baris += len(tabelnya.angka)
        _count(nilai, tabelnya.benar, temuan)
        catatan.append(_record(tabelnya, temuan))
    lama = time.process_time() - mulai
    yield "| jumlah | tepat | lengkap | F1 | ada |"
    yield "|---|---|---|---|---|"
    yield from (angka.row(nama) for nama, angka in nilai.items())
    yield f"{len(catatan)} tabel, {baris} baris, {1e6 * lama / (baris or 1):.0f} µs per baris"
    if tulis:
        tulis.write_text("".join(catatan), encoding="utf-8")


def _count(nilai: dict[str, Nilai], benar: set[Jumlah], temuan: set[Jumlah]) -> None:
    """Count the sums of one table: as lines, by their direction, and cell by cell."""
    ada, dapat = pola(benar), pola(temuan)
    nilai["pola"].add(ada, dapat)
    nilai["sel"].add(benar, temuan)
    for arah in ("baris", "kolom"):
        terarah = ({p for p in garis if p[0] == arah} for garis in (ada, dapat))
        nilai[f"pola: {arah}"].add(*terarah)


def _record(tabel: Tabel, temuan: set[Jumlah]) -> str:
    """Return what was found in a table as a line of JSON."""
    urut = sorted(temuan, key=lambda jumlah: (jumlah[0], sorted(jumlah[1])))
    agregasi = [
        {"aggregator_index": list(sel), "aggregatee_indices": [list(b) for b in sorted(bagian)]}
        for sel, bagian in urut
    ]
    catatan = {"file_name": tabel.berkas, "table_id": tabel.nama, "agregasi": agregasi}
    return json.dumps(catatan) + "\n"


if __name__ == "__main__":
    main()
