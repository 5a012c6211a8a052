"""Performance tables: Perjanjian Kinerja, capaian, perbandingan, capaian kegiatan, efisiensi."""

import re
from collections.abc import Container
from decimal import Decimal

from lkjip_xl.cells.ranges import read_range
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.jenis import JenisTabel, TingkatKegiatan
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.kepala import KATA_JUMLAH
from lkjip_xl.norms.peran import holds
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.roles import has_both_amounts
from lkjip_xl.tables.anggaran.rows.rows import is_closing
from lkjip_xl.tables.columns import Pembaca, counts_to_100, read_figures
from lkjip_xl.tables.header.header import Kepala

_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_TAHUN = later(r"\b(20\d\d)\b")
_TAHUN_INI = "9999"
_TAHUN_LALU = later(r"tahun (lalu|sebelum\w*)|\bt ?- ?1\b|\bn ?- ?1\b")
_KINERJA = {"sasaran", "indikator", "indikator_kegiatan", "menunjang", "efisiensi"}
_TEKS = {"satuan", "kategori", "menunjang", "keterangan", "polaritas"}
_KELOMPOK = {"tujuan": "tujuan", "sasaran": "sasaran", "sasaran strategis": "sasaran"}
_TINGKAT: tuple[tuple[str, TingkatKegiatan], ...] = (
    (r"^program\b", "program"),
    (r"^sub ?kegiatan\b", "sub_kegiatan"),
)

Rentang = tuple[Decimal, Decimal]

_PERAN = (
    ("no", r"^(no\.?|nomor)$"),
    ("satuan", r"^satuan$"),
    ("menunjang", r"menunjang"),
    ("polaritas", r"polaritas|jenis indikator|^arah\b"),
    ("efisiensi", r"efisiensi"),
    ("kemajuan", r"kemajuan"),
    ("target_akhir", r"target (akhir|renstra|jangka)"),
    ("standar_nasional", r"standar nasional"),
    ("kategori", r"kategori|predikat"),
    ("capaian", r"capaian|^%|\bpersen"),
    ("realisasi", r"realisasi"),
    ("target", r"^target|\btarget\b"),
    ("indikator", r"indikator"),
    ("anggaran", r"anggaran|\bpagu\b"),
    ("sasaran", r"sasaran|tujuan"),
    ("program_kegiatan", r"\bprogram\b|\bkegiatan\b"),
    ("keterangan", r"^keterangan|^ket\b"),
)


def _base_role(kata: tuple[str, ...]) -> str | None:
    """Return what a column's words say, the lowest word first."""
    for teks in reversed(kata):
        for peran, pola in _PERAN:
            if re.search(pola, teks):
                return peran
    return None


def _quarter(kata: tuple[str, ...]) -> str | None:
    """Return tw_1 ... tw_4 for the columns of a triwulan group."""
    if not any(re.search(r"triwulan|\btw\b", teks) for teks in kata):
        return None
    cocok = re.search(r"\b(iv|iii|ii|i|[1-4])\b", kata[-1])
    return f"tw_{_ROMAWI[cocok.group(1)]}" if cocok else None


def _place(peran: str, sudah: Container[str], jalur: str, tahun: str | None) -> str:
    """Return the role in this table: what stands right of Program or Anggaran belongs to it."""
    if peran in {"realisasi", "target", "capaian"} and (lalu := _earlier_year(jalur, tahun)):
        return f"{peran}_{lalu}"
    if "anggaran" in sudah and peran == "realisasi":
        return "realisasi_anggaran"
    if "anggaran" in sudah and peran == "capaian":
        return "persen_anggaran"
    if peran == "efisiensi" and peran in sudah:
        return "nilai_efisiensi"
    if "program_kegiatan" in sudah and peran in {"indikator", "capaian"}:
        return f"{peran}_kegiatan"
    return peran


def _earlier_year(jalur: str, tahun: str | None) -> str | None:
    """Return the earlier year that a column names; "lalu" for last year of an unknown year."""
    if _TAHUN_LALU.search(jalur):
        return str(int(tahun) - 1) if tahun and tahun != _TAHUN_INI else "lalu"
    disebut = _TAHUN.search(jalur)
    return disebut[1] if disebut and tahun and disebut[1] < tahun else None


