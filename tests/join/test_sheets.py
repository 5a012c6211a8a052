"""One budget over several sheets, filtered copies, and one agency of an export."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.gabungan import Gabungan
from lkjip_xl.model.hasil import Hasil
from tests.alat.kisi import kisi, periksa

KEPALA = "Kode|Uraian|Anggaran|Realisasi\n"
# Program A 60 + 40 = 100 and 30 + 20 = 50, B 10 and 5: together 110 and 55.
PROGRAM_A = (
    "7.01.01|Program A|100|50\n7.01.01.2.01|Kegiatan A|100|50\n"
    "7.01.01.2.01.0001|Gaji|60|30\n7.01.01.2.01.0002|Mebel|40|20\n"
)
PROGRAM_B = "7.01.02|Program B|10|5\n7.01.02.2.01|Kegiatan B|10|5\n7.01.02.2.01.0001|Rapat|10|5\n"


def _lembar(nama: str, teks: str, judul: str = "", berkas: str = "Uji.xlsx") -> Grid:
    awal = f"{judul}\n" if judul else ""
    return kisi(awal + KEPALA + teks.strip("\n"), lembar=nama, berkas=berkas)


def _jumlah(hasil: Hasil) -> tuple[int, int]:
    assert hasil.total is not None
    return int(hasil.total.anggaran), int(hasil.total.realisasi)


def _kode(*grid: Grid) -> list[str]:
    return [temuan.kode for temuan in periksa(*grid)[2]]


def test_pages_on_two_sheets_are_one_table() -> None:
    """The second page would be a tie, and its total called wrong."""
    grid = _lembar("Hal 1", PROGRAM_A), _lembar("Hal 2", f"{PROGRAM_B}|JUMLAH|110|55")
    gabungan, hasil, temuan = periksa(*grid)
    assert _jumlah(hasil) == (110, 55)
    assert [(s.kode, s.tingkat) for s in temuan] == [("B112", "informasi")]
    assert [gabungan.is_used(p) for p in (0, 1)] == [True, True]
    assert [s.asal for s in hasil.realisasi_anggaran] == [
        "Uji.xlsx|Hal 1|2", "Uji.xlsx|Hal 1|3", "Uji.xlsx|Hal 1|4", "Uji.xlsx|Hal 1|5",
        "Uji.xlsx|Hal 2|2", "Uji.xlsx|Hal 2|3", "Uji.xlsx|Hal 2|4", "Uji.xlsx|Hal 2|5",
    ]  # fmt: skip


def test_a_sheet_per_program_whose_kode_go_on() -> None:
    """Only the first program would feed the report."""
    grid = (
        _lembar("P1", f"{PROGRAM_A}|Jumlah|100|50", "PROGRAM A"),
        _lembar("P2", f"{PROGRAM_B}|Jumlah|10|5", "PROGRAM B"),
    )
    assert _jumlah(periksa(*grid)[1]) == (110, 55)
    assert _kode(*grid) == ["B112"]


def test_a_program_that_goes_on_on_the_next_sheet() -> None:
    """A program cut by a page would be called wrong, its second half be a program of its own."""
    # Program A 100 = kegiatan A 60 on the first sheet and kegiatan B 40 on the second.
    grid = _lembar("1", "7.01.01|Program A|100|50\n7.01.01.2.01|Kegiatan A|60|30")
    dua = _lembar("2", "7.01.01.2.02|Kegiatan B|40|20")
    _, hasil, temuan = periksa(grid, dua)
    assert _jumlah(hasil) == (100, 50)
    assert [s.kode for s in temuan] == ["B112"]
    assert [s.kedalaman for s in hasil.realisasi_anggaran] == [1, 2, 2, 0]


def test_two_months_on_two_sheets_are_not_added() -> None:
    """The months of one budget would be added up because their columns are alike."""
    grid = (
        _lembar("a", PROGRAM_A, "Keadaan bulan Januari"),
        _lembar("b", PROGRAM_B, "Keadaan bulan Februari"),
    )
    assert periksa(*grid)[0].rangkaian == {}


def test_the_same_programs_twice_are_a_tie() -> None:
    """Two versions of one table would be added up."""
    grid = _lembar("a", PROGRAM_A), _lembar("b", PROGRAM_A.replace("|20", "|21"))
    gabungan, _, _ = periksa(*grid)
    assert gabungan.rangkaian == {}
    assert gabungan.seri == ((0, 1),)


def test_kode_that_go_back_prove_nothing() -> None:
    """Sheets in any order would be joined, also those of another agency."""
    assert periksa(_lembar("a", PROGRAM_B), _lembar("b", PROGRAM_A))[0].rangkaian == {}


def test_a_table_per_program_on_one_sheet_is_one_budget() -> None:
    """Appendices below each other would be a tie: only the first program would be reported."""
    satu = _lembar("a", f"{PROGRAM_B}\n\nLampiran Program A\n{KEPALA}{PROGRAM_A}", "Program B")
    gabungan, hasil, temuan = periksa(satu)
    assert len(gabungan.rangkaian) == 1
    assert _jumlah(hasil) == (110, 55)
    assert [s.pesan for s in temuan if s.kode == "B112"] == [
        "2 tabel di lembar a dibaca sebagai satu tabel: kodenya berlanjut."
    ]


def test_two_files_are_never_one_table() -> None:
    """Files of two offices would be added up."""
    grid = _lembar("a", PROGRAM_A, berkas="a.xlsx"), _lembar("b", PROGRAM_B, berkas="b.xlsx")
    assert periksa(*grid)[0].rangkaian == {}


def test_a_dpa_over_two_sheets_is_compared_as_one() -> None:
    """Rows of the second sheet would be missing in the DPA."""
    dpa = [
        kisi(f"DPA\nKode|Uraian|Anggaran\n{teks}", lembar=nama, berkas="DPA.xlsx")
        for nama, teks in (
            ("1", "7.01.01|Program A|100\n7.01.01.2.01|Kegiatan A|100"),
            ("2", "7.01.02|Program B|10\n7.01.02.2.01|Kegiatan B|9"),
        )
    ]
    lra = _lembar("LRA", PROGRAM_A + PROGRAM_B, berkas="LRA.xlsx")
    salah = [(s.kode, s.lembar, s.sel) for s in periksa(*dpa, lra)[2] if s.tingkat == "kesalahan"]
    # The DPA's program B says 10, its kegiatan 9; the realisasi has 10 in both.
    assert ("T101", "2", ("C3",)) in salah
    assert {kode for kode, *_ in salah} <= {"T101", "X103"}


def test_a_filtered_copy_is_no_tie_and_never_added() -> None:
    """One program copied to a sheet of its own would stop the report, or count twice."""
    utuh = _lembar("Semua", f"{PROGRAM_A}{PROGRAM_B}|JUMLAH|110|55")
    saring = _lembar("Hanya B", f"{PROGRAM_B}|JUMLAH|10|5")
    for grid in ((utuh, saring), (saring, utuh)):
        gabungan, hasil, temuan = periksa(*grid)
        assert _jumlah(hasil) == (110, 55)
        assert temuan == []
        assert any("salinan tersaring" in alasan for alasan in gabungan.alasan.values())


def test_a_part_with_other_amounts_is_a_tie() -> None:
    """A later version of one program would be called a copy of the old one."""
    utuh = _lembar("Semua", PROGRAM_A + PROGRAM_B)
    grid_lain = _lembar("Hanya B", PROGRAM_B.replace("|5", "|6"))
    assert _gabung(utuh, grid_lain).seri == ((0, 1),)


def _gabung(*grid: Grid) -> Gabungan:
    return periksa(*grid)[0]


EKSPOR = """
Kode||||Uraian|Anggaran|Realisasi
"7"||||URUSAN|160|85
"7.01"||||KECAMATAN|160|85
"7.01"|7.01.0.00.0.00.01.0000|||KECAMATAN PURING|110|55
"7.01"|7.01.0.00.0.00.01.0000|7.01.01||Program A|100|50
"7.01"|7.01.0.00.0.00.01.0000|7.01.02||Program B|10|5
"7.01"|7.01.0.00.0.00.02.0000|||KECAMATAN BUAYAN|50|30
"7.01"|7.01.0.00.0.00.02.0000|7.01.01||Program A|30|20
"7.01"|7.01.0.00.0.00.02.0000|7.01.02||Program B|20|10
||||Jumlah|160|85
"""
SETELAN = kisi("Keterangan|Isi\nInstansi|Kecamatan Puring\nTahun|2024", lembar="Pengaturan")


def test_all_agencies_of_an_export_stand_under_one_total() -> None:
    """Programs of one kode under two agencies would be called doubled, or one be lost."""
    _, hasil, temuan = periksa(kisi(EKSPOR, gabungan=("A1:D1",)))
    assert _jumlah(hasil) == (160, 85)
    assert [s.kode for s in temuan] == ["X116"]


def test_of_several_agencies_the_own_one_feeds_the_report() -> None:
    """Another kecamatan's programs would be reported as the own ones."""
    _, hasil, temuan = periksa(kisi(EKSPOR, gabungan=("A1:D1",)), SETELAN)
    assert _jumlah(hasil) == (110, 55)
    assert [s.uraian for s in hasil.realisasi_anggaran] == [
        "URUSAN", "KECAMATAN", "KECAMATAN PURING", "Program A", "Program B", "JUMLAH",
    ]  # fmt: skip
    assert [s.asal.rsplit("|", 1)[1] for s in hasil.realisasi_anggaran[:-1]] == list("23456")
    assert [s.kode for s in temuan] == ["B112"]


