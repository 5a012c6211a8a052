"""The least that the same work costs, and what a user would write: run as programs of their own.

`python -m bench.speed.lantai KERJA FILE [HASIL]`: `periksa` reads all values, and formulas where
there are any; `susun` reads them and writes them out again; `skrip` is the pandas script of a
user, who adds only sisa and percent.
"""

import re
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from python_calamine import CalamineWorkbook

_RUMUS = re.compile(rb'<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)</f>')


def read_all(path: str) -> list[Sequence[Sequence[object]]]:
    """Return the values of every sheet."""
    buku = CalamineWorkbook.from_path(path)
    return [buku.get_sheet_by_name(nama).to_python() for nama in buku.sheet_names]


def check(path: str, _hasil: str) -> None:
    """Read values, and the texts of formulas where there are any."""
    read_all(path)
    with zipfile.ZipFile(path) as arsip:
        for nama in arsip.namelist():
            if nama.startswith("xl/worksheets/sheet"):
                data = arsip.read(nama)
                if b"<f>" in data:
                    dict(_RUMUS.findall(data))


def write(path: str, hasil: str) -> None:
    """Read values and write them with XlsxWriter, a row at a time."""
    import xlsxwriter  # noqa: PLC0415  # the floor of a check does not need it

    buku = xlsxwriter.Workbook(hasil, {"constant_memory": True})
    for rows in read_all(path):
        lembar = buku.add_worksheet()
        for b, baris in enumerate(rows):
            lembar.write_row(b, 0, baris)
    buku.close()


def script(path: str, hasil: str) -> None:
    """Do with pandas what a user would: the rows, sisa and percent."""
    import pandas  # noqa: PLC0415  # only here, and only where it is installed

    tabel = pandas.read_excel(path, engine="calamine", header=4)
    tabel.columns = [f"k{n}" for n in range(len(tabel.columns))]
    for kolom in tabel.columns[5:]:
        if not pandas.api.types.is_numeric_dtype(tabel[kolom]):  # 1.234.567,00 as text
            angka = tabel[kolom].str.replace(".", "").str.replace(",", ".")
            tabel[kolom] = pandas.to_numeric(angka)
    anggaran = tabel[["k5", "k7", "k9", "k11"]].sum(axis=1)
    realisasi = tabel[["k6", "k8", "k10", "k12"]].sum(axis=1)
    tabel["sisa"] = anggaran - realisasi
    tabel["persen"] = realisasi / anggaran
    with pandas.ExcelWriter(hasil, engine="xlsxwriter") as buku:
        tabel.to_excel(buku, index=False)


KERJA: dict[str, Callable[[str, str], None]] = {"periksa": check, "susun": write, "skrip": script}

if __name__ == "__main__":
    KERJA[sys.argv[1]](sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else str(Path("hasil.xlsx")))
