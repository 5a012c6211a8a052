"""Tabel 1.2 and 1.3: the staff by jabatan, and by pangkat and golongan."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from lkjip_xl.measures import jumlah
from lkjip_xl.measures.hasil import pegawai
from lkjip_xl.measures.hasil.pegawai import count_of, counted_rows
from lkjip_xl.model.angka import Angka
from lkjip_xl.model.hasil import BarisGolongan, BarisJabatan
from lkjip_xl.model.pegawai import DaftarPegawai
from lkjip_xl.model.tabel import Tabel, tables
from lkjip_xl.report.bahan import Bahan, copied, first_entry, handed_in, source_of
from lkjip_xl.report.isi import Isi, Lembar, acuan, acuan_sumber, nama_sel
from lkjip_xl.report.tabel import KolomTabel, table
from lkjip_xl.tables.pegawai.numbering import letter_of

KUNCI_JABATAN, KUNCI_GOLONGAN = "1.2", "1.3"
_JUDUL = {
    KUNCI_JABATAN: ("Pegawai", "Pegawai Menurut Jabatan"),
    KUNCI_GOLONGAN: ("Golongan", "ASN Menurut Pangkat/Golongan"),
}

B = TypeVar("B", bound=BarisJabatan | BarisGolongan)


def _count(bahan: Bahan, tabel: Tabel[DaftarPegawai], kunci: str, posisi: int) -> Isi:
    """Return a row's count: its cell on the source, or the sum of the rows that it heads."""
    daftar = tabel.isi
    nama = nama_sel(kunci, posisi, "jumlah")
    anak = daftar.anak.get(posisi)
    if anak:
        rumus = jumlah.rumus([acuan(kunci, p, "jumlah") for p in anak])
        return Isi(count_of(daftar, posisi) or 0, "bilangan", rumus, nama)
    angka = daftar.baris[posisi].jumlah
    if daftar.orang:
        lembar = {r.entri: first_entry(bahan.gabungan, r.entri) for r in daftar.orang}
        rumus = pegawai.rumus_orang(daftar, posisi, lambda e, b, k: acuan_sumber(lembar[e], b, k))
        return Isi(angka.nilai, "bilangan", rumus, nama)
    kolom = tabel.kolom["jumlah"]
    if len(kolom) > 1 and not tabel.bagian:
        return _added(bahan, tabel, angka, kolom, nama)
    return copied(bahan, tabel, angka.baris, angka.kolom, nama, "bilangan")


def _added(
    bahan: Bahan, tabel: Tabel[DaftarPegawai], angka: Angka, kolom: Sequence[int], nama: str
) -> Isi:
    """Return a count that several columns of the source make together: L and P."""
    sumber = next(p for p, s in enumerate(bahan.gabungan.entri) if s is tabel)
    lembar = first_entry(bahan.gabungan, sumber)
    sel = [acuan_sumber(lembar, angka.baris, k) for k in kolom]
    if angka.nilai is None:
        kosong = "&".join(sel)
        return Isi("", "bilangan", f'=IF({kosong}="","",{jumlah.rumus(sel)[1:]})', nama)
    return Isi(angka.nilai, "bilangan", jumlah.rumus(sel), nama)


def _total(tabel: Tabel[DaftarPegawai], kunci: str, baris: BarisJabatan | BarisGolongan) -> Isi:
    """Return the sum of the counted rows."""
    sel = [acuan(kunci, p, "jumlah") for p in counted_rows(tabel.isi)]
    return Isi(baris.jumlah, "bilangan", jumlah.rumus(sel), nama_sel(kunci, "jumlah"))


def _look(tabel: Tabel[DaftarPegawai], baris: BarisJabatan) -> str | None:
    """Return the look of a jabatan: a kelompok, one set in below it, or neither."""
    if baris.jenis == "kelompok":
        return "kelompok"
    return "sub_kegiatan" if letter_of(tabel.isi.baris[baris.posisi]) else None


def _sources(bahan: Bahan, tabel: Tabel[DaftarPegawai]) -> list[str]:
    """Return the sentences that name the sources: of a counted table each list."""
    semua = tables(bahan.gabungan.entri)
    daftar = [semua[p] for p in dict.fromkeys(r.entri for r in tabel.isi.orang)]
    return list(dict.fromkeys(source_of(t) for t in daftar or [tabel]))


def _sheet(
    bahan: Bahan,
    kunci: str,
    tabel: Tabel[DaftarPegawai],
    hasil: Sequence[B],
    kolom: list[KolomTabel[B]],
    ragam: Callable[[B], str | None],
) -> Lembar:
    """Return a sheet of these columns and the counts, the sum below."""
    jumlah_orang: KolomTabel[B] = KolomTabel(
        18,
        "Jumlah (orang)",
        lambda s: _count(bahan, tabel, kunci, s.posisi),
        _total(tabel, kunci, hasil[-1]),
    )
    blok = table([*kolom, jumlah_orang], hasil[:-1], ragam=ragam)
    return handed_in(bahan, kunci, *_JUDUL[kunci], [blok], _sources(bahan, tabel))


def build_jabatan(bahan: Bahan) -> Lembar | None:
    """Return sheet 1.2, None without a table of staff by jabatan."""
    tabel = bahan.gabungan.staff("pegawai_jabatan")
    hasil = bahan.hasil.pegawai_jabatan
    if tabel is None or not hasil:
        return None
    kolom: list[KolomTabel[BarisJabatan]] = [
        KolomTabel(6, "No.", lambda s: Isi(s.nomor, "teks_tengah")),
        KolomTabel(64, "Jabatan", lambda s: Isi(s.jabatan), Isi("Jumlah")),
    ]
    return _sheet(bahan, KUNCI_JABATAN, tabel, hasil, kolom, lambda s: _look(tabel, s))


def build_golongan(bahan: Bahan) -> Lembar | None:
    """Return sheet 1.3, None without a table of staff by golongan."""
    tabel = bahan.gabungan.staff("pegawai_golongan")
    hasil = bahan.hasil.pegawai_golongan
    if tabel is None or not hasil:
        return None
    kolom: list[KolomTabel[BarisGolongan]] = [
        KolomTabel(6, "No.", lambda s: Isi(s.nomor, "teks_tengah")),
        KolomTabel(46, "Pangkat", lambda s: Isi(s.pangkat), Isi("Jumlah")),
        KolomTabel(18, "Golongan/Ruang", lambda s: Isi(s.golongan, "teks_tengah")),
    ]
    ragam = {"kelompok": "kelompok"}
    return _sheet(bahan, KUNCI_GOLONGAN, tabel, hasil, kolom, lambda s: ragam.get(s.jenis))
