"""Lists of payments: one row a receipt, and a balance that runs on below each of them."""

from decimal import Decimal
from itertools import pairwise

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.header.header import Kepala

_BUKTI = later(
    r"^(tanggal|tgl)\b|"
    r"^(no\.?|nomor)? ?((tanda )?bukti|kwitansi|kuitansi|bku|sp2d|spm|spp|spj|tbp|transaksi)"
    r"( (kas|pengeluaran|pembayaran|transaksi))?$"
)
_NOL = Decimal(0)
_Saldo = tuple[Decimal | None, Decimal]  # the sisa of a row, and what was paid
_CUKUP = 3  # so many balances in a row that each follow from the one above are no chance
_SEPARUH = 2
_SALDO = "saldonya berjalan dari baris ke baris"


def payments_by(grid: Grid, kepala: Kepala, tabel: Tabel, pohon: Pohon) -> str:
    """Return by what a table is a list of payments, empty where it is none.

    Each row has a date or the number of a receipt, and no pagu of its own; or each sisa is that
    of the row above without what this row paid: no row of a budget continues the one before.
    """
    rows = sorted(pohon.simpul, key=lambda simpul: simpul.baris)
    bukti = _receipts(grid, kepala, rows)
    if _runs_on(tabel, rows, 1 if bukti else _CUKUP):
        return _SALDO
    berpagu = any(peran.startswith("anggaran") for peran in tabel.kolom)
    return "" if berpagu or any(simpul.kode for simpul in rows) else bukti


def _receipts(grid: Grid, kepala: Kepala, rows: list[Simpul]) -> str:
    """Return the heading of the dates or receipts that most rows have, empty where none is."""
    for k, kata in kepala.kata.items():
        teks = rapikan(kata[-1])
        if _BUKTI.search(teks.lower()):
            terisi = [simpul for simpul in rows if grid.nilai(simpul.baris, k) is not None]
            if len(terisi) * _SEPARUH > len(rows):
                return f"kolom {teks}"
    return ""


def _follows(dari: _Saldo, jadi: _Saldo) -> bool | None:
    """Tell whether a sisa is the one above less what was paid; None where a cell is blank."""
    if dari[0] is None or jadi[0] is None or not jadi[1]:
        return None
    return dari[0] - jadi[1] == jadi[0]


def _runs_on(tabel: Tabel, rows: list[Simpul], cukup: int) -> bool:
    """Tell a sisa that goes on from row to row, whatever stands in the column of the pagu."""
    for sisa in tabel.kolom.get("sisa", ()):
        for bayar in tabel.kolom.get("realisasi", ()):
            saldo = [(s.jumlah.get(sisa), s.jumlah.get(bayar) or _NOL) for s in rows]
            turun = [n for dua in pairwise(saldo) if (n := _follows(*dua)) is not None]
            if all(turun) and len(turun) >= cukup:
                return True
    return False
