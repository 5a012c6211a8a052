"""Recaps of the satisfaction survey with the unsur beside each other: a row per unit or figure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.responden import UnsurJawaban
from lkjip_xl.model.survei import NilaiUnsur, Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.unsur import BOBOT_REKAP, IKM_REKAP
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.columns import Pembaca, read_figures
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.answers import read_answer
from lkjip_xl.tables.survei.below import (
    first_label,
    number_below,
    printed_across,
    printed_grades,
    rows_until_gap,
)
from lkjip_xl.tables.survei.printed_ikm import printed_below
from lkjip_xl.tables.survei.question_names import final_names
from lkjip_xl.tables.survei.recap import converted, unique_keys, with_legend
from lkjip_xl.tables.survei.recap_columns import KALI_NRR, PUNCAK_NRR, role_of, scale_of, year_of
from lkjip_xl.tables.survei.response_columns import (
    bare_numbers,
    named_unsur,
    names_below,
)
from lkjip_xl.tables.survei.unsur_names import unsur_number

_JAWABAN = (1, 2, 3, 4)
_ORANG = 3  # a recap's NRR or its number of respondents may be whole, hardly three of its rows
_JEDA = 2  # blank rows: what stands below them is of something else
_KIRI = 2  # columns that may name a row: its number, its label
_SEMUA = later(
    r"^(rata|rerata|total|jumlah|gabungan|keseluruhan|semua|setahun|tahunan|tahun|"
    r"nilai (rata-rata )?(per |tiap |setiap )?unsur\b)"
)
_BAGIAN = later(r"layanan|pelayanan|bulan|triwulan|\btw\b|periode|semester|responden|loket")
_BOBOT = later(BOBOT_REKAP)
_UNIT_PELAYANAN = later(r"\bunit (?:pe)?layanan\b")
# Offices that answer for a survey of their own; an UPT or a loket is part of one.
_KANTOR = later(r"^(?:(?:kantor )?(?:kecamatan|kec|camat)|dinas|badan|rsud|inspektorat)\b\.? *\w")
_NAMA_BAGIAN = later(
    r"^(triwulan|tw|semester|bulan|januari|februari|maret|april|mei|juni|juli|agustus|september|"
    r"oktober|november|desember)\b"
)


@beku
class _Deret:
    """One row of the recap: its label, what it holds, its figures by column."""

    baris: int
    label: str
    kali: int
    angka: dict[int, Angka]


def _rows(grid: Grid, kepala: Kepala, mulai: int, sampai: int, unsur: list[int]) -> list[_Deret]:
    """Return the rows that give a figure for most unsur, on a scale that is known."""
    rows = []
    for b in range(mulai, sampai):
        if is_closing(grid, b):
            break
        rows.append(b)
    pembaca = Pembaca(grid)
    angka = {k: read_figures(pembaca, k, rows, persen=False) for k in {*kepala.kata, *unsur}}
    hasil = []
    for b in rows:
        sel = {k: angka[k][b] for k in angka}
        ada = [sel[k] for k in unsur if sel[k].nilai is not None]
        skala = scale_of(ada) if len(ada) * 2 > len(unsur) else None
        label = _label(grid, b, [k for k in sorted(kepala.kata) if k not in unsur])
        if skala and role_of(label.lower()) not in {"kategori", "tertimbang"}:
            hasil.append(_Deret(b, label, KALI_NRR if skala == "nrr" else 1, sel))
    bernilai = [d for d in hasil if role_of(d.label.lower()) != "lain"]
    return bernilai or hasil  # sums of few answers look like an index


def _label(grid: Grid, baris: int, kolom: list[int]) -> str:
    """Return what names a row: its first text or year, no number of a list."""
    kata = [rapikan(grid.nilai(baris, k)) for k in kolom]
    return next((t for t in kata if t and (not t[0].isdigit() or year_of(t))), "")


def _units(deret: list[_Deret], kepala: Kepala, unsur: list[int]) -> list[tuple[str, _Deret]]:
    """Return the units by name: of one unit's figures the converted row, of its parts the whole.

    Empty where parts of the own survey (services, months) have no row for all of them.
    """
    if all(role_of(d.label.lower()) or not d.label for d in deret):
        utama = min(deret, key=lambda d: d.kali)
        return [("", utama)]
    semua = [d for d in deret if _SEMUA.match(d.label.lower())]
    kata = " ".join(kepala.jalur(k) for k in kepala.kata if k not in unsur)
    bagian = [d.label.lower() for d in deret if d not in semua]
    if bagian and all(map(_KANTOR.match, bagian)):  # the regulation calls a whole office so
        kata = _UNIT_PELAYANAN.sub("", kata)
    sendiri = bool(_BAGIAN.search(kata)) or any(map(_NAMA_BAGIAN.match, bagian))
    if sendiri and len(deret) > 1:
        return [("", semua[-1])] if semua else []
    unit = [(d.label, d) for d in deret if d not in semua]
    return sorted(unit, key=lambda s: -year_of(s[0]))


def _ikm(kepala: Kepala, deret: _Deret, unsur: list[int]) -> Angka | None:
    """Return the IKM printed in a row behind its unsur."""
    for k in sorted(kepala.kata):
        angka = deret.angka[k]
        if (
            k in unsur
            or angka.nilai is None
            or not re.search(IKM_REKAP, kepala.kata[k][-1].lower())
        ):
            continue
        return converted(angka, KALI_NRR if angka.nilai <= PUNCAK_NRR else 1)
    return None


def is_recap(grid: Grid, kepala: Kepala) -> bool:
    """Tell a header of unsur below which all rows are called NRR, Jumlah or IKM: no person.

    People may be called so too (Responden 1, Responden 2): their answers tell them.
    """
    kiri = sorted(kepala.kata)[:_KIRI]
    rows = range(kepala.mulai, grid.n_baris)
    terisi = list(takewhile(lambda b: any(kolom[b] is not None for kolom in grid.kolom), rows))
    label = [_label(grid, b, kiri).lower() for b in terisi]
    if not label or not all(map(role_of, label)):
        return False
    unsur = named_unsur(kepala, bare_numbers(grid, kepala) or names_below(grid, kepala))
    return sum(_is_answered(grid, b, unsur) for b in terisi) < _ORANG


def _is_answered(grid: Grid, baris: int, unsur: Iterable[int]) -> bool:
    """Tell a row that answers most unsur, each of them 1, 2, 3 or 4."""
    sel = [read_answer(grid.nilai(baris, k)) for k in unsur]
    terisi = [jawaban.nilai for jawaban in sel if not jawaban.kosong]
    return 2 * len(terisi) > len(sel) and all(n in _JAWABAN for n in terisi)


def read_survey_across(grid: Grid, kepala: Kepala, sampai: int) -> Tabel | None:
    """Read a recap whose header names the unsur; None where no row gives their values."""
    angka, nama = bare_numbers(grid, kepala), names_below(grid, kepala)
    bernama = named_unsur(kepala, angka or nama)
    unsur = sorted(bernama)
    deret = _rows(grid, kepala, kepala.mulai + bool(nama), sampai, unsur)
    if not deret:
        return None
    unit = _units(deret, kepala, unsur)
    if not unit:
        return None
    unsur_urut = [bernama[k] for k in unsur if any(d.angka[k].nilai is not None for _, d in unit)]
    bernomor = all(unsur_number((kepala.kata.get(k) or (f"U{k}",))[-1]) for k in unsur)
    mutu = next((k for k in sorted(kepala.kata) if role_of(kepala.kata[k][-1].lower()) ==
                 "kategori"), None)  # fmt: skip
    survei = _build(grid, kepala, final_names(unsur_urut, bernomor), unit, mutu, bernomor=bernomor)
    kiri = [k for k in sorted(kepala.kata) if k not in unsur]
    bawah = range(kepala.mulai, sampai)
    if survei.ikm is None and len(unit) == 1:
        ikm = printed_below(grid, bawah, lambda b: _label(grid, b, kiri))
        survei = replace(survei, ikm=(ikm,), kategori_ikm=("",)) if ikm else survei
    if len(unit) == 1:
        kaki = rows_until_gap(grid, unit[0][1].baris + 1, sampai, _JEDA)
        mutu_ikm = printed_grades(grid, kaki, [[]], partial(first_label, grid))
        survei = replace(_with_rows(grid, survei, bawah, kiri), mutu_ikm=mutu_ikm)
    survei = with_legend(grid, kepala, survei)
    return _table(grid, kepala, survei, unit, mutu)


def _with_rows(grid: Grid, survei: Survei, rows: range, kiri: list[int]) -> Survei:
    """Return one unit's recap with its rows of NRR and NRR tertimbang: they tell the weight."""
    kolom = [s.kolom for s in survei.unsur]
    ada = printed_across(grid, rows, kolom, lambda b: _label(grid, b, kiri))
    kosong: tuple[Angka | None, ...] = (None,) * len(kolom)
    pasangan = zip(ada.get("nrr", kosong), ada.get("tertimbang", kosong), strict=True)
    unsur = tuple(
        replace(s, nrr=(nrr,), tertimbang=(timbang,))
        for s, (nrr, timbang) in zip(survei.unsur, pasangan, strict=True)
    )
    return replace(survei, unsur=unsur, bobot=_weights(grid, rows, kiri, kolom))


