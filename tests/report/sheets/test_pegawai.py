"""Sheets 1.2 and 1.3: the staff."""

from pathlib import Path

import pytest

from lkjip_xl.pipeline import inspect, read_sources
from lkjip_xl.report.bahan import Bahan
from tests.alat.buku_kerja import CONTOH
from tests.alat.kisi import kisi
from tests.alat.laporan import bahan as bahan_dari
from tests.report.baris import formulas_of, lembar_dari, rows_of, values_of

RINCI = "| a. Camat | 1\n| b. Sekretaris | 1"


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    """Return what the sample's staff tables give."""
    return inspect(read_sources([Path(CONTOH) / "Pegawai.xlsx"]))


def test_the_samples_20_and_17(bahan: Bahan) -> None:
    """The report would count other people than the document: 1+1+4+2+9+3 = 20; 17 are ASN."""
    jabatan, golongan = (rows_of(lembar_dari(bahan, k)) for k in ("1.2", "1.3"))
    assert [values_of(b)[-1] for b in jabatan] == ["", 1, 1, 4, 2, 9, 3, 20]
    assert [values_of(b)[-1] for b in golongan] == [2, 4, 1, 4, 2, 1, 1, 1, 1, 17]
    assert values_of(golongan[3]) == ["4.", "Penata Muda Tingkat I", "III/b", 4]
    assert [b.ragam for b in jabatan][::7] == ["kelompok", "jumlah"]


def test_every_count_is_a_formula(bahan: Bahan) -> None:
    """A count would be typed, and not follow its cell on the source."""
    baris = rows_of(lembar_dari(bahan, "1.2"))
    assert formulas_of(baris[1])[-1] == "=\x02S|0|5|2\x03"  # C6 of the first source
    assert formulas_of(baris[0])[-1] == '=IF(\x02S|0|4|2\x03="","",\x02S|0|4|2\x03)'
    jumlah = ",".join(f"\x021.2|{p}|jumlah\x03" for p in range(7))
    assert formulas_of(baris[-1])[-1] == f"=SUM({jumlah})"


def test_a_head_with_the_sum_of_its_rows_counts_once() -> None:
    """Struktural 2 = 1 + 1 would be added to its own rows: 4 + 9 instead of 2 + 9."""
    bahan = bahan_dari(
        kisi(f"No. | Jabatan | Jumlah\n1. | Struktural | 2\n{RINCI}\n2. | Staf | 9\nJumlah | | 11")
    )
    baris = rows_of(lembar_dari(bahan, "1.2"))
    assert [values_of(b)[-1] for b in baris] == [2, 1, 1, 9, 11]
    assert formulas_of(baris[0])[-1] == "=SUM(\x021.2|1|jumlah\x03,\x021.2|2|jumlah\x03)"
    assert formulas_of(baris[-1])[-1] == (
        "=SUM(\x021.2|1|jumlah\x03,\x021.2|2|jumlah\x03,\x021.2|3|jumlah\x03)"
    )


def test_without_a_source_there_is_no_sheet() -> None:
    """An office without a table of golongan would get an empty sheet."""
    bahan = bahan_dari(kisi(f"No. | Jabatan | Jumlah\n{RINCI}"))
    assert lembar_dari(bahan, "1.3") is None
    assert [values_of(b)[-1] for b in rows_of(lembar_dari(bahan, "1.2"))] == [1, 1, 2]
