"""Anggaran and realisasi by the sisa that they leave."""

import pytest

from tests.alat.kisi import kisi, periksa, tabel

# 100 - 60 = 40; 80 - 20 = 60; 50 - 35 = 15; 230 - 115 = 115.
ISI = """
Uraian    | {a} | {lain} | {r} | Sisa Anggaran
Program A | 100 | 10 | 60  | 40
Program B | 80  | 5  | 20  | 60
Program C | 50  | 30 | 35  | 15
JUMLAH    | 230 | 45 | 115 | 115
"""


def test_the_realisasi_is_what_leaves_the_sisa() -> None:
    """The first of two columns that could be meant would be reported."""
    grid = kisi(ISI.format(a="Pagu", lain="Realisasi SPJ", r="Realisasi SP2D"))
    assert tabel(grid).kolom["realisasi"] == (3,)
    assert [s for s in periksa(grid)[2] if s.tingkat == "kesalahan"] == []


def test_the_anggaran_is_what_the_sisa_is_left_of() -> None:
    """The pagu before a change would be reported beside a sisa of the new one."""
    teks = ISI.format(a="Anggaran I", lain="Anggaran II", r="Realisasi")
    assert tabel(kisi(teks)).kolom["anggaran"] == (1,)


def test_a_realisasi_of_another_name_is_found() -> None:
    """A column headed Terpakai would be no realisasi, and the table have none."""
    sumber = tabel(kisi(ISI.format(a="Pagu", lain="Antrean", r="Terpakai")))
    assert (sumber.kolom["anggaran"], sumber.kolom["realisasi"]) == ((1,), (3,))


def test_wrong_sisa_leave_the_columns_that_the_words_name() -> None:
    """Three slips in the sisa would make another column the realisasi."""
    teks = ISI.format(a="Pagu", lain="Realisasi SPJ", r="Realisasi SP2D")
    for lama, baru in (("| 40", "| 41"), ("| 60\n", "| 61\n"), ("| 15\n", "| 16\n")):
        teks = teks.replace(lama, baru)
    assert tabel(kisi(teks)).kolom["realisasi"] == (2,)


# 60 / 100 = 60 %, 20 / 80 = 25 %, 35 / 50 = 70 %, 115 / 230 = 50 %.
TW = """
Uraian    | Pagu | Realisasi s/d TW I | Realisasi s/d TW II | Sebab | % Serapan
Program A | 100  | 10 | 60  | x | 60
Program B | 80   | 5  | 20  | y | 25
Program C | 50   | 30 | 35  | z | 70
JUMLAH    | 230  | 45 | 115 |   | 50
"""


def test_the_realisasi_is_what_the_percent_is_of() -> None:
    """The first quarter would be reported as the year's, beside a percent of the second."""
    grid = kisi(TW)
    assert tabel(grid).kolom["realisasi"] == (3,)
    assert [s for s in periksa(grid)[2] if s.tingkat == "kesalahan"] == []


def test_months_make_a_total_that_says_no_more_than_jumlah() -> None:
    """A table of months would have no realisasi, though its Jumlah adds them up in each row."""
    # 11.250 + 20.125 = 31.375; one row tells, since Februari of B and March of both are blank.
    grid = kisi("""
    Uraian    | Pagu    | Realisasi |          |       | Jumlah
              |         | Januari   | Februari | Maret |
    Program A | 60000   | 11250     | 20125    |       | 31375
    Program B | 40000   |           |          |       |
    """)
    assert tabel(grid).kolom["realisasi"] == (5,)


def test_a_total_of_realisasi_is_no_anggaran() -> None:
    """What was spent would be reported as the pagu, which stands in its kelompok."""
    # 70.000 + 30.000 = 100.000 pagu; 11.250 + 20.125 = 31.375 spent.
    grid = kisi("""
    Uraian    | Anggaran |        | Realisasi |          | Total
              | Operasi  | Modal  | Januari   | Februari |
    Program A | 70000    | 30000  | 11250     | 20125    | 31375
    Program B | 20000    | 10000  | 1500      | 2250     | 3750
    """)
    sumber = tabel(grid)
    assert (sumber.kolom["anggaran"], sumber.kolom["realisasi"]) == ((1, 2), (5,))


def test_a_copy_of_a_column_shares_its_proof() -> None:
    """The plan of cash, equal to the pagu in each row, would take its place."""
    teks = ISI.format(a="Pagu", lain="RAK", r="Realisasi")
    for kata, dua in (("| 10 ", "| 100 "), ("| 5  ", "| 80 "), ("| 30 ", "| 50 "), ("45", "230")):
        teks = teks.replace(kata, dua)
    assert tabel(kisi(teks)).kolom["anggaran"] == (1,)


