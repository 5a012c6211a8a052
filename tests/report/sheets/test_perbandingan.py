"""Sheet 3.2: any number of years, the figures of 3.1, growth in words, the line of years."""

from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_xl.book.write import build_book
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.hasil_kinerja import BarisPerbandingan
from tests.alat.kisi import kisi, periksa
from tests.alat.laporan import bernama, buku, lembar, nilai, tabel
from tests.alat.libreoffice import (
    LOKAL,
    changes,
    perlu_libreoffice,
)

_UKUR = """
Sasaran | Indikator | Target | Realisasi
Sasaran A | Indeks Kepuasan Masyarakat | 87 | 88.24
Sasaran B | Angka kejadian | 8 | 9
"""

_BANDING = """
Tabel 3.2 Perbandingan Tahun 2024
No | Indikator | Polaritas | Realisasi 2021 | Target 2022 | Realisasi 2022 | Realisasi 2023 | Target 2024 | Realisasi 2024 | Target Akhir 2026 | Standar Nasional
1 | Indeks Kepuasan Masyarakat (IKM) | | 80 | 82 | 85.5 | 86.8 | 87 | 88.24 | 89 | 90
2 | Angka kejadian | negatif | 12 | | | | 8 | 9 | 6 |
3 | Hanya di sini saja | | | | | 4 | 10 | 8 | |
"""  # noqa: E501


def _ukur() -> Grid:
    return kisi(_UKUR, lembar="3.1")


def _banding(teks: str = _BANDING) -> Grid:
    return kisi(teks, lembar="3.2")


def _hasil(*grid: Grid) -> tuple[BarisPerbandingan, ...]:
    return periksa(*grid)[1].perbandingan_capaian


def test_years_kemajuan_and_growth() -> None:
    """The document's own figures: 101,43 %, 88,24 of 89 = 99,15 %, 1,44 above 2023."""
    ikm = _hasil(_ukur(), _banding())[0]
    assert [tahun_lalu.tahun for tahun_lalu in ikm.lalu] == ["2021", "2022", "2023"]
    assert ikm.lalu[1].capaian == Decimal("104.27")  # 85,5 / 82
    assert (ikm.capaian, ikm.kemajuan) == (Decimal("101.43"), Decimal("99.15"))
    assert (ikm.perkembangan, ikm.standar_nasional) == ("naik 1,44 poin dari 2023", Decimal(90))


def test_figures_come_from_3_1_where_it_measures_them() -> None:
    """One figure would stand in two tables with two values."""
    ikm, angka, sendiri = _hasil(_ukur(), _banding())
    assert [ikm.dari_capaian, angka.dari_capaian, sendiri.dari_capaian] == [0, 1, None]
    jumlah = bernama(buku(_ukur(), _banding()))
    assert jumlah["3.2|0|realisasi"].rumus == "=\x023.1|0|realisasi\x03"
    assert jumlah["3.2|0|capaian"].rumus == "=\x023.1|0|capaian\x03"
    assert "3.1" not in str(jumlah["3.2|2|realisasi"].rumus)
    assert (sendiri.capaian, sendiri.kemajuan) == (Decimal("80.00"), None)


def test_direction_is_that_of_3_1() -> None:
    """A rate named falling on one table only would rise in the other: 3.1 has no column here."""
    angka = _hasil(_ukur(), _banding())[1]
    assert angka.capaian == Decimal("112.50")  # 9/8, as 3.1 has it
    (_, sendiri, _) = _hasil(_banding())
    assert sendiri.capaian == Decimal("87.50")  # without 3.1 its own word counts
    assert sendiri.kemajuan == Decimal("50.00")  # (2 x 6 - 9)/6
    assert sendiri.perkembangan == "turun 3,00 poin dari 2021"


