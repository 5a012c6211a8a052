"""Pengaturan over documented defaults."""

from lkjip_xl.join.settings import read_pengaturan
from lkjip_xl.model.tabel import Tabel
from lkjip_xl.norms.skala import SKALA_CAPAIAN, SKALA_MUTU
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi


def _tabel(*teks: str) -> list[Tabel]:
    return [
        tabel
        for kata in teks
        for tabel in recognise(kisi(kata, berkas="Pengaturan.xlsx"))
        if isinstance(tabel, Tabel)
    ]


def test_defaults_without_a_source() -> None:
    """Without Pengaturan there would be no scale, or an undocumented one."""
    pengaturan = read_pengaturan([])
    assert pengaturan.skala_capaian == SKALA_CAPAIAN
    assert pengaturan.skala_serapan.jenjang == SKALA_CAPAIAN.jenjang
    assert pengaturan.skala_serapan.nama == "Kategori Serapan"
    assert pengaturan.skala_mutu == SKALA_MUTU
    assert (pengaturan.bobot, pengaturan.metode_efisiensi) == ("otomatis", "sisa")


def test_sources_win_over_defaults() -> None:
    """A setting that the office wrote would be ignored."""
    pengaturan = read_pengaturan(
        _tabel(
            """
            Instansi|Kecamatan Puring
            Tahun|2024
            Bobot SKM|"1/N"
            Metode Efisiensi|PMK 214/PMK.02/2017
            """,
            """
            Rentang Capaian|Kategori
            Lebih dari 85% sd. 100%|Baik
            Kurang dari 85%|Cukup
            """,
        )
    )
    assert pengaturan.identitas["instansi"] == "Kecamatan Puring"
    assert pengaturan.unit_sendiri == "Kecamatan Puring"
    assert (pengaturan.bobot, pengaturan.metode_efisiensi) == ("1/n", "pmk")
    assert [s.label for s in pengaturan.skala_capaian.jenjang] == ["Baik", "Cukup"]
    assert [s.label for s in pengaturan.skala_serapan.jenjang] == ["Baik", "Cukup"]
    assert "Pengaturan.xlsx" in pengaturan.skala_capaian.sumber


def test_the_first_source_decides() -> None:
    """Of two files that disagree, which one counts would depend on luck."""
    pengaturan = read_pengaturan(
        _tabel("Instansi|Kecamatan Puring\nTahun|2024", "Instansi|Kecamatan Ayah\nTahun|2023")
    )
    assert pengaturan.identitas == {"instansi": "Kecamatan Puring", "tahun": "2024"}
