"""Tests of what stands below the answers of a survey.

Twice 4 3 4 3 4 3 4 3 4 and twice 3 in all nine: sums of 14 and 12, NRR of 3,5 and 3. They add up
to 5 × 3,5 + 4 × 3 = 29,5; times 0,11 that is 3,245, times 25 the IKM 81,125.
"""

from decimal import Decimal

from lkjip_xl.grid.grid import Grid
from lkjip_xl.model.temuan import Temuan
from tests.alat.kisi import kisi
from tests.rules.bantu import pilih, ringkas

ORANG = ("4 3 4 3 4 3 4 3 4", "3 3 3 3 3 3 3 3 3") * 2
JUMLAH = "Jumlah | 14 | 12 | 14 | 12 | 14 | 12 | 14 | 12 | 14"
NRR = "NRR | 3.5 | 3.01 | 3.5 | 3.01 | 3.5 | 3.01 | 3.5 | 3.01 | 3.5"  # of other answers


def _lembar(*kaki: str, orang: tuple[str, ...] = ORANG) -> Grid:
    """Return answers from row 2, and rows below them."""
    jawaban = [f"{n} | {teks.replace(' ', ' | ')}" for n, teks in enumerate(orang, 1)]
    kepala = "No | " + " | ".join(f"U{n}" for n in range(1, 10))
    return kisi("\n".join([kepala, *jawaban, *kaki]))


def _salah(*kaki: str, orang: tuple[str, ...] = ORANG) -> list[Temuan]:
    """Return the findings of the foot."""
    return pilih("L113", _lembar(*kaki, orang=orang))


def _tertimbang(bobot: str, *nilai: str, atas: int = 7) -> str:
    """Return a row of formulas that weigh the row above."""
    sel = [f"={h}{atas}*{bobot}:{n}" for h, n in zip("BCDEFGHIJ", nilai, strict=True)]
    return " | ".join(["NRR Tertimbang", *sel])


def test_a_right_foot_is_silent_however_it_is_rounded() -> None:
    """A right survey would be called wrong by an office's own way of rounding."""
    kosong = " | " * 9
    # Of three answers 4 3 3: 10, 3,333…; NRR cut or rounded; 9 × 3,33 × 0,11 = 3,2967 -> 82,42;
    # from exact NRR 9 × 10/3 × 0,11 = 3,3 -> 82,50; by 1/9 83,33 or 83,25.
    orang = ("4 4 4 4 4 4 4 4 4", "3 3 3 3 3 3 3 3 3", "3 3 3 3 3 3 3 3 3")
    for nrr, timbang, jumlah, ikm in (
        ("3.33", "0.3663", "3.2967", "82.42"),
        ("3.33", "0.37", "3.33", "83.25"),
        ("3.333", "0.366", "3.294", "82.35"),
        ("3.3333333333", "0.3666666667", "3.3", "82.5"),
        ("3.33", "0.36", "3.24", "81"),  # cut off
        ("3.3", "0.363", "3.27", "81.75"),
    ):
        assert not _salah(
            "Jumlah" + " | 10" * 9,
            "NRR" + f" | {nrr}" * 9,
            "NRR tertimbang" + f" | {timbang}" * 9 + f" | {jumlah}",
            f"IKM{kosong} | {ikm}",
            orang=orang,
        )


def test_a_sum_with_too_short_a_range_is_named_with_its_formula() -> None:
    """The sum of one unsur would be copied into the report although it leaves answers out."""
    sel = [f"=SUM({h}2:{h}5):{n}" for h, n in zip("BCDEFGHIJ", (14, 12) * 4 + (14,), strict=True)]
    sel[3] = "=SUM(E4:E5):6"
    (temuan,) = _salah(" | ".join(["Jumlah", *sel]))
    assert ringkas(temuan) == ("L113", "kesalahan", "E6", Decimal(6), Decimal(12), Decimal(-6))
    (sebab,) = temuan.sebab
    assert (sebab.jenis, sebab.keyakinan) == ("rumus_kurang_baris", "pasti")
    assert "=SUM(E2:E5)" in temuan.saran


def test_a_typed_ikm_that_the_answers_do_not_give_is_wrong() -> None:
    """The IKM, an indikator of the whole office, would be handed in two points too low."""
    timbang = "NRR tertimbang | " + " | ".join(["0.385", "0.33"] * 4 + ["0.385"]) + " | 3.245"
    (temuan,) = _salah(JUMLAH, timbang, "IKM | | | | | | | | | | 79.13")
    assert ringkas(temuan)[:5] == (
        "L113", "kesalahan", "K8", Decimal("79.13"), Decimal("81.13"),
    )  # fmt: skip
    assert not _salah(JUMLAH, timbang, "IKM | | | | | | | | | | 81.13")


def test_an_ikm_that_follows_from_a_wrong_figure_is_its_echo() -> None:
    """One fault would be told twice, and the right formula of the IKM be called wrong."""
    nrr = "NRR | 3.5 | 3 | 3.5 | 3 | 3.5 | 3 | 3.5 | 2 | 3.5"
    # 29,5 - 1 = 28,5; times 0,11 is 3,135; times 25 is 78,375.
    timbang = _tertimbang("0.11", *("0.385", "0.33") * 3, "0.385", "0.22", "0.385")
    (temuan,) = _salah(JUMLAH, nrr, f"{timbang} | 3.135", "IKM | | | | | | | | | | =K8*25:78.375")
    assert ringkas(temuan)[:5] == ("L113", "kesalahan", "I7", Decimal(2), Decimal(3))
    assert [g.split("!")[1] for g in temuan.gema] == ["I8", "K9"]


