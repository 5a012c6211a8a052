"""One budget over sheets of which one has a column more than the others."""

from tests.alat.kisi import kisi, periksa

# Two sources of money add up to the pagu: 40 + 20 = 60; the other sheet has one more: 10 + 5 + 15.
DUA = """
Kode              | Uraian    | PAD | DAU | Total Pagu | Realisasi
7.01.01           | Program A | 40  | 20  | 60         | 30
7.01.01.2.01      | Kegiatan  | 40  | 20  | 60         | 30
7.01.01.2.01.0001 | Gaji      | 40  | 20  | 60         | 30
JUMLAH            |           | 40  | 20  | 60         | 30
"""
TIGA = """
Kode              | Uraian    | PAD | DAU | DAK | Total Pagu | Realisasi
7.01.02           | Program B | 10  | 5   | 15  | 30         | 12
7.01.02.2.01      | Kegiatan  | 10  | 5   | 15  | 30         | 12
7.01.02.2.01.0001 | Rapat     | 10  | 5   | 15  | 30         | 12
JUMLAH            |           | 10  | 5   | 15  | 30         | 12
"""
REKAP = """
No | Bidang      | Anggaran | Realisasi
1  | Sekretariat | 60       | 30
2  | Bidang I    | 30       | 12
   | JUMLAH      | 90       | 42
"""


def test_a_recap_proves_sheets_with_other_columns() -> None:
    """Half of the budget would be reported, because one bidang has a source of money more."""
    _, hasil, temuan = periksa(
        kisi(REKAP, lembar="Rekap"), kisi(DUA, lembar="Satu"), kisi(TIGA, lembar="Dua")
    )
    assert [
        (s.tingkat, int(s.anggaran or 0), int(s.realisasi or 0), s.asal.split("|")[1])
        for s in hasil.realisasi_anggaran
        if s.tingkat in {"program", "sub_kegiatan"}
    ] == [
        ("program", 60, 30, "Satu"), ("sub_kegiatan", 60, 30, "Satu"),
        ("program", 30, 12, "Dua"), ("sub_kegiatan", 30, 12, "Dua"),
    ]  # fmt: skip
    assert hasil.total is not None
    assert [hasil.total.anggaran, hasil.total.realisasi] == [90, 42]
    assert [s.kode for s in temuan] == ["B112"]


def test_other_columns_without_a_recap_are_asked_about() -> None:
    """Two tables of different form would be added up although nothing says that they are parts."""
    gabungan, _, temuan = periksa(kisi(DUA, lembar="Satu"), kisi(TIGA, lembar="Dua"))
    assert gabungan.rangkaian == {}
    assert "B106" in [s.kode for s in temuan]
