"""What the words around a table say of it: year, agency, stage of the budget, period."""

import re
from functools import lru_cache
from itertools import pairwise

from lkjip_xl.cells.words import header_words
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import Tahapan
from lkjip_xl.norms.kepala import (
    BULAN,
    KATA_TRIWULAN,
    KE_BERAPA,
    RENTANG_TAHUN,
    TAHAPAN,
    URUTAN,
)
from lkjip_xl.norms.pangkat import BAWAHAN

_TAHUN = later(r"tahun(?: anggaran)?[ :]*(20\d\d)\b", re.IGNORECASE)
_TAHUN_ANGGARAN = later(r"(?:tahun anggaran|\bt\.? ?a\b\.?)[ :]*(20\d\d)\b", re.IGNORECASE)
_RENTANG = later(RENTANG_TAHUN)
_LABEL_TAHUN = later(r"tahun(?: anggaran)?\W*", re.IGNORECASE)
_LABEL_SKPD = (
    r"(?:skpd|opd|perangkat daerah|unit (?:kerja|organisasi)|nama (?:skpd|opd)|instansi|organisasi)"
)
_SKPD = later(rf"^{_LABEL_SKPD}\s*:\s*(?:[\d.\s]+)?(?P<nama>[^\d].*)$", re.IGNORECASE)
_HANYA_LABEL = later(rf"{_LABEL_SKPD}\s*:?", re.IGNORECASE)
_KEGIATAN = later(
    r"\W*((nama|kode) )?(program|kegiatan|sub[ .-]*kegiatan|belanja|rekening|pekerjaan)\b"
    r"|\W*\d+\.\d",
    re.IGNORECASE,
)
_DAERAH = later(
    r"\b(?P<nama>(kecamatan|kelurahan|dinas|badan|inspektorat|sekretariat|kantor|uptd?|puskesmas|"
    r"rsud|rumah sakit|satuan polisi)\s+[A-Za-z][\w .,]{0,200})$"
    r"|^(?P<sendiri>bapp?e\w*|bpkad?|bkpsdm|bkd|bapenda|bpbd|kesbangpol|inspektorat|satpol ?pp)$",
    re.IGNORECASE,
)
_POTONG = later(
    r"(?<!\s)\s*+(\btahun\b|\bkabupaten\b|\bkab\.|\bkota\b|\bt\.?a\.?\b|\bdengan\b|\bmenurut\b|"
    r"\bberdasar(kan)?\b|\bper\b|\bpada\b|\bkeadaan\b|\bbulan\b|\btriwulan\b|\bsemester\b).*$",
    re.IGNORECASE,
)
# Offices whose names may be lists: Dinas Pendidikan, Kepemudaan dan Olahraga.
_BERURUSAN = later(r"\b(dinas|badan|kantor|sekretariat)\b", re.IGNORECASE)
_KANTOR_LAIN = later(
    r"(dan )?(kecamatan|kelurahan|dinas|badan|inspektorat|kantor|uptd?|puskesmas|rsud|"
    r"rumah sakit)\b",
    re.IGNORECASE,
)
_PEMERINTAH = later(
    r"(?:pemerintah(?: daerah)? (?:kabupaten|kab\.?)|pemkab\.?) (?P<nama>[a-z' -]+)"
    r"|pemerintah(?: daerah)? (?P<kota>kota [a-z' -]+)",
    re.IGNORECASE,
)
_SAMPAI = later(r"\bs\.? ?[./-]? ?d\b|\bsampai\b|kumulatif|\bkeadaan\b|\bhingga\b")
_TRIWULAN = later(
    rf"\b(?:{KATA_TRIWULAN}|(?P<semester>semester|smt))[ .-]*(?P<ke>{KE_BERAPA})(?![a-z\d])",
    re.IGNORECASE,
)
_SELURUHNYA = later(
    r"\b(?:i|1) ?(?:-|–|s\.? ?/? ?d\.?|sampai(?: dengan)?|hingga) ?"
    rf"(?:{KATA_TRIWULAN} )?(?:iv|4|ii|2)\b"
)
_TRIWULAN_BULAN, _SEMESTER_BULAN = 3, 6  # months
_BULAN = later(r"\b(" + "|".join(BULAN) + r")\b", re.IGNORECASE)


def find_year(kop: list[str]) -> str | None:
    """Return the year that the words above a table name, None where they name none or several.

    Label and year may stand in two cells, as in a form. A tahun anggaran goes before other years,
    such as the alokasi of the years around it. Those of a range, 2022-2026, are not told apart.
    """
    return _year_of(tuple(kop))


@lru_cache(maxsize=64)
def _year_of(kop: tuple[str, ...]) -> str | None:
    """Return the year of these words: a header is asked for it by each kind of table."""
    kata = [_RENTANG.sub(" ", teks) for teks in kop if teks != ":"]
    pasang = [f"{a} {b}" for a, b in pairwise(kata) if _LABEL_TAHUN.fullmatch(a)]
    for pola in (_TAHUN_ANGGARAN, _TAHUN):
        tahun = {t for teks in (*kata, *pasang) for t in pola.findall(teks)}
        if tahun:
            return tahun.pop() if len(tahun) == 1 else None
    return None


