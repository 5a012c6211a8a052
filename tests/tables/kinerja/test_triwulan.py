"""Performance tables with quarters: which of their columns are the year's."""

from decimal import Decimal

import pytest

from lkjip_xl.model.indikator import DaftarIndikator
from lkjip_xl.model.tabel import Tabel
from tests.alat.kisi import kisi, periksa, tabel

# Cumulative: 29, 58, 87, 117 of 108 (108,33 %) and 70, 74, 76, 78 of 80 (97,50 %).
KELOMPOK = """
No | Indikator       | Target | Triwulan I |           | Triwulan IV |           | {} | Capaian (%)
   |                 |        | Target     | Realisasi | Target      | Realisasi |    |
1  | Jumlah UMKM     | 108    | 27         | 29        | 27          | 30        | 117 | 108.33
2  | Nilai SAKIP     | 80     | 80         | 70        | 80          | 78        | 78  | 97.5
"""
GABUNG = ("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1", "H1:H2", "I1:I2")


def _nilai(sumber: Tabel, peran: str) -> list[Decimal | None]:
    assert isinstance(sumber.isi, DaftarIndikator)
    return [baris.nilai[peran].nilai for baris in sumber.isi.baris]


@pytest.mark.parametrize(
    "kata", ["Realisasi Tahunan", "Realisasi", "Realisasi s.d. Triwulan IV", "Realisasi s/d TW.IV"]
)
def test_the_realisasi_of_the_year_is_no_quarter(kata: str) -> None:
    """29 of the first quarter would be the year's, and the right 108,33 % be called wrong."""
    grid = kisi(KELOMPOK.format(kata), gabungan=GABUNG)
    assert _nilai(tabel(grid), "realisasi") == [117, 78]
    assert _nilai(tabel(grid), "target") == [108, 80]
    assert [t.kode for t in periksa(grid)[2] if t.kode[0] == "L"] == []


BARIS = """
No | Indikator   | Target | TW I | TW II | TW III | TW IV | {}
1  | Jumlah UMKM | 108    | 29   | 58    | 87     | 117   | {}
2  | Nilai SAKIP | 80     | 70   | 74    | 76     | 78    | {}
"""


def _per_triwulan(kepala: str, *capaian: float | str) -> str:
    teks = BARIS.format(kepala, *capaian)
    for n in ("I", "II", "III", "IV"):
        teks = teks.replace(f"| TW {n} ", f"| Realisasi TW {n} ")
    return teks


def test_a_printed_capaian_proves_that_quarters_add_up_from_january() -> None:
    """The year's realisasi would be blank beside its own capaian: 117 of 108 are 108,33 %."""
    sumber = tabel(kisi(_per_triwulan("Capaian (%)", 108.33, 97.5)))
    assert _nilai(sumber, "realisasi") == [117, 78]
    assert sumber.periode == "Desember"


def test_quarters_that_nothing_proves_are_asked_about() -> None:
    """One quarter of four would be reported as the year, or nothing be said of the blank."""
    grid = kisi(_per_triwulan("Keterangan", "", ""))
    assert "realisasi" not in tabel(grid).kolom
    temuan = [t for t in periksa(grid)[2] if t.kode == "B123"]
    assert [(t.tingkat, t.sel) for t in temuan] == [("peringatan", ("D1", "E1", "F1", "G1"))]


_TAHUNAN = """
No | Indikator   | Target | Realisasi TW I | Realisasi TW IV | Realisasi Tahunan | {}
1  | Jumlah UMKM | 108    | 29             | 117             |                   | {}
2  | Nilai SAKIP | 80     | 70             | 78              |                   | {}
"""


def test_a_year_that_nobody_filled_in_is_like_none() -> None:
    """The fourth quarter stands there, and the report would say that there is no capaian at all."""
    grid = kisi(_TAHUNAN.format("Capaian (%)", 108.33, 97.5))
    assert _nilai(tabel(grid), "realisasi") == [117, 78]
    _, hasil, temuan = periksa(grid)
    assert [b.realisasi for b in hasil.capaian_kinerja] == [117, 78]
    assert [t.kode for t in temuan if t.kode in {"B107", "B123"}] == []


