"""The cost of the diagnosis: the tables that are measured."""

import random
from pathlib import Path

from bench.speed.diagnosa import flat, measure, tiered


def test_tables_add_up_and_one_total_is_wrong(tmp_path: Path) -> None:
    """A table with many faults, or with none, would be timed."""
    for buat, salah in ((tiered, 1), (flat, 0)):
        bersih, rusak = measure(list(buat(500, random.Random(1))), salah, tmp_path)
        assert [t for t in bersih.temuan if t.tingkat == "kesalahan"] == []
        kesalahan = [t for t in rusak.temuan if t.tingkat == "kesalahan"]
        assert [(t.kode, t.sel[0]) for t in kesalahan] == [("T101", f"C{salah + 2}")]
        assert rusak.baca > 0
