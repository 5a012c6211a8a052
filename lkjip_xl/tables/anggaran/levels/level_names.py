"""What each row of a budget table is called: program, kegiatan, rekening, rincian."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from lkjip_xl.lazy.pola import later
from lkjip_xl.model.jenis import TingkatBaris
from lkjip_xl.norms.kepala import (
    NAMA_BELANJA,
    NAMA_BIDANG,
    NAMA_KEGIATAN,
    NAMA_PROGRAM,
    NAMA_SUB_KEGIATAN,
    NAMA_UNIT,
    NAMA_URUSAN,
)
from lkjip_xl.tables.anggaran.levels.above import DI_ATAS, above_programs
from lkjip_xl.tables.anggaran.levels.heading import groups_above, levels_named
from lkjip_xl.tables.anggaran.levels.short_kode import are_short
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

KATA_TINGKAT = (
    (later(NAMA_PROGRAM), 0),
    (later(NAMA_KEGIATAN), 1),
    (later(NAMA_SUB_KEGIATAN), 2),
)
TANPA_KATA = len(KATA_TINGKAT)  # the rank of a name before which no such word stands
_BELANJA, _SUB_KEGIATAN = later(NAMA_BELANJA), later(NAMA_SUB_KEGIATAN)
_UNIT = later(NAMA_UNIT)
# Words that name a level above the programs; Bidang Urusan before Urusan.
_KATA_DI_ATAS: tuple[tuple[TingkatBaris, re.Pattern[str]], ...] = (
    ("bidang_urusan", later(NAMA_BIDANG)),
    ("urusan", later(NAMA_URUSAN)),
    ("skpd", later(NAMA_UNIT + r".*\w")),  # the bidang urusan 7.01 is Kecamatan alone
)
# Of a row with kode: Inspektorat and Sekretariat Daerah are bidang urusan as well.
_KANTOR = later(r"^(dinas|badan|kantor|kecamatan|kelurahan|bappeda|bkpsdm|rsud|satpol)\b.*\w")
_MENURUT_NAMA: tuple[tuple[TingkatBaris, re.Pattern[str]], ...] = (
    ("rekening", _BELANJA),
    ("skpd", _UNIT),
)
# What a row without a kode is above rows with one: Sasaran 1 above programs, Unsur above a bidang.
_DI_ATASNYA: dict[TingkatBaris, TingkatBaris] = {"program": "skpd", "bidang_urusan": "urusan"}
_DI_BAWAH: tuple[TingkatBaris, ...] = ("program", "kegiatan", "sub_kegiatan", "rekening")
_TERBAWAH = {
    "program",
    "kegiatan",
    "sub_kegiatan",
    "rincian",
}  # what rekening without kode are taken for
# A. Unsur Kewilayahan; 5.1 - Belanja Operasi
_NOMOR = later(r"^\(?([a-z]|[ivx]{1,5}|\d{1,2})[.)] +|^5(\.\d)?[ –:-]+(?=belanja\b)")
_BERPROGRAM = later(r"\d\d\.\d\.\d\d\.\d{4}")  # a sub kegiatan from its program on
_CUKUP = 0.6


@lru_cache(maxsize=65536)  # each way of naming the levels asks it of all rows
def plain_name(nama: str) -> str:
    """Return a name in lower case, without the number that may stand before it."""
    return _NOMOR.sub("", nama.lower())


def level_names(
    rows: list[BarisMentah], dalam: list[int], induk: list[int | None], judul: str = ""
) -> list[TingkatBaris]:
    """Name the levels: a row's kode says it, else its parent's, else its depth.

    Depth counts from the level whose names begin with Program; the heading may name each. A flat
    list of belanja holds rekening, one of offices SKPD. Where kode hold only their own part, their
    shape says nothing; above the programs words say more than kode.
    """
    seragam = _one_level(rows, dalam)
    kelompok = groups_above(judul)
    awal = _program_depth(rows, dalam, judul)
    pendek = are_short(rows, induk)
    sendiri = _without_bidang(rows, induk, [_own_level(baris, pendek=pendek) for baris in rows])
    tertulis = {} if kelompok or seragam else _by_heading(rows, dalam, judul, sendiri)
    nama: list[TingkatBaris] = []
    pasti: set[int] = set()
    for posisi, tingkat in enumerate(sendiri):
        sebutan = tingkat or tertulis.get(dalam[posisi])
        di_dalam = _below_groups(dalam[posisi], kelompok) or _by_depth(dalam[posisi], awal)
        nama.append(sebutan or seragam or di_dalam)
        if sebutan:
            pasti.add(posisi)
    for posisi in sorted(range(len(rows)), key=lambda p: dalam[p]):
        atas = induk[posisi]
        if posisi not in pasti and atas is not None and atas in pasti:
            nama[posisi] = _below(nama[atas], _above_programs(rows[posisi]))
            pasti.add(posisi)
    nama = _above_known(nama, pasti, induk)
    nama = _accounts_among(rows, _deep_accounts(rows, nama, dalam), dalam, induk)
    return above_programs(_named_above(rows, _offices(rows, nama, induk)), induk)


def _without_bidang(
    rows: list[BarisMentah], induk: list[int | None], sendiri: list[TingkatBaris | None]
) -> list[TingkatBaris | None]:
    """Return the levels where kode begin with their program: 01 above 01.2.02.0001.

    What stands above sub kegiatan of such a kode with its first part alone is no urusan.
    """
    hasil = list(sendiri)
    for posisi, baris in enumerate(rows):
        atas = induk[posisi]
        if baris.kode is None or atas is None or not _BERPROGRAM.fullmatch(baris.kode.teks):
            continue
        kode_atas = rows[atas].kode
        if kode_atas and kode_atas.bagian == baris.kode.bagian[:1]:
            hasil[posisi], hasil[atas] = "sub_kegiatan", "program"
    return hasil


def _by_heading(
    rows: list[BarisMentah], dalam: list[int], judul: str, sendiri: list[TingkatBaris | None]
) -> dict[int, TingkatBaris]:
    """Return the levels by depth that the heading names, where it names as many as there are.

    Offices stand above them, belanja below. What kode or words say of the rows is not denied.
    """
    milik: dict[int, list[int]] = {}
    for p, d in enumerate(dalam):
        milik.setdefault(d, []).append(p)
    bernama = levels_named(judul)
    antara = [d for d, letak in sorted(milik.items()) if not _is_outside([rows[p] for p in letak])]
    if len(antara) != len(bernama):
        return {}
    nama = dict(zip(antara, bernama, strict=True))
    for d, tingkat in nama.items():
        if {sendiri[p] for p in milik[d]} - {None, tingkat}:
            return {}
        kata = [word_rank(rows[p].kata) for p in milik[d]]
        lain = [r for r in kata if r not in {_DI_BAWAH.index(tingkat), TANPA_KATA}]
        if 0 in lain or len(lain) >= _CUKUP * len(kata):
            return {}
    return nama


def _is_outside(rows: list[BarisMentah]) -> bool:
    """Tell a depth of offices and urusan, or of belanja, by its kode or its names."""
    if all(map(_above_programs, rows)):
        return True
    kode = [baris.kode.tingkat if baris.kode else None for baris in rows]
    bernama = [bool(_BELANJA.match(plain_name(baris.uraian))) for baris in rows]
    belanja = [k == "rekening" or b for k, b in zip(kode, bernama, strict=True)]
    return all(k in DI_ATAS for k in kode) or sum(belanja) >= _CUKUP * len(rows)


def _above_known(
    nama: list[TingkatBaris], pasti: set[int], induk: list[int | None]
) -> list[TingkatBaris]:
    """Return the levels with what holds programs or a bidang by their kode above them."""
    hasil = list(nama)
    for bawah, atas in _DI_ATASNYA.items():
        for p in {induk[p] for p in pasti if nama[p] == bawah} - pasti:
            if p is not None:
                hasil[p] = atas
    return hasil


def _own_level(baris: BarisMentah, *, pendek: bool) -> TingkatBaris | None:
    """Return the level that a row's kode shows by its shape; a short one shows rekening only.

    Without kode a name that begins with Sub Kegiatan says it: kegiatan may be left out.
    """
    if baris.kode is None and _SUB_KEGIATAN.match(plain_name(baris.kata)):
        return "sub_kegiatan"
    if baris.kode is None or (pendek and baris.kode.tingkat != "rekening"):
        return None
    if baris.kode.tingkat in DI_ATAS and word_rank(baris.kata) != TANPA_KATA:
        return None  # Kegiatan 2.03, by its own part, below a program 2.03.02
    return baris.kode.tingkat


def _above_programs(baris: BarisMentah) -> TingkatBaris | None:
    """Return the level above the programs that a row's name says."""
    teks = plain_name(baris.uraian)
    tingkat = next((tingkat for tingkat, pola in _KATA_DI_ATAS if pola.search(teks)), None)
    return None if tingkat == "skpd" and baris.kode and not _KANTOR.search(teks) else tingkat


