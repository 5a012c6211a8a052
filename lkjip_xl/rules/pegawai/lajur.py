"""P: the columns of a staff table that count some of the persons."""

from collections.abc import Iterator

from lkjip_xl.measures.hasil.lajur_pegawai import SalahLajur, wrong_counts
from lkjip_xl.measures.kalimat import tulis_rupiah
from lkjip_xl.model.pegawai import DaftarPegawai
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, temuan_di


@aturan("kesalahan")
def p112(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: kolom bagian (L dan P, PNS dan PPPK, …) tidak berjumlah ke samping atau ke bawah.

    Mengapa: laki-laki ditambah perempuan harus sama dengan jumlah pegawai, di setiap baris.
    Contoh: laki-laki 8 dan perempuan 7, jumlahnya 15; di baris Jumlah laki-laki tertulis 18.
    Cara memperbaiki: betulkan sel yang disebut; bila dua sel mungkin salah, cocokkan dulu.
    Keterbatasan: hanya kolom yang di sedikitnya tiga baris, dan di sebagian besarnya, berjumlah
    tepat sama dengan jumlah pegawai; kolom lain dapat tumpang tindih.
    """
    for tabel in konteks.tables_of(DaftarPegawai):
        for salah in wrong_counts(tabel.isi):
            yield _finding(tabel, salah)


def _finding(tabel: Tabel[DaftarPegawai], salah: SalahLajur) -> Temuan:
    """Return the finding of one count."""
    nama = f"Banyaknya pegawai “{salah.nama}”" if salah.nama else "Jumlah pegawai baris ini"
    asal = "baris-barisnya berjumlah"
    if salah.samping:
        asal = "kolom lain dan baris Jumlah memberi" if salah.nama else "bagiannya berjumlah"
    tertulis = salah.angka.nilai
    return temuan_di(
        tabel,
        "P112",
        "kesalahan",
        [(salah.angka.baris, salah.angka.kolom)],
        f"{nama} tertulis {tulis_rupiah(tertulis)}, padahal {asal} {tulis_rupiah(salah.lawan)}.",
        "Cocokkan baris ini dengan daftar pegawai, lalu betulkan yang berbeda.",
        nilai=tertulis,
        seharusnya=salah.benar,
    )
