"""H104: kode that were read otherwise than written, or written otherwise than their neighbours."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lkjip_xl.cells.kode import split_parts, without_marks
from lkjip_xl.cells.lists import others
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Nilai, Tempat, alamat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, is_shapeless, kode_column, role_columns, temuan_di
from lkjip_xl.tables.anggaran.rows.repair import plain_kode

_RAPI = later(r"[\dxX]+(\.[\dxX]+)*\.?")  # parts with a point between them
_ANGKA = later(r"\d+(\.\d+)+")
_SEPERLIMA = 5  # one kode in five with other marks is how they are written there, no slip
_TANPA_TITIK = "tampaknya kehilangan titik; menurut baris di sekitarnya"
_CUKUP = 3  # so many right ones tell how kode are written


class _Ejaan(NamedTuple):
    """A kode with a wrong character: its cell, what stands there, and what is meant."""

    sel: Tempat
    tertulis: str
    dibaca: str


@aturan("peringatan", "informasi")
def h104(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kode yang dibaca lain daripada tertulis, karena baris di sekitarnya membuktikannya.

    Mengapa: kode yang disimpan Excel sebagai angka, tanpa titik, atau dengan huruf O tetap dapat
    dipakai, tetapi orang harus tahu bagaimana ia dibaca.
    Contoh: “7,01,01,2.O1.0004” dibaca 7.01.01.2.01.0004; 2.1 setelah 2.9 dibaca 2.10; 7..01.01.
    Cara memperbaiki: bila bacaannya benar, tidak perlu apa-apa; bila keliru, ketik ulang kodenya.
    Salah ketik di antara kode yang rapi (peringatan) selalu diketik ulang.
    Keterbatasan: kode yang tidak dibuktikan baris lain tidak diubah (lihat H103). Titik yang
    hilang hanya disebut bila kode di sekitarnya menunjukkan satu tempatnya.
    """
    for tabel, pohon in konteks.anggaran():
        salah = list(_misspelt(konteks, tabel, pohon))
        if salah:
            yield _retyped(tabel, salah, "salah ketik; dibaca")
        if hilang := list(without_point(tabel, pohon)):
            yield _retyped(tabel, hilang, _TANPA_TITIK)
        tersebut = {ejaan.sel[0] for ejaan in salah}
        dibaca = [kode for kode in tabel.kode_dibaca if kode.baris not in tersebut]
        if not dibaca:
            continue
        kode = dibaca[0]
        awal = f"Kode “{kode.tertulis}”" if kode.tertulis else "Kode yang kosong"
        sisanya = others(dibaca, "kode lain", dan="; begitu juga ")
        yield temuan_di(
            tabel,
            "H104",
            "informasi",
            [(s.baris, kode_column(tabel)) for s in dibaca],
            f"{awal} dibaca {kode.dibaca}, sesuai baris di sekitarnya{sisanya}.",
            "Periksa bacaannya; bila keliru, ketik ulang kodenya.",
            nilai=kode.tertulis,
            seharusnya=kode.dibaca,
        )


def _retyped(tabel: Tabel, salah: list[_Ejaan], kata: str) -> Temuan:
    """Return the finding of kode to be typed again; `kata` is what is wrong with them."""
    ejaan = salah[0]
    sel = alamat(*ejaan.sel)
    return temuan_di(
        tabel,
        "H104",
        "peringatan",
        [s.sel for s in salah],
        f"Kode “{ejaan.tertulis}” di {sel}{others(salah, 'kode lain')} {kata} {ejaan.dibaca}.",
        f"Ketik ulang sel {sel} menjadi {ejaan.dibaca}.",
        nilai=ejaan.tertulis,
        seharusnya=ejaan.dibaca,
    )


def _misspelt(konteks: Konteks, tabel: Tabel, pohon: Pohon) -> Iterator[_Ejaan]:
    """Yield the kode with a wrong character, by column, where nearly all others have none."""
    grid = konteks.grid(tabel)
    if grid is None:
        return
    baris = dict.fromkeys(simpul.baris for simpul in pohon.simpul)
    for kolom in role_columns(tabel, "kode"):
        semua = map(_written, {*grid.isi_kolom(kolom)})
        if all(map(_RAPI.fullmatch, filter(None, semua))):
            continue  # as nearly always: then its rows need no look
        isi = {b: grid.nilai(b, kolom) for b in baris}
        tertulis = {nilai: _written(nilai) for nilai in {*isi.values()}}
        rapi = {kata for kata in tertulis.values() if _RAPI.fullmatch(kata)}
        teks = {b: kata for b, nilai in isi.items() if (kata := tertulis[nilai])}
        ganjil = [b for b, kata in teks.items() if kata not in rapi]
        if len(ganjil) * _SEPERLIMA > len(teks) or len(teks) - len(ganjil) < _CUKUP:
            continue
        aneh = {s.baris for s in pohon.simpul if is_shapeless(s.kode)} if ganjil else set()
        for b in ganjil:
            bagian = split_parts(teks[b]) or split_parts(plain_kode(teks[b]))
            if bagian and b not in aneh:
                yield _Ejaan((b, kolom), teks[b], ".".join(bagian))


def without_point(tabel: Tabel, pohon: Pohon) -> Iterator[_Ejaan]:
    """Yield the kode of which two parts are written as one, where one place for the point fits.

    With it the kode has the widths of many others, and goes on one that stands in the table.
    """
    if len(kolom := role_columns(tabel, "kode")) != 1:
        return
    nyata = [(s.baris, s.kode or "") for s in pohon.simpul if not s.maya]
    kode = {b: teks.split(".") for b, teks in nyata if _ANGKA.fullmatch(teks)}
    lebar = Counter(tuple(map(len, bagian)) for bagian in kode.values())
    ada = {tuple(bagian) for bagian in kode.values()}
    for b, bagian in kode.items():
        if lebar[tuple(map(len, bagian))] >= _CUKUP:
            continue
        calon = [n for n in _with_point(bagian) if lebar[tuple(map(len, n))] >= _CUKUP]
        baru = (n for n in calon if n not in ada)
        cocok = [n for n in baru if any(n[:i] in ada for i in range(2, len(n)))]
        if len(cocok) == 1:
            yield _Ejaan((b, kolom[0]), ".".join(bagian), ".".join(cocok[0]))


def _with_point(bagian: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield a kode with one more point, in each place where it could stand."""
    for i, teks in enumerate(bagian):
        for potong in range(1, len(teks)):
            yield (*bagian[:i], teks[:potong], teks[potong:], *bagian[i + 1 :])


def _written(nilai: Nilai) -> str:
    """Return the kode that a cell holds as text, empty without one."""
    teks = without_marks(nilai) if isinstance(nilai, str) else ""
    return teks if any(map(str.isdigit, teks)) else ""
