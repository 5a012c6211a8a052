"""One sheet to be filled: header, prepared rows, an example, and cells that check what is typed."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any, NamedTuple

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook

from lkjip_xl.contoh.kertas import Kertas
from lkjip_xl.lazy.beku import beku
from lkjip_xl.norms.baris_contoh import BarisContoh
from lkjip_xl.templat.jenis import TAHUN, TEKS, Jenis

PENULIS = "lkjip-xl templat"
_JANGKAUAN = 2000  # so many rows are checked, far more than are prepared
_GARIS = {"border": 1, "border_color": "#808080"}
_DIHITUNG = {"bg_color": "#F2F2F2"}
_JUMLAH = {"bold": True, "bg_color": "#D9E2F3"}
_CONTOH = {"italic": True, "font_color": "#7F6000", "bg_color": "#FFF2CC"}
_KAKI = "&L&8&F, lembar &A&R&8Halaman &P dari &N"


@beku
class Kolom:
    """One column; in `rumus` and elsewhere `{b}` is the number of the row.

    `kelompok` stands above it, over all neighbours with the same. `pilihan` is a drop-down; with
    `bebas` other words are accepted too.
    """

    kepala: str  # the word above it
    lebar: int  # in characters
    jenis: Jenis = TEKS  # what may be typed
    petunjuk: str = ""  # shown where the cell is chosen
    pilihan: tuple[str, ...] = ()  # of a drop-down
    bebas: bool = False  # other words than these are let in
    rumus: str = ""  # of each prepared row; empty: it is typed
    kelompok: str = ""  # the word above several columns


# A cell: its prepared row, from the example's on, and its column.
Tempat = tuple[int, int]


class Lajur(NamedTuple):
    """Columns from the first to the last one."""

    awal: int
    akhir: int


@beku
class Sorot:
    """A conditional format: its formula for the row `{b}`, its look, its columns."""

    rumus: str
    gaya: Mapping[str, Any]
    kolom: Lajur


@beku
class Formulir:
    """A form; `{awal}` in a formula is the example's row, `{akhir}` the last prepared one."""

    nama: str  # of the sheet
    judul: str  # in its first row
    cara: str  # how to fill it in, below the title
    kolom: tuple[Kolom, ...]  # left to right
    contoh: BarisContoh = ()  # the example rows
    baris: int = 25  # prepared rows
    # Prepared cells by row (0 the first below the example) and column.
    terisi: Mapping[Tempat, str] = field(default_factory=dict)
    jumlah: Mapping[int, str] = field(default_factory=dict)  # cells of the last row by column
    tahun: str | None = None  # what stands in the cell of the year
    sorot: tuple[Sorot, ...] = ()  # its conditional formats
    tegak: bool = False  # printed upright
    beku: int = 1  # columns that stay in sight


def write_form(buku: Workbook, formulir: Formulir) -> None:
    """Write a form as a sheet of its own."""
    kertas = Kertas(buku, formulir.nama, [k.lebar for k in formulir.kolom], tegak=formulir.tegak)
    b = _write_top(kertas, formulir)
    mulai = _write_header(kertas, formulir.kolom, b)
    akhir = mulai + formulir.baris
    if formulir.contoh:
        for k, (kolom, nilai) in enumerate(zip(formulir.kolom, formulir.contoh, strict=True)):
            _write_cell(kertas, kolom, mulai, k, nilai)
    else:
        akhir -= 1
    _write_rows(kertas, formulir, akhir - formulir.baris + 1)
    for k, teks in formulir.jumlah.items():
        kata = teks.format(awal=mulai + 1, akhir=akhir + 1)
        write_value(kertas, akhir + 1, k, kata, kertas.gaya(**look(formulir.kolom[k]) | _JUMLAH))
    for k, kolom in enumerate(formulir.kolom):
        if periksa := validation(kolom):
            kertas.lembar.data_validation(mulai, k, mulai + _JANGKAUAN, k, periksa)
    _write_highlights(kertas, formulir, mulai)
    finish(kertas, mulai, formulir.beku)


def finish(kertas: Kertas, mulai: int, beku: int = 1) -> None:
    """Freeze the header and the first columns; number the printed pages."""
    kertas.lembar.freeze_panes(mulai, beku)
    kertas.lembar.set_footer(_KAKI)


def _write_top(kertas: Kertas, formulir: Formulir) -> int:
    """Write title, what to do, and the cell of the year; return the row of the header."""
    akhir = len(kertas.lebar) - 1
    kertas.merge((0, 0, 0, akhir, formulir.judul), kertas.gaya(bold=True, font_size=12))
    gaya = kertas.gaya(italic=True, font_size=9, text_wrap=True, valign="top")
    kertas.merge((1, 0, 1, akhir, formulir.cara), gaya)
    kertas.fit(1, sum(kertas.lebar), formulir.cara)
    if formulir.tahun is None:
        return 3
    kertas.lembar.write_string(2, 0, "Tahun", kertas.gaya(bold=True))
    write_value(
        kertas, 2, 1, formulir.tahun, kertas.gaya(**look(Kolom("Tahun", 0, TAHUN)), bold=True)
    )
    kolom = Kolom("Tahun", 0, TAHUN, "Tahun laporan, misalnya 2025.")
    kertas.lembar.data_validation(2, 1, 2, 1, validation(kolom))
    return 4


