"""Texts between semicolons, commas or tabs, in the encodings that Excel and SIPD use."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lkjip_xl.grid.galat import GalatBerkas
from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.read import read_workbook

ISI = [
    ["Kode", "Uraian", "Anggaran"],
    ["5.1", "Belanja – “A”; B, C", "1.234.567,50"],
    ["5.2", "dua\nbaris", "0,00"],
]


def _baca(path: Path, data: bytes) -> Grid:
    berkas = path / "LRA.csv"
    berkas.write_bytes(data)
    return read_workbook(berkas, "LRA.csv")[0]


def _tulis(pemisah: str) -> str:
    return "".join(pemisah.join(f'"{sel}"' for sel in baris) + "\r\n" for baris in ISI)


@pytest.mark.parametrize("pemisah", [";", ",", "\t", "|"])
@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_delimiters_and_encodings(tmp_path: Path, pemisah: str, sandi: str) -> None:
    """A file would be one long column, or its letters be others."""
    grid = _baca(tmp_path, _tulis(pemisah).encode(sandi))
    assert [list(baris) for baris in zip(*grid.kolom, strict=True)] == ISI
    assert grid.serba_teks


def test_commas_in_amounts_are_no_delimiters(tmp_path: Path) -> None:
    """Decimals would be cut off into a column of their own."""
    teks = "LAPORAN;;\nUraian;Anggaran;Realisasi\nA;1.000,50;2,25\nB;3,00;4,00\n"
    grid = _baca(tmp_path, teks.encode())
    assert grid.kolom[1] == [None, "Anggaran", "1.000,50", "3,00"]


def test_what_excel_and_programs_put_around(tmp_path: Path) -> None:
    """`sep=;` would be a row of the table, and ="7.01" not match the kode 7.01."""
    grid = _baca(tmp_path, b'sep=,\r\n="7.01",a\r\n="7.02",\r\n')
    assert grid.kolom == [["7.01", "7.02"], ["a", None]]


def test_rows_of_any_length(tmp_path: Path) -> None:
    """A title or a note of fewer cells would stop the reading."""
    assert _baca(tmp_path, b"judul\n\na;b;c\n1;2\n").kolom == [
        ["judul", None, "a", "1"],
        [None, None, "b", "2"],
        [None, None, "c", None],
    ]


def test_a_quote_left_open_is_told(tmp_path: Path) -> None:
    """All rows below the quote would be one cell, and their amounts gone without a word."""
    with pytest.raises(GalatBerkas, match="tanda kutip"):
        _baca(tmp_path, b'a;b\n1;"Belanja\n2;c\n')


def test_quotes_inside_of_a_cell(tmp_path: Path) -> None:
    """Inches (3") would be refused as a broken file."""
    assert _baca(tmp_path, b'a;b\nPipa 3";2\n"x"y;4\n').kolom == [
        ["a", 'Pipa 3"', "xy"],
        ["b", "2", "4"],
    ]


def test_a_very_long_cell(tmp_path: Path) -> None:
    """A cell of more than 131.072 letters would stop the reading."""
    panjang = "x" * 200_000
    assert _baca(tmp_path, f'a;b\n"{panjang}";1\n'.encode()).nilai(1, 0) == panjang


def test_a_file_that_was_cut_says_so(tmp_path: Path) -> None:
    """Half of a download would be summed up as the whole."""
    utuh = "JUDUL\nNo;Uraian;Pagu\n1;a;10\n2;b;20\n3;c;30\n"
    assert _baca(tmp_path, utuh.encode()).kurang == ""
    assert _baca(tmp_path, utuh[:-1].encode()).kurang == ""  # as some programs write it
    assert "terpotong" in _baca(tmp_path, utuh[:-4].encode()).kurang
    robek = "JUDUL;;\nNo;Uraian;Pagu\n1;a;10\n2;b;20\n3\n4;d"  # a torn row above the last one
    assert "terpotong" in _baca(tmp_path, robek.encode()).kurang
    kaki = "JUDUL\nNo;Uraian;Pagu\n1;a;10\n2;b;20\n\nCamat\nBudi"  # never equally long
    assert _baca(tmp_path, kaki.encode()).kurang == ""
    windows = utuh.replace("\n", "\r\n")
    assert _baca(tmp_path, windows.encode()).kurang == ""
    assert "terpotong" in _baca(tmp_path, windows[:-1].encode()).kurang  # between its two letters


def test_a_row_that_reaches_beyond_its_header_is_told(tmp_path: Path) -> None:
    """Amounts with commas, not quoted, would move into other columns."""
    teks = "No,Uraian,Pagu\n1,a,10\n2,b,{}\n3,c,30\n"
    assert "baris 3" in _baca(tmp_path, teks.format("1,000,000").encode()).geser
    assert _baca(tmp_path, teks.format('"1,000,000"').encode()).geser == ""
    dua_baris = "Kode;Uraian;Jumlah;\n;;Pagu;Realisasi\n1;a;10;9\n2;b;20;8\n3;c;30;7\n"
    assert _baca(tmp_path, dua_baris.encode()).geser == ""


def test_an_empty_sheet(tmp_path: Path) -> None:
    """A file of blanks would end in a traceback."""
    assert _baca(tmp_path, b" \r\n;;\r\n").kolom == []


SEL = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Cn"]), max_size=9)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(SEL, min_size=3, max_size=3), min_size=1, max_size=6))
def test_what_was_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, deret: list[list[str]]
) -> None:
    """A text would come back changed, in another cell, or not at all."""
    deret = [[sel.replace('"', "") for sel in baris] for baris in deret]
    teks = "a;b;c\n" + "".join(";".join(f'"{sel}"' for sel in baris) + "\n" for baris in deret)
    path = tmp_path_factory.getbasetemp() / "sifat.csv"
    path.write_text(teks, encoding="utf-8", newline="")
    grid = read_workbook(path, "sifat.csv")[0]
    for b, baris in enumerate(deret, 1):
        for k, sel in enumerate(baris):
            assert grid.nilai(b, k) == (sel if sel.strip() else None)


def test_a_last_row_that_alone_is_short_was_cut(tmp_path: Path) -> None:
    """Its anggaran would be the sisa, the realisasi nothing, and the verdict clean."""
    kepala = "LAPORAN REALISASI;;;;\n;;;;\nKode;Uraian;Anggaran;Realisasi;Sisa\n"
    assert "baris 4" in _baca(tmp_path, f"{kepala}7.01.01;PRO;6.956.000\n".encode()).geser
    baris = "7.01.01;PRO;6.956.000;;\n"
    assert _baca(tmp_path, f"{kepala}{baris}{baris}".encode()).geser == ""
    excel = f"{kepala}{baris}7.01.02;PRA;5.000\n7.01.03;PRI;4.000\n"  # leaves out blank ends
    assert _baca(tmp_path, excel.encode()).geser == ""
    assert _baca(tmp_path, f"{kepala}{baris}Catatan: diolah\n".encode()).geser == ""


def test_more_columns_than_a_sheet_has_are_refused(tmp_path: Path) -> None:
    """Each of a million columns would be asked what it is; blank ones at the end are nothing."""
    path = tmp_path / "a.csv"
    path.write_text("a;b\n" + "1;" * 20_000 + "\n")
    with pytest.raises(GalatBerkas):
        read_workbook(path, "a.csv")
    path.write_text("a;b\n1;2" + ";" * 20_000 + "\n")
    assert read_workbook(path, "a.csv")[0].kolom == [["a", "1"], ["b", "2"]]
