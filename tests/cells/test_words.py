"""Header words in one spelling, whatever the office types."""

import pytest

from lkjip_xl.cells.words import header_words


@pytest.mark.parametrize(
    ("tertulis", "dimaksud"),
    [
        ("Angg.", "anggaran"),
        ("Real. Keu. (Rp)", "realisasi keuangan (rp)"),
        ("Prog./Keg./Sub Keg.", "program/kegiatan/sub kegiatan"),
        ("Reali-\nsasi", "realisasi"),
        ("Realisai S/D Nop.", "realisasi s.d. november"),
        ("JUMALH ANGARAN", "jumlah anggaran"),
        ("Prosentase", "persentase"),
        ("Pagu Stlh Perubahan", "pagu setelah perubahan"),
        ("Realisasi sd Bulan", "realisasi s.d. bulan"),
        ("Realisasi Sd. Nop", "realisasi s.d. november"),
        ("Realisasi s-d TW II", "realisasi s.d. tw ii"),
        ("Jumlah SD Negeri", "jumlah sd negeri"),
        ("KODE_REKENING", "kode rekening"),
        ("Nomor Kode", "kode"),
        ("No. Kode Rek.", "kode rekening"),
        ("nama_sub_kegiatan", "nama sub kegiatan"),
        ("kode.rekening", "kode rekening"),
        ("NamaRekening", "nama rekening"),
        ("Sub-Kegiatan", "sub kegiatan"),
        ("Tri Wulan II", "triwulan ii"),
        ("\u200bPa\u200bgu", "pagu"),
    ],
)
def test_shortened_and_misspelt_words_are_understood(tertulis: str, dimaksud: str) -> None:
    """A column headed Angg. or Realisai would not be read, and its amounts be missing."""
    assert header_words(tertulis) == dimaksud


@pytest.mark.parametrize("kata", ["Realokasi", "Harapan", "Koperasi", "Urutan", "Setelah"])
def test_another_word_stays_itself(kata: str) -> None:
    """Realokasi would be read as realisasi, and its amounts be reported as spent."""
    assert header_words(kata) == kata.lower()


@pytest.mark.parametrize(
    ("tertulis", "dimaksud"),
    [("P A G U", "pagu"), ("T O T A L  P A G U", "total pagu"), ("K / Rp", "k / rp")],
)
def test_letters_set_apart_are_a_word(tertulis: str, dimaksud: str) -> None:
    """A column headed P A G U would be unknown, and a smaller table be read in its place."""
    assert header_words(tertulis) == dimaksud


def test_slips_of_the_keyboard_in_realisasi_and_performance() -> None:
    """Pengeluarn would be no realisasi, and Unit Kerja a kinerja."""
    assert header_words("Pengeluarn") == header_words("Pengelluaran") == "pengeluaran"
    assert header_words("Capain Kinerj") == "capaian kinerja"
    assert header_words("Unit Kerja") == "unit kerja"
    assert header_words("Pengelolaan") == "pengelolaan"
