"""What a case is: the cells to fill, the formula over them, and what must come out."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from lkjip_xl.measures.angka import TIDAK_DAPAT_DIHITUNG, pecahan

TAK = TIDAK_DAPAT_DIHITUNG
Isi = None | str  # a number is written as a string of digits, TAK is the words


@dataclass(frozen=True)
class Kasus:
    """The cells to fill, the formula over their addresses, and the value it must have."""

    nama: str
    sel: tuple[Isi, ...]
    rumus: Callable[..., str]
    harap: Decimal | str


def angka_dari(teks: Isi) -> Decimal | None:
    """Return the number that hitung gets for a cell; blank and words give None."""
    return None if teks is None or teks == TAK else Decimal(teks)


def persen_dari(teks: Isi) -> Decimal | None:
    """Return the percent that a cell with a fraction stands for."""
    angka = angka_dari(teks)
    return None if angka is None else angka * 100


def sel_dari(hasil: Decimal | None) -> Decimal | str:
    """Return what the cell of a percent holds."""
    return TAK if hasil is None else pecahan(hasil)


JUMLAH: tuple[Isi, ...] = (
    None, TAK, "0", "1", "3", "800", "0.5", "-250", "24484500", "24485000", "3519069195",
    "3582710000", "99995", "100000", "100001", "12345", "9999999999999", "10000000000000",
)  # fmt: skip
UKURAN: tuple[Isi, ...] = (
    None, TAK, "0", "6.5", "7", "8", "9", "87", "88.24", "89", "100", "99.995", "100.005", "0.07",
    "-4",
)  # fmt: skip
BAGIAN: tuple[Isi, ...] = (
    None, TAK, "0", "0.9822", "1", "0.9999", "1.0001", "1.0143", "-0.05", "0.0001", "0.3333",
)  # fmt: skip
