"""One grid written as a file of every kind: values, formulas, bold, indents, merged cells."""

import csv
import io
import re
import zipfile
from collections.abc import Callable
from html import escape
from pathlib import Path
from struct import pack

import msoffcrypto
import xlsxwriter
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Gaya, Nilai
from tests.alat import xlsb

SANDI = "rahasia"
_BELUM = pack("<Q", 0xFFFF000000000003)
_SEL = re.compile(r"\$?[A-Z]{1,3}\$?\d+")


def tulis_rupiah(nilai: Nilai, format_angka: str = "General") -> str:
    """Return a number as it is shown: 1.234.567, or 1.234.567,5, or 98,22%."""
    if isinstance(nilai, bool) or not isinstance(nilai, int | float):
        return "" if nilai is None else str(nilai)
    if "%" in format_angka:
        return f"{nilai:.2%}".replace(".", ",")
    angka = int(nilai) if nilai == int(nilai) else nilai
    return f"{angka:,}".translate(str.maketrans(",.", ".,"))


def tulis_xlsx(path: Path, grid: Grid) -> None:
    """Write with XlsxWriter: formulas keep their values."""
    buku = xlsxwriter.Workbook(str(path))
    lembar = buku.add_worksheet(grid.lembar)
    rupa = {
        gaya: buku.add_format(
            {"bold": gaya.tebal, "indent": gaya.indentasi, "num_format": gaya.format_angka}
        )
        for gaya in {Gaya(), *grid.rupa.gaya.values()}
    }
    for b1, k1, b2, k2 in grid.gabungan:
        lembar.merge_range(b1, k1, b2, k2, "")
    for b in grid.baris_tersembunyi:
        lembar.set_row(b, None, None, {"hidden": True})
    for k, kolom in enumerate(grid.kolom):
        for b, nilai in enumerate(kolom):
            gaya = rupa[grid.gaya(b, k)]
            if rumus := grid.rumus.get((b, k)):
                lembar.write_formula(b, k, rumus, gaya, nilai)
            elif isinstance(nilai, str):
                lembar.write_string(b, k, nilai, gaya)
            elif nilai is not None:
                lembar.write(b, k, nilai, gaya)
    buku.close()


def tulis_xls(path: Path, grid: Grid) -> None:
    """Write with xlwt, and the values that it leaves out beside its formulas."""
    buku = xlwt.Workbook()
    lembar = buku.add_sheet(grid.lembar)
    sudut = {(b1, k1): (b1, b2, k1, k2) for b1, k1, b2, k2 in grid.gabungan}
    rupa = {
        gaya: xlwt.easyxf(
            f"font: bold {gaya.tebal}; align: indent {gaya.indentasi}",
            num_format_str=gaya.format_angka,
        )
        for gaya in {Gaya(), *grid.rupa.gaya.values()}
    }
    for b in grid.baris_tersembunyi:
        lembar.row(b).hidden = True
    for k, kolom in enumerate(grid.kolom):
        for b, nilai in enumerate(kolom):
            gaya = rupa[grid.gaya(b, k)]
            if (b, k) in sudut:
                lembar.write_merge(*sudut[b, k], nilai, gaya)
            elif (rumus := grid.rumus.get((b, k))) and isinstance(nilai, int | float):
                lembar.write(b, k, xlwt.Formula(rumus[1:]), gaya)
            elif nilai is not None:
                lembar.write(b, k, nilai, gaya)
    buku.save(str(path))
    path.write_bytes(_dihitung(path.read_bytes(), grid))


def _dihitung(data: bytes, grid: Grid) -> bytes:
    """Put the results into the formula records, which xlwt marks as never calculated."""
    for (b, k), _ in grid.rumus.items():
        nilai = grid.nilai(b, k)
        if not isinstance(nilai, int | float):
            continue
        pola = re.escape(pack("<HH", b, k)) + rb"(..)" + re.escape(_BELUM)
        hasil = pack("<d", nilai)
        if cocok := re.search(pola, data, re.DOTALL):
            data = data[: cocok.end() - 8] + hasil + data[cocok.end() :]
    return data


