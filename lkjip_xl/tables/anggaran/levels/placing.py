"""Where formulas, kode and order disagree about who is whose child, and rows without a kode.

The parent's own formula decides, then kode, then order. A place that no amount proves is a
guess, from which no kesalahan may follow.
"""

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import takewhile

from lkjip_xl.cells.formulas import summed_rows
from lkjip_xl.grid.grid import Grid
from lkjip_xl.norms.kode import INDUK
from lkjip_xl.tables.anggaran.levels.parents import Induk, Ragu, depths
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

_PALING_BANYAK = 50
_NOL = Decimal(0)


@dataclass
class Penempatan:
    """The rows with their parents while these are settled."""

    rows: list[BarisMentah]  # in order
    induk: Induk  # each row's parent so far
    anak: list[list[int]]  # each row's children so far
    nilai: list[dict[int, Decimal | None]]  # what each row holds, by column (rupiah)
    ragu: dict[int, Ragu]  # rows whose place was in question
    # Sums of children by row and column (rupiah), once asked for.
    jumlah_anak: dict[int, dict[int, Decimal]] = field(default_factory=dict)

    def fits_with(self, atas: int, baru: Sequence[int]) -> bool:
        """Tell whether a row's own amounts are those of its children and of some rows more."""
        if atas not in self.jumlah_anak:
            self.jumlah_anak[atas] = {
                k: sum((self.nilai[a].get(k) or _NOL for a in self.anak[atas]), _NOL)
                for k in self.rows[atas].jumlah
            }
        anak = self.jumlah_anak[atas]
        tertulis = {k: n for k, n in self.rows[atas].jumlah.items() if n is not None}
        return any(tertulis.values()) and all(
            nilai == anak[k] + sum((self.nilai[a].get(k) or _NOL for a in baru), _NOL)
            for k, nilai in tertulis.items()
        )

    def fits(self, atas: int, anak: Sequence[int]) -> bool:
        """Tell whether a row's own amounts are the sums of some rows."""
        tertulis = {k: n for k, n in self.rows[atas].jumlah.items() if n is not None}
        return any(tertulis.values()) and all(
            nilai == sum((self.nilai[a].get(k) or _NOL for a in anak), _NOL)
            for k, nilai in tertulis.items()
        )

    def move(self, posisi: int, atas: int | None) -> None:
        """Put a row under another parent; under a row that stands below it, it cannot."""
        if atas is not None and _stands_below(self, atas, posisi):
            return
        lama = self.induk[posisi]
        for induk in (lama, atas):
            if induk is not None:
                self.jumlah_anak.pop(induk, None)
        if lama is not None:
            self.anak[lama].remove(posisi)
        self.induk[posisi] = atas
        if atas is not None:
            self.anak[atas].append(posisi)


def settle(rows: list[BarisMentah], induk: Induk, grid: Grid) -> tuple[Induk, dict[int, Ragu]]:
    """Return the parents by kode, corrected where rows disagree, and the rows it is about."""
    anak: list[list[int]] = [[] for _ in rows]
    for posisi, atas in enumerate(induk):
        if atas is not None:
            anak[atas].append(posisi)
    tempat = Penempatan(rows, list(induk), anak, _values(rows, induk, anak), {})
    _leading_rows(tempat)
    _own_kode(tempat)
    _groups_between(tempat)
    _without_kode(tempat)
    _formulas(tempat, grid)
    return tempat.induk, tempat.ragu


def _values(
    rows: list[BarisMentah], induk: Induk, anak: list[list[int]]
) -> list[dict[int, Decimal | None]]:
    """Return what each row says, counted from below where it says nothing."""
    nilai: list[dict[int, Decimal | None]] = [dict(baris.jumlah) for baris in rows]
    dalam = depths(induk)
    for posisi in sorted(range(len(rows)), key=lambda p: -dalam[p]):
        for kolom in [k for k, n in rows[posisi].jumlah.items() if n is None]:
            angka = [n for a in anak[posisi] if (n := nilai[a].get(kolom)) is not None]
            if angka:
                nilai[posisi][kolom] = sum(angka, _NOL)
    return nilai


