"""Tabel 1.2 and 1.3: the staff by jabatan, and by pangkat and golongan."""

from lkjip_xl.measures import jumlah
from lkjip_xl.measures.hasil.pegawai import counted_rows, letter_of, subtotals
from lkjip_xl.model.hasil import BarisGolongan, BarisJabatan
from lkjip_xl.model.pegawai import DaftarPegawai
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.report.bahan import Bahan, copied, handed_in, source_of
from lkjip_xl.report.isi import Isi, Lembar, acuan, nama_sel
from lkjip_xl.report.tabel import KolomTabel, table

KUNCI_JABATAN, KUNCI_GOLONGAN = "1.2", "1.3"


def _count(bahan: Bahan, tabel: Tabel[DaftarPegawai], kunci: str, posisi: int) -> Isi:
    """Return a row's count: its cell on the source, or the sum of the rows that it heads."""
    daftar = tabel.isi
    nama = nama_sel(kunci, posisi, "jumlah")
    anak = subtotals(daftar).get(posisi)
    if anak:
        nilai = jumlah.hitung(daftar.baris[p].jumlah.nilai for p in anak)
        rumus = jumlah.rumus([acuan(kunci, p, "jumlah") for p in anak])
        return Isi(nilai or 0, "bilangan", rumus, nama)
    angka = daftar.baris[posisi].jumlah
    return copied(bahan, tabel, angka.baris, angka.kolom, nama, "bilangan")


def _total(tabel: Tabel[DaftarPegawai], kunci: str, baris: BarisJabatan | BarisGolongan) -> Isi:
    """Return the sum of the counted rows."""
    sel = [acuan(kunci, p, "jumlah") for p in counted_rows(tabel.isi)]
    return Isi(baris.jumlah, "bilangan", jumlah.rumus(sel), nama_sel(kunci, "jumlah"))


def _look(tabel: Tabel[DaftarPegawai], baris: BarisJabatan) -> str | None:
    """Return the look of a jabatan: a kelompok, one set in below it, or neither."""
    if baris.jenis == "kelompok":
        return "kelompok"
    return "sub_kegiatan" if letter_of(tabel.isi.baris[baris.posisi]) else None


def build_jabatan(bahan: Bahan) -> Lembar | None:
    """Return sheet 1.2, None without a table of staff by jabatan."""
    tabel = bahan.gabungan.tabel("pegawai_jabatan")
    hasil = bahan.hasil.pegawai_jabatan
    if tabel is None or not hasil:
        return None
    kunci, akhir = KUNCI_JABATAN, hasil[-1]
    kolom: list[KolomTabel[BarisJabatan]] = [
        KolomTabel(6, "No.", lambda s: Isi(s.nomor, "teks_tengah")),
        KolomTabel(64, "Jabatan", lambda s: Isi(s.jabatan), Isi("Jumlah")),
        KolomTabel(
            18,
            "Jumlah (orang)",
            lambda s: _count(bahan, tabel, kunci, s.posisi),
            _total(tabel, kunci, akhir),
        ),
    ]
    blok = table(kolom, hasil[:-1], ragam=lambda s: _look(tabel, s))
    judul = "Pegawai Menurut Jabatan"
    return handed_in(bahan, kunci, "Pegawai", judul, [blok], [source_of(tabel)])


def build_golongan(bahan: Bahan) -> Lembar | None:
    """Return sheet 1.3, None without a table of staff by golongan."""
    tabel = bahan.gabungan.tabel("pegawai_golongan")
    hasil = bahan.hasil.pegawai_golongan
    if tabel is None or not hasil:
        return None
    kunci, akhir = KUNCI_GOLONGAN, hasil[-1]
    kolom: list[KolomTabel[BarisGolongan]] = [
        KolomTabel(6, "No.", lambda s: Isi(s.nomor, "teks_tengah")),
        KolomTabel(46, "Pangkat", lambda s: Isi(s.pangkat), Isi("Jumlah")),
        KolomTabel(18, "Golongan/Ruang", lambda s: Isi(s.golongan, "teks_tengah")),
        KolomTabel(
            18,
            "Jumlah (orang)",
            lambda s: _count(bahan, tabel, kunci, s.posisi),
            _total(tabel, kunci, akhir),
        ),
    ]
    blok = table(kolom, hasil[:-1], ragam=lambda s: "kelompok" if s.jenis == "kelompok" else None)
    judul = "ASN Menurut Pangkat/Golongan"
    return handed_in(bahan, kunci, "Golongan", judul, [blok], [source_of(tabel)])
