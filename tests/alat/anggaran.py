"""Clean budgets in every layout: `contoh` draws one, `tulis` writes it as a grid."""

from collections.abc import Callable

from lkjip_xl.grid.grid import Grid
from tests.alat.tata.dasar import TANPA_REKENING, Bentuk, Cabang, contoh, pohon, tulis_persen
from tests.alat.tata.umum import tulis_umum

__all__ = [
    "TANPA_REKENING", "TATA", "Bentuk", "Cabang", "contoh", "pohon", "tulis", "tulis_persen",
]  # fmt: skip

_UMUM = "kode sipd lima huruf desimal kata rumus gaya tangga teks".split()  # noqa: SIM905
_PENULIS: dict[str, Callable[[tuple[Cabang, ...], Bentuk], Grid]] = {
    **dict.fromkeys(_UMUM, tulis_umum),
}
TATA = list(_PENULIS)


def tulis(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return a budget written in a layout."""
    return _PENULIS[bentuk.tata](program, bentuk)