def _offices(
    rows: list[BarisMentah], nama: list[TingkatBaris], induk: list[int | None]
) -> list[TingkatBaris]:
    """Return the levels with offices and urusan that stand at the top, by their names.

    A table may leave out programs and kegiatan: Kelurahan Baru, right above its sub kegiatan.
    """
    berisi = set(induk)
    return [
        (_above_programs(baris) or tingkat)
        if induk[p] is None and p in berisi and baris.kode is None
        else tingkat
        for p, (baris, tingkat) in enumerate(zip(rows, nama, strict=True))
    ]


def _named_above(rows: list[BarisMentah], nama: list[TingkatBaris]) -> list[TingkatBaris]:
    """Return the levels with those above the programs as their names say.

    What stands right above them and is no office is their bidang: Perencanaan, Pertanian.
    """
    return [
        _above_programs(baris) or _by_office(baris, tingkat) if tingkat in DI_ATAS else tingkat
        for baris, tingkat in zip(rows, nama, strict=True)
    ]


def _by_office(baris: BarisMentah, tingkat: TingkatBaris) -> TingkatBaris:
    kantor = baris.kode or _UNIT.match(plain_name(baris.uraian))
    return "bidang_urusan" if tingkat == "skpd" and not kantor else tingkat


def _deep_accounts(
    rows: list[BarisMentah], nama: list[TingkatBaris], dalam: list[int]
) -> list[TingkatBaris]:
    """Return the levels with rekening of any depth: their names are those of belanja.

    Counted by depth, among rows without kode: what stands below a rekening is else its item, and
    a table may leave out the sub kegiatan.
    """
    banyak, belanja = Counter[int](), Counter[int]()
    for baris, tingkat, d in zip(rows, nama, dalam, strict=True):
        if tingkat in _TERBAWAH and baris.kode is None:
            banyak[d] += 1
            belanja[d] += bool(_BELANJA.match(plain_name(baris.uraian)))
    rekening = {d for d in banyak if belanja[d] >= _CUKUP * banyak[d]}
    return [
        "rekening" if tingkat in _TERBAWAH and baris.kode is None and d in rekening else tingkat
        for baris, tingkat, d in zip(rows, nama, dalam, strict=True)
    ]


