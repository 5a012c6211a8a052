"""Why a sheet that speaks of the survey is not read, and what its writer can do."""

import re

from lkjip_xl.cells.text import kecilkan, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.tabel import Tabel, TakDikenali
from lkjip_xl.norms.kepala import KATA_SURVEI
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.answers import learn_answers, read_answer
from lkjip_xl.tables.survei.below import number_below
from lkjip_xl.tables.survei.periods import has_periods_beside
from lkjip_xl.tables.survei.question_names import SEDIKITNYA
from lkjip_xl.tables.survei.recap_columns import quarter_columns
from lkjip_xl.tables.survei.response_columns import (
    bare_numbers,
    named_unsur,
    names_below,
)
from lkjip_xl.tables.survei.unsur_names import unsur_key, unsur_number

_KOSONG = (
    "kepalanya rekap jawaban SKM, tetapi tidak ada jawaban 1–4 per responden di bawahnya; "
    "formulirnya masih kosong, atau isinya bukan jawaban"
)
_BAGIAN = (
    "rekap SKM ini per bagian (triwulan, bulan, layanan, atau unit pelayanan) tanpa baris atau "
    "kolom untuk semuanya; tambahkan “Rata-rata” setahun dari semua bagiannya, atau berikan "
    "jawaban respondennya"
)
_MELINTANG = (
    "unsur SKM tersusun ke bawah dan respondennya ke samping; putar tabelnya (salin, lalu Tempel "
    "Khusus > Transpose) supaya satu baris berisi satu responden"
)
_BERDAMPINGAN = (
    "jawaban beberapa periode (semester atau triwulan) berdampingan di satu baris; pindahkan "
    "periode kedua ke bawah yang pertama, di kolom unsur yang sama: satu baris satu responden"
)
_IKM_BAGIAN = (
    "isinya IKM per bulan atau per layanan; yang dibaca ialah IKM per triwulan (kolom Triwulan "
    "dan IKM), rekap nilai per unsur, atau jawaban responden"
)
_MASA = later(r"(semester|triwulan|tri wulan|tw)\b")
_DI_SAMPING = (
    "daftar jawaban ini berdiri di samping jawaban SKM dan bernomor sendiri; pertanyaannya bukan "
    "unsur SKM, maka tidak dihitung dalam IKM"
)
_SURVEI = later(KATA_SURVEI)
_PERSEORANGAN = 3  # one or two such columns stand in any list
_UNSUR, _ORANG = "kolom unsur", "orang di samping unsur"  # what is found once for a sheet
_BARIS = 100  # a survey has at most a few dozen unsur


def why_not_survey(grid: Grid, kepala: list[Kepala]) -> str | None:
    """Return why a sheet of the survey gives no table, None where it is no such sheet."""
    if has_people_beside(grid) or any(has_periods_beside(grid, judul) for judul in kepala):
        return _MELINTANG if has_people_beside(grid) else _BERDAMPINGAN
    for judul in kepala:
        bawah = bare_numbers(grid, judul) or names_below(grid, judul)
        unsur = named_unsur(judul, bawah)
        if len({s.kunci or s.nama for s in unsur.values()}) >= SEDIKITNYA:
            return _BAGIAN if _has_numbers(grid, judul, list(unsur)) else _KOSONG
    nama = _unsur_column(grid)
    if nama is not None:
        if any(quarter_columns(judul, nama) for judul in kepala) or _heads_periods(grid, nama):
            return _BAGIAN
        return None
    kata = " ".join(judul.jalur(k) for judul in kepala for k in judul.kata)
    if _SURVEI.search(kata) and re.search(r"bulan|layanan|periode|semester", kata):
        return _IKM_BAGIAN
    return None


def _heads_periods(grid: Grid, unsur: int) -> bool:
    """Tell periods beside the heading of the unsur, whose words alone make no header."""
    rows = [b for b in range(min(_BARIS, grid.n_baris)) if _unsur(kecilkan(grid.nilai(b, unsur)))]
    atas = [kecilkan(grid.nilai(b, k)) for b in range(rows[0]) for k in range(grid.n_kolom)]
    return sum(bool(_MASA.match(teks)) for teks in atas) > 1


