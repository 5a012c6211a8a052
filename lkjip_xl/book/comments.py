"""The comments of a copied source sheet: what a finding says, what a text was read as."""

from collections import Counter, defaultdict

from lkjip_xl.book.measure import count_lines
from lkjip_xl.book.theme import HURUF
from lkjip_xl.book.xlsx import Worksheet
from lkjip_xl.report.isi import LembarSumber

KOMENTAR_TERBANYAK = 1000  # of texts read as numbers: more would slow Excel down
PENULIS = "lkjip-xl"
LEBAR_KOTAK = 260

Tempat = tuple[int, int]


def gather_comments(sumber: LembarSumber, jangkar: dict[Tempat, Tempat]) -> dict[Tempat, str]:
    """Return the words of each comment: findings first, then texts read as numbers."""
    kata: dict[Tempat, list[str]] = defaultdict(list)
    for tanda in sumber.tanda:
        tempat = jangkar.get((tanda.baris, tanda.kolom), (tanda.baris, tanda.kolom))
        kalimat = f"{tanda.tingkat.upper()}: {tanda.teks}"
        if kalimat not in kata[tempat]:
            kata[tempat].append(kalimat)
    _add_texts(kata, sumber, jangkar)
    return {tempat: "\n".join(satu) for tempat, satu in kata.items()}


def _add_texts(
    kata: dict[Tempat, list[str]], sumber: LembarSumber, jangkar: dict[Tempat, Tempat]
) -> None:
    """Add what texts were read as numbers; past the limit the header says how many more."""
    dibaca = [
        (tempat, teks)
        for tempat in sorted(sumber.angka)
        if isinstance(teks := sumber.grid.nilai(*tempat), str) and tempat[1] not in sumber.diabaikan
    ]
    for tempat, teks in dibaca[:KOMENTAR_TERBANYAK]:
        kata[tempat].append(f"Di sumber berupa teks “{teks}”; dibaca sebagai angka.")
    lebihnya = Counter(kolom for (_, kolom), _ in dibaca[KOMENTAR_TERBANYAK:])
    for kolom, banyak in sorted(lebihnya.items()):
        kepala = jangkar.get((sumber.baris_kepala, kolom), (sumber.baris_kepala, kolom))
        jumlah = f"{banyak:,}".replace(",", ".")
        kata[kepala].append(
            f"{jumlah} sel teks lain pada kolom ini juga dibaca sebagai angka, tanpa catatan sel."
        )


def write_comments(lembar: Worksheet, komentar: dict[Tempat, str]) -> None:
    """Write the comments, hidden until the mouse is over the cell."""
    lembar.set_comments_author(PENULIS)
    for (baris, kolom), teks in sorted(komentar.items()):
        tinggi = count_lines(teks, LEBAR_KOTAK - 20, 9.0) * 16 + 20
        lembar.write_comment(
            baris,
            kolom,
            teks,
            {
                "visible": False,
                "width": LEBAR_KOTAK,
                "height": min(tinggi, 400),
                "font_name": HURUF,
                "font_size": 9,
                "color": "#FFFBE6",
            },
        )
