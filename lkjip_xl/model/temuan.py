"""What a check found, and the probable cause; the field names are the keys of the JSON."""

from decimal import Decimal
from typing import Literal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.jenis import JenisSebab

Tingkat = Literal["kesalahan", "peringatan", "informasi"]
URUTAN_TINGKAT: tuple[Tingkat, ...] = ("kesalahan", "peringatan", "informasi")

# What a cell of a copied sheet is marked as: a finding of its own, or bound up with one elsewhere.
TingkatTanda = Tingkat | Literal["terkait"]

Keyakinan = Literal["pasti", "kuat", "mungkin"]


@beku
class Ganti:
    """What a cell holds, and what it must hold: an amount, words, or a formula from `=`.

    `baru` is None where only the original document knows.
    """

    sel: str
    lama: Decimal | str | None
    baru: Decimal | str | None


@beku
class Sebab:
    """One explanation of a mismatch; `sel` are the cells that would have to change.

    `ganti` says what to write into which of them, the first one first; `menurut` what says so.
    """

    jenis: JenisSebab  # which slip it is
    sel: tuple[str, ...]  # the cells that would have to change, first the one to look at
    keyakinan: Keyakinan  # how sure it is
    penjelasan: str  # a sentence
    ganti: tuple[Ganti, ...] = ()  # what to write into which of them, the first one first
    menurut: tuple[str, ...] = ()  # what says so


@beku
class Perbaikan:
    """What a person does about a finding, to be followed literally."""

    sel: str  # the cell to change first
    lama: Decimal | str | None  # what stands there now
    # An amount, words, or a formula from `=`; None where only the original document knows, or the
    # figure has to wait.
    baru: Decimal | str | None
    alasan: str  # what shows that this is right
    serta: tuple[Ganti, ...] = ()  # further cells of the same step
    cocokkan: tuple[str, ...] = ()  # cells to compare with the original document
    bila_sama: Ganti | None = None  # what to write where all of them agree with it
    menunggu: tuple[str, ...] = ()  # cells that have to be right first
    persen: bool = False  # values are percents (0-100)
    hitung_ulang: bool = False  # Excel's F9 alone mends it


@beku
class Temuan:
    """One fault, at one place."""

    kode: str  # of the rule
    tingkat: Tingkat  # how grave it is
    pesan: str  # what is wrong
    saran: str  # what to do
    berkas: str = ""  # empty: no file
    lembar: str = ""  # empty: no sheet
    sel: tuple[str, ...] = ()  # the first is the cell whose value is wrong by the rule
    nilai: Decimal | str | None = None  # what stands there
    seharusnya: Decimal | str | None = None  # what should stand there; None: unknown
    selisih: Decimal | None = None  # nilai − seharusnya
    gema: tuple[str, ...] = ()  # the same fault seen elsewhere
    sebab: tuple[Sebab, ...] = ()  # best first
    diterima: str = ""  # why a person accepts a peringatan: it then counts no longer
    perbaikan: Perbaikan | None = None  # what a person does about it


@beku
class TidakDiperiksa:
    """Something the program left out, and why."""

    berkas: str
    lembar: str
    alasan: str
