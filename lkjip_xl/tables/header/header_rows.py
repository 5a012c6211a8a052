"""Which rows look like the top of a table, like its column numbers, like its units."""

import re
from itertools import pairwise

from lkjip_xl.cells.kode import is_listed, split_named
from lkjip_xl.cells.units import split_unit
from lkjip_xl.cells.words import header_words
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import column_number
from lkjip_xl.norms.kepala import KATA_INTI, KATA_JUMLAH, KATA_KEPALA
from lkjip_xl.norms.nominatif import GOLONGAN, JABATAN, ORANG_SAJA, PANGKAT
from lkjip_xl.norms.pangkat import BAGIAN_PEGAWAI, read_golongan
from lkjip_xl.norms.responden import KELOMPOK_UNSUR
from lkjip_xl.tables.header.titles import is_title_row
from lkjip_xl.tables.survei.unsur_names import names_many_unsur

KATA = later("|".join(KATA_KEPALA))
_NOMOR_KOLOM = later(r"^\(? ?\d{1,3} ?[a-z]?\.? ?\)?( ?[=(:].*)?$")
_HURUF_KOLOM = later(r"^\(? ?([a-z]{1,2})\.? ?\)?( ?[=(:].*)?$")
_URUTAN = later(r"^\(? ?(\d{1,3}|[a-z])\.? ?\)?( ?[=(:].*)?$")
_BAGIAN_TAHUN = later(
    r"^((triwulan|tri wulan|tw|tribulan|kuartal)\b\.? ?(ke ?-? ?)?([ivx]+|[1-4])|"
    r"rata-rata|setahun)$"
)
_LONCAT_HURUF = 3  # a column without a letter between two that have one
_ANGKA = later(r"^(rp\.? ?)?[\d.,]+( ?%|[,.]-)?$", re.IGNORECASE)
_NOMOR_BARIS = later(r"^\d{1,2}$")
_TAHUN = later(r"^20\d\d$")
_KANTOR = later(r"(kecamatan|kelurahan|desa|dinas|badan|puskesmas|upt|rsud|inspektorat)\b")
_ANTARA = later(r"\d[\d.,]* ?(?:[-–—]|s\.? ?[/.]? ?d\.?|sampai) ?(\d[\d.,]*) ?%?")
_SATUAN = later(r"^\(?(k|rp\.?|%|rupiah|persen)\)?$")
PANJANG = 90  # longer texts are no headings
_PANJANG_NAMA = 40  # of a heading over persons
_PANJANG_KEPALA = 160  # headings of the official evaluation forms are whole sentences
_PERTANYAAN = 5  # more than half of the nine questions
_STATUS = dict(BAGIAN_PEGAWAI)["status"]
_CUKUP_PASTI = 3  # so many header words make a row a header though it begins with Jumlah
_SEPERTIGA = 3  # of so many words in cells of their own one in three is enough: no title has them
_CATATAN = later(r"(catatan|keterangan|sumber( data)?|permasalahan) ?:")  # beside a table
_PASTI = 4  # fewer words may stand in any title


def is_header_row(teks_baris: dict[int, str]) -> bool:
    """Tell whether a row's texts look like the top of a table: mostly known header words.

    Beside Unsur stand units and answers, whose names are no header words. A line of a form above
    the table (Sub Kegiatan : Ikhtisar Realisasi Kinerja) is none, whatever words are in it.
    """
    if _is_labelled(teks_baris):
        return False
    teks_baris = {k: teks for k, teks in teks_baris.items() if not _CATATAN.match(teks.lower())}
    angka = [teks for teks in teks_baris.values() if _is_figure(teks)]
    tertimpa = len(angka) == 1 and _has_slip(teks_baris)
    if (tertimpa or _heads_numbers(teks_baris)) or (
        not angka
        and (
            heads_questions(teks_baris)
            or _heads_quarters(teks_baris)
            or _heads_people(teks_baris)
            or _heads_staff(teks_baris)
            or _heads_golongan(teks_baris)
        )
    ):
        return True
    if angka and len(teks_baris) - len(angka) >= _PASTI:
        teks_baris = _without_loose_numbers(teks_baris)
        angka = [teks for teks in teks_baris.values() if _is_figure(teks)]
    panjang = any(_is_too_long(teks) for teks in teks_baris.values())
    if len(teks_baris) < 2 or panjang or not all(_TAHUN.match(teks) for teks in angka):
        return False
    kenal = sum(1 for teks in teks_baris.values() if KATA.search(header_words(teks)))
    if kenal < _CUKUP_PASTI and re.match(KATA_JUMLAH, next(iter(teks_baris.values())).lower()):
        return False
    unsur = any(re.match(r"(nama )?unsur\b", teks.lower()) for teks in teks_baris.values())
    if len(teks_baris) >= _CUKUP_PASTI and names_budget(teks_baris):
        return True
    sebagian = _SEPERTIGA if kenal >= _CUKUP_PASTI else 2
    return kenal >= 2 and (unsur or kenal * sebagian >= len(teks_baris))


