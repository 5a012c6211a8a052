"""Budget tables: which column is what, and which rows belong to the table."""

from decimal import Decimal

import pytest

from lkjip_xl.model.pohon import Pohon
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi, periksa, tabel


def test_kelompok_belanja_are_added() -> None:
    """Belanja Modal would be missing from the pagu."""
    grid = kisi(
        """
        Kode||||Uraian|Kelompok Belanja|||
        |||||Operasi||Modal|
        |||||Anggaran|Realisasi|Anggaran|Realisasi
        "1"||||"2"|"3"|"4"|"5"|"6"
        ||7.01.01||Program A|10701893800|126091861|109048100|"0,00"
        ||||Jumlah|10701893800|126091861|109048100|"0,00"
        """,
        gabungan=("A1:D3", "E1:E3", "F1:I1", "F2:G2", "H2:I2"),
    )
    sumber = tabel(grid)
    assert sumber.huruf("kode") == ["A", "B", "C", "D"]
    assert sumber.huruf("anggaran") == ["F", "H"]
    assert sumber.huruf("realisasi") == ["G", "I"]
    assert sumber.huruf("anggaran_modal") == ["H"]
    total = periksa(grid)[1].total
    assert total is not None
    assert (total.anggaran, total.realisasi) == (Decimal(10810941900), Decimal(126091861))


def test_total_pair_beside_kelompok_wins() -> None:
    """Kelompok and their own Jumlah would be added to twice the pagu."""
    sumber = tabel(
        kisi("""
        Kode|Uraian|Operasi|Modal|Jumlah Anggaran
        7.01.01|Program A|100|20|120
        """)
    )
    assert sumber.huruf("anggaran") == ["E"]


def test_pagu_after_change_is_chosen_and_said() -> None:
    """The pagu before the change would be reported, or the choice not be told."""
    grid = kisi("""
        Uraian|Pagu Sebelum|Pagu Setelah|Realisasi
        Program A|100|120|90
    """)
    assert tabel(grid).huruf("anggaran") == ["C"]
    assert [temuan.kode for temuan in periksa(grid)[2]] == ["B104"]


def test_rencana_is_not_realisasi() -> None:
    """Planned spending would be reported as spent."""
    sumber = tabel(
        kisi("""
        No|Uraian|Pagu|Rencana Realisasi|Realisasi Fisik|Realisasi Keuangan|Sisa Pagu|%
        1|Program A|100|80|75|50|50|50
        """)
    )
    assert sumber.huruf("anggaran") == ["C"]
    assert sumber.huruf("realisasi") == ["F"]
    assert sumber.huruf("sisa") == ["G"]
    assert sumber.huruf("persen") == ["H"]


def test_sisa_and_serapan_under_a_group() -> None:
    """A percent under the word Realisasi would be added to the rupiah."""
    sumber = tabel(
        kisi(
            """
            No|Uraian|Anggaran|Realisasi||Sisa Anggaran
            |||Rp|%|
            1|Program A|100|50|50|50
            """,
            gabungan=("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"),
        )
    )
    assert sumber.huruf("realisasi") == ["D"]
    assert sumber.huruf("persen") == ["E"]


def test_murni_beside_perubahan() -> None:
    """A table of the change itself would be read as two budgets to add."""
    sumber = tabel(
        kisi("""
        Kode|Uraian|Sebelum Perubahan|Setelah Perubahan|Bertambah/(Berkurang)
        7.01.01|Program A|100|120|20
        """)
    )
    assert sumber.dikenali == "anggaran_perubahan"
    assert sumber.huruf("anggaran_murni") == ["C"]
    assert sumber.huruf("anggaran_perubahan") == ["D"]


def test_kop_notes_and_signature_stay_outside() -> None:
    """A NIP or a number in the notes would be counted as an amount."""
    sumber = tabel(
        kisi("""
        KECAMATAN PURING|||
        REALISASI ANGGARAN TAHUN 2024|||
        |||
        No|Uraian|Anggaran|Realisasi
        1|Program A|100|50
        |TOTAL|100|50
        |||
        Sumber: SIPD|||
        ||Puring, 31 Desember 2024|
        ||CAMAT PURING|
        ||BUDI SANTOSO|
        |NIP|197001011990031001|
        """)
    )
    assert sumber.rentang == (3, 0, 5, 3)
    assert (sumber.tahun, sumber.skpd) == ("2024", "KECAMATAN PURING")
    assert isinstance(sumber.isi, Pohon)
    assert sumber.isi.total is not None


def test_working_column_is_left_out() -> None:
    """Numbers scribbled beside a table would be added to it."""
    grid = kisi("""
        No|Uraian|Anggaran|Realisasi||
        1|Program A|100|50||999
        2|Program B|10|5||12345
        |TOTAL|110|55||
    """)
    assert tabel(grid).rentang == (0, 0, 3, 3)
    _, hasil, temuan = periksa(grid)
    assert temuan == []
    assert hasil.total is not None
    assert hasil.total.anggaran == Decimal(110)