def tulis_xlsb(path: Path, grid: Grid) -> None:
    """Write with the writer of the tests: no formulas."""
    rupa = list(dict.fromkeys([Gaya(), *grid.rupa.gaya.values()]))
    bersama: dict[str, int] = {}
    tubuh = b"".join(
        xlsb.baris(
            b,
            b"".join(
                xlsb.sel(k, nilai, bersama, rupa.index(grid.gaya(b, k)))
                for k in range(grid.n_kolom)
                if isinstance(nilai := grid.nilai(b, k), str | int | float)
            ),
            n_kolom=grid.n_kolom,
            tersembunyi=b in grid.baris_tersembunyi,
        )
        for b in range(grid.n_baris)
    )
    ukuran = grid.n_baris, grid.n_kolom
    lembar = xlsb.lembar(tubuh, ukuran, gabungan=grid.gabungan)
    xlsb.tulis(path, {grid.lembar: lembar}, bersama=list(bersama), gaya=rupa)


_AKAR_ODS = " ".join(
    f'xmlns:{awalan}="urn:oasis:names:tc:opendocument:xmlns:{nama}:1.0"'
    for awalan, nama in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("number", "datastyle"),
    )
) + (
    ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


def paket_ods(path: Path, tubuh: str, gaya: str = "") -> Path:
    """Write an .ods of these sheets and automatic styles."""
    deret = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": "<manifest/>",
        "styles.xml": f"<office:document-styles {_AKAR_ODS}/>",
        "content.xml": f"<office:document-content {_AKAR_ODS}><office:automatic-styles>{gaya}"
        f"</office:automatic-styles><office:body><office:spreadsheet>{tubuh}"
        "</office:spreadsheet></office:body></office:document-content>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, teks in deret.items():
            arsip.writestr(nama, teks)
    return path


def tulis_ods(path: Path, grid: Grid) -> None:
    """Write XML as LibreOffice does, with rows filled up to the last column."""
    rupa = list(dict.fromkeys(grid.rupa.gaya.values()))
    gaya = "".join(_gaya_ods(n, butir) for n, butir in enumerate(rupa))
    tersembunyi = ' table:visibility="filter"'
    baris = "".join(
        f"<table:table-row{tersembunyi if b in grid.baris_tersembunyi else ''}>"
        + "".join(_sel_ods(grid, b, k, rupa) for k in range(grid.n_kolom))
        + f'<table:table-cell table:number-columns-repeated="{16384 - grid.n_kolom}"/>'
        "</table:table-row>"
        for b in range(grid.n_baris)
    )
    tubuh = (
        f'<table:table table:name="{escape(grid.lembar)}"><table:table-column '
        f'table:number-columns-repeated="16384"/>{baris}<table:table-row '
        'table:number-rows-repeated="1000000"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    paket_ods(path, tubuh, gaya)


def _gaya_ods(nomor: int, gaya: Gaya) -> str:
    """Return a cell style, and the number style that it names."""
    bentuk = gaya.format_angka
    jenis = "percentage-style" if "%" in bentuk else "number-style"
    desimal = len(bentuk.rstrip("%").partition(".")[2])
    angka = (
        f'<number:{jenis} style:name="N{nomor}"><number:number '
        f'number:decimal-places="{desimal}" number:grouping="{str("," in bentuk).lower()}"/>'
        f"</number:{jenis}>"
    )
    nama = f' style:data-style-name="N{nomor}"' if bentuk != "General" else ""
    return (
        f'{angka if nama else ""}<style:style style:name="ce{nomor}" style:family="table-cell"'
        f'{nama}><style:paragraph-properties fo:margin-left="{gaya.indentasi * 0.1458:.4f}in"/>'
        f'<style:text-properties fo:font-weight="{"bold" if gaya.tebal else "normal"}"/>'
        "</style:style>"
    )


def _sel_ods(grid: Grid, b: int, k: int, rupa: list[Gaya]) -> str:
    nilai, gaya, sifat, awal = grid.nilai(b, k), grid.gaya(b, k), "", ""
    if gaya in rupa:
        sifat += f' table:style-name="ce{rupa.index(gaya)}"'
    if rumus := grid.rumus.get((b, k)):
        sifat += f' table:formula="{escape(_rumus_ods(rumus))}"'
    for b1, k1, b2, k2 in grid.gabungan:
        if (b, k) == (b1, k1):
            sifat += f' table:number-columns-spanned="{k2 - k1 + 1}"'
            sifat += f' table:number-rows-spanned="{b2 - b1 + 1}"'
        elif b1 <= b <= b2 and k1 <= k <= k2:
            awal = "covered-"
    if nilai is None:
        return f"<table:{awal}table-cell{sifat}/>"
    jenis = f'float" office:value="{nilai}' if isinstance(nilai, int | float) else "string"
    teks = escape(str(nilai))
    return (
        f'<table:{awal}table-cell{sifat} office:value-type="{jenis}"><text:p>{teks}</text:p>'
        f"</table:{awal}table-cell>"
    )


def _rumus_ods(rumus: str) -> str:
    """Return =SUM(C2:C4)+D5 as of:=SUM([.C2:.C4])+[.D5]."""
    teks = _SEL.sub(lambda m: f"[.{m[0]}]", rumus)
    return "of:" + teks.replace("]:[", ":").replace(",", ";")


def tulis_html(path: Path, grid: Grid) -> None:
    """Write as SIPD's tools do: <b>, &nbsp; for indents, amounts as texts, Windows-1252."""
    sudut = {(g[0], g[1]): g for g in grid.gabungan}
    tertutup = {
        (b, k)
        for b1, k1, b2, k2 in grid.gabungan
        for b in range(b1, b2 + 1)
        for k in range(k1, k2 + 1)
    } - sudut.keys()
    baris = []
    for b in range(grid.n_baris):
        kata = ""
        for k in range(grid.n_kolom):
            if (b, k) in tertutup:
                continue
            b1, k1, b2, k2 = sudut.get((b, k), (b, k, b, k))
            gaya = grid.gaya(b, k)
            teks = "&nbsp;" * (4 * gaya.indentasi) + escape(
                tulis_rupiah(grid.nilai(b, k), gaya.format_angka)
            )
            teks = f"<b>{teks}</b>" if gaya.tebal else teks
            lebar, tinggi = k2 - k1 + 1, b2 - b1 + 1
            sifat = f' colspan="{lebar}"' if lebar > 1 else ""
            sifat += f' rowspan="{tinggi}"' if tinggi > 1 else ""
            kata += f'<td align="{"left" if k < 2 else "right"}"{sifat}>{teks}</td>'
        baris.append(f"<tr>{kata}</tr>")
    meta = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'
    teks = (
        f"<html><head>{meta}</head><body><table border=1>\n{chr(10).join(baris)}\n</table></html>"
    )
    path.write_bytes(teks.encode("cp1252"))


def tulis_csv(path: Path, grid: Grid) -> None:
    """Write as Excel does with Indonesian settings: semicolons, Windows-1252."""
    string_i_o = io.StringIO(newline="")
    penulis = csv.writer(string_i_o, delimiter=";")
    for b in range(grid.n_baris):
        penulis.writerow(
            tulis_rupiah(grid.nilai(b, k), grid.gaya(b, k).format_angka)
            for k in range(grid.n_kolom)
        )
    path.write_bytes(string_i_o.getvalue().encode("cp1252"))


def kunci(path: Path, sandi: str = SANDI) -> None:
    """Lock an .xlsx with a password."""
    hasil = io.BytesIO()
    berkas = msoffcrypto.OfficeFile(io.BytesIO(path.read_bytes()))
    assert isinstance(berkas, OOXMLFile)
    berkas.encrypt(sandi, hasil)
    path.write_bytes(hasil.getvalue())


PENULIS: dict[str, Callable[[Path, Grid], None]] = {
    "xlsx": tulis_xlsx,
    "xls": tulis_xls,
    "xlsb": tulis_xlsb,
    "ods": tulis_ods,
    "html": tulis_html,
    "csv": tulis_csv,
}
