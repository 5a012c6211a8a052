"""From all exact explanations of one total to its `sebab`, the best first."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.witness import TANPA_SAKSI, Kesaksian
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.temuan import Keyakinan, Sebab

_KEYAKINAN: tuple[Keyakinan, ...] = ("pasti", "kuat", "mungkin")
_BUTUH_SAKSI = {"satu_angka"}
_KATA_SAKSI = 2


@dataclass(frozen=True)
class Timbangan:
    """A hypothesis with what speaks for it and against it."""

    dugaan: Dugaan
    kesaksian: Kesaksian = TANPA_SAKSI
    keyakinan: Keyakinan = "mungkin"

    @property
    def saksi(self) -> tuple[str, ...]:
        """Return the relations that it mends, in words."""
        return self.kesaksian.saksi

    @property
    def kunci(self) -> tuple[int, ...]:
        """Return the sort key: sure before possible, then witnesses, then the order of belief."""
        d = self.dugaan
        yakin = _KEYAKINAN.index(self.keyakinan)
        k = self.kesaksian
        return yakin, -len(k.saksi), d.banyak, -k.isyarat, k.lawan, d.urutan


def rank(
    dugaan: list[Dugaan],
    weigh: Callable[[Dugaan], Kesaksian],
    is_rare: Callable[[], bool],
) -> list[Timbangan]:
    """Return the hypotheses in order, each with the witnesses for and the relations against it.

    `is_rare` tells whether an only explanation without a witness can hardly be chance.
    """
    timbang = [Timbangan(satu, weigh(satu)) for satu in _one_kind_per_correction(dugaan)]
    terbanyak = max((len(satu.saksi) for satu in timbang), default=0)
    timbang = [_with_sureness(satu, terbanyak) for satu in timbang]
    if any(satu.keyakinan == "pasti" for satu in timbang):
        timbang = [s for s in timbang if s.keyakinan == "pasti" or s.saksi]
    else:
        timbang = _strong(timbang, terbanyak, is_rare)
    return sorted(timbang, key=lambda satu: satu.kunci)


def _one_kind_per_correction(dugaan: list[Dugaan]) -> list[Dugaan]:
    """Keep of several slips that give one cell one amount the first in the order of belief.

    Rows with equal amounts that explain equally become one hypothesis with several cells.
    """
    hasil: dict[tuple[object, ...], Dugaan] = {}
    for satu in sorted(dugaan, key=lambda d: (d.banyak, d.urutan)):
        koreksi = tuple(sorted(satu.koreksi.items()))
        kunci = (satu.jenis, koreksi) if len(satu.sel) > 1 or satu.terbaca else (satu.sel, koreksi)
        lama = hasil.get(kunci)
        if lama is None:
            hasil[kunci] = satu
        elif lama.jenis == satu.jenis and not satu.terbaca and not satu.banyak:
            sel = (*lama.sel[:-1], *satu.sel[:-1], lama.sel[-1])
            penjelasan = f"{lama.penjelasan}; sama mungkinnya: {alamat(*satu.sel[0])}"
            hasil[kunci] = replace(lama, sel=tuple(dict.fromkeys(sel)), penjelasan=penjelasan)
        elif satu.terbaca or satu.banyak:
            hasil[*kunci, satu.sel] = satu
    return list(hasil.values())


def _with_sureness(satu: Timbangan, terbanyak: int) -> Timbangan:
    """Call sure what was read, unless a witness points elsewhere."""
    if satu.dugaan.terbaca and len(satu.saksi) >= terbanyak:
        return replace(satu, keyakinan="pasti")
    return satu


def _is_ambiguous(satu: Dugaan) -> bool:
    """Tell whether several rows explain equally: which one is anybody's guess."""
    return satu.banyak or "sama mungkinnya" in satu.penjelasan


def _strong(
    timbang: list[Timbangan], terbanyak: int, is_rare: Callable[[], bool]
) -> list[Timbangan]:
    """Call strong the one explanation that a witness names, or the only one that is no chance."""
    if terbanyak:
        calon = [s for s in timbang if len(s.saksi) == terbanyak]
    else:
        calon = [s for s in timbang if not s.dugaan.banyak]
    if len(calon) != 1 or _is_ambiguous(calon[0].dugaan):
        return timbang
    satu = calon[0]
    if not terbanyak and (satu.dugaan.jenis in _BUTUH_SAKSI or not is_rare()):
        return timbang
    return [replace(s, keyakinan="kuat") if s is satu else s for s in timbang]


def write_cause(satu: Timbangan) -> Sebab:
    """Return a hypothesis as the finding carries it."""
    kata = satu.dugaan.penjelasan
    if satu.saksi:
        kata += f"; {' dan '.join(satu.saksi[:_KATA_SAKSI])} juga menunjuk ke sana"
    sel = tuple(alamat(*tempat) for tempat in satu.dugaan.sel)
    return Sebab(satu.dugaan.jenis, sel, satu.keyakinan, kata)
