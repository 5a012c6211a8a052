"""Answers of the satisfaction survey: one row per respondent, profile and unsur side by side."""

import re
from dataclasses import dataclass
from decimal import Decimal

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.responden import DaftarResponden, Responden, UnsurJawaban
from lkjip_xl.model.sel import Nilai
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.responden import NAMA_ORANG, NOMOR, PRIBADI, PROFIL
from lkjip_xl.tables.answers import read_answer, read_profile
from lkjip_xl.tables.header import Kepala
from lkjip_xl.tables.rows import is_closing
from lkjip_xl.tables.text import kecilkan, kunci_nama, rapikan
from lkjip_xl.tables.unsur_names import by_number, names_many_unsur, unsur_key, unsur_number

_SEDIKITNYA = 5
_BUKAN_UNSUR = re.compile(
    r"timestamp|stempel|tanggal|waktu (survei|pengisian|kunjungan)|\bjam\b|^hari|nilai unsur$|"
    r"^(ikm|nrr|jumlah|total|rata)"
)
_KAKI = re.compile(
    r"^(σ|∑|s/|grand|jumlah|total|nilai|nrr|rata|ikm|indeks|bobot|mutu|kinerja|skm|persen|"
    r"kategori|interval)"
)
_JAWABAN_TERTINGGI = Decimal(10)  # 1-5 and 1-10 scales are answers too, however wrong
_BAGIAN_BULAT = 0.6


@dataclass(frozen=True)
class _Kolom:
    """What each column is."""

    nomor: int | None
    pribadi: tuple[int, ...]
    profil: dict[str, int]
    unsur: tuple[UnsurJawaban, ...]
    bernomor: bool

    @property
    def orang(self) -> tuple[int, ...]:
        """Return the columns that are about the respondent, not the answers."""
        return (*self.pribadi, *self.profil.values())


def _columns(kepala: Kepala, bawah: dict[int, str]) -> _Kolom:
    """Return the columns by their words; `bawah` are unsur names in a row below the header."""
    nomor: int | None = None
    pribadi: list[int] = []
    profil: dict[str, int] = {}
    unsur: dict[int, UnsurJawaban] = {}
    for k in sorted(kepala.kata):
        kata = [*kepala.kata[k], *([bawah[k]] if k in bawah else [])]
        akhir = kecilkan(kata[-1])
        if nomor is None and re.search(NOMOR, akhir) and not re.search(PRIBADI, akhir):
            nomor = k
        elif re.search(PRIBADI, akhir):
            pribadi.append(k)
        elif satu := _unsur(k, kata):
            unsur.setdefault(k, satu)
        elif peran := next((p for p, pola in PROFIL if re.search(pola, akhir)), None):
            profil.setdefault(peran, k)
    semua = tuple(unsur.values())
    bernomor = bool(semua) and all(unsur_number(kepala.kata[s.kolom][-1]) for s in semua)
    return _Kolom(nomor, tuple(pribadi), profil, semua, bernomor and not bawah)


def _unsur(kolom: int, kata: list[str]) -> UnsurJawaban | None:
    """Return the unsur that a column's words name: by name, else by number."""
    polos = [kecilkan(satu) for satu in kata]
    if _BUKAN_UNSUR.search(polos[-1]):
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


def is_response_header(kepala: Kepala) -> bool:
    """Tell whether a header names unsur beside each other, as a questionnaire's recap does."""
    unsur = _columns(kepala, {}).unsur
    return len({s.kunci or s.nama for s in unsur}) >= _SEDIKITNYA


def _names_below(grid: Grid, kepala: Kepala) -> dict[int, str]:
    """Return the unsur names of the row below the header, empty where it is a respondent."""
    isi = {k: t for k in range(grid.n_kolom) if (t := rapikan(grid.nilai(kepala.mulai, k)))}
    return isi if names_many_unsur(list(isi.values())) else {}


def _first_row(grid: Grid, kepala: Kepala, kolom: _Kolom, bawah: dict[int, str]) -> int:
    """Return the first row of data: a row read as column numbers may be a respondent."""
    akhir = kepala.mulai - 1
    isi = [read_answer(grid.nilai(akhir, s.kolom)).nilai for s in kolom.unsur]
    if akhir > kepala.baris[0] and all(n is not None and 1 <= n <= 4 for n in isi):
        return akhir
    return kepala.mulai + bool(bawah)


def _is_footer(grid: Grid, baris: int, kolom: _Kolom) -> bool:
    """Tell a row below the respondents: sums, NRR, IKM, signature."""
    nomor = kolom.nomor is not None and grid.nilai(baris, kolom.nomor)
    if isinstance(nomor, int | float) and nomor:
        return False
    kiri = [t for k in range(kolom.unsur[0].kolom) if (t := kecilkan(grid.nilai(baris, k)))]
    if any(_KAKI.match(satu) for satu in kiri) or (not kiri and _all_formulas(grid, baris, kolom)):
        return True
    return is_closing(grid, baris)


def _all_formulas(grid: Grid, baris: int, kolom: _Kolom) -> bool:
    """Tell whether the answers of a row are formulas: a sum without a label."""
    isi = [s.kolom for s in kolom.unsur if grid.nilai(baris, s.kolom) is not None]
    return bool(isi) and all((baris, k) in grid.rumus for k in isi)


