"""Tests of the satisfaction survey."""

from decimal import Decimal

import pytest

from lkjip_xl.grid.grid import Grid
from tests.alat.kisi import kisi, periksa
from tests.alat.survei import UNSUR
from tests.rules.bantu import kode_dari, pilih, ringkas


def _rekap(
    *nilai: object, kategori: str = "Baik", ikm: str = "", mutu_ikm: str = "", banyak: int = 9
) -> Grid:
    """Return a recap whose unsur have the values 80, the first ones as given."""
    deret = [*nilai, *[80] * (banyak - len(nilai))]
    mutu = [kategori, *["Baik"] * (banyak - 1)]
    baris = [f"{n} | {v} | {m}" for n, v, m in zip(UNSUR[:banyak], deret, mutu, strict=True)]
    if ikm:
        baris.append(f"IKM | {ikm} | {mutu_ikm}")
    return kisi("\n".join(["Unsur | Nilai | Kategori", *baris]))


def test_a_right_recap_has_only_the_other_weight() -> None:
    """A right survey would be called wrong."""
    assert kode_dari(_rekap()) == ["K104"]


@pytest.mark.parametrize("nilai", [25, 100])
def test_the_ends_of_the_index_are_within(nilai: int) -> None:
    """The best and the worst unsur would be called impossible."""
    assert pilih("K101", _rekap(nilai)) == []


@pytest.mark.parametrize(("nilai", "harap"), [(861, 861), (24, 24), (3, 3)])
def test_an_index_outside_25_to_100_is_wrong(nilai: int, harap: int) -> None:
    """A value whose comma was lost would be handed in."""
    (temuan,) = pilih("K101", _rekap(nilai))
    assert ringkas(temuan) == ("K101", "kesalahan", "B2", harap, None, None)


def test_a_printed_ikm_outside_the_index_is_wrong() -> None:
    """An IKM whose comma was lost would be handed in."""
    (temuan,) = pilih("K101", _rekap(ikm="792"))
    assert ringkas(temuan) == ("K101", "kesalahan", "B11", 792, None, None)


@pytest.mark.parametrize("kategori", ["Baik", "baik", "B", ""])
def test_a_right_kategori_may_be_a_word_or_a_letter(kategori: str) -> None:
    """The mutu letter or a word in other case would be called wrong."""
    assert pilih("K102", _rekap(80, kategori=kategori)) == []


def test_a_wrong_kategori_is_found() -> None:
    """An unsur of 80 would be praised as Sangat Baik (from 88,31)."""
    (temuan,) = pilih("K102", _rekap(80, kategori="Sangat Baik"))
    assert ringkas(temuan) == ("K102", "kesalahan", "C2", "Sangat Baik", "Baik", None)


@pytest.mark.parametrize("mutu", ["Baik", "B (Baik)", "B", ""])
def test_a_right_mutu_of_the_ikm_has_no_finding(mutu: str) -> None:
    """An IKM of 79,20 (from 76,61 Baik) would be called wrong."""
    assert pilih("K102", _rekap(ikm="79.2", mutu_ikm=mutu)) == []


def test_a_wrong_mutu_of_the_ikm_is_found() -> None:
    """An IKM of 79,20 would be handed in as Sangat Baik (from 88,31)."""
    (temuan,) = pilih("K102", _rekap(ikm="79.2", mutu_ikm="Sangat Baik"))
    assert ringkas(temuan) == ("K102", "kesalahan", "C11", "Sangat Baik", "Baik", None)


@pytest.mark.parametrize(
    ("baris", "sel", "benar"),
    [
        ("Mutu Pelayanan | A", "B12", "B"),
        ("Kinerja Unit Pelayanan | Sangat Baik", "B12", "Baik"),
        ("Mutu: C |", "A12", "B"),
        ("Mutu Pelayanan | | D", "C12", "B"),
        ("Mutu Pelayanan | B", None, None),
        ("Mutu | B (Baik)", None, None),
        ("Kategori : Baik |", None, None),
    ],
)
def test_the_mutu_on_a_row_of_its_own_is_checked(
    baris: str, sel: str | None, benar: str | None
) -> None:
    """An A below an IKM of 79,20 (from 76,61 B, from 88,31 A) would be handed in."""
    teks = [f"{n} | 80 |" for n in UNSUR]
    temuan = pilih("K102", kisi("\n".join(["Unsur | Nilai | Ket", *teks, "IKM | 79.20 |", baris])))
    assert [(t.sel[0], t.seharusnya) for t in temuan] == ([(sel, benar)] if sel else [])


@pytest.mark.parametrize(("mutu", "benar"), [("A", None), ("B", "A")])
def test_the_mutu_below_answers_is_checked(mutu: str, benar: str | None) -> None:
    """The mutu under a list of answers would be handed in unseen: all 4 is 99,00 or 100, an A."""
    jawaban = "\n".join(f"{n} | Orang" + " | 4" * 9 for n in range(1, 6))
    kepala = "No | Nama | " + " | ".join(f"U{n}" for n in range(1, 10))
    kaki = f"\n| IKM | 100\n| Mutu | {mutu}"
    temuan = pilih("K102", kisi(f"{kepala}\n{jawaban}{kaki}"))
    assert [t.seharusnya for t in temuan] == ([benar] if benar else [])


def test_other_than_nine_unsur_is_a_warning() -> None:
    """A survey that lacks an unsur would pass."""
    (temuan,) = pilih("K103", _rekap(banyak=8))
    assert ringkas(temuan) == ("K103", "peringatan", "A2", None, None, None)
    assert "8 unsur" in temuan.pesan


def test_nine_unsur_are_right() -> None:
    """Each survey would be warned of."""
    assert pilih("K103", _rekap()) == []


