"""Performance tables as offices write them: other words, units in the cells, headings of groups."""

from decimal import Decimal

import pytest

from lkjip_xl.model.indikator import DaftarIndikator, Indikator
from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel


def _baris(sumber: Tabel) -> tuple[Indikator, ...]:
    assert isinstance(sumber.isi, DaftarIndikator)
    return sumber.isi.baris


def _nilai(sumber: Tabel, peran: str) -> list[Decimal | None]:
    return [baris.nilai[peran].nilai for baris in _baris(sumber)]


@pytest.mark.parametrize("kata", ["Capaian", "Realisasi Capaian", "Hasil", "Realisasi Kinerja"])
def test_what_was_reached_has_many_names(kata: str) -> None:
    """The realisasi would be lost, and the table of capaian be a Perjanjian Kinerja."""
    sumber = tabel(
        kisi(f"""
        No|Sasaran|IKU|Sat.|Target|{kata}|Capaian (%)
        1|Pelayanan|IKM|Indeks|80|88|110
        2|Akuntabilitas|SAKIP|Nilai|70|63|90
        """)
    )
    assert sumber.dikenali == "capaian_kinerja"
    assert _nilai(sumber, "target") == [80, 70]
    assert _nilai(sumber, "realisasi") == [88, 63]
    assert _nilai(sumber, "capaian") == [110, 90]


def test_a_number_may_say_what_it_counts() -> None:
    """A target of 12 Dokumen would be a word, and its capaian never be calculated."""
    sumber = tabel(
        kisi("""
        No|Sasaran|Indikator|Target|Realisasi
        1|Pelayanan|Jumlah dokumen|12 Dokumen|9 Dokumen
        2|Pelayanan|Pengunjung|2.482 Orang|1.241 Orang
        3|Pelayanan|IKM|≥ 80|88
        """)
    )
    assert _nilai(sumber, "target") == [12, 2482, 80]
    assert _nilai(sumber, "realisasi") == [9, 1241, 88]
    assert [baris.teks.get("satuan") for baris in _baris(sumber)] == ["Dokumen", "Orang", None]
    assert not sumber.keraguan


def test_a_sasaran_above_its_indikator_names_it() -> None:
    """Each heading would be an indikator without target, and the sasaran be lost."""
    sumber = tabel(
        kisi("""
        No|Indikator Kinerja|Target|Realisasi|Capaian
        1|Sasaran 1: Meningkatnya pelayanan|||
        |IKM|80|88|110
        |Rata-rata waktu layanan|10|10|100
        2|Sasaran 2: Meningkatnya akuntabilitas|||
        |SAKIP|70|63|90
        |Rata-rata Capaian|||100
        """)
    )
    assert [(baris.kelompok, baris.nama, baris.indikator) for baris in _baris(sumber)] == [
        ("sasaran", "Meningkatnya pelayanan", "IKM"),
        ("sasaran", "", "Rata-rata waktu layanan"),
        ("sasaran", "Meningkatnya akuntabilitas", "SAKIP"),
    ]


def test_the_years_stand_below_each_measure() -> None:
    """The first year's figures would be reported as this year's."""
    sumber = tabel(
        kisi("""
        No|Indikator Kinerja|Target||Realisasi|
        ||2023|2024|2023|2024
        1|IKM|86.5|88|87.25|83.5
        2|SAKIP|69|70|63|70.5
        """)
    )
    assert sumber.dikenali == "perbandingan_capaian"
    assert _nilai(sumber, "target") == [88, 70]
    assert _nilai(sumber, "realisasi") == [Decimal("83.5"), Decimal("70.5")]
    assert _nilai(sumber, "realisasi_2023") == [Decimal("87.25"), 63]


def test_a_short_perjanjian_ends_above_the_next_header() -> None:
    """A single indikator, and the program below it, would all be words of one header."""
    perjanjian, anggaran = recognise(
        kisi("""
        No|Sasaran|IKU|Target|TW I|TW II
        1|Pelayanan|IKM|≥ 82|82|82

        |Program|Anggaran|||
        |Program Penunjang|110087250|||
        |Program Pemerintahan|126587250|||
        """)
    )
    assert isinstance(perjanjian, Tabel) and perjanjian.dikenali == "perjanjian_kinerja"
    assert _nilai(perjanjian, "target") == [82]
    assert isinstance(anggaran, Tabel) and anggaran.dikenali == "anggaran"


