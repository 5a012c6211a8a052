"""B: example rows of blank forms that were left in place."""

from collections.abc import Iterator

from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan, Tingkat
from lkjip_xl.rules.konteks import Konteks, temuan_di


def b111(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris bertanda “Contoh” di dalam tabel; baris itu tidak ikut dihitung.

    Mengapa: contoh pengisian dari templat bukan data, tetapi data Anda sendiri tidak boleh hilang.
    Contoh: “Contoh: Belanja Alat Tulis Kantor” tertinggal di atas rincian yang sebenarnya.
    Cara memperbaiki: hapus barisnya; bila isinya data Anda, hapus kata “Contoh:” di selnya.
    Keterbatasan: informasi bila isinya masih seperti ditulis templat, peringatan bila lain; tanda
    itu hanya dikenal di awal sel (“Contoh” atau “Contoh: …”).
    """
    for tabel in konteks.tabel():
        for utuh in (False, True):
            baris = sorted(b for b, asli in tabel.contoh.items() if asli is utuh)
            if baris:
                yield _finding(tabel, baris, utuh=utuh)


def _finding(tabel: Tabel, baris: list[int], *, utuh: bool) -> Temuan:
    """Return the finding of a table's example rows that are untouched, or of those that are not."""
    tingkat: Tingkat = "informasi" if utuh else "peringatan"
    nomor = ", ".join(str(b + 1) for b in baris)
    pesan = f"Baris {nomor} bertanda “Contoh”, jadi tidak ikut dihitung"
    pesan += "." if utuh else ", padahal isinya bukan lagi contoh dari templat."
    saran = (
        "Hapus atau timpa baris contoh itu; bila dibiarkan, tidak ada angka yang berubah."
        if utuh
        else "Bila baris itu data Anda, hapus kata “Contoh” di selnya; bila bukan, hapus barisnya."
    )
    return temuan_di(tabel, "B111", tingkat, [(b, tabel.rentang[1]) for b in baris], pesan, saran)
