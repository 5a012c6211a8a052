"""Rows of a staff table that repeat the sum of others: group heads, told by their sums."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkjip_xl.norms.pangkat import GOLONGAN_PPPK, golongan_in, read_golongan
from lkjip_xl.tables.pegawai.numbering import groups_by_number, number_of, starts_anew

_NOL = Decimal(0)
_BERHURUF = GOLONGAN_PPPK[:4]  # I to IV: of a PNS they have a ruang
# Among more rows, or more sums of heads, some make any count by chance: a fit shows no head.
_TERBANYAK, _SELISIH_TERBANYAK = 500, 10_000

Anak = dict[int, list[int]]  # the rows right below each head


class Calon(NamedTuple):
    """A row as it may count: its words, and its numbers, the count of persons first."""

    baris: int  # zero-based
    nomor: str  # as written
    nama: str  # of the jabatan or pangkat
    golongan: str  # as written, empty in a table of jabatan
    hitung: tuple[Decimal | None, ...]  # persons, then what its other columns count


def _sum(angka: Iterable[Decimal | None]) -> Decimal:
    return sum((n for n in angka if n is not None), _NOL)


def leaf_sum(baris: Sequence[Calon], anak: Anak) -> Decimal:
    """Return the persons of the rows that head no others."""
    return _sum(satu.hitung[0] for p, satu in enumerate(baris) if p not in anak)


def _bare(satu: Calon) -> str | None:
    """Return the golongan of a row that names it without a ruang: Golongan IV."""
    terbaca = read_golongan(satu.golongan or satu.nama)
    return terbaca if terbaca in _BERHURUF else None


def _with_ruang(satu: Calon) -> str | None:
    """Return the golongan of a row that names its ruang too: IV of IV/a."""
    golongan, garis, _ = (golongan_in(satu.golongan or satu.nama) or "").partition("/")
    return golongan if garis else None


def golongan_groups(baris: Sequence[Calon]) -> Anak:
    """Return the rows IV/a, IV/b … right below, else right above, a row Golongan IV."""
    milik = [_with_ruang(satu) for satu in baris]
    hasil: Anak = {}
    for p, satu in enumerate(baris):
        golongan = _bare(satu)
        if golongan is None:
            continue
        akhir = p + 1
        while akhir < len(baris) and milik[akhir] == golongan:
            akhir += 1
        awal = p
        while akhir == p + 1 and awal > 0 and milik[awal - 1] == golongan:
            awal -= 1
        if anak := [*range(awal, p), *range(p + 1, akhir)]:
            hasil[p] = anak
    return hasil


class Pohon:
    """The heads that are settled so far, and what rows count with them."""

    def __init__(self, baris: Sequence[Calon], total: Decimal | None) -> None:
        """Start without heads; `total` is the printed count of all rows."""
        self.baris, self.total = baris, total
        self.anak: Anak = {}

    def count(self, posisi: int, lajur: int = 0) -> Decimal | None:
        """Return what a row says, or where it says nothing what the rows below it say."""
        sendiri = self.baris[posisi].hitung[lajur]
        if sendiri is not None or posisi not in self.anak:
            return sendiri
        return _sum(self.count(p, lajur) for p in self.anak[posisi])

    def holds(self, kepala: int, anak: Iterable[int]) -> bool:
        """Tell whether a row's count is the sum of those."""
        return self.baris[kepala].hitung[0] == _sum(self.count(p) for p in anak)

    def fits(self, anak: Anak) -> bool:
        """Tell whether the rows that head no others make the printed total."""
        return leaf_sum(self.baris, anak) == self.total

    def add_golongan(self) -> None:
        """Take Golongan IV as the sum of its ruang, unless only its own count makes the total."""
        for kepala, anak in golongan_groups(self.baris).items():
            if self.holds(kepala, anak) or not self.fits(self.anak):
                self.anak[kepala] = anak

    def add_numbered(self) -> None:
        """Take heads that their numbers show, where their sums or the printed total say so.

        Where the rows make the printed total as they are, only a run of two and more that starts
        from a or 1 has a head with its own sum: then the total counts them twice.
        """
        nomor = [number_of(satu.nomor, satu.nama) for satu in self.baris]
        semua = groups_by_number(nomor)
        baru = {p: anak for p, anak in semua.items() if p not in self.anak}
        berbeda = self.total is not None and not self.fits(self.anak)
        utuh = berbeda and self.fits(self.anak | baru)
        for kepala in sorted(baru, reverse=True):
            anak = baru[kepala]
            dari_awal = starts_anew(nomor[anak[0]])
            if self.baris[kepala].hitung[0] is None or utuh:
                self.anak[kepala] = anak
            elif self.holds(kepala, anak):
                banyak = len(anak) > 1 and (dari_awal or self.total is None)
                if berbeda or banyak:
                    self.anak[kepala] = anak
            elif berbeda and nomor[anak[0]].strip("(). ") == "a":
                self.anak[kepala] = anak

    def add_sums(self) -> None:
        """Take heads that nothing but their sums shows, where only with them the total is right.

        All columns tell them at first, then the count alone; heads stand above, or else below.
        """
        if self.total is None or self.fits(self.anak):
            return
        bawahan = {p for anak in self.anak.values() for p in anak}
        atas = [p for p in range(len(self.baris)) if p not in bawahan]
        lebih = leaf_sum(self.baris, self.anak) - self.total
        # Heads count what the rows behind them count: both together are in the sum.
        if len(atas) > _TERBANYAK or 2 * lebih > _sum(map(self.count, atas)):
            return
        for lajur in (range(len(self.baris[0].hitung)), range(1)):
            angka = {p: tuple(self.count(p, k) or _NOL for k in lajur) for p in atas}
            for urut in (atas, atas[::-1]):
                for tunggal in (False, True):
                    ketemu = _heads(urut, angka, lebih, tunggal)
                    if any(len(anak) > 1 for anak in ketemu.values()):
                        self.anak |= {p: sorted(anak) for p, anak in ketemu.items()}
                        return


