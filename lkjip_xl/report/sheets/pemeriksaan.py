"""Pemeriksaan: every finding: what is wrong, what to change, and a link to its cell."""

from lkjip_xl.cells.lists import listed
from lkjip_xl.measures.tindakan import telling_causes, write_change
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Sebab, Temuan
from lkjip_xl.report.bahan import Bahan, first_entry
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Kolom, Lembar, nama_sel
from lkjip_xl.report.sources.tanda import SEBAB_TAMPIL

KUNCI = "pemeriksaan"
_SEL_TAMPIL = 2
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


def write_fix(satu: Temuan) -> str:
    """Return what to change, old and new; blank where nothing has to be."""
    return write_change(satu.perbaikan) if satu.perbaikan else ""


def place_of(satu: Temuan) -> str:
    """Return where to look: sheet and cell, the one to change before the one where it shows."""
    sel = (satu.perbaikan.sel,) if satu.perbaikan else satu.sel
    return " · ".join(t for t in (satu.lembar, write_cells(sel)) if t)


def link_of(bahan: Bahan, satu: Temuan) -> str | None:
    """Return the name of the copied cell to look at: the one to change, else the finding's own."""
    sel = satu.perbaikan.sel if satu.perbaikan else satu.sel[0] if satu.sel else None
    if sel is None:
        return None
    di_lembar, _, alamat = sel.rpartition("!")
    nama = di_lembar.strip("'") or satu.lembar
    for posisi, entri in enumerate(bahan.gabungan.entri):
        if isinstance(entri, Tabel) and (entri.berkas, entri.lembar) == (satu.berkas, nama):
            return nama_sel("S", first_entry(bahan.gabungan, posisi), *address_of(alamat))
    return None


def _row(bahan: Bahan, nomor: int, satu: Temuan) -> Baris:
    """Return one finding's row; its place is a link to the marked copy of the source."""
    tautan = link_of(bahan, satu)
    gaya = f"tingkat_{satu.tingkat}"
    return Baris(
        (
            Isi(nomor, "teks_tengah", nama=nama_sel(KUNCI, nomor)),
            Isi(satu.pesan),
            Isi(write_fix(satu) or None),
            Isi(place_of(satu) or None, "tautan" if tautan else "teks", tautan=tautan),
            Isi("DITERIMA" if satu.diterima else satu.tingkat.upper(), gaya),
            Isi(satu.kode, "teks_tengah"),
            Isi(satu.berkas or None),
            Isi(f"Diterima: {satu.diterima}" if satu.diterima else satu.saran),
            Isi(write_causes(telling_causes(satu)) or None),
        )
    )


def build_pemeriksaan(bahan: Bahan) -> Lembar:
    """Return the sheet."""
    kolom: tuple[Kolom, ...] = _KOLOM
    baris = [_row(bahan, n, satu) for n, satu in enumerate(bahan.temuan, 1)]
    if not any(satu.sebab for satu in bahan.temuan):
        kolom, baris = kolom[:-1], [Baris(satu.isi[:-1]) for satu in baris]
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
