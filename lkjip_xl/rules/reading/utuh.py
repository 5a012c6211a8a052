"""B: a sheet of which not everything could be read."""

from collections.abc import Iterator

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan, Tingkat
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di

_TERTULIS = ("kode", "nomor", "kata")  # levels that stand in the words themselves
_KATA = later(r"[^\W\d_]{3}")
_TERSEDIKIT = 3  # names that show what a column holds
_LENGKAPI = "Unduh ulang berkas aslinya, atau betulkan di Excel dan simpan, lalu jalankan lagi."
_COCOKKAN = "Cocokkan baris terakhirnya dengan aslinya, atau pakai berkas Excel aslinya."
_SARAN = "Buka berkasnya di Excel, periksa, simpan sebagai .xlsx, lalu jalankan lagi."


@aturan("kesalahan", "peringatan")
def b116(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: sebagian isi lembar tidak terbaca: barisnya terpotong, atau rumus dan gayanya rusak.

    Mengapa: yang tidak terbaca tidak diperiksa, dan tingkat baris dapat keliru karenanya.
    Contoh: unduhan tabel HTML yang terputus; rumus bersama yang kehilangan sel induknya; baris
    .csv atau HTML dengan sel lebih banyak daripada kepalanya, atau .csv yang baris terakhirnya
    tidak ditutup (peringatan).
    Cara memperbaiki: unduh ulang, atau buka berkasnya di Excel dan simpan sebagai .xlsx.
    Keterbatasan: bila tingkat baris jelas dari kode atau nomornya, rumus yang tidak terbaca hanya
    peringatan. .csv yang terpotong tepat sesudah akhir baris tidak berbeda dari yang utuh.
    """
    for tabel in konteks.tabel():
        grid = konteks.grid(tabel)
        if grid is None:
            continue
        awal = [(tabel.rentang[0], tabel.rentang[1])]
        if grid.kurang:
            pesan = f"{grid.kurang[:1].upper()}{grid.kurang[1:]}."
            yield temuan_di(tabel, "B116", "kesalahan", awal, pesan, _LENGKAPI)
        elif grid.geser:
            pesan = f"{grid.geser[:1].upper()}{grid.geser[1:]}."
            yield temuan_di(tabel, "B116", "peringatan", awal, pesan, _SARAN)
        elif grid.terbuka and _ends_in_amounts(tabel, grid):
            pesan = (
                "Baris terakhir berkas ini tidak ditutup dan bukan baris jumlah; mungkin berkasnya "
                "terpotong dan baris sesudahnya hilang."
            )
            yield temuan_di(tabel, "B116", "peringatan", _last(tabel), pesan, _COCOKKAN)
        elif _is_nameless(tabel):
            pesan = "Kolom nama berisi angka saja; kepala tabel ini mungkin bergeser dari isinya."
            yield temuan_di(tabel, "B116", "peringatan", awal, pesan, _SARAN)
        elif _is_unread(grid):
            tingkat: Tingkat = "peringatan" if _levels_written(tabel) else "kesalahan"
            pesan = "Rumus dan gaya lembar ini tidak terbaca, jadi tidak dapat diperiksa."
            yield temuan_di(tabel, "B116", tingkat, awal, pesan, _SARAN)


def _ends_in_amounts(tabel: Tabel, grid: Grid) -> bool:
    """Tell a budget without a total at its end, and no words below it: nothing proves the end.

    Some programs never end the last row.
    """
    akhir = tabel.rentang[2]
    if not isinstance(tabel.isi, Pohon) or (tabel.isi.total and tabel.isi.total.baris == akhir):
        return False
    bawah = (nilai for kolom in grid.kolom for nilai in kolom[akhir + 1 :])
    return not any(isinstance(nilai, str) and _KATA.search(nilai) for nilai in bawah)


def _last(tabel: Tabel) -> list[tuple[int, int]]:
    return [(tabel.rentang[2], tabel.rentang[1])]


def _is_nameless(tabel: Tabel) -> bool:
    """Tell a budget in whose column of names there are numbers only."""
    if not isinstance(tabel.isi, Pohon):
        return False
    nyata = (s.uraian for s in tabel.isi.simpul if not s.maya)
    nama = list(filter(None, nyata))
    return len(nama) >= _TERSEDIKIT and not any(map(_KATA.search, nama))


def _is_unread(grid: Grid) -> bool:
    """Tell a sheet whose formulas or looks are there, but could not be read."""
    return (grid.ada_rumus or grid.ada_gaya) and not grid.rupa.terbaca


def _levels_written(tabel: Tabel) -> bool:
    """Tell a table whose levels need no looks and no formulas."""
    hierarki = getattr(tabel.isi, "hierarki", None)
    return hierarki is None or hierarki in _TERTULIS
