"""Results of the survey's answers; field names are keys of the JSON."""

from decimal import Decimal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.jenis import PeranProfil


@beku
class UnsurResponden:
    """One unsur: number and sum of the answers 1-4, NRR, converted value, kategori."""

    unsur: str  # its name
    kunci: str | None  # its canonical key; None: unknown
    jawaban: int  # how many answers 1-4
    jumlah: Decimal  # their sum
    nrr: Decimal | None  # their average, 1-4
    nilai: Decimal | None  # 25-100
    kategori: str | None  # by the scale of mutu
    asal: str  # file, sheet, row


@beku
class KelompokResponden:
    """The respondents of one group: how many, their share, value per unsur, IKM, kategori."""

    profil: PeranProfil  # the role that divides them
    kelompok: str  # its name
    jumlah: int  # persons
    persen: Decimal | None  # of all respondents
    unsur: tuple[Decimal | None, ...]  # value of each, 25-100
    ikm: Decimal | None  # 25-100
    kategori: str | None  # by the scale of mutu


@beku
class HasilResponden:
    """The survey as counted from its answers; `sampel_minimal` needs the Populasi."""

    responden: int  # persons who answered
    populasi: Decimal | None  # persons served, by Pengaturan
    sampel_minimal: Decimal | None  # by Krejcie and Morgan, of the populasi
    sampel_cukup: bool | None  # whether so many answered
    ikm: Decimal | None  # 25-100
    kategori: str | None  # by the scale of mutu
    unsur: tuple[UnsurResponden, ...]  # in the order of the first list
    kelompok: tuple[KelompokResponden, ...]  # role by role


@beku
class HasilTriwulan:
    """One unit's IKM in TW I-IV; None where a quarter is missing."""

    unit: str
    nilai: tuple[Decimal | None, ...]
    asal: str
