"""The workbooks of every budget layout, all of one budget: `python -m tests.format.tata`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.sel import Gaya
from lkjip_xl.norms.kepala import BULAN
from tests.alat.anggaran import TANPA_REKENING, Bentuk, Cabang, tulis

FOLDER = Path(__file__).parents[2] / "workbooks" / "format" / "tata"


def _sub(letak: tuple[int, int, int], nama: str, *baris: tuple[str, int, int]) -> Cabang:
    """Return a sub kegiatan with its rekening: name, pagu, realisasi (rupiah)."""
    rekening = tuple(
        Cabang((*letak, n), apa, (), (a, r), apa.startswith("Belanja Modal"))
        for n, (apa, a, r) in enumerate(baris, 1)
    )
    return Cabang(letak, nama, rekening)


ANGGARAN = (
    Cabang((1,), "Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", (
        Cabang((1, 1), "Administrasi Keuangan Perangkat Daerah", (
            _sub((1, 1, 1), "Penyediaan Gaji dan Tunjangan ASN",
                 ("Belanja Gaji Pokok ASN", 1_250_000_000, 1_238_417_500)),
        )),
        Cabang((1, 2), "Administrasi Umum Perangkat Daerah", (
            _sub((1, 2, 1), "Penyediaan Peralatan dan Perlengkapan Kantor",
                 ("Belanja Alat Tulis Kantor", 12_450_000, 12_449_500),
                 ("Belanja Modal Personal Computer", 24_485_000, 24_484_500)),
            _sub((1, 2, 2), "Penyelenggaraan Rapat Koordinasi",
                 ("Belanja Makanan dan Minuman Rapat", 8_400_000, 8_362_000)),
        )),
    )),
    Cabang((2,), "Pemberdayaan Masyarakat Desa dan Kelurahan", (
        Cabang((2, 1), "Koordinasi Kegiatan Pemberdayaan Desa", (
            _sub((2, 1, 1), "Fasilitasi Musyawarah Perencanaan Pembangunan",
                 ("Belanja Perjalanan Dinas Biasa", 15_600_000, 0)),
        )),
    )),
)  # fmt: skip
PAGU, REALISASI = 1_310_935_000, 1_283_713_500


def _upto_sub(cabang: tuple[Cabang, ...]) -> tuple[Cabang, ...]:
    """Return the same budget down to sub kegiatan."""
    return tuple(
        Cabang(s.letak, s.nama, (), s.jumlah())
        if s.tingkat == 2
        else replace(s, anak=_upto_sub(s.anak))
        for s in cabang
    )


_PENUH = Bentuk("", sisa=True, persen="angka", total="bawah", kop=True, penutup=True)
BENTUK: dict[str, tuple[Bentuk, ...]] = {
    "sipd-lra": (replace(_PENUH, tata="sipd", nomor_kolom=True),),
    "kode-satu-kolom": (replace(_PENUH, tata="kode"),),
    "nomor-desimal": (replace(_PENUH, tata="desimal"),),
    "kata-di-depan": (replace(_PENUH, tata="kata"),),
    "tangga-kolom": (replace(_PENUH, tata="tangga"),),
    "rumus-saja": (replace(_PENUH, tata="rumus"),),
    "dpa-skpd": (replace(_PENUH, tata="dpa", nomor_kolom=True),),
    "rincian-221": (replace(_PENUH, tata="rincian", awalan=True, nomor_kolom=True),),
    "rak": (replace(_PENUH, tata="rak", total="atas"),),
    "rak-kutipan": (replace(_PENUH, tata="rak_kutipan", nol="-"),),
    "rfk": (replace(_PENUH, tata="rfk", romawi_lanjut=True, nomor_kolom=True),),
    "rfk-bulan-ini": (replace(_PENUH, tata="rfk", awalan=True, nol="-"),),
    "rfk-judul": (replace(_PENUH, tata="rfk_judul", penutup=False),),
    "rfk-satu-sub-kegiatan": (replace(_PENUH, tata="rfk_sub"),),
    "lkjip": (replace(_PENUH, tata="gaya", nol="-"),),
    "evaluasi-e81": (replace(_PENUH, tata="e81", nomor_kolom=True),),
    "daftar-panjang": (replace(_PENUH, tata="daftar"),),
    "daftar-panjang-berpasangan": (replace(_PENUH, tata="daftar", kode_pendek=True),),
    "daftar-panjang-perubahan": (replace(_PENUH, tata="daftar_dpa"),),
    "alat-sipd": (replace(_PENUH, tata="html"),),
    "rekap-unit": (replace(_PENUH, tata="unit"),),
    "blok-empat-baris": (replace(_PENUH, tata="blok", awalan=True),),
    "sipd-lra-tangan": (replace(_PENUH, tata="sipd_tangan", penutup=False, nomor_kolom=True),),
}


def grids(nama: str) -> list[Grid]:
    """Return the sheets of a workbook."""
    if nama == "rfk-bulanan":
        return list(_months())
    return [
        tulis(_upto_sub(ANGGARAN) if bentuk.tata in TANPA_REKENING else ANGGARAN, bentuk)
        for bentuk in BENTUK[nama]
    ]


def _months() -> Iterator[Grid]:
    """Return a DPA and twelve sheets whose pagu is linked to it; each month counts from January."""
    dpa = tulis(ANGGARAN, replace(_PENUH, tata="kode", sisa=False, persen=""))
    dpa.lembar = "DPA"
    dpa.kolom[3] = [None] * dpa.n_baris
    yield dpa
    for n, bulan in enumerate(BULAN, 1):
        cabang = _share(ANGGARAN, n)
        grid = tulis(cabang, replace(_PENUH, tata="kode"))
        grid.lembar = bulan[:3].upper()
        grid.ada_rumus = True
        for b in range(grid.n_baris):
            if isinstance(grid.nilai(b, 2), int):
                grid.rupa.rumus[b, 2] = f"=DPA!C{b + 1}"
        yield grid


def _share(cabang: tuple[Cabang, ...], bulan: int) -> tuple[Cabang, ...]:
    """Return the budget with the realisasi up to a month, all of it in December."""
    return tuple(
        replace(s, anak=_share(s.anak, bulan), sendiri=(s.sendiri[0], s.sendiri[1] * bulan // 12))
        for s in cabang
    )


SEMUA = (*BENTUK, "rfk-bulanan")


def _write_sheet(buku: Workbook, lembar: Worksheet, grid: Grid) -> None:
    """Write one sheet with its looks, formulas beside their values, and merged headings."""
    atas = {(b1, k1): (b2, k2) for b1, k1, b2, k2 in grid.gabungan}
    for k, kolom in enumerate(grid.kolom):
        teks = max((len(s) for s in kolom if isinstance(s, str)), default=0)
        lembar.set_column(k, k, min(50, max(12, teks)))
        for b, nilai in enumerate(kolom):
            gaya = _look(grid.gaya(b, k), isinstance(nilai, int) and abs(nilai) > 999)
            bentuk = buku.add_format(gaya) if gaya else None
            rumus = grid.rumus.get((b, k))
            if (b, k) in atas:
                lembar.merge_range(b, k, *atas[b, k], nilai, buku.add_format({"bold": True}))
            elif rumus:
                lembar.write_formula(b, k, rumus, bentuk, nilai)
            elif isinstance(nilai, str):
                lembar.write_string(b, k, nilai, bentuk)
            elif nilai is not None:
                lembar.write(b, k, nilai, bentuk)


def _look(gaya: Gaya, rupiah: bool) -> dict[str, object]:
    """Return the format of a cell."""
    hasil: dict[str, object] = {"bold": True} if gaya.tebal else {}
    if gaya.indentasi:
        hasil["indent"] = gaya.indentasi
    if rupiah:
        hasil["num_format"] = "#,##0"
    return hasil


def write_book(nama: str, path: Path) -> None:
    """Write one workbook, the same bytes each time."""
    with Workbook(path) as buku:
        buku.set_properties({"created": datetime(2024, 1, 1, tzinfo=UTC)})
        for grid in grids(nama):
            _write_sheet(buku, buku.add_worksheet(grid.lembar), grid)


def write_all(folder: Path) -> None:
    """Write all of them into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for nama in SEMUA:
        write_book(nama, folder / f"{nama}.xlsx")


if __name__ == "__main__":
    write_all(FOLDER)