def _run(angka: Sequence[tuple[Decimal, ...]], tunggal: bool) -> int | None:
    """Return the end of the rows behind the first that count what it counts; None for none."""
    milik, jumlah = angka[0], [_NOL] * len(angka[0])
    for akhir in range(1, len(angka)):
        jumlah = [a + b for a, b in zip(jumlah, angka[akhir], strict=True)]
        if jumlah[0] > milik[0]:
            return None
        if tuple(jumlah) == milik and milik[0] and (tunggal or akhir > 1):
            return akhir + 1
    return None


def _heads(
    urut: list[int], angka: dict[int, tuple[Decimal, ...]], lebih: Decimal, tunggal: bool
) -> Anak:
    """Return heads with the rows behind them that together count so many too many; {} for none.

    A head has two rows and more, or one where `tunggal` says so.
    """
    deret = [angka[p] for p in urut]
    akhir: dict[int, int] = {}
    bisa = [{_NOL}] * (len(urut) + 1)  # what heads from each row on can count together
    for dari in reversed(range(len(urut))):
        bisa[dari] = bisa[dari + 1]
        if (panjang := _run(deret[dari:], tunggal)) is not None:
            akhir[dari] = dari + panjang
            tambah = {n + deret[dari][0] for n in bisa[dari + panjang]}
            bisa[dari] = bisa[dari] | {n for n in tambah if n <= lebih}
        if len(bisa[dari]) > _SELISIH_TERBANYAK:
            return {}
    hasil: Anak = {}
    dari, sisa = 0, lebih
    while sisa and sisa in bisa[dari]:
        ujung = akhir.get(dari, dari)
        if ujung > dari and sisa - deret[dari][0] in bisa[ujung]:
            hasil[urut[dari]] = urut[dari + 1 : ujung]
            dari, sisa = ujung, sisa - deret[dari][0]
        else:
            dari += 1
    return hasil


def find_groups(baris: Sequence[Calon], total: Decimal | None) -> Anak:
    """Return the heads of a table with the rows right below each, by sums, words and numbers."""
    pohon = Pohon(baris, total)
    if baris:
        pohon.add_golongan()
        pohon.add_numbered()
        pohon.add_sums()
    return pohon.anak