def test_an_agency_under_two_bidang_keeps_both() -> None:
    """What the agency does under its second bidang would be left out."""
    ekspor = """
    Kode||||Uraian|Anggaran|Realisasi
    "2.16"||||BIDANG A|10|5
    "2.16"|2.16.2.20.2.21.01.0000|||KECAMATAN PURING|10|5
    "2.16"|2.16.2.20.2.21.01.0000|2.16.01||Program A|10|5
    "2.20"||||BIDANG B|50|25
    "2.20"|2.16.2.20.2.21.01.0000|||KECAMATAN PURING|20|10
    "2.20"|2.16.2.20.2.21.01.0000|2.20.02||Program B|20|10
    "2.20"|2.20.0.00.0.00.02.0000|||DINAS LAIN|30|15
    "2.20"|2.20.0.00.0.00.02.0000|2.20.02||Program C|30|15
    """
    _, hasil, _ = periksa(kisi(ekspor, gabungan=("A1:D1",)), SETELAN)
    assert _jumlah(hasil) == (30, 15)


def test_a_kelurahan_belongs_to_its_kecamatan() -> None:
    """The kelurahan, a unit of the kecamatan with its own row, would be left out of its total."""
    ekspor = """
    Kode||Uraian|Anggaran|Realisasi
    7.01.0.00.0.00.01.0000||KEC. PURING|10|5
    7.01.0.00.0.00.01.0000|7.01.01|Program A|10|5
    7.01.0.00.0.00.01.0001||KELURAHAN SITIADI|20|10
    7.01.0.00.0.00.01.0001|7.01.01|Program A|20|10
    7.01.0.00.0.00.02.0000||KEC. BUAYAN|30|15
    7.01.0.00.0.00.02.0000|7.01.01|Program A|30|15
    """
    _, hasil, _ = periksa(kisi(ekspor, gabungan=("A1:B1",)), SETELAN)
    assert _jumlah(hasil) == (30, 15)


