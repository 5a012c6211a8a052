"""Live sentences: words and quoted cells, as one formula and as the text that it gives now."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Literal

from lkjip_xl.lazy.beku import beku
from lkjip_xl.measures import kalimat
from lkjip_xl.measures.terbilang import rumus_terbilang, tulis_terbilang
from lkjip_xl.report.isi import Isi, acuan

_BERDUA = 2  # parts of a list that need no comma
_PANJANG_TEKS = 250  # Excel takes 255 characters between two quotes
_PANJANG_NAMA = 600  # the longest indikator met in a report has 420 letters
_PANJANG_SEMUA = 4000  # words of a sentence: a formula may have 8.192 characters with its cells

Ragam = Literal["persen", "desimal", "rupiah", "besaran", "terbilang", "teks"]


@beku
class Kutipan:
    """One quoted cell: what it is, its name, its value now (a percent 0-100), and its look."""

    sebutan: str
    nama: tuple[str | int, ...]
    nilai: Decimal | str | None
    ragam: Ragam

    @property
    def sel(self) -> str:
        """Return the token of the cell."""
        return acuan(*self.nama)


@beku
class Ungkapan:
    """Words that depend on cells: an expression, and the words that it gives now."""

    rumus: str
    teks: str


_TULIS: dict[str, Callable[[Decimal | None], str]] = {
    "persen": kalimat.tulis_persen,
    "desimal": kalimat.tulis_desimal,
    "rupiah": lambda nilai: kalimat.tulis_rupiah(nilai, "Rp "),
    "besaran": kalimat.tulis_besaran,
    "terbilang": tulis_terbilang,
}
_RUMUS: dict[str, Callable[[str], str]] = {
    "persen": kalimat.rumus_persen,
    "desimal": kalimat.rumus_desimal,
    "rupiah": lambda sel: kalimat.rumus_rupiah(sel, "Rp "),
    "besaran": kalimat.rumus_besaran,
    "terbilang": rumus_terbilang,
    "teks": lambda sel: f'{sel}&""',
}

Bagian = str | Kutipan | Ungkapan
Kalimat = tuple[Bagian, ...]

# A formula may have 8.192 characters; a quoted cell takes some 30 once it is an address, and
# stands several times in its expression.
_PANJANG_ALINEA = 5000


def write_part(bagian: Bagian) -> str:
    """Return a part as text."""
    if isinstance(bagian, str):
        return bagian
    if isinstance(bagian, Ungkapan):
        return bagian.teks
    if bagian.ragam == "teks" or isinstance(bagian.nilai, str):
        return str(bagian.nilai or "")
    return _TULIS[bagian.ragam](bagian.nilai)


def literal(teks: str) -> str:
    """Return words as a formula writes them, cut where Excel's limit wants it."""
    potong = [teks[i : i + _PANJANG_TEKS] for i in range(0, len(teks), _PANJANG_TEKS)]
    return "&".join('"' + kata.replace('"', '""') + '"' for kata in potong)


def shorten(teks: str, panjang: int) -> str:
    """Return a text of at most so many letters."""
    return teks if len(teks) <= panjang else teks[: max(panjang - 1, 0)].rstrip() + "…"


def part_formula(bagian: Bagian) -> str:
    """Return a part as an expression."""
    if isinstance(bagian, Ungkapan):
        return bagian.rumus
    return literal(bagian) if isinstance(bagian, str) else _RUMUS[bagian.ragam](bagian.sel)


def sentence(bagian: Sequence[Bagian], nama: str | None = None) -> Isi:
    """Return a sentence as a live formula that carries its text; very long names are cut."""
    ringkas = [shorten(s, _PANJANG_NAMA) if isinstance(s, str) else s for s in bagian if s != ""]
    polos = [potongan for potongan in ringkas if isinstance(potongan, str)]
    if sum(map(len, polos)) > _PANJANG_SEMUA:
        jatah = _PANJANG_SEMUA // len(polos)
        ringkas = [shorten(s, jatah) if isinstance(s, str) else s for s in ringkas]
    rumus = "=" + "&".join(part_formula(potongan) for potongan in ringkas)
    return Isi("".join(write_part(potongan) for potongan in ringkas), "teks", rumus, nama)


def paragraphs(semua: Sequence[Kalimat]) -> list[Kalimat]:
    """Return sentences as paragraphs: one, or more where Excel cannot hold them in one cell."""
    hasil: list[Kalimat] = []
    panjang = 0
    for ucapan in semua:
        perlu = sum(len(part_formula(bagian)) for bagian in ucapan)
        if hasil and panjang + perlu <= _PANJANG_ALINEA:
            hasil[-1] = (*hasil[-1], " ", *ucapan)
            panjang += perlu
        else:
            hasil.append(ucapan)
            panjang = perlu
    return hasil


def listed(bagian: Sequence[Kalimat], pisah: str = ", ") -> Kalimat:
    """Return parts as a list in a sentence: a dan b; a, b, dan c, as `lists.joined` does."""
    akhir = f"{pisah}dan " if len(bagian) > _BERDUA or pisah != ", " else " dan "
    hasil: list[Bagian] = []
    for urut, ucapan in enumerate(bagian):
        if urut:
            hasil.append(akhir if urut == len(bagian) - 1 else pisah)
        hasil += ucapan
    return tuple(hasil)
