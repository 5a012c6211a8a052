"""Results of Bab I and II on the sample: staff, change of the budget, agreement."""

from pathlib import Path
from typing import Any

import pytest

from tests.alat.buku_kerja import CONTOH, run_json


@pytest.fixture(scope="module")
def hasil() -> dict[str, Any]:
    """Return the results of the sample as JSON has them."""
    objek: dict[str, Any] = run_json("periksa", Path(CONTOH))["hasil"]
    return objek


def test_staff_with_their_totals(hasil: dict[str, Any]) -> None:
    """The totals 20 and 17 would be other figures, or group rows be counted as staff."""
    assert hasil["pegawai_jabatan"][-1] == {
        "nomor": "", "jabatan": "Jumlah", "jumlah": "20", "jenis": "jumlah",
        "asal": "Pegawai.xlsx|Tabel 1.2|12",
    }  # fmt: skip
    assert hasil["pegawai_jabatan"][0]["jumlah"] is None
    assert hasil["pegawai_golongan"][-1]["jumlah"] == "17"
    baris = hasil["pegawai_golongan"][:-1]
    assert sum(int(butir["jumlah"]) for butir in baris) == 2 + 4 + 1 + 4 + 2 + 1 + 1 + 1 + 1


def test_change_of_the_budget(hasil: dict[str, Any]) -> None:
    """The change 3.582.710.000 - 3.349.383.000 = 233.327.000 (6,97 %) would be another one."""
    total = hasil["anggaran_perubahan"][-1]
    assert (total["anggaran_murni"], total["anggaran_perubahan"]) == ("3349383000", "3582710000")
    assert (total["selisih"], total["persen"]) == ("233327000", "6.97")
    tingkat = [butir["tingkat"] for butir in hasil["anggaran_perubahan"]]
    assert [tingkat.count(n) for n in ("program", "kegiatan", "jumlah")] == [4, 9, 1]
    program = [s for s in hasil["anggaran_perubahan"] if s["tingkat"] == "program"]
    assert sum(int(s["selisih"]) for s in program) == 233_327_000


def test_agreement(hasil: dict[str, Any]) -> None:
    """A target would be lost, or stand in another triwulan."""
    baris = [(s["target"], s["triwulan"]) for s in hasil["perjanjian_kinerja"]]
    assert baris == [("87", [None, None, None, "87"])] * 2
