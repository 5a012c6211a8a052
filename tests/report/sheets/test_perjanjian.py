"""Sheet 2.2 and rule X109: the Perjanjian Kinerja and its anggaran per program."""

from decimal import Decimal
from pathlib import Path

from lkjip_xl.grid.grid import Grid
from lkjip_xl.pipeline import inspect, read_sources
from tests.alat.buku_kerja import CONTOH
from tests.alat.kisi import kisi
from tests.alat.laporan import bahan as bahan_dari
from tests.alat.laporan import buku, lembar, nilai, tabel
from tests.report.baris import formulas_of, lembar_dari, rows_of, values_of
from tests.rules.bantu import kode_dari, pilih, ringkas


def _janji(umum: int, desa: int, target: str = "87") -> Grid:
    return kisi(
        f"""
Perjanjian Kinerja Kecamatan Uji
No. | Sasaran Strategis | Indikator Kinerja | Target
1. | Meningkatnya Pelayanan | IKM | {target}
|
|
No. | Program | Anggaran (Rp) | Keterangan
1. | Program Pelayanan Umum | {umum} | APBD
2. | Program Pembinaan Desa | {desa} | APBD
| Jumlah | {umum + desa} |
""",
        lembar="PK",
    )


def _dpa(tahapan: str, umum: int, desa: int) -> Grid:
    return kisi(
        f"""
DPA {tahapan}
Uraian | Anggaran
Program Pelayanan Umum | {umum}
Kegiatan Rapat | {umum}
Program Pembinaan Desa | {desa}
Kegiatan Lomba | {desa}
""",
        lembar=tahapan,
    )


def test_the_samples_targets_by_triwulan() -> None:
    """A target would stand in another triwulan: 87 in the fourth, none before."""
    bahan = inspect(read_sources([Path(CONTOH) / "Kinerja.xlsx"]))
    baris = rows_of(lembar_dari(bahan, "2.2"))
    assert [values_of(b)[3:] for b in baris] == [["Indeks", 87, "", "", "", 87]] * 2
    assert formulas_of(baris[0])[4] == "=\x02S|0|4|4\x03"  # E5
    assert (
        formulas_of(baris[0])[5] == '=IF(\x02S|0|4|5\x03="","",\x02S|0|4|5\x03)'
    )  # a blank stays one


def test_a_target_in_percent_or_words() -> None:
    """90% would be shown as 0,9, or a target in words be lost."""
    (baris,) = rows_of(lembar_dari(bahan_dari(_janji(1, 1, "90%")), "2.2"))
    assert baris.sel[4] is not None
    assert (baris.sel[4].nilai, baris.sel[4].gaya) == (Decimal("0.9"), "persen")
    (baris,) = rows_of(lembar_dari(bahan_dari(_janji(1, 1, "Baik")), "2.2"))
    assert values_of(baris)[4] == "Baik"


def test_the_anggaran_below_it() -> None:
    """The programs' anggaran, 2000 + 1000 = 3000, would be missing from the sheet."""
    baris = rows_of(lembar_dari(bahan_dari(_janji(2000, 1000)), "2.2"), 1)
    assert [values_of(b)[1:] for b in baris] == [
        ["Program Pelayanan Umum", 2000, "APBD"],
        ["Program Pembinaan Desa", 1000, "APBD"],
        ["JUMLAH", 3000],
    ]
    assert all(formulas_of(b)[2] for b in baris)


def test_it_is_no_dpa() -> None:
    """The agreement's programs would pass for a DPA: everything below them would be missing."""
    real = kisi(
        "Uraian | Anggaran | Realisasi\nProgram Pelayanan Umum | 20 | 20\nKegiatan Rapat | 20 | 20"
    )
    assert {"X101", "X102", "X103", "X104"}.isdisjoint(kode_dari(_janji(2000, 1000), real))


def test_x109_equal_amounts() -> None:
    """An agreement that fits the DPA of its time, murni, would be called wrong later."""
    assert pilih("X109", _janji(20, 10), _dpa("Murni", 20, 10)) == []
    assert pilih("X109", _janji(20, 10), _dpa("Murni", 20, 10), _dpa("Perubahan", 25, 10)) == []


def test_x109_another_amount() -> None:
    """The agreement would promise 20, the DPA hold 25."""
    (temuan,) = pilih("X109", _janji(20, 10), _dpa("Perubahan", 25, 10))
    assert ringkas(temuan) == ("X109", "kesalahan", "C7", 20, 25, -5)


def test_x109_a_near_name_is_only_a_warning() -> None:
    """Two programs that merely sound alike would be called one with a wrong amount."""
    dpa = kisi("DPA\nUraian | Anggaran\nProgram Pelayanan Umum Desa | 25\nKegiatan Rapat | 25")
    (temuan,) = pilih("X109", _janji(20, 10), dpa)
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("C7",))


def test_programs_beside_the_indikator_have_their_table() -> None:
    """The programs and their anggaran would be read and stand nowhere in the report."""
    grid = kisi(
        """
        No | Sasaran | Indikator Kinerja | Target | Program | Anggaran (Rp)
        1 | Pelayanan | IKM | 85 | 1. Program Penunjang Urusan | 1000000
         | | | | 2. Program Desa | 400000
        2 | Desa | Persentase desa tertib | 80 | 3. Program Umum | 500000
        """,
        lembar="PK",
    )
    janji, program = tabel(lembar(buku(grid), "2.2"))
    assert [baris[2] for baris in nilai(janji)] == ["IKM", "Persentase desa tertib"]
    assert [baris[1:3] for baris in nilai(program)] == [
        ["Program Penunjang Urusan", 1000000],
        ["Program Desa", 400000],
        ["Program Umum", 500000],
        ["JUMLAH", 1900000],
    ]
