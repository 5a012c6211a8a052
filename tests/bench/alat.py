"""A small case with known cells for the tests of the injectors.

   | A kode         | B uraian     | C anggaran | D realisasi | E sisa    |
 2 | program        | Penunjang    | 15.250.000 | 11.450.000  | 3.800.000 |
 3 |   kegiatan     | Administrasi |  6.250.000 |  5.450.000  |   800.000 |
 4 |     sub        | Gaji         |  1.250.000 |    950.000  |   300.000 |
 5 |     sub        | Listrik      |  2.000.000 |  1.500.000  |   500.000 |
 6 |     sub        | Mebel        |  3.000.000 |  3.000.000  |         0 |
 7 |   kegiatan     | Koordinasi   |  9.000.000 |  6.000.000  | 3.000.000 |
 8 |     sub        | Rapat        |  4.000.000 |  1.000.000  | 3.000.000 |
 9 |     sub        | Perjalanan   |  5.000.000 |  5.000.000  |         0 |
10 |                | JUMLAH       | 15.250.000 | 11.450.000  | 3.800.000 |
"""

import random

from bench.buku import Buku
from bench.lembar import Alamat, Lembar, read_sheet
from bench.suntik.formula import Cara, give_formulas
from lkjip_xl.model.sel import column_number
from tests.alat.anggaran import Bentuk, Cabang, tulis

PROGRAM, ADMINISTRASI, GAJI, LISTRIK, MEBEL, KOORDINASI, RAPAT, PERJALANAN, JUMLAH = range(9)
SEMUA = set(range(9))
BENIH = range(20)

_ISI = (
    ("Administrasi", (("Gaji", 1_250_000, 950_000), ("Listrik", 2_000_000, 1_500_000),
                      ("Mebel", 3_000_000, 3_000_000))),
    ("Koordinasi", (("Rapat", 4_000_000, 1_000_000), ("Perjalanan", 5_000_000, 5_000_000))),
)  # fmt: skip


def _program() -> tuple[Cabang, ...]:
    kegiatan = tuple(
        Cabang(
            (1, k),
            nama,
            tuple(Cabang((1, k, n), sub, (), (a, r)) for n, (sub, a, r) in enumerate(baris, 1)),
        )
        for k, (nama, baris) in enumerate(_ISI, 1)
    )
    return (Cabang((1,), "Penunjang", kegiatan),)


def buku(cara: Cara = "ketik", *, sisa: bool = True, persen: str = "", tata: str = "kode") -> Buku:
    """Return the case above, its sums typed or as formulas."""
    bentuk = Bentuk(tata=tata, sisa=sisa, persen=persen, total="bawah")
    lembar = read_sheet(tulis(_program(), bentuk), bentuk, _program())
    give_formulas(random.Random(1), lembar, cara)
    return Buku(tata, "bulat", cara, {"realisasi": lembar})


def nilai(lembar: Lembar, alamat: str) -> object:
    """Return the amount that a cell says."""
    return lembar.angka.get((int(alamat[1:]) - 1, column_number(alamat[0])))


def nama(sel: frozenset[Alamat]) -> set[str]:
    """Return addresses without their file."""
    return {alamat for _, alamat in sel}
