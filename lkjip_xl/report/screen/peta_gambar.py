"""A sheet drawn in text: letters with roles over the columns, some rows, no line wider than 98."""

import textwrap
from collections.abc import Mapping, Sequence

from lkjip_xl.cells.numbers import ke_desimal
from lkjip_xl.cells.privat import (
    is_no_own_word,
    is_number_of_respondent,
    is_plain_answer,
    may_be_personal,
    tells_who,
)
from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.beku import beku
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures.kalimat import tulis_desimal
from lkjip_xl.model.sel import Nilai, huruf_kolom

LEBAR = 98
_DESIMAL = later(r"\.([0#?]+)")  # the decimals of a number format
_JARAK = "  "
_KOLOM_TERLEBAR = 44
_TERSEMPIT, _NAMA_TERSEMPIT = 10, 20
_JUDUL_TERSEMPIT = 11
_AWAL, _TENGAH, _AKHIR = 4, 3, 3
_LAJUR = 3
_DISEBUT = 20  # columns without room that are named one by one
_UANG = ("anggaran", "realisasi", "sisa")
_APA_ADANYA = ("no", "kode", "uraian")
_NAMA = {"kode", "uraian", "sasaran", "indikator", "program_kegiatan", "unsur", "jabatan"}
_DARI_ORANG = {"no", "jawaban", "layanan", "jenis_kelamin", "usia", "pendidikan", "pekerjaan"}
_DARI_DAFTAR = {"jabatan", "pangkat", "golongan", "ruang", "status"}
_PENILAI = {"no": is_number_of_respondent, "jawaban": is_plain_answer}
_TITIK_UTUH = 3
_RIBUAN = 10_000  # below this a number may be a year, and needs no points


@beku
class KolomGambar:
    """One drawn column: the sheet columns it joins, its role (empty: unknown), its heading."""

    kolom: tuple[int, ...]
    peran: str
    judul: str

    @property
    def uang(self) -> bool:
        """Tell a column of amounts: set to the right, never cut."""
        return self.peran.startswith(_UANG)

    @property
    def tersempit(self) -> int:
        """Return to how many characters a column of words may be cut."""
        return _NAMA_TERSEMPIT if self.peran in _NAMA else _TERSEMPIT


def column_name(peran: str) -> str:
    """Return a role in words."""
    return peran.replace("_", " ")


def write_letters(kolom: Sequence[int]) -> str:
    """Return the letters of columns, neighbours as a range: A-E, G."""
    hasil: list[str] = []
    urut = sorted(set(kolom))
    awal = 0
    for posisi in range(len(urut)):
        if posisi + 1 < len(urut) and urut[posisi + 1] == urut[posisi] + 1:
            continue
        ujung = [huruf_kolom(urut[awal]), huruf_kolom(urut[posisi])]
        hasil.append(ujung[0] if awal == posisi else "-".join(ujung))
        awal = posisi + 1
    return ", ".join(hasil)


def write_rows(baris: Sequence[int]) -> str:
    """Return the sheet numbers of zero-based rows, neighbours as a range: 8-10, 54."""
    hasil: list[str] = []
    urut = sorted(set(baris))
    awal = 0
    for posisi, nomor in enumerate(urut):
        if posisi + 1 < len(urut) and urut[posisi + 1] == nomor + 1:
            continue
        hasil.append(f"{urut[awal] + 1}-{nomor + 1}" if awal != posisi else str(nomor + 1))
        awal = posisi + 1
    return ", ".join(hasil)


def drawn_columns(kolom: Mapping[str, tuple[int, ...]]) -> list[KolomGambar]:
    """Return the columns to draw in sheet order; kode in neighbouring columns are one."""
    peran: dict[int, str] = {}
    for nama, letak in kolom.items():
        peran |= dict.fromkeys(letak, nama)
    hasil: list[KolomGambar] = []
    sebelum = ""
    for k in sorted(peran):
        nama = peran[k]
        gabung = (*hasil[-1].kolom, k) if hasil and nama == sebelum == "kode" else (k,)
        if len(gabung) > 1:
            hasil.pop()
        hasil.append(KolomGambar(gabung, nama, f"{write_letters(gabung)} {column_name(nama)}"))
        sebelum = nama
    return hasil


def _write(nilai: Nilai, peran: str) -> str:
    """Return a value as the picture shows it: numbers with a comma, large ones with points."""
    if not isinstance(nilai, int | float) or isinstance(nilai, bool) or peran in _APA_ADANYA:
        return rapikan(nilai)
    angka = ke_desimal(nilai)
    bertitik = peran.startswith(_UANG) or abs(angka) >= _RIBUAN
    teks = f"{angka:,f}" if bertitik else f"{angka:f}"
    return teks.translate(str.maketrans(",.", ".,"))


def _shown(grid: Grid, baris: int, kolom: int, peran: str) -> str:
    """Return a cell as the picture shows it: a percent as Excel does, 0,9828 as 98,28%."""
    nilai, pola = grid.nilai(baris, kolom), grid.gaya(baris, kolom).format_angka
    if "%" not in pola or isinstance(nilai, bool) or not isinstance(nilai, int | float):
        return _write(nilai, peran)
    desimal = _DESIMAL.search(pola)
    return tulis_desimal(ke_desimal(nilai) * 100, len(desimal[1]) if desimal else 0) + "%"


