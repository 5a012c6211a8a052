"""A clean case with one fault or two in it, and the truth about them."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from bench.susunan.faults import angka, jumlah, rumus
from bench.susunan.faults.cacat import Cacat, Suntikan, judge, recalculate
from bench.susunan.kasus import Kasus, draw_case, first_choices
from bench.susunan.layout.lembar_lain import BERISI_ANGGARAN
from bench.susunan.layout.tata import Tata

Suntik = Callable[[random.Random, Kasus], Suntikan | None]

JENIS: dict[str, tuple[Suntik, ...]] = {
    "rumus_kurang_baris": (rumus.short_range,),
    "rumus_ditimpa_angka": (rumus.overwritten,),
    "nilai_tersimpan_usang": (rumus.stale,),
    "subtotal_terhitung_ganda": (jumlah.doubled_subtotal, rumus.doubled_subtotal),
    "baris_terlewat": (jumlah.missed_row,),
    "baris_terhitung_ganda": (jumlah.doubled_row, rumus.doubled_row),
    "salah_induk": (jumlah.other_parent,),
    "kolom_tertukar": (angka.swapped_columns,),
    "pagu_murni_dipakai": (angka.first_budget,),
    "teks_bukan_angka": (angka.text_number,),
    "sel_kosong": (angka.blank_cell,),
    "kelipatan_seribu": (angka.number_slip("kelipatan_seribu"),),
    "kelipatan_sepuluh": (angka.number_slip("kelipatan_sepuluh"),),
    "tanda_terbalik": (angka.number_slip("tanda_terbalik"), rumus.minus_in_formula),
    "angka_tertukar": (angka.number_slip("angka_tertukar"),),
    "satu_angka": (angka.number_slip("satu_angka"),),
    "digit_kurang_lebih": (angka.number_slip("digit_kurang_lebih"),),
}
_DUA = 0.25  # share of the cases with two faults
_COBA = 400
_GANTI = 20
_SATU_PAGU = ("tunggal", "murni_perubahan", "murni_perubahan_selisih")
_BENIH_CACAT = 1_000_000  # faults are put into other workbooks than those measured clean


@dataclass(frozen=True)
class KasusCacat:
    """A case with its faults."""

    kasus: Kasus
    cacat: tuple[Cacat, ...]
    asal: tuple[int, int]  # number and seed of the clean case

    @property
    def bersih(self) -> bytes:
        """Return the same workbook without the faults."""
        return draw_case(*self.asal).bytes()


def draw_faulty(nomor: int, benih: int) -> KasusCacat:
    """Return the faulty case of a number: a clean case that has a place for the kind drawn."""
    acak = random.Random(f"cacat-{benih}-{nomor}")
    jenis = [list(JENIS)[nomor % len(JENIS)]]
    if acak.random() < _DUA:
        jenis.append(acak.choice(list(JENIS)))
    for coba in range(_COBA):
        if len(jenis) > 1 and coba % _GANTI == _GANTI - 1:  # not every two kinds fit one sheet
            jenis[1] = acak.choice(list(JENIS))
        asal = nomor * _COBA + coba, benih + _BENIH_CACAT
        if not all(_has_place(first_choices(*asal), teks) for teks in jenis):
            continue
        kasus = draw_case(*asal)
        if _fits(kasus) and (cacat := inject(acak, kasus, jenis)):
            return KasusCacat(kasus, cacat, asal)
    raise RuntimeError(f"kasus {nomor}: {jenis} tidak dapat disuntikkan")


def _has_place(t: Tata, jenis: str) -> bool:
    """Tell from the choices alone whether a kind of fault can find a place: saves the drawing."""
    berumus = t["induk"] in {"SUM", "tambah", "campur"}
    diketik = t["induk"] in {"ketik", "campur"}
    syarat = {
        "rumus_kurang_baris": berumus,
        "rumus_ditimpa_angka": berumus and t["induk"] != "campur",
        "nilai_tersimpan_usang": berumus,
        "baris_terlewat": diketik,
        "salah_induk": diketik,
        "subtotal_terhitung_ganda": berumus or diketik,
        "baris_terhitung_ganda": berumus or diketik,
        "kolom_tertukar": t["realisasi"] == "tunggal" and t["pagu"] in _SATU_PAGU,
        "pagu_murni_dipakai": t["pagu"].startswith("murni"),
        "teks_bukan_angka": t["uang"] == "angka",
        "sel_kosong": t["nol"] != "kosong",
    }
    return t["tabel"] != "daftar" and t["angka"] != "sen" and syarat.get(jenis, True)


def _fits(kasus: Kasus) -> bool:
    """Tell whether faults can be put in: a tree, in rupiah, that no other sheet states again."""
    bertabel = kasus.tata["lembar_lain"] in BERISI_ANGGARAN
    return kasus.denah is not None and not bertabel and kasus.tata["angka"] != "sen"


def inject(acak: random.Random, kasus: Kasus, jenis: list[str]) -> tuple[Cacat, ...]:
    """Put faults into a case, one after the other; empty where one found no place."""
    lembar = kasus.lembar[0]
    hasil: list[Cacat] = []
    for teks in jenis:
        lama = lembar.langgar()
        suntikan = acak.choice(JENIS[teks])(acak, kasus)
        if suntikan is None:
            return ()
        if teks != "nilai_tersimpan_usang":
            recalculate(lembar)
        cacat = judge(suntikan, lembar, lama)
        if any(set(cacat.sel) & set(cacat_lain.sel) for cacat_lain in hasil):
            return ()
        hasil.append(cacat)
    return tuple(hasil)
