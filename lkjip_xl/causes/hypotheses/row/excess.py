"""How one row comes to spend more than it has, to a negative amount, or to another pagu."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.causes.baris import Baris
from lkjip_xl.causes.dugaan import Dugaan
from lkjip_xl.causes.evidence.digits import slips
from lkjip_xl.causes.hypotheses.row.addends import Terketik, summed_to_date, typed_behind
from lkjip_xl.causes.hypotheses.row.links import mislinked
from lkjip_xl.causes.hypotheses.row.slips import blank_beside, shift, slip, swap
from lkjip_xl.causes.hypotheses.row.swaps import swapped_rows
from lkjip_xl.causes.hypotheses.values import KATA_SALAH_KETIK
from lkjip_xl.cells.lists import listed
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.jenis import JenisSebab
from lkjip_xl.model.sel import alamat

_KALI = (10, 100, 1000)
_SEBUT = 3  # cells in a sentence that can still be read
_SALAH_KETIK: set[JenisSebab] = {"angka_tertukar", "digit_kurang_lebih", "satu_angka"}


def excess(b: Baris) -> Iterator[Dugaan]:
    """Return the slips that put a row's realisasi above its anggaran, or a row's below it."""
    bawah = [a for a in b.below() if a.jumlah("realisasi") > a.jumlah("anggaran")]
    for baris in bawah:
        yield from excess(baris)
    if bawah:
        return
    negatif = list(negative(b))
    yield from negatif or swap(b)
    yield from swapped_rows(b)
    yield from blank_beside(b)
    if not negatif:
        yield from _slips_apart(b)
        yield from _any_slip(b)


def _slips_apart(b: Baris) -> Iterator[Dugaan]:
    """Return the slips that make both equal, then the fewest zeros that part them."""
    anggaran, realisasi = b.jumlah("anggaran"), b.jumlah("realisasi")
    yield from shift(b, "realisasi", anggaran - realisasi)  # all was spent, and typed wrong
    yield from shift(b, "anggaran", realisasi - anggaran)
    yield from summed_to_date(b, anggaran)
    for satu in typed_behind(b, "realisasi"):
        kali = next((n for n in _KALI if realisasi + satu.moved(satu.nilai / n) <= anggaran), None)
        if kali and satu.nilai % kali == 0:
            yield from satu.slip(b, satu.nilai / kali)
    for satu in typed_behind(b, "anggaran"):
        kali = next((n for n in _KALI if realisasi <= anggaran + satu.moved(satu.nilai * n)), None)
        if kali:
            yield from satu.slip(b, satu.nilai * kali)


def _any_slip(b: Baris) -> Iterator[Dugaan]:
    """Return the kinds of slip in either cell that could bring realisasi back below anggaran.

    Nothing tells which digits: each kind is named once, with the cells that it may be in. A kind
    that fewer cells allow than another is the less likely one, and is not named.
    """
    kurang = b.jumlah("realisasi") - b.jumlah("anggaran")
    mungkin: dict[JenisSebab, list[Terketik]] = {}
    for peran, tanda in (("realisasi", -1), ("anggaran", 1)):
        for satu in sorted(typed_behind(b, peran), key=lambda n: -n.nilai):
            positif = ((jenis, n) for jenis, n in slips(satu.nilai) if n > 0)
            cukup = {jenis for jenis, n in positif if tanda * satu.moved(n) >= kurang}
            for jenis in cukup & _SALAH_KETIK:
                mungkin.setdefault(jenis, []).append(satu)
    terbanyak = max(map(len, mungkin.values()), default=0)
    for jenis, semua in mungkin.items():
        if len(semua) < terbanyak:
            continue
        sel = [f"{alamat(*n.sel)} tertulis {tulis_rupiah(n.nilai)}" for n in semua]
        kata = f"{listed(sel, 'sel lain', _SEBUT)}; mungkin {KATA_SALAH_KETIK[jenis]}"
        yield Dugaan(jenis, tuple(n.sel for n in semua), kata, banyak=True)


def negative(b: Baris) -> Iterator[Dugaan]:
    """Return the sign of each negative amount of the row."""
    for peran in ("anggaran", "realisasi"):
        for kolom, nilai in b.isi(peran):
            if nilai < 0:
                yield from slip(b, kolom, nilai, -nilai)


def other_pagu(b: Baris) -> Iterator[Dugaan]:
    """Return how a row's pagu comes to differ from the DPA's."""
    benar = b.temuan.seharusnya
    if not isinstance(benar, Decimal):
        return
    tertulis = b.jumlah("anggaran")
    yield from mislinked(b, benar - tertulis)
    angka = [(k, nilai) for k, nilai in b.isi("anggaran") if nilai]
    for pagu_lain in b.saksi.pagu(b.tabel, b.posisi):
        if (
            pagu_lain.tahapan in {"murni", "pergeseran"}
            and pagu_lain.nilai == tertulis
            and len(angka) == 1
        ):
            sel = b.baris, angka[0][0]
            yield Dugaan(
                "pagu_murni_dipakai",
                (sel,),
                f"{alamat(*sel)} berisi pagu sebelum perubahan ({pagu_lain.berkas})",
                {(b.posisi, angka[0][0]): benar},
            )
    yield from shift(b, "anggaran", benar - tertulis)
    if b.jumlah("realisasi") == benar:
        yield from swap(b)
