"""What a person reads in the terminal when something was found."""

from lkjip_xl.model.temuan import Sebab, Temuan, Tingkat
from lkjip_xl.report.bahan import Bahan
from lkjip_xl.report.screen.layar_temuan import write_findings
from tests.alat.kisi import kisi, periksa

PANJANG = "Laporan Realisasi Anggaran Belanja Kecamatan Puring Triwulan Keempat.xlsx"


def _bahan(*temuan: Temuan) -> Bahan:
    gabungan, hasil, _ = periksa(kisi("Uraian|Anggaran\nProgram A|10"))
    return Bahan(gabungan, hasil, temuan, (), {})


def _temuan(tingkat: Tingkat = "kesalahan", **isi: object) -> Temuan:
    dasar = Temuan("T101", tingkat, "Jumlahnya salah.", "Perbaiki.", PANJANG, "LRA", ("F13", "G13"))
    return Temuan(**{**{n: getattr(dasar, n) for n in dasar.__slots__}, **isi})


def test_every_line_fits_a_console_and_shows_its_cell() -> None:
    """A long file name would push the cell out of sight."""
    baris = write_findings(_bahan(_temuan(pesan="Jumlah " + "sangat " * 40)))
    assert max(map(len, baris)) <= 100
    assert "F13 +1" in baris[1]


def test_what_to_do_first_has_message_cause_and_advice() -> None:
    """The table alone would not tell what to change."""
    sebab = (Sebab("satu_angka", ("F15",), "kuat", "F15 tertulis 70, yang cocok 80"),)
    teks = "\n".join(write_findings(_bahan(_temuan(sebab=sebab))))
    assert "Kerjakan dulu:" in teks
    for satu in ("Jumlahnya salah.", "F15 tertulis 70, yang cocok 80 (kuat)", "→ Perbaiki."):
        assert satu in teks


def test_a_warning_comes_first_only_where_there_is_no_error() -> None:
    """Somebody would begin with what does not stop the report."""
    awas = _temuan("peringatan", pesan="Sel kosong.")
    assert "Sel kosong." not in _dulu(_temuan(), awas)
    assert "Sel kosong." in _dulu(awas)


def test_many_findings_are_counted_not_all_printed() -> None:
    """A bad file would scroll what to do first out of sight."""
    baris = write_findings(_bahan(*[_temuan()] * 60))
    assert any("20 temuan lain" in satu for satu in baris)
    assert sum("T101" in satu for satu in baris) == 40 + 5


def test_nothing_found_is_one_sentence() -> None:
    """An empty table would look like a fault of the program."""
    assert write_findings(_bahan()) == ["Tidak ada temuan."]


def _dulu(*temuan: Temuan) -> str:
    teks = "\n".join(write_findings(_bahan(*temuan)))
    return teks.partition("Kerjakan dulu:")[2]
