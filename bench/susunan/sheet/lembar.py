"""A sheet as it will be written: exact amounts, formulas, shapes, and what the sheet states."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

Alamat = tuple[int, int]  # row, column from zero


def column_letter(kolom: int) -> str:
    """Return the letters of a column counted from zero."""
    huruf = ""
    while kolom >= 0:
        huruf = chr(65 + kolom % 26) + huruf
        kolom = kolom // 26 - 1
    return huruf


def address(sel: Alamat) -> str:
    """Return a plain address such as F13."""
    return f"{column_letter(sel[1])}{sel[0] + 1}"


@dataclass(frozen=True)
class Rumus:
    """What a cell should be: a signed sum of cells, or a quotient times a scale."""

    jenis: str  # anak | total | subtotal | tambah | kurang | persen | bobot | kali
    suku: tuple[tuple[int, Alamat], ...]
    skala: int = 1

    def hitung(self, nilai: Mapping[Alamat, Fraction | int]) -> Fraction | None:
        """Return its value; None for a quotient over nothing."""
        bagian = [k * nilai.get(sel, 0) for k, sel in self.suku]
        if self.jenis in {"persen", "bobot"}:
            return Fraction(bagian[0]) * self.skala / bagian[1] if bagian[1] else None
        if self.jenis == "kali":
            hasil = Fraction(1)
            for suku in bagian:
                hasil *= suku
            return hasil
        return Fraction(sum(bagian))


@dataclass
class Petak:
    """A cell with a number."""

    nilai: Fraction | None  # exact; None: blank
    bentuk: str = "angka"  # angka | teks_titik | teks_rp | persen | pecahan | persen_teks
    kosong: str = "nol"  # what a zero looks like: nol | strip | nol_koma | kosong
    rumus: Rumus | None = None  # that it carries
    cara: str = ""  # SUM | tambah | SUBTOTAL | bagi | jika
    rentang: tuple[Alamat, Alamat] | None = None  # what a SUBTOTAL spans: all rows below
    usang: Fraction | None = None  # a stored value that is no longer the formula's
    mentah: str | None = None  # an exact text instead of the number (a seeded fault)
    desimal: int = 2  # shown


@dataclass(frozen=True)
class Teks:
    """A cell with text, or a number that is no amount."""

    nilai: str | int | float


@dataclass(frozen=True)
class Gaya:
    """What a cell looks like."""

    tebal: bool = False  # bold
    miring: bool = False  # italic
    isian: str = ""  # background colour; empty: none
    inden: int = 0  # levels
    garis: bool = False  # borders
    tengah: bool = False  # centred


@dataclass
class Lembar:
    """A sheet."""

    nama: str  # its name
    sel: dict[Alamat, Petak | Teks] = field(default_factory=dict)  # by address, zero-based
    gaya: dict[Alamat, Gaya] = field(default_factory=dict)  # looks by address
    gabung: list[tuple[int, int, int, int]] = field(default_factory=list)  # merged areas
    tersembunyi: set[int] = field(default_factory=set)  # hidden rows
    lipatan: dict[int, int] = field(default_factory=dict)  # outline level by row
    saring: tuple[int, int, int, int] | None = None  # area of a filter
    kolom_tersembunyi: set[int] = field(default_factory=set)  # zero-based
    # What the sheet says must hold, by the cell that says it.
    pernyataan: dict[Alamat, list[Rumus]] = field(default_factory=dict)

    def tulis(
        self, baris: int, kolom: int, teks: str | int | float, gaya: Gaya | None = None
    ) -> None:
        """Write text (or a number that is no amount)."""
        self.sel[baris, kolom] = Teks(teks)
        if gaya:
            self.gaya[baris, kolom] = gaya

    def nyatakan(self, sel: Alamat, rumus: Rumus) -> None:
        """Note that this cell has to equal this formula."""
        self.pernyataan.setdefault(sel, []).append(rumus)

    def nilai(self) -> dict[Alamat, Fraction | int]:
        """Return the exact amounts that stand in the cells; whole ones as int, which is faster."""
        return {
            s: p.nilai.numerator if p.nilai.denominator == 1 else p.nilai
            for s, p in self.sel.items()
            if isinstance(p, Petak) and p.nilai is not None
        }

    def langgar(self) -> list[tuple[Alamat, Rumus]]:
        """Return the statements that do not hold."""
        nilai = self.nilai()
        hasil = []
        for sel, rumus in self.pernyataan.items():
            petak = self.sel.get(sel)
            if isinstance(petak, Petak):
                hasil += [(sel, r) for r in rumus if not holds(petak, r, nilai)]
        return hasil


def holds(petak: Petak, rumus: Rumus, nilai: Mapping[Alamat, Fraction | int]) -> bool:
    """Tell whether a cell shows what a statement says, at its own decimals."""
    benar = rumus.hitung(nilai)
    tampak = petak.usang if petak.usang is not None else petak.nilai
    if benar is None or tampak is None:
        return not benar
    if rumus.jenis not in {"persen", "bobot"}:
        return benar == tampak
    satuan = Fraction(1, 10 ** (petak.desimal + (2 if petak.bentuk == "pecahan" else 0)))
    return abs(benar - tampak) * 2 <= satuan
