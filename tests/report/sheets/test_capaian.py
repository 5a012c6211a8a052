"""Sheet 3.1: direction, ranges, zero targets, cap, percents; and that no cell changes."""

from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_xl.book.write import build_book
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.hasil import BarisCapaian
from lkjip_xl.report.isi import Buku
from tests.alat.kisi import kisi, periksa
from tests.alat.laporan import bernama, buku, lembar, nilai, tabel
from tests.alat.libreoffice import (
    LOKAL,
    changes,
    perlu_libreoffice,
)

_TABEL = """
No | Sasaran | Indikator | Polaritas | Target | Realisasi
1 | Sasaran A | Angka kejadian | semakin rendah semakin baik | 8 | 9
2 | Sasaran B | Lama layanan | B | 10 | 8
3 | Sasaran C | Nilai AKIP | | 85–90 | 92.25
4 | Sasaran D | Jumlah keluhan | minimize | 0 | 0
5 | Sasaran E | Jumlah inovasi | | 10 | 25
6 | Sasaran F | Rentang koma | | 85,5 s.d. 90,25 | 60
7 | Sasaran G | Jumlah konflik | negatif | 2 |
8 | Sasaran H | Jumlah desa | | 0 | 3
"""


def _tabel(teks: str = _TABEL) -> Grid:
    return kisi(teks, lembar="3.1")


def _setelan(**deret: str) -> Grid:
    nama = {"rumus": "Rumus Indikator Negatif", "batas": "Batas Capaian"}
    baris = "\n".join(f"{nama[kunci]} | {teks}" for kunci, teks in deret.items())
    return kisi(f"Instansi | Kecamatan A\nTahun | 2024\n{baris}", lembar="Setelan")


def _capaian(*grid: Grid) -> list[Decimal | None]:
    return [baris.capaian for baris in periksa(*grid)[1].capaian_kinerja]


def _semua(*grid: Grid) -> dict[str, BarisCapaian]:
    return {baris.indikator: baris for baris in periksa(*grid)[1].capaian_kinerja}


def test_each_indikator_in_its_own_direction() -> None:
    """PermenPANRB 8/2021 p. 100: T = 8, R = 9, lower is better: 87,50; B 10/8 would be lost."""
    assert _capaian(_tabel()) == [
        Decimal("87.50"), Decimal("125.00"), Decimal("102.50"), None, Decimal("250.00"),
        Decimal("70.18"), None, None,
    ]  # fmt: skip  # 60/85,5 = 0,70175


def test_the_setting_chooses_the_formula_of_those_that_name_none() -> None:
    """An office that counts T/R would get (2T - R)/T: 8/9 = 88,89."""
    angka = _capaian(_tabel(), _setelan(rumus="B"))
    assert angka[:2] == [Decimal("88.89"), Decimal("125.00")]


@pytest.mark.parametrize("batas", ["120", "120%", "1.2"])
def test_a_cap_holds_and_is_printed(batas: str) -> None:
    """A cap would be ignored, or hold figures down without a word."""
    grid = (_tabel(), _setelan(batas=batas))
    assert max(n for n in _capaian(*grid) if n is not None) == 120
    kerja = buku(*grid)
    assert any("paling tinggi 120,00%" in catatan for catatan in lembar(kerja, "3.1").catatan)
    assert bernama(kerja)["metode|capaian|atas"].nilai == Decimal("1.2")
    assert "\x02metode|capaian|atas\x03" in str(bernama(kerja)["3.1|4|capaian"].rumus)


def test_without_a_cap_nothing_is_held_down() -> None:
    """A capaian of 250 % would be cut although the office has set no cap."""
    kerja = buku(_tabel())
    assert bernama(kerja)["metode|capaian|atas"].nilai == "tidak ada"
    assert bernama(kerja)["3.1|4|capaian"].nilai == Decimal("2.5")
    assert not any("dibatasi" in catatan for catatan in lembar(kerja, "3.1").catatan)


def test_zero_of_zero_is_a_word_in_the_kategori() -> None:
    """“tidak dapat dihitung” would look like a failure where nothing happened."""
    angka = bernama(buku(_tabel()))
    assert angka["3.1|3|capaian"].nilai == "tidak dapat dihitung"
    assert angka["3.1|3|kategori"].nilai == "tercapai"
    assert angka["3.1|7|kategori"].nilai == ""  # a rising indikator without a target


def test_a_range_is_no_unreadable_number() -> None:
    """A target such as 85–90 would be reported as text or as missing."""
    temuan = periksa(_tabel())[2]
    assert [cacat.kode for cacat in temuan] == ["B107"]  # only the blank realisasi of row 7
    assert temuan[0].sel == ("F8",)


def test_direction_from_a_sheet_of_pengaturan() -> None:
    """An office could not name the direction where its table has no column for it."""
    polos = "Sasaran | Indikator | Target | Realisasi\nA | Angka kejadian | 8 | 9\nB | Lain | 8 | 9"
    arah = "Indikator | Polaritas\nAngka Kejadian | makin rendah makin baik"
    semua = _semua(_tabel(polos), kisi(arah, lembar="Arah"))
    assert semua["Angka kejadian"].capaian == Decimal("87.50")
    assert semua["Lain"].capaian == Decimal("112.50")


def test_satuan_from_the_perjanjian() -> None:
    """The report would show a figure without its unit although the agreement names it."""
    ukur = "Sasaran | Indikator | Target | Realisasi\nA | Indeks Kepuasan Masyarakat X | 87 | 88"
    janji = (
        "Sasaran | Indikator | Satuan | Target\n"
        "A | Persentase desa tertib | % | 9\nA | Indeks Kepuasan Masyarakat | Indeks | 87"
    )
    (baris,) = _semua(_tabel(ukur), kisi(janji, lembar="PK")).values()
    assert baris.satuan == "Indeks"
    kepala = tabel(lembar(buku(_tabel(ukur), kisi(janji, lembar="PK")), "3.1"))[0].kolom
    assert ("Satuan",) in [kolom.kepala for kolom in kepala]


def test_percents_and_plain_figures_are_compared_in_one_unit() -> None:
    """72 % of a target typed as 80 would be 0,9 %, or shown as 0,72."""
    teks = "Sasaran | Indikator | Target | Realisasi\nA | Desa tertib | 80 | 0.72"
    kerja = buku(kisi(teks, lembar="3.1", format={"D": "0.00%"}))
    assert nilai(tabel(lembar(kerja, "3.1"))[0])[0][3:6] == [80, 72, Decimal("0.9")]


def _book() -> Buku:
    return buku(_tabel(), _setelan(batas="120%"))


@perlu_libreoffice
@pytest.mark.parametrize("lokal", LOKAL)
def test_recalculation_changes_no_cell(tmp_path: Path, lokal: str) -> None:
    """A bound of a range, a cap or a word would change in the reader's Excel."""
    asal = tmp_path / "asal.xlsx"
    asal.write_bytes(build_book(_book()))
    assert changes(asal, tmp_path, lokal) == []
