"""Lines among budget rows that hold no money of their own: percents, means, recaps, counts."""

from decimal import Decimal

import pytest

from lkjip_xl.measures import pohon as ukur_pohon
from tests.alat.kisi import kisi, periksa, tabel

# 4 + 3 = 7 and 5 + 2,5 = 7,5 million: 14.500.000 and 12.300.000.
SATU = """
7.01.01|PROGRAM PENUNJANG|7000000|5800000
7.01.01.2.01|Perencanaan|7000000|5800000
7.01.01.2.01.0001|Penyusunan Dokumen|4000000|3100000
7.01.01.2.01.0007|Evaluasi Kinerja|3000000|2700000
"""
DUA = """
7.01.03|PROGRAM PEMBERDAYAAN|7500000|6500000
7.01.03.2.01|Pemberdayaan Desa|7500000|6500000
7.01.03.2.01.0001|Musrenbang|5000000|4500000
7.01.03.2.01.0003|Peningkatan Efektifitas|2500000|2000000
"""
KATA = """
Uraian|Pagu|Realisasi
PROGRAM PENUNJANG|7000000|5800000
Kegiatan Perencanaan|7000000|5800000
Sub Kegiatan Penyusunan Dokumen|4000000|3100000
Sub Kegiatan Evaluasi Kinerja|3000000|2700000
PROGRAM PEMBERDAYAAN|7500000|6500000
Kegiatan Pemberdayaan Desa|7500000|6500000
Sub Kegiatan Musrenbang|5000000|4500000
Sub Kegiatan Peningkatan Efektifitas|2500000|2000000
"""
NOMOR = """
No|Uraian|Pagu|Realisasi
I|PROGRAM PENUNJANG|7000000|5800000
A|Perencanaan|7000000|5800000
1|Penyusunan Dokumen|4000000|3100000
2|Evaluasi Kinerja|3000000|2700000
II|PROGRAM PEMBERDAYAAN|7500000|6500000
A|Pemberdayaan Desa|7500000|6500000
1|Musrenbang|5000000|4500000
2|Peningkatan Efektifitas|2500000|2000000
"""
SELURUH = (Decimal(14_500_000), Decimal(12_300_000))
BARIS_LUAR = [
    "Persentase|100|84.83",
    "Persentase||84.83",
    "%|1|0.8483",
    "Realisasi Fisik|100|95",
    "Sub kegiatan selesai|4|3",
    "Jumlah paket|4|4",
    "Rata-rata|7250000|6150000",
    "Sisa Anggaran||2200000",
    "Target s.d. Desember||13775000",
    "Belanja Operasi|12000000|10300000\n{}Belanja Modal|2500000|2000000",
    "Rekapitulasi||\n{}Belanja Operasi|12000000|10300000\n{}Belanja Modal|2500000|2000000",
]


def _kode(*bagian: str) -> str:
    return "\n".join(["Kode|Uraian|Pagu|Realisasi", *(teks.strip("\n") for teks in bagian)])


def _jumlah(teks: str) -> tuple[Decimal, Decimal]:
    """Return what a table adds up to: pagu and realisasi."""
    sumber = tabel(kisi(teks))
    a, b = (
        ukur_pohon.hitung_total(sumber.pohon, ukur_pohon.hitung(sumber.pohon, sumber.kolom[peran]))
        for peran in ("anggaran", "realisasi")
    )
    return Decimal(a or 0), Decimal(b or 0)


def _kesalahan(teks: str) -> list[str]:
    """Return the kesalahan that a table gives."""
    _, _, temuan = periksa(kisi(teks))
    return [s.kode for s in temuan if s.tingkat == "kesalahan"]


@pytest.mark.parametrize("luar", BARIS_LUAR)
@pytest.mark.parametrize("cara", ["kode", "nomor", "kata"])
def test_lines_below_a_table_without_total(cara: str, luar: str) -> None:
    """Each line would replace the last sub kegiatan's amounts, or be a program more."""
    awal = "" if cara == "kata" else "|"
    badan = {"kode": _kode(SATU, DUA), "nomor": NOMOR, "kata": KATA}[cara].strip("\n")
    teks = f"{badan}\n{awal}{luar.format(*[awal] * luar.count('{}'))}"
    assert _jumlah(teks) == SELURUH
    assert _kesalahan(teks) == []


