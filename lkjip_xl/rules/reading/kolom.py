"""B119: a table with realisasi whose anggaran cannot be told: a column of rupiah has no name."""

from collections.abc import Iterator

from lkjip_xl.model.sel import huruf_kolom
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di


@aturan("kesalahan")
def b119(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: tabel realisasi tanpa kolom anggaran, padahal ada kolom rupiah yang tidak bernama.

    Mengapa: anggarannya tidak terbaca, sehingga sisa dan persentasenya tidak dapat dihitung.
    Contoh: judul kolom C kosong; di bawahnya 37.000.000, 25.000.000, 12.000.000.
    Cara memperbaiki: tulis judulnya (misalnya Anggaran), atau sebut kolomnya di lembar Pemetaan.
    Keterbatasan: tabel yang memang hanya memuat realisasi tidak dilaporkan.
    """
    for tabel, _ in konteks.anggaran():
        beranggaran = any(peran.startswith("anggaran") for peran in tabel.kolom)
        if tabel.tak_bernama and "realisasi" in tabel.kolom and not beranggaran:
            huruf = ", ".join(huruf_kolom(k) for k in tabel.tak_bernama)
            baris = max(tabel.baris_kepala, default=tabel.rentang[0])
            yield temuan_di(
                tabel,
                "B119",
                "kesalahan",
                [(baris, k) for k in tabel.tak_bernama],
                f"Tabel ini memuat realisasi tanpa anggaran, sedangkan kolom {huruf} berisi rupiah "
                "dan judulnya kosong atau tidak dikenal.",
                "Tulis judul kolomnya, misalnya Anggaran, atau sebut kolomnya di lembar Pemetaan.",
            )
