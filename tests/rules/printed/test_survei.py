"""Tests of what a survey recap prints of one unsur in several columns."""

from decimal import Decimal

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi
from tests.alat.survei import UNSUR
from tests.rules.bantu import pilih, ringkas, temuan_dari


def _rekap(nrr: float, tertimbang: float, konversi: float) -> Grid:
    """Return a recap whose first unsur has these figures, the others 3, 0.33 and 75."""
    angka = [(nrr, tertimbang, konversi), *[(3, 0.33, 75)] * 8]
    baris = [f"{n} | {a} | {t} | {k}" for n, (a, t, k) in zip(UNSUR, angka, strict=True)]
    return kisi("\n".join(["Unsur | NRR | NRR Tertimbang | Nilai Konversi", *baris]))


def test_a_converted_value_that_is_not_25_times_the_nrr_is_wrong() -> None:
    """The value of one unsur would be another's: 3.44 times 25 is 86.00."""
    (temuan,) = pilih("L110", _rekap(3.44, 0.3784, 68))
    assert ringkas(temuan) == (
        "L110", "kesalahan", "D2", Decimal(68), Decimal("86.00"), Decimal("-18.00")
    )  # fmt: skip


def test_a_wrong_tertimbang_is_found() -> None:
    """The sum of the NRR tertimbang would give another IKM: 3.44 times 0.11 is 0.3784."""
    (temuan,) = pilih("L110", _rekap(3.44, 0.8784, 86))
    assert ringkas(temuan)[2:5] == ("C2", Decimal("0.8784"), Decimal("0.3784"))


def test_an_nrr_that_alone_differs_is_the_wrong_one() -> None:
    """Two right figures would be called wrong: 91,25 / 25 = 3,65, times 0,11 = 0,4015, not 3,56."""
    (temuan,) = pilih("L110", _rekap(3.56, 0.4015, 91.25))
    assert ringkas(temuan)[2:5] == ("B2", Decimal("3.56"), Decimal("3.65"))


@pytest.mark.parametrize(
    ("nrr", "tertimbang", "konversi"),
    [
        (3.44, 0.38, 86), (3.44, 0.3784, 86.11), (3.44, 0.3822, 86), (3.44, 0.3818, 85.9),
        (3.4444, 0.3789, 86.11),
        # 146 / 42 in full, times 0,11 and 25 in full; 3,48 x 0,11 = 0,3828 and 3,48 x 25 = 87,00
        (146 / 42, 146 / 42 * 0.11, 146 / 42 * 25), (146 / 42, 0.3828, 87), (146 / 42, 0.38, 86.9),
    ],
)  # fmt: skip
def test_rounding_and_other_weights_are_right(
    nrr: float, tertimbang: float, konversi: float
) -> None:
    """A value from the unrounded NRR, or the weight 1/9 or 0,111, would be called wrong."""
    assert pilih("L110", _rekap(nrr, tertimbang, konversi)) == []


def test_an_nrr_in_full_still_tells_a_wrong_converted_value() -> None:
    """What is accepted beside an NRR that is stored in full would hide a slip."""
    (temuan,) = pilih("L110", _rekap(146 / 42, 146 / 42 * 0.11, 86.09))
    assert (temuan.sel, temuan.seharusnya) == (("D2",), Decimal("86.90"))


# Nine NRR, together 33,32; times 1/9 to four decimals 3,7021 (x 25 = 92,5525), to the end 92,5556.
NRR = (3.72, 3.89, 3.67, 3.79, 3.51, 3.37, 3.71, 3.73, 3.93)
TERTIMBANG = (0.4133, 0.4322, 0.4078, 0.4211, 0.39, 0.3744, 0.4122, 0.4144, 0.4367)


def _utuh(
    *,
    tertimbang: tuple[object, ...] = TERTIMBANG,
    konversi: dict[int, float] | None = None,
    jumlah: object = 3.7021,
    ikm: object = 92.55,
    mutu: str = "A",
) -> Grid:
    """Return a recap with the sum, the IKM and the mutu on rows of their own below the unsur."""
    baris = [
        f"{n} | {a} | {t} | {(konversi or {}).get(p, a * 25)}"
        for p, (n, a, t) in enumerate(zip(UNSUR, NRR, tertimbang, strict=True))
    ]
    kaki = [f"Jumlah NRR Tertimbang | | {jumlah} |", f"IKM Unit Pelayanan | | | {ikm}",
            f"Mutu Pelayanan | | | {mutu}"]  # fmt: skip
    kepala = "Unsur | NRR | NRR Tertimbang | Nilai Konversi"
    return kisi("\n".join([kepala, *baris, *kaki]))


def test_a_recap_that_rounds_each_weighted_nrr_is_right() -> None:
    """92,55 (3,7021 x 25) would be called wrong because 33,32 / 9 x 25 is 92,56."""
    temuan = temuan_dari(_utuh())
    assert [t.kode for t in temuan if t.tingkat == "kesalahan"] == []


@pytest.mark.parametrize(("jumlah", "ikm"), [(3.7921, 92.55), (3.7921, 94.80)])
def test_a_wrong_sum_leads_and_the_ikm_follows(jumlah: float, ikm: float) -> None:
    """The IKM would be called wrong in place of its origin: 3,7921 x 25 = 94,8025."""
    (temuan,) = (t for t in temuan_dari(_utuh(jumlah=jumlah, ikm=ikm)) if t.kode[0] == "L")
    assert ringkas(temuan) == (
        "L112", "kesalahan", "C11", Decimal("3.7921"), Decimal("3.7021"), Decimal("0.0900")
    )  # fmt: skip
    assert temuan.gema == (() if ikm == 92.55 else ("Lembar1!D12",))


