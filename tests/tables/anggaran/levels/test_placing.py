"""Where formulas, kode and order disagree, and rows without kode."""

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi, periksa, tabel

KEPALA = "Kode|Uraian|Anggaran\n"


_MILIK_SIAPA = {"P108", "X116"}


def _kode(grid: Grid) -> list[tuple[str, str]]:
    """Return the findings by kode and tingkat, without those on whose table it is."""
    return [(s.kode, s.tingkat) for s in periksa(grid)[2] if s.kode not in _MILIK_SIAPA]


def _total(grid: Grid) -> int:
    """Return the sum of the topmost rows, counted from the leaves, by the used table."""
    pohon = tabel(grid).pohon
    daun = [s for p, s in enumerate(pohon.simpul) if not pohon.anak[p]]
    return sum(int(n) for s in daun for n in s.jumlah.values() if n is not None)


def test_kode_decides_before_order() -> None:
    """A sub kegiatan that stands under another kegiatan would be counted there."""
    # A: 60 + 40 = 100, B: 10; the row of 40 stands below B.
    grid = kisi(
        f"""{KEPALA}
        7.01.01|Program|110
        7.01.01.2.01|Kegiatan A|100
        7.01.01.2.01.0001|Gaji|60
        7.01.01.2.02|Kegiatan B|10
        7.01.01.2.02.0001|Rapat|10
        7.01.01.2.01.0002|Mebel|40
    """.replace("\n\n", "\n")
    )
    pohon = tabel(grid).pohon
    assert (pohon.simpul[5].induk, pohon.simpul[5].ragu, pohon.simpul[5].tebakan) == (
        1,
        "urutan",
        False,
    )
    assert _kode(grid) == [("H105", "peringatan")]


def test_kode_against_order_without_proof_is_no_kesalahan() -> None:
    """Wrong sums would be reported that only come from a guess."""
    # By kode A has 60 + 40 = 100 but says 90; by order B has 10 + 40 = 50 but says 20.
    grid = kisi(
        f"""{KEPALA}
        7.01.01|Program|110
        7.01.01.2.01|Kegiatan A|90
        7.01.01.2.01.0001|Gaji|60
        7.01.01.2.02|Kegiatan B|20
        7.01.01.2.02.0001|Rapat|10
        7.01.01.2.01.0002|Mebel|40
    """.replace("\n\n", "\n")
    )
    pohon = tabel(grid).pohon
    assert (pohon.simpul[5].induk, pohon.simpul[5].tebakan) == (1, True)
    assert ("H105", "peringatan") in _kode(grid)
    assert all(sel != ("C3",) for s in periksa(grid)[2] if s.kode == "T101" for sel in [s.sel])


def test_formula_decides_before_kode() -> None:
    """A row that its kegiatan's sum takes in would be missed because of a slip in its kode."""
    # Kegiatan A adds 60 + 40; the second row's kode says B, which holds 10 by itself.
    grid = kisi(
        f"""{KEPALA}
        7.01.01|Program|110
        7.01.01.2.01|Kegiatan A|=SUM(C4:C5):100
        7.01.01.2.01.0001|Gaji|60
        7.01.01.2.02.0009|Mebel|40
        7.01.01.2.02|Kegiatan B|=SUM(C7:C7):10
        7.01.01.2.02.0001|Rapat|10
    """.replace("\n\n", "\n")
    )
    pohon = tabel(grid).pohon
    assert (pohon.simpul[3].induk, pohon.simpul[3].ragu) == (1, "rumus")
    assert {tingkat for _, tingkat in _kode(grid)} == {"peringatan"}
    assert ("H105", "peringatan") in _kode(grid)


def test_a_sum_that_runs_into_the_next_kegiatan_moves_no_row() -> None:
    """A formula that is itself at fault would steal another kegiatan's rows."""
    # A adds rows 4 to 6: 60, kegiatan B and its row; B's own sum has its row.
    grid = kisi(
        f"""{KEPALA}
        7.01.01|Program|70
        7.01.01.2.01|Kegiatan A|=SUM(C4:C6):80
        7.01.01.2.01.0001|Gaji|60
        7.01.01.2.02|Kegiatan B|=SUM(C6:C6):10
        7.01.01.2.02.0001|Rapat|10
    """.replace("\n\n", "\n")
    )
    assert [s.induk for s in tabel(grid).pohon.simpul] == [None, 0, 1, 0, 3]
    assert ("T101", "kesalahan") in _kode(grid)


