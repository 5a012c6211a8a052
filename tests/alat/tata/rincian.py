"""RKA/DPA 2.2.1: an indicator block, then rekening whose items are volume x satuan x harga."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Nilai
from tests.alat.tata.dasar import Bentuk, Cabang, Kertas, tulis_penutup
from tests.alat.tata.lajur import Lajur, tulis_kepala
from tests.alat.tata.umum import REKENING, kode_program

_PEMBAGI = (36, 12, 5, 4, 3, 2, 1)


def _blok_indikator(kertas: Kertas) -> None:
    """Write what stands above the table: kop, sub kegiatan, indikator with target."""
    kertas.tambah("DOKUMEN PELAKSANAAN ANGGARAN (DPA-RINCIAN BELANJA SKPD)")
    kertas.tambah("KABUPATEN KEBUMEN TAHUN ANGGARAN 2024")
    kertas.tambah("Organisasi", ":", "7.01.0.00.0.00.01.0000 KECAMATAN PURING")
    kertas.tambah("Alokasi Tahun 2023", ":", "Rp 12.000.000")
    kertas.tambah("Alokasi Tahun 2025", ":", "Rp 13.000.000")
    kertas.tambah("Indikator dan Tolok Ukur Kinerja Kegiatan")
    kertas.tambah("Indikator", None, "Tolok Ukur Kinerja", None, None, "Target Kinerja")
    kertas.tambah("Capaian Program", None, "Persentase layanan tepat waktu", None, None, "100 %")
    kertas.tambah("Masukan", None, "Dana yang dibutuhkan", None, None, "Rp 12.500.000")
    kertas.tambah("Keluaran", None, "Jumlah dokumen tersusun", None, None, "12 Dokumen")
    kertas.tambah("Kelompok Sasaran Kegiatan", None, "Masyarakat Kecamatan Puring")
    kertas.tambah()


def _butir(nilai: int, bentuk: Bentuk) -> list[tuple[Nilai, str, int, int]]:
    """Return items whose volume times harga adds up to an amount."""
    dua = (nilai // 2, nilai - nilai // 2) if nilai > 1_000 else (nilai,)
    hasil: list[tuple[Nilai, str, int, int]] = []
    for posisi in dua:
        kali = next(n for n in _PEMBAGI if posisi % n == 0)
        teks: Nilai = kali
        if bentuk.awalan:
            teks = "12 Bulan x 3 Orang" if kali == 36 else f"{kali} Paket"
        hasil.append((teks, "Orang/Bulan" if kali == 36 else "Paket", posisi // kali, posisi))
    return hasil


def tulis_rincian(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return a DPA of all sub kegiatan down to their items."""
    kertas = Kertas()
    _blok_indikator(kertas)
    kata = "KOEFISIEN" if bentuk.awalan else "VOLUME"
    judul = [
        ("KODE REKENING",),
        ("URAIAN",),
        ("URAIAN",),
        ("RINCIAN PERHITUNGAN", kata),
        ("RINCIAN PERHITUNGAN", "SATUAN"),
        ("RINCIAN PERHITUNGAN", "HARGA SATUAN"),
        ("JUMLAH (Rp)",),
    ]
    tulis_kepala(kertas, [Lajur(teks, lambda _: None) for teks in judul])
    if bentuk.nomor_kolom:
        kertas.tambah(1, 2, None, 3, 4, 5, "6 = 3 x 5")
    for p in program:
        for cabang in p.semua():
            pagu = cabang.jumlah()[0]
            kosong = bentuk.induk_kosong and cabang.anak
            if cabang.tingkat < 3:
                kode = ".".join(kode_program(cabang, bentuk))
                angka = None if kosong else pagu
                kertas.tambah(kode, cabang.nama, None, None, None, None, angka)
            if not cabang.anak:
                urut = cabang.letak[-1] if cabang.tingkat == 3 else 1
                nama = cabang.nama if cabang.tingkat == 3 else "Belanja Cetak"
                kertas.tambah(f"{REKENING}{urut:05d}", nama, None, None, None, None, pagu)
                for n, (volume, satuan, harga, jumlah) in enumerate(_butir(pagu, bentuk), 1):
                    kertas.tambah(None, "-", f"Barang {n}", volume, satuan, harga, jumlah)
    if bentuk.total:
        jumlah = sum(cabang.jumlah()[0] for cabang in program)
        kertas.tambah(None, "Jumlah Anggaran", None, None, None, None, jumlah)
    tulis_penutup(kertas, bentuk, 3)
    return kertas.grid(bentuk.tersembunyi)
