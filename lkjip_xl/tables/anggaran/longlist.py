"""Long lists: one row per rekening, the levels above it repeated as columns beside it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from lkjip_xl.cells.kode import Kode, parse_kode, split_named
from lkjip_xl.cells.text import kunci_nama, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.model.pohon import (
    TINGKAT_PROGRAM,
    BuktiTingkat,
    Pohon,
    Simpul,
    Subjumlah,
    bangun_pohon,
)
from lkjip_xl.tables.anggaran.longlist_columns import URUTAN, KolomTingkat
from lkjip_xl.tables.anggaran.rows.repair import plain_kode
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total
from lkjip_xl.tables.anggaran.rows.shares import Penjumlah
from lkjip_xl.tables.anggaran.rows.totals import sort_sums
from lkjip_xl.tables.anggaran.sums import count_rows

Isi = tuple[Kode | None, str]
_SEPEREMPAT = 4  # fewer repeated rows than one in four were copied by mistake
_NOL = Decimal(0)
Jumlah = Mapping[int, Decimal | None]


def _read_level(grid: Grid, baris: int, jenjang: KolomTingkat) -> Isi:
    """Return kode and name of one level of a row."""
    teks = rapikan(grid.nilai(baris, jenjang.nama))
    if jenjang.kode is not None:
        tertulis = rapikan(grid.nilai(baris, jenjang.kode))
        return parse_kode(tertulis) or parse_kode(plain_kode(tertulis)), teks
    dua = split_named(teks)
    if dua and (kode := parse_kode(dua[0])):
        return kode, dua[1]
    return None, teks


def read_list(grid: Grid, rows: list[BarisMentah], jenjang: list[KolomTingkat]) -> Pohon:
    """Return the tree of a long list: its rows are leaves, the levels above them have no row.

    A level blank in a row is that of the row above, as in lists that do not repeat it.
    """
    jumlah: list[BarisMentah] = []
    lepas: list[BarisMentah] = []
    daun: list[BarisMentah] = []
    for baris in rows:
        menjumlah = is_total(baris) or (baris is rows[-1] and _adds_others(rows))
        bernama = any(_read_level(grid, baris.baris, s)[1] for s in jenjang)
        (jumlah if menjumlah else daun if bernama else lepas).append(baris)
    pohon = _grow(grid, daun, jenjang)
    berkode = any(cabang.simpul.kode for cabang in pohon.menurut.values())
    urut = tuple(_flatten(pohon.atas))
    total, subjumlah = _sums(jumlah, urut, grid)
    dikenal = {total.baris if total else -1, *(satu.baris.baris for satu in subjumlah)}
    lepas += [baris for baris in jumlah if baris.baris not in dikenal]
    tumbuh = bangun_pohon(
        urut,
        "kode" if berkode else "gaya",
        apart(total) if total else None,
        tuple([Subjumlah(apart(satu.baris), satu.dari, satu.cara) for satu in subjumlah]),
        tuple([apart(baris) for baris in lepas if any(baris.jumlah.values())]),
    )
    tertutup = total is not None and _is_sum_of(total.jumlah, [baris.jumlah for baris in daun])
    return replace(tumbuh, bukti=BuktiTingkat(tertutup=tertutup))


def _sums(
    jumlah: list[BarisMentah], urut: Sequence[Simpul], grid: Grid
) -> tuple[BarisMentah | None, list[Penjumlah]]:
    """Return the total of a list and its subtotals; none of several where its rows are mixed."""
    if len(jumlah) < 2:
        return (jumlah[0] if jumlah else None), []
    if any(bawah.baris < atas.baris for atas, bawah in pairwise(urut)):
        return None, []
    mentah = [BarisMentah(s.baris, "", None, s.kode or "", s.uraian, s.jumlah) for s in urut]
    return sort_sums(jumlah, count_rows(mentah, [s.induk for s in urut]), grid)[:2]


def apart(baris: BarisMentah) -> Simpul:
    """Return a row that stands outside of the levels."""
    nama = baris.uraian or baris.teks_kode
    return Simpul(baris.baris, "jumlah", 0, None, None, nama, baris.jumlah)


def _adds_others(rows: list[BarisMentah]) -> bool:
    """Tell whether the last row is the sum of all others in each column: a total, whatever it says.

    Two rows prove nothing: either may be the copy of the other.
    """
    *atas, akhir = rows
    daun = [baris for baris in atas if not is_total(baris)]
    return len(daun) > 1 and _is_sum_of(akhir.jumlah, [baris.jumlah for baris in daun])


def _is_sum_of(jumlah: Jumlah, daun: Sequence[Jumlah]) -> bool:
    """Tell amounts that are, in each column that has one, the sum of others."""
    return any(jumlah.values()) and all(
        nilai == sum((satu.get(k) or _NOL for satu in daun), _NOL)
        for k, nilai in jumlah.items()
        if nilai is not None
    )


def _grow(grid: Grid, daun: list[BarisMentah], jenjang: list[KolomTingkat]) -> "_Tumbuh":
    """Return the tree of the rows of a list; where many repeat its lowest level, they are finer.

    A list of payments names its sub kegiatan once for each: their sum is the sub kegiatan. So are
    the few that a column of words tells apart: Langkah Aksi.
    """
    pohon = _Tumbuh(grid, jenjang)
    for baris in daun:
        pohon.add(baris)
    kembar = [rows for rows in pohon.repeated() if len(rows) > 1]
    lebih = sum(len(rows) - 1 for rows in kembar)
    rinci = lebih * _SEPEREMPAT > len(daun) or _told_apart(grid, daun, jenjang[-1].nama, kembar)
    if pohon.terbawah not in TINGKAT_PROGRAM or not rinci:
        return pohon
    pohon = _Tumbuh(grid, [*jenjang, replace(jenjang[-1], tingkat="rincian")])
    for baris in daun:
        pohon.add(baris)
    return pohon


def _told_apart(
    grid: Grid, daun: list[BarisMentah], nama: int, kembar: Sequence[Sequence[int]]
) -> bool:
    """Tell whether a column of words left of the amounts says another thing in each repeated row.

    A row that was copied by mistake says the same.
    """
    uang = min((k for baris in daun[:1] for k in baris.jumlah if k > nama), default=0)
    isi = [grid.kolom[k] for k in range(nama + 1, uang)]
    berkata = [kolom for kolom in isi if all(isinstance(kolom[s.baris], str) for s in daun)]
    return bool(kembar) and any(
        all(len({kolom[b] for b in rows}) == len(rows) for rows in kembar) for kolom in berkata
    )


class _Tumbuh:
    """The tree of a list while its rows are added."""

    def __init__(self, grid: Grid, jenjang: list[KolomTingkat]) -> None:
        self.grid, self.jenjang = grid, jenjang
        self.terbawah = jenjang[-1].tingkat
        self.atas: list[_Cabang] = []
        self.menurut: dict[tuple[str, ...], _Cabang] = {}
        self._lalu: list[Isi] = [(None, "")] * (len(jenjang) - 1)

    def add(self, baris: BarisMentah) -> None:
        """Hang a row below the nodes of its levels, which are made where they are new."""
        jalur: tuple[str, ...] = ()
        cabang = self.atas
        for level, (kode, nama) in zip(self.jenjang, self._levels(baris.baris), strict=False):
            if not nama:
                continue
            jalur = (*jalur, kode.teks if kode else kunci_nama(nama))
            if jalur not in self.menurut:
                baru = Simpul(
                    baris.baris, _lower(level.tingkat, kode), len(jalur) - 1, None,
                    kode.teks if kode else None, nama, dict.fromkeys(baris.jumlah), maya=True,
                )  # fmt: skip
                self.menurut[jalur] = _Cabang(baru, [])
                cabang.append(self.menurut[jalur])
            cabang = self.menurut[jalur].anak
        kode, nama = _read_level(self.grid, baris.baris, self.jenjang[-1])
        daun = Simpul(
            baris.baris, self.jenjang[-1].tingkat, len(jalur), None, kode.teks if kode else None,
            nama or baris.uraian, baris.jumlah,
        )  # fmt: skip
        cabang.append(_Cabang(daun, []))

    def repeated(self) -> Iterator[list[int]]:
        """Yield the rows (zero-based) of each kode, or else name, below one parent."""
        for cabang in self.menurut.values():
            menurut: dict[str, list[int]] = defaultdict(list)
            for anak in cabang.anak:
                nama = anak.simpul.kode or kunci_nama(anak.simpul.uraian)
                menurut[nama].append(anak.simpul.baris)
            yield from menurut.values()

    def _levels(self, baris: int) -> list[Isi]:
        """Return what a row has in each level above its own, blanks from the row above."""
        for k, level in enumerate(self.jenjang[:-1]):
            isi_level = _read_level(self.grid, baris, level)
            if isi_level[1] and isi_level != self._lalu[k]:
                self._lalu[k:] = [isi_level] + [(None, "")] * (len(self._lalu) - k - 1)
        return self._lalu


def _lower(tingkat: TingkatBaris, kode: Kode | None) -> TingkatBaris:
    """Return the level of a column, or one below it that a kode shows: none is urusan 1."""
    if kode is None or URUTAN.index(kode.tingkat) < URUTAN.index(tingkat):
        return tingkat
    return kode.tingkat


@beku
class _Cabang:
    """A node while the tree grows."""

    simpul: Simpul
    anak: list["_Cabang"]


def _flatten(cabang: list[_Cabang]) -> list[Simpul]:
    """Return nodes in reading order, each knowing its parent's position."""
    hasil: list[Simpul] = []

    def add(dahan: _Cabang, induk: int | None) -> None:
        posisi = len(hasil)
        hasil.append(replace(dahan.simpul, induk=induk))
        for anak in dahan.anak:
            add(anak, posisi)

    for dahan in cabang:
        add(dahan, None)
    return hasil
