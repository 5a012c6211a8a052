"""Kode in every spelling met in the field, as parts and a level."""

import re
from collections.abc import Sequence
from functools import lru_cache

from lkjip_xl.cells.text import visible
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.norms.kode import (
    AWAL_REKENING,
    BAGIAN_SENDIRI,
    BAGIAN_SKPD,
    TINGKAT_BAGIAN,
    TINGKAT_BERSKPD,
)

# The longest whole kode without points has 22 digits: that of a sub unit.
_BAGIAN = later(r"^(\d{1,22}|[xX]{1,2})$")


# Spaces for points: 5 1 02 01 001 00024, 1 02 01 2.01 0001; before a name only a program's shape.
_TERBANYAK = 24  # parts: a sub unit (8), a sub kegiatan (6) and a rekening (6) behind each other
_BERSPASI = later(r"\d{1,2}([ .]\d{1,5})+")
_KURUNG = later(r"^[\[(] ?(\d[\d. xX]*\d) ?[\])]\s*")  # [7.01.01] Program
_BERNAMA = later(
    r"^(\d \d\d \d\d(?: \d[ .]\d\d(?: \d{2,4})?)?|\d[\d.xX]*|[xX]\.[xX]{2}\.\d[\d.]*)"
    r"\.?[\s\-–:]+(?=.*[A-Za-z])(.+)$"
)
_BERCELAH = later(r"(\d[\d.]*?)(?: \.|\. )(\d{1,2}(?:\.\d+)+)(?=[\s:–-])")
# Parts in columns of their own, down to the number of a sub kegiatan: 4 there is no rekening.
_SENDIRI_SENDIRI = ([1, 1, 1, 2, 1], [1, 1, 1, 1, 1, 1])
_SKPD_TANPA_UNIT = [1, 2, 1, 2, 1, 2, 2]  # 2.16.2.20.2.21.01, its three bidang and its number
# What may stand in the column behind a whole kode: lengths of the next level's own parts.
_SAMBUNGAN = (
    ["program", [1, 2]],
    ["kegiatan", [2]],
    ["kegiatan", [3]],
    ["kegiatan", [4]],
)
_LETAK_KEGIATAN = 3  # urusan, bidang and program stand before it
_UTUH = 3  # parts of the shortest kode that names a row without those before it: a program's

# The parts of a kode, from left to right.
BagianKode = tuple[str, ...]


@beku
class Kode:
    """A kode: its parts without padding differences, its level, and its text."""

    bagian: tuple[str, ...]
    tingkat: TingkatBaris
    teks: str

    @property
    def induk(self) -> BagianKode | None:
        """Return the parts of the program above a kegiatan, or the kegiatan above a sub kegiatan.

        A kegiatan has two parts of its own (2.01), a sub kegiatan one; None for any other level.
        Behind the kode of its SKPD a kegiatan of Permendagri 13/2006 has one.
        """
        lama = TINGKAT_BERSKPD.get(len(self.bagian)) == self.tingkat == "kegiatan"
        sendiri = 1 if lama else BAGIAN_SENDIRI.get(self.tingkat)
        return self.bagian[:-sendiri] if sendiri else None


def without_marks(teks: str) -> str:
    """Return a text without the apostrophe that was to make it one, and without quotes."""
    return visible(teks).strip().strip("'’‘`´\"“”").strip()


@lru_cache(maxsize=8192)  # the levels' kode stand again in each row below them
def split_parts(teks: str) -> tuple[str, ...] | None:
    """Return the parts of a kode, None where the text is no kode."""
    polos = without_marks(teks)
    if " " in polos and _BERSPASI.fullmatch(polos):
        polos = polos.replace(" ", ".")
    polos = re.sub(r"\s+", "", polos).strip(".-/")
    bagian = tuple(kata for kata in polos.split(".") if kata)
    if not 0 < len(bagian) <= _TERBANYAK or not all(_BAGIAN.match(kata) for kata in bagian):
        return None
    return bagian


def split_named(teks: str) -> tuple[str, str] | None:
    """Return kode and name of a text that holds both, `7.01.01 PROGRAM …`; None for any other."""
    cocok = _BERNAMA.match(_closed(_KURUNG.sub(r"\1 ", without_marks(teks))))
    return (cocok[1], cocok[2]) if cocok and split_parts(cocok[1]) else None


