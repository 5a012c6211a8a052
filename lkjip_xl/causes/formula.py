"""Causes read from formulas: a range that misses or doubles rows, an old value, a typed number."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.join.recalculate import same_value
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import alamat, huruf_kolom
from lkjip_xl.tables.formulas import Bagian, sum_parts

_NOL = Decimal(0)
_SEBUT = 3


def stale_value(m: Masalah) -> Iterator[Dugaan]:
    """Return that the total stores what its formula no longer gives."""
    rumus, grid = m.rumus(m.posisi), m.grid
    if rumus is None or grid is None:
        return
    baru = m.konteks.penghitung(m.tabel).evaluate(grid, rumus)
    if baru is None or same_value(baru, m.tertulis):
        return
    ikut = [p for p in m.gema if m.rumus(p)]
    yield Dugaan(
        "nilai_tersimpan_usang",
        (m.tempat(m.posisi), *(m.tempat(p) for p in ikut)),
        f"{alamat(*m.tempat(m.posisi))} masih menyimpan {tulis_rupiah(m.tertulis)}, padahal "
        f"rumusnya {rumus} sekarang menghasilkan {tulis_rupiah(baru)}; buka di Excel, tekan F9, "
        "lalu simpan",
        {(m.posisi, m.kolom): baru},
        terbaca=True,
    )


def wrong_range(m: Masalah) -> Iterator[Dugaan]:
    """Return the rows that the total's formula misses, doubles, subtracts or takes elsewhere."""
    rumus = m.rumus(m.posisi)
    bagian = sum_parts(rumus) if rumus else None
    if not bagian or rumus is None:
        return
    sel = m.tempat(m.posisi)
    lain = {b.rujukan.kolom for b in bagian if not b.rujukan.lembar} - {m.kolom}
    if lain:
        yield Dugaan(
            "kolom_tertukar",
            (sel,),
            f"rumus {alamat(*sel)} ({rumus}) menjumlahkan kolom "
            f"{', '.join(map(huruf_kolom, sorted(lain)))}, bukan kolom {huruf_kolom(m.kolom)}",
            {(m.posisi, m.kolom): m.seharusnya},
            terbaca=True,
        )
        return
    if any(b.rujukan.lembar for b in bagian):
        return
    tanda = _counted(m, bagian)
    yield from _by_coverage(m, rumus, tanda)
    yield from _skipped_text(m, rumus, tanda)


def _counted(m: Masalah, bagian: list[Bagian]) -> Counter[int]:
    """Return how often the formula counts each sheet row; hidden ones not under SUBTOTAL."""
    sembunyi = m.grid.baris_tersembunyi if m.grid else frozenset()
    hasil: Counter[int] = Counter()
    for satu in bagian:
        for baris in range(satu.rujukan.baris, satu.rujukan.baris_akhir + 1):
            if not (satu.saring and baris in sembunyi):
                hasil[baris] += satu.tanda
    return hasil


def _coverage(m: Masalah, tanda: Counter[int]) -> dict[int, int]:
    """Return how often each row below the total is counted, with the rows above it."""
    hasil: dict[int, int] = {}
    antre = [(a, 0) for a in m.anak]
    while antre:
        posisi, atas = antre.pop()
        kali = atas + tanda[m.baris(posisi).baris]
        hasil[posisi] = kali
        antre.extend((a, kali) for a in m.isi.anak[posisi])
    return hasil


def _by_coverage(m: Masalah, rumus: str, tanda: Counter[int]) -> Iterator[Dugaan]:
    kali = _coverage(m, tanda)
    punya = {p: n for p, n in kali.items() if m.is_leaf(p) and m.isi.stated(p)}
    luput = _topmost(m, {p for p, n in punya.items() if n == 0})
    minus = [p for p, n in punya.items() if n < 0]
    dobel = _topmost(m, {p for p, n in punya.items() if n > 1})
    baris_kita = {m.baris(p).baris for p in (*kali, m.posisi)}
    luar = [
        p
        for p, satu in enumerate(m.isi.baris)
        if tanda[satu.baris] > 0 and satu.baris not in baris_kita and m.isi.stated(p)
    ]
    yield from _missing(m, rumus, luput)
    for posisi in (dobel, luar):
        yield from _doubled(m, rumus, posisi)
    if minus:
        yield _cause(m, "tanda_terbalik", minus, f"rumusnya {rumus} mengurangkan")


