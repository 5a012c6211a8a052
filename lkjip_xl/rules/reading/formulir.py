"""B: what a form was left with: its example rows, last year without the year."""

from collections.abc import Iterator

from lkjip_xl.join.last_year import is_last_year
from lkjip_xl.model.sel import Tempat
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di


@aturan("peringatan", "informasi")
def b111(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris bertanda “Contoh” di dalam tabel; baris itu tidak ikut dihitung.

    Mengapa: contoh pengisian dari templat bukan data, tetapi data Anda sendiri tidak boleh hilang.
    Contoh: “Contoh: Belanja Alat Tulis Kantor” tertinggal di atas rincian yang sebenarnya.
    Cara memperbaiki: hapus barisnya; bila isinya data Anda, hapus kata “Contoh:” di selnya.
    Keterbatasan: informasi bila isinya masih seperti ditulis templat, peringatan bila lain; tanda
    itu hanya dikenal di awal sel (“Contoh” atau “Contoh: …”).
    """
    utuh: list[tuple[Tabel, list[int]]] = []
    for tabel in konteks.tabel():
        diisi = sorted(b for b, asli in tabel.contoh.items() if not asli)
        if diisi:
            yield _filled(tabel, diisi)
        if len(diisi) < len(tabel.contoh):
            utuh.append((tabel, sorted(tabel.contoh.keys() - set(diisi))))
    if utuh:
        yield _untouched(utuh)


@aturan("peringatan")
def b114(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: ada kolom “tahun lalu”, tetapi tahun laporannya tidak diketahui; kolomnya tidak dipakai.

    Mengapa: laporan menulis angka tahun lalu di bawah tahunnya, dan tahun tidak boleh ditebak.
    Contoh: kepala “Realisasi Tahun Lalu”, tanpa tahun di atas tabel dan di Pengaturan.
    Cara memperbaiki: isi Tahun di atas tabelnya atau di Pengaturan.
    Keterbatasan: tahun di sumber lain dipakai juga; temuan ini hanya bila tidak ada satu pun.
    """
    for tabel in konteks.tabel():
        lalu = [k for peran, kolom in tabel.kolom.items() if is_last_year(peran) for k in kolom]
        if lalu and tabel.baris_kepala:
            yield temuan_di(
                tabel,
                "B114",
                "peringatan",
                [(tabel.baris_kepala[-1], k) for k in lalu],
                "Kolom tahun lalu tidak dipakai, karena tahun laporan tidak diketahui.",
                "Isi Tahun di atas tabel ini atau di Pengaturan.",
            )


def _cells(tabel: Tabel, baris: list[int]) -> list[Tempat]:
    """Return the first cell of each row."""
    return [(b, tabel.rentang[1]) for b in baris]


def _filled(tabel: Tabel, baris: list[int]) -> Temuan:
    """Return the finding of rows that bear the mark and other values than the form's."""
    return temuan_di(
        tabel,
        "B111",
        "peringatan",
        _cells(tabel, baris),
        f"Baris {', '.join(str(b + 1) for b in baris)} bertanda “Contoh”, jadi tidak ikut "
        "dihitung, padahal isinya bukan lagi contoh dari templat.",
        "Bila baris itu data Anda, hapus kata “Contoh” di selnya; bila bukan, hapus barisnya.",
    )


def _untouched(utuh: list[tuple[Tabel, list[int]]]) -> Temuan:
    """Return the one finding of all example rows that stand as the forms have them."""
    tabel, baris = utuh[0]
    sisanya = f"; begitu pula di {len(utuh) - 1} lembar lain" if len(utuh) > 1 else ""
    return temuan_di(
        tabel,
        "B111",
        "informasi",
        _cells(tabel, baris),
        f"Baris {', '.join(str(b + 1) for b in baris)} contoh dari templat, jadi tidak ikut "
        f"dihitung{sisanya}.",
        "Hapus atau timpa baris contoh itu; bila dibiarkan, tidak ada angka yang berubah.",
    )
