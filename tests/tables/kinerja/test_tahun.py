"""Performance tables with columns of several years: which of them is the report's."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.context import find_year
from tests.alat.kisi import kisi, periksa, tabel


def _nilai(sumber: Tabel, peran: str) -> list[Decimal | None]:
    assert isinstance(sumber.isi, DaftarIndikator)
    return [baris.nilai[peran].nilai for baris in sumber.isi.baris]


@pytest.mark.parametrize(
    "judul",
    [
        "Capaian Tahun 2022-2024",
        "Perbandingan Realisasi Tahun 2023 dan 2024",
        "Perkembangan Tahun 2022 s.d. 2024",
        "Tahun 2022 sampai dengan Tahun 2024",
    ],
)
def test_a_range_of_years_is_no_year(judul: str) -> None:
    """Its first year would be the report's, and 2023 and 2024 be years to come."""
    assert find_year([judul]) is None
    assert find_year([judul, "Keadaan Tahun 2024"]) == "2024"


def test_the_last_of_groups_of_years_is_the_reports() -> None:
    """The figures of 2022 would be handed in as this year's, without a word."""
    sumber = tabel(
        kisi(
            """
            Perbandingan Capaian Tahun 2022-2024
            No|Indikator|Tahun 2022|||Tahun 2023|||Tahun 2024||
            ||Target|Realisasi|%|Target|Realisasi|%|Target|Realisasi|%
            1|IKM|80|81|101.25|82|82|100|84|86.1|102.5
            2|SAKIP|60|57|95|62|62|100|64|64|100
            """,
            gabungan=("A2:A3", "B2:B3", "C2:E2", "F2:H2", "I2:K2"),
        )
    )
    assert (sumber.dikenali, sumber.tahun) == ("perbandingan_capaian", "2024")
    assert _nilai(sumber, "realisasi_2022") == [81, 57]
    assert _nilai(sumber, "realisasi_2023") == [82, 62]
    assert _nilai(sumber, "target") == [84, 64]
    assert _nilai(sumber, "realisasi") == [Decimal("86.1"), 64]


RENSTRA = """
{judul}
No|Indikator|{target}|||||Realisasi Capaian|||
||2022|2023|2024|2025|2026|2022|2023|2024|2025
1|IKM|79|81|83|85|87|80|81|84|88.4
2|SAKIP|64|66|68|70|72|65|66|69|68.25
"""


@pytest.mark.parametrize("target", ["Target", "Target Kinerja", "Target Renstra"])
@pytest.mark.parametrize(
    "judul", ["Evaluasi Renstra 2022-2026", "Renstra 2022-2026 s.d. Tahun 2025"]
)
def test_the_years_of_a_renstra_end_with_the_last_that_was_measured(
    target: str, judul: str
) -> None:
    """The target of 2026 would be this year's, and the realisasi of 2025 be lost."""
    gabung = ("A2:A3", "B2:B3", "C2:G2", "H2:K2")
    sumber = tabel(kisi(RENSTRA.format(target=target, judul=judul), gabungan=gabung))
    assert (sumber.dikenali, sumber.tahun) == ("perbandingan_capaian", "2025")
    assert _nilai(sumber, "target") == [85, 70]
    assert _nilai(sumber, "realisasi") == [Decimal("88.4"), Decimal("68.25")]
    assert _nilai(sumber, "realisasi_2024") == [84, 69]
    assert _nilai(sumber, "target_akhir") == [87, 72]


def test_a_year_that_nobody_measured_yet_is_no_last_one() -> None:
    """The blank realisasi of 2026 would be this year's, and 2025 an earlier year."""
    teks = RENSTRA.format(target="Target", judul="Renstra 2022-2026").replace(
        "2025\n", "2025|2026\n"
    )
    sumber = tabel(kisi(teks, gabungan=("A2:A3", "B2:B3", "C2:G2", "H2:L2")))
    assert sumber.tahun == "2025"
    assert _nilai(sumber, "realisasi") == [Decimal("88.4"), Decimal("68.25")]


def test_last_years_realisasi_left_of_this_years_is_an_earlier_one() -> None:
    """84 of 2023 would be measured by the target of 2024, and the right 104 % be called wrong."""
    grid = kisi("""
        Perbandingan Realisasi Tahun 2023 dan 2024
        Kecamatan Ambal
        No|Indikator|Realisasi 2023|Target 2024|Realisasi 2024|% Capaian
        1|IKM|84|85|88.4|104
        2|SAKIP|69|70|68.25|97.5
    """)
    sumber = tabel(grid)
    assert (sumber.dikenali, sumber.tahun) == ("perbandingan_capaian", "2024")
    assert _nilai(sumber, "realisasi_2023") == [84, 69]
    assert _nilai(sumber, "realisasi") == [Decimal("88.4"), Decimal("68.25")]
    assert [t.kode for t in periksa(grid)[2] if t.tingkat == "kesalahan"] == []


