"""How the workbook looks, as data: nothing here knows what a cell means."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from lkjip_xl.model.temuan import TingkatTanda

HURUF = "Arial"
UKURAN = 10

TINTA, TINTA_PUDAR, TINTA_TAUTAN = "#1F2A33", "#5B6770", "#1F5C99"
GARIS, GARIS_TEBAL = "#AAB6BF", "#2C4A5E"
LATAR_KEPALA, LATAR_NOMOR = "#2C4A5E", "#E9EEF1"
LATAR_PROGRAM, LATAR_KEGIATAN, LATAR_KELOMPOK = "#D5E1E9", "#EAF0F4", "#F3F0E6"
LATAR_JUMLAH, LATAR_HITUNG = "#E3E8EB", "#EEF4EA"

Rupa = dict[str, str | int | float | bool]
RupaTetap = Mapping[str, str | int | float | bool]
RupaTema = MappingProxyType[str, str | int | float | bool]

MERAH: Rupa = {"bg_color": "#F9DAD6", "font_color": "#8A1C10"}
KUNING: Rupa = {"bg_color": "#FFF0C7", "font_color": "#6E4B00"}
BIRU: Rupa = {"bg_color": "#DEEBF5", "font_color": "#1F4E79"}
HIJAU: Rupa = {"bg_color": "#DCEFDF", "font_color": "#1E5C2F"}
UNGU: Rupa = {"bg_color": "#ECE6F5", "font_color": "#4B3A73"}

RUPIAH, BILANGAN, INDEKS, BOBOT = "#,##0", "#,##0", "0.00", "0.00##"
# LibreOffice drops the minus of a second section without a condition, so it is spelled out.
PERSEN = "[=1]0%;[<0]-0.00%;0.00%"
# What did not change is a dash; what became less stands in brackets, as the column says.
BEDA_RUPIAH, BEDA_PERSEN = '#,##0;(#,##0);"–"', '[=0]"–";[<0]-0.00%;0.00%'
TANGGAL, TANGGAL_JAM, JAM = "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm"

DASAR: Rupa = {
    "font_name": HURUF,
    "font_size": UKURAN,
    "font_color": TINTA,
    "valign": "vcenter",
}

_DATAR: Rupa = {
    "top": 1,
    "bottom": 1,
    "top_color": GARIS,
    "bottom_color": GARIS,
}
_KIRI: Rupa = {"left": 1, "left_color": GARIS}
_SISI_KANAN: Rupa = {"right": 1, "right_color": GARIS}
_KOTAK: Rupa = _DATAR | _KIRI | _SISI_KANAN

_TENGAH: Rupa = {"align": "center"}
_KANAN: Rupa = {"align": "right", "indent": 1}  # numbers keep clear of the text beside them
_KUNCI: Rupa = {"font_size": 14, "bold": True, "align": "left", "font_color": GARIS_TEBAL}
_KEPALA: Rupa = {"bold": True, "align": "center", "text_wrap": True}

GAYA: dict[str, Rupa] = {
    "teks": {},
    "teks_tengah": _TENGAH,
    "teks_kiri": {"align": "left"},
    "teks_tebal": {"bold": True},
    "teks_kecil": {"font_size": 9, "font_color": TINTA_PUDAR},
    "judul_blok": {"bold": True, "font_size": 11, "font_color": GARIS_TEBAL},
    "rupiah": _KANAN | {"num_format": RUPIAH},
    "persen": _KANAN | {"num_format": PERSEN},
    "indeks": _KANAN | {"num_format": INDEKS},
    "bilangan": _KANAN | {"num_format": BILANGAN},
    "angka_umum": _KANAN | {"num_format": "General"},
    "angka_umum_persen": _KANAN | {"num_format": 'General"%"'},
    "angka_dua": _KANAN | {"num_format": INDEKS},
    "angka_dua_persen": _KANAN | {"num_format": '0.00"%"'},
    "beda_rupiah": _KANAN | {"num_format": BEDA_RUPIAH},
    "beda_persen": _KANAN | {"num_format": BEDA_PERSEN},
    "bobot": _KANAN | {"num_format": BOBOT},
    "kode": _TENGAH,
    "tautan": {"font_color": TINTA_TAUTAN, "underline": 1},
    "status_siap": HIJAU | {"bold": True},
    "status_belum": MERAH | {"bold": True},
    "status_tunggu": KUNING | {"bold": True},
    "peringatan_baris": {"font_color": "#8A1C10"},
    "tautan_tengah": _TENGAH | {"font_color": TINTA_TAUTAN, "underline": 1},
    "kembali": {"font_size": 9, "font_color": TINTA_TAUTAN, "underline": 1},
    "tingkat_kesalahan": MERAH | _TENGAH | {"bold": True},
    "tingkat_peringatan": KUNING | _TENGAH | {"bold": True},
    "tingkat_informasi": BIRU | _TENGAH,
    "label": {"font_color": TINTA_PUDAR},
    "label_kanan": _KANAN | {"font_color": TINTA_PUDAR},
    "nilai_kunci": _KUNCI,
    "kunci_rupiah": _KUNCI | {"num_format": RUPIAH},
    "kunci_persen": _KUNCI | {"num_format": PERSEN},
    "kunci_indeks": _KUNCI | {"num_format": INDEKS},
    # Looks that the book itself gives: titles, headers, notes, the signature.
    "judul": {"bold": True, "font_size": 13, "font_color": GARIS_TEBAL},
    "anak_judul": {"font_size": 10, "font_color": TINTA_PUDAR},
    "kepala": _KEPALA | {"bg_color": LATAR_KEPALA, "font_color": "#FFFFFF"},
    "nomor_kolom": _TENGAH | {"font_size": 8, "font_color": TINTA_PUDAR, "bg_color": LATAR_NOMOR},
    "kepala_hitung": _KEPALA | {"italic": True, "bg_color": "#D3E4CA"} | _KOTAK,
    "catatan": {"font_size": 9, "font_color": TINTA_PUDAR},
    "tanda_tangan": _TENGAH,
    "tanda_tangan_nama": _TENGAH | {"bold": True, "underline": 1},
}

# `indentasi` holds for plain text only, so that numbers stay aligned.
RAGAM: dict[str, Rupa] = {
    "biasa": {},
    "program": {"bold": True, "bg_color": LATAR_PROGRAM},
    "kegiatan": {"bold": True, "bg_color": LATAR_KEGIATAN, "indentasi": 1},
    "sub_kegiatan": {"indentasi": 2},
    "rekening": {"indentasi": 3, "italic": True},
    "kelompok": {"bold": True, "bg_color": LATAR_KELOMPOK},
    "jumlah": {"bold": True, "bg_color": LATAR_JUMLAH, "top": 2, "top_color": GARIS_TEBAL},
    "skpd": {"bold": True, "bg_color": "#C3D3DE"},
    "hitung": {"bg_color": LATAR_HITUNG},
}

# The lines around a cell; a long word in a group row runs on over awal, tengah and akhir.
BINGKAI: dict[str, Rupa] = {
    "penuh": _KOTAK | {"text_wrap": True},
    "tanpa": {"text_wrap": True},
    "awal": _DATAR | _KIRI,
    "tengah": _DATAR,
    "akhir": _DATAR | _SISI_KANAN,
}

# The gravest first; `terkait` are cells that a finding elsewhere on the sheet points to.
TINGKAT: dict[TingkatTanda, Rupa] = {
    "kesalahan": MERAH,
    "peringatan": KUNING,
    "informasi": BIRU,
    "terkait": UNGU,
}

WARNA_TAB: dict[str, str] = {
    "ringkasan": "#1E5C2F",
    "pemeriksaan": "#A8321F",
    "narasi": "#6B7F3A",
    "laporan": "#2C4A5E",
    "skm": "#3E7CA6",
    "metode": "#8A7A4A",
    "sumber": "#AAB6BF",
}

# What a chart is about is dark; what it is compared with is grey.
WARNA_UTAMA = "#2C4A5E"
WARNA_LAIN = ("#8A969E", "#B4BEC4", "#68757E", "#CDD4D9")


@cache
def look(
    gaya: str, ragam: str = "biasa", bingkai: str = "tanpa", *, angka: bool = False
) -> RupaTema:
    """Return the properties of a cell; an unknown key is a KeyError.

    A number (`angka`) is never wrapped: LibreOffice drops the indent of wrapped cells.
    """
    rupa = DASAR | BINGKAI[bingkai] | RAGAM[ragam] | GAYA[gaya]
    indentasi = rupa.pop("indentasi", 0)
    if gaya == "teks" and indentasi:
        rupa |= {"align": "left", "indent": indentasi}
    if bingkai == "tanpa" and rupa.get("align") == "right" and "num_format" in rupa:
        rupa["align"] = "left"
        rupa.pop("indent", None)
    if angka:
        rupa.pop("text_wrap", None)
    return MappingProxyType(rupa)
