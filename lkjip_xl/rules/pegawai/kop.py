"""P: an identity that only the headings of the sources tell."""

from collections.abc import Iterator

from lkjip_xl.model.temuan import Temuan
from lkjip_xl.rules.aturan import aturan
from lkjip_xl.rules.konteks import Konteks

_NAMA = {"instansi": "instansi", "kabupaten": "kabupaten/kota"}


@aturan("informasi")
def p108(konteks: Konteks) -> Iterator[Temuan]:
    """Apa: nama instansi atau kabupaten diambil dari kop sumber, karena Pengaturan tidak menyebut.

    Mengapa: nama itu berdiri di judul setiap tabel dan di setiap kalimat laporan.
    Contoh: kop realisasi menyebut Kecamatan Puring, dan tidak ada berkas Pengaturan.
    Cara memperbaiki: bila namanya keliru, tulis yang benar di Pengaturan, lembar Identitas.
    Keterbatasan: hanya bila semua kop menyebut satu nama yang sama.
    """
    setelan = konteks.gabungan.pengaturan
    if setelan.dari_kop:
        teks = " dan ".join(f"{_NAMA[k]} “{setelan.identitas[k]}”" for k in setelan.dari_kop)
        yield Temuan(
            "P108",
            "informasi",
            f"Laporan memakai {teks}, menurut kop sumber; Pengaturan tidak menyebutnya.",
            "Bila keliru, tulis namanya di Pengaturan.xlsx, lembar Identitas.",
        )
