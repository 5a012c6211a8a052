"""A sheet that can be changed: its cells, and which of them is which row's amount.

Where the amounts stand is taken from the program's own reading of the clean sheet, but only
after that reading was found equal to the budget the sheet was written from, row by row.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from lkjip_xl.grid.grid import Grid, Rupa
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Gaya, Nilai, alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from tests.alat.anggaran import Bentuk, Cabang

Sel = tuple[int, int]  # row and column, zero-based
Angka = int | Decimal
Alamat = tuple[str, str]  # file and A1 address
CaraPersen = Literal["teks", "angka", "pecahan"]
HANYA_TEKS = {"teks", "html"}  # layouts whose amounts are texts: no formulas
HANYA_RUMUS = {"rumus", "e81"}  # layouts in which only the sums show who is whose child


class TakTerbaca(Exception):
    """A clean sheet that the program does not read as the budget it was written from."""


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula and what it adds: signed cells; `bagi` divides the first by the second."""

    teks: str
    suku: tuple[tuple[int, Sel], ...]
    bagi: bool = False


@dataclass(slots=True)
class Baris:
    """A row of the tree; the total is the last."""

    baris: int  # zero-based, on the sheet
    tingkat: int  # 0: program
    induk: int | None  # position of its parent
    anak: tuple[int, ...]  # positions of its children
    letak: tuple[int, ...] | None = None  # in the budget; None: the layout adds it (SKPD, total)


