"""Anggaran and realisasi by what holds: sisa, persen and sums say which columns they are about."""

from collections.abc import Sequence
from itertools import product

from lkjip_xl.lazy.pola import later
from lkjip_xl.norms.bukti import BIT_KEBETULAN, BIT_RAGU
from lkjip_xl.norms.kepala import KOLOM_LAIN, SAMPAI_DENGAN
from lkjip_xl.tables.anggaran.columns.choice import Kolom, fit_of
from lkjip_xl.tables.anggaran.columns.content import Muatan
from lkjip_xl.tables.anggaran.columns.evidence import BuktiKolom, Dua

_LAIN, _SAMPAI = later(KOLOM_LAIN), later(SAMPAI_DENGAN)
_PERSEN = later(r"%|persen|prosen|fisik|kinerja|target")
_SELISIH = later(r"selisih|\blebih\b|\bkurang\b|\bbelum\b")
_PERAN = ("anggaran", "realisasi")


def with_related(
    bukti: BuktiKolom, kolom: Kolom, pilihan: Kolom, muatan: Muatan
) -> tuple[Kolom, Kolom]:
    """Return the columns with the anggaran and realisasi that sisa, persen or sums are about.

    What words choose stays unless nothing proves it and something proves another pair: that
    bulan lalu and bulan ini make s.d. bulan ini, that months make a total that may say no more
    than Jumlah, that the printed sisa or percent is that of other columns.
    """
    kolom, pilihan = _with_spending(bukti, *_without_spending(bukti, kolom, pilihan))
    if not _can_choose(kolom):
        return kolom, pilihan
    bagian = bukti.parts_of_spending()
    kata = _chosen(kolom)
    terbukti = kata[1] is not None and kata[1] not in bagian and bukti.bits(kata) >= BIT_RAGU
    if terbukti and kata[0] is not None and False not in bukti.remainders(kata).values():
        return kolom, pilihan
    for luas in (False, True):
        dua = [_candidates(bukti, kolom, pilihan, muatan, peran, luas=luas) for peran in _PERAN]
        calon = [(a, r) for a, r in product(*dua) if a != r and r not in bagian]
        terbukti_lain = (pasang for pasang in calon if bukti.bits(pasang) >= BIT_RAGU)
        terkuat = sorted(terbukti_lain, key=bukti.bits, reverse=True)
        terbaik = next((pasang for pasang in terkuat if not bukti.refutes(pasang)), None)
        if terbaik:
            return _with(kolom, pilihan, terbaik)
        if None not in kata and not bukti.refutes(kata):
            break
    return kolom, pilihan


def with_remainder(bukti: BuktiKolom, kolom: Kolom) -> Kolom:
    """Return the columns with the sisa that the pair leaves, of Sisa UP and Sisa Pagu the latter.

    Its heading may call it Selisih or Lebih/(Kurang), as the changes of a pagu are called too.
    """
    dua = _chosen(kolom)
    banyak = any(len(kolom.get(peran, ())) != 1 for peran in _PERAN)
    if banyak:
        return kolom
    if "sisa" in kolom:
        semua = bukti.remainders(dua)
        benar = [s for s, berlaku in semua.items() if berlaku]
        salah = len(kolom["sisa"]) == 1 and semua.get(kolom["sisa"][0]) is False
        return kolom | {"sisa": (benar[0],)} if salah and benar else kolom
    terpakai = {k for ks in kolom.values() for k in ks}
    terbukti = (relasi for relasi in bukti.relasi if relasi.bits >= BIT_KEBETULAN)
    selisih = (relasi for relasi in terbukti if relasi.jenis == "selisih")
    calon = (
        relasi.hasil if relasi.operan == dua else relasi.operan[1]
        for relasi in selisih
        if dua in {relasi.operan, (relasi.operan[0], relasi.hasil)}
    )
    bebas = (k for k in calon if k not in terpakai)
    sisa = [k for k in bebas if _SELISIH.search(bukti.path(k))]
    return kolom | {"sisa": (sisa[0],)} if sisa else kolom


def _without_spending(bukti: BuktiKolom, kolom: Kolom, pilihan: Kolom) -> tuple[Kolom, Kolom]:
    """Return the columns without an anggaran, called only Jumlah, that adds up realisasi."""
    if not set(kolom.get("anggaran", ())) <= bukti.totals_of_spending():
        return kolom, pilihan
    pagu = tuple(k for k in pilihan.get("anggaran", ()) if k not in bukti.totals_of_spending())
    kelompok = tuple(k for n, ks in kolom.items() if n.startswith("anggaran_") for k in ks)
    if not (pagu or kelompok):
        return kolom, pilihan
    sisa = {n: ks for n, ks in pilihan.items() if n != "anggaran"}
    sisa |= {"anggaran": pagu[1:]} if pagu[1:] else {}
    return kolom | {"anggaran": pagu[:1] or kelompok}, sisa


