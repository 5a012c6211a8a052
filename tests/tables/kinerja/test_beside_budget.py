"""Performance and budget under one row of headers: none of both may be lost."""

from decimal import Decimal

from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa

PENGUKURAN = """
Pengukuran Kinerja Tahun 2024
Sasaran|Indikator|Target|Realisasi|%|Program|Anggaran||
||||||Pagu|Realisasi|%
A|IKM|80|88|110|Program Penunjang Urusan|100000000|95000000|95
B|SAKIP|70|63|90|Program Pemerintahan|250000000|237500000|95
C|Nilai SPIP|3|3|100|Program Pemberdayaan|300000000|285000000|95
"""
GABUNG = ("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:F3", "G2:I2")


def _jenis(teks: str, *gabungan: str) -> list[str]:
    entri = recognise(kisi(teks, gabungan=gabungan))
    return [t.dikenali for t in entri if isinstance(t, Tabel)]


def test_sasaran_left_of_the_programs() -> None:
    """Only the budget would be read, and nothing say that the capaian is not there."""
    _, hasil, temuan = periksa(kisi(PENGUKURAN, gabungan=GABUNG))
    capaian = [(b.indikator, b.target, b.realisasi, b.capaian) for b in hasil.capaian_kinerja]
    assert [tuple(map(str, satu)) for satu in capaian] == [
        ("IKM", "80", "88", "110.00"),
        ("SAKIP", "70", "63", "90.00"),
        ("Nilai SPIP", "3", "3", "100.00"),
    ]
    assert hasil.total is not None and hasil.total.anggaran == 650000000
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []


def test_a_sasaran_with_several_programs_is_one_row() -> None:
    """A second program of a sasaran would be an indikator without a name."""
    teks = PENGUKURAN.replace("B|SAKIP|70|63|90|", "|||||")
    hasil = periksa(kisi(teks, gabungan=GABUNG))[1]
    assert [b.indikator for b in hasil.capaian_kinerja] == ["IKM", "Nilai SPIP"]


KEGIATAN = """
Kinerja dan Anggaran Tahun 2024
No|Program / Kegiatan|Indikator|Kinerja|||Anggaran||
|||Target|Realisasi|{}|Pagu|Realisasi|%
1|Program Penunjang Urusan|Persentase layanan|100|100|{}|300000000|270000000|90
|Administrasi Keuangan|Jumlah dokumen|12|12|{}|200000000|180000000|90
|Administrasi Umum|Jumlah laporan|10|9|{}|100000000|90000000|90
"""
KELOMPOK = ("A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:I2")


def test_what_programs_reached_beside_what_they_cost() -> None:
    """Tabel 3.4 would not be there, though every capaian is printed."""
    hasil = periksa(kisi(KEGIATAN.format("%", 100, 100, 90), gabungan=KELOMPOK))[1]
    rinci = [b for b in hasil.capaian_kegiatan if b.posisi is not None]
    assert [(b.program_kegiatan, str(b.capaian_kegiatan)) for b in rinci] == [
        ("Program Penunjang Urusan", "100.00"),
        ("Administrasi Keuangan", "100.00"),
        ("Administrasi Umum", "90.00"),
    ]
    assert hasil.total is not None and hasil.total.anggaran == 300000000


def test_percents_that_are_no_capaian_stay_out() -> None:
    """Weights beside a target would be reported as what each sasaran reached."""
    teks = PENGUKURAN.replace("88|110|", "88|50|").replace("63|90|", "63|30|")
    assert _jenis(teks.replace("3|3|100|", "3|3|20|"), *GABUNG)[-1] == "anggaran"


def test_a_percent_of_the_rest_is_no_capaian() -> None:
    """The sisa in percent of a budget with indikator would be a capaian of 10 %."""
    teks = """
    No|Program|Indikator|Pagu|Realisasi|%|Sisa|%
    1|Program Penunjang|IKM|300000000|270000000|90|30000000|10
    2|Program Pemerintahan|SAKIP|200000000|180000000|90|20000000|10
    3|Program Pemberdayaan|Desa|100000000|90000000|90|10000000|10
    """
    assert _jenis(teks) == ["anggaran"]


def test_efisiensi_per_program() -> None:
    """Capaian and efisiensi of the programs would be dropped beside their amounts."""
    _, hasil, temuan = periksa(
        kisi("""
        Efisiensi per Program Tahun 2024
        No|Program|Anggaran (Rp)|Realisasi (Rp)|% Realisasi|% Capaian Kinerja|Efisiensi (%)
        1|Program Penunjang Urusan|100000000|96000000|96|100|4
        2|Program Pemerintahan|250000000|240000000|96|98|2
        3|Program Pemberdayaan|300000000|288000000|96|101.5|5.5
        """)
    )
    assert [(b.nama, b.capaian, b.serapan) for b in hasil.efisiensi] == [
        ("Program Penunjang Urusan", Decimal(100), Decimal(96)),
        ("Program Pemerintahan", Decimal(98), Decimal(96)),
        ("Program Pemberdayaan", Decimal("101.5"), Decimal(96)),
    ]
    assert hasil.total is not None and hasil.total.realisasi == 624000000
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []


def test_each_level_has_a_column() -> None:
    """Only programs would have a name, and what kegiatan and sub kegiatan reached be lost."""
    hasil = periksa(
        kisi("""
        Program|Kegiatan|Sub Kegiatan|Indikator Kinerja|Satuan|Target|Realisasi|Capaian (%)
        Penunjang Urusan|||Persentase layanan|%|100|100|100
        |Administrasi Keuangan||Jumlah dokumen|Dokumen|8|6|75
        ||Penyediaan Gaji|Jumlah laporan|Laporan|12|12|100
        """)
    )[1]
    rinci = [b for b in hasil.capaian_kegiatan if b.posisi is not None]
    assert [(b.tingkat, b.program_kegiatan, str(b.capaian_kegiatan)) for b in rinci] == [
        ("program", "Penunjang Urusan", "100.00"),
        ("kegiatan", "Administrasi Keuangan", "75.00"),
        ("sub_kegiatan", "Penyediaan Gaji", "100.00"),
    ]
