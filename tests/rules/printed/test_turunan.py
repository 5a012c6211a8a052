"""Tests of the derived figures that a source prints."""

from decimal import Decimal

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.alat.survei import UNSUR
from tests.rules.bantu import kode_dari, pilih, ringkas, temuan_dari


def _persen(bagian: int, dari: int, tercetak: str, bentuk: str = "General") -> list[str]:
    """Return the kode of the findings on one printed percent."""
    teks = f"Uraian | Anggaran | Realisasi | %\nProgram A | {dari} | {bagian} | {tercetak}"
    return kode_dari(kisi(teks, format={"D": bentuk}))


@pytest.mark.parametrize(
    ("tercetak", "bentuk"),
    [
        ("98.22", "General"),
        ("98.2", "General"),
        ("98", "0"),
        ("98", "General"),
        ("98.2236", "0.00"),
        ('"98,22%"', "General"),
        ('"98,2 %"', "General"),
        ("0.9822", "0.00%"),
        ("0.982236", "0.0%"),
        ("0.982236", "General"),
        ("98.2236", "General"),
    ],
)
def test_a_percent_is_right_at_its_own_decimals(tercetak: str, bentuk: str) -> None:
    """98,2 for 98,22 would be called wrong."""
    # 982236 / 1000000 = 98,2236 %.
    assert _persen(982_236, 1_000_000, tercetak, bentuk) == []


@pytest.mark.parametrize("tercetak", ["98.28", "98.3", '"98,20%"', "99", "0.9828", "9.82"])
def test_another_percent_is_wrong(tercetak: str) -> None:
    """A percent copied from elsewhere would be handed in."""
    # 98,2236 has no decimals that give 98,28, 98,3, 98,20 or 99.
    assert _persen(982_236, 1_000_000, tercetak) == ["L101"]


_SUBJUMLAH = """
No|Program/Kegiatan|Pagu|Realisasi|%
I|PROGRAM A|||
1|Kegiatan a|200000|120000|60
2|Kegiatan b|300000|180000|60
|Jumlah 1|500000|300000|{}
II|PROGRAM B|||
1|Kegiatan c|400000|240000|60
2|Kegiatan d|100000|60000|60
|Jumlah 2|500000|{}|60
|JUMLAH TOTAL|1000000|600000|60
"""


def test_percent_of_a_subtotal_is_compared() -> None:
    """A wrong percent in Jumlah 1 would be handed in, while those of all other rows are checked."""
    # 300.000 of 500.000 is 60%.
    assert temuan_dari(kisi(_SUBJUMLAH.format("60", "300000"))) == []
    (temuan,) = temuan_dari(kisi(_SUBJUMLAH.format("66", "300000")))
    assert ringkas(temuan) == ("L101", "kesalahan", "E5", Decimal("66.00"), Decimal("60.00"),
                               Decimal("6.00"))  # fmt: skip
    assert "baris “Jumlah 1”" in temuan.pesan


def test_percent_of_a_wrong_subtotal_is_no_second_fault() -> None:
    """The percent beside a slip in Jumlah 2 would be called wrong too."""
    kode = kode_dari(kisi(_SUBJUMLAH.format("60", "309000")))
    assert kode == ["T104"]


def test_a_wrong_percent_is_reported_with_two_decimals() -> None:
    """The finding would not say what to type."""
    # 3.519.069.195 / 3.582.710.000 = 98,2236... %.
    teks = "Uraian | Anggaran | Realisasi | %\nProgram A | 3582710000 | 3519069195 | 98.28"
    (temuan,) = temuan_dari(kisi(teks))
    harap = ("L101", "kesalahan", "D2", Decimal("98.28"), Decimal("98.22"), Decimal("0.06"))
    assert ringkas(temuan) == harap


@pytest.mark.parametrize(
    ("tercetak", "bentuk", "ada"),
    [
        ("99.99", "0.00", []),
        ("99.998", "General", []),
        ("0.9999795793", "0.00%", ["L111"]),
        ("0.99998", "0.00%", ["L111"]),
        ("100", "0.00", ["L111"]),
        ("1", "0%", ["L111"]),
        ('"100%"', "General", ["L111"]),
        ('"100,00%"', "General", ["L111"]),
        ("99.98", "0.00", ["L101"]),
    ],
)
def test_a_source_that_rounds_to_100_is_right_and_said(
    tercetak: str, bentuk: str, ada: list[str]
) -> None:
    """Excel's own rounding would be called an error, or the report's 99,99 surprise somebody."""
    # 24.484.500 / 24.485.000 = 99,99796 %: half-up 100,00, cut 99,99, at none of them 99,98.
    assert _persen(24_484_500, 24_485_000, tercetak, bentuk) == ada


