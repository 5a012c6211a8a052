"""Tests of what could not be read, or was read in one of several ways."""

import pytest

from lkjip_xl.measures.hasil.hitung import hitung_hasil
from lkjip_xl.rules.daftar import check
from lkjip_xl.rules.konteks import Konteks
from tests.alat.kisi import kisi, periksa
from tests.rules.bantu import kode_dari, pilih, ringkas, temuan_dari

LRA = """
Uraian         | Anggaran | Realisasi
Program A      | {}       | 60
Sub Kegiatan A | {}       | 40
Sub Kegiatan B | 3000     | 20
"""


def test_a_text_that_is_clearly_a_number_is_read() -> None:
    """An amount typed with points would be refused though it can mean only one thing."""
    grid = kisi(LRA.format("", '"1.234.000"'))
    _, hasil, temuan = periksa(grid)
    assert [(t.kode, t.tingkat, t.sel) for t in temuan] == [("B121", "peringatan", ("B3",))]
    assert hasil.total is not None
    assert hasil.total.anggaran == 1_237_000


def test_words_in_an_amount_column_are_unreadable() -> None:
    """A word in place of an amount would count as zero."""
    (temuan,) = temuan_dari(kisi(LRA.format("", "sudah lunas")))
    assert ringkas(temuan) == ("B101", "kesalahan", "B3", "sudah lunas", None, None)


def test_a_lone_point_without_a_witness_is_unreadable() -> None:
    """1.234 would be read as a thousand or as one and a bit, unseen."""
    grid = kisi('Uraian | Anggaran\nProgram A | "1.234"\nProgram B | "2.345"\nProgram C | 5')
    (temuan,) = temuan_dari(grid)
    assert ringkas(temuan) == ("B101", "kesalahan", "B2", "1.234", None, None)
    assert temuan.sel == ("B2", "B3")


def test_unreadable_cells_are_one_finding_per_column() -> None:
    """A column of words would fill the list of findings."""
    teks = "Uraian | Anggaran | Realisasi\nProgram A | x | y\nProgram B | x | 5\nProgram C | 9 | 5"
    temuan = pilih("B101", kisi(teks))
    assert [cacat.sel for cacat in temuan] == [("B2", "B3"), ("C2",)]


def test_an_unreadable_pagu_is_no_spending_without_budget() -> None:
    """One text amount would also be reported as realisasi without anggaran."""
    teks = "Uraian | Anggaran | Realisasi\nProgram A | x | 50\nProgram B | 90 | 50"
    assert kode_dari(kisi(teks)) == ["B101"]


def test_an_unreadable_amount_is_no_wrong_percent() -> None:
    """The percents of the row and the total would be called wrong for one text amount."""
    # B: 45 of 90 is 50; the row and the total rest on the unread amount.
    teks = """
    Uraian    | Anggaran | Realisasi | %
    Program A | 100      | x         | 50
    Program B | 90       | 45        | 50
    Jumlah    | 190      | 95        | 50
    """
    assert kode_dari(kisi(teks)) == ["B101"]


def test_an_excel_error_is_found() -> None:
    """A broken formula would count as a blank."""
    grid = kisi(LRA.format("", ""), galat={"B3": "#REF!"})
    (temuan,) = temuan_dari(grid)
    assert ringkas(temuan) == ("B102", "kesalahan", "B3", "#REF!", None, None)


def test_an_error_outside_the_table_is_none() -> None:
    """Scrap formulas beside the table would stop a report."""
    grid = kisi(LRA.format("3100", "100"), galat={"G3": "#REF!"})
    assert kode_dari(grid) == []


def test_a_formula_with_its_value_is_no_finding() -> None:
    """Every formula would be called never calculated."""
    assert kode_dari(kisi(LRA.format("=SUM(B3:B4):3100", "100"))) == []


