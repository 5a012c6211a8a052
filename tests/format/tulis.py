"""Write the workbooks of every SKM layout: `python -m tests.format.tulis`."""

from datetime import UTC, datetime
from pathlib import Path

from xlsxwriter import Workbook

from tests.format.skm_rekap import REKAP, TRIWULAN
from tests.format.skm_responden import KHUSUS, RESPONDEN
from tests.format.survei import Baris, Buku

FOLDER = Path(__file__).parents[2] / "workbooks" / "format" / "skm"
SEMUA = RESPONDEN | {n: buku[0] for n, buku in KHUSUS.items()} | REKAP | TRIWULAN


def write_book(buku: Buku, path: Path) -> None:
    """Write one workbook, the same bytes each time."""
    with Workbook(path) as hasil:
        hasil.set_properties({"created": datetime(2024, 1, 1, tzinfo=UTC)})
        for nama, baris in buku.lembar.items():
            lembar = hasil.add_worksheet(nama)
            for b, deret in enumerate(baris):
                for k, nilai in enumerate(deret):
                    lembar.write(b, k, nilai)
            for teks, daerah in buku.gabungan:
                if teks == nama:
                    awal = daerah.partition(":")[0]
                    lembar.merge_range(daerah, _first(baris, awal))


def _first(baris: list[Baris], awal: str) -> str:
    """Return the text of a merged range's first cell."""
    deret = baris[int(awal[1:]) - 1]
    kolom = ord(awal[0]) - ord("A")
    return str(deret[kolom])


def write_all(folder: Path) -> None:
    """Write all of them into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for nama, buku in SEMUA.items():
        write_book(buku, folder / f"{nama}.xlsx")


if __name__ == "__main__":
    write_all(FOLDER)