@dataclass
class Lembar:
    """One written table with the map of its cells."""

    berkas: str  # its file
    nama: str  # of the sheet
    bentuk: Bentuk  # the layout with its choices
    asal: Grid  # as the layout wrote it
    kolom: list[list[Nilai]]  # values by column
    gaya: dict[Sel, Gaya]  # looks by cell
    baris: list[Baris]  # of the tree
    anggaran: tuple[int, ...]  # columns of pagu
    realisasi: tuple[int, ...]  # columns of realisasi
    sisa: int | None  # its column; None: none
    persen: int | None  # its column; None: none
    angka: dict[Sel, Angka | None]  # what each amount cell says
    rumus: dict[Sel, Rumus] = field(default_factory=dict)  # formulas by cell
    # Cells of text, which Excel's SUM leaves out.
    bukan_angka: set[Sel] = field(default_factory=set)
    # By column, those of kelompok that it adds up.
    bagian: dict[int, tuple[int, ...]] = field(default_factory=dict)
    pecahan: bool = False  # amounts are stored to the sen and shown in rupiah
    cara_persen: CaraPersen = "angka"  # how percents are written
    akhiran: str | None = None  # where amounts are texts, what follows the rupiah (empty or ,00)

    @property
    def dari_rumus(self) -> bool:
        """Tell whether only formulas show who is whose child."""
        return self.bentuk.tata in HANYA_RUMUS

    @property
    def berinduk_kosong(self) -> bool:
        """Tell whether some parent states no amount: its sums are known by its leaves only."""
        return any(
            baris.anak and self.angka.get((baris.baris, k)) is None
            for baris in self.baris
            for k in self.jumlah
        )

    @property
    def jumlah(self) -> tuple[int, ...]:
        """Return the columns of pagu and realisasi."""
        return self.anggaran + self.realisasi

    @property
    def kelompok(self) -> tuple[int, ...]:
        """Return the columns by kelompok that columns of pagu or realisasi add up."""
        return tuple(sorted({k for kolom in self.bagian.values() for k in kolom}))

    def daun(self) -> Iterator[int]:
        """Return the positions of the rows without children."""
        return (p for p, baris in enumerate(self.baris) if not baris.anak)

    def di(self, letak: tuple[int, ...] | None) -> int | None:
        """Return the position of a place in the budget, None where this sheet has no such row."""
        calon = [p for p, baris in enumerate(self.baris) if baris.letak == letak]
        return calon[0] if calon and letak else None

    def sel(self, posisi: int, kolom: int) -> Sel:
        """Return the cell of a row in a column."""
        return self.baris[posisi].baris, kolom

    def alamat(self, sel: Sel) -> Alamat:
        """Return a cell as it is named in a finding."""
        return self.berkas, alamat(*sel)

    def fill(self, sel: Sel, nilai: Angka | None) -> None:
        """Write an amount as this sheet writes amounts."""
        self.angka[sel] = nilai
        self.bukan_angka.discard(sel)
        mentah: Nilai = None
        if isinstance(nilai, int) and self.akhiran is not None:
            mentah = f"{nilai:,}".replace(",", ".") + self.akhiran
        elif nilai is not None:
            mentah = nilai if isinstance(nilai, int) else float(nilai)
        self.kolom[sel[1]][sel[0]] = mentah

    def isi_teks(self, sel: Sel, teks: str, nilai: Angka | None) -> None:
        """Write text where a number belongs; `nilai` is what it can be read as (None: nothing)."""
        self.angka[sel] = nilai
        self.bukan_angka.add(sel)
        self.kolom[sel[1]][sel[0]] = teks

    def dari_anak(self, posisi: int, kolom: int) -> Angka | None:
        """Return the sum of what a row's children state, blank ones by what is below them."""
        angka = [n for a in self.baris[posisi].anak if (n := self.tertulis(a, kolom)) is not None]
        return sum(angka) if angka else None

    def tertulis(self, posisi: int, kolom: int) -> Angka | None:
        """Return what a row states; a blank parent states the sum of its children."""
        nilai = self.angka.get(self.sel(posisi, kolom))
        return self.dari_anak(posisi, kolom) if nilai is None else nilai

    def pasangan(self, posisi: int) -> tuple[Angka, Angka]:
        """Return pagu and realisasi that a row states, the kelompok added up."""
        a, r = (
            sum(self.tertulis(posisi, k) or 0 for k in kolom)
            for kolom in (self.anggaran, self.realisasi)
        )
        return a, r

    def di_bawah(self, posisi: int) -> list[int]:
        """Return the positions of all rows below a row."""
        hasil = []
        for anak in self.baris[posisi].anak:
            hasil += [anak, *self.di_bawah(anak)]
        return hasil

    def di_atas(self, posisi: int) -> list[int]:
        """Return the positions of the rows above a row, the nearest first."""
        induk = self.baris[posisi].induk
        return [] if induk is None else [induk, *self.di_atas(induk)]

    def tulis_turunan(self, posisi: int) -> None:
        """Write sisa and percent of a row anew from its amounts, as numbers."""
        a, r = self.pasangan(posisi)
        if self.sisa is not None:
            self.fill(self.sel(posisi, self.sisa), a - r)
        if self.persen is not None:
            self.tulis_persen(self.sel(posisi, self.persen), percent(a, r))

    def tulis_persen(self, sel: Sel, nilai: Decimal | None) -> None:
        """Write a percent (0-100) into a cell, as this sheet writes percents."""
        self.angka[sel] = nilai
        self.kolom[sel[1]][sel[0]] = self._percent_content(nilai)

    def _percent_content(self, nilai: Decimal | None) -> Nilai:
        """Return a percent as this sheet writes percents."""
        if nilai is None:
            return None
        if self.cara_persen == "teks":
            return f"{nilai}%".replace(".", ",")
        return float(nilai if self.cara_persen == "angka" else nilai / 100)

    def grid(self) -> Grid:
        """Return the sheet as the reader would give it."""
        teks = {sel: rumus.teks for sel, rumus in self.rumus.items()}
        gaya = dict(self.gaya)
        return Grid(
            self.berkas,
            self.nama,
            [list(kolom) for kolom in self.kolom],
            gabungan=self.asal.gabungan,
            baris_tersembunyi=self.asal.baris_tersembunyi,
            ada_rumus=bool(teks),
            ada_gaya=bool(gaya),
            baca_rupa=lambda: Rupa(teks, gaya),
        )


def percent(anggaran: Angka, realisasi: Angka) -> Decimal | None:
    """Return a percent half-up to two decimals; what is not full is never 100."""
    if not anggaran:
        return None
    nilai = (Decimal(realisasi) * 100 / anggaran).quantize(Decimal("0.01"), ROUND_HALF_UP)
    if nilai == 100 and realisasi != anggaran:
        return nilai + (Decimal("0.01") if realisasi > anggaran else -Decimal("0.01"))
    return nilai


def read_sheet(grid: Grid, bentuk: Bentuk, program: tuple[Cabang, ...]) -> Lembar:
    """Return a written grid with its map; raise TakTerbaca where it is not read as the budget."""
    terbaca = recognise(grid)
    if len(terbaca) != 1 or not isinstance(terbaca[0], Tabel):
        raise TakTerbaca(f"{bentuk.tata}: bukan satu tabel")
    tabel = terbaca[0]
    if not isinstance(tabel.isi, Pohon):
        raise TakTerbaca(f"{bentuk.tata}: bukan tabel anggaran")
    peran = tabel.kolom
    sisa, persen = peran.get("sisa", ()), peran.get("persen", ())
    lembar = Lembar(
        grid.berkas, grid.lembar, bentuk, grid, [list(k) for k in grid.kolom],
        dict(grid.rupa.gaya), _rows(tabel.isi), peran.get("anggaran", ()),
        peran.get("realisasi", ()), sisa[0] if sisa else None, persen[0] if persen else None,
        _amounts(tabel, tabel.isi), bagian=_parts(peran), cara_persen=_percent_style(tabel),
        akhiran=_text_ending(grid, tabel.isi, peran),
    )  # fmt: skip
    _verify(lembar, tabel.isi, program)
    return lembar