def unread_unsur(grid: Grid, tabel: Tabel) -> list[TakDikenali]:
    """Return what a table leaves: other answers beside its own, or the unsur by quarter.

    Which quarter's values are the year's nobody has said.
    """
    if tabel.dikenali == "skm_responden":
        return _list_beside(grid, tabel)
    b1, k1, b2, k2 = tabel.rentang
    if tabel.dikenali != "skm_triwulan" or (nama := _unsur_column(grid)) is None:
        return []
    rows = [b for b in range(b1, b2 + 1) if _unsur(rapikan(grid.nilai(b, nama)))]
    if len(rows) < SEDIKITNYA:
        return []
    rentang = rows[0], k1, rows[-1], k2
    return [TakDikenali(grid.berkas, grid.lembar, grid.tersembunyi, rentang, _BAGIAN)]


def _list_beside(grid: Grid, tabel: Tabel) -> list[TakDikenali]:
    """Return the list of other answers right of a list: one that numbers its people anew."""
    b1, _, b2, k2 = tabel.rentang
    nomor = {
        kecilkan(grid.nilai(b, k)) for b in tabel.baris_kepala for k in tabel.kolom.get("no", ())
    }
    for k in range(k2 + 1, grid.n_kolom):
        if any(kecilkan(grid.nilai(b, k)) in nomor - {""} for b in tabel.baris_kepala):
            rentang = b1, k, b2, grid.n_kolom - 1
            return [TakDikenali(grid.berkas, grid.lembar, grid.tersembunyi, rentang, _DI_SAMPING)]
    return []


def _has_numbers(grid: Grid, kepala: Kepala, unsur: list[int]) -> bool:
    """Tell whether numbers stand below the unsur."""
    return any(
        number_below(grid, b, k, ".") is not None
        for b in range(kepala.mulai, grid.n_baris)
        for k in unsur
    )


def _unsur(teks: str) -> str | int | None:
    """Return which unsur a text is: by name or number, None where it is none."""
    return unsur_key(teks) or unsur_number(teks)


def _unsur_column(grid: Grid) -> int | None:
    """Return the column that names most unsur below each other; sought once for a sheet."""
    if _UNSUR not in grid.ingatan:
        grid.ingatan[_UNSUR] = _find_unsur_column(grid)
    kolom = grid.ingatan[_UNSUR]
    return kolom if isinstance(kolom, int) else None


def _find_unsur_column(grid: Grid) -> int | None:
    banyak = {
        k: len({_unsur(rapikan(t)) for t in kolom[:_BARIS] if isinstance(t, str)} - {None})
        for k, kolom in enumerate(grid.kolom)
    }
    terbanyak = max(banyak, key=lambda k: banyak[k], default=None)
    return terbanyak if terbanyak is not None and banyak[terbanyak] >= SEDIKITNYA else None


def has_people_beside(grid: Grid) -> bool:
    """Tell a sheet with a row for each unsur and a column for each person: turn it first."""
    if _ORANG not in grid.ingatan:
        unsur = _unsur_column(grid)
        grid.ingatan[_ORANG] = unsur is not None and _answers_beside(grid, unsur)
    return grid.ingatan[_ORANG] is True


def _answers_beside(grid: Grid, unsur: int) -> bool:
    """Tell whether rows of unsur hold answers 1-4 of several people beside each other."""
    rows = [b for b in range(min(_BARIS, grid.n_baris)) if _unsur(kecilkan(grid.nilai(b, unsur)))]
    orang = 0
    lajur = [[grid.nilai(b, k) for b in rows] for k in range(unsur + 1, grid.n_kolom)]
    kamus = learn_answers(lajur)
    for isi in lajur:
        nilai = [read_answer(n, kamus).nilai for n in isi]
        orang += all(n is not None and 1 <= n <= 4 and n == int(n) for n in nilai)
    return orang >= _PERSEORANGAN