def test_a_formula_without_value_is_found() -> None:
    """An amount that Excel never calculated would count as a blank."""
    (temuan,) = temuan_dari(kisi(LRA.format("", "=VLOOKUP(A3,Z1:Z9,1)")))
    assert ringkas(temuan) == ("B103", "kesalahan", "B3", None, None, None)


def test_a_formula_without_value_that_can_be_calculated_counts() -> None:
    """A workbook filled in by a program would be refused though each formula is plain."""
    teks = LRA.format("3100", "=10*10")
    (temuan,) = temuan_dari(kisi(teks))
    assert ringkas(temuan) == ("B103", "informasi", "B3", None, None, None)


def test_a_parents_formula_without_value_is_only_told() -> None:
    """A workbook written by another program would be refused though its sums are known."""
    (temuan,) = temuan_dari(kisi(LRA.format("=SUM(B3:B4)", "100")))
    assert ringkas(temuan)[:3] == ("B103", "informasi", "B2")


def test_a_percent_without_value_is_only_told() -> None:
    """A form filled by a program would be refused for figures that are calculated anyway."""
    teks = """
    Uraian    | Anggaran | Realisasi | Sisa   | %
    Program A | 100      | 40        | =B2-C2 | =C2/B2
    Program B | 100      | 50        | 50     | 50
    """
    (temuan,) = temuan_dari(kisi(teks))
    assert ringkas(temuan)[:3] == ("B103", "informasi", "D2")
    assert temuan.sel == ("D2", "E2")


def test_a_capaian_without_value_is_only_told_beside_target_and_realisasi() -> None:
    """A capaian that can be calculated would be a mistake, or one that cannot be none."""
    teks = """
    Sasaran   | Indikator | Target | Realisasi | % Capaian
    Pelayanan | IKM       | 80     | 84        | =D2/C2
    """
    (temuan,) = temuan_dari(kisi(teks))
    assert ringkas(temuan)[:3] == ("B103", "informasi", "E2")
    teks = """
    Program/Kegiatan | Indikator | % Capaian | Menunjang
    Program A        | Jumlah    | =40/40    | Menunjang
    """
    (temuan,) = pilih("B103", kisi(teks))
    assert ringkas(temuan)[:3] == ("B103", "kesalahan", "C2")


def test_formulas_of_rows_that_nobody_filled_are_nothing() -> None:
    """The prepared rows of a form would be called mistakes."""
    teks = """
    Tingkat   | Uraian    | Anggaran    | Realisasi
    Program   | Program A | 100         | 40
    Program   |           | =SUM(C4:C4) | =SUM(D4:D4)
    Rekening  |           |             |
    Program   | Program B | 100         | 50
    """
    assert kode_dari(kisi(teks)) == []


def test_a_total_of_staff_without_value_is_only_told() -> None:
    """A form of staff filled by a program would be refused for its total."""
    teks = """
    No | Jabatan | Jumlah
    1  | Camat   | 1
    2  | Staf    | 3
    Jumlah |     | =SUM(C2:C3)
    """
    (temuan,) = pilih("B103", kisi(teks))
    assert ringkas(temuan)[:3] == ("B103", "informasi", "C4")


def test_a_choice_among_columns_is_told() -> None:
    """The program would choose a pagu in silence."""
    teks = """
    Uraian    | Pagu Sebelum | Pagu Setelah | Realisasi
    Program A | 90           | 100          | 50
    """
    (temuan,) = temuan_dari(kisi(teks))
    assert ringkas(temuan) == ("B104", "informasi", "C1", None, None, None)
    assert temuan.sel == ("C1", "B1")


def test_one_column_of_a_kind_is_no_choice() -> None:
    """Each table would be reported with a choice that nobody made."""
    assert pilih("B104", kisi(LRA.format("3100", "100"))) == []


