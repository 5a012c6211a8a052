"""Amounts of a row that stand as text: Excel's sisa and percent took them for nothing."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.cells.lists import joined
from lkjip_xl.model.sel import Tempat, address_of, alamat
from lkjip_xl.rules.kolom import is_text_column
from lkjip_xl.rules.selisih import read_column
from lkjip_xl.rules.tercetak import is_right

_NOL = Decimal(0)


def text_amounts(b: Baris, kolom: list[int]) -> dict[Tempat, Decimal]:
    """Return the row's amounts that stand as text in columns of numbers (rupiah)."""
    hasil = {}
    for k in kolom:
        nilai = b.tabel.angka_teks.get((b.baris, k))
        if nilai:
            angka = read_column(b.saksi.konteks, b.tabel, b.pohon, k).banyak_angka
            if not is_text_column(b.tabel, k, angka):
                hasil[b.baris, k] = nilai
    return hasil


def skipped(b: Baris) -> Iterator[Dugaan]:
    """Return the texts without which a row's sisa or percent is what stands there."""
    anggaran, realisasi = (_without_texts(b, peran) for peran in ("anggaran", "realisasi"))
    teks = text_amounts(b, [k for p in ("anggaran", "realisasi") for k, _ in b.isi(p)])
    if not teks:
        return
    tercetak = b.tabel.persen.get(b.baris)
    if b.temuan.kode == "T103":
        cocok = b.jumlah("sisa") == anggaran - realisasi
    else:
        cocok = tercetak is not None and is_right(tercetak, realisasi, anggaran)
    if cocok:
        yield skipped_by(b, teks)


def _without_texts(b: Baris, peran: str) -> Decimal:
    """Return what a row's columns of a role hold for Excel (rupiah)."""
    return sum((n for k, n in b.isi(peran) if (b.baris, k) not in b.tabel.angka_teks), _NOL)


def skipped_by(b: Baris, teks: dict[Tempat, Decimal]) -> Dugaan:
    """Return that the finding's cell leaves text amounts out: read where it holds a formula."""
    sel = address_of(b.temuan.sel[0])
    nama = joined([alamat(*tempat) for tempat in teks])
    return Dugaan(
        "teks_bukan_angka",
        tuple(teks),
        f"{nama} berisi teks, bukan angka, jadi {alamat(*sel)} dihitung tanpa angka itu",
        terbaca=True,
        terbukti=b.rumus(sel[1]) is not None,
        isian=dict(teks),
    )
