"""Columns by what they hold, before their headings are believed."""

from tests.alat.kisi import kisi, periksa, tabel


def test_a_column_of_words_is_no_amount() -> None:
    """The stage of each document would be read as an anggaran of zero, and each word be refused."""
    grid = kisi("""
    Uraian | Realisasi | Tahapan APBD
    Program A | 30 | Murni
    Program B | 20 | Pergeseran
    Program C | 10 | Murni
    """)
    assert set(tabel(grid).kolom) == {"uraian", "realisasi"}
    assert [s for s in periksa(grid)[2] if s.tingkat == "kesalahan"] == []


def test_words_named_after_the_perubahan_leave_the_amounts_their_role() -> None:
    """The amounts after the change would not be read, since words stand before them."""
    sumber = tabel(
        kisi("""
    Rekening | Jumlah | Sumberdana Perubahan | Jumlah Perubahan
    5.1.02.01 Belanja Barang | 50 | 1.2.01 - Dana Alokasi Umum | 60
    5.1.02.02 Belanja Jasa | 30 | Pendapatan Asli Daerah | 20
    5.1.02.04 Belanja Dinas | 10 | 1.2.01 - Dana Alokasi Umum | 10
    """)
    )
    assert (sumber.kolom["anggaran_murni"], sumber.kolom["anggaran_perubahan"]) == ((1,), (3,))


def test_one_amount_typed_in_words_leaves_its_column_an_amount() -> None:
    """A slip in one cell would make a whole column disappear without a word."""
    grid = kisi("""
    Uraian | Anggaran | Realisasi
    Program A | seratus juta | 30
    Program B | 50 | 20
    Program C | 40 | 10
    """)
    assert tabel(grid).kolom["anggaran"] == (1,)
    assert [(s.kode, s.sel[0]) for s in periksa(grid)[2] if s.tingkat == "kesalahan"] == [
        ("B101", "B2")
    ]


def test_a_change_that_was_not_filled_in_is_no_anggaran() -> None:
    """The anggaran would be zero because the form has a column for a change that never came."""
    sumber = tabel(
        kisi("""
    Uraian | Pagu Murni | Pagu Perubahan | Realisasi
    Program A | 50 | | 30
    Program B | 40 | 0 | 20
    """)
    )
    assert sumber.kolom["anggaran"] == (1,)


def test_a_jumlah_that_was_not_filled_in_leaves_its_kelompok() -> None:
    """The anggaran would be zero although operasi and modal are there."""
    sumber = tabel(
        kisi("""
    Uraian | Belanja Operasi | Belanja Modal | Jumlah Anggaran
    Program A | 50 | 7 |
    Program B | 40 | 2 |
    """)
    )
    assert sumber.kolom["anggaran"] == (1, 2)


def test_amounts_above_and_below_zero_are_changes() -> None:
    """What was added to the pagu would be reported as the pagu, whatever its heading says."""
    isi = """
        Kode              | Uraian   | Pagu Induk | Pagu Bergerak | Realisasi
        7.01.01           | Program  | 900000     | -50000        | 800000
        7.01.01.2.01      | Kegiatan | 900000     | -50000        | 800000
        7.01.01.2.01.0001 | Gaji     | 600000     | 50000         | 500000
        7.01.01.2.01.0002 | Rapat    | 300000     | -100000       | 300000
    """
    _, hasil, _ = periksa(kisi(isi))
    assert [int(b.anggaran) for b in hasil.realisasi_anggaran if b.tingkat == "program"] == [900000]


def test_a_column_of_names_that_nobody_filled_in_names_no_row() -> None:
    """Nama PPTK stands blank beside Rincian Belanja: the table would be called an empty form."""
    isi = """
        Rincian Belanja | Kode Rek.         | Nama PPTK | Jumlah Anggaran | Realisasi
        Belanja Gaji    | 5.1.01.01.01.0001 |           | 500000          | 400000
        Belanja Kertas  | 5.1.02.01.01.0024 |           | 100000          | 90000
    """
    _, hasil, _ = periksa(kisi(isi))
    assert [b.uraian for b in hasil.realisasi_anggaran[:2]] == ["Belanja Gaji", "Belanja Kertas"]


def test_a_heading_over_two_rows_names_the_last_pagu() -> None:
    """Pagu over Akhir is what stands after the change: the pagu before it would be reported."""
    isi = """
        Kode       | Uraian | Pagu   | Pagu   | Pagu
                   |        | Awal   | Akhir  | +/-
        1.01.01    | Satu   | 300000 | 250000 | -50000
        1.01.02    | Dua    | 350000 | 400000 | 50000
        1.01.03    | Tiga   | 350000 | 340000 | -10000
    """
    sumber = tabel(kisi(isi))
    assert sumber.kolom.get("anggaran", sumber.kolom.get("anggaran_perubahan")) == (3,)
    assert [t.kode for t in periksa(kisi(isi))[2] if t.kode == "B119"] == []


def test_a_sisa_like_a_year_is_an_amount() -> None:
    """The column would be lost, and the card of one rekening be no part of its budget."""
    sumber = tabel(
        kisi("""
    Kode Rekening     | Uraian       | Anggaran | Realisasi | Sisa
    5.1.02.02.01.0026 | Belanja Jasa | 13958000 | 13956000  | 2000
                      | Jumlah       | 13958000 | 13956000  | 2000
    """)
    )
    assert sumber.kolom["sisa"] == (4,)