def test_a_kode_without_its_kegiatan_stays_where_the_amounts_put_it() -> None:
    """A slip in a kode would be reported as two wrong sums."""
    grid = kisi(
        f"""{KEPALA}
        7.01.01|Program|100
        7.01.01.2.01|Kegiatan A|100
        7.01.01.2.02.0001|Gaji|60
        7.01.01.2.01.0002|Mebel|40
    """.replace("\n\n", "\n")
    )
    assert [s.induk for s in tabel(grid).pohon.simpul] == [None, 0, 1, 1]
    assert _kode(grid) == [("H101", "peringatan")]


def test_a_row_without_kode_beside_its_siblings() -> None:
    """A sub kegiatan whose kode is blank would replace the amount of the one above it."""
    # Kegiatan A 100 = 60 + 40 shows whose child the row of 40 is.
    grid = kisi(
        f"""{KEPALA}
        7.01.01|Program|110
        7.01.01.2.01|Kegiatan A|100
        7.01.01.2.01.0001|Gaji|60
        |Mebel|40
        7.01.01.2.02|Kegiatan B|10
        7.01.01.2.02.0001|Rapat|10
    """.replace("\n\n", "\n")
    )
    pohon = tabel(grid).pohon
    assert (pohon.simpul[3].tingkat, pohon.simpul[3].induk) == ("sub_kegiatan", 1)
    assert _total(grid) == 110
    assert _kode(grid) == []


def test_a_row_without_kode_that_nothing_places_is_a_question() -> None:
    """A kesalahan would follow from the guess that it belongs to the row above."""
    # 60 + 30 is not 100, and 30 is not 60: the total is 100 as stated, or 30 by the lowest row.
    grid = kisi(
        f"""{KEPALA}
        7.01.01|Program|100
        7.01.01.2.01|Kegiatan A|100
        7.01.01.2.01.0001|Gaji|60
        |Mebel|30
    """.replace("\n\n", "\n")
    )
    assert tabel(grid).pohon.simpul[3].tebakan
    assert [k for k in _kode(grid) if k[1] == "kesalahan"] == [("B118", "kesalahan")]


def test_details_below_a_rekening_are_no_guess() -> None:
    """A wrong sum of details without kode would be excused as a guess."""
    # 20 + 30 = 50, the rekening says 60.
    grid = kisi(
        f"""{KEPALA}
        7.01.01.2.01.0001|Gaji|60
        5.1.02|Belanja Barang|60
        5.1.02.01.01.0024|Kertas|60
        |HVS|20
        |Buram|30
    """.replace("\n\n", "\n")
    )
    (temuan,) = [s for s in periksa(grid)[2] if s.tingkat == "kesalahan"]
    assert (temuan.kode, temuan.sel) == ("T101", ("C4",))


def test_rows_without_kode_on_top_hold_all_below() -> None:
    """The agency printed twice above its programs would treble the pagu."""
    grid = kisi(
        f"""{KEPALA}
        |KECAMATAN PURING|100
        |KECAMATAN PURING|100
        7.01.01|Program A|100
        7.01.01.2.01|Kegiatan A|100
        7.01.01.2.01.0001|Gaji|60
        7.01.01.2.01.0002|Mebel|40
    """.replace("\n\n", "\n")
    )
    assert [s.induk for s in tabel(grid).pohon.simpul] == [None, 0, 1, 2, 3, 3]
    assert _total(grid) == 100
    assert _kode(grid) == []


def test_one_kode_under_two_agencies_keeps_its_own_parent() -> None:
    """The second agency's kegiatan would hang below the first one's program of the same kode."""
    grid = kisi(
        """
        Kode||Uraian|Anggaran
        7.01.0.00.0.00.01.0000||KECAMATAN PURING|10
        7.01.0.00.0.00.01.0000|7.01.01|Program A|10
        7.01.0.00.0.00.01.0000|7.01.01.2.01|Kegiatan A|10
        7.01.0.00.0.00.02.0000||KECAMATAN BUAYAN|20
        7.01.0.00.0.00.02.0000|7.01.01|Program A|20
        7.01.0.00.0.00.02.0000|7.01.01.2.01|Kegiatan A|20
        """,
        gabungan=("A1:B1",),
    )
    assert [s.induk for s in tabel(grid).pohon.simpul] == [None, 0, 1, None, 3, 4]
    assert _kode(grid) == []


