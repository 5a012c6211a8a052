"""The comments of a copied source sheet: what a finding says, what a text was read as."""

from collections import Counter, defaultdict
from decimal import Decimal

from lkjip_xl.book.measure import count_lines
from lkjip_xl.book.theme import HURUF
from lkjip_xl.book.xlsx import Worksheet
from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.model.sel import Nilai, Tempat
from lkjip_xl.report.isi import LembarSumber

KOMENTAR_TERBANYAK = 2000  # on a sheet: Excel opens more of them slowly
PENULIS = "lkjip-xl"
LEBAR_KOTAK = 260
SEL_SENDIRI = 4  # so many texts of a column are told cell by cell, more on its head


def write_indonesian(nilai: Decimal) -> str:
    """Return a number with points for thousands and a comma for decimals, without idle zeros."""
    polos = nilai.to_integral_value() if nilai == nilai.to_integral_value() else nilai.normalize()
    return f"{polos:,f}".translate(str.maketrans(",.", ".,"))


def gather_comments(sumber: LembarSumber, jangkar: dict[Tempat, Tempat]) -> dict[Tempat, str]:
    """Return the words of each comment: findings first, then texts read as numbers."""
    kata: dict[Tempat, list[str]] = defaultdict(list)
    for tanda in sumber.tanda:
        tempat = jangkar.get((tanda.baris, tanda.kolom), (tanda.baris, tanda.kolom))
        kalimat = f"{tanda.tingkat.upper()}: {tanda.teks}"
        if kalimat not in kata[tempat]:
            kata[tempat].append(kalimat)
    kurang = max(len(kata) - KOMENTAR_TERBANYAK, 0)
    kata = defaultdict(list, list(kata.items())[:KOMENTAR_TERBANYAK])
    for tempat, kalimat in _origins(sumber, jangkar).items():
        if tempat not in kata and len(kata) >= KOMENTAR_TERBANYAK:
            kurang += 1
            continue
        kata[tempat].append(kalimat)
    if kurang:
        kepala = jangkar.get((sumber.baris_kepala, 0), (sumber.baris_kepala, 0))
        kata[kepala].append(f"{kurang} catatan sel lain pada lembar ini tidak ditampilkan.")
    return {tempat: "\n".join(catatan) for tempat, catatan in kata.items()}


def _origins(sumber: LembarSumber, jangkar: dict[Tempat, Tempat]) -> dict[Tempat, str]:
    """Return what is said of the cells that hold another number here than in the source.

    A column with many texts has one comment, on its head; a file of texts only has none.
    """
    if sumber.grid.serba_teks:
        return {}
    teks = Counter(
        k
        for b, k in sumber.angka
        if isinstance(sumber.grid.nilai(b, k), str) and not sumber.is_left_out(b, k)
    )
    banyak = {k: n for k, n in teks.items() if n > SEL_SENDIRI}
    sendiri = (
        tempat
        for tempat in sumber.angka
        if tempat[1] not in banyak or not isinstance(sumber.grid.nilai(*tempat), str)
    )
    hasil = {
        tempat: _origin(sumber.grid.nilai(*tempat), sumber.angka[tempat])
        for tempat in sendiri
        if not sumber.is_left_out(*tempat)
    }
    for kolom, jumlah in banyak.items():
        kepala = (sumber.baris_kepala, kolom)
        hasil[jangkar.get(kepala, kepala)] = (
            f"{jumlah} sel di kolom ini berupa teks; dibaca sebagai angka. Excel tidak ikut "
            "menjumlahkan teks: SUM di berkas asalnya melewatkan sel-sel itu."
        )
    return hasil


def _origin(asli: Nilai, angka: Decimal) -> str:
    """Say what stands in the source where the copy holds another number."""
    baca = write_indonesian(angka)
    if isinstance(asli, str):
        return f"Di sumber berupa teks “{asli}”; dibaca sebagai angka {baca}."
    if isinstance(asli, int | float):
        lama = write_indonesian(ke_desimal(asli))
        return f"Di sumber tersimpan {lama}, hasil rumus yang usang; di sini hasil barunya, {baca}."
    return f"Di sumber rumusnya belum pernah dihitung; di sini hasilnya, {baca}."


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
