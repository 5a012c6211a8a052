"""B126: money that was paid back, in a column of its own beside what was spent."""

from collections.abc import Iterator
from decimal import Decimal

from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.model.tabel import Tabel, columns_of
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, headings, role_columns, temuan_di
from lkjip_xl.tables.columns import Pembaca, read_amounts

_KEMBALI = later(r"\b(setoran|pengembalian|[ck]ontra ?post?)\b")
_BERSIH = later(r"\bnett?o\b|\bbersih\b|\b(setelah|sesudah|dikurangi|minus)\b")
_NOL = Decimal(0)


@aturan("peringatan")
def b126(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: pengembalian (setoran, contra post) berdiri di kolom sendiri dan tidak dikurangkan.

    Mengapa: realisasi di LRA sudah dikurangi pengembalian; tanpa itu serapannya terlalu tinggi.
    Contoh: Nilai Realisasi 5.887.767.835, Nilai Setoran 18.050.674.
    Cara memperbaiki: pakai kolom realisasi yang sudah bersih, atau kurangkan setorannya; bila
    realisasinya sudah bersih, tulis peringatan ini di lembar Diterima.
    Keterbatasan: tidak disebut bila kepala realisasinya berkata netto, bersih, atau setelah.
    """
    for tabel, pohon in konteks.anggaran():
        grid = konteks.grid(tabel)
        if grid is None or not tabel.baris_kepala or not role_columns(tabel, "realisasi"):
            continue
        for kolom, kembali in _paid_back(grid, tabel, pohon):
            yield temuan_di(
                tabel,
                "B126",
                "peringatan",
                [(max(tabel.baris_kepala), kolom)],
                f"Kolom {huruf_kolom(kolom)} memuat pengembalian {tulis_rupiah(kembali)}, yang "
                "tidak dikurangkan dari realisasi.",
                "Bila realisasinya belum bersih, kurangkan pengembalian itu; bila sudah, biarkan.",
                nilai=kembali,
            )


def _paid_back(grid: Grid, tabel: Tabel, pohon: Pohon) -> Iterator[tuple[int, Decimal]]:
    """Yield the unused columns of money paid back, with their sums (rupiah) over the leaves."""
    kepala = headings(grid, tabel)
    if any(_BERSIH.search(kepala.get(k, "")) for k in role_columns(tabel, "realisasi")):
        return
    terpakai = columns_of(tabel)
    daun = [s.baris for p, s in enumerate(pohon.simpul) if not pohon.anak[p]]
    for k in (k for k, teks in kepala.items() if _KEMBALI.search(teks)):
        if k in terpakai or not daun:
            continue
        isi = read_amounts(Pembaca(grid), [k], min(daun), max(daun) + 1)[k]
        kembali = sum((abs(isi[b - min(daun)] or _NOL) for b in daun), _NOL)
        if kembali:
            yield k, kembali
