"""Whether a program or kegiatan supports its sasaran, and the average of many.

No regulation draws the line. Here a capaian supports where it reaches the second highest step of
the capaian scale or more: Baik in the founding document (> 85), Tinggi in Permendagri 86/2017
(> 75). The bound itself belongs to the step only where the scale says so (`inklusif`), so that
the word never contradicts the kategori.
"""

from collections.abc import Sequence
from decimal import Decimal

from lkjip_xl.measures import persen
from lkjip_xl.measures.angka import jika_angka
from lkjip_xl.model.skala import Skala

MENUNJANG, TIDAK, BELUM = "Menunjang", "Tidak menunjang", "belum dapat dinilai"
_PALING_SEDIKIT = 3  # of two steps the lower one is no success


def lowest_step(skala: Skala) -> int:
    """Return the step whose lower bound decides; a scale of two steps has one above the last."""
    return 1 if len(skala.jenjang) >= _PALING_SEDIKIT else 0


def hitung(capaian: Decimal | None, skala: Skala) -> str:
    """Return the word for a capaian (percent, as printed)."""
    if capaian is None:
        return BELUM
    batas = skala.jenjang[lowest_step(skala)].batas
    cukup = capaian > batas or (skala.inklusif and capaian == batas)
    return MENUNJANG if cukup else TIDAK


def rumus(capaian: str, batas: str, *, inklusif: bool) -> str:
    """Return the formula of `hitung` over the cells of a capaian and of the step's bound."""
    ungkapan = f'IF({capaian}{">=" if inklusif else ">"}{batas},"{MENUNJANG}","{TIDAK}")'
    return "=" + jika_angka((capaian,), ungkapan, f'"{BELUM}"')


def hitung_rata(capaian: Sequence[Decimal | None]) -> Decimal | None:
    """Return the average of those that have a capaian (percent, two decimals), None for none."""
    nilai = [nilai for nilai in capaian if nilai is not None]
    return persen.hitung(sum(nilai, Decimal(0)), Decimal(100 * len(nilai)))


def rumus_rata(capaian: Sequence[str]) -> str:
    """Return the formula of `hitung_rata` as a fraction; blanks and words count for nothing.

    Sum and count stand in whole ten-thousandths, so that a tie is one in both.
    """
    semua = ",".join(capaian)
    ungkapan = persen.isi_rumus(f"ROUND(10000*SUM({semua}),0)", f"(10000*COUNT({semua}))")
    return f"={ungkapan}"