def test_columns_of_each_year() -> None:
    """A year that the source has would be left out of the sheet."""
    kepala = [kolom.kepala for kolom in tabel(lembar(buku(_ukur(), _banding()), "3.2"))[0].kolom]
    tahun = [kata for kata in kepala if kata[0].startswith("Tahun")]
    assert tahun == [
        ("Tahun 2021", "Realisasi"), ("Tahun 2022", "Target"), ("Tahun 2022", "Realisasi"),
        ("Tahun 2022", "% Capaian"), ("Tahun 2023", "Realisasi"), ("Tahun 2024", "Target"),
        ("Tahun 2024", "Realisasi"), ("Tahun 2024", "% Capaian"),
    ]  # fmt: skip
    assert ("Target Akhir 2026", "") in kepala
    assert ("Standar Nasional", "") in kepala


def test_a_line_for_each_indikator_with_two_years() -> None:
    """The growth over the years would be shown as numbers only, or with years missing."""
    halaman = lembar(buku(_ukur(), _banding()), "3.2")
    assert [len(grafik.seri[0].nilai) for grafik in halaman.grafik] == [4, 2, 2]
    deret = nilai(tabel(halaman)[1])
    assert [baris[2:] for baris in deret[:4]] == [
        ["2021", 80, None],
        ["2022", Decimal("85.5"), "naik 5,50 poin dari 2021"],
        ["2023", Decimal("86.8"), "naik 1,30 poin dari 2022"],
        ["2024", Decimal("88.24"), "naik 1,44 poin dari 2023"],
    ]


def test_without_earlier_years_no_line() -> None:
    """A chart of one point would be drawn."""
    teks = "Tabel Tahun 2024\nIndikator | Target | Realisasi | Target Akhir 2026\nX | 10 | 9 | 12"
    halaman = lembar(buku(_banding(teks)), "3.2")
    assert halaman.grafik == ()
    assert len(tabel(halaman)) == 1


def test_a_table_without_targets_and_capaian_can_be_written() -> None:
    """The column beside the source would point to a capaian that the sheet does not have."""
    teks = "Indikator | Realisasi | Target Akhir Renstra | Tingkat Kemajuan\nX | 9 | 12 | 75"
    assert build_book(buku(_banding(teks)))


def test_percent_points_between_percents() -> None:
    """From 85 % to 90 % would be called a rise of 5, or of 0,05."""
    teks = (
        "Tabel Tahun 2024\nIndikator | Realisasi 2023 | Target | Realisasi | Target Akhir 2026\n"
        "Desa tertib | 0.85 | 0.95 | 0.9 | 1"
    )
    format_persen = dict.fromkeys("BCDE", "0%")
    kerja = buku(kisi(teks, lembar="3.2", format=format_persen))
    sel = bernama(kerja)["3.2|0|perkembangan"]
    assert sel.nilai == "naik 5,00 poin persen dari 2023"
    assert bernama(kerja)["3.2|0|kemajuan"].nilai == Decimal("0.9")


@perlu_libreoffice
@pytest.mark.parametrize("lokal", LOKAL)
def test_recalculation_changes_no_cell(tmp_path: Path, lokal: str) -> None:
    """A growth in words or a capaian of an earlier year would change in the reader's Excel."""
    asal = tmp_path / "asal.xlsx"
    asal.write_bytes(build_book(buku(_ukur(), _banding())))
    assert changes(asal, tmp_path, lokal) == []


def test_a_blank_in_3_1_takes_nothing_from_3_2() -> None:
    """The realisasi and capaian that Tabel 3.2 prints would be lost for a blank beside them."""
    kosong = kisi(_UKUR.replace("87 | 88.24", "87 |"), lembar="3.1")
    ikm = _hasil(kosong, _banding())[0]
    # 88,24 / 87 = 101,43 %; 88,24 / 89 = 99,15 %
    assert (ikm.realisasi, ikm.capaian) == (Decimal("88.24"), Decimal("101.43"))
    assert ikm.kemajuan == Decimal("99.15")