def test_the_total_of_the_only_month_that_is_filled() -> None:
    """In January a table of months would have no realisasi: its Jumlah only equals January."""
    grid = kisi("""
    Uraian    | Pagu    | Realisasi |          |       | Jumlah
              |         | Januari   | Februari | Maret |
    Program A | 60000   | 11250     | -        | -     | 11250
    Program B | 40000   | 7125      | -        | -     | 7125
    """)
    assert tabel(grid).kolom["realisasi"] == (5,)


def test_a_percent_alone_tells_the_realisasi() -> None:
    """A column of another name whose percent stands beside it would stay unread."""
    # 44.100.300 / 61.261.515 = 71,99 %; 12.070.310 / 40.241.560 = 29,99 %, and so on.
    sumber = tabel(
        kisi("""
    Uraian|Pagu|Keluar|%
    Program A|61261515|44100300|71,99
    Program B|40241560|12070310|29,99
    Program C|42124777|31070003|73,76
    Program D|35653111|21110111|59,21
    """)
    )
    assert sumber.kolom["realisasi"] == (2,)


def test_the_pagu_that_sisa_and_realisasi_make_is_the_years() -> None:
    """Last year's anggaran would be reported because its months prove the realisasi beside it."""
    # Realisasi = Januari + Februari; sisa = 120 - 60 and so on, never Anggaran 2023 less realisasi.
    grid = kisi("""
    Uraian    | Anggaran 2023 | Anggaran | Januari | Februari | Jumlah Realisasi | Sisa
    Program A | 100           | 120      | 40      | 20       | 60               | 60
    Program B | 80            | 95       | 15      | 5        | 20               | 75
    Program C | 50            | 61       | 30      | 5        | 35               | 26
    Program D | 70            | 77       | 11      | 2        | 13               | 64
    """)
    assert tabel(grid).kolom["anggaran"] == (2,)


def test_a_selisih_that_the_pair_leaves_is_its_sisa() -> None:
    """A wrong Selisih would go unseen: under that name stand changes of a pagu as well."""
    benar = """
    Uraian    | Pagu      | Realisasi | Selisih
    Program A | 734512000 | 400017000 | 334495000
    Program B | 312003000 | 203774000 | 108229000
    Program C | 137227000 | 13212000  | 124015000
    """
    assert tabel(kisi(benar)).kolom["sisa"] == (3,)
    bukan = benar.replace("334495000", "15000000").replace("108229000", "9000000")
    assert "sisa" not in tabel(kisi(bukan)).kolom


def test_of_years_alone_the_latest_is_the_anggaran() -> None:
    """A DPA beside that of the year before would be reported with the older one."""
    grid = kisi("""
    Kode    | Uraian     | Anggaran Tahun 2022 | Anggaran Tahun 2023
    7.01.01 | Program A  | 900000              | 950000
    7.01.02 | Program B  | 500000              | 450000
    """)
    assert tabel(grid).kolom["anggaran"] == (3,)


def test_terealisasi_is_realisasi() -> None:
    """A budget would seem unspent where the heading is a verb."""
    grid = kisi("""
    Kode    | Uraian    | Anggaran | Terealisasi
    7.01.01 | Program A | 900000   | 450000
    7.01.02 | Program B | 500000   | 250000
    """)
    assert tabel(grid).kolom["realisasi"] == (3,)


# Pagu, what is spent of it, and a part of that, or what is only promised beside it.
_TIGA = ((412357, 300118, 20043), (350219, 210657, 30119), (125483, 99229, 5017))


@pytest.mark.parametrize(
    ("kepala", "kolom"),
    [
        ("Realisasi | Komitmen | Realisasi + Komitmen | Sisa Tersedia", 3),
        ("Realisasi SP2D | SPM dalam Proses | Realisasi + SPM Proses | Sisa Pagu", 3),
        ("Sudah Dibayar (Realisasi) | Tunda Bayar | Jumlah Realisasi dan Tunda Bayar | Sisa", 3),
        ("Realisasi | Rencana Desember | Perkiraan Realisasi s.d. Desember | Sisa", 3),
    ],
)
def test_what_is_only_promised_is_not_spent(kepala: str, kolom: int) -> None:
    """Kontrak and SPM still to be paid would be handed in as realisasi."""
    baris = [
        f"7.01.0{n} | Program {n} | {p}000 | {r}000 | {j}000 | {r + j}000 | {p - r - j}000"
        for n, (p, r, j) in enumerate(_TIGA, 1)
    ]
    grid = kisi("\n".join((f"Kode | Uraian | Pagu | {kepala}", *baris)))
    assert tabel(grid).kolom["realisasi"] == (kolom,)


def test_the_year_adds_up_its_quarters_whatever_it_is_called() -> None:
    """Realisasi s.d. TW III would be that of the year, though % and sisa are about Tahunan."""
    baris = [
        f"7.01.0{n} | Program {n} | {p}000 | {r - j}000 | {j}000 | {r}000 | {p - r}000"
        for n, (p, r, j) in enumerate(_TIGA, 1)
    ]
    kepala = (
        "Kode | Uraian | Pagu | Realisasi s.d. TW III | Realisasi TW IV | Realisasi Tahunan | Sisa"
    )
    assert tabel(kisi("\n".join((kepala, *baris)))).kolom["realisasi"] == (5,)


