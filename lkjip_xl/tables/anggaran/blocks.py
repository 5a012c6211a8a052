"""Blocks of rows: rencana and realisasi, keuangan and fisik below each other, months across."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from lkjip_xl.cells.text import kecilkan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pohon import Pohon, Simpul
from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.norms.bukti import BARIS_CONTOH
from lkjip_xl.norms.kepala import JUMLAH_SAJA
from lkjip_xl.tables.anggaran.columns.choice import Kolom
from lkjip_xl.tables.anggaran.columns.period_columns import columns_of_year
from lkjip_xl.tables.anggaran.columns.roles import column_words
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah
from lkjip_xl.tables.columns import Pembaca, read_amounts
from lkjip_xl.tables.header.header import Kepala

# What the label of a row may say: planned, paid, by what measure, or how far it has come.
_RENCANA = later(r"\b(rencana|target|pagu|anggaran|alokasi|rak)\b")
_DIBAYAR = later(r"\b(realisasi|serapan|penyerapan|pencairan|sp2d)\b")
_UKURAN = later(r"keuangan|fisik")
_BUKAN_RUPIAH = later(r"fisik|%|persen|prosen")
_LABEL = later(
    r"(rencana|target|pagu|anggaran|alokasi|rak|realisasi|serapan|penyerapan|pencairan|sp2d|"
    r"keuangan|fisik|sisa|deviasi|capaian|%|(persen|prosen)\w*)([ /&-]+\w+)?( ?\(.*\))?"
)
_SEDIKITNYA = 4  # two rows with both
_BERSELANG = (
    "pagu dan realisasi berselang-seling ke bawah (kolom {}), padahal yang dibaca satu baris untuk "
    "satu kegiatan; pindahkan realisasi ke kolom di samping pagunya"
)
_NAMA = "Realisasi keuangan"
_PAGU = later(r"(pagu|anggaran|alokasi)\b(?! kas)")
_NOL = Decimal(0)
_CUKUP = 0.8


@beku
class Blok:
    """The columns that say what each row of a block holds, and those of the realisasi."""

    label: tuple[int, ...]
    realisasi: tuple[int, ...]


def find_blocks(grid: Grid, kepala: Kepala, kolom: Kolom, mulai: int, sampai: int) -> Blok | None:
    """Return the columns of a table in blocks, None where its rows are no such blocks.

    Their sum is the column Jumlah; without one the months or quarters are added.
    """
    if "realisasi" in kolom:
        return None
    sampai = min(sampai, mulai + BARIS_CONTOH)
    kata = column_words(kepala)
    label = tuple(k for k in kata if _is_label(grid, k, mulai, sampai))
    teks = [kecilkan(grid.nilai(b, k)) for b in range(mulai, sampai) for k in label]
    if not any(map(_RENCANA.search, teks)) or not any(map(_is_paid, teks)):
        return None
    pagu = kolom.get("anggaran", ())
    jumlah = [k for k in _sum_columns(kepala) if k not in pagu]
    nilai = tuple(jumlah[-1:]) or columns_of_year(kepala)[0]
    return Blok(label, nilai) if nilai else None


def _sum_columns(kepala: Kepala) -> list[int]:
    return [k for k, kata in column_words(kepala).items() if re.match(JUMLAH_SAJA, kata[-1])]


def with_pagu(grid: Grid, kepala: Kepala, sampai: int) -> Kepala:
    """Return a header whose Jumlah is called Anggaran, where its blocks have no other pagu.

    Of a block of Anggaran and Realisasi by month or quarter, the sum of its first row is the pagu.
    """
    jumlah, masa = _sum_columns(kepala), columns_of_year(kepala)[0]
    lain = [k for k in kepala.kata if k not in jumlah]
    if len(jumlah) != 1 or not masa or any(_RENCANA.search(kepala.jalur(k)) for k in lain):
        return kepala
    sampai = min(sampai, kepala.mulai + BARIS_CONTOH)
    if not any(_is_label(grid, k, kepala.mulai, sampai) for k in lain):
        return kepala
    return replace(kepala, kata=kepala.kata | {jumlah[0]: ("Anggaran",)})


def why_alternating(grid: Grid, kepala: Kepala, sampai: int, kolom: Kolom) -> str:
    """Return why a table cannot be read whose pagu and realisasi share a column, row by row.

    It can where the months or quarters of each row add up to it: they tell what was paid.
    """
    sampai = min(sampai, kepala.mulai + BARIS_CONTOH)
    pagu = kolom.get("anggaran") or columns_of_year(kepala)[0]
    for k in kepala.kata:
        isi = grid.isi_kolom(k)[kepala.mulai : sampai]
        if not all(map(_LABEL.fullmatch, filter(None, map(kecilkan, isi)))):
            continue
        label = {b: t for b, n in enumerate(isi, kepala.mulai) if (t := kecilkan(n))}
        bayar = [b for b, teks in label.items() if _is_paid(teks)]
        if len(label) < _SEDIKITNYA:
            continue
        berdua = bool(bayar) and any(map(_RENCANA.match, label.values()))
        if berdua and any(_stands_in(grid, bayar, lajur) for lajur in pagu):
            return "" if _add_up(grid, kepala, label, pagu) else _BERSELANG.format(huruf_kolom(k))
    return ""


def _add_up(grid: Grid, kepala: Kepala, label: dict[int, str], pagu: tuple[int, ...]) -> bool:
    """Tell whether the periods of each row in rupiah add up to its Jumlah, and that is the pagu.

    The plan of some months is no pagu: either the year is whole, or its rows call it one.
    """
    masa, setahun = columns_of_year(kepala)
    dibayar = set(filter(_is_paid, label.values()))
    rencana = set(filter(_RENCANA.match, label.values())) - dibayar
    if len(pagu) > 1 or set(pagu) <= set(masa):
        return False
    if not setahun and not all(map(_PAGU.match, rencana)):
        return False
    rupiah = [b for b, teks in label.items() if teks in dibayar | rencana]
    mulai, akhir = min(rupiah), max(rupiah) + 1
    jumlah = read_amounts(Pembaca(grid), [*pagu, *masa], mulai, akhir)
    return all(
        (jumlah[pagu[0]][b - mulai] or _NOL) == sum(jumlah[k][b - mulai] or _NOL for k in masa)
        for b in rupiah
    )


def _stands_in(grid: Grid, bayar: Sequence[int], pagu: int) -> bool:
    """Tell whether rows of realisasi have amounts of their own in the column of the pagu.

    That of the block above may be repeated in each of its rows.
    """
    terisi = [b for b in bayar if grid.nilai(b, pagu) is not None]
    sendiri = [b for b in terisi if grid.nilai(b, pagu) != grid.nilai(b - 1, pagu)]
    return len(sendiri) * 2 >= len(bayar)


def _is_paid(label: str) -> bool:
    """Tell the label of a row of rupiah that were paid."""
    return bool(_DIBAYAR.search(label)) and not _BUKAN_RUPIAH.search(label)


def _is_label(grid: Grid, kolom: int, mulai: int, sampai: int) -> bool:
    """Tell whether a column's texts nearly all say what a row holds: rencana, realisasi, fisik."""
    kata = [teks for b in range(mulai, sampai) if (teks := kecilkan(grid.nilai(b, kolom)))]
    cocok = sum(1 for teks in kata if _LABEL.fullmatch(teks))
    return len(kata) > 1 and cocok >= _CUKUP * len(kata)


