"""How much room words take in Arial, so that nothing is cut off and no number becomes ###."""

from decimal import Decimal

from lkjip_xl.book.theme import UKURAN, RupaTetap
from lkjip_xl.report.isi import Isi

_LEBAR_HURUF = {
    huruf: lebar
    for lebar, semua in {
        191: "'",
        222: "ijl",
        260: "|",
        278: " !,./:;I[]\\ft",
        333: "()-`r",
        355: '"',
        389: "*",
        500: "Jcksvxyz",
        556: "#$?0123456789L_abdeghnopqu",
        584: "+<=>~^",
        611: "FTZ",
        667: "&ABEKPSVXY",
        722: "CDHNRUw",
        778: "GOQ",
        833: "Mm",
        889: "%",
        944: "W",
        1015: "@",
    }.items()
    for huruf in semua
}
_LAIN = 650
_TEBAL = 1.08
_LONGGAR = 1.03
_PIKSEL_DIGIT, _PIKSEL_TEPI, _PIKSEL_INDENTASI = 7, 5, 9
_PIKSEL_DALAM = 6  # between a cell's lines and its words, both sides
_DESIMAL = {"indeks": 2, "kunci_indeks": 2, "bobot": 4}


def column_pixels(lebar: float) -> int:
    """Return the pixels of a column of that many characters."""
    return int(lebar * _PIKSEL_DIGIT + 0.5) + _PIKSEL_TEPI


def pixels_to_width(piksel: float) -> float:
    """Return the column width, in characters, that holds text of that many pixels."""
    return (piksel + 4) / _PIKSEL_DIGIT


def text_pixels(teks: str, ukuran: float = UKURAN, tebal: bool = False) -> float:
    """Return the width of a line of text, a little generously."""
    em = sum(_LEBAR_HURUF.get(huruf, _LAIN) for huruf in teks) / 1000
    return em * ukuran * 96 / 72 * _LONGGAR * (_TEBAL if tebal else 1.0)


def count_lines(teks: str, piksel: float, ukuran: float = UKURAN, tebal: bool = False) -> int:
    """Return how many lines a text takes when it is wrapped at words."""
    spasi = text_pixels(" ", ukuran, tebal)
    jumlah = 0
    for alinea in teks.split("\n"):
        jumlah += 1
        terpakai = 0.0
        for kata in alinea.split(" "):
            lebar = text_pixels(kata, ukuran, tebal)
            if terpakai and terpakai + spasi + lebar > piksel:
                jumlah += 1
                terpakai = 0.0
            jumlah += int(lebar // piksel) if lebar > piksel else 0
            terpakai += (spasi if terpakai else 0.0) + lebar % piksel
    return jumlah


def text_height(teks: str, piksel: float, rupa: RupaTetap) -> float:
    """Return the height in points of a wrapped text with that look."""
    ukuran, tebal = float(rupa["font_size"]), bool(rupa.get("bold"))
    dalam = max(piksel - _PIKSEL_DALAM - int(rupa.get("indent", 0)) * _PIKSEL_INDENTASI, 12)
    lajur = count_lines(teks, dalam, ukuran, tebal) if rupa.get("text_wrap") else 1
    return min(lajur * ukuran * 1.28 + 4, 409.0)


def is_number(sel: Isi) -> bool:
    """Tell a cell that shows a number."""
    return sel.nilai is not None and not isinstance(sel.nilai, str)


def shown_number(sel: Isi) -> str:
    """Return about what a number cell shows, to measure it; empty for a text."""
    nilai = sel.nilai
    if nilai is None or isinstance(nilai, str):
        return ""
    if sel.gaya.startswith("angka_"):
        teks = f"{nilai:.2f}" if "dua" in sel.gaya else str(nilai)
        return teks + ("%" if sel.gaya.endswith("persen") else "")
    if sel.gaya.endswith("persen"):
        return f"{Decimal(nilai) * 100:.2f}%"
    if sel.gaya.endswith(("rupiah", "bilangan")):
        return f"{nilai:,.0f}"
    desimal = _DESIMAL.get(sel.gaya)
    return str(nilai) if desimal is None else f"{nilai:.{desimal}f}"
