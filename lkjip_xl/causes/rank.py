"""From all exact explanations of one total to its `sebab`, the best first."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.witness import TANPA_SAKSI, Kesaksian
from lkjip_xl.causes.hypotheses.digits import is_telling
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.temuan import Ganti, Keyakinan, Sebab

_KEYAKINAN: tuple[Keyakinan, ...] = ("pasti", "kuat", "mungkin")
_MIRIP = {"satu_angka", "angka_tertukar", "digit_kurang_lebih"}
# A witness for the total says that it is wrong, not that this row is why.
_BARIS = {"baris_terlewat", "baris_terhitung_ganda", "subtotal_terhitung_ganda", "salah_induk"}
_BUTUH_SAKSI = {"satu_angka", "pagu_murni_dipakai", "rumus_ditimpa_angka", "sel_kosong"}
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
    dugaan = _without_halves(dugaan)
    timbang = [Timbangan(satu, weigh(satu)) for satu in _one_kind_per_correction(dugaan)]
    terbanyak = max((len(satu.saksi) for satu in timbang), default=0)
    timbang = [_with_sureness(satu, terbanyak) for satu in timbang]
    if any(satu.keyakinan == "pasti" for satu in timbang):
        timbang = [s for s in timbang if s.keyakinan == "pasti" or s.saksi]
    else:
        timbang = _strong(timbang, terbanyak, is_rare)
    return sorted(timbang, key=lambda satu: satu.kunci)


def _without_halves(dugaan: list[Dugaan]) -> list[Dugaan]:
    """Drop the rows called left out or doubled where one under a wrong parent explains both."""
    pindah = {satu.sel[0] for satu in dugaan if satu.jenis == "salah_induk"}
    separuh = {"baris_terlewat", "baris_terhitung_ganda", "subtotal_terhitung_ganda"}
    return [d for d in dugaan if d.jenis not in separuh or d.terbukti or d.sel[0] not in pindah]


def _one_kind_per_correction(dugaan: list[Dugaan]) -> list[Dugaan]:
    """Keep of several slips that give one cell one amount the first in the order of belief.

    Rows with equal amounts that explain equally become one hypothesis with several cells.
    """
    hasil: dict[tuple[object, ...], Dugaan] = {}
    for satu in sorted(dugaan, key=lambda d: (d.banyak, d.urutan)):
        koreksi = tuple(sorted(satu.koreksi.items()))
        kunci = (
            (satu.jenis, koreksi) if len(satu.sel) > 1 or _is_read(satu) else (satu.sel, koreksi)
        )
        lama = hasil.get(kunci)
        if lama is None:
            hasil[kunci] = satu
        elif lama.jenis == satu.jenis and not _is_read(satu) and not satu.banyak:
            sel = (*lama.sel[:-1], *satu.sel[:-1], lama.sel[-1])
            if satu.sel[0] in lama.sel:
                continue
            penjelasan = f"{lama.penjelasan}; sama mungkinnya: {alamat(*satu.sel[0])}"
            sel = tuple(dict.fromkeys(sel))
            hasil[kunci] = replace(lama, sel=sel, penjelasan=penjelasan, setara=True)
        elif _is_read(satu) or satu.banyak:
            hasil[*kunci, satu.sel] = satu
    return list(hasil.values())


def _is_read(satu: Dugaan) -> bool:
    return satu.terbaca or satu.terbukti


def _with_sureness(satu: Timbangan, terbanyak: int) -> Timbangan:
    """Call sure what was read, unless a witness points elsewhere."""
    terbaca = satu.dugaan.terbaca and len(satu.saksi) >= terbanyak
    if terbaca or satu.dugaan.terbukti:
        return replace(satu, keyakinan="pasti")
    return satu


def _strong(
    timbang: list[Timbangan], terbanyak: int, is_rare: Callable[[], bool]
) -> list[Timbangan]:
    """Call strong the one explanation that a witness names, or the only one that is no chance."""
    if terbanyak:
        calon = [s for s in timbang if len(s.saksi) == terbanyak]
    else:
        calon = [s for s in timbang if not s.dugaan.banyak]
    if len(calon) != 1 or not _may_be_strong(calon[0]):
        return timbang
    satu = calon[0]
    if satu.dugaan.jenis in _BARIS and not satu.kesaksian.kolom_lain and not is_rare():
        return timbang
    if not terbanyak and (satu.dugaan.jenis in _BUTUH_SAKSI or not is_rare()):
        return timbang
    return [replace(s, keyakinan="kuat") if s is satu else s for s in timbang]


def _swaps_both(satu: Timbangan) -> bool:
    """Tell whether a swap breaks nothing, and more than the pagu of another file speaks for it.

    Where all was spent, another file's pagu also fits a realisasi that was typed over the pagu.
    """
    lain = [s for s in satu.saksi if not s.startswith("pagu di ")]
    return not satu.kesaksian.lawan and (bool(lain) or not satu.saksi)


def _may_be_strong(satu: Timbangan) -> bool:
    """Tell whether an explanation is more than one among equals or a likeness of round numbers."""
    d, k = satu.dugaan, satu.kesaksian
    if (
        d.jenis == "tidak_dapat_dijelaskan"
        or (k.saksi and k.lawan >= len(k.saksi))  # sisa and percent of a wrong amount agree too
        or d.banyak
        or d.setara
        or (d.jenis == "kolom_tertukar" and not _swaps_both(satu))
    ):
        return False
    return d.jenis not in _MIRIP or all(is_telling(d.jenis, n) for n in d.koreksi.values())


def write_cause(satu: Timbangan, ganti: tuple[Ganti, ...] = ()) -> Sebab:
    """Return a hypothesis as the finding carries it, with what to type."""
    kata = satu.dugaan.penjelasan
    if satu.saksi:
        kata += f"; {' dan '.join(satu.saksi[:_KATA_SAKSI])} juga menunjuk ke sana"
    sel = tuple(alamat(*tempat) for tempat in satu.dugaan.sel)
    return Sebab(satu.dugaan.jenis, sel, satu.keyakinan, kata, ganti, satu.saksi[:_KATA_SAKSI])
