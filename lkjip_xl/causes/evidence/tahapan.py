"""Which budgets a question about two pagu is about, and which are of an earlier stage."""

from lkjip_xl.join.agreement import is_agreement_budget
from lkjip_xl.join.precedence import stage
from lkjip_xl.join.spine import last_budget
from lkjip_xl.model.jenis import NamaPeran
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.rules.konteks import Konteks

_MURNI = 1  # the place of a budget's first stage


def compared_budget(konteks: Konteks) -> tuple[Tabel[Pohon], NamaPeran] | None:
    """Return the DPA whose pagu the realisasi is compared with, and the role of its pagu."""
    return last_budget(konteks.gabungan)


def earlier_agreements(konteks: Konteks) -> list[Tabel]:
    """Return the budgets of a Perjanjian Kinerja that may be older than the last DPA.

    It is signed with the first DPA; it follows a change only where it says so.
    """
    dpa = compared_budget(konteks)
    tahap = _MURNI if dpa is None else 3 if dpa[1] != "anggaran" else stage(dpa[0])
    entri = konteks.gabungan.entri
    janji = [t for t, _ in konteks.anggaran() if is_agreement_budget(entri, t)]
    return [t for t in janji if max(stage(t), _MURNI) < tahap]


def earlier_budgets(konteks: Konteks) -> list[Tabel]:
    """Return all budgets that are older than the last DPA: they name what was changed since."""
    dpa = compared_budget(konteks)
    tahap = stage(dpa[0]) if dpa else 0
    lama = [t for t, _ in konteks.anggaran() if 0 < stage(t) < tahap]
    return [*lama, *earlier_agreements(konteks)]