@pytest.mark.parametrize(("tercetak", "ada"), [("100.01", []), ("100", ["L111"])])
def test_above_full_by_a_hair_is_right_either_way(tercetak: str, ada: list[str]) -> None:
    """A rounded percent would be called wrong beside the excess that is the real fault."""
    # 1.000.001 / 1.000.000 = 100,0001 %; more than the budget is R101.
    teks = f"Uraian | Anggaran | Realisasi | %\nProgram A | 1000000 | 1000001 | {tercetak}"
    assert kode_dari(kisi(teks, format={"D": "0.00"})) == ["R101", *ada]


def test_rows_that_show_100_are_one_informasi_for_the_column() -> None:
    """Each row of a column that Excel rounds would be a finding of its own."""
    # 99.999 of 100.000 is 99,999 %, 199.999 of 200.000 is 99,9995 %: both show 100,00.
    teks = """
    Uraian    | Anggaran | Realisasi | %
    Program A | 100000   | 99999     | 100
    Program B | 200000   | 199999    | 100
    Program C | 100      | 50        | 50
    """
    (temuan,) = temuan_dari(kisi(teks, format={"D": "0.00"}))
    assert (temuan.kode, temuan.tingkat, temuan.sel) == ("L111", "informasi", ("D2", "D3"))


@pytest.mark.parametrize("tercetak", ["100", '"100%"', '"100,00%"'])
def test_full_is_100(tercetak: str) -> None:
    """A budget spent to the last rupiah would be called less than full."""
    assert _persen(500, 500, tercetak) == []


@pytest.mark.parametrize(
    ("bagian", "dari", "tercetak", "ada"),
    [
        (0, 100, "0", []),
        (0, 100, "", []),
        (0, 0, "0", []),
        (0, 0, "", []),
        (0, 0, "100", ["L101"]),
    ],
)
def test_nothing_of_nothing_is_blank_or_zero(
    bagian: int, dari: int, tercetak: str, ada: list[str]
) -> None:
    """A row without budget would be reported as 100 percent, or a blank be called wrong."""
    assert _persen(bagian, dari, tercetak) == ada


def test_nothing_of_nothing_is_a_warning_with_the_formula_to_use() -> None:
    """100% of a budget of 0 would be an error, with the advice to type what nobody can know."""
    (temuan,) = temuan_dari(kisi("Uraian|Anggaran|Realisasi|%\nProgram A|0|0|100"))
    assert (temuan.kode, temuan.tingkat, temuan.seharusnya) == ("L101", "peringatan", None)
    assert "=IFERROR(realisasi/anggaran;0)" in temuan.saran


def test_a_percent_of_a_wrong_total_is_no_second_finding() -> None:
    """A percent that fits the typed amounts would be reported beside the wrong total."""
    # Program 200 typed, 40 + 60 = 100 counted; 50 of 200 is 25, 50 of 100 is 50: both pass.
    teks = """
    Uraian     | Anggaran | Realisasi | %
    Program A  | 200      | 50        | {}
    Kegiatan A | 40       | 20        | 50
    Kegiatan B | 60       | 30        | 50
    """
    assert kode_dari(kisi(teks.format(25))) == ["T101"]
    assert kode_dari(kisi(teks.format(50))) == ["T101"]
    assert kode_dari(kisi(teks.format(30))) == ["T101", "L101"]


# 2/3 = 66,666; 5/6 = 83,333 (both ways 83,33); 5/9 = 55,555; 8/9 = 88,888.
TERPOTONG = """
Uraian    | Anggaran | Realisasi | %
Program A | 3        | 2         | 66.66
Program B | 6        | 5         | 83.33
Program C | 9        | 5         | 55.55
Program D | 9        | 8         | {}
"""


def test_a_whole_column_cut_off_is_one_informasi() -> None:
    """A column of ROUNDDOWN would be as many kesalahan as it has rows."""
    (temuan,) = temuan_dari(kisi(TERPOTONG.format("88.88"), format={"D": "0.00"}))
    assert ringkas(temuan) == ("L107", "informasi", "D2", None, None, None)
    assert temuan.sel == ("D2", "D4", "D5")


def test_a_column_with_one_other_error_is_not_cut_off() -> None:
    """A wrong percent would hide in a column that is said to be cut off."""
    # D2 and D4 are cut off, which is right in a source; only 87,88 is neither.
    (temuan,) = temuan_dari(kisi(TERPOTONG.format("87.88"), format={"D": "0.00"}))
    assert ringkas(temuan)[:3] == ("L101", "kesalahan", "D5")


