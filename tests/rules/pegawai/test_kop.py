"""P108: whose report it is, when only the headings of the sources tell."""

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.rules.bantu import pilih


def _lra(*kop: str, lembar: str = "LRA") -> Grid:
    teks = "Kode|Uraian|Anggaran|Realisasi\n7.01.01|Program A|100|90\n7.01.02|Program B|9|9"
    return kisi("\n".join((*kop, "REALISASI ANGGARAN TAHUN 2024", teks)), lembar=lembar)


def test_a_name_from_the_heading_is_said() -> None:
    """A report would carry a name that nobody has confirmed, without a word."""
    (temuan,) = pilih("P108", _lra("PEMERINTAH KABUPATEN KEBUMEN", "KECAMATAN PURING"))
    assert temuan.tingkat == "informasi"
    assert "instansi “KECAMATAN PURING” dan kabupaten/kota “Kebumen”" in temuan.pesan


def test_pengaturan_has_the_last_word() -> None:
    """A heading in capitals would replace the name that the office gives itself."""
    setelan = kisi("Instansi|Kecamatan Puring\nKabupaten|Kebumen", lembar="Setelan")
    kop = _lra("PEMERINTAH KABUPATEN KEBUMEN", "KECAMATAN PURING")
    assert pilih("P108", kop, setelan) == []


@pytest.mark.parametrize("kop", [(), ("PEMERINTAH PROVINSI JAWA TENGAH",)])
def test_no_name_is_invented(kop: tuple[str, ...]) -> None:
    """A table without a name, or that of a provinsi, would name the kecamatan's report."""
    assert pilih("P108", _lra(*kop)) == []


def test_two_names_are_nobodys() -> None:
    """The first of two agencies would stand in every title."""
    dua = (_lra("KECAMATAN PURING"), _lra("KECAMATAN BUAYAN", lembar="Lain"))
    assert pilih("P108", *dua) == []