def test_a_file_that_cannot_be_read_is_found() -> None:
    """A file of a folder would be left out in silence."""
    gabungan = periksa(kisi(LRA.format("3100", "100")))[0]
    gagal = (("Sandi.xlsx", "Berkas ini bersandi.", "Pakai --sandi."),)
    (temuan,) = check(Konteks(gabungan, hitung_hasil(gabungan), gagal))
    assert ringkas(temuan) == ("B105", "kesalahan", None, None, None, None)
    assert (temuan.berkas, temuan.pesan, temuan.saran) == gagal[0]


SATU = "Uraian | Anggaran | Realisasi\nProgram A | 100 | {}"


def test_two_tables_that_nothing_decides_between_are_found() -> None:
    """The report would take the first of two realisasi without a word."""
    temuan = temuan_dari(
        kisi(SATU.format(50), berkas="A.xlsx"), kisi(SATU.format(60), berkas="B.xlsx")
    )
    (cacat,) = temuan
    assert ringkas(cacat) == ("B106", "kesalahan", "A1", None, None, None)
    assert cacat.berkas == "B.xlsx"
    assert "A.xlsx" in cacat.pesan


def test_the_title_that_lacks_a_month_is_named() -> None:
    """Year and month would be asked for of a table that says both."""
    (cacat,) = temuan_dari(
        kisi("REALISASI TAHUN 2024\n\n" + SATU.format(50), berkas="A.xlsx"),
        kisi("REALISASI TAHUN 2024 BULAN DESEMBER\n\n" + SATU.format(60), berkas="B.xlsx"),
    )
    assert cacat.saran.endswith(", atau tulis “BULAN …” di judul A.xlsx lembar Lembar1.")


def test_an_exact_copy_is_no_choice() -> None:
    """A file that lies twice in a folder would stop the report."""
    grid = [kisi(SATU.format(50), berkas=nama) for nama in ("A.xlsx", "B.xlsx")]
    assert kode_dari(*grid) == []


def test_the_month_decides_between_two_realisasi() -> None:
    """Months of one year would be called a tie."""
    mei, juni = (
        kisi(f"Realisasi s.d. {bulan}\n\n{SATU.format(posisi)}", berkas=f"{bulan}.xlsx")
        for bulan, posisi in (("Mei", 50), ("Juni", 60))
    )
    assert kode_dari(mei, juni) == []


def test_a_blank_among_filled_siblings_is_a_warning() -> None:
    """A forgotten amount would count as zero in silence."""
    teks = """
    Uraian         | Anggaran | Realisasi
    Program A      | 100      | 60
    Sub Kegiatan A | 70       | 60
    Sub Kegiatan B | 30       |
    """
    (temuan,) = temuan_dari(kisi(teks))
    assert ringkas(temuan) == ("B107", "peringatan", "C4", None, None, None)


def test_blanks_of_one_column_are_one_finding() -> None:
    """Many blanks would fill the list of findings."""
    teks = """
    Uraian    | Anggaran | Realisasi
    Program A | 70       |
    Program B | 30       | 10
    Program C | 20       |
    """
    (temuan,) = temuan_dari(kisi(teks))
    assert temuan.sel == ("C2", "C4")


def test_a_column_without_any_amount_is_no_blank() -> None:
    """A kegiatan that has not begun would be reported row by row."""
    teks = """
    Uraian         | Anggaran | Realisasi
    Program A      | 100      | 60
    Kegiatan A     | 70       | 60
    Kegiatan B     | 30       | 0
    Sub Kegiatan A | 20       |
    Sub Kegiatan B | 10       |
    """
    assert kode_dari(kisi(teks)) == []


@pytest.mark.parametrize(("teks", "ada"), [("101,43", []), ("", ["B107"])])
def test_a_tujuan_without_its_capaian_is_a_warning(teks: str, ada: list[str]) -> None:
    """Tabel 3.4 would be handed in with an empty capaian, or a filled one be reported."""
    tabel = f"""
    Tujuan/Sasaran | Indikator | % Capaian | Program/Kegiatan | Indikator | % Capaian | Menunjang
    Sasaran A      | Indeks A  | {teks}     | Program A        | Indeks B  | 90        | Menunjang
    """
    temuan = temuan_dari(kisi(tabel))
    assert [cacat.kode for cacat in temuan] == ada
    assert [ringkas(cacat)[1:3] for cacat in temuan] == [("peringatan", "C2")] * len(ada)


