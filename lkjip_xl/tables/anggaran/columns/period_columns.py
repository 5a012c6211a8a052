"""Columns of realisasi of one month, quarter or semester each: added up, or the last one counts."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from math import factorial, log2

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.bukti import BARIS_CONTOH, BIT_KEBETULAN, BIT_RAGU
from lkjip_xl.norms.kepala import BULAN, KATA_TRIWULAN, KE_BERAPA, RENCANA_KAS, URUTAN
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.content import Muatan
from lkjip_xl.tables.anggaran.columns.evidence import BuktiKolom
from lkjip_xl.tables.anggaran.columns.roles import column_words
from lkjip_xl.tables.columns import Pembaca, read_amounts
from lkjip_xl.tables.context import is_cumulative
from lkjip_xl.tables.header.header import Kepala

_ANGKA = URUTAN | {"pertama": 1, "kedua": 2, "satu": 1, "dua": 2}
_KE = rf"[ .]*({KE_BERAPA}|pertama|kedua|satu|dua)\b"
_TW = later(rf"\b{KATA_TRIWULAN}{_KE}")
_SENDIRI = later(rf"^(.*\b({KATA_TRIWULAN}|semester)\b[^/]{{0,200}})/ ({KE_BERAPA})$")
_SEMESTER = later(rf"\bsemester{_KE}")
_BULAN = later(r"\b(" + "|".join(BULAN) + r")\b")
_DISERAP = later(r"\b(realisasi|terealisasi|serapan|penyerapan|sp2d|spj|pengeluaran|pencairan)\b")
_BUKAN = later(
    rf"%|persen|fisik|kinerja|output|target|rencana|bobot|prognosis|{RENCANA_KAS}|sisa|"
    r"\bjumlah\b|\btotal\b|\blalu\b|\bini\b"
)
_DIRENCANAKAN = later(rf"\brencana\b|\btarget\b|{RENCANA_KAS}")
_TAHUN = later(r"\b20\d\d\b")
_LALU = later(r"\b(bulan|periode|minggu) lalu\b")
_INI = later(r"^(?!.*(s\.d\.|sampai|jumlah|total)).*\b(bulan|periode|minggu) ini\b")
_NOL = Decimal(0)
_DARI_JANUARI = {("bulan", 0), ("triwulan", 2), ("semester", 5)}

Kata = Mapping[int, tuple[str, ...]]
Masa = tuple[str, int]  # bulan, triwulan or semester, and its last month (0-11)


def _periods(jalur: str) -> set[Masa]:
    """Return the periods that a column's words name, by their last months.

    A bare II is that of its group: of the quarters below Realisasi per Triwulan.
    """
    jalur = _SENDIRI.sub(r"\1 \2 \3", jalur)
    return {
        *(("bulan", BULAN.index(nama)) for nama in _BULAN.findall(jalur)),
        *(("triwulan", 3 * _ANGKA[ke] - 1) for ke in _TW.findall(jalur)),
        *(("semester", 6 * _ANGKA[ke] - 1) for ke in _SEMESTER.findall(jalur)),
    }


def month_of(kata: tuple[str, ...]) -> int | None:
    """Return the month (0-11) up to which a column counts by its words, None without one."""
    jalur = " / ".join(kata)
    bulan = {akhir for _, akhir in _periods(jalur)} if is_cumulative([jalur]) else set()
    return bulan.pop() if len(bulan) == 1 else None


def columns_of_year(kepala: Kepala) -> tuple[tuple[int, ...], bool]:
    """Return the columns of one month each, else quarter or semester, and whether a year is whole.

    A period that two columns name is of neither.
    """
    jalur = {k: " / ".join(kata) for k, kata in column_words(kepala).items()}
    semua_masa = {k: _periods(teks) for k, teks in jalur.items()}
    satu_masa = {k: next(iter(masa)) for k, masa in semua_masa.items() if len(masa) == 1}
    for jenis, sebanyak in (("bulan", 12), ("triwulan", 4), ("semester", 2)):
        milik = {k: akhir for k, (nama, akhir) in satu_masa.items() if nama == jenis}
        lajur = [k for k in milik if not is_cumulative([jalur[k]])]
        if lajur and len(set(milik.values())) == len(milik):
            return tuple(lajur), len(lajur) == sebanyak
    return (), False


def spent_by_period(kata: Kata, kecuali: Iterable[int], tahun: str | None) -> tuple[int, ...]:
    """Return the columns of realisasi of one period each, in the order of time; one may be all.

    Of months beside quarters the months are taken: quarters add them up. `kecuali` are columns
    that hold no amounts; those of another year than `tahun` are left out.
    """
    hasil: dict[str, dict[int, list[int]]] = {}
    for k, semua in kata.items():
        jalur = " / ".join(semua)
        masa = _periods(jalur)
        tahun_lain = tahun is not None and set(_TAHUN.findall(jalur)) - {tahun}
        if k in kecuali or len(masa) != 1 or tahun_lain or is_cumulative([jalur]):
            continue
        if _DISERAP.search(jalur) and not _BUKAN.search(jalur):
            jenis, akhir = masa.pop()
            hasil.setdefault(jenis, {}).setdefault(akhir, []).append(k)
    for jenis in ("bulan", "triwulan", "semester"):
        milik = hasil.get(jenis, {})
        if len(milik) > 1 and all(len(lajur) == 1 for lajur in milik.values()):
            return tuple(milik[akhir][0] for akhir in sorted(milik))
    semua_masa = [k for milik in hasil.values() for lajur in milik.values() for k in lajur]
    return tuple(semua_masa) if len(semua_masa) == 1 else ()


def latest_period(
    grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom, pilihan: Kolom
) -> tuple[Kolom, Kolom]:
    """Return the columns with the last filled period as realisasi, where words say s.d. of each.

    The others stay named as possible ones.
    """
    utama = kolom.get("realisasi", ())
    semua = sorted({*utama, *pilihan.get("realisasi", ())})
    kata = column_words(kepala)
    akhir = {k: month_of(kata.get(k, ())) for k in semua}
    if len(utama) != 1 or len(semua) < 2 or None in akhir.values():
        return kolom, pilihan
    terisi = [k for k, angka in _amounts(grid, kepala, sampai, semua).items() if any(angka)]
    if not terisi:
        return kolom, pilihan
    pilih = max(terisi, key=lambda k: akhir[k] or 0)
    return _with_one(kolom, pilihan, semua, pilih)


def with_periods(
    bukti: BuktiKolom, kolom: Kolom, pilihan: Kolom, muatan: Muatan, judul: Sequence[str] = ()
) -> tuple[Kolom, Kolom]:
    """Return the columns with those of single periods as realisasi, where none adds them up.

    Amounts that grow from column to column in every row count from January each: then the last
    one is the realisasi. Bare months are so only below a title (`judul`) that says it.
    """
    if "realisasi" in kolom:
        return _with_last_month(bukti, kolom, muatan), pilihan
    tahun = next(
        (t for k in kolom.get("anggaran", ()) for t in _TAHUN.findall(bukti.path(k))), None
    )
    masa = spent_by_period(bukti.kata, muatan.teks | (muatan.rasio - muatan.uang), tahun)
    masa = masa or _bare_months(bukti, kolom, judul)
    if len(masa) == 1 and not _is_all(bukti, kolom, masa[0]):
        return kolom, pilihan
    nilai = {k: bukti.lajur.get(k, ()) for k in masa}
    terisi = [k for k in masa if any(nilai[k])]
    if terisi and grow([nilai[k] for k in terisi]):
        return _with_one(kolom, pilihan, masa, terisi[-1])
    return (kolom | {"realisasi": masa} if masa else kolom), pilihan


def _bare_months(bukti: BuktiKolom, kolom: Kolom, judul: Sequence[str]) -> tuple[int, ...]:
    """Return the columns Januari to Desember below a title that speaks of realisasi.

    They come to no more than the pagu in any row, and to less in most: what is planned for the
    months comes to all of it.
    """
    teks = " / ".join(judul).lower()
    if not _DISERAP.search(teks) or _DIRENCANAKAN.search(teks):
        return ()
    bulan = [k for k, kata in bukti.kata.items() if _BULAN.fullmatch(" / ".join(kata))]
    lajur = [bukti.lajur[k] for k in bulan if k in bukti.lajur]
    pagu = [bukti.lajur[k] for k in kolom.get("anggaran", ()) if k in bukti.lajur]
    if len(bulan) != len(BULAN) or not lajur or len(pagu) != 1:
        return ()
    terpakai = [sum((n or _NOL for n in baris), _NOL) for baris in zip(*lajur, strict=True)]
    sisa = [(n or _NOL) - habis for n, habis in zip(pagu[0], terpakai, strict=True)]
    bersisa = sum(n > 0 for n in sisa)
    return tuple(bulan) if min(sisa) >= 0 and bersisa * 2 > len(sisa) else ()


def _is_all(bukti: BuktiKolom, kolom: Kolom, k: int) -> bool:
    """Tell a lone period from January on; any other is all that was spent only if proven so."""
    return _periods(bukti.path(k)) <= _DARI_JANUARI or _is_proven(bukti, kolom, k)


def _is_proven(bukti: BuktiKolom, kolom: Kolom, k: int) -> bool:
    """Tell whether sisa or percents are those of anggaran and this column."""
    dua = [(a, k) for a in kolom.get("anggaran", ())]
    return any(bukti.bits(d) >= BIT_RAGU or bukti.leaves(d) for d in dua)


def _with_last_month(bukti: BuktiKolom, kolom: Kolom, muatan: Muatan) -> Kolom:
    """Return the columns with Bulan Lalu added to Bulan Ini, where nothing counts up to now."""
    kini = kolom["realisasi"]
    if len(kini) != 1 or not _INI.search(bukti.path(kini[0])) or _is_proven(bukti, kolom, *kini):
        return kolom
    jalur = {k: bukti.path(k) for k in muatan.uang - {*kini} if k in bukti.kata}
    serapan = [k for k, kata in jalur.items() if _DISERAP.search(kata)]
    lalu = [k for k in serapan if _LALU.search(jalur[k])]
    return kolom | {"realisasi": (*lalu, *kini)} if len(lalu) == 1 else kolom


def _amounts(
    grid: Grid, kepala: Kepala, sampai: int, kolom: Sequence[int]
) -> dict[int, list[Decimal | None]]:
    """Return the amounts of some columns in the first rows of a table."""
    akhir = min(sampai, kepala.mulai + BARIS_CONTOH)
    return read_amounts(Pembaca(grid), list(kolom), kepala.mulai, akhir)


def _with_one(
    kolom: Kolom, pilihan: Kolom, semua: Sequence[int], pilih: int
) -> tuple[Kolom, Kolom]:
    """Return the columns with one of several as realisasi, the others as possible ones."""
    sisanya = tuple(k for k in semua if k != pilih)
    return kolom | {"realisasi": (pilih,)}, pilihan | {"realisasi": sisanya}


def grow(lajur: Sequence[Sequence[Decimal | None]]) -> bool:
    """Tell columns whose amounts never fall from one to the next, in too many rows for chance."""
    bit = 0.0
    for baris in zip(*lajur, strict=True):
        nilai = [n or _NOL for n in baris]
        if sorted(nilai) != nilai:
            return False
        bit += log2(factorial(len(set(nilai))))
    return bit >= BIT_KEBETULAN
