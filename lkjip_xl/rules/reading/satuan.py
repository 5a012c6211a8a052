"""B115: amounts that were shortened to thousands or millions."""

from collections.abc import Iterator

from lkjip_xl.model.temuan import Temuan
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
    “x Rp1.000” di kepala kolom, di atas, atau di bawah tabel; selisih sebesar pembulatannya tidak
    disalahkan.
    """
    for tabel, _ in konteks.anggaran():
        if tabel.satuan:
            kolom = [k for p in ("anggaran", "realisasi") for k in tabel.kolom.get(p, ())]
            kali = _NOL_DIPOTONG[tabel.satuan]
            yield temuan_di(
                tabel,
                "B115",
                "kesalahan",
                [
                    (tabel.baris_kepala[-1] if tabel.baris_kepala else tabel.rentang[0], k)
                    for k in kolom
                ],
                f"Angka di tabel ini dinyatakan dalam {tabel.satuan} rupiah, padahal laporan "
                "mencetak rupiah penuh: semua angkanya menjadi terlalu kecil.",
                "Pakai berkas yang memuat rupiah penuh. Bila tidak ada: ketik "
                f"{kali} di sel kosong, salin, pilih semua angka, Tempel Khusus, Kali, lalu hapus "
                f"keterangan “{tabel.satuan}” itu.",
            )