def _capaian(target: str, realisasi: str, tercetak: str, kategori: str = "") -> Grid:
    """Return Tabel 3.1 with one row."""
    return kisi(
        "Sasaran | Indikator | Target | Realisasi | Capaian | Kategori\n"
        f"Sasaran A | Indeks A | {target} | {realisasi} | {tercetak} | {kategori}"
    )


@pytest.mark.parametrize("tercetak", ["101.43", "101.4", '"101,43%"'])
def test_a_right_capaian_has_no_finding(tercetak: str) -> None:
    """88,24 of 87 is 101,43 and would be called wrong."""
    assert kode_dari(_capaian("87", "88.24", tercetak)) == []


def test_a_wrong_capaian_is_found() -> None:
    """A capaian left from an earlier draft would be handed in."""
    # 88,24 / 87 = 101,4253 %, half-up 101,43.
    (temuan,) = temuan_dari(_capaian("87", "88.24", "101.86"))
    harap = ("L102", "kesalahan", "E2", Decimal("101.86"), Decimal("101.43"), Decimal("0.43"))
    assert ringkas(temuan) == harap


def test_a_lost_point_is_named_in_place_of_an_absurd_capaian() -> None:
    """A right capaian would be told to become 10.142,53% because its realisasi lost a comma."""
    # 88,24 / 87 = 101,43 %; 8824 is 88,24 without its comma.
    (temuan,) = temuan_dari(_capaian("87", "8824", "101.43"))
    assert (temuan.kode, temuan.sel) == ("L102", ("D2", "E2"))
    assert (temuan.nilai, temuan.seharusnya) == (Decimal(8824), Decimal("88.24"))
    assert "E2 jangan diubah" in temuan.saran
    # 100 % may be a cap: nothing tells 10 times the target from a lost comma.
    (temuan,) = temuan_dari(_capaian("8.7", "87", "100"))
    assert temuan.sel == ("E2",)


TABEL_34 = """
Sasaran   | Indikator | % Capaian | Program/Kegiatan | Indikator | % Capaian | Menunjang
Sasaran A | Indeks A  | {}        | Program A        | Lain      | 90        | Menunjang
"""


@pytest.mark.parametrize(("tercetak", "ada"), [("101.43", []), ("101.86", ["L102"])])
def test_a_capaian_copied_to_another_table_is_compared(tercetak: str, ada: list[str]) -> None:
    """Tabel 3.4 would keep a capaian that Tabel 3.1 no longer has."""
    grid = kisi(TABEL_34.format(tercetak), lembar="3.4")
    temuan = temuan_dari(_capaian("87", "88.24", "101.43"), grid)
    assert [cacat.kode for cacat in temuan] == ada
    assert [cacat.sel[0] for cacat in temuan] == ["C2"] * len(ada)


def test_a_sasaran_with_two_indikator_is_not_compared() -> None:
    """The capaian of a sasaran would be held against one of its two indikator."""
    dua = kisi(
        "Sasaran | Indikator | Target | Realisasi | Capaian\n"
        "Sasaran A | Indeks A | 50 | 50 | 100\n"
        "Sasaran A | Indeks B | 50 | 45 | 90"
    )
    assert kode_dari(dua, kisi(TABEL_34.format(95), lembar="3.4")) == []


@pytest.mark.parametrize("kategori", ["Sangat Tinggi", "sangat tinggi (ST)", ""])
def test_a_right_kategori_has_no_finding(kategori: str) -> None:
    """A kategori with its abbreviation would be called wrong."""
    assert kode_dari(_capaian("87", "88.24", "101.43", kategori)) == []


def test_a_wrong_kategori_is_found() -> None:
    """A kategori that the scale does not give would be handed in."""
    # 72 / 80 = 90: not more than 90, so Tinggi (more than 75).
    (temuan,) = temuan_dari(_capaian("80", "72", "90", "Sangat Tinggi"))
    assert ringkas(temuan) == ("L103", "kesalahan", "F2", "Sangat Tinggi", "Tinggi", None)


def test_kategori_of_another_scale_is_asked_about() -> None:
    """An office with a scale of its own would be told that all its kategori are wrong."""
    grid = kisi(
        "Indikator | Target | Realisasi | Capaian | Kategori\n"
        "Indeks A | 80 | 80 | 100 | Sangat Baik\n"
        "Indeks B | 50 | 40 | 80 | Baik"
    )
    (temuan,) = pilih("L103", grid)
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("E2", "E3"))


