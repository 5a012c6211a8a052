"""Tabel 3.6 of sources that give only percents: they are carried on as they are."""

from decimal import Decimal

import pytest

from lkjip_xl.model.hasil import BarisEfisiensi
from tests.alat.kisi import kisi, periksa


def _bersih(teks: str) -> tuple[BarisEfisiensi, ...]:
    """Return the rows of Tabel 3.6 of a sheet in which nothing is wrong."""
    _, hasil, temuan = periksa(kisi(teks))
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []
    return hasil.efisiensi


# 96.000.000 of 100.000.000 are 96 %, 100 - 96 = 4 and 104 - 96 = 8.
@pytest.mark.parametrize("efisiensi", [("4", "4"), ("8", "1.5")])
def test_a_capaian_without_its_target(efisiensi: tuple[str, str]) -> None:
    """A recognised table would give no row, no sheet 3.6, and not a word."""
    baris = _bersih(f"""
        No|Sasaran|Indikator|% Capaian Kinerja|Anggaran (Rp)|Realisasi (Rp)|% Realisasi|Efisiensi
        1|A|IKM|104|100000000|96000000|96|{efisiensi[0]}
        2|B|SAKIP|97.5|200000000|192000000|96|{efisiensi[1]}
    """)
    assert [(b.capaian, b.serapan, b.efisiensi_sisa) for b in baris] == [
        (Decimal(104), Decimal(96), Decimal(4)), (Decimal("97.5"), Decimal(96), Decimal(4)),
    ]  # fmt: skip


@pytest.mark.parametrize("kata", ["Penyerapan Anggaran (%)", "% Realisasi Anggaran", "Serapan"])
def test_percents_alone(kata: str) -> None:
    """The serapan would be an amount of 95 rupiah, and Tabel 3.6 be left out."""
    baris = _bersih(f"""
        No|Sasaran|Indikator|Capaian Kinerja (%)|{kata}|Tingkat Efisiensi (%)
        1|A|IKM|104|95.5|8.5
        2|B|SAKIP|97.5|0|97.5
    """)
    assert [(b.capaian, b.serapan, b.efisiensi_selisih) for b in baris] == [
        (Decimal(104), Decimal("95.5"), Decimal("8.5")),
        (Decimal("97.5"), Decimal(0), Decimal("97.5")),
    ]  # fmt: skip
    assert [b.anggaran for b in baris] == [None, None]


def test_a_title_says_efisiensi() -> None:
    """Capaian beside serapan without a column Efisiensi would be no known table."""
    baris = _bersih("""
        Analisis Efisiensi Tahun 2024
        No|Sasaran|Capaian Kinerja (%)|Pagu Anggaran (Rp)|Realisasi Anggaran (Rp)|Capaian (%)|Ket
        1|A|104|100000000|96000000|96|Efisien
        2|B|97.5|200000000|192000000|96|
    """)
    assert [(b.nama, b.capaian, b.serapan) for b in baris] == [
        ("A", Decimal(104), Decimal(96)), ("B", Decimal("97.5"), Decimal(96)),
    ]  # fmt: skip
