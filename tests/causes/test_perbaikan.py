"""What to do about a finding, and in which order: never from an amount that is itself in doubt."""

from decimal import Decimal

import pytest

from lkjip_xl.measures.tindakan import in_working_order
from lkjip_xl.model.temuan import Perbaikan, Temuan
from tests.alat.kisi import kisi, periksa
from tests.causes.alat import salah


def _repair(teks: str, kode: str) -> tuple[Temuan, Perbaikan]:
    temuan = next(t for t in salah(kisi(teks)) if t.kode == kode)
    hasil = temuan.perbaikan
    assert hasil is not None
    return temuan, hasil


def test_a_proven_amount_comes_with_old_and_new_value() -> None:
    """The total would be offered as wrong, and its right value taken from the broken sum."""
    # 4.199.000 of 4.200.000 is 99,98 %, sisa 1.000; typed 4.199. 4.199.000 + 100.000 = 4.299.000.
    teks = """
    Uraian     | Anggaran | Realisasi | Sisa  | %
    Program A  | 4400000  | 4299000   | 101000| 97.70
    Kegiatan A | 4200000  | 4199      | 1000  | 99.98
    Kegiatan B | 200000   | 100000    | 100000| 50
    """
    temuan, isian = _repair(teks, "T101")
    assert (isian.sel, isian.lama, isian.baru) == ("C3", Decimal(4199), Decimal(4199000))
    assert isian.alasan == "menurut sisa baris 3 dan persen baris 3"
    assert temuan.sel == ("C2",) and "C2 jangan diubah" in temuan.saran


def test_an_amount_without_a_proven_cause_is_given_no_value() -> None:
    """A person would type the sum of wrong rows over a right total."""
    teks = """
    Uraian     | Anggaran
    Program A  | 871000
    Kegiatan A | 400000
    Kegiatan B | 312000
    Kegiatan C | 137000
    """
    temuan, isian = _repair(teks, "T101")
    assert isian.baru is None and isian.cocokkan == ("B2", "B3:B5")
    assert "849.000" in temuan.pesan and "849.000" not in temuan.saran


def test_a_percent_above_an_open_amount_waits_and_says_what_it_will_be() -> None:
    """A percent would be asked to become that of a wrong amount."""
    # B is typed 8.000 in place of 8.000.000: 16.000.000 - 8.000.000 = 8.000.000 is its sisa, and
    # 50 % its percent. Then 10.000.000 of 20.000.000 is 50,00 %; with 8.000 it would be 10,04 %.
    teks = """
    Uraian     | Anggaran               | Realisasi              | Sisa    | %
    Program A  | =SUM(B3:B4):20000000   | =SUM(C3:C4):2008000    | 10000000| 77.77
    Kegiatan A | 4000000                | 2000000                | 2000000 | 50
    Kegiatan B | 16000000               | 8000                   | 8000000 | 50
    """
    temuan = {t.sel[0]: t for t in salah(kisi(teks))}
    atas = temuan["E2"]
    assert atas.perbaikan is not None
    assert (atas.perbaikan.baru, atas.perbaikan.menunggu, atas.seharusnya) == (None, ("C4",), None)
    assert "bila C4 8.000.000, nilainya 50,00%" in atas.saran
    assert "10,04" not in atas.pesan + atas.saran


def test_a_figure_whose_amounts_are_sound_keeps_its_value() -> None:
    """The printed percent that is simply wrong would have to be looked up."""
    # 50 of 200 is 25 %.
    temuan, isian = _repair("Uraian|Anggaran|Realisasi|%\nProgram A|200|50|35", "L101")
    assert (isian.sel, isian.lama, isian.baru) == ("D2", Decimal("35.00"), Decimal("25.00"))
    assert (
        temuan.saran == "Ganti isi sel D2 dari 35,00% menjadi 25,00% (realisasi dibagi anggaran)."
    )
    assert temuan.sebab == ()


def test_a_formula_is_mended_by_a_formula() -> None:
    """A number would be typed over a formula, and be old at the next change."""
    teks = """
    Uraian     | Anggaran
    Program A  | =SUM(B3:B4):300
    Kegiatan A | 100
    Kegiatan B | 200
    Kegiatan C | 400
    """
    temuan, isian = _repair(teks, "T101")
    assert (isian.sel, isian.baru) == ("B2", "=SUM(B3:B5)")
    assert temuan.saran == "Tulis rumus =SUM(B3:B5) di sel B2."


def test_a_percent_with_another_rows_amounts_gets_its_own() -> None:
    """An old value would be blamed, because 0,3333 is not 33,33."""
    # C4 / B3 = 40 / 120 = 33,33 %; its own row is 40 of 60 = 66,67 %.
    teks = """
    Uraian         | Anggaran | Realisasi | %
    Kegiatan A     | 100      | 50        | =C2/B2:0.5
    Kegiatan B     | 120      | 90        | =C3/B3:0.75
    Kegiatan C     | 60       | 40        | =C4/B3:0.333333333333333
    Kegiatan D     | 80       | 20        | =C5/B5:0.25
    """
    (temuan,) = salah(kisi(teks, format={"D": "0.00%"}))
    assert [s.jenis for s in temuan.sebab] == ["rumus_kurang_baris"]
    assert temuan.perbaikan is not None and temuan.perbaikan.baru == "=C4/B4"


