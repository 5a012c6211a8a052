"""Two tables side by side under one row of headers, with a blank column between them."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip_xl.cells.kode import is_listed
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Nilai
from lkjip_xl.tables.header.extent import PALING_TINGGI, is_word, row_texts
from lkjip_xl.tables.header.header import Kepala, header_at
from lkjip_xl.tables.header.header_rows import is_header_row

_CATATAN = later(
    r"keterangan|^ket\b|catatan|lokasi|pptk|penanggung|pelaksana|sumber ?dana|satuan|volume|"
    r"keluaran|output|target|tolok ukur|kendala|hambatan|solusi|tindak lanjut|bukti|penyedia|"
    r"fisik|%"
)
_HURUF = later("[A-Za-z]{2}")
_PAGU = later(r"anggaran|\bpagu\b|jumlah|\bnilai\b|alokasi")
_SEDIKIT = 2
_DILIHAT = 30  # rows of a small table beside which the other one may begin
_BERISI = 2  # filled cells: a column of a table, no loose note between two


def split_beside(grid: Grid, kepala: Kepala, sampai: int) -> list[Kepala]:
    """Return the parts of a header that blank columns set apart; one part where none does.

    Each has rows of its own: one table's data stand beside the second row of the other's header.
    """
    besar = [milik for milik in _groups(grid, kepala, sampai) if len(milik) >= _SEDIKIT]
    if len(besar) < _SEDIKIT:
        return [kepala]
    sampai_kolom = [*(min(milik) for milik in besar[1:]), grid.n_kolom]
    return [
        _own_header(grid, kepala, milik, range(min(milik), akhir))
        for milik, akhir in zip(besar, sampai_kolom, strict=True)
    ]


def with_left_headers(grid: Grid, kepala: list[Kepala]) -> list[Kepala]:
    """Return the headers with those left of the rows of a small table that begins higher.

    Its amounts beside them make their row one of data.
    """
    hasil: list[Kepala] = []
    akhir_tabel = [satu.awal for satu in kepala[1:]] + [grid.n_baris]
    for satu, akhir in zip(kepala, akhir_tabel, strict=False):
        hasil.append(satu)
        batas = min(satu.kata, default=0) - 1
        for b in range(satu.mulai, min(akhir, satu.mulai + _DILIHAT) if batas > _SEDIKIT else 0):
            kiri = {k: teks for k, teks in row_texts(grid, b).items() if k < batas}
            if len(kiri) > _SEDIKIT and is_header_row(kiri):
                mulai = replace(satu, baris=(b,), kata=dict.fromkeys(kiri, ()), mulai=b + 1)
                hasil.append(_own_header(grid, mulai, set(kiri), range(batas)))
                break
    return hasil


def without_title(kepala: Kepala) -> tuple[Kepala, str]:
    """Return a part's header without the title over most of its columns, and that title.

    APBD Murni over Kode, Uraian and Anggaran says which table it is, and nothing of a column.
    """
    judul, *bawah = kepala.kata[min(kepala.kata)]
    dua_baris = {k: kata for k, kata in kepala.kata.items() if len(kata) > 1}
    milik = {k for k, kata in dua_baris.items() if kata[0] == judul}
    if not bawah or len(milik) * 2 <= len(kepala.kata):
        return kepala, ""
    return replace(kepala, kata={k: t[k in milik :] for k, t in kepala.kata.items()}), judul


def _groups(grid: Grid, kepala: Kepala, sampai: int) -> Iterator[set[int]]:
    """Yield the headed columns of each table; one that nobody headed parts no table.

    A table begins with its rows' numbers or names: amounts behind a blank column go on with it.
    What stands left must have names too: behind No and the columns of a split kode they follow.
    """
    hasil: set[int] = set()
    for k in sorted(kepala.kata):
        antara = range(max(hasil) + 1, k) if hasil else range(0)
        if any(_is_blank(grid.isi_kolom(a)[kepala.mulai : sampai]) for a in antara):
            isi = grid.isi_kolom(k)[kepala.mulai : sampai]
            bernama = any(_has_words(grid.isi_kolom(n)[kepala.mulai : sampai]) for n in hasil)
            if bernama and _begins_table(kepala, k, isi):
                yield hasil
                hasil = set()
        hasil.add(k)
    yield hasil


def _is_blank(nilai: list[Nilai]) -> bool:
    return sum(n is not None for n in nilai) < _BERISI


def _begins_table(kepala: Kepala, k: int, nilai: list[Nilai]) -> bool:
    """Tell a column of names or kode, or of numbers that count rows: no percents, no remarks.

    What a remark is, its heading says; beside a pagu of their own the words are names: Sumber
    Dana, Pagu.
    """
    terisi = [n for n in nilai if n is not None]
    angka = [n for n in terisi if isinstance(n, int | float)]
    if angka:
        return [int(n) for n in angka] == list(range(1, len(angka) + 1))
    if [str(n) for n in terisi] == [str(n + 1) for n in range(len(terisi))]:
        return True  # the numbers of a .csv are texts
    if not _has_words(nilai):
        return sum(map(is_listed, map(str, terisi))) * 2 > len(terisi)
    berikut = next((kepala.jalur(n) for n in sorted(kepala.kata) if n > k), "")
    return not _CATATAN.search(kepala.jalur(k)) or bool(_PAGU.search(berikut))


def _has_words(nilai: list[Nilai]) -> bool:
    """Tell a column most of whose cells are words, and no amounts with Rp before them."""
    terisi = [n for n in nilai if n is not None]
    kata = [n for n in terisi if isinstance(n, str) and is_word(n)]
    return sum(bool(_HURUF.search(teks)) for teks in kata) * 2 > len(terisi)


def _own_header(grid: Grid, kepala: Kepala, bernama: set[int], milik: range) -> Kepala:
    """Return the header of some columns, as if nothing stood beside them."""
    sama = replace(kepala, kata={k: kata for k, kata in kepala.kata.items() if k in bernama})
    if not kepala.baris:
        return sama
    kosong: list[Nilai] = [None] * grid.n_baris
    kolom = [nilai if k in milik else kosong for k, nilai in enumerate(grid.kolom)]
    dekat = range(kepala.awal, kepala.mulai + PALING_TINGGI + 1)  # all rows that are looked at
    semua = dict.fromkeys(r for b in dekat for r in grid.gabungan_di(b))
    gabungan = tuple(r for r in semua if r[1] in milik and r[3] in milik)
    sendiri = header_at(
        replace(grid, kolom=kolom, gabungan=gabungan, baca_rupa=lambda: grid.rupa), kepala.awal
    )
    return replace(sendiri, ulang=kepala.ulang) if sendiri.kata.keys() >= bernama else sama
