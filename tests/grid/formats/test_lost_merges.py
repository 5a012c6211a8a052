"""Merged header cells of a .csv: found again, but never over amounts."""

import csv
import io

from lkjip_xl.grid.formats.lost_merges import find_merges


def _cari(teks: str) -> list[tuple[int, int, int, int]]:
    return find_merges(list(csv.reader(io.StringIO(teks.replace(" ", "")), delimiter=";")))


def test_the_header_of_sipd() -> None:
    """Operasi and Modal, three rows of header in an export, would not be told apart."""
    assert _cari(
        """LAPORAN;;;;;;
;;;;;;
Kode;;Uraian;KelompokBelanja;;;
;;;Operasi;;Modal;
;;;Anggaran;Realisasi;Anggaran;Realisasi
1;;2;3;4;5;6
7.01;7.01.01;Program;1.000.000;0,00;0,00;0,00
"""
    ) == [(2, 0, 4, 1), (2, 2, 4, 2), (2, 3, 2, 6), (3, 3, 3, 4), (3, 5, 3, 6)]


def test_a_kode_split_over_columns() -> None:
    """Only the first part of a kode would have a heading, and rows lose their level."""
    assert _cari("Kode;;;Uraian;Anggaran\n7;01;2.01;Program;1.500\n7;01;;Lain;0\n") == [
        (0, 0, 0, 2)
    ]


def test_an_unlabelled_column_of_amounts_is_not_joined() -> None:
    """Working figures beside Anggaran would be added to it, and no finding say so."""
    assert _cari("Uraian;Anggaran;;Realisasi\nA;1.500;2.500;700\nB;0;-;0\n") == []
    assert _cari("Uraian;Anggaran;;Realisasi\nA;1500;97,2;700\n") == []
    assert _cari("Uraian;Anggaran;;Realisasi\nA;1500;Rp2.500,-;700\n") == []


def test_rows_of_names_are_no_header() -> None:
    """Blank parents below a header would be taken into it, and be lost."""
    assert _cari("No;Uraian;Anggaran\nA;Program;\nI;Kegiatan;\n1;Sub;1.500\n") == []
    assert _cari("Uraian;;Anggaran\nProgram;;\n;Kegiatan;\n;Sub;1.500\n") == [(0, 0, 0, 1)]


def test_the_header_again_after_a_page_break() -> None:
    """The second header would read otherwise than the first, and pass for another table."""
    kepala = "Uraian;Pagu;\n;Sebelum;Sesudah\n"
    awal = [(0, 0, 1, 0), (0, 1, 0, 2)]
    assert _cari(kepala + "A;1.000;2.000\n" + kepala + "B;3.000;4.000\n") == [
        *awal,
        (3, 0, 4, 0),
        (3, 1, 3, 2),
    ]


def test_files_without_a_header() -> None:
    """A list of numbers, or nothing, would end in a traceback."""
    assert _cari("") == []
    assert _cari(";;\n") == []
    assert _cari("1;2;3\n4;5;6\n") == []
    assert _cari("satu\ndua\n") == []