def _with_spending(bukti: BuktiKolom, kolom: Kolom, pilihan: Kolom) -> tuple[Kolom, Kolom]:
    """Return the columns with a Penyerapan as realisasi that words and size took for a percent.

    Amounts in millions are as small as percents are; sisa or a percent beside it tells.
    """
    anggaran = kolom.get("anggaran", ())
    if "realisasi" in kolom or len(anggaran) != 1:
        return kolom, pilihan
    semua = (*kolom.get("persen", ()), *pilihan.get("persen", ()))
    polos = (k for k in semua if not _PERSEN.search(bukti.path(k)))
    berisi = (k for k in polos if any(bukti.lajur.get(k, ())))
    terbukti = [k for k in berisi if _is_spent_of(bukti, (*anggaran, k))]
    if len(terbukti) != 1:
        return kolom, pilihan
    persen = tuple(k for k in semua if k not in terbukti)
    kolom = kolom | {"realisasi": tuple(terbukti), "persen": persen[:1]}
    pilihan = pilihan | {"persen": persen[1:]}
    return {n: ks for n, ks in kolom.items() if ks}, {n: ks for n, ks in pilihan.items() if ks}


def _is_spent_of(bukti: BuktiKolom, dua: Dua) -> bool:
    """Tell whether the sisa or a percent of a table is that of a pair."""
    return bukti.leaves(dua) or bukti.is_witnessed(dua)


def _can_choose(kolom: Kolom) -> bool:
    """Tell whether one column each is anggaran and realisasi: kelompok are added up instead."""
    kelompok = any(nama.startswith("realisasi_") for nama in kolom)
    return not kelompok and len(kolom.get("realisasi", ())) <= 1


def _chosen(kolom: Kolom) -> Dua:
    """Return the columns of anggaran and realisasi."""
    anggaran, realisasi = (next(iter(kolom.get(peran, ())), None) for peran in _PERAN)
    return anggaran, realisasi


def _candidates(
    bukti: BuktiKolom, kolom: Kolom, pilihan: Kolom, muatan: Muatan, peran: str, *, luas: bool
) -> Sequence[int | None]:
    """Return the columns that could have a role: those whose words fit it as well as the chosen.

    Where those prove nothing (`luas`), all that words name so, and those that they name nothing.
    """
    bernama = [*kolom.get(peran, ()), *pilihan.get(peran, ())]
    if bernama and any(nama.startswith(f"{peran}_") for nama in kolom):
        return list(kolom[peran][:1])  # the one that its kelompok add up to
    terpakai = {k for peran_kolom in (kolom, pilihan) for ks in peran_kolom.values() for k in ks}
    jumlah: list[int] = []
    if peran == "realisasi":
        uang = {k for n in ("anggaran", "sisa") for k in kolom.get(n, ())}
        jumlah = sorted(bukti.totals_of_spending() - uang)
        terpakai -= set(pilihan.get("anggaran", ()))
    tanpa_peran = sorted(bukti.lajur.keys() - muatan.rasio - terpakai)
    bebas = [k for k in tanpa_peran if _may_be_named_so(bukti.path(k))]
    if luas or not bernama:
        return [*([] if bernama else [None]), *dict.fromkeys((*bernama, *jumlah, *bebas))]
    nilai = fit_of(peran, bukti.kata.get(bernama[0], ()))
    sebaik = (k for k in bernama if fit_of(peran, bukti.kata.get(k, ())) == nilai)
    return [*dict.fromkeys((*sebaik, *jumlah))]


def _may_be_named_so(jalur: str) -> bool:
    """Tell words that do not name something else; s.d. Triwulan IV is what was spent up to it."""
    return not _LAIN.search(_SAMPAI.sub("", jalur))


def _with(kolom: Kolom, pilihan: Kolom, dua: Dua) -> tuple[Kolom, Kolom]:
    """Return the columns with a proven pair; what they replace is refuted, and no choice."""
    baru: Kolom = {n: (k,) for n, k in zip(_PERAN, dua, strict=True) if k is not None}
    if len(kolom.get("anggaran", ())) > 1:
        baru["anggaran"] = kolom["anggaran"]
    terpakai = {k for ks in baru.values() for k in ks}
    sisa = {n: tuple(k for k in ks if k not in terpakai) for n, ks in pilihan.items()}
    berisi = ((n, ks) for n, ks in sisa.items() if ks)
    tetap = {n: ks for n, ks in berisi if kolom.get(n) == baru.get(n, kolom.get(n))}
    return kolom | baru, tetap
