"""Quirks of .xls: BIFF records as old Excel, xlwt and the scripts of the 2000s wrote them."""

import datetime
from pathlib import Path
from struct import pack
from typing import Any

import xlwt

from lkjip_xl.grid.grid import Grid
from lkjip_xl.grid.read import read_workbook
from tests.alat.buku_kerja import BERKAS


def _tulis(path: Path, sel: Any) -> Grid:
    """Write one sheet with xlwt, filled by `sel`, and read it."""
    buku = xlwt.Workbook()
    sel(buku, buku.add_sheet("A"))
    buku.save(str(path))
    return read_workbook(path, path.name)[0]


def test_values_and_errors(tmp_path: Path) -> None:
    """A date would be a number, an error or a boolean a blank, and nobody be told."""

    def write_cells(_buku: Any, lembar: Any) -> None:
        tanggal, jam = (xlwt.easyxf(num_format_str=pola) for pola in ("dd/mm/yyyy", "hh:mm"))
        lembar.write(0, 0, "Uraian")
        lembar.write(0, 1, "  ")
        lembar.write(1, 0, datetime.date(2024, 12, 31), tanggal)
        lembar.write(1, 1, datetime.datetime(2024, 12, 31, 8, 30), tanggal)
        lembar.write(1, 2, datetime.time(8, 30), jam)
        lembar.write(2, 0, True)
        lembar.row(2).set_cell_error(3, "#REF!")
        lembar.write(2, 2, 1234567.5)

    grid = _tulis(tmp_path / "a.xls", write_cells)
    assert [k[0] for k in grid.kolom] == ["Uraian", None, None, None]
    assert [k[1] for k in grid.kolom] == [
        datetime.date(2024, 12, 31),
        datetime.datetime(2024, 12, 31, 8, 30),
        datetime.time(8, 30),
        None,
    ]
    assert [k[2] for k in grid.kolom] == [True, None, 1234567.5, None]
    assert grid.galat == {(2, 3): "#REF!"}


def test_what_is_hidden_and_how_large(tmp_path: Path) -> None:
    """Hidden rows, columns and sheets would pass for visible ones, or sizes be lost."""

    def write_cells(buku: Any, lembar: Any) -> None:
        for b in range(4):
            lembar.write(b, 0, b)
            lembar.write(b, 1, b)
        lembar.row(1).hidden = True
        lembar.row(2).height_mismatch = True
        lembar.row(2).height = 30 * 20
        lembar.col(1).hidden = True
        lembar.col(0).width = 40 * 256
        dua = buku.add_sheet("B")
        dua.write(0, 0, "x")
        dua.visibility = 1

    path = tmp_path / "a.xls"
    grid = _tulis(path, write_cells)
    assert grid.baris_tersembunyi == {1}
    assert grid.tinggi_baris == {2: 30}
    assert grid.kolom_tersembunyi == {1}
    assert grid.lebar_kolom[0] == 40
    assert [kisi.tersembunyi for kisi in read_workbook(path, "a")] == [False, True]


def test_formulas_as_excel_writes_them() -> None:
    """A .xls from LibreOffice or Excel would lose its formulas, and with them every F rule."""
    grid = read_workbook(BERKAS / "realisasi.xls", "realisasi.xls")[0]
    assert grid.rumus[7, 2] == "=SUM(C9:C10)"
    assert grid.rumus[15, 3] == "=SUM(D7,D13)"
    assert grid.nilai(15, 3) == 15_250_000
    assert grid.batasan == ""


def test_formulas_with_numbers_texts_and_other_sheets(tmp_path: Path) -> None:
    """A formula would be shown in words that its owner never wrote."""

    def write_cells(buku: Any, lembar: Any) -> None:
        buku.add_sheet("RAK 2.0").write(0, 0, 5)
        for k, rumus in enumerate(
            ("B1*2+1.5", "'RAK 2.0'!A1/100", 'IF(A1>0,"v 1.0","")', "$B$1-A1", "SUM(A1:B1)")
        ):
            lembar.write(0, k, xlwt.Formula(rumus))

    grid = _tulis(tmp_path / "a.xls", write_cells)
    assert list(grid.rumus.values()) == [
        "=B1*2+1.5",
        "='RAK 2.0'!A1/100",
        '=IF(A1>0,"v 1.0","")',
        "=$B$1-A1",
        "=SUM(A1:B1)",
    ]


def _rekaman(jenis: int, data: bytes) -> bytes:
    return pack("<HH", jenis, len(data)) + data


