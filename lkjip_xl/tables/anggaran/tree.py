"""The tree of a budget table: its rows by level, and the rows that add them up."""

from collections.abc import Container, Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from math import log10

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import BuktiTingkat, Pohon, Simpul, Subjumlah, bangun_pohon
from lkjip_xl.norms.bukti import BIT_PINDAH
from lkjip_xl.tables.anggaran.income import without_income
from lkjip_xl.tables.anggaran.levels.hierarchy import Tingkatan
from lkjip_xl.tables.anggaran.levels.level_names import level_names
from lkjip_xl.tables.anggaran.levels.parents import Induk, depths
from lkjip_xl.tables.anggaran.rows.outside import loose_roots
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah
from lkjip_xl.tables.anggaran.rows.totals import Pilahan, split_totals
from lkjip_xl.tables.anggaran.sums import Jumlah, count_rows

_NOL = Decimal(0)
_JAUH = Decimal("1.5")  # a row left out, or added twice, of two or more is nearer than that
_NOL_BERLEBIH = (10, 100, 1000)
_NYARIS = 0.01  # of a power of ten: what a slip of zeros leaves


def build_tree(rows: list[BarisMentah], grid: Grid, judul: str = "") -> Pohon:
    """Return the tree of a budget table; rows that add others up are kept apart.

    `judul` are the words above the names: a table of Kegiatan/Sub Kegiatan has no programs.
    """
    rows, pendapatan = without_income(rows)
    susunan = split_totals(rows, grid)
    tingkatan = susunan.tingkatan
    hierarki, induk, ragu = tingkatan.hierarki, tingkatan.induk, tingkatan.ragu
    dalam = depths(induk)
    tingkat = level_names(susunan.rows, dalam, induk, judul)
    simpul = tuple(
        Simpul(
            s.baris,
            tingkat[p],
            dalam[p],
            induk[p],
            s.kode.teks if s.kode else (s.teks_kode or None),
            s.uraian,
            s.jumlah,
            ragu=ragu[p].alasan if p in ragu else "",
            tebakan=p in ragu and not ragu[p].terbukti,
        )
        for p, s in enumerate(susunan.rows)
    )
    pohon = bangun_pohon(
        simpul,
        hierarki,
        _apart(susunan.total) if susunan.total else None,
        tuple(Subjumlah(_apart(s.baris), s.dari, s.cara) for s in susunan.subjumlah),
        tuple(_apart(s) for s in susunan.lepas),
    )
    return replace(pohon, bukan_belanja=tuple(_apart(s) for s in pendapatan), bukti=_proof(susunan))


def _proof(susunan: Pilahan) -> BuktiTingkat:
    """Return why the levels are these, and what a rival reading adds up to (rupiah by column).

    A printed total that is far from the sum is such a rival, unless kode or words name the levels,
    and one that does without rows whose place is a guess.
    """
    tingkatan, total = susunan.tingkatan, susunan.total
    bukti = tingkatan.tafsir.bukti
    puncak: Jumlah = {}
    if tingkatan.saingan:
        jumlah = _top(susunan.rows, tingkatan.saingan.induk)
        puncak = {lajur.kolom: jumlah.get(lajur.kolom) for lajur in tingkatan.saingan.bukti.lajur}
    elif total and tingkatan.tafsir.is_refuted:
        jumlah = _top(susunan.rows, tingkatan.induk)
        tetap = _numbered_through(susunan.rows) or _has_slip(susunan.rows, tingkatan.induk, total)
        jauh = _is_far(jumlah, total.jumlah) and not tetap
        puncak = total.jumlah if jauh else {}
    else:
        puncak = _without_guesses(susunan)
    return BuktiTingkat(
        bukti.induk_cocok,
        bukti.induk_bicara,
        tingkatan.tafsir.tertutup,
        tingkatan.pasti and not (puncak and not tingkatan.saingan),
        tingkatan.tafsir.biaya >= BIT_PINDAH and not tingkatan.pasti,
        tuple((kolom, nilai or _NOL) for kolom, nilai in puncak.items()),
    )