def test_a_formula_in_words_is_no_indikator() -> None:
    """How an indikator is calculated would stand in the report as its name."""
    sumber = tabel(
        kisi("""
        No|Kinerja Utama|Formulasi Indikator|Indikator Kinerja Utama|Target
        1|Pelayanan|Jumlah nilai dibagi responden|IKM|80
        """)
    )
    assert [(baris.nama, baris.indikator) for baris in _baris(sumber)] == [("Pelayanan", "IKM")]


def test_a_row_of_percents_is_no_header() -> None:
    """The last indikator, with a percent in its name and target, would begin another table."""
    sumber = tabel(
        kisi("""
        No | Sasaran   | Indikator            | Target
        1  | Pelayanan | IKM                  | 85

        2  | Ketertiban | Persentase pengaduan | 86%
        """)
    )
    assert [baris.indikator for baris in _baris(sumber)] == ["IKM", "Persentase pengaduan"]


def test_an_indikator_that_begins_with_jumlah_stays() -> None:
    """It would be taken for a row of totals where target and realisasi stand elsewhere."""
    rows = _baris(
        tabel(
            kisi("""
        Sasaran   | Indikator     | Capaian (%) | Program/Kegiatan | Indikator Kegiatan | Capaian
        Layanan   | Jumlah loket  | 100         | Program A        | Terlaksana         | 98
        Layanan   | Rata-rata lama | 90         | Kegiatan B       | Terlaksana         | 95
        Rata-rata |               | 95          |                  |                    |
    """)
        )
    )
    assert [baris.indikator for baris in rows] == ["Jumlah loket", "Rata-rata lama"]


def test_percents_beside_a_target_of_documents_are_capaian() -> None:
    """100% of 12 documents would be a realisasi of 100."""
    sumber = tabel(
        kisi("""
        No | Sasaran | Indikator | Target     | Capaian
        1  | Naik    | Dokumen   | 12 Dokumen | 100%
        2  | Naik    | Laporan   | 4 Laporan  | 75%
    """)
    )
    assert "capaian" in sumber.kolom and "realisasi" not in sumber.kolom


@pytest.mark.parametrize("teks", ["2 juta jiwa", "3.245 Indeks"])
def test_what_a_number_may_mean_otherwise_is_not_read(teks: str) -> None:
    """2 juta would be counted as 2, and an index of 3,245 as three thousand."""
    rows = _baris(
        tabel(
            kisi(f"""
        Sasaran | Indikator | Target | Realisasi
        Naik    | Penduduk  | {teks} | 10
    """)
        )
    )
    assert rows[0].nilai["target"].nilai is None


@pytest.mark.parametrize("target", ["75 - 80", "75 s.d. 80", "BB", "≥ 80"])
def test_nilai_below_satuan_heads_no_table(target: str) -> None:
    """An indikator called Nilai, counted in Nilai, would end the table without a word."""
    (sumber,) = recognise(
        kisi(f"""
        Perjanjian Kinerja Kecamatan Contoh Tahun 2024

        Indikator Kinerja              | Satuan   | Target
        Meningkatnya ketertiban        |          |
        Jumlah rapat koordinasi        | Kali     | 12
        Meningkatnya tata kelola       |          |
        Nilai kematangan organisasi    | Nilai    | {target}
        Meningkatnya partisipasi       |          |
        Jumlah dokumen perencanaan     | Dokumen  | 4
        """)
    )
    assert isinstance(sumber, Tabel)
    assert [(b.nama, b.indikator) for b in _baris(sumber)] == [
        ("Meningkatnya ketertiban", "Jumlah rapat koordinasi"),
        ("Meningkatnya tata kelola", "Nilai kematangan organisasi"),
        ("Meningkatnya partisipasi", "Jumlah dokumen perencanaan"),
    ]


def test_the_first_sasaran_is_no_lower_line_of_the_header() -> None:
    """The amounts of the programs below would make a heading of it, and its name be lost."""
    sumber, anggaran = recognise(
        kisi("""
        Perjanjian Kinerja Kecamatan Contoh Tahun 2024

        No | Indikator Kinerja         | Target | TW I | TW II | TW III | TW IV
        A  | Meningkatnya kapasitas    |        |      |       |        |
        1  | Persentase desa tertib    | 95%    | 95%  | 95%   | 95%    | 95%
        B  | Meningkatnya tata kelola  |        |      |       |        |
        2  | Indeks SPBE               | 3.1    |      |       |        | 3.1

        Program   | Anggaran   | Keterangan
        Program A | 2699385000 | APBD
        Jumlah    | 2699385000 |
        """)
    )
    assert isinstance(sumber, Tabel) and isinstance(anggaran, Tabel)
    nama = [b.nama for b in _baris(sumber)]
    assert nama == ["Meningkatnya kapasitas", "Meningkatnya tata kelola"]


