"""Causes in typed totals: a row left out, counted twice, or standing under a wrong parent."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate

from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.masalah import Masalah
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.jenis import JenisSebab
from lkjip_xl.model.sel import alamat
from lkjip_xl.rules.cakupan import rows_below
from lkjip_xl.rules.selisih import chain, find_differences

_NOL = Decimal(0)


def omitted_row(m: Masalah) -> Iterator[Dugaan]:
    """Return the rows that a typed total leaves out: each has the amount that is missing."""
    if m.rumus(m.posisi) is None:
        for posisi in m.anggota:
            if (m.isi.stated(posisi) or _NOL) == -m.beda:
                kembar = _twins(m, posisi)
                if not kembar:
                    yield _row(m, "baris_terlewat", posisi, "tidak ikut dijumlahkan di")
                elif posisi > max(kembar):
                    yield _copied(m, kembar[-1], posisi)


def _twins(m: Masalah, posisi: int) -> list[int]:
    """Return the other rows under the same total with the same kode, name and amounts."""
    sama = m.pohon.kembar[m.baris(posisi).ciri]
    return sorted({*m.anggota}.intersection(sama) - {posisi})


def _copied(m: Masalah, asli: int, posisi: int) -> Dugaan:
    """Return that a row stands twice, and that the total holds it once."""
    baris = [m.tempat(p)[0] + 1 for p in (asli, posisi)]
    return Dugaan(
        "baris_terlewat",
        (m.tempat(posisi), m.tempat(m.posisi)),
        f"{m.nama(posisi)} sama persis dengan baris {baris[0]}, sedangkan "
        f"{alamat(*m.tempat(m.posisi))} memuatnya sekali: mungkin tersalin dua kali",
        {(posisi, m.kolom): _NOL},
        saran=f"Hapus baris {baris[0]} atau {baris[1]} bila tersalin dua kali; bila keduanya "
        f"benar, jumlahkan ulang {alamat(*m.tempat(m.posisi))}.",
    )


def doubled_row(m: Masalah) -> Iterator[Dugaan]:
    """Return the rows that a typed total counts twice: each has the amount that is too much."""
    if m.rumus(m.posisi) is not None:
        return
    for posisi in m.anggota:
        if (m.isi.stated(posisi) or _NOL) == m.beda:
            jenis: JenisSebab = (
                "baris_terhitung_ganda" if m.is_leaf(posisi) else "subtotal_terhitung_ganda"
            )
            yield _row(m, jenis, posisi, "terhitung dua kali di")
    for posisi in m.subjumlah:
        if m.isi.typed(posisi) == m.beda:
            yield _row(m, "subtotal_terhitung_ganda", posisi, "terhitung dua kali di")
    if m.seharusnya and m.beda == m.seharusnya and len(m.anggota) > 1:
        induk = [p for p in m.anggota if not m.is_leaf(p)] or list(m.anggota)
        yield _rows(m, "subtotal_terhitung_ganda", induk, "terhitung dua kali di")


def omitted_run(m: Masalah) -> Iterator[Dugaan]:
    """Return the first or last rows together: rows that were added after the total was typed."""
    if m.rumus(m.posisi) is not None:
        return
    for urutan in (list(reversed(m.anggota)), list(m.anggota)):
        jumlah = accumulate(m.isi.stated(p) or _NOL for p in urutan)
        for banyak, berurut in enumerate(jumlah, 1):
            if banyak > 1 and berurut == -m.beda and banyak < len(urutan):
                yield _rows(m, "baris_terlewat", sorted(urutan[:banyak]), "tidak dijumlahkan di")


def wrong_parent(m: Masalah) -> Iterator[Dugaan]:
    """Return a row of ours that another total counts, or one of its rows that ours counts."""
    for posisi_lain in _opposite(m):
        kurang, lebih = (m.posisi, posisi_lain) if m.beda < 0 else (posisi_lain, m.posisi)
        for posisi in m.isi.anak[kurang]:
            if m.isi.stated(posisi) == abs(m.beda):
                yield Dugaan(
                    "salah_induk",
                    tuple(m.tempat(p) for p in (posisi, kurang, lebih)),
                    f"{m.nama(posisi)} terhitung di {m.nama(lebih)}, padahal barisnya berdiri di "
                    f"bawah {m.nama(kurang)}",
                    isian={m.tempat(p): m.sum_of(p) for p in (kurang, lebih)},
                )


def _opposite(m: Masalah) -> list[int]:
    """Return the totals elsewhere in the column that miss by as much the other way round."""
    selisih = find_differences(m.konteks, m.tabel, m.pohon, m.kolom)
    lawan = selisih.menurut_beda.get(-m.beda, [])
    if not lawan:
        return []
    keluarga = {*chain(m.pohon, m.posisi), *rows_below(m.isi, m.posisi), m.posisi}
    return [p for p in lawan if p not in keluarga]


def swapped_between(m: Masalah) -> Iterator[Dugaan]:
    """Return two rows under two totals that hold each other's amount.

    An amount that changes places with a zero was counted under another parent: wrong_parent's.
    """
    for posisi_lain in _opposite(m):
        sebelah = {m.isi.typed(p): p for p in _typed_below(m, posisi_lain)}
        for posisi in _typed_below(m, m.posisi):
            nilai = m.isi.typed(posisi)
            lawan = None if nilai is None else sebelah.get(nilai + m.beda)
            if nilai and nilai + m.beda and lawan is not None:
                urut = sorted((posisi, lawan))
                yield Dugaan(
                    "kolom_tertukar",
                    tuple(m.tempat(p) for p in urut),
                    f"isi {alamat(*m.tempat(urut[0]))} dan {alamat(*m.tempat(urut[1]))} tertukar: "
                    f"{tulis_rupiah(nilai + m.beda)} seharusnya di {alamat(*m.tempat(posisi))}",
                    {(posisi, m.kolom): nilai + m.beda, (lawan, m.kolom): nilai},
                )


def _typed_below(m: Masalah, posisi: int) -> list[int]:
    """Return the typed rows that a total adds up, without rows below them."""
    daun = (p for p in m.isi.anak[posisi] if m.is_leaf(p))
    return [p for p in daun if m.rumus(p) is None]


def _row(m: Masalah, jenis: JenisSebab, posisi: int, kata: str) -> Dugaan:
    return Dugaan(
        jenis,
        (m.tempat(posisi), m.tempat(m.posisi)),
        f"{m.nama(posisi)} {kata} {alamat(*m.tempat(m.posisi))}",
        {(m.posisi, m.kolom): m.seharusnya},
    )


def _rows(m: Masalah, jenis: JenisSebab, posisi: list[int], kata: str) -> Dugaan:
    return Dugaan(
        jenis,
        (*(m.tempat(p) for p in posisi), m.tempat(m.posisi)),
        f"{len(posisi)} baris, dari {m.nama(posisi[0])} sampai {m.nama(posisi[-1])}, {kata} "
        f"{alamat(*m.tempat(m.posisi))}",
        {(m.posisi, m.kolom): m.seharusnya},
        banyak=True,
    )
