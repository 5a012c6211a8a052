"""L: what stands below the answers of a survey."""

from collections.abc import Iterator

from lkjip_xl.measures.hasil.kaki import AngkaKaki, wrong_below
from lkjip_xl.measures.tindakan import write_value
from lkjip_xl.model.responden import DaftarResponden
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks, is_accepted, temuan_di


@aturan("kesalahan", "peringatan")
def l113(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: angka di bawah jawaban responden (jumlah, NRR, NRR tertimbang, IKM) tidak sesuai.

    Mengapa: angka-angka itu disalin ke rekap dan ke laporan sebagai hasil survei.
    Contoh: jumlah delapan unsur dihitung dari baris 5, yang satu baru dari baris 9; atau IKM
    tertulis 80,65, padahal jawabannya menghasilkan 82,64.
    Cara memperbaiki: samakan rumusnya dengan sel di sampingnya, atau hitung ulang angkanya.
    Keterbatasan: hanya baris yang sebagian besar selnya sesuai dengan jawabannya, sedikitnya lima
    unsur; yang tidak dikenali tidak diperiksa. Setiap pembulatan yang lazim diterima, juga
    angka yang dipotong; IKM hanya diperiksa bila semua jawabannya 1 sampai 4. Angka yang
    mengikuti angka salah di atasnya adalah gemanya. Peringatan bila bobot satu unsur lain
    sendiri dan semua bobot lalu berjumlah 1: mungkin disengaja. Angka yang tepat bila satu atau
    dua jawaban yang kosong diisi adalah akibat K108.
    """
    for tabel in konteks.tables_of(DaftarResponden):
        for salah in wrong_below(tabel.isi, tabel.angka_teks):
            if not salah.kurang or is_accepted(konteks, "K108", tabel):
                yield _finding(tabel, salah)


def _finding(tabel: Tabel[DaftarResponden], salah: AngkaKaki) -> Temuan:
    """Return the finding of one figure."""
    nama, asal = salah.nama, "jawaban responden menghasilkan"
    if salah.unsur is not None:
        nama = f"{nama} unsur “{tabel.isi.unsur[salah.unsur].nama}”"
    elif nama != "IKM":
        asal = "unsurnya berjumlah"
    saran = "Samakan rumusnya dengan sel di sampingnya, atau hitung ulang dari jawabannya."
    kata = ""
    if salah.disengaja:
        kata = " Bobotnya lain daripada unsur lain; semua bobot lalu berjumlah 1."
        saran = "Samakan bobotnya dengan unsur lain; bila memang ditetapkan begitu, biarkan."
    return temuan_di(
        tabel,
        "L113",
        "peringatan" if salah.disengaja else "kesalahan",
        [(salah.angka.baris, salah.angka.kolom)],
        f"{nama} di bawah jawaban tertulis {write_value(salah.angka.nilai)}, padahal {asal} "
        f"{write_value(salah.benar)}.{kata}",
        saran,
        nilai=salah.angka.nilai,
        seharusnya=salah.benar,
        gema=list(salah.gema),
    )
