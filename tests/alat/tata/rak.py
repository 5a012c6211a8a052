"""RAK: kode in one column, months with TW subtotals between them, totals above the data."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Nilai
from lkjip_xl.norms.kepala import BULAN
from tests.alat.tata.dasar import AWALAN, Bentuk, Cabang, Kertas, tulis_kop, tulis_penutup
from tests.alat.tata.lajur import (
    Lajur,
    anggaran,
    realisasi,
    tulis_baris,
    tulis_kepala,
    tulis_tabel,
    uang,
)
from tests.alat.tata.umum import REKENING, kode_program

_SKPD = "7.01.0.00.0.00.01.0000"


def _bulan(n: int, bentuk: Bentuk) -> Lajur:
    """Return a month's column: a twelfth of the pagu, the rest in December."""

    def daun(a: int, _: int) -> int:
        return a // 12 if n < 11 else a - 11 * (a // 12)

    return uang(BULAN[n].capitalize(), daun=daun, bentuk=bentuk)


def _triwulan(n: int, bentuk: Bentuk) -> Lajur:
    """Return the subtotal of three months."""

    def daun(a: int, _: int) -> int:
        return 3 * (a // 12) if n < 3 else a - 9 * (a // 12)

    return uang(f"TW {ROMAWI_TW[n]}", daun=daun, bentuk=bentuk)


ROMAWI_TW = ("I", "II", "III", "IV")


def _lajur(bentuk: Bentuk, kode: Lajur, uraian: Lajur) -> list[Lajur]:
    bulan = [
        lajur
        for n in range(12)
        for lajur in (
            [_bulan(n, bentuk), _triwulan(n // 3, bentuk)] if n % 3 == 2 else [_bulan(n, bentuk)]
        )
    ]
    return [
        kode,
        uraian,
        uang("ANGGARAN", daun=anggaran, bentuk=bentuk),
        uang("TOTAL RAK", daun=anggaran, bentuk=bentuk),
        uang("REALISASI", daun=realisasi, bentuk=bentuk),
        *bulan,
    ]


def _kode(cabang: Cabang, bentuk: Bentuk) -> Nilai:
    if not cabang.letak:
        return None
    if cabang.tingkat == 3:
        return f"{REKENING}{cabang.letak[-1]:05d}"
    return ".".join(kode_program(cabang, bentuk))


def tulis_rak(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return a RAK; its total has no label and stands above the data, or above the header."""
    kertas, akar = Kertas(), Cabang((), "KECAMATAN PURING", program)
    lajur = _lajur(
        bentuk,
        Lajur(("KODE REKENING",), lambda s: _kode(s, bentuk)),
        Lajur(("URAIAN",), lambda s: s.nama),
    )
    tanpa_nama = [Lajur(s.judul, s.sel if s.uang else lambda _: None) for s in lajur]
    if bentuk.kop:
        tulis_kop(kertas)
    if bentuk.total == "atas":
        tulis_baris(kertas, tanpa_nama, akar)
    tulis_kepala(kertas, lajur)
    if bentuk.total == "bawah":
        tulis_baris(kertas, tanpa_nama, akar)
    for _ in range(2):
        b = tulis_baris(kertas, lajur, akar)
        kertas.baris[b][0] = _SKPD
    for p in program:
        for cabang in p.semua():
            tulis_baris(kertas, lajur, cabang)
    tulis_penutup(kertas, bentuk, 3)
    return kertas.grid(bentuk.tersembunyi)


def tulis_rak_kutipan(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return an excerpt of a RAK in which only rekening have a kode."""
    lajur = _lajur(
        bentuk,
        Lajur(("KODE",), lambda s: _kode(s, bentuk) if s.tingkat == 3 else None),
        Lajur(("URAIAN",), lambda s: (AWALAN[s.tingkat] if s.letak else "") + s.nama),
    )
    return tulis_tabel(program, bentuk, lajur, rumus=bentuk.nol == "0")
