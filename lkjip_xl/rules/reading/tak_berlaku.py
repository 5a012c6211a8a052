"""B125: rows that a column marks as no longer in force, and that are counted."""

from collections.abc import Iterator

from lkjip_xl.cells.lists import others
from lkjip_xl.cells.text import kecilkan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.lazy.pola import later
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.sel import alamat
from lkjip_xl.model.tabel import Tabel, columns_of
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, headings, temuan_di

_JUDUL = later(r"^(status )?(aktif|berlaku)$|^status( (aktif|anggaran|kegiatan|data|baris))?$")
_DITANYA = later(r"\b(aktif|berlaku)\b")  # of which a bare Tidak says enough
_TIDAK = later(r"(tidak|no|n)")
_TAK_BERLAKU = later(
    r"(tidak|non|belum)[ -]?(aktif|berlaku)|nonaktif|(di)?batal(kan)?|(di)?hapus(kan)?|dicoret"
)


@aturan("peringatan")
def b125(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: baris yang bertanda tidak aktif, batal, atau dihapus ikut dihitung.

    Mengapa: ekspor dari aplikasi memuat juga baris yang sudah tidak berlaku.
    Contoh: kolom Aktif berisi “Tidak” di tiga rekening; pagunya ikut dalam jumlah.
    Cara memperbaiki: hapus baris itu bila memang tidak berlaku; bila memang dihitung, tulis
    peringatan ini di lembar Diterima.
    Keterbatasan: hanya kolom berjudul Aktif, Berlaku, atau Status.
    """
    for tabel, pohon in konteks.anggaran():
        grid = konteks.grid(tabel)
        if grid is not None and tabel.baris_kepala and (sel := _marked(grid, tabel, pohon)):
            yield temuan_di(
                tabel,
                "B125",
                "peringatan",
                sel,
                f"Baris {sel[0][0] + 1}{others(sel, 'baris lain')} bertanda "
                f"“{grid.nilai(*sel[0])}” di {alamat(*sel[0])}, tetapi ikut dihitung.",
                "Hapus baris yang tidak berlaku dari berkasnya; bila memang dihitung, biarkan.",
            )


def _marked(grid: Grid, tabel: Tabel, pohon: Pohon) -> list[tuple[int, int]]:
    """Return the cells that mark rows with amounts; none where all rows are marked so."""
    terpakai = columns_of(tabel)
    for k, judul in headings(grid, tabel).items():
        if k in terpakai or not _JUDUL.match(judul):
            continue
        isi = {s.baris: kecilkan(grid.nilai(s.baris, k)) for s in pohon.simpul if not s.maya}
        sel = [(b, k) for b, teks in isi.items() if _is_marked(judul, teks)]
        if 0 < len(sel) < len(isi):
            return sel
    return []


def _is_marked(judul: str, teks: str) -> bool:
    """Tell a cell that says that its row is not in force."""
    return bool(_TAK_BERLAKU.fullmatch(teks) or (_DITANYA.search(judul) and _TIDAK.fullmatch(teks)))
