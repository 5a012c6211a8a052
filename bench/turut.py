"""Does the advice lead anywhere? It is followed literally until no error is left.

`python -m bench.turut [--n N] [--benih SEED] [--proses N]` puts one, two and three known faults
into N cases in turn. The first finding in working order says what to do; exactly that is done: a
value or a formula is typed, F9 is pressed, or cells are compared with the original document (the
case before its faults). Then all is checked anew. Rows that were moved as a whole are left out:
typing mends no place.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from bench.bersih import KEBULATAN
from bench.buku import Buku, draw_book
from bench.jalan import find, spread
from bench.kasus import CARA_TATA, DIPAKAI, JENIS, LUAR, Jenis
from bench.lembar import Lembar, Rumus, Sel, TakTerbaca
from bench.suntik.formula import recalculate
from lkjip_xl.measures.tindakan import in_working_order
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.temuan import Ganti, Perbaikan, Temuan

_COBA = 60
_LANGKAH = 60  # one fault may show in many findings, one after the other
_SEL = r"([A-Z]{1,3}\d+)"
_SUKU = re.compile(rf"([-+]?)(?:SUM\({_SEL}:{_SEL}\)|{_SEL})")
_BAGI = re.compile(rf"={_SEL}/{_SEL}(?:\*100)?")
_CACAT = [
    jenis
    for nama, sejenis in (JENIS | LUAR).items()
    if nama != "luar_baris_pindah"
    for jenis in sejenis
]


@dataclass(frozen=True)
class Soal:
    """A case: the workbooks with their faults, and the same before."""

    nomor: int
    buku: Buku
    asli: Buku
    cacat: tuple[str, ...]


@dataclass(frozen=True)
class Hasil:
    """Where following the advice led."""

    nomor: int  # of the case
    cacat: tuple[str, ...]  # the faults
    langkah: tuple[str, ...]  # what was done, in order
    sisa: tuple[str, ...]  # kesalahan left at the end
    beda: int  # amounts that still differ


def draw_faults(nomor: int, benih: int) -> Soal:
    """Return the case of a number, with one, two or three faults."""
    acak = random.Random(f"turut-{benih}-{nomor}")
    for _ in range(_COBA):
        tata = acak.choice(DIPAKAI)
        pilihan = [acak.choice(_CACAT) for _ in range(1 + nomor % 3)]
        soal = _try(acak, nomor, tata, pilihan)
        if soal is not None:
            return soal
    raise RuntimeError(f"kasus {nomor}: cacatnya tidak dapat disuntikkan")


def _try(acak: random.Random, nomor: int, tata: str, pilihan: list[Jenis]) -> Soal | None:
    cara = acak.choice(pilihan[0].cara)
    if any(cara not in jenis.cara for jenis in pilihan) or cara not in CARA_TATA.get(tata, (cara,)):
        return None
    bulat = acak.choice(KEBULATAN)
    kata_lain = next((jenis.kata_lain for jenis in pilihan if jenis.kata_lain), ())
    try:
        buku = draw_book(acak, tata, bulat, cara=cara, kata_lain=kata_lain)
    except TakTerbaca:
        return None
    asli, semua = deepcopy(buku), set(range(len(buku.utama.baris)))
    diubah: set[tuple[str, str]] = set()
    for jenis in pilihan:
        suntikan = jenis.suntik(acak, buku, semua)
        if suntikan is None or suntikan.diubah & diubah:
            return None
        diubah |= suntikan.diubah
    return Soal(nomor, buku, asli, tuple(jenis.nama for jenis in pilihan))


def follow(soal: Soal) -> Hasil:
    """Follow the advice until no error is left, or it leads nowhere."""
    langkah: list[str] = []
    for _ in range(_LANGKAH):
        temuan = in_working_order(find(soal.buku.grid()))
        salah = [t for t in temuan if t.tingkat == "kesalahan"]
        if not salah:
            break
        cacat = _awaited(temuan, salah[0])
        langkah.append(f"{cacat.kode} {','.join(cacat.sel[:2])}: {cacat.saran}")
        perbaikan = cacat.perbaikan
        if perbaikan is None or not obey(soal, cacat, perbaikan):
            break
    akhir = [t for t in find(soal.buku.grid()) if t.tingkat == "kesalahan"]
    sisa = tuple(f"{t.kode} {','.join(t.sel[:2])}: {t.pesan}" for t in akhir)
    return Hasil(soal.nomor, soal.cacat, tuple(langkah), sisa, _differences(soal))


def _awaited(temuan: list[Temuan], cacat: Temuan) -> Temuan:
    """Return the finding that another one asks to mend first; itself where it asks for none."""
    perbaikan = cacat.perbaikan
    tunggu = perbaikan.menunggu if perbaikan else ()
    lebih_dulu = (t for t in temuan if (p := t.perbaikan) and p.sel in tunggu and not p.menunggu)
    return next(lebih_dulu, cacat)


def _differences(soal: Soal) -> int:
    """Return how many amounts are not those of the original document."""
    pasangan = zip(soal.buku.lembar.values(), soal.asli.lembar.values(), strict=True)
    return sum(kiri.angka.get(s) != n for kiri, kanan in pasangan for s, n in kanan.angka.items())


def obey(soal: Soal, temuan: Temuan, perbaikan: Perbaikan) -> bool:
    """Do exactly what a repair says; tell whether it said anything that can be done."""
    nama = next((n for n, s in soal.buku.lembar.items() if s.berkas == temuan.berkas), None)
    if nama is None or perbaikan.menunggu:
        return False
    lembar = soal.buku.lembar[nama]
    if perbaikan.baru is None:
        asli = soal.asli.lembar[nama]
        beda = [_restore(lembar, asli, s) for daerah in perbaikan.cocokkan for s in _cells(daerah)]
        if not any(beda) and perbaikan.bila_sama:
            _type(lembar, address_of(perbaikan.bila_sama.sel), perbaikan.bila_sama.baru)
    elif not perbaikan.hitung_ulang:
        for ganti in (Ganti(perbaikan.sel, perbaikan.lama, perbaikan.baru), *perbaikan.serta):
            _type(lembar, address_of(ganti.sel), ganti.baru)
    recalculate(lembar)
    return True


def _cells(daerah: str) -> list[Sel]:
    awal, _, akhir = daerah.partition(":")
    (b1, k1), (b2, k2) = address_of(awal), address_of(akhir or awal)
    return [(b, k) for b in range(b1, b2 + 1) for k in range(k1, k2 + 1)]


def _restore(lembar: Lembar, asli: Lembar, sel: Sel) -> bool:
    """Write into a cell what the original document has there; tell whether it was different."""
    lama = lembar.kolom[sel[1]][sel[0]], lembar.rumus.get(sel)
    if lama == (asli.kolom[sel[1]][sel[0]], asli.rumus.get(sel)):
        return False
    lembar.rumus.pop(sel, None)
    lembar.bukan_angka.discard(sel)
    lembar.kolom[sel[1]][sel[0]] = asli.kolom[sel[1]][sel[0]]
    if sel in asli.angka:
        lembar.angka[sel] = asli.angka[sel]
    if sel in asli.rumus:
        lembar.rumus[sel] = asli.rumus[sel]
    return True


def _type(lembar: Lembar, sel: Sel, nilai: Decimal | str | None) -> None:
    """Type a value or a formula into a cell, as a person would."""
    lembar.rumus.pop(sel, None)
    if isinstance(nilai, str):
        lembar.rumus[sel] = read_formula(nilai)
    elif sel[1] == lembar.persen:
        lembar.tulis_persen(sel, nilai)
    else:
        bulat = nilai is None or nilai == nilai.to_integral_value()
        lembar.fill(sel, int(nilai) if bulat and nilai is not None else nilai)


def read_formula(teks: str) -> Rumus:
    """Return the formula that a repair gives: a sum of cells and ranges, or a quotient."""
    if cocok := _BAGI.fullmatch(teks):
        return Rumus(teks, tuple((1, address_of(s)) for s in cocok.groups()), bagi=True)
    suku: list[tuple[int, Sel]] = []
    letak = 1
    while letak < len(teks):
        cocok = _SUKU.match(teks, letak)
        if cocok is None:
            raise ValueError(teks)
        tanda, awal, akhir, tunggal = cocok.groups()
        tempat = _cells(f"{awal}:{akhir}" if awal else tunggal)
        suku += [(-1 if tanda == "-" else 1, sel) for sel in tempat]
        letak = cocok.end()
    return Rumus(teks, tuple(suku))


def follow_cases(nomor: Sequence[int], benih: int) -> list[Hasil]:
    """Return where the advice led in some cases."""
    return [follow(draw_faults(urut, benih)) for urut in nomor]


def main() -> None:
    """Print how many cases end without an error, and those that do not."""
    baca = argparse.ArgumentParser(prog="python -m bench.turut")
    baca.add_argument("--n", type=int, default=500, help="banyaknya kasus")
    baca.add_argument("--benih", type=int, default=1, help="benih acak")
    baca.add_argument("--proses", type=int, default=1, help="banyaknya proses")
    baca.add_argument("--banyak", type=int, default=5, help="berapa yang gagal dicetak")
    pilihan = baca.parse_args()
    kerja = partial(follow_cases, benih=pilihan.benih)
    hasil = list(spread(kerja, pilihan.n, pilihan.proses))
    gagal = [kasus for kasus in hasil if kasus.sisa]
    for kasus in gagal[: pilihan.banyak]:
        print(f"=== kasus {kasus.nomor}: {', '.join(kasus.cacat)}")
        print("\n".join([*kasus.langkah, "  sisa:", *kasus.sisa]), end="\n\n")
    for n in (1, 2, 3):
        sebanyak = [kasus for kasus in hasil if len(kasus.cacat) == n]
        bersih = sum(not kasus.sisa for kasus in sebanyak)
        sama = sum(not kasus.beda for kasus in sebanyak)
        langkah = Counter(len(kasus.langkah) for kasus in sebanyak)
        print(f"{n} cacat: {bersih} dari {len(sebanyak)} tanpa kesalahan, {sama} sama dengan "
              f"dokumen asalnya; langkah {dict(sorted(langkah.items()))}")  # fmt: skip
    sys.exit(bool(gagal))


if __name__ == "__main__":
    main()
