"""All results together, on the sample workbooks: the founding document recalculated."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from lkjip_xl.grid.read import read_workbook
from lkjip_xl.join.choose import join_tables
from lkjip_xl.measures.hasil.hitung import hitung_hasil
from lkjip_xl.model.hasil import Hasil
from lkjip_xl.tables.recognise import recognise

PURING = Path(__file__).parents[3] / "workbooks" / "puring-2024"


def _calculate(*nama: str) -> Hasil:
    lembar = [grid for n in nama for grid in read_workbook(PURING / f"{n}.xlsx", f"{n}.xlsx")]
    return hitung_hasil(join_tables(tuple(tabel for grid in lembar for tabel in recognise(grid))))


@pytest.fixture(scope="module")
def hasil() -> Hasil:
    """Return the results of all six workbooks."""
    return _calculate("DPA", "Kinerja", "Pegawai", "Pengaturan", "Realisasi", "SKM")


def test_total_is_calculated_not_copied(hasil: Hasil) -> None:
    """The printed 98,28 % would go into the report: 3.519.069.195 of 3.582.710.000 is 98,22."""
    total = hasil.total
    assert total is not None
    assert [total.anggaran, total.realisasi, total.sisa] == [3582710000, 3519069195, 63640805]
    assert (total.persen, total.kategori) == (Decimal("98.22"), "Baik")
    assert total.asal == "Realisasi.xlsx|Tabel 3.5|49"


def test_every_row_of_3_5(hasil: Hasil) -> None:
    """A row would be lost, or what is nearly full be printed as 100 %."""
    tingkat = [baris.tingkat for baris in hasil.realisasi_anggaran]
    banyak = {teks: tingkat.count(teks) for teks in ("program", "kegiatan", "sub_kegiatan")}
    assert banyak == {"program": 4, "kegiatan": 9, "sub_kegiatan": 30}
    persen = {baris.uraian: baris.persen for baris in hasil.realisasi_anggaran}
    assert persen["Penyediaan Jasa Pelayanan Umum Kantor"] == Decimal("99.99")  # 99,997958
    assert persen["Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya"] == Decimal(
        "99.99"
    )
    assert persen["Pemeliharaan Mebel"] == 100
    salah = "Fasilitasi Penyusunan Program dan Pelaksanaan Pemberdayaan Masyarakat Desa"
    assert persen[salah] == Decimal("99.98")  # 99,982463; printed 99,99


def test_capaian(hasil: Hasil) -> None:
    """Tujuan or sasaran would have another capaian than 88,24 of 87 = 101,43, Baik Sekali."""
    kelompok = [(s.kelompok, s.capaian, s.kategori) for s in hasil.capaian_kinerja]
    nilai = Decimal("101.43"), "Baik Sekali"
    assert kelompok == [("tujuan", *nilai), ("sasaran", *nilai)]


def test_ikm_under_both_weights(hasil: Hasil) -> None:
    """The mutu that hangs on the weight, B or A, would be shown without the other one."""
    survei = hasil.survei
    assert survei is not None
    assert [(s.ikm, s.mutu) for s in survei.ikm] == [
        (Decimal("88.24"), "B"), (Decimal("88.04"), "B"), (Decimal("92.36"), "A")
    ]  # fmt: skip
    assert [(s.ikm, s.mutu) for s in survei.pembanding] == [
        (Decimal("89.13"), "A"), (Decimal("88.93"), "A"), (Decimal("93.30"), "A")
    ]  # fmt: skip
    assert {s.bobot for s in survei.ikm} == {Fraction(11, 100)}
    assert len(survei.unsur) == 9


def test_efisiensi(hasil: Hasil) -> None:
    """The printed 1,72 would stay: 100 - 98,22 = 1,78; 101,43 - 98,22 = 3,21; E 3,16; NE 57,90."""
    tujuan, sasaran = hasil.efisiensi
    assert (tujuan.serapan, tujuan.efisiensi_sisa, tujuan.keterangan) == (None, None, "")
    assert [
        sasaran.capaian, sasaran.serapan, sasaran.efisiensi_sisa, sasaran.efisiensi_selisih,
        sasaran.e_pmk, sasaran.ne_pmk,
    ] == [Decimal(n) for n in ("101.43", "98.22", "1.78", "3.21", "3.16", "57.90")]  # fmt: skip
    assert sasaran.keterangan == "efisien"


def test_without_a_capaian_there_is_no_efisiensi() -> None:
    """Money left in January would be handed in as 98,83% efisiensi."""
    assert _calculate("Realisasi").efisiensi == ()


def test_nothing_from_nothing() -> None:
    """A run over settings alone would raise, or invent a total."""
    assert _calculate("Pengaturan") == Hasil()
