"""A box right of the answers that prints the IKM, from the row of the header on."""

import pytest

from lkjip_xl.model.responden import DaftarResponden
from tests.alat.kisi import kisi, periksa, tabel

# Answers of 3,5 in five unsur and 3 in four: 29,5 x 25 x 0,11 = 81,125, cut off 81,12.
_ORANG = ("4|3|4|3|4|3|4|3|4", "3|3|3|3|3|3|3|3|3") * 3
_KEPALA = "Responden|" + "|".join(f"U{n}" for n in range(1, 10))


def _lembar(*kotak: str) -> str:
    baris = [_KEPALA, *(f"{n}|{isi}" for n, isi in enumerate(_ORANG, 1))]
    baris = [f"{teks}|||{isi}" for teks, isi in zip(baris, kotak, strict=False)]
    return "\n".join(["Survei Tahun 2024", "", *baris])


@pytest.mark.parametrize(
    "kotak",
    [("NILAI IKM|81.12", "MUTU|B"), ("|", "IKM|81.12"), ("Jumlah|6", "Indeks Kepuasan|81.12")],
)
def test_a_box_beside_the_header_is_no_row_of_it(kotak: tuple[str, str]) -> None:
    """A number in the header's row would make it a row of data, and the survey be lost."""
    grid = kisi(_lembar(*kotak, "|", "|", "|", "|", "|"))
    isi = tabel(grid).isi
    assert isinstance(isi, DaftarResponden)
    assert (len(isi.responden), len(isi.unsur)) == (6, 9)
    survei = periksa(grid)[1].survei
    assert survei is not None
    assert str(survei.ikm[0].ikm) == "81.12"


def test_last_years_ikm_in_a_box_is_not_this_years() -> None:
    """The IKM of another year would be carried into the report: this one gives 81,13."""
    survei = periksa(kisi(_lembar("IKM 2023|81.12", "|", "|", "|", "|", "|", "|")))[1].survei
    assert survei is not None
    assert str(survei.ikm[0].ikm) == "81.13"
