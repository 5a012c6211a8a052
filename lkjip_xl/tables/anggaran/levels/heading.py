"""What the heading above the names says of the levels: Program / Sub Kegiatan."""

import re
from collections.abc import Sequence

from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.norms.kepala import NAMA_SUB_KEGIATAN

_SUB_KEGIATAN = later(NAMA_SUB_KEGIATAN)
# Who groups sub kegiatan, before their word in a heading: PPTK / Sub Kegiatan.
_PENGELOMPOK = later(
    r"^(nama )?(pptk|kpa|ppk|pejabat|penanggung ?jawab|pelaksana|pengampu|bidang(?! urusan)|bagian|"
    r"seksi|sub ?bag\w*|sub ?bidang|unit|skpd|opd|perangkat daerah|kelurahan|uptd?)\b"
)
_TINGKAT: tuple[tuple[TingkatBaris, re.Pattern[str]], ...] = (
    ("program", later(r"\bprogram\b")),
    ("kegiatan", later(r"(?<!sub )(?<!sub-)\bkegiatan\b")),
    ("sub_kegiatan", later(r"\bsub[ -]?kegiatan\b")),
)


def levels_named(judul: str) -> list[TingkatBaris]:
    """Return the levels that a heading names, from the highest down."""
    return [tingkat for tingkat, pola in _TINGKAT if pola.search(judul)]


def step_words(judul: Sequence[str]) -> str:
    """Return the words above the names; that of the step above kegiatan may be lost: Pr0gram."""
    utuh = " ".join(judul)
    tanpa_nama = len(judul) == len(_TINGKAT) and not levels_named(judul[0])
    hilang = tanpa_nama and levels_named(utuh) == ["kegiatan", "sub_kegiatan"]
    return f"program {utuh}" if hilang else utuh


def groups_above(judul: str) -> int:
    """Return how many levels stand above the sub kegiatan by a heading, 0 where it is no such.

    It names who groups them, and no program or kegiatan: Bidang / PPTK / Sub Kegiatan.
    """
    *atas, bawah = [kata.strip() for kata in judul.split("/")]
    bernama = all(_PENGELOMPOK.match(kata) for kata in atas)
    return len(atas) if bernama and _SUB_KEGIATAN.match(bawah) else 0