def _has_slip(teks_baris: dict[int, str]) -> bool:
    """Tell a header of a budget with a number typed over its first word, No: 69 Uraian Pagu.

    It is the only number of the row. A row of data has words that are none of a header.
    """
    awal, *kata = teks_baris.values()
    return (
        len(kata) >= _CUKUP_PASTI
        and _NOMOR_BARIS.match(awal) is not None
        and all(len(teks) <= _PANJANG_NAMA for teks in kata)
        and all(KATA.search(header_words(teks)) for teks in kata)
        and names_budget(teks_baris)
    )


def _is_figure(teks: str) -> bool:
    """Tell a number, also with its unit, its bound, or as a range: 12 Dokumen, ≥ 90, 70 - 75.

    Years head columns, and so does a kode with its name: 2023 Realisasi, 5.1 Belanja Operasi.
    """
    if _ANGKA.match(teks):
        return True
    if sampai := _ANTARA.fullmatch(teks.lower()):
        return not _TAHUN.match(sampai[1])
    bagian = split_unit(teks)
    if bagian is None or _TAHUN.match(bagian.angka):
        return False
    return not KATA.search(bagian.satuan.lower())


def _is_labelled(teks_baris: dict[int, str]) -> bool:
    """Tell a line of label and value: a colon before the value, or a level with its kode.

    A row of data, which begins with a kode and its name, may have nothing but words: - for no
    amount. Several such are headings of kinds of belanja.
    """
    kata = list(teks_baris.values())
    berkode = list(filter(_has_kode, kata))
    if berkode == kata[:1] != []:
        return True
    return any(teks.startswith(":") for teks in kata) or is_title_row(kata)


def _has_kode(teks: str) -> bool:
    """Tell a name with a kode of the government's lists before it."""
    bernama = split_named(teks)
    return bernama is not None and is_listed(bernama[0])


def _without_loose_numbers(teks_baris: dict[int, str]) -> dict[int, str]:
    """Return a row without the numbers that stand beside it, behind a blank column.

    Only where it is surely a header: a row of data has its amounts behind blanks too.
    """
    kata = [k for k, teks in teks_baris.items() if not _ANGKA.match(teks)]
    celah = [a for a, b in pairwise(sorted(teks_baris)) if b > a + 1]
    for akhir in (max(kata) + 1, *celah):  # a box may stand there: NILAI IKM, 86,42
        dalam = {k: teks for k, teks in teks_baris.items() if k <= akhir}
        kenal = sum(1 for teks in dalam.values() if KATA.search(header_words(teks)))
        if kenal >= _PASTI and not any(map(_ANGKA.match, dalam.values())):
            return dalam
    return teks_baris


