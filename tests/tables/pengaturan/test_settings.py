"""Pengaturan: labels with values, and printed scales."""

from decimal import Decimal

from lkjip_xl.model.pengaturan import DaftarSetelan, DaftarSkala
from tests.alat.kisi import kisi, tabel


def test_labels_and_values() -> None:
    """The agency's name or the year would be missing from the report."""
    sumber = tabel(
        kisi("""
        PENGATURAN LAPORAN||
        Instansi|:|Kecamatan Puring
        Tahun Anggaran|:|2024
        Nama Camat||BUDI SANTOSO
        NIP||"19700101 199003 1 001"
        Catatan||lain
        """)
    )
    assert isinstance(sumber.isi, DaftarSetelan)
    assert {s.kunci: s.nilai for s in sumber.isi.setelan} == {
        "instansi": "Kecamatan Puring",
        "tahun": "2024",
        "nama": "BUDI SANTOSO",
        "nip": "19700101 199003 1 001",
    }


def test_an_explanation_is_no_setting() -> None:
    """A form's hint would stand in the report as the agency's name."""
    sumber = tabel(
        kisi("""
        Keterangan|Isi|Penjelasan
        Instansi||Misalnya Kecamatan Puring
        Tahun||Tahun laporan
        Kabupaten|Kebumen|Tanpa kata Kabupaten
        """)
    )
    assert isinstance(sumber.isi, DaftarSetelan)
    assert [(s.kunci, s.nilai) for s in sumber.isi.setelan] == [("kabupaten", "Kebumen")]


def test_scale_in_words() -> None:
    """The founding scale (Lebih dari 85 % sd. 100 %) would be replaced by the default."""
    sumber = tabel(
        kisi("""
        No|Rentang Capaian|Kategori
        1|Lebih dari 100%|Sangat Baik
        2|Lebih dari 85% sd. 100%|Baik
        3|Lebih dari 65% sd. 85%|Cukup
        4|Lebih dari 50% sd. 60%|Kurang
        5|Kurang dari 50%|Sangat Kurang
        """)
    )
    assert sumber.dikenali == "pengaturan"
    assert isinstance(sumber.isi, DaftarSkala)
    assert sumber.isi.untuk == "capaian"
    assert [(s.bawah, s.atas, s.label) for s in sumber.isi.jenjang] == [
        (Decimal(100), None, "Sangat Baik"),
        (Decimal(85), Decimal(100), "Baik"),
        (Decimal(65), Decimal(85), "Cukup"),
        (Decimal(50), Decimal(60), "Kurang"),
        (None, Decimal(50), "Sangat Kurang"),
    ]


def test_blank_rows_end_no_scale() -> None:
    """A scale below an example row, or with a gap, would lose its steps."""
    sumber = tabel(
        kisi("""
        Rentang Serapan|Kategori Serapan
        Lebih dari 90%|Contoh: Sangat Baik
        Lebih dari 75%|Baik
        |
        "≤ 75%"|Cukup
        """)
    )
    assert isinstance(sumber.isi, DaftarSkala)
    assert [s.label for s in sumber.isi.jenjang] == ["Baik", "Cukup"]


def test_serapan_has_a_scale_of_its_own() -> None:
    """The scale of serapan would be used for capaian."""
    sumber = tabel(
        kisi("""
        Kategori Serapan Anggaran|
        Rentang|Kategori
        "> 90"|Sangat Tinggi
        "> 75 - 90"|Tinggi
        "≤ 75"|Sedang
        """)
    )
    assert isinstance(sumber.isi, DaftarSkala)
    assert sumber.isi.untuk == "serapan"


def test_survey_scale_has_two_intervals() -> None:
    """The raw interval (1-4) would be used for values of 25-100."""
    sumber = tabel(
        kisi("""
        Nilai Persepsi|Nilai Interval|Nilai Interval Konversi|Mutu Pelayanan|Kinerja Unit
        1|"1,00 - 2,5996"|"25,00 - 64,99"|D|Tidak Baik
        2|"2,60 - 3,064"|"65,00 - 76,60"|C|Kurang Baik
        3|"3,0644 - 3,532"|"76,61 - 88,30"|B|Baik
        4|"3,5324 - 4,00"|"88,31 - 100,00"|A|Sangat Baik
        """)
    )
    assert isinstance(sumber.isi, DaftarSkala)
    assert sumber.isi.untuk == "mutu"
    assert sumber.isi.jenjang[0].bawah == Decimal(25)
    assert sumber.isi.jenjang[3].label == "Sangat Baik"
    assert sumber.isi.interval[3].bawah == Decimal("3.5324")
