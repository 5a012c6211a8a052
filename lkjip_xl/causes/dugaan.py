"""One exact explanation of a mismatch, before it is weighed."""

from dataclasses import field
from decimal import Decimal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.jenis import JenisSebab
from lkjip_xl.model.sel import Tempat

# The order in which explanations are believed when the evidence is the same.
URUTAN: tuple[JenisSebab, ...] = (
    "rumus_kurang_baris",
    "rumus_ditimpa_angka",
    "teks_bukan_angka",
    "sel_kosong",
    "nilai_tersimpan_usang",
    "baris_terlewat",
    "baris_terhitung_ganda",
    "subtotal_terhitung_ganda",
    "salah_induk",
    "pagu_murni_dipakai",
    "kolom_tertukar",
    "beda_pembulatan",
    "kelipatan_seribu",
    "kelipatan_sepuluh",
    "tanda_terbalik",
    "angka_tertukar",
    "digit_kurang_lebih",
    "satu_angka",
    "tidak_dapat_dijelaskan",
)


@beku
class Dugaan:
    """A hypothesis: the cells that would have to change, and what they should hold."""

    jenis: JenisSebab  # what went wrong
    sel: tuple[Tempat, ...]  # zero-based; the one to change first in front
    penjelasan: str  # a sentence for people
    # The right amount (rupiah) by row position and column.
    koreksi: dict[tuple[int, int], Decimal] = field(default_factory=dict)
    terbaca: bool = False  # the cause was read from a type, a blank or what stands beside it
    # It was read from the cell's own formula, which no witness can contradict.
    terbukti: bool = False
    setara: bool = False  # other rows explain equally: no more than possible
    banyak: bool = False  # several rows at once: no more than possible
    saran: str = ""  # replaces the advice of its kind
    saksi: tuple[str, ...] = ()  # further relations that it mends, in words
    # What to type where that is not what the correction gives, by sheet row and column.
    isian: dict[Tempat, Decimal | str] = field(default_factory=dict)

    @property
    def urutan(self) -> int:
        """Return the place of its kind in the order of belief."""
        return URUTAN.index(self.jenis)
