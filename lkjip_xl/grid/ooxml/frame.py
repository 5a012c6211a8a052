"""What stands around the cells of a sheet: columns and merged ranges."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lkjip_xl.grid.limits import MAKS_BARIS, MAKS_GABUNGAN, MAKS_KOLOM
from lkjip_xl.grid.xml import walk_xml
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Rentang, column_number

_RENTANG = later(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6}):\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")


@dataclass
class Bingkai:
    """Hidden columns, widths, merged ranges; columns are told up to `kolom_sampai`."""

    kolom_tersembunyi: set[int] = field(default_factory=set)
    lebar_kolom: dict[int, float] = field(default_factory=dict)
    gabungan: list[Rentang] = field(default_factory=list)
    kolom_sampai: int = 0


def read_frame(xml: bytes) -> Bingkai:
    """Return what a sheet without its cells says; GalatBerkas where it is no XML."""
    bingkai = Bingkai()

    def mulai(nama: str, sifat: Mapping[str, str]) -> None:
        if nama == "col":
            _column(bingkai, sifat)
        elif nama == "mergeCell" and len(bingkai.gabungan) < MAKS_GABUNGAN:
            rentang = _range(sifat.get("ref", ""))
            if rentang:
                bingkai.gabungan.append(rentang)

    walk_xml(xml, mulai)
    return bingkai


def is_true(teks: str | None) -> bool:
    """Tell whether an attribute says yes."""
    return teks in ("1", "true", "on")


def number(teks: str | None) -> float | None:
    """Return a size that an attribute gives, None where it gives none."""
    try:
        angka = float(teks or "")
    except ValueError:
        return None
    return angka if 0 <= angka < 10_000 else None


def _column(bingkai: Bingkai, sifat: Mapping[str, str]) -> None:
    awal, akhir = sifat.get("min", ""), sifat.get("max", "")
    if not (awal.isdecimal() and akhir.isdecimal() and len(awal + akhir) < 20):
        return
    # Ranges follow each other; what overlaps an earlier one would be laid out again and again.
    kolom = range(max(int(awal) - 1, bingkai.kolom_sampai), min(int(akhir), MAKS_KOLOM))
    bingkai.kolom_sampai = max(bingkai.kolom_sampai, kolom.stop)
    lebar = number(sifat.get("width"))
    if is_true(sifat.get("hidden")) or lebar == 0:
        bingkai.kolom_tersembunyi.update(kolom)
    if lebar:
        bingkai.lebar_kolom.update(dict.fromkeys(kolom, lebar))


def _range(ref: str) -> Rentang | None:
    cocok = _RENTANG.fullmatch(ref)
    if not cocok:
        return None
    b1, b2 = sorted((int(cocok[2]) - 1, int(cocok[4]) - 1))
    k1, k2 = sorted((column_number(cocok[1]), column_number(cocok[3])))
    return (b1, k1, b2, k2) if b2 < MAKS_BARIS and k2 < MAKS_KOLOM else None
