"""The roles of a performance table's columns: what their words say, and which kind they make."""

import re
from collections.abc import Container, Mapping, Sequence, Set

from lkjip_xl.cells.words import header_words
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import JenisTabel, TingkatKegiatan
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.context import find_stage
from lkjip_xl.tables.header.header import Kepala
from lkjip_xl.tables.kinerja.tahun_kolom import (
    TAHUN_INI,
    earlier_year,
    is_later,
    is_plan,
    last_year,
    year_of,
)
from lkjip_xl.tables.kinerja.triwulan import KolomTriwulan, time_of

_ROMAWI = ("i", "ii", "iii", "iv")
_BERTAHUN = {"realisasi", "target", "capaian"}
_TAHAP = ("murni", None, "pergeseran", "perubahan")
# How an indikator is measured, and who answers for it: its heading may name it too. A figure may
# only say how it came about: Realisasi (hasil perhitungan).
_LAIN = later(
    r"formula|\brumus|perhitungan|penghitungan|definisi|alasan|sumber data|penanggung|pengampu|"
    r"analisis|hambatan|kendala|solusi|faktor|kode\b(?!.*\b(dan|nama|uraian)\b)(?!.*[/&])"
)
_JUMLAH_TW = later(r"(grand )?(total|jumlah)( (setahun|tahunan))?")  # behind the quarters
_TAHUN = later(r"(tahun )?20\d\d")
_NYATA = "realisasi"
_PER_PROGRAM = {"program_kegiatan": "sasaran", "capaian_kegiatan": "capaian"}
_JENJANG: dict[TingkatKegiatan, str] = {
    "sub_kegiatan": r"(nama |uraian )?sub kegiatan",
    "kegiatan": r"(nama |uraian )?kegiatan",
    "program": r"(nama |uraian )?program",
}
# One of these has every kind of performance table, whatever its cells hold.
DIUKUR = {"sasaran", "indikator", "capaian_kegiatan", "menunjang"}
_BERNAMA = ("indikator", "sasaran", "program_kegiatan")
_PERSEN = later(r"%|\bpersen|\btingkat\b")
# The percent of the budget that was spent; amounts are called Realisasi Anggaran too.
_SERAPAN = (
    r"\b(pe(ny|ng))?serapan\b(?!.*\brp)|^(?=.*(%|\bpersen|\btingkat\b|\bcapaian\b))"
    r"(?!.*\b(indikator|program|kegiatan|rp|rupiah)\b).*\b(anggaran|keuangan)\b"
)

