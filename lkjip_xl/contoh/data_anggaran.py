"""Tabel 3.5 and 2.1 of the founding document: amounts as printed, mistakes included.

The kode stand in public lists of kode, not in the document; amounts are rupiah.
"""

from typing import NamedTuple

from lkjip_xl.contoh.data_uraian import URAIAN


class BarisRealisasi(NamedTuple):
    """One row of Tabel 3.5."""

    kode: str  # empty for the total
    anggaran: int  # rupiah
    realisasi: int  # rupiah
    sisa: str  # as printed
    persen: str  # as printed

    @property
    def tingkat(self) -> str:
        """Return the level that the length of the kode tells; the last row has none."""
        return find_level(self.kode)

    @property
    def uraian(self) -> str:
        """Return the printed name."""
        return URAIAN[self.kode]


class BarisMurni(NamedTuple):
    """One row of Tabel 2.1 (murni); the document prints no amount for a program."""

    kode: str
    uraian: str
    murni: int | None

    @property
    def tingkat(self) -> str:
        """Return the level that the length of the kode tells; the last row has none."""
        return find_level(self.kode)


def find_level(kode: str) -> str:
    """Return the level of a kode: 7.01.01 is a program, 7.01.01.2.01 a kegiatan."""
    return {2: "program", 4: "kegiatan", 5: "sub_kegiatan"}.get(kode.count("."), "jumlah")


TABEL_3_5 = (
    BarisRealisasi("7.01.01", 2_110_880_000, 2_062_135_815, "48.744.185", "97,69%"),
    BarisRealisasi("7.01.01.2.01", 13_700_000, 13_699_000, "1.000", "99,99%"),
    BarisRealisasi("7.01.01.2.01.0001", 4_200_000, 4_199_000, "1.000", "99,98%"),
    BarisRealisasi("7.01.01.2.01.0007", 9_500_000, 9_500_000, "0", "100%"),
    BarisRealisasi("7.01.01.2.02", 1_874_688_000, 1_827_424_255, "47.263.745", "97,48%"),
    BarisRealisasi("7.01.01.2.02.0001", 1_860_888_000, 1_813_625_975, "47.262.025", "97,46%"),
    BarisRealisasi("7.01.01.2.02.0003", 13_800_000, 13_798_280, "1.720", "99,99%"),
    BarisRealisasi("7.01.01.2.06", 85_991_000, 85_982_500, "8.500", "99,99%"),
    BarisRealisasi("7.01.01.2.06.0001", 2_000_000, 2_000_000, "0", "100%"),
    BarisRealisasi("7.01.01.2.06.0004", 63_388_000, 63_380_000, "8.000", "99,99%"),
    BarisRealisasi("7.01.01.2.06.0005", 4_503_000, 4_502_500, "500", "99,99%"),
    BarisRealisasi("7.01.01.2.06.0006", 1_400_000, 1_400_000, "0", "100%"),
    BarisRealisasi("7.01.01.2.06.0007", 5_000_000, 5_000_000, "0", "100%"),
    BarisRealisasi("7.01.01.2.06.0009", 3_700_000, 3_700_000, "0", "100%"),
    BarisRealisasi("7.01.01.2.06.0010", 6_000_000, 6_000_000, "0", "100%"),
    BarisRealisasi("7.01.01.2.07", 24_608_000, 24_575_000, "33.000", "99,87%"),
    BarisRealisasi("7.01.01.2.07.0006", 24_608_000, 24_575_000, "33.000", "99,87%"),
    BarisRealisasi("7.01.01.2.08", 36_475_000, 36_274_500, "200.500", "99,45%"),
    BarisRealisasi("7.01.01.2.08.0001", 990_000, 990_000, "-", "100%"),
    BarisRealisasi("7.01.01.2.08.0002", 11_000_000, 10_800_000, "200.000", "98,18%"),
    BarisRealisasi("7.01.01.2.08.0004", 24_485_000, 24_484_500, "500", "99,99%"),
    BarisRealisasi("7.01.01.2.09", 75_418_000, 74_180_560, "1.237.440", "98,36%"),
    BarisRealisasi("7.01.01.2.09.0002", 43_575_000, 42_338_000, "1.237.000", "97,16%"),
    BarisRealisasi("7.01.01.2.09.0005", 1_000_000, 1_000_000, "0", "100%"),
    BarisRealisasi("7.01.01.2.09.0006", 5_843_000, 5_843_000, "0", "100%"),
    BarisRealisasi("7.01.01.2.09.0009", 25_000_000, 24_999_560, "440", "99,99%"),
    BarisRealisasi("7.01.02", 1_310_364_000, 1_295_516_680, "14.847.320", "98,87%"),
    BarisRealisasi("7.01.02.2.04", 1_310_364_000, 1_295_516_680, "14.847.320", "98,87%"),
    BarisRealisasi("7.01.02.2.04.0002", 59_574_000, 59_570_000, "4.000", "99,99%"),
    BarisRealisasi("7.01.02.2.04.0003", 1_250_790_000, 1_235_946_680, "14.843.320", "98,81%"),
    BarisRealisasi("7.01.05", 17_180_000, 17_158_000, "22.000", "99,87%"),
    BarisRealisasi("7.01.05.2.01", 17_180_000, 17_158_000, "22.000", "99,87%"),
    BarisRealisasi("7.01.05.2.01.0001", 17_180_000, 17_158_000, "22.000", "99,87%"),
    BarisRealisasi("7.01.06", 144_286_000, 144_258_700, "27.300", "99,98%"),
    BarisRealisasi("7.01.06.2.01", 144_286_000, 144_258_700, "27.300", "99,98%"),
    BarisRealisasi("7.01.06.2.01.0003", 28_450_000, 28_436_700, "13.300", "99,95%"),
    BarisRealisasi("7.01.06.2.01.0006", 1_500_000, 1_500_000, "0", "100%"),
    BarisRealisasi("7.01.06.2.01.0008", 1_000_000, 1_000_000, "0", "100%"),
    BarisRealisasi("7.01.06.2.01.0009", 6_650_000, 6_646_000, "4.000", "99,94%"),
    BarisRealisasi("7.01.06.2.01.0011", 9_000_000, 9_000_000, "0", "100%"),
    BarisRealisasi("7.01.06.2.01.0013", 32_280_000, 32_280_000, "0", "100 %"),
    BarisRealisasi("7.01.06.2.01.0016", 57_022_000, 57_012_000, "10.000", "99,99%"),
    BarisRealisasi("7.01.06.2.01.0017", 8_384_000, 8_384_000, "0", "100%"),
    BarisRealisasi("", 3_582_710_000, 3_519_069_195, "63.640.805", "98,28%"),
)

