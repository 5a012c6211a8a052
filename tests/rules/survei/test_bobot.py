"""Tests of the weights that a survey recap prints beside its unsur."""

from decimal import Decimal

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi, periksa
from tests.alat.survei import UNSUR
from tests.rules.bantu import kode_dari, pilih, ringkas


def _rekap(bobot: list[str], timbang: list[str], ikm: str = "", nrr: str = "3.2") -> Grid:
    """Return a recap of nine unsur with NRR 3,2 and these weights and NRR tertimbang."""
    baris = [f"{n} | {nrr} | {b} | {t}" for n, b, t in zip(UNSUR, bobot, timbang, strict=True)]
    kaki = [f"IKM Unit Pelayanan | | | {ikm}"] if ikm else []
    return kisi("\n".join(["Unsur | NRR | Bobot | NRR Tertimbang", *baris, *kaki]))


@pytest.mark.parametrize(
    ("bobot", "timbang", "ikm"),
    [
        ("0.11", "0.352", "79.2"),  # 3,2 x 0,11 = 0,352; 9 x 0,352 x 25 = 79,2
        ("0.111", "0.355", "79.92"),  # 3,2 x 0,111 = 0,3552; 9 x 0,3552 x 25 = 79,92
        ("=1/9:0.111111111111111", "0.356", "80"),  # 3,2 / 9 = 0,3556; 3,2 x 25 = 80
        ("11.11", "0.356", "80"),
    ],
)
def test_one_weight_for_all_unsur_is_right(bobot: str, timbang: str, ikm: str) -> None:
    """A weight as it is usually printed would be called wrong."""
    assert pilih("K114", _rekap([bobot] * 9, [timbang] * 9, ikm)) == []


def test_a_weight_unlike_the_others_is_wrong() -> None:
    """Eight weights of 0,111 and one of 0,2 add up to 1,088, and nobody would say so."""
    (temuan,) = pilih("K114", _rekap([*["0.111"] * 8, "0.2"], ["0.355"] * 9, "79.92"))
    assert ringkas(temuan) == (
        "K114", "kesalahan", "C10", Decimal("0.2"), Decimal("0.111"), Decimal("0.089")
    )  # fmt: skip
    assert "1,088" in temuan.pesan


def test_what_follows_from_a_wrong_weight_is_its_echo() -> None:
    """The NRR tertimbang, right by the weight beside it, would be called wrong in its place."""
    # 8 x 0,352 + 3,2 x 0,2 = 3,456; times 25 is 86,4
    grid = _rekap([*["0.11"] * 8, "0.2"], [*["0.352"] * 8, "0.64"], "86.4")
    (temuan,) = pilih("K114", grid)
    assert (temuan.sel, temuan.gema) == (("C10",), ("Lembar1!D10", "Lembar1!D11"))
    assert {"L104", "L110"}.isdisjoint(kode_dari(grid))


def test_weights_that_add_up_to_1_may_be_set_so() -> None:
    """An office may weigh one unsur more: its right IKM would be called wrong."""
    # 8 x 0,1 + 0,2 = 1; 8 x 0,32 + 4 x 0,2 = 3,36; times 25 is 84
    baris = [f"{n} | 3.2 | 0.1 | 0.32" for n in UNSUR[:8]]
    teks = ["Unsur | NRR | Bobot | NRR Tertimbang", *baris, f"{UNSUR[8]} | 4 | 0.2 | 0.8"]
    grid = kisi("\n".join([*teks, "IKM Unit Pelayanan | | | 84"]))
    (temuan,) = pilih("K114", grid)
    assert (temuan.tingkat, len(temuan.sel)) == ("peringatan", 9)
    assert {"L104", "L110"}.isdisjoint(kode_dari(grid))
    survei = periksa(grid)[1].survei
    assert survei is not None
    assert survei.ikm[0].ikm == 84


def test_weights_alike_that_do_not_add_up_are_said() -> None:
    """Nine weights of 0,12 would give an IKM eight percent too high without a word."""
    (temuan,) = pilih("K114", _rekap(["0.12"] * 9, ["0.384"] * 9))
    assert (temuan.tingkat, len(temuan.sel)) == ("peringatan", 9)
    assert "1,08" in temuan.pesan


def test_a_column_of_weighed_figures_is_none_of_weights() -> None:
    """NRR times weight under Nilai Bobot would be called weights that add up to 3."""
    baris = "\n".join(f"{n} | 3.{u} | 0.3{u}" for u, n in enumerate(UNSUR, 1))
    assert pilih("K114", kisi(f"Unsur | NRR | Nilai Bobot\n{baris}")) == []


def test_the_weights_of_unsur_beside_each_other_are_looked_at() -> None:
    """A recap across would hide the slip that one down the rows shows."""
    unsur = " | ".join(UNSUR)
    bobot = " | ".join([*["0.11"] * 8, "0.2"])
    grid = kisi(
        f"Uraian | {unsur}\nNRR{' | 3.2' * 9}\nBobot | {bobot}\nNRR Tertimbang{' | 0.352' * 9}"
    )
    (temuan,) = pilih("K114", grid)
    assert (temuan.tingkat, temuan.sel) == ("kesalahan", ("J3",))
