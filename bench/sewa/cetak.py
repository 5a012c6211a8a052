"""The table of what each heuristic earns, as markdown."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bench.cetak import write_table
from bench.sewa.ukur import Sewa

KEPALA = ("siasat", "bicara di", "diuji", "hilang bila dimatikan", "membaik", "hanya lain kata")


def rows(sewa: Iterable[Sewa]) -> list[list[str]]:
    """Return a line per heuristic."""
    return [
        [
            f"`{satu.siasat.nama}`",
            str(satu.bicara),
            str(satu.diuji),
            _counts(satu.hilang),
            _counts(satu.membaik),
            str(satu.lain_kata - satu.bernilai) if satu.lain_kata > satu.bernilai else "–",
        ]
        for satu in sewa
    ]


def _counts(isi: Counter[str]) -> str:
    return ", ".join(f"{nama} {n}" for nama, n in isi.most_common()) or "–"


def report(sewa: Sequence[Sewa]) -> str:
    """Return a table per kind of heuristic."""
    bagian = []
    for kelompok in dict.fromkeys(satu.siasat.kelompok for satu in sewa):
        isi = [satu for satu in sewa if satu.siasat.kelompok == kelompok]
        bagian += [f"### {kelompok}", write_table(KEPALA, rows(isi), markdown=True)]
    return "\n\n".join(bagian)
