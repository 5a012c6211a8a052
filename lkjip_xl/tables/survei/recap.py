"""Recaps of the satisfaction survey with the unsur below each other, units beside each other."""

import re
from collections import Counter
from dataclasses import replace
from functools import partial

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.survei import NilaiUnsur, Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.unsur import EKSTREM_REKAP, IKM_REKAP, KAKI_REKAP
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.columns import Pembaca
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.below import printed_grades, printed_sums
from lkjip_xl.tables.survei.other_lists import is_other_list
from lkjip_xl.tables.survei.recap_columns import (
    KALI_NRR,
    PUNCAK_NRR,
    Satuan,
    role_of,
    units_of,
    with_weights,
)
from lkjip_xl.tables.survei.scores import read_scores
from lkjip_xl.tables.survei.unsur_legend import is_legend_row, read_legend
from lkjip_xl.tables.survei.unsur_names import by_number, unsur_key, unsur_number

_UNSUR = later(r"\bunsur\b")
_KODE_SAJA = later(r"\bkode\b|^no\b")
_NOMOR = later(r"[Uu]\d{1,2}")
_SEDIKITNYA, _SEPASANG = 5, 2
_ANGKA = later(r"\d{1,2}\.?$")
_JEDA = 2  # blank rows: of what stands below them only the IKM belongs to the recap
_DILIHAT = 200  # a recap names its unsur at the top; a budget of 25.000 rows is not searched
_KAKI, _EKSTREM = later(KAKI_REKAP), later(EKSTREM_REKAP)
_RATA_SAJA = later(r"^(rata|rerata)(?!.*(\bikm\b|\bskm\b|indeks|konversi|25\b))")


@beku
class _Baris:
    """The rows of a recap: those of the unsur, and those below them."""

    unsur: list[int]
    kaki: list[int]


def _unsur_column(grid: Grid, kepala: Kepala, sampai: int) -> int | None:
    """Return the column of the unsur: the one that names most, else the one headed so."""
    akhir = min(sampai, kepala.mulai + _DILIHAT)
    teks = {
        k: {rapikan(n) for n in set(grid.isi_kolom(k)[kepala.mulai : akhir]) if isinstance(n, str)}
        for k in sorted(kepala.kata)
        if role_of(kepala.kata[k][-1].lower()) not in {"nilai", "nrr", "tertimbang"}
    }
    for kenali in (unsur_key, unsur_number):
        banyak: dict[int, int] = {k: len({*map(kenali, kata)} - {None}) for k, kata in teks.items()}
        terbanyak = max(banyak, key=lambda k: banyak[k], default=None)
        if terbanyak is not None and banyak[terbanyak] >= _SEDIKITNYA:
            return terbanyak
    unsur = (k for k in sorted(kepala.kata) if _UNSUR.search(kepala.jalur(k)))
    return next((k for k in unsur if not _KODE_SAJA.search(kepala.kata[k][-1].lower())), None)


def _numbers_unsur(grid: Grid, kolom: int, rows: list[int]) -> bool:
    """Tell a column of U1, U2, U3: it names the unsur once more, and holds no figure."""
    teks = [grid.nilai(b, kolom) for b in rows]
    return bool(teks) and all(isinstance(n, str) and _NOMOR.match(n) for n in teks)


def _label(grid: Grid, baris: int, unsur: int) -> str:
    """Return what names a row: the unsur's cell, a text left of it, words such as IKM behind it."""
    kata = [rapikan(grid.nilai(baris, k)) for k in (unsur, *range(unsur))]
    kata_lain = [rapikan(grid.nilai(baris, k)) for k in range(unsur + 1, grid.n_kolom)]
    kaki = [teks for teks in kata_lain if _KAKI.search(teks.lower())]
    return next((t for t in filter(None, (*kata, *kaki)) if not re.fullmatch(r"[\d.]+", t)), "")


def _says_nothing(label: str, terisi: list[str]) -> bool:
    """Tell a lone text; below the unsur `Mutu: B` says all in one cell."""
    return len(terisi) < _SEPASANG and not (_KAKI.search(label.lower()) and ":" in label)


def _names_only(terisi: list[str]) -> bool:
    """Tell a row of the legend below a recap: a number's name and no figure."""
    return is_legend_row(terisi) and not any(re.match(r"[\d.,]+$", teks) for teks in terisi)


def _split_rows(grid: Grid, kepala: Kepala, sampai: int, unsur: int) -> _Baris:
    """Return the rows of unsur and of what stands below them."""
    badan: list[int] = []
    kaki: list[int] = []
    kosong, lewat = 0, False
    for b in range(kepala.mulai, sampai):
        label = _label(grid, b, unsur)
        terisi = [t for k in range(grid.n_kolom) if (t := rapikan(grid.nilai(b, k)))]
        kosong = 0 if terisi else kosong + 1
        if is_closing(grid, b):
            break
        lewat |= bool(badan) and kosong == _JEDA
        if not label or _says_nothing(label, terisi) or _names_only(terisi):
            continue
        if _KAKI.search(label.lower()):
            kaki.append(b)
        elif not (lewat or _is_unnumbered(grid, b, unsur, badan)):
            badan.append(b)
    return _Baris(badan, kaki)


