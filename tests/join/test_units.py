"""Tables of several kelurahan below each other, and the total of their kecamatan."""

from tests.alat.kisi import kisi, periksa

# 5 + 3 = 8 and 6 + 2 = 8: together 16; 4 + 2 = 6 and 5 + 1 = 6: together 12.
UNIT = """
KELURAHAN MEKAR  |             |          |
No               | Uraian      | Anggaran | Realisasi
1                | Sarana      | 5        | 4
2                | Pembinaan   | 3        | 2
                 | Jumlah      | 8        | 6

KELURAHAN CIBADAK |            |          |
No               | Uraian      | Anggaran | Realisasi
1                | Sarana      | 6        | 5
2                | Pembinaan   | 2        | 1
                 | Jumlah      | 8        | 6

TOTAL KECAMATAN  |             | 16       | 12
"""


def test_the_total_of_a_kecamatan_proves_its_kelurahan_parts() -> None:
    """Half of the budget would be reported, and the other kelurahan be called a stranger."""
    _, hasil, temuan = periksa(kisi(UNIT))
    assert [(s.tingkat, s.uraian, int(s.anggaran or 0)) for s in hasil.realisasi_anggaran] == [
        ("skpd", "KELURAHAN MEKAR", 8), ("program", "Sarana", 5), ("program", "Pembinaan", 3),
        ("skpd", "KELURAHAN CIBADAK", 8), ("program", "Sarana", 6), ("program", "Pembinaan", 2),
        ("jumlah", "JUMLAH", 16),
    ]  # fmt: skip
    assert [s.kode for s in temuan] == ["B112"]


def test_a_total_that_is_not_theirs_proves_nothing() -> None:
    """Two kelurahan would be added up although the sheet says something else."""
    temuan = periksa(kisi(UNIT.replace("| 16 ", "| 17 ")))[2]
    assert {"B106", "X106"} <= {s.kode for s in temuan}


def test_the_own_kelurahan_needs_no_other() -> None:
    """The report of one kelurahan would hold the money of its neighbour."""
    pengaturan = kisi("Keterangan|Isi\nInstansi|Kelurahan Mekar\nTahun|2024", lembar="Identitas")
    hasil = periksa(kisi(UNIT), pengaturan)[1]
    assert hasil.total is not None
    assert hasil.total.anggaran == 8
