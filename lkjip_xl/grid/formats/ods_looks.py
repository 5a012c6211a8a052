"""The slow pass over one sheet of an .ods: formulas and looks, from its XML."""

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from lkjip_xl.grid.formats.counts import read_count
from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Rupa
from lkjip_xl.grid.limits import MAKS_POHON
from lkjip_xl.grid.looks import GAYA_BIASA
from lkjip_xl.grid.package import open_package
from lkjip_xl.grid.scan import Luas
from lkjip_xl.grid.xml import parse_xml
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.sel import Gaya, Tempat

_ACUAN = later(r"\[(?:\$?('(?:[^']|'')*'|[^\[\].:]*))?\.([^\[\]:]+)(?::[^\[\].]*\.([^\[\]]+))?\]")
_MAKS_DESIMAL = 30  # that Excel shows
_INDEN = 0.14  # inches to an indent of one
_INCI = {"in": 1.0, "cm": 1 / 2.54, "mm": 1 / 25.4, "pt": 1 / 72}
_TABEL = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_GAYA = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_ANGKA = "{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}"
_SEL = (_TABEL + "table-cell", _TABEL + "covered-table-cell")
_RATA = {"start": "left", "left": "left", "center": "center", "end": "right", "right": "right"}


def read_looks(data: bytes, lembar: Mapping[str, Luas]) -> dict[str, Rupa]:
    """Return formulas and looks of sheets within their sizes; unread ones where the XML is torn."""
    try:
        paket = open_package(data)
        mentah = paket.read("content.xml")
        if len(mentah) > MAKS_POHON:
            return dict.fromkeys(lembar, Rupa(terbaca=False))
        akar, umum = parse_xml(mentah), parse_xml(paket.read("styles.xml"))
    except GalatBerkas:  # the looks stand in a part that is damaged, or missing
        return dict.fromkeys(lembar, Rupa(terbaca=False))
    gaya = _styles([umum, akar])
    hasil = {nama: Rupa() for nama in lembar}
    for elemen in akar.iter(_TABEL + "table"):
        nama = elemen.get(_TABEL + "name") or ""
        if nama in lembar:
            hasil[nama] = _walk(elemen, gaya, lembar[nama])
    return hasil


def _count(elemen: ET.Element, arah: str) -> int:
    return read_count(elemen.get(f"{_TABEL}number-{arah}-repeated"))


def _walk(lembar: ET.Element, gaya: dict[str, Gaya], ukuran: Luas) -> Rupa:
    """Return the formulas and looks of a sheet."""
    rumus_sel: dict[Tempat, str] = {}
    gaya_sel: dict[Tempat, Gaya] = {}
    n_baris, n_kolom = ukuran
    biasa = list(_column_styles(lembar, n_kolom))
    baris = 0
    for elemen in lembar.iter(_TABEL + "table-row"):
        akhir = min(baris + _count(elemen, "rows"), n_baris)
        for kolom, sampai, sel in _cells(elemen, n_kolom):
            rumus = _formula(sel.get(_TABEL + "formula") or "")
            nama = sel.get(_TABEL + "style-name")
            for k in range(kolom, sampai):
                rupa_sel = gaya.get(nama or biasa[k], GAYA_BIASA)
                for b in range(baris, akhir):
                    if rupa_sel is not GAYA_BIASA:
                        gaya_sel[b, k] = rupa_sel
                    if rumus:
                        rumus_sel[b, k] = rumus
        baris = akhir
        if baris >= n_baris:
            break
    return Rupa(rumus_sel, gaya_sel)


def _column_styles(lembar: ET.Element, n_kolom: int) -> list[str]:
    """Return the style of each column's cells, for those that name none."""
    hasil: list[str] = []
    for elemen in lembar.iter(_TABEL + "table-column"):
        jumlah = min(_count(elemen, "columns"), n_kolom - len(hasil))
        hasil += [elemen.get(_TABEL + "default-cell-style-name") or ""] * jumlah
    return hasil + [""] * (n_kolom - len(hasil))


