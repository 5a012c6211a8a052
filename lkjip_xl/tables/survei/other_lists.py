"""Lists of programs or kegiatan whose names hold words of unsur: no recap of the survey."""

from collections.abc import Sequence

from lkjip_xl.cells.kode import is_listed
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.unsur_names import unsur_key, unsur_number

_ANGGARAN = later(
    r"\b(sub ?kegiatan|kegiatan|program|rekening|anggaran|pagu|dpp?a|belanja|skpd|opd|apbd|sp2d)\b"
)
_SURVEI = later(r"\b(unsur|nrr|ikm|skm|nilai rata|mutu pelayanan|tertimbang|konversi)\b")
_INDEKS_TERTINGGI = 100  # an index or a percent; its square is money
_SEPARUH = 2


def is_other_list(grid: Grid, kepala: Kepala, rows: Sequence[int], unsur: int) -> bool:
    """Tell a list that is none of unsur, by its headings, its kode, its amounts and its names."""
    kata = " / ".join(kepala.jalur(k) for k in sorted(kepala.kata))
    if _SURVEI.search(kata):
        return False
    if _ANGGARAN.search(kata):
        return True
    kata_lain = [k for k in sorted(kepala.kata) if k != unsur]
    return (
        any(_mostly_kode(grid, rows, k) for k in kata_lain)
        or any(_beyond_index(grid, rows, k) for k in kata_lain)
        or not _mostly_unsur(grid, rows, unsur)
    )


def _mostly_kode(grid: Grid, rows: Sequence[int], kolom: int) -> bool:
    """Tell a column of the kode of the government's lists."""
    return _SEPARUH * sum(is_listed(rapikan(grid.nilai(b, kolom))) for b in rows) > len(rows)


def _beyond_index(grid: Grid, rows: Sequence[int], kolom: int) -> bool:
    """Tell a column of amounts: hardly any number in it could be an index or a sum of answers."""
    angka = [n for b in rows if isinstance(n := grid.nilai(b, kolom), int | float)]
    besar = sum(abs(n) > _INDEKS_TERTINGGI * _INDEKS_TERTINGGI for n in angka)
    return _SEPARUH * besar > len(rows)


def _mostly_unsur(grid: Grid, rows: Sequence[int], kolom: int) -> bool:
    """Tell a column most of whose texts name an unsur."""
    kata = [rapikan(grid.nilai(b, kolom)) for b in rows]
    kenal = sum(bool(unsur_key(teks) or unsur_number(teks)) for teks in kata)
    return _SEPARUH * kenal >= len(rows)
