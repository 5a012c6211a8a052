"""Tests of the realisasi beside the DPA."""

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi, periksa
from tests.rules.bantu import kode_dari, pilih, ringkas, temuan_dari

LRA = kisi(
    """
    Uraian                         | Anggaran | Realisasi
    Program Penunjang              |          |
    Kegiatan Umum                  |          |
    Sub Kegiatan Pemeliharaan      | 60       | 50
    Sub Kegiatan Barang Cetakan    | 40       | 30
    """,
    berkas="LRA.xlsx",
)
DPA = """
DPA {}

Uraian                         | Anggaran
Program Penunjang              |
Kegiatan Umum                  |
Sub Kegiatan {}                | {}
Sub Kegiatan {}                | {}
"""


def _dpa(
    nama: str = "Barang Cetakan",
    pagu: int = 40,
    *,
    utama: str = "Pemeliharaan",
    pagu_utama: object = 60,
    tahap: str = "",
    teks_lain: str = "",
) -> Grid:
    """Return a DPA like the LRA, with other names or pagu."""
    teks = DPA.format(tahap, utama, pagu_utama, nama, pagu) + teks_lain
    return kisi(teks, berkas=f"DPA{tahap}.xlsx")


def test_equal_tables_have_no_finding() -> None:
    """A right DPA and a right realisasi would be called different."""
    assert kode_dari(LRA, _dpa()) == []


def test_names_may_differ_by_case_spaces_and_points() -> None:
    """A name typed in capitals would be another name."""
    assert kode_dari(LRA, _dpa("BARANG  CETAKAN.")) == []


def test_a_row_of_the_dpa_that_is_missing_is_found() -> None:
    """A sub kegiatan would not be reported, and the pagu would be too small."""
    teks_lain = "Sub Kegiatan Mebel | 25"
    (temuan,) = temuan_dari(LRA, _dpa(teks_lain=teks_lain))
    assert ringkas(temuan) == ("X101", "kesalahan", "A8", None, None, None)
    assert temuan.berkas == "DPA.xlsx"


def test_a_missing_kegiatan_is_one_finding() -> None:
    """Each sub kegiatan of a missing kegiatan would be a finding."""
    teks_lain = "Kegiatan Rapat | 25\nSub Kegiatan Mebel | 25"
    (temuan,) = temuan_dari(LRA, _dpa(teks_lain=teks_lain))
    assert ringkas(temuan) == ("X101", "kesalahan", "A8", None, None, None)


def test_a_row_that_the_dpa_lacks_is_found() -> None:
    """Spending without a budget in the DPA would pass."""
    lra = kisi(
        """
        Uraian                      | Anggaran | Realisasi
        Program Penunjang           |          |
        Kegiatan Umum               |          |
        Sub Kegiatan Pemeliharaan   | 60       | 50
        Sub Kegiatan Barang Cetakan | 40       | 30
        Sub Kegiatan Mebel          | 25       | 5
        """,
        berkas="LRA.xlsx",
    )
    (temuan,) = temuan_dari(lra, _dpa())
    assert ringkas(temuan) == ("X102", "kesalahan", "A6", None, None, None)
    assert temuan.berkas == "LRA.xlsx"


def test_another_pagu_is_found_at_the_sub_kegiatan_alone() -> None:
    """A percent of an old pagu would be handed in, or each row above be a finding too."""
    # 40 in the realisasi, 45 in the DPA: -5; kegiatan and program differ by it as well.
    (temuan,) = temuan_dari(LRA, _dpa(pagu=45))
    assert ringkas(temuan) == ("X103", "kesalahan", "B5", 40, 45, -5)
    assert temuan.berkas == "LRA.xlsx"


def test_the_last_stage_of_the_budget_counts() -> None:
    """The realisasi would be held against the budget before its change."""
    murni, perubahan = _dpa(pagu=45, tahap="Murni"), _dpa(tahap="Perubahan")
    assert kode_dari(LRA, murni, perubahan) == []
    (temuan,) = temuan_dari(LRA, _dpa(tahap="Murni"), _dpa(pagu=45, tahap="Perubahan"))
    assert temuan.kode == "X103"


def test_an_unreadable_pagu_folds_the_comparison() -> None:
    """One text amount would also be another pagu in the other file."""
    (temuan,) = temuan_dari(LRA, _dpa(pagu_utama="enam puluh"))
    assert ringkas(temuan)[:4] == ("B101", "kesalahan", "B6", "enam puluh")


