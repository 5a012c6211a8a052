"""Recaps of the satisfaction survey: unsur by unit, with kategori."""

import re

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.survei import NilaiUnsur, Survei
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.columns import Pembaca, read_figures
from lkjip_xl.tables.header import Kepala
from lkjip_xl.tables.rows import is_closing
from lkjip_xl.tables.text import rapikan
from lkjip_xl.tables.unsur_names import unsur_key

_UNSUR = re.compile(r"\bunsur\b")
_KATEGORI = re.compile(r"kategori|mutu|kinerja")
_NILAI = re.compile(r"\bnilai\b|\bnrr\b|\bindeks\b|\bikm\b|rata-rata|skor")
_BARIS_IKM = re.compile(
    r"^(ikm\b|indeks kepuasan|nilai (ikm|indeks|skm)|nilai unit pelayanan|rata)"
)
_BUKAN_UNIT = re.compile(
    r"^(nilai|kategori|mutu|kinerja|upp|unsur|pembanding|rata-rata|interval|konversi|indeks|ikm|skm|"
    r"kecamatan pembanding|unit pembanding|kategori upp|nilai unsur|tahun \d+)$"
)
_HIASAN = re.compile(r"^(nilai|ikm|indeks|skor)\s+(?=\S)|\s+(nilai|kategori)$", re.IGNORECASE)


def _unit(kata: tuple[str, ...]) -> str:
    """Return the unit that a column's words name, without Nilai, Kategori and the like."""
    for satu in reversed(kata):
        polos = _HIASAN.sub("", satu).strip()
        if not _BUKAN_UNIT.match(polos.lower()):
            return polos
    return ""


def _pair_columns(kepala: Kepala, unsur: int) -> list[tuple[str, int, int | None]]:
    """Return per unit its column of values and its column of kategori."""
    hasil: list[tuple[str, int, int | None]] = []
    for k in sorted(kepala.kata):
        if k <= unsur:
            continue
        kata = kepala.kata[k]
        if _KATEGORI.search(kata[-1].lower()):
            if hasil and hasil[-1][2] is None and _unit(kata) in {hasil[-1][0], ""}:
                hasil[-1] = (hasil[-1][0], hasil[-1][1], k)
        elif _NILAI.search(kepala.jalur(k)):
            hasil.append((_unit(kata), k, None))
    return hasil


def read_survey(grid: Grid, kepala: Kepala, sampai: int) -> Tabel | None:
    """Read a survey recap under a header; None where the header is no such table's."""
    kolom_unsur = next((k for k in sorted(kepala.kata) if _UNSUR.search(kepala.jalur(k))), None)
    if kolom_unsur is None or any("rentang" in kepala.jalur(k) for k in kepala.kata):
        return None
    pasangan = _pair_columns(kepala, kolom_unsur)
    if not pasangan:
        return None
    baris = []
    for b in range(kepala.mulai, sampai):
        if is_closing(grid, b):
            break
        if any(isinstance(grid.nilai(b, k), int | float | str) for _, k, _ in pasangan):
            baris.append(b)
    pembaca = Pembaca(grid)
    angka = [read_figures(pembaca, k, baris, persen=False) for _, k, _ in pasangan]
    survei = _build(grid, pasangan, baris, angka, kolom_unsur, min(kepala.kata))
    if not survei.unsur:
        return None
    kategori = tuple(k for _, _, k in pasangan if k is not None)
    kolom = {"unsur": (kolom_unsur,), "nilai": survei.kolom_nilai}
    if kategori:
        kolom["kategori"] = kategori
    semua = [k for isi in kolom.values() for k in isi]
    ada = {satu.baris for satu in survei.unsur}
    return Tabel(
        dikenali="skm_rekap",
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.baris[0], min([*semua, *kepala.kata]), baris[-1], max(semua)),
        baris_kepala=kepala.baris,
        kolom=kolom,
        isi=survei,
        jumlah_baris=len(survei.unsur),
        angka_teks={s: n for s, n in pembaca.angka_teks.items() if s[0] in set(baris)},
        keraguan=tuple(s for s in pembaca.keraguan if s.baris in ada),
    )


def _build(
    grid: Grid,
    pasangan: list[tuple[str, int, int | None]],
    baris: list[int],
    angka: list[dict[int, Angka]],
    kolom_unsur: int,
    kolom_awal: int,
) -> Survei:
    """Return the survey; the row that names the IKM is kept apart from the unsur."""
    unsur = []
    ikm = None
    kategori_ikm: tuple[str, ...] = ()
    for b in baris:
        nama = rapikan(grid.nilai(b, kolom_unsur))
        nilai = tuple(satu[b] for satu in angka)
        kategori = tuple(rapikan(grid.nilai(b, k)) if k is not None else "" for _, _, k in pasangan)
        if _BARIS_IKM.match((nama or rapikan(grid.nilai(b, kolom_awal))).lower()):
            ikm, kategori_ikm = nilai, kategori
        elif nama:
            unsur.append(NilaiUnsur(b, nama, unsur_key(nama), nilai, kategori))
    return Survei(
        unit=tuple(nama for nama, _, _ in pasangan),
        kolom_nilai=tuple(k for _, k, _ in pasangan),
        kolom_kategori=tuple(k for _, _, k in pasangan),
        unsur=tuple(unsur),
        ikm=ikm,
        kategori_ikm=kategori_ikm,
    )