def test_kategori_that_no_scale_has_among_others_is_wrong() -> None:
    """One slip among kategori of the scale would pass for another scale."""
    grid = kisi(
        "Indikator | Target | Realisasi | Capaian | Kategori\n"
        "Indeks A | 80 | 80 | 100 | Sangat Tinggi\n"
        "Indeks B | 50 | 40 | 80 | Baik"
    )
    (temuan,) = pilih("L103", grid)
    assert ringkas(temuan) == ("L103", "kesalahan", "E3", "Baik", "Tinggi", None)


def test_a_kategori_of_a_capaian_in_question_is_none_either() -> None:
    """The office would write Sedang over what is right once the direction is told."""
    # (2 x 8 - 6) / 8 = 125 by formula A, 6 / 8 = 75 as it is counted while nothing says so.
    kode = kode_dari(_capaian("8", "6", "125", "Sangat Tinggi"))
    assert kode == ["L102"]


def _ikm(tercetak: str) -> Grid:
    """Return a recap of nine unsur of 80 with a printed IKM."""
    return kisi("\n".join(["Unsur | Nilai", *(f"{n} | 80" for n in UNSUR), f"IKM | {tercetak}"]))


@pytest.mark.parametrize("tercetak", ["79.2", "79.21", "79", "80", '"79,20"'])
def test_an_ikm_of_either_weight_is_right(tercetak: str) -> None:
    """An IKM by 0,11 or by 1/9, with its own decimals, would be called wrong."""
    # 9 x 80 = 720: x 0,11 = 79,20; / 9 = 80.
    assert pilih("L104", _ikm(tercetak)) == []


def test_another_ikm_is_wrong() -> None:
    """An IKM that no weight gives would be handed in."""
    (temuan,) = pilih("L104", _ikm("79.6"))
    harap = ("L104", "kesalahan", "B11", Decimal("79.6"), Decimal("79.20"), Decimal("0.4"))
    assert ringkas(temuan) == harap


def _efisiensi(persen: str = "90", efisiensi: str = "10", anggaran: int = 1000) -> Grid:
    """Return Tabel 3.6: capaian 95 % of the target with realisasi 900."""
    return kisi(
        "Sasaran | Indikator | Target | Realisasi | Capaian | Anggaran | Realisasi Anggaran | "
        "Capaian Anggaran | Efisiensi\n"
        f"Sasaran A | Indeks A | 80 | 76 | 95 | {anggaran} | 900 | {persen} | {efisiensi}",
        lembar="3.6",
    )


# Sisa 100 - 90 = 10; selisih 95 - 90 = 5; PMK (1000 x 95 % - 900) / 950 = 5,263.
@pytest.mark.parametrize("efisiensi", ["10", "5", "5.26", "5.3", ""])
def test_an_efisiensi_of_any_method_is_right(efisiensi: str) -> None:
    """A method that a region uses, with its own decimals, would be called wrong."""
    assert kode_dari(_efisiensi(efisiensi=efisiensi)) == []


def test_another_efisiensi_is_wrong() -> None:
    """An efisiensi that no method gives would be handed in."""
    (temuan,) = temuan_dari(_efisiensi(efisiensi="11"))
    assert ringkas(temuan) == ("L105", "kesalahan", "I2", 11, 10, 1)


def test_the_budget_percent_of_an_efisiensi_table_is_checked() -> None:
    """Tabel 3.6 would print another serapan than its own amounts give."""
    # 900 / 1000 = 90.
    (temuan,) = temuan_dari(_efisiensi(persen="91"))
    assert ringkas(temuan) == ("L101", "kesalahan", "H2", 91, 90, 1)


KEMAJUAN = """
Sasaran   | Indikator | Target | Realisasi | Capaian | Target Akhir Renstra | Tingkat Kemajuan
Sasaran A | Indeks A  | 87     | 88.24     | 101.43  | 89                   | {}
"""


@pytest.mark.parametrize("tercetak", ["99.15", "99.1", "99.146", ""])
def test_a_right_kemajuan_has_no_finding(tercetak: str) -> None:
    """88,24 of 89 is 99,15 (99,146 as stored) and would be called wrong."""
    assert kode_dari(kisi(KEMAJUAN.format(tercetak))) == []


def test_a_wrong_kemajuan_is_found() -> None:
    """A tingkat kemajuan against another target would be handed in."""
    # 88,24 / 89 = 99,1460 %.
    (temuan,) = temuan_dari(kisi(KEMAJUAN.format("101.43")))
    harap = ("L106", "kesalahan", "G2", Decimal("101.43"), Decimal("99.15"), Decimal("2.28"))
    assert ringkas(temuan) == harap


LRA = kisi("Uraian | Anggaran | Realisasi\nProgram A | 600 | 500\nProgram B | 400 | 400")