_PERAN = (
    ("no", r"^(no\.?|nomor)( urut)?$"),
    ("satuan", r"^satuan\b"),
    ("menunjang", r"menunjang"),
    ("polaritas", r"polari(tas|sasi)|(jenis|sifat|tipe) indikator|^arah\b|kecenderungan"),
    ("efisiensi", r"efisiensi"),
    ("kemajuan", r"kemajuan|\bterhadap target (akhir|renstra|rpjmd|jangka)"),
    ("target_akhir", r"target (akhir|renstra|rpjmd|jangka)|^akhir (renstra|rpjmd)"),
    ("standar_nasional", r"^(?!.*\b(indikator|sasaran|program|prioritas)\b).*\bnasional\b"),
    ("kategori", r"kategori|predikat"),
    ("persen_anggaran", _SERAPAN),
    ("target", r"^(rencana|target) (tingkat )?(capaian|kinerja)\b"),
    ("realisasi", r"^(?!.*(%|\bpersen|\btingkat\b)).*realisasi|^hasil .*\b(di|ter)capai\b"),
    (
        "capaian",
        r"^(?!.*\b(bobot|tertimbang|deviasi|fisik)\b)(?!jumlah capaian$)(.*capaian|%|.*\bpersen)",
    ),
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
    if peran in _BERTAHUN and (lalu := earlier_year(jalur, tahun)):
        return f"{peran}_{lalu}"
    if "anggaran" in sudah and peran == "realisasi":
        return "realisasi_anggaran"
    if "anggaran" in sudah and peran == "capaian" and "kinerja" not in jalur:
        return "persen_anggaran"
    if peran == "efisiensi" and peran in sudah:
        return "nilai_efisiensi"
    if "program_kegiatan" in sudah and peran in {"indikator", "capaian"}:
        return f"{peran}_kegiatan"
    return peran


def find_candidates(kepala: Kepala, tahun: str | None) -> Kolom:
    """Return the columns that may have each role, from left to right.

    `tahun` is the report's year where it is known. A later year's columns stand in only for this
    year's; the last target of a Renstra is its end.
    """
    dasar = _base_roles(kepala)
    terakhir = tahun or year_of_columns(kepala)
    peran: dict[str, list[int]] = {}
    nanti: dict[str, list[int]] = {}
    for k, nama in dasar.items():
        jalur = kepala.jalur(k)
        tempat = nanti if nama in _BERTAHUN and is_later(jalur, terakhir) else peran
        tempat.setdefault(_place(nama, peran, jalur, terakhir), []).append(k)
    if "target" in peran and "target" in nanti and is_plan(_paths(kepala, dasar, "target")):
        peran.setdefault("target_akhir", nanti["target"][-1:])
    utuh = nanti | peran
    urut = [*peran, *(nanti.keys() - peran.keys())]
    sebutan = _PER_PROGRAM if _is_efficiency_of_programs(utuh) else {}
    return {sebutan.get(nama, nama): tuple(utuh[nama]) for nama in urut}


def _is_efficiency_of_programs(peran: Container[str]) -> bool:
    """Tell a Tabel 3.6 whose rows are programs instead of sasaran."""
    return "sasaran" not in peran and all(n in peran for n in (*_PER_PROGRAM, "efisiensi"))


def with_year_alone(kepala: Kepala, calon: Kolom, judul: Sequence[str], tahun: str | None) -> Kolom:
    """Return the columns, with the target of a Perjanjian Kinerja that only its year heads."""
    if "target" in calon or not _is_agreement(judul):
        return calon
    polos = [k for k, kata in kepala.kata.items() if _TAHUN.fullmatch(header_words(kata[-1]))]
    kini = [k for k in polos if (tahun or "-") in kepala.kata[k][-1]]
    pilih = kini or (polos if len(polos) == 1 else [])
    return {**calon, "target": tuple(pilih)} if pilih else calon


def year_of_columns(kepala: Kepala) -> str | None:
    """Return the year that the columns themselves show to be the report's."""
    return last_year({k: kepala.jalur(k) for k in kepala.kata})


def named_year(kepala: Kepala) -> str | None:
    """Return the report's year where the columns call it by its number."""
    tahun = year_of_columns(kepala)
    return None if tahun == TAHUN_INI else tahun


def _paths(kepala: Kepala, dasar: Mapping[int, str], peran: str) -> list[str]:
    """Return the words of the columns that a role has."""
    return [kepala.jalur(k) for k, nama in dasar.items() if nama == peran]


def find_roles(kepala: Kepala, tahun: str | None) -> Kolom:
    """Return the column of each role as far as words tell: of several targets the last stage's."""
    calon = find_candidates(kepala, tahun)
    return {nama: (by_stage(kepala, nama, lajur)[0],) for nama, lajur in calon.items()}


def steps(kepala: Kepala, lajur: Sequence[int]) -> dict[int, TingkatKegiatan]:
    """Return the level that each column of program and kegiatan names, the deepest first.

    Empty where they do not each name another one.
    """
    kata = {k: header_words(kepala.kata[k][-1]) for k in lajur if k in kepala.kata}
    ketemu = {
        k: tingkat
        for k, teks in kata.items()
        for tingkat, pola in _JENJANG.items()
        if re.fullmatch(pola, teks)
    }
    berbeda = len(set(ketemu.values())) == len(lajur) > 1
    urut = list(_JENJANG)
    return dict(sorted(ketemu.items(), key=lambda dua: urut.index(dua[1]))) if berbeda else {}


def by_stage(kepala: Kepala, peran: str, lajur: Sequence[int]) -> list[int]:
    """Return the columns of a role, those of the last stage first: Menjadi before Semula."""
    if peran != "target":
        return list(lajur)
    return sorted(lajur, key=lambda k: -_TAHAP.index(find_stage([kepala.jalur(k)])))


def _base_roles(kepala: Kepala) -> dict[int, str]:
    """Return what the words of each column say, from left to right.

    Where nothing is called realisasi, a Capaian that is no percent is one: Target, Capaian,
    Capaian (%); and so is Realisasi Capaian (%) beside Capaian (%).
    """
    kata = _header_words(kepala)
    semua = {k: _role(teks) for k, teks in kata.items()}
    peran = {k: nama for k, nama in semua.items() if nama}
    if _NYATA not in peran.values():
        peran |= dict.fromkeys(_totals(kata), _NYATA)
    akhir = [k for k, nama in peran.items() if nama == "target_akhir"]
    if len({year_of(kepala.jalur(k)) for k in akhir} - {None}) > 1:
        peran |= dict.fromkeys(akhir, "target")  # Target Renstra over 2022 to 2026
    if "target" in peran.values() and _NYATA not in peran.values():
        peran |= dict.fromkeys(_reached(kepala, peran), _NYATA)
    return peran


def _totals(kata: Mapping[int, tuple[str, ...]]) -> list[int]:
    """Return the columns called Total right behind the quarters of the realisasi."""
    hasil, sebelum = [], 0
    for k, teks in kata.items():
        if time_of(teks) and _base_role(teks) == _NYATA:
            sebelum += 1
            continue
        if sebelum > 1 and _JUMLAH_TW.fullmatch(teks[-1]):
            hasil.append(k)
        sebelum = 0
    return hasil


def _reached(kepala: Kepala, peran: Mapping[int, str]) -> list[int]:
    """Return the columns called Capaian that hold what was reached, not its percent."""
    capaian = [k for k, nama in peran.items() if nama == "capaian"]
    jalur = {k: kepala.jalur(k) for k in capaian}
    nyata = (k for k in capaian if _NYATA in jalur[k])
    disebut = [k for k in nyata if "capaian" in jalur[k]]
    if any(_NYATA in kepala.jalur(k) for k in kepala.kata):
        return disebut if len(capaian) > len(disebut) else []
    return [k for k in capaian if not _PERSEN.search(kepala.jalur(k))]


def _header_words(kepala: Kepala) -> dict[int, tuple[str, ...]]:
    """Return the words of each column as they are meant, top to bottom, from left to right.

    I, II, III and IV below one heading are quarters.
    """
    kata = {k: tuple(map(header_words, kepala.kata[k])) for k in sorted(kepala.kata)}
    kelompok: dict[tuple[str, ...], list[int]] = {}
    for k, teks in kata.items():
        if teks[-1] in _ROMAWI:
            kelompok.setdefault(teks[:-1], []).append(k)
    empat = (lajur for lajur in kelompok.values() if len(lajur) == len(_ROMAWI))
    return kata | {k: (*kata[k][:-1], f"tw {kata[k][-1]}") for lajur in empat for k in lajur}


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


def kind_of(peran: Kolom, judul: Sequence[str] = ()) -> JenisTabel | None:
    """Return which performance table has these roles, below these titles."""
    ada = peran.keys()
    lalu = any(re.match(r"realisasi_(20\d\d|lalu)$", nama) for nama in ada)
    if "target" in ada and "realisasi" not in ada and _is_agreement(judul):
        lalu = False  # beside its target stands what the years before reached
    if "sasaran" in ada and _shows_efficiency(ada, judul):
        return "efisiensi"
    if "program_kegiatan" in ada and ada & {"capaian_kegiatan", "menunjang"}:
        return "capaian_kegiatan"
    menyeluruh = bool(ada & {"target_akhir", "kemajuan", "standar_nasional"})
    if "indikator" in ada and (lalu or ("realisasi" in ada and menyeluruh)):
        return "perbandingan_capaian"
    if {"indikator", "target"} <= ada and ada & {"realisasi", "capaian"}:
        return "capaian_kinerja"
    if {"indikator", "target"} <= ada and ada & {"sasaran", "tw_1", "satuan", "no"}:
        return "perjanjian_kinerja"
    hanya_arah = {"indikator", "polaritas"} <= ada and not ada & {"target", "realisasi"}
    return "pengaturan" if hanya_arah else None


def _shows_efficiency(ada: Set[str], judul: Sequence[str]) -> bool:
    """Tell roles of a Tabel 3.6: efisiensi beside capaian or a budget, or a title that says so."""
    if "efisiensi" in ada:
        return bool(ada & {"capaian", "anggaran"})
    bersama = {"capaian", "anggaran", "realisasi_anggaran"} <= ada and not ada & {"target"}
    return bersama and any("efisiensi" in header_words(teks) for teks in judul)


def _is_agreement(judul: Sequence[str]) -> bool:
    """Tell titles that name a Perjanjian Kinerja."""
    return any("perjanjian kinerja" in header_words(teks) for teks in judul)


def measures_indikator(kepala: Kepala, tahun: str | None) -> bool:
    """Tell a header of indikator with their targets or realisasi: no survey has both."""
    peran = find_roles(kepala, tahun)
    return "indikator" in peran and kind_of(peran) is not None
