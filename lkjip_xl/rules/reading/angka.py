"""B: cells of figures from which no number could be read."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.cells.lists import listed, others
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import Tempat, alamat, huruf_kolom
from lkjip_xl.model.tabel import Keraguan, Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.kata import PREDIKAT, RASIO
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, role_columns, temuan_di
from lkjip_xl.rules.reading.asal_galat import find_origin
from lkjip_xl.rules.selisih import read_column

_PREDIKAT = later(rf"{PREDIKAT}|{RASIO}")
_RASIO = later(RASIO)
_PANJANG, _DISEBUT = 30, 3  # letters of a text, and cells, in a sentence


def _doubts(tabel: Tabel, *, galat: bool) -> list[Keraguan]:
    """Return the refused cells: Excel errors, or other texts."""
    return [ragu for ragu in tabel.keraguan if ragu.teks.startswith("#") == galat]


@aturan("kesalahan", "peringatan", "informasi")
def b101(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: sel yang seharusnya angka berisi teks yang tidak dapat dibaca sebagai satu angka.

    Mengapa: menebak 1.234 sebagai seribu atau satu koma dua dapat mengubah laporan diam-diam.
    Contoh: “1.234” sendirian di kolom tanpa angka lain yang menjelaskan titiknya; “sudah lunas”.
    Cara memperbaiki: ketik ulang sebagai angka biasa di Excel, tanpa titik, koma, atau kata.
    Keterbatasan: tanda hubung dibaca sebagai nol; sel kosong bukan urusan aturan ini. Target dan
    realisasi kinerja yang ditulis dengan kata hanya peringatan, dan informasi bila predikat yang
    dikenal (BB, WTP, Baik) atau perbandingan (1 : 250); peringatan pula kata tanpa angka (None,
    nihil, koma) yang terbukti nol oleh jumlah di atasnya.
    """
    for tabel in konteks.tabel():
        menurut: dict[tuple[int, str], list[Keraguan]] = {}
        for ragu in _doubts(tabel, galat=False):
            menurut.setdefault((ragu.kolom, ragu.alasan), []).append(ragu)
        for (kolom, alasan), keraguan in menurut.items():
            if kata := [s for s in keraguan if _is_word(tabel, s)]:
                yield _words(tabel, kolom, kata)
            angka = [s for s in keraguan if s not in kata]
            nol = [s for s in angka if _is_proven_zero(konteks, tabel, s)]
            if nol:
                yield _zeros(tabel, kolom, nol)
            if sisa := [s for s in angka if s not in nol]:
                yield _unread(tabel, kolom, sisa, alasan)


def _others(keraguan: list[Keraguan]) -> str:
    """Return how many more cells a finding is about."""
    return others(keraguan, "sel lain")


def _unread(tabel: Tabel, kolom: int, keraguan: list[Keraguan], alasan: str) -> Temuan:
    """Return the finding of cells from which no number could be read."""
    return temuan_di(
        tabel,
        "B101",
        "kesalahan",
        [(s.baris, s.kolom) for s in keraguan],
        f"Isi “{keraguan[0].teks}”{_others(keraguan)} di kolom {huruf_kolom(kolom)} tidak dapat "
        f"dibaca sebagai angka: {alasan}.",
        "Ketik ulang sebagai angka biasa, tanpa titik, koma ribuan, atau kata.",
        nilai=keraguan[0].teks,
    )


def _is_proven_zero(konteks: Konteks, tabel: Tabel, ragu: Keraguan) -> bool:
    """Tell a word without any digit whose amount is 0 by the total above it.

    Programs write None or a comma where they have no number, people nihil.
    """
    pohon = tabel.isi
    if not isinstance(pohon, Pohon) or any(huruf.isdigit() for huruf in ragu.teks):
        return False
    kolom = read_column(konteks, tabel, pohon, ragu.kolom)
    posisi = next((p for p, s in enumerate(pohon.simpul) if s.baris == ragu.baris), None)
    if posisi is None or pohon.anak[posisi]:
        return False
    atas = pohon.simpul[posisi].induk
    atas = len(pohon.simpul) if atas is None else atas
    tertulis = kolom.typed(atas) if atas < len(kolom.baris) else None
    angka_lain = [kolom.stated(a) for a in kolom.anak[atas]] if tertulis is not None else []
    return bool(tertulis) and tertulis == sum((n for n in angka_lain if n is not None), Decimal(0))


def _zeros(tabel: Tabel, kolom: int, keraguan: list[Keraguan]) -> Temuan:
    """Return the finding of words that the totals above them prove to be zero."""
    return temuan_di(
        tabel,
        "B101",
        "peringatan",
        [(s.baris, s.kolom) for s in keraguan],
        f"Isi “{keraguan[0].teks}”{_others(keraguan)} di kolom {huruf_kolom(kolom)} bukan angka; "
        "dihitung 0, karena jumlah di atasnya cocok tanpa sel ini.",
        "Ganti dengan 0, atau ketik angkanya.",
        nilai=keraguan[0].teks,
    )


def _is_word(tabel: Tabel, ragu: Keraguan) -> bool:
    """Tell a target in words (BB, WTP, 15 menit) or a ratio (1 : 250): no slip of the keyboard."""
    berkata = _RASIO.fullmatch(ragu.teks) or any(huruf.isalpha() for huruf in ragu.teks)
    return isinstance(tabel.isi, DaftarIndikator) and bool(berkata)


