"""Rows without kode below a sub kegiatan: the packages that its money buys."""

from tests.alat.kisi import kisi, tabel

PAKET = """
Kode              | Uraian          | Pagu | Realisasi
7.01.01           | Jalan           | 1650 | 900
7.01.01.2.01      | Pemeliharaan    | 1650 | 900
7.01.01.2.01.0001 | Rehabilitasi    | 1400 | 700
                  | Paket Jalan A   | 700  | 350
                  | Paket Jalan B   | 700  | 350
7.01.01.2.01.0002 | Pengawasan      | 250  | 200
                  | Paket Konsultan | 250  | 200
"""
DI_BAWAH = [None, 0, 1, 2, 2, 1, 5]  # parents by position


def _parents(teks: str) -> list[int | None]:
    return [simpul.induk for simpul in tabel(kisi(teks)).pohon.simpul]


def test_packages_without_kode_are_details_of_the_row_above() -> None:
    """Two packages of one amount would be read as one below the other, and count half."""
    pohon = tabel(kisi(PAKET)).pohon
    assert pohon.hierarki == "kode"
    assert _parents(PAKET) == DI_BAWAH


def test_one_wrong_package_leaves_the_others_details() -> None:
    """A slip in one package would turn the levels of the whole table over."""
    banyak = PAKET + "".join(
        f"7.01.01.2.01.000{n} | Kegiatan {n} | 300 | 100\n | Paket {n} | 300 | 100\n"
        for n in (3, 4, 5)
    ).replace("1650", "2550")
    salah = banyak.replace("Paket Konsultan | 250", "Paket Konsultan | 205")
    assert _parents(salah)[:7] == DI_BAWAH