def test_formula_decides_before_order() -> None:
    """Without kode a row would belong to the heading above it, whatever the formulas say."""
    # A adds rows 3 and 6: 60 + 50 = 110; B adds row 5: 40.
    grid = kisi("""
        Uraian|Anggaran
        **Program A**|=SUM(B3,B6):110
        Gaji|60
        **Program B**|=B5:40
        Mebel|40
        Rapat|50
    """)
    pohon = tabel(grid).pohon
    assert pohon.hierarki == "rumus"
    assert [s.induk for s in pohon.simpul] == [None, 0, None, 2, 0]
    assert _kode(grid) == []


def test_filtered_rows_are_rows_like_others() -> None:
    """What Excel's filter hides would drop out of the sums."""
    grid = kisi(
        """
        Kode|Uraian|Anggaran
        7.01.01|Program A|100
        7.01.01.2.01|Kegiatan A|60
        7.01.01.2.02|Kegiatan B|40
        """,
        baris_tersembunyi=(4,),
    )
    assert _total(grid) == 100
    assert [k for k in _kode(grid) if k[1] == "kesalahan"] == []


def test_a_program_is_no_rekening_of_the_same_digits() -> None:
    """A kegiatan of 5.01.02 would be put below its own rekening 5.1.02, and reading never end."""
    sumber = tabel(
        kisi("""
        Kode              | Uraian           | Anggaran
                          | Pelayanan        | 300
        5.01.02.2.01      | Perencanaan      | 300
        5.01.02.2.01.0001 | Pembinaan        | 300
        5.1.02            | Belanja Barang   | 300
        5.1.02.03         | Belanja Jasa     | 300
        """)
    )
    assert [s.induk for s in sumber.pohon.simpul] == [None, 0, 1, 2, 3]


def test_groups_without_kode_stand_above_their_programs() -> None:
    """A second Sasaran between the programs would be an item of the sub kegiatan above it."""
    # 60 + 40 = 100, and 30 + 20 = 50; together 150.
    grid = kisi(
        f"""{KEPALA}
        |Sasaran 1: Pelayanan meningkat|100
        7.01.02|Program Pelayanan|60
        7.01.02.2.01|Kegiatan A|60
        7.01.02.2.01.0001|Loket|60
        7.01.03|Program Desa|40
        7.01.03.2.01|Kegiatan B|40
        7.01.03.2.01.0001|Musrenbang|40
        |Sasaran 2: Akuntabilitas meningkat|50
        7.01.01|Program Penunjang|30
        7.01.01.2.01|Kegiatan C|30
        7.01.01.2.01.0001|Gaji|30
        7.01.04|Program Ketertiban|20
        7.01.04.2.01|Kegiatan D|20
        7.01.04.2.01.0001|Patroli|20
        |JUMLAH|150
    """.replace("\n\n", "\n")
    )
    pohon = tabel(grid).pohon
    assert [p for p, s in enumerate(pohon.simpul) if s.induk is None] == [0, 7]
    assert [s.tingkat for s in pohon.simpul].count("program") == 4
    assert (_total(grid), _kode(grid)) == (150, [])


def test_a_guessed_place_that_changes_the_total_is_asked_about() -> None:
    """A row whose place nobody knows would change the budget while its total says otherwise."""
    # The program states 100, as the total does; by its leaves, with 70 below Gaji, it has 110.
    grid = kisi(
        f"""{KEPALA}
        7.01.01|Program|100
        7.01.01.2.01|Kegiatan A|60
        7.01.01.2.01.0001|Gaji|60
        |Cadangan|70
        7.01.01.2.02|Kegiatan B|40
        7.01.01.2.02.0001|Rapat|40
        |JUMLAH|100
    """.replace("\n\n", "\n")
    )
    assert _total(grid) == 110
    assert [s for s in _kode(grid) if s[1] == "kesalahan"] == [("B118", "kesalahan")]
