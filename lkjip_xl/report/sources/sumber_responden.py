"""The copied sheet of the respondents: nothing personal, and what is counted beside it."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Literal

from lkjip_xl.cells.privat import (
    is_no_own_word,
    is_number_of_respondent,
    is_plain_answer,
    may_be_personal,
)
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.join.responses import answer_parts
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures import kelompok, responden
from lkjip_xl.model.jenis import PeranProfil
from lkjip_xl.model.pegawai import DaftarOrang
from lkjip_xl.model.responden import DaftarResponden, Responden
from lkjip_xl.model.sel import Tempat, huruf_kolom
from lkjip_xl.model.tabel import Tabel, tables_of
from lkjip_xl.norms.responden import NAMA_PROFIL, TANDA_PRIBADI
from lkjip_xl.report.bahan import Bahan, first_entry
from lkjip_xl.report.isi import Isi, KolomHitung, Rahasia, acuan, acuan_sumber, nama_sel

KUNCI = "R"
TERISI: Literal["terisi"] = "terisi"
_PANJANG_KEPALA = 60
_SURAT = later(TANDA_PRIBADI)


def _lists(tabel: Sequence[Tabel]) -> list[tuple[Tabel, DaftarResponden]]:
    """Return the tables of respondents."""
    return [(s, s.isi) for s in tables_of(tabel, DaftarResponden)]


def left_out(tabel: Sequence[Tabel], grid: Grid) -> Rahasia:
    """Return what is not copied: everything but numbers, answers and the roles of the profile.

    The ranges of other tables on the sheet are theirs.
    """
    daftar = _lists(tabel)
    if not daftar:
        return Rahasia()
    boleh = {k for _, jawaban in daftar for k in _needed(jawaban, grid)}
    lain = [s for s in tabel if not isinstance(s.isi, DaftarResponden | DaftarOrang)]
    kecuali = tuple(s.rentang for s in lain)
    dari = min(jawaban.baris_unsur + 1 for _, jawaban in daftar)
    kolom = frozenset(range(grid.n_kolom)) - boleh
    kepala = [
        f"{huruf_kolom(k)} “{kata}”"
        for k in sorted(kolom)
        if (kata := _head(daftar[0][0], grid, k))
    ]
    disebut = f": {', '.join(kepala)}" if kepala else ""
    catatan = (
        f"Dari jawaban responden hanya nomor, jawaban, dan profilnya yang disalin. Kolom lain "
        f"sengaja tidak disalin, supaya data pribadi tetap di berkas asal{disebut}.",
    )
    sel = frozenset(_personal_cells(daftar, grid, dari))
    return Rahasia(kolom, dari, sel, kecuali, catatan if kepala or sel else ())


def _needed(daftar: DaftarResponden, grid: Grid) -> set[int]:
    """Return the columns that the report counts with."""
    nomor = daftar.kolom_nomor
    bernomor = nomor is not None and any(
        is_number_of_respondent(rapikan(grid.nilai(s.baris, nomor))) for s in daftar.responden
    )
    return {
        *(s.kolom for s in daftar.unsur),
        *daftar.kolom_profil.values(),
        *([nomor] if nomor is not None and bernomor else []),
    }


def _head(tabel: Tabel, grid: Grid, kolom: int) -> str:
    """Return the lowest header word of a column, cut where it is a whole question."""
    for baris in reversed(tabel.baris_kepala):
        if kata := rapikan(grid.nilai(baris, kolom)):
            return kata if len(kata) <= _PANJANG_KEPALA else kata[: _PANJANG_KEPALA - 1] + "…"
    return ""


def _personal_cells(
    daftar: list[tuple[Tabel, DaftarResponden]], grid: Grid, dari: int
) -> Iterator[Tempat]:
    """Yield cells with words: remarks in place of an answer, signatures and notes around.

    A number of as many digits as a telephone's is none of the answers either.
    """
    orang = {s.baris for _, survei in daftar for s in survei.responden}
    jawaban = {s.kolom for _, survei in daftar for s in survei.unsur}
    nomor = {survei.kolom_nomor for _, survei in daftar}
    for k, kolom in enumerate(grid.kolom):
        boleh = _permitted(k in jawaban, k in nomor)
        for b, nilai in enumerate(kolom):
            if b in orang:
                tertutup = nilai is not None and not boleh(rapikan(nilai))
            else:
                tertutup = isinstance(nilai, str) and (b >= dari or bool(_SURAT.search(nilai)))
            if tertutup:
                yield b, k


def _permitted(jawaban: bool, nomor: bool) -> Callable[[str], bool]:
    """Return what tells which words of a respondent may be copied from a column."""
    if jawaban:
        return is_plain_answer
    if nomor:
        return is_number_of_respondent
    return lambda teks: not may_be_personal(teks) and is_no_own_word(teks)


def counted_responses(bahan: Bahan, tabel: Tabel, sumber: int) -> tuple[KolomHitung, ...]:
    """Return the number of answers and the group by each role beside every respondent."""
    if not isinstance(tabel.isi, DaftarResponden) or bahan.hasil.responden is None:
        return ()
    daftar = tabel.isi
    kolom = [KolomHitung("Jawaban 1–4 (dihitung)", _filled(daftar, sumber), 12)]
    for peran, k in daftar.kolom_profil.items():
        label = {
            s.baris: Isi(
                kelompok.label(peran, s.profil[peran]),
                "teks",
                kelompok.rumus_label(peran, acuan_sumber(sumber, s.baris, k)),
                nama_sel(KUNCI, sumber, s.baris, peran),
            )
            for s in daftar.responden
        }
        kolom.append(KolomHitung(f"{NAMA_PROFIL[peran]} (dihitung)", label, 20))
    return tuple(kolom)


def _filled(daftar: DaftarResponden, sumber: int) -> dict[int, Isi]:
    """Return how many answers of each respondent count."""
    return {
        s.baris: Isi(
            _count(s),
            "bilangan",
            "=" + "+".join(responden.isi_jawaban(teks) for teks in _runs(daftar, sumber, s.baris)),
            nama_sel(KUNCI, sumber, s.baris, TERISI),
        )
        for s in daftar.responden
    }


def _count(orang: Responden) -> Decimal:
    """Return how many answers of a respondent count."""
    return Decimal(responden.hitung_jawaban([n.nilai for n in orang.jawaban])[0])


def _runs(daftar: DaftarResponden, sumber: int, baris: int) -> list[str]:
    """Return the answer cells of a row as ranges of neighbours."""
    kolom = sorted(s.kolom for s in daftar.unsur)
    hasil: list[Tempat] = []
    for k in kolom:
        if hasil and hasil[-1][1] == k - 1:
            hasil[-1] = (hasil[-1][0], k)
        else:
            hasil.append((k, k))
    return [f"{acuan_sumber(sumber, baris, a)}:{acuan_sumber(sumber, baris, b)}" for a, b in hasil]


@beku
class Bagian:
    """One list of answers on its copied sheet; `kolom` has the column of each unsur."""

    daftar: DaftarResponden
    sumber: int
    kolom: tuple[int, ...]

    def roles(self, peran: PeranProfil | Literal["terisi"]) -> str:
        """Return the range of a calculated column beside the respondents."""
        awal, akhir = self.daftar.baris_awal, self.daftar.baris_akhir
        return f"{acuan(KUNCI, self.sumber, awal, peran)}:{acuan(KUNCI, self.sumber, akhir, peran)}"

    def answers(self, unsur: int) -> str:
        """Return the range of an unsur's answers."""
        awal, akhir, k = self.daftar.baris_awal, self.daftar.baris_akhir, self.kolom[unsur]
        return f"{acuan_sumber(self.sumber, awal, k)}:{acuan_sumber(self.sumber, akhir, k)}"


def survey_lists(bahan: Bahan) -> list[Bagian]:
    """Return the lists of answers that together make the survey, as they are copied."""
    return [
        Bagian(daftar, first_entry(bahan.gabungan, p), tuple(daftar.unsur[u].kolom for u in urut))
        for p, daftar, urut in answer_parts(bahan.gabungan)
    ]


Hitung = Callable[[str, tuple[str, str] | None], str]


def counted(
    bagian: Sequence[Bagian],
    unsur: int,
    hitung: Hitung,
    kelompok: tuple[PeranProfil, str] | None = None,
) -> str:
    """Return the expression of an unsur's number or sum over all lists.

    `kelompok` is a role and the cell of the group's name.
    """

    def counts(s: Bagian) -> str:
        return hitung(s.answers(unsur), kelompok and (s.roles(kelompok[0]), kelompok[1]))

    return added(bagian, counts)


def added(bagian: Sequence[Bagian], hitung: Callable[[Bagian], str]) -> str:
    """Return the expression that adds up what is counted in each list."""
    semua = "+".join(hitung(daftar) for daftar in bagian)
    return semua if len(bagian) == 1 else f"({semua})"
