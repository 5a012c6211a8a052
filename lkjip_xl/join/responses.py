"""Answers of one survey on several sheets: a sheet per month, triwulan or service."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.join.identity import same_office
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.tabel import Tabel, is_table_of
from lkjip_xl.norms.kepala import BULAN

_KEMBAR = 0.9  # two lists that share so many answers are two versions of one
_BAGIAN = later(
    r"\b(triwulan|tri wulan|tw|semester|periode|gelombang|bulan)\b\.? ?(?:ke ?-? ?)?([ivx]+|\d+)\b|"
    r"\b(" + "|".join(BULAN) + r")\b"
)

# Lists that name several years or units are no parts of one survey.
_LAIN = (r"\b20\d\d\b", r"\b(?:kecamatan|kec|kelurahan|kel|dinas|puskesmas|upt|uptd)\b\.? \w+")

Kunci = tuple[object, ...]


def unsur_keys(daftar: DaftarResponden) -> list[str]:
    """Return what names each unsur across sheets."""
    return [unsur.kunci or kunci_nama(unsur.nama) for unsur in daftar.unsur]


def _rows(daftar: DaftarResponden, urut: list[str]) -> list[Kunci]:
    """Return the answers of each respondent in one order of unsur."""
    letak = {kunci: p for p, kunci in enumerate(unsur_keys(daftar))}
    return [tuple(s.jawaban[letak[k]].nilai for k in urut) for s in daftar.responden]


def _holds(utuh: list[Kunci], bagian: list[Kunci]) -> bool:
    """Tell whether one list stands in another, respondent by respondent."""
    n = len(bagian)
    return any(utuh[a : a + n] == bagian for a in range(len(utuh) - n + 1))


def _is_version(jawaban: list[Kunci], jawaban_lain: list[Kunci]) -> bool:
    """Tell two lists that are two versions of one: nearly all answers are in both."""
    sama = sum((Counter(jawaban) & Counter(jawaban_lain)).values())
    beragam = len(set(jawaban) & set(jawaban_lain)) > 1
    return beragam and sama >= _KEMBAR * min(len(jawaban), len(jawaban_lain))


def _label(tabel: Tabel) -> str:
    """Return which part of the year a list says that it is, "" where it does not."""
    for kata in (tabel.judul, tabel.lembar, tabel.berkas):
        if cocok := _BAGIAN.search(kata.lower().replace("_", " ")):
            return cocok[0]
    return ""


def are_labelled(tabel: Sequence[Tabel]) -> bool:
    """Tell whether each list names another part of the year."""
    label = [_label(sumber) for sumber in tabel]
    return all(label) and len(set(label)) == len(label)


def _are_parts(tabel: Sequence[Tabel], baris: list[list[Kunci]]) -> bool:
    """Tell whether lists are parts of one survey: other sheets or other months, other answers."""
    kata = " ".join(f"{sumber.lembar} {sumber.judul}" for sumber in tabel).lower()
    beda = any(len(set(re.findall(pola, kata))) > 1 for pola in _LAIN)
    if beda or not same_office(*tabel):
        return False
    terpisah = are_labelled(tabel) or len({sumber.berkas for sumber in tabel}) == 1
    kembar = any(_is_version(a, b) for n, a in enumerate(baris) for b in baris[n + 1 :])
    return terpisah and not kembar


def survey_parts(
    calon: dict[int, Tabel[DaftarResponden]],
) -> tuple[tuple[int, ...], dict[int, str]]:
    """Return which lists together make the survey, and why each counts or not.

    `calon` are the own lists by position. One that holds all others counts alone; without proof
    that they are parts nothing is returned: a tie.
    """
    daftar = {p: t.isi for p, t in calon.items()}
    kunci = [sorted(unsur_keys(jawaban)) for jawaban in daftar.values()]
    if len(daftar) < 2 or any(k != kunci[0] or len(set(k)) != len(k) for k in kunci):
        return (), {}
    baris = {p: _rows(jawaban, kunci[0]) for p, jawaban in daftar.items()}
    for p, utuh in baris.items():
        if all(_holds(utuh, baris_lain) for q, baris_lain in baris.items() if q != p):
            nama = f"{calon[p].berkas} lembar {calon[p].lembar}"
            termuat = dict.fromkeys(daftar, f"jawabannya sudah termuat di {nama}")
            return (p,), termuat | {p: "memuat jawaban semua lembar lain"}
    if not _are_parts([calon[p] for p in daftar], list(baris.values())):
        return (), {}
    return tuple(daftar), dict.fromkeys(
        daftar, f"satu dari {len(daftar)} lembar jawaban yang digabung"
    )


def merged_answers(gabungan: Gabungan) -> Tabel[DaftarResponden] | None:
    """Return the answers of all parts as one table, whose cells are the first part's.

    What is printed below a part speaks of that part only: below all of them nothing stands.
    """
    utama = gabungan.tabel("skm_responden")
    bagian = answer_parts(gabungan)
    if utama is None or len(bagian) < 2:
        return utama
    profil = {
        peran: kolom
        for peran, kolom in utama.isi.kolom_profil.items()
        if all(peran in daftar.kolom_profil for _, daftar, _ in bagian)
    }
    semua = [
        replace(s, jawaban=tuple(s.jawaban[u] for u in urut))
        for _, daftar, urut in bagian
        for s in daftar.responden
    ]
    utuh = replace(
        utama.isi, responden=tuple(semua), kolom_profil=profil, ikm=None, mutu=(), nrr=(),
        tertimbang=(), kaki=(), bagian=tuple(daftar for _, daftar, _ in bagian),
    )  # fmt: skip
    return replace(utama, isi=utuh)


def answer_parts(gabungan: Gabungan) -> list[tuple[int, DaftarResponden, list[int]]]:
    """Return position and list of each part, and where it has each unsur of the first."""
    hasil = []
    acuan: list[str] = []
    for posisi in gabungan.bagian_responden:
        tabel = gabungan.entri[posisi]
        if is_table_of(tabel, DaftarResponden):
            kunci = unsur_keys(tabel.isi)
            acuan = acuan or kunci
            hasil.append((posisi, tabel.isi, [kunci.index(k) for k in acuan]))
    return hasil