def _closed(teks: str) -> str:
    """Return a text without a space in the kode that it begins with: 2. 15.02.2.04 Kegiatan.

    What stands behind the space may be a whole kode behind a number: 1. 7.01.01 Program; never
    that of a belanja, 5. 2.02.04 Belanja.
    """
    celah = _BERCELAH.match(teks)
    if celah is None:
        return teks
    rapat = f"{celah[1]}.{celah[2]}"
    belanja = rapat[0] == "5" and teks[celah.end() :].strip().lower().startswith("belanja")
    if is_listed(celah[2]) and celah[2][1:2] == "." and not belanja:
        return teks
    return rapat + teks[celah.end() :] if is_listed(rapat) else teks


def is_listed(teks: str) -> bool:
    """Tell a kode of the government's lists from a number such as 1.1 or 1.1.1."""
    bagian = split_parts(teks) or ()
    if len(bagian) < 2:
        return False
    akun = bagian[0] in AWAL_REKENING and len(bagian) > 2
    return akun or (len(bagian[1]) == 2 and (len(bagian) > 2 or bagian[1][0] == "0"))


def _level(bagian: tuple[str, ...]) -> TingkatBaris | None:
    """Return the level that a kode's shape shows."""
    jumlah = len(bagian)
    if jumlah == 1 and len(bagian[0]) > 2:
        return None
    if _is_behind_skpd(bagian):
        return TINGKAT_BERSKPD.get(jumlah, "rekening")
    if _is_account_below(bagian):
        return "rekening"
    if jumlah >= BAGIAN_SKPD - 1 and _is_agency(bagian):
        return None if _is_sub_kegiatan(bagian[:6]) else "skpd"
    if bagian[0] in AWAL_REKENING and jumlah >= 2 and len(bagian[1]) == 1 and bagian[1] in "1234":
        return "rekening"
    return TINGKAT_BAGIAN.get(jumlah + _missing_parts(bagian))


def _is_agency(bagian: tuple[str, ...]) -> bool:
    """Tell so many parts as a SKPD has, the last of which may be left out where its shape shows."""
    panjang = [len(potong) for potong in bagian]
    return len(bagian) >= BAGIAN_SKPD or panjang[-1] == 4 or panjang == _SKPD_TANPA_UNIT


def _is_behind_skpd(bagian: tuple[str, ...]) -> bool:
    """Tell a kode of Permendagri 13/2006: its SKPD's bidang twice and number, then its own.

    1.20.1.20.05.15.02 is a kegiatan. In a SKPD's kode of today the fifth part has one digit, or
    the bidang differ.
    """
    return (
        bagian[:2] == bagian[2:4]
        and [len(potong) for potong in bagian[:5]] == [1, 2, 1, 2, 2]
        and all(len(potong) == 2 for potong in bagian[5:7])
        and bagian[7:8] in [(), *((awal,) for awal in AWAL_REKENING)]
    )


def _is_sub_kegiatan(bagian: tuple[str, ...]) -> bool:
    """Tell a whole sub kegiatan, behind which a rekening without points may stand: … 0001 5102."""
    return [len(potong) for potong in bagian][2:] == [2, 1, 2, 4]


def _is_account_below(bagian: tuple[str, ...]) -> bool:
    """Tell a rekening written behind the kode of its sub kegiatan or kegiatan: 7.01.01.2.01.02.5.1.

    In the kode of a SKPD these places have two digits. A lone digit behind a program without
    padding is a sub kegiatan without it: 7.1.1.2.01.4.
    """
    polos = len(bagian) == 6 and len(bagian[2]) == 1
    letak = () if polos else range(5, min(len(bagian), 7))
    return any(
        bagian[i] in AWAL_REKENING and all(len(potong) == 1 for potong in bagian[i : i + 2])
        for i in letak
    )


def _missing_parts(bagian: tuple[str, ...]) -> int:
    """Return how many parts lack before a kode whose kegiatan's own (2.01) stands too early.

    01.2.01 begins with its program, 27.01.2.01 with its bidang, 2.01.0001 with its kegiatan.
    """
    panjang = [len(potong) for potong in bagian]
    if panjang == [1, 2, 4]:
        return _LETAK_KEGIATAN
    for awal in (1, 2):
        if panjang[awal : awal + 2] == [1, 2] and len(panjang) <= awal + 3:
            return _LETAK_KEGIATAN - awal if set(panjang[:awal]) == {2} else 0
    return 0


