"""Lists over years, triwulan or months: one table per value of that column, the latest feeds."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from lkjip_xl.cells.text import kecilkan, rapikan
from lkjip_xl.cells.words import header_words
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.kepala import BULAN, KATA_TRIWULAN, KE_BERAPA, URUTAN
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.longlist_columns import KolomTingkat
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total
from lkjip_xl.tables.header.header import Kepala

_KATA = later(rf"\b(tahun|thn|bulan|bln|{KATA_TRIWULAN}|semester|periode)\b")
_TAHUN = later(r"(?:19|20)\d\d")
_TW = later(rf"{KATA_TRIWULAN}?\.?\s*({KE_BERAPA})")
_BULAN_TAHUN = later(
    r"(?P<bulan>\d{1,2}|[a-z]{3,9})[ ./-]{1,3}(?P<tahun>20\d\d)|"
    r"(?P<tahun_awal>20\d\d)[ ./-]{1,3}(?P<bulan_akhir>\d{1,2}|[a-z]{3,9})"
)
_TRIWULAN_SETAHUN = 4
_SINGKAT = 3  # Jan, Feb: months are told apart by three letters
_CUKUP = 0.9  # a stray cell is a slip, no other kind of column
_SEPERTIGA = 3  # one row in three that breaks a relation, and it is none
_BERULANG = 0.5  # of a period's rows so many stand in another one too: else it is no list over them


@beku
class Periode:
    """The column that tells the periods of a list apart: its values in order of time.

    The rows of the latest value feed the report, of months those of the latest one measured.
    """

    kolom: int  # of the sheet
    jenis: str  # tahun, bulan or triwulan
    nilai: tuple[str, ...]  # in order of time
    terakhir: str  # that feeds the report
    sendiri: bool = False  # its realisasi is that of each period alone, not from January on

    @property
    def periode_lain(self) -> tuple[str, ...]:
        """Return the values whose rows feed nothing."""
        return tuple(nilai for nilai in self.nilai if nilai != self.terakhir)

    @property
    def tahun(self) -> str | None:
        """Return the year of the latest rows, None where the column holds no years."""
        return self.terakhir if self.jenis == "tahun" else None

    @property
    def bulan(self) -> str | None:
        """Return the month up to which the latest rows count, None where it holds years."""
        if self.jenis == "tahun":
            return None
        if self.jenis == "bulan":
            ke = _month(self.terakhir) or _month_of_year(self.terakhir) or int(self.terakhir)
            return BULAN[(ke - 1) % len(BULAN)].capitalize()
        triwulan = _quarter(self.terakhir) or int(self.terakhir)
        return BULAN[triwulan * len(BULAN) // _TRIWULAN_SETAHUN - 1].capitalize()


def latest_rows(
    grid: Grid,
    kepala: Kepala,
    kolom: Kolom,
    jenjang: Sequence[KolomTingkat],
    rows: list[BarisMentah],
) -> tuple[list[BarisMentah], tuple[Periode, ...]]:
    """Return the rows of the latest period, and the columns that tell: a year, then its quarters.

    Totals add up all periods, and are left out.
    """
    hasil: list[Periode] = []
    while periode := _next_period(grid, kepala, kolom, jenjang, rows, hasil):
        if len(periode.nilai) > 1:
            rows = [
                s for s in rows if rapikan(grid.nilai(s.baris, periode.kolom)) == periode.terakhir
            ]
        hasil.append(periode)
    return rows, tuple(hasil)


def _next_period(
    grid: Grid,
    kepala: Kepala,
    kolom: Kolom,
    jenjang: Sequence[KolomTingkat],
    rows: Sequence[BarisMentah],
    sudah: Sequence[Periode],
) -> Periode | None:
    """Return the column whose values divide a list into the same rows again, None without one.

    A column that holds one year only tells the year of the list; a table that is no list has
    periods only where a heading names them.
    """
    terpakai = {k for lajur in kolom.values() for k in lajur}
    data = [baris for baris in rows if not is_total(baris)]
    for k in range(grid.n_kolom):
        berjudul = _is_headed(kepala, k)
        if (k in terpakai or not jenjang) and not berjudul:
            continue
        jenis, urutan = _order_of(grid, kepala, k, data)
        if not jenis or any(jenis == periode.jenis for periode in sudah):
            continue
        nilai = sorted({rapikan(grid.nilai(s.baris, k)) for s in data} - {""}, key=urutan)
        if nilai and jenis == "tahun" and berjudul:
            return Periode(k, jenis, tuple(nilai), nilai[-1])  # two years are never one budget
        letak = _identity(kolom, jenjang)
        if len(nilai) > 1 and _repeats(grid, k, letak, data):
            akhir = _last_measured(grid, k, kolom, data, nilai)
            return Periode(
                k, jenis, tuple(nilai), akhir, _falls(grid, k, letak, kolom, data, nilai)
            )
    return None


def _identity(kolom: Kolom, jenjang: Sequence[KolomTingkat]) -> list[int]:
    """Return the columns in which a row of one period stands again in another one.

    Where no columns of levels tell, the pagu does too: payments of one name differ in it.
    """
    if jenjang:
        return [k for tingkat in jenjang for k in (tingkat.kode, tingkat.nama) if k is not None]
    return [k for peran in ("kode", "uraian", "anggaran") for k in kolom.get(peran, ())]


def _last_measured(
    grid: Grid, k: int, kolom: Kolom, rows: Sequence[BarisMentah], nilai: Sequence[str]
) -> str:
    """Return the latest value of a column in whose rows anything was spent, else the latest."""
    diserap = kolom.get("realisasi", ())
    terisi = {
        rapikan(grid.nilai(s.baris, k)) for s in rows if any(s.jumlah.get(r) for r in diserap)
    }
    return next((n for n in reversed(nilai) if n in terisi), nilai[-1])


def _falls(
    grid: Grid,
    k: int,
    letak: Sequence[int],
    kolom: Kolom,
    rows: Sequence[BarisMentah],
    nilai: Sequence[str],
) -> bool:
    """Tell realisasi of each period alone: it falls from one to the next in a third of the rows.

    Counted from January on it falls only where something was paid back. Items of one rekening
    have its path, in any order: they are added up.
    """
    menurut: dict[tuple[str, ...], dict[str, Decimal]] = {}
    for baris in rows:
        jalur = tuple(kecilkan(grid.nilai(baris.baris, n)) for n in letak)
        serapan = [n for r in kolom.get("realisasi", ()) if (n := baris.jumlah.get(r)) is not None]
        if serapan:
            milik = menurut.setdefault(jalur, {})
            masa = rapikan(grid.nilai(baris.baris, k))
            milik[masa] = sum(serapan, milik.get(masa, Decimal(0)))
    deret = [[milik[n] for n in nilai if n in milik] for milik in menurut.values()]
    bercerita = [angka for angka in deret if len(set(angka)) > 1]
    turun = [angka for angka in bercerita if sorted(angka) != angka]
    return len(turun) * _SEPERTIGA >= len(bercerita) > 0


def _is_headed(kepala: Kepala, kolom: int) -> bool:
    """Tell whether a column's words name a period."""
    return any(_KATA.search(header_words(kata)) for kata in kepala.kata.get(kolom, ()))


