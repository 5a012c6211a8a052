"""Tabel 1.2 and 1.3: the staff by jabatan, and by pangkat and golongan."""

from collections.abc import Sequence

from lkjip_xl.measures import jumlah
from lkjip_xl.measures.hasil.pegawai import counted_rows, letter_of, subtotals
from lkjip_xl.model.hasil import BarisGolongan, BarisJabatan
from lkjip_xl.model.pegawai import DaftarPegawai
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan, copied
from lkjip_xl.report.isi import Baris, BlokTabel, Isi, Kolom, Lembar, acuan, nama_sel

KUNCI_JABATAN, KUNCI_GOLONGAN = "1.2", "1.3"

_Hasil = Sequence[BarisJabatan | BarisGolongan]


def _count(bahan: Bahan, tabel: Tabel, kunci: str, posisi: int) -> Isi:
    """Return a row's count: its cell on the source, or the sum of the rows that it heads."""
    daftar = tabel.isi
    if not isinstance(daftar, DaftarPegawai):
        raise TypeError(tabel.dikenali)
    nama = nama_sel(kunci, posisi, "jumlah")
    anak = subtotals(daftar).get(posisi)
    if anak:
        nilai = jumlah.hitung(daftar.baris[p].jumlah.nilai for p in anak)
        rumus = jumlah.rumus([acuan(kunci, p, "jumlah") for p in anak])
        return Isi(nilai or 0, "bilangan", rumus, nama)
    satu = daftar.baris[posisi].jumlah
    return copied(bahan, tabel, satu.baris, satu.kolom, nama, "bilangan")


def _total(tabel: Tabel, kunci: str, satu: BarisJabatan | BarisGolongan) -> Isi:
    """Return the sum of the counted rows."""
    if not isinstance(tabel.isi, DaftarPegawai):
        raise TypeError(tabel.dikenali)
    sel = [acuan(kunci, p, "jumlah") for p in counted_rows(tabel.isi)]
    return Isi(satu.jumlah, "bilangan", jumlah.rumus(sel), nama_sel(kunci, "jumlah"))


def _rows(bahan: Bahan, tabel: Tabel, kunci: str, hasil: _Hasil) -> tuple[Baris, ...]:
    """Return the rows of a sheet, the total last."""
    if not isinstance(tabel.isi, DaftarPegawai):
        raise TypeError(tabel.dikenali)
    baris = []
    for posisi, satu in enumerate(hasil[:-1]):
        kata = (
            (Isi(satu.pangkat), Isi(satu.golongan, "teks_tengah"))
            if isinstance(satu, BarisGolongan)
            else (Isi(satu.jabatan),)
        )
        lettered = isinstance(satu, BarisJabatan) and letter_of(tabel.isi.baris[posisi])
        ragam = "kelompok" if satu.jenis == "kelompok" else "sub_kegiatan" if lettered else None
        isi = (Isi(satu.nomor, "teks_tengah"), *kata, _count(bahan, tabel, kunci, posisi))
        baris.append(Baris(isi, ragam=ragam))
    kosong = (None,) * (len(baris[0].isi) - 3) if baris else ()
    total = (None, Isi("Jumlah"), *kosong, _total(tabel, kunci, hasil[-1]))
    return (*baris, Baris(total, ragam="jumlah"))


def _sheet(
    bahan: Bahan, tabel: Tabel, kunci: str, nama: str, judul: str, blok: BlokTabel
) -> Lembar:
    """Return a staff sheet."""
    return Lembar(
        kunci=kunci,
        nama=f"{kunci} {nama}",
        judul=f"Tabel {kunci} {judul}",
        anak_judul=bahan.sub_title(),
        blok=(blok,),
        catatan=(f"Sumber: {tabel.berkas}, lembar {tabel.lembar}.",),
        tanda_tangan=bahan.signature(),
    )


def build_jabatan(bahan: Bahan) -> Lembar | None:
    """Return sheet 1.2, None without a table of staff by jabatan."""
    tabel = bahan.gabungan.tabel("pegawai_jabatan")
    hasil = bahan.hasil.pegawai_jabatan
    if tabel is None or not hasil:
        return None
    kolom = (Kolom(6, ("No.",)), Kolom(64, ("Jabatan",)), Kolom(18, ("Jumlah (orang)",)))
    blok = BlokTabel(kolom, _rows(bahan, tabel, KUNCI_JABATAN, hasil))
    return _sheet(bahan, tabel, KUNCI_JABATAN, "Pegawai", "Pegawai Menurut Jabatan", blok)


def build_golongan(bahan: Bahan) -> Lembar | None:
    """Return sheet 1.3, None without a table of staff by golongan."""
    tabel = bahan.gabungan.tabel("pegawai_golongan")
    hasil = bahan.hasil.pegawai_golongan
    if tabel is None or not hasil:
        return None
    kolom = (
        Kolom(6, ("No.",)),
        Kolom(46, ("Pangkat",)),
        Kolom(18, ("Golongan/Ruang",)),
        Kolom(18, ("Jumlah (orang)",)),
    )
    blok = BlokTabel(kolom, _rows(bahan, tabel, KUNCI_GOLONGAN, hasil))
    return _sheet(bahan, tabel, KUNCI_GOLONGAN, "Golongan", "ASN Menurut Pangkat/Golongan", blok)
