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
            f"`{hasil_siasat.siasat.nama}`",
            str(hasil_siasat.bicara),
            str(hasil_siasat.diuji),
            _counts(hasil_siasat.hilang),
            _counts(hasil_siasat.membaik),
            str(hasil_siasat.lain_kata - hasil_siasat.bernilai)
            if hasil_siasat.lain_kata > hasil_siasat.bernilai
            else "–",
        ]
        for hasil_siasat in sewa
    ]


def _counts(banyaknya: Counter[str]) -> str:
    return ", ".join(f"{nama} {n}" for nama, n in banyaknya.most_common()) or "–"


def report(sewa: Sequence[Sewa]) -> str:
    """Return a table per kind of heuristic."""
    bagian = []
    for kelompok in dict.fromkeys(hasil.siasat.kelompok for hasil in sewa):
        sekelompok = [hasil for hasil in sewa if hasil.siasat.kelompok == kelompok]
        bagian += [f"### {kelompok}", write_table(KEPALA, rows(sekelompok), markdown=True)]
    return "\n\n".join(bagian)
