"""T: rows that add up a part of a table."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon, Subjumlah
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.kolom import Kolom
from lkjip_xl.rules.konteks import Konteks, guessed_rows, temuan_di
from lkjip_xl.rules.selisih import column_name, read_column, sum_columns, tolerance

_NOL = Decimal(0)


@aturan("kesalahan", "peringatan")
def t104(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris jumlah di tengah tabel tidak sama dengan bagian yang dijumlahkannya.

    Mengapa: jumlah per program itu yang dibaca orang bila baris programnya sendiri kosong.
    Contoh: “Jumlah Program A” tertulis 101.000, padahal kegiatannya berjumlah 100.000.
    Cara memperbaiki: jumlahkan ulang bagian itu, lalu perbaiki jumlahnya atau rinciannya.
    Keterbatasan: baris jumlah tanpa nama dan tanpa rumus yang tidak cocok dengan bagian mana pun
    hanya peringatan; baris itu sendiri tidak pernah ikut dijumlahkan.
    """
    for tabel, pohon in konteks.anggaran():
        if not pohon.subjumlah:
            continue
        tebakan = set(guessed_rows(konteks, pohon))
        for kolom in sum_columns(tabel, pohon):
            lajur = read_column(konteks, tabel, pohon, kolom)
            for subjumlah in pohon.subjumlah:
                if not tebakan & set(subjumlah.dari):
                    yield from _wrong_part(tabel, pohon, lajur, subjumlah)


def _wrong_part(tabel: Tabel, pohon: Pohon, kolom: Kolom, subjumlah: Subjumlah) -> Iterator[Temuan]:
    """Report one subtotal in one column; a part that could not be read is not judged."""
    tertulis = subjumlah.simpul.jumlah.get(kolom.kolom)
    if tertulis is None or not is_wrong_part(tabel, kolom, subjumlah):
        return
    benar = sum((kolom.stated(p) or _NOL for p in subjumlah.dari), _NOL)
    baris = [pohon.simpul[p].baris + 1 for p in subjumlah.dari]
    yield temuan_di(
        tabel,
        "T104",
        "peringatan" if subjumlah.cara == "letak" else "kesalahan",
        [(subjumlah.simpul.baris, kolom.kolom)],
        f"{column_name(tabel, kolom.kolom).capitalize()} di baris “{subjumlah.simpul.uraian}” "
        f"tertulis {tulis_rupiah(tertulis)}, padahal bagiannya (baris {baris[0]} sampai "
        f"{baris[-1]}) berjumlah {tulis_rupiah(benar)}.",
        "Jumlahkan ulang bagian itu, lalu perbaiki jumlahnya atau rinciannya.",
        nilai=tertulis,
        seharusnya=benar,
    )


def is_wrong_part(tabel: Tabel, kolom: Kolom, subjumlah: Subjumlah) -> bool:
    """Tell whether what a subtotal says is neither the sum of its rows nor of their leaves."""
    tertulis = subjumlah.simpul.jumlah.get(kolom.kolom)
    if tertulis is None or not subjumlah.dari or any(kolom.tak_tahu[p] for p in subjumlah.dari):
        return False
    longgar = tolerance(tabel, kolom.kolom, len(subjumlah.dari))
    dua = ([deret[p] or _NOL for p in subjumlah.dari] for deret in (kolom.tersebut, kolom.hitungan))
    return all(abs(tertulis - sum(angka, _NOL)) > longgar for angka in dua)
