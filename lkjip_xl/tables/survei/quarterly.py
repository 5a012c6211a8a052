"""Quarterly results of the survey: triwulan as columns or as rows, a value per unit."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.cells.text import kecilkan, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.survei import SurveiTriwulan, UnitTriwulan
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kepala import KATA_SURVEI, KATA_TRIWULAN, KE_BERAPA, URUTAN
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.columns import Pembaca, read_figures
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.unsur_names import unsur_key

BANYAK_TRIWULAN = 4
_DILIHAT = 20  # rows whose labels may speak of the survey
_SURVEI = later(KATA_SURVEI)
_UANG = later(r"anggaran|realisasi|target|pagu|belanja|capaian|indikator|\bunsur\b")
_PASTI_LAIN = later(r"anggaran|pagu|belanja|\brp\b|indikator|\bunsur\b|% ?capaian")
# Below a title of the survey a target may stand beside the IKM.
_BUKAN_INDEKS = later(r"anggaran|pagu|belanja|\brp\b|capaian|indikator|\bunsur\b")
_TAHUN = later(r"\b(20\d\d)\b")
_NOMOR_URUT = later(r"^(no|nomor)\b")
_TERENDAH, _TERTINGGI = 25, 100  # an IKM
_PUNCAK_NRR = 4
_DUA = 2  # quarters make a series
_UNSUR = later(r"\bunsur\b")
_NAMA = later(rf"\b{KATA_TRIWULAN}\b\.?")
_NOMOR = later(rf"^(?:.*\b{KATA_TRIWULAN}\b\.? ?(?:ke ?-? ?)?)?\(?({KE_BERAPA})\)?(?: .*)?$")
_BUKAN_UNIT = later(
    r"^(no|nomor)\b|mutu|kategori|kinerja|predikat|keterangan|responden|rata|jumlah|tahun|target"
)
_BUKAN_BARIS = later(r"^(jumlah|total|rata|mutu|kategori|kinerja|responden)")
_HIASAN = later(r"^(nilai |realisasi )?(ikm|skm|indeks kepuasan masyarakat)\b[ :]*|^nilai$", re.I)


def quarter_of(teks: str) -> int | None:
    """Return the quarter (0-3) that a label names: TW II, Triwulan 2, II."""
    cocok = _NOMOR.match(teks)
    return URUTAN[cocok[1]] - 1 if cocok else None


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
    bernama = [k for k in kiri if _names_rows(grid, kepala, k, rows)]
    tahun = _years_down(grid, kepala, rows, pertama)
    if not bernama and not tahun:
        return [], []
    baris = [
        b
        for b in _filled(grid, rows, list(kolom.values()))
        if not any(_BUKAN_BARIS.match(kecilkan(grid.nilai(b, k))) for k in range(pertama))
    ]
    angka = {tw: read_figures(pembaca, k, baris, persen=False) for tw, k in kolom.items()}
    unit = []
    for b in baris:
        judul = rapikan(grid.nilai(b, bernama[-1])) if bernama else ""
        if tahun and (not bernama or tahun.get(b) != max(tahun.values())):
            judul = f"{judul} {tahun.get(b, '')}".strip()
        nilai = tuple(angka[tw][b] if tw in angka else None for tw in range(BANYAK_TRIWULAN))
        unit.append(UnitTriwulan(_HIASAN.sub("", judul) or judul, nilai))
    return baris, unit


def _names_rows(grid: Grid, kepala: Kepala, kolom: int, rows: range) -> bool:
    """Tell a column of names: no numbers of a list, no quarters, no target beside each row."""
    if _NOMOR_URUT.match(kepala.kata[kolom][-1].lower()) or _NAMA.search(kepala.jalur(kolom)):
        return False
    terisi = [n for b in rows if (n := grid.nilai(b, kolom)) is not None]
    return any(isinstance(n, str) and re.search(r"[^\W\d]", n) for n in terisi)


def _years_down(grid: Grid, kepala: Kepala, rows: range, batas: int) -> dict[int, int]:
    """Return the year of each row where a column left of the figures gives it, else nothing.

    It may stand in the first row of its quarters only.
    """
    kiri = (k for k in sorted(kepala.kata) if k < batas)
    kolom = next((k for k in kiri if _is_year(kepala, k)), None)
    hasil: dict[int, int] = {}
    tahun = 0
    for b in rows if kolom is not None else ():
        cocok = _TAHUN.search(rapikan(grid.nilai(b, kolom or 0)))
        tahun = int(cocok[1]) if cocok else tahun
        if tahun:
            hasil[b] = tahun
    return hasil


def _is_year(kepala: Kepala, kolom: int) -> bool:
    return kepala.kata[kolom][-1].lower().startswith("tahun")


def _by_row(
    grid: Grid, kepala: Kepala, rows: range, kolom_tw: int, pembaca: Pembaca
) -> tuple[list[int], list[UnitTriwulan], list[int]]:
    """Read quarters below each other, a column per unit."""
    baris: dict[int, int] = {}
    tahun = _years_down(grid, kepala, rows, kolom_tw)
    terakhir = max(tahun.values(), default=None)
    for b in _filled(grid, rows, [kolom_tw]):
        if tahun.get(b) != terakhir:
            continue
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


def _are_indices(angka: Sequence[Decimal]) -> bool:
    """Tell figures that can all be an IKM: targets of kegiatan are counts."""
    return all(_TERENDAH <= n <= _TERTINGGI for n in angka)


def read_quarterly(grid: Grid, kepala: Kepala, sampai: int, judul: list[str]) -> Tabel | None:
    """Read a table of quarterly IKM; None where the words speak of no survey or of money."""
    kata = " ".join(kepala.jalur(k) for k in kepala.kata)
    label = [kecilkan(grid.nilai(b, k)) for b in range(kepala.mulai, sampai)[:_DILIHAT]
             for k in range(min(2, grid.n_kolom))]  # fmt: skip
    luas = " ".join([kata, *judul, *label, grid.lembar]).lower()
    berjudul = bool(_SURVEI.search(" ".join([*judul, grid.lembar]).lower()))
    pola_lain = _PASTI_LAIN if _SURVEI.search(kata) else _BUKAN_INDEKS if berjudul else _UANG
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
    sel = (n for u in unit for n in u.nilai if n)
    angka = [n.nilai for n in sel if n.nilai is not None]
    if not angka or (pola_lain is _BUKAN_INDEKS and _UANG.search(kata) and not _are_indices(angka)):
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
