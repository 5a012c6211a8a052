"""What a check found, and the probable cause; the field names are the keys of the JSON."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from lkjip_xl.model.jenis import JenisSebab

Tingkat = Literal["kesalahan", "peringatan", "informasi"]
URUTAN_TINGKAT: tuple[Tingkat, ...] = ("kesalahan", "peringatan", "informasi")

Keyakinan = Literal["pasti", "kuat", "mungkin"]


@dataclass(frozen=True, slots=True)
class Ganti:
    """What a cell holds, and what it must hold: an amount, words, or a formula from `=`.

    `baru` is None where only the original document knows.
    """

    sel: str
    lama: Decimal | str | None
    baru: Decimal | str | None


@dataclass(frozen=True, slots=True)
class Sebab:
    """One explanation of a mismatch; `sel` are the cells that would have to change.

    `ganti` says what to write into which of them, the first one first; `menurut` what says so.
    """

    jenis: JenisSebab
    sel: tuple[str, ...]
    keyakinan: Keyakinan
    penjelasan: str
    ganti: tuple[Ganti, ...] = ()
    menurut: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Perbaikan:
    """What a person does about a finding, to be followed literally: the cell to change first.

    `baru` is what to write there: an amount, words, or a formula from `=`. It is None where only
    the original document knows, which then is compared with the cells `cocokkan` (where all of
    them agree, `bila_sama` is to be written); and where the figure must wait for the cells
    `menunggu`. `lain` are further cells of the same step; `persen` tells that values are percents
    (0-100), `hitung_ulang` that Excel's F9 alone mends it.
    """

    sel: str
    lama: Decimal | str | None
    baru: Decimal | str | None
    alasan: str
    lain: tuple[Ganti, ...] = ()
    cocokkan: tuple[str, ...] = ()
    bila_sama: Ganti | None = None
    menunggu: tuple[str, ...] = ()
    persen: bool = False
    hitung_ulang: bool = False


@dataclass(frozen=True, slots=True)
class Temuan:
    """One fault, at one place; `sel[0]` is the cell whose value is wrong by the rule.

    `diterima` is why a person accepts a peringatan: it then counts no longer.
    """

    kode: str
    tingkat: Tingkat
    pesan: str
    saran: str
    berkas: str = ""
    lembar: str = ""
    sel: tuple[str, ...] = ()
    nilai: Decimal | str | None = None
    seharusnya: Decimal | str | None = None
    selisih: Decimal | None = None
    gema: tuple[str, ...] = ()
    sebab: tuple[Sebab, ...] = ()
    diterima: str = ""
    perbaikan: Perbaikan | None = None


@dataclass(frozen=True, slots=True)
class TidakDiperiksa:
    """Something the program left out, and why."""

    berkas: str
    lembar: str
    alasan: str
