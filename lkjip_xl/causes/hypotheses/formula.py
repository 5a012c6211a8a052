"""Causes read from formulas: a range that misses or doubles rows, an old value, a typed number."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.isian import sum_formula
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.cells.formulas import sum_parts, summed_rows
from lkjip_xl.cells.lists import letters, listed
from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.join.recalculate import same_value
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.jenis import JenisSebab
from lkjip_xl.model.sel import Tempat, alamat, huruf_kolom
from lkjip_xl.rules.cakupan import (
    Cakupan,
    coverage,
    has_formula_beside,
    has_formula_totals,
    is_leaf,
    is_typed_among_formulas,
    rows_below,
)
from lkjip_xl.rules.sums.kolom_bebas import amount_columns, amounts_of, free_columns

_NOL = Decimal(0)
_SEBUT = 3  # rows in a sentence that can still be read
_HILANG = "#REF!"


def stale_value(m: Masalah) -> Iterator[Dugaan]:
    """Return that the total stores what its formula no longer gives."""
    rumus, grid = m.rumus(m.posisi), m.grid
    if rumus is None or grid is None or m.is_text_column:
        return
    baru = m.konteks.penghitung(m.tabel).evaluate(grid, rumus)
    if baru is None or same_value(baru, m.tertulis) or _cannot_tell(m):
        return
    ikut = [p for p in m.gema if m.rumus(p)]
    yield Dugaan(
        "nilai_tersimpan_usang",
        (m.tempat(m.posisi), *(m.tempat(p) for p in ikut)),
        f"{alamat(*m.tempat(m.posisi))} masih menyimpan {tulis_rupiah(m.tertulis)}, padahal "
        f"rumusnya {rumus} sekarang menghasilkan {tulis_rupiah(baru)}; buka di Excel, tekan F9, "
        "lalu simpan",
        {(m.posisi, m.kolom): baru},
        terbukti=True,
    )


def _cannot_tell(m: Masalah) -> bool:
    """Tell whether the formula takes in a text, or itself: then its value is not just old."""
    cakupan = coverage(m.isi, m.posisi, m.grid) if m.grid else None
    teks = m.tabel.angka_teks
    if cakupan is None:
        return False
    return cakupan.sendiri or any(teks.get(m.tempat(p)) for p in cakupan.terhitung)


def stale_rows(m: Masalah) -> Iterator[Dugaan]:
    """Return the rows below whose stored value is old, and was added up while it was."""
    if m.grid is None:
        return
    usang: dict[int, Decimal] = {}
    for p in rows_below(m.isi, m.posisi):
        lama = m.grid.nilai(*m.tempat(p))
        if m.tempat(p) in m.tabel.dihitung_ulang and isinstance(lama, int | float):
            usang[p] = m.tabel.dihitung_ulang[m.tempat(p)] - ke_desimal(lama)
    if usang and sum(usang.values(), _NOL) == -m.beda:
        yield Dugaan(
            "nilai_tersimpan_usang",
            (*(m.tempat(p) for p in sorted(usang)), m.tempat(m.posisi)),
            f"{', '.join(m.nama(p) for p in sorted(usang)[:_SEBUT])} menyimpan hasil rumus yang "
            "sudah usang; buka di Excel, tekan F9, lalu simpan",
            {(m.posisi, m.kolom): m.seharusnya},
            terbukti=True,
        )


def wrong_range(m: Masalah) -> Iterator[Dugaan]:
    """Return the rows that the total's formula misses, doubles, subtracts or takes elsewhere."""
    rumus = m.rumus(m.posisi)
    if rumus is not None and _HILANG in rumus:
        yield _lost_reference(m, rumus)
        return
    cakupan = coverage(m.isi, m.posisi, m.grid) if m.grid and rumus else None
    if cakupan is None or rumus is None:
        return
    if cakupan.kolom_lain:
        yield _other_column(m, rumus, cakupan)
        return
    if cakupan.sendiri:
        sel = m.tempat(m.posisi)
        kata = f"rumus {alamat(*sel)} ({rumus}) memuat selnya sendiri, jadi berputar"
        yield Dugaan("subtotal_terhitung_ganda", (sel,), kata, terbukti=True)
        return
    salinan = {p: asli for p in cakupan.luput if (asli := _original(m, p)) is not None}
    if salinan:
        yield _copied(m, rumus, salinan)
    if len(salinan) < len(cakupan.luput):
        yield _cause(m, "rumus_kurang_baris", cakupan.luput, _miss_words(m, rumus, cakupan))
    for posisi in (cakupan.dobel, cakupan.luar):
        yield from _doubled(m, rumus, posisi)
    if cakupan.minus:
        yield _cause(m, "tanda_terbalik", cakupan.minus, f"rumusnya {rumus} mengurangkan")
    yield from _skipped_text(m, rumus, cakupan)