def _words(tabel: Tabel, kolom: int, keraguan: list[Keraguan]) -> Temuan:
    """Return the finding of figures in words, whose capaian a person must judge."""
    predikat = all(_PREDIKAT.fullmatch(ragu.teks.strip().lower()) for ragu in keraguan)
    cara = "sebagai perbandingan" if _RASIO.fullmatch(keraguan[0].teks) else "dengan kata"
    return temuan_di(
        tabel,
        "B101",
        "informasi" if predikat else "peringatan",
        [(s.baris, s.kolom) for s in keraguan],
        f"“{keraguan[0].teks}”{_others(keraguan)} di kolom {huruf_kolom(kolom)} ditulis {cara}, "
        "jadi capaiannya tidak dapat dihitung.",
        "Bila memang predikat (misalnya BB atau WTP) atau perbandingan (1 : 250), biarkan; bila "
        "angka, ketik angkanya saja.",
        nilai=keraguan[0].teks,
    )


@aturan("kesalahan", "peringatan")
def b102(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: sel menampilkan galat Excel seperti #REF! atau #DIV/0!.

    Mengapa: rumusnya rusak, jadi angkanya tidak ada.
    Contoh: #REF! setelah baris yang dirujuk dihapus.
    Cara memperbaiki: perbaiki rumusnya, atau ketik angkanya.
    Keterbatasan: galat di luar kolom angka tabel tidak dilaporkan; #DIV/0! pada persentase dari
    nol dibagi nol hanya peringatan. Rumus yang benar, tetapi menghitung sel yang berisi teks atau
    galat, disebut bersama sel asalnya.
    """
    for tabel in konteks.tabel():
        semua = _doubts(tabel, galat=True)
        nol = [ragu for ragu in semua if _is_of_nothing(tabel, ragu)]
        if nol:
            yield _of_nothing(tabel, nol)
        menurut: dict[Tempat, list[Tempat]] = {}
        for ragu in (r for r in semua if r not in nol):
            sel = ragu.baris, ragu.kolom
            menurut.setdefault(find_origin(konteks.grid(tabel), sel), []).append(sel)
        rusak = [asal for asal, ikut in menurut.items() if asal in ikut]
        if rusak:
            yield _broken(tabel, rusak, semua, [s for a in rusak for s in menurut[a] if s != a])
        for asal in menurut.keys() - {*rusak}:
            yield _follows(konteks, tabel, asal, menurut[asal])


def _broken(tabel: Tabel, sel: list[Tempat], semua: list[Keraguan], ikut: list[Tempat]) -> Temuan:
    """Return the finding of formulas that are at fault themselves, and of what follows."""
    teks = next(ragu.teks for ragu in semua if (ragu.baris, ragu.kolom) == sel[0])
    akibat = f" {len(ikut)} sel lain ikut galat karenanya." if ikut else ""
    return temuan_di(
        tabel,
        "B102",
        "kesalahan",
        sel,
        f"Ada {len(sel)} sel yang menampilkan galat Excel ({teks}).{akibat}",
        "Perbaiki rumusnya, atau ketik angkanya.",
        nilai=teks,
        gema=ikut,
    )


def _follows(konteks: Konteks, tabel: Tabel, asal: Tempat, sel: list[Tempat]) -> Temuan:
    """Return the finding of formulas that are right, and calculate with a cell that is not."""
    grid = konteks.grid(tabel)
    teks = str(grid.nilai(*asal)) if grid else ""
    galat = grid.galat.get(asal, "") if grid else ""
    isi = f"menampilkan {galat}" if galat else f"berisi teks “{teks[:_PANJANG]}”, bukan angka"
    sebut = listed([alamat(*s) for s in sel], "sel lain", _DISEBUT)
    betul = f"Perbaiki sel {alamat(*asal)}"
    if not galat:
        betul = f"Ketik ulang sel {alamat(*asal)} sebagai angka"
    return temuan_di(
        tabel,
        "B102",
        "kesalahan",
        sel,
        f"{sebut} menampilkan galat Excel, karena {alamat(*asal)} {isi}.",
        f"{betul}; {sebut} lalu ikut betul, rumusnya jangan diubah.",
    )


def _is_of_nothing(tabel: Tabel, ragu: Keraguan) -> bool:
    """Tell the percent of a row whose anggaran and realisasi are both nothing."""
    if ragu.teks != "#DIV/0!" or ragu.kolom not in role_columns(tabel, "persen"):
        return False
    if not isinstance(tabel.isi, Pohon):
        return False
    kolom = (*role_columns(tabel, "anggaran"), *role_columns(tabel, "realisasi"))
    baris = [s for s in tabel.isi.seluruh if s.baris == ragu.baris]
    return bool(baris) and not any(s.jumlah.get(k) for s in baris for k in kolom)


def _of_nothing(tabel: Tabel, keraguan: list[Keraguan]) -> Temuan:
    """Return the finding of percents of nothing, with the formula that copes with it."""
    ragu = keraguan[0]
    atas, bawah = (
        "+".join(alamat(ragu.baris, k) for k in role_columns(tabel, peran))
        for peran in ("realisasi", "anggaran")
    )
    bagi = "/".join(f"({s})" if "+" in s else s for s in (atas, bawah))
    return temuan_di(
        tabel,
        "B102",
        "peringatan",
        [(s.baris, s.kolom) for s in keraguan],
        f"Persentase di {ragu.alamat}{_others(keraguan)} menampilkan #DIV/0!, karena anggaran dan "
        "realisasinya nol.",
        f"Pakai rumus =IFERROR({bagi};0) di sel {ragu.alamat}.",
        nilai=ragu.teks,
        seharusnya=f"=IFERROR({bagi};0)",
    )