def without_labels(kepala: Kepala, blok: Blok) -> Kepala:
    """Return the header without the labels: they are the names of no level."""
    return replace(kepala, kata={k: t for k, t in kepala.kata.items() if k not in blok.label})


def block_columns(kolom: Kolom, blok: Blok) -> Kolom:
    """Return the columns by role, the labels being no names and the sum no anggaran."""
    lepas = {*blok.label, *blok.realisasi}
    sisa = {n: tuple(k for k in lajur if k not in lepas) for n, lajur in kolom.items()}
    return {n: lajur for n, lajur in sisa.items() if lajur} | {"realisasi": blok.realisasi}


def split_blocks(
    grid: Grid,
    rows: Sequence[BarisMentah],
    jumlah: dict[int, list[Decimal | None]],
    mulai: int,
    blok: Blok,
) -> tuple[list[BarisMentah], dict[int, BarisMentah]]:
    """Return the rows that begin a block, and by their sheet row that of its realisasi keuangan.

    `jumlah` holds each amount column's numbers from row `mulai` on.
    """
    label = _labels(grid, blok, mulai, mulai + len(next(iter(jumlah.values()))))
    kepala = _heads(rows, label)
    batas = [*(baris.baris for baris in kepala[1:]), mulai + len(next(iter(jumlah.values())))]
    bayar: dict[int, BarisMentah] = {}
    for baris, akhir in zip(kepala, batas, strict=True):
        for b in range(baris.baris, akhir):
            if _is_paid(label.get(b, "")):
                angka = {
                    k: n[b - mulai] if k in blok.realisasi else None for k, n in jumlah.items()
                }
                bayar[baris.baris] = BarisMentah(b, "", None, "", _NAMA, angka)
                break
    return [_without(s, blok.realisasi) if s.baris in label else s for s in kepala], bayar


