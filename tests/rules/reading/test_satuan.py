"""B115: amounts that were shortened to thousands or millions."""

import pytest

from tests.alat.kisi import kisi, periksa
from tests.rules.bantu import kode_dari, pilih

# 1.234.400 + 2.345.400 = 3.579.800: in thousands 1.234 + 2.345 = 3.579, printed 3.580.
ISI = """
{}
Uraian      | Anggaran{} | Realisasi
Program A   | 1234       | 1000
Program B   | 2345       | 2000
Jumlah      | 3580       | 3000
"""


@pytest.mark.parametrize(
    ("judul", "kolom"),
    [("(dalam ribuan rupiah)", ""), ("DPA 2024", " (dalam ribu rupiah)"), ("(Rp. 000)", "")],
)
def test_amounts_in_thousands_are_said_and_not_called_wrong_sums(judul: str, kolom: str) -> None:
    """A thousandth of every amount would be printed as rupiah, and rounding called a fault."""
    grid = kisi(ISI.format(judul, kolom))
    (temuan,) = pilih("B115", grid)
    assert temuan.tingkat == "kesalahan"
    assert temuan.sel == ("B2", "C2")
    assert "ribuan" in temuan.pesan
    assert "1000 di sel kosong" in temuan.saran
    assert "T102" not in kode_dari(grid)


def test_full_rupiah_are_not_forgiven_a_rupiah() -> None:
    """A total that is a rupiah off would pass as rounding."""
    grid = kisi(ISI.format("dalam rangka APBD", ""))
    assert pilih("B115", grid) == []
    assert "T102" in kode_dari(grid)


_PASANGAN = """
{judul}
No | Program / Kegiatan     | Target Renstra |      | Target 2024 |     | Realisasi 2024 |
   |                        | K              | {rp} | K           | {rp}| K              | {rp}
1  | Program Penunjang      | 60             | 1500 | 12          | 300 | 12             | 260
   | Kegiatan Dokumen       | 60             | 500  | 12          | 100 | 12             | 90
   | Kegiatan Administrasi  | 60             | 1000 | 12          | 200 | 12             | 170
2  | Program Jalan          | 20             | 1850 | 4           | 370 | 4              | 250
   | Kegiatan Jalan         | 20             | 1500 | 4           | 300 | 4              | 190
   | Kegiatan Jembatan      | 20             | 350  | 4           | 70  | 4              | 60
"""


@pytest.mark.parametrize(
    ("judul", "rp"),
    [("(dalam jutaan rupiah)", "Rp"), ("EVALUASI RENJA", "Rp (Juta)"), ("EVALUASI RENJA", "Rp")],
)
def test_pairs_of_kinerja_and_shortened_rupiah(judul: str, rp: str) -> None:
    """The pagu would be missing (X117), since no number below Rp looks like rupiah."""
    # 300 + 370 = 670, 260 + 250 = 510.
    _, hasil, temuan = periksa(kisi(_PASANGAN.format(judul=judul, rp=rp)))
    assert hasil.total is not None
    assert (int(hasil.total.anggaran), int(hasil.total.realisasi)) == (670, 510)
    assert [s.kode for s in temuan] == ["B115"]
    assert {sel[0] for sel in temuan[0].sel} == {"F", "H"}
