"""Pemeriksaan: every finding as it is best worked off: what is wrong, what to change, where."""

from lkjip_xl.cells.lists import listed
from lkjip_xl.measures.tindakan import in_shown_order, telling_causes, write_change
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.tabel import tables_on
from lkjip_xl.model.temuan import Sebab, Temuan
from lkjip_xl.report.bahan import Bahan, first_entry
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Lembar, nama_sel
from lkjip_xl.report.sources.tanda import SEBAB_TAMPIL, is_found
from lkjip_xl.report.tabel import KolomTabel, table

KUNCI = "pemeriksaan"
_SEL_TAMPIL = 2  # addresses that fit the column
_Urut = tuple[int, Temuan]  # a finding with its number


def write_cells(sel: tuple[str, ...]) -> str:
    """Return addresses, the many cut off."""
    return listed(sel, "sel lain", _SEL_TAMPIL)


def write_causes(sebab: tuple[Sebab, ...]) -> str:
    """Return the first causes in words."""
    kata = [s.penjelasan + write_certainty(s) for s in sebab]
    return listed(kata, "lainnya", SEBAB_TAMPIL, pisah="; ")


def write_certainty(sebab: Sebab) -> str:
    """Return how sure a cause is, ` (kuat)`; where none was found, nothing is sure or not."""
    return f" ({sebab.keyakinan})" if is_found(sebab) else ""


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


def _columns(bahan: Bahan) -> list[KolomTabel[_Urut]]:
    """Return the columns; the place is a link to the marked copy of the source.

    The first five stand within 1.300 pixels, all that a screen of 1366 shows at once. Causes have
    a column where there are any.
    """

    def place(s: _Urut) -> Isi:
        tautan = link_of(bahan, s[1])
        return Isi(place_of(s[1]) or None, "tautan" if tautan else "teks", tautan=tautan)

    def grade(s: _Urut) -> Isi:
        kata = "DITERIMA" if s[1].diterima else s[1].tingkat.upper()
        return Isi(kata, f"tingkat_{s[1].tingkat}")

    def advice(s: _Urut) -> Isi:
        return Isi(f"Diterima: {s[1].diterima}" if s[1].diterima else s[1].saran)

    def causes(s: _Urut) -> Isi:
        return Isi(write_causes(telling_causes(s[1])) or None)

    kolom: list[KolomTabel[_Urut]] = [
        KolomTabel(5, "No.", lambda s: Isi(s[0], "teks_tengah", nama=nama_sel(KUNCI, s[0]))),
        KolomTabel(64, "Apa yang salah", lambda s: Isi(s[1].pesan)),
        KolomTabel(48, "Ganti (sel, lama → baru)", lambda s: Isi(write_fix(s[1]) or None)),
        KolomTabel(32, "Lihat selnya", place),
        KolomTabel(14, "Tingkat", grade),
        KolomTabel(8, "Kode", lambda s: Isi(s[1].kode, "teks_tengah")),
        KolomTabel(18, "Berkas", lambda s: Isi(s[1].berkas or None)),
        KolomTabel(40, "Yang perlu dilakukan", advice),
    ]
    if any(temuan.sebab for temuan in bahan.temuan):
        kolom.append(KolomTabel(40, "Kemungkinan sebab", causes))
    return kolom


def build_pemeriksaan(bahan: Bahan) -> Lembar:
    """Return the sheet."""
    tabel = table(_columns(bahan), enumerate(in_shown_order(bahan.temuan), 1))
    blok: tuple[BlokTabel | BlokTeks, ...] = (tabel,)
    if not bahan.temuan:
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
            "Penjelasan tiap kode: docs/aturan.md di folder program, atau perintah lkjip-xl aturan "
            "KODE.",
        ),
        arah="mendatar",
        warna_tab="pemeriksaan",
        saring=bool(bahan.temuan),
    )