def _heads(rows: Sequence[BarisMentah], label: dict[int, str]) -> list[BarisMentah]:
    """Return the rows that begin a block: a name that each row repeats begins none again.

    The next block of the same name begins where a label comes back.
    """
    hasil: list[BarisMentah] = []
    dilihat: set[str] = set()
    for baris in rows:
        kata = label.get(baris.baris, "")
        baru = hasil and (baris.uraian, baris.teks_kode) != (hasil[-1].uraian, hasil[-1].teks_kode)
        bernama = bool(baris.uraian or baris.kode)
        if not kata or not hasil or (bernama and (baru or kata in dilihat)):
            hasil.append(baris)
            dilihat = set()
        dilihat.add(kata)
    return hasil


def _labels(grid: Grid, blok: Blok, mulai: int, sampai: int) -> dict[int, str]:
    """Return what each row of the blocks holds; Keuangan or Fisik goes on below itself."""
    hasil: dict[int, str] = {}
    ukuran = ""
    for b in range(mulai, sampai):
        teks = " ".join(kecilkan(grid.nilai(b, k)) for k in blok.label).strip()
        if cocok := _UKURAN.search(teks):
            ukuran = cocok[0]
        if teks:
            hasil[b] = teks if cocok else f"{ukuran} {teks}"
    return hasil


def _without(baris: BarisMentah, kolom: tuple[int, ...]) -> BarisMentah:
    """Return a row that says nothing in some columns."""
    jumlah: dict[int, Decimal | None] = {k: n for k, n in baris.jumlah.items() if k not in kolom}
    return replace(baris, jumlah=jumlah | dict.fromkeys(kolom))


def with_payments(pohon: Pohon, bayar: dict[int, BarisMentah]) -> Pohon:
    """Return the tree with the realisasi of each leaf as a row below it; parents are added up."""
    simpul = list(pohon.simpul)
    for posisi, baris in enumerate(pohon.simpul):
        if not pohon.anak[posisi] and (mentah := bayar.get(baris.baris)):
            simpul.append(
                Simpul(
                    mentah.baris,
                    "rincian",
                    baris.kedalaman + 1,
                    posisi,
                    None,
                    mentah.uraian,
                    mentah.jumlah,
                )
            )
    return pohon.with_rows(simpul)