def test_the_other_weight_is_always_told() -> None:
    """Nobody would see that 1/9 gives another IKM, and here another mutu."""
    # 9 x 80 = 720: 720 x 0,11 = 79,20; 720 / 9 = 80,00.
    (temuan,) = pilih("K104", _rekap())
    assert ringkas(temuan) == ("K104", "informasi", "B2", None, None, None)
    assert "79,20 (B)" in temuan.pesan
    assert "80,00 (B)" in temuan.pesan


def test_with_other_than_nine_unsur_there_is_one_weight() -> None:
    """1/8 would be compared with itself."""
    assert pilih("K104", _rekap(banyak=8)) == []


INTERVAL = """
Nilai Persepsi | Nilai Interval  | Nilai Interval Konversi | Mutu Pelayanan | Kinerja Unit
1              | 1,00 - 2,5996   | 25,00 - 64,99           | D              | Tidak Baik
2              | {}              | 65,00 - 76,60           | C              | Kurang Baik
3              | 3,0644 - 3,532  | 76,61 - 88,30           | B              | Baik
4              | 3,5324 - 4,00   | 88,31 - 100,00          | A              | Sangat Baik
"""


def test_the_intervals_of_the_regulation_have_no_finding() -> None:
    """The table of PermenPANRB 14/2017 would be called wrong."""
    grid = kisi(INTERVAL.format("2,60 - 3,064"), lembar="Interval")
    assert pilih("K105", grid) == []
    assert pilih("C101", grid) == []


def test_a_value_in_two_intervals_is_a_warning() -> None:
    """A score on the bound would have two mutu, and nobody would know."""
    grid = kisi(INTERVAL.format("2,5996 - 3,0644"), lembar="Interval")
    (temuan,) = pilih("K105", grid)
    assert ringkas(temuan) == ("K105", "peringatan", "B2", None, None, None)
    assert temuan.sel == ("B2", "B3", "B3", "B4")
    assert "2,5996 dan 3,0644" in temuan.pesan


@pytest.mark.parametrize(
    ("nilai", "kata"), [(90, "SB"), (70, "KB"), (70, "Kurang"), (60, "TB"), (80, "Mutu B")]
)
def test_short_forms_of_a_kategori_are_right(nilai: int, kata: str) -> None:
    """Initials, a first word of its own or the word Mutu would be called another kategori."""
    assert pilih("K102", _rekap(nilai, kategori=kata)) == []


def _berkelompok(ikm: str) -> Grid:
    """Return answers to eleven questions on nine unsur, three of them on the first, and an IKM."""
    unsur = [*UNSUR]
    atas = " | ".join(["No", unsur[0], "", "", *unsur[1:]])
    bawah = " | ".join(["", *(f"P{n}" for n in range(1, 12))])
    orang = [" | ".join([str(n), "2", "2", "2", *["4"] * 8]) for n in range(1, 5)]
    jumlah = " | ".join(["Jumlah", *["8"] * 3, *["16"] * 8])
    teks = "\n".join([atas, bawah, *orang, jumlah, f"IKM | {ikm}"])
    return kisi(teks, gabungan=("A1:A2", "B1:D1"))


def test_of_several_questions_on_one_unsur_their_mean_counts() -> None:
    """The IKM that is printed from nine unsur would be replaced by one of eleven questions."""
    # Nine unsur: 50 and 8 × 100, so 850 / 9 = 94,44; eleven questions: 950 / 11 = 86,36.
    grid = _berkelompok("94.44")
    hasil = periksa(grid)[1].survei
    assert hasil is not None
    assert hasil.ikm[0].ikm == Decimal("94.44")
    assert pilih("L113", grid) == []
    assert len(pilih("L113", _berkelompok("90.44"))) == 1
    assert pilih("K106", grid) == []
    (temuan,) = pilih("K103", grid)
    assert "11 pertanyaan untuk 9 unsur: IKM-nya 94,44" in temuan.pesan
    assert "86,36" in temuan.pesan
    assert [s.unsur for s in hasil.unsur][:4] == [
        "Persyaratan (P1)",
        "Persyaratan (P2)",
        "Persyaratan (P3)",
        "Prosedur",
    ]


_SELANG_2004 = (
    "A (Sangat Baik) : 81,26 - 100,00",
    "B (Baik) : 62,51 - 81,25",
    "C (Kurang Baik) : 43,76 - 62,50",
    "D (Tidak Baik) : 25,00 - 43,75",
)


def _bermutu(mutu: str, *selang: str) -> Grid:
    """Return answers of 3 3 3 3 3 3 3 4 4, so an IKM of 29 / 9 x 25 = 80,56, and its mutu."""
    kepala = "No | " + " | ".join(f"U{n}" for n in range(1, 10))
    orang = [f"{n} | 3 | 3 | 3 | 3 | 3 | 3 | 3 | 4 | 4" for n in range(1, 5)]
    return kisi("\n".join([kepala, *orang, "IKM | 80.56", f"Mutu | {mutu}", *selang]))


def test_a_mutu_by_the_intervals_of_its_own_sheet_is_asked_about() -> None:
    """A mutu that is right by the older intervals printed below it would be called wrong."""
    lama = [s.replace("81,26", "80,51").replace("81,25", "80,50") for s in _SELANG_2004]
    (temuan,) = pilih("K102", _bermutu("A", *lama))
    assert (temuan.tingkat, temuan.seharusnya) == ("peringatan", "B")
    # By those of 2004 itself 80,56 is a B too, and without all four nothing is known.
    for selang in (_SELANG_2004, _SELANG_2004[:2], ()):
        (temuan,) = pilih("K102", _bermutu("A", *selang))
        assert temuan.tingkat == "kesalahan"
        assert pilih("K102", _bermutu("B", *selang)) == []
