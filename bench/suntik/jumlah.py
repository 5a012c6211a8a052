"""Slips in totals that people typed: a row left out, counted twice, or under another parent."""

import random
from decimal import ROUND_HALF_UP, Decimal

from bench.buku import Buku
from bench.lembar import Lembar, Sel
from bench.relasi import tolerance
from bench.suntik.suntik import Suntik, Suntikan, amount, fault, siblings, write
from lkjip_xl.model.sel import Gaya

_DUA_KOLOM = 0.6
_IKUT_NAIK = 0.6


def _columns(acak: random.Random, lembar: Lembar, posisi: int) -> list[int]:
    """Draw the columns of a row that a slip concerns: one, or all that hold an amount."""
    kolom = [k for k in lembar.jumlah if amount(lembar, posisi, k)]
    return kolom if not kolom or acak.random() < _DUA_KOLOM else [acak.choice(kolom)]


def _shift(lembar: Lembar, posisi: list[int], kolom: list[int], dari: int, tanda: int) -> set[Sel]:
    """Change typed totals by a row's amounts; return the cells."""
    diubah = set()
    for k in kolom:
        beda = tanda * amount(lembar, dari, k)
        for p in posisi:
            nilai = lembar.angka.get(lembar.sel(p, k))
            if nilai is not None:
                diubah.add(write(lembar, p, k, nilai + beda))
    return diubah


def _both(lembar: Lembar, kolom: list[int]) -> bool:
    """Tell whether columns of pagu and of realisasi are among some."""
    return any(k in lembar.anggaran for k in kolom) and any(k in lembar.realisasi for k in kolom)


def _equal(lembar: Lembar, posisi: int, kolom: list[int]) -> list[Sel]:
    """Return the cells of rows beside a row whose amounts are its own in all columns concerned."""
    induk = lembar.baris[posisi].induk
    saudara = lembar.baris[induk].anak if induk is not None else ()
    sama = [
        a for a in saudara
        if a != posisi and all(amount(lembar, a, k) == amount(lembar, posisi, k) for k in kolom)
    ]  # fmt: skip
    return [lembar.sel(a, k) for a in sama for k in kolom]


def _draw_row(
    acak: random.Random, lembar: Lembar, wilayah: set[int], beranak: bool | None
) -> tuple[int, int] | None:
    """Draw a row and its parent of three children or more, whose total is typed."""
    calon = [
        (p, induk)
        for p in sorted(wilayah)
        if (induk := lembar.baris[p].induk) is not None
        and induk in wilayah
        and len(lembar.baris[induk].anak) >= 3
        and (beranak is None or bool(lembar.baris[p].anak) == beranak)
        and lembar.angka.get(lembar.sel(induk, lembar.jumlah[0])) is not None
        and lembar.angka.get(lembar.sel(p, lembar.jumlah[0])) is not None
    ]
    return acak.choice(calon) if calon else None


