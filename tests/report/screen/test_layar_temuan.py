"""What a person reads in the terminal: the verdict, at most five things to do, and the rest."""

from dataclasses import fields, replace
from decimal import Decimal

import pytest

from lkjip_xl.model.temuan import Perbaikan, Sebab, Temuan, Tingkat
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.screen.layar import write_report
from lkjip_xl.report.screen.layar_temuan import write_all, write_to_do
from tests.alat.kisi import kisi, periksa

PANJANG = "Laporan Realisasi Anggaran Belanja Kecamatan Puring Triwulan Keempat.xlsx"
LENGKAP = "lihat lembar Pemeriksaan di Hasil-LKJiP.xlsx"


def _bahan(*temuan: Temuan) -> Bahan:
    gabungan, hasil, _ = periksa(kisi("Uraian|Anggaran\nProgram A|10"))
    return Bahan(gabungan, hasil, temuan, (), {})


def _temuan(tingkat: Tingkat = "kesalahan", **deret: object) -> Temuan:
    dasar = Temuan("T101", tingkat, "Jumlahnya salah.", "Perbaiki.", PANJANG, "LRA", ("F13", "G13"))
    return Temuan(**{**{n: getattr(dasar, n) for n in (b.name for b in fields(dasar))}, **deret})


def _to_do(*temuan: Temuan, lebar: int = 100) -> list[str]:
    return write_to_do(_bahan(*temuan), lebar, LENGKAP)


@pytest.mark.parametrize("lebar", [60, 80, 120])
def test_every_line_fits_the_terminal_and_loses_no_number(lebar: int) -> None:
    """A line would break in the middle of a word, or end before the number that it is about."""
    temuan = _temuan(pesan="Jumlah " + "sangat " * 40 + "tertulis 3.519.069.195.")
    for baris in (_to_do(temuan, lebar=lebar), write_all(_bahan(temuan), lebar)):
        assert max(map(len, baris)) <= lebar
        assert any("3.519.069.195." in teks for teks in baris)
    assert "F13, G13" in write_all(_bahan(temuan), lebar)[0]


def test_the_verdict_is_the_first_line() -> None:
    """A person would read to the end to learn whether the report can be handed in."""
    baris = write_report(_bahan(_temuan()), 100, LENGKAP, semua=False)
    assert baris[0].startswith("Belum siap diserahkan: 1 kesalahan")


def test_what_to_do_leads_with_the_change() -> None:
    """The table alone would not tell what to change, from what to what."""
    sebab = (Sebab("satu_angka", ("F15",), "kuat", "F15 tertulis 70, yang cocok 80"),)
    perbaikan = Perbaikan("F15", Decimal(70), Decimal(80), "menurut sisa")
    temuan = _temuan(
        sebab=sebab, perbaikan=perbaikan, saran="Ganti isi sel F15 dari 70 menjadi 80."
    )
    baris = _to_do(temuan)
    assert baris[0] == "Kerjakan dulu:"
    apa = baris.index("     Jumlahnya salah.")
    assert baris[apa - 1] == "     → Ganti isi sel F15 dari 70 menjadi 80."
    assert "F15 tertulis 70, yang cocok 80 (kuat)" in baris[apa + 1]


def test_all_findings_stand_there_once() -> None:
    """The first five would be read twice, under two numbers' worth of words."""
    baris = write_report(_bahan(_temuan()), 100, LENGKAP, semua=True)
    assert sum("Jumlahnya salah." in teks for teks in baris) == 1
    assert not any(LENGKAP in teks for teks in baris)
    tanpa = write_all(_bahan(_temuan(sel=(), berkas="", lembar="")), 100)
    assert tanpa[0] == "  1  KESALAHAN   T101  semua sumber"


def test_a_warning_comes_first_only_where_there_is_no_error() -> None:
    """Somebody would begin with what does not stop the report."""
    awas = _temuan("peringatan", pesan="Sel kosong.")
    assert "     Sel kosong." not in _to_do(_temuan(), awas)
    assert "     Sel kosong." in _to_do(awas)
    assert _to_do(awas)[0] == "Kerjakan dulu:"


def test_an_accepted_warning_is_not_asked_about_again() -> None:
    """What a person has answered would stand on top at each run."""
    awas = _temuan("peringatan", pesan="Sel kosong.", diterima="memang nol")
    assert not any("Sel kosong." in baris for baris in _to_do(awas))
    assert any("Diterima: memang nol" in baris for baris in write_all(_bahan(awas), 100))


def test_five_are_shown_and_the_others_counted() -> None:
    """A bad file would scroll what to do first out of sight, or the others be forgotten."""
    baris = _to_do(*[_temuan()] * 19)
    assert sum("(T101)" in teks for teks in baris) == 5
    assert baris[-1] == f"14 hal lain (kesalahan): {LENGKAP}"
    assert sum("T101" in teks for teks in write_all(_bahan(*[_temuan()] * 19), 100)) == 19


def test_what_is_missing_names_the_form_that_fills_it() -> None:
    """A person without a Perjanjian Kinerja would not know where to write it."""
    baris = _to_do()
    assert baris[0] == "Belum ada:"
    assert any("Perjanjian Kinerja: isi formulir Kinerja.xlsx" in teks for teks in baris)
    assert sum("lkjip-xl templat" in teks for teks in baris) == 1


def test_amounts_come_before_the_percents_that_follow() -> None:
    """A person would mend the percent of a wrong amount."""
    persen = _temuan(kode="L101", pesan="Persennya salah.")
    baris = _to_do(persen, _temuan())
    assert baris.index("     Jumlahnya salah.") < baris.index("     Persennya salah.")


def test_nothing_found_is_one_sentence() -> None:
    """An empty table would look like a fault of the program."""
    assert write_all(_bahan(), 100) == ["Tidak ada temuan."]
    polos = replace(_bahan(), temuan=())
    assert not any("hal" in teks for teks in write_to_do(polos, 100, LENGKAP))
