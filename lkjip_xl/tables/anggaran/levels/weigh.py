"""What a reading of the levels is worth: what its sums prove, and what kode, words and look say."""

from collections.abc import Sequence
from dataclasses import field, replace
from math import inf

from lkjip_xl.grid.limits import MAKS_TINGKAT
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.jenis import Hierarki
from lkjip_xl.norms.bukti import (
    BIT_ISYARAT,
    BIT_JUDUL_TANPA_ISI,
    BIT_LAWAN_KODE,
    BIT_LAWAN_KODE_TERBANYAK,
    BIT_PER_TINGKAT,
    BIT_RUMUS,
    BIT_TAK_SERUPA,
    BIT_TAK_SERUPA_TERBANYAK,
    BIT_ULANG_KEMBAR,
)
from lkjip_xl.relations.tree.lajur import Lajur
from lkjip_xl.relations.tree.proof import BuktiPohon, prove_tree
from lkjip_xl.tables.anggaran.levels.closing import close_tree
from lkjip_xl.tables.anggaran.levels.cues import DUA_KALI, Isyarat
from lkjip_xl.tables.anggaran.levels.parents import Induk, Ragu, depths
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_BEBERAPA = 3  # so many rows may merely have been left blank
_JUDUL_TERBANYAK = 80.0  # as much as twenty headings: a list of blanks proves no more
_TANPA_SATU = 0.75  # of three rows and a fourth


@beku
class Tafsir:
    """One reading of the levels."""

    hierarki: Hierarki  # by which cue
    induk: Induk  # each row's parent
    ragu: dict[int, Ragu] = field(default_factory=dict)  # rows whose place was in question
    biaya: float = 0.0  # bits that its guesses cost
    bernama: bool = False  # each row names its level: by kode, or by the words before most names
    bit: float = 0.0  # what speaks for it
    raih: float = 0.0  # what its sums alone earn, in bits
    # What each column says of it.
    bukti: BuktiPohon = field(default_factory=lambda: BuktiPohon((), 0.0, 0.0))
    tertutup: bool = False  # its topmost rows add up to a printed total, or its one root adds up
    total_salah: bool = False  # they do not add up to a printed one
    menyimpang: int = 0  # rows that stand elsewhere than their kode says

    @property
    def utuh(self) -> bool:
        """Tell a reading against which nothing speaks: closed, all parents add up, as kode say."""
        salah = any(lajur.salah for lajur in self.bukti.lajur)
        return self.tertutup and not salah and not self.total_salah and not self.menyimpang

    @property
    def is_refuted(self) -> bool:
        """Tell whether only a printed total speaks of the levels, and against them.

        One that gives the topmost rows in as many columns as it misses is itself mistyped.
        """
        return self.total_salah and not self.bernama and not self.tertutup


@beku
class Bahan:
    """The rows whose levels are sought: amounts, cues, and the rows that add others up."""

    rows: Sequence[BarisMentah]
    lajur: Sequence[Lajur]
    isyarat: Isyarat
    jumlah: Sequence[BarisMentah]


def weigh(bahan: Bahan, tafsir: Tafsir) -> Tafsir:
    """Return a reading with what it is worth."""
    induk, isyarat = tafsir.induk, bahan.isyarat
    bukti = prove_tree(bahan.lajur, induk)
    penutup = close_tree(bahan.rows, bahan.lajur, bahan.jumlah, induk, bukti)
    lain = [p for p, dua in enumerate(zip(isyarat.induk, induk, strict=True)) if dua[0] != dua[1]]
    lawan = sum(1 for p in lain if isyarat.is_against(induk, p))
    bit = bukti.bit + penutup.bit + BIT_ISYARAT[tafsir.hierarki] - tafsir.biaya
    tingkat = max(depths(induk), default=0) + 1
    bit -= BIT_PER_TINGKAT * tingkat if tingkat <= MAKS_TINGKAT else inf
    bit -= min(BIT_LAWAN_KODE * lawan, BIT_LAWAN_KODE_TERBANYAK)
    bit -= inf if _holds_itself(isyarat, induk) else 0
    bit -= _headings(isyarat, induk) + _twins(bahan, induk) + _unlike(isyarat, induk)
    bit += _by_formulas(isyarat, induk)
    return replace(
        tafsir,
        bit=bit,
        raih=bukti.raih + penutup.raih,
        bukti=bukti,
        tertutup=penutup.tertutup or _one_root(induk, bukti),
        total_salah=penutup.salah,
        menyimpang=lawan,
    )


