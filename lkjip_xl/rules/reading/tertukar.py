"""B124: sisa left of realisasi, where nothing but the headings tells one from the other."""

from collections.abc import Iterator

from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, role_columns, temuan_di


@aturan("peringatan")
def b124(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kolom sisa berdiri di kiri realisasi, dan hanya kepalanya yang membedakan keduanya.

    Mengapa: anggaran dikurangi yang satu selalu yang lain; bila kedua kepalanya tertukar, semua
    jumlah tetap cocok dan serapan 88% menjadi 12%.
    Contoh: Anggaran | Sisa | Realisasi, semuanya diketik, tanpa kolom persen.
    Cara memperbaiki: cocokkan kepalanya dengan dokumen asal; bila memang begitu urutannya, tulis
    peringatan ini di lembar Diterima.
    Keterbatasan: tidak disebut bila ada kolom persen, atau sisanya berupa rumus.
    """
    for tabel, _ in konteks.anggaran():
        if _only_words_tell(konteks, tabel):
            sisa, realisasi = (role_columns(tabel, p)[0] for p in ("sisa", "realisasi"))
            yield temuan_di(
                tabel,
                "B124",
                "peringatan",
                [(max(tabel.baris_kepala), k) for k in (sisa, realisasi)],
                f"Kolom sisa ({huruf_kolom(sisa)}) berdiri di kiri realisasi "
                f"({huruf_kolom(realisasi)}), tidak seperti biasanya; tidak ada persen atau rumus "
                "yang membuktikan mana yang mana.",
                "Pastikan kedua kepala kolom itu tidak tertukar.",
            )


def _only_words_tell(konteks: Konteks, tabel: Tabel) -> bool:
    """Tell a table whose realisasi and sisa could change places, and stand in an odd order."""
    anggaran, realisasi, sisa = (
        role_columns(tabel, peran) for peran in ("anggaran", "realisasi", "sisa")
    )
    tunggal = [len(kolom) for kolom in (anggaran, realisasi, sisa)] == [1, 1, 1]
    if not tunggal or not tabel.baris_kepala or role_columns(tabel, "persen"):
        return False
    grid = konteks.grid(tabel)
    berumus = grid is not None and any(k == sisa[0] for _, k in grid.rumus)
    return sisa[0] < realisasi[0] and not berumus
