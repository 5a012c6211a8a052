"""T105: volume times harga is the amount of an item."""

from tests.alat.kisi import kisi, periksa

_KEPALA = """
        Kode Rekening|Uraian|Koefisien|Satuan|Harga Satuan|Jumlah
        5.1.02.01.01.0024|Belanja Alat Tulis||||{}
        |Kertas|{}|rim|{}|{}
        |Tinta|2|botol|90000|180000
"""


def _temuan(*baris: object) -> list[tuple[str, tuple[str, ...]]]:
    _, _, temuan = periksa(kisi(_KEPALA.format(*baris)))
    return [(s.kode, s.sel) for s in temuan if s.tingkat == "kesalahan"]


def test_t105_right_items_are_no_finding() -> None:
    """10 rim x 55.000 = 550.000 would be called wrong."""
    assert _temuan(730000, "10", "55000", "550000") == []


def test_t105_wrong_item_is_one_finding() -> None:
    """An item of 560.000 for 10 x 55.000 would go unseen, or be reported at its rekening too."""
    assert _temuan(730000, "10", "55000", "560000") == [("T105", ("F3", "C3", "E3"))]


def test_t105_koefisien_in_words() -> None:
    """12 Bulan x 3 Orang would not be multiplied: 36 x 10.000 = 360.000."""
    assert _temuan(540000, "12 Bulan x 3 Orang", "10000", "360000") == []
    assert _temuan(530000, "12 Bulan x 3 Orang", "10000", "350000") == [
        ("T105", ("F3", "C3", "E3"))
    ]


def test_t105_what_is_not_plain_is_not_checked() -> None:
    """A koefisien such as `3 hari (2 orang)` or `1.000 lembar` would be guessed."""
    for teks in ("3 hari (2 orang", "1.000 lembar", "sesuai kebutuhan"):
        assert _temuan(730000, teks, "55000", "550000") == []


def test_t105_several_volumes_are_not_plain() -> None:
    """Of two volumes one would be left out, and every item be called wrong."""
    grid = kisi("""
        Kode Rekening|Uraian|Volume|Satuan|Volume|Satuan|Harga Satuan|Jumlah
        5.1.02.01.01.0024|Belanja Honor|||||||360000
        |Narasumber|12|bulan|3|orang|10000|360000
    """)
    assert [s for s in periksa(grid)[2] if s.kode == "T105"] == []


def test_t105_ppn_is_part_of_the_amount() -> None:
    """100.000 with PPN 11 % is 111.000, which would be called wrong."""
    grid = kisi("""
        Kode Rekening|Uraian|Volume|Harga Satuan|PPN|Jumlah
        5.1.02.01.01.0024|Belanja Alat Tulis||||111000
        |Kertas|2|50000|11|111000
    """)
    assert [s for s in periksa(grid)[2] if s.tingkat == "kesalahan"] == []