def test_a_near_name_with_an_equal_pagu_is_told() -> None:
    """A match by a near name would be made in silence, or stop the report."""
    (temuan,) = temuan_dari(LRA, _dpa("Barang Cetak"))
    assert ringkas(temuan) == ("X104", "informasi", "A5", None, None, None)


def test_a_near_name_with_another_pagu_is_a_warning() -> None:
    """Two things could be taken for one, and nobody would look."""
    (temuan,) = temuan_dari(LRA, _dpa("Barang Cetak", 45))
    assert ringkas(temuan)[:3] == ("X104", "peringatan", "A5")
    assert "berbeda 5" in temuan.pesan


def test_other_words_are_another_thing() -> None:
    """Equal amounts alone would make two rows one."""
    temuan = temuan_dari(LRA, _dpa("Sewa Gedung"))
    assert sorted(cacat.kode for cacat in temuan) == ["X101", "X102"]


PENGATURAN = """
Instansi | Kecamatan Puring
Tahun    | 2024
"""


def _atas(*judul: str, berkas: str) -> Grid:
    """Return a realisasi under a title."""
    teks = "\n".join([*judul, "", "Uraian | Anggaran | Realisasi", f"Program {berkas} | 9 | 8"])
    return kisi(teks, berkas=berkas)


@pytest.mark.parametrize(("tahun", "ada"), [("2024", []), ("2023", ["X105"])])
def test_the_year_is_that_of_pengaturan(tahun: str, ada: list[str]) -> None:
    """Amounts of another year would go into the report."""
    grid = _atas(f"Realisasi Tahun Anggaran {tahun}", berkas="LRA.xlsx")
    temuan = temuan_dari(kisi(PENGATURAN, berkas="Atur.xlsx"), grid)
    assert [cacat.kode for cacat in temuan] == ada
    harap = ("X105", "kesalahan", "A1", "2023", "2024", None)
    assert [ringkas(cacat) for cacat in temuan] == [harap] * len(ada)


@pytest.mark.parametrize("judul", ["Realisasi Tahun Anggaran 2023", "SKPD: Kecamatan Petanahan"])
def test_a_title_is_not_overwritten_by_the_year_or_agency_it_lacks(judul: str) -> None:
    """Last year's file, or another office's, would pass once someone retyped its title."""
    atur = kisi(PENGATURAN, berkas="Atur.xlsx", lembar="Identitas")
    temuan = [t for t in periksa(atur, _atas(judul, berkas="LRA.xlsx"))[2] if t.kode[:3] == "X10"]
    assert [(t.kode[0], t.sel, t.perbaikan) for t in temuan] == [("X", ("A1",), None)]
    assert "betulkan judulnya" in temuan[0].saran


@pytest.mark.parametrize("urut", [("2024", "2023"), ("2023", "2024")])
def test_last_years_table_beside_this_years_is_history(urut: tuple[str, ...]) -> None:
    """A right title would be told to change, or this year's to become last year's."""
    dua = [_atas(f"Tahun {t}", berkas=f"{t}.xlsx") for t in urut]
    (temuan,) = pilih("X105", *dua)
    assert (temuan.tingkat, temuan.berkas, temuan.nilai) == ("informasi", "2023.xlsx", None)


def _jawaban(tahun: int) -> Grid:
    kepala = "Responden | " + " | ".join(f"U{n}" for n in range(1, 10))
    baris = [f"{r} |" + " | ".join(str(3 + (r + n) % 2) for n in range(9)) for r in range(1, 9)]
    teks = "\n".join([f"SKM Tahun {tahun}", "", kepala, *baris[: tahun - 2018]])
    return kisi(teks, lembar=str(tahun))


def test_without_a_budget_the_latest_year_counts() -> None:
    """This year's answers would be called those of a wrong year, by last year's that come first."""
    (temuan,) = pilih("X105", _jawaban(2023), _jawaban(2024))
    assert (temuan.tingkat, temuan.lembar) == ("informasi", "2023")