def _leading_rows(tempat: Penempatan) -> None:
    """Put what stands below rows without kode, or a SKPD, at the top of a table under them.

    Such a row holds all that follows, or as many of the topmost rows as its amounts add up.
    """
    awal = next((p for p, baris in enumerate(tempat.rows) if baris.kode), 0)
    while _heads_all(tempat.rows, awal):
        awal += 1
    for posisi in reversed(range(awal if awal <= _PALING_BANYAK else 0)):
        akar = [p for p in range(posisi + 1, len(tempat.rows)) if tempat.induk[p] is None]
        milik = akar if not tempat.rows[posisi].terisi else _run(tempat, posisi, akar)
        if milik is None:
            milik = akar
            if tempat.rows[posisi].kode is None:
                tempat.ragu[posisi] = Ragu("tanpa_kode", terbukti=False)
        for baris in milik:
            tempat.move(baris, posisi)


def _groups_between(tempat: Penempatan) -> None:
    """Put the topmost rows that a row without kode adds up, and which stand below it, under it.

    Such groups stand above the programs: Sasaran 1, its programs, Sasaran 2, its programs.
    """
    akar = [p for p, atas in enumerate(tempat.induk) if atas is None]
    for posisi in reversed(range(len(tempat.rows))):
        baris = tempat.rows[posisi]
        if baris.kode is not None or tempat.induk[posisi] is None or tempat.anak[posisi]:
            continue
        di_bawah = akar[bisect_right(akar, posisi) :]
        berkode = list(takewhile(lambda p: tempat.rows[p].kode is not None, di_bawah))
        milik = _run(tempat, posisi, berkode) if berkode and berkode[0] == posisi + 1 else None
        if milik is not None:
            tempat.move(posisi, None)
            insort(akar, posisi)
            for satu in milik:
                tempat.move(satu, posisi)
                akar.remove(satu)


def _heads_all(rows: Sequence[BarisMentah], posisi: int) -> bool:
    """Tell a SKPD above the first urusan: it holds the whole table, as in a summary of one SKPD."""
    if posisi + 1 >= len(rows):
        return False
    dua = [baris.kode.tingkat if baris.kode else "" for baris in rows[posisi : posisi + 2]]
    return dua[0] == "skpd" and dua[1] in {"urusan", "bidang_urusan"}


def _run(tempat: Penempatan, posisi: int, akar: list[int]) -> list[int] | None:
    """Return all the topmost rows, or the first ones, that a row's amounts add up."""
    if tempat.fits(posisi, akar):
        return akar
    return next(
        (
            akar[:n]
            for n in range(1, min(len(akar), _PALING_BANYAK))
            if tempat.fits(posisi, akar[:n])
        ),
        None,
    )


def _own_kode(tempat: Penempatan) -> None:
    """Put each kegiatan and sub kegiatan under the row whose kode begins its own.

    Where no row has that kode, its place may be the row above it whose amounts then fit.
    """
    letak: dict[tuple[str, tuple[str, ...]], int] = {}
    skpd = _agencies(tempat.rows)
    for posisi, baris in enumerate(tempat.rows):
        if baris.kode and baris.kode.tingkat != "rekening":  # 5.1.02 is no program 5.01.02
            letak.setdefault((skpd[posisi], baris.kode.bagian), posisi)
    yatim: dict[int, list[int]] = {}
    terakhir: dict[str, int] = {}
    for posisi, baris in enumerate(tempat.rows):
        kode = baris.kode
        if kode is None:
            continue
        terakhir[kode.tingkat] = posisi
        if kode.induk is None or _has_kode(tempat, tempat.induk[posisi], kode.induk):
            continue
        atas = letak.get((skpd[posisi], kode.induk))
        if atas is not None and atas != posisi:
            tempat.move(posisi, atas)
            proven = tempat.fits(atas, tempat.anak[atas])
            tempat.ragu[posisi] = Ragu("urutan", proven)
        elif (dekat := terakhir.get(INDUK[kode.tingkat])) is not None:
            yatim.setdefault(dekat, []).append(posisi)
    for dekat, yatim_dekat in yatim.items():
        cocok = tempat.fits(
            dekat, [*(a for a in tempat.anak[dekat] if a not in yatim_dekat), *yatim_dekat]
        )
        for posisi in yatim_dekat:
            if cocok and tempat.induk[posisi] != dekat:
                tempat.move(posisi, dekat)
            tempat.ragu[posisi] = Ragu("kode", cocok)