def draw_cell(grid: Grid, baris: int, kolom: KolomGambar, *, orang: bool = False) -> str:
    """Return what a drawn column shows of a row; personal data are never shown.

    `orang` tells a row of a respondent.
    """
    kata = [t for k in kolom.kolom if (t := _shown(grid, baris, k, kolom.peran))]
    if kolom.peran == "data_pribadi" and kata:
        return "(rahasia)"
    if kolom.peran in _DARI_ORANG and any(map(may_be_personal, kata)):
        return "(rahasia)"
    if orang and not all(map(_PENILAI.get(kolom.peran, is_no_own_word), kata)):
        return "(rahasia)"
    if kolom.peran in _DARI_DAFTAR and any(map(tells_who, kata)):
        return "(rahasia)"
    return _join_kode(kata) if kolom.peran == "kode" else " ".join(kata)


def draw_kind(grid: Grid, baris: int, kolom: KolomGambar) -> str:
    """Return whether a drawn column holds a text or a number in a row, and nothing of it."""
    nilai = [grid.nilai(baris, k) for k in kolom.kolom if grid.nilai(baris, k) is not None]
    return " ".join("(teks)" if isinstance(n, str) else "(angka)" for n in nilai)


def _join_kode(bagian: list[str]) -> str:
    """Return the parts of a kode as one; where an earlier part is a whole kode, the last alone."""
    utuh = any(teks.count(".") >= _TITIK_UTUH for teks in bagian[:-1])
    return bagian[-1] if utuh else ".".join(bagian)


def choose_rows(baris: Sequence[int], sebutan: dict[int, tuple[str, int]]) -> list[int]:
    """Return a handful of rows: from top, middle and bottom, and the first of each level."""
    n = len(baris)
    if n <= _AWAL + _TENGAH + _AKHIR + 2:
        return list(baris)
    tengah = (n - _TENGAH) // 2
    pilih = {*range(_AWAL), *range(tengah, tengah + _TENGAH), *range(n - _AKHIR, n)}
    pernah: set[str] = set()
    for posisi, nomor in enumerate(baris):
        if sebutan[nomor][0] not in pernah:
            pernah.add(sebutan[nomor][0])
            pilih.add(posisi)
    pilih |= {posisi + 1 for posisi in pilih if posisi + 2 in pilih}
    return [baris[posisi] for posisi in sorted(pilih)]


def cut(teks: str, lebar: int) -> str:
    """Return a text cut to a width (characters)."""
    return teks if len(teks) <= lebar else teks[: lebar - 1].rstrip() + "…"


def _fit(garis: list[list[str]], sempit: list[int | None], ruang: int) -> list[int]:
    """Return the widths of the columns that fit; wide words are cut first, to `sempit`.

    None keeps a column's full width: no amount is longer than the widest column, two of which fit.
    What does not fit even so is left out at the right.
    """
    lebar = [min(max(map(len, kolom)), _KOLOM_TERLEBAR) for kolom in garis]
    while (lebih := sum(lebar) + len(_JARAK) * (len(lebar) - 1) - ruang) > 0:
        longgar = [
            (n, i)
            for i, (n, batas) in enumerate(zip(lebar, sempit, strict=False))
            if batas is not None and n > batas
        ]
        if longgar:
            n, i = max(longgar)
            lebar[i] -= min(lebih, n - (sempit[i] or 0), 4)
        else:
            lebar.pop()
    return lebar


def lay_out(
    kepala: list[str], rows: list[list[str]], kolom: list[KolomGambar], depan: int
) -> list[str]:
    """Return the lines of a picture; columns for which there was no room follow below.

    The first `depan` cells of each row (numbers, levels) keep their full width; a row of one
    cell is a remark that runs through.
    """
    hasil: list[str] = []
    for lajur in range(_LAJUR):
        semua = [*_headings(kepala, rows), *rows]
        sempit = [*[None] * depan, *(None if s.uang else s.tersempit for s in kolom)]
        sel = [garis for garis in semua if len(garis) > 1]
        mungkin = min(len(kepala), LEBAR)  # columns, each of a letter at least
        lebar = _fit([[garis[i] for garis in sel] for i in range(mungkin)], sempit, LEBAR)
        kanan = [False] * depan + [gambar.uang for gambar in kolom]
        tampak = [garis for garis in semua if len(garis) == 1 or any(garis[: len(lebar)])]
        hasil += [""] * bool(lajur) + [_line(garis, lebar, kanan) for garis in tampak]
        muat = len(lebar) - depan
        kolom = kolom[muat:]
        kepala = [*kepala[:depan], *kepala[depan + muat :]]
        rows = [r if len(r) == 1 else [*r[:depan], *r[depan + muat :]] for r in rows]
        if not kolom:
            return hasil
    judul = [gambar.judul for gambar in kolom]
    if len(judul) > _DISEBUT:
        judul = [f"{judul[0]} sampai {judul[-1]} ({len(judul)} kolom)"]
    return [*hasil, f"tidak muat digambar: {', '.join(judul)}"]


def _headings(kepala: list[str], rows: list[list[str]]) -> list[list[str]]:
    """Return the headings as rows: long ones are broken where the column below is narrow."""
    berjudul = [r for r in rows if len(r) > 1]
    pecah = [
        textwrap.wrap(judul, max(_JUDUL_TERSEMPIT, *(len(r[i]) for r in berjudul)))
        for i, judul in enumerate(kepala)
    ]
    tinggi = max(len(kata) for kata in pecah)
    return [[kata[i] if i < len(kata) else "" for kata in pecah] for i in range(tinggi)]


def _line(teks: list[str], lebar: list[int], kanan: list[bool]) -> str:
    """Return one row at these widths, amounts set to the right."""
    if len(teks) == 1:
        return teks[0]
    kata = [
        cut(teks, n).rjust(n) if rata else cut(teks, n).ljust(n)
        for teks, n, rata in zip(teks, lebar, kanan, strict=False)
    ]
    return _JARAK.join(kata).rstrip()