def _without_guesses(susunan: Pilahan) -> Jumlah:
    """Return what the topmost rows give, where their leaves do not with rows that are guessed.

    So do lines below the rows that only stand beside the programs because nothing says whose they
    are.
    """
    rows, tingkatan = susunan.rows, susunan.tingkatan
    puncak = {_root(p, tingkatan.induk) for p in tingkatan.ragu if _is_guess(tingkatan, p)}
    hitung = count_rows(rows, tingkatan.induk) if puncak else None
    if hitung and any(hitung.tertulis[p] != hitung.hitungan[p] for p in puncak):
        return _top(rows, tingkatan.induk)
    lepas = set() if tingkatan.tafsir.tertutup else loose_roots(rows, tingkatan.induk)
    return _top(_blanked(rows, lepas), tingkatan.induk) if lepas else {}


def _is_guess(tingkatan: Tingkatan, posisi: int) -> bool:
    """Tell a row whose place nothing proves; where nothing else does, one without kode."""
    ragu = tingkatan.ragu.get(posisi)
    if ragu is None or ragu.terbukti:
        return False
    bawah = ragu.alasan == "tanpa_kode" and tingkatan.induk[posisi] is not None
    return tingkatan.tafsir.tertutup or bawah


def _root(posisi: int, induk: Induk) -> int:
    """Return the topmost row above a row, or itself."""
    while (atas := induk[posisi]) is not None:
        posisi = atas
    return posisi


def _top(rows: list[BarisMentah], induk: Induk) -> Jumlah:
    """Return what the topmost rows of a reading add up to, as they state it."""
    hitung = count_rows(rows, induk)
    hasil: Jumlah = {}
    for posisi in hitung.akar:
        for kolom, nilai in hitung.tertulis[posisi].items():
            hasil[kolom] = (hasil.get(kolom) or _NOL) + (nilai or _NOL)
    return hasil


def _blanked(rows: list[BarisMentah], letak: Container[int]) -> list[BarisMentah]:
    """Return the rows, some of them without their amounts."""
    return [
        replace(baris, jumlah=dict.fromkeys(baris.jumlah)) if p in letak else baris
        for p, baris in enumerate(rows)
    ]


def _is_far(jumlah: Jumlah, total: Jumlah) -> bool:
    """Tell whether rows add up to so much that no slip in a total explains it: levels are wrong.

    Zeros too many or too few are a slip.
    """
    for kolom, tertulis in total.items():
        if tertulis and (nilai := jumlah.get(kolom)):
            kali = abs(nilai / tertulis)
            nol = log10(kali)
            if abs(nol - round(nol)) < _NYARIS and round(nol):
                return False
            return max(kali, 1 / kali) >= _JAUH
    return False


def _numbered_through(rows: list[BarisMentah]) -> bool:
    """Tell rows with amounts that are counted 1, 2, 3, ... below headings without either.

    None of them holds another; where headings are counted as well, the count is of all lines.
    """
    judul = [baris.nomor for baris in rows if not baris.terisi]
    nomor = [baris.nomor for baris in rows if baris.terisi]
    if not judul or any(judul) or not all(n.isdecimal() for n in nomor):
        return False
    return _counts_up(map(int, nomor))


def _counts_up(angka: Iterable[int]) -> bool:
    """Tell whether each number is the one before it and one more."""
    return all(kini == lalu + 1 for lalu, kini in pairwise(angka))


def _has_slip(rows: list[BarisMentah], induk: Induk, total: BarisMentah) -> bool:
    """Tell whether zeros too many or too few in one row are all that parts the totals.

    That is a topmost row; where this is a heading without amounts, the first one below it with.
    """
    berisi = [p for p, baris in enumerate(rows) if baris.terisi]
    atas = [rows[p].jumlah for p in berisi if not _is_held(rows, induk, p)]
    for kolom, tertulis in total.jumlah.items():
        angka = [n for jumlah in atas if (n := jumlah.get(kolom))]
        kurang = (tertulis or _NOL) - sum(angka, _NOL)
        if any(kurang in {n * kali - n, n / kali - n} for n in angka for kali in _NOL_BERLEBIH):
            return True
    return False


def _is_held(rows: list[BarisMentah], induk: Induk, posisi: int) -> bool:
    """Tell whether a row with amounts stands above a row."""
    atas = induk[posisi]
    while atas is not None and not rows[atas].terisi:
        atas = induk[atas]
    return atas is not None


def _apart(baris: BarisMentah) -> Simpul:
    """Return a row that stands outside of the levels."""
    return Simpul(baris.baris, "jumlah", 0, None, None, baris.uraian or baris.nomor, baris.jumlah)
