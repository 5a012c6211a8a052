"""What a tree proves: which parents are the sum of their children, in which columns, in bits."""

from collections.abc import Sequence
from math import log2

from lkjip_xl.lazy.beku import beku
from lkjip_xl.norms.bukti import BIT_KOLOM_TANPA_JUMLAH, BIT_SALAH, BIT_SATU_ANAK
from lkjip_xl.relations.tree.lajur import Lajur

Induk = Sequence[int | None]


@beku
class BuktiLajur:
    """What one column says of a tree; a parent of -1 is the total."""

    kolom: int  # zero-based
    cocok: tuple[int, ...]  # parents that add up
    salah: tuple[int, ...]  # parents that do not
    tersirat: list[int | None]  # each row's amount, from below where it is blank
    rincian: list[int]  # of each row, the sum of the leaves below it
    puncak: int  # the sum of the topmost rows
    raih: float  # bits that sums earn
    bit: float  # what is left of them after those that fail


@beku
class BuktiPohon:
    """What all columns say of a tree together."""

    lajur: tuple[BuktiLajur, ...]
    raih: float
    bit: float

    @property
    def puncak(self) -> tuple[int, ...]:
        """Return the sums of the topmost rows by column: two readings differ where these do."""
        return tuple(lajur.puncak for lajur in self.lajur)

    @property
    def induk_cocok(self) -> int:
        """Return how many parents add up in some column and fail in none."""
        return len(self._induk_menurut(cocok=True) - self._induk_menurut(cocok=False))

    @property
    def induk_bicara(self) -> int:
        """Return how many parents state an amount over children that have one."""
        return len(self._induk_menurut(cocok=True) | self._induk_menurut(cocok=False))

    def _induk_menurut(self, *, cocok: bool) -> set[int]:
        return {p for lajur in self.lajur for p in (lajur.cocok if cocok else lajur.salah)}


def bottom_up(induk: Induk) -> Sequence[int]:
    """Return the positions of rows, children before their parents."""
    n = len(induk)
    if all(atas is None or atas < p for p, atas in enumerate(induk)):
        return range(n - 1, -1, -1)
    dalam = [0] * n
    for posisi in range(n):
        atas, langkah = induk[posisi], 0
        while atas is not None and langkah <= n:
            atas, langkah = induk[atas], langkah + 1
        dalam[posisi] = langkah
    return sorted(range(n), key=lambda p: -dalam[p])


def prove_tree(lajur: Sequence[Lajur], induk: Induk) -> BuktiPohon:
    """Return what holds of a tree; `induk` gives the position of each row's parent.

    A parent earns its value's bits where its children add up to it and costs BIT_SALAH where
    they do not; a column that adds up nowhere (a unit price) costs little: saying so is cheap.
    A parent of one child that has an amount is nearly a copy, and earns little in all columns.
    """
    urut = bottom_up(induk)
    tunggal: dict[int, float] = {}
    semua = [_prove_column(garis, induk, urut, tunggal) for garis in lajur]
    kurang = sum(min(n, BIT_SATU_ANAK) for n in tunggal.values())
    raih = sum(bukti.raih for bukti in semua) + kurang
    bit = sum(bukti.bit for bukti in semua) + kurang + _by_one_row(lajur, semua, induk)
    return BuktiPohon(tuple(semua), raih, bit)


def _by_one_row(lajur: Sequence[Lajur], bukti: Sequence[BuktiLajur], induk: Induk) -> float:
    """Return what parents earn whose sums miss one child, or count it twice, in every column.

    That is one slip, and it explains their amounts: they prove the tree as much as right ones,
    less what it costs that some child was slipped. The first child is none: a parent of all that
    stands behind it misses it in every reading that overlooks it.
    """
    salah = {p for bukti_lajur in bukti for p in bukti_lajur.salah}
    if not salah:
        return 0.0
    anak: dict[int, list[int]] = {p: [] for p in salah}
    for posisi, atas in enumerate(induk):
        if atas in anak:
            anak[atas].append(posisi)
    bit = 0.0
    for posisi, anggota in anak.items():
        beda = [
            (bukti_lajur.tersirat[posisi] or 0) - sum(bukti_lajur.tersirat[a] or 0 for a in anggota)
            for bukti_lajur in bukti
        ]
        awal = bukti[0].tersirat
        calon = [a for a in anggota[1:] if abs(awal[a] or 0) == abs(beda[0])]
        if any(_is_slip(bukti, beda, a) for a in calon):
            milik = [
                s
                for s, bukti_lajur in zip(lajur, bukti, strict=True)
                if posisi in bukti_lajur.salah
            ]
            nilai = sum(garis.bit[posisi] for garis in milik) + BIT_SALAH * (len(milik) - 1)
            bit += max(nilai - log2(len(anggota)), 0.0)
    return bit


def _is_slip(bukti: Sequence[BuktiLajur], beda: Sequence[int], anak: int) -> bool:
    """Tell whether differences are one child's amounts, all taken away or all added."""
    nilai = [lajur.tersirat[anak] or 0 for lajur in bukti]
    return list(beda) == nilai or [-n for n in beda] == nilai


def _prove_column(
    lajur: Lajur, induk: Induk, urut: Sequence[int], tunggal: dict[int, float]
) -> BuktiLajur:
    """Return what one column says; what parents of one child earn is left in `tunggal`.

    A wrong amount in the midst disturbs its parent by as much the other way: that costs once; and
    a parent that is the sum of its leaves is right, though one of its children is not.
    """
    n = len(induk)
    tersirat, nilai_bit = list(lajur.nilai), lajur.bit
    jumlah, rincian, beda, anak, berisi = [0] * n, [0] * n, [0] * n, [0] * n, [0] * n
    cocok: list[int] = []
    salah: list[int] = []
    raih, biaya, puncak = 0.0, 0.0, 0
    for posisi in urut:
        sendiri, bawah, n_anak = tersirat[posisi], jumlah[posisi], anak[posisi]
        geser = 0
        if not n_anak:
            rincian[posisi] = sendiri or 0
        elif sendiri is None:
            tersirat[posisi] = sendiri = bawah
        elif min(abs(sendiri - bawah), abs(sendiri - rincian[posisi])) > lajur.longgar * (
            n_anak + 1
        ):
            salah.append(posisi)
            geser = sendiri - bawah
            biaya += BIT_SALAH if geser + beda[posisi] else 0
        elif sendiri:
            cocok.append(posisi)
            if berisi[posisi] == 1 and sendiri == bawah:
                tunggal[posisi] = tunggal.get(posisi, 0.0) + nilai_bit[posisi]
            else:
                raih += nilai_bit[posisi]
        if sendiri is None:
            continue
        atas = induk[posisi]
        if atas is None:
            puncak += sendiri
            continue
        jumlah[atas] += sendiri
        rincian[atas] += rincian[posisi]
        beda[atas] += geser
        anak[atas] += 1
        berisi[atas] += bool(sendiri)
    bit = max(raih - biaya, -BIT_KOLOM_TANPA_JUMLAH)
    return BuktiLajur(lajur.kolom, tuple(cocok), tuple(salah), tersirat, rincian, puncak, raih, bit)
