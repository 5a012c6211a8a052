"""How names in capitals and units are said inside a sentence."""

import pytest

from lkjip_xl.cells.ucapan import as_said, said_unit


@pytest.mark.parametrize(
    ("nama", "ucapan"),
    [
        ("KELURAHAN TANJUNGSARI KECAMATAN SUKOREJO", "Kelurahan Tanjungsari Kecamatan Sukorejo"),
        ("PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
         "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"),
        ("PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN",
         "Pemberdayaan Masyarakat Desa dan Kelurahan"),
        ("DINAS P3AP2KB", "Dinas P3AP2KB"),
        ("SEKRETARIAT DPRD", "Sekretariat DPRD"),
        ("PEMBINAAN ASN DAN PPPK PADA SKPD", "Pembinaan ASN dan PPPK pada SKPD"),
        ("PENGELOLAAN AIR DI KOTA", "Pengelolaan Air di Kota"),
        ("SMP NEGERI II", "SMP Negeri II"),
        ("UNSUR NON-ASN", "Unsur Non-ASN"),
        ("HARI JUM'AT", "Hari Jum'at"),
        ("SAKIP", "SAKIP"),
        ("Program PENUNJANG", "Program PENUNJANG"),
        ("Dinas Perikanan", "Dinas Perikanan"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_name_in_capitals_is_said_as_a_title(nama: str, ucapan: str) -> None:
    """A sentence would shout, or say Dprd and Asn."""
    assert as_said(nama) == ucapan


@pytest.mark.parametrize(
    ("satuan", "ucapan"),
    [
        ("%", "%"), ("Persen", "%"), ("Ton", " ton"), ("Kejadian", " kejadian"), ("KK", " KK"),
        ("Orang/Tahun", " orang/tahun"), ("Nilai", ""), ("Predikat", ""), ("Indeks", ""),
        ("", ""), ("-", ""), ("Rp", " rupiah"), ("RT/RW", " RT/RW"),
    ],
)  # fmt: skip
def test_a_unit_is_said_behind_its_number(satuan: str, ucapan: str) -> None:
    """A target would be 95 for 95%, 78 Nilai, or 31.250 Ton."""
    assert said_unit(satuan) == ucapan
