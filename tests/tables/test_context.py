"""What the words around a table say."""

import pytest

from lkjip_xl.tables.context import (
    find_agency,
    find_period,
    find_stage,
    find_year,
    month_name,
    quarter_end,
)


@pytest.mark.parametrize(
    ("kop", "tahun"),
    [
        (["REALISASI ANGGARAN", "TAHUN ANGGARAN 2024"], "2024"),
        (["Tahun : 2024"], "2024"),
        (["Tahun 2023", "Tahun 2024"], None),
        (["REALISASI", "Tahun", "2024"], "2024"),
        (["Tahun Anggaran", ":", "2024", "Uraian"], "2024"),
        (["Tahun", "Nomor 2024"], None),
        (["Peraturan Nomor 86 2017"], None),
    ],
)
def test_year(kop: list[str], tahun: str | None) -> None:
    """A table of last year would pass as this year's."""
    assert find_year(kop) == tahun


@pytest.mark.parametrize(
    ("kop", "nama"),
    [
        (["SKPD : 7.01.0.00.0.00.12.0000 Kecamatan Puring"], "Kecamatan Puring"),
        (["PEMERINTAH KABUPATEN KEBUMEN", "KECAMATAN PURING"], "KECAMATAN PURING"),
        (["Realisasi Anggaran Kecamatan Puring Tahun 2024"], "Kecamatan Puring"),
        (["DATA ASN KECAMATAN PURING MENURUT GOLONGAN"], "KECAMATAN PURING"),
        (["Jumlah Pegawai Kecamatan Puring menurut Jabatan"], "Kecamatan Puring"),
        (["Laporan ini memuat capaian Kecamatan Puring selama satu tahun."], None),
        (["REALISASI ANGGARAN"], None),
        (
            ["DINAS PEKERJAAN UMUM, PENATAAN RUANG, PERUMAHAN DAN KAWASAN PERMUKIMAN TAHUN 2024"],
            "DINAS PEKERJAAN UMUM, PENATAAN RUANG, PERUMAHAN DAN KAWASAN PERMUKIMAN",
        ),
        (
            ["LRA Dinas Pendidikan, Kepemudaan, dan Olahraga Kabupaten Kebumen"],
            "Dinas Pendidikan, Kepemudaan, dan Olahraga",
        ),
        (["Kecamatan Puring, Petanahan dan Buayan"], "Kecamatan Puring"),
        (["Dinas Kesehatan, Puskesmas dan RSUD"], "Dinas Kesehatan"),
        (["Realisasi Dinas Sosial, Belanja Operasi dan Modal"], "Dinas Sosial"),
        (["Kecamatan Puring, Kabupaten Kebumen"], "Kecamatan Puring"),
    ],
)
def test_agency(kop: list[str], nama: str | None) -> None:
    """Tables of two offices would be taken for one office's."""
    assert find_agency(kop) == nama


@pytest.mark.parametrize(
    ("kop", "tahapan"),
    [
        (["DPPA-SKPD", "Perubahan Anggaran 2024"], "perubahan"),
        (["Pagu setelah pergeseran ke-2"], "pergeseran"),
        (["DPA-SKPD"], "murni"),
        (["Sebelum Perubahan"], "murni"),
        (["Setelah Perubahan"], "perubahan"),
        (["Realisasi"], None),
    ],
)
def test_stage(kop: list[str], tahapan: str | None) -> None:
    """The pagu of the first DPA would be used after a change."""
    assert find_stage(kop) == tahapan


@pytest.mark.parametrize(
    ("kop", "bulan"),
    [
        (["Keadaan s.d. 30 September 2024"], "September"),
        (["Bulan Januari sampai dengan Maret"], "Maret"),
        (["Rapat 12 Mei"], None),
    ],
)
def test_period(kop: list[str], bulan: str | None) -> None:
    """A realisasi up to September would pass as the year's."""
    assert find_period(kop) == bulan


@pytest.mark.parametrize(
    ("nama", "bulan"),
    [
        ("TW I", "Maret"),
        ("tw_4", "Desember"),
        ("Triwulan III 2024", "September"),
        ("Semester 1", "Juni"),
        ("Semester 3", None),
        ("TW I - TW II", None),
        ("Realisasi Jun", "Juni"),
    ],
)
def test_a_quarter_counts_up_to_its_last_month(nama: str, bulan: str | None) -> None:
    """Sheets by quarter would all be of no period, and nothing decide between them."""
    assert month_name(nama) == bulan


@pytest.mark.parametrize(
    ("teks", "bulan"),
    [
        ("CAPAIAN KINERJA TRIWULAN III TAHUN 2024", "September"),
        ("TW II", "Juni"),
        ("Semester I", "Juni"),
        ("Triwulan I - IV", None),
        ("TRIWULAN I s.d. IV", None),
        ("Keadaan Januari 2025", None),
    ],
)
def test_the_quarter_of_a_title(teks: str, bulan: str | None) -> None:
    """A table of the whole year would be one of March, or of the month it was printed in."""
    assert quarter_end(teks) == bulan


def test_a_building_of_a_sub_kegiatan_is_no_agency() -> None:
    """Pemeliharaan Gedung Kantor would make the card one of another office."""
    kop = [
        "KECAMATAN PURING",
        "Sub Kegiatan : 7.01.01.2.09.0009 Rehabilitasi Gedung Kantor Lainnya",
    ]
    assert find_agency(kop[1:]) is None
    assert find_agency(kop) == "KECAMATAN PURING"
