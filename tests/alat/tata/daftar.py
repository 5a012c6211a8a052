"""Long lists: one row per rekening, the levels above it repeated as columns."""

from lkjip_xl.grid.grid import Grid
from tests.alat.tata.dasar import Bentuk, Cabang, Kertas, tulis_kop, tulis_penutup
from tests.alat.tata.lajur import (
    Lajur,
    anggaran,
    realisasi,
    tulis_baris,
    tulis_kepala,
    uang,
)
from tests.alat.tata.umum import REKENING, kode_program

_TINGKAT = ("PROGRAM", "KEGIATAN", "SUB KEGIATAN", "REKENING")


def _level(
    atas: dict[tuple[int, ...], Cabang], cabang: Cabang, k: int, bentuk: Bentuk
) -> tuple[str, str]:
    """Return kode and name of one level of a leaf; a leaf above rekening gets one of its own."""
    if k == 3:
        urut = cabang.letak[-1] if cabang.tingkat == 3 else 1
        return f"{REKENING}{urut:05d}", cabang.nama if cabang.tingkat == 3 else "Belanja Cetak"
    induk = atas[cabang.letak[: k + 1]]
    return ".".join(kode_program(induk, bentuk)), induk.nama


def tulis_daftar(program: tuple[Cabang, ...], bentuk: Bentuk) -> Grid:
    """Return a long list, its levels as one text each or as pairs of kode and nama."""
    atas = {s.letak: s for p in program for s in p.semua()}
    kertas = Kertas()
    bidang = ("7.01", "KECAMATAN")
    lajur = []
    for k, judul in enumerate(("BIDANG URUSAN", *_TINGKAT)):

        def cell(s: Cabang, k: int = k) -> tuple[str, str]:
            return bidang if k == 0 else _level(atas, s, k - 1, bentuk)

        if bentuk.kode_pendek:
            lajur += [
                Lajur((f"KODE {judul}",), lambda s, butir=cell: butir(s)[0]),  # type: ignore[misc]
                Lajur((f"NAMA {judul}",), lambda s, butir=cell: butir(s)[1]),  # type: ignore[misc]
            ]
        else:
            lajur.append(
                Lajur((judul,), lambda s, butir=cell: " ".join(butir(s)))  # type: ignore[misc]
            )
    lajur += [
        uang("JUMLAH", daun=lambda a, _: a // 2, bentuk=bentuk),
        uang("JUMLAH PERUBAHAN", daun=anggaran, bentuk=bentuk),
        *(
            []
            if bentuk.tata == "daftar_dpa"
            else [uang("REALISASI", daun=realisasi, bentuk=bentuk)]
        ),
    ]
    if bentuk.kop:
        tulis_kop(kertas)
    tulis_kepala(kertas, lajur)
    for cabang in atas.values():
        if not cabang.anak:
            tulis_baris(kertas, lajur, cabang)
    if bentuk.total:
        akar = Cabang((), "", program)
        b = kertas.tambah(*(s.sel(akar) if s.uang else None for s in lajur))
        kertas.baris[b][0] = "JUMLAH"
    tulis_penutup(kertas, bentuk, 3)
    return kertas.grid(bentuk.tersembunyi)
