"""Pemeriksaan: every finding with its place, what is wrong, what to do, and probable causes."""

from decimal import Decimal

from lkjip_xl.causes.advice import telling_causes
from lkjip_xl.causes.perbaikan import perbaikan
from lkjip_xl.measures.kalimat import tulis_desimal, tulis_rupiah
from lkjip_xl.model.sel import address_of
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Sebab, Temuan
from lkjip_xl.report.bahan import Bahan, first_entry
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Kolom, Lembar, nama_sel
from lkjip_xl.report.sources.tanda import SEBAB_TAMPIL, cell_at_fault

KUNCI = "pemeriksaan"
_SEL_TAMPIL = 2
_BULAT_BESAR = 1000


def write_value(nilai: Decimal | str | None) -> str:
    """Return a finding's value as people write it; percents and indices have two decimals."""
    if nilai is None:
        return ""
    if isinstance(nilai, str):
        return nilai
    bulat = nilai == nilai.to_integral_value()
    if bulat and (abs(nilai) >= _BULAT_BESAR or nilai.as_tuple().exponent == 0):
        return tulis_rupiah(nilai)
    return tulis_desimal(nilai)


def write_cells(sel: tuple[str, ...]) -> str:
    """Return addresses, the many cut off."""
    lain = len(sel) - _SEL_TAMPIL
    return ", ".join(sel[:_SEL_TAMPIL]) + (f" dan {lain} sel lain" if lain > 0 else "")


def write_causes(sebab: tuple[Sebab, ...]) -> str:
    """Return the first causes in words."""
    kata = [f"{s.penjelasan} ({s.keyakinan})" for s in sebab[:SEBAB_TAMPIL]]
    lain = len(sebab) - SEBAB_TAMPIL
    return "; ".join(kata) + (f"; dan {lain} lainnya" if lain > 0 else "")


def _link(bahan: Bahan, satu: Temuan) -> str | None:
    """Return the name of the source cell that a finding points to."""
    sel = cell_at_fault(satu) or (satu.sel[0] if satu.sel else "")
    if not sel:
        return None
    for posisi, entri in enumerate(bahan.gabungan.entri):
        if isinstance(entri, Tabel) and (entri.berkas, entri.lembar) == (satu.berkas, satu.lembar):
            return nama_sel("S", first_entry(bahan.gabungan, posisi), *address_of(sel))
    return None


def _cells(satu: Temuan) -> str:
    """Return the cell to change, then those where it shows."""
    utama = cell_at_fault(satu)
    lain = tuple(s for s in satu.sel if s != utama)
    return write_cells((utama, *lain) if utama else satu.sel)


def _row(bahan: Bahan, nomor: int, satu: Temuan) -> Baris:
    """Return one finding's row; its cell is a link to the marked copy of the source."""
    tautan = _link(bahan, satu)
    isi = perbaikan(satu)
    lama, baru = (isi.lama, isi.baru) if isi else (satu.nilai, satu.seharusnya)
    return Baris(
        (
            Isi(nomor, "teks_tengah", nama=nama_sel(KUNCI, nomor)),
            Isi(satu.tingkat.upper(), f"tingkat_{satu.tingkat}"),
            Isi(satu.kode, "teks_tengah"),
            Isi(satu.berkas or None),
            Isi(satu.lembar or None),
            Isi(_cells(satu) or None, "tautan" if tautan else "teks", tautan=tautan),
            Isi(satu.pesan),
            Isi(write_value(lama) or None, "teks_tengah"),
            Isi(write_value(baru) or None, "teks_tengah"),
            Isi(satu.saran),
            Isi(write_causes(telling_causes(satu)) or None),
        )
    )


def build_pemeriksaan(bahan: Bahan) -> Lembar:
    """Return the sheet."""
    sebab = any(satu.sebab for satu in bahan.temuan)
    kolom = [
        Kolom(5, ("No.",)),
        Kolom(14, ("Tingkat",)),
        Kolom(8, ("Kode",)),
        Kolom(18, ("Berkas",)),
        Kolom(16, ("Lembar",)),
        Kolom(20, ("Sel",)),
        Kolom(54, ("Apa yang salah",)),
        Kolom(15, ("Tertulis",)),
        Kolom(15, ("Seharusnya",)),
        Kolom(40, ("Yang perlu dilakukan",)),
        Kolom(40, ("Kemungkinan sebab",)),
    ]
    baris = [_row(bahan, n, satu) for n, satu in enumerate(bahan.temuan, 1)]
    if not sebab:
        kolom, baris = kolom[:-1], [Baris(satu.isi[:-1]) for satu in baris]
    blok: tuple[BlokTabel | BlokTeks, ...] = (BlokTabel(tuple(kolom), tuple(baris)),)
    if not baris:
        blok = (BlokTeks((Baris((Isi("Tidak ada temuan.", "teks_tebal"),)),)),)
    return Lembar(
        kunci=KUNCI,
        nama="Pemeriksaan",
        judul="Hasil pemeriksaan",
        anak_judul=(
            *bahan.sub_title(),
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
    )
