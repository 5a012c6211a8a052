"""A rule: a function from what is known to findings, declared with the tingkat it may give."""

from collections.abc import Callable, Iterator

from lkjip_xl.model.temuan import Temuan, Tingkat
from lkjip_xl.rules.konteks import Konteks

Periksa = Callable[[Konteks], Iterator[Temuan]]

# The tingkat of each rule by its kode, the gravest first; its docstring says when it is which.
TINGKAT: dict[str, tuple[Tingkat, ...]] = {}


def aturan(*tingkat: Tingkat) -> Callable[[Periksa], Periksa]:
    """Declare a function as a rule: its name is the kode, `tingkat` what it may call a finding."""

    def declare(periksa: Periksa) -> Periksa:
        TINGKAT[periksa.__name__.upper()] = tingkat
        return periksa

    return declare