def _write_header(kertas: Kertas, kolom: tuple[Kolom, ...], b: int) -> int:
    """Write the header in two rows where columns stand in groups; return the row below."""
    if not any(lajur.kelompok for lajur in kolom):
        return kertas.kepala(b, [lajur.kepala for lajur in kolom])
    sel = []
    for k, lajur in enumerate(kolom):
        if not lajur.kelompok:
            sel.append((b, k, b + 1, k, lajur.kepala))
            continue
        sel.append((b + 1, k, b + 1, k, lajur.kepala))
        if lajur.kelompok != kolom[k - 1].kelompok:
            akhir = max(
                p for p, kolom_lain in enumerate(kolom) if kolom_lain.kelompok == lajur.kelompok
            )
            sel.append((b, k, b, akhir, lajur.kelompok))
    return kertas.kepala_gabung(sel)


def look(kolom: Kolom) -> dict[str, object]:
    """Return the look of a column's cells."""
    jenis = kolom.jenis
    dasar: dict[str, object] = {"num_format": jenis.format, "align": jenis.rata, "text_wrap": True}
    inden: dict[str, object] = {"indent": 1} if jenis.rata == "left" else {}
    return dasar | inden | _GARIS | (_DIHITUNG if kolom.rumus else {})


def _write_rows(kertas: Kertas, formulir: Formulir, pertama: int) -> None:
    """Write the prepared rows, with their formulas."""
    for urut in range(formulir.baris):
        for k, kolom in enumerate(formulir.kolom):
            teks = formulir.terisi.get((urut, k), "")
            _write_cell(kertas, kolom, pertama + urut, k, teks)


def _write_cell(kertas: Kertas, kolom: Kolom, baris: int, k: int, teks: str | float) -> None:
    """Write one cell of the table; a formula of the column holds `teks` as its result."""
    gaya = kertas.gaya(**look(kolom))
    if kolom.rumus:
        kertas.lembar.write_formula(baris, k, kolom.rumus.format(b=baris + 1), gaya, teks)
        return
    write_value(kertas, baris, k, teks.format(b=baris + 1) if isinstance(teks, str) else teks, gaya)
    if isinstance(teks, str) and not teks.startswith("="):
        kertas.fit(baris, kolom.lebar, teks)


def write_value(kertas: Kertas, baris: int, k: int, teks: str | float, gaya: Format) -> None:
    """Write a number, a formula, words, or a cell with nothing but its border.

    What Excel would show of a formula in a blank form is stored with it: a sum is 0, others blank.
    """
    if teks == "":
        kertas.lembar.write_blank(baris, k, None, gaya)
    elif not isinstance(teks, str):
        kertas.lembar.write_number(baris, k, teks, gaya)
    elif teks.startswith("="):
        kertas.lembar.write_formula(baris, k, teks, gaya, "" if teks.startswith("=IF") else 0)
    else:
        kertas.lembar.write_string(baris, k, teks, gaya)


def validation(kolom: Kolom) -> dict[str, Any]:
    """Return what Excel checks and says in the cells of a column; empty for a formula's."""
    if kolom.rumus or not (kolom.petunjuk or kolom.pilihan or kolom.jenis.batas):
        return {}
    aturan: dict[str, Any] = {"validate": "any"}
    if kolom.pilihan:
        aturan = {
            "validate": "list",
            "source": list(kolom.pilihan),
            "error_title": "Pilih dari daftar",
            "error_message": "Pilih salah satu isi daftar (klik panah di kanan sel).",
            "show_error": not kolom.bebas,
        }
    elif kolom.jenis.batas:
        bawah, atas = kolom.jenis.batas
        aturan = {
            "validate": kolom.jenis.bilangan,
            "criteria": "between",
            "minimum": bawah,
            "maximum": atas,
            "error_title": "Isi tidak dapat dipakai",
            "error_message": kolom.jenis.galat,
            "error_type": "warning" if kolom.jenis.bertanya else "stop",
        }
    if kolom.petunjuk:
        aturan |= {"input_title": kolom.kepala[:32], "input_message": kolom.petunjuk}
    return aturan


def _write_highlights(kertas: Kertas, formulir: Formulir, mulai: int) -> None:
    """Write the conditional formats: the example first, so that it shows whatever else holds."""
    akhir = len(formulir.kolom) - 1
    kanan = xl_col_to_name(akhir)
    rentang = f"$A{{b}}:${kanan}{{b}}"
    contoh = Sorot(
        f'=COUNTIF({rentang},"Contoh")+COUNTIF({rentang},"Contoh:*")>0', _CONTOH, Lajur(0, akhir)
    )
    for sorot in (contoh, *formulir.sorot):
        kertas.lembar.conditional_format(
            mulai, sorot.kolom.awal, mulai + _JANGKAUAN, sorot.kolom.akhir,
            {
                "type": "formula",
                "criteria": sorot.rumus.format(b=mulai + 1),
                "format": kertas.buku.add_format(dict(sorot.gaya)),
            },
        )  # fmt: skip
