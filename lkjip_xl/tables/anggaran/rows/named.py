"""Names that stand where a number or a kode does: A. Program, in the column No."""

from collections.abc import Sequence

from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import KATA_JUMLAH

_JUMLAH = later(KATA_JUMLAH)
_RENGGANG = later(r"(?:[a-z] ){3,}[a-z]")
_URUTAN = later(r"([A-Za-z]|[IVXivx]+|\d+(?:\.\d+)*)[.)]\s+(?=\D)")
_KATA_NAMA = later(r"[^\W\d_]{3}")


def squeezed(kata: str) -> str:
    """Return a word that was typed with a space between its letters as one."""
    return kata.replace(" ", "") if kata[1:2] == " " and _RENGGANG.fullmatch(kata) else kata


def name_in_number(nomor: str) -> tuple[str, list[tuple[int, str]]]:
    """Return number and name of a heading in the column of numbers, or of kode: A. Program."""
    urutan, nama = split_ordinal(nomor)
    if not _KATA_NAMA.search(nama) or _JUMLAH.match(squeezed(nama.lower())):
        return nomor, []
    return urutan, [(0, nama)]


def only_filled(bagian: Sequence[str]) -> int | None:
    """Return which of a row's kode cells is its only one."""
    terisi = [n for n, teks in enumerate(bagian) if teks]
    return terisi[0] if len(terisi) == 1 else None


def split_ordinal(teks: str) -> tuple[str, str]:
    """Return the number or letter before a name, empty without one, and the name."""
    cocok = _URUTAN.match(teks)
    return (cocok[1], teks[cocok.end() :]) if cocok else ("", teks)
