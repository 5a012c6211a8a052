"""Causes read from a cell itself: a text among numbers, a blank among filled rows."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.witness import Saksi
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.cells.formulas import sum_parts
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.rules.konteks import role_columns
from lkjip_xl.rules.sums.kolom_bebas import free_columns

_NOL = Decimal(0)
_SEBUT = 3  # cells in a sentence that can still be read


def text_left_out(m: Masalah) -> Iterator[Dugaan]:
    """Return the texts that a typed total leaves out: who adds in Excel gets no amount of them."""
    if m.rumus(m.posisi) is not None or m.is_text_column:
        return
    bertulis = (p for p in m.anggota if m.tempat(p) in m.tabel.angka_teks)
    teks = [p for p in bertulis if m.isi.typed(p)]
    if not teks:
        return
    cocok = [p for p in teks if m.beda == -(m.isi.typed(p) or _NOL)]
    semua = m.beda == -sum((m.isi.typed(p) or _NOL for p in teks), _NOL)
    for posisi in [teks] if semua else [[p] for p in cocok]:
        yield Dugaan(
            "teks_bukan_angka",
            tuple(m.tempat(p) for p in posisi),
            f"{', '.join(m.nama(p) for p in posisi[:_SEBUT])} berisi teks, bukan angka, jadi tidak "
            "ikut terjumlah di Excel",
            {(m.posisi, m.kolom): m.seharusnya},
            terbaca=True,
            isian=_typed_anew(m, posisi),
        )


def text_in_a_part(m: Masalah) -> Iterator[Dugaan]:
    """Return the texts that the sums across of the rows below leave out: of a month, of a TW."""
    teks = free_columns(m.konteks, m.tabel, m.pohon).tabel.angka_teks
    if m.grid is None or m.beda <= 0 or not teks:
        return
    for posisi in m.daun:
        semua = {(m.baris(posisi).baris, k) for k in _added_across(m, posisi)}
        luput = {sel: n for sel in sorted(semua & teks.keys()) if (n := teks[sel])}
        if luput and sum(luput.values(), _NOL) == m.beda:
            nama = ", ".join(alamat(*sel) for sel in luput)
            yield Dugaan(
                "teks_bukan_angka",
                tuple(luput),
                f"{nama} berisi teks, bukan angka, jadi {m.nama(posisi)} dihitung tanpa angka itu",
                {(posisi, m.kolom): (m.isi.typed(posisi) or _NOL) + m.beda},
                terbaca=True,
                terbukti=True,
                isian=dict(luput),
            )


def _added_across(m: Masalah, posisi: int) -> set[int]:
    """Return the columns of its own row that a row's formula adds up."""
    bagian = sum_parts(m.rumus(posisi) or "") or []
    milik = (s.rujukan for s in bagian if s.rujukan.baris == m.baris(posisi).baris)
    return {k for acuan in milik for k in range(acuan.kolom, acuan.kolom_akhir + 1)}


def _typed_anew(m: Masalah, posisi: list[int]) -> dict[Tempat, Decimal | str]:
    """Return text amounts as numbers, and the total that left them out."""
    isian: dict[Tempat, Decimal | str] = {m.tempat(p): m.isi.typed(p) or _NOL for p in posisi}
    return isian | {m.tempat(m.posisi): m.seharusnya}


def blank_row(m: Masalah) -> Iterator[Dugaan]:
    """Return the blank rows whose amount the total seems to hold."""
    bisu = (p for p in m.anggota if m.isi.stated(p) is None)
    terlihat = (p for p in bisu if not m.isi.tak_tahu[p])
    kosong = [p for p in terlihat if not _is_heading(m, p)]
    if not kosong or m.beda <= 0 or len(kosong) == len(m.anggota):
        return
    tunggal = len(kosong) == 1
    yield Dugaan(
        "sel_kosong",
        tuple(m.tempat(p) for p in kosong),
        f"{', '.join(m.nama(p) for p in kosong[:_SEBUT])} kosong; jumlahnya memuat "
        f"{tulis_rupiah(m.beda)} lebih banyak dari rinciannya",
        {(kosong[0], m.kolom): m.beda} if tunggal else {},
        terbaca=tunggal and _fills_its_columns(m, kosong[0]) and not _blanks_are_zero(m, kosong[0]),
        banyak=not tunggal,
    )


def blank_as_elsewhere(m: Masalah, saksi: Saksi) -> Iterator[Dugaan]:
    """Return the blank row for which another table has just what the total holds besides."""
    if m.kolom not in role_columns(m.tabel, "anggaran"):
        return
    for posisi in m.anggota:
        if m.isi.stated(posisi) is not None or m.isi.tak_tahu[posisi]:
            continue
        cocok = [p.kata for p in saksi.pagu(m.tabel, posisi) if p.nilai == m.beda]
        if cocok and m.beda > 0:
            yield Dugaan(
                "sel_kosong",
                (m.tempat(posisi),),
                f"{m.nama(posisi)} kosong; jumlahnya memuat {tulis_rupiah(m.beda)}",
                {(posisi, m.kolom): m.beda},
                terbaca=True,
                saksi=tuple(cocok),
            )


def _is_heading(m: Masalah, posisi: int) -> bool:
    """Tell a row without any amount: a heading, not a row that somebody forgot to fill."""
    return all(n is None for n in m.baris(posisi).jumlah.values())


def _fills_its_columns(m: Masalah, posisi: int) -> bool:
    """Tell whether a blank stands where the row's other amounts are filled."""
    baris = m.baris(posisi)
    sebaris = [n for k, n in baris.jumlah.items() if k != m.kolom]
    return any(n is not None for n in sebaris)


def _blanks_are_zero(m: Masalah, posisi: int) -> bool:
    """Tell whether another leaf of the column is blank in a row with amounts, and adds up so."""
    return any(
        m.isi.typed(p) is None and m.is_leaf(p) and not _is_heading(m, p)
        for p in range(len(m.isi.baris))
        if p != posisi
    )