def _missing(m: Masalah, rumus: str, luput: list[int]) -> Iterator[Dugaan]:
    sembunyi = m.grid.baris_tersembunyi if m.grid else frozenset()
    if luput:
        tersaring = "SUBTOTAL" in rumus.upper() and any(m.baris(p).baris in sembunyi for p in luput)
        apa = "tidak menghitung baris tersembunyi" if tersaring else "tidak memuat"
        yield _cause(m, "rumus_kurang_baris", luput, f"rumusnya {rumus} {apa}")


def _doubled(m: Masalah, rumus: str, posisi: list[int]) -> Iterator[Dugaan]:
    for jenis, isi in (
        ("subtotal_terhitung_ganda", [p for p in posisi if not m.is_leaf(p)]),
        ("baris_terhitung_ganda", [p for p in posisi if m.is_leaf(p)]),
    ):
        if isi:
            yield _cause(m, jenis, isi, f"rumusnya {rumus} memuat")


def _topmost(m: Masalah, posisi: set[int]) -> list[int]:
    """Return the rows themselves, or the row above them where all of its leaves are among them."""
    semua = set(posisi)
    for p in sorted(_below(m), key=lambda p: -m.baris(p).kedalaman):
        anak = [a for a in m.isi.anak[p] if m.isi.stated(a)]
        if anak and all(a in semua for a in anak):
            semua.add(p)
    return sorted(p for p in semua if m.baris(p).induk not in semua)


def _below(m: Masalah) -> list[int]:
    """Return all rows below the total."""
    hasil: list[int] = []
    antre = list(m.anak)
    while antre:
        satu = antre.pop()
        hasil.append(satu)
        antre.extend(m.isi.anak[satu])
    return hasil


def _cause(m: Masalah, jenis: str, posisi: list[int], kata: str) -> Dugaan:
    """Return a fault of the total's formula, which has to change, and the rows concerned."""
    lain = len(posisi) - _SEBUT
    nama = ", ".join(m.nama(p) for p in posisi[:_SEBUT])
    ganda = " dua kali" if jenis.endswith("ganda") else ""
    return Dugaan(
        jenis,
        (m.tempat(m.posisi), *(m.tempat(p) for p in posisi)),
        f"{alamat(*m.tempat(m.posisi))}: {kata} {nama}"
        + (f" dan {lain} baris lain" if lain > 0 else "")
        + ganda,
        {(m.posisi, m.kolom): m.seharusnya},
        terbaca=True,
    )


def _skipped_text(m: Masalah, rumus: str, tanda: Counter[int]) -> Iterator[Dugaan]:
    """Return the amounts that stand as text, so that Excel's SUM does not count them."""
    teks = [
        p
        for p in _below(m)
        if tanda[m.baris(p).baris] and m.tempat(p) in m.tabel.angka_teks and m.isi.typed(p)
    ]
    if teks:
        yield Dugaan(
            "teks_bukan_angka",
            tuple(m.tempat(p) for p in teks),
            f"{', '.join(m.nama(p) for p in teks[:_SEBUT])} berisi teks, bukan angka, jadi rumus "
            f"{rumus} tidak menghitungnya",
            {(m.posisi, m.kolom): m.seharusnya},
            terbaca=True,
        )


def typed_over(m: Masalah) -> Iterator[Dugaan]:
    """Return that the total is a typed number where its neighbours have a formula."""
    if m.grid is None or m.rumus(m.posisi) is not None or not m.grid.ada_rumus:
        return
    if has_formula_neighbours(m):
        yield Dugaan(
            "rumus_ditimpa_angka",
            (m.tempat(m.posisi),),
            f"{alamat(*m.tempat(m.posisi))} berisi angka yang diketik, padahal sel sejenis di "
            "sekitarnya berisi rumus",
            {(m.posisi, m.kolom): m.seharusnya},
            terbaca=True,
        )


def has_formula_neighbours(m: Masalah) -> bool:
    """Tell whether the same row's other amounts, or most other totals, are formulas."""
    if m.grid is None:
        return False
    baris, rumus = m.baris(m.posisi), m.grid.rumus
    samping = [k for k in baris.jumlah if k != m.kolom and baris.jumlah[k] is not None]
    if samping and all((baris.baris, k) in rumus for k in samping):
        return True
    lain = [p for p in range(len(m.isi.baris)) if p != m.posisi and not m.is_leaf(p)]
    lain = [p for p in lain if m.isi.typed(p) is not None]
    berumus = sum(1 for p in lain if m.tempat(p) in rumus)
    return berumus >= 2 and berumus * 3 >= len(lain) * 2