def _rows(pohon: Pohon) -> list[Baris]:
    """Return the rows of a tree, its total as the parent of the topmost ones."""
    baris = [
        Baris(simpul.baris, simpul.kedalaman, simpul.induk, pohon.anak[p])
        for p, simpul in enumerate(pohon.simpul)
    ]
    if pohon.total:
        for p in pohon.akar:
            baris[p].induk = len(baris)
        baris.append(Baris(pohon.total.baris, -1, None, pohon.akar))
    return baris


def _amounts(tabel: Tabel, pohon: Pohon) -> dict[Sel, Angka | None]:
    """Return what the amount cells and the percents of a table say."""
    simpul = [*pohon.simpul, *([pohon.total] if pohon.total else [])]
    angka: dict[Sel, Angka | None] = {
        (baris.baris, k): None if n is None else int(n)
        for baris in simpul
        for k, n in baris.jumlah.items()
    }
    for baris in simpul:
        cetak = tabel.persen.get(baris.baris)
        if cetak is not None and cetak.nilai is not None:
            angka[baris.baris, cetak.kolom] = cetak.nilai.quantize(Decimal("0.01"))
    return angka


def _text_ending(grid: Grid, pohon: Pohon, peran: dict[str, tuple[int, ...]]) -> str | None:
    """Return what ends amounts that are written as text, None where they are numbers."""
    for simpul in pohon.simpul:
        for k in peran.get("anggaran", ()):
            nilai = grid.nilai(simpul.baris, k)
            if simpul.jumlah.get(k):
                return None if not isinstance(nilai, str) else ",00" if "," in nilai else ""
    return None


def _percent_style(tabel: Tabel) -> CaraPersen:
    """Return how the percents of a table are written: 97.69, 0.9769 or 97,69% as text."""
    for angka in tabel.persen.values():
        if angka.nilai:
            return "teks" if angka.teks else "pecahan" if angka.kali == 100 else "angka"
    return "angka"


def _parts(peran: dict[str, tuple[int, ...]]) -> dict[int, tuple[int, ...]]:
    """Return the columns by kelompok of each column that adds them up in its row."""
    hasil = {}
    for nama in ("anggaran", "realisasi"):
        bagian = tuple(k for n, ks in peran.items() if n.startswith(f"{nama}_") for k in ks)
        for k in peran.get(nama, ()):
            if bagian and k not in bagian:
                hasil[k] = bagian
    return hasil


def _verify(lembar: Lembar, pohon: Pohon, program: tuple[Cabang, ...]) -> None:
    """Note each row's place; raise TakTerbaca unless all of the budget stands where it should.

    A layout may have more parents than the budget; its only program may be read as its total.
    """
    benar = [cabang for p in program for cabang in p.semua()]
    nama = [simpul.uraian.lower() for simpul in pohon.simpul]
    nama += [pohon.total.uraian.lower()] if pohon.total else []
    tempat: dict[tuple[int, ...], int] = {}
    for posisi in sorted(range(len(nama)), key=lambda p: lembar.baris[p].baris):
        cabang = benar[len(tempat)] if len(tempat) < len(benar) else None
        if cabang and cabang.nama.lower() in nama[posisi] and _fits(lembar, posisi, cabang):
            tempat[cabang.letak] = posisi
            lembar.baris[posisi].letak = cabang.letak
        elif not lembar.baris[posisi].anak:
            raise TakTerbaca(f"{lembar.bentuk.tata}: {nama[posisi]} tidak dikenal")
    if len(tempat) < len(benar):
        raise TakTerbaca(f"{lembar.bentuk.tata}: {benar[len(tempat)].nama} tidak terbaca")
    for letak, posisi in tempat.items():
        if len(letak) > 1 and lembar.baris[posisi].induk != tempat[letak[:-1]]:
            raise TakTerbaca(f"{lembar.bentuk.tata}: induk {nama[posisi]}")


def _fits(lembar: Lembar, posisi: int, cabang: Cabang) -> bool:
    """Tell whether a row states what the budget has there."""
    a, r = lembar.pasangan(posisi)
    jumlah = cabang.jumlah()
    return a == jumlah[0] and (not lembar.realisasi or r == jumlah[1])