def missed_beside(m: Masalah) -> Iterator[Dugaan]:
    """Return the rows that sums beside a total miss, where it adds up these sums, or is typed.

    A row that was added below the ranges is missed by each month, and so by what adds them up;
    who typed the total before that did not count it either.
    """
    grid, kolom = m.grid, _sums_beside(m)
    if grid is None or not kolom or m.kolom in kolom:
        return
    di, utuh = m.tempat(m.posisi)[0], {m.tempat(p)[0]: p for p in m.anak}
    jumlah = {k: summed_rows(grid.rumus.get((di, k), ""), k, grid.n_baris) for k in kolom}
    luput = [utuh.keys() - {*rows} for rows in jumlah.values() if rows]
    if len(luput) < len(kolom) or not luput[0]:
        return
    baris = sorted(utuh[b] for b in luput[0])
    if any(b != luput[0] for b in luput) or m.beda + sum(m.isi.stated(p) or _NOL for p in baris):
        return
    bebas = free_columns(m.konteks, m.tabel, m.pohon)
    benar: dict[Tempat, Decimal | str | None] = {
        (di, k): sum_formula(amounts_of(m.konteks, bebas, k), m.posisi) for k in kolom
    }
    diketik = m.rumus(m.posisi) is None
    if diketik:
        benar[m.tempat(m.posisi)] = m.seharusnya
    total, apa = alamat(*m.tempat(m.posisi)), listed([m.nama(p) for p in baris], "baris", _SEBUT)
    awal = "diketik, dan" if diketik else f"menjumlahkan kolom {letters(tuple(kolom))}, dan"
    yield Dugaan(
        "rumus_kurang_baris",
        (*benar, *(m.tempat(p) for p in baris)),
        f"{total} {awal} rumus di kolom {letters(tuple(kolom))} baris itu tidak memuat {apa}",
        {(m.posisi, m.kolom): m.seharusnya},
        terbukti=True,
        isian={sel: isi for sel, isi in benar.items() if isi is not None},
    )


def _sums_beside(m: Masalah) -> list[int]:
    """Return the columns that a total adds up; for a typed one those whose cell is a sum down."""
    grid, rumus, di = m.grid, m.rumus(m.posisi), m.tempat(m.posisi)[0]
    if grid is None:
        return []
    if rumus is None:
        semua = amount_columns(free_columns(m.konteks, m.tabel, m.pohon))
        return [k for k in semua if summed_rows(grid.rumus.get((di, k), ""), k, grid.n_baris)]
    bagian = sum_parts(rumus) or []
    if not all((r.baris, r.baris_akhir, r.lembar) == (di, di, "") for _, r, _ in bagian):
        return []
    return sorted({k for _, r, _ in bagian for k in range(r.kolom, r.kolom_akhir + 1)})


def _original(m: Masalah, posisi: int) -> int | None:
    """Return the row above that a row repeats in kode, name and amounts, if any.

    It is a sibling; formulas that leave the copy out may put it elsewhere: then the row above it.
    """
    baris = m.baris(posisi)
    di_atas = (p for p in m.pohon.kembar[baris.ciri] if p < posisi)
    return next((p for p in di_atas if m.baris(p).induk == baris.induk or p == posisi - 1), None)


def _copied(m: Masalah, rumus: str, salinan: dict[int, int]) -> Dugaan:
    """Return rows that a formula leaves out and that repeat others: entered twice, most likely."""
    ulang, asli = next(iter(salinan.items()))
    baris = m.baris(ulang).baris + 1
    return Dugaan(
        "baris_terhitung_ganda",
        tuple(m.tempat(p) for p in salinan),
        f"{m.nama(ulang)} di baris {baris} sama persis dengan baris {m.baris(asli).baris + 1}, dan "
        f"rumus {rumus} tidak memuatnya: mungkin tersalin dua kali",
        {(p, m.kolom): _NOL for p in salinan},
        saran=f"Hapus baris {baris} bila tersalin dua kali; bila keduanya benar, masukkan baris "
        f"itu ke rumus {alamat(*m.tempat(m.posisi))}.",
    )


def _lost_reference(m: Masalah, rumus: str) -> Dugaan:
    sel = m.tempat(m.posisi)
    return Dugaan(
        "rumus_kurang_baris",
        (sel,),
        f"rumus {alamat(*sel)} ({rumus}) kehilangan rujukan, karena baris atau lembar yang "
        "dirujuknya dihapus",
        {(m.posisi, m.kolom): m.seharusnya},
        terbukti=True,
    )