def test_an_export_without_the_own_agency_is_asked_about() -> None:
    """Other agencies' amounts would be reported as the own ones without a word."""
    teks_lain = EKSPOR.replace("KECAMATAN PURING", "KECAMATAN AMBAL")
    (temuan,) = [
        s for s in periksa(kisi(teks_lain, gabungan=("A1:D1",)), SETELAN)[2] if s.kode == "X106"
    ]
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("E4",))


def _card(program: str, sub: str, rows: str) -> str:
    """Return a kartu kendali: its program and sub kegiatan above, its rekening below."""
    return (
        f"KARTU KENDALI\nProgram | : {program} Program {program[-1]}\n"
        f"Kegiatan | : {program}.2.01 Umum\nSub Kegiatan | : {program}.2.01.{sub} Kegiatan {sub}\n"
        f"\n{KEPALA}{rows}\n"
    )


# 60 + 40 = 100 and 30 of two sub kegiatan of program 1, 7 of program 2: together 137 and 65.
KARTU = [
    _card("7.01.01", "0001", "5.1.01|Gaji|60|30\n5.1.02|Tunjangan|40|20\n|Jumlah|100|50"),
    _card("7.01.01", "0002", "5.1.02|Alat Tulis|30|10\n|Jumlah|30|10"),
    _card("7.01.02", "0001", "5.1.02|Alat Tulis|7|5\n|Jumlah|7|5"),
]
KARTU_SATU = [
    ("program", 130), ("kegiatan", 130), ("sub_kegiatan", 100), ("rekening", 60), ("rekening", 40),
    ("sub_kegiatan", 30), ("rekening", 30), ("program", 7), ("kegiatan", 7), ("sub_kegiatan", 7),
    ("rekening", 7), ("jumlah", 137),
]  # fmt: skip


