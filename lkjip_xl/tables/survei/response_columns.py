"""What each column of a survey's answers is: number, personal, profile, or the answers."""

import re
from collections import Counter
from dataclasses import replace

from lkjip_xl.cells.privat import may_be_personal
from lkjip_xl.cells.text import kecilkan, rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import PeranProfil
from lkjip_xl.model.responden import UnsurJawaban
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.responden import (
    BUKAN_UNSUR,
    CATATAN,
    ISI_PRIBADI,
    KATA_KELAMIN,
    KATA_USIA,
    KELOMPOK_UNSUR,
    MAKS_NILAI_PROFIL,
    NAMA_LAYANAN,
    NOMOR,
    PRIBADI,
    PROFIL,
    SEBUTAN_PROFIL,
    TANYA_LAYANAN,
    URUTAN_PENDIDIKAN,
)
from lkjip_xl.norms.unsur import NAMA_UNSUR
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.survei.answers import Kamus, learn_answers, read_answer
from lkjip_xl.tables.survei.halves import other_halves
from lkjip_xl.tables.survei.question_names import (
    SEDIKITNYA,
    last_word,
    named_above,
    told_apart,
)
from lkjip_xl.tables.survei.unsur_legend import read_legend
from lkjip_xl.tables.survei.unsur_names import by_number, names_many_unsur, unsur_key, unsur_number

_TANYA = later(r"^(\W|\d)*(bagaimana|apakah|menurut)\b")
_KELOMPOK = later(KELOMPOK_UNSUR)
_BERNOMOR = later(r"^\W*[a-z]?[ ._-]?0?(\d{1,2})\W*$")  # H1 beside P1, 1 beside 1
_ARTI = later(r"(?<=\w)\s*[(\[].*")  # JK (1=L, 2=P), Pendidikan (1-5)
_CONTOH = 200  # so many rows show what a column holds
_BAGIAN_PRIBADI = 0.5
_BAGIAN_LAZIM = 0.5
_SEBUTAN_KELAMIN = 8  # l, p, pria, wanita, laki-laki, perempuan and what is mistyped
_SEDIKIT = 2  # values that are few even among three respondents


@beku
class KolomRespon:
    """What each column is."""

    nomor: int | None  # of the respondents; None: none
    pribadi: tuple[int, ...]  # names, addresses, numbers of persons
    profil: dict[PeranProfil, int]  # by role
    unsur: tuple[UnsurJawaban, ...]  # of answers, in order
    bernomor: bool  # their headings are bare numbers
    kamus: Kamus  # how the answers are read


def bare_numbers(grid: Grid, kepala: Kepala) -> dict[int, str]:
    """Return U1, U2, … for 1, 2, … in the header itself, or only below a group of unsur."""
    akhir = kepala.baris[-1]
    sendiri = akhir == kepala.baris[0]
    nomor = {
        k: int(n)
        for k in range(grid.n_kolom)
        if isinstance(n := grid.nilai(akhir, k), int | float) and n == int(n)
    }
    awal = [k for k, n in nomor.items() if n == 1]
    if not sendiri:  # beside NRR and Bobot the numbers are the columns'
        nomor = {k: n for k, n in nomor.items() if _KELOMPOK.search(kepala.jalur(k))}
        awal = [k for k in awal if k in nomor]
    hasil: dict[int, str] = {}
    for k in awal:
        bernomor: dict[int, str] = {}
        while nomor.get(k + len(bernomor)) == len(bernomor) + 1:
            bernomor[k + len(bernomor)] = f"U{len(bernomor) + 1}"
        if len(bernomor) >= SEDIKITNYA and (not hasil or len(bernomor) == len(set(hasil.values()))):
            hasil |= bernomor
    return hasil


def names_below(grid: Grid, kepala: Kepala) -> dict[int, str]:
    """Return the unsur names of the row below the header, empty where it is a respondent."""
    baris = ((k, rapikan(grid.nilai(kepala.mulai, k))) for k in range(grid.n_kolom))
    kata_bawah = ((k, teks) for k, teks in baris if teks)
    di_bawah = {k: teks for k, teks in kata_bawah if not teks.isdigit()}
    return di_bawah if names_many_unsur(list(di_bawah.values())) else {}


def named_unsur(kepala: Kepala, bawah: dict[int, str]) -> dict[int, UnsurJawaban]:
    """Return the columns whose words name an unsur or its number.

    Of unsur that are asked twice only how they were done counts.
    """
    lepas = left_out(kepala, bawah)
    return {k: unsur for k, unsur in _all_named(kepala, bawah).items() if k not in lepas}


def _all_named(kepala: Kepala, bawah: dict[int, str]) -> dict[int, UnsurJawaban]:
    """Return the columns whose words name an unsur, whatever is asked of it."""
    hasil = {}
    for k in sorted({*kepala.kata, *bawah}):
        if unsur := _unsur(k, _words_of(kepala, bawah, k)):
            hasil[k] = unsur
    return hasil