def test_a_year_that_no_quarter_fills_is_asked_about_once() -> None:
    """Blank cells would be asked about one by one, and nothing be said of the quarters."""
    temuan = periksa(kisi(_TAHUNAN.format("Keterangan", "", "")))[2]
    assert [(t.kode, t.sel) for t in temuan if t.kode in {"B107", "B123"}] == [
        ("B123", ("F1", "D1", "E1"))
    ]
    assert [t.saran for t in temuan if t.kode == "B123"] == ["Isi realisasi setahun di kolom F."]


def test_a_year_that_is_filled_in_part_stays_the_year() -> None:
    """A quarter would take the place of figures that people have begun to write."""
    isi = _TAHUNAN.format("Capaian (%)", 108.33, 97.5).replace(
        "|                   | 97", "| 77 | 97"
    )
    assert _nilai(tabel(kisi(isi)), "realisasi") == [None, 77]


@pytest.mark.parametrize("kata", ["TW.{}", "TW{}", "Tw {}", "TW-{}", "Triwulan {}"])
@pytest.mark.parametrize("angka", [("I", "II", "III", "IV"), ("1", "2", "3", "4")])
def test_targets_of_quarters_are_named_in_many_ways(kata: str, angka: tuple[str, ...]) -> None:
    """The quarters of the Perjanjian Kinerja would be left out without a word."""
    kepala = " | ".join(kata.format(n) for n in angka)
    isi = "1 | A | B | % | 90 | 60 | 70 | 80 | 90"
    sumber = tabel(kisi(f"No | Sasaran | Indikator | Satuan | Target | {kepala}\n{isi}"))
    assert [_nilai(sumber, f"tw_{n}") for n in (1, 2, 3, 4)] == [[60], [70], [80], [90]]


def test_numbers_below_triwulan_are_its_quarters() -> None:
    """1 to 4 below Triwulan Ke- would be taken for column numbers."""
    sumber = tabel(
        kisi(
            """
            No | Sasaran | Indikator | Target | Triwulan Ke- |   |   |
               |         |           |        | 1 | 2 | 3 | 4
            1  | A       | B         | 12     | 3 | 6 | 9 | 12
            """,
            gabungan=("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:H1"),
        )
    )
    assert [_nilai(sumber, f"tw_{n}") for n in (1, 2, 3, 4)] == [[3], [6], [9], [12]]


def _lembar(angka: str, target: int, realisasi: int) -> str:
    return f"""
    CAPAIAN KINERJA TRIWULAN {angka}
    No|Indikator|Satuan|Target Tahun 2024|Target TW {angka}|Realisasi TW {angka}|Capaian (%)
    1|Jumlah UMKM|UMKM|160|{target}|{realisasi}|{realisasi * 100 / target}
    2|Jumlah desa|Desa|40|{target // 4}|{realisasi // 4}|{realisasi // 4 * 400 / target}
    """


def test_of_sheets_of_one_quarter_each_the_latest_feeds() -> None:
    """The first quarter would be reported as the year, and three sheets be called a tie."""
    semua = [("I", 40, 38), ("II", 80, 76), ("IV", 160, 152)]
    grid = [kisi(_lembar(*s), lembar=f"TW {s[0]}") for s in semua]
    _, hasil, temuan = periksa(*grid)
    assert [[b.target, b.realisasi] for b in hasil.capaian_kinerja] == [[160, 152], [40, 38]]
    assert [t for t in temuan if t.tingkat == "kesalahan"] == []


def test_a_last_quarter_alone_is_not_the_year() -> None:
    """40 of the quarter's 40 would be the year's 100 %, though 160 were promised."""
    temuan = [t for t in periksa(kisi(_lembar("IV", 40, 40)))[2] if t.kode == "B123"]
    assert [(t.tingkat, t.sel) for t in temuan] == [("peringatan", ("E3", "E4"))]


