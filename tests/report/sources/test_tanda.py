"""A finding is marked on its own cells, and on the cells that it names beside them."""

from dataclasses import replace
from decimal import Decimal

from lkjip_xl.model.temuan import Perbaikan, Sebab, Temuan
from lkjip_xl.report.sources.tanda import mark_sheet

TEMUAN = Temuan(
    kode="T101",
    tingkat="kesalahan",
    pesan="Jumlah 110, rinciannya 100.",
    saran="Periksa rinciannya.",
    berkas="a.xlsx",
    lembar="LRA",
    sel=("F13", "F14"),
    gema=("LRA!F9", "'Rekap 1'!B2"),
    sebab=(
        Sebab("baris_terlewat", ("F15", "F13"), "kuat", "baris 15 tidak ikut dijumlah"),
        Sebab("angka_tertukar", ("F16",), "mungkin", "54 mungkin 45"),
        Sebab("satu_angka", ("F17",), "mungkin", "angka lain"),
        Sebab("tanda_terbalik", ("F18",), "mungkin", "tanda"),
    ),
)


def test_a_finding_says_everything_on_each_of_its_cells() -> None:
    """A person at the second cell would not learn what is wrong, what to do, or why."""
    utama = [t for t in mark_sheet([TEMUAN], "a.xlsx", "LRA") if t.tingkat == "kesalahan"]
    assert [(t.baris, t.kolom) for t in utama] == [(12, 5), (13, 5)]
    assert utama[1].teks.splitlines() == [
        "T101: Jumlah 110, rinciannya 100.",
        "→ Periksa rinciannya.",
        "Sebab (kuat): baris 15 tidak ikut dijumlah",
        "Sebab (mungkin): 54 mungkin 45",
        "Sebab (mungkin): angka lain",
        "dan 1 sebab lain yang mungkin",
    ]


def test_related_cells_point_back() -> None:
    """Someone at the cell that causes the mismatch would not learn of it, or not where it shows."""
    teks_lain = {
        (t.baris, t.kolom): t.teks
        for t in mark_sheet([TEMUAN], "a.xlsx", "LRA")
        if t.tingkat == "terkait"
    }
    assert teks_lain == {
        (8, 5): "Selisih T101 di F13 terbawa sampai ke sel ini.",
        (14, 5): "Sebab T101 di F13 (kuat): baris 15 tidak ikut dijumlah",
        (15, 5): "Sebab T101 di F13 (mungkin): 54 mungkin 45",
        (16, 5): "Sebab T101 di F13 (mungkin): angka lain",
    }


def test_a_suspected_cell_is_no_echo() -> None:
    """The cell that may be wrong would be said to follow from what it makes wrong."""
    temuan = replace(TEMUAN, gema=("LRA!F15", "LRA!F9"))
    di_sana = [t.teks for t in mark_sheet([temuan], "a.xlsx", "LRA") if t.baris == 14]
    assert di_sana == ["Sebab T101 di F13 (kuat): baris 15 tidak ikut dijumlah"]
    tak_ada = Sebab("tidak_dapat_dijelaskan", ("F13",), "mungkin", "tidak ada sebabnya")
    (teks, *_) = [t.teks for t in mark_sheet([replace(TEMUAN, sebab=(tak_ada,))], "a.xlsx", "LRA")]
    assert teks.endswith("Sebab: tidak ada sebabnya")


def test_an_echo_on_another_sheet_is_marked_there() -> None:
    """An echo on a recap sheet would be marked on the wrong sheet, or nowhere."""
    assert mark_sheet([TEMUAN], "b.xlsx", "LRA") == ()
    (tanda,) = mark_sheet([TEMUAN], "a.xlsx", "Rekap 1")
    assert (tanda.baris, tanda.kolom, tanda.tingkat) == (1, 1, "terkait")
    assert tanda.teks == "Selisih T101 di LRA!F13 terbawa sampai ke sel ini."


def test_a_finding_without_a_cell_stands_in_a1() -> None:
    """A finding on a whole sheet would be seen nowhere on it."""
    (tanda,) = mark_sheet([replace(TEMUAN, sel=(), gema=(), sebab=())], "a.xlsx", "LRA")
    assert (tanda.baris, tanda.kolom, tanda.tingkat) == (0, 0, "kesalahan")


def test_the_cell_that_has_to_change_bears_the_finding() -> None:
    """A person would mend the total, which is right, because the mark stands there."""
    temuan = replace(
        TEMUAN,
        sel=("F13",),
        perbaikan=Perbaikan("F15", Decimal(54), Decimal(45), "menurut sisa"),
        saran="Ganti isi sel F15 dari 54 menjadi 45 (menurut sisa); F13 jangan diubah.",
        sebab=TEMUAN.sebab[1:2],
        gema=(),
    )
    tanda = {(t.baris, t.kolom): t for t in mark_sheet([temuan], "a.xlsx", "LRA")}
    assert tanda[14, 5].tingkat == "kesalahan"
    assert tanda[14, 5].teks.startswith("Ganti isi sel F15 dari 54 menjadi 45")
    assert tanda[12, 5].tingkat == "terkait"
    assert tanda[12, 5].teks == "T101: Jumlah 110, rinciannya 100. Ikut salah karena F15."


def test_a_blank_cell_is_not_told_to_be_blank_because_it_is_blank() -> None:
    """A cause that only repeats the finding would be read as something new."""
    kosong = Sebab("sel_kosong", ("F13",), "pasti", "selnya kosong")
    temuan = replace(TEMUAN, kode="B107", sel=("F13",), sebab=(kosong,), gema=())
    (tanda,) = mark_sheet([temuan], "a.xlsx", "LRA")
    assert "Sebab" not in tanda.teks
