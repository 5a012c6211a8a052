"""Live sentences: words and quoted cells, as one formula and as the text that it gives now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from lkjip_xl.measures import kalimat
from lkjip_xl.measures.terbilang import rumus_terbilang, tulis_terbilang
from lkjip_xl.report.isi import Isi, acuan

_PANJANG_TEKS = 250  # Excel takes 255 characters between two quotes
_PANJANG_NAMA = 600  # the longest indikator met in a report has 420 letters
_PANJANG_SEMUA = 4000  # words of a sentence: a formula may have 8.192 characters with its cells

Ragam = Literal["persen", "desimal", "rupiah", "angka", "terbilang", "teks"]


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Ungkapan:
    """Words that depend on cells: an expression, and the words that it gives now."""

    rumus: str
    teks: str


_TULIS: dict[str, Callable[[Decimal | None], str]] = {
    "persen": kalimat.tulis_persen,
    "desimal": kalimat.tulis_desimal,
    "rupiah": lambda nilai: kalimat.tulis_rupiah(nilai, "Rp "),
    "angka": kalimat.tulis_angka,
    "terbilang": tulis_terbilang,
}
_RUMUS: dict[str, Callable[[str], str]] = {
    "persen": kalimat.rumus_persen,
    "desimal": kalimat.rumus_desimal,
    "rupiah": lambda sel: kalimat.rumus_rupiah(sel, "Rp "),
    "angka": kalimat.rumus_angka,
    "terbilang": rumus_terbilang,
    "teks": lambda sel: f'{sel}&""',
}

Bagian = str | Kutipan | Ungkapan
Kalimat = tuple[Bagian, ...]

# A formula may have 8.192 characters; a quoted cell takes some 30 once it is an address, and
# stands several times in its expression.
_PANJANG_ALINEA = 5000


def write_part(satu: Bagian) -> str:
    """Return a part as text."""
    if isinstance(satu, str):
        return satu
    if isinstance(satu, Ungkapan):
        return satu.teks
    if satu.ragam == "teks" or isinstance(satu.nilai, str):
        return str(satu.nilai or "")
    return _TULIS[satu.ragam](satu.nilai)


def literal(teks: str) -> str:
    """Return words as a formula writes them, cut where Excel's limit wants it."""
    potong = [teks[i : i + _PANJANG_TEKS] for i in range(0, len(teks), _PANJANG_TEKS)]
    return "&".join('"' + kata.replace('"', '""') + '"' for kata in potong)


def shorten(teks: str, panjang: int) -> str:
    """Return a text of at most so many letters."""
    return teks if len(teks) <= panjang else teks[: max(panjang - 1, 0)].rstrip() + "…"


def part_formula(satu: Bagian) -> str:
    """Return a part as an expression."""
    if isinstance(satu, Ungkapan):
        return satu.rumus
    return literal(satu) if isinstance(satu, str) else _RUMUS[satu.ragam](satu.sel)


def sentence(bagian: Sequence[Bagian], nama: str | None = None) -> Isi:
    """Return a sentence as a live formula that carries its text; very long names are cut."""
    isi = [shorten(s, _PANJANG_NAMA) if isinstance(s, str) else s for s in bagian if s != ""]
    polos = [satu for satu in isi if isinstance(satu, str)]
    if sum(map(len, polos)) > _PANJANG_SEMUA:
        jatah = _PANJANG_SEMUA // len(polos)
        isi = [shorten(s, jatah) if isinstance(s, str) else s for s in isi]
    rumus = "=" + "&".join(part_formula(satu) for satu in isi)
    return Isi("".join(write_part(satu) for satu in isi), "teks", rumus, nama)


def paragraphs(semua: Sequence[Kalimat]) -> list[Kalimat]:
    """Return sentences as paragraphs: one, or more where Excel cannot hold them in one cell."""
    hasil: list[Kalimat] = []
    panjang = 0
    for satu in semua:
        perlu = sum(len(part_formula(bagian)) for bagian in satu)
        if hasil and panjang + perlu <= _PANJANG_ALINEA:
            hasil[-1] = (*hasil[-1], " ", *satu)
            panjang += perlu
        else:
            hasil.append(satu)
            panjang = perlu
    return hasil


def listed(bagian: Sequence[Kalimat], pisah: str = ", ", akhir: str = " dan ") -> Kalimat:
    """Return parts as a list in a sentence: a, b dan c."""
    hasil: list[Bagian] = []
    for urut, satu in enumerate(bagian):
        if urut:
            hasil.append(akhir if urut == len(bagian) - 1 else pisah)
        hasil += satu
    return tuple(hasil)
