"""Candidates for "a column is the sum of others": runs, every k-th column, any two.

Two rows at a time are packed into one integer, so that sums of packed rows are packed sums: a
run of columns that adds up is one look-up of (sum so far + total) among the sums that follow.
A few pairs of telling rows are enough, since a relation need only hold in one of the pairs to
become a candidate; whether it holds is counted row by row.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkjip_xl.norms.bukti import BARIS_CALON, BARIS_CALON_TERBANYAK, LANGKAH_KOLOM
from lkjip_xl.relations.scaled import Skala, sample

Jumlah = tuple[int, tuple[int, ...]]  # the total's column, and the columns that make it up
_GESER = 1 << 96
_LEBAR = 8


def telling_rows(skala: Skala) -> list[int]:
    """Return the rows with most amounts, some of them spread over the table, some per column."""
    kaya = {b: len({abs(satu[b] or 0) for satu in skala.kolom}) for b in sample(skala.panjang)}
    urut = sorted((b for b, n in kaya.items() if n > 2), key=lambda b: (-kaya[b], b))
    langkah = max(1, len(urut) // (BARIS_CALON // 2))
    pilih = dict.fromkeys([*urut[: BARIS_CALON // 2], *urut[::langkah][: BARIS_CALON // 2]])
    for kolom in skala.kolom:
        kurang = 2 - sum(1 for b in pilih if kolom[b])
        if kurang > 0 and len(pilih) < BARIS_CALON_TERBANYAK:
            pilih.update(dict.fromkeys([b for b in urut if kolom[b] and b not in pilih][:kurang]))
    return list(pilih)


def sum_candidates(skala: Skala, baris: Sequence[int], urut: Sequence[int]) -> set[Jumlah]:
    """Return which columns could be sums of others of `urut`, by pairs of neighbouring rows."""
    hasil: set[Jumlah] = set()
    lebar = _LEBAR if any(skala.kasar) else 0
    for pertama, kedua in zip(baris, [*baris[1:], *baris[:1]], strict=True):
        padat = [_pack(satu[pertama] or 0, satu[kedua] or 0, lebar) for satu in skala.kolom]
        total = [(k, n) for k, n in enumerate(padat) if n]
        pasangan = _Pasangan(padat, total, lebar)
        for langkah in LANGKAH_KOLOM:
            for awal in range(min(langkah, len(urut))):
                hasil.update(pasangan.runs(urut[awal::langkah]))
        hasil.update(pasangan.twos(urut))
    return hasil


def sum_says(
    skala: Skala, total: int, bagian: tuple[int, ...], hasil: int, baris: int
) -> bool | None:
    """Tell whether a sum holds and tells, breaks, or says nothing in a row.

    A blank result says nothing; a sum of one amount is a copy.
    """
    kolom = skala.kolom
    besar = kolom[total][baris]
    isi = [kolom[k][baris] for k in bagian]
    if besar is None or kolom[hasil][baris] is None or all(n is None for n in isi):
        return None
    beda = abs(besar - sum(n for n in isi if n))
    if 2 * beda > skala.tolerance((total, *bagian)):
        return False
    return True if sum(1 for n in isi if n) > 1 else None


@dataclass(frozen=True, slots=True)
class _Pasangan:
    """Two rows, packed: what each column holds in both, and the columns that may be sums."""

    padat: list[int]
    total: list[tuple[int, int]]
    lebar: int

    def near(self, kunci: int) -> tuple[int, ...]:
        """Return the keys under which a sum may be found; rounding may put it in the next."""
        return (kunci - 1, kunci, kunci + 1) if self.lebar else (kunci,)

    def runs(self, kolom: Sequence[int]) -> Iterator[Jumlah]:
        """Yield the runs of at least two columns that make up another column."""
        padat = [self.padat[k] for k in kolom]
        jumlah = [0]
        for n in padat:
            jumlah.append(jumlah[-1] + n)
        letak: dict[int, list[int]] = {}
        for posisi, n in enumerate(jumlah):
            letak.setdefault(self._key(n), []).append(posisi)
        for awal, n in enumerate(padat):
            if n:
                for total, besar in self.total:
                    for kunci in self.near(self._key(jumlah[awal] + besar)):
                        akhir = _next(letak.get(kunci), awal + 1)
                        if akhir and total not in kolom[awal:akhir]:
                            yield total, tuple(kolom[awal:akhir])

    def twos(self, kolom: Sequence[int]) -> Iterator[Jumlah]:
        """Yield any two columns that make up another column."""
        letak: dict[int, list[int]] = {}
        for k, n in self.total:
            letak.setdefault(self._key(n), []).append(k)
        berisi = [k for k in kolom if self.padat[k]]
        for i, satu in enumerate(berisi):
            for dua in berisi[i + 1 :]:
                for kunci in self.near(self._key(self.padat[satu] + self.padat[dua])):
                    for total in letak.get(kunci, ()):
                        if total not in (satu, dua):
                            yield total, (satu, dua)

    def _key(self, n: int) -> int:
        return n // self.lebar if self.lebar else n


def _pack(a: int, b: int, lebar: int) -> int:
    """Return two amounts as one integer; where amounts are rounded the first alone finds."""
    return a if lebar else a + b * _GESER


def _next(posisi: list[int] | None, setelah: int) -> int | None:
    """Return the first position after one, in a sorted list."""
    if not posisi:
        return None
    i = bisect_right(posisi, setelah)
    return posisi[i] if i < len(posisi) else None
