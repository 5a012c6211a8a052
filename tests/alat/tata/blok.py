"""Blocks of four rows: rencana and realisasi, keuangan and fisik, months across."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.kepala import BULAN
from tests.alat.tata.dasar import Bentuk, Cabang, Kertas, tulis_kop, tulis_penutup
from tests.alat.tata.lajur import Lajur, tulis_kepala
from tests.alat.tata.umum import REKENING, kode_program

_BARIS = (
    ("Keuangan", "Rencana"), ("Keuangan", "Realisasi"),
    ("Fisik", "Rencana"), ("Fisik", "Realisasi"),
)  # fmt: skip


def _bulan(nilai: int) -> list[Nilai]:
    """Return twelve months that add up to an amount, and their sum."""
    posisi = nilai // 12
    return [*[posisi] * 11, nilai - 11 * posisi, nilai]


def _blok(kertas: Kertas, kiri: list[Nilai], cabang: Cabang, bentuk: Bentuk) -> None:
    """Write the four rows of one row of the tree."""
    anggaran, realisasi = cabang.jumlah()
    for n, (ukuran, jenis) in enumerate(_BARIS):
        label: list[Nilai] = [ukuran if n % 2 == 0 else None, jenis]
        if bentuk.kode_pendek:
            label = [f"{jenis} {ukuran}"]
        uang = (anggaran, realisasi)[n % 2]
        nilai = _bulan(uang) if ukuran == "Keuangan" else [8] * 12 + [96.5]
        kertas.tambah(*(kiri if n == 0 else [None] * len(kiri)), *label, *nilai)


def tulis_blok(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return a realisasi in blocks; program and kegiatan have one row of pagu each."""
    kertas = Kertas()
    if bentuk.kop:
        tulis_kop(kertas)
    label = ("Keterangan",)
    kepala = [("Kode",), ("Uraian",), ("Pagu",), label, *([] if bentuk.kode_pendek else [label])]
    judul = [*kepala, *(("Bulan", teks.capitalize()) for teks in BULAN), ("Jumlah",)]
    tulis_kepala(kertas, [Lajur(kata, lambda _: None) for kata in judul])
    for p in program:
        for cabang in p.semua():
            kode = ".".join(kode_program(cabang, bentuk))
            if cabang.tingkat == 3:
                kode = f"{REKENING}{cabang.letak[-1]:05d}"
            kiri: list[Nilai] = [kode, cabang.nama, cabang.jumlah()[0]]
            if cabang.anak and not bentuk.awalan:
                kertas.tambah(*kiri)
            else:
                _blok(kertas, kiri, cabang, bentuk)
    if bentuk.total:
        kertas.tambah(None, "JUMLAH", sum(cabang.jumlah()[0] for cabang in program))
    tulis_penutup(kertas, bentuk, 3)
    return kertas.grid(bentuk.tersembunyi)