def _cells(baris: ET.Element, n_kolom: int) -> Iterator[tuple[int, int, ET.Element]]:
    """Yield the first column, the column after the last, and the element of each cell."""
    kolom = 0
    for sel in baris:
        if sel.tag in _SEL and kolom < n_kolom:
            akhir = min(kolom + _count(sel, "columns"), n_kolom)
            yield kolom, akhir, sel
            kolom = akhir


def _formula(teks: str) -> str:
    """Return a formula as Excel writes it: of:=SUM([.F13:.F15];1) -> =SUM(F13:F15,1)."""
    if not teks:
        return ""
    rumus = _ACUAN.sub(_reference, teks[teks.find("=") :])
    bagian = re.split(r'("[^"]*")', rumus)
    return "".join(s if s.startswith('"') else s.replace(";", ",") for s in bagian)


def _reference(cocok: re.Match[str]) -> str:
    lembar, awal, akhir = cocok[1], cocok[2], cocok[3]
    return (f"{lembar}!" if lembar else "") + awal + (f":{akhir}" if akhir else "")


def _styles(akar: list[ET.Element]) -> dict[str, Gaya]:
    """Return the look of each cell style by its name; a parent stands before its children."""
    bentuk = {
        elemen.get(_GAYA + "name", ""): pola
        for elemen in (elemen for anak in akar for elemen in anak.iter())
        if elemen.tag.startswith(_ANGKA) and (pola := _number_format(elemen))
    }
    hasil: dict[str, Gaya] = {}
    for anak in (elemen for cabang in akar for elemen in cabang.iter(_GAYA + "style")):
        if anak.get(_GAYA + "family") == "table-cell":
            induk = hasil.get(anak.get(_GAYA + "parent-style-name") or "", GAYA_BIASA)
            gaya = _look(anak, induk, bentuk)
            hasil[anak.get(_GAYA + "name", "")] = GAYA_BIASA if gaya == GAYA_BIASA else gaya
    return hasil


def _look(gaya: ET.Element, induk: Gaya, bentuk: dict[str, str]) -> Gaya:
    """Return the look of a style: what it says itself, else its parent's."""
    sifat = {k.rpartition("}")[2]: v for elemen in gaya for k, v in elemen.attrib.items()}
    tebal, miring = sifat.get("font-weight"), sifat.get("font-style")
    rata, bungkus = sifat.get("text-align"), sifat.get("wrap-option")
    return Gaya(
        tebal=induk.tebal if tebal is None else tebal in ("bold", "600", "700", "800", "900"),
        miring=induk.miring if miring is None else miring == "italic",
        indentasi=_indent(sifat.get("margin-left"), induk.indentasi),
        format_angka=bentuk.get(gaya.get(_GAYA + "data-style-name") or "", induk.format_angka),
        rata=induk.rata if rata is None else _RATA.get(rata),
        bungkus=induk.bungkus if bungkus is None else bungkus == "wrap",
    )


def _indent(jarak: str | None, induk: int) -> int:
    cocok = re.fullmatch(r"(\d{1,4}(?:\.\d{1,9})?)(in|cm|mm|pt)", jarak or "")
    return round(float(cocok[1]) * _INCI[cocok[2]] / _INDEN) if cocok else induk


def _number_format(gaya: ET.Element) -> str:
    """Return a number or percent style as Excel writes it; empty for other styles."""
    jenis = gaya.tag.removeprefix(_ANGKA)
    if jenis not in ("number-style", "percentage-style", "currency-style"):
        return ""
    for elemen in gaya.iter(_ANGKA + "number"):
        desimal = min(read_count(elemen.get(_ANGKA + "decimal-places"), 0), _MAKS_DESIMAL)
        pola = "#,##0" if elemen.get(_ANGKA + "grouping") == "true" else "0"
        pola += "." + "0" * desimal if desimal else ""
        return pola + ("%" if jenis == "percentage-style" else "")
    return ""
