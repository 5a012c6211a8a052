"""Which columns of a long list name its levels: kode and name of each, or a name alone."""

import re
from collections.abc import Callable, Sequence

from lkjip_xl.cells.kode import parse_kode, split_parts
from lkjip_xl.cells.numbers import read_text
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.model.pohon import TINGKAT
from lkjip_xl.norms.kode import TINGKAT_BAGIAN
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.roles import BUKAN_URAIAN, column_words
from lkjip_xl.tables.anggaran.rows.repair import plain_kode
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
URUTAN = TINGKAT[:-1]
_FUNGSI = later(r"\bfungsi\b")  # 01 Pelayanan Umum is the state's function, and no urusan
_CUKUP = 0.8
_DILIHAT = 300


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
    judul = ((k, kata) for k, kata in column_words(kepala).items() if k not in uang)
    bernama = {k: kata for k, kata in judul if _may_name_level(kata)}
    kata = {k: " ".join(kata) for k, kata in bernama.items()}
    dilihat = rows[:: max(1, len(rows) // _DILIHAT)]
    berpasangan = _pairs(grid, kata, dilihat)
    terpakai = {k for tingkat in berpasangan for k in (tingkat.kode, tingkat.nama)}
    sisa = {k: _own_words(bernama[k]) for k in kata if k not in terpakai}
    tunggal = {tingkat.tingkat: tingkat for tingkat in _texts(grid, sisa, dilihat)}
    jenjang = _in_order(tunggal | {tingkat.tingkat: tingkat for tingkat in berpasangan})
    if len(jenjang) < 2 or not _side_by_side(grid, jenjang, dilihat):
        return []
    lain = set(kolom.get("kode", ())) - {tingkat.kode for tingkat in jenjang}
    return [] if any(_goes_down(grid, k, rows) for k in lain) else jenjang


def _goes_down(grid: Grid, kolom: int, rows: Sequence[int]) -> bool:
    """Tell a column of kode that names rows above other rows: the levels stand below each other.

    Bidang beside Sub Kegiatan then says who does it, and is no level.
    """
    kata = {teks for b in rows if (teks := plain_kode(rapikan(grid.nilai(b, kolom))))}
    kode = {tuple(bagian) for bagian in map(split_parts, kata) if bagian}
    return any(bagian[:n] in kode for bagian in kode for n in range(1, len(bagian)))


def _may_name_level(kata: tuple[str, ...]) -> bool:
    """Tell a heading that may name a level: Lokasi Kegiatan names something else of it."""
    polos = len(kata) == 1 or _level(kata[-1]) or _KODE_NAMA.search(kata[-1])
    lain = (*map(_FUNGSI.search, kata), *map(BUKAN_URAIAN.search, kata))
    return bool(polos) and not any(lain)


def _own_words(kata: tuple[str, ...]) -> str:
    """Return the lowest word of a heading where it names a level: a group may name several."""
    return kata[-1] if _level(kata[-1]) else " ".join(kata)


def _level(kata: str) -> TingkatBaris | None:
    """Return the level that a heading names."""
    return next((tingkat for tingkat, pola in _TINGKAT if re.search(pola, kata)), None)


def _in_order(jenjang: dict[TingkatBaris, KolomTingkat]) -> list[KolomTingkat]:
    return [jenjang[teks] for teks in URUTAN if teks in jenjang]


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


def level_columns(jenjang: list[KolomTingkat]) -> Kolom:
    """Return the columns of kode and names; a text that holds both counts as both."""
    nama = tuple(kolom.nama for kolom in jenjang)
    return {"kode": tuple(s.nama if s.kode is None else s.kode for s in jenjang), "uraian": nama}