def test_a_sum_with_a_formula_gets_a_formula() -> None:
    """A number would be typed over a formula that misses the last unsur."""
    (temuan,) = pilih("L112", _utuh(jumlah="=SUM(C2:C9):3.2654", ikm=92.55))
    assert temuan.seharusnya == "=SUM(C2:C10)"


@pytest.mark.parametrize("jumlah", [3.7, 3.702, "", 92.55, 3.7024])
def test_a_rounded_sum_or_its_index_is_right(jumlah: object) -> None:
    """A sum of ten roundings of 0,00005 (3,7024 lies 0,0003 off) would be called wrong."""
    assert pilih("L112", _utuh(jumlah=jumlah)) == []


def test_a_wrong_weighted_nrr_leads_and_the_rest_follows() -> None:
    """A formula over a wrong cell would be given a number: 0,3133 for 0,4133 makes 3,6021.

    3,6021 x 25 = 90,0525: sum and IKM are right by the wrong cell and follow from it.
    """
    salah = (0.3133, *TERTIMBANG[1:])
    semua = temuan_dari(_utuh(tertimbang=salah, jumlah=3.6021, ikm=90.05))
    (temuan,) = (t for t in semua if t.tingkat == "kesalahan")
    assert ringkas(temuan)[:5] == (
        "L110", "kesalahan", "C2", Decimal("0.3133"), Decimal("0.4133")
    )  # fmt: skip
    assert temuan.gema == ("Lembar1!D12",)
    assert "0,3133" in temuan.pesan
    assert "dari 0,3133 menjadi 0,4133" in temuan.saran


def test_sum_and_ikm_beside_a_wrong_weighted_nrr_may_be_right() -> None:
    """What was typed from the right figures would be called wrong after one slip above it."""
    salah = (0.3133, *TERTIMBANG[1:])
    semua = temuan_dari(_utuh(tertimbang=salah))
    assert [t.kode for t in semua if t.tingkat == "kesalahan"] == ["L110"]


def test_a_wrong_converted_value_leaves_the_ikm_right() -> None:
    """The IKM, which comes from the NRR, would be called wrong after 97,75 for 87,75."""
    semua = temuan_dari(_utuh(konversi={4: 97.75}))
    assert [t.kode for t in semua if t.tingkat == "kesalahan"] == ["L110"]


def test_no_new_ikm_is_offered_that_rests_on_a_doubt() -> None:
    """An IKM that fits nothing would get a value while the figures above it are still wrong."""
    salah = (0.3133, *TERTIMBANG[1:])
    (temuan,) = pilih("L104", _utuh(tertimbang=salah, ikm=80))
    assert temuan.seharusnya is None
    assert temuan.saran == "Betulkan dulu C2; sesudah itu hitung lagi D12."


def _capaian(nilai: str) -> Grid:
    return kisi(
        "Sasaran | Indikator | Target | Realisasi | % Capaian\n"
        f"Pelayanan | Indeks Kepuasan Masyarakat | 90 | {nilai} |",
        berkas="Kinerja.xlsx", lembar="3.1",
    )  # fmt: skip


def test_a_right_capaian_is_left_alone_while_the_recap_is_wrong() -> None:
    """The right 92,55 in the performance table would be called wrong, or get a doubtful value."""
    salah = _utuh(tertimbang=(0.3133, *TERTIMBANG[1:]), jumlah=3.6021, ikm=90.05)
    assert pilih("X111", _utuh(konversi={4: 97.75}), _capaian("92.55")) == []
    assert pilih("X111", salah, _capaian("90.05")) == []
    (temuan,) = pilih("X111", salah, _capaian("70"))
    assert temuan.seharusnya is None
    assert temuan.saran.startswith("Betulkan dulu C2")


def test_an_ikm_rounded_elsewhere_is_asked_about() -> None:
    """92,56 from the NRR beside 92,55 from their weighted values would be called a wrong report."""
    (temuan,) = pilih("X111", _utuh(), _capaian("92.56"))
    assert (temuan.tingkat, temuan.seharusnya) == ("peringatan", Decimal("92.55"))
    assert "dibulatkan di tempat lain" in temuan.pesan


@pytest.mark.parametrize(
    ("bobot", "salah"),
    [
        ({}, []),
        ({7: "0.2"}, [("C8", Decimal("0.2"), Decimal("0.111"))]),
        ({2: "0.1", 3: "0.123"}, []),  # 7 x 0,111 + 0,1 + 0,123 = 1
    ],
)
def test_a_weight_unlike_all_others(bobot: dict[int, str], salah: list[object]) -> None:
    """A weight of 0,2 among eight of 0,111 would pass without a word."""
    isi = "\n".join(f"Unsur {n}|3.1|{bobot.get(n, '0.111')}|0.344" for n in range(1, 10))
    grid = kisi(f"Unsur Pelayanan|NRR|Bobot|NRR Tertimbang\n{isi}")
    temuan = [s for s in pilih("L110", grid) if s.pesan.startswith("Bobot")]
    assert [(s.sel[0], s.nilai, s.seharusnya) for s in temuan] == salah
