"""T110: amounts that cannot be read, in columns that feed no figure of the report."""

from collections.abc import Iterator

from lkjip_xl.cells.lists import others
from lkjip_xl.model.tabel import Keraguan
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di
from lkjip_xl.rules.sums.kolom_bebas import free_columns, name_of


@aturan("peringatan")
def t110(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: angka yang tidak terbaca di kolom jumlah tanpa peran (TW, bulan, rencana, pagu murni).

    Mengapa: jumlah ke samping dan ke bawah yang memakai sel itu tidak dapat diperiksa.
    Contoh: “241.472.053 x” di kolom s.d. Bulan Lalu.
    Cara memperbaiki: ketik ulang sebagai angka biasa di Excel.
    Keterbatasan: teks yang lebih banyak hurufnya daripada angkanya tidak disebut.
    """
    for tabel, pohon in konteks.anggaran():
        bebas = free_columns(konteks, tabel, pohon)
        lama = set(tabel.keraguan)
        ragu = [s for s in bebas.tabel.keraguan if s not in lama]
        menurut: dict[int, list[Keraguan]] = {}
        for sel in filter(_holds_figure, ragu):
            menurut.setdefault(sel.kolom, []).append(sel)
        for kolom, keraguan in menurut.items():
            yield temuan_di(
                tabel,
                "T110",
                "peringatan",
                [(s.baris, s.kolom) for s in keraguan],
                f"Angka “{keraguan[0].teks}”{others(keraguan, 'sel lain')} di "
                f"{name_of(bebas, kolom)} tidak terbaca: {keraguan[0].alasan}.",
                "Ketik ulang sebagai angka biasa, tanpa titik, koma ribuan, atau kata.",
                nilai=keraguan[0].teks,
            )


def _holds_figure(ragu: Keraguan) -> bool:
    """Tell an amount with a slip in it: mostly digits, unlike a heading that names a year."""
    return sum(map(str.isdigit, ragu.teks)) > sum(map(str.isalpha, ragu.teks))