def _is_unnumbered(grid: Grid, baris: int, unsur: int, badan: list[int]) -> bool:
    """Tell a row that names no unsur and has no number, below unsur that all have one.

    Target or Selisih is said of the nine, and is no tenth.
    """
    teks = rapikan(grid.nilai(baris, unsur))
    if len(badan) < _SEDIKITNYA or unsur_key(teks) or unsur_number(teks):
        return False
    bernomor = [k for k in range(unsur) if all(_ANGKA.match(_text(grid, b, k)) for b in badan)]
    return bool(bernomor) and not any(_text(grid, baris, k) for k in bernomor)


def converted(angka: Angka, kali: int) -> Angka:
    """Return a figure as an index 25-100."""
    if kali == 1 or angka.nilai is None:
        return angka
    return replace(angka, nilai=angka.nilai * kali, kali=kali)


def _printed_ikm(
    grid: Grid, rows: list[int], unsur: int, satuan: Satuan, angka: dict[int, dict[int, Angka]]
) -> Angka | None:
    """Return a unit's printed IKM: from a row that names it, in one of the unit's columns.

    The only unit's may stand in any: below Nilai Interval Konversi beside its NRR. A mean of NRR
    is none until it says so: no weight of 0,11 need be in it.
    """
    utama, kali = satuan.value_column() or (unsur, 1)
    milik = {*satuan.kolom.values()} - {utama}
    kolom = [utama, *sorted(milik)]
    samping = () if satuan.nama else sorted(angka.keys() - milik - {utama})
    calon: list[tuple[int, Angka]] = []
    for b in rows:
        label = _label(grid, b, unsur).lower()
        cocok = re.search(IKM_REKAP, label)
        indeks = (k for k in samping if (angka[k][b].nilai or 0) > PUNCAK_NRR)
        sel = [angka[k][b] for k in (*kolom, *indeks)]
        tercetak = next((n for n in sel if n.nilai is not None), None)
        if not cocok or _EKSTREM.search(label) or tercetak is None or tercetak.nilai is None:
            continue
        kecil = tercetak.nilai <= PUNCAK_NRR
        if not kecil or (kali == KALI_NRR and not _RATA_SAJA.search(label)):
            rata = label.startswith(("rata", "rerata"))
            calon.append((2 * kecil + rata, converted(tercetak, KALI_NRR if kecil else 1)))
    return min(calon, key=lambda s: s[0])[1] if calon else None


def _name(grid: Grid, baris: int, unsur: int) -> tuple[str, str | None, bool]:
    """Return an unsur's name and key, and whether it is a bare number."""
    teks = rapikan(grid.nilai(baris, unsur)) or _label(grid, baris, unsur)
    nomor = unsur_number(teks)
    return (*by_number(nomor), True) if nomor else (teks, unsur_key(teks), False)


def read_survey(grid: Grid, kepala: Kepala, sampai: int) -> Tabel | None:
    """Read a survey recap under a header; None where the header is no such table's."""
    kolom_unsur = _unsur_column(grid, kepala, sampai)
    if kolom_unsur is None or any("rentang" in kepala.jalur(k) for k in kepala.kata):
        return None
    rows = _split_rows(grid, kepala, sampai, kolom_unsur)
    if is_other_list(grid, kepala, rows.unsur, kolom_unsur):
        return None
    pembaca = Pembaca(grid)
    bernomor = {k for k in kepala.kata if _numbers_unsur(grid, k, rows.unsur)}
    ganda = bernomor - {kolom_unsur}
    utuh, kata = kepala, {k: n for k, n in kepala.kata.items() if k not in ganda}
    kepala = replace(kepala, kata=kata)
    kata_lain = [k for k in kepala.kata if k != kolom_unsur]
    angka = {k: read_scores(pembaca, kepala, k, rows.unsur + rows.kaki) for k in kata_lain}
    unit = units_of(kepala, kolom_unsur, angka, rows.unsur)
    if not unit or not rows.unsur:
        return None
    survei = with_legend(grid, kepala, _build(grid, kolom_unsur, rows, unit, angka))
    survei = with_weights(kepala, survei, angka)
    if not survei.unsur:
        return None
    return _table(grid, utuh, kolom_unsur, survei, unit, pembaca)


