"""The percents of realisasi among other percents."""

import pytest

from tests.alat.kisi import kisi, periksa, tabel

# Shares of 200: 50, 30, 20; percents: 30 of 100, 45 of 60, 10 of 40.
BOBOT = """
Uraian | Anggaran |  | Realisasi |{fisik}
 | Rp | {bobot} | Rp | %
Program A | 100 | 50  | 30 | 30
Program B | 60  | 30  | 45 | {b}
Program C | 40  | 20  | 10 | 25
JUMLAH    | 200 | 100 | 85 | 42.5
"""


def _kesalahan(teks: str) -> list[tuple[str, str]]:
    return [(s.kode, s.sel[0]) for s in periksa(kisi(teks))[2] if s.tingkat == "kesalahan"]


def test_the_share_of_each_row_is_no_percent_of_realisasi() -> None:
    """Each bobot beside the pagu would be called a wrong percentage."""
    teks = BOBOT.format(fisik="", bobot="%", b=75)
    assert tabel(kisi(teks)).kolom["persen"] == (4,)
    assert _kesalahan(teks) == []


def test_a_wrong_percent_is_found_beside_the_bobot() -> None:
    """A gate against false findings would hide a real one."""
    assert _kesalahan(BOBOT.format(fisik="", bobot="%", b=57)) == [("L101", "E4")]


def test_a_table_with_nothing_but_bobot_has_no_percent() -> None:
    """The only column headed % would be the percentage, though it is the share of each row."""
    teks = BOBOT.format(fisik="", bobot="%", b=75)
    tanpa = "\n".join(b.rpartition("|")[0] if "|" in b else b for b in teks.split("\n"))
    assert "persen" not in tabel(kisi(tanpa)).kolom
    assert _kesalahan(tanpa) == []


def test_a_percent_that_was_never_filled_in_blames_no_amount() -> None:
    """Ten hyphens would be ten wrong percentages, and right amounts be doubted."""
    teks = "Uraian | Anggaran | Realisasi | %\n" + "".join(
        f"Program {n} | {100 + n} | {50 + n} | -\n" for n in range(5)
    )
    assert "persen" not in tabel(kisi(teks)).kolom
    assert periksa(kisi(teks))[2] == []


def test_a_column_that_most_rows_break_is_told_once() -> None:
    """A column of another measure would be as many kesalahan as it has rows."""
    teks = "Uraian | Anggaran | Realisasi | %\n" + "".join(
        f"Program {n} | {100 + n} | {50 + n} | {nilai}\n"
        for n, nilai in enumerate((12, 77, 31, 50, 64))
    )
    (temuan,) = periksa(kisi(teks))[2]
    assert (temuan.kode, temuan.tingkat) == ("L107", "informasi")


def test_percents_typed_with_one_decimal_are_judged_by_one() -> None:
    """5,1 typed for 5,07 would be called wrong because the format shows 5,10."""
    # 507 / 10.000 = 5,07 %; 1.196 / 10.000 = 11,96 %; 1.703 / 20.000 = 8,515 %.
    teks = """
    Uraian    | Anggaran | Realisasi | %
    Program A | 10000    | 507       | 5.1
    Program B | 10000    | 1196      | 12
    Jumlah    | 20000    | 1703      | 8.5
    """
    grid = kisi(teks, format={"D": "0.00"})
    assert [s.kode for s in periksa(grid)[2] if s.kode == "L101"] == []
    salah = kisi(teks.replace("| 12\n", "| 12.5\n"), format={"D": "0.00"})
    assert [s.sel for s in periksa(salah)[2] if s.kode == "L101"] == [("D3",)]


@pytest.mark.parametrize("rows", [3, 4])
def test_a_percent_of_the_target_is_no_percent_of_the_pagu(rows: int) -> None:
    """Each percent of realisasi over its target would be a wrong percent of the pagu (L101)."""
    # 110.764 / 168.355 = 65,79 %; 2.839 / 7.550 = 37,60 %; 96.224 / 214.170 = 44,93 %;
    # 61.000 / 70.000 = 87,14 %.
    isi = (
        "Belanja Hibah   | 171040 | 168355 | 110764 | 65.79",
        "Belanja Modal   | 8000   | 7550   | 2839   | 37.60",
        "Belanja Pegawai | 285662 | 214170 | 96224  | 44.93",
        "Belanja Barang  | 90000  | 70000  | 61000  | 87.14",
    )
    kepala = "Jenis Belanja | Anggaran | Keuangan | |\n | | Target | Realisasi | %\n"
    grid = kisi(kepala + "\n".join(isi[:rows]))
    assert "persen" not in tabel(grid).kolom
    assert periksa(grid)[2] == []
