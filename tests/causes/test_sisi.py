"""Another pagu in the DPA than in the realisasi: the cell is named on the side that is wrong."""

import pytest

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.temuan import Temuan
from tests.alat.kisi import kisi
from tests.causes.alat import ringkas, salah

# 400.017 / 734.512 = 54,46 %, 203.774 / 312.003 = 65,31 %, 603.791 / 1.046.515 = 57,70 %;
# 734.512 - 400.017 = 334.495, 312.003 - 203.774 = 108.229, together 442.724.
LRA = """
    Uraian         | Anggaran  | Realisasi | {sisa} | {persen}
    Program A      | =B3:{jumlah} | =C3:603791 | {s0} | {p0}
    Kegiatan A     | =B4+B5:{jumlah} | =C4+C5:603791 | {s0} | {p0}
    Sub Kegiatan A | {a} | 400017 | {s1} | {p1}
    Sub Kegiatan B | {b} | 203774 | {s2} | {p2}
"""
DPA = """
    DPA

    Uraian         | Anggaran
    Program A      | =B5:{jumlah}
    Kegiatan A     | =B6+B7:{jumlah}
    Sub Kegiatan A | {a}
    Sub Kegiatan B | {b}
"""


def _lra(a: int = 734512, b: int = 312003, *, bersaksi: bool = True) -> Grid:
    """Return a realisasi, with its typed sisa and percents or without them."""
    saksi = {"sisa": "Sisa", "s0": 442724, "s1": 334495, "s2": 108229}
    saksi |= {"persen": "%", "p0": "57.70", "p1": "54.46", "p2": "65.31"}
    isi = saksi if bersaksi else dict.fromkeys(saksi, "")
    return kisi(LRA.format(a=a, b=b, jumlah=a + b, **isi), berkas="LRA.xlsx")


def _dpa(a: int = 734512, b: int = 312003) -> Grid:
    return kisi(DPA.format(a=a, b=b, jumlah=a + b), berkas="DPA.xlsx")


def _pagu(*grid: Grid) -> Temuan:
    (temuan,) = salah(*grid)
    return temuan


def test_the_same_pagu_on_both_sides_is_no_finding() -> None:
    """A right DPA would be called wrong."""
    assert salah(_lra(), _dpa()) == []


@pytest.mark.parametrize(
    ("pagu", "jenis"),
    [(734512000, "kelipatan_seribu"), (743512, "angka_tertukar"), (7345120, "kelipatan_sepuluh")],
)
def test_the_dpa_is_named_where_the_realisasi_is_proven(pagu: int, jenis: str) -> None:
    """A person would overwrite the right pagu of the realisasi, that its sisa and percent prove."""
    temuan = _pagu(_lra(), _dpa(a=pagu))
    assert (temuan.kode, temuan.berkas, temuan.sel) == ("X103", "DPA.xlsx", ("B6",))
    assert ringkas(temuan.sebab[0]) == (jenis, ("B6",), "kuat")
    assert temuan.perbaikan is not None
    assert temuan.perbaikan.sel == "B6"
    assert temuan.perbaikan.baru == 734512
    assert "LRA.xlsx" in temuan.pesan and "B4" in temuan.pesan


def test_two_rows_of_the_dpa_in_each_others_place_are_one_finding() -> None:
    """Two right pagu of the realisasi would be called wrong."""
    temuan = _pagu(_lra(), _dpa(a=312003, b=734512))
    assert (temuan.berkas, ringkas(temuan.sebab[0])) == (
        "DPA.xlsx",
        ("kolom_tertukar", ("B6", "B7"), "kuat"),
    )


def test_without_a_witness_both_cells_are_named() -> None:
    """The realisasi would be blamed, and the cell of the DPA be looked for by hand."""
    temuan = _pagu(_lra(bersaksi=False), _dpa(a=743512))
    assert (temuan.berkas, temuan.sel) == ("LRA.xlsx", ("B4",))
    assert temuan.saran.startswith("Cocokkan B4 dan sel B6 lembar Lembar1 di DPA.xlsx")
    assert "C4" not in temuan.saran


def test_another_amount_that_no_slip_makes_stays_a_question() -> None:
    """The pagu of a change would be overwritten with that of the year's begin."""
    # 801.300 is no slip of 734.512: the realisasi may well hold the pagu before the change.
    temuan = _pagu(_lra(), _dpa(a=801300))
    assert (temuan.berkas, temuan.sebab[0].keyakinan) == ("LRA.xlsx", "mungkin")


# 734.512 + 312.003 = 1.046.515 is what the agreement promises.
JANJI = """
    PERJANJIAN KINERJA {tahap} TAHUN 2024

    No | Sasaran Strategis    | Indikator Kinerja | Target
    1  | Meningkatnya layanan | Nilai SAKIP       | 87

    No | Program   | Anggaran | Keterangan
    1  | Program A | 1046515  | APBD
"""


def _janji(tahap: str = "") -> Grid:
    return kisi(JANJI.format(tahap=tahap), berkas="PK.xlsx", lembar="PK")


@pytest.mark.parametrize(
    ("pagu", "jenis"), [(743512, "angka_tertukar"), (73412, "digit_kurang_lebih")]
)
def test_a_third_table_decides_which_of_two_pagu_is_wrong(pagu: int, jenis: str) -> None:
    """A right realisasi and a right agreement would be given the wrong pagu of the DPA."""
    temuan = _pagu(_lra(bersaksi=False), _dpa(a=pagu), _janji())
    assert (temuan.berkas, ringkas(temuan.sebab[0])) == ("DPA.xlsx", (jenis, ("B6",), "kuat"))
    assert temuan.gema[-1] == "PK!C7"
    assert temuan.perbaikan is not None and temuan.perbaikan.baru == 734512