def without_box(kata: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """Return the words of a header without a box right of it: a label and its number."""
    kolom = sorted(kata)
    celah = [b for a, b in pairwise(kolom) if b > a + 1]
    kotak = kolom[kolom.index(celah[-1]) :] if celah else []
    angka = [len(kata[k]) == 1 and bool(_ANGKA.match(kata[k][0])) for k in kotak]
    kenal = [k for k in kolom if KATA.search(header_words(kata[k][-1]))]
    kiri = len({*kenal} - {*kotak})
    if angka != [False, True] or kiri < _PASTI or _TAHUN.match(kata[kotak[1]][0]):
        return kata
    return {k: teks for k, teks in kata.items() if k not in kotak}


def names_budget(teks_baris: dict[int, str]) -> bool:
    """Tell whether a row names rows and amounts of a budget, however much stands beside them."""
    kata = [header_words(teks) for teks in teks_baris.values()]
    nama, uang = ({k for k, s in enumerate(kata) if re.search(pola, s)} for pola in KATA_INTI)
    return bool(nama and uang) and len(nama | uang) > 1


def _is_too_long(teks: str) -> bool:
    """Tell a running text; a heading may be longer where it holds header words."""
    if len(teks) <= PANJANG:
        return False
    return len(teks) > _PANJANG_KEPALA or not KATA.search(header_words(teks))


def heads_questions(teks_baris: dict[int, str]) -> bool:
    """Tell a row of unsur names beside each other (questions may be long); it has no numbers."""
    return names_many_unsur(list(teks_baris.values()))


def _heads_people(teks_baris: dict[int, str]) -> bool:
    """Tell the header of a wide list of persons: most of what it says of them is no known word."""
    kata = [header_words(teks) for teks in teks_baris.values() if len(teks) <= _PANJANG_NAMA]
    nama = any(re.search(ORANG_SAJA, teks) for teks in kata)
    isi = any(re.search(rf"^({JABATAN}|{PANGKAT}|{GOLONGAN})", teks) for teks in kata)
    return nama and isi and len(kata) == len(teks_baris) >= _CUKUP_PASTI


def _heads_staff(teks_baris: dict[int, str]) -> bool:
    """Tell the header of a staff table that counts by status: Jabatan, PNS, PPPK, Non ASN."""
    kata = [header_words(teks) for teks in teks_baris.values() if len(teks) <= _PANJANG_NAMA]
    nama = [teks for teks in kata if re.search(rf"^(nama )?({JABATAN}|{GOLONGAN})", teks)]
    bagian = [teks for teks in kata if re.search(_STATUS, teks)]
    return len(nama) == 1 and len(bagian) > 1 and len(kata) == len(teks_baris)


def _heads_golongan(teks_baris: dict[int, str]) -> bool:
    """Tell a row of golongan beside each other: of a person it would name one, not several."""
    golongan = [read_golongan(teks) for teks in teks_baris.values()]
    return sum("/" in (g or "") for g in golongan) > 1


def _heads_numbers(teks_baris: dict[int, str]) -> bool:
    """Tell the header of a list of answers whose questions are only numbered 1, 2, 3."""
    angka = [teks for teks in teks_baris.values() if teks.isdigit()]
    kata = [teks.lower() for teks in teks_baris.values() if not teks.isdigit()]
    return (
        len(angka) >= _PERTANYAAN
        and angka == [str(n) for n in range(1, len(angka) + 1)]
        and any(re.match(r"^no\b|^nomor\b|responden|^nama\b", teks) for teks in kata)
        and all(len(teks) <= PANJANG for teks in kata)
    )


def numbers_questions(atas: dict[int, str], teks_baris: dict[int, str]) -> bool:
    """Tell a row of 1, 2, … 9 below a heading of unsur with words beside it: Jumlah, Nama.

    Without words beside them they are read as column numbers, which name the questions too.
    """
    angka = {k: teks for k, teks in teks_baris.items() if teks.isdigit()}
    kata = [teks for k, teks in teks_baris.items() if k not in angka]
    if not kata or len(angka) < _PERTANYAAN or not runs_from_one(angka):
        return False
    kelompok = max((k for k in atas if k <= min(angka)), default=None)
    return (
        kelompok is not None
        and re.search(KELOMPOK_UNSUR, header_words(atas[kelompok])) is not None
        and all(len(teks) <= _PANJANG_NAMA for teks in kata)
    )


def _heads_quarters(teks_baris: dict[int, str]) -> bool:
    """Tell a row of Triwulan and units beside it, whose names are no header words; no numbers."""
    teks = [kata.lower() for kata in teks_baris.values()]
    tanpa_nomor = teks[1:] if teks[:1] and re.match(r"^no", teks[0]) else teks
    triwulan = tanpa_nomor[:1] and tanpa_nomor[0] in {"triwulan", "tri wulan", "tw"}
    bernama = len(tanpa_nomor) >= _CUKUP_PASTI or any(map(_KANTOR.match, tanpa_nomor[1:]))
    masa = tanpa_nomor[:1] == ["periode"] and bernama
    return (
        len(tanpa_nomor) >= 2
        and bool(triwulan or masa)
        and all(len(kata) <= PANJANG for kata in teks)
    )


def names_quarters(teks_baris: dict[int, str]) -> bool:
    """Tell a row that holds nothing but the quarters of one year, and what all of them give."""
    teks = [kata.lower() for kata in teks_baris.values()]
    return len(teks) > 1 and all(map(_BAGIAN_TAHUN.match, teks))


def is_number_row(teks_baris: dict[int, str]) -> bool:
    """Tell a row of column numbers: 1, 2, 3, 4, 5, 6 (5/4); in another order where none lacks.

    Letters (a, b, c = b - a) number columns too. K and Rp may stand in it where nobody counted on.
    """
    kata_baris = [kata.lower() for kata in teks_baris.values()]
    nomor_saja = [kata for kata in kata_baris if not _SATUAN.match(kata)]
    teks = nomor_saja if len(nomor_saja) > _CUKUP_PASTI else kata_baris
    if len(teks) < 3:
        return [kata.strip("() .") for kata in teks] in (["1", "2"], ["a", "b"])
    if all(_HURUF_KOLOM.match(kata) for kata in teks):
        return _runs_on_letters(teks)
    if not all(_NOMOR_KOLOM.match(kata) for kata in teks):
        return False
    nomor = [int(re.sub(r"\D.*", "", kata.lstrip("( "))) for kata in teks]
    if nomor[0] <= 2 and all(a <= b <= a + 6 for a, b in pairwise(nomor)):
        return True
    urut = sorted(nomor)
    panjang = max(nomor)
    if panjang >= _PERTANYAAN and nomor == [*range(1, panjang + 1)] * (len(nomor) // panjang):
        return True  # two blocks of questions beside each other
    lengkap = urut[0] == 1 and all(b <= a + 1 for a, b in pairwise(urut))
    return lengkap and len(urut) > _CUKUP_PASTI and len(set(teks_baris.values())) == len(teks_baris)


def counts_columns(teks_baris: dict[int, str]) -> bool:
    """Tell a row of column numbers that lacks none: 1, 2, 3 or (1), (2), (3), also letters.

    Numbers that only rise may be those of a row of data, and so may 1, 2, 3.
    """
    return len(teks_baris) > _CUKUP_PASTI and runs_from_one(teks_baris)


def runs_from_one(teks_baris: dict[int, str]) -> bool:
    """Tell a row of 1, 2 or a, b, and so on, that lacks none of them."""
    teks = [_URUTAN.sub(r"\1", kata.lower()) for kata in teks_baris.values()]
    urut = [str(n) for n in range(1, len(teks) + 1)]
    huruf = [chr(ord("a") + n) for n in range(min(len(teks), 26))]
    return len(teks) > 1 and teks in (urut, huruf)


def _runs_on_letters(teks: list[str]) -> bool:
    """Tell letters that name columns one after the other, aa after z."""
    urut = [column_number(_HURUF_KOLOM.sub(r"\1", kata).upper()) + 1 for kata in teks]
    return urut[0] <= 2 and all(a < b <= a + _LONCAT_HURUF for a, b in pairwise(urut))


def is_unit_row(teks_baris: dict[int, str]) -> bool:
    """Tell a row of K and Rp that stands below the column numbers."""
    return len(teks_baris) >= 2 and all(_SATUAN.match(teks.lower()) for teks in teks_baris.values())
