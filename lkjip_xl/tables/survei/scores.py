"""Averages of answers as text, whose three decimals might else be thousands: 3,558."""

from collections.abc import Sequence

from lkjip_xl.cells.text import rapikan
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.tables.columns import Pembaca, read_figures
from lkjip_xl.tables.header.header import Kepala

_RATA_RATA = later(r"\bnrr\b|\brata\b")
_SKOR = later(r"[1-4]([.,])\d{3}")
_RATA_KOMA = later(r"[1-3],\d{3}|4,000")
_JUMLAH = later(r"jumlah|total|[σ∑]|jml")
_BEDA = 3  # fewer figures may all be thousands by chance
_LAWAN = {",": ".", ".": ","}


def read_scores(
    pembaca: Pembaca, kepala: Kepala, kolom: int, baris: Sequence[int]
) -> dict[int, Angka]:
    """Return the numbers of a column of a recap by row.

    Under Nilai Rata-Rata none is a thousand: answers count 1 to 4. A sum of answers may be one.
    Under Nilai Unsur 2,963 is none either where all are 1 to 4: a thousand is written with a point.
    """
    bersama, jalur = None, kepala.jalur(kolom)
    terisi = {t for b in baris if (t := rapikan(pembaca.grid.nilai(b, kolom)))}
    koma_saja = len(terisi) >= _BEDA and all(map(_RATA_KOMA.fullmatch, terisi))
    if _RATA_RATA.search(jalur) or (koma_saja and not _JUMLAH.search(jalur)):
        teks = (rapikan(pembaca.grid.nilai(b, kolom)) for b in baris)
        koma = {cocok[1] for satu in teks if (cocok := _SKOR.fullmatch(satu))}
        bersama = _LAWAN[koma.pop()] if len(koma) == 1 else None
    return read_figures(pembaca, kolom, list(baris), persen=False, bersama=bersama)
