"""From a printed scale to one in force: holes closed, so that each value has one kategori."""

from decimal import Decimal
from itertools import pairwise

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.pengaturan import DaftarSkala, RentangSkala
from lkjip_xl.model.skala import Jenjang, Skala

_SATU = Decimal(1)
_SEPERSERATUS = Decimal("0.01")


@beku
class Lubang:
    """Values that no step of a printed scale names, between two of its steps."""

    dari: Decimal  # lower bound
    dari_termasuk: bool  # the bound is in the hole
    sampai: Decimal  # upper bound
    sampai_termasuk: bool  # the bound is in the hole
    bawah: RentangSkala  # the step below it
    atas: RentangSkala  # the step above it


def sort_steps(jenjang: tuple[RentangSkala, ...]) -> list[RentangSkala]:
    """Return the steps from the highest down."""
    return sorted(jenjang, key=_lower, reverse=True)


def _lower(jenjang: RentangSkala) -> Decimal:
    """Return where a step begins; an open one below everything."""
    return jenjang.bawah if jenjang.bawah is not None else Decimal(-1)


def is_whole(jenjang: tuple[RentangSkala, ...]) -> bool:
    """Tell a scale of whole-number bounds (76-90, 91-100), whose gaps of one are no holes."""
    langkah = [
        atas.bawah - bawah.atas
        for atas, bawah in pairwise(sort_steps(jenjang))
        if atas.bawah is not None and bawah.atas is not None and atas.bawah_termasuk
    ]
    return bool(langkah) and all(nilai in {_SATU, _SEPERSERATUS} for nilai in langkah)


def find_holes(jenjang: tuple[RentangSkala, ...]) -> list[Lubang]:
    """Return the holes of a printed scale, from the highest down."""
    if is_whole(jenjang):
        return []
    urut = sort_steps(jenjang)
    hasil = []
    for atas, bawah in pairwise(urut):
        if atas.bawah is None or bawah.atas is None:
            continue
        titik = not (atas.bawah_termasuk or bawah.atas_termasuk)
        if bawah.atas < atas.bawah or (bawah.atas == atas.bawah and titik):
            hasil.append(
                Lubang(
                    bawah.atas, not bawah.atas_termasuk, atas.bawah, not atas.bawah_termasuk,
                    bawah, atas,
                )
            )  # fmt: skip
    return hasil


def close_scale(daftar: DaftarSkala, nama: str, sumber: str) -> Skala:
    """Return the scale in force: the lower bounds stand, each step reaches up to the next.

    Whole-number bounds (91, 76) are read as > 90, > 75, so that 90,5 has a kategori too.
    """
    urut = sort_steps(daftar.jenjang)
    inklusif = daftar.untuk == "mutu"
    bulat = not inklusif and is_whole(daftar.jenjang)
    jenjang = []
    for posisi, rentang in enumerate(urut):
        batas = max(_lower(rentang), Decimal(0))
        if bulat and rentang.bawah_termasuk and posisi < len(urut) - 1:
            batas = urut[posisi + 1].atas or batas
        jenjang.append(Jenjang(batas, rentang.label))
    return Skala(nama, tuple(jenjang), inklusif, sumber)
