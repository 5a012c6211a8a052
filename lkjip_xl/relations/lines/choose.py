"""Choose among candidates: a line is part of one total, a total has one sum, and none its own."""

from typing import NamedTuple

from lkjip_xl.norms.bukti_jumlah import BAGIAN_TUKAR, BIT_KEDUA, BIT_TERENDAH, BIT_TUKAR
from lkjip_xl.relations.lines.rank import Nilai


def choose(nilai: list[Nilai]) -> list[Nilai]:
    """Return the relations that stand beside each other, from candidates in order of rank."""
    pilihan = Pilihan(nilai)
    for i in range(len(nilai)):
        if pilihan.fits(i):
            pilihan.terpilih.add(i)
    for i in range(len(nilai)):
        if i not in pilihan.terpilih:
            _exchange(pilihan, i)
    return [nilai[i] for i in sorted(pilihan.terpilih)]


class Pilihan:
    """The candidates with their rivals, and those chosen so far."""

    def __init__(self, nilai: list[Nilai]) -> None:
        """Note by which lines candidates meet."""
        self.nilai = nilai
        self.terpilih: set[int] = set()
        self.menurut_total: dict[int, list[int]] = {}
        self.menurut_bagian: dict[int, list[int]] = {}
        self._saingan: dict[int, list[int]] = {}
        for i, (_bits, calon) in enumerate(nilai):
            self.menurut_total.setdefault(calon.total, []).append(i)
            for garis in calon.inti:
                self.menurut_bagian.setdefault(garis, []).append(i)

    def rivals(self, i: int) -> list[int]:
        """Return the candidates that can't stand beside one."""
        if i not in self._saingan:
            calon = self.nilai[i].calon
            dekat = set(self.menurut_total[calon.total])
            for garis in calon.inti:
                dekat.update(self.menurut_bagian[garis], self.menurut_total.get(garis, ()))
            self._saingan[i] = [
                j for j in sorted(dekat) if j != i and _contradict(self.nilai[i], self.nilai[j])
            ]
        return self._saingan[i]

    def fits(self, i: int) -> bool:
        """Tell whether a candidate can be added to those chosen."""
        return self.terpilih.isdisjoint(self.rivals(i)) and not self.circular(i)

    def circular(self, i: int) -> bool:
        """Tell whether a total would be part of itself."""
        calon = self.nilai[i].calon
        tunggu = list(calon.inti)
        lewat = set(tunggu)
        while tunggu:
            garis = tunggu.pop()
            if garis == calon.total:
                return True
            for j in self.menurut_total.get(garis, ()):
                if j in self.terpilih and self.nilai[j].calon.posisi & calon.posisi:
                    baru = self.nilai[j].calon.inti - lewat
                    lewat |= baru
                    tunggu += baru
        return False


def _contradict(kiri: Nilai, kanan: Nilai) -> bool:
    """Tell whether two candidates can't both be meant, where both hold."""
    a, b = kiri.calon, kanan.calon
    if a.posisi.isdisjoint(b.posisi):
        return False
    kuat = min(kiri.bits, kanan.bits) >= BIT_TERENDAH + BIT_KEDUA
    bersama = len(a.inti & b.inti)
    if a.total == b.total:
        return bersama > 0 or not kuat
    if bersama > 1 or (bersama and not kuat):
        return True
    return a.total in b.inti and b.total in a.inti


class Tukar(NamedTuple):
    """What an exchange gives up and what it brings."""

    lepas: list[Nilai]
    dapat: list[Nilai]

    @property
    def better(self) -> bool:
        """Tell whether every total keeps a sum that is nearly as well proven, and more comes."""
        terbaik: dict[int, float] = {}
        for _bits, calon in self.dapat:
            terbaik[calon.total] = max(calon.rentang.bits, terbaik.get(calon.total, 0.0))
        cukup = all(
            terbaik.get(calon.total, 0.0) >= BAGIAN_TUKAR * calon.rentang.bits
            for _bits, calon in self.lepas
        )
        return cukup and _worth(self.dapat) > _worth(self.lepas)


def _worth(nilai: list[Nilai]) -> float:
    return sum(bits - BIT_TUKAR for bits, _calon in nilai)


def _exchange(pilihan: Pilihan, i: int) -> None:
    """Put a candidate in the place of its rivals where the sums that then fit say more.

    A total of all leaves stands in the way of subtotals that each would explain a part of it.
    """
    lepas = [j for j in pilihan.rivals(i) if j in pilihan.terpilih]
    if not lepas:
        return
    semula = set(pilihan.terpilih)
    pilihan.terpilih.difference_update(lepas)
    if not pilihan.fits(i):
        pilihan.terpilih = semula
        return
    pilihan.terpilih.add(i)
    bebas = {k for j in lepas for k in pilihan.rivals(j)}
    for j in sorted(bebas.union(lepas)):
        if j not in pilihan.terpilih and pilihan.fits(j):
            pilihan.terpilih.add(j)
    hilang = [pilihan.nilai[j] for j in sorted(semula - pilihan.terpilih)]
    dapat = [pilihan.nilai[j] for j in sorted(pilihan.terpilih - semula)]
    if not Tukar(hilang, dapat).better:
        pilihan.terpilih = semula