def test_a_weight_of_its_own_that_makes_all_one_is_only_asked_about() -> None:
    """Eight weights of 0,11 and one of 0,12 add up to 1: an office may mean it."""
    dua_belas = ("0.385", "0.33") * 4 + ("0.42",)
    (temuan,) = _salah("NRR | 3.5 | 3 | 3.5 | 3 | 3.5 | 3 | 3.5 | 3 | 3.5",
                       _tertimbang("0.11", *dua_belas, atas=6))  # fmt: skip
    assert (temuan.tingkat, temuan.sel) == ("peringatan", ("J7",))
    lain = ("0.385", "0.33") * 4 + ("0.735",)  # 0,21 adds up to 1,09
    (temuan,) = _salah("NRR | 3.5 | 3 | 3.5 | 3 | 3.5 | 3 | 3.5 | 3 | 3.5",
                       _tertimbang("0.11", *lain, atas=6))  # fmt: skip
    assert (temuan.tingkat, temuan.sel) == ("kesalahan", ("J7",))


def test_rows_about_something_else_are_not_held_against_the_answers() -> None:
    """Last year's NRR, a target, or the number of respondents would be called wrong."""
    assert not _salah(JUMLAH, "NRR tahun lalu" + NRR.removeprefix("NRR"), "Responden" + " | 4" * 9)
    assert not _salah("NRR" + " | 2.75 | 3.25" * 4 + " | 3.1")
    assert not _salah("Nilai minimum" + " | 3" * 9, "Modus | 3 | 3 | 3 | 3 | 3 | 3 | 3 | 3 | 4")


def test_a_sum_that_still_holds_a_blank_answer_is_the_blank_one() -> None:
    """The sum would be told to lose an answer that only the questionnaire can tell."""
    # The first 4 of U1 is blank: 3 + 4 + 3 = 10 is left of 14.
    orang = (f".{ORANG[0][1:]}", *ORANG[1:])
    grid = _lembar(JUMLAH, orang=tuple(teks.replace(".", "") for teks in orang))
    assert pilih("L113", grid) == []
    (kosong,) = pilih("K108", grid)
    assert (kosong.tingkat, kosong.sel) == ("kesalahan", ("B2",))


def test_a_sum_that_no_answer_makes_right_stays_wrong() -> None:
    """A wrong sum would pass because an answer of its column is blank."""
    # 10 and an answer of 1 to 4 make 11 to 14, not 15.
    orang = (ORANG[0][1:], *ORANG[1:])
    (temuan,) = _salah(JUMLAH.replace("14", "15", 1), orang=orang)
    assert ringkas(temuan)[:5] == ("L113", "kesalahan", "B6", 15, 10)


def test_many_blanks_excuse_no_sum() -> None:
    """Nearly any sum would pass in a survey with many blanks."""
    orang = (*(teks[1:] for teks in ORANG[:3]), ORANG[3])
    (temuan,) = _salah(JUMLAH, orang=orang)
    assert ringkas(temuan)[:5] == ("L113", "kesalahan", "B6", 14, 3)


def _bertulis(baris: str) -> str:
    """Return a row whose numbers behind the first cell are texts, as HTML stores them."""
    kepala, *angka = baris.split(" | ")
    return " | ".join([kepala, *(f'"{n}"' for n in angka)])


def test_a_foot_below_answers_that_are_texts_is_held_against_them() -> None:
    """No foot of an .xls that is an HTML table would ever be checked."""
    orang = tuple(" ".join(f'"{n}"' for n in teks.split()) for teks in ORANG)
    assert not _salah(_bertulis(JUMLAH), orang=orang)
    salah = JUMLAH.replace("| 12 |", "| 21 |", 1)
    for kaki in (_bertulis(salah), salah):
        (temuan,) = _salah(kaki, orang=orang)
        assert ringkas(temuan)[:5] == ("L113", "kesalahan", "C6", 21, 12)
    kosong = " | " * 9
    (temuan,) = _salah(_bertulis(JUMLAH), f'IKM{kosong} | "87,13"', orang=orang)
    assert (temuan.sel, temuan.nilai) == (("K7",), Decimal("87.13"))


def test_what_a_formula_leaves_out_is_no_wrong_foot() -> None:
    """A sum would be told to hold an answer that is a text: the text is wrong, not the sum."""
    # SUM leaves the text 4 of U1 out: 14 - 4 = 10.
    orang = ('"4"' + ORANG[0][1:], *ORANG[1:])
    kaki = JUMLAH.replace("14", "10", 1)
    assert not _salah(kaki, orang=orang)
    semua = tuple(f'"{teks[0]}"{teks[1:]}' for teks in ORANG)
    assert not _salah(JUMLAH.replace("14", "=SUM(B2:B5):0", 1), orang=semua)