TABEL_2_1 = (
    BarisMurni("7.01.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", None),
    BarisMurni(
        "7.01.01.2.01",
        "Kegiatan Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
        13_700_000,
    ),
    BarisMurni("7.01.01.2.02", "Kegiatan Administrasi Keuangan Perangkat Daerah", 1_755_846_000),
    BarisMurni("7.01.01.2.06", "Kegiatan Administrasi Umum Perangkat Daerah", 85_991_000),
    BarisMurni(
        "7.01.01.2.07",
        "Kegiatan Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah",
        24_608_000,
    ),
    BarisMurni("7.01.01.2.08", "Kegiatan Jasa Penunjang Urusan Pemerintahan Daerah", 36_225_000),
    BarisMurni(
        "7.01.01.2.09",
        "Kegiatan Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah",
        75_418_000,
    ),
    BarisMurni("7.01.02", "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK", None),
    BarisMurni(
        "7.01.02.2.04",
        "Kegiatan Pelaksanaan Urusan Pemerintahan yang dilimpahkan kepada camat",
        1_196_129_000,
    ),
    BarisMurni("7.01.05", "PROGRAM PENYELENGGARAAN URUSAN PEMERINTAHAN UMUM", None),
    BarisMurni(
        "7.01.05.2.01",
        "Kegiatan Penyelenggaraan Urusan Pemerintahan Umum sesuai Penugasan Kepala Daerah",
        17_180_000,
    ),
    BarisMurni("7.01.06", "PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA", None),
    BarisMurni(
        "7.01.06.2.01",
        (
            "Kegiatan Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan "
            "Pemerintahan Desa"
        ),
        144_286_000,
    ),
    BarisMurni("", "JUMLAH", 3_349_383_000),
)
