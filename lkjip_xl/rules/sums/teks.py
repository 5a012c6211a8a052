"""B121: amounts that stand as text among numbers, in every amount column of a budget."""

from collections.abc import Iterator

from lkjip_xl.cells.lists import others
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.sel import Tempat, alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.kolom import text_cells
from lkjip_xl.rules.konteks import Konteks, temuan_di
from lkjip_xl.rules.sums.kolom_bebas import amount_columns, amounts_of, free_columns

_SEPERLIMA = 5  # one amount in five as text is how a program writes them, no slip


@aturan("peringatan")
def b121(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: angka yang tersimpan sebagai teks, di kolom yang isinya angka.

    Mengapa: SUM di Excel melewatinya, jadi jumlah yang dihitung orang lain tidak sama.
    Contoh: “1.250.000” (rata kiri, bersegitiga hijau) di antara angka biasa.
    Cara memperbaiki: ketik ulang sebagai angka, atau pilih Convert to Number di Excel.
    Keterbatasan: kolom yang lebih dari seperlima angkanya teks (ekspor SIPD) tidak disebut. Semua
    kolom rupiah yang berjudul diperiksa, juga yang tidak dipakai laporan (bulan lalu, TW, sisa).
    """
    for tabel, pohon in konteks.anggaran():
        luas = free_columns(konteks, tabel, pohon)
        menurut = text_cells(luas.tabel)
        teks = [
            sel
            for kolom in (amount_columns(luas) if menurut else ())
            for sel in _few(menurut.get(kolom, []), amounts_of(konteks, luas, kolom).banyak_angka)
        ]
        if teks:
            yield _as_text(luas.tabel, sorted(teks))


def _few(sel: list[Tempat], angka: int) -> list[Tempat]:
    """Return the text cells of a column with so many amounts, none where texts are its custom."""
    sendiri = len(sel) == 1 < angka
    return sel if sendiri or len(sel) * _SEPERLIMA <= angka else []


def _as_text(tabel: Tabel, sel: list[Tempat]) -> Temuan:
    """Return the finding of a table's amounts that stand as text."""
    nilai = tabel.angka_teks[sel[0]]
    return temuan_di(
        tabel,
        "B121",
        "peringatan",
        sel,
        f"{alamat(*sel[0])}{others(sel, 'sel lain')} berisi teks, bukan angka; dibaca "
        f"{tulis_rupiah(nilai)}. Rumus di Excel melewatinya.",
        "Ketik ulang sebagai angka biasa, tanpa titik dan Rp.",
    )
