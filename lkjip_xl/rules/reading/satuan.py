"""B115: amounts that were shortened to thousands or millions."""

from collections.abc import Iterator, Sequence

from lkjip_xl.cells.text import rapikan
from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.norms.bukti import RUPIAH_TERKECIL
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di

_NOL_DIPOTONG = {"ribuan": "1000", "jutaan": "1000000", "miliaran": "1000000000"}


@aturan("kesalahan")
def b115(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kepala kolom, judul, atau catatan menyatakan angkanya dalam ribuan atau jutaan rupiah.

    Mengapa: laporan mencetak rupiah penuh; angka yang dipendekkan menjadi seribu kali terlalu
    kecil, dan pembulatannya tidak dapat dikembalikan.
    Contoh: “(dalam ribuan rupiah)” di atas tabel, lalu pagu 1.997.743 untuk Rp 1.997.743.000.
    Cara memperbaiki: pakai berkas aslinya yang memuat rupiah penuh; bila tidak ada, kalikan semua
    angkanya (Salin 1000, lalu Tempel Khusus, Kali) dan hapus keterangan itu.
    Keterbatasan: dikenali dari kata seperti “dalam ribuan”, “(Rp juta)”, “jutaan rupiah”, atau
    “x Rp1.000” di kepala kolom, di atas, atau di bawah tabel; tanpa kata itu hanya bila kolom yang
    judulnya Rp di samping kolom K tidak memuat satu pun angka dari 5.000 ke atas; selisih sebesar
    pembulatannya tidak disalahkan.
    """
    for tabel, pohon in konteks.anggaran():
        kolom = [k for p in ("anggaran", "realisasi") for k in tabel.kolom.get(p, ())]
        if tabel.satuan:
            kali = _NOL_DIPOTONG[tabel.satuan]
            yield temuan_di(
                tabel,
                "B115",
                "kesalahan",
                [(_head(tabel), k) for k in kolom],
                f"Angka di tabel ini dinyatakan dalam {tabel.satuan} rupiah, padahal laporan "
                "mencetak rupiah penuh: semua angkanya menjadi terlalu kecil.",
                "Pakai berkas yang memuat rupiah penuh. Bila tidak ada: ketik "
                f"{kali} di sel kosong, salin, pilih semua angka, Tempel Khusus, Kali, lalu hapus "
                f"keterangan “{tabel.satuan}” itu.",
            )
        elif kolom and _is_shortened(konteks, tabel, pohon, kolom):
            yield temuan_di(
                tabel,
                "B115",
                "kesalahan",
                [(_head(tabel), k) for k in kolom],
                "Kolom ini berjudul Rp, tetapi tidak satu pun angkanya mencapai 5.000: rupiahnya "
                "tentu dipendekkan menjadi ribuan atau jutaan, dan tidak ada yang menyebutnya.",
                "Pakai berkas yang memuat rupiah penuh, atau kalikan semua angkanya (Salin, lalu "
                "Tempel Khusus, Kali).",
            )


def _head(tabel: Tabel) -> int:
    """Return the row in which a table's columns are named."""
    return tabel.baris_kepala[-1] if tabel.baris_kepala else tabel.rentang[0]


def _is_shortened(konteks: Konteks, tabel: Tabel, pohon: Pohon, kolom: Sequence[int]) -> bool:
    """Tell columns named Rp, each beside a K, without a single amount that could be rupiah."""
    grid = konteks.grid(tabel)
    if grid is None or not all(_is_pair(grid, _head(tabel), k) for k in kolom):
        return False
    angka = [abs(n) for s in pohon.simpul for k in kolom if (n := s.jumlah.get(k))]
    return bool(angka) and max(angka) < RUPIAH_TERKECIL


def _is_pair(grid: Grid, baris: int, kolom: int) -> bool:
    """Tell a head K beside Rp, as forms that evaluate Renja have it."""
    k, rp = (rapikan(grid.nilai(baris, n)).lower().strip("(). ") for n in (kolom - 1, kolom))
    return (k, rp) == ("k", "rp")
