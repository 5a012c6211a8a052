"""Rows below the answers of a survey, found by what they calculate: sums, means, NRR, counts.

Each of them is the answers' mean times one number, in every unsur: the number of respondents for
a sum, 1 for a mean, a bobot for an NRR tertimbang, 25 for an index. No respondent answers so.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.norms.bukti import BAGIAN_BERLAKU
from lkjip_xl.tables.survei.answers import read_answer

_CUKUP_UNSUR = 5  # fewer columns may keep one proportion by chance
_CUKUP_ORANG = 3  # the mean of one or two answers is often an answer
_TERTINGGI = Decimal(10)  # 1-5 and 1-10 scales are answers too, however wrong
_SEPARUH = Decimal("0.5")
_LONGGAR = Decimal("1.02")  # the other number was rounded as well

Jawaban = Sequence[Decimal | None]


@dataclass
class Hitungan:
    """What the answers read so far add up to, unsur by unsur."""

    jumlah: list[Decimal] = field(default_factory=list)
    orang: list[int] = field(default_factory=list)

    def add(self, jawaban: Jawaban) -> None:
        """Add one respondent; what is no answer 1-4 counts nowhere."""
        if not self.jumlah:
            self.jumlah, self.orang = [Decimal(0)] * len(jawaban), [0] * len(jawaban)
        for urut, nilai in enumerate(jawaban):
            if nilai is not None and 1 <= nilai <= 4:
                self.jumlah[urut] += nilai
                self.orang[urut] += 1

    def explains(self, angka: Jawaban, *, seperti_orang: bool) -> bool:
        """Tell whether a row is calculated from these answers.

        Whole numbers 1 to 4 may be a mean that was rounded, or a respondent: only a row without
        what stands beside the respondents (number, profile) is the former.
        """
        ada = [
            (nilai, self.jumlah[u] / self.orang[u], u)
            for u, nilai in enumerate(angka[: len(self.orang)])
            if nilai is not None and self.orang[u] >= _CUKUP_ORANG
        ]
        if len(ada) < _CUKUP_UNSUR:
            return False
        jawaban = sum(_is_answer(nilai) for nilai, _, _ in ada)
        if jawaban == len(ada):
            rata_rata = all(abs(n - rata) <= _SEPARUH for n, rata, _ in ada)
            banyaknya = all(n == self.orang[u] for n, _, u in ada)
            return not seperti_orang and (rata_rata or banyaknya)
        if 2 * jawaban >= len(ada):
            return False
        kali = sorted(nilai / rata for nilai, rata, _ in ada)[(len(ada) - 1) // 2]
        cara = (
            sum(nilai == self.jumlah[u] for nilai, _, u in ada),
            sum(nilai == self.orang[u] for nilai, _, u in ada),
            sum(abs(n - kali * rata) <= _leeway(n) for n, rata, _ in ada) if kali > 0 else 0,
        )
        return Fraction(max(cara), len(ada)) >= BAGIAN_BERLAKU


def _is_answer(nilai: Decimal) -> bool:
    return 1 <= nilai <= 4 and nilai == nilai.to_integral_value()


def _leeway(nilai: Decimal) -> Decimal:
    """Return what rounding may make: whole numbers are rounded, decimals also cut off."""
    eksponen = nilai.as_tuple().exponent
    if not isinstance(eksponen, int) or eksponen >= 0:
        return _SEPARUH * _LONGGAR
    return Decimal(1).scaleb(eksponen) * _LONGGAR


def is_no_respondent(angka: Jawaban) -> bool:
    """Tell a row whose every number is beyond any answer: hundreds of a sum, shares below one."""
    ada = [nilai for nilai in angka if nilai is not None]
    if len(ada) < _CUKUP_UNSUR:
        return False
    return all(nilai > _TERTINGGI for nilai in ada) or all(0 < nilai < 1 for nilai in ada)


@dataclass
class Kaki:
    """What the answers read so far add up to: a row that says the same is a footer."""

    grid: Grid  # the sheet
    samping: list[int]  # columns beside the answers
    unsur: list[int]  # columns of answers
    semua: Hitungan = field(default_factory=Hitungan)  # of all answers so far
    halaman: Hitungan = field(default_factory=Hitungan)  # of those on this page
    # By column beside the answers: so many respondents filled it.
    terisi: Counter[int] = field(default_factory=Counter)
    banyak: int = 0  # respondents so far

    def add(self, baris: int) -> None:
        """Add a respondent."""
        for hitungan in (self.semua, self.halaman):
            hitungan.add(self._answers(baris))
        self.terisi.update(self._filled(baris))
        self.banyak += 1

    def start_page(self) -> None:
        """Start to add up anew below a sum."""
        self.halaman = Hitungan()

    def is_calculated(self, baris: int) -> bool:
        """Tell a row of sums, means or counts of the answers above it."""
        angka = self._answers(baris)
        # A respondent may leave a suggestion blank; a mean has at most its label there.
        selalu = {k for k, n in self.terisi.items() if n == self.banyak}
        mirip = 2 * len(selalu & {*self._filled(baris)}) > len(selalu)
        return is_no_respondent(angka) or any(
            hitungan.explains(angka, seperti_orang=mirip) for hitungan in (self.semua, self.halaman)
        )

    def _answers(self, baris: int) -> list[Decimal | None]:
        return [read_answer(self.grid.nilai(baris, k)).nilai for k in self.unsur]

    def _filled(self, baris: int) -> list[int]:
        """Return the columns beside the answers that are filled."""
        return [k for k in self.samping if rapikan(self.grid.nilai(baris, k))]
