"""Tests of C103, C104, X110, and of capaian rules in another direction."""

from decimal import Decimal

import pytest

from tests.alat.kisi import kisi, periksa
from tests.rules.bantu import kode_dari, pilih, ringkas, temuan_dari

_KEGIATAN = """
Sasaran | Indikator | % Capaian | Program/Kegiatan | Indikator | % Capaian | Menunjang/Tidak
Sasaran A | x | 90 | Program A | Lain | {} | {}
"""


@pytest.mark.parametrize(
    ("capaian", "kata", "ada"),
    [
        ("86", "Menunjang", 0), ("60", "Menunjang", 1), ("86", "Tidak Menunjang", 1),
        ("60", "tdk menunjang", 0), ("60", "ya", 0), ("75", "Menunjang", 1),
    ],
)  # fmt: skip
def test_the_word_must_fit_the_capaian(capaian: str, kata: str, ada: int) -> None:
    """A program that failed would be called supporting in the report's conclusion."""
    temuan = pilih("C103", kisi(_KEGIATAN.format(capaian, kata), lembar="3.4"))
    assert [cacat.sel for cacat in temuan] == [("G2",)] * ada


def test_a_blank_capaian_is_not_judged() -> None:
    """The blank would be reported twice."""
    assert pilih("C103", kisi(_KEGIATAN.format("", "Menunjang"), lembar="3.4")) == []


_UKUR = "Sasaran | Indikator | Polaritas | Target | Realisasi | Capaian | Kategori\nA | I | {}"


def test_an_unknown_polarity_is_told() -> None:
    """The program would count as rising, without a word, what may be falling."""
    (temuan,) = pilih("C104", kisi(_UKUR.format("stabil | 8 | 9 | 112.5 | Sangat Tinggi")))
    assert ringkas(temuan) == ("C104", "peringatan", "C2", "stabil", None, None)


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("negatif | 8 | 9 | 87.5 | Tinggi", []),
        ("negatif | 8 | 9 | 112.5 | Tinggi", ["L102"]),
        ("negatif | 8 | 9 | 87.5 | Sangat Tinggi", ["L103"]),
        ("B | 8 | 9 | 88.9 | Tinggi", []),
        (" | 85–90 | 92.25 | 102.5 | Sangat Tinggi", []),
        (" | 85–90 | 87 | 96.67 | Sangat Tinggi", ["L102"]),  # 87/90: but it is within, 100
        ("negatif | 0 | 0 | | tercapai", []),
    ],
)
def test_printed_capaian_and_kategori_in_their_direction(teks: str, kode: list[str]) -> None:
    """A right figure of a falling indikator would be called wrong, or a wrong one right."""
    format_capaian = {"F": "0.0"} if "88.9" in teks else None
    assert kode_dari(kisi(_UKUR.format(teks), format=format_capaian)) == kode


def _compared(nama: str, realisasi: str) -> list[tuple[object, ...]]:
    ukur = kisi(
        "Sasaran | Indikator | Target | Realisasi\nA | Indeks Kepuasan Masyarakat | 87 | 88.24",
        lembar="3.1",
    )
    banding = kisi(
        "Indikator | Realisasi 2023 | Target | Realisasi | Target Akhir 2026\n"
        f"{nama} | 86.8 | 87 | {realisasi} | 89",
        lembar="3.2",
    )
    return [ringkas(temuan) for temuan in pilih("X110", ukur, banding)]


def test_tabel_3_2_must_have_the_figures_of_3_1() -> None:
    """The report would replace a figure of Tabel 3.2 without a word."""
    beda = (Decimal("88.62"), Decimal("88.24"), Decimal("0.38"))
    assert _compared("Indeks Kepuasan Masyarakat", "88.62") == [("X110", "kesalahan", "D2", *beda)]
    assert _compared("Indeks Kepuasan Masyarakat (IKM)", "88.62") == [
        ("X110", "peringatan", "D2", *beda)
    ]
    assert _compared("Indeks Kepuasan Masyarakat", "88.24") == []
    assert _compared("Indeks Kepuasan Masyarakat", "88.2367") == []  # both are written 88,24
    assert _compared("Nilai AKIP", "88.62") == []