def find_roles(kepala: Kepala, tahun: str | None) -> Kolom:
    """Return the column of each role; `tahun` is the report's year where it is known."""
    peran: Kolom = {}
    terakhir = tahun or _last_year(kepala)
    for k in sorted(kepala.kata):
        kata = tuple(teks.lower() for teks in kepala.kata[k])
        nama = _quarter(kata) or _base_role(kata)
        if nama:
            nama = _place(nama, peran, kepala.jalur(k), terakhir)
            peran.setdefault(nama, (k,))
    return peran


def _last_year(kepala: Kepala) -> str | None:
    """Return the year of the columns Target and Realisasi that stand under a year.

    Beside a Realisasi without a year all years are earlier ones, and so they are in a list of
    realisasi by year that has no target but the one at the end.
    """
    jalur = [kepala.jalur(k) for k in kepala.kata]
    tanpa_tahun = (teks for teks in jalur if not _TAHUN.search(teks))
    polos = [teks for teks in tanpa_tahun if "realisasi" in teks]
    if polos and not any("anggaran" in teks for teks in jalur):
        return _TAHUN_INI
    kini = (kepala.jalur(k) for k in kepala.kata if "akhir" not in kepala.jalur(k))
    tahun = [cocok[1] for cocok in map(_TAHUN.search, kini) if cocok]
    if tahun and not any("target" in teks and "akhir" not in teks for teks in jalur):
        return _TAHUN_INI
    return max(tahun) if tahun else None


def kind_of(peran: Kolom) -> JenisTabel | None:
    """Return which performance table has these roles."""
    ada = peran.keys()
    lalu = any(re.match(r"realisasi_(20\d\d|lalu)$", nama) for nama in ada)
    if "efisiensi" in ada and ada & {"capaian", "anggaran"} and "sasaran" in ada:
        return "efisiensi"
    if "program_kegiatan" in ada and ada & {"capaian_kegiatan", "menunjang"}:
        return "capaian_kegiatan"
    menyeluruh = bool(ada & {"target_akhir", "kemajuan"})
    if "indikator" in ada and (lalu or ("realisasi" in ada and menyeluruh)):
        return "perbandingan_capaian"
    if {"indikator", "target", "realisasi"} <= ada:
        return "capaian_kinerja"
    if {"indikator", "target"} <= ada and ada & {"sasaran", "tw_1"}:
        return "perjanjian_kinerja"
    hanya_arah = {"indikator", "polaritas"} <= ada and not ada & {"target", "realisasi"}
    return "pengaturan" if hanya_arah else None


def _data_rows(grid: Grid, kepala: Kepala, sampai: int, kolom: list[int]) -> list[int]:
    """Return the rows below the header that hold anything, up to a signature or two blanks."""
    baris: list[int] = []
    kosong = 0
    for b in range(kepala.mulai, sampai):
        if is_closing(grid, b) and baris:
            break
        if any(rapikan(grid.nilai(b, k)) for k in kolom):
            baris.append(b)
            kosong = 0
        elif baris and (kosong := kosong + 1) >= 2:
            break
    return baris


def _group_of(kata: list[str]) -> str | None:
    """Return the kelompok that a row names which holds nothing else."""
    terisi = [teks.lower().rstrip(":") for teks in kata if teks]
    return _KELOMPOK.get(terisi[0]) if len(terisi) == 1 else None


def _level(nama: str) -> TingkatKegiatan:
    """Return the level of a program or kegiatan by its first word."""
    return next((t for pola, t in _TINGKAT if re.match(pola, nama.lower())), "kegiatan")


