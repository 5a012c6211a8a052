"""Rows that have no parent yet, while a tree is sought from its last row to its first."""

from typing import NamedTuple

_AWAL_SELA = 24  # children before the faulty one: kegiatan seldom have more sub kegiatan
_LEBAR_SELA = 48  # children of the faulty one; both bound the work of a row


class Sela(NamedTuple):
    """Open rows that add up but for a faulty one among them and the children behind it.

    `diambil` counts the open rows from the next one on; the faulty one is the last of the first
    `lewat`, its children end at `sampai`.
    """

    diambil: int
    lewat: int
    sampai: int


class Tumpukan:
    """Rows without a parent, the next one on top, and what they add up to from the bottom."""

    def __init__(self) -> None:
        """Begin with no open row."""
        self.akar: list[int] = []
        self.awalan: list[int] = [0]
        self.letak: dict[int, list[int]] = {0: [0]}

    def push(self, posisi: int, nilai: int) -> None:
        """Open a row."""
        self.akar.append(posisi)
        jumlah = self.awalan[-1] + nilai
        self.awalan.append(jumlah)
        self.letak.setdefault(jumlah, []).append(len(self.awalan) - 1)

    def pop(self, banyak: int) -> list[int]:
        """Close the next rows, and return them."""
        for _ in range(banyak):
            self.letak[self.awalan.pop()].pop()
        anak = self.akar[len(self.akar) - banyak :]
        del self.akar[len(self.akar) - banyak :]
        return anak

    def next(self, urut: int) -> int:
        """Return the open row that comes so many after the next one (0: the next one)."""
        return self.akar[len(self.akar) - 1 - urut]

    def run(self, nilai: int) -> int:
        """Return how many of the next rows add up to a number, 0 where none do."""
        cari = self.letak.get(self.awalan[-1] - nilai)
        return len(self.awalan) - 1 - cari[-1] if cari else 0

    def run_around(self, nilai: int) -> Sela | None:
        """Return the next rows that add up to a number if one of them is faulty.

        What a wrong amount leaves is a row whose children do not add up to it: they are still
        open in the midst of its siblings. A parent above agrees with the row where one of its
        children is wrong, and with its children where the row itself is.
        """
        m = len(self.akar)
        for lewat in range(1, min(_AWAL_SELA, m - 1) + 1):
            if self.awalan[m] - self.awalan[m - lewat + 1] > nilai:
                return None
            if sela := self._agreeing_row(nilai, lewat) or self._agreeing_children(nilai, lewat):
                return sela
        return None

    def all_around(self, nilai: int) -> Sela | None:
        """Return all open rows, if they add up to a number but for a faulty one."""
        m, lebih = len(self.akar), self.awalan[-1] - nilai
        for lewat in range(1, m if lebih else 0):
            cari = self.letak.get(self.awalan[m - lewat] - lebih)
            if cari and cari[-1] < m - lewat:
                return Sela(m, lewat, m - cari[-1])
            if self._value(lewat) == lebih:
                return Sela(m, lewat, self._nearest_end(lewat, m))
        return None

    def _value(self, lewat: int) -> int:
        """Return the number of the last of so many next rows."""
        m = len(self.akar)
        return self.awalan[m - lewat + 1] - self.awalan[m - lewat]

    def _agreeing_row(self, nilai: int, lewat: int) -> Sela | None:
        """Return the rows that add up with the faulty row, and without its children."""
        m = len(self.akar)
        for sampai in range(lewat + 1, min(lewat + _LEBAR_SELA, m) + 1):
            sela = self.awalan[m - lewat] - self.awalan[m - sampai]
            cari = self.letak.get(self.awalan[m] - sela - nilai)
            if cari and sela and cari[0] <= m - sampai:
                bawah = next(urut for urut in reversed(cari) if urut <= m - sampai)
                return Sela(m - bawah, lewat, sampai)
        return None

    def _agreeing_children(self, nilai: int, lewat: int) -> Sela | None:
        """Return the rows that add up without the faulty row, and with its children."""
        m = len(self.akar)
        cari = self.letak.get(self.awalan[m] - self._value(lewat) - nilai)
        if cari and cari[0] < m - lewat:
            bawah = next(urut for urut in reversed(cari) if urut < m - lewat)
            return Sela(m - bawah, lewat, self._nearest_end(lewat, m - bawah))
        return None

    def _nearest_end(self, lewat: int, diambil: int) -> int:
        """Return where the children of a faulty row end: most slips leave it nearest to them."""
        m, sendiri = len(self.akar), self._value(lewat)
        return min(
            range(lewat + 1, diambil + 1),
            key=lambda sampai: abs(self.awalan[m - lewat] - self.awalan[m - sampai] - sendiri),
        )
