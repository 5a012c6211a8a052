"""Answers of the satisfaction survey: one row per respondent, profile and unsur side by side."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from lkjip_xl.cells.text import kecilkan, kunci_nama, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.jenis import PeranProfil
from lkjip_xl.model.responden import DaftarResponden, Responden, UnsurJawaban
from lkjip_xl.model.sel import Nilai, Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.responden import NAMA_ORANG, NOMOR
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.answers import Kamus, read_answer, read_profile
from lkjip_xl.tables.survei.below import (
    first_label,
    printed_across,
    printed_grades,
    rows_of_numbers,
    rows_until_gap,
)
from lkjip_xl.tables.survei.footers import Kaki
from lkjip_xl.tables.survei.printed_ikm import printed_below, printed_beside
from lkjip_xl.tables.survei.question_names import SEDIKITNYA, final_names
from lkjip_xl.tables.survei.response_columns import (
    bare_numbers,
    named_unsur,
    names_below,
    response_columns,
)
from lkjip_xl.tables.survei.unsur_legend import is_legend_row
from lkjip_xl.tables.survei.unsur_names import names_many_unsur

# Whole words: Maksum, Minimah and Granada are people.
_KAKI = later(
    r"^(?:σ|∑|s/|(?:grand|jumlah|jml|total|nilai|nrr|rata|rerata|ikm|indeks|bobot|mutu|kinerja|"
    r"skm|persen|persentase|kategori|interval|ma(?:ks|x)(?:imum|imal)?|min(?:imum|imal)?|sum|"
    r"average|modus|median)\b)"
)
_JAWABAN_TERTINGGI = Decimal(10)  # 1-5 and 1-10 scales are answers too, however wrong
_BAGIAN_BULAT = 0.6  # answers: recaps hold means, few of them whole
_JEDA = 3  # blank rows: what stands below them is of something else
_SEPASANG = 2  # one lone value column is no pair of units


def is_response_header(grid: Grid, kepala: Kepala) -> bool:
    """Tell whether a header names unsur beside each other, as a questionnaire's recap does."""
    bawah = bare_numbers(grid, kepala) or names_below(grid, kepala)
    unsur = named_unsur(kepala, bawah).values()
    return len({s.kunci or s.nama for s in unsur}) >= SEDIKITNYA


def _first_row(grid: Grid, kepala: Kepala, unsur: Sequence[int], *, ada_nama: bool) -> int:
    """Return the first row of data: a row read as column numbers may be a respondent."""
    akhir = kepala.mulai - 1
    nilai = [read_answer(grid.nilai(akhir, k)).nilai for k in unsur]
    if akhir > kepala.baris[0] and all(n is not None and 1 <= n <= 4 for n in nilai):
        return akhir
    return kepala.mulai + ada_nama


def _is_footer(grid: Grid, baris: int, nomor: int | None, unsur: Sequence[int]) -> bool:
    """Tell a row below the respondents: sums, NRR, IKM, signature."""
    urut = nomor is not None and grid.nilai(baris, nomor)
    if isinstance(urut, int | float) and urut:
        return False
    samping = (kecilkan(grid.nilai(baris, k)) for k in range(grid.n_kolom) if k not in unsur)
    kata = [t for t in samping if t]
    if (kata and _KAKI.match(kata[0])) or (not kata and _all_formulas(grid, baris, unsur)):
        return True
    teks = [rapikan(grid.nilai(baris, k)) for k in range(grid.n_kolom)]
    return is_closing(grid, baris) or (not _answered(teks, unsur) and is_legend_row(teks))


def _answered(kata: list[str], unsur: Sequence[int]) -> bool:
    """Tell a row with at least one answer 1-4: a respondent, whatever stands beside him."""
    jawaban = (read_answer(kata[k]).nilai for k in unsur)
    return any(n is not None and 1 <= n <= 4 for n in jawaban)


def _all_formulas(grid: Grid, baris: int, unsur: Sequence[int]) -> bool:
    """Tell whether the answers of a row are formulas: a sum without a label."""
    terisi = [k for k in unsur if grid.nilai(baris, k) is not None]
    return bool(terisi) and all((baris, k) in grid.rumus for k in terisi)