def test_a_program_without_its_judgement_is_a_warning() -> None:
    """A program nobody judged as menunjang or not would pass."""
    tabel = """
    Tujuan/Sasaran | Indikator | % Capaian | Program/Kegiatan | Indikator | % Capaian | Menunjang
    Sasaran A      | Indeks A  | 101       | Program A        | Indeks B  |           |
    """
    temuan = temuan_dari(kisi(tabel))
    assert [ringkas(cacat)[:3] for cacat in temuan] == [
        ("B107", "peringatan", "F2"),
        ("B107", "peringatan", "G2"),
    ]


def test_an_indikator_without_realisasi_is_a_warning() -> None:
    """An indikator nobody measured would pass."""
    tabel = """
    Sasaran   | Indikator | Target | Realisasi | Capaian
    Sasaran A | Indeks A  | 87     |           |
    Sasaran B | Indeks B  | 80     | 80        | 100
    """
    (temuan,) = temuan_dari(kisi(tabel))
    assert ringkas(temuan) == ("B107", "peringatan", "D2", None, None, None)


def test_a_target_in_words_is_only_asked_about() -> None:
    """Words would be called a mistake that must be typed as a number."""
    temuan = temuan_dari(
        kisi("""
        Sasaran|Indikator|Target|Realisasi
        Akuntabilitas|Predikat SAKIP|delapan puluh|nyaris penuh
        Layanan|IKM|80|88
        """)
    )
    assert [(t.kode, t.tingkat, t.sel[0]) for t in temuan] == [
        ("B101", "peringatan", "C2"),
        ("B101", "peringatan", "D2"),
    ]


def test_a_known_predicate_is_nothing_to_ask_about() -> None:
    """A report with a SAKIP predicate, as most have one, could never be “siap”."""
    temuan = temuan_dari(
        kisi("""
        Sasaran|Indikator|Target|Realisasi
        Akuntabilitas|Predikat SAKIP|B|BB
        Layanan|IKM|80|88
        """)
    )
    assert [(t.kode, t.tingkat, t.sel[0]) for t in temuan] == [
        ("B101", "informasi", "C2"),
        ("B101", "informasi", "D2"),
    ]


def test_a_sasaran_above_its_indikator_is_no_blank() -> None:
    """A row that only names the sasaran would be called unfilled."""
    grid = kisi(
        """
        No | Sasaran              | Indikator | Target | Realisasi | Capaian
        1  | Meningkatnya layanan |           |        |           |
           |                      | IKM       | 80     | 80        | 100
           |                      | SAKIP     |        | 70        |
        """
    )
    (temuan,) = pilih("B107", grid)
    assert temuan.sel == ("D4",)


SISA_KOSONG = """
    Uraian         | Anggaran | Realisasi | Sisa
    Program A      | 5600     | 3900      |
    Sub Kegiatan A | 1000     | 900       | 100
    Sub Kegiatan B | 1100     | 800       | {}
    Sub Kegiatan C | 900      | 500       | 400
    Sub Kegiatan D | 700      | 400       | 300
    Sub Kegiatan E | 800      | 500       | 300
    Sub Kegiatan F | 600      | 600       |
    Sub Kegiatan G | 500      | 200       | 300
"""


def test_a_sisa_left_blank_among_others_is_asked_about() -> None:
    """A hole in a printed column would go unsaid; a sisa of zero, or a parent's, is none."""
    assert pilih("B107", kisi(SISA_KOSONG.format(300))) == []
    (temuan,) = pilih("B107", kisi(SISA_KOSONG.format("")))
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("D4",))
    assert temuan.seharusnya == 300
    assert temuan.saran == "Isi sel D4 dengan 300."