@pytest.mark.parametrize("luar", ["|Persentase|100|84.83", "|Rata-rata|7250000|6150000"])
def test_lines_below_a_table_whose_total_stands_above(luar: str) -> None:
    """A right total above the rows would be doubted for a line below them."""
    teks = _kode("|JUMLAH|14500000|12300000", SATU, DUA, luar)
    assert _jumlah(teks) == SELURUH
    assert _kesalahan(teks) == []


def test_percents_below_each_program() -> None:
    """A line in the midst would be a detail of the sub kegiatan above it."""
    teks = _kode(SATU, "|Persentase|100|82.86", DUA, "|Persentase|100|86.67")
    assert _jumlah(teks) == SELURUH
    assert _kesalahan(teks) == []


def test_percents_below_a_program_that_is_mistyped() -> None:
    """A slip in the program's own pagu is said; the line below it has nothing to do with it."""
    salah = DUA.replace("PEMBERDAYAAN|7500000", "PEMBERDAYAAN|7600000")
    teks = _kode(SATU, salah, "|Persentase|100|84.83")
    assert _jumlah(teks) == SELURUH
    assert _kesalahan(teks) == ["T101"]


def test_details_stay_below_their_sub_kegiatan() -> None:
    """Details that add up to the last sub kegiatan, and a recap behind them, are told apart."""
    # 1 + 1,5 = 2,5 and 0,9 + 1,1 = 2; the recap 12 + 2,5 = 14,5 and 10,3 + 2 = 12,3.
    rinci = "|Belanja ATK|1000000|900000\n|Belanja Makan|1500000|1100000"
    rekap = "|Belanja Operasi|12000000|10300000\n|Belanja Modal|2500000|2000000"
    sumber = tabel(kisi(_kode(SATU, DUA, rinci, rekap)))
    nama = [s.uraian for s in sumber.pohon.simpul]
    assert nama[-2:] == ["Belanja ATK", "Belanja Makan"]
    assert [s.uraian for s in sumber.pohon.lepas] == ["Belanja Operasi", "Belanja Modal"]


def test_sub_kegiatan_without_kode_counts() -> None:
    """A last sub kegiatan without kode, which its kegiatan needs, would be left out."""
    # 5 + 2,5 + 1 = 8,5 and 4,5 + 2 + 0,8 = 7,3.
    atas = DUA.replace("7500000|6500000", "8500000|7300000")
    teks = _kode(SATU, atas, "|Pembinaan|1000000|800000")
    assert _jumlah(teks) == (Decimal(15_500_000), Decimal(13_100_000))


@pytest.mark.parametrize(
    "luar",
    [
        "|Belum SPJ|2000000|1000000",
        "|Belanja ATK|1000000|900000\n|Belanja Makan|1400000|1100000",
    ],
)
def test_lines_that_nothing_explains_are_said(luar: str) -> None:
    """A total made with lines of which nothing shows whose they are would be taken for sure."""
    assert "B118" in _kesalahan(_kode(SATU, DUA, luar))


def test_slip_in_a_line_that_its_kegiatan_needs_is_said() -> None:
    """A sub kegiatan without kode typed in thousands: its kegiatan contradicts the total."""
    atas = DUA.replace("7500000|6500000", "8500000|7300000")
    assert "B118" in _kesalahan(_kode(SATU, atas, "|Pembinaan|1000|800"))


@pytest.mark.parametrize("total", ["|Jumlah|14.5|12.3", "|Jumlah (juta)|14.5|12.3"])
def test_total_in_millions_is_said(total: str) -> None:
    """A total in millions below rows in rupiah is a slip, and no count."""
    assert "T102" in _kesalahan(_kode(SATU, DUA, total))


@pytest.mark.parametrize("luar", ["|Persentase|100|84.83", "|Persentase|100|100"])
def test_percents_below_a_list_without_levels(luar: str) -> None:
    """Where no sums prove the rows the percents themselves say what they are of."""
    # 4 + 3 + 7,5 = 14,5; 3,1 + 2,7 + 6,5 = 12,3.
    penuh = luar.endswith("100|100")
    baris = [(4, 3.1), (3, 2.7), (7.5, 6.5)]
    isi = [
        f"{n}|Pekerjaan {n}|{int(p * 10**6)}|{int((p if penuh else r) * 10**6)}"
        for n, (p, r) in enumerate(baris, 1)
    ]
    teks = "\n".join(["No|Uraian|Pagu|Realisasi", *isi, luar])
    assert _jumlah(teks)[0] == SELURUH[0]