def _trim(bagian: tuple[str, ...]) -> tuple[str, ...]:
    """Drop zero padding, so that 2.01 and 02.01, 0001 and 01 are the same part."""
    return tuple(teks.lstrip("0") or "0" for teks in bagian)


def read_kode(kolom: list[str]) -> Kode | None:
    """Read the kode of one row from its kode columns, left to right.

    One column holds it whole; SIPD exports repeat each level's whole kode in its own column
    (the last filled one counts); forms split it over five columns (the parts are joined).
    """
    terisi = [teks for teks in kolom if teks]
    if not terisi:
        return None
    pecah = [bagian for bagian in map(split_parts, terisi) if bagian]
    if len(pecah) < len(terisi):
        return None
    if len(pecah[-1]) >= _UTUH:  # as exports print it: what stands before it is above it
        return _by_shape(pecah[-1])
    if _is_split(kolom, pecah):
        bagian = tuple([b for potongan in pecah for b in potongan])
    else:
        bagian = _with_own_parts(pecah)
    if _fills_own_columns(kolom, pecah):
        return kode_of_level(terisi, "sub_kegiatan")
    if (
        len(kolom) > 1
        and terisi[-1] == kolom[-1]
        and bagian[0] in AWAL_REKENING
        and len(bagian) == 1
    ):
        return Kode(bagian, "rekening", bagian[0])
    return _by_shape(bagian)


def _fills_own_columns(kolom: Sequence[str], pecah: Sequence[BagianKode]) -> bool:
    """Tell a sub kegiatan each of whose parts stands in a column of its own, from the first on."""
    banyak = len(pecah)
    return (
        banyak in {5, 6}
        and [len(satu) for satu in pecah] in _SENDIRI_SENDIRI
        and all(kolom[:banyak])
    )


def kode_of_level(kolom: Sequence[str], tingkat: TingkatBaris) -> Kode | None:
    """Return the kode of parts spread over columns whose level its place tells."""
    pecah = [split_parts(teks) for teks in kolom if teks]
    if None in pecah:
        return None
    utuh = _last_whole([potong or () for potong in pecah])
    bagian = tuple(b for potong in pecah[utuh:] for b in potong or ())
    return Kode(_trim(bagian), tingkat, ".".join(bagian))


def _last_whole(pecah: Sequence[BagianKode]) -> int:
    """Return the last column that needs nothing of those before it; the first where none does."""
    return next((k for k in range(len(pecah) - 1, 0, -1) if len(pecah[k]) >= _UTUH), 0)


def _with_own_parts(pecah: Sequence[BagianKode]) -> BagianKode:
    """Return the last whole kode with the own parts behind it: 7.01.01 | 2.01 | 0001.

    What has another shape than the next level's own part is whole itself.
    """
    letak = _last_whole(pecah)
    utuh = pecah[letak]
    for potong in pecah[letak + 1 :]:
        panjang = [len(satu) for satu in potong]
        if [_level(utuh), panjang] not in _SAMBUNGAN:
            return pecah[-1]
        utuh = (*utuh, *potong)
    return utuh


@lru_cache(maxsize=8192)
def _by_shape(bagian: tuple[str, ...]) -> Kode | None:
    """Return the kode of some parts, None where no level has such a shape."""
    tingkat = _level(bagian)
    return None if tingkat is None else Kode(_trim(bagian), tingkat, ".".join(bagian))


def _is_split(kolom: list[str], pecah: list[tuple[str, ...]]) -> bool:
    """Tell parts spread over columns from whole kode repeated per level."""
    if len(kolom) < 2 or len(pecah) < 2:
        return len(kolom) >= 2
    panjang = [len(potongan) for potongan in pecah]
    return (
        max(panjang) <= 2
        and sum(panjang) <= 7
        and not (pecah[1][: len(pecah[0])] == pecah[0] and len(pecah[1]) > len(pecah[0]))
    )


@lru_cache(maxsize=65536)
def parse_kode(teks: str) -> Kode | None:
    """Read a whole kode from one text; lists repeat the same kode, so it is read once."""
    return read_kode([teks])


def is_prefix(atas: Kode, bawah: Kode) -> bool:
    """Tell whether one kode of a program list stands above another by its parts."""
    return bawah.bagian[: len(atas.bagian)] == atas.bagian
