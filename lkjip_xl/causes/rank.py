"""From all exact explanations of one total to its `sebab`, the best first."""

from collections.abc import Callable
from dataclasses import replace

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.digits import is_telling
from lkjip_xl.causes.evidence.witness import TANPA_SAKSI, Kesaksian
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.temuan import Ganti, Keyakinan, Sebab

_KEYAKINAN: tuple[Keyakinan, ...] = ("pasti", "kuat", "mungkin")
_MIRIP = {"satu_angka", "angka_tertukar", "digit_kurang_lebih"}
# A witness for the total says that it is wrong, not that this row is why.
_BARIS = {"baris_terlewat", "baris_terhitung_ganda", "subtotal_terhitung_ganda", "salah_induk"}
_BUTUH_SAKSI = {"satu_angka", "pagu_murni_dipakai", "sel_kosong"}
_SANGKALAN = ("jumlah di ", "kolom jumlah ", "pagu di ")  # relations to other cells, in words
# What is not read stays a guess: a witness says that the cell is wrong, not how it became so.
_TEBAKAN = {"tidak_dapat_dijelaskan", "rumus_ditimpa_angka"}
_KATA_SAKSI = 2  # witnesses in a sentence that can still be read


@beku
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
    timbang = [Timbangan(andai, weigh(andai)) for andai in _one_kind_per_correction(dugaan)]
    terbanyak = max((len(timbangan.saksi) for timbangan in timbang), default=0)
    timbang = [_with_sureness(timbangan, terbanyak) for timbangan in timbang]
    if any(timbangan.keyakinan == "pasti" for timbangan in timbang):
        timbang = [s for s in timbang if s.keyakinan == "pasti" or s.saksi]
    else:
        timbang = _strong(timbang, terbanyak, is_rare)
    return sorted(timbang, key=lambda timbangan: timbangan.kunci)


def _without_halves(dugaan: list[Dugaan]) -> list[Dugaan]:
    """Drop the rows called left out or doubled where one under a wrong parent explains both."""
    pindah = {andai.sel[0] for andai in dugaan if andai.jenis == "salah_induk"}
    separuh = {"baris_terlewat", "baris_terhitung_ganda", "subtotal_terhitung_ganda"}
    return [d for d in dugaan if d.jenis not in separuh or d.terbukti or d.sel[0] not in pindah]


def _one_kind_per_correction(dugaan: list[Dugaan]) -> list[Dugaan]:
    """Keep of several slips that give one cell one amount the first in the order of belief.

    Rows with equal amounts that explain equally become one hypothesis with several cells.
    """
    hasil: dict[tuple[object, ...], Dugaan] = {}
    for andai in sorted(dugaan, key=lambda d: (d.banyak, d.urutan)):
        koreksi = tuple(sorted(andai.koreksi.items()))
        kunci = (
            (andai.jenis, koreksi)
            if len(andai.sel) > 1 or _is_read(andai)
            else (andai.sel, koreksi)
        )
        lama = hasil.get(kunci)
        if lama is None:
            hasil[kunci] = andai
        elif (lama.jenis, lama.sel) == (andai.jenis, andai.sel):
            continue
        elif lama.jenis == andai.jenis and not _is_read(andai) and not andai.banyak:
            sel = (*lama.sel[:-1], *andai.sel[:-1], lama.sel[-1])
            if andai.sel[0] in lama.sel:
                continue
            penjelasan = f"{lama.penjelasan}; sama mungkinnya: {alamat(*andai.sel[0])}"
            sel = tuple(dict.fromkeys(sel))
            hasil[kunci] = replace(lama, sel=sel, penjelasan=penjelasan, setara=True)
        elif _is_read(andai) or andai.banyak:
            hasil[*kunci, andai.sel] = andai
    return list(hasil.values())


def _is_read(dugaan: Dugaan) -> bool:
    return dugaan.terbaca or dugaan.terbukti


def _with_sureness(timbangan: Timbangan, terbanyak: int) -> Timbangan:
    """Call sure what was read, unless a witness points elsewhere."""
    terbaca = timbangan.dugaan.terbaca and len(timbangan.saksi) >= terbanyak
    if terbaca or timbangan.dugaan.terbukti:
        return replace(timbangan, keyakinan="pasti")
    return timbangan


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
    timbangan = calon[0]
    if timbangan.dugaan.jenis in _BARIS and not timbangan.kesaksian.kolom_lain and not is_rare():
        return timbang
    if not terbanyak and not (_stands_alone(timbangan) and is_rare()):
        return timbang
    return [replace(s, keyakinan="kuat") if s is timbangan else s for s in timbang]


def _stands_alone(timbangan: Timbangan) -> bool:
    """Tell whether an explanation may be strong without a witness: no sum, no file denies it.

    The sisa and percent of a wrong amount agree with it, and what was rounded is so everywhere.
    """
    jenis = timbangan.dugaan.jenis
    disangkal = any(kata.startswith(_SANGKALAN) for kata in timbangan.kesaksian.rusak)
    return jenis not in _BUTUH_SAKSI and (not disangkal or jenis == "beda_pembulatan")


def _swaps_both(timbangan: Timbangan) -> bool:
    """Tell whether a swap breaks nothing, and more than the pagu of another file speaks for it.

    Where all was spent, another file's pagu also fits a realisasi that was typed over the pagu.
    """
    saksi = [s for s in timbangan.saksi if not s.startswith("pagu di ")]
    return not timbangan.kesaksian.lawan and (bool(saksi) or not timbangan.saksi)


def _may_be_strong(timbangan: Timbangan) -> bool:
    """Tell whether an explanation is more than one among equals or a likeness of round numbers."""
    d, k = timbangan.dugaan, timbangan.kesaksian
    if (
        d.jenis in _TEBAKAN
        or (k.saksi and k.lawan >= len(k.saksi))  # sisa and percent of a wrong amount agree too
        or d.banyak
        or d.setara
        or (d.jenis == "kolom_tertukar" and not _swaps_both(timbangan))
    ):
        return False
    return d.jenis not in _MIRIP or all(is_telling(d.jenis, n) for n in d.koreksi.values())


def write_cause(timbangan: Timbangan, ganti: tuple[Ganti, ...] = ()) -> Sebab:
    """Return a hypothesis as the finding carries it, with what to type."""
    kata = timbangan.dugaan.penjelasan
    if timbangan.saksi:
        kata += f"; {' dan '.join(timbangan.saksi[:_KATA_SAKSI])} juga menunjuk ke sana"
    sel = tuple(alamat(*tempat) for tempat in timbangan.dugaan.sel)
    return Sebab(
        timbangan.dugaan.jenis, sel, timbangan.keyakinan, kata, ganti, timbangan.saksi[:_KATA_SAKSI]
    )
