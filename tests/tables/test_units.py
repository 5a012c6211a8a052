"""How tables say that their amounts are in thousands or millions."""

import pytest

from tests.alat.kisi import kisi, tabel

ISI = """
{judul}
Kode         |Uraian            |{kepala}|Realisasi
7.01.01      |{nama}            |1997743 |1000000
7.01.02      |Program B         |2345000 |2000000
|Jumlah|4342743|3000000
{catatan}
"""


def _satuan(
    judul: str = "", kepala: str = "Anggaran", nama: str = "Program A", catatan: str = ""
) -> str | None:
    teks = ISI.format(judul=judul, kepala=kepala, nama=nama, catatan=catatan)
    return tabel(kisi(teks)).satuan


@pytest.mark.parametrize(
    ("kepala", "satuan"),
    [
        ("Anggaran (Rp juta)", "jutaan"),
        ("Pagu (ribuan Rp)", "ribuan"),
        ("Pagu Rp. 000", "ribuan"),
        ("Pagu (x Rp1.000)", "ribuan"),
        ("Pagu Rp Jt", "jutaan"),
        ("Pagu (Rp. 1.000.000,-)", "jutaan"),
        ("Pagu (dlm miliar Rp)", "miliaran"),
        ("Anggaran juta rupiah", "jutaan"),
        ("Pagu (Rp’000)", "ribuan"),
        ("Pagu (Rp)", None),
        ("Pagu Dana Rp 50 juta per desa", None),
        ("Pagu Program Sejuta Pohon", None),
    ],
)
def test_a_heading_of_amounts_says_its_unit(kepala: str, satuan: str | None) -> None:
    """A thousandth of each amount would be printed as rupiah, or right rupiah be refused."""
    assert _satuan(kepala=kepala) == satuan


@pytest.mark.parametrize(
    ("kata", "satuan"),
    [
        ("(Jutaan Rp)", "jutaan"),
        ("|||Juta Rupiah", "jutaan"),
        ("||dalam jutaan rupiah", "jutaan"),
        ("Satuan: ribuan rupiah", "ribuan"),
        ("*) angka dalam jutaan rupiah", "jutaan"),
        ("x Rp1.000", "ribuan"),
        ("Ket.: Rp juta", "jutaan"),
        ("GERAKAN SEJUTA BIOPORI", None),
        ("Bantuan 2 juta rupiah per keluarga", None),
        ("Hasil panen dalam ribuan ton", None),
        ("Penguatan dalam 1.000 hari pertama kehidupan", None),
        ("Pagu di atas 200 juta rupiah melalui tender", None),
        ("Realisasi (1.000)", None),
    ],
)
def test_words_above_or_below_say_the_unit(kata: str, satuan: str | None) -> None:
    """A note at the foot of a page would be overlooked, or a program's name be taken for it."""
    assert _satuan(judul=kata) == satuan
    assert _satuan(catatan=kata) == satuan


@pytest.mark.parametrize("nama", ["Bantuan 50 juta rupiah", "Program Seribu Sungai (Rp juta)"])
def test_the_name_of_a_row_says_no_unit(nama: str) -> None:
    """A right table would be refused because one of its programs speaks of millions."""
    assert _satuan(nama=nama) is None


def test_a_heading_of_another_column_says_nothing_of_the_amounts() -> None:
    """A volume in thousands of tons would make the amounts thousands of rupiah."""
    grid = kisi("Uraian|Volume (ribuan)|Anggaran|Realisasi\nProgram A|5|1997743|1000000\n")
    assert tabel(grid).satuan is None


def test_the_unit_may_stand_in_a_group_above_the_amounts() -> None:
    """A heading merged over Anggaran and Realisasi would be read for its first column only."""
    teks = "Uraian|Fisik|Dana (jutaan rupiah)|\n||Anggaran|Realisasi\nProgram A|5|1997|1000\n"
    assert tabel(kisi(teks, gabungan=("C1:D1",))).satuan == "jutaan"