def _rows(grid: Grid, mulai: int, sampai: int, kolom: _Kolom) -> list[int]:
    """Return the rows of respondents; a row with nothing but its number is none."""
    hasil = []
    isi = [*kolom.orang, *(s.kolom for s in kolom.unsur)]
    for b in range(mulai, sampai):
        if not any(rapikan(grid.nilai(b, k)) for k in isi):
            continue
        if _is_footer(grid, b, kolom):
            break
        if not names_many_unsur([rapikan(grid.nilai(b, s.kolom)) for s in kolom.unsur]):
            hasil.append(b)
    return hasil


def _answer(grid: Grid, baris: int, kolom: int, teks: dict[tuple[int, int], Decimal]) -> Angka:
    """Return one answer; a text that was read as a number is remembered."""
    asli = grid.nilai(baris, kolom)
    satu = read_answer(asli)
    if isinstance(asli, str) and satu.nilai is not None:
        teks[baris, kolom] = satu.nilai
    kata = None if satu.kosong else rapikan(asli)
    rumus = (baris, kolom) in grid.rumus
    return Angka(satu.nilai, baris, kolom, None, kata if satu.nilai is None else None, rumus)


def _profile(
    grid: Grid, baris: int, kolom: dict[str, int], teks: dict[tuple[int, int], Decimal]
) -> dict[str, str | Decimal]:
    """Return the profile cells of one respondent."""
    hasil: dict[str, str | Decimal] = {}
    for peran, k in kolom.items():
        asli = grid.nilai(baris, k)
        isi = read_profile(asli, usia=peran == "usia")
        if isinstance(asli, str) and isinstance(isi, Decimal):
            teks[baris, k] = isi
        hasil[peran] = isi
    return hasil


def _plain_roles(grid: Grid, rows: list[int], profil: dict[str, int]) -> dict[str, int]:
    """Return the profile columns that say something, in words or numbers only."""

    def fits(nilai: Nilai) -> bool:
        return nilai is None or (isinstance(nilai, str | int | float) and nilai is not True)

    return {
        peran: k
        for peran, k in profil.items()
        if all(fits(grid.nilai(b, k)) for b in rows)
        and any(rapikan(grid.nilai(b, k)) for b in rows)
    }


def _looks_answered(jawaban: list[Angka]) -> bool:
    """Tell answers from the averages and indices of a recap: most are whole and small."""
    isi = [s for s in jawaban if s.nilai is not None or s.teks]
    bulat = [
        s
        for s in isi
        if s.nilai is None or (s.nilai == int(s.nilai) and abs(s.nilai) <= _JAWABAN_TERTINGGI)
    ]
    return bool(isi) and len(bulat) >= _BAGIAN_BULAT * len(isi)


def read_responses(grid: Grid, kepala: Kepala, sampai: int) -> Tabel | None:
    """Read the respondents under a header; None for other tables and for an empty form."""
    bawah = _names_below(grid, kepala)
    kolom = _columns(kepala, bawah)
    rows = _rows(grid, _first_row(grid, kepala, kolom, bawah), sampai, kolom)
    teks: dict[tuple[int, int], Decimal] = {}
    jawaban = {b: [_answer(grid, b, s.kolom, teks) for s in kolom.unsur] for b in rows}
    if not _looks_answered([n for isi in jawaban.values() for n in isi]):
        return None
    ada = [
        u
        for u in range(len(kolom.unsur))
        if any(isi[u].nilai is not None or isi[u].teks for isi in jawaban.values())
    ]
    profil = _plain_roles(grid, rows, kolom.profil)
    nama = [k for k in kolom.pribadi if re.search(NAMA_ORANG, kecilkan(kepala.kata[k][-1]))]
    orang = tuple(
        Responden(
            b,
            rapikan(grid.nilai(b, kolom.nomor)) if kolom.nomor is not None else "",
            kunci_nama(" ".join(rapikan(grid.nilai(b, k)) for k in nama)),
            _profile(grid, b, profil, teks),
            tuple(jawaban[b][u] for u in ada),
        )
        for b in rows
    )
    unsur = tuple(kolom.unsur[u] for u in ada)
    baris_unsur = kepala.mulai if bawah else max(b for b in kepala.baris if b < rows[0])
    isi = DaftarResponden(
        unsur, orang, profil, kolom.pribadi, kolom.nomor, baris_unsur, kolom.bernomor
    )
    return _table(grid, kepala, isi, teks)


def _table(
    grid: Grid, kepala: Kepala, isi: DaftarResponden, teks: dict[tuple[int, int], Decimal]
) -> Tabel:
    """Return the table around the respondents."""
    peran: dict[str, tuple[int, ...]] = {}
    if isi.kolom_nomor is not None:
        peran["no"] = (isi.kolom_nomor,)
    if isi.kolom_pribadi:
        peran["data_pribadi"] = isi.kolom_pribadi
    peran |= {nama: (k,) for nama, k in isi.kolom_profil.items()}
    peran["jawaban"] = tuple(s.kolom for s in isi.unsur)
    semua = [k for kolom in peran.values() for k in kolom]
    return Tabel(
        dikenali="skm_responden",
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.baris[0], min(semua), isi.baris_akhir, max(semua)),
        baris_kepala=tuple(b for b in kepala.baris if b < isi.baris_awal),
        kolom=peran,
        isi=isi,
        jumlah_baris=len(isi.responden),
        angka_teks=teks,
    )