def _rows(grid: Grid, mulai: int, sampai: int, kepala: Kepala, unsur: Sequence[int]) -> list[int]:
    """Return the rows of respondents; a row with nothing but its number is none.

    Sums may stand above them, and at the end of a page. One row below figures that nobody answers
    is another of them (Mutu: B, A, C), and the table a recap.
    """
    angka = [k for k in kepala.kata if re.search(NOMOR, kecilkan(kepala.kata[k][-1]))]
    nomor = angka[0] if angka else None
    berkepala = [k for k in {*kepala.kata, *unsur} if k != nomor]
    kaki = Kaki(grid, sorted({*kepala.kata} - {*unsur}), sorted(unsur))
    hasil: list[int] = []
    selesai = rekap = False
    for b in range(mulai, sampai):
        terisi = any(rapikan(grid.nilai(b, k)) for k in berkepala)
        berkaki = (terisi or nomor is not None) and _is_footer(grid, b, nomor, unsur)
        if berkaki or (terisi and kaki.is_calculated(b)):
            selesai, rekap = bool(hasil), rekap or not hasil
            kaki.start_page()
        elif (
            not terisi
            or names_many_unsur([rapikan(grid.nilai(b, k)) for k in unsur])
            or _is_note(grid, b, berkepala, unsur)
        ):
            continue
        elif not selesai or _goes_on(grid, hasil[-1], b, nomor):
            selesai = False
            hasil.append(b)
            kaki.add(b)
    return [] if rekap and len(hasil) < _SEPASANG else hasil


def _is_note(grid: Grid, baris: int, kolom: Sequence[int], unsur: Sequence[int]) -> bool:
    """Tell a row of one text and no answer: a note or a name below the list, no respondent."""
    teks = [grid.nilai(baris, k) for k in kolom if rapikan(grid.nilai(baris, k))]
    return len(teks) == 1 and not any(grid.nilai(baris, k) is not None for k in unsur)


def _goes_on(grid: Grid, sebelum: int, baris: int, nomor: int | None) -> bool:
    """Tell a respondent below sums, as after the end of a page: his number is the next one."""
    if nomor is None:
        return False
    lalu, ini = grid.nilai(sebelum, nomor), grid.nilai(baris, nomor)
    return isinstance(lalu, int | float) and isinstance(ini, int | float) and ini == lalu + 1


def _answer(grid: Grid, baris: int, unsur: UnsurJawaban, kamus: Kamus) -> Angka:
    """Return one answer."""
    kolom = unsur.kolom
    asli = grid.nilai(baris, kolom)
    jawaban = read_answer(asli, kamus, unsur.kunci)
    kata = None if jawaban.kosong else rapikan(asli)
    rumus = (baris, kolom) in grid.rumus
    return Angka(jawaban.nilai, baris, kolom, None, kata if jawaban.nilai is None else None, rumus)


def _profile(
    grid: Grid, baris: int, kolom: dict[PeranProfil, int]
) -> dict[PeranProfil, str | Decimal]:
    """Return the profile cells of one respondent."""
    return {
        peran: read_profile(grid.nilai(baris, k), usia=peran == "usia")
        for peran, k in kolom.items()
    }


def _text_numbers(grid: Grid, angka: Iterable[tuple[int, int, object]]) -> dict[Tempat, Decimal]:
    """Return the numbers, given by row and column, that were read from a text."""
    bertulis = (tempat for tempat in angka if isinstance(grid.nilai(*tempat[:2]), str))
    return {(b, k): nilai for b, k, nilai in bertulis if isinstance(nilai, Decimal)}


def _plain_roles(
    grid: Grid, rows: list[int], profil: dict[PeranProfil, int]
) -> dict[PeranProfil, int]:
    """Return the profile columns that say something, in words or numbers only."""

    def fits(nilai: Nilai) -> bool:
        return nilai is None or (isinstance(nilai, str | int | float) and nilai is not True)

    sesuai = {p: k for p, k in profil.items() if all(fits(grid.nilai(b, k)) for b in rows)}
    return {p: k for p, k in sesuai.items() if any(rapikan(grid.nilai(b, k)) for b in rows)}


def _looks_answered(jawaban: list[Angka]) -> bool:
    """Tell answers from the averages and indices of a recap: most are whole and small."""
    angka = [s for s in jawaban if s.nilai is not None or s.teks]
    bulat = [
        s
        for s in angka
        if s.nilai is None or (s.nilai == int(s.nilai) and abs(s.nilai) <= _JAWABAN_TERTINGGI)
    ]
    return bool(angka) and len(bulat) >= _BAGIAN_BULAT * len(angka)


