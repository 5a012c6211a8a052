"""Shapes that nobody writes by hand: their work grows with their cells, not with their squares."""

from collections import Counter
from functools import partial
from pathlib import Path

import pytest
import xlsxwriter

from lkjip_xl.causes.evidence.andaian import Andaian
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.tabel import Tabel, unrecognised
from lkjip_xl.pipeline import inspect, read_sources
from lkjip_xl.rules.kolom import KolomBebas, Penjumlahan, Selisih
from lkjip_xl.rules.konteks import Konteks
from lkjip_xl.rules.reading import terlewat
from lkjip_xl.rules.sums import kolom_bebas
from lkjip_xl.tables import recognise
from lkjip_xl.tables.anggaran.columns import evidence
from lkjip_xl.tables.header import header
from tests.perintah.test_kerja import count_lines

_KEPALA = ("Kode", "Uraian", "Anggaran", "Realisasi")


def _check(path: Path) -> None:
    inspect(read_sources([path]))


def _write(path: Path, rows: list[list[object]]) -> Path:
    with xlsxwriter.Workbook(str(path)) as buku:
        lembar = buku.add_worksheet("LRA")
        for b, isi in enumerate(rows):
            lembar.write_row(b, 0, isi)
    return path


def _rests(banyak: int) -> list[list[object]]:
    """Return rows with so many triples of anggaran, realisasi and sisa beside each other."""
    nama = ("Anggaran", "Realisasi", "Sisa")
    rows: list[list[object]] = [["Uraian", *(f"{n} {i}" for i in range(banyak) for n in nama)]]
    for b in range(1, 9):
        angka: list[object] = [f"Kegiatan {b}"]
        for i in range(banyak):
            pagu, serapan = (b * 7919 + i * 104_729) % 900_000 + 100_000, (b * 31 + i * 77) % 90_000
            angka += [pagu, serapan, pagu - serapan]
        rows.append(angka)
    return rows


def test_pairs_of_many_columns_are_not_held_against_each_rest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A table of 396 columns would take a minute: each of 17.000 pairs against each Sisa."""
    banyak = 20
    dicoba = 0
    asli = evidence._holds

    def note(a: evidence.Isian, r: evidence.Isian, s: evidence.Isian) -> bool | None:
        nonlocal dicoba
        dicoba += 1
        return asli(a, r, s)

    monkeypatch.setattr(evidence, "_holds", note)
    _check(_write(tmp_path / "lebar.xlsx", _rests(banyak)))
    assert banyak <= dicoba <= 4 * banyak * banyak  # of 20³


def _across(kantor: int) -> list[list[object]]:
    """Return rows with a sum of two columns for each office, one of them wrong in each row."""
    nama = ("Pagu", "Tambahan", "Total")
    kepala = ["Kode", "Uraian", "Anggaran", *(f"{n} {i}" for i in range(kantor) for n in nama)]
    anak: list[list[int]] = []
    for b in range(20):
        deret = [0]
        for i in range(kantor):
            dua = (b * 7919 + i * 104_729) % 900_000 + 1, (b * 6151 + i * 53_881) % 800_000 + 1
            deret += [*dua, sum(dua)]
        deret[0] = sum(deret[3::3])
        anak.append(deret)
    jumlah = [sum(k) for k in zip(*anak, strict=True)]
    for b, deret in enumerate(anak):
        deret[3 + 3 * (b % kantor)] += 1000 + b
    isi = [[f"1.{b + 1:02d}", f"Kegiatan {b}", *deret] for b, deret in enumerate(anak)]
    return [list(kepala), *isi, ["", "Jumlah", *jumlah]]


def test_each_row_is_held_against_each_sum_of_columns_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Each finding would try all sums of columns on all rows again, and each column's sums down."""
    kantor = 12
    dicoba: Counter[tuple[int, int, int]] = Counter()
    turun: Counter[int] = Counter()
    asli, asli_turun = Andaian._keeps, kolom_bebas._sums_down

    def note(andai: Andaian, posisi: int, jumlah: Penjumlahan) -> bool | None:
        if not andai.berlaku:
            dicoba[id(andai.tabel), posisi, jumlah.total] += 1
        return asli(andai, posisi, jumlah)

    def note_down(konteks: Konteks, bebas: KolomBebas, kolom: int) -> Selisih:
        turun[kolom] += 1
        return asli_turun(konteks, bebas, kolom)

    monkeypatch.setattr(Andaian, "_keeps", note)
    monkeypatch.setattr(kolom_bebas, "_sums_down", note_down)
    _check(_write(tmp_path / "samping.xlsx", _across(kantor)))
    assert len(dicoba) > kantor
    assert set(dicoba.values()) == {1}
    assert len(turun) > kantor
    assert set(turun.values()) == {1}


def _blocks(banyak: int) -> list[list[object]]:
    """Return so many tables below each other, each with a title and a total."""
    rows: list[list[object]] = []
    for i in range(banyak):
        rows += [[f"Program : {i} PROGRAM URUT {i}"], list(_KEPALA)]
        rows += [[f"1.{j}", f"Kegiatan {i} {j}", 1000 + i, 500] for j in range(3)]
        rows += [["", "Jumlah", 3000 + 3 * i, 1500], []]
    return rows


def test_rows_below_a_table_are_sought_down_to_the_next_of_many(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """20.000 programs, each with a table of its own, would take hours: each looks to the end."""
    dilihat = 0
    asli = terlewat._has_kode_and_amount

    def note(grid: Grid, baris: int) -> bool:
        nonlocal dilihat
        dilihat += 1
        return asli(grid, baris)

    monkeypatch.setattr(terlewat, "_has_kode_and_amount", note)
    _check(_write(tmp_path / "blok.xlsx", _blocks(30)))
    assert 0 < dilihat <= 4 * 30


def test_a_sheet_of_more_tables_than_can_be_compared_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Thousands of tables would each be held against all others; a part would be read silently."""
    monkeypatch.setattr(recognise, "MAKS_TABEL", 10)
    for banyak, terbaca in ((10, 10), (11, 0)):
        path = _write(tmp_path / f"{banyak}.xlsx", _blocks(banyak))
        entri = read_sources([path]).entri
        assert sum(isinstance(s, Tabel) for s in entri) == terbaca
        assert any("kepala tabel" in s.alasan for s in unrecognised(entri)) == (not terbaca)


def test_a_sheet_of_headers_takes_no_more_for_each_of_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Each header would read the rows above it, the survey's words and the last number anew."""
    monkeypatch.setattr(header, "MAKS_KOP", 20)
    banyak = []
    for n in (60, 240):
        path = _write(tmp_path / f"{n}.xlsx", [list(_KEPALA)] * n)
        banyak.append(count_lines(partial(read_sources, [path])) / n)
    assert banyak[1] <= banyak[0] * 1.15, banyak
