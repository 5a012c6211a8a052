"""Formulas of the forms: those of the report, blank where a row is not filled yet."""

from lkjip_xl.measures import capaian, kategori, persen
from lkjip_xl.norms.skala import SKALA_MUTU

POLARITAS = ("Positif", "Negatif A", "Negatif B")


def persen_jika_ada(bagian: str, dari: str) -> str:
    """Return the formula of a percent of two cells; nothing of nothing stays blank."""
    return f'=IF(N({dari})*COUNT({bagian})=0,"",{persen.isi_rumus(bagian, dari)})'


def capaian_jika_ada(target: str, realisasi: str, polaritas: str) -> str:
    """Return the formula of a capaian by the word that a cell says of its polaritas.

    A pasted Negatif is formula A, as the program reads it: the list of the cell offers A and B.
    """
    positif, negatif_a, negatif_b = (
        capaian.rumus(target, realisasi, arah)[1:] for arah in ("positif", "negatif", "negatif_b")
    )
    rumus = (
        f'IF({polaritas}="Negatif B",{negatif_b},'
        f'IF(LEFT({polaritas},7)="Negatif",{negatif_a},{positif}))'
    )
    return f'=IF(N({target})*COUNT({realisasi})=0,"",{rumus})'


def mutu_jika_ada(nilai: str) -> str:
    """Return the formula of an unsur's kategori by PermenPANRB 14/2017."""
    jenjang = SKALA_MUTU.jenjang
    return kategori.rumus(
        nilai,
        [str(anak_tangga.batas) for anak_tangga in jenjang],
        [f'"{anak_tangga.label}"' for anak_tangga in jenjang],
        inklusif=SKALA_MUTU.inklusif,
    )
