"""Quarterly results of the survey: triwulan as columns or as rows, a value per unit."""

import re
from dataclasses import replace

from lkjip_xl.cells.text import kecilkan, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.survei import SurveiTriwulan, UnitTriwulan
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kepala import KATA_SURVEI
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.columns import Pembaca, read_figures
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.unsur_names import unsur_key

BANYAK_TRIWULAN = 4
_DILIHAT = 20  # rows whose labels may speak of the survey
_SURVEI = later(KATA_SURVEI)
_UANG = later(r"anggaran|realisasi|target|pagu|belanja|capaian|indikator|\bunsur\b")
_PASTI_LAIN = later(r"anggaran|pagu|belanja|\brp\b|indikator|\bunsur\b|% ?capaian")
_PUNCAK_NRR = 4
_DUA = 2  # quarters make a series
_UNSUR = later(r"\bunsur\b")
_NAMA = later(r"\b(?:triwulan|tri wulan|tw|tribulan|kuartal)\b\.?")
_NOMOR = later(
    r"^(?:.*\b(?:triwulan|tri wulan|tw|tribulan|kuartal)\b\.? ?(?:ke ?-? ?)?)?\(?"
    r"(iv|iii|ii|i|[1-4])\)?(?: .*)?$"
)
_ANGKA = {"i": 0, "ii": 1, "iii": 2, "iv": 3, "1": 0, "2": 1, "3": 2, "4": 3}
_BUKAN_UNIT = later(
    r"^(no|nomor)\b|mutu|kategori|kinerja|predikat|keterangan|responden|rata|jumlah|tahun|target"
)
_BUKAN_BARIS = later(r"^(jumlah|total|rata|mutu|kategori|kinerja|responden)")
_HIASAN = later(r"^(nilai |realisasi )?(ikm|skm|indeks kepuasan masyarakat)\b[ :]*|^nilai$", re.I)


def quarter_of(teks: str) -> int | None:
    """Return the quarter (0-3) that a label names: TW II, Triwulan 2, II."""
    cocok = _NOMOR.match(teks)
    return _ANGKA[cocok[1]] if cocok else None


def _quarter_columns(kepala: Kepala) -> dict[int, int]:
    """Return the columns of the quarters, by quarter."""
    hasil: dict[int, int] = {}
    for k in sorted(kepala.kata):
        kata = [teks.lower() for teks in kepala.kata[k]]
        if not _NAMA.search(kepala.jalur(k)) or _BUKAN_UNIT.search(kata[-1]):
            continue
        tw = next((n for teks in reversed(kata) if (n := quarter_of(teks)) is not None), None)
        if tw is not None:
            hasil.setdefault(tw, k)
    return hasil


def _column_of_quarters(grid: Grid, kepala: Kepala, rows: range) -> int | None:
    """Return the column whose heading or cells name the quarters: Periode over Triwulan I."""
    for k in sorted(kepala.kata):
        sel = [kecilkan(grid.nilai(b, k)) for b in rows[:_DILIHAT]]
        disebut = {quarter_of(teks) for teks in sel if _NAMA.match(teks)} - {None}
        if _NAMA.search(kepala.jalur(k)) or len(disebut) >= _DUA:
            return k
    return None


def _unsur_rows(grid: Grid, kepala: Kepala, rows: range) -> list[int]:
    """Return the rows of the single unsur in a recap by quarter; none in a table of units.

    Nor in one that has the unsur's values of the year beside the quarters: it is the recap.
    """
    nama = (k for k in sorted(kepala.kata) if _UNSUR.search(kepala.jalur(k)))
    k = next(nama, None)
    if k is None:
        return []
    hasil = [b for b in rows if unsur_key(rapikan(grid.nilai(b, k)))]
    tahunan = kepala.kata.keys() - _quarter_columns(kepala).values() - {k}
    diisi = [grid.nilai(b, t) for t in tahunan for b in hasil if t > k]
    return [] if any(isinstance(n, int | float) for n in diisi) else hasil


def _without_unsur(
    baris: list[int], unit: list[UnitTriwulan], unsur: list[int]
) -> tuple[list[int], list[UnitTriwulan]]:
    """Return the rows of a recap by unsur that give the IKM of all of them."""
    if not unsur:
        return baris, unit
    tetap = [p for p, b in enumerate(baris) if b not in unsur]
    return [baris[p] for p in tetap], [replace(unit[p], nama="") for p in tetap]


def _filled(grid: Grid, rows: range, kolom: list[int]) -> list[int]:
    """Return the rows down to the end of the table that hold something in these columns."""
    hasil = []
    for b in rows:
        if is_closing(grid, b):
            break
        if any(rapikan(grid.nilai(b, k)) for k in kolom):
            hasil.append(b)
    return hasil