def test_a_row_for_each_year_feeds_the_latest_that_was_measured() -> None:
    """Each indikator would be there once a year, and those of merged cells have no name."""
    isi = """
    No | Indikator   | Satuan | Tahun | Target | Realisasi | Capaian (%)
    1  | Nilai SAKIP | Nilai  | 2023  | 78     | 77        | 98.72
       |             |        | 2024  | 80     | 78        | 97.5
       |             |        | 2025  | 82     |           |
    2  | Jumlah desa | Desa   | 2023  | 10     | 10        | 100
       |             |        | 2024  | 12     | 11        | 91.67
       |             |        | 2025  | 14     |           |
    """
    _, hasil, temuan = periksa(kisi(isi))
    assert [b.indikator for b in hasil.capaian_kinerja] == ["Nilai SAKIP", "Jumlah desa"]
    assert [[b.target, b.realisasi] for b in hasil.capaian_kinerja] == [[80, 78], [12, 11]]
    assert [t.kode for t in temuan] == ["B117"]


def test_the_columns_of_a_table_share_one_notation() -> None:
    """9.451 beside 37.806 and 72,15 would be refused, though the table shows what the point is."""
    sumber = tabel(
        kisi("""
        No | Indikator       | Satuan | Target  | TW I    | TW IV
        1  | Jumlah wisatawan | Orang  | "37.806" | "9.451" | "37.806"
        2  | Nilai SAKIP      | Nilai  | "72,15"  | "-"     | "72,15"
        """)
    )
    assert _nilai(sumber, "tw_1")[0] == 9451
    assert not sumber.keraguan


@pytest.mark.parametrize(
    "kata", ["Sasaran 1 : Pelayanan publik", "Sasaran Strategis 1: Pelayanan publik"]
)
def test_a_sasaran_over_all_columns_names_the_rows_below(kata: str) -> None:
    """It would be a row without indikator and figures, and its name be lost."""
    sumber = tabel(
        kisi(f"""
        No | Indikator   | Target | Realisasi | % Capaian
        {kata} | | | |
        1  | Nilai SAKIP | 80     | 78        | 97.5
        """)
    )
    assert isinstance(sumber.isi, DaftarIndikator)
    assert [(b.kelompok, b.nama, b.indikator) for b in sumber.isi.baris] == [
        ("sasaran", "Pelayanan publik", "Nilai SAKIP")
    ]


TURUN = """
No | Indikator   | Triwulan | Target | Realisasi | Capaian (%)
1  | Desa tertib | TW I     | {}     | 20        | 100
   |             | TW II    | {}     | 38        | 95
2  | Nilai SAKIP | TW I     | 75     | 72        | 96
   |             | TW II    | 75     | 75        | 100
"""


def test_a_row_for_each_triwulan_feeds_the_latest_one() -> None:
    """Each indikator would be there once a triwulan, the later ones without a name."""
    gabungan, hasil, temuan = periksa(kisi(TURUN.format(20, 40)))
    assert [b.indikator for b in hasil.capaian_kinerja] == ["Desa tertib", "Nilai SAKIP"]
    assert [[b.target, b.realisasi] for b in hasil.capaian_kinerja] == [[40, 38], [75, 75]]
    assert [t.kode for t in temuan] == ["B117"]
    sumber = gabungan.tabel("capaian_kinerja")
    assert sumber and sumber.periode == "Juni"


def test_triwulan_below_each_other_whose_targets_do_not_grow_are_asked_about() -> None:
    """38 of the 40 of one triwulan would be reported as the year up to June."""
    _, hasil, temuan = periksa(kisi(TURUN.format(20, 20)))
    assert [b.realisasi for b in hasil.capaian_kinerja] == [None, None]
    assert "B123" in {t.kode for t in temuan}
