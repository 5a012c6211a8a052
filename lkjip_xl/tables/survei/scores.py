"""Averages of answers as text, whose three decimals might else be thousands: 3,558."""

from collections.abc import Sequence

from lkjip_xl.cells.text import rapikan
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.tables.columns import Pembaca, read_figures
from lkjip_xl.tables.header.header import Kepala

_RATA_RATA = later(r"\bnrr\b|\brata\b")
_SKOR = later(r"[1-4]([.,])\d{3}")
_LAWAN = {",": ".", ".": ","}


def read_scores(
    pembaca: Pembaca, kepala: Kepala, kolom: int, baris: Sequence[int]
) -> dict[int, Angka]:
    """Return the numbers of a column of a recap by row.

    Under Nilai Rata-Rata none is a thousand: answers count 1 to 4. A sum of answers may be one.
    """
    bersama = None
    if _RATA_RATA.search(kepala.jalur(kolom)):
        teks = (rapikan(pembaca.grid.nilai(b, kolom)) for b in baris)
        koma = {cocok[1] for satu in teks if (cocok := _SKOR.fullmatch(satu))}
        bersama = _LAWAN[koma.pop()] if len(koma) == 1 else None
    return read_figures(pembaca, kolom, list(baris), persen=False, bersama=bersama)