def test_polarisasi_is_the_direction_too() -> None:
    """The finding would say that the source does not tell the direction, and capaian be 83,14."""
    _, hasil, temuan = periksa(
        kisi("""
        No | Indikator          | Polarisasi | Target | Realisasi
        1  | Angka stunting     | Negatif    | 14     | 11.64
        2  | Jumlah rapat       | Positif    | 24     | 24
        """)
    )
    assert [b.capaian for b in hasil.capaian_kinerja] == [Decimal("116.86"), 100]
    assert not [t for t in temuan if t.kode == "C105"]


def test_a_dash_below_another_year_is_no_zero() -> None:
    """Tabel 3.2 would print a capaian of 0% for a predikat that nobody can divide."""
    _, hasil, _ = periksa(
        kisi("""
        Perbandingan Capaian Kinerja Kecamatan Contoh Tahun 2024

        No | Indikator      | Tahun 2023 |           |           | Tahun 2024 |           |
           |                | Target     | Realisasi | Capaian   | Target     | Realisasi | Capaian
        1  | Predikat SAKIP | BB         | B         | -         | BB         | BB        | -
        2  | Indeks SPBE    | -          | -         | -         | 3          | 3         | 100
        3  | IKM            | 80         | 80        | 100       | 80         | 84        | 105
        """)
    )
    lalu = [(b.lalu[0].target, b.lalu[0].realisasi, b.lalu[0].capaian)
            for b in hasil.perbandingan_capaian]  # fmt: skip
    assert lalu == [(None, None, None), (None, None, None), (80, 80, 100)]


def test_a_range_is_a_target_of_each_quarter_and_year() -> None:
    """75-80 under a triwulan would be called unreadable, and BB beside it with it."""
    _, _, temuan = periksa(
        kisi("""
        No | Indikator         | Target | TW I | TW II | TW III | TW IV
        1  | Nilai kematangan  | 75-80  |      | 75-80 |        | 75-80
        2  | Predikat SAKIP    | BB     |      |       |        | BB
        3  | Jumlah rapat      | 24     | 6    | 12    | 18     | 24
        """)
    )
    assert not [t for t in temuan if t.tingkat == "kesalahan"]


def test_the_budget_right_below_an_agreement_is_a_table_of_its_own() -> None:
    """Amounts and signatories would be sasaran of the agreement."""
    entri = recognise(
        kisi("""
        Perjanjian Kinerja Tahun 2024
        No|Kinerja Utama|Indikator Kinerja|Target
        1|Pelayanan yang baik|Indeks Kepuasan Masyarakat|87 Indeks
        2|Akuntabilitas|Nilai SAKIP|80 Nilai
        Program/Kegiatan/Sub Kegiatan|Anggaran||
        1. PROGRAM PENUNJANG URUSAN|Rp 4.000.000||
        2. PROGRAM PEMBERDAYAAN|Rp 2.500.000||
        3. PROGRAM KETENTRAMAN|Rp 1.500.000||
        JUMLAH|Rp 8.000.000||
        PIHAK PERTAMA, CAMAT|PIHAK KEDUA, BUPATI||
        |||
        ANI|H. MUHIDIN||
        """)
    )
    janji, anggaran = entri
    assert isinstance(janji, Tabel)
    assert isinstance(janji.isi, DaftarIndikator)
    assert [baris.indikator for baris in janji.isi.baris] == [
        "Indeks Kepuasan Masyarakat",
        "Nilai SAKIP",
    ]
    assert isinstance(anggaran, Tabel)
    assert isinstance(anggaran.isi, Pohon)
    assert (anggaran.dikenali, len(anggaran.isi.simpul)) == ("anggaran", 3)
    assert anggaran.isi.total is not None


def test_one_indikator_beside_all_sub_kegiatan_is_no_agreement() -> None:
    """A rencana aksi would be the agency's promise, and its pagu left out."""
    baris = [
        f"{n}|Menyusun {n}|Jumlah laporan|12|{n}500000|Penyusunan Dokumen {n}" for n in range(1, 9)
    ]
    kepala = "No|Aksi|Indikator|Target|Anggaran|Program/Kegiatan/Sub Kegiatan"
    (sumber,) = recognise(kisi("\n".join(["Matriks Rencana Aksi", kepala, *baris])))
    assert isinstance(sumber, Tabel)
    assert sumber.dikenali == "anggaran"