def _other_column(m: Masalah, rumus: str, cakupan: Cakupan) -> Dugaan:
    sel = m.tempat(m.posisi)
    return Dugaan(
        "kolom_tertukar",
        (sel,),
        f"rumus {alamat(*sel)} ({rumus}) menjumlahkan kolom "
        f"{letters(tuple(cakupan.kolom_lain))}, bukan kolom {huruf_kolom(m.kolom)}",
        {(m.posisi, m.kolom): m.seharusnya},
        terbukti=True,
    )


def _miss_words(m: Masalah, rumus: str, cakupan: Cakupan) -> str:
    sembunyi = m.grid.baris_tersembunyi if m.grid else frozenset()
    tersaring = "SUBTOTAL" in rumus.upper() and any(
        m.baris(p).baris in sembunyi for p in cakupan.luput
    )
    return f"rumusnya {rumus} {'melewati baris tersembunyi' if tersaring else 'tidak memuat'}"


def _doubled(m: Masalah, rumus: str, posisi: tuple[int, ...]) -> Iterator[Dugaan]:
    ganda: tuple[tuple[JenisSebab, list[int]], ...] = (
        ("subtotal_terhitung_ganda", [p for p in posisi if not is_leaf(m.isi, p)]),
        ("baris_terhitung_ganda", [p for p in posisi if is_leaf(m.isi, p)]),
    )
    for jenis, baris in ganda:
        if baris:
            yield _cause(m, jenis, tuple(baris), f"rumusnya {rumus} ikut memuat")


def _cause(m: Masalah, jenis: JenisSebab, posisi: tuple[int, ...], kata: str) -> Dugaan:
    """Return a fault of the total's formula, which has to change, and the rows concerned."""
    nama = listed([m.nama(p) for p in posisi], "baris lain", _SEBUT)
    ganda = ", sehingga terhitung dua kali" if jenis.endswith("ganda") else ""
    return Dugaan(
        jenis,
        (m.tempat(m.posisi), *(m.tempat(p) for p in posisi)),
        f"{alamat(*m.tempat(m.posisi))}: {kata} {nama}{ganda}",
        {(m.posisi, m.kolom): m.seharusnya},
        terbukti=True,
    )


def _skipped_text(m: Masalah, rumus: str, cakupan: Cakupan) -> Iterator[Dugaan]:
    """Return the amounts that stand as text, so that Excel's SUM does not count them."""
    bertulis = (p for p in cakupan.terhitung if m.tempat(p) in m.tabel.angka_teks)
    teks = [p for p in bertulis if m.isi.typed(p)]
    if teks and not m.is_text_column:
        yield Dugaan(
            "teks_bukan_angka",
            tuple(m.tempat(p) for p in sorted(teks)),
            f"{', '.join(m.nama(p) for p in sorted(teks)[:_SEBUT])} berisi teks, bukan angka, "
            f"jadi rumus {rumus} tidak menghitungnya",
            {(m.posisi, m.kolom): m.seharusnya},
            terbukti=True,
            isian={m.tempat(p): m.isi.typed(p) or _NOL for p in teks},
        )


def typed_over(m: Masalah) -> Iterator[Dugaan]:
    """Return that the total is a typed number where its neighbours have a formula."""
    if m.grid is None or m.rumus(m.posisi) is not None:
        return
    sejenis = is_typed_among_formulas(m.isi, m.posisi, m.grid)
    if (
        sejenis
        or has_formula_totals(m.isi, m.posisi)
        or has_formula_beside(m.isi, m.posisi, m.grid)
    ):
        yield Dugaan(
            "rumus_ditimpa_angka",
            (m.tempat(m.posisi),),
            f"{alamat(*m.tempat(m.posisi))} berisi angka yang diketik, padahal sel sejenis di "
            "sekitarnya berisi rumus",
            {(m.posisi, m.kolom): m.seharusnya},
            terbaca=sejenis or _is_skipped_above(m),
        )


def _is_skipped_above(m: Masalah) -> bool:
    """Tell whether a SUBTOTAL above takes in the total and its rows: it must have been one too."""
    if m.grid is None or not has_formula_totals(m.isi, m.posisi):
        return False
    induk = m.baris(m.posisi).induk
    atas = len(m.pohon.simpul) if induk is None else induk
    rumus = m.rumus(atas) if atas < len(m.isi.baris) else None
    if rumus is None or "SUBTOTAL" not in rumus.upper():
        return False
    dijumlah = summed_rows(rumus, m.kolom, m.grid.n_baris) or []
    return {m.baris(p).baris for p in (m.posisi, *m.anak)} <= set(dijumlah)
