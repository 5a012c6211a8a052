"""Sheets of the survey that are not read, and what is said of each."""

import pytest

from lkjip_xl.model.tabel import TakDikenali
from lkjip_xl.tables.recognise import recognise
from tests.alat.kisi import kisi
from tests.alat.survei import UNSUR

_U = " | ".join(f"U{n}" for n in range(1, 10))
_TEKS = ' | "80,5"'  # a .csv holds only texts


def _unsur(kepala: str, teks: str) -> str:
    return "\n".join([kepala, *(f"{n} | {teks}" for n in UNSUR)])


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        (_unsur("Unsur | R1 | R2 | R3 | R4", "4 | 3 | 3 | 4"), "putar tabelnya"),
        (_unsur("Unsur | TW I | TW II | TW III", "80 | 81 | 82"), "tambahkan “Rata-rata” setahun"),
        (
            _unsur("Unsur | Semester I | Semester II", "3.12 | 3.21"),
            "tambahkan “Rata-rata” setahun",
        ),
        (f"Triwulan | {_U}\nTW I{' | 80' * 9}\nTW II{' | 81' * 9}", "tambahkan “Rata-rata”"),
        (f"Jenis Layanan | {_U}\nKTP{' | 80' * 9}\nKK{' | 81' * 9}", "tambahkan “Rata-rata”"),
        (f"Unit Pelayanan | {_U}\nLoket 1{' | 80' * 9}\nLoket 2{' | 81' * 9}", "unit pelayanan)"),
        (f"Unit Pelayanan | {_U}\nUPT A{' | 80' * 9}\nUPT B{' | 81' * 9}", "unit pelayanan)"),
        (f"Layanan | {_U}\nKTP{_TEKS * 9}\nKK{_TEKS * 9}", "tambahkan “Rata-rata”"),
        ("No | Bulan | Nilai IKM | Mutu\n1 | Januari | 80 | B\n2 | Februari | 81 | B", "per bulan"),
        (f"No | {_U}\n1\n2", "formulirnya masih kosong"),
    ],
)
def test_what_cannot_be_read_is_said(teks: str, kata: str) -> None:
    """Somebody would not know why the survey is missing, or a part would pass for the year."""
    (tabel,) = recognise(kisi(teks))
    assert isinstance(tabel, TakDikenali)
    assert kata in tabel.alasan


@pytest.mark.parametrize(("kedua", "dibaca"), [(" | 3" * 9, False), ("", True)])
def test_two_semesters_beside_each_other_are_not_eighteen_unsur(kedua: str, dibaca: bool) -> None:
    """Two persons of one row would become one with eighteen answers, and Tabel 3.3 wrong."""
    kepala = f"No | Semester I{' |' * 9} Semester II\n | {_U} | {_U}"
    grid = kisi(
        f"{kepala}\n1{' | 4' * 9}{kedua}\n2{' | 3' * 9}{kedua}", gabungan=("B1:J1", "K1:S1")
    )
    (tabel,) = recognise(grid)
    assert isinstance(tabel, TakDikenali) != dibaca
    assert dibaca or "pindahkan periode kedua" in tabel.alasan  # type: ignore[union-attr]
