"""The roles of a performance table's columns: what their words say, and which kind they make."""

import re
from collections.abc import Container

from lkjip_xl.cells.words import header_words
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import JenisTabel
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.kinerja.triwulan import KolomTriwulan, time_of

_TAHUN = later(r"\b(20\d\d)\b")
_TAHUN_INI = "9999"
_TAHUN_LALU = later(r"tahun (lalu|sebelum\w*)|\bt ?- ?1\b|\bn ?- ?1\b")
# How an indikator is measured, and who answers for it: its heading may name it too. A figure may
# only say how it came about: Realisasi (hasil perhitungan).
_LAIN = later(
    r"formula|\brumus|perhitungan|penghitungan|definisi|alasan|sumber data|penanggung|pengampu|"
    r"analisis|hambatan|kendala|solusi|faktor"
)
_BERNAMA = ("indikator", "sasaran", "program_kegiatan")
_PERSEN = later(r"%|\bpersen|\btingkat\b")

_PERAN = (
    ("no", r"^(no\.?|nomor)( urut)?$"),
    ("satuan", r"^satuan\b"),
    ("menunjang", r"menunjang"),
    ("polaritas", r"polaritas|(jenis|sifat|tipe) indikator|^arah\b|kecenderungan"),
    ("efisiensi", r"efisiensi"),
    ("kemajuan", r"kemajuan"),
    ("target_akhir", r"target (akhir|renstra|rpjmd|jangka)|^akhir (renstra|rpjmd)"),
    ("standar_nasional", r"standar nasional"),
    ("kategori", r"kategori|predikat"),
    ("realisasi", r"^(?!.*(%|\bpersen|\btingkat\b)).*realisasi"),
    ("capaian", r"^(?!.*\b(bobot|tertimbang|deviasi|fisik)\b)(.*capaian|%|.*\bpersen)"),
    ("realisasi", r"realisasi|^hasil( pengukuran)?$"),
    ("target", r"\btarget\b|^rencana( kinerja)?( tahun)?( 20\d\d)?$"),
    ("indikator", r"indikator|\bik[ukps]?\b|tolok ukur|ukuran kinerja"),
    ("anggaran", r"anggaran|\bpagu\b"),
    ("sasaran", r"sasaran|tujuan|^kinerja( utama)?$"),
    ("program_kegiatan", r"\bprogram\b|\bkegiatan\b"),
    ("keterangan", r"^keterangan|^ket\b"),
)


def _base_role(kata: tuple[str, ...]) -> str | None:
    """Return what a column's words say, the lowest word first."""
    semua = (peran for teks in reversed(kata) for peran, pola in _PERAN if re.search(pola, teks))
    peran = next(semua, None)
    lain = _LAIN.search(kata[-1])
    return None if lain and (lain.start() == 0 or peran in _BERNAMA) else peran


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
    for k, dasar in _base_roles(kepala).items():
        peran.setdefault(_place(dasar, peran, kepala.jalur(k), terakhir), (k,))
    return peran


def _base_roles(kepala: Kepala) -> dict[int, str]:
    """Return what the words of each column say, from left to right.

    Where nothing is called realisasi, a Capaian that is no percent is one: Target, Capaian,
    Capaian (%).
    """
    kata = _header_words(kepala)
    semua = {k: _role(teks) for k, teks in kata.items()}
    peran = {k: nama for k, nama in semua.items() if nama}
    if "target" in peran.values() and not any("realisasi" in kepala.jalur(k) for k in kata):
        capaian = (k for k, nama in peran.items() if nama == "capaian")
        peran |= dict.fromkeys(
            [k for k in capaian if not _PERSEN.search(kepala.jalur(k))], "realisasi"
        )
    return peran


def _header_words(kepala: Kepala) -> dict[int, tuple[str, ...]]:
    """Return the words of each column as they are meant, top to bottom, from left to right."""
    return {k: tuple(map(header_words, kepala.kata[k])) for k in sorted(kepala.kata)}


def _role(kata: tuple[str, ...]) -> str | None:
    """Return a column's role; of a quarter only its target has one: the others are chosen from."""
    waktu, dasar = time_of(kata), _base_role(kata)
    if waktu is None:
        return dasar
    return f"tw_{waktu.ke}" if dasar not in {"realisasi", "capaian"} else None


def quarter_columns(kepala: Kepala) -> KolomTriwulan:
    """Return the columns that tell of one quarter, by role."""
    hasil: dict[str, dict[int, int]] = {"target": {}, "realisasi": {}, "capaian": {}}
    sampai = set()
    for k, kata in _header_words(kepala).items():
        dasar = _base_role(kata) or "target"
        if (waktu := time_of(kata)) and dasar in hasil:
            hasil[dasar].setdefault(waktu.ke, k)
            sampai |= {k} if waktu.sampai else set()
    return KolomTriwulan(**hasil, sampai=frozenset(sampai))


def _last_year(kepala: Kepala) -> str | None:
    """Return the year of the columns Target and Realisasi that stand under a year.

    Beside a Realisasi without a year all years are earlier ones but that of its target, and so
    they are in a list of realisasi by year that has no target but the one at the end.
    """
    jalur = [kepala.jalur(k) for k in kepala.kata]
    tanpa_tahun = (teks for teks in jalur if not _TAHUN.search(teks))
    polos = [teks for teks in tanpa_tahun if "realisasi" in teks]
    if polos and not any("anggaran" in teks for teks in jalur):
        target = (teks for teks in jalur if re.match(r"target(?!.*akhir)", teks))
        return max((t for teks in target for t in _TAHUN.findall(teks)), default=_TAHUN_INI)
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
    if {"indikator", "target"} <= ada and ada & {"realisasi", "capaian"}:
        return "capaian_kinerja"
    if {"indikator", "target"} <= ada and ada & {"sasaran", "tw_1", "satuan", "no"}:
        return "perjanjian_kinerja"
    hanya_arah = {"indikator", "polaritas"} <= ada and not ada & {"target", "realisasi"}
    return "pengaturan" if hanya_arah else None


def measures_indikator(kepala: Kepala, tahun: str | None) -> bool:
    """Tell a header of indikator with their targets or realisasi: no survey has both."""
    peran = find_roles(kepala, tahun)
    return "indikator" in peran and kind_of(peran) is not None