def _holds_itself(isyarat: Isyarat, induk: Induk) -> bool:
    """Tell whether a row stands below its own copy: as its child it would make a wrong sum right.

    That is a sub kegiatan or rekening of the same kode and name (a rekening may carry the kode of
    its sub kegiatan); without kode a lowest row that says, holds and looks the same.
    """
    berisi = set(induk)
    return any(
        atas is not None and _is_copy(isyarat, p, atas, leaf=p not in berisi)
        for p, atas in enumerate(induk)
    )


def _is_copy(isyarat: Isyarat, posisi: int, atas: int, *, leaf: bool) -> bool:
    baris, asli = isyarat.rows[posisi], isyarat.rows[atas]
    if baris.uraian != asli.uraian or baris.kode != asli.kode:
        return False
    sama = leaf and baris.jumlah == asli.jumlah
    if baris.kode is not None:
        return baris.kode.tingkat in DUA_KALI or sama
    return sama and baris.nomor == asli.nomor and isyarat.rupa[posisi] == isyarat.rupa[atas]


def leaves_headings(bahan: Bahan, tafsir: Tafsir) -> bool:
    """Tell a reading by no kode or word in which nothing stands under several headings."""
    return not tafsir.bernama and _headings(bahan.isyarat, tafsir.induk) > BIT_JUDUL_TANPA_ISI


def leaves_many_headings(bahan: Bahan, tafsir: Tafsir) -> bool:
    """Tell a reading by no kode or word in which a tenth of the rows are headings of nothing.

    The total may be right all the same: which rows these headings hold, nobody can tell then.
    """
    if tafsir.bernama:
        return False
    kosong = _childless(bahan.isyarat, tafsir.induk)
    return kosong > _BEBERAPA and kosong * 10 > len(bahan.rows)


def _childless(isyarat: Isyarat, induk: Induk) -> int:
    berisi = set(induk)
    return sum(p not in berisi for p, judul in enumerate(isyarat.judul) if judul)


def _headings(isyarat: Isyarat, induk: Induk) -> float:
    """Return what headings cost under which nothing stands."""
    return min(BIT_JUDUL_TANPA_ISI * _childless(isyarat, induk), _JUDUL_TERBANYAK)


def _twins(bahan: Bahan, induk: Induk) -> float:
    """Return what rows cost that repeat kode and amounts of the row above, and are its siblings."""
    berulang = (p for p, ulang in enumerate(bahan.isyarat.ulang) if ulang)
    kembar = [p for p in berulang if induk[p] == induk[p - 1]]
    bicara = (sum(lajur.bit[p - 1] for lajur in bahan.lajur) for p in kembar)
    return sum(min(BIT_ULANG_KEMBAR, n) for n in bicara)


def _unlike(isyarat: Isyarat, induk: Induk) -> float:
    """Return what siblings cost that do not look alike."""
    rupa: dict[int | None, set[tuple[object, ...]]] = {}
    for posisi, atas in enumerate(induk):
        rupa.setdefault(atas, set()).add(isyarat.rupa[posisi])
    lebih = sum(len(ragam) - 1 for ragam in rupa.values())
    return min(BIT_TAK_SERUPA * lebih, BIT_TAK_SERUPA_TERBANYAK)


def _by_formulas(isyarat: Isyarat, induk: Induk) -> float:
    """Return what the rows' own sums say of a reading: how far each is the sum of its children.

    A sum that misses one row, added below its range, says the same whether it has two or ten.
    """
    if not isyarat.rumus:
        return 0.0
    anak: dict[int, set[int]] = {}
    for posisi, atas in enumerate(induk):
        if atas is not None:
            anak.setdefault(atas, set()).add(posisi)
    bit = 0.0
    for posisi, baris in isyarat.rumus.items():
        milik = anak.get(posisi, set())
        sama = len(milik & baris) / len(milik | baris)
        if len(milik & baris) > 1 and len(milik ^ baris) == 1:
            sama = _TANPA_SATU
        bit += BIT_RUMUS * (2 * sama - 1)
    return bit


def _one_root(induk: Induk, bukti: BuktiPohon) -> bool:
    """Tell whether one row holds all others, and adds up."""
    akar = [p for p, atas in enumerate(induk) if atas is None]
    return (
        len(akar) == 1
        and any(akar[0] in lajur.cocok for lajur in bukti.lajur)
        and not any(akar[0] in lajur.salah for lajur in bukti.lajur)
    )