def _agencies(rows: list[BarisMentah]) -> list[str]:
    """Return for each row the SKPD under which it stands, by its kode."""
    hasil, sekarang = [], ""
    for baris in rows:
        if baris.kode and baris.kode.tingkat == "skpd":
            sekarang = baris.kode.teks
        hasil.append(sekarang)
    return hasil


def _has_kode(tempat: Penempatan, atas: int | None, bagian: tuple[str, ...]) -> bool:
    """Tell whether a row carries a kode."""
    kode = None if atas is None else tempat.rows[atas].kode
    return kode is not None and kode.tingkat != "rekening" and kode.bagian == bagian


def _without_kode(tempat: Penempatan) -> None:
    """Place the rows without kode: below the row above them, or beside it where amounts prove it.

    Where other rows of the table prove that such rows are details, or they stand below a
    rekening, that is no guess.
    """
    kelompok: dict[int, list[int]] = {}
    for posisi, baris in enumerate(tempat.rows):
        atas = tempat.induk[posisi]
        berisi = baris.kode is None and any(baris.jumlah.values())
        if berisi and atas is not None and tempat.rows[atas].kode:
            kelompok.setdefault(atas, []).append(posisi)
    rincian = 0
    sisa: list[tuple[int, list[int]]] = []
    for atas, anggota in kelompok.items():
        if _move_up(tempat, atas, anggota):
            continue
        if tempat.fits_with(atas, ()):
            rincian += 1
        elif tempat.rows[atas].terisi:
            sisa.append((atas, anggota))
    for atas, anggota in sisa:
        kode = tempat.rows[atas].kode
        if not rincian and kode and kode.tingkat != "rekening":
            tempat.ragu |= dict.fromkeys(anggota, Ragu("tanpa_kode", terbukti=False))


def _move_up(tempat: Penempatan, atas: int, pindah: list[int]) -> bool:
    """Put rows beside the row above them, or higher, where the amounts up there need them."""
    anak_lain = [a for a in tempat.anak[atas] if a not in pindah]
    if anak_lain and not tempat.fits(atas, anak_lain):
        return False
    naik = tempat.induk[atas]
    while naik is not None:
        if tempat.fits_with(naik, pindah):
            for posisi in pindah:
                tempat.move(posisi, naik)
            return True
        naik = tempat.induk[naik]
    return False


def _formulas(tempat: Penempatan, grid: Grid) -> None:
    """Put a row under the one whose sum takes it in, though its kode says another parent.

    Only where the kode's parent does not add it up too, by formula or by amount, and where the
    row is of the level that the sum's other rows have: else the formula itself is at fault.
    """
    rows, letak = tempat.rows, {mentah.baris: p for p, mentah in enumerate(tempat.rows)}
    for kolom in rows[0].jumlah if grid.ada_rumus and rows else ():
        rujukan = {
            p: {letak[b] for b in baris if b in letak}
            for p, mentah in enumerate(rows)
            if (teks := grid.rumus.get((mentah.baris, kolom)))
            and (baris := summed_rows(teks, kolom, grid.n_baris))
        }
        for atas, bawah in rujukan.items():
            for posisi in sorted(bawah):
                if _is_taken_over(tempat, atas, posisi, rujukan):
                    tempat.move(posisi, atas)
                    tempat.ragu[posisi] = Ragu("rumus", terbukti=True)
        if rujukan:
            break


def _is_taken_over(
    tempat: Penempatan, atas: int, posisi: int, rujukan: dict[int, set[int]]
) -> bool:
    """Tell whether a sum shows that a row is another one's child than its kode says."""
    lama = tempat.induk[posisi]
    if (
        lama in {atas, None}
        or lama is None
        or posisi == atas
        or _stands_below(tempat, posisi, atas)
    ):
        return False
    if posisi in rujukan.get(lama, set()) or tempat.fits(lama, tempat.anak[lama]):
        return False
    setingkat = {k.tingkat for a in tempat.anak[atas] if (k := tempat.rows[a].kode)}
    kode = tempat.rows[posisi].kode
    return not _stands_below(tempat, atas, posisi) and (kode is None or kode.tingkat in setingkat)


def _stands_below(tempat: Penempatan, posisi: int, atas: int) -> bool:
    """Tell whether a row is another one, or is found by climbing from it."""
    naik: int | None = posisi
    while naik is not None and naik != atas:
        naik = tempat.induk[naik]
    return naik == atas
