"""Pemeriksaan: every finding: what is wrong, what to change, and a link to its cell."""

from lkjip_xl.cells.lists import listed
from lkjip_xl.measures.tindakan import telling_causes, write_change
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.tabel import tables_on
from lkjip_xl.model.temuan import Sebab, Temuan
from lkjip_xl.report.bahan import Bahan, first_entry
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Kolom, Lembar, nama_sel
from lkjip_xl.report.sources.tanda import SEBAB_TAMPIL

KUNCI = "pemeriksaan"
_SEL_TAMPIL = 2  # addresses that fit the column
# The first five columns stand within 1.300 pixels, all that a screen of 1366 shows at once.
_KOLOM = (
    Kolom(5, ("No.",)),
    Kolom(64, ("Apa yang salah",)),
    Kolom(48, ("Ganti (sel, lama → baru)",)),
    Kolom(32, ("Lihat selnya",)),
    Kolom(14, ("Tingkat",)),
    Kolom(8, ("Kode",)),
    Kolom(18, ("Berkas",)),
    Kolom(40, ("Yang perlu dilakukan",)),
    Kolom(40, ("Kemungkinan sebab",)),
)


def write_cells(sel: tuple[str, ...]) -> str:
    """Return addresses, the many cut off."""
    return listed(sel, "sel lain", _SEL_TAMPIL)


def write_causes(sebab: tuple[Sebab, ...]) -> str:
    """Return the first causes in words."""
    kata = [f"{s.penjelasan} ({s.keyakinan})" for s in sebab]
    return listed(kata, "lainnya", SEBAB_TAMPIL, pisah="; ", dan="; dan ")


def write_fix(temuan: Temuan) -> str:
    """Return what to change, old and new; blank where nothing has to be."""
    return write_change(temuan.perbaikan) if temuan.perbaikan else ""


def place_of(temuan: Temuan) -> str:
    """Return where to look: sheet and cell, the one to change before the one where it shows."""
    sel = (temuan.perbaikan.sel,) if temuan.perbaikan else temuan.sel
    return " · ".join(t for t in (temuan.lembar, write_cells(sel)) if t)


def link_of(bahan: Bahan, temuan: Temuan) -> str | None:
    """Return the name of the copied cell to look at: the one to change, else the finding's own."""
    sel = temuan.perbaikan.sel if temuan.perbaikan else temuan.sel[0] if temuan.sel else None
    if sel is None:
        return None
    di_lembar, _, alamat = sel.rpartition("!")
    nama = di_lembar.strip("'") or temuan.lembar
    for posisi in tables_on(bahan.gabungan.entri, temuan.berkas, nama):
        return nama_sel("S", first_entry(bahan.gabungan, posisi), *address_of(alamat))
    return None


def _row(bahan: Bahan, nomor: int, temuan: Temuan) -> Baris:
    """Return one finding's row; its place is a link to the marked copy of the source."""
    tautan = link_of(bahan, temuan)
    gaya = f"tingkat_{temuan.tingkat}"
    return Baris(
        (
            Isi(nomor, "teks_tengah", nama=nama_sel(KUNCI, nomor)),
            Isi(temuan.pesan),
            Isi(write_fix(temuan) or None),
            Isi(place_of(temuan) or None, "tautan" if tautan else "teks", tautan=tautan),
            Isi("DITERIMA" if temuan.diterima else temuan.tingkat.upper(), gaya),
            Isi(temuan.kode, "teks_tengah"),
            Isi(temuan.berkas or None),
            Isi(f"Diterima: {temuan.diterima}" if temuan.diterima else temuan.saran),
            Isi(write_causes(telling_causes(temuan)) or None),
        )
    )


def build_pemeriksaan(bahan: Bahan) -> Lembar:
    """Return the sheet."""
    kolom: tuple[Kolom, ...] = _KOLOM
    baris = [_row(bahan, n, temuan) for n, temuan in enumerate(bahan.temuan, 1)]
    if not any(temuan.sebab for temuan in bahan.temuan):
        kolom, baris = kolom[:-1], [Baris(deret.sel[:-1]) for deret in baris]
    blok: tuple[BlokTabel | BlokTeks, ...] = (BlokTabel(kolom, tuple(baris)),)
    if not baris:
        blok = (BlokTeks((Baris((Isi("Tidak ada temuan.", "teks_tebal"),)),)),)
    return Lembar(
        kunci=KUNCI,
        nama="Pemeriksaan",
        judul="Hasil pemeriksaan",
        anak_judul=(
            "Kesalahan: angka yang diserahkan akan salah. Peringatan: perlu dilihat orang. "
            "Informasi: pilihan yang diambil program.",
        ),
        blok=blok,
        catatan=(
            "Klik sel untuk melihat tempatnya di salinan sumber. Perbaiki berkas aslinya, lalu "
            "jalankan lagi; salinan di sini tidak mengubah berkas Anda.",
            "Penjelasan tiap kode: jalankan lkjip-xl aturan KODE.",
        ),
        arah="mendatar",
        warna_tab="pemeriksaan",
        saring=bool(baris),
    )