def _accounts_among(
    rows: list[BarisMentah], nama: list[TingkatBaris], dalam: list[int], induk: list[int | None]
) -> list[TingkatBaris]:
    """Return the levels with belanja at a depth whose other rows name their level by a word.

    Belanja Pegawai below Belanja Tidak Langsung is no program, though programs stand at its depth
    below Belanja Langsung; what it holds are rekening too, unless a word names one of them.
    """
    terbawah = [p for p, tingkat in enumerate(nama) if tingkat in _TERBAWAH]
    tanpa_kode = [p for p in terbawah if rows[p].kode is None]
    bernama = {p for p in tanpa_kode if word_rank(rows[p].kata) != TANPA_KATA}
    berkata = {dalam[p] for p in bernama}
    lain = bernama | {atas for p in bernama if (atas := induk[p]) is not None}
    rekening: set[int] = set()
    for p in sorted(set(tanpa_kode) - lain, key=lambda p: dalam[p]):
        belanja = dalam[p] in berkata and _BELANJA.match(plain_name(rows[p].uraian))
        if belanja or induk[p] in rekening:
            rekening.add(p)
    return ["rekening" if p in rekening else tingkat for p, tingkat in enumerate(nama)]


@lru_cache(maxsize=65536)  # as often as its name
def word_rank(nama: str) -> int:
    """Return the rank of the word of a level before a name, TANPA_KATA where there is none."""
    kecil = plain_name(nama)
    return next((p for pola, p in KATA_TINGKAT if pola.match(kecil)), TANPA_KATA)


