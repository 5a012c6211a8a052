"""RFK by hand: No. as A / I / 1.1, pagu before and after, rencana beside realisasi, fisik."""

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Nilai
from tests.alat.tata.dasar import Bentuk, Cabang
from tests.alat.tata.lajur import (
    Lajur,
    anggaran,
    persen,
    realisasi,
    sisa,
    tetap,
    tulis_tabel,
    uang,
)
from tests.alat.tata.umum import ROMAWI


def _nomor(cabang: Cabang, bentuk: Bentuk, urut: dict[tuple[int, ...], int]) -> Nilai:
    """Return A, I, 1 or 1.1, and a. for rekening; roman numerals may run on."""
    if not cabang.letak:
        return None
    n = cabang.letak[-1]
    if cabang.tingkat == 1:
        return ROMAWI[(urut[cabang.letak] if bentuk.romawi_lanjut else n) - 1]
    sub: Nilai = f"{cabang.letak[-2]}.{n}" if bentuk.kode_pendek and cabang.tingkat == 2 else n
    return {0: chr(64 + n), 2: sub, 3: f"{chr(96 + n)}."}[cabang.tingkat]


def _keuangan(bentuk: Bentuk) -> list[Lajur]:
    """Return rencana and realisasi in rupiah and percent, as RFK or as month reports do."""
    rencana = [
        uang("KEUANGAN", "RENCANA", "Rp", daun=lambda a, _: a, bentuk=bentuk),
        tetap("KEUANGAN", "RENCANA", "% KUM", teks=100),
    ]
    if not bentuk.awalan:
        return [
            *rencana,
            uang("KEUANGAN", "REALISASI", "Rp", daun=realisasi, bentuk=bentuk),
            persen("KEUANGAN", "REALISASI", "%", bentuk=bentuk),
        ]
    return [
        *rencana,
        uang("REALISASI KEUANGAN", "s/d Bulan Lalu", daun=lambda _, r: r // 3, bentuk=bentuk),
        uang("REALISASI KEUANGAN", "Bulan Ini", daun=lambda _, r: r - r // 3, bentuk=bentuk),
        uang("REALISASI KEUANGAN", "s/d Bulan Ini", daun=realisasi, bentuk=bentuk),
        persen("REALISASI KEUANGAN", "%", bentuk=bentuk),
    ]


def tulis_rfk(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return an RFK with every kind of column that offices put into it."""
    kegiatan = [s.letak for p in program for s in p.semua() if s.tingkat == 1]
    urut = {letak: n for n, letak in enumerate(kegiatan, 1)}
    lajur = [
        Lajur(("NO",), lambda s: _nomor(s, bentuk, urut)),
        Lajur(("PROGRAM/KEGIATAN/\nSUB KEGIATAN",), lambda s: s.nama),
        uang("PAGU ANGGARAN (Rp)", "SEBELUM", daun=lambda a, _: a // 2, bentuk=bentuk),
        uang("PAGU ANGGARAN (Rp)", "SETELAH", daun=anggaran, bentuk=bentuk),
        tetap("BOBOT (%)", teks=12.5),
        *_keuangan(bentuk),
        tetap("FISIK (%)", "RENCANA", teks=100),
        tetap("FISIK (%)", "REALISASI", teks=97.5),
        *([uang("SISA PAGU", daun=sisa, bentuk=bentuk)] if bentuk.sisa else []),
        tetap("KET."),
    ]
    nomor = [*range(1, len(lajur) + 1)] if bentuk.nomor_kolom else []
    return tulis_tabel(program, bentuk, lajur, rumus=bentuk.nol == "0", nomor=nomor)


def tulis_rfk_judul(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return an RFK whose program and kegiatan are bold headings without any amount."""
    sub = [s.letak for p in program for s in p.semua() if s.tingkat == 2]
    urut = {letak: n for n, letak in enumerate(sub, 1)}
    lajur = [
        Lajur(("No",), lambda s: urut.get(s.letak)),
        Lajur(("Program / Kegiatan / Sub Keg.",), lambda s: s.nama),
        uang("Pagu\nAngg. (Rp)", daun=anggaran, bentuk=bentuk, induk=False),
        uang("Real. Keu. (Rp)", daun=realisasi, bentuk=bentuk, induk=False),
        persen("Real. Keu. (%)", bentuk=bentuk, induk=False),
        *([uang("Sisa", daun=sisa, bentuk=bentuk, induk=False)] if bentuk.sisa else []),
        tetap("Real. Fisik (%)", teks=100),
    ]
    grid = tulis_tabel(program, bentuk, lajur, tebal=1, total="bawah")
    if not bentuk.penutup:
        for k, kolom in enumerate(grid.kolom):
            kolom.extend([None, None, 123_456_789 if k in {2, 3} else None])
    return grid
