"""What stands below the unsur of a recap, or below the answers: sums, and the mutu of the IKM."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from lkjip_xl.cells.numbers import ke_desimal, read_text
from lkjip_xl.cells.text import kunci_nama, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.responden import BarisKaki
from lkjip_xl.model.survei import JumlahUnsur, MutuIkm
from lkjip_xl.norms.skala import HURUF_MUTU, SKALA_MUTU
from lkjip_xl.tables.columns import common_separator
from lkjip_xl.tables.survei.recap_columns import Satuan, role_of

_JUMLAH = later(r"^(jumlah|jml|total|[σ∑])")
_BUKAN_JUMLAH = later(
    r"\bikm\b|indeks|konversi|\bskm\b|25\b|responden|kuesioner|pertanyaan|jawaban|unsur\b(?! pel)|"
    r"rata|akhir"
)
_MUTU = later(r"^(nilai )?(mutu|kinerja|kategori|predikat)\b")
_DI_MUTU = later(r"^(?:mutu|kategori)(?=.)")
_SEPASANG = 2  # letter and word
_PERAN: tuple[Literal["nrr", "tertimbang"], ...] = ("nrr", "tertimbang")


def printed_sums(
    rows: Iterable[int],
    unit: list[Satuan],
    angka: dict[int, dict[int, Angka]],
    label: Callable[[int], str],
) -> tuple[JumlahUnsur, ...]:
    """Return the sums that rows called Jumlah print of the NRR and the NRR tertimbang."""
    hasil = []
    for b in rows:
        kata = label(b)
        if not _JUMLAH.search(kata.lower()) or _BUKAN_JUMLAH.search(kata.lower()):
            continue
        for u, satuan in enumerate(unit):
            for peran in _PERAN:
                kolom = satuan.kolom.get(peran)
                if kolom is not None and angka[kolom][b].nilai is not None:
                    hasil.append(JumlahUnsur(u, peran, kata, angka[kolom][b]))
    return tuple(hasil)


def printed_across(
    grid: Grid, rows: Iterable[int], kolom: Sequence[int], label: Callable[[int], str]
) -> dict[str, tuple[Angka | None, ...]]:
    """Return what rows called NRR and NRR tertimbang print of unsur that stand beside each other.

    The first of each counts: the IKM, which is calculated from them, is one figure.
    """
    hasil: dict[str, tuple[Angka | None, ...]] = {}
    rows = list(rows)
    ribuan = common_separator(grid, range(grid.n_kolom), rows)
    for b in rows:
        kata = label(b).lower()
        # Behind its name a row may say how it is counted: NRR = jumlah nilai : jumlah responden.
        calon = (role_of(kata), role_of(re.split(r"[:=]", kata)[0]))
        peran = next((p for p in calon if p in _PERAN), None)
        if peran is None or peran in hasil:
            continue
        sel = tuple(number_below(grid, b, k, ribuan) for k in kolom)
        if sum(n is not None for n in sel) * 2 > len(sel):
            hasil[peran] = sel
    return hasil


def rows_of_numbers(
    grid: Grid, rows: Iterable[int], kolom: Sequence[int], label: Callable[[int], str]
) -> tuple[BarisKaki, ...]:
    """Return the rows with a number under more than half of the unsur."""
    hasil = []
    rows = list(rows)
    ribuan = common_separator(grid, range(grid.n_kolom), rows)
    for b in rows:
        sel = tuple(number_below(grid, b, k, ribuan) for k in kolom)
        samping = (number_below(grid, b, k, ribuan) for k in range(max(kolom) + 1, grid.n_kolom))
        kanan = [n for n in samping if n is not None]
        if sum(n is not None for n in sel) * 2 > len(sel):
            hasil.append(BarisKaki(label(b), sel, kanan[0] if len(kanan) == 1 else None))
    return tuple(hasil)


def number_below(grid: Grid, baris: int, kolom: int, ribuan: str | None) -> Angka | None:
    """Return a number as it is stored or, as in a .csv, written; None where a cell holds none.

    `ribuan` is the mark of thousands that the texts below the unsur tell.
    """
    nilai = grid.nilai(baris, kolom)
    if isinstance(nilai, int | float):
        return Angka(ke_desimal(nilai), baris, kolom, hitungan=(baris, kolom) in grid.rumus)
    if not isinstance(nilai, str) or not nilai.strip()[:1].isdigit():
        return None
    terbaca = read_text(nilai, ribuan)
    if terbaca.nilai is None or terbaca.persen:
        return None
    return Angka(terbaca.nilai, baris, kolom, teks=rapikan(nilai))


def is_grade(teks: str) -> bool:
    """Tell a mutu: its letter, its word, or both."""
    kunci = _DI_MUTU.sub("", kunci_nama(teks))
    huruf = {mutu.lower() for mutu in HURUF_MUTU}
    kata = {kunci_nama(jenjang.label) for jenjang in SKALA_MUTU.jenjang}
    return kunci in huruf | kata or any(kunci in {h + k, k + h} for h in huruf for k in kata)


def printed_grades(
    grid: Grid, rows: Iterable[int], kolom: list[list[int]], label: Callable[[int], str]
) -> tuple[MutuIkm, ...]:
    """Return the mutu that rows called Mutu or Kinerja print, by the unit whose column it is.

    `kolom` are the columns of each unit; the only unit's may stand anywhere in the row. A row of
    many is the mutu of the unsur, not of the IKM.
    """
    hasil: list[MutuIkm] = []
    for b in rows:
        if not _MUTU.search(label(b).lower()):
            continue
        semua = [(k, teks) for k in range(grid.n_kolom) if (teks := _grade(grid, b, k))]
        for u, lajur in enumerate(kolom):
            luas = lajur if len(kolom) > 1 else range(grid.n_kolom)
            milik = [(k, teks) for k, teks in semua if k in luas]
            if len(milik) <= _SEPASANG:
                hasil += [MutuIkm(u, b, k, teks) for k, teks in milik]
    return tuple(hasil)


def _grade(grid: Grid, baris: int, kolom: int) -> str:
    """Return the mutu in a cell, also behind its label (Mutu: B); "" where it holds none."""
    teks = re.split(r"[:=]", rapikan(grid.nilai(baris, kolom)))[-1].strip()
    return teks if is_grade(teks) else ""


def rows_until_gap(grid: Grid, mulai: int, sampai: int, jeda: int) -> list[int]:
    """Return the filled rows from one on, up to so many blank ones in a row."""
    hasil, kosong = [], 0
    for b in range(mulai, sampai):
        terisi = any(rapikan(grid.nilai(b, k)) for k in range(grid.n_kolom))
        kosong = 0 if terisi else kosong + 1
        if kosong >= jeda:
            break
        if terisi:
            hasil.append(b)
    return hasil


def first_label(grid: Grid, baris: int) -> str:
    """Return the first text of a row, without a colon at its end."""
    teks = (rapikan(grid.nilai(baris, k)) for k in range(grid.n_kolom))
    return next((re.sub(r"[\s:=]+$", "", t) for t in teks if t[:1].isalpha()), "")