def test_of_two_sisa_the_one_that_the_pair_leaves() -> None:
    """Sisa UP would be held against the pagu, and the realisasi of SPJ be doubted for it."""
    baris = [
        f"7.01.0{n} | Program {n} | {p}000 | {r}000 | {r - j}000 | {j}000 | {p - r + j}000"
        for n, (p, r, j) in enumerate(_TIGA, 1)
    ]
    kepala = "Kode | Uraian | Pagu | SP2D | Realisasi SPJ | Sisa UP belum SPJ | Sisa Pagu"
    grid = kisi("\n".join((kepala, *baris)))
    assert (tabel(grid).kolom["realisasi"], tabel(grid).kolom["sisa"]) == ((4,), (6,))
    assert [t.kode for t in periksa(grid)[2] if t.kode == "T103"] == []


def test_what_was_spent_up_to_a_quarter_needs_no_word_but_its_sisa() -> None:
    """Below a title Realisasi the columns s.d. Triwulan I to IV would be no realisasi at all."""
    baris = [
        f"7.01.0{n} | Program {n} | {p}000 | {j}000 | {r - j}000 | {r}000 | {p - r}000"
        for n, (p, r, j) in enumerate(_TIGA, 1)
    ]
    kepala = "Kode | Uraian | Pagu | s.d. Triwulan II | s.d. Triwulan III | s.d. Triwulan IV | Sisa"
    assert tabel(kisi("\n".join((kepala, *baris)))).kolom["realisasi"] == (5,)


SAMPAI_KINI = """
Uraian     | {}      | Realisasi       |           |               | {} | {}
           |         | s.d. Bulan Lalu | Bulan Ini | s.d. Bulan Ini|    |
Kegiatan A | 900000  | 300010          | 80040     | 380050        | {} | {}
Kegiatan B | 500000  | 150050          | 20040     | 170090        | {} | {}
Kegiatan C | 720000  | 90000           | 30070     | 120070        | {} | {}
"""


@pytest.mark.parametrize(
    ("kepala", "angka"),
    [
        # 900.000 - 380.050, 500.000 - 170.090, 720.000 - 120.070
        (("Ketersediaan", "Sisa", ""), (519950, "", 329910, "", 599930, "")),
        # 380.050 / 900.000 = 42,23 %; 170.090 / 500.000 = 34,02 %; 120.070 / 720.000 = 16,68 %
        (("Ketersediaan", "Sisa", "%"), (519950, 42.23, 329910, 34.02, 599930, 16.68)),
        (("Besaran Dana", "", ""), ("",) * 6),
    ],
)
def test_what_the_sisa_is_left_of_is_the_anggaran_beside_a_proven_realisasi(
    kepala: tuple[str, str, str], angka: tuple[float | str, ...]
) -> None:
    """A sum of realisasi would end the search, and the table stay without its pagu."""
    sumber = tabel(kisi(SAMPAI_KINI.format(*kepala, *angka)))
    assert (sumber.kolom["anggaran"], sumber.kolom["realisasi"]) == ((1,), (4,))


def test_amounts_of_another_name_that_nothing_proves_are_no_anggaran() -> None:
    """Any rupiah beside a realisasi would be reported as its pagu."""
    sumber = tabel(kisi(SAMPAI_KINI.format("Ketersediaan", *[""] * 8)))
    assert "anggaran" not in sumber.kolom
    assert sumber.tak_bernama == (1,)


JUTAAN = """
REALISASI (dalam jutaan rupiah)
Kode    | Program   | Nilai DPA | Penyerapan | Belum Terserap
7.01.01 | Program A | 7.5468    | {}         | 4.6013
7.01.04 | Program B | 2.4870    | {}         | 0.7840
        | JUMLAH    | 10.0338   | {}         | 5.3853
"""


def test_a_penyerapan_in_millions_that_leaves_the_sisa_is_the_realisasi() -> None:
    """2,9455 million would pass for a percent, and the table for one without realisasi (B119)."""
    # 7,5468 - 2,9455 = 4,6013; 2,4870 - 1,7030 = 0,7840; 10,0338 - 4,6485 = 5,3853.
    grid = kisi(JUTAAN.format("2.9455", "1.7030", "4.6485"))
    assert tabel(grid).kolom["realisasi"] == (3,)
    assert [s.kode for s in periksa(grid)[2] if s.tingkat == "kesalahan"] == ["B115"]


def test_a_penyerapan_in_percent_beside_millions_is_none() -> None:
    """The percents of a table in millions would be reported as what was spent."""
    grid = kisi(JUTAAN.format("39.03", "68.48", "46.33"))
    assert "realisasi" not in tabel(grid).kolom
