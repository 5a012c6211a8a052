"""Clean budgets in every layout: `contoh` draws one, `tulis` writes it as a grid."""

from collections.abc import Callable

from lkjip_xl.grid.grid import Grid
from tests.alat.tata.blok import tulis_blok
from tests.alat.tata.daftar import tulis_daftar
from tests.alat.tata.dasar import TANPA_REKENING, Bentuk, Cabang, contoh, pohon, tulis_persen
from tests.alat.tata.datar import tulis_rfk_sub, tulis_unit
from tests.alat.tata.evaluasi import tulis_e81
from tests.alat.tata.rak import tulis_rak, tulis_rak_kutipan
from tests.alat.tata.rfk import tulis_rfk, tulis_rfk_judul
from tests.alat.tata.rincian import tulis_rincian
from tests.alat.tata.sipd import tulis_dpa, tulis_html, tulis_sipd_tangan
from tests.alat.tata.umum import tulis_umum

__all__ = [
    "TANPA_REKENING", "TATA", "TATA_DATAR", "TATA_PAGU", "Bentuk", "Cabang", "contoh", "pohon",
    "tulis", "tulis_persen",
]  # fmt: skip

_UMUM = "kode sipd lima huruf desimal kata rumus gaya tangga teks".split()  # noqa: SIM905
_PENULIS: dict[str, Callable[[tuple[Cabang, ...], Bentuk], Grid]] = {
    **dict.fromkeys(_UMUM, tulis_umum),
    "rfk": tulis_rfk,
    "rfk_judul": tulis_rfk_judul,
    "rak": tulis_rak,
    "rak_kutipan": tulis_rak_kutipan,
    "sipd_tangan": tulis_sipd_tangan,
    "html": tulis_html,
    "daftar": tulis_daftar,
    "e81": tulis_e81,
    "blok": tulis_blok,
}
_TANPA_REALISASI: dict[str, Callable[[tuple[Cabang, ...], Bentuk], Grid]] = {
    "dpa": tulis_dpa,
    "rincian": tulis_rincian,
    "daftar_dpa": tulis_daftar,
}
_DATAR: dict[str, Callable[[tuple[Cabang, ...], Bentuk], Grid]] = {
    "unit": tulis_unit,
    "rfk_sub": tulis_rfk_sub,
}
TATA = list(_PENULIS)
TATA_PAGU = list(_TANPA_REALISASI)
TATA_DATAR = list(_DATAR)


def tulis(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return a budget written in a layout."""
    return (_PENULIS | _TANPA_REALISASI | _DATAR)[bentuk.tata](program, bentuk)