def test_the_amounts_of_tabel_36_are_those_of_tabel_35() -> None:
    """Equal totals would be called different."""
    assert kode_dari(LRA, _efisiensi()) == []


def test_another_total_in_tabel_36_is_wrong() -> None:
    """Two tables of one report would print two budgets."""
    # 600 + 400 = 1000, printed 1200; 900 / 1200 = 75, sisa 25.
    (temuan,) = temuan_dari(LRA, _efisiensi("75", "25", 1200))
    assert ringkas(temuan) == ("L108", "kesalahan", "F2", 1200, 1000, 200)


def test_percents_rounded_to_fewer_decimals_than_shown_are_told_once() -> None:
    """97,7 shown as 97,70 would be a fault in every row."""
    # 1/3 = 33,33; 2/3 = 66,67; 1/7 = 14,29; 4/13 = 30,77: at one decimal 33,3 66,7 14,3 30,8.
    teks = """
    Uraian    | Anggaran | Realisasi | %
    Program A | 300000   | 100000    | 0.333
    Program B | 300000   | 200000    | 0.667
    Program C | 700000   | 100000    | {}
    Jumlah    | 1300000  | 400000    | 0.308
    """
    (temuan,) = temuan_dari(kisi(teks.format("0.143"), format={"D": "0.00%"}))
    assert (temuan.kode, temuan.tingkat) == ("L107", "informasi")
    assert "L101" in kode_dari(kisi(teks.format("0.173"), format={"D": "0.00%"}))


def test_l106_a_falling_indikator_is_only_asked_about() -> None:
    """A progress that is right for a falling indikator would be called a mistake."""
    # 2 × 80 − 99 = 61; 61 ÷ 80 = 76,25 %. As a rising one 99 ÷ 80 = 123,75 %.
    (temuan,) = pilih(
        "L106",
        kisi("""
        No | Indikator | Realisasi 2023 | Target 2024 | Realisasi 2024 | Target Akhir | Kemajuan
        1  | Kematian  | 101            | 90          | 99             | 80           | "76,25%"
        """),
    )
    assert temuan.tingkat == "peringatan"


@pytest.mark.parametrize(("kemajuan", "ada"), [("76,25%", []), ("123,75%", []), ("90%", ["L106"])])
def test_l106_progress_of_a_falling_indikator_has_two_ways(kemajuan: str, ada: list[str]) -> None:
    """The plain ratio, which nothing forbids, would be called a mistake: 99 ÷ 80, or 61 ÷ 80."""
    kepala = "Polaritas | Realisasi 2023 | Target 2024 | Realisasi 2024 | Target Akhir | Kemajuan"
    isi = f'Negatif | 101 | 90 | 99 | 80 | "{kemajuan}"'
    temuan = pilih("L106", kisi(f"No | Indikator | {kepala}\n1 | Kematian | {isi}"))
    assert [t.kode for t in temuan] == ada


def test_a_percent_beside_no_anggaran_is_not_called_wrong() -> None:
    """The total of a table without a pagu would print a percent that cannot be calculated."""
    rows = ("7.01.01|Program A|4653000|99", "7.01.02|Program B|347000|98", "|JUMLAH|5000000|99")
    grid = kisi("\n".join(("REALISASI ANGGARAN", "Kode|Uraian|Realisasi|Persen", *rows)))
    assert "X117" in [t.kode for t in temuan_dari(grid)]
    assert pilih("L101", grid) == []


_KEGIATAN = """
Program / Kegiatan | Indikator Kinerja | Target | Realisasi | Capaian
Ketenagakerjaan | Pencari kerja | 350 | 320 | "91,4%"
Pelatihan | Peserta lulus | 160 | 144 | "90,0%"
Pengawasan | Perusahaan tertib | 45 | 42 | "93,3%"
"""


def test_the_capaian_of_a_kegiatan_is_held_against_its_own_target() -> None:
    """A realisasi of 154 would stand beside the capaian of 144."""
    assert pilih("L102", kisi(_KEGIATAN)) == []
    # 154 / 160 = 96,25 %.
    (temuan,) = pilih("L102", kisi(_KEGIATAN.replace("144", "154")))
    assert ringkas(temuan)[:5] == ("L102", "kesalahan", "E3", 90, Decimal("96.25"))


def test_a_capaian_that_is_another_measure_is_not_held_against_the_target() -> None:
    """Physical progress beside target and realisasi would be called wrong in every row."""
    lain = _KEGIATAN.replace("91,4%", "80%").replace("90,0%", "75%")
    assert pilih("L102", kisi(lain)) == []
