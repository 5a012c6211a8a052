"""Flat tables: a recap per unit, and an RFK of one sub kegiatan."""

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

_UNIT = ("Sekretariat", "Seksi Pemerintahan", "Seksi Pembangunan", "Seksi Ketenteraman")
_BELANJA = ("Belanja Alat Tulis Kantor", "Belanja Makanan dan Minuman", "Belanja Perjalanan Dinas")


def _flat(program: tuple[Cabang, ...], nama: tuple[str, ...]) -> tuple[Cabang, ...]:
    """Return one row per program, with another name and the program's amounts."""
    return tuple(
        Cabang((n,), nama[(n - 1) % len(nama)], (), cabang.jumlah())
        for n, cabang in enumerate(program, 1)
    )


def tulis_unit(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return a recap per unit: each program's amounts as those of an office."""
    lajur = [
        Lajur(("NO",), lambda s: s.letak[0] if s.letak else None),
        Lajur(("URAIAN",), lambda s: s.nama if s.letak else "TOTAL"),
        uang("ANGGARAN", daun=anggaran, bentuk=bentuk),
        uang("REALISASI", daun=realisasi, bentuk=bentuk),
        persen("%", bentuk=bentuk),
        uang("SISA", daun=sisa, bentuk=bentuk),
    ]
    return tulis_tabel(_flat(program, _UNIT), bentuk, lajur, total="bawah")


def tulis_rfk_sub(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return an RFK of one sub kegiatan, its rekening without kode, linked from other sheets."""
    rows = _flat(program, _BELANJA)
    k = "REALISASI"
    lajur = [
        Lajur(("NO",), lambda s: s.letak[0] if s.letak else None),
        Lajur(("URAIAN BELANJA",), lambda s: s.nama),
        uang("PAGU DPA", daun=anggaran, bentuk=bentuk),
        tetap("BOBOT", teks=25),
        tetap("TARGET FISIK (%)", teks=100),
        uang(k, "KEUANGAN (Rp)", daun=realisasi, bentuk=bentuk),
        persen(k, "KEUANGAN (%)", bentuk=bentuk),
        tetap(k, "FISIK (%)", teks=98),
        uang("SISA ANGGARAN", daun=sisa, bentuk=bentuk),
    ]
    judul = ("PROGRAM", "Penunjang Urusan"), ("KEGIATAN", "Administrasi"), ("SUB KEGIATAN", "Rapat")
    nomor: list[Nilai] = [1, 2, 3, 4, 5, "6a", "6b", "6c", 7]
    atas = [(teks, ":", nama) for teks, nama in judul] if bentuk.kop else []
    grid = tulis_tabel(rows, bentuk, lajur, total="bawah", nomor=nomor, atas=atas)
    rumus = grid.rupa.rumus
    for b in range(grid.n_baris):
        if isinstance(grid.nilai(b, 0), int) and grid.nilai(b, 3) == 25:
            rumus[b, 2] = f"='DPA'!F{b + 4}"
    grid.ada_rumus = True
    return grid