def _program_depth(rows: list[BarisMentah], dalam: list[int], judul: str) -> int:
    """Return the depth of the programs (negative: above the table) by the words of some level.

    Only the word Program shows it by a single row; of Kegiatan most rows of a depth must have it.
    Names of offices and urusan stand above them, belanja below the sub kegiatan; the heading may
    say that the table begins with kegiatan.
    """
    for pola, geser in KATA_TINGKAT:
        kedalaman = _depths_with(rows, dalam, pola, _CUKUP if geser else 0)
        if kedalaman:
            return min(kedalaman) - geser
    if levels_named(judul) == ["kegiatan", "sub_kegiatan"] and "urusan" not in judul:
        return -1
    puncak = [b for b, d in zip(rows, dalam, strict=True) if d == 0]
    return 1 if puncak and all(map(_above_programs, puncak)) and max(dalam) else 0


def _depths_with(
    rows: Sequence[BarisMentah], dalam: Sequence[int], pola: re.Pattern[str], bagian: float
) -> list[int]:
    """Return the depths of which some names, or as large a part of them, begin with a word."""
    semua = Counter(dalam)
    cocok = Counter(
        d for baris, d in zip(rows, dalam, strict=True) if pola.match(plain_name(baris.kata))
    )
    return [d for d in cocok if cocok[d] >= bagian * semua[d]]


def _by_depth(dalam: int, awal: int) -> TingkatBaris:
    """Return the level at a depth, where `awal` is that of the programs."""
    if dalam < awal:
        return DI_ATAS[max(0, len(DI_ATAS) - awal + dalam)]
    return _DI_BAWAH[dalam - awal] if dalam - awal < len(_DI_BAWAH) else "rincian"


def _below_groups(dalam: int, kelompok: int) -> TingkatBaris | None:
    """Return the level at a depth where groups of sub kegiatan stand above them."""
    if not kelompok:
        return None
    return (
        "skpd" if dalam < kelompok else _by_depth(dalam, kelompok - _DI_BAWAH.index("sub_kegiatan"))
    )


def _below(tingkat: TingkatBaris, kata: TingkatBaris | None) -> TingkatBaris:
    """Return the level below another one; above the programs `kata` names the next."""
    if tingkat not in _DI_BAWAH:
        return "rincian" if tingkat == "rincian" else kata or "program"
    letak = _DI_BAWAH.index(tingkat) + 1
    return _DI_BAWAH[letak] if letak < len(_DI_BAWAH) else "rincian"


def _one_level(rows: list[BarisMentah], dalam: list[int]) -> TingkatBaris | None:
    """Return what a flat list without kode holds by its names, None where they do not say."""
    if any(dalam) or any(baris.kode for baris in rows):
        return None
    for tingkat, pola in _MENURUT_NAMA:
        if sum(1 for s in rows if pola.match(plain_name(s.uraian))) >= _CUKUP * len(rows):
            return tingkat
    return None
