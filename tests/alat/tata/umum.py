"""Layouts whose table has Anggaran and Realisasi, sisa and percent: they differ by their left."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Gaya, Nilai
from tests.alat.tata.dasar import (
    AWALAN,
    Bentuk,
    Cabang,
    Kertas,
    rumuskan_induk,
    tulis_kop,
    tulis_penutup,
    tulis_persen,
)

REKENING = "5.1.02.01.001."
ROMAWI = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split()  # noqa: SIM905


def kode_program(cabang: Cabang, bentuk: Bentuk) -> list[str]:
    """Return the columns of a program kode; sub kegiatan with two or four digits."""
    bentuk_bagian = ("{:02d}", "2.{:02d}", "{:02d}" if bentuk.kode_pendek else "{:04d}")
    bagian = [teks.format(n) for teks, n in zip(bentuk_bagian, cabang.letak, strict=False)]
    return ["7", "01", *bagian]


def _nomor(cabang: Cabang, bentuk: Bentuk, urut: int) -> Nilai:
    """Return the No. of a row: A, I, 1, a. or 1, 1.1, 1.1.1, or only on programs."""
    n = cabang.letak[-1]
    if bentuk.tata == "gaya":
        return n if cabang.tingkat == 0 else None
    if bentuk.tata == "huruf":
        romawi = ROMAWI[(urut if bentuk.romawi_lanjut else n) - 1] if cabang.tingkat == 1 else ""
        return (chr(64 + n), romawi, n, f"{chr(96 + n)}.")[cabang.tingkat]
    teks = ".".join(map(str, cabang.letak))
    return (n, float(teks) if cabang.tingkat == 1 else teks, teks, teks)[cabang.tingkat]


def _kiri(cabang: Cabang, bentuk: Bentuk, urut: int) -> list[Nilai]:
    """Return the cells left of the amounts."""
    nama = cabang.nama
    if bentuk.tata == "kata" or (bentuk.awalan and cabang.tingkat == 0):
        nama = AWALAN[cabang.tingkat] + nama
    kode = kode_program(cabang, bentuk)
    rekening = f"{REKENING}{cabang.letak[-1]:05d}" if cabang.tingkat == 3 else None
    if bentuk.tata in {"kode", "teks"}:
        return [rekening or ".".join(kode), nama]
    if bentuk.tata == "sipd":
        return ["7.01", "7.01.0.00.0.00.01.0000", ".".join(kode), rekening, nama]
    if bentuk.tata == "tangga":
        return [nama if k == cabang.tingkat else None for k in range(3)]
    if bentuk.tata == "lima":
        return [*kode, *[None] * (5 - len(kode)), nama]
    return [nama] if bentuk.tata in {"kata", "rumus"} else [_nomor(cabang, bentuk, urut), nama]


_KEPALA_KIRI: dict[str, list[Nilai]] = {
    "kode": ["Kode Rekening", "Uraian"],
    "teks": ["KODE", "URAIAN"],
    "sipd": ["Kode", None, None, None, "Uraian Urusan, Organisasi, Program, Kegiatan"],
    "lima": ["Kode", None, None, None, None, "Program/Kegiatan/Sub Kegiatan"],
    "gaya": ["No.", "Program/ Kegiatan/Sub Kegiatan"],
    "huruf": ["No", "Program / Kegiatan"],
    "desimal": ["No", "Uraian"],
    "kata": ["Uraian"],
    "tangga": ["Program/Kegiatan/Sub Kegiatan", None, None],
    "rumus": ["Program, Kegiatan dan Sub Kegiatan"],
}


def _rupiah(nilai: int, bentuk: Bentuk) -> Nilai:
    """Return an amount as this layout stores it."""
    if bentuk.tata == "teks":
        return f"{nilai:,}".replace(",", ".") + ",00"
    if nilai == 0 and bentuk.nol != "0":
        return "0,00" if bentuk.tata == "sipd" else bentuk.nol
    return nilai if bentuk.tata != "sipd" or nilai else "0,00"


def _kanan(baris: tuple[tuple[int, int], ...], bentuk: Bentuk) -> list[Nilai]:
    """Return the cells of the amounts: pairs by kelompok or one pair, then sisa and percent."""
    hasil = [_rupiah(n, bentuk) for pasangan in baris for n in pasangan]
    a, r = sum(tempat[0] for tempat in baris), sum(tempat[1] for tempat in baris)
    if bentuk.sisa:
        hasil.append(_rupiah(a - r, bentuk))
    if bentuk.persen:
        hasil.append(tulis_persen(a, r, bentuk))
    return hasil


def _tulis_kepala(kertas: Kertas, bentuk: Bentuk) -> int:
    """Write the header; return the number of columns left of the amounts."""
    kiri = _KEPALA_KIRI[bentuk.tata]
    lebar = len(kiri)
    akhir = [*(["Sisa"] if bentuk.sisa else []), *(["%"] if bentuk.persen else [])]
    kerja = [bentuk.kerja] if bentuk.kerja not in {"", "polos"} else []
    if bentuk.tata == "sipd":
        awal = kertas.tambah(*kiri, "Kelompok Belanja", *[None] * 3, *akhir, *kerja)
        kertas.tambah(*[None] * lebar, "Operasi", None, "Modal")
        kertas.tambah(*[None] * lebar, *["Anggaran", "Realisasi"] * 2)
        kertas.gabungan += [
            (awal, 0, awal + 2, 3), (awal, 4, awal + 2, 4), (awal, 5, awal, 8),
            (awal + 1, 5, awal + 1, 6), (awal + 1, 7, awal + 1, 8),
        ]  # fmt: skip
        kertas.gabungan += [(awal, 9 + i, awal + 2, 9 + i) for i in range(len(akhir + kerja))]
    else:
        awal = kertas.tambah(*kiri, "Anggaran", "Realisasi", *akhir, *kerja)
        if luas := {"lima": 4, "tangga": 2}.get(bentuk.tata):
            kertas.gabungan.append((awal, 0, awal, luas))
    if bentuk.nomor_kolom:
        banyak = lebar + len(akhir) + (4 if bentuk.tata == "sipd" else 2)
        kertas.tambah(*(n + 1 for n in range(banyak)))
    return lebar


def _tulis_baris(kertas: Kertas, cabang: Cabang, bentuk: Bentuk, urut: int) -> int:
    """Write one row of the tree with its look; return its number."""
    kiri = _kiri(cabang, bentuk, urut)
    pecah = (False, True) if bentuk.tata == "sipd" else (None,)
    baris = tuple(cabang.jumlah(modal) for modal in pecah)
    kanan = _kanan(baris, bentuk) if not (bentuk.induk_kosong and cabang.anak) else []
    b = kertas.tambah(*kiri, *kanan)
    if bentuk.tata == "gaya" and cabang.tingkat < 2:
        kertas.gaya[b, len(kiri) - 1] = Gaya(tebal=True)
    k = len(kiri) + len(kanan) - 1
    if bentuk.persen == "format" and kanan:
        kertas.gaya[b, k] = Gaya(format_angka="0.00%")
    if bentuk.kerja and cabang.letak[-1] == 1:
        penuh = len(kiri) + len(_kanan(baris, bentuk))
        kertas.baris[b] += [None] * (penuh - len(kertas.baris[b])) + [12_345 + urut]
    return b


def _tulis_total(kertas: Kertas, akar: Cabang, bentuk: Bentuk, lebar: int) -> int:
    """Write the row that adds up the whole table; return its number."""
    pecah = (False, True) if bentuk.tata == "sipd" else (None,)
    kanan = _kanan(tuple(akar.jumlah(modal) for modal in pecah), bentuk)
    b = kertas.tambah(*[None] * (lebar - 1), "JUMLAH", *kanan)
    if bentuk.persen == "format":
        kertas.gaya[b, lebar + len(kanan) - 1] = Gaya(format_angka="0.00%")
    return b


def tulis_umum(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return a budget written in a layout."""
    kertas = Kertas()
    if bentuk.kop:
        tulis_kop(kertas)
    lebar = _tulis_kepala(kertas, bentuk)
    akar = Cabang((), "JUMLAH", program)
    letak: dict[tuple[int, ...], int] = {}
    if bentuk.total == "atas":
        letak[()] = _tulis_total(kertas, akar, bentuk, lebar)
    kegiatan = 0
    for p in program:
        if bentuk.jeda and p is not program[0]:
            kertas.tambah()
        if bentuk.kepala_ulang and p is program[-1] and p is not program[0]:
            _tulis_kepala(kertas, bentuk)
        for cabang in p.semua():
            kegiatan += cabang.tingkat == 1
            letak[cabang.letak] = _tulis_baris(kertas, cabang, bentuk, kegiatan)
    if bentuk.total == "bawah":
        letak[()] = _tulis_total(kertas, akar, bentuk, lebar)
    if bentuk.tata == "rumus":
        rumuskan_induk(kertas, akar, letak, (lebar, lebar + 1))
    tulis_penutup(kertas, bentuk, lebar)
    return kertas.grid(bentuk.tersembunyi)
