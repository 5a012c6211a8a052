"""What holds between the lines of a table: a thing of its own, with where it holds and tells."""

from decimal import Decimal
from typing import Literal

from lkjip_xl.lazy.beku import beku

Bilangan = int | Decimal | None
JenisRelasi = Literal[
    "jumlah_anak",  # a row is the sum of the rows below or above it that belong to it
    "jumlah_total",  # a row is the sum of the topmost rows
    "jumlah_kolom",  # a column is the sum of two or more others
    "selisih",  # a column is one other less another (sisa)
    "hasil_bagi",  # a column is one other divided by another, as fraction or percent
    "bagian_total",  # a column is the share that each row has in one figure (bobot)
    "hasil_kali",  # a column is the product of two others (volume x harga)
    "sel_tertaut",  # a cell is the copy of a linked one
]
AsalRelasi = Literal["rumus", "jumlah", "kata"]


@beku
class Relasi:
    """A relation: `hasil` follows from `operan`, in this order (x = y - z, x = y / z).

    Between columns, `hasil` and `operan` are columns, `berlaku` and `kecuali` rows; between rows
    (`jumlah_anak`, `jumlah_total`) it is the other way round.
    """

    jenis: JenisRelasi  # which
    hasil: int  # the line that follows from others
    operan: tuple[int, ...]  # the lines that it follows from
    berlaku: tuple[int, ...]  # where it holds and says something
    kecuali: tuple[int, ...]  # where it is broken
    bits: float  # how improbable chance is, less what the exceptions cost
    asal: AsalRelasi = "jumlah"  # what shows it: formulas, amounts or words
    faktor: int = 1  # hasil_bagi, bagian_total: 100 for a percent, 1 for a fraction
    pembagi: Decimal | None = None  # bagian_total: the figure that the rows are shares of
    # Where it holds and says nothing (one amount is a copy); only of sums over a stretch.
    diam: tuple[int, ...] = ()