def test_a_capaian_right_by_the_negative_formula_is_a_question() -> None:
    """A right capaian of a falling indikator would be replaced by a wrong one."""
    # target 10, realisasi 9, lower is better: (2 x 10 - 9) / 10 = 110 %; as it stands 9/10 = 90 %
    (temuan,) = temuan_dari(
        kisi("""
        Sasaran|Indikator|Target|Realisasi|% Capaian
        Sejahteranya warga|Penduduk miskin|10|9|110
        """)
    )
    assert (temuan.kode, temuan.tingkat, temuan.sel[0]) == ("L102", "peringatan", "E2")
    assert "rumus A" in temuan.pesan and "Polaritas" in temuan.saran


@pytest.mark.parametrize(
    ("sasaran", "indikator", "isi", "ada"),
    [
        ("Amannya wilayah", "Jumlah kasus gangguan trantib", "12|10|", True),
        ("Menurunnya kemiskinan", "Penduduk di bawah garis", "10|9|", True),
        ("Menurunnya kemiskinan", "Persentase penurunan penduduk miskin", "10|9|", False),
        ("Layanan aduan", "Persentase keluhan yang ditindaklanjuti", "100|90|", False),
        ("Amannya wilayah", "Jumlah kasus gangguan trantib", "12|12|", False),  # 100 % either way
        ("Amannya wilayah", "Jumlah kasus gangguan trantib", "12|10|83.33", False),  # so counted
        ("Layanan", "Indeks Kepuasan Masyarakat", "87|85|", False),
    ],
)
def test_what_should_become_less_is_asked_about(
    sasaran: str, indikator: str, isi: str, ada: bool
) -> None:
    """A falling indikator would be counted as rising, and the report say the opposite."""
    # 10 of 12: 83,33 % where more is better, (2 x 12 - 10) / 12 = 116,67 % where less is.
    teks = f"Sasaran|Indikator|Target|Realisasi|% Capaian\n{sasaran}|{indikator}|{isi}"
    semua = pilih("C105", kisi(teks, lembar="3.1"))
    assert [t.sel for t in semua] == [("B2",)] * ada
    if "kasus" in indikator and ada:
        assert "83,33%" in semua[0].pesan
        assert "116,67%" in semua[0].pesan


def test_a_named_polarity_answers_the_question() -> None:
    """The question would stay when it is answered."""
    teks = "Sasaran|Indikator|Polaritas|Target|Realisasi\nAman|Jumlah kasus|{}|12|10"
    assert pilih("C105", kisi(teks.format("Positif"), lembar="3.1")) == []
    assert pilih("C105", kisi(teks.format("Negatif"), lembar="3.1")) == []
    assert len(pilih("C105", kisi(teks.format(""), lembar="3.1"))) == 1


def test_the_name_may_say_the_direction() -> None:
    """A right capaian would be asked about, though the sheet itself says which way it counts."""
    # (2 x 14 - 12) / 14 = 114,29 %
    teks = (
        "Sasaran|Indikator|Target|Realisasi|% Capaian\n"
        "Sehat|Prevalensi stunting (semakin rendah semakin baik)|14|12|114.29"
    )
    assert kode_dari(kisi(teks, lembar="3.1")) == []


def test_a_row_that_says_its_direction_is_not_asked_about() -> None:
    """A capaian that the row itself explains would hold the report back."""
    # (2 x 10 - 9) / 10 = 110 %; (2 x 28 - 26) / 28 = 107,14 %
    grid = kisi(
        """
        Sasaran|Indikator|Target|Realisasi|% Capaian|Keterangan
        Menurunnya kemiskinan|Penduduk miskin|10|9|110|
        Meningkatnya layanan|Waktu tanggap aduan|28|26|107.14|semakin rendah semakin baik
        """,
        lembar="3.1",
    )
    assert kode_dari(grid) == []
    assert [b.capaian for b in periksa(grid)[1].capaian_kinerja] == [110, Decimal("107.14")]


def test_a_wrong_capaian_of_unknown_direction_gets_no_number_for_one() -> None:
    """A person would type 90 % for a fall of which neither 90 % nor 110 % is proven."""
    (temuan,) = pilih(
        "L102",
        kisi("Sasaran|Indikator|Target|Realisasi|% Capaian\nSehat|Jumlah kasus diare|10|9|105"),
    )
    assert (temuan.tingkat, temuan.seharusnya) == ("kesalahan", None)
    assert "90,00%" in temuan.pesan
    assert "110,00%" in temuan.pesan