def test_shares_of_the_total_are_no_wrong_references() -> None:
    """Right formulas of a weight would be called wrong, each of them as proven."""
    teks = """
    Uraian         | Anggaran | Realisasi | %
    Kegiatan A     | 100      | 50        | =B2/B5:0.25
    Kegiatan B     | 120      | 90        | =B3/B5:0.3
    Kegiatan C     | 180      | 40        | =B4/B5:0.45
    Jumlah         | 400      | 180       | =B5/B5:1
    """
    semua = [s.jenis for t in salah(kisi(teks, format={"D": "0.00%"})) for s in t.sebab]
    assert "rumus_kurang_baris" not in semua and "nilai_tersimpan_usang" not in semua


def _one(kode: str, **deret_lain: object) -> Temuan:
    perbaikan = Perbaikan(
        "A1", None, None, "", menunggu=("B2",) if deret_lain.get("tunggu") else ()
    )
    return Temuan(kode, "kesalahan", "", "", sel=("A1",), perbaikan=perbaikan)


@pytest.mark.parametrize("balik", [False, True])
def test_unreadable_cells_come_first_then_amounts_then_percents(balik: bool) -> None:
    """A person would mend a percent before the amount that it is of."""
    urut = [
        _one("B101"),
        _one("T101"),
        _one("C102"),
        _one("L101"),
        _one("T101", tunggu=True),
        _one("L101", tunggu=True),
    ]
    posisi = list(reversed(urut)) if balik else urut
    assert in_working_order(posisi) == urut


def test_a_blank_capaian_is_given_its_figure() -> None:
    """A person would have to calculate what the tool has on the next sheet."""
    # 88 of 80 is 110 %.
    teks = """
    Sasaran   | Indikator | Target | Realisasi | Capaian
    Sasaran A | Indeks A  | 80     | 88        | 110
    """
    kegiatan = """
    Sasaran|Indikator|% Capaian|Program / Kegiatan|Indikator Kegiatan|% Capaian Kegiatan|Menunjang
    Sasaran A|Indeks A||Program A|Cakupan|100|Menunjang
    """
    temuan = periksa(kisi(teks, lembar="3.1"), kisi(kegiatan, lembar="3.4"))[2]
    (cacat,) = [t for t in temuan if t.kode == "B107"]
    assert cacat.seharusnya == Decimal("110.00") and cacat.perbaikan is not None
    assert cacat.saran == f"Isi sel {cacat.sel[0]} dengan 110,00%."


def test_a_row_that_its_own_sisa_and_percent_name_goes_before_likely_slips() -> None:
    """Three right rows would be suspected, as one digit less in each would fit as well."""
    # 588.400.000 - 582.304.794 = 6.095.206 is 98,96 %; typed is 597.400.000, 9.000.000 more.
    teks = """
    Uraian     | Anggaran   | Realisasi  | Sisa     | %
    Program A  | 2636300000 | 2537137867 | 99162133 | 96.24
    Kegiatan A | 597400000  | 582304794  | 6095206  | 98.96
    Kegiatan B | 869400000  | 869400000  | 0        | 100
    Kegiatan C | 409000000  | 401704294  | 7295706  | 98.22
    Kegiatan D | 769500000  | 683728779  | 85771221 | 88.85
    """
    temuan, isian = _repair(teks, "T101")
    assert (isian.sel, isian.baru) == ("B3", Decimal(588400000))
    assert isian.alasan == "menurut sisa baris 3 dan persen baris 3"
    assert "B2 jangan diubah" in temuan.saran


def test_a_total_does_not_wait_for_another_column() -> None:
    """A person would be sent to realisasi before the pagu's total could be mended."""
    # 400.000 + 312.000 + 137.000 = 849.000, and 849.000 - 637.000 = 212.000 is the sisa printed.
    teks = """
    Uraian     | Anggaran | Realisasi | Sisa   | %
    Program A  | 400000   | 300000    | 100000 | 75
    Kegiatan A | 400000   | 300000    | 100000 | 75
    Program B  | 312000   | 300000    | 12000  | 96.15
    Kegiatan B | 312000   | 1.2.3,4   | 12000  | 96.15
    Program C  | 137000   | 37000     | 100000 | 27.01
    Kegiatan C | 137000   | 37000     | 100000 | 27.01
    Jumlah     | 1802500  | 637000    | 212000 | 75.03
    """
    _, isian = _repair(teks, "T102")
    assert (isian.sel, isian.baru, isian.menunggu) == ("B8", Decimal(849000), ())