def _read_ranges(
    grid: Grid, peran: dict[str, int], baris: list[int]
) -> dict[str, dict[int, Rentang]]:
    """Return the targets that name a range, `85–90`, by role and row."""
    hasil: dict[str, dict[int, Rentang]] = {}
    for nama, k in peran.items():
        if nama != "target":
            continue
        for b in baris:
            nilai = grid.nilai(b, k)
            teks = rapikan(nilai) if isinstance(nilai, str) else ""
            batas = read_range(teks) if teks[:1].isdigit() else None
            if batas and batas.bawah is not None and batas.atas is not None:
                hasil.setdefault(nama, {})[b] = (batas.bawah, batas.atas)
    return hasil


def _read_rows(
    grid: Grid,
    peran: dict[str, int],
    baris: list[int],
    angka: dict[str, dict[int, Angka]],
    rentang: dict[str, dict[int, Rentang]],
) -> list[Indikator]:
    """Return the rows; a row that only says Tujuan or Sasaran names the group of the next."""
    hasil: list[Indikator] = []
    kelompok = ""
    for b in baris:
        kata = {nama: rapikan(grid.nilai(b, k)) for nama, k in peran.items()}
        if ketemu := _group_of(list(kata.values())):
            kelompok = ketemu
            continue
        kepala_baris = kata.get("sasaran") or kata.get("no", "")
        if re.match(KATA_JUMLAH, kepala_baris.lower()) or not any(kata.values()):
            continue
        program = kata.get("program_kegiatan", "")
        hasil.append(
            Indikator(
                baris=b,
                kelompok=kelompok,
                nama=kata.get("sasaran", ""),
                indikator=kata.get("indikator", ""),
                nilai={nama: isi_kolom[b] for nama, isi_kolom in angka.items()},
                teks={nama: kata[nama] for nama in peran if nama in _TEKS},
                program_kegiatan=program,
                indikator_kegiatan=kata.get("indikator_kegiatan", ""),
                tingkat=_level(program) if program else "",
                rentang={nama: menurut[b] for nama, menurut in rentang.items() if b in menurut},
            )
        )
    return hasil


def read_performance(grid: Grid, kepala: Kepala, sampai: int, tahun: str | None) -> Tabel | None:
    """Read a performance table under a header; None where the header is no such table's."""
    kolom = find_roles(kepala, tahun)
    dikenali = kind_of(kolom)
    if dikenali is None or (not kolom.keys() & _KINERJA and has_both_amounts(kepala)):
        return None  # a budget whose percent stands left of its amounts
    return read_roles(grid, kepala, sampai, dikenali, kolom)


def read_roles(
    grid: Grid, kepala: Kepala, sampai: int, dikenali: JenisTabel, kolom: Kolom
) -> Tabel | None:
    """Read a performance table whose columns are known; None where it has no rows."""
    peran = {nama: lajur[0] for nama, lajur in kolom.items()}
    baris = _data_rows(grid, kepala, sampai, list(peran.values()))
    pembaca = Pembaca(grid)
    penuh = counts_to_100(grid, [k for nama, k in peran.items() if holds(nama) == "persen"], baris)
    angka = {
        nama: read_figures(
            pembaca, k, baris, persen=berisi == "persen", rupiah=berisi == "rupiah", penuh=penuh
        )
        for nama, k in peran.items()
        if (berisi := holds(nama)) != "teks"
    }
    rentang = _read_ranges(grid, peran, baris)
    rows = _read_rows(grid, peran, baris, angka, rentang)
    if not rows:
        return None
    ada = {indikator.baris for indikator in rows}
    terbaca = {(b, peran[nama]) for nama, menurut in rentang.items() for b in menurut}
    sebaris = (s for s in pembaca.keraguan if s.baris in ada)
    return Tabel(
        dikenali=dikenali,
        berkas=grid.berkas,
        lembar=grid.lembar,
        tersembunyi=grid.tersembunyi,
        rentang=(kepala.awal, min(peran.values()), rows[-1].baris, max(peran.values())),
        baris_kepala=kepala.baris,
        kolom={nama: (k,) for nama, k in peran.items()},
        isi=DaftarIndikator(tuple(rows)),
        jumlah_baris=len(rows),
        angka_teks={s: n for s, n in pembaca.angka_teks.items() if s[0] in ada},
        keraguan=tuple(s for s in sebaris if (s.baris, s.kolom) not in terbaca),
    )
