"""The percents of realisasi among other percents."""

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
    (satu,) = periksa(kisi(teks))[2]
    assert (satu.kode, satu.tingkat) == ("L107", "informasi")