@pytest.mark.parametrize(
    "lembar",
    [
        ["\n\n".join(KARTU)],
        ["\n\n".join(KARTU).replace("| : ", "| : | ")],
        ["\n\n".join(KARTU).replace(" | : ", " : ")],
        ["\n\n".join(KARTU).replace("| : ", "| ")],
        KARTU,
    ],
    ids=["two cells", "three cells", "one cell", "no colon", "a sheet each"],
)
def test_cards_of_other_kode_are_one_budget(lembar: list[str]) -> None:
    """All rekening would stand under the first sub kegiatan, or the other cards be left out."""
    grid = [kisi(teks, lembar=f"Kartu {n}") for n, teks in enumerate(lembar)]
    _, hasil, temuan = periksa(*grid)
    assert [(s.tingkat, int(s.anggaran or 0)) for s in hasil.realisasi_anggaran] == KARTU_SATU
    assert [s.kode for s in temuan if s.tingkat != "informasi"] == []


def test_the_grand_total_below_the_last_card_is_that_of_all() -> None:
    """It would be held against the last card alone, and be called wrong: 137 beside 7."""
    akhir = "5.1.02|Alat Tulis|4|3\n5.1.03|Sewa|3|2\n|Jumlah|7|5\n\n|GRAND TOTAL|137|65"
    kartu = [*KARTU[:2], _card("7.01.02", "0001", akhir)]
    _, hasil, temuan = periksa(kisi("\n\n".join(kartu)))
    assert _jumlah(hasil) == (137, 65)
    assert [s.kode for s in temuan if s.tingkat != "informasi"] == []


def test_two_cards_of_one_kode_are_a_tie() -> None:
    """Two versions of one kartu kendali would be added up."""
    dua = KARTU[0].replace("40|20", "40|25").replace("100|50", "100|55")
    grid = [kisi(teks, lembar=f"Kartu {n}") for n, teks in enumerate((KARTU[0], dua))]
    gabungan, _, _ = periksa(*grid)
    assert gabungan.rangkaian == {}
    assert gabungan.seri == ((0, 1),)


def test_a_card_that_goes_on_on_the_next_page_is_one_table() -> None:
    """The second page of a card would be taken for another card, and be left out."""
    atas, kepala = KARTU[0].split(KEPALA)[0], KEPALA
    teks = f"{atas}{kepala}5.1.01|Gaji|60|30\n\n{atas}{kepala}5.1.02|Tunjangan|40|20"
    assert _jumlah(periksa(kisi(teks))[1]) == (100, 50)