def miscounted(jenis: str, tanda: int, beranak: bool | None) -> Suntik:
    """Return the injector of a row that a typed total leaves out (-1) or counts twice (+1)."""

    def suntik(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
        lembar = buku.utama
        tempat = _draw_row(acak, lembar, wilayah, beranak)
        if tempat is None or lembar.rumus:
            return None
        posisi, induk = tempat
        kolom = _columns(acak, lembar, posisi)
        atas = lembar.di_atas(induk) if acak.random() < _IKUT_NAIK else []
        naik = [induk, *atas[: acak.randint(0, len(atas))]]
        diubah = _shift(lembar, naik, kolom, posisi, tanda)
        if not diubah:
            return None
        if acak.random() < 0.5:
            for p in naik:
                lembar.tulis_turunan(p)
        benar = [lembar.sel(posisi, k) for k in kolom]
        if jenis == "subtotal_terhitung_ganda":
            benar += [lembar.sel(induk, k) for k in kolom]
        return fault(
            lembar, jenis, benar, diubah,
            bukti=_both(lembar, kolom), setara=_equal(lembar, posisi, kolom),
        )  # fmt: skip

    return suntik


def other_parent(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Count a row in the typed total of its parent's sibling instead of its own parent's."""
    lembar = buku.utama
    calon = [
        (p, induk, induk_lain)
        for p in sorted(wilayah)
        if (induk := lembar.baris[p].induk) is not None and len(lembar.baris[induk].anak) >= 2
        for induk_lain in siblings(lembar, induk)
        if {induk, induk_lain} <= wilayah and len(lembar.baris[induk_lain].anak) >= 2
    ]  # fmt: skip
    if not calon or lembar.rumus:
        return None
    posisi, induk, tujuan = acak.choice(calon)
    kolom = _columns(acak, lembar, posisi)
    diubah = _shift(lembar, [induk], kolom, posisi, -1) | _shift(lembar, [tujuan], kolom, posisi, 1)
    if len(diubah) < 2 * len(kolom) or not kolom:
        return None
    if acak.random() < 0.5:
        for p in (induk, tujuan):
            lembar.tulis_turunan(p)
    return fault(
        lembar, "salah_induk", [lembar.sel(posisi, k) for k in kolom], diubah,
        bukti=_both(lembar, kolom), setara=_equal(lembar, posisi, kolom),
    )  # fmt: skip


def rounding(acak: random.Random, buku: Buku, wilayah: set[int]) -> Suntikan | None:
    """Store sen in every leaf and show rupiah; one typed total is off by a little too much."""
    lembar = buku.utama
    if lembar.rumus or lembar.akhiran is not None or lembar.berinduk_kosong:
        return None
    store_fractions(acak, lembar)
    calon = [
        (p, k)
        for p in sorted(wilayah)
        if len(lembar.baris[p].anak) >= 2
        for k in lembar.jumlah
        if lembar.angka.get(lembar.sel(p, k))
    ]
    if not calon:
        return None
    posisi, kolom = acak.choice(calon)
    angka = Decimal(lembar.dari_anak(posisi, kolom) or 0)
    longgar = tolerance(lembar, len(lembar.baris[posisi].anak))
    arah = acak.choice((-1, 1))
    pas = [
        m
        for m in range(int(angka - 2 * longgar) - 1, int(angka + 2 * longgar) + 2)
        if longgar < (m - angka) * arah <= 2 * longgar
    ]
    if not pas:
        return None
    sel = write(lembar, posisi, kolom, Decimal(acak.choice(pas)))
    atas = lembar.di_atas(posisi)
    for p in atas:
        _round_total(lembar, p, kolom)
    for p in (posisi, *atas):
        lembar.tulis_turunan(p)
    return fault(lembar, "beda_pembulatan", [sel], [lembar.sel(p, kolom) for p in atas])


def store_fractions(acak: random.Random, lembar: Lembar) -> None:
    """Give every leaf sen that its format hides, and type the rounded sums above."""
    lembar.pecahan = True
    urut = sorted(range(len(lembar.baris)), key=lambda p: -lembar.baris[p].tingkat)
    for p in urut:
        for k in lembar.jumlah:
            nilai = lembar.angka.get(lembar.sel(p, k))
            if lembar.baris[p].anak:
                _round_total(lembar, p, k)
            elif nilai:
                sen = Decimal(acak.randrange(100)) / 100
                write(lembar, p, k, nilai - sen if k in lembar.realisasi else nilai + sen)
            lembar.gaya[lembar.sel(p, k)] = Gaya(format_angka="#,##0")
        lembar.tulis_turunan(p)
        if lembar.sisa is not None:
            lembar.gaya[lembar.sel(p, lembar.sisa)] = Gaya(format_angka="#,##0")


def _round_total(lembar: Lembar, posisi: int, kolom: int) -> None:
    """Type a total rounded to the rupiah."""
    jumlah = lembar.dari_anak(posisi, kolom)
    if jumlah is not None and lembar.angka.get(lembar.sel(posisi, kolom)) is not None:
        bulat = Decimal(jumlah).quantize(Decimal(1), ROUND_HALF_UP)
        write(lembar, posisi, kolom, bulat)