def _weights(grid: Grid, rows: range, kiri: list[int], kolom: Sequence[int]) -> tuple[Angka, ...]:
    """Return the weights of a row called Bobot, empty where one of the unsur has none."""
    berbobot = (b for b in rows if _BOBOT.fullmatch(_label(grid, b, kiri).lower()))
    semua = ([number_below(grid, b, k, ".") for k in kolom] for b in berbobot)
    sel = [n for n in next(semua, []) if n is not None]
    return tuple(sel) if len(sel) == len(kolom) and all(n.nilai for n in sel) else ()


def _build(
    grid: Grid,
    kepala: Kepala,
    unsur: tuple[UnsurJawaban, ...],
    unit: list[tuple[str, _Deret]],
    mutu: int | None,
    *,
    bernomor: bool,
) -> Survei:
    """Return the survey, a row of the sheet per unit."""
    kepala_unsur = kepala.baris[-1]
    baris = [
        NilaiUnsur(
            kepala_unsur, s.kolom, s.nama, s.kunci,
            tuple(converted(d.angka[s.kolom], d.kali) for _, d in unit),
            ("",) * len(unit),
        )
        for s in unsur
    ]  # fmt: skip
    kolom = [s.kolom for s in unsur]
    ikm = [_ikm(kepala, d, kolom) for _, d in unit]
    kosong = [Angka(None, d.baris, kolom[0]) for _, d in unit]
    kata = tuple("" if mutu is None else rapikan(grid.nilai(d.baris, mutu)) for _, d in unit)
    return Survei(
        unit=tuple(nama for nama, _ in unit),
        kolom_nilai=(kolom[0],) * len(unit),
        kolom_kategori=(mutu,) * len(unit),
        unsur=unique_keys(baris),
        ikm=tuple(n or k for n, k in zip(ikm, kosong, strict=True)) if any(ikm) else None,
        kategori_ikm=kata if any(ikm) else (),
        bernomor=bernomor,
    )


def _table(
    grid: Grid, kepala: Kepala, survei: Survei, unit: list[tuple[str, _Deret]], mutu: int | None
) -> Tabel:
    """Return the table around a recap."""
    nilai = tuple(s.kolom for s in survei.unsur)
    kolom = {"nilai": nilai} | ({} if mutu is None else {"kategori": (mutu,)})
    rows = [d.baris for _, d in unit]
    angka = [n for _, d in unit for n in d.angka.values()] + list(survei.ikm or ())
    semua = {k for lajur in kolom.values() for k in lajur} | set(kepala.kata)
    return Tabel(
        dikenali="skm_rekap",
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.baris[0], min(semua), max(rows), max(semua)),
        baris_kepala=kepala.baris,
        kolom=kolom,
        isi=survei,
        jumlah_baris=len(unit),
        angka_teks={
            (n.baris, n.kolom): n.nilai / n.kali for n in angka if n.teks and n.nilai is not None
        },
    )