def test_parts_of_one_program_list_it_once() -> None:
    """A program that two seksi share would be two programs, each with a part of its amounts."""
    seksi = [
        "7.01.01|Program A|60|30\n7.01.01.2.01|Kegiatan A|60|30\n7.01.01.2.01.0001|Gaji|60|30",
        "7.01.01|Program A|40|20\n7.01.01.2.01|Kegiatan A|40|20\n7.01.01.2.01.0002|Mebel|40|20",
    ]
    rekap = kisi(
        "No|Seksi|Anggaran|Realisasi\n1|Seksi A|60|30\n2|Seksi B|40|20\n|Jumlah|100|50",
        lembar="Rekap",
    )
    _, hasil, temuan = periksa(_lembar("A", seksi[0]), _lembar("B", seksi[1]), rekap)
    assert [(s.tingkat, int(s.anggaran or 0)) for s in hasil.realisasi_anggaran] == [
        ("program", 100), ("kegiatan", 100), ("sub_kegiatan", 60), ("sub_kegiatan", 40),
        ("jumlah", 100),
    ]  # fmt: skip
    assert [s.kode for s in temuan] == ["B112"]


def test_a_wrong_part_of_a_shared_program_is_found() -> None:
    """What a sheet writes for its own part of a program would no more be checked."""
    satu = (
        "7.01.01|Program A|61|30\n7.01.01.2.01|Kegiatan A|60|30\n7.01.01.2.01.0001|Gaji|60|30\n"
        "|Jumlah|60|30"
    )
    dua = (
        "7.01.01|Program A|40|20\n7.01.01.2.01|Kegiatan A|40|20\n7.01.01.2.01.0002|Mebel|40|20\n"
        "|Jumlah|40|20"
    )
    rekap = kisi("No|Seksi|Anggaran|Realisasi\n1|Seksi A|60|30\n2|Seksi B|40|20", lembar="Rekap")
    kode = _kode(_lembar("A", satu), _lembar("B", dua), rekap)
    assert "T101" in kode


def test_a_program_spent_in_full_is_a_sheet_like_the_others() -> None:
    """Its percents, all of them 1, prove nothing: its sheet would be no part of the budget."""
    kepala = "Kode|Uraian|Anggaran|Realisasi|%|Sisa\n"
    satu = (
        "7.01.01|Program A|100000|50000|0.5|50000\n7.01.01.2.01|Kegiatan A|100000|50000|0.5|50000\n"
        "7.01.01.2.01.0001|Gaji|60000|33000|0.55|27000\n"
        "7.01.01.2.01.0002|Mebel|40000|17000|0.425|23000"
    )
    dua = "7.01.02|Program B|10000|10000|1|0\n7.01.02.2.01|Kegiatan B|10000|10000|1|0"
    grid = [
        kisi(kepala + teks, lembar=nama, format={"E": "0.00%"})
        for nama, teks in (("P1", satu), ("P2", dua))
    ]
    assert _jumlah(periksa(*grid)[1]) == (110000, 60000)


def test_a_last_row_that_adds_up_its_sheet_under_a_kode_of_its_own() -> None:
    """The row would stand below a row that it adds up, and the run would never end."""
    rekap = kisi(
        """
        No     | Uraian       | Anggaran | Realisasi
        1      | PROGRAM ALFA | 37000000 | 30500000
        2      | PROGRAM BETA | 23456000 | 23000000
        Jumlah |              | 60456000 | 53500000
        """,
        lembar="Rekap",
    )
    alfa = kisi(
        """
        Kode         | Uraian       | Anggaran             | Realisasi
        7.01.01      | PROGRAM ALFA | =SUM(C3):37000000    | =SUM(D3):30500000
        7.01.01.2.01 | Kegiatan A   | =SUM(C4:C5):37000000 | =SUM(D4:D5):30500000
                     | Gaji         | 25000000             | 20000000
                     | Rapat        | 12000000             | 10500000
        """,
        lembar="Alfa",
    )
    beta = kisi(
        """
        Kode              | Uraian       | Anggaran             | Realisasi
        7.01.02           | PROGRAM BETA | =SUM(C3):23456000    | =SUM(D3):23000000
        7.01.02.2.01      | Kegiatan B   | =SUM(C4:C5):23456000 | =SUM(D4:D5):23000000
        7.01.02.2.01.0001 | Meja         | 20000000             | 20000000
        7.01.02.2.01.0002 | Desa         | 3456000              | 3000000
        7.01.02.2.01.0003 | Total        | =C2:23456000         | =D2:23000000
        """,
        lembar="Beta",
    )
    _, hasil, _ = periksa(rekap, alfa, beta)
    assert _jumlah(hasil) == (60456000, 53500000)
