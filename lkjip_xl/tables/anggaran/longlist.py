"""Long lists: one row per rekening, the levels above it repeated as columns beside it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from lkjip_xl.cells.kode import Kode, parse_kode, split_named, split_parts
from lkjip_xl.cells.numbers import read_text
from lkjip_xl.cells.text import kunci_nama, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.model.pohon import TINGKAT, Pohon, Simpul, Subjumlah, bangun_pohon
from lkjip_xl.norms.kode import TINGKAT_BAGIAN
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.roles import BUKAN_URAIAN, column_words
from lkjip_xl.tables.anggaran.rows.repair import plain_kode
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total
from lkjip_xl.tables.anggaran.rows.totals import Penjumlah, sort_sums
from lkjip_xl.tables.anggaran.sums import count_rows
from lkjip_xl.tables.header.header import Kepala

_KODE_NAMA = later(r"\b(kode|kd|nama|uraian|nomenklatur)\b\.? ?")
_TINGKAT: tuple[tuple[TingkatBaris, str], ...] = (
    ("rekening", r"\brekening\b|\bbelanja\b|\bakun\b"),
    ("sub_kegiatan", r"\bsub ?kegiatan\b|\bsub$"),
    ("kegiatan", r"\bkegiatan\b"),
    ("program", r"\bprogram\b"),
    ("bidang_urusan", r"\bbidang\b"),
    ("urusan", r"\burusan\b"),
    ("skpd", r"\b(skpd|opd|perangkat daerah|unit)\b"),
)
_URUTAN = TINGKAT[:-1]
_CUKUP = 0.8
Isi = tuple[Kode | None, str]
_DILIHAT = 300
_NOL = Decimal(0)


@beku
class KolomTingkat:
    """One level of a long list: its name, and the columns of its kode (None: in the text)."""

    tingkat: TingkatBaris
    kode: int | None
    nama: int


def find_levels(
    grid: Grid, kepala: Kepala, kolom: Kolom, rows: Sequence[int]
) -> list[KolomTingkat]:
    """Return the level columns of a long list from top to bottom; empty where it is none."""
    uang = {k for n, ks in kolom.items() if n not in {"kode", "uraian", "no"} for k in ks}
    bernama = ((k, judul) for k, judul in column_words(kepala).items() if _may_name_level(judul))
    kata = {k: " ".join(judul) for k, judul in bernama if k not in uang}
    dilihat = rows[:: max(1, len(rows) // _DILIHAT)]
    berpasangan = _pairs(grid, kata, dilihat)
    terpakai = {k for tingkat in berpasangan for k in (tingkat.kode, tingkat.nama)}
    sisa = {k: teks for k, teks in kata.items() if k not in terpakai}
    tunggal = {tingkat.tingkat: tingkat for tingkat in _texts(grid, sisa, dilihat)}
    jenjang = _in_order(tunggal | {tingkat.tingkat: tingkat for tingkat in berpasangan})
    return jenjang if len(jenjang) > 1 and _side_by_side(grid, jenjang, dilihat) else []


def _may_name_level(kata: tuple[str, ...]) -> bool:
    """Tell a heading that may name a level: Lokasi Kegiatan names something else of it."""
    polos = len(kata) == 1 or _level(kata[-1]) or _KODE_NAMA.search(kata[-1])
    return bool(polos) and not any(BUKAN_URAIAN.search(teks) for teks in kata)


def _level(kata: str) -> TingkatBaris | None:
    """Return the level that a heading names."""
    return next((tingkat for tingkat, pola in _TINGKAT if re.search(pola, kata)), None)


def _in_order(jenjang: dict[TingkatBaris, KolomTingkat]) -> list[KolomTingkat]:
    return [jenjang[teks] for teks in _URUTAN if teks in jenjang]


def _pairs(grid: Grid, kata: dict[int, str], rows: Sequence[int]) -> list[KolomTingkat]:
    """Return the levels that have a column of kode and one of names."""
    hasil: dict[TingkatBaris, KolomTingkat] = {}
    for k, teks in kata.items():
        if not re.match(r"(kode|kd)\b", teks):
            continue
        tingkat = _level(teks) or _level_of_all(grid, k, rows)
        nama = _names_beside(kata, k)
        if not tingkat or nama is None or not _share(grid, nama, rows, _is_name):
            continue
        if _share(grid, k, rows, lambda t: split_parts(plain_kode(t)) is not None):
            _take_finer(grid, rows, hasil, KolomTingkat(tingkat, k, nama))
    return _in_order(hasil)


def _names_beside(kata: dict[int, str], kode: int) -> int | None:
    """Return the column of names that is headed as one of kode, of several the one beside it."""
    polos = {k: _KODE_NAMA.sub("", teks).strip() for k, teks in kata.items()}
    senama = [k for k in kata if k != kode]
    nama = [k for k in senama if polos[k] == polos[kode]]
    return nama[0] if len(nama) == 1 else kode + 1 if kode + 1 in nama else None


def _level_of_all(grid: Grid, kolom: int, rows: Sequence[int]) -> TingkatBaris | None:
    """Return the level of all kode in a column, None where they are of several or not whole."""
    kata = [teks for b in rows if (teks := rapikan(grid.nilai(b, kolom)))]
    kode = [satu for satu in map(parse_kode, kata) if satu]
    tingkat = {TINGKAT_BAGIAN.get(len(satu.bagian)) for satu in kode}
    sama = tingkat == {satu.tingkat for satu in kode} and len(tingkat) == 1
    return tingkat.pop() if sama else None


def _texts(grid: Grid, kata: dict[int, str], rows: Sequence[int]) -> list[KolomTingkat]:
    """Return the levels that are one column each: kode and name in one text, or a name."""
    hasil: dict[TingkatBaris, KolomTingkat] = {}
    for k, teks in kata.items():
        tingkat = _level(teks)
        if not tingkat or re.search(r"[/,]| dan ", teks):
            continue
        if _share(grid, k, rows, _is_name):
            _take_finer(grid, rows, hasil, KolomTingkat(tingkat, None, k))
    return _in_order(hasil)


def _take_finer(
    grid: Grid, rows: Sequence[int], hasil: dict[TingkatBaris, KolomTingkat], baru: KolomTingkat
) -> None:
    """Take a column for its level; of Akun and Rekening the one that tells more rows apart."""
    lama = hasil.setdefault(baru.tingkat, baru)
    if baru.tingkat == "rekening" and lama is not baru:
        dua = [len({rapikan(grid.nilai(b, s.nama)) for b in rows}) for s in (lama, baru)]
        if dua[1] > dua[0]:
            hasil[baru.tingkat] = baru


def _is_name(teks: str) -> bool:
    """Tell a name from a kode alone, also 1-06-01, and from an amount that is written as text."""
    return split_parts(plain_kode(teks)) is None and read_text(teks, ".").nilai is None


def _share(grid: Grid, kolom: int, rows: Sequence[int], benar: Callable[[str], bool]) -> bool:
    """Tell whether nearly all filled cells of a column pass a test."""
    kata = [teks for b in rows if (teks := rapikan(grid.nilai(b, kolom)))]
    return bool(kata) and sum(1 for t in kata if benar(t)) >= _CUKUP * len(kata)


def _side_by_side(grid: Grid, jenjang: list[KolomTingkat], rows: Sequence[int]) -> bool:
    """Tell whether rows carry several levels at once, unlike steps of columns.

    Lists that name a level only where it begins leave it blank, or merged, in the rows below: no
    row then names a level without its own lowest one, as the first row of a step does.
    """
    nama = [[bool(rapikan(grid.nilai(b, s.nama))) for s in jenjang] for b in rows]
    terisi = [baris for baris in nama if any(baris)]
    banyak = [baris for baris in terisi if sum(baris) > 1]
    if not banyak:
        return False
    lengkap = all(baris[-1] for baris in terisi)
    return lengkap or len(banyak) >= _CUKUP * len(terisi)


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


def level_columns(jenjang: list[KolomTingkat]) -> Kolom:
    """Return the columns of kode and names; a text that holds both counts as both."""
    nama = tuple(kolom.nama for kolom in jenjang)
    return {"kode": tuple(s.nama if s.kode is None else s.kode for s in jenjang), "uraian": nama}


def read_list(grid: Grid, rows: list[BarisMentah], jenjang: list[KolomTingkat]) -> Pohon:
    """Return the tree of a long list: its rows are leaves, the levels above them have no row.

    A level blank in a row is that of the row above, as in lists that do not repeat it.
    """
    pohon = _Tumbuh(grid, jenjang)
    jumlah: list[BarisMentah] = []
    lepas: list[BarisMentah] = []
    for baris in rows:
        menjumlah = is_total(baris) or (baris is rows[-1] and _adds_others(rows))
        if menjumlah or not any(_read_level(grid, baris.baris, s)[1] for s in jenjang):
            (jumlah if menjumlah else lepas).append(baris)
        else:
            pohon.add(baris)
    berkode = any(cabang.simpul.kode for cabang in pohon.menurut.values())
    urut = tuple(_flatten(pohon.atas))
    total, subjumlah = _sums(jumlah, urut, grid)
    dikenal = {total.baris if total else -1, *(satu.baris.baris for satu in subjumlah)}
    lepas += [baris for baris in jumlah if baris.baris not in dikenal]
    return bangun_pohon(
        urut,
        "kode" if berkode else "gaya",
        apart(total) if total else None,
        tuple([Subjumlah(apart(satu.baris), satu.dari, satu.cara) for satu in subjumlah]),
        tuple([apart(baris) for baris in lepas if any(baris.jumlah.values())]),
    )


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
    return (
        len(daun) > 1
        and any(akhir.jumlah.values())
        and all(
            nilai == sum((baris.jumlah.get(k) or _NOL for baris in daun), _NOL)
            for k, nilai in akhir.jumlah.items()
            if nilai is not None
        )
    )


class _Tumbuh:
    """The tree of a list while its rows are added."""

    def __init__(self, grid: Grid, jenjang: list[KolomTingkat]) -> None:
        self.grid, self.jenjang = grid, jenjang
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
                    baris.baris, kode.tingkat if kode else level.tingkat, len(jalur) - 1, None,
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

    def _levels(self, baris: int) -> list[Isi]:
        """Return what a row has in each level above its own, blanks from the row above."""
        for k, level in enumerate(self.jenjang[:-1]):
            isi_level = _read_level(self.grid, baris, level)
            if isi_level[1] and isi_level != self._lalu[k]:
                self._lalu[k:] = [isi_level] + [(None, "")] * (len(self._lalu) - k - 1)
        return self._lalu


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