def _words_of(kepala: Kepala, bawah: dict[int, str], kolom: int) -> list[str]:
    """Return the header words of a column, those of the row below the header included."""
    return [*kepala.kata.get(kolom, ()), *([bawah[kolom]] if kolom in bawah else [])]


def left_out(kepala: Kepala, bawah: dict[int, str]) -> set[int]:
    """Return the columns that ask how important an unsur is, where others ask how it was done."""
    nama = {k: s.kunci or s.nama for k, s in _all_named(kepala, bawah).items()}
    kata = {k: _words_of(kepala, bawah, k) for k in {*kepala.kata, *bawah}}
    for k, teks in kata.items():
        if k not in nama and (cocok := _BERNOMOR.match(teks[-1].lower())):
            utama, kunci = by_number(int(cocok[1]))
            nama[k] = kunci or utama
    return other_halves({k: [kecilkan(s) for s in teks] for k, teks in kata.items()}, nama)


def _unsur(kolom: int, kata: list[str]) -> UnsurJawaban | None:
    """Return the unsur that a column's words name: by name, else by number."""
    polos = [kecilkan(teks) for teks in kata]
    akhir = polos[-1]
    tanya = bool(_TANYA.match(akhir))
    if not tanya and (re.search(BUKAN_UNSUR, akhir) or re.search(PRIBADI, akhir)):
        return None
    for asli, kecil in zip(reversed(kata), reversed(polos), strict=True):
        nomor = unsur_number(kecil)
        if nomor is None and (kunci := unsur_key(kecil)):
            return UnsurJawaban(kolom, rapikan(asli), kunci)
    for kecil in polos:
        if nomor := unsur_number(kecil):
            nama, kunci = by_number(nomor)
            return UnsurJawaban(kolom, nama, kunci)
    return None


def _share(grid: Grid, kolom: int, baris: list[int], kamus: Kamus, unsur: str | None) -> float:
    """Return which share (0-1) of a column's filled cells are answers 1-4."""
    terisi = [n for b in baris if (n := grid.nilai(b, kolom)) is not None]
    jawaban = [read_answer(n, kamus, unsur).nilai for n in terisi]
    cocok = sum(n is not None and 1 <= n <= 4 and n == int(n) for n in jawaban)
    return cocok / len(terisi) if terisi else 0.0


def _for_header(kamus: Kamus, jalur: str) -> Kamus:
    """Return how a column is read: only numbers are answers in a column of remarks."""
    catatan = any(re.search(CATATAN, kata) for kata in jalur.split(" / "))
    return replace(kamus, kata=False) if catatan else kamus