def _build(
    grid: Grid,
    kolom_unsur: int,
    rows: _Baris,
    unit: list[Satuan],
    angka: dict[int, dict[int, Angka]],
) -> Survei:
    """Return the survey; the rows below the unsur give the IKM."""
    letak = [satuan.value_column() or (kolom_unsur, 1) for satuan in unit]
    unsur, nomor = [], []
    for b in rows.unsur:
        nilai = tuple(converted(angka[k][b], kali) for k, kali in letak)
        if all(n.nilai is None and not n.teks for n in nilai):
            continue
        nama, kunci, bernomor = _name(grid, b, kolom_unsur)
        nomor.append(bernomor)
        unsur.append(
            NilaiUnsur(
                b, kolom_unsur, nama, kunci, nilai,
                tuple(_text(grid, b, satuan.kolom.get("kategori")) for satuan in unit),
                tuple(_beside(angka, b, satuan, "nrr") for satuan in unit),
                tuple(_beside(angka, b, satuan, "tertimbang") for satuan in unit),
            )
        )  # fmt: skip
    ikm = [_printed_ikm(grid, rows.kaki, kolom_unsur, satuan, angka) for satuan in unit]
    ada = any(ikm)
    kosong = [Angka(None, rows.unsur[-1], k) for k, _ in letak]
    sel = tuple(n or k for n, k in zip(ikm, kosong, strict=True))
    kategori = tuple(
        _text(grid, n.baris, satuan.kolom.get("kategori")) if n else ""
        for n, satuan in zip(ikm, unit, strict=True)
    )
    return Survei(
        unit=tuple(satuan.nama for satuan in unit),
        kolom_nilai=tuple(k for k, _ in letak),
        kolom_kategori=tuple(satuan.kolom.get("kategori") for satuan in unit),
        unsur=unique_keys(unsur),
        ikm=sel if ada else None,
        kategori_ikm=kategori if ada else (),
        bernomor=all(nomor),
        jumlah=printed_sums(rows.kaki, unit, angka, partial(_label, grid, unsur=kolom_unsur)),
        mutu_ikm=printed_grades(
            grid,
            rows.kaki,
            [[*satuan.kolom.values()] for satuan in unit],
            partial(_label, grid, unsur=kolom_unsur),
        ),
    )


def with_legend(grid: Grid, kepala: Kepala, survei: Survei) -> Survei:
    """Return a recap of bare numbers with the names that its sheet gives them."""
    urut = [unsur_number(rapikan(grid.nilai(s.baris, s.kolom))) for s in survei.unsur]
    legenda = read_legend(grid, kepala.baris) if survei.bernomor else {}
    if not legenda or not set(urut) <= legenda.keys():
        return survei
    nama = [legenda[n or 0] for n in urut]
    unsur = [
        replace(s, nama=n, kunci=unsur_key(n)) for s, n in zip(survei.unsur, nama, strict=True)
    ]
    return replace(survei, unsur=unique_keys(unsur), bernomor=False)


def unique_keys(unsur: list[NilaiUnsur]) -> tuple[NilaiUnsur, ...]:
    """Return the unsur; of several that share a key each goes by its own name."""
    banyak = Counter(baris.kunci for baris in unsur)
    return tuple(replace(s, kunci=None) if banyak[s.kunci] > 1 else s for s in unsur)


def _text(grid: Grid, baris: int, kolom: int | None) -> str:
    return "" if kolom is None else rapikan(grid.nilai(baris, kolom))


def _beside(
    angka: dict[int, dict[int, Angka]], baris: int, satuan: Satuan, peran: str
) -> Angka | None:
    """Return a printed figure beside the value, None where the unit has no such column."""
    return angka[satuan.kolom[peran]][baris] if peran in satuan.kolom else None


def _table(
    grid: Grid,
    kepala: Kepala,
    kolom_unsur: int,
    survei: Survei,
    unit: list[Satuan],
    pembaca: Pembaca,
) -> Tabel:
    """Return the table around a recap."""
    kolom: dict[str, tuple[int, ...]] = {"unsur": (kolom_unsur,), "nilai": survei.kolom_nilai}
    for peran in ("nrr", "tertimbang", "kategori"):
        lajur = (s.kolom[peran] for s in unit if peran in s.kolom)
        ada = tuple(k for k in lajur if k not in survei.kolom_nilai)
        if ada:
            kolom[peran] = ada
    semua = {k for nomor in kolom.values() for k in nomor}
    nilai = set(survei.kolom_nilai)
    ada_baris = {unsur.baris for unsur in survei.unsur}
    akhir = max([*ada_baris, *(n.baris for n in survei.ikm or () if n.nilai is not None)])
    sampai_akhir = ((s, n) for s, n in pembaca.angka_teks.items() if s[0] <= akhir)
    sebaris = (s for s in pembaca.keraguan if s.baris in ada_baris)
    return Tabel(
        dikenali="skm_rekap",
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.baris[0], min([*semua, *kepala.kata]), akhir, max(semua)),
        baris_kepala=kepala.baris,
        kolom=kolom,
        isi=survei,
        jumlah_baris=len(survei.unsur),
        angka_teks={s: n for s, n in sampai_akhir if s[1] in semua},
        keraguan=tuple(s for s in sebaris if s.kolom in nilai),
    )