def find_agency(kop: list[str]) -> str | None:
    """Return the agency that the words above a table name, the labelled one first."""
    kata = [teks for teks in kop if teks != ":"]
    pasang = (f"{a.rstrip(' :')}: {b.lstrip(' :')}" for a, b in pairwise(kata) if _is_label(a))
    for teks in (*kop, *pasang):
        if cocok := _SKPD.match(teks):
            return cocok["nama"].strip()
    for teks in kop:
        if _KEGIATAN.match(teks):
            continue  # Pemeliharaan Gedung Kantor
        if cocok := _DAERAH.search(_up_to_comma(_POTONG.sub("", teks).strip())):
            nama: str = (cocok["nama"] or cocok["sendiri"]).strip()
            terpanjang = max(len(urusan.split()) for urusan in nama.split(","))
            if terpanjang <= 8 and not _is_sentence(teks):
                return nama
    return None


def _up_to_comma(teks: str) -> str:
    """Return a title up to its first comma, or whole where the commas list what one office does.

    Such a list ends with “dan”, and names neither another office nor what the table holds.
    """
    awal, *urusan = teks.split(",")
    kata = [bagian.strip() for bagian in urusan]
    satu = bool(kata) and bool(re.search(r"\bdan\b", kata[-1], re.IGNORECASE))
    if not satu or not _BERURUSAN.search(awal):
        return awal.strip()
    lain = any(_KANTOR_LAIN.match(k) or _KEGIATAN.match(k) for k in kata)
    return awal.strip() if lain else teks


def _is_label(teks: str) -> bool:
    """Tell a cell that only says that the name of the agency stands in the next one."""
    return _HANYA_LABEL.fullmatch(teks.strip()) is not None


def find_regency(kop: list[str]) -> str | None:
    """Return the kabupaten or kota whose government the words above a table name."""
    for teks in kop:
        if cocok := _PEMERINTAH.fullmatch(teks.strip()):
            nama = " ".join((cocok["nama"] or cocok["kota"]).split())
            return nama.title() if nama.isupper() else nama
    return None


def _is_sentence(teks: str) -> bool:
    """Tell a running text, whose mention of an agency names no owner of the table."""
    return len(teks) > 120 or teks.endswith(".")


def find_stage(kop: list[str]) -> Tahapan | None:
    """Return murni, pergeseran or perubahan, by the words above a table or its sheet name."""
    for teks in kop:
        for nama, pola in TAHAPAN:
            if re.search(pola, teks.lower()):
                return nama
    return None


def find_official(kop: list[str]) -> tuple[str, int]:
    """Return the official below the agency's head whom titles name, and how far below he stands.

    Of two in one title, as in an agreement between them, it is the lower one's.
    """
    for jenjang in range(len(BAWAHAN), 0, -1):
        for teks in kop:
            if cocok := re.search(BAWAHAN[jenjang - 1], teks, re.IGNORECASE):
                return cocok[0].capitalize(), jenjang
    return "", 0


def is_cumulative(kata: list[str]) -> bool:
    """Tell whether words around or above realisasi say that it counts from January on."""
    return any(_SAMPAI.search(teks.lower()) for teks in kata)


def month_name(nama: str) -> str | None:
    """Return the one month that the name of a sheet or a file holds, shortened or not.

    A triwulan or semester counts up to its last month: TW II to Juni.
    """
    kata = header_words(re.sub(r"[\W_\d]+", " ", nama)).split()
    bulan = {teks for teks in BULAN if teks in kata} | _quarter_ends(nama)
    return bulan.pop().capitalize() if len(bulan) == 1 else None


def quarter_end(teks: str) -> str | None:
    """Return the last month of the one triwulan or semester that words name; I - IV is the year."""
    bulan = set() if _SELURUHNYA.search(teks.lower()) else _quarter_ends(teks)
    return bulan.pop().capitalize() if len(bulan) == 1 else None


def _quarter_ends(teks: str) -> set[str]:
    """Return the last months of the triwulan and semester that words name."""
    sampai = [
        (_SEMESTER_BULAN if cocok["semester"] else _TRIWULAN_BULAN) * URUTAN[cocok["ke"].lower()]
        for cocok in _TRIWULAN.finditer(teks.replace("_", " "))
    ]
    return {BULAN[n - 1] for n in sampai if n <= 12}


def find_period(kop: list[str]) -> str | None:
    """Return the month up to which a realisasi counts, as a word."""
    for teks in kop:
        if re.search(r"\b(s\.?d\.?|sampai dengan|keadaan|bulan|per)\b", teks, re.IGNORECASE):
            bulan = _BULAN.findall(teks)
            if bulan:
                return str(bulan[-1]).capitalize()
    return None
