"""B122: rows below a table that look like its own, and belong to no table."""

from collections.abc import Iterator

from lkjip_xl.cells.kode import is_listed
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.measures.pohon import hitung, hitung_total
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, role_columns, temuan_di
from lkjip_xl.tables.anggaran.rows.rows import is_cash
from lkjip_xl.tables.header.extent import is_rupiah, is_word

_TERLEWAT = 3  # a note or two below a table may hold an amount
_CUKUP_UNSUR = 5  # fewer columns of small numbers may be anything
_JAWABAN = (1, 2, 3, 4)
_TABEL_BANYAK = 12  # a sheet of more tables than months is read table by table
Selembar = dict[tuple[str, str], list[Tabel]]  # the tables by file and sheet
_SEPERLIMA = 5  # fewer than one row in so many of the table are no second page of it


@aturan("peringatan")
def b122(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: di bawah tabel ada baris yang tampak seperti lanjutannya, tetapi tidak dibaca.

    Mengapa: tabel yang terpotong, misalnya di kepala halaman berikutnya, dilaporkan sebagian saja.
    Contoh: kepala tabel diulang di halaman dua dengan kata lain, dan tabel berhenti di sana.
    Cara memperbaiki: hapus kepala yang berulang, atau sebut baris terakhirnya di lembar Pemetaan.
    Keterbatasan: tiga baris atau lebih, dan paling sedikit seperlima dari banyaknya baris tabel;
    anggaran (nama dan rupiah di kolom yang sama, atau kode dan rupiah di kolom mana pun) dan
    jawaban responden (angka 1-4 di semua unsur).
    """
    lembar = _by_sheet(konteks)
    for tabel, pohon in konteks.anggaran():
        baris, apa = _rows_below(konteks, lembar, tabel, pohon)
        yield from _missed(tabel, baris, len(pohon.simpul), role_columns(tabel, "uraian")[0], apa)
    for daftar in konteks.tables_of(DaftarResponden):
        yield from _missed(
            daftar,
            _answers_below(konteks, lembar, daftar),
            len(daftar.isi.responden),
            daftar.isi.unsur[0].kolom,
            "tampak seperti jawaban responden",
        )


def _missed(
    tabel: Tabel, terlewat: list[int], banyak: int, kolom: int, apa: str
) -> Iterator[Temuan]:
    """Yield the finding of rows below a table of so many, where they are no note."""
    if len(terlewat) >= _TERLEWAT and len(terlewat) * _SEPERLIMA >= banyak:
        yield temuan_di(
            tabel,
            "B122",
            "peringatan",
            [(b, kolom) for b in terlewat],
            f"Di bawah tabel ini ada {len(terlewat)} baris yang {apa} (baris {terlewat[0] + 1} "
            f"sampai {terlewat[-1] + 1}), tetapi tidak dibaca.",
            "Bila baris itu lanjutan tabel, hapus kepala yang memisahkannya, atau sebut baris "
            "terakhir tabel di lembar Pemetaan (lkjip-xl petakan SUMBER --tulis membuatnya).",
        )


def _by_sheet(konteks: Konteks) -> Selembar:
    """Return the tables of each sheet."""
    hasil: Selembar = {}
    for tabel in konteks.tabel():
        hasil.setdefault((tabel.berkas, tabel.lembar), []).append(tabel)
    return hasil


def _unread_below(lembar: Selembar, tabel: Tabel, grid: Grid) -> list[int]:
    """Return the rows below a table that belong to no other one.

    On a sheet of many tables they end where the next one begins.
    """
    awal, akhir = tabel.rentang[2] + 1, grid.n_baris
    selembar = lembar[tabel.berkas, tabel.lembar]
    if len(selembar) > _TABEL_BANYAK:
        di_bawah = (t.rentang[0] for t in selembar if t.rentang[0] >= awal)
        akhir = min(di_bawah, default=akhir)
    dibaca: set[int] = set()
    for lain in selembar:
        dibaca.update(range(max(awal, lain.rentang[0]), min(akhir, lain.rentang[2] + 1)))
    return [b for b in range(awal, akhir) if b not in dibaca]


def _answers_below(konteks: Konteks, lembar: Selembar, tabel: Tabel[DaftarResponden]) -> list[int]:
    """Return the rows below a list of answers that hold one in every unsur."""
    grid = konteks.grid(tabel)
    unsur = [u.kolom for u in tabel.isi.unsur]
    if grid is None or len(unsur) < _CUKUP_UNSUR:
        return []
    bawah = _unread_below(lembar, tabel, grid)
    return [b for b in bawah if all(grid.nilai(b, k) in _JAWABAN for k in unsur)]


def _rows_below(
    konteks: Konteks, lembar: Selembar, tabel: Tabel, pohon: Pohon
) -> tuple[list[int], str]:
    """Return the rows below a table with a name and an amount of its, or a kode and any amount.

    With them what they hold; none where one of them says in another way what the table has in all.
    """
    grid = konteks.grid(tabel)
    nama = role_columns(tabel, "uraian")
    uang = [*role_columns(tabel, "anggaran"), *role_columns(tabel, "realisasi")]
    if grid is None:
        return [], ""
    lain = {simpul.baris for simpul in (*pohon.lepas, *pohon.bukan_belanja)}
    bawah = [b for b in _unread_below(lembar, tabel, grid) if b not in lain]
    sebelum = range(tabel.rentang[2] + 1, bawah[-1] + 1) if bawah else ()
    sampai = next((b for b in sebelum if is_cash(grid, b)), grid.n_baris)
    bernama = [b for b in bawah if any(is_word(grid.nilai(b, k)) for k in nama)]
    senama = [b for b in bernama if any(is_rupiah(grid.nilai(b, k)) for k in uang)]
    berkode = [b for b in bawah if _has_kode_and_amount(grid, b)]
    dua = (
        ([b for b in senama if b < sampai], "memuat rupiah di kolom yang sama"),
        (berkode, "memuat kode dan rupiah di kolom lain"),
    )
    utuh = [([] if _recaps(grid, satu, uang, pohon) else satu, apa) for satu, apa in dua]
    return max(utuh, key=lambda satu: len(satu[0]))


def _has_kode_and_amount(grid: Grid, baris: int) -> bool:
    """Tell a row with a kode of the government's lists, and an amount."""
    isi = [grid.nilai(baris, k) for k in range(grid.n_kolom)]
    return any(is_listed(rapikan(n)) for n in isi) and any(map(is_rupiah, isi))


def _recaps(grid: Grid, baris: list[int], uang: list[int], pohon: Pohon) -> bool:
    """Tell whether one of some rows has what a table has in all: they say it in another way."""
    if not baris:
        return False
    total = {k: hitung_total(pohon, hitung(pohon, (k,))) for k in uang}
    return any(all(grid.nilai(b, k) == total[k] for k in uang) for b in baris)