def _is_prose(grid: Grid, kolom: int, baris: list[int]) -> bool:
    """Tell a column of free texts: hardly any two are the same."""
    kata = [t for b in baris if isinstance(t := grid.nilai(b, kolom), str) and t.strip()]
    banyak = Counter(map(kecilkan, kata))
    return bool(kata) and len(banyak) > max(SEDIKITNYA, len(kata) // 2)


def _personal_by_content(grid: Grid, kolom: int, baris: list[int]) -> bool:
    """Tell a column of e-mails, telephone numbers or NIK, whatever its header says."""
    kata = [t for b in baris if (t := rapikan(grid.nilai(b, kolom)))]
    kena = sum(bool(re.fullmatch(ISI_PRIBADI, teks)) for teks in kata)
    return bool(kata) and kena >= _BAGIAN_PRIBADI * len(kata)


def _holds_names(grid: Grid, kolom: int, baris: list[int]) -> bool:
    """Tell a column headed like a number, such as Responden, that holds people's names."""
    kata = [t for b in baris if (t := rapikan(grid.nilai(b, kolom)))]
    nama = sum(bool(re.fullmatch(r"[^\W\d][^\d]{2,}", teks)) for teks in kata)
    return bool(kata) and nama >= _BAGIAN_PRIBADI * len(kata)


def _column(grid: Grid, kolom: int, baris: list[int]) -> list[Nilai]:
    return [grid.nilai(b, kolom) for b in baris]


def response_columns(
    grid: Grid, kepala: Kepala, rows: list[int], bawah: dict[int, str]
) -> KolomRespon:
    """Return the columns by their words and by what the rows of respondents hold."""
    baris = rows[:_CONTOH]
    unsur = named_unsur(kepala, bawah)
    kamus = learn_answers(_column(grid, k, rows) for k in unsur)
    bagian = {
        k: _share(grid, k, baris, _for_header(kamus, kepala.jalur(k)), s.kunci)
        for k, s in unsur.items()
    }
    terjawab = any(bagian.values())
    nomor: int | None = None
    pribadi: list[int] = []
    profil: dict[PeranProfil, int] = {}
    lepas = left_out(kepala, bawah)
    lengkap = sorted(unsur) if {s.kunci for s in unsur.values()} >= NAMA_UNSUR.keys() else []
    for k in range(_other_list(kepala, bawah, unsur) or grid.n_kolom):
        if k in lepas:
            continue
        akhir = kecilkan(last_word(kepala, bawah, k))
        if k in unsur and (bagian[k] or not (terjawab and _is_other(grid, k, akhir, baris))):
            continue
        unsur.pop(k, None)
        bernomor = bool(re.search(NOMOR, akhir))
        if (
            re.search(PRIBADI, akhir)
            or _personal_by_content(grid, k, baris)
            or (bernomor and _holds_names(grid, k, baris))
        ):
            pribadi.append(k)
        elif bernomor:
            nomor = k if nomor is None else nomor
        elif (peran := _role(akhir)) and not _asks_of_service(grid, k, akhir, baris, kamus):
            jelas = peran != "layanan" or bool(re.search(NAMA_LAYANAN, akhir))
            if _tells_a_group(grid, k, rows, peran, jelas=jelas):
                profil.setdefault(peran, k)
        elif (
            akhir
            and not (lengkap and k < lengkap[0])
            and not re.search(BUKAN_UNSUR, akhir)
            and _all_answers(grid, k, baris, _for_header(kamus, kepala.jalur(k)))
        ):
            unsur[k] = UnsurJawaban(k, rapikan(last_word(kepala, bawah, k)), None)
    jawaban = tuple(unsur[k] for k in sorted(unsur))
    urut = [unsur_number(last_word(kepala, bawah, s.kolom)) for s in jawaban]
    angka = bool(jawaban) and all(urut) and not named_above(kepala, jawaban)
    legenda = read_legend(grid, kepala.baris) if angka else {}
    if legenda and set(urut) <= legenda.keys():
        nama = [legenda[n or 0] for n in urut]
        dua = zip(jawaban, nama, strict=True)
        jawaban = tuple(replace(s, nama=n, kunci=unsur_key(n)) for s, n in dua)
        angka = False
    jawaban = told_apart(kepala, bawah, jawaban)
    return KolomRespon(nomor, tuple(pribadi), profil, jawaban, angka, kamus)


def _other_list(
    kepala: Kepala, bawah: dict[int, str], unsur: dict[int, UnsurJawaban]
) -> int | None:
    """Return where a list of other questions begins right of the unsur: it numbers people anew."""
    kata = {k: kecilkan(last_word(kepala, bawah, k)) for k in sorted(kepala.kata)}
    nomor = [k for k, teks in kata.items() if re.search(NOMOR, teks)]
    kanan = (k for k in nomor[1:] if k > max(unsur, default=k))
    return next((k for k in kanan if kata[k] == kata[nomor[0]]), None)


def _tells_a_group(grid: Grid, kolom: int, rows: list[int], peran: str, *, jelas: bool) -> bool:
    """Tell a column whose values are those of groups: few of them, and none says who it is.

    `jelas` tells a heading that can mean nothing else; else the words themselves must be those of
    groups, for three names that come again and again are few values too. A column of names, or of
    remarks, holds about as many values as respondents. Ages may all differ.
    """
    kata = [t for b in rows if (t := kecilkan(grid.nilai(b, kolom)))]
    if any(may_be_personal(teks) for teks in kata):
        return False
    if peran == "usia":
        return all(re.fullmatch(KATA_USIA, teks) for teks in kata)
    if peran == "pendidikan":
        return all(any(re.search(p, teks) for p in URUTAN_PENDIDIKAN) for teks in kata)
    if peran == "jenis_kelamin":
        return len(set(kata)) <= _SEBUTAN_KELAMIN and all(
            re.fullmatch(KATA_KELAMIN, teks) or not re.search(r"\w", teks) for teks in kata
        )
    beda = len(set(kata))
    lazim = sum(bool(re.search(SEBUTAN_PROFIL[peran], teks)) for teks in kata)
    sedikit = jelas and (beda <= len(kata) // 2 or beda <= _SEDIKIT < len(kata))
    return beda <= MAKS_NILAI_PROFIL and (sedikit or lazim >= _BAGIAN_LAZIM * len(kata))


def _role(akhir: str) -> PeranProfil | None:
    """Return the role of the profile that a header names, None where it names none.

    What its numbers stand for is no part of its name.
    """
    tanpa_arti = _ARTI.sub("", akhir)
    return next((peran for peran, pola in PROFIL if re.search(pola, tanpa_arti)), None)


def _asks_of_service(grid: Grid, kolom: int, akhir: str, baris: list[int], kamus: Kamus) -> bool:
    """Tell a question about the service, answered 1-4, from the name of the service."""
    return (
        _role(akhir) == "layanan"
        and not re.search(TANYA_LAYANAN, akhir)
        and _all_answers(grid, kolom, baris, kamus)
    )


def _all_answers(grid: Grid, kolom: int, baris: list[int], kamus: Kamus) -> bool:
    """Tell a column with nothing but answers: an unsur that is none of the nine."""
    return _share(grid, kolom, baris, kamus, None) == 1


def _is_other(grid: Grid, kolom: int, akhir: str, baris: list[int]) -> bool:
    """Tell a column that only sounds like an unsur: a profile, a remark, something personal."""
    pola = (*(teks for _, teks in PROFIL), PRIBADI, CATATAN)
    return any(re.search(teks, akhir) for teks in pola) or _is_prose(grid, kolom, baris)
