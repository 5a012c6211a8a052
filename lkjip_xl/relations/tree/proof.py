"""What a tree proves: which parents are the sum of their children, in which columns, in bits."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lkjip_xl.norms.bukti import BIT_KOLOM_TANPA_JUMLAH, BIT_SALAH, BIT_SATU_ANAK
from lkjip_xl.relations.tree.lajur import Lajur

Induk = Sequence[int | None]


@dataclass(frozen=True)
class BuktiLajur:
    """What one column says of a tree: parents (-1: the total) that add up, and those that do not.

    `tersirat` holds each row's amount, added up from below where the row itself is blank;
    `puncak` is the sum of the topmost rows.
    """

    kolom: int
    cocok: tuple[int, ...]
    salah: tuple[int, ...]
    tersirat: list[int | None]
    puncak: int
    bit: float


@dataclass(frozen=True)
class BuktiPohon:
    """What all columns say of a tree together."""

    lajur: tuple[BuktiLajur, ...]
    bit: float

    @property
    def puncak(self) -> tuple[int, ...]:
        """Return the sums of the topmost rows by column: two readings differ where these do."""
        return tuple(satu.puncak for satu in self.lajur)

    @property
    def induk_cocok(self) -> int:
        """Return how many parents add up in some column and fail in none."""
        return len(self._induk_menurut(cocok=True) - self._induk_menurut(cocok=False))

    @property
    def induk_bicara(self) -> int:
        """Return how many parents state an amount over children that have one."""
        return len(self._induk_menurut(cocok=True) | self._induk_menurut(cocok=False))

    def _induk_menurut(self, *, cocok: bool) -> set[int]:
        return {p for satu in self.lajur for p in (satu.cocok if cocok else satu.salah)}


@dataclass
class _Hitungan:
    """One column while it is added up from below."""

    tersirat: list[int | None]
    jumlah: list[int]
    anak: list[int]
    berisi: list[int]
    tunggal: list[float] = field(default_factory=list)


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
    semua = [_prove_column(satu, induk, urut, tunggal) for satu in lajur]
    bit = sum(satu.bit for satu in semua)
    bit += sum(min(n, BIT_SATU_ANAK) for n in tunggal.values())
    return BuktiPohon(tuple(semua), bit)


def _prove_column(
    lajur: Lajur, induk: Induk, urut: Sequence[int], tunggal: dict[int, float]
) -> BuktiLajur:
    """Return what one column says; what parents of one child earn is left in `tunggal`."""
    n = len(induk)
    tersirat = list(lajur.nilai)
    jumlah, anak, berisi = [0] * n, [0] * n, [0] * n
    cocok: list[int] = []
    salah: list[int] = []
    bit, puncak, longgar, nilai_bit = 0.0, 0, lajur.longgar, lajur.bit
    for posisi in urut:
        n_anak = anak[posisi]
        sendiri = tersirat[posisi]
        if n_anak:
            bawah = jumlah[posisi]
            if sendiri is None:
                tersirat[posisi] = sendiri = bawah
            elif abs(sendiri - bawah) <= longgar * (n_anak + 1):
                if sendiri:
                    cocok.append(posisi)
                    if berisi[posisi] == 1:
                        tunggal[posisi] = tunggal.get(posisi, 0.0) + nilai_bit[posisi]
                    else:
                        bit += nilai_bit[posisi]
            else:
                salah.append(posisi)
        atas = induk[posisi]
        if sendiri is None:
            continue
        if atas is None:
            puncak += sendiri
        else:
            jumlah[atas] += sendiri
            anak[atas] += 1
            if sendiri:
                berisi[atas] += 1
    bit = max(bit - BIT_SALAH * len(salah), -BIT_KOLOM_TANPA_JUMLAH)
    return BuktiLajur(lajur.kolom, tuple(cocok), tuple(salah), tersirat, puncak, bit)