def _order_of(
    grid: Grid, kepala: Kepala, kolom: int, rows: Sequence[BarisMentah]
) -> tuple[str, Callable[[str], int]]:
    """Return what kind of period a column holds by its cells, and how its values are ordered.

    Bare numbers are triwulan or months only under a heading that says so.
    """
    teks_sel = [kecilkan(grid.nilai(s.baris, kolom)) for s in rows]
    kata = " ".join(header_words(teks) for teks in kepala.kata.get(kolom, ()))
    for jenis, urutan in (*_URUTAN, *((n, u) for n, pola, u in _ANGKA if pola.search(kata))):
        if teks_sel and sum(1 for teks in teks_sel if urutan(teks) > 0) >= _CUKUP * len(teks_sel):
            return jenis, urutan
    return "", _year


def _year(teks: str) -> int:
    """Return a year, 0 for any other text."""
    return int(teks) if _TAHUN.fullmatch(teks.strip()) else 0


def _month(teks: str) -> int:
    """Return the number of a month (1-12), 0 for any other text."""
    kata = teks.strip().lower()
    cocok = [
        n for n, nama in enumerate(BULAN, 1) if len(kata) >= _SINGKAT and nama.startswith(kata)
    ]
    return cocok[0] if len(cocok) == 1 else 0


def _month_of_year(teks: str) -> int:
    """Return the months up to that of a year, 10/2024 or Okt 2024; 0 for any other text."""
    cocok = _BULAN_TAHUN.fullmatch(teks.strip().lower())
    if not cocok:
        return 0
    bulan = cocok["bulan"] or cocok["bulan_akhir"]
    ke = _number(len(BULAN))(bulan.lstrip("0")) or _month(bulan)
    return int(cocok["tahun"] or cocok["tahun_awal"]) * len(BULAN) + ke if ke else 0


def _quarter(teks: str) -> int:
    """Return the number of a triwulan, 0 for any other text."""
    cocok = _TW.fullmatch(teks.strip().lower())
    if not cocok or teks.strip().isdigit():
        return 0
    return URUTAN[cocok[1]]


_URUTAN: tuple[tuple[str, Callable[[str], int]], ...] = (
    ("tahun", _year),
    ("bulan", _month),
    ("bulan", _month_of_year),
    ("triwulan", _quarter),
)


def _number(sampai: int) -> Callable[[str], int]:
    """Return what reads a bare number up to a limit, 0 for any other text."""

    def urutan(teks: str) -> int:
        pendek = teks.isdecimal() and len(teks) <= len(str(sampai))
        return int(teks) if pendek and 1 <= int(teks) <= sampai else 0

    return urutan


_ANGKA = (
    ("triwulan", later(rf"\b{KATA_TRIWULAN}\b"), _number(_TRIWULAN_SETAHUN)),
    ("bulan", later(r"\b(bulan|bln)\b"), _number(len(BULAN))),
)


def _repeats(grid: Grid, kolom: int, letak: Sequence[int], rows: Sequence[BarisMentah]) -> bool:
    """Tell whether the rows of a value stand again under other values."""
    menurut: dict[str, set[tuple[str, ...]]] = {}
    for baris in rows:
        jalur = tuple(kecilkan(grid.nilai(baris.baris, k)) for k in letak)
        menurut.setdefault(rapikan(grid.nilai(baris.baris, kolom)), set()).add(jalur)
    semua = [jalur for kembar in menurut.values() for jalur in kembar]
    return len(set(semua)) <= (1 - _BERULANG / 2) * len(semua)
