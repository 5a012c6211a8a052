"""Tests of the figures of efisiensi that no formula can give."""

from decimal import Decimal

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.rules.bantu import kode_dari, ringkas, temuan_dari


def _tabel(
    efisiensi: str, ne: str = "", realisasi: str = "900", metode: str = "sisa"
) -> list[Grid]:
    """Return Tabel 3.6 with a second column of efisiensi: pagu 1000, capaian 95 %."""
    tabel = kisi(
        "Sasaran|Target|Realisasi|Capaian|Anggaran|Realisasi|Capaian|Efisiensi|Nilai Efisiensi\n"
        f"Sasaran A|80|76|95|1000|{realisasi}||{efisiensi}|{ne}",
        lembar="3.6",
    )
    setelan = f"Instansi|Kecamatan Contoh\nMetode Efisiensi|{metode}"
    return [tabel, kisi(setelan, berkas="P.xlsx", lembar="Metode")]


# E = (1000 x 95 % - 900) / 950 = 5,263 -> 5,26; NE = 50 + 5,26 / 20 x 50 = 63,15.
def test_a_right_ne_is_no_finding() -> None:
    """A correct NE beside its E would be called wrong."""
    assert kode_dari(*_tabel("5.26", "63.15")) == []


def test_an_ne_above_100_is_impossible() -> None:
    """235 % would be handed in as if the formula could give it."""
    (temuan,) = temuan_dari(*_tabel("5.26", "235"))
    harap = ("L109", "kesalahan", "I2", Decimal(235), Decimal("63.15"), Decimal("171.85"))
    assert ringkas(temuan) == harap


@pytest.mark.parametrize(("ne", "kode"), [("-3", ["L109"]), ("64", ["L105"]), ("100", ["L105"])])
def test_another_ne(ne: str, kode: list[str]) -> None:
    """A wrong NE would pass, or one fault be reported by two rules."""
    assert kode_dari(*_tabel("5.26", ne)) == kode


@pytest.mark.parametrize(
    ("efisiensi", "kode"),
    [("100", ["L105"]), ("100.01", ["L109"]), ("235", ["L109"]), ("-5", ["L105"])],
)
def test_a_tingkat_efisiensi_above_100_is_impossible(efisiensi: str, kode: list[str]) -> None:
    """A tingkat efisiensi that no budget can give would be called a mere slip."""
    assert kode_dari(*_tabel(efisiensi)) == kode


def test_capaian_less_serapan_may_exceed_100() -> None:
    """A region whose capaian is 95 % at a serapan of 0 % could be refused its own method."""
    tabel = kisi(
        "Sasaran|Target|Realisasi|Capaian|Anggaran|Realisasi|Capaian|Efisiensi\n"
        "Sasaran A|50|100|200|1000|100||190",
        lembar="3.6",
    )
    assert kode_dari(tabel) == []


def test_it_is_impossible_without_amounts_too() -> None:
    """235 % would pass where the table leaves its amounts blank."""
    tabel = kisi("Sasaran|Target|Realisasi|Capaian|Efisiensi\nSasaran A|80|76|95|235", lembar="3.6")
    (temuan,) = [t for t in temuan_dari(tabel) if t.kode == "L109"]
    assert ringkas(temuan) == ("L109", "kesalahan", "E2", Decimal(235), None, None)


@pytest.mark.parametrize("efisiensi", ["0.00", "0.0025", "0.01"])
def test_what_is_left_of_a_serapan_just_below_100(efisiensi: str) -> None:
    """999,975 of 1000 are 99,9975 %: the 0,00 that 0,0025 shows would be called 0,01."""
    assert kode_dari(*_tabel(efisiensi, realisasi="999.975")) == []
