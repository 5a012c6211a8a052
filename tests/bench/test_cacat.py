"""The whole run, on few cases: its structure, not its scores."""

from functools import partial
from pathlib import Path

from bench.cacat import check_clean, judge_cases, report
from bench.jalan import find, spread
from bench.kasus import DUA, JENIS, LUAR, draw_case
from bench.tulis import same_from_files
from bench.tunjuk import show_case

BANYAK = 60


def test_a_small_run_prints_every_table() -> None:
    """A kind, a layout or an aim would be missing from the printed result."""
    nilai = list(spread(partial(judge_cases, benih=1), BANYAK, 1))
    bersih = check_clean(range(20), 1)
    teks = report(nilai, bersih, [True], markdown=True)
    assert [hasil.nomor for hasil in nilai] == list(range(BANYAK))
    assert {hasil.bulat for hasil in nilai} == {"ganjil", "campur", "bulat"}
    assert all(hasil.kelompok in {*JENIS, *DUA, *LUAR} for hasil in nilai)
    assert all(f"| {hasil.kelompok} |" in teks and f"| {hasil.tata} |" in teks for hasil in nilai)
    assert teks.count("| semua |") == 3 + 2  # three tables end with it, two aims are "semua"
    assert sum(hasil.kelompok in LUAR for hasil in nilai) / BANYAK > 0.2


def test_processes_do_not_change_the_result() -> None:
    """A run over two cores would measure something else."""
    kerja = partial(judge_cases, benih=2)
    assert list(spread(kerja, 52, 2)) == list(spread(kerja, 52, 1))


def test_every_kind_can_be_injected() -> None:
    """A kind would never be measured."""
    for kelompok in (*JENIS, *DUA, *LUAR):
        kasus = draw_case(3, 1, kelompok)
        assert kasus.kelompok == kelompok
        assert len(kasus.kebenaran) == (2 if kelompok in DUA else 1)
        assert any(benar.suntikan.benar for benar in kasus.kebenaran)


def test_files_give_what_memory_gives(tmp_path: Path) -> None:
    """The measurement would be of another path than that of users."""
    for nomor in (0, 1, 5, 6):
        assert same_from_files(draw_case(nomor, 1).buku, tmp_path)


def test_a_case_is_shown_with_cells_and_truth() -> None:
    """The author of the diagnosis could not see what was missed."""
    kasus = draw_case(3, 1, "rumus_kurang_baris")
    teks = show_case(kasus, find(kasus.buku.grid()))
    assert "BENAR rumus_kurang_baris" in teks
    assert "=SUM(" in teks
    assert "JUMLAH" in teks or "Penunjang" in teks