def test_a_third_table_decides_against_the_realisasi_too() -> None:
    """A slip that DPA and agreement both deny would stay a question."""
    temuan = _pagu(_lra(a=743512, bersaksi=False), _dpa(), _janji())
    assert (temuan.berkas, ringkas(temuan.sebab[0])) == (
        "LRA.xlsx",
        ("angka_tertukar", ("B4",), "kuat"),
    )


def test_another_amount_of_the_dpa_is_named_there_without_being_sure() -> None:
    """The cell that two tables deny would not be named, or its new amount be overwritten."""
    temuan = _pagu(_lra(bersaksi=False), _dpa(a=801300), _janji())
    assert (temuan.berkas, temuan.sel) == ("DPA.xlsx", ("B6",))
    assert ringkas(temuan.sebab[0]) == ("tidak_dapat_dijelaskan", ("B6",), "mungkin")
    assert temuan.saran.startswith("Cocokkan B4 dan sel B6")


def test_an_agreement_of_the_first_stage_does_not_testify_against_a_change() -> None:
    """A realisasi that still has the first pagu would be believed, as the agreement has it too."""
    ubah = DPA.replace("DPA", "DPA PERUBAHAN 2024")
    dpa = kisi(ubah.format(a=743512, b=312003, jumlah=1055515), berkas="DPA.xlsx")
    semua = [t for t in salah(_lra(bersaksi=False), dpa, _janji()) if t.kode == "X103"]
    assert [(t.berkas, t.sebab[0].keyakinan) for t in semua] == [("LRA.xlsx", "mungkin")]


# 734.512 + 312.003 + 137.227 + 98.115 = 1.281.857; without 312.003 it is 969.854.
KOSONG = """
    {judul}

    Uraian         | Anggaran  | {real}
    Program A      | {jumlah}  |
    Kegiatan A     | {jumlah}  |
    Sub Kegiatan A | 734512    | {r1}
    Sub Kegiatan B | {b}       | {r2}
    Sub Kegiatan C | 137227    | {r3}
    Sub Kegiatan D | 98115     | {r4}
"""
BERISI = {"real": "Realisasi", "r1": "400017", "r2": "203774", "r3": "13212", "r4": "7501"}


def _tiga(jumlah: str) -> tuple[Grid, Grid, Grid]:
    """Return a realisasi, a DPA that lacks a pagu, and the agreement."""
    tanpa = dict.fromkeys(BERISI, "")
    lra = KOSONG.format(judul="LRA", jumlah="=SUM(B6:B9):1281857", b=312003, **BERISI)
    dpa = KOSONG.format(judul="DPA", jumlah=jumlah, b="", **tanpa)
    janji = JANJI.format(tahap="").replace("1046515", "1281857")
    return (
        kisi(lra, berkas="LRA.xlsx"),
        kisi(dpa, berkas="DPA.xlsx"),
        kisi(janji, berkas="PK.xlsx", lembar="PK"),
    )


def test_a_blank_pagu_of_the_dpa_takes_in_what_lacks_it() -> None:
    """One blank cell would be told three times, and each file be changed to what it lacks."""
    temuan = _pagu(*_tiga("=SUM(B6:B9):969854"))
    assert (temuan.kode, temuan.berkas, temuan.sel) == ("B107", "DPA.xlsx", ("B7",))
    assert (temuan.tingkat, temuan.sebab[0].jenis) == ("kesalahan", "sel_kosong")


def test_a_blank_pagu_below_a_typed_total_is_what_the_realisasi_has() -> None:
    """The total would stay unexplained, though its rest stands in the realisasi."""
    temuan = _pagu(*_tiga("1281857"))
    assert (temuan.berkas, temuan.kode) == ("DPA.xlsx", "B107")
    assert ringkas(temuan.sebab[0]) == ("sel_kosong", ("B7",), "pasti")
    assert temuan.perbaikan is not None and temuan.perbaikan.baru == 312003


def test_an_agreement_is_not_given_a_pagu_that_is_in_doubt() -> None:
    """A right agreement would be overwritten with the wrong pagu of the DPA."""
    # Two rows differ: no single slip explains the program.
    temuan = salah(_lra(bersaksi=False), _dpa(a=801300, b=400000), _janji())
    (janji,) = [t for t in temuan if t.kode == "X109"]
    assert janji.perbaikan is None
    assert janji.saran.startswith("Selesaikan dulu temuan X103")


def test_a_slip_in_the_agreement_is_told_as_one() -> None:
    """The promised anggaran would be another one without a word why."""
    janji = kisi(
        JANJI.format(tahap="").replace("1046515", "1064515"), berkas="PK.xlsx", lembar="PK"
    )
    temuan = _pagu(_lra(bersaksi=False), _dpa(), janji)
    assert (temuan.kode, ringkas(temuan.sebab[0])) == ("X109", ("angka_tertukar", ("C7",), "kuat"))
    assert temuan.perbaikan is not None and temuan.perbaikan.baru == 1046515


def test_a_slip_in_the_agreement_below_a_total_is_one_finding() -> None:
    """One cell would be told twice: by its total, and by the DPA."""
    teks = JANJI.format(tahap="").replace("1046515", "1064515") + "       | Jumlah    | 1046515  |"
    janji = kisi(teks, berkas="PK.xlsx", lembar="PK")
    temuan = _pagu(_lra(bersaksi=False), _dpa(), janji)
    assert ringkas(temuan.sebab[0]) == ("angka_tertukar", ("C7",), "kuat")
