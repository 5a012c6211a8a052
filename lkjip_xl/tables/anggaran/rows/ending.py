"""What stands below the total of a table: rows that go on with it, or that belong to nothing."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import filterfalse

from lkjip_xl.cells.text import kunci_nama
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.tables.anggaran.levels.hierarchy import find_parents
from lkjip_xl.tables.anggaran.levels.level_names import TANPA_KATA, word_rank
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah, is_total, label_of, total_words
from lkjip_xl.tables.anggaran.sums import adds_all, count_rows

_SUBJUMLAH = later(r"^sub ?-?(jumlah|total)\b")
_DICOBA = 3  # total rows at the end of a table that are tried


def is_wordless(baris: BarisMentah) -> bool:
    """Tell a row of amounts without any word, kode or number before them."""
    return not (baris.uraian or baris.kode or baris.teks_kode or baris.nomor)


def is_sum(baris: BarisMentah) -> bool:
    """Tell a row that says Jumlah, or nothing."""
    return is_total(baris) or is_wordless(baris)


def cut_below_total(
    rows: list[BarisMentah], grid: Grid
) -> tuple[list[BarisMentah], list[BarisMentah]]:
    """Return the rows down to the total of all above it, and those below that belong to nothing.

    Rows below with a kode, a level's word, or a later total of their own go on with the table.
    """
    bernama = [p for p, baris in enumerate(rows) if is_total(baris)]
    tanpa_kata = [p for p, baris in enumerate(rows) if is_wordless(baris)]
    calon = {*bernama[-_DICOBA:], *tanpa_kata[-_DICOBA:]}
    akhir = [rows[p] for p in calon]
    for letak in sorted(calon, reverse=True):
        bawah = [s for s in rows[letak + 1 :] if not is_sum(s)]
        if any(baris.kode or baris.nomor for baris in bawah) or _is_one_of_many(rows, letak):
            break
        mentah = [s for s in rows[:letak] if not is_sum(s)]
        if not 0 < len(bawah) <= len(mentah) or _names_row(rows[letak], mentah):
            continue
        if _goes_on(mentah, bawah) or _repeats_part(rows, letak, mentah, bawah):
            break
        terhitung = count_rows(mentah, find_parents(mentah, grid).induk)
        if adds_all(rows[letak], terhitung):
            sesudah = rows[letak + 1 :]
            penutup = [baris for baris in sesudah if baris in akhir]
            lanjut = [baris for baris in penutup if not _divides_again(rows, letak, baris)]
            if any(_adds_more(rows, baris, grid) for baris in lanjut):
                break
            if any(_closes_another(rows, letak, baris, grid) for baris in lanjut):
                break
            jumlah = [s for s in sesudah if is_total(s)]
            lepas = [s for s in sesudah if s.terisi]
            return [*rows[: letak + 1], *jumlah], list(filterfalse(is_total, lepas))
    return rows, []


def _is_one_of_many(rows: list[BarisMentah], letak: int) -> bool:
    """Tell a Sub Jumlah that another follows: what stands between them belongs to that one."""
    kata = total_words(rows[letak])
    return bool(_SUBJUMLAH.match(kata)) and any(
        total_words(baris) == kata for baris in rows[letak + 1 :]
    )


def _goes_on(atas: Sequence[BarisMentah], bawah: Sequence[BarisMentah]) -> bool:
    """Tell rows below a total that begin with a word of a level as rows above do: Program B.

    One whose name stands above too lists the same once more.
    """
    peringkat = word_rank(bawah[0].kata)
    setingkat = [baris for baris in atas if word_rank(baris.kata) == peringkat != TANPA_KATA]
    return bool(setingkat) and not _is_among(bawah[0], setingkat)


def _repeats_part(
    rows: list[BarisMentah],
    letak: int,
    atas: Sequence[BarisMentah],
    bawah: Sequence[BarisMentah],
) -> bool:
    """Tell a heading below a total that a row of the same words closes, as it did the first one."""
    dua = atas[0], bawah[0]
    if any(baris.terisi for baris in dua) or _is_among(bawah[0], atas):
        return False
    kata = total_words(rows[letak])
    penutup = [baris for baris in rows[letak + 1 :] if is_total(baris)]
    senama = [baris for baris in penutup if total_words(baris) == kata]
    return bool(senama) and not any(_divides_again(rows, letak, baris) for baris in senama)


def _is_among(baris: BarisMentah, rows: Sequence[BarisMentah]) -> bool:
    """Tell whether another row has the name of a row."""
    nama = kunci_nama(baris.uraian)
    return any(kunci_nama(s.uraian) == nama for s in rows)


def _names_row(baris: BarisMentah, rows: list[BarisMentah]) -> bool:
    """Tell a subtotal by its words: Jumlah Program A."""
    label = kunci_nama(label_of(baris))
    return bool(label) and any(kunci_nama(s.uraian) == label for s in rows)


def _divides_again(rows: list[BarisMentah], letak: int, penutup: BarisMentah) -> bool:
    """Tell a later total that says the same, of rows that divide the same money once more."""
    antara = [s for s in rows[letak + 1 :] if s.baris < penutup.baris]
    terisi = [s for s in antara if s.terisi]
    jumlah = {
        k: sum((s.jumlah[k] or Decimal(0) for s in terisi), Decimal(0)) for k in penutup.jumlah
    }
    sama = all(n is None or n == rows[letak].jumlah.get(k) for k, n in penutup.jumlah.items())
    return (
        sama
        and bool(terisi)
        and all(n is None or n == jumlah[k] for k, n in penutup.jumlah.items())
    )


def _closes_another(rows: list[BarisMentah], letak: int, penutup: BarisMentah, grid: Grid) -> bool:
    """Tell a later total of the same words over one more row and those below it, as the first is.

    Each program then has its Jumlah, and the table none.
    """
    if total_words(penutup) != total_words(rows[letak]):
        return False
    atas = [s for s in rows[:letak] if not is_sum(s)]
    sampai = rows[letak + 1 : rows.index(penutup)]
    antara = [s for s in sampai if not is_sum(s)]
    if not antara or _is_among(antara[0], atas):
        return False
    induk = find_parents(antara, grid).induk
    satu = [
        bagian.count(None) == 1 < len(bagian) for bagian in (find_parents(atas, grid).induk, induk)
    ]
    return all(satu) and adds_all(penutup, count_rows(antara, induk))


def _adds_more(rows: list[BarisMentah], baris: BarisMentah, grid: Grid) -> bool:
    """Tell whether a later total adds up all that stands above it."""
    atas = (s for s in rows if s.baris < baris.baris)
    mentah = [s for s in atas if not is_sum(s)]
    return adds_all(baris, count_rows(mentah, find_parents(mentah, grid).induk))
