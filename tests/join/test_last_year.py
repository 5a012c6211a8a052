"""Last year in words gets its year from the report."""

from lkjip_xl.model.tabel import Tabel
from tests.alat.kisi import kisi, periksa
from tests.rules.bantu import pilih, ringkas

PERBANDINGAN = """
Indikator|Realisasi Tahun Lalu|Target|Realisasi|Target Akhir Renstra
IKM      |86.8                |87    |88.24    |89
"""
PENGATURAN = "Instansi|Kecamatan Puring\nTahun|{}"


def _lalu(tahun: str) -> list[tuple[str, str]]:
    """Return year and realisasi of the earlier years of the comparison."""
    pengaturan = kisi(PENGATURAN.format(tahun), berkas="P.xlsx")
    (baris_perbandingan,) = periksa(kisi(PERBANDINGAN), pengaturan)[1].perbandingan_capaian
    return [(s.tahun, str(s.realisasi)) for s in baris_perbandingan.lalu]


def test_the_year_of_the_report_names_last_year() -> None:
    """Last year's realisasi would be missing from Tabel 3.2."""
    assert _lalu("2024") == [("2023", "86.8")]


def test_without_a_year_the_column_is_told_and_not_guessed() -> None:
    """Figures of an unknown year would be dropped in silence, or put under a wrong one."""
    (temuan,) = pilih("B114", kisi(PERBANDINGAN))
    assert ringkas(temuan)[:3] == ("B114", "peringatan", "B1")


def test_a_known_year_is_no_finding() -> None:
    """Every comparison would be asked for the year that it has."""
    pengaturan = kisi(PENGATURAN.format(2024), berkas="P.xlsx")
    gabungan, _, temuan = periksa(kisi(PERBANDINGAN), pengaturan)
    assert [t for t in temuan if t.kode == "B114"] == []
    banding = gabungan.tabel("perbandingan_capaian")
    assert isinstance(banding, Tabel)
    assert banding.kolom["realisasi_2023"] == (1,)


def test_a_list_of_years_has_this_year_too() -> None:
    """The year of the report would be an earlier one: twice on Tabel 3.2, or a crash."""
    deret = kisi("Indikator|Realisasi 2023|Realisasi 2024|Target Akhir Renstra\nIKM|86.8|88.24|89")
    pengaturan = kisi(PENGATURAN.format("2024"), berkas="P.xlsx")
    (baris,) = periksa(deret, pengaturan)[1].perbandingan_capaian
    assert str(baris.realisasi) == "88.24"
    assert [s.tahun for s in baris.lalu] == ["2023"]
    assert baris.perkembangan == "naik 1,44 poin dari 2023"


_PENGUKURAN = "Sasaran|Indikator|Target|Realisasi 2023|Realisasi 2024|Capaian (%)"


def test_last_year_beside_what_was_measured_is_tabel_3_1_and_3_2() -> None:
    """The report would have no capaian, though the sheet prints target, realisasi and percent."""
    ukur = kisi(f"Pengukuran Kinerja Tahun 2024\n{_PENGUKURAN}\nPuas|IKM|87|86.8|88.24|101.43")
    hasil = periksa(ukur)[1]
    (baris,) = hasil.capaian_kinerja
    assert [str(n) for n in (baris.target, baris.realisasi, baris.capaian)] == [
        "87", "88.24", "101.43"  # 88,24 / 87
    ]  # fmt: skip
    (banding,) = hasil.perbandingan_capaian
    assert [(s.tahun, str(s.realisasi)) for s in banding.lalu] == [("2023", "86.8")]
    assert banding.dari_capaian == 0


def test_beside_a_tabel_3_1_it_stays_the_comparison() -> None:
    """Two tables would claim Tabel 3.1, and a person be asked which of them counts."""
    ukur = kisi("Sasaran|Indikator|Target|Realisasi|% Capaian\nPuas|IKM|87|88.24|101.43")
    banding = kisi(f"Tahun 2024\n{_PENGUKURAN}\nPuas|IKM|87|86.8|88.24|101.43", lembar="3.2")
    gabungan, hasil, temuan = periksa(ukur, banding)
    assert [t.kode for t in temuan if t.kode in {"B106", "X110"}] == []
    assert gabungan.dipakai["capaian_kinerja"] == 0
    assert gabungan.dipakai["perbandingan_capaian"] == 1
    assert len(hasil.capaian_kinerja) == 1


def test_the_end_of_the_renstra_beside_the_capaian_leaves_it_tabel_3_1() -> None:
    """The capaian of the year would be missing, and its kemajuan go unchecked."""
    ukur = kisi(
        """
        Pengukuran Kinerja Tahun 2024
        Sasaran|Indikator|Target 2024|Realisasi 2024|Capaian|Target Akhir Renstra|Tingkat Kemajuan
        Puas|IKM|87|88.24|101.43|89|95
        """
    )
    hasil, temuan = periksa(ukur)[1:]
    assert [str(b.capaian) for b in hasil.capaian_kinerja] == ["101.43"]  # 88,24 / 87
    assert [str(b.kemajuan) for b in hasil.perbandingan_capaian] == ["99.15"]  # 88,24 / 89
    assert [t.sel for t in temuan if t.kode == "L106"] == [("G3",)]
