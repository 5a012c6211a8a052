"""The choices of capaian on Metode: the formula of negative indikators and the cap."""

from lkjip_xl.measures.angka import pecahan
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.isi import Baris, BlokTabel, BlokTeks, Isi, Kolom, heading, nama_sel

_A = "A: (2 × target − realisasi) ÷ target (PermenPANRB 8/2021, kondisi khusus). "
_B = "B: target ÷ realisasi (SIPD). Ketik A atau B; capaian ikut berubah."


def capaian_choices(bahan: Bahan, lebar: tuple[float, ...]) -> list[BlokTabel | BlokTeks]:
    """Return the block; empty without a table that has a capaian."""
    hasil, satu = bahan.hasil, bahan.gabungan.pengaturan
    if not (hasil.capaian_kinerja or hasil.perbandingan_capaian or hasil.efisiensi):
        return []
    pilihan = Isi(
        "B" if satu.rumus_negatif == "negatif_b" else "A",
        "teks_tengah",
        nama=nama_sel("metode", "capaian", "rumus"),
    )
    nama = nama_sel("metode", "capaian", "atas")
    batas = Isi("tidak ada", "teks_tengah", nama=nama)
    kata = "Capaian ditampilkan apa adanya; batas ditetapkan di Pengaturan (Batas Capaian)."
    if satu.batas_capaian is not None:
        batas = Isi(pecahan(satu.batas_capaian), "persen", nama=nama)
        kata = "Capaian yang lebih tinggi ditulis sebesar batas ini (keputusan instansi)."
    kolom = tuple(
        Kolom(w, (t,))
        for w, t in zip(lebar, ("Pilihan", "Penjelasan", "Yang dipakai"), strict=False)
    )
    baris = (
        Baris((Isi("Rumus indikator negatif"), Isi(_A + _B), pilihan)),
        Baris((Isi("Batas capaian"), Isi(kata), batas)),
    )
    return [
        heading("Cara menghitung capaian"),
        BlokTabel(kolom, baris),
    ]
