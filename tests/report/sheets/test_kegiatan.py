"""Sheet 3.4: capaian of 3.1, menunjang beside the source's word, averages."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from lkjip_xl.book.write import build_book
from lkjip_xl.grid.grid import Grid
from tests.alat.buku_kerja import CONTOH, run_json
from tests.alat.kisi import kisi, periksa
from tests.alat.laporan import bernama, buku, lembar, nilai, tabel
from tests.alat.libreoffice import (
    LOKAL,
    changes,
    perlu_libreoffice,
)

_UKUR = kisi(
    "Sasaran | Indikator | Target | Realisasi\nSasaran A | Indeks Kepuasan | 87 | 88.24",
    lembar="3.1",
)

_KEGIATAN = kisi(
    """
Tujuan/Sasaran | Indikator | % Capaian | Program/Kegiatan | Indikator | % Capaian | Menunjang/Tidak Menunjang
Sasaran A | Indeks Kepuasan | 101,86% | Program P | a | 86% | Menunjang
 | | | Kegiatan K | b | 100% | Menunjang
 | | | Kegiatan L | c | 60% | Menunjang
 | | | Kegiatan M | d | | Tidak Menunjang
Sasaran lain | x | 90% | Program Q | e | 100% |
""",  # noqa: E501
    lembar="3.4",
)


def _rows(*grid: Grid) -> list[list[object]]:
    return nilai(tabel(lembar(buku(*grid), "3.4"))[0])


def test_capaian_is_that_of_3_1() -> None:
    """The stale 101,86 % of the source would be handed in."""
    baris = _rows(_UKUR, _KEGIATAN)
    assert baris[0][2] == Decimal("1.0143")
    assert baris[4][2] == Decimal("0.9")  # a sasaran that 3.1 does not measure keeps its own
    assert bernama(buku(_UKUR, _KEGIATAN))["3.4|0|capaian"].rumus == "=\x023.1|0|capaian\x03"


def test_menunjang_is_calculated() -> None:
    """A kegiatan that reached 60 % would be said to support, or a blank be judged."""
    rows = _rows(_UKUR, _KEGIATAN)
    assert [baris[6:] for baris in rows[:5]] == [
        ["Menunjang"],
        ["Menunjang"],
        ["Tidak menunjang"],
        ["belum dapat dinilai"],
        ["Menunjang"],
    ]


def test_averages_of_program_and_kegiatan() -> None:
    """A blank would pull the average down: program (86 + 100)/2, kegiatan (100 + 60)/2."""
    rows = _rows(_UKUR, _KEGIATAN)
    assert [(baris[3], baris[5]) for baris in rows[-2:]] == [
        ("Rata-rata capaian program", Decimal("0.93")),
        ("Rata-rata capaian kegiatan", Decimal("0.8")),
    ]


def test_a_sasaran_with_several_indikator_has_no_single_capaian() -> None:
    """The capaian of one of two indikator would stand for the whole sasaran."""
    dua = kisi(
        "Sasaran | Indikator | Target | Realisasi\n"
        "Sasaran A | Indeks Kepuasan | 87 | 88.24\nSasaran A | Indeks Lain | 10 | 9",
        lembar="3.1",
    )
    baris = periksa(dua, _KEGIATAN)[1].capaian_kegiatan[0]
    assert (baris.dari_capaian, baris.capaian) == (None, Decimal("101.86"))


def test_the_sample() -> None:
    """The founding document's Tabel 3.4 would keep its stale and its missing capaian."""
    baris: list[dict[str, Any]] = run_json("periksa", CONTOH)["hasil"]["capaian_kegiatan"]
    assert [b["capaian"] for b in baris if b["nama"]] == ["101.43", "101.43"]
    rata = {b["tingkat"]: b["capaian_kegiatan"] for b in baris[-2:]}
    assert rata == {"rata_rata_program": "95.33", "rata_rata_kegiatan": "100.00"}
    assert [b["menunjang"] for b in baris].count("belum dapat dinilai") == 1


@perlu_libreoffice
@pytest.mark.parametrize("lokal", LOKAL)
def test_recalculation_changes_no_cell(tmp_path: Path, lokal: str) -> None:
    """An average or a word would change in the reader's Excel."""
    asal = tmp_path / "asal.xlsx"
    asal.write_bytes(build_book(buku(_UKUR, _KEGIATAN)))
    assert changes(asal, tmp_path, lokal) == []


def test_an_average_too_long_for_a_formula_is_a_value(tmp_path: Path) -> None:
    """From 190 kegiatan on, each with a sub kegiatan, no report would be written at all."""
    kepala = (
        "Tujuan/Sasaran | Indikator | % Capaian | Program/Kegiatan | Indikator | % Capaian | "
        "Menunjang/Tidak Menunjang"
    )
    pasang = [
        f" | | | {nama} {n} | b | {capaian}% |"
        for n in range(220)
        for nama, capaian in (("Kegiatan", 80 + n % 20), ("Sub Kegiatan", 90))
    ]
    teks = "\n".join((kepala, "Sasaran A | Indeks | 90% | Program P | a | 86% |", *pasang))
    (tmp_path / "Hasil.xlsx").write_bytes(build_book(buku(kisi(teks, lembar="3.4"))))
    rows = openpyxl.load_workbook(tmp_path / "Hasil.xlsx")["3.4 Capaian Kegiatan"].iter_rows(
        values_only=True
    )
    rata = {baris[3]: baris[5] for baris in rows if "Rata-rata" in str(baris[3])}
    # Eleven rounds of 80, 81, ... 99 %: they average 89,5 %.
    assert rata["Rata-rata capaian kegiatan"] == 0.895