def test_lone_thousands_follow_the_column() -> None:
    """500.000 typed as text between stored numbers would be five hundred."""
    sumber = tabel(
        kisi("""
        Uraian|Anggaran|Realisasi
        Program A|53683500|"Rp 500.000"
        Program B|1000000|750000
        """)
    )
    assert sumber.angka_teks == {(1, 2): Decimal(500000)}


def test_undecided_thousands_are_an_error_not_a_guess() -> None:
    """A column of lone groups would be read as thousands or as units by chance."""
    _, _, temuan = periksa(
        kisi("""
        Uraian|Anggaran|Realisasi
        Program A|"1.234"|"1.000"
        """)
    )
    assert [(s.kode, s.sel) for s in temuan if s.kode == "B101"] == [
        ("B101", ("B2",)), ("B101", ("C2",)),
    ]  # fmt: skip


def test_formulas_never_calculated_and_errors_are_noted() -> None:
    """A formula without a value would count as a blank, an error as nothing."""
    sumber = tabel(
        kisi(
            """
            Uraian|Anggaran|Realisasi
            Program A|=SUM(B3:B4)|50
            Gaji|60|30
            Mebel|40|
            """,
            galat={"C4": "#REF!"},
        )
    )
    assert sumber.belum_dihitung == ((1, 1),)
    assert [(s.alamat, s.teks) for s in sumber.keraguan] == [("C4", "#REF!")]


def test_empty_form_invents_no_table() -> None:
    """A form without a single amount would be reported as a budget of zero."""
    grid = kisi("""
        Kode|Uraian|Anggaran|Realisasi
        7.01.01|Program A||
    """)
    assert periksa(grid)[1].total is None


def test_a_form_that_only_adds_up_nothing_is_no_table() -> None:
    """A form's prepared Jumlah would be reported as a budget of zero."""
    grid = kisi("""
        Kode|Uraian|Anggaran|Realisasi
        |||
        |Jumlah|=SUM(C2:C2):0|=SUM(D2:D2):0
    """)
    assert not any(isinstance(sumber, Tabel) for sumber in recognise(grid))


def test_zeros_without_words_are_no_rows() -> None:
    """The prepared parents of a form would be called rows whose name was deleted."""
    grid = kisi("""
        Kode|Uraian|Anggaran|Realisasi
        7.01.01|Program A|100|40
        ||=SUBTOTAL(9,C4:C4):0|=SUBTOTAL(9,D4:D4):0
        |||
        7.01.02|Program B|100|50
    """)
    sumber = tabel(grid)
    assert isinstance(sumber.isi, Pohon)
    assert sumber.isi.lepas == ()
    assert sumber.jumlah_baris == 2


def test_an_unreadable_last_row_is_still_a_row() -> None:
    """A last row whose amounts cannot be read would be cut off without a word."""
    _, _, temuan = periksa(
        kisi("""
        Uraian|Anggaran|Realisasi
        Program A|100|50
        Program B|"1.O00.000"|"5.00.00"
        """)
    )
    assert [(s.kode, s.sel) for s in temuan if s.tingkat == "kesalahan"] == [
        ("B101", ("B3",)), ("B101", ("C3",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "kepala", ["Kode / Uraian", "Kode/Program/Kegiatan", "Kode dan Uraian", "Kode & Nama Kegiatan"]
)
@pytest.mark.parametrize("angka", ["Anggaran | Realisasi | Sisa", "Sisa | Realisasi | Anggaran"])
def test_one_heading_for_kode_and_name_heads_both(kepala: str, angka: str) -> None:
    """The column would be one of kode, the names be missing, and the sheet be left out."""
    nilai = {"Anggaran": "900", "Realisasi": "700", "Sisa": "200"}
    urut = [kata.strip() for kata in angka.split("|")]
    baris = "|".join(nilai[kata] for kata in urut)
    teks = f"{kepala}|{angka}\n7.01.01 Program A|{baris}\n7.01.01.2.01 Kegiatan B|{baris}"
    _, hasil, temuan = periksa(kisi(teks))
    assert [s.kode for s in hasil.realisasi_anggaran[:2]] == ["7.01.01", "7.01.01.2.01"]
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (900, 700)
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []


def test_sumber_dana_above_pad_and_dau_heads_the_pagu() -> None:
    """The Jumlah of the funds would be no pagu, and a budget without anggaran be a kesalahan."""
    grid = kisi(
        """
        Kode         | Uraian     | Sumber Dana |        |        | Realisasi | Sisa
                     |            | PAD         | DAU    | Jumlah |           |
        7.01.01      | Program A  | 600000      | 300000 | 900000 | 700000    | 200000
        7.01.01.2.01 | Kegiatan B | 600000      | 300000 | 900000 | 700000    | 200000
        """,
        gabungan=("C1:E1",),
    )
    assert tabel(grid).huruf("anggaran") == ["E"]
    assert [t.kode for t in periksa(grid)[2] if t.tingkat == "kesalahan"] == []