def test_without_pengaturan_the_budgets_year_counts() -> None:
    """A DPA of another year would be compared with the realisasi without a word."""
    dpa = kisi("DPA Tahun 2023\n\nUraian | Anggaran\nProgram A | 9", berkas="DPA.xlsx")
    (temuan,) = pilih("X105", dpa, _atas("Realisasi Tahun 2024", berkas="LRA.xlsx"))
    assert ringkas(temuan) == ("X105", "kesalahan", "A1", "2023", "2024", None)


@pytest.mark.parametrize(
    ("nama", "ada"),
    [("Kecamatan Puring", []), ("KECAMATAN PURING", []), ("Kecamatan Petanahan", ["X106"])],
)
def test_the_agency_is_that_of_pengaturan(nama: str, ada: list[str]) -> None:
    """Amounts of another agency would go into the report."""
    grid = _atas(f"SKPD: {nama}", berkas="LRA.xlsx")
    temuan = temuan_dari(kisi(PENGATURAN, berkas="Atur.xlsx"), grid)
    assert [cacat.kode for cacat in temuan] == ada
    harap = ("X106", "kesalahan", "A1", "Kecamatan Petanahan", "Kecamatan Puring", None)
    assert [ringkas(cacat) for cacat in temuan] == [harap] * len(ada)


def test_two_kode_that_were_swapped_are_not_two_wrong_pagu() -> None:
    """A person would overwrite two right pagu, because only their kode are swapped."""
    kepala = "Kode | Uraian | Anggaran{}\n7.01.01 | Program A | 100{}\n"
    dpa = kepala.format("", "") + "7.01.01.2.01 | Kegiatan Umum | 60\n"
    dpa += "7.01.01.2.02 | Kegiatan Barang | 40"
    lra = kepala.format(" | Realisasi", " | 90") + "7.01.01.2.02 | Kegiatan Umum | 60 | 50\n"
    lra += "7.01.01.2.01 | Kegiatan Barang | 40 | 40"
    dua = kisi("DPA\n\n" + dpa, berkas="DPA.xlsx"), kisi(lra, berkas="LRA.xlsx")
    assert pilih("X103", *dua) == []
    (tukar,) = pilih("X107", *dua)
    assert (tukar.tingkat, tukar.berkas, tukar.sel) == ("peringatan", "LRA.xlsx", ("A3", "A4"))


def test_a_printed_total_that_the_realisasi_has_is_the_dpas_own_fault() -> None:
    """A right pagu would be told to change because a row of the DPA was deleted."""
    # 20.250.000 + 21.000.000 = 41.250.000, printed and in the realisasi 43.000.000.
    lra = kisi("Uraian | Anggaran | Realisasi\nProgram A | 71250000 | 60000000\n"
               "Kegiatan B | 43000000 | 40000000\nKegiatan C | 28250000 | 20000000\n"
               "Jumlah | 71250000 | 60000000", berkas="LRA.xlsx")  # fmt: skip
    dpa = kisi("DPA\n\nUraian | Anggaran\nProgram A | 71250000\nKegiatan B | 43000000\n"
               "- Belanja ATK | 20250000\n- Belanja Dinas | 21000000\nKegiatan C | 28250000\n"
               "- Belanja Jasa | 28250000\nJumlah | 71250000", berkas="DPA.xlsx")  # fmt: skip
    (temuan,) = temuan_dari(lra, dpa)
    assert ringkas(temuan)[:5] == ("T101", "kesalahan", "B5", 43000000, 41250000)
    (sebab,) = temuan.sebab
    assert sebab.jenis == "tidak_dapat_dijelaskan"
    assert "yang terhapus" in sebab.penjelasan


KEDUANYA = """
DPPA

Uraian                      | Sebelum Perubahan | Setelah Perubahan
Program Penunjang           | 120               | {}
Kegiatan Umum               | 120               | {}
Sub Kegiatan Pemeliharaan   | 70                | 60
Sub Kegiatan Barang Cetakan | 50                | {}
"""


def test_a_dpa_with_both_stages_is_compared_by_the_later_one() -> None:
    """A realisasi with another pagu than the changed budget would pass unseen."""
    sama = kisi(KEDUANYA.format(100, 100, 40), berkas="DPPA.xlsx")
    assert not [t for t in temuan_dari(LRA, sama) if t.kode[0] == "X"]
    lain = kisi(KEDUANYA.format(95, 95, 35), berkas="DPPA.xlsx")
    (temuan,) = (t for t in temuan_dari(LRA, lain) if t.kode[0] == "X")
    assert ringkas(temuan)[:5] == ("X103", "kesalahan", "B5", 40, 35)