def read_responses(grid: Grid, kepala: Kepala, sampai: int) -> Tabel | None:
    """Read the respondents under a header; None for other tables and for an empty form."""
    angka, nama = bare_numbers(grid, kepala), names_below(grid, kepala)
    bawah = angka or nama
    dasar = list(named_unsur(kepala, bawah))
    mulai = kepala.mulai if angka else _first_row(grid, kepala, dasar, ada_nama=bool(nama))
    rows = _rows(grid, mulai, sampai, kepala, dasar)
    kolom = response_columns(grid, kepala, rows, bawah)
    jawaban = {b: [_answer(grid, b, s, kolom.kamus) for s in kolom.unsur] for b in rows}
    if not _looks_answered([n for sel in jawaban.values() for n in sel]):
        return None
    ada = [
        u
        for u in range(len(kolom.unsur))
        if any(sel[u].nilai is not None or sel[u].teks for sel in jawaban.values())
    ]
    unsur = final_names([kolom.unsur[u] for u in ada], kolom.bernomor)
    profil = _plain_roles(grid, rows, kolom.profil)
    orang = tuple(
        Responden(
            b,
            rapikan(grid.nilai(b, kolom.nomor)) if kolom.nomor is not None else "",
            _name(grid, b, kepala, kolom.pribadi),
            _profile(grid, b, profil),
            tuple(jawaban[b][u] for u in ada),
        )
        for b in rows
    )
    teks = _text_numbers(grid, ((n.baris, n.kolom, n.nilai) for j in jawaban.values() for n in j))
    atas = [b for b in kepala.baris if b < rows[0]]
    baris_unsur = kepala.mulai if bawah is nama and nama else max(atas, default=kepala.awal)
    daftar = DaftarResponden(
        unsur, orang, profil, kolom.pribadi, kolom.nomor, baris_unsur, kolom.bernomor,
        _words_read(grid, teks, {s.kolom for s in unsur}, terbalik=kolom.kamus.terbalik),
    )  # fmt: skip
    dari_profil = ((s.baris, k, s.profil[peran]) for s in orang for peran, k in profil.items())
    utuh = _with_footers(grid, daftar, sampai)
    if utuh.ikm is None:
        samping = printed_beside(grid, range(kepala.awal, rows[-1] + 1), kolom.unsur[-1].kolom + 1)
        utuh = replace(utuh, ikm=samping)
    dari_kaki = [(n.baris, n.kolom, n.nilai) for n in (utuh.ikm,) if n is not None]
    return _table(grid, kepala, utuh, teks | _text_numbers(grid, [*dari_profil, *dari_kaki]))


def _with_footers(grid: Grid, daftar: DaftarResponden, sampai: int) -> DaftarResponden:
    """Return the answers with what is printed below them: NRR, NRR tertimbang, IKM, mutu."""
    bawah = range(daftar.baris_akhir + 1, sampai)
    label = partial(_first_word, grid)
    kolom = [s.kolom for s in daftar.unsur]
    tercetak = printed_across(grid, bawah, kolom, label)
    kaki = rows_until_gap(grid, daftar.baris_akhir + 1, sampai, _JEDA)
    return replace(
        daftar,
        ikm=printed_below(grid, bawah, label),
        mutu=printed_grades(grid, kaki, [[]], partial(first_label, grid)),
        nrr=tercetak.get("nrr", ()),
        tertimbang=tercetak.get("tertimbang", ()),
        kaki=rows_of_numbers(grid, kaki, kolom, partial(first_label, grid)),
    )


def _first_word(grid: Grid, baris: int) -> str:
    """Return the first text of a row."""
    return next((n for k in range(grid.n_kolom) if isinstance(n := grid.nilai(baris, k), str)), "")


def _words_read(
    grid: Grid, teks: dict[Tempat, Decimal], unsur: set[int], *, terbalik: bool
) -> dict[str, Decimal]:
    """Return the words read as answers; lone letters only where they run from 4 down."""
    hasil: dict[str, Decimal] = {}
    for (b, k), nilai in teks.items():
        kata = rapikan(grid.nilai(b, k))
        huruf = sum(nama.isalpha() for nama in kata)
        if k in unsur and (huruf > 1 or (huruf and terbalik)):
            hasil.setdefault(kata, nilai)
    return hasil


def _name(grid: Grid, baris: int, kepala: Kepala, pribadi: Sequence[int]) -> str:
    """Return the key of a respondent's name, which only serves to find repeated ones."""
    nama = [
        k for k in pribadi if re.search(NAMA_ORANG, kecilkan((kepala.kata.get(k) or ("",))[-1]))
    ]
    return kunci_nama(" ".join(rapikan(grid.nilai(baris, k)) for k in nama))


def _table(
    grid: Grid, kepala: Kepala, daftar: DaftarResponden, teks: dict[Tempat, Decimal]
) -> Tabel:
    """Return the table around the respondents."""
    peran: dict[str, tuple[int, ...]] = {}
    if daftar.kolom_nomor is not None:
        peran["no"] = (daftar.kolom_nomor,)
    if daftar.kolom_pribadi:
        peran["data_pribadi"] = daftar.kolom_pribadi
    peran |= {nama: (k,) for nama, k in daftar.kolom_profil.items()}
    peran["jawaban"] = tuple(s.kolom for s in daftar.unsur)
    semua = [k for kolom in peran.values() for k in kolom]
    return Tabel(
        dikenali="skm_responden",
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.baris[0], min(semua), daftar.baris_akhir, max(semua)),
        baris_kepala=tuple(b for b in kepala.baris if b < daftar.baris_awal),
        kolom=peran,
        isi=daftar,
        jumlah_baris=len(daftar.responden),
        angka_teks=teks,
    )
