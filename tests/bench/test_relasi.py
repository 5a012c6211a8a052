"""Which statements of a sheet do not hold: this decides what can be seen at all."""

from decimal import Decimal

from bench.buku import Buku
from bench.kasus import Benar
from bench.lembar import percent
from bench.relasi import broken
from bench.suntik.formula import recalculate
from bench.suntik.suntik import Suntikan
from tests.bench.alat import GAJI, buku, nama


def test_a_clean_case_breaks_nothing() -> None:
    """Every fault would seem visible."""
    assert broken(buku()) == {}
    assert broken(buku("rumus", persen="format")) == {}


def test_a_changed_leaf_breaks_its_sum_and_its_sisa() -> None:
    """C4 = 1.350.000: C3 still says 6.250.000, E4 still 300.000."""
    kerja = buku()
    kerja.utama.fill((3, 2), 1_350_000)
    rusak = broken(kerja)
    assert {(jenis, di) for jenis, _, di in rusak} == {("jumlah", (2, 2)), ("sisa", (3, 4))}
    assert nama(rusak["jumlah", "Uji.xlsx", (2, 2)].sel) == {"C3", "C4", "C5", "C6"}


def test_a_refreshed_formula_hides_a_changed_leaf() -> None:
    """A fault that nothing in the sheet contradicts would count as missed."""
    kerja = buku("rumus", sisa=False)
    kerja.utama.fill((3, 2), 1_350_000)
    recalculate(kerja.utama)
    assert broken(kerja) == {}
    assert kerja.utama.angka[2, 2] == 6_350_000
    assert kerja.utama.angka[9, 2] == 15_350_000


def test_a_formula_not_recalculated_contradicts_its_stored_value() -> None:
    """A stale value would look like a typed total."""
    kerja = buku("rumus", sisa=False)
    kerja.utama.fill((3, 2), 1_350_000)
    assert {(jenis, di) for jenis, _, di in broken(kerja)} == {
        ("jumlah", (2, 2)),
        ("simpanan", (2, 2)),
    }


def test_blank_text_and_negative_leaves_are_statements_too() -> None:
    """Faults that only a warning shows would count as invisible."""
    kerja = buku(sisa=False)
    kerja.utama.fill((3, 2), None)
    kerja.utama.fill((4, 2), -2_000_000)
    kerja.utama.isi_teks((5, 2), "tiga juta", None)
    assert {("kosong", (3, 2)), ("negatif", (4, 2)), ("teks", (5, 2))} <= {
        (jenis, di) for jenis, _, di in broken(kerja)
    }


def test_percent_is_never_100_before_it_is_full() -> None:
    """A right 99,99 would be called a broken percent."""
    assert percent(24_485_000, 24_484_500) == Decimal("99.99")
    assert percent(3, 1) == Decimal("33.33")
    assert percent(0, 5) is None


def test_rows_above_are_nearest_first() -> None:
    """The lowest stale total would not be named first."""
    assert buku().utama.di_atas(GAJI) == [1, 0, 8]


def test_columns_by_kelompok_are_added_in_each_row_and_downwards() -> None:
    """A total column that its parts contradict would count as nothing wrong."""
    lembar = buku(sisa=False).utama
    lembar.bagian = {2: (4, 5)}
    for baris in lembar.baris:
        nilai = lembar.angka[baris.baris, 2]
        lembar.angka[baris.baris, 4], lembar.angka[baris.baris, 5] = nilai, 0
    kasus = Buku("kode", "bulat", "ketik", {"realisasi": lembar})
    assert broken(kasus) == {}
    lembar.angka[4, 5] = 7
    assert {(jenis, di) for jenis, _, di in broken(kasus)} == {
        ("kelompok", (4, 2)),
        ("jumlah", (2, 5)),
    }


def test_another_pagu_a_month_earlier_contradicts_nothing() -> None:
    """A pagu that was changed rightly would count as a fault that was missed."""
    kerja = buku(sisa=False)
    kerja.lembar["bulan"] = buku(sisa=False).utama
    for baris, pagu in ((3, 1_000_000), (2, 6_000_000), (1, 15_000_000), (9, 15_000_000)):
        kerja.lembar["bulan"].fill((baris, 2), pagu)
    rusak = broken(kerja)
    assert {jenis for jenis, _, _ in rusak} == {"bulan"}
    suntikan = Suntikan("uji", frozenset(), frozenset(), frozenset())
    assert not Benar(suntikan, tuple(rusak.values())).terlihat