def test_the_pagu_before_the_change_is_named_where_both_stages_stand_in_one_dpa() -> None:
    """Nobody would see why the realisasi has another pagu: it is that of before the change."""
    dua = kisi(KEDUANYA.format(95, 95, 35).replace("| 50  ", "| 40  "), berkas="DPPA.xlsx")
    (temuan,) = (t for t in temuan_dari(LRA, dua) if t.kode == "X103")
    assert temuan.sebab[0].jenis == "pagu_murni_dipakai"


def test_a_row_that_only_the_dpa_of_both_stages_has_is_missed() -> None:
    """A sub kegiatan would not be reported, or not stand in Tabel 3.5."""
    teks = KEDUANYA.format(125, 125, 40) + "Sub Kegiatan Mebel | 0 | 25\n"
    (temuan,) = (t for t in temuan_dari(LRA, kisi(teks, berkas="DPPA.xlsx")) if t.kode == "X101")
    assert temuan.sel == ("A8",)
    assert "3.5" in temuan.pesan


_PROGRAM = """
    Program                                      | Anggaran | Realisasi
    PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH | 900      | 800
    PROGRAM PELAYANAN PUBLIK                     | 400      | 300
    PROGRAM PEMBERDAYAAN MASYARAKAT DESA         | {}       | 90
    """
_SUB = """
    Kode              | Uraian                        | Anggaran
    7.01.01           | Penunjang Urusan Pemerintahan | 900
    7.01.01.2.01      | Perencanaan                   | 900
    7.01.01.2.01.0001 | Dokumen                       | 500
    7.01.01.2.01.0002 | Evaluasi                      | 400
    7.01.02           | Ketertiban Umum               | 400
    7.01.02.2.01      | Koordinasi                    | 400
    7.01.02.2.01.0001 | Sinergitas                    | 400
    7.01.03           | Sarana Desa                   | 100
    7.01.03.2.01      | Pembangunan                   | 100
    7.01.03.2.01.0001 | Jalan                         | 100
    """


def test_programs_of_other_words_and_equal_pagu_are_the_same() -> None:
    """A LRA of programs would lack two of the DPA, and count their pagu twice."""
    # 900 by its near name; 400 and 100 by their pagu: the LRA and the DPA are 1400 both.
    lra, dpa = kisi(_PROGRAM.format(100), berkas="LRA.xlsx"), kisi(_SUB, berkas="DPA.xlsx")
    temuan = [t for t in temuan_dari(lra, dpa) if t.kode.startswith("X10")]
    assert [(t.kode, t.tingkat, t.sel) for t in temuan] == [
        ("X104", "informasi", ("A2",)),
        ("X104", "informasi", ("A3",)),
        ("X104", "informasi", ("A4",)),
    ]


def test_programs_of_other_words_and_another_pagu_are_others() -> None:
    """A program that the DPA has not would be called one of it with another name."""
    lra, dpa = kisi(_PROGRAM.format(150), berkas="LRA.xlsx"), kisi(_SUB, berkas="DPA.xlsx")
    kode = [t.kode for t in temuan_dari(lra, dpa) if t.tingkat == "kesalahan"]
    assert sorted(kode) == ["X101", "X101", "X102", "X102"]


def test_another_pagu_of_an_unproven_reading_is_a_warning() -> None:
    """What only a guessed level says would be a kesalahan: no kesalahan follows from a guess."""
    dpa = kisi("""
    Kode         | Uraian    | Anggaran
    7.01.01      | Penunjang | 900
    7.01.01.2.01 | Keuangan  | 900
    7.01.02      | Pelayanan | 500
    7.01.02.2.01 | Rapat     | 500
    """)
    lra = kisi(
        """
    Uraian    | Anggaran | Realisasi
    Penunjang |          |
    Gaji      | 200      | 50
    Keuangan  |          |
    Listrik   | 700      | 50
    Pelayanan |          |
    Rapat     |          |
    Makan     | 500      | 40
    """,
        lembar="LRA",
    )
    tingkat = {t.tingkat for kode in ("X101", "X102", "X103") for t in pilih(kode, dpa, lra)}
    assert tingkat == {"peringatan"}