def _by_column(
    grid: Grid, kepala: Kepala, rows: range, kolom: dict[int, int], pembaca: Pembaca
) -> tuple[list[int], list[UnitTriwulan]]:
    """Read units below each other, quarters beside each other."""
    pertama = min(kolom.values())
    kiri = (k for k in sorted(kepala.kata) if k < pertama)
    berkata = (k for k in kiri if not _number_column(kepala, k))
    nama = [k for k in berkata if not _NAMA.search(kepala.jalur(k))]
    if not nama:
        return [], []
    baris = [
        b
        for b in _filled(grid, rows, list(kolom.values()))
        if not any(_BUKAN_BARIS.match(kecilkan(grid.nilai(b, k))) for k in range(pertama))
    ]
    angka = {tw: read_figures(pembaca, k, baris, persen=False) for tw, k in kolom.items()}
    unit = []
    for b in baris:
        judul = rapikan(grid.nilai(b, nama[-1]))
        nilai = tuple(angka[tw][b] if tw in angka else None for tw in range(BANYAK_TRIWULAN))
        unit.append(UnitTriwulan(_HIASAN.sub("", judul) or judul, nilai))
    return baris, unit


def _number_column(kepala: Kepala, kolom: int) -> bool:
    return bool(re.match(r"^(no|nomor)\b", kepala.kata[kolom][-1].lower()))


def _by_row(
    grid: Grid, kepala: Kepala, rows: range, kolom_tw: int, pembaca: Pembaca
) -> tuple[list[int], list[UnitTriwulan], list[int]]:
    """Read quarters below each other, a column per unit."""
    baris: dict[int, int] = {}
    for b in _filled(grid, rows, [kolom_tw]):
        tw = quarter_of(kecilkan(grid.nilai(b, kolom_tw)))
        if tw is not None:
            baris.setdefault(tw, b)
    unit, kolom = [], []
    for k in sorted(kepala.kata):
        judul = kepala.kata[k][-1]
        if k <= kolom_tw or _BUKAN_UNIT.search(judul.lower()):
            continue
        angka = read_figures(pembaca, k, list(baris.values()), persen=False)
        jumlah = [s.nilai for s in angka.values() if s.nilai is not None]
        if jumlah and max(jumlah) > _PUNCAK_NRR:
            nilai: tuple[Angka | None, ...] = tuple(
                angka[baris[tw]] if tw in baris else None for tw in range(BANYAK_TRIWULAN)
            )
            unit.append(UnitTriwulan(_HIASAN.sub("", judul).strip(), nilai))
            kolom.append(k)
    return list(baris.values()), unit, kolom


def read_quarterly(grid: Grid, kepala: Kepala, sampai: int, judul: list[str]) -> Tabel | None:
    """Read a table of quarterly IKM; None where the words speak of no survey or of money."""
    kata = " ".join(kepala.jalur(k) for k in kepala.kata)
    label = [kecilkan(grid.nilai(b, k)) for b in range(kepala.mulai, sampai)[:_DILIHAT]
             for k in range(min(2, grid.n_kolom))]  # fmt: skip
    luas = " ".join([kata, *judul, *label, grid.lembar]).lower()
    pola_lain = _PASTI_LAIN if _SURVEI.search(kata) else _UANG
    rows = range(kepala.mulai, sampai)
    kolom, tw = _quarter_columns(kepala), _column_of_quarters(grid, kepala, rows)
    unsur = _unsur_rows(grid, kepala, rows) if len(kolom) >= BANYAK_TRIWULAN else []
    tanpa_unsur = _UNSUR.sub("", kata) if unsur else kata
    if not _SURVEI.search(luas) or pola_lain.search(tanpa_unsur):
        return None
    pembaca = Pembaca(grid)
    if len(kolom) >= _DUA:
        baris, unit = _by_column(grid, kepala, rows, kolom, pembaca)
        baris, unit = _without_unsur(baris, unit, unsur)
        nilai = list(kolom.values())
    elif tw is not None:
        baris, unit, nilai = _by_row(grid, kepala, rows, tw, pembaca)
    else:
        return None
    if not baris or not any(n and n.nilai is not None for u in unit for n in u.nilai):
        return None
    return Tabel(
        dikenali="skm_triwulan",
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.baris[0], min(kepala.kata), max(baris), max(kepala.kata)),
        baris_kepala=kepala.baris,
        kolom={"nilai": tuple(nilai)},
        isi=SurveiTriwulan(tuple(unit)),
        jumlah_baris=len(baris),
        angka_teks=dict(pembaca.angka_teks),
        keraguan=tuple(pembaca.keraguan),
    )
