"""What the columns of answers are called: by their unsur, or by one of its several questions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.text import kecilkan, rapikan
from lkjip_xl.model.responden import UnsurJawaban
from lkjip_xl.norms.unsur import NAMA_UNSUR
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.unsur_names import unsur_key

_UNSUR_2004 = 14  # KEP/25/M.PAN/2/2004, whose order is another one
_PANJANG_NAMA = 60
SEDIKITNYA = 5  # more than half of the nine unsur


def last_word(kepala: Kepala, bawah: dict[int, str], kolom: int) -> str:
    """Return the lowest header word of a column, "" where it has none."""
    return bawah.get(kolom) or (kepala.kata.get(kolom) or ("",))[-1]


def named_above(kepala: Kepala, jawaban: Sequence[UnsurJawaban]) -> bool:
    """Tell numbers of questions below headings that name most of the nine unsur: P1, P2, P3."""
    atas = (kecilkan(t) for s in jawaban for t in kepala.kata.get(s.kolom, ())[:-1])
    return len({*map(unsur_key, atas)} - {None}) >= SEDIKITNYA


def told_apart(
    kepala: Kepala, bawah: dict[int, str], jawaban: tuple[UnsurJawaban, ...]
) -> tuple[UnsurJawaban, ...]:
    """Return the columns, those below one heading with the number of their question: (P2)."""
    banyak = Counter(s.nama for s in jawaban)
    return tuple(
        replace(s, nama=f"{s.nama} ({rapikan(last_word(kepala, bawah, s.kolom))})")
        if banyak[s.nama] > 1
        else s
        for s in jawaban
    )


def final_names(unsur: Sequence[UnsurJawaban], bernomor: bool) -> tuple[UnsurJawaban, ...]:
    """Return the unsur with the names that they go by.

    Fourteen bare numbers follow another questionnaire: they stay numbers. Of several columns of
    one unsur each goes by its own name. A whole question becomes the unsur's name.
    """
    if bernomor and len(unsur) == _UNSUR_2004:
        return tuple(replace(kolom, nama=f"U{n}", kunci=None) for n, kolom in enumerate(unsur, 1))
    banyak = Counter(kolom.kunci for kolom in unsur)
    return tuple(
        replace(kolom, kunci=None, kelompok=(kolom.kunci or "") if banyak[kolom.kunci] > 1 else "")
        if kolom.kunci is None or banyak[kolom.kunci] > 1
        else replace(kolom, nama=_short(kolom.nama, kolom.kunci))
        for kolom in unsur
    )


def _short(nama: str, kunci: str) -> str:
    """Return the unsur's own name in place of a question."""
    return NAMA_UNSUR[kunci] if len(nama) > _PANJANG_NAMA or nama.endswith("?") else nama