def test_an_agreement_may_show_what_was_reached_before() -> None:
    """The Perjanjian Kinerja would be a comparison, and the report have no targets."""
    sumber = tabel(
        kisi("""
        Perjanjian Kinerja Tahun 2024
        No|Sasaran|Indikator|Satuan|Realisasi 2023|Target 2024|Target 2026
        1|Pelayanan|IKM|Indeks|83|85|87
        """)
    )
    assert sumber.dikenali == "perjanjian_kinerja"
    assert _nilai(sumber, "target") == [85]


@pytest.mark.parametrize(
    ("judul", "kolom"),
    [
        ("Realisasi IKU Tahun 2023 dan 2024", (2023, 2024)),
        ("Tren Tahun 2021-2024", range(2021, 2025)),
    ],
)
def test_a_title_says_with_which_year_the_realisasi_end(judul: str, kolom: Sequence[int]) -> None:
    """The figures of 2024 would stand among the earlier years, and this year's be blank."""
    kepala = "|".join(f"Realisasi {t}" for t in kolom)
    angka = "|".join(str(t - 1940) for t in kolom)  # 84 in 2024
    sumber = tabel(kisi(f"{judul}\nNo|Indikator|Satuan|{kepala}|Ket\n1|IKM|Indeks|{angka}|Naik"))
    assert (sumber.dikenali, sumber.tahun) == ("perbandingan_capaian", "2024")
    assert _nilai(sumber, "realisasi") == [84]
    assert _nilai(sumber, "realisasi_2023") == [83]


def test_an_agreements_target_may_be_headed_by_its_year() -> None:
    """A Perjanjian Kinerja would be no known table, and the targets of the year be lost."""
    teks = """
    Perjanjian Kinerja Tahun 2024
    No|Sasaran Strategis|Indikator Kinerja Utama|Satuan|{}
    1|Pelayanan|IKM|Indeks|{}
    """
    satu = tabel(kisi(teks.format("2024", "85")))
    assert satu.dikenali == "perjanjian_kinerja"
    assert _nilai(satu, "target") == [85]
    dua = tabel(kisi(teks.format("2023|2024", "83|85")))
    assert _nilai(dua, "target") == [85]


def test_the_average_of_a_sasaran_is_no_indikator() -> None:
    """It would be a row of Tabel 3.1, and its blank target be asked for."""
    grid = kisi("""
        No|Indikator|Satuan|Target|Realisasi|Capaian (%)
        Sasaran 1 : Pelayanan|||||
        1|IKM|Indeks|80|88|110
        |Rata-rata capaian sasaran 1||||110
        Sasaran 2 : Akuntabilitas|||||
        1|Nilai SAKIP|Nilai|70|63|90
        |Rata-rata Capaian Sasaran Strategis II||||90
    """)
    _, hasil, temuan = periksa(grid)
    assert [b.indikator for b in hasil.capaian_kinerja] == ["IKM", "Nilai SAKIP"]
    assert [t.kode for t in temuan] == []


def test_what_was_reached_of_the_last_target_is_no_target() -> None:
    """Two columns that name the target of 2027 would both be this year's, and it be lost."""
    sumber = tabel(
        kisi(
            """
            PERBANDINGAN TAHUN 2025 DENGAN TAHUN 2024 DAN TARGET AKHIR RENSTRA
            No|Indikator|Realisasi Tahun 2024|Tahun 2025|||Target Akhir Renstra Tahun 2027|{}
            |||Target|Realisasi|% Capaian||
            1|IKM|77|80|88|110|89|98.88
            """.replace("{}", "Capaian s.d. 2025 terhadap Target Akhir Renstra (%)"),
            gabungan=("A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3", "H2:H3"),
        )
    )
    assert _nilai(sumber, "target") == [80]
    assert _nilai(sumber, "target_akhir") == [89]
    assert _nilai(sumber, "kemajuan") == [Decimal("98.88")]


@pytest.mark.parametrize("kosong", ["", "-", "–"])
def test_a_dash_below_realisasi_is_a_year_to_come(kosong: str) -> None:
    """The year that only has targets would be the report's, with a realisasi of 0."""
    isi = f"""
    No | Indikator | Tahun | Target | Realisasi
    1  | IKM       | 2023  | 80     | 82
       |           | 2024  | 81     | 84
       |           | 2025  | 82     | {kosong}
    """
    turun = tabel(kisi(isi))
    assert turun.tahun == "2024" and _nilai(turun, "realisasi") == [84]
    samping = tabel(
        kisi(f"""
        No | Indikator | Tahun 2024 |           | Tahun 2025 |
           |           | Target     | Realisasi | Target     | Realisasi
        1  | IKM       | 81         | 84        | 82         | {kosong}
        2  | SAKIP     | 60         | 63        | 61         | {kosong}
        """)
    )
    assert _nilai(samping, "realisasi") == [84, 63]
