"""What single rows show of their level: kode, number, word, look, place of the name, amounts.

Rows that show the same are a class. A reading of the levels is an order of classes; by which of
these features rows are classed is not known before, so each way is tried.
"""

from collections.abc import Callable, Iterator, Sequence

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import Hierarki
from lkjip_xl.tables.anggaran.levels.level_names import word_rank
from lkjip_xl.tables.anggaran.levels.numbering import number_classes
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

Kelas = tuple[object, ...]
_KAPITAL = later(r"[A-Z]{2}")


def _kode(rows: Sequence[BarisMentah], _grid: Grid) -> list[Kelas]:
    """Return the kode column that is filled last, and how many parts its text has."""
    return [
        (
            max((k for k, teks in enumerate(s.kolom_kode) if teks), default=-1),
            len(s.kode.bagian) if s.kode else s.teks_kode.count("."),
            s.kode is not None and s.kode.tingkat == "rekening",
        )
        for s in rows
    ]


def _kata(rows: Sequence[BarisMentah], _grid: Grid) -> list[Kelas]:
    """Return the word of a level before the name."""
    return [(word_rank(s.kata),) for s in rows]


def _nomor(rows: Sequence[BarisMentah], _grid: Grid) -> list[Kelas]:
    """Return the style of the number: A, I, 1, 1.1."""
    return [(teks,) for teks in number_classes(rows)]


def _tebal(rows: Sequence[BarisMentah], grid: Grid) -> list[Kelas]:
    """Return bold and italic of the name."""
    gaya = (grid.gaya(s.baris, s.kolom_uraian) for s in rows)
    return [(rupa.tebal, rupa.miring) for rupa in gaya]


def _masuk(rows: Sequence[BarisMentah], grid: Grid) -> list[Kelas]:
    """Return the indent of the name: of the cell, or by spaces before it."""
    hasil: list[Kelas] = []
    for s in rows:
        teks = grid.nilai(s.baris, s.kolom_uraian)
        jarak = len(teks) - len(teks.lstrip()) if isinstance(teks, str) else 0
        hasil.append((grid.gaya(s.baris, s.kolom_uraian).indentasi, jarak))
    return hasil


def _kolom(rows: Sequence[BarisMentah], _grid: Grid) -> list[Kelas]:
    """Return the column in which the name stands: levels as steps."""
    return [(s.kolom_uraian,) for s in rows]


def _kapital(rows: Sequence[BarisMentah], _grid: Grid) -> list[Kelas]:
    """Return whether the name is in capitals."""
    return [(bool(_KAPITAL.search(s.uraian)) and s.uraian == s.uraian.upper(),) for s in rows]


def _terisi(rows: Sequence[BarisMentah], _grid: Grid) -> list[Kelas]:
    """Return which amounts a row has."""
    return [tuple(n is not None for n in s.jumlah.values()) for s in rows]


def _berlabel(rows: Sequence[BarisMentah], _grid: Grid) -> list[Kelas]:
    """Return whether a row carries a number or a kode at all."""
    return [(bool(s.nomor or s.teks_kode),) for s in rows]


def _berumus(rows: Sequence[BarisMentah], grid: Grid) -> list[Kelas]:
    """Return whether a row's amounts are formulas."""
    if not grid.ada_rumus:
        return [()] * len(rows)
    return [(any((s.baris, k) in grid.rumus for k in s.jumlah),) for s in rows]


Ciri = Callable[[Sequence[BarisMentah], Grid], list[Kelas]]
# Ways to class rows, by the cue that names the reading; several features together where offices
# use them so: bold programs, bold and numbered kegiatan, plain sub kegiatan.
CARA: tuple[tuple[Hierarki, tuple[Ciri, ...]], ...] = (
    ("kode", (_kode,)),
    ("kode", (_kode, _kata)),
    ("kode", (_kode, _tebal)),
    ("kata", (_kata,)),
    ("kata", (_kata, _kode)),
    ("nomor", (_nomor,)),
    ("nomor", (_nomor, _tebal)),
    ("nomor", (_nomor, _kolom)),
    ("gaya", (_tebal,)),
    ("gaya", (_masuk,)),
    ("gaya", (_kolom,)),
    ("gaya", (_tebal, _masuk)),
    ("gaya", (_tebal, _kapital)),
    ("gaya", (_terisi, _berlabel)),
    ("gaya", (_berlabel, _kolom, _tebal, _masuk)),
    ("gaya", (_berumus, _tebal, _berlabel)),
)
_CUKUP = 0.6  # fewer rows with a kode: another cue tells their levels
_TERBANYAK = 12  # more classes than levels can have: the feature numbers rows, it does not class


def _tells_by_kode(rows: Sequence[BarisMentah]) -> bool:
    """Tell whether kode can name the levels: most rows have one, and not only rekening."""
    tingkat = [baris.kode.tingkat for baris in rows if baris.kode]
    excerpt = set(tingkat) == {"rekening"} and not rows[0].kode
    return len(tingkat) >= _CUKUP * len(rows) and not excerpt


def _tells_by_number(rows: Sequence[BarisMentah]) -> bool:
    """Tell whether numbers can name the levels: most rows have one, or they have styles."""
    gaya = [teks for teks in number_classes(rows) if teks]
    return len(gaya) >= _CUKUP * len(rows) or len(set(gaya)) > 1


def row_classes(rows: Sequence[BarisMentah], grid: Grid) -> Iterator[tuple[Hierarki, list[int]]]:
    """Yield each way to class the rows: its cue, and per row the rank of its class.

    Classes rank in the order in which they first appear; ways that class alike are given once.
    """
    milik: dict[Ciri, list[Kelas]] = {}
    boleh: dict[Hierarki, bool] = {"kode": _tells_by_kode(rows), "nomor": _tells_by_number(rows)}
    sudah: set[tuple[int, ...]] = set()
    for nama, ciri in CARA:
        if not boleh.get(nama, True):
            continue
        for tanda in ciri:
            if tanda not in milik:
                milik[tanda] = tanda(rows, grid)
        urutan: dict[tuple[Kelas, ...], int] = {}
        peringkat = [
            urutan.setdefault(kelas, len(urutan))
            for kelas in zip(*(milik[tanda] for tanda in ciri), strict=True)
        ]
        kunci = tuple(peringkat)
        bicara = len(set(milik[ciri[0]])) > 1  # the cue that names the way tells rows apart
        if bicara and 1 < len(urutan) <= _TERBANYAK and kunci not in sudah:
            sudah.add(kunci)
            yield nama, peringkat