def _biff(*deret: bytes, versi: int = 0) -> bytes:
    """Return the records of one sheet, without OLE around them."""
    return _rekaman(0x0809, pack("<4H", versi, 0x0010, 0, 0)) + b"".join(deret) + _rekaman(10, b"")


def _biff5(*deret: bytes) -> bytes:
    """Return the records of a BIFF5 workbook of one sheet A."""
    awal = _rekaman(0x0809, pack("<4H", 0x0500, 0x0005, 0, 0))
    panjang = len(awal) + 12 + 4  # BOUNDSHEET and EOF
    return (
        awal
        + _rekaman(0x0085, pack("<IHB", panjang, 0, 1) + b"A")
        + _rekaman(10, b"")
        + _biff(*deret, versi=0x0500)
    )


def _angka(b: int, k: int, nilai: float) -> bytes:
    return _rekaman(0x0203, pack("<3Hd", b, k, 0, nilai))


def test_the_bare_records_that_scripts_write(tmp_path: Path) -> None:
    """The .xls of many PHP scripts, records without a file system around them, would be refused."""
    path = tmp_path / "laporan.xls"
    teks = _rekaman(0x0204, pack("<4H", 0, 0, 0, 6) + b"Uraian")
    path.write_bytes(_biff(teks, _angka(1, 0, 1500000)))
    grid = read_workbook(path, "laporan.xls")[0]
    assert grid.kolom == [["Uraian", 1500000]]
    assert not grid.rupa.gaya
    assert grid.rupa.terbaca


def test_shared_formulas(tmp_path: Path) -> None:
    """A formula filled down would stand in its first cell only, the others pass for typed."""

    def rumus(b: int, nilai: float, token: bytes) -> bytes:
        kepala = pack("<3HdHIH", b, 1, 0, nilai, 0, 0, len(token))
        return _rekaman(0x0006, kepala + token)

    # tExp points to the cell that carries the formula: A(same row) * 2, offsets from the cell.
    lihat = pack("<BHH", 0x01, 0, 1)
    data = pack("<BHB", 0x4C, 0xC000, 0xFF) + pack("<BH", 0x1E, 2) + b"\x05"
    bersama = _rekaman(0x04BC, pack("<HHBBBBH", 0, 2, 1, 1, 0, 3, len(data)) + data)
    path = tmp_path / "a.xls"
    path.write_bytes(
        _biff5(
            *(_angka(b, 0, b + 1) for b in range(3)),
            rumus(0, 2, lihat),
            bersama,
            rumus(1, 4, lihat),
            rumus(2, 6, lihat),
        )
    )
    grid = read_workbook(path, "a.xls")[0]
    assert grid.kolom[1] == [2, 4, 6]
    assert grid.rumus == {(0, 1): "=A1*2", (1, 1): "=A2*2", (2, 1): "=A3*2"}


def test_the_end_of_a_sheet_in_its_midst_is_said(tmp_path: Path) -> None:
    """All rows below a damaged record would be gone, and the rest pass for the whole."""
    path = tmp_path / "a.xls"
    baris = [_angka(b, 0, b + 1) for b in range(4)]
    for rekaman, kurang in ((baris, False), ([*baris[:2], _rekaman(10, b""), *baris[2:]], True)):
        path.write_bytes(_biff5(*rekaman) + bytes(64))  # as the last sector is filled up
        grid = read_workbook(path, "a.xls")[0]
        assert grid.kolom == [[1, 2] if kurang else [1, 2, 3, 4]]
        assert bool(grid.kurang) == kurang


def test_a_record_that_swallows_others_is_said(tmp_path: Path) -> None:
    """Rows inside of a damaged record would be gone, and the rest pass for the whole."""
    path = tmp_path / "a.xls"
    baris = [_angka(b, 0, b + 1) for b in range(4)]
    panjang = bytearray(baris[1])
    panjang[2] += len(baris[2])  # the second cell says that it is as long as two
    path.write_bytes(_biff5(baris[0], bytes(panjang), *baris[2:]) + bytes(64))
    assert read_workbook(path, "a.xls")[0].kurang != ""


def test_a_number_format_of_control_characters_is_cleaned(tmp_path: Path) -> None:
    """The report's styles would be no XML, and Excel refuse the whole of it."""

    def isi(_buku: Any, lembar: Any) -> None:
        lembar.write(0, 0, 5, xlwt.easyxf(num_format_str="\x010.00"))

    assert _tulis(tmp_path / "a.xls", isi).gaya(0, 0).format_angka == "0.00"
