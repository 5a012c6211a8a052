"""Pegawai.xlsx: staff by jabatan and by golongan."""

from pathlib import Path

from lkjip_xl.contoh.buku import buku_contoh
from lkjip_xl.norms.baris_contoh import BARIS_CONTOH
from lkjip_xl.norms.pangkat import GOLONGAN_PPPK, PANGKAT
from lkjip_xl.templat.formulir import PENULIS, Formulir, Kolom, write_form
from lkjip_xl.templat.jenis import ORANG, TENGAH
from lkjip_xl.templat.petunjuk import write_petunjuk

_JABATAN = (
    "Camat", "Sekretaris", "Kepala Seksi", "Kepala Subbagian", "Jabatan Fungsional", "Staf ASN",
    "Staf PPPK", "Staf Non ASN",
)  # fmt: skip


def _total(nama: str, huruf: str) -> str:
    """Return the sum of a column without the example, wherever the example stands."""
    dari, jumlah = f"{nama}{{awal}}:{nama}{{akhir}}", f"{huruf}{{awal}}:{huruf}{{akhir}}"
    return f'=SUMIF({dari},"<>Contoh*",{jumlah})'


_ORANG = Kolom("Jumlah", 12, ORANG, "Banyaknya orang.")

_MENURUT_JABATAN = Formulir(
    "Jabatan", "Pegawai Menurut Jabatan",
    "Satu baris per jabatan. Pegawai Non ASN ditulis di baris sendiri dengan kata Non ASN.",
    (
        Kolom(
            "Jabatan", 46, pilihan=_JABATAN, bebas=True,
            petunjuk="Pilih, atau ketik jabatan lain. Yang bukan ASN: sertakan kata Non ASN.",
        ),
        _ORANG,
    ),
    BARIS_CONTOH["jabatan"], 20, jumlah={0: "Jumlah", 1: _total("A", "B")}, tegak=True,
)  # fmt: skip

_MENURUT_GOLONGAN = Formulir(
    "Golongan", "ASN Menurut Golongan",
    "Satu baris per golongan. PPPK punya golongan (I sampai XVII) tanpa pangkat: isi PPPK.",
    (
        Kolom(
            "Pangkat", 30, petunjuk="Pangkat PNS, atau PPPK.",
            pilihan=(*(n.replace("Tingkat I", "Tk. I") for n in PANGKAT.values()), "PPPK"),
        ),
        Kolom(
            "Golongan/Ruang", 16, TENGAH, "Golongan yang sesuai dengan pangkatnya.",
            (*PANGKAT, *GOLONGAN_PPPK),
        ),
        _ORANG,
    ),
    BARIS_CONTOH["golongan"], 20, jumlah={0: "Jumlah", 1: "", 2: _total("A", "C")}, tegak=True,
)  # fmt: skip

_BUTIR = (
    "Lembar Jabatan mengisi Tabel 1.2, lembar Golongan Tabel 1.3.",
    "Banyaknya ASN di kedua lembar harus sama; baris dengan kata Non ASN bukan ASN.",
)


def write_pegawai(path: Path) -> None:
    """Write Pegawai.xlsx."""
    with buku_contoh(path, PENULIS) as buku:
        write_petunjuk(buku, "Pegawai untuk Tabel 1.2 dan 1.3.", _BUTIR)
        for formulir in (_MENURUT_JABATAN, _MENURUT_GOLONGAN):
            write_form(buku, formulir)
