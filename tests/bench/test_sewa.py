"""The rent of heuristics: what is switched off is off, and what it cost is counted."""

from collections import Counter
from decimal import Decimal

from bench.sewa.daftar import SEMUA
from bench.sewa.korpus import Soal
from bench.sewa.rapor import Rapor, compare
from bench.sewa.siasat import overheard, switched_off
from bench.sewa.ukur import listen, without_each
from lkjip_xl.causes.evidence.digits import is_telling
from lkjip_xl.tables.anggaran.levels import candidates, numbering
from lkjip_xl.tables.anggaran.rows.rows import BarisMentah

MENURUT = {satu.nama: satu for satu in SEMUA}


def _row(uraian: str, nomor: str = "") -> BarisMentah:
    return BarisMentah(0, nomor, None, "", uraian, {2: Decimal(1)})


def test_list_names_functions() -> None:
    """A heuristic that was renamed or deleted would stay in the list, and stop the measure."""
    assert [s.nama for s in SEMUA if s.function().__qualname__ != s.fungsi] == []


def test_list_names_each_once() -> None:
    """Two heuristics of one name could not be told apart in the table."""
    assert [nama for nama, n in Counter(s.nama for s in SEMUA).items() if n > 1] == []


def test_switched_off_where_tables_of_functions_hold_it() -> None:
    """A way of finding levels that is called through a tuple would go on speaking."""
    cara = dict(candidates._CARA)["kata"]
    rows = [_row("Program A"), _row("Kegiatan B")]
    with switched_off(MENURUT["levels.by_word"]):
        assert cara(rows, None) is None  # type: ignore[arg-type]  # the grid is not asked
    assert cara(rows, None) == [None, 0]  # type: ignore[arg-type]


def test_switched_off_returns_what_came() -> None:
    """A repair that is off would lose the rows instead of leaving them as they are."""
    rows = [_row("A", "H"), _row("B", "I")]
    kelas = ["A", "I"]
    with switched_off(MENURUT["numbering._letters_in_order"]):
        assert numbering._letters_in_order(rows, kelas) == ["A", "I"]
    assert numbering._letters_in_order(rows, kelas) == ["A", "A"]


def test_overheard_where_it_says_something_else() -> None:
    """A heuristic that only says what it says when off would be tried in every workbook."""
    dengar: list[str] = []
    with overheard(MENURUT["digits.is_telling"], lambda s: dengar.append(s.nama)):
        assert is_telling("satu_angka", Decimal(4_199_000))
        assert dengar == []  # off, it says yes too
        assert not is_telling("satu_angka", Decimal(2_000_000))
    assert dengar == ["digits.is_telling"]


def test_compare_counts_losses_and_gains() -> None:
    """An alarm that goes would be called a loss, or a total that goes a gain."""
    dulu = Rapor({"total": 1, "sel": 2}, {"alarm": 3}, "a")
    kini = Rapor({"total": 0, "sel": 2}, {"alarm": 1}, "b")
    beda = compare(dulu, kini)
    assert (beda.hilang, beda.membaik, beda.lain_kata) == ({"total": 1}, {"alarm": 2}, True)


def test_each_is_off_only_where_it_spoke() -> None:
    """A heuristic would be charged for workbooks in which it has nothing to say."""
    siasat = MENURUT["digits.is_telling"]

    def nilai(angka: int) -> Rapor:
        return Rapor({"benar": int(not is_telling("satu_angka", Decimal(angka)))}, {}, "")

    soal = [Soal("ganjil", lambda: nilai(4_199_000)), Soal("bulat", lambda: nilai(2_000_000))]
    dasar, bicara = listen(soal, [siasat])
    assert bicara == {siasat: [1]}
    (sewa,) = without_each(soal, dasar, bicara, (5, 5))
    assert (sewa.diuji, sewa.hilang, sewa.contoh) == (1, {"benar": 1}, ["bulat"])
